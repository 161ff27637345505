import {capitalisedRun, joins} from './capitalised-run.js'
import {fold} from './fold.js'
import type {Misreadings} from './misreading.js'
import {MisreadPhrases} from './misread-phrases.js'
import type {Passage} from './passage.js'
import {nfc} from './normal-form.js'
import type {Match, PhraseFinder} from './phrase-finder.js'
import {type Token, tokenAt, tokenize, tokensOf} from './tokens.js'

interface Node<Value> {
  readonly next: Map<string, Node<Value>>
  /** The token before this node may be followed by a comma, as it is in the phrase. */
  comma: boolean
  values: Value[]
}

/** Stands in a phrase for one to four capitalised words: “Báo {tên}”. */
const nameSlot = '{tên}'
const nameKey = '\u0000name'

/**
 * Many phrases, found in one walk over a text's words. Case, tone placement, kinds of dashes and the blanks around
 * dashes and “&” do not matter; commas may stand only where the phrase has them. The longest phrase wins.
 */
export class Lexicon<Value> implements PhraseFinder<Value> {
  readonly #root: Node<Value> = {next: new Map(), comma: false, values: []}
  readonly #misread = new MisreadPhrases<Value>()

  add(phrase: string, value: Value): this {
    let node = this.#root
    const folded = fold(nfc(phrase).replaceAll(nameSlot, 'ꞩ'))
    const tokens = tokenize(folded)
    // Signs alone are no words, and are found nowhere.
    if (tokens.length === 0) return this
    tokens.forEach((token, at) => {
      const key = token.folded === 'ꞩ' ? nameKey : token.folded
      let next = node.next.get(key)
      if (!next) {
        next = {next: new Map(), comma: false, values: []}
        node.next.set(key, next)
      }
      node = next
      const following = tokens[at + 1]
      if (following && folded.slice(token.end, following.start).includes(',')) node.comma = true
    })
    // Forms that fold to the same words are one.
    if (node.values.some(known => JSON.stringify(known) === JSON.stringify(value))) return this
    node.values.push(value)
    this.#misread.add(phrase, value)
    return this
  }

  findAll(passage: Passage): Match<Value>[] {
    const tokens = tokensOf(passage)
    const found: Match<Value>[] = []
    for (let at = 0; at < tokens.length;) {
      const match = this.#longest(passage, tokens, at)
      if (!match) {
        at++
        continue
      }
      const {start} = tokens[at]!
      const {end} = tokens[match.last]!
      for (const value of match.node.values) found.push({value, start, end})
      at = match.last + 1
    }
    return found
  }

  matchAt(passage: Passage, index: number): Match<Value> | undefined {
    const tokens = tokensOf(passage)
    const at = tokenAt(tokens, index)
    if (at < 0) return undefined
    const match = this.#longest(passage, tokens, at)
    return match && {value: match.node.values[0]!, start: index, end: tokens[match.last]!.end}
  }

  findMisread(passage: Passage, table: Misreadings): Match<Value>[] {
    return this.#misread.find(passage, table)
  }

  #longest(
    passage: Passage,
    tokens: readonly Token[],
    at: number
  ): {node: Node<Value>; last: number} | undefined {
    let best: {node: Node<Value>; last: number} | undefined
    const walk = (node: Node<Value>, index: number): void => {
      if (node.values.length > 0 && (!best || index - 1 > best.last)) best = {node, last: index - 1}
      const token = tokens[index]
      if (!token) return
      if (index > at && !joins(passage.folded, tokens[index - 1]!.end, token.start, node.comma)) return
      const next = node.next.get(token.folded)
      if (next) walk(next, index + 1)
      const named = node.next.get(nameKey)
      if (named) {
        const last = capitalisedRun(passage, tokens, index)
        if (last >= index) walk(named, last + 1)
      }
    }
    walk(this.#root, at)
    return best
  }
}

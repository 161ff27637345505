import {bare, fold} from './fold.js'
import {isUpper} from './letters.js'
import {type Misreadings, misreadingCost} from './misreading.js'
import type {Passage} from './passage.js'
import {misreadTokensOf, type Token, tokenAt, tokenize, tokensOf} from './tokens.js'
import {nfc} from './normal-form.js'

/** A phrase found: `start` and `end` are indexes into the passage's `value`. */
export interface Match<Value> {
  readonly value: Value
  readonly start: number
  readonly end: number
}

interface Node<Value> {
  readonly next: Map<string, Node<Value>>
  /** The token before this node may be followed by a comma, as it is in the phrase. */
  comma: boolean
  values: Value[]
}

interface Entry<Value> {
  readonly words: readonly {readonly folded: string; readonly bare: string}[]
  readonly value: Value
}

/** Stands in a phrase for one to four capitalised words: “Báo {tên}”. */
const nameSlot = '{tên}'
const nameKey = '\u0000name'

/**
 * Many phrases, found in one walk over a text's words. Case, tone placement, kinds of dashes and the blanks around
 * dashes and “&” do not matter; commas may stand only where the phrase has them. The longest phrase wins.
 */
export class Lexicon<Value> {
  readonly #root: Node<Value> = {next: new Map(), comma: false, values: []}
  readonly #entries: Entry<Value>[] = []

  add(phrase: string, value: Value): this {
    let node = this.#root
    const words: {folded: string; bare: string}[] = []
    const folded = fold(nfc(phrase).replaceAll(nameSlot, 'ꞩ'))
    const tokens = tokenize(folded)
    // Signs alone are no words, and are found nowhere.
    if (tokens.length === 0) return this
    tokens.forEach((token, at) => {
      const key = token.folded === 'ꞩ' ? nameKey : token.folded
      words.push({folded: key, bare: bare(token.folded)})
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
    this.#entries.push({words, value})
    return this
  }

  /** Every longest match, left to right, without overlaps. */
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

  /** The longest phrase that begins at this index of the passage's `value`. */
  matchAt(passage: Passage, index: number): Match<Value> | undefined {
    const tokens = tokensOf(passage)
    const at = tokenAt(tokens, index)
    if (at < 0) return undefined
    const match = this.#longest(passage, tokens, at)
    return match && {value: match.node.values[0]!, start: index, end: tokens[match.last]!.end}
  }

  /** As {@link findAll}, in machine-read text: words may be misread. */
  findMisread(passage: Passage, table: Misreadings): Match<Value>[] {
    const tokens = misreadTokensOf(passage)
    const words = tokens.map(token => bare(token.folded))
    const found: (Match<Value> & {first: number; last: number; cost: number})[] = []
    for (const {words: meant, value} of this.#entries) {
      const slot = meant.findIndex(word => word.folded === nameKey)
      const fixed = slot < 0 ? meant : meant.slice(0, slot)
      if (fixed.length === 0) continue
      for (let at = 0; at + fixed.length <= tokens.length; at++) {
        const cost = phraseCost(words, at, fixed, table)
        if (cost === undefined) continue
        let last = at + fixed.length - 1
        if (slot >= 0) {
          const name = capitalisedRun(passage, tokens, last + 1)
          if (name === last) continue
          last = name
        }
        found.push({value, start: tokens[at]!.start, end: tokens[last]!.end, first: at, last, cost})
      }
    }
    return withoutOverlaps(found)
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

/** May the gap [start, end) stand inside a phrase? Blanks, dashes, “&”, and a comma where the phrase has one. */
function joins(folded: string, start: number, end: number, comma: boolean): boolean {
  for (let i = start; i < end; i++) {
    const unit = folded[i]!
    if (unit !== ' ' && unit !== '-' && unit !== '&' && unit !== '.' && !(comma && unit === ',')) return false
    if (unit === '.' && i > start) return false
    if (unit === '.' && folded[i + 1] === ' ' && start > 3 && folded[start - 3] !== ' ') return false
  }
  return true
}

/** The last of one to four capitalised words from `index` on, or `index - 1` where there is none. */
function capitalisedRun(passage: Passage, tokens: readonly Token[], index: number): number {
  const {value} = passage
  const before = tokens[index - 1]
  const shouted = before !== undefined && isShouted(value.slice(before.start, before.end))
  let last = index - 1
  for (let k = index; k < tokens.length && k < index + 4; k++) {
    const token = tokens[k]!
    if (!isUpper(value[token.start])) break
    if (shouted && isShouted(value.slice(token.start, token.end))) break
    if (k > index && !joins(passage.folded, tokens[k - 1]!.end, token.start, false)) break
    last = k
  }
  return last
}

function isShouted(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase()
}

function phraseCost(
  words: readonly string[],
  at: number,
  meant: readonly {readonly bare: string}[],
  table: Misreadings
): number | undefined {
  let total = 0
  let length = 0
  for (const [k, {bare: word}] of meant.entries()) {
    const cost = misreadingCost(words[at + k]!, word, table)
    if (cost === Infinity) return undefined
    total += cost
    length += word.length
  }
  return total <= Math.max(0.3, length * 0.2) ? total : undefined
}

function withoutOverlaps<Value>(
  found: readonly (Match<Value> & {first: number; last: number; cost: number})[]
): Match<Value>[] {
  const best = [...found].sort((a, b) => b.last - b.first - (a.last - a.first) || a.cost - b.cost)
  const taken: typeof best = []
  // Which range of words holds each word; several values may share one range.
  const holders = new Map<number, string>()
  for (const match of best) {
    const range = `${match.first}-${match.last}`
    const words = Array.from({length: match.last - match.first + 1}, (_, k) => match.first + k)
    if (words.some(word => (holders.get(word) ?? range) !== range)) continue
    for (const word of words) holders.set(word, range)
    taken.push(match)
  }
  return taken.sort((a, b) => a.start - b.start).map(({value, start, end}) => ({value, start, end}))
}

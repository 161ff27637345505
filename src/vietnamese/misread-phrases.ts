import {capitalisedRun} from './capitalised-run.js'
import {bare, fold} from './fold.js'
import {type Misreadings, misreadingCost} from './misreading.js'
import type {Passage} from './passage.js'
import type {Match} from './phrase-finder.js'
import {misreadTokensOf, tokenize} from './tokens.js'

/** Stands in a phrase for one to four capitalised words: “Báo {tên}”. */
const nameSlot = '{tên}'
/** In its place while a phrase is parted into words; a letter that no Vietnamese text has. */
const slotLetter = 'ꞩ'

interface Entry<Value> {
  /** The words without diacritics; undefined is {@link nameSlot}. */
  readonly words: readonly (string | undefined)[]
  readonly value: Value
}

/** Phrases as they stand in machine-read text that has lost its diacritics: words may be misread. */
export class MisreadPhrases<Value> {
  readonly #entries: Entry<Value>[] = []

  add(phrase: string, value: Value): void {
    const folded = fold(phrase.normalize('NFC').replaceAll(nameSlot, slotLetter))
    const words = tokenize(folded).map(token =>
      token.folded === slotLetter ? undefined : bare(token.folded)
    )
    if (words.length > 0) this.#entries.push({words, value})
  }

  find(passage: Passage, table: Misreadings): Match<Value>[] {
    const tokens = misreadTokensOf(passage)
    const words = tokens.map(token => bare(token.folded))
    const found: Ranked<Value>[] = []
    for (const {words: meant, value} of this.#entries) {
      const slot = meant.indexOf(undefined)
      const fixed = (slot < 0 ? meant : meant.slice(0, slot)) as readonly string[]
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
}

interface Ranked<Value> extends Match<Value> {
  readonly first: number
  readonly last: number
  readonly cost: number
}

function phraseCost(
  words: readonly string[],
  at: number,
  meant: readonly string[],
  table: Misreadings
): number | undefined {
  let total = 0
  let length = 0
  for (const [k, word] of meant.entries()) {
    const cost = misreadingCost(words[at + k]!, word, table)
    if (cost === Infinity) return undefined
    total += cost
    length += word.length
  }
  return total <= Math.max(0.3, length * 0.2) ? total : undefined
}

function withoutOverlaps<Value>(found: readonly Ranked<Value>[]): Match<Value>[] {
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

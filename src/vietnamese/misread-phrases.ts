import {capitalisedRun} from './capitalised-run.js'
import {unaccented, fold} from './fold.js'
import {MisreadWords, type Misreadings} from './misreading.js'
import type {Passage} from './passage.js'
import type {Match} from './phrase-finder.js'
import {type MisreadToken, misreadTokensOf, tokenize} from './tokens.js'

/** Stands in a phrase for one to four capitalised words: “Báo {tên}”. */
const nameSlot = '{tên}'
/** In its place while a phrase is parted into words; a letter that no Vietnamese text has. */
const slotLetter = 'ꞩ'

interface Entry<Value> {
  /** The words without diacritics, up to a slot. */
  readonly words: readonly string[]
  /** A name follows. */
  readonly hasName: boolean
  readonly value: Value
}

/**
 * Phrases as they stand in machine-read text that has lost its diacritics: words may be misread. Each word of a text is
 * asked once which first words of phrases it may stand for; only these phrases are looked at there.
 */
export class MisreadPhrases<Value> {
  /** By their first word. */
  readonly #entries = new Map<string, Entry<Value>[]>()
  #firstWords: MisreadWords | undefined

  add(phrase: string, value: Value): void {
    const folded = fold(phrase.normalize('NFC').replaceAll(nameSlot, slotLetter))
    const all = tokenize(folded).map(token => token.folded)
    const slot = all.indexOf(slotLetter)
    const words = (slot < 0 ? all : all.slice(0, slot)).map(unaccented)
    const [first] = words
    if (first === undefined) return
    const entry = {words, hasName: slot >= 0, value}
    const known = this.#entries.get(first)
    if (known) known.push(entry)
    else this.#entries.set(first, [entry])
    this.#firstWords = undefined
  }

  find(passage: Passage, table: Misreadings): Match<Value>[] {
    const tokens = misreadTokensOf(passage)
    this.#firstWords ??= new MisreadWords([...this.#entries.keys()])
    const found: Ranked<Value>[] = []
    for (const [at, {unaccented: read}] of tokens.entries())
      for (const word of this.#firstWords.meantBy(read, table))
        for (const entry of this.#entries.get(word) ?? []) {
          const ranked = rank(entry, passage, tokens, at, table)
          if (ranked) found.push(ranked)
        }
    return withoutOverlaps(found)
  }
}

interface Ranked<Value> extends Match<Value> {
  readonly first: number
  readonly last: number
  readonly cost: number
}

function rank<Value>(
  {words, hasName, value}: Entry<Value>,
  passage: Passage,
  tokens: readonly MisreadToken[],
  at: number,
  table: Misreadings
): Ranked<Value> | undefined {
  const cost = phraseCost(tokens, at, words, table)
  if (cost === undefined) return undefined
  let last = at + words.length - 1
  if (hasName) {
    const name = capitalisedRun(passage, tokens, last + 1)
    if (name === last) return undefined
    last = name
  }
  const [from, to] = [tokens[at], tokens[last]]
  return from && to && {value, start: from.start, end: to.end, first: at, last, cost}
}

function phraseCost(
  tokens: readonly MisreadToken[],
  at: number,
  meant: readonly string[],
  table: Misreadings
): number | undefined {
  if (at + meant.length > tokens.length) return undefined
  let total = 0
  let length = 0
  for (const [k, word] of meant.entries()) {
    const token = tokens[at + k]
    const cost = token ? table.cost(token.unaccented, word) : Infinity
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

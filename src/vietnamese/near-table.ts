import {fold} from './fold.js'
import {isUpper} from './letters.js'
import {nfc} from './normal-form.js'
import {type TextWords, textWords} from './text-words.js'
import {tokenize} from './tokens.js'

/**
 * What of a phrase must stand as it does besides the letters of its words: nothing, since a comma or a word more is as
 * good in most; its commas, its “và” and that none of its words is left out; or that there is no word more as well.
 */
export type Exactness = 'none' | 'joints' | 'words'

/** A phrase that is looked for, taken apart. */
export class NearTerm {
  /** A name, which begins with a capital. */
  readonly isProper: boolean
  #read: TextWords | undefined

  /**
   * @param value as the table writes it, in NFC
   * @param words its words, folded
   */
  constructor(
    readonly value: string,
    readonly words: readonly string[],
    readonly exact: Exactness
  ) {
    this.isProper = isUpper(value[0])
  }

  /** A word as the table writes it. Seldom asked, as the next: only where something may be wrong. */
  form(word: number): string | undefined {
    return this.#text.words[word]?.written
  }

  /** What stands between a word and the next one: see `gap`. */
  gapAfter(word: number): number | undefined {
    return this.#text.gapAfter(word)
  }

  get #text(): TextWords {
    return (this.#read ??= textWords(this.value))
  }
}

/** A phrase of a table; undefined where it has a slot or is one word. */
export function nearTerm(name: string, exact: Exactness = 'none'): NearTerm | undefined {
  const value = nfc(name)
  if (value.includes('{')) return undefined
  const words = tokenize(fold(value)).map(({folded}) => folded)
  return words.length < 2 ? undefined : new NearTerm(value, words, exact)
}

/**
 * Phrases that are looked for together, as plain data: what takes them apart runs when the project is built. Words,
 * phrases and anchors are known by their places.
 *
 * An anchor is a word of a phrase by which it is found: the rarest of each of its two halves, since what has one fault has
 * at least one half right.
 */
export interface NearTable {
  /** Each word of the phrases once, folded. */
  readonly words: readonly string[]
  /** The phrases as the tables write them, in NFC. */
  readonly values: readonly string[]
  readonly exact: readonly Exactness[]
  /** phrase → the first of its words in `meant`; one more, behind the last. */
  readonly first: readonly number[]
  readonly meant: readonly number[]
  /** word → the first of its anchors; one more, behind the last. */
  readonly firstAnchor: readonly number[]
  /** anchor → its phrase, and which of the words of that it is. */
  readonly anchorOf: readonly number[]
  readonly anchorAt: readonly number[]
}

export function nearTable(terms: readonly NearTerm[]): NearTable {
  const numbers = new Map<string, number>()
  const counts: number[] = []
  const first = [0]
  const meant: number[] = []
  for (const {words} of terms) {
    for (const word of words) {
      const number = numbers.get(word) ?? numbers.size
      numbers.set(word, number)
      counts[number] = (counts[number] ?? 0) + 1
      meant.push(number)
    }
    first.push(meant.length)
  }
  const anchors: {readonly of: number; readonly at: number}[][] = counts.map(() => [])
  for (const [of, {words}] of terms.entries()) {
    const own = meant.slice(first[of], first[of + 1])
    const ranks = own.map(number => counts[number] ?? 0)
    const half = Math.ceil(words.length / 2)
    for (const at of [leastIn(ranks, 0, half), leastIn(ranks, half, ranks.length)])
      anchors[own[at] ?? -1]?.push({of, at})
  }
  const firstAnchor = [0]
  for (const {length} of anchors) firstAnchor.push((firstAnchor.at(-1) ?? 0) + length)
  return {
    words: [...numbers.keys()],
    values: terms.map(({value}) => value),
    exact: terms.map(({exact}) => exact),
    first,
    meant,
    firstAnchor,
    anchorOf: anchors.flat().map(({of}) => of),
    anchorAt: anchors.flat().map(({at}) => at)
  }
}

/** The place of the first of the least numbers in [from, to), or `from` where there is none. */
function leastIn(numbers: readonly number[], from: number, to: number): number {
  const part = numbers.slice(from, to)
  return from + Math.max(0, part.indexOf(Math.min(...part)))
}

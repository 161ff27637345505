import {fold} from '../fold.js'
import {hashOf, type KnownWord, onceAWord, wordOf} from '../known-words.js'
import {isMarked} from '../syllable.js'
import {letterBits} from './frozen-pairs.js'
import {PairTable, unknown} from './pair-table.js'
import {saidAlike, slipCost} from './slip-cost.js'
import {UnseenWords} from './unseen-words.js'

/** A syllable that was meant where another is written. */
export interface LikelyWord {
  /** Folded. */
  readonly meant: string
  /** Whether it goes with the word behind it rather than with that before it. */
  readonly isWithNext: boolean
  /** The natural logarithm of how much likelier it is there than what is written, less what such a slip costs. */
  readonly score: number
  /** The same, if nothing were known of how seldom what is written stands there. */
  readonly scoreByChance: number
  /** Whether many speakers say both alike. */
  readonly isSaidAlike: boolean
}

/**
 * Tells a syllable that is well spelled and wrong by its neighbours: “triễn khai”, where “triển khai” is meant.
 *
 * Of a syllable between two others is asked how often it stands between them, by the counts of both pairs; and the same of
 * each syllable that a slip may have made into it and that is known to stand beside one of them. Pairs that were not
 * counted are taken to meet by chance, so what is rare is not called wrong; but of common syllables that meet much more
 * seldom than that, where a slip of a strong pair makes them, it is known how often they do.
 */
export class LikelyWords {
  readonly #table: PairTable
  readonly #number: (word: KnownWord) => number
  readonly #bits = onceAWord(({folded}) => letterBits(folded))
  /** Syllables that many speakers say alike. */
  readonly #alike: (word: KnownWord) => readonly number[]
  /** What it costs to have put a word for another one, which is known by its number. */
  readonly #costs = onceAWord(() => new Map<number, number | undefined>())
  readonly #unseen: UnseenWords
  /** Those that may be meant for the word that is asked about. */
  readonly #candidates: number[] = []

  /** @throws {TypeError} for bytes that are none of frozen pairs */
  constructor(bytes: Uint8Array) {
    const table = new PairTable(bytes)
    this.#table = table
    this.#number = onceAWord(({hash}) => table.numberOf(hash))
    this.#alike = onceAWord(({folded}) =>
      saidAlike(folded).flatMap(other => {
        const number = table.numberOf(hashOf(fold(other)))
        return number === unknown ? [] : [number]
      })
    )
    this.#unseen = new UnseenWords(table)
  }

  /** Whether a word is a syllable of official texts. */
  knows(word: KnownWord): boolean {
    return this.#number(word) !== unknown
  }

  /** Whether two words are known to stand beside each other. */
  arePair(one: KnownWord, other: KnownWord): boolean {
    return this.#table.has(this.#number(one), this.#number(other))
  }

  /** Whether two words stand beside each other so often that they are one word, or nearly. */
  areStrong(one: KnownWord, other: KnownWord): boolean {
    return this.#table.isStrong(this.#number(one), this.#number(other))
  }

  /** Whether two words may stand in a table of misspellings: never of those that are known. */
  areListed(one: KnownWord, other: KnownWord): boolean {
    return this.#table.isListed(one.hash, other.hash)
  }

  /**
   * The one syllable that was meant, if any other than what is written may have been.
   *
   * @param before the word that stands right before it, if there is one; at least one of both does
   */
  meantFor(
    before: KnownWord | undefined,
    word: KnownWord,
    after: KnownWord | undefined
  ): LikelyWord | undefined {
    const table = this.#table
    const left = before && this.#number(before)
    const here = this.#number(word)
    const right = after && this.#number(after)
    const candidates = this.#candidates
    candidates.length = 0
    if (right !== undefined && !table.has(here, right))
      table.addLikeBefore(right, this.#bits(word), word.folded.length, candidates)
    if (left !== undefined && !table.has(left, here))
      table.addLikeBehind(left, this.#bits(word), word.folded.length, candidates)
    for (const other of this.#alike(word))
      if (
        (right !== undefined && !table.has(here, right) && table.has(other, right)) ||
        (left !== undefined && !table.has(left, here) && table.has(left, other))
      )
        candidates.push(other)
    return candidates.length === 0 ? undefined : this.#best(word, left, right)
  }

  /** The likeliest candidate. */
  #best(word: KnownWord, left: number | undefined, right: number | undefined): LikelyWord | undefined {
    const table = this.#table
    const here = this.#number(word)
    const costs = this.#costs(word)
    let bestOf: number | undefined
    let bestScore = -Infinity
    let second = -Infinity
    let written: number | undefined
    let byChance = 0
    for (const candidate of this.#candidates) {
      if (!costs.has(candidate))
        costs.set(candidate, slipCost(word.folded, table.spelled(candidate), table.frequency(here) <= rare))
      const cost = costs.get(candidate)
      // What stands often beside both comes twice.
      if (cost === undefined || candidate === bestOf) continue
      if (written === undefined) {
        written = this.#likelihood(left, here, right)
        byChance = this.#likelihood(left, here, right, true)
      }
      // Of what was meant nothing speaks against that it meets another word: “cấp | dẫn đến”.
      const score =
        this.#likelihood(left, candidate, right, true) - written - cost - this.#doubt(left, candidate, right)
      second = Math.max(second, Math.min(score, bestScore))
      if (bestOf !== undefined && score <= bestScore) continue
      bestOf = candidate
      bestScore = score
    }
    if (bestOf === undefined || !(bestScore - second >= leastAhead)) return undefined
    return {
      meant: table.spelled(bestOf),
      score: bestScore,
      scoreByChance: bestScore + (written ?? 0) - byChance,
      isWithNext: this.#isWithNext(left, bestOf, right),
      isSaidAlike: this.#alike(word).includes(bestOf)
    }
  }

  /** The frequent syllable that was meant by one that no text has, where what stands beside it speaks for it, or has not to. */
  meantForUnseen(
    before: KnownWord | undefined,
    word: KnownWord,
    after: KnownWord | undefined
  ): (Pick<LikelyWord, 'meant' | 'isWithNext'> & {readonly isSure: boolean}) | undefined {
    const found = this.knows(word) ? undefined : this.#unseen.meantFor(word)
    if (!found) return undefined
    const {meant, isByItself, isSaidAlike} = found
    const right = wordOf(meant)
    const isWithNext = after !== undefined && this.arePair(right, after)
    const isWithLast = before !== undefined && this.arePair(before, right)
    // A word without any mark may be foreign: “tron” is told between two words alone.
    const isBetween = isMarked(word.folded) ? isWithNext || isWithLast : isWithNext && isWithLast
    const isSure = isByItself || isBetween
    if (!isSure && !isSaidAlike) return undefined
    return {meant, isWithNext: before === undefined || (isWithNext && !isWithLast), isSure}
  }

  /** How often a word stands between two others, as a natural logarithm, to hold against that of another word there. */
  likelihood(before: KnownWord | undefined, word: KnownWord, after: KnownWord | undefined): number {
    return this.#likelihood(before && this.#number(before), this.#number(word), after && this.#number(after))
  }

  #isWithNext(left: number | undefined, here: number, right: number | undefined): boolean {
    if (left === undefined || right === undefined) return left === undefined
    const table = this.#table
    const [one, other] = [table.count(left, here) ?? 0, table.count(here, right) ?? 0]
    return other * table.frequency(left) >= one * table.frequency(right)
  }

  /** What is taken off where one neighbour says nothing, or nothing for a syllable in place of one that may be meant. */
  #doubt(left: number | undefined, here: number, right: number | undefined): number {
    if (left === undefined || right === undefined) return 1
    return this.#table.has(left, here) && this.#table.has(here, right) ? 0 : 2
  }

  /** How often a syllable stands between two others, as a logarithm. */
  #likelihood(left: number | undefined, here: number, right: number | undefined, byChance = false): number {
    const table = this.#table
    if (left === undefined)
      return Math.log(this.#count(here, right ?? unknown, byChance) * table.mayBegin(here))
    const before = this.#count(left, here, byChance)
    if (right === undefined) return Math.log(before * table.mayEnd(here))
    return Math.log((before * this.#count(here, right, byChance)) / table.frequency(here))
  }

  /** @param byChance whether what was not counted is taken to meet by chance, though it may be known to do so more seldom */
  #count(one: number, other: number, byChance: boolean): number {
    const table = this.#table
    const count = table.count(one, other) ?? (byChance ? undefined : table.countOfSeldom(one, other))
    if (count !== undefined) return count
    return Math.max(leastCount, (table.frequency(one) * table.frequency(other)) / table.total / 2)
  }
}

/** A syllable that stands no oftener in the texts that were counted is hardly ever a word. */
const rare = 20
const leastCount = 0.02
/** How much likelier than any other the word that was meant must be: else nobody can tell which it is. */
const leastAhead = 2

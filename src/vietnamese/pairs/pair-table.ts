import {countOf} from './counts.js'
import {
  countBits,
  type FrozenPairs,
  hashOfPair,
  letterBits,
  levelBits,
  seldomEntry,
  thawPairs
} from './frozen-pairs.js'

/** What is no syllable of the table. */
export const unknown = -1

/** Which syllables stand beside each other in official texts, and how often. Syllables are numbers. */
export class PairTable {
  readonly #pairs: FrozenPairs
  /** How many syllables were counted. */
  readonly total: number

  /** @throws {TypeError} for bytes that are none of frozen pairs */
  constructor(bytes: Uint8Array) {
    this.#pairs = thawPairs(bytes)
    let total = 0
    for (const frequency of this.#pairs.frequencies) total += frequency
    this.total = total
  }

  /** The number of the syllable whose folding has this hash, or {@link unknown}. */
  numberOf(hash: number): number {
    const {hashes} = this.#pairs
    const wanted = hash >>> 0
    const at = lowest(hashes, 0, hashes.length, wanted)
    return hashes[at] === wanted ? at : unknown
  }

  /** How many syllables there are; their numbers are below it. */
  get size(): number {
    return this.#pairs.frequencies.length
  }

  spelled(syllable: number): string {
    const {letters, spelled} = this.#pairs
    const end = spelled[syllable + 1] ?? 0
    let word = ''
    for (let at = spelled[syllable] ?? 0; at < end; at++) word += String.fromCharCode(letters[at] ?? 0)
    return word
  }

  frequency(syllable: number): number {
    return this.#pairs.frequencies[syllable] ?? rareFrequency
  }

  /** What part of where a syllable stands nothing known goes on behind it, or goes before it: it may end or begin a phrase. */
  mayEnd(syllable: number): number {
    return apart(this.#pairs.goesOn[syllable])
  }

  mayBegin(syllable: number): number {
    return apart(this.#pairs.goesBefore[syllable])
  }

  /** How often they stand together, roughly; undefined where that is too rarely, or no oftener than by chance. */
  count(one: number, other: number): number | undefined {
    const at = this.#placeOf(one, other)
    return at < 0 ? undefined : countOf((this.#pairs.pairs[at] ?? 0) & levelMask)
  }

  /** How often two stand together that do so more seldom than by chance, and that a slip makes of a strong pair. */
  countOfSeldom(one: number, other: number): number | undefined {
    if (one === unknown || other === unknown) return undefined
    const {seldom} = this.#pairs
    const wanted = seldomEntry(one, other, 0)
    const entry = seldom[lowest(seldom, 0, seldom.length, wanted)] ?? 0
    return entry >>> countBits === wanted >>> countBits ? entry - wanted : undefined
  }

  has(one: number, other: number): boolean {
    return this.#placeOf(one, other) >= 0
  }

  /** Whether words whose foldings have these hashes may stand in a table of misspellings. */
  isListed(one: number, other: number): boolean {
    const {listed} = this.#pairs
    const wanted = hashOfPair(one, other)
    return listed[lowest(listed, 0, listed.length, wanted)] === wanted
  }

  #placeOf(one: number, other: number): number {
    if (one === unknown || other === unknown) return -1
    const {first, pairs} = this.#pairs
    const behind = first[one + 1] ?? 0
    const wanted = other << levelBits
    const at = lowest(pairs, first[one] ?? 0, behind, wanted)
    return at < behind && ((pairs[at] ?? 0) | levelMask) === (wanted | levelMask) ? at : -1
  }

  /** Whether the second stands so often behind the first that it makes up much of what does, or of where that stands. */
  isStrong(one: number, other: number): boolean {
    const {firstBehind, behind} = this.#pairs
    const end = firstBehind[one + 1] ?? 0
    for (let at = firstBehind[one] ?? 0; at < end; at++) if (behind[at] === other) return true
    return false
  }

  /**
   * What stands strongly behind a syllable, and has nearly the letters that these bits stand for, and nearly as many;
   * and the same before it.
   *
   * @param into where their numbers are put, behind those that are there
   */
  addLikeBehind(syllable: number, bits: number, length: number, into: number[]): void {
    const {firstBehind, behind} = this.#pairs
    this.#addLike(behind, firstBehind[syllable] ?? 0, firstBehind[syllable + 1] ?? 0, bits, length, into)
  }

  addLikeBefore(syllable: number, bits: number, length: number, into: number[]): void {
    const {firstBefore, before} = this.#pairs
    this.#addLike(before, firstBefore[syllable] ?? 0, firstBefore[syllable + 1] ?? 0, bits, length, into)
  }

  #addLike(list: Uint16Array, from: number, to: number, bits: number, length: number, into: number[]): void {
    const {bits: all, spelled} = this.#pairs
    for (let at = from; at < to; at++) {
      const candidate = list[at] ?? 0
      const longer = (spelled[candidate + 1] ?? 0) - (spelled[candidate] ?? 0) - length
      if (longer > 1 || longer < -1) continue
      if (mayBeSlip((all[candidate] ?? 0) ^ bits)) into.push(candidate)
    }
  }
}

/**
 * Whether a word may be a slip of another, by the bits of the letters that only one of them has: a slip leaves most letters
 * as they are, which is quicker told than whether it is one.
 */
function mayBeSlip(others: number): boolean {
  const left = others & (others - 1)
  return (left & (left - 1)) === 0 || (others & ~trAndCh) === 0 || (others & ~giAndD) === 0
}

const trAndCh = letterBits('trch')
const giAndD = letterBits('gidrv')

const levelMask = (1 << levelBits) - 1
function apart(joined = 128): number {
  return (256 - joined) / 256
}

/** Of a syllable that is not in the table, for being rarer than those that are. */
const rareFrequency = 2.5

/** The first place between two where a number of an ordered list is not below this one. */
function lowest(list: Uint16Array | Uint32Array, from: number, to: number, wanted: number): number {
  while (from < to) {
    const middle = (from + to) >>> 1
    if ((list[middle] ?? 0) < wanted) from = middle + 1
    else to = middle
  }
  return from
}

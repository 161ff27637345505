import type {KnownWord} from '../../vietnamese/known-words.js'
import {firstIndex} from '../../vietnamese/ordered.js'

/** Words of a run. */
const run = 5
/** A run that stands at more places tells nothing of two texts. */
const mostSharing = 8
const base = 0x01000193
/** What a word weighs in the hash of a run once it is left behind. */
const spent = Array.from({length: run}).reduce((power: number) => Math.imul(power, base), 1)

/** Of each text those before it with which it shares a run of five words that is rare, in the order of its runs. */
export function sharingRuns(texts: readonly (readonly KnownWord[])[]): readonly (readonly number[])[] {
  const runs = new Runs(texts)
  return texts.map((_, at) => runs.sharedBy(at))
}

/** What is noted of a place: see {@link Runs}. */
const perPlace = 4
const [hashAt, nextAt, lastAt, countAt] = [0, 1, 2, 3]

/** The words of all texts, one behind the other; a place is an index into them. */
class Runs {
  readonly #words: KnownWord[] = []
  /** text → the place of its first word, and behind them that behind all. */
  readonly #begins: number[] = [0]
  /** text → the last one that shares a run with it. */
  readonly #nearTo: Int32Array
  /**
   * Of each place the hash of the run that begins there, and the next place with the same run; of the first place of a
   * run also the last one, and how many there are.
   */
  readonly #noted: Int32Array
  /** hash → the first place of a run and one more, or 0; the next slot where that is another run’s. */
  readonly #slots: Int32Array

  constructor(texts: readonly (readonly KnownWord[])[]) {
    for (const words of texts) {
      for (const word of words) this.#words.push(word)
      this.#begins.push(this.#words.length)
    }
    this.#nearTo = new Int32Array(texts.length).fill(-1)
    this.#noted = new Int32Array(this.#words.length * perPlace)
    let size = 16
    while (size < this.#words.length * 2) size *= 2
    this.#slots = new Int32Array(size)
  }

  /** Takes in the runs of a text; gives the texts before it that have one of them. */
  sharedBy(text: number): readonly number[] {
    const near: number[] = []
    const [begin = 0, end = 0] = this.#begins.slice(text, text + 2)
    let hash = 0
    for (let place = begin; place < end; place++) {
      hash = (Math.imul(hash, base) + this.#hashOf(place)) | 0
      const at = place - run + 1
      if (at > begin) hash = (hash - Math.imul(this.#hashOf(at - 1), spent)) | 0
      if (at < begin) continue
      this.#note(at, hashAt, hash)
      const first = this.#firstOf(at, hash)
      if (first !== at && this.#noteOf(first, countAt) < mostSharing) this.#share(first, at, text, near)
    }
    return near
  }

  #hashOf(place: number): number {
    return this.#words[place]?.hash ?? 0
  }

  #noteOf(place: number, what: number): number {
    return this.#noted[place * perPlace + what] ?? 0
  }

  #note(place: number, what: number, value: number): void {
    this.#noted[place * perPlace + what] = value
  }

  /** The first place of the run that is at this one: this one itself where it is new, which is then noted. */
  #firstOf(at: number, hash: number): number {
    const mask = this.#slots.length - 1
    for (let slot = (hash ^ (hash >>> 15)) & mask; ; slot = (slot + 1) & mask) {
      const first = (this.#slots[slot] ?? 0) - 1
      if (first < 0) {
        this.#slots[slot] = at + 1
        this.#note(at, lastAt, at)
        this.#note(at, countAt, 1)
        return at
      }
      if (this.#noteOf(first, hashAt) === hash && this.#areSame(first, at)) return first
    }
  }

  #areSame(one: number, other: number): boolean {
    for (let k = 0; k < run; k++)
      if (this.#words[one + k]?.folded !== this.#words[other + k]?.folded) return false
    return true
  }

  /** Notes one more place of a run, and the texts of the places before it. */
  #share(first: number, at: number, text: number, near: number[]): void {
    const count = this.#noteOf(first, countAt)
    let place = first
    for (let k = 0; k < count; k++) {
      const other = firstIndex(this.#begins, begin => begin > place) - 1
      if (other !== text && this.#nearTo[other] !== text) near.push(other)
      this.#nearTo[other] = text
      place = this.#noteOf(place, nextAt)
    }
    this.#note(this.#noteOf(first, lastAt), nextAt, at)
    this.#note(first, lastAt, at)
    this.#note(first, countAt, count + 1)
  }
}

import type {KnownWord} from '../../vietnamese/known-words.js'
import type {TextWords} from '../../vietnamese/text-words.js'

/** Words [first, end) of a text. */
export interface WordRange {
  readonly words: TextWords
  readonly first: number
  readonly end: number
}

/** Words of a run. */
const run = 5
/** A run that stands at more places tells nothing of two texts. */
const mostSharing = 8
const base = 0x01000193
/** What a word weighs in the hash of a run once it is left behind. */
const spent = Array.from({length: run}).reduce((power: number) => Math.imul(power, base), 1)

/** Of each text those before it with which it shares a run of five words that is rare, in the order of its runs. */
export function sharingRuns(texts: readonly WordRange[]): readonly (readonly number[])[] {
  const runs = new Runs(texts)
  return texts.map((text, at) => runs.sharedBy(text, at))
}

/** What is noted of a place: see {@link Runs}. */
const perPlace = 5
const [hashAt, textAt, nextAt, lastAt, countAt] = [0, 1, 2, 3, 4]
/** Runs of one hash are looked through up to here, so that no words can be made up that take long; beyond, none is shared. */
const mostTries = 64
/** Numbers (1 MB) that all plans share; a longer plan has an array of its own. */
const mostKept = 1 << 18
let scratch = new Int32Array(0)

/** The words of all texts, one behind the other; a place is an index into them. */
class Runs {
  /** text → the place of its first word, and behind them that behind all. */
  readonly #begins: number[] = [0]
  /** text → the last one that shares a run with it. */
  readonly #nearTo: Int32Array
  /**
   * Of each place the hash of the run that begins there, its text, and the next place with the same run; of the first place of a
   * run also the last one, and how many there are.
   */
  readonly #noted: Int32Array
  /** hash → the first place of a run and one more, or 0; the next slot where that is another run’s. */
  readonly #slots: Int32Array

  constructor(readonly texts: readonly WordRange[]) {
    let length = 0
    for (const {first, end} of texts) this.#begins.push((length += end - first))
    let size = 16
    while (size < length * 2) size *= 2
    const wanted = size + length * perPlace
    if (scratch.length < wanted && wanted <= mostKept) scratch = new Int32Array(mostKept)
    const numbers = wanted <= mostKept ? scratch : new Int32Array(wanted)
    this.#slots = numbers.subarray(0, size).fill(0)
    this.#noted = numbers.subarray(size)
    this.#nearTo = new Int32Array(texts.length).fill(-1)
  }

  /** Takes in the runs of a text; gives the texts before it that have one of them. */
  sharedBy({words, first, end}: WordRange, text: number): readonly number[] {
    const near: number[] = []
    const begin = (this.#begins[text] ?? 0) - first
    let hash = 0
    for (let word = first; word < end; word++) {
      hash = (Math.imul(hash, base) + hashOf(words, word)) | 0
      const at = word - run + 1
      if (at > first) hash = (hash - Math.imul(hashOf(words, at - 1), spent)) | 0
      if (at >= first) this.#read(begin + at, hash, text, near)
    }
    return near
  }

  #read(place: number, hash: number, text: number, near: number[]): void {
    this.#note(place, hashAt, hash)
    this.#note(place, textAt, text)
    const first = this.#firstOf(place, hash)
    if (first !== place && this.#noteOf(first, countAt) < mostSharing) this.#share(first, place, text, near)
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
    let slot = (hash ^ (hash >>> 15)) & mask
    for (let tries = 0; tries < mostTries; tries++, slot = (slot + 1) & mask) {
      const first = (this.#slots[slot] ?? 0) - 1
      if (first < 0) {
        this.#slots[slot] = at + 1
        this.#note(at, lastAt, at)
        this.#note(at, countAt, 1)
        return at
      }
      if (this.#noteOf(first, hashAt) === hash && this.#areSame(first, at)) return first
    }
    return at
  }

  #areSame(one: number, other: number): boolean {
    const [mine, others] = [this.#wordsOf(one), this.#wordsOf(other)]
    const [from, to] = [this.#wordAt(one), this.#wordAt(other)]
    for (let k = 0; k < run; k++) if (mine[from + k]?.folded !== others[to + k]?.folded) return false
    return true
  }

  #wordsOf(place: number): readonly KnownWord[] {
    return this.texts[this.#noteOf(place, textAt)]?.words.words ?? []
  }

  /** Which word of its text a place is. */
  #wordAt(place: number): number {
    const text = this.#noteOf(place, textAt)
    return place - (this.#begins[text] ?? 0) + (this.texts[text]?.first ?? 0)
  }

  /** Notes one more place of a run, and the texts of the places before it. */
  #share(first: number, at: number, text: number, near: number[]): void {
    const count = this.#noteOf(first, countAt)
    let place = first
    for (let k = 0; k < count; k++) {
      const other = this.#noteOf(place, textAt)
      if (other !== text && this.#nearTo[other] !== text) near.push(other)
      this.#nearTo[other] = text
      place = this.#noteOf(place, nextAt)
    }
    this.#note(this.#noteOf(first, lastAt), nextAt, at)
    this.#note(first, lastAt, at)
    this.#note(first, countAt, count + 1)
  }
}

function hashOf({words}: TextWords, at: number): number {
  return words[at]?.hash ?? 0
}

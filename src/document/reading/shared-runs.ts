import type {KnownWord} from '../../vietnamese/known-words.js'

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

/** The words of all texts, one behind the other; a place is an index into them. */
class Runs {
  readonly #words: readonly KnownWord[]
  /** text → the place of its first word. */
  readonly #begins: readonly number[]
  /** text → the last one that shares a run with it. */
  readonly #nearTo: Int32Array
  /** place → its text. */
  readonly #textOf: Int32Array
  /** place → the hash of the run that begins there, once it was read; → the next place with the same run, or 0. */
  readonly #hashes: Int32Array
  readonly #next: Int32Array
  /** The first place of a run → the last one, and how many there are. */
  readonly #last: Int32Array
  readonly #count: Int32Array
  /** hash → the first place of a run and one more, or 0; the next slot where that is another run’s. */
  readonly #slots: Int32Array

  constructor(texts: readonly (readonly KnownWord[])[]) {
    let length = 0
    this.#begins = texts.map(words => (length += words.length) - words.length)
    this.#words = texts.flat()
    this.#textOf = new Int32Array(length)
    for (const [at, begin] of this.#begins.entries()) this.#textOf.fill(at, begin)
    this.#nearTo = new Int32Array(texts.length).fill(-1)
    this.#hashes = new Int32Array(length)
    this.#next = new Int32Array(length)
    this.#last = new Int32Array(length)
    this.#count = new Int32Array(length)
    let size = 16
    while (size < length * 2) size *= 2
    this.#slots = new Int32Array(size)
  }

  /** Takes in the runs of a text; gives the texts before it that have one of them. */
  sharedBy(text: number): readonly number[] {
    const near: number[] = []
    const [begin, end] = [this.#begins[text] ?? 0, this.#begins[text + 1] ?? this.#words.length]
    let hash = 0
    for (let place = begin; place < end; place++) {
      hash = (Math.imul(hash, base) + this.#hashOf(place)) | 0
      const at = place - run + 1
      if (at > begin) hash = (hash - Math.imul(this.#hashOf(at - 1), spent)) | 0
      if (at < begin) continue
      this.#hashes[at] = hash
      const first = this.#firstOf(at, hash)
      if (first !== at && (this.#count[first] ?? 0) < mostSharing) this.#share(first, at, text, near)
    }
    return near
  }

  #hashOf(place: number): number {
    return this.#words[place]?.hash ?? 0
  }

  /** The first place of the run that is at this one: this one itself where it is new, which is then noted. */
  #firstOf(at: number, hash: number): number {
    const mask = this.#slots.length - 1
    for (let slot = (hash ^ (hash >>> 15)) & mask; ; slot = (slot + 1) & mask) {
      const first = (this.#slots[slot] ?? 0) - 1
      if (first < 0) {
        this.#slots[slot] = at + 1
        this.#last[at] = at
        this.#count[at] = 1
        return at
      }
      if (this.#hashes[first] === hash && this.#areSame(first, at)) return first
    }
  }

  #areSame(one: number, other: number): boolean {
    for (let k = 0; k < run; k++)
      if (this.#words[one + k]?.folded !== this.#words[other + k]?.folded) return false
    return true
  }

  /** Notes one more place of a run, and the texts of the places before it. */
  #share(first: number, at: number, text: number, near: number[]): void {
    let place = first
    for (let k = this.#count[first] ?? 0; k > 0; k--) {
      const other = this.#textOf[place] ?? text
      if (other !== text && this.#nearTo[other] !== text) near.push(other)
      this.#nearTo[other] = text
      place = this.#next[place] ?? 0
    }
    this.#next[this.#last[first] ?? first] = at
    this.#last[first] = at
    this.#count[first] = (this.#count[first] ?? 0) + 1
  }
}

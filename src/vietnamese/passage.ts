import {Keeper} from '../base/once.js'
import {ownCopy} from '../base/own-copy.js'
import {Arena} from './arena.js'
import {unaccented, fold} from './fold.js'
import {isMark} from './letters.js'
import {nfc} from './normal-form.js'
import {type TextWords, textWords} from './text-words.js'
import {stringOf} from './units.js'

/** A stretch of a source text: offsets in UTF-16 code units, `end` exclusive. */
export interface Span {
  readonly start: number
  readonly end: number
}

/**
 * A piece of text put together for reading, which knows where each of its characters stands in the source.
 *
 * `value` is NFC, its runs of blanks are one blank, its lines are joined. Folded forms are made once, on first use, and
 * have the length of `value`. Where a text changed elsewhere, a passage is moved as a whole, with all that was cut out of
 * it or read into it: what is kept with a passage hangs on its words, and its places are indexes into them.
 */
export class Passage extends Keeper {
  #value: string
  #starts: Int32Array
  #ends: Int32Array
  /** The passage that this one was made of, and moves with. */
  readonly #origin: Passage | undefined
  /** How far it has moved since its places were written down. */
  #moved = 0
  #folded: string | undefined
  #unaccented: string | undefined
  #textWords: TextWords | undefined
  #slices: Map<number, Passage> | undefined

  /**
   * @param starts the source offset at which the character at each index begins
   * @param ends that behind it
   * @param origin the passage that it is made of, where its places are taken from one as they were written down there
   */
  constructor(value: string, starts: Int32Array, ends: Int32Array, origin?: Passage) {
    super()
    this.#value = value
    this.#starts = starts
    this.#ends = ends
    this.#origin = origin
  }

  static readonly empty = new Passage('', new Int32Array(0), new Int32Array(0))

  get value(): string {
    return this.#value
  }

  /** `value` {@link fold}ed: same length. */
  get folded(): string {
    this.#folded ??= fold(this.value)
    return this.#folded
  }

  /** `value` without case and diacritics: same length. */
  get unaccented(): string {
    this.#unaccented ??= unaccented(this.value)
    return this.#unaccented
  }

  /** The words of `value`. */
  get textWords(): TextWords {
    return (this.#textWords ??= textWords(this.value))
  }

  get length(): number {
    return this.#value.length
  }

  /** Where value[start, end) stands in the source; an empty range is the place before `start`. */
  span(start = 0, end = this.value.length): Span {
    if (this.value.length === 0) return {start: 0, end: 0}
    if (end <= start) {
      const at = start < this.length ? this.startOf(start) : this.endOf(this.length - 1)
      return {start: at, end: at}
    }
    return {start: this.startOf(start), end: this.endOf(end - 1)}
  }

  /** Where the character at `i` begins in the source; NaN where there is none. */
  startOf(i: number): number {
    return (this.#starts[i] ?? NaN) + (this.#origin ?? this).#moved
  }

  endOf(i: number): number {
    return (this.#ends[i] ?? NaN) + (this.#origin ?? this).#moved
  }

  /** The same words at the places of another passage, if they stand there as they do here, line by line. */
  movedTo(other: Passage): boolean {
    if (this.#origin || this.#value === '' || other.value !== this.#value) return false
    const by = (other.#starts[0] ?? 0) - (this.#starts[0] ?? 0)
    if (!areApartBy(by, this.#starts, other.#starts) || !areApartBy(by, this.#ends, other.#ends)) return false
    this.#moved = by + (other.#origin ?? other).#moved
    return true
  }

  /** Lets go of all that its text and places are pieces of. */
  setApart(): void {
    this.#value = ownCopy(this.#value)
    this.#starts = this.#starts.slice()
    this.#ends = this.#ends.slice()
  }

  /** value[start, end) without the blanks at its ends, as a passage of its own: one for each place, that is read once. */
  slice(start: number, end = this.value.length): Passage {
    while (start < end && this.value[start] === ' ') start++
    while (end > start && this.value[end - 1] === ' ') end--
    if (start === 0 && end === this.value.length) return this
    const place = start * this.value.length + end
    const known = this.#slices?.get(place)
    if (known) return known
    const slice = new Passage(
      this.value.slice(start, end),
      this.#starts.subarray(start, end),
      this.#ends.subarray(start, end),
      this.#origin ?? this
    )
    this.#slices ??= new Map()
    this.#slices.set(place, slice)
    return slice
  }

  /** Other words that stand for these, and move with them. @param starts source offsets, as `ends` */
  reworded(value: string, starts: readonly number[], ends: readonly number[]): Passage {
    const origin = this.#origin ?? this
    const written = (offset: number) => offset - origin.#moved
    return new Passage(value, Int32Array.from(starts, written), Int32Array.from(ends, written), origin)
  }

  /** Passages one after the other, with a blank between. */
  static join(passages: readonly Passage[]): Passage {
    const builder = new PassageBuilder()
    for (const passage of passages) builder.addPassage(passage)
    return builder.build()
  }
}

/** Whether each of these numbers is as much less than that at its place among others, which are as many. */
function areApartBy(by: number, numbers: Int32Array, others: Int32Array): boolean {
  for (let i = 0; i < numbers.length; i++) if ((others[i] ?? 0) - (numbers[i] ?? 0) !== by) return false
  return true
}

const blankUnit = 32
/** Units that are being put together, with their places. */
class Scratch {
  units = new Uint16Array(fewestUnits)
  starts = new Int32Array(fewestUnits)
  ends = new Int32Array(fewestUnits)

  endOf(i: number): number {
    return this.ends[i]!
  }

  /** Room for so many units. */
  reserve(length: number): void {
    if (length <= this.units.length) return
    const {units, starts, ends} = this
    const wanted = Math.max(length, units.length * 2)
    this.units = new Uint16Array(wanted)
    this.starts = new Int32Array(wanted)
    this.ends = new Int32Array(wanted)
    this.units.set(units)
    this.starts.set(starts)
    this.ends.set(ends)
  }
}

const fewestUnits = 1024
/** Those that no builder works with now: a passage is built at a time, seldom two. */
const unused: Scratch[] = []
const spent = new Scratch()
const places = new Arena()

/** Puts a passage together from pieces of source text: collapses blanks, composes accents, keeps places. Builds once. */
export class PassageBuilder {
  #length = 0
  #scratch = unused.pop() ?? new Scratch()
  /** Letters and marks that another form of them may be composed of. */
  #mayCompose = false

  /** Add `text`, whose first unit stands at source offset `at`, one to one. */
  addText(text: string, at: number): this {
    this.#scratch.reserve(this.#length + text.length)
    for (let i = 0; i < text.length; i++) this.#add(text.charCodeAt(i), at + i, at + i + 1)
    return this
  }

  /** Add one character, each of whose units stands for source[start, end). */
  addUnit(character: string, start: number, end: number): this {
    this.#scratch.reserve(this.#length + character.length)
    for (let i = 0; i < character.length; i++) this.#add(character.charCodeAt(i), start, end)
    return this
  }

  /** Add a blank that stands for source[start, end), such as a line break. */
  addBlank(start: number, end: number): this {
    this.#scratch.reserve(this.#length + 1)
    this.#add(blankUnit, start, end)
    return this
  }

  addPassage(passage: Passage): this {
    if (passage.length === 0) return this
    if (this.#length > 0) this.addBlank(this.#scratch.endOf(this.#length - 1), passage.startOf(0))
    this.#scratch.reserve(this.#length + passage.length)
    for (let i = 0; i < passage.length; i++)
      this.#add(passage.value.charCodeAt(i), passage.startOf(i), passage.endOf(i))
    return this
  }

  build(): Passage {
    const {units, starts, ends} = this.#scratch
    while (this.#length > 0 && units[this.#length - 1] === blankUnit) this.#length--
    const value = stringOf(units, this.#length)
    const passage = new Passage(value, places.int32(starts, this.#length), places.int32(ends, this.#length))
    if (this.#scratch !== spent) unused.push(this.#scratch)
    // What is added from here on must not reach the passage of another builder.
    this.#scratch = spent
    this.#length = 0
    return this.#mayCompose ? composed(passage) : passage
  }

  /** There is room for it. */
  #add(unit: number, start: number, end: number): void {
    const {units, starts, ends} = this.#scratch
    const at = this.#length
    if (unit > 127 || unit <= blankUnit) {
      if (isBlank(unit)) {
        if (at === 0 || units[at - 1] === blankUnit) return
        unit = blankUnit
      } else if (isInvisible(unit)) return
      this.#mayCompose ||= mayCompose(unit)
    }
    units[at] = unit
    starts[at] = start
    ends[at] = end
    this.#length = at + 1
  }
}

/** A combining mark, or a letter of a script whose letters may have other forms. Composed letters of ours have none. */
function mayCompose(unit: number): boolean {
  if (unit < 0x1100) return unit >= 0x300 && unit <= 0x36f
  return !(unit >= 0x1e00 && unit <= 0x1eff) && !(unit >= 0x2010 && unit <= 0x205e)
}

/** NFC, with the places of the parts kept: a letter and its marks become one unit that spans them all. */
function composed(passage: Passage): Passage {
  const {value} = passage
  if (value === nfc(value)) return passage
  let out = ''
  const outStarts: number[] = []
  const outEnds: number[] = []
  for (let i = 0; i < value.length;) {
    let next = i + 1
    while (next < value.length && isMark(value[next])) next++
    const cluster = nfc(value.slice(i, next))
    for (let k = 0; k < cluster.length; k++) {
      // A cluster that does not compose to one unit keeps one place for each of its first units.
      const at = cluster.length === 1 ? i : Math.min(i + k, next - 1)
      out += cluster.charAt(k)
      outStarts.push(passage.startOf(at))
      outEnds.push(passage.endOf(cluster.length === 1 || k === cluster.length - 1 ? next - 1 : at))
    }
    i = next
  }
  return new Passage(out, Int32Array.from(outStarts), Int32Array.from(outEnds))
}

/** Blanks, tabs, line ends, and the blanks of typography that break lines or do not. */
function isBlank(unit: number): boolean {
  if (unit < 128) return unit === 32 || (unit >= 9 && unit <= 13)
  return (
    unit === 0xa0 ||
    unit === 0x202f ||
    unit === 0x2007 ||
    unit === 0x2009 ||
    unit === 0x2003 ||
    unit === 0x2002
  )
}

/** Zero-width characters and soft hyphens carry no text. */
export function isInvisible(unit: number): boolean {
  return unit === 0xad || (unit >= 0x200b && unit <= 0x200d) || unit === 0x2060 || unit === 0xfeff
}

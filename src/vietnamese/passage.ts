import {bare, fold} from './fold.js'
import {nfc} from './normal-form.js'

/** A stretch of a source text: offsets in UTF-16 code units, `end` exclusive. */
export interface Span {
  readonly start: number
  readonly end: number
}

/**
 * A piece of text put together for reading, which knows where each of its characters stands in the source.
 *
 * `value` is NFC, its runs of blanks are one blank, its lines are joined; `starts[i]` and `ends[i]` are the source
 * offsets of the character at `i`. Folded forms are made once, on first use, and have the length of `value`.
 */
export class Passage {
  #folded: string | undefined
  #bare: string | undefined

  constructor(
    readonly value: string,
    readonly starts: ArrayLike<number>,
    readonly ends: ArrayLike<number>
  ) {}

  static readonly empty = new Passage('', [], [])

  /** `value` {@link fold}ed: same length. */
  get folded(): string {
    this.#folded ??= fold(this.value)
    return this.#folded
  }

  /** `value` without case and diacritics: same length. */
  get bare(): string {
    this.#bare ??= bare(this.value)
    return this.#bare
  }

  get length(): number {
    return this.value.length
  }

  /** Where value[start, end) stands in the source; an empty range is the place before `start`. */
  span(start = 0, end = this.value.length): Span {
    if (this.value.length === 0) return {start: 0, end: 0}
    if (end <= start) {
      const at = start < this.starts.length ? this.starts[start]! : this.ends[this.ends.length - 1]!
      return {start: at, end: at}
    }
    return {start: this.starts[start]!, end: this.ends[end - 1]!}
  }

  /** value[start, end) without the blanks at its ends, as a passage of its own. */
  slice(start: number, end = this.value.length): Passage {
    while (start < end && this.value[start] === ' ') start++
    while (end > start && this.value[end - 1] === ' ') end--
    if (start === 0 && end === this.value.length) return this
    return new Passage(
      this.value.slice(start, end),
      Array.prototype.slice.call(this.starts, start, end),
      Array.prototype.slice.call(this.ends, start, end)
    )
  }

  /** Passages one after the other, with a blank between. */
  static join(passages: readonly Passage[]): Passage {
    const builder = new PassageBuilder()
    for (const passage of passages) builder.addPassage(passage)
    return builder.build()
  }
}

/** Puts a passage together from pieces of source text: collapses blanks, composes accents, keeps places. */
export class PassageBuilder {
  readonly #units: string[] = []
  readonly #starts: number[] = []
  readonly #ends: number[] = []

  /** Add `text`, whose first unit stands at source offset `at`, one to one. */
  addText(text: string, at: number): this {
    for (let i = 0; i < text.length; i++) this.addUnit(text[i]!, at + i, at + i + 1)
    return this
  }

  /** Add one UTF-16 unit that stands for source[start, end). */
  addUnit(unit: string, start: number, end: number): this {
    if (isBlank(unit)) {
      const last = this.#units.length - 1
      if (last < 0 || this.#units[last] === ' ') return this
      unit = ' '
    } else if (isInvisible(unit)) {
      return this
    }
    this.#units.push(unit)
    this.#starts.push(start)
    this.#ends.push(end)
    return this
  }

  /** Add a blank that stands for source[start, end), such as a line break. */
  addBlank(start: number, end: number): this {
    return this.addUnit(' ', start, end)
  }

  addPassage(passage: Passage): this {
    if (passage.length === 0) return this
    if (this.#units.length > 0) this.addBlank(this.#ends[this.#ends.length - 1]!, passage.starts[0]!)
    for (let i = 0; i < passage.length; i++)
      this.addUnit(passage.value[i]!, passage.starts[i]!, passage.ends[i]!)
    return this
  }

  build(): Passage {
    while (this.#units.at(-1) === ' ') {
      this.#units.pop()
      this.#starts.pop()
      this.#ends.pop()
    }
    return compose(this.#units, this.#starts, this.#ends)
  }
}

const marks = /\p{M}/u
const notPlain = /[\u0300-\u036f\u1100-\uffff]/

/** NFC, with the places of the parts kept: a letter and its marks become one unit that spans them all. */
function compose(units: readonly string[], starts: readonly number[], ends: readonly number[]): Passage {
  const value = units.join('')
  if (!notPlain.test(value) || value === nfc(value)) return new Passage(value, starts, ends)

  let out = ''
  const outStarts: number[] = []
  const outEnds: number[] = []
  for (let i = 0; i < units.length;) {
    let next = i + 1
    while (next < units.length && marks.test(units[next]!)) next++
    const cluster = nfc(units.slice(i, next).join(''))
    for (let k = 0; k < cluster.length; k++) {
      // A cluster that does not compose to one unit keeps one place for each of its first units.
      const at = cluster.length === 1 ? i : Math.min(i + k, next - 1)
      out += cluster[k]!
      outStarts.push(starts[at]!)
      outEnds.push(cluster.length === 1 || k === cluster.length - 1 ? ends[next - 1]! : ends[at]!)
    }
    i = next
  }
  return new Passage(out, outStarts, outEnds)
}

function isBlank(unit: string): boolean {
  return (
    unit === ' ' ||
    unit === '\t' ||
    unit === '\n' ||
    unit === '\r' ||
    unit === '\f' ||
    unit === '\v' ||
    unit === '\u00a0' ||
    unit === '\u202f' ||
    unit === '\u2007' ||
    unit === '\u2009' ||
    unit === '\u2003' ||
    unit === '\u2002'
  )
}

/** Zero-width characters and soft hyphens carry no text. */
function isInvisible(unit: string): boolean {
  return (
    unit === '\u00ad' ||
    unit === '\u200b' ||
    unit === '\u200c' ||
    unit === '\u200d' ||
    unit === '\u2060' ||
    unit === '\ufeff'
  )
}

import {isBlankCode, isLower, isWordCode} from './letters.js'
import {firstOf} from './ordered.js'
import {isPaired} from './paired-punctuation.js'
import {beginsSlip, mayBeSlip} from './punctuation.js'
import {hashWith, type KnownWord, noHash, wordIn, wordTrait} from './known-words.js'

/** What stands between two words: blanks or “&”, a dash, a comma, or something that parts them. */
export const gap = {plain: 0, dash: 1, comma: 2, stop: 3} as const

/** What signs may stand in a text, in bits: what it has none of need not be looked for in it. */
export const textSign = {
  /** A bracket or a quotation mark. */
  paired: 1,
  /** A mark or a bracket with a blank where none should be, or without one where one should: see punctuation.ts. */
  spaced: 2,
  /** A full stop alone between a word and one that begins with a small letter. */
  stopped: 4
} as const

/** The words of a text, which are runs of letters, digits and marks, in order. Places are indexes into the text. */
export class TextWords {
  /** A page that other texts have a part of, too: of each word its start, its end, and the {@link gap} before it. */
  readonly #page: Int32Array
  readonly #from: number

  /**
   * @param traits of all its words together: bits of {@link wordTrait}
   * @param signs bits of {@link textSign}
   * @param marked how many of the words have a letter that only Vietnamese has, or a tone
   */
  constructor(
    readonly words: readonly KnownWord[],
    page: Int32Array,
    from: number,
    readonly traits: number,
    readonly signs: number,
    readonly marked: number
  ) {
    this.#page = page
    this.#from = from
  }

  get length(): number {
    return this.words.length
  }

  start(i: number): number {
    return this.#page[this.#from + i * perWord] ?? 0
  }

  end(i: number): number {
    return this.#page[this.#from + i * perWord + 1] ?? 0
  }

  /** The {@link gap} between a word and the next one; undefined where either is none. */
  gapAfter(i: number): number | undefined {
    return i >= 0 && i + 1 < this.length ? this.#page[this.#from + (i + 1) * perWord + 2] : undefined
  }

  /** Folded; undefined where there is no such word. */
  folded(i: number): string | undefined {
    return i >= 0 ? this.words[i]?.folded : undefined
  }

  /** The first word that begins at this index of the text or behind it, or the length. */
  from(start: number): number {
    return firstOf(this.length, at => this.start(at) >= start)
  }

  /** The word that begins at this index of the text, or −1. */
  at(start: number): number {
    const at = this.from(start)
    return at < this.length && this.start(at) === start ? at : -1
  }
}

const perWord = 3
/** Numbers of a page: the words of some plans. It is forgotten with the last text that has words on it. */
const pageSize = 1 << 15
let page = new Int32Array(0)
let free = 0
/** The words of the text that is being read. */
const scratch: KnownWord[] = []

/** The words of a text that is NFC. */
export function textWords(text: string): TextWords {
  // Two words have a unit between them. A very long text has a page of its own.
  const most = ((text.length + 1) >> 1) * perWord
  if (most <= pageSize && free + most > page.length) {
    page = new Int32Array(pageSize)
    free = 0
  }
  const places = most <= pageSize ? page : new Int32Array(most)
  const from = most <= pageSize ? free : 0
  let next = from
  let count = 0
  let [traits, signs, marked] = [0, 0, 0]
  let [last, lastButOne]: [KnownWord | undefined, KnownWord | undefined] = [undefined, undefined]
  /** How many words in a row are the word before the last again. */
  let alike = 0
  /** Signs that are no blanks since the last word, and the last of them; the unit before. */
  let [between, sign, before] = [0, 0, 0]
  for (let at = 0; at < text.length;) {
    let code = text.charCodeAt(at)
    if (beginsSlip(before) && mayBeSlip(before, code)) signs |= textSign.spaced
    if (!isWordCode(code)) {
      if (!isBlankCode(code)) {
        between++
        sign = code
        if (isPaired(code)) signs |= textSign.paired
      }
      before = code
      at++
      continue
    }
    const start = at
    let hash = noHash
    do {
      hash = hashWith(hash, code)
      before = code
      code = ++at < text.length ? text.charCodeAt(at) : blank
    } while (isWordCode(code))
    places[next] = start
    places[next + 1] = at
    if (between === 1 && sign === fullStop && isLower(text[start])) signs |= textSign.stopped
    places[next + 2] = between === 0 ? gap.plain : between > 1 ? gap.stop : gapOf(sign)
    next += perWord
    between = 0
    const word = wordIn(text, start, at, hash)
    scratch[count++] = word
    traits |= word.traits
    marked += word.traits & wordTrait.marked
    if (last?.folded === word.folded) traits |= wordTrait.doubled
    alike = lastButOne?.folded === word.folded ? alike + 1 : 0
    if (alike >= 2) traits |= wordTrait.doubledPair
    lastButOne = last
    last = word
  }
  if (places === page) free = next
  const words = scratch.slice(0, count)
  if (count > pageSize) scratch.length = 0
  return new TextWords(words, places, from, traits, signs, marked)
}

/** What a single sign between two words, with blanks beside it or without, does. */
function gapOf(sign: number): number {
  if (sign === ampersand) return gap.plain
  if (sign === comma) return gap.comma
  const isDash = sign === hyphen || (sign >= 0x2010 && sign <= 0x2015) || sign === minus
  return isDash ? gap.dash : gap.stop
}

const [blank, ampersand, comma, hyphen, fullStop, minus] = [32, 38, 44, 45, 46, 0x2212]

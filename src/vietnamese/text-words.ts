import {isBlankCode, isWordCode} from './letters.js'
import {type KnownWord, wordIn} from './known-words.js'
import {Arena} from './words/arena.js'

/** What stands between two words: blanks or “&”, a dash, a comma, or something that parts them. */
export const gap = {plain: 0, dash: 1, comma: 2, stop: 3} as const

/** The words of a text, which are runs of letters, digits and marks, in order. Places are indexes into the text. */
export class TextWords {
  /** Of each word its start, its end, and the {@link gap} before it. */
  readonly #places: Int32Array

  constructor(
    readonly words: readonly KnownWord[],
    places: Int32Array
  ) {
    this.#places = places
  }

  get length(): number {
    return this.words.length
  }

  start(i: number): number {
    return this.#places[i * perWord] ?? 0
  }

  end(i: number): number {
    return this.#places[i * perWord + 1] ?? 0
  }

  /** The {@link gap} between a word and the next one; undefined where either is none. */
  gapAfter(i: number): number | undefined {
    return i >= 0 ? this.#places[(i + 1) * perWord + 2] : undefined
  }

  /** Folded; undefined where there is no such word. */
  folded(i: number): string | undefined {
    return this.words[i]?.folded
  }

  /** The first word that begins at this index of the text or behind it, or the length. */
  from(start: number): number {
    let [low, high] = [0, this.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.start(middle) >= start) high = middle
      else low = middle + 1
    }
    return low
  }

  /** The word that begins at this index of the text, or −1. */
  at(start: number): number {
    const at = this.from(start)
    return at < this.length && this.start(at) === start ? at : -1
  }
}

const perWord = 3
const arena = new Arena()
let scratch = new Int32Array(256 * perWord)

/** The words of a text that is NFC. */
export function textWords(text: string): TextWords {
  const words: KnownWord[] = []
  let signs = 0
  let sign = 0
  for (let at = 0; at < text.length;) {
    const code = text.charCodeAt(at)
    if (!isWordCode(code)) {
      if (!isBlankCode(code)) {
        signs++
        sign = code
      }
      at++
      continue
    }
    const start = at++
    while (at < text.length && isWordCode(text.charCodeAt(at))) at++
    const place = words.length * perWord
    if (place === scratch.length) grow()
    scratch[place] = start
    scratch[place + 1] = at
    scratch[place + 2] = signs === 0 ? gap.plain : signs > 1 ? gap.stop : gapOf(sign)
    words.push(wordIn(text, start, at))
    signs = 0
  }
  return new TextWords(words, arena.int32(scratch, words.length * perWord))
}

function grow(): void {
  const larger = new Int32Array(scratch.length * 2)
  larger.set(scratch)
  scratch = larger
}

/** What a single sign between two words, with blanks beside it or without, does. */
function gapOf(sign: number): number {
  if (sign === ampersand) return gap.plain
  if (sign === comma) return gap.comma
  const isDash = sign === hyphen || (sign >= 0x2010 && sign <= 0x2015) || sign === minus
  return isDash ? gap.dash : gap.stop
}

const [ampersand, comma, hyphen, minus] = [38, 44, 45, 0x2212]

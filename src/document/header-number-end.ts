import {isAllDigits} from '../vietnamese/letters.js'
import type {PassageWords} from '../vietnamese/words/passage-words.js'
import type {HeaderNumber, TextRange} from './plan.js'

/** Number and symbol of a document, and the range of the header that is theirs, with “Số:”. */
export interface FoundNumber {
  readonly number: HeaderNumber
  readonly range: TextRange
}

/** Where the symbol ends that begins at a token: “KH-UBND”, “NVKS - STTTT”. Behind a hyphen it goes on with a capital. */
export function symbolEnd(words: PassageWords, first: number, value: string): number {
  let i = first
  for (;;) {
    const next = i + 1
    const between = words.isWord(next) ? value.slice(words.end(i), words.start(next)) : ''
    const goesOn =
      (words.isJoined(next) && !words.isSpaced(next)) ||
      (words.isDashed(next) && words.isCapital(next) && between.trim().length === 1)
    if (between === '' || !goesOn) return words.end(i)
    i = next
  }
}

/** What is glued to the number is no part of another line: “18/KH-STP.VP”. */
export function wordEnd(value: string, from: number): number {
  let end = from
  while (end < value.length && value[end] !== ' ' && value[end] !== '|') end++
  return end
}

/** One or two digits. */
export function isShortNumber(text: string): boolean {
  return text.length <= 2 && isAllDigits(text)
}

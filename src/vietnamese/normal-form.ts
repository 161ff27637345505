import {isMark} from './letters.js'

/**
 * Unicode normal forms, in time that grows with the text.
 *
 * Marks are sorted when a text is normalised, so that a letter under thousands of them takes the square of their
 * number. No letter of any script has thirty (the bound of Unicode’s own Stream-Safe Text Format): a letter that has
 * more stays as it is written.
 */
export function nfc(text: string): string {
  return isComposed(text) ? text : normalised(text, 'NFC')
}

export function nfd(text: string): string {
  return normalised(text, 'NFD')
}

/** Whether the text is its own NFC for sure, as nearly every text is: it has none but units that nothing is made of. */
export function isComposed(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (!isSettled(text.charCodeAt(at))) return false
  return true
}

/** Whether a UTF-16 unit stays as it is in NFC, whatever of the same kind stands before it. */
export function isSettled(code: number): boolean {
  if (code < firstMark) return true
  if (code < 0x1e00) return false
  // Letters of Vietnamese; then dashes, quotation marks and dots; arrows and signs of mathematics; bullets and boxes.
  if (code <= 0x1eff) return true
  if (code < 0x2460) return (code >= 0x2010 && code <= 0x205e) || (code >= 0x2190 && code <= 0x2328)
  // Glyphs of fonts that Word sets its bullets in.
  return code <= 0x27ff || (code >= 0xe000 && code <= 0xf8ff)
}

const overladenLetters = /(\P{M}?\p{M}{31,})/u

function normalised(text: string, form: 'NFC' | 'NFD'): string {
  if (!mayBeOverladen(text)) return text.normalize(form)
  return text
    .split(overladenLetters)
    .map((part, at) => (at % 2 === 1 ? part : part.normalize(form)))
    .join('')
}

/** Whether more than thirty marks may follow each other. Pairs of units are taken for marks: there is another look. */
function mayBeOverladen(text: string): boolean {
  let marks = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const isPlain = isSettled(code) || ((code & 0xf800) !== 0xd800 && !isMark(text[at]))
    marks = isPlain ? 0 : marks + 1
    if (marks > 30) return true
  }
  return false
}

const firstMark = 0x300

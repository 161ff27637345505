import {isMark} from './letters.js'

/**
 * Unicode normal forms, in time that grows with the text.
 *
 * Marks are sorted when a text is normalised, so that a letter under thousands of them takes the square of their
 * number. No letter of any script has thirty (the bound of Unicode’s own Stream-Safe Text Format): a letter that has
 * more stays as it is written.
 */
export function nfc(text: string): string {
  return normalised(text, 'NFC')
}

export function nfd(text: string): string {
  return normalised(text, 'NFD')
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
    const isPlain = code < firstMark || ((code & 0xf800) !== 0xd800 && !isMark(text[at]))
    marks = isPlain ? 0 : marks + 1
    if (marks > 30) return true
  }
  return false
}

const firstMark = 0x300

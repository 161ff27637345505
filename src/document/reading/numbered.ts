import type {Marker} from '../marker.js'
import type {Section} from '../plan.js'
import {isFunctionWord} from '../../vietnamese/function-words.js'
import {isDigit, isLetter} from '../../vietnamese/letters.js'

/** A section with a number that has its place in a series. */
export type Numbered = Section & {readonly marker: Marker & {readonly value: number}}

/** Blanks and signs between the numbers that one note of a form is for. */
const signs = ' ,;/-–'

/** The last number of a clause: of “(6) (7): …” and “(6), (7) và (8): …”, which one note stands for, not its first. */
export function lastNumber({marker, passage: {folded}}: Numbered): number {
  let last = marker.value
  if (marker.style !== 'paren') return last
  for (let at = marker.end; at < folded.length;) {
    const from = at
    if (folded[at] === '(') {
      while (isDigit(folded[at + 1])) at++
      const number = Number(folded.slice(from + 1, at + 1))
      if (folded[at + 1] !== ')' || number <= last) return last
      last = number
      at += 2
    } else if (signs.includes(folded.charAt(at))) at++
    else {
      while (isLetter(folded[at])) at++
      if (!isFunctionWord(folded.slice(from, at))) return last
    }
  }
  return last
}

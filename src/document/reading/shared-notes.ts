import type {Section} from '../plan.js'
import {isFunctionWord} from '../../vietnamese/function-words.js'
import {isDigit, isLetter} from '../../vietnamese/letters.js'

/** Blanks and signs between the numbers that one note of a form is for. */
const signs = ' ,;/-–'

/** Whether a clause is a note of a form for several of its places: “(6) (7): …”, “(1), (4) và (5) Ghi tên …”. */
export function isForSeveral({marker, passage: {folded}}: Section): boolean {
  if (marker?.style !== 'paren' || !isDigit(marker.label[1])) return false
  for (let at = marker.end; at < folded.length;) {
    const from = at
    if (folded[at] === '(') {
      while (isDigit(folded[at + 1])) at++
      return at > from && folded[at + 1] === ')'
    }
    if (signs.includes(folded.charAt(at))) at++
    else {
      while (isLetter(folded[at])) at++
      if (!isFunctionWord(folded.slice(from, at))) return false
    }
  }
  return false
}

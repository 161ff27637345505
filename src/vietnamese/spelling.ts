import {isCommonSyllable} from './common-syllables.js'
import {isAscii} from './letters.js'
import {isMarked, isSyllable, spelled} from './syllable.js'
import {tonePlacement} from './tone-placement.js'

/** How a word is spelled. */
export const spelling = {
  /** It has no letter that only Vietnamese has, and no tone: nobody can tell. */
  unmarked: 0,
  right: 1,
  /** Its letters make a syllable, but the tone mark is on the wrong one: “họat” for “hoạt”. */
  misplaced: 2,
  /** No syllable can be written so. */
  impossible: 3
} as const

/** How a word is spelled that is written so, and folded so: one of {@link spelling}. */
export function spellingOf(written: string, folded: string): number {
  // Most words: what is common is spelled as it should be, unless folding has moved its tone.
  if (isCommonSyllable(folded) && !mayHaveMovedTone(folded) && written.toLowerCase() === folded)
    return isAscii(folded) ? spelling.unmarked : spelling.right
  if (!isMarked(folded)) return spelling.unmarked
  if (!isSyllable(folded)) return spelling.impossible
  return isTonedWrongly(written, folded) ? spelling.misplaced : spelling.right
}

/** “hòa” and “hoà” are both right. */
function isTonedWrongly(written: string, folded: string): boolean {
  const right = spelled(folded)
  const small = written.toLowerCase()
  return small !== right && small !== tonePlacement(right)?.other
}

/** “tòan”, which “toàn” is folded to. */
export function mayHaveMovedTone(folded: string): boolean {
  for (let at = 1; at < folded.length; at++) {
    const [before, unit] = [folded.charAt(at - 1), folded.charAt(at)]
    if (unit === 'y' ? 'ùúủũụ'.includes(before) : (unit === 'a' || unit === 'e') && 'òóỏõọ'.includes(before))
      return true
  }
  return false
}

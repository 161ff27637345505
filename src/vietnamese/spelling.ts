import {isCommonSyllable} from './common-syllables.js'
import {unaccented} from './fold.js'
import {isAscii} from './letters.js'
import {isMarked, isMarkedVowel, isPlainVowel, isSyllable, spelled, toneOf, vowelGroups} from './syllable.js'
import {tonePlacement} from './tone-placement.js'
import {twinLetters} from './twin-letters.js'

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

/** “hòa” and “hoà” are both right; “Ðiều” is toned rightly, whatever its first letter. */
function isTonedWrongly(written: string, folded: string): boolean {
  const right = spelled(folded)
  const small = written.toLowerCase()
  if (!isAscii(small) && [...written].some(letter => twinLetters.has(letter))) return false
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

/** Letters of ASCII that no syllable of ours has. */
const foreign = 'fjwz'

/**
 * Whether a word of ASCII letters is one vowel, or some beside each other, with consonants around: what a slip of the pen
 * may have left of a syllable.
 */
export function mayBeSyllable(folded: string): boolean {
  if (folded.length < 3 || folded.length > 8) return false
  for (let at = 0; at < folded.length; at++) {
    const unit = folded.charAt(at)
    if (unit < 'a' || unit > 'z' || foreign.includes(unit)) return false
  }
  return vowelGroups(folded) <= 1
}

/** Whether a word in small letters has two to four consonants of ours and no vowel: “kt”, “đn”, “tr”, “qu”. */
export function isBare(folded: string): boolean {
  if (folded === 'qu') return true
  if (folded.length < 2 || folded.length > 4) return false
  for (let at = 0; at < folded.length; at++) if (!consonants.includes(folded.charAt(at))) return false
  return true
}

const consonants = 'bcdđghklmnpqrstvx'

/** Whether a word has the shape of a syllable, and a letter that is none of ours: “ngü”, “lä”. */
export function hasForeignLetter(folded: string): boolean {
  return ![...folded].every(isOurs) && isAscii(unaccented(folded)) && isSyllable(unaccented(folded))
}

function isOurs(unit: string): boolean {
  return (
    isAscii(unit) || isPlainVowel(toneOf(unit).letters) || isMarkedVowel(toneOf(unit).letters) || unit === 'đ'
  )
}

/** “ttrong”, “Thhosi”: no word of any language that is met here begins with one consonant twice, or has “hh”. */
export function hasDoubledBeginning(folded: string): boolean {
  if (folded.length < 4 || [...folded].every(unit => roman.includes(unit))) return false
  const [first = ''] = folded
  return folded.includes('hh') || (folded[1] === first && !isPlainVowel(first) && first !== 'l')
}

const roman = 'ivxlcdm'

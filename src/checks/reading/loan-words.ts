import {unaccented} from '../../vietnamese/fold.js'
import {isPlainVowel, toneOf} from '../../vietnamese/syllable.js'

/** Two vowels with a consonant between, and one tone at most: “pittông”, “cácbon”. No syllable of ours is written so. */
export function isLoanLike(folded: string): boolean {
  if (toneOf(folded).tones > 1) return false
  let groups = 0
  let isInGroup = false
  for (const unit of unaccented(folded)) {
    const isVowel = isPlainVowel(unit)
    if (isVowel && !isInGroup) groups++
    isInGroup = isVowel
  }
  return groups > 1
}

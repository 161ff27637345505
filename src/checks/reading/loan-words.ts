import {unaccented} from '../../vietnamese/fold.js'
import {toneOf, vowelGroups} from '../../vietnamese/syllable.js'

/** Two vowels with a consonant between, and one tone at most: “pittông”, “cácbon”. No syllable of ours is written so. */
export function isLoanLike(folded: string): boolean {
  return toneOf(folded).tones <= 1 && vowelGroups(unaccented(folded)) > 1
}

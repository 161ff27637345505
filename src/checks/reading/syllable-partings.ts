import {isCommonSyllable} from '../../vietnamese/common-syllables.js'
import {fold, unaccented} from '../../vietnamese/fold.js'
import {isAllLetters, isLower, isUpper} from '../../vietnamese/letters.js'
import type {Passage} from '../../vietnamese/passage.js'
import {isMarked, partingsOf, toneOf} from '../../vietnamese/syllable.js'
import {syllablesNear} from '../../vietnamese/syllable-distance.js'

/** Where two common words were written as one, if they can be parted in one way only, and it is no slip of the pen. */
export function partingOf(folded: string): number | undefined {
  if (toneOf(folded).tones < 2 && syllablesNear(folded).length > 0) return undefined
  const ways = partingsOf(folded).filter(at =>
    [folded.slice(0, at), folded.slice(at)].every(part => isCommonSyllable(part))
  )
  const [at] = ways
  if (at === undefined || ways.length > 1) return undefined
  // “sởở” is “sở” with a letter twice.
  const isLetterTwice = unaccented(folded.charAt(at - 1)) === unaccented(folded.charAt(at))
  return isLetterTwice && (at === 1 || at === folded.length - 1) ? undefined : at
}

/** Where the capital of a second word stands in one that is written as one: “theoKế” at 4. Names of products pass. */
export function camelParting({value, textWords}: Passage, at: number, written: string): number | undefined {
  const [start, end] = [textWords.start(at), textWords.end(at)]
  if (!isAllLetters(written) || "-/@._'’&\\".includes(value.charAt(start - 1) || ' ')) return undefined
  if ('-/@_'.includes(value.charAt(end) || ' ')) return undefined
  const capital = capitalIn(written) ?? -1
  if (capital < 2 || !isLower(written[capital - 1]) || !isLower(written[capital + 1])) return undefined
  const parts = [written.slice(0, capital), written.slice(capital)].map(part => fold(part))
  return parts.every(isCommonSyllable) && parts.some(isMarked) ? capital : undefined
}

/** Where the only capital behind the first letter stands. */
export function capitalIn(written: string): number | undefined {
  let capital: number | undefined
  for (let place = 1; place < written.length; place++) {
    if (!isUpper(written[place])) continue
    if (capital !== undefined) return undefined
    capital = place
  }
  return capital
}

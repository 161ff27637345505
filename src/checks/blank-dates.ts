import type {Citation} from '../document/plan.js'
import type {PhraseReader} from '../document/vocabulary.js'
import {sign} from '../vietnamese/words/tokens.js'

/** Tokens of a date that is not written out. */
const longestBlank = 12

/** “ngày …/…/2026”, “ngày     tháng 3 năm 2026” behind a citation. */
export function hasBlankDate({passage, end}: Citation, phrases: PhraseReader): boolean {
  const words = phrases.words(passage)
  let i = words.tokenFrom(end)
  while (words.is(i, sign.comma) || words.is(i, sign.open)) i++
  const day = words.at(i, 'after-citations')
  if (day?.id !== 'day') return false
  for (i = day.to; i < day.to + longestBlank; i++) {
    if (words.is(i, sign.slash) || words.at(i, 'after-citations')?.id === 'month') return true
    if (!words.isNumber(i) && !words.is(i, sign.stop) && !words.is(i, sign.other)) return false
  }
  return false
}

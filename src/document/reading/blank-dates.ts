import type {Citation} from '../plan.js'
import type {PhraseReader} from '../vocabulary.js'
import {dateAt} from './dates.js'
import type {PassageWords} from '../../vietnamese/words/passage-words.js'
import {sign} from '../../vietnamese/words/tokens.js'
import {behindMissing, isDot} from './blanks.js'

/** Tokens of a date that is not written out. */
const longestBlank = 20

/** “ngày …/…/2026”, “ngày     tháng 3 năm 2026” behind a citation without a date. */
export function hasBlankDate({passage, end}: Citation, phrases: PhraseReader): boolean {
  return blankDateEnd(phrases.words(passage), end) !== undefined
}

/** Where a date ends, an index of the text, that begins behind one and is not written out. */
export function blankDateEnd(words: PassageWords, from: number): number | undefined {
  let i = words.tokenFrom(from)
  while (words.is(i, sign.comma) || words.is(i, sign.open)) i++
  const day = words.at(i, 'after-citations')
  if (day?.id !== 'day' || dateAt(words, from)) return undefined
  // “ngày […]”: in brackets it is a blank whatever follows.
  const bracketed = words.is(day.to, sign.open) ? behindMissing(words, day.to) : day.to
  let isDate = bracketed > day.to + 2
  for (i = bracketed; i < day.to + longestBlank; i++) {
    if (words.is(i, sign.slash) || words.idAt(i, 'after-citations') === 'month') isDate = true
    else if (!isOfDate(words, i)) {
      const behind = behindMissing(words, i)
      if (behind === i) break
      i = behind - 1
    }
  }
  return isDate ? words.end(i - 1) : undefined
}

/** A number, a dot, a rule, “năm”. */
function isOfDate(words: PassageWords, i: number): boolean {
  return words.isNumber(i) || isDot(words, i) || words.idAt(i, 'dates') === 'year'
}

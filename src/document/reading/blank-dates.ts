import type {Citation} from '../plan.js'
import type {PhraseReader} from '../vocabulary.js'
import {dateAt} from './dates.js'
import type {PassageWords} from '../../vietnamese/words/passage-words.js'
import {sign} from '../../vietnamese/words/tokens.js'
import {behindMissing} from './blanks.js'

/** Tokens of a date that is not written out. */
const longestBlank = 20

/** “ngày …/…/2026”, “ngày     tháng 3 năm 2026” behind a citation without a date. */
export function hasBlankDate({passage, end}: Citation, phrases: PhraseReader): boolean {
  return blankDateEnd(phrases.words(passage), end) !== undefined
}

/** Where a date ends, an index of the text, that begins behind one and has a part that is not written out. */
export function blankDateEnd(words: PassageWords, from: number): number | undefined {
  let i = words.tokenFrom(from)
  while (words.is(i, sign.comma) || words.is(i, sign.open)) i++
  const day = words.at(i, 'after-citations')
  if (day?.id !== 'day' || dateAt(words, from)) return undefined
  // “ngày […]”: in brackets it is a blank whatever follows.
  let isDate = words.is(day.to, sign.open) && behindMissing(words, day.to) > day.to + 2
  let isMissing = isDate
  let isSeparated = true
  for (i = day.to; i < day.to + longestBlank;) {
    const behind = behindMissing(words, i)
    if (behind > i) {
      isMissing = true
      isSeparated = false
      i = behind
    } else if (words.isNumber(i)) {
      isSeparated = false
      i++
    } else if (isSeparator(words, i)) {
      // “ngày      tháng 01 năm 2026”
      if (isSeparated) isMissing = true
      if (words.idAt(i, 'dates') !== 'year') isDate = true
      isSeparated = true
      i++
    } else break
  }
  return isDate && (isMissing || isSeparated) ? words.end(i - 1) : undefined
}

/** “/”, “tháng”, “năm”. */
function isSeparator(words: PassageWords, i: number): boolean {
  return (
    words.is(i, sign.slash) ||
    words.idAt(i, 'after-citations') === 'month' ||
    words.idAt(i, 'dates') === 'year'
  )
}

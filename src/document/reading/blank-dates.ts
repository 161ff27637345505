import type {Citation} from '../plan.js'
import type {PhraseReader} from '../vocabulary.js'
import {dateAt} from './dates.js'
import type {PassageWords} from '../../vietnamese/words/passage-words.js'
import {sign} from '../../vietnamese/words/tokens.js'

/** Tokens of a date that is not written out. */
const longestBlank = 12

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
  let isDate = false
  for (i = day.to; i < day.to + longestBlank; i++) {
    if (words.is(i, sign.slash) || words.idAt(i, 'after-citations') === 'month') isDate = true
    else if (!isOfDate(words, i)) break
  }
  return isDate ? words.end(i - 1) : undefined
}

/** A number, a dot, a rule, “năm”. */
function isOfDate(words: PassageWords, i: number): boolean {
  if (words.isNumber(i) || words.is(i, sign.stop) || words.is(i, sign.other)) return true
  return words.idAt(i, 'dates') === 'year'
}

import {isoDate, vietnameseDate} from '../../vietnamese/dates.js'
import type {PassageWords} from '../../vietnamese/words/passage-words.js'
import {sign} from '../../vietnamese/words/tokens.js'
import {type DateMatch, type WrittenDay, writtenDays} from './dates.js'
import {goesOn} from './impossible-dates.js'

/** A date that is written in no usual form, at indexes into a passage's `value`. */
export interface Malformed {
  readonly start: number
  readonly end: number
  readonly kind: 'mixed' | 'noYearWord' | 'doubled' | 'shortYear' | 'brokenYear'
  /** The same day as people write it: “15/7/2021”; undefined where the year is not clear. */
  readonly right: string | undefined
}

/** Two digits above this may be a year of the last century. */
const latestShortYear = 2040

/**
 * “ngày 15 tháng 7/2021”, “ngày 15/7-2021”, “ngày 5/3/21”. All slashes, hyphens or dots alike are a usual form. All need
 * “ngày” before them, so that fractions, numbers of documents and versions are none.
 */
export function malformedDates(words: PassageWords): Malformed[] {
  const days = writtenDays(words)
  if (days.length === 0) return []
  return days.flatMap(date => {
    const {ngay, start, end, day, month, year} = date
    const kind = ngay === undefined || year === undefined ? undefined : kindOf(words, date)
    // “ngày 15-17/2021” are two days.
    if (kind === undefined || year === undefined || month > 12 || day > 31) return []
    return [{start, end, kind, right: rightForm(kind, {day, month, year})}]
  })
}

function kindOf(words: PassageWords, date: WrittenDay): Malformed['kind'] | undefined {
  const {between, yearDigits, isTight, to} = date
  const [first, second] = between
  if (words.is(to, sign.slash)) return undefined
  if (first === 'word') {
    if (second === '') return isFollowedByWord(words, date) ? undefined : 'noYearWord'
    return second === 'word' || second === '//' ? undefined : 'mixed'
  }
  if (!isTight) return undefined
  if (yearDigits === 4) {
    if (between.includes('//'))
      return between.every(one => one === '/' || one === '//') ? 'doubled' : undefined
    const isMixed = (first === '/') !== (second === '/')
    return isMixed && !isTied(words, to) ? 'mixed' : undefined
  }
  const isCounting = words.isNumber(to) && !words.isDashed(to)
  const isWhole = !isCounting && !goesOn(words, to, i => words.isNumber(i))
  if (first !== '/' || second !== '/' || !isWhole) return undefined
  if (yearDigits === 2) return 'shortYear'
  // Five digits may be a year with the number of a footnote behind it.
  return yearDigits === 3 ? 'brokenYear' : undefined
}

/** “ngày 15 tháng 7 2021 người …”: the number counts what follows. */
function isFollowedByWord(words: PassageWords, {to}: WrittenDay): boolean {
  if (words.isWord(to) && !words.isNumber(to)) return !words.isDashed(to)
  return goesOn(words, to, i => words.isNumber(i))
}

function isTied(words: PassageWords, i: number): boolean {
  return (words.isDashed(i) || words.isJoined(i)) && !words.isSpaced(i)
}

function rightForm(
  kind: Malformed['kind'],
  {day, month, year}: Pick<DateMatch, 'day' | 'month' | 'year'>
): string | undefined {
  const whole = kind === 'shortYear' ? 2000 + year : year
  if (kind === 'brokenYear' || (kind === 'shortYear' && whole > latestShortYear)) return undefined
  const iso = isoDate(whole, month, day)
  return iso && vietnameseDate(iso)
}

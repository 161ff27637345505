import type {PassageWords} from '../../vietnamese/words/passage-words.js'
import {sign} from '../../vietnamese/words/tokens.js'
import {type WrittenDay, writtenDays} from './dates.js'

/** A date that no calendar has, at indexes into a passage's `value`. */
export interface ImpossibleDate {
  readonly start: number
  readonly end: number
  readonly day: number
  readonly month: number
  readonly year: number | undefined
  /** How many its month has; undefined where there is no such month or day. */
  readonly days: number | undefined
}

/**
 * The dates of a passage that are none: “31/02/2025”, “ngày 31/9”. A day or month 0 is a blank. Asked of a day and a
 * month after “ngày”, “trước” or “đến hết”, and of all three numbers with slashes.
 */
export function unrealDates(words: PassageWords): ImpossibleDate[] {
  const days = writtenDays(words)
  if (days.length === 0) return []
  return days.flatMap(date => {
    const isMeant = isBehindWord(words, date)
    return (isMeant ? isWritten(words, date) : isInSlashes(words, date)) ? unreal(date) : []
  })
}

function isBehindWord(words: PassageWords, {ngay, from}: WrittenDay): boolean {
  return ngay !== undefined || (words.endingAt(from, 'dates')?.id === 'before' && !words.isDashed(from))
}

function isWritten(words: PassageWords, {between, yearDigits, isTight, month, to}: WrittenDay): boolean {
  if (goesOn(words, to, i => words.isNumber(i)) || between.includes('//')) return false
  // Two signs may part days too: “ngày 15-17/2021”.
  if (yearDigits === 4) return between[0] === 'word' || between[0] === between[1] || month <= 12
  // Without a year only a slash makes a date of two numbers: “ngày 4-5”, “ngày 4.5” are other things.
  const isShare = words.is(to, sign.other) && !words.isSpaced(to)
  return yearDigits === 0 && !isShare && (between[0] === 'word' || (isTight && between[0] === '/'))
}

/** Without “ngày” only days and months that could be some date are taken for one. */
function isInSlashes(words: PassageWords, date: WrittenDay): boolean {
  const {between, yearDigits, isTight, from, to, day, month} = date
  if (yearDigits !== 4 || !isTight || between.some(one => one !== '/') || day > 31 || month > 12) return false
  const isInList = words.is(from - 1, sign.comma) && !words.isSpaced(from)
  return (
    !isInList && words.endingAt(from, 'dates')?.id !== 'number' && !goesOn(words, to, i => words.isWord(i))
  )
}

/** “31/9/…”, “31/9.5”: the numbers are part of something longer. */
export function goesOn(words: PassageWords, to: number, belongs: (i: number) => boolean): boolean {
  if (words.is(to, sign.slash)) return true
  if (words.isSpaced(to)) return false
  if (words.is(to, sign.comma)) return belongs(to + 1) && !words.isSpaced(to + 1)
  return belongs(to)
}

function unreal({start, end, day, month, year}: WrittenDay): ImpossibleDate[] {
  if (day === 0 || month === 0) return []
  // Without a year the month is taken at its longest.
  const days = month > 12 ? undefined : new Date(Date.UTC(year ?? 2024, month, 0)).getUTCDate()
  if (days !== undefined && day <= days) return []
  // “ngày 12/15” may be many things; with a year it is meant as a date.
  if (year === undefined && (days === undefined || day > 31)) return []
  return [{start, end, day, month, year, days: day > 31 ? undefined : days}]
}

import {once} from '../../base/once.js'
import {isoDate} from '../../vietnamese/dates.js'
import {firstIndex} from '../../vietnamese/ordered.js'
import type {PassageWords} from '../../vietnamese/words/passage-words.js'
import {sign} from '../../vietnamese/words/tokens.js'
import {isCentury, numbersIn} from './numbers.js'

/** What stands between two numbers of a date: a sign, a slash too many, “tháng” or “năm”, or nothing. */
export type Between = '/' | '-' | '.' | '//' | 'word' | ''

/** A day and a month as they are written, with or without a year, whether or not the calendar has them. */
export interface WrittenDay {
  /** Tokens [from, to), without “ngày”. */
  readonly from: number
  readonly to: number
  /** Where “ngày” begins, an index into the passage's `value`; undefined without it. */
  readonly ngay: number | undefined
  /** The first digit of the day and the end of the last number, indexes into the passage's `value`. */
  readonly start: number
  readonly end: number
  readonly day: number
  readonly month: number
  /** Undefined where no year stands there. */
  readonly year: number | undefined
  /** How many digits the year is written with; 0 where there is none. */
  readonly yearDigits: number
  /** Between day and month, and between month and year. */
  readonly between: readonly [Between, Between]
  /** No blank stands anywhere between the numbers. */
  readonly isTight: boolean
}

/** A whole date, at indexes into a passage's `value`, from “ngày” on. `iso` is undefined for 31/02 and the like. */
export interface DateMatch {
  readonly start: number
  readonly end: number
  readonly day: number
  readonly month: number
  readonly year: number
  readonly iso: string | undefined
}

/**
 * Everything in a passage that may be a day and a month, left to right, whatever signs it is written with:
 *
 *     ngày 15 tháng 7 năm 2021      15/7/2021      ngày 15-7-2021      ngày 15 tháng 7/2021      ngày 31/9
 *
 * Whether it is a date is for the caller to judge: without “ngày” it may be a fraction or the number of a plot.
 */
export const writtenDays = once(readDays)

/** The whole dates of a passage that follow the word “ngày”. */
export const datesAfterNgay = once((words: PassageWords): readonly DateMatch[] => {
  const days = writtenDays(words)
  return days.length === 0 ? noDates : days.flatMap(toDate)
})

const noDays: readonly WrittenDay[] = []
const noDates: readonly DateMatch[] = []

/** The date that begins at or right behind this index of the text: a comma, a bracket may stand before it. */
export function dateAt(words: PassageWords, index: number): DateMatch | undefined {
  let i = words.tokenFrom(index)
  if (i > 0 && words.end(i - 1) > index) return undefined
  for (let signs = 0; signs < 2 && (words.is(i, sign.comma) || words.is(i, sign.open)); signs++) i++
  if (i >= words.length || words.isDashed(i) || words.isJoined(i)) return undefined
  const start = words.start(i)
  const dates = datesAfterNgay(words)
  const found = dates[firstIndex(dates, date => date.start >= start)]
  return found?.start === start ? found : undefined
}

function toDate(written: WrittenDay): DateMatch[] {
  const {ngay, end, day, month, year, yearDigits, between} = written
  const isWhole =
    yearDigits === 4 &&
    between.every(one => one !== '//' && one !== '') &&
    (between[0] === 'word') === (between[1] === 'word')
  if (ngay === undefined || year === undefined || !isWhole) return []
  return [{start: ngay, end, day, month, year, iso: isoDate(year, month, day)}]
}

function readDays(words: PassageWords): readonly WrittenDay[] {
  if (numbersIn(words).length === 0) return noDays
  const days: WrittenDay[] = []
  for (let i = 0; i < words.length; i++) {
    const found = dayAt(words, i)
    if (!found) continue
    days.push(found)
    i = found.to - 1
  }
  return days
}

function dayAt(words: PassageWords, i: number): WrittenDay | undefined {
  const word = words.at(i, 'dates')
  const isAfterNgay = word?.id === 'day'
  const from = isAfterNgay ? word.to : i
  if (!isShort(words, from) || (isAfterNgay ? isTied(words, from) : goesOnFrom(words, from))) return undefined
  const first = separatorAt(words, from + 1, 'month')
  if (!first || first.is === '' || !isShort(words, first.to)) return undefined
  const behindMonth = separatorAt(words, first.to + 1, 'year')
  const second =
    behindMonth && isYear(words, behindMonth.to, first.is, behindMonth.is) ? behindMonth : undefined
  const year = second?.to
  const last = year ?? first.to
  const isTight = words.end(last) - words.start(from) === tightLength(words, from, last)
  const yearDigits = year === undefined ? 0 : digits(words, year)
  // With blanks around its signs it is a date only behind “ngày” and with its year: “ngày 15 - 20/7/2024” are two days.
  if (first.is !== 'word' && !isTight && !(isAfterNgay && yearDigits === 4)) return undefined
  return {
    from,
    to: last + 1,
    ngay: isAfterNgay ? words.start(i) : undefined,
    start: words.start(from),
    end: words.end(last),
    day: words.value(from),
    month: words.value(first.to),
    year: year === undefined ? undefined : words.value(year),
    yearDigits,
    between: [first.is, second?.is ?? ''],
    isTight
  }
}

/** A year may be cut short between signs alone; behind nothing but a blank it must look like one. */
function isYear(words: PassageWords, i: number, first: Between, second: Between): boolean {
  if (!words.isNumber(i)) return false
  if (second === '') return first === 'word' && isCentury(words, i)
  // “ngày 15/7. 2021 …”: a full stop.
  if (second === '.' && first !== '.' && !words.isJoined(i)) return false
  const written = digits(words, i)
  return written === 4 || (first !== 'word' && second !== 'word' && written > 1)
}

interface Separator {
  readonly is: Between
  /** The token behind it. */
  readonly to: number
}

/** What stands before the number at, or shortly behind, a token; undefined where that parts the two numbers. */
function separatorAt(words: PassageWords, i: number, word: 'month' | 'year'): Separator | undefined {
  if (words.isNumber(i)) return {is: words.isDashed(i) ? '-' : words.isJoined(i) ? '.' : '', to: i}
  if (isTied(words, i)) return undefined
  if (words.is(i, sign.slash)) {
    const to = words.is(i + 1, sign.slash) ? i + 2 : i + 1
    return isTied(words, to) ? undefined : {is: to === i + 1 ? '/' : '//', to}
  }
  if (words.is(i, sign.stop)) return isTied(words, i + 1) ? undefined : {is: '.', to: i + 1}
  const at = word === 'year' && words.is(i, sign.comma) ? i + 1 : i
  const hit = words.at(at, 'dates')
  return hit?.id === word && !isTied(words, at) && !isTied(words, hit.to)
    ? {is: 'word', to: hit.to}
    : undefined
}

/** A dash, a dot or “&” stands before the token. */
function isTied(words: PassageWords, i: number): boolean {
  return words.isDashed(i) || words.isJoined(i)
}

/** The number is the end of something longer: “2021/15”, “A-15”. */
function goesOnFrom(words: PassageWords, i: number): boolean {
  if (isTied(words, i) && !words.isSpaced(i)) return true
  return words.is(i - 1, sign.slash) && !words.isSpaced(i)
}

/** A day or a month: a number of one or two digits. */
function isShort(words: PassageWords, i: number): boolean {
  return words.isNumber(i) && digits(words, i) <= 2
}

function digits(words: PassageWords, i: number): number {
  return words.end(i) - words.start(i)
}

/** How long the text between two tokens is without its blanks, signs that are no tokens being one unit each. */
function tightLength(words: PassageWords, from: number, last: number): number {
  let length = digits(words, from)
  for (let i = from + 1; i <= last; i++) length += digits(words, i) + (isTied(words, i) ? 1 : 0)
  return length
}

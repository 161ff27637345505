import {sign} from '../../vietnamese/words/tokens.js'
import type {PassageWords} from '../../vietnamese/words/passage-words.js'

/** A day or month of no certain year, as deadlines are written; `months` are 1 to 12, `to` is the token behind. */
export interface WrittenDay {
  readonly months: readonly number[]
  readonly to: number
  /** “hằng năm”. */
  readonly isYearly?: boolean
}

/** More months than this are no list of deadlines. */
const mostMonths = 12

/**
 * The deadline at a token: “trước ngày 15/3”, “15/6/2026”, “ngày 10 tháng 3”, “tháng 3, 6, 9”, “ngày 05 các tháng 3, 6,
 * 9 và 12”.
 */
export function writtenDayAt(words: PassageWords, i: number): WrittenDay | undefined {
  const word = words.at(i, 'deadlines')
  const day = word?.id === 'day' ? word : undefined
  const months = day ? words.at(day.to, 'deadlines') : word
  if (months?.id === 'months') return monthsAt(words, months.to)
  if (day) return inWords(words, day.from, day.to)
  // “tháng 3”, “20 tháng 3”.
  const isDay = words.isNumber(i) && words.value(i) <= 31
  const month = words.at(i, 'periods')
  const dated = month?.id !== 'dated-month' && isDay ? words.at(i + 1, 'periods') : month
  if (dated?.id === 'dated-month') return monthsAt(words, dated.to - 1)
  return inDigits(words, i)
}

/** The numbers among the words of a deadline are its day, its month and its year. */
function inWords(words: PassageWords, from: number, to: number): WrittenDay | undefined {
  const numbers: number[] = []
  for (let i = from; i < to; i++) if (words.isNumber(i)) numbers.push(words.value(i))
  const isYearly = words.endingAt(to, 'periods')?.id === 'every-year'
  return written(numbers[1], to, isYearly)
}

/** “15/6”, “15/6/2026”. */
function inDigits(words: PassageWords, i: number): WrittenDay | undefined {
  if (!words.isNumber(i) || !(words.value(i) <= 31) || !words.is(i + 1, sign.slash)) return undefined
  const hasYear = words.is(i + 3, sign.slash) && words.isNumber(i + 4)
  return written(words.value(i + 2), hasYear ? i + 5 : i + 3)
}

function written(month: number | undefined, to: number, isYearly = false): WrittenDay | undefined {
  return month !== undefined && month >= 1 && month <= 12 ? {months: [month], to, isYearly} : undefined
}

/** “3, 6, 9 và 12”. */
function monthsAt(words: PassageWords, from: number): WrittenDay | undefined {
  const months: number[] = []
  let to = from
  for (let i = from; months.length < mostMonths && isMonth(words, i);) {
    months.push(words.value(i))
    to = i + 1
    const join = words.at(to, 'clauses')
    i = words.is(to, sign.comma) ? to + 1 : join?.id === 'join' ? join.to : words.length
  }
  return months.length > 0 ? {months, to} : undefined
}

/** A number of its own: “6” of “6 tháng” and of “6/2026” are none. */
function isMonth(words: PassageWords, i: number): boolean {
  const value = words.value(i)
  const isDay = words.is(i + 1, sign.slash) || words.idAt(i + 1, 'periods') === 'dated-month'
  return value >= 1 && value <= 12 && !words.at(i, 'periods') && !isDay
}

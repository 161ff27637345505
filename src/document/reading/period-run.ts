import {sign} from '../../vietnamese/words/tokens.js'
import type {PassageWords} from '../../vietnamese/words/passage-words.js'

/** How often, or which period of the year: rows of the table “periods”. */
export type Period = (typeof periodIds)[number]

const periodIds = [
  'every-quarter',
  'bare-quarter',
  'first-quarter',
  'second-quarter',
  'half-year',
  'third-quarter',
  'fourth-quarter',
  'year',
  'every-year',
  'every-month',
  'bare-month',
  'every-week',
  'every-day'
] as const
const known: ReadonlySet<string> = new Set(periodIds)
/** Words that are a time and no cadence where they stand alone. */
const onlyInLists: ReadonlySet<string> = new Set(['bare-quarter', 'bare-month', 'year'])
/** The id of a bare numeral ends with its value. */
const numeralId = 'numeral-'
const quarters = ['first-quarter', 'second-quarter', 'third-quarter', 'fourth-quarter'] as const

/** An enumeration of periods, at tokens [from, to). */
export interface PeriodRun {
  readonly from: number
  readonly to: number
  /** Behind the dates and brackets that belong to the last period. */
  readonly behind: number
  readonly periods: ReadonlySet<Period>
}

/** More dates than this are no cadence. */
const mostDates = 12

/**
 * The enumeration of periods that begins at a token: “quý I (trước ngày 10/3), 6 tháng; quý III và năm”. Dates and
 * brackets belong to the period before them; a semicolon may stand between two periods, but not where the second opens
 * a clause of its own: “…; hằng quý đăng 02 tin”.
 */
export function periodRunAt(words: PassageWords, i: number): PeriodRun | undefined {
  const periods = new Set<Period>()
  let next = onePeriod(words, i, periods, true)
  if (next === undefined) return undefined
  let to = next
  let behind = next
  while (next !== undefined) {
    to = next
    behind = behindDates(words, to)
    const {at, isOverSemicolon} = behindSeparators(words, behind)
    const before = new Set(periods)
    next = at === to ? undefined : onePeriod(words, behindReport(words, at), periods, false)
    if (next !== undefined && isOverSemicolon && opensClause(words, next)) {
      periods.clear()
      before.forEach(period => periods.add(period))
      next = undefined
    }
  }
  return {from: i, to, behind, periods}
}

/** The token behind the period at `i`, which is added to `periods`. */
function onePeriod(
  words: PassageWords,
  i: number,
  periods: Set<Period>,
  isFirst: boolean
): number | undefined {
  const hit = words.at(i, 'periods')
  if (hit && known.has(hit.id)) {
    periods.add(hit.id as Period)
    return hit.to
  }
  if (hit && !isFirst) {
    // “quý I, II, III, IV”, and “…, quý III và năm 2022”: in an enumeration a year is the year.
    const numeral = hit.id.startsWith(numeralId) ? Number(hit.id.slice(numeralId.length)) : undefined
    const goesOn = numeral !== undefined && quarters.some(quarter => periods.has(quarter))
    if (goesOn) periods.add(quarters[numeral - 1]!)
    if (hit.id === 'dated-year') periods.add('year')
    if (goesOn || hit.id === 'dated-year') return hit.to
  }
  return datesInAllQuarters(words, i, periods)
}

/** Over “/2024”, “năm 2024”, “(trước ngày 10/3)” and “trước ngày 10/3”. */
function behindDates(words: PassageWords, i: number): number {
  for (;;) {
    const date = words.at(i, 'periods')
    const day = words.at(i, 'deadlines')
    if (words.is(i, sign.slash) && words.isNumber(i + 1)) i += 2
    else if (date?.id === 'dated-year' || date?.id === 'none') i = date.to
    else if (day?.id === 'day') i = day.to
    else if (words.is(i, sign.colon) && words.at(i + 1, 'deadlines')?.id === 'day') i++
    else if (words.is(i, sign.open)) {
      const behind = words.behindBracket(i)
      // What a bracket enumerates goes on with the list: “định kỳ (quý I, 6 tháng …)”.
      if (enumeratesPeriods(words, i, behind)) return i
      i = behind
    } else return i
  }
}

/** “(quý I, 6 tháng)”, and not “(trước ngày 15 của tháng)”. */
function enumeratesPeriods(words: PassageWords, from: number, to: number): boolean {
  let alone = 0
  for (let k = from; k < to; k++) {
    const id = words.at(k, 'periods')?.id ?? ''
    if (onlyInLists.has(id)) alone++
    else if (known.has(id)) return true
  }
  return alone > 1
}

function behindSeparators(words: PassageWords, i: number): {at: number; isOverSemicolon: boolean} {
  let isOverSemicolon = false
  for (let steps = 0; steps < 3; steps++) {
    const join = words.at(i, 'clauses')
    if (
      words.is(i, sign.comma) ||
      words.is(i, sign.slash) ||
      words.is(i, sign.close) ||
      words.is(i, sign.open)
    )
      i++
    else if (words.is(i, sign.semicolon) && !isOverSemicolon) {
      isOverSemicolon = true
      i++
    } else if (join?.id === 'join') i = join.to
    else break
  }
  return {at: i, isOverSemicolon}
}

/** “báo cáo quý I, báo cáo 6 tháng”. */
function behindReport(words: PassageWords, i: number): number {
  const act = words.at(i, 'acts')
  return act?.id === 'report' && known.has(words.at(act.to, 'periods')?.id ?? '') ? act.to : i
}

/** The period that ends at a token is followed by what is done: it is that act’s period. */
function opensClause(words: PassageWords, i: number): boolean {
  const behind = behindDates(words, i)
  return (
    words.isWord(behind) &&
    words.at(behind, 'periods') === undefined &&
    words.at(behind, 'clauses')?.id !== 'join'
  )
}

/** “các tháng 3, 6, 9 và 12”, “15/3, 15/6, 15/9 và 30/11”: a date in each quarter is every quarter. */
function datesInAllQuarters(words: PassageWords, i: number, periods: Set<Period>): number | undefined {
  const named = new Set<number>()
  const word = words.at(i, 'deadlines')
  const take = (month: number | undefined): boolean => {
    if (month === undefined || month < 1 || month > 12) return false
    named.add(Math.floor((month - 1) / 3))
    return true
  }
  let k = i
  let last: number | undefined
  // “ngày 05 các tháng 3, 6, 9”.
  const months = word?.id === 'day' ? words.at(word.to, 'deadlines') : word
  if (months?.id === 'months') {
    k = months.to
    for (let dates = 0; dates < mostDates && take(numberAt(words, k)); dates++) {
      last = k + 1
      k = behindSeparators(words, last).at
      if (k === last) break
    }
  } else {
    for (let dates = 0; dates < mostDates; dates++) {
      k = firstNumber(words, k)
      const isDate =
        numberAt(words, k) !== undefined && words.is(k + 1, sign.slash) && !words.is(k + 3, sign.slash)
      if (!isDate || !take(numberAt(words, k + 2))) break
      last = k + 3
      k = behindSeparators(words, last).at
      if (k === last) break
    }
  }
  if (named.size < 4) return undefined
  periods.add('every-quarter')
  return last
}

/** Over the words of “trước ngày 15/3” to its number. */
function firstNumber(words: PassageWords, i: number): number {
  const day = words.at(i, 'deadlines')
  if (day?.id !== 'day') return i
  let k = i
  while (k < day.to && !words.isNumber(k)) k++
  return k
}

function numberAt(words: PassageWords, i: number): number | undefined {
  return words.isNumber(i) ? words.tokens.key1[i] : undefined
}

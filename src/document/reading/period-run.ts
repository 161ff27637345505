import {sign} from '../../vietnamese/words/tokens.js'
import type {PassageWords} from '../../vietnamese/words/passage-words.js'
import {writtenDayAt} from './written-days.js'

/** How often, or which period of the year: rows of the table “periods”; or a deadline in one of its quarters. */
export type Period = (typeof periodIds)[number] | (typeof deadlines)[number]

const periodIds = [
  'every-quarter',
  'bare-quarter',
  'four-a-year',
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
/** A deadline in each quarter, without the name of its period: “trước ngày 15/3, 15/6, 15/9 và 30/11”. */
export const deadlines = ['day-in-1', 'day-in-2', 'day-in-3', 'day-in-4'] as const
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

/**
 * The enumeration of periods that begins at a token: “quý I (trước ngày 10/3), 6 tháng; quý III và năm”. Dates and
 * brackets belong to the period before them; a semicolon may stand between two periods, but not where the second opens
 * a clause of its own: “…; hằng quý đăng 02 tin”.
 */
export function periodRunAt(words: PassageWords, i: number): PeriodRun | undefined {
  // Most tokens: neither a word of a period or a deadline, nor a number.
  if (!words.isNumber(i) && !words.idAt(i, 'periods') && !words.idAt(i, 'deadlines')) return undefined
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
    const quarter = numeral === undefined ? undefined : quarters[numeral - 1]
    const goesOn = quarter !== undefined && quarters.some(one => periods.has(one))
    if (goesOn) periods.add(quarter)
    if (hit.id === 'dated-year') periods.add('year')
    if (goesOn || hit.id === 'dated-year') return hit.to
  }
  const day = writtenDayAt(words, i)
  for (const month of day?.months ?? []) {
    const deadline = deadlines[Math.floor((month - 1) / 3)]
    if (deadline) periods.add(deadline)
  }
  if (day?.isYearly) periods.add('every-year')
  return day?.to
}

/** Over “/2024”, “năm 2024”, “(trước ngày 10/3)” and “trước ngày 10/3”. */
function behindDates(words: PassageWords, i: number): number {
  for (;;) {
    const date = words.at(i, 'periods')
    const day = words.at(i, 'deadlines')
    const written = words.is(i, sign.colon) ? writtenDayAt(words, i + 1) : undefined
    if (words.is(i, sign.slash) && words.isNumber(i + 1)) i += 2
    else if (date?.id === 'dated-year' || date?.id === 'dated-month' || date?.id === 'none') i = date.to
    else if (day?.id === 'day') i = day.to
    else if (written) i = written.to
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
    const id = words.idAt(k, 'periods') ?? ''
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
  return act?.id === 'report' && known.has(words.idAt(act.to, 'periods') ?? '') ? act.to : i
}

/** The period that ends at a token is followed by what is done: it is that act’s period. */
function opensClause(words: PassageWords, i: number): boolean {
  const behind = behindDates(words, i)
  return (
    words.isWord(behind) &&
    words.at(behind, 'periods') === undefined &&
    words.idAt(behind, 'clauses') !== 'join'
  )
}

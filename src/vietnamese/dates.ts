import {firstIndex} from './ordered.js'
import type {Passage} from './passage.js'

/** A date as it is written, at indexes into a passage's `value`. `iso` is undefined for 31/02 and the like. */
export interface DateMatch {
  readonly start: number
  readonly end: number
  readonly day: number
  readonly month: number
  readonly year: number
  readonly iso: string | undefined
}

// “ngày 15/7/2021”, “ngày 15 tháng 7 năm 2021”, without diacritics and with the usual misreadings of “năm”.
const written =
  /(?:ngay|nghy) ?(\d{1,2}) ?(?:[/.-] ?(\d{1,2}) ?[/.-] ?|thang ?(\d{1,2}) ?,? ?n[aidm4]{1,2}m? ?)(\d{4})(?!\d)/g
const short = /(?<![\d/.-])(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?![\d/])/g

/** The dates of a passage that follow the word “ngày”. */
export function datesAfterNgay(passage: Passage): readonly DateMatch[] {
  let dates = known.get(passage)
  if (!dates) known.set(passage, (dates = [...passage.bare.matchAll(written)].map(toDate)))
  return dates
}

const known = new WeakMap<Passage, readonly DateMatch[]>()

/** The last date after “ngày” that lies in [from, to). */
export function lastDateIn(passage: Passage, from: number, to: number): DateMatch | undefined {
  const last = [...passage.bare.slice(from, to).matchAll(written)].map(toDate).at(-1)
  return last && {...last, start: last.start + from, end: last.end + from}
}

/** The date that begins at or shortly after `index` (blanks, a comma, an opening bracket and “ngày” may stand before it). */
export function dateAt(passage: Passage, index: number): DateMatch | undefined {
  const lead = /[ ,(]{0,3}/y
  lead.lastIndex = index
  const from = index + (lead.exec(passage.bare)?.[0].length ?? 0)
  const dates = datesAfterNgay(passage)
  const found = dates[firstIndex(dates, date => date.start >= from)]
  return found?.start === from ? found : undefined
}

/** Dates with slashes that need no “ngày” before them. */
export function shortDates(passage: Passage): DateMatch[] {
  return [...passage.bare.matchAll(short)].map(toDate)
}

/** “2021-07-15”, or undefined where the calendar has no such day. */
export function isoDate(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day))
  const real = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return real ? date.toISOString().slice(0, 10) : undefined
}

/** The day after an ISO date. */
export function dayAfter(iso: string): string {
  return new Date(Date.parse(iso) + 86_400_000).toISOString().slice(0, 10)
}

/** “15/7/2021” for people: day and the months 1 and 2 with two digits, as Nghị định 30/2020/NĐ-CP writes them. */
export function vietnameseDate(iso: string): string {
  const [year, month, day] = iso.split('-') as [string, string, string]
  return `${day}/${Number(month) < 3 ? month : Number(month)}/${year}`
}

function toDate(match: RegExpExecArray | RegExpMatchArray): DateMatch {
  const numbers = match
    .slice(1)
    .filter(part => part !== undefined)
    .map(Number)
  const [day, month, year] = numbers as [number, number, number]
  const start = match.index!
  return {start, end: start + match[0].length, day, month, year, iso: isoDate(year, month, day)}
}

/** A date that no calendar has. `days` is how many its month has; undefined where there is no such month or day. */
export interface Unreal {
  readonly start: number
  readonly end: number
  readonly day: number
  readonly month: number
  readonly year: number | undefined
  readonly days: number | undefined
}

// A day and a month after “ngày”, “trước” or “đến hết”, with or without a year, both signs alike; or all three with slashes.
const afterWord =
  /(?<!\p{L})(?:ngay|truoc|den het) ?(?:(\d{1,2}) ?thang ?(\d{1,2})(?: ?,? ?nam ?(\d{4})(?!\d))?|(\d{1,2})([/.-])(\d{1,2})(?:\5(\d{4})(?!\d))?)(?![\d/%]|[.,-]\d)/gu
const threeParts = /(?<![\d/.,-]|so |so: )(\d{1,2})\/(\d{1,2})\/(\d{4})(?![\d\p{L}/]|[.,-][\d\p{L}])/gu

/** The dates of a passage that are none: “31/02/2025”, “ngày 31/9”. A day or month 0 is a blank. */
export function unrealDates(passage: Passage): Unreal[] {
  const {bare} = passage
  const found: Unreal[] = []
  for (const match of bare.matchAll(afterWord)) {
    const day = match[1] ?? match[4]!
    const month = match[2] ?? match[6]!
    const year = match[3] ?? match[7]
    // Without a year only a slash makes a date of two numbers: “ngày 4-5”, “ngày 4.5” are other things.
    if (year === undefined && match[5] !== undefined && match[5] !== '/') continue
    const start = match.index + match[0].indexOf(day)
    found.push(...unreal(start, match.index + match[0].length, day, month, year))
  }
  for (const match of bare.matchAll(threeParts)) {
    const end = match.index + match[0].length
    const [, day, month, year] = match as unknown as [string, string, string, string]
    // Without “ngày” only days and months that could be some date are taken for one.
    if (Number(day) > 31 || Number(month) > 12 || found.some(other => other.end === end)) continue
    found.push(...unreal(match.index, end, day, month, year))
  }
  return found.sort((a, b) => a.start - b.start)
}

function unreal(
  start: number,
  end: number,
  dayText: string,
  monthText: string,
  yearText: string | undefined
): Unreal[] {
  const [day, month, year] = [
    Number(dayText),
    Number(monthText),
    yearText === undefined ? undefined : Number(yearText)
  ]
  if (day === 0 || month === 0) return []
  // Without a year the month is taken at its longest.
  const days = month > 12 ? undefined : new Date(Date.UTC(year ?? 2024, month, 0)).getUTCDate()
  if (days !== undefined && day <= days) return []
  // “ngày 12/15” may be many things; with a year it is meant as a date.
  if (year === undefined && (days === undefined || day > 31)) return []
  return [{start, end, day, month, year, days: day > 31 ? undefined : days}]
}

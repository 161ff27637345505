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
export function datesAfterNgay(passage: Passage): DateMatch[] {
  return [...passage.bare.matchAll(written)].map(toDate)
}

/** The date that begins at or shortly after `index` (blanks, a comma, an opening bracket and “ngày” may stand before it). */
export function dateAt(passage: Passage, index: number): DateMatch | undefined {
  const lead = /[ ,(]{0,3}/y
  lead.lastIndex = index
  const from = index + (lead.exec(passage.bare)?.[0].length ?? 0)
  const pattern = new RegExp(written.source, 'y')
  pattern.lastIndex = from
  const found = pattern.exec(passage.bare)
  return found ? toDate(found) : undefined
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

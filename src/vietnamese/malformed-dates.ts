import {isoDate, vietnameseDate} from './dates.js'
import type {Passage} from './passage.js'

/** A date that is written in no usual form, at indexes into a passage's `value`. */
export interface Malformed {
  readonly start: number
  readonly end: number
  readonly kind: 'mixed' | 'noYearWord' | 'doubled' | 'shortYear' | 'brokenYear'
  /** The same day as people write it: “15/7/2021”; undefined where the year is not clear. */
  readonly right: string | undefined
}

// All need “ngày” before them, so that fractions, numbers of documents and versions are none.
const shapes: readonly (readonly [Malformed['kind'], RegExp])[] = [
  ['mixed', /(?<!\p{L})ngay ?(\d{1,2}) ?thang ?(\d{1,2}) ?[/.-] ?(\d{4})(?![\d/])/gu],
  ['mixed', /(?<!\p{L})ngay ?(\d{1,2})(?:\/(\d{1,2})[.-]|[.-](\d{1,2})\/)(\d{4})(?![\d/.-])/gu],
  ['noYearWord', /(?<!\p{L})ngay ?(\d{1,2}) ?thang ?(\d{1,2}) ((?:19|20)\d{2})(?![\d/%]|[.,]\d| ?\p{L})/gu],
  ['doubled', /(?<!\p{L})ngay ?(\d{1,2})\/{1,2}(\d{1,2})\/{1,2}(\d{4})(?![\d/])/gu],
  ['shortYear', /(?<!\p{L})ngay ?(\d{1,2})\/(\d{1,2})\/(\d{2})(?![\d/\p{L}]|[.,-]\d| \d)/gu],
  // Five digits may be a year with the number of a footnote behind it.
  ['brokenYear', /(?<!\p{L})ngay ?(\d{1,2})\/(\d{1,2})\/(\d{3})(?![\d/\p{L}]|[.,-]\d| \d)/gu]
]

/** “ngày 15 tháng 7/2021”, “ngày 15/7-2021”, “ngày 5/3/21”. All slashes, hyphens or dots alike are a usual form. */
export function malformedDates(passage: Passage): Malformed[] {
  return shapes
    .flatMap(([kind, shape]) => [...passage.bare.matchAll(shape)].flatMap(found => read(kind, found)))
    .sort((a, b) => a.start - b.start)
}

function read(kind: Malformed['kind'], found: RegExpExecArray): Malformed[] {
  const [dayText, monthText, yearText] = found.slice(1).filter(part => part !== undefined) as [
    string,
    string,
    string
  ]
  if (kind === 'doubled' && !found[0].includes('//')) return []
  // “ngày 15-17/2021” are two days.
  if (Number(monthText) > 12 || Number(dayText) > 31) return []
  const start = found.index + found[0].indexOf(dayText)
  const year = kind === 'shortYear' ? 2000 + Number(yearText) : Number(yearText)
  const iso =
    kind === 'brokenYear' || (kind === 'shortYear' && year > 2040)
      ? undefined
      : isoDate(year, Number(monthText), Number(dayText))
  return [{start, end: found.index + found[0].length, kind, right: iso && vietnameseDate(iso)}]
}

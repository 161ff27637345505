import {once} from '../../base/once.js'
import {isoDate} from '../../vietnamese/dates.js'
import type {PassageWords} from '../../vietnamese/words/passage-words.js'
import {sign} from '../../vietnamese/words/tokens.js'
import {type WrittenDay, writtenDays} from './dates.js'
import {centuriesIn, isCentury} from './numbers.js'

/** A day, a month or a quarter of a year of this century, at tokens [from, to). */
export interface PointOfTime {
  readonly from: number
  readonly to: number
  /** Its last day, ISO; undefined where the calendar has none. */
  readonly last: string | undefined
}

/**
 * The points of time of a passage, left to right:
 *
 *     ngày 15/12/2024      30 tháng 11 năm 2024      hết tháng 6/2024      quý II năm 2024
 */
export const pointsOfTime = once((words: PassageWords): readonly PointOfTime[] => {
  const points: PointOfTime[] = []
  if (centuriesIn(words).length === 0) return points
  const written = writtenDays(words)
  const days = written.length === 0 ? noDays : new Map(written.map(day => [day.from, day]))
  for (let i = 0; i < words.length; i++) {
    if (!words.isNumber(i) && words.idAt(i, 'dates') === undefined) continue
    const point = dayAt(words, i, days) ?? monthAt(words, i)
    if (!point) continue
    points.push(point)
    i = point.to - 1
  }
  return points
})

const noDays: ReadonlyMap<number, WrittenDay> = new Map()

function dayAt(
  words: PassageWords,
  i: number,
  days: ReadonlyMap<number, WrittenDay>
): PointOfTime | undefined {
  const word = words.at(i, 'dates')
  const day = days.get(word?.id === 'day' ? word.to : i)
  if (day?.year === undefined || day.yearDigits !== 4 || !isThisCentury(day.year)) return undefined
  const inWords = day.between.filter(one => one === 'word').length
  const isWritten = inWords === 2 || (inWords === 0 && day.isTight && !day.between.includes('//'))
  if (!isWritten || words.is(day.to, sign.slash)) return undefined
  return {from: i, to: day.to, last: isoDate(day.year, day.month, day.day)}
}

/** “tháng 6 năm 2024”, “hết tháng 6/2024”, “quý II/2024”. */
function monthAt(words: PassageWords, i: number): PointOfTime | undefined {
  const end = words.at(i, 'dates')
  const of = end?.id === 'end-of' ? words.at(end.to, 'dates') : end
  if (of?.id !== 'month' && of?.id !== 'quarter') return undefined
  const last = of.id === 'month' ? words.value(of.to) : 3 * quarterAt(words, of.to)
  const year = yearBehind(words, of.to + 1)
  if (Number.isNaN(last) || year === undefined || words.is(year + 1, sign.slash)) return undefined
  return {from: i, to: year + 1, last: endOfMonth(words.value(year), last)}
}

/** “II”, “2”; NaN of anything else. */
export function quarterAt(words: PassageWords, i: number): number {
  const numeral = words.idAt(i, 'dates')
  if (numeral?.startsWith(quarterPrefix)) return Number(numeral.slice(quarterPrefix.length))
  return words.value(i) <= 4 ? words.value(i) : NaN
}

const quarterPrefix = 'quarter-'

/** The token of the year behind “năm”, a slash or a dash. */
function yearBehind(words: PassageWords, i: number): number | undefined {
  const word = words.at(i, 'dates')
  const at = words.is(i, sign.slash) ? i + 1 : word?.id === 'year' ? word.to : i
  if (at === i && !words.isDashed(i)) return undefined
  return isCentury(words, at) && isThisCentury(words.value(at)) ? at : undefined
}

function isThisCentury(year: number): boolean {
  return year >= 2000 && year < 2100
}

/** The last day of a month, ISO; undefined where there is no such month. */
export function endOfMonth(year: number, month: number): string | undefined {
  if (month < 1 || month > 12) return undefined
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
}

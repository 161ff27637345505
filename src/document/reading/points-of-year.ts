import {isoDate} from '../../vietnamese/dates.js'
import type {PassageWords} from '../../vietnamese/words/passage-words.js'
import {sign} from '../../vietnamese/words/tokens.js'
import {writtenDays} from './dates.js'
import {endOfMonth, type PointOfTime, quarterAt} from './points-of-time.js'

/**
 * The days, months and quarters of a passage that name no year, as those of a year, left to right. Members of lists and
 * ends of periods are none, nor are those of every year and of another: “tháng 3, 6, 9”, “quý I, II”, “tháng 01 năm sau”.
 *
 *     ngày 15/3      ngày 15 tháng 3      tháng 02      quý I
 */
export function pointsOfYear(words: PassageWords, year: number): readonly PointOfTime[] {
  const points: PointOfTime[] = []
  for (let i = 0; i < words.length; i++) {
    const word = words.at(i, 'dates')
    const point = word && pointAt(words, i, word, year)
    if (!point) continue
    if (isAlone(words, point)) points.push(point)
    i = point.to - 1
  }
  return points
}

function pointAt(
  words: PassageWords,
  from: number,
  {id, to}: {readonly id: string; readonly to: number},
  year: number
): PointOfTime | undefined {
  if (id === 'day') {
    const day = writtenDays(words).find(one => one.from === to)
    if (day?.year !== undefined || (day?.between[0] !== 'word' && day?.between[0] !== '/')) return undefined
    return {from, to: day.to, last: isoDate(year, day.month, day.day)}
  }
  if (id !== 'month' && id !== 'quarter') return undefined
  const month = id === 'month' ? words.value(to) : 3 * quarterAt(words, to)
  return Number.isNaN(month) ? undefined : {from, to: to + 1, last: endOfMonth(year, month)}
}

/** Behind it the clause ends, or goes on with what is neither a number nor part of a date. */
function isAlone(words: PassageWords, {from, to}: PointOfTime): boolean {
  if (words.isNumber(from - 1) || words.isDashed(from) || isOfTime(words, from - 1)) return false
  if (to >= words.length || words.is(to, sign.stop) || words.is(to, sign.semicolon)) return true
  if (words.is(to, sign.close)) return true
  return words.is(to, sign.comma) && !isOfTime(words, to + 1)
}

function isOfTime(words: PassageWords, i: number): boolean {
  if (words.isNumber(i)) return true
  const id = words.idAt(i, 'dates')
  return id !== undefined && id !== 'before' && id !== 'end-of'
}

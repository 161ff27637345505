import type {Fix} from '../../diagnostic/fix.js'
import type {Header, HeaderDate, Plan, TextRange} from '../plan.js'
import {isAllDigits} from '../../vietnamese/letters.js'

/** “ngày 05/01/2024”: day and month are parted by a slash. */
export function isSlashed({whole}: Header, {parts}: HeaderDate): boolean {
  return whole.value.slice(parts.day.end, parts.month.start).trim() === '/'
}

/** A number of one or two digits. */
export function isShort(part: string): boolean {
  return isAllDigits(part) && part.length <= 2
}

/** A single digit of 1 to `most`. */
export function isOneOf(part: string, most: number): boolean {
  return part.length === 1 && isAllDigits(part) && part !== '0' && Number(part) <= most
}

/** Day, month and year as they are written. */
export function partsOf({whole}: Header, {parts}: HeaderDate): [string, string, string] {
  const text = ({start, end}: TextRange) => whole.value.slice(start, end)
  return [text(parts.day), text(parts.month), text(parts.year)]
}

/** The zeros that are wanting, as one change of what stands from the first number to the last; and the date with them, behind “ngày”. */
export function withZeros(
  {source}: Plan,
  header: Header,
  date: HeaderDate
): {fix: Fix | undefined; right: string} {
  const {whole} = header
  const [day, month, year] = partsOf(header, date)
  const wanting = [
    ...(isOneOf(day, 9) ? [whole.span(date.parts.day.start, date.parts.day.end)] : []),
    ...(isOneOf(month, 2) ? [whole.span(date.parts.month.start, date.parts.month.end)] : [])
  ]
  const padded = (part: string, isShort: boolean) => (isShort ? `0${part}` : part)
  const right = `${padded(day, day.length === 1 && isAllDigits(day))} tháng ${padded(month, isOneOf(month, 2))} năm ${year}`
  const [first, last] = [wanting[0], wanting.at(-1)]
  if (!first || !last) return {fix: undefined, right}
  const between = wanting.length === 2 ? source.text.slice(first.end, last.start) : ''
  const text = wanting.map(span => `0${source.text.slice(span.start, span.end)}`).join(between)
  return {fix: {start: first.start, end: last.end, text}, right}
}

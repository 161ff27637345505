import {z} from 'zod'
import type {Fix} from '../../diagnostic/fix.js'
import type {Header, HeaderDate, Plan, TextRange} from '../../document/plan.js'
import {isAllDigits} from '../../vietnamese/letters.js'
import {defineRequirement} from '../define-check.js'
import {isMachineRead} from '../../document/reading/running-text.js'
import {whereMissing} from '../../document/reading/where-missing.js'

export const placeAndDateParams = () =>
  z.strictObject({}).meta({
    description: 'Phần đầu có địa danh và ngày, tháng, năm không?',
    en: 'Do place and date stand above?'
  })

/**
 * Do place and date stand above: “Lào Cai, ngày 05 tháng 01 năm 2024”?
 *
 * Blanks are right in a draft and an error in what is to be signed; what a machine could not read is for a person to
 * look at. Days below 10 and the months 1 and 2 take a zero, which can be mended; zeros before other months do no harm.
 *
 *     Lào Cai, ngày 5 tháng 1 năm 2024      → ngày 05 tháng 01 năm 2024
 *                   ^       ^
 */
export const placeAndDate = defineRequirement({
  missing: {
    vi: 'Phần đầu chưa có địa danh và ngày, tháng, năm ban hành; cần bổ sung, kể cả khi còn để trống ngày.',
    en: 'The header has no place and date; add them, though the day may still be blank.'
  },
  lost: {
    vi: 'Phần đầu không đầy đủ, có lẽ bị mất khi chuyển tệp, nên không xét được địa danh và ngày ban hành.',
    en: 'The header is not whole, as if it was lost in conversion: not judged.'
  },
  blank: {
    vi: 'Bản trình ký còn để trống ngày, tháng ban hành; cần ghi đủ.',
    en: 'The final version has a blank date; fill it in.'
  },
  unreadable: {
    vi: 'Ngày, tháng, năm ban hành không đọc được rõ; cần người xem lại.',
    en: 'The date cannot be read; a person must look.'
  },
  unreal: {
    vi: 'Lịch không có ngày {day} tháng {month} năm {year}; cần sửa ngày ban hành.',
    en: 'The calendar has no {day}/{month}/{year}; mend the date.'
  },
  place: {
    vi: 'Trước ngày ban hành chưa có địa danh; nên ghi dạng “Lào Cai, ngày … tháng … năm …”.',
    en: 'No place stands before the date; write “Lào Cai, ngày … tháng … năm …”.'
  },
  slashes: {
    vi: 'Ngày ban hành nên viết đủ chữ “ngày”, “tháng”, “năm”: “{right}”.',
    en: 'The date is written out with “ngày”, “tháng”, “năm”: “{right}”.'
  },
  zeros: {
    vi: 'Ngày nhỏ hơn 10 và tháng 1, 2 nên có số 0 đứng trước: “{right}”.',
    en: 'Days below 10 and the months 1 and 2 have a zero before them: “{right}”.'
  }
})<unknown>({
  kind: 'place-and-date',
  needs: ['diacritics', 'header'],
  run({plan, met, unmet, unclear, notEvaluated, report}) {
    const header = plan.header!
    const {date, hasNationalTitle, number} = header
    const missing = whereMissing(plan, 'whole')
    if (!date && (!hasNationalTitle || !number || isMachineRead(plan))) return notEvaluated('lost', {})
    if (!date) return unmet('missing', {}, missing, {atMost: 'warning'})
    if (date.isBlank && plan.facts.stage === 'final') return unmet('blank', {}, date.span)
    if (!date.isBlank && date.iso === undefined) {
      const [day, month, year] = partsOf(header, date)
      if (isShort(day) && isShort(month) && isAllDigits(year) && year.length === 4)
        return unmet('unreal', {day, month, year}, date.span)
      return unclear('unreadable', {}, date.span)
    }
    met([date.span])
    if (date.place === undefined) report('place', {}, date.span, {atMost: 'info'})
    if (isSlashed(header, date)) {
      const [day, month, year] = partsOf(header, date)
      const right = `ngày ${day.padStart(2, '0')} tháng ${isOneOf(month, 2) ? `0${month}` : month} năm ${year}`
      return report('slashes', {right}, date.span, {suggestions: [right], atMost: 'info'})
    }
    const {fix, right} = withZeros(plan, header, date)
    if (fix) report('zeros', {right}, date.span, {suggestions: [right], fix, atMost: 'info'})
  }
})

/** “ngày 05/01/2024”. */
function isSlashed({whole}: Header, {parts}: HeaderDate): boolean {
  return whole.value.slice(parts.day.end, parts.month.start).trim() === '/'
}

/** A number of one or two digits. */
function isShort(part: string): boolean {
  return isAllDigits(part) && part.length <= 2
}

/** A single digit of 1 to `most`. */
function isOneOf(part: string, most: number): boolean {
  return part.length === 1 && isAllDigits(part) && part !== '0' && Number(part) <= most
}

function partsOf({whole}: Header, {parts}: HeaderDate): [string, string, string] {
  const text = ({start, end}: TextRange) => whole.value.slice(start, end)
  return [text(parts.day), text(parts.month), text(parts.year)]
}

/** The zeros that are wanting, as one change of what stands from the first number to the last. */
function withZeros({source}: Plan, header: Header, date: HeaderDate): {fix: Fix | undefined; right: string} {
  const {whole} = header
  const [day, month, year] = partsOf(header, date)
  const wanting = [
    ...(isOneOf(day, 9) ? [whole.span(date.parts.day.start, date.parts.day.end)] : []),
    ...(isOneOf(month, 2) ? [whole.span(date.parts.month.start, date.parts.month.end)] : [])
  ]
  const padded = (part: string, isShort: boolean) => (isShort ? `0${part}` : part)
  const right = `ngày ${padded(day, day.length === 1 && isAllDigits(day))} tháng ${padded(month, isOneOf(month, 2))} năm ${year}`
  const [first, last] = [wanting[0], wanting.at(-1)]
  if (!first || !last) return {fix: undefined, right}
  const between = wanting.length === 2 ? source.text.slice(first.end, last.start) : ''
  const text = wanting.map(span => `0${source.text.slice(span.start, span.end)}`).join(between)
  return {fix: {start: first.start, end: last.end, text}, right}
}

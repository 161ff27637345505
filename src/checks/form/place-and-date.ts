import {z} from 'zod'
import type {Header, HeaderDate} from '../../document/plan.js'
import {isAllDigits, isLetter, isUpper} from '../../vietnamese/letters.js'
import {defineRequirement} from '../define-check.js'
import {isIssuedLaw} from '../reading/legal-document.js'
import {isMachineRead} from '../../document/reading/running-text.js'
import {gapAt, whereMissing} from '../../document/reading/where-missing.js'
import {isOneOf, isShort, isSlashed, partsOf, withZeros} from '../../document/reading/header-date-parts.js'

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
    vi: 'Phần đầu chưa có địa danh và ngày, tháng, năm ban hành; cần bổ sung, ví dụ “Lào Cai, ngày … tháng … năm …” (dự thảo được để trống ngày).',
    en: 'The header has no place and date; add them: “Lào Cai, ngày … tháng … năm …” (in a draft the day may be blank).'
  },
  printed: {
    vi: 'Đây là văn bản quy phạm pháp luật đã ban hành; bản in lại thường không còn địa danh và ngày ở phần đầu nên không xét.',
    en: 'This is a legal document that was issued; what is printed of it often leaves out place and date in its header, so they are not judged.'
  },
  lost: {
    vi: 'Phần đầu không đầy đủ, có thể bị mất khi chuyển tệp, nên không xét được địa danh và ngày ban hành.',
    en: 'The header is not whole, as if it was lost in conversion: not judged.'
  },
  blank: {
    vi: 'Bản trình ký còn để trống ngày, tháng ban hành; cần ghi đủ.',
    en: 'The final version has a blank date; fill it in.'
  },
  unreadable: {
    vi: 'Không đọc rõ ngày, tháng, năm ban hành; cần đối chiếu với bản gốc.',
    en: 'The date cannot be read; see the original.'
  },
  unreal: {
    vi: 'Ngày {day} tháng {month} năm {year} không có thật; cần sửa ngày ban hành.',
    en: 'The calendar has no {day}/{month}/{year}; mend the date.'
  },
  place: {
    vi: 'Trước ngày ban hành chưa có địa danh; nên ghi, ví dụ “Lào Cai, ngày … tháng … năm …”.',
    en: 'No place stands before the date; write “Lào Cai, ngày … tháng … năm …”.'
  },
  comma: {
    vi: 'Giữa địa danh và ngày ban hành nên có dấu phẩy: “{right}”.',
    en: 'A comma stands between the place and the date: “{right}”.'
  },
  capital: {
    vi: 'Từ “ngày” sau địa danh nên viết chữ thường: “{right}”.',
    en: 'The word “ngày” behind the place begins with a small letter: “{right}”.'
  },
  slashes: {
    vi: 'Ngày ban hành nên viết đủ các từ “ngày”, “tháng”, “năm”: “ngày {right}”.',
    en: 'The date is written out with “ngày”, “tháng”, “năm”: “ngày {right}”.'
  },
  zeros: {
    vi: 'Ngày nhỏ hơn 10 và tháng 1, 2 nên có số 0 đứng trước: “ngày {right}”.',
    en: 'Days below 10 and the months 1 and 2 have a zero before them: “ngày {right}”.'
  }
})({
  needs: ['diacritics', 'header', 'office'],
  run({plan, knowledge, met, unmet, unclear, notEvaluated, report}) {
    const {header} = plan
    const date = header?.date
    if (!header || !date) {
      if (!header?.hasNationalTitle || !header.number || isMachineRead(plan)) return notEvaluated('lost', {})
      if (isIssuedLaw(plan, knowledge)) return notEvaluated('printed', {})
      return unmet('missing', {}, whereMissing(plan, 'whole'), {atMost: 'warning'})
    }
    if (date.isBlank && plan.facts.stage === 'final') return unmet('blank', {}, gapAt(date.span))
    if (!date.isBlank && date.iso === undefined) {
      const [day, month, year] = partsOf(header, date)
      if (isShort(day) && isShort(month) && isAllDigits(year) && year.length === 4)
        return unmet('unreal', {day, month, year}, date.span)
      return unclear('unreadable', {}, date.span)
    }
    met([date.span])
    if (date.place === undefined) report('place', {}, gapAt(date.span), {atMost: 'info'})
    const joint = isMachineRead(plan) ? undefined : wrongJoint(header, date)
    if (joint) {
      const {is, start, end, right} = joint
      report(is, {right}, header.whole.span(start, end), {suggestions: [right], atMost: 'info'})
    }
    // The place before them stays as it is.
    const figures = header.whole.span(date.parts.day.start, date.parts.year.end)
    if (isSlashed(header, date)) {
      const [day, month, year] = partsOf(header, date)
      const right = `${day.padStart(2, '0')} tháng ${isOneOf(month, 2) ? `0${month}` : month} năm ${year}`
      return report('slashes', {right}, figures, {suggestions: [right], atMost: 'info'})
    }
    const {fix, right} = withZeros(plan, header, date)
    if (fix) report('zeros', {right}, figures, {suggestions: [right], fix, atMost: 'info'})
  }
})

/** “Hòa An ngày 12 …”, “Hòa An, Ngày 12 …”: what stands between the place and the day, from the last word of the place on. */
function wrongJoint({whole: {value, folded}}: Header, {place, parts}: HeaderDate) {
  const at = folded.lastIndexOf('ngày', parts.day.start)
  if (place === undefined || at < 0 || parts.day.start - at > 'ngày '.length) return undefined
  const before = value.slice(0, at).trimEnd()
  const start = before.lastIndexOf(' ') + 1
  const end = at + 'ngày'.length
  const last = before.slice(start)
  if (isLetter(last.at(-1))) return {is: 'comma', start, end, right: `${last}, ngày`} as const
  return last.endsWith(',') && isUpper(value[at])
    ? ({is: 'capital', start, end, right: `${last} ngày`} as const)
    : undefined
}

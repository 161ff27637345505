import {z} from 'zod'
import {isAllDigits, isDigit} from '../../vietnamese/letters.js'
import {defineRequirement} from '../define-check.js'
import type {HeaderNumber} from '../../document/plan.js'
import {isYear} from '../../document/reading/header-letters.js'
import {isMachineRead} from '../../document/reading/running-text.js'
import {gapAt, whereMissing} from '../../document/reading/where-missing.js'
import {blankAsMeant, numberAsMeant} from '../reading/number-shape.js'
import {isLegalType, lettersOf, otherType} from '../reading/type-letters.js'

export const documentNumberParams = () =>
  z
    .strictObject({
      promulgating: z.array(z.string()).optional().meta({
        description: 'Loại văn bản có số được đứng trên văn bản khác, như quyết định ban hành kế hoạch.',
        en: 'Types whose own number may stand above another document.'
      })
    })
    .meta({
      description: 'Văn bản có số và ký hiệu đúng loại không?',
      en: 'Has the document its number and letters?'
    })

/**
 * Has the document its number and letters: “Số: 15/KH-UBND”?
 *
 * A blank number is right in a draft and an error in what is to be signed. A number written by hand that a machine
 * could not read is for a person to look at. The letters are those of the document’s type; a year inside belongs to
 * legal documents only; numbers below 10 take a zero. Offices pad numbers as they like.
 *
 *     Số: 5/KH-UBND      → Số: 05/KH-UBND
 *         ^^^^^^^^^
 *     Số: 45.KH/UBND     → 45/KH-UBND
 *     ^^^^^^^^^^^^^^
 */
export const documentNumber = defineRequirement({
  missing: {
    vi: 'Phần đầu chưa có dòng số, ký hiệu (dạng “Số: …/{letters}-…”); cần bổ sung.',
    en: 'The header has no number (as “Số: …/{letters}-…”); add it.'
  },
  lost: {
    vi: 'Phần đầu không đầy đủ, có thể bị mất khi chuyển tệp, nên không xét được số, ký hiệu.',
    en: 'The header is not whole, as if it was lost in conversion: not judged.'
  },
  blank: {
    vi: 'Bản trình ký còn để trống số văn bản; cần ghi số.',
    en: 'The final version has a blank number; fill it in.'
  },
  unreadable: {
    vi: 'Không đọc rõ số văn bản; cần đối chiếu với bản gốc.',
    en: 'The number cannot be read; see the original.'
  },
  type: {
    vi: 'Ký hiệu “{symbol}” là của {other}, trong khi văn bản là {type}; cần kiểm tra lại ký hiệu.',
    en: 'The letters “{symbol}” are those of {other}, while this is a {type}; check them.'
  },
  year: {
    vi: 'Ký hiệu “{number}” có năm ở giữa, là cách viết của văn bản quy phạm pháp luật; cần bỏ năm trong ký hiệu của {type}.',
    en: 'The number “{number}” has a year inside, as legal documents have; leave it out of that of a {type}.'
  },
  shape: {
    vi: 'Số, ký hiệu “{written}” viết chưa đúng; cần viết “{number}”.',
    en: 'The number “{written}” is written otherwise than it should be; write “{number}”.'
  },
  colon: {
    vi: 'Sau từ “Số” chưa có dấu hai chấm; nên viết “Số: {number}”.',
    en: 'No colon follows “Số”; write “Số: {number}”.'
  },
  zero: {
    vi: 'Số nhỏ hơn 10 nên có số 0 đứng trước: “{number}”.',
    en: 'A number below 10 has a zero before it: “{number}”.'
  }
})<typeof documentNumberParams>({
  needs: ['diacritics', 'header', 'office'],
  run({plan, knowledge, params, met, unmet, unclear, notEvaluated, report}) {
    const {number, hasNationalTitle, date} = plan.header ?? {}
    const type = plan.title?.documentType ?? ''
    const ownLetters = lettersOf(type, knowledge) ?? ''
    const place = whereMissing(plan, 'whole')
    if (!number && (!hasNationalTitle || !date || isMachineRead(plan))) return notEvaluated('lost', {})
    if (!number) return unmet('missing', {letters: ownLetters}, gapAt(place), {atMost: 'warning'})
    if (number.isBlank && plan.facts.stage === 'final') return unmet('blank', {}, gapAt(number.span))
    if (!number.isBlank && number.number === undefined) return unclear('unreadable', {}, number.span)
    const other = otherType(plan, number, knowledge, params.promulgating)
    if (other !== undefined) {
      const values = {symbol: number.symbol, other, type}
      return unmet('type', values, number.span, {atMost: 'warning'})
    }
    met([number.span])
    const written = number.number
    const blank = number.isBlank && !isMachineRead(plan) ? blankAsMeant(plan, number, ownLetters) : undefined
    if (blank)
      report('shape', {written: blank.written, number: blank.meant}, blank.span, {
        suggestions: [blank.meant],
        atMost: 'warning'
      })
    if (written === undefined || ownLetters === '') return
    const meant = isMachineRead(plan) ? undefined : numberAsMeant(plan, number, ownLetters)
    if (meant !== undefined) {
      const values = {written: number.written, number: meant}
      return report('shape', values, number.span, {
        suggestions: [withLabel(number, meant)],
        atMost: 'warning'
      })
    }
    if (hasNationalTitle && !isMachineRead(plan) && (number.colon ?? ':') !== ':')
      report('colon', {number: written}, number.span, {
        suggestions: [withLabel(number, written)],
        atMost: 'info'
      })
    const [serial = '', year = '', ...letters] = written.split('/')
    if (letters.length > 0 && isAllDigits(serial) && isYear(year) && !isLegalType(type, knowledge))
      report('year', {number: written, type}, number.span, {
        suggestions: [[serial, ...letters].join('/')],
        atMost: 'warning'
      })
    else if (isDigit(written[0]) && (written[1] === '/' || written[1] === '-'))
      report('zero', {number: `0${written}`}, number.span, {suggestions: [`0${written}`], atMost: 'info'})
  }
})

/** What is suggested replaces the number and its label, where there is one. */
function withLabel({colon}: HeaderNumber, number: string): string {
  return colon === undefined ? number : `Số: ${number}`
}

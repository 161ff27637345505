import {z} from 'zod'
import type {Citation} from '../../document/plan.js'
import {vietnameseDate} from '../../vietnamese/dates.js'
import {symbolKey} from '../../vietnamese/symbols.js'
import {defineRequirements, type ParamsOf} from '../define-check.js'
import {gapAt, whereMissing} from '../../document/reading/where-missing.js'

export const citationRequiredParams = () =>
  z
    .strictObject({
      number: z
        .string()
        .regex(/^\d[^\s/]*\/\S+$/)
        .meta({description: 'Số và ký hiệu: `29/KH-UBND`.', en: 'Number and symbol: `29/KH-UBND`.'}),
      date: z.iso.date().optional().meta({
        description: 'Ngày ban hành, dạng năm-tháng-ngày; mỗi năm một số lại được cấp cho văn bản khác.',
        en: 'The day on which it was issued, since one number is given anew every year.'
      }),
      year: z.int().min(1945).max(2100).optional().meta({
        description: 'Năm ban hành, khi không ghi ngày.',
        en: 'The year in which it was issued, where the day is not given.'
      }),
      name: z.string().optional().meta({
        description: 'Tên gọi trong câu báo; không ghi thì là số và ngày.',
        en: 'How messages name it; by default its number and date.'
      }),
      in: z.enum(['preamble', 'anywhere']).optional().meta({
        description: 'Phải viện dẫn ở đâu: `preamble` phần căn cứ; không ghi thì ở đâu cũng được.',
        en: 'Where it must be cited: `preamble` for the legal bases; everywhere by default.'
      })
    })
    .meta({description: 'Văn bản này có được viện dẫn không?', en: 'Is this document cited?'})
type Params = ParamsOf<typeof citationRequiredParams>
export const citationRequiredItem = citationRequiredParams

/**
 * Is this document cited?
 *
 * By its number and, where the rule gives one, its date or its year: a number alone means another document each year.
 * A citation without a date is not enough where a date is asked. Where the legal bases are asked, a citation further
 * down is for a person to judge.
 *
 *     Căn cứ Quyết định số 15/QĐ-UBND ngày 10/01/2026 của UBND tỉnh …
 *            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 */
export const citationRequired = defineRequirements({
  missing: {
    vi: 'Kế hoạch chưa viện dẫn {document}; cần bổ sung, ghi rõ số, ký hiệu và ngày, tháng, năm.',
    en: 'The plan does not cite {document}; cite it with number and date.'
  },
  missingInBases: {
    vi: 'Phần căn cứ chưa viện dẫn {document}; cần bổ sung, ghi rõ số, ký hiệu và ngày, tháng, năm.',
    en: 'The legal bases do not cite {document}; cite it with number and date.'
  },
  undated: {
    vi: '“{number}” chưa ghi ngày, tháng, năm ban hành; cần ghi đủ để rõ đó là {document}.',
    en: '“{number}” is cited without its date; add it, so that it is clearly {document}.'
  },
  otherDate: {
    vi: '“{number}” được viện dẫn với ngày {date}, không phải {document}; cần kiểm tra lại ngày hoặc bổ sung văn bản này.',
    en: '“{number}” is cited with the date {date}, which is not {document}; check the date, or cite this document too.'
  },
  onlyInBody: {
    vi: '“{number}” chỉ được nêu trong phần nội dung; cần viện dẫn ở phần căn cứ.',
    en: '“{number}” is cited only in the body; cite it among the legal bases.'
  }
})<typeof citationRequiredItem, typeof prepare>({
  prepare,
  acceptsRuleParams: true,
  objection({date, year}) {
    if (date === undefined || year === undefined || date.startsWith(`${year}-`)) return undefined
    return {
      path: ['year'],
      what: {
        vi: `“year” (${year}) khác năm của “date” (${date}).`,
        en: `“year” (${year}) is not that of “date” (${date}).`
      }
    }
  },
  run({plan, items, met, unmet, unclear}) {
    for (const item of items) {
      const {params} = item
      const inBases = params.in === 'preamble'
      const {key, document} = item.prepared
      const same = plan.citations.filter(citation => symbolKey(citation.number) === key)
      const right = same.filter(citation => isOfDay(citation, params))
      const best = inBases ? right.find(citation => citation.part === 'preamble') : right[0]
      const undated = same.find(citation => citation.date === undefined)
      const other = same.find(citation => citation.date !== undefined)
      if (best) met(item, [best.span])
      else if (right[0])
        unclear(item, 'onlyInBody', {number: right[0].number}, right[0].span, [right[0].span])
      else if (undated) unmet(item, 'undated', {number: undated.number, document}, gapAt(undated.span))
      else if (other?.date !== undefined)
        unmet(
          item,
          'otherDate',
          {number: other.number, date: vietnameseDate(other.date), document},
          other.span
        )
      else if (inBases) unmet(item, 'missingInBases', {document}, whereMissing(plan, 'preamble'))
      else unmet(item, 'missing', {document}, whereMissing(plan, 'preamble'))
    }
  }
})

function prepare(params: Params) {
  return {key: symbolKey(params.number), document: nameOf(params)}
}

function isOfDay({date}: Citation, params: Params): boolean {
  if (params.date !== undefined) return date === params.date
  return params.year === undefined || date?.startsWith(`${params.year}-`) === true
}

function nameOf({name, number, date, year}: Params) {
  if (name !== undefined) return `“${name}”`
  if (date !== undefined)
    return {vi: `“${number}” ngày ${vietnameseDate(date)}`, en: `“${number}” of ${vietnameseDate(date)}`}
  return year === undefined ? `“${number}”` : {vi: `“${number}” năm ${year}`, en: `“${number}” of ${year}`}
}

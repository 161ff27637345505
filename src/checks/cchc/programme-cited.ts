import {z} from 'zod'
import {vietnameseDate} from '../../vietnamese/dates.js'
import {symbolKey} from '../../vietnamese/symbols.js'
import {defineRequirement, type ParamsOf} from '../define-check.js'
import {words} from '../params/phrases.js'
import {whereMissing} from '../../document/reading/where-missing.js'
import {programmeCitations} from '../../document/reading/programme-citations.js'

export const programmeCitedParams = () =>
  z
    .strictObject({
      number: z
        .string()
        .regex(/^\d[^\s/]*\/\S+$/)
        .meta({description: 'Số và ký hiệu của chương trình.', en: 'Number and symbol of the programme.'}),
      date: z.iso.date().meta({description: 'Ngày ban hành, dạng năm-tháng-ngày.', en: 'Its date.'}),
      years: z
        .tuple([z.int(), z.int()])
        .meta({description: 'Năm đầu và năm cuối của giai đoạn.', en: 'Its first and its last year.'}),
      subjects: z.array(words()).min(1).meta({
        description: 'Chủ đề của văn bản thực hiện chương trình.',
        en: 'What a document that carries it out is about.'
      })
    })
    .meta({
      description:
        'Phần căn cứ có nêu chương trình của giai đoạn, hoặc văn bản thực hiện chương trình ấy không?',
      en: 'Do the bases cite the programme of these years, or what carries it out?'
    })

/**
 * Do the bases cite the programme of these years, or what carries it out?
 *
 * Asked of plans for one of its years that are of the day of the programme or later. Cited with another date it is
 * another document, since numbers begin anew each year; one without its date will do here. So will a document on the same
 * subject whose title names these years. Where only the body cites it, a person judges.
 *
 *     Căn cứ Quyết định số 15/QĐ-TTg ngày 10/01/2031 …     Kế hoạch … cải cách hành chính giai đoạn 2031-2035
 *            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 */
export const programmeCited = defineRequirement({
  missing: {
    vi: 'Phần căn cứ chưa nêu {document} hoặc kế hoạch {years} của tỉnh để thực hiện văn bản này; nên xem xét bổ sung.',
    en: 'The bases cite neither {document} nor a plan of {years} that carries it out; consider adding one.'
  },
  onlyInBody: {
    vi: '{document} mới được nêu trong nội dung, chưa nêu ở phần căn cứ; nên xem có cần bổ sung không.',
    en: '{document} is cited in the body, not among the bases; see whether it should be.'
  },
  notYet: {
    vi: 'Kế hoạch không thuộc các năm {years}, hoặc ban hành trước {document}.',
    en: 'The plan is not of the years {years}, or is earlier than {document}.'
  },
  noDate: {
    vi: 'Chưa biết ngày ban hành kế hoạch nên không rõ đã có {document} hay chưa.',
    en: 'The date of the plan is not known, so it is open whether {document} was there.'
  }
})<typeof programmeCitedParams, typeof prepare>({
  prepare,
  needs: ['diacritics'],
  phraseLists: ({subjects}) => [subjects],
  run({plan, params, prepared, met, unmet, unclear, notApplicable}) {
    const [first, last] = params.years
    const {years, document} = prepared
    const {itself, inBases} = programmeCitations(plan, prepared.programme)
    const {date, isLowerBound} = plan.facts.judgedOn
    const {year} = plan.facts
    if (year === undefined || year < first || year > last) notApplicable('notYet', {document, years})
    else if (inBases) met([inBases.span])
    else if (date < params.date)
      if (isLowerBound) notApplicable('noDate', {document})
      else notApplicable('notYet', {document, years})
    else if (itself[0]) unclear('onlyInBody', {document}, itself[0].span, [itself[0].span])
    else unmet('missing', {document, years}, whereMissing(plan, 'preamble'))
  }
})

function prepare(params: ParamsOf<typeof programmeCitedParams>) {
  const {number, date, years} = params
  const day = vietnameseDate(date)
  return {
    programme: {...params, key: symbolKey(number)},
    years: years.join('-'),
    document: {vi: `“${number}” ngày ${day}`, en: `“${number}” of ${day}`}
  }
}

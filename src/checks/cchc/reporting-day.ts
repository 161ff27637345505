import {z} from 'zod'
import {defineRequirement} from '../define-check.js'
import {words} from '../params/phrases.js'
import {plainReader} from '../../document/reading/reporting-reader.js'
import {dueDay} from '../../document/reading/reporting-days.js'
import {gapAt} from '../../document/reading/where-missing.js'

export const reportingDayParams = () =>
  z
    .strictObject({
      withAnother: z.array(words()).default([]).meta({
        description: 'Cụm từ cho biết báo cáo nằm trong một báo cáo khác, theo hạn của báo cáo ấy.',
        en: 'Words that make the report part of another one, which has a day of its own.'
      })
    })
    .meta({
      description: 'Báo cáo của từng kỳ có ghi ngày gửi không?',
      en: 'Does the plan say on which day each periodic report is due?'
    })

/**
 * Does the plan say on which day each report is due?
 *
 * In the clause on reports, in another clause of its paragraph or its section that hands reports over or bears such a
 * label, or in the row of its table. The day of a cited document is none. A plan that asks for no periodic reports is not
 * asked, nor one whose reports go with others.
 *
 *     Hằng quý, trước ngày 20 của tháng cuối quý, báo cáo kết quả về Sở Nội vụ.
 *               ^^^^^^^^^^^^^
 */
export const reportingDay = defineRequirement({
  missing: {
    vi: 'Chế độ báo cáo “{quote}” chưa ghi ngày gửi; nên ghi rõ, ví dụ “trước ngày … của tháng cuối kỳ báo cáo”.',
    en: 'The reports in “{quote}” have no day on which they are due; better name it: “trước ngày … của tháng cuối kỳ báo cáo”.'
  },
  noReports: {
    vi: 'Kế hoạch không quy định kỳ báo cáo kết quả.',
    en: 'The plan asks for no periodic reports.'
  },
  withAnother: {
    vi: 'Kết quả được báo cáo cùng một báo cáo khác nên theo hạn của báo cáo ấy.',
    en: 'The results are reported together with something else, and are due with it.'
  }
})<typeof reportingDayParams>({
  needs: ['diacritics'],
  phraseLists: ({withAnother}) => [withAnother],
  run({plan, params, knowledge, met, unmet, notApplicable}) {
    const found = dueDay(plan, params.withAnother, plainReader(knowledge.vocabulary))
    if (found.is === 'stated') met(found.evidence)
    else if (found.is === 'missing') unmet('missing', {quote: found.reports.quote}, gapAt(found.reports.at))
    else notApplicable(found.is, {})
  }
})

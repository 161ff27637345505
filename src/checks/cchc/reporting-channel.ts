import {z} from 'zod'
import {defineRequirement} from '../define-check.js'
import {words} from '../params/phrases.js'
import {reportChannels} from '../../document/reading/report-channels.js'

export const reportingChannelParams = () =>
  z
    .strictObject({
      recipients: z.array(words()).min(1).meta({
        description: 'Người nhận báo cáo, ngoài các cơ quan có trong bảng dữ liệu.',
        en: 'Who may receive a report beside the agencies that are known.'
      })
    })
    .meta({
      description: 'Kế hoạch có nói báo cáo gửi cho ai không?',
      en: 'Does the plan say to whom its results are reported?'
    })

/**
 * Does the plan say to whom its results are reported?
 *
 * A clause that reports and names the one who receives (“báo cáo UBND tỉnh”, “gửi về Sở Nội vụ để tổng hợp”) will do,
 * in the part on implementation or in the closing (document/reading/channels.ts); whether a report goes to the right one
 * is for a person. A plan that asks for no reports is not asked: that they are missing is the question of
 * `reporting-cadence`.
 *
 *     - Định kỳ hằng quý báo cáo kết quả về Sở Nội vụ để tổng hợp.
 *                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 */
export const reportingChannel = defineRequirement({
  nobody: {
    vi: 'Kế hoạch có yêu cầu báo cáo kết quả nhưng chưa nêu cơ quan nhận, tổng hợp báo cáo; nên ghi rõ, ví dụ “gửi … để tổng hợp”.',
    en: 'The plan asks for reports but does not say to whom they go; name the one who collects them: “gửi … để tổng hợp”.'
  },
  noReports: {
    vi: 'Kế hoạch không quy định việc báo cáo kết quả.',
    en: 'The plan asks for no reports.'
  }
})<typeof reportingChannelParams>({
  needs: ['diacritics'],
  phraseLists: ({recipients}) => [recipients],
  run({plan, knowledge, params, met, unclear, notApplicable}) {
    const all = reportChannels(plan, knowledge.vocabulary, params.recipients)
    const evidence = all.flatMap(({sent}) => sent ?? [])
    const [first] = all
    if (evidence.length > 0) met(evidence.slice(0, mostEvidence))
    else if (first) unclear('nobody', {}, first.clause)
    else notApplicable('noReports', {})
  }
})

const mostEvidence = 3

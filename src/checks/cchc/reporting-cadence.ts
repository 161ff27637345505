import {z} from 'zod'
import {reportingPeriods} from '../../document/reading/reporting.js'
import {defineRequirement} from '../define-check.js'
import {words} from '../params/phrases.js'
import {whereMissing} from '../../document/reading/where-missing.js'
import {reportingReader} from '../../document/reading/reporting-reader.js'
import {quarterlyReports} from '../../document/reading/quarterly.js'

export const reportingCadenceParams = () =>
  z
    .strictObject({
      notReports: z.array(words()).default([]).meta({
        description: 'Thêm những việc có kỳ hạn mà không phải là báo cáo, ngoài các từ của bảng `acts`.',
        en: 'Further acts whose cadence is not that of reports, beside those of the table `acts`.'
      })
    })
    .meta({description: 'Kết quả có được báo cáo theo quý không?', en: 'Are results reported every quarter?'})

/**
 * Are results reported every quarter?
 *
 * Quý I, 6 tháng, quý III (or 9 tháng) and the year; or every quarter, or every month. What is read is the clause: an
 * act of reporting, what is reported, and the periods that belong to this act (document/reading/cadences.ts).
 *
 *     Định kỳ quý I, 6 tháng, quý III và năm tổng hợp, báo cáo UBND tỉnh
 *             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^          ^^^^^^^
 */
export const reportingCadence = defineRequirement({
  missing: {
    vi: 'Kế hoạch chưa quy định chế độ báo cáo kết quả theo quý (quý I, 6 tháng, quý III và năm); cần bổ sung vào phần tổ chức thực hiện, ví dụ “Định kỳ quý I, 6 tháng, quý III và năm, các cơ quan, đơn vị báo cáo kết quả về … để tổng hợp”.',
    en: 'The plan does not ask for quarterly reports (first quarter, half-year, third quarter, year); add them to the part on implementation: “Định kỳ quý I, 6 tháng, quý III và năm, các cơ quan, đơn vị báo cáo kết quả về … để tổng hợp”.'
  },
  incomplete: {
    vi: 'Chế độ báo cáo “{quote}” chưa đủ các kỳ quý I, 6 tháng, quý III (hoặc 9 tháng) và năm; cần bổ sung kỳ còn thiếu.',
    en: 'The reporting periods “{quote}” lack some of: first quarter, half-year, third quarter (or nine months), year; add what is missing.'
  },
  partly: {
    vi: 'Chế độ báo cáo “{quote}” không nêu đủ bốn kỳ (quý I, 6 tháng, quý III, năm); cần ghi rõ nếu có báo cáo theo quý.',
    en: 'The reporting periods “{quote}” do not name all four; say so if quarterly reports are meant.'
  },
  scattered: {
    vi: 'Các kỳ báo cáo nêu ở nhiều chỗ (“{quote}”); cần kiểm tra đã đủ bốn kỳ cho cùng một báo cáo hay chưa.',
    en: 'The reporting periods stand in several places (“{quote}”); see whether one report has all four.'
  },
  ambiguous: {
    vi: 'Kỳ hạn trong câu “{quote}” có thể là của việc khác, không phải của báo cáo kết quả; cần ghi rõ kỳ báo cáo kết quả.',
    en: 'The period in “{quote}” may belong to something other than the report of results; name the periods of that report.'
  }
})<typeof reportingCadenceParams>({
  phraseLists: ({notReports}) => [notReports],
  run({plan, params, knowledge, met, unmet, unclear}) {
    const reader = reportingReader(plan, knowledge.vocabulary, params.notReports)
    const found = quarterlyReports(reportingPeriods(plan, reader))
    if (!found) return unmet('missing', {}, whereMissing(plan, 'implementation'))
    const {is, quote, at, evidence} = found
    if (is === 'full') met([...evidence])
    else if (is === 'incomplete') unmet(is, {quote}, whereMissing(plan, 'implementation'))
    else unclear(is, {quote}, at, evidence)
  }
})

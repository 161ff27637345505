import {z} from 'zod'
import type {Plan} from '../../document/plan.js'
import {reportingPeriods} from '../../document/reading/reporting.js'
import type {ReportingReader} from '../../document/reading/said-periods.js'
import type {Vocabulary} from '../../document/vocabulary.js'
import type {Passage} from '../../vietnamese/passage.js'
import {defineRequirement} from '../define-check.js'
import {words} from '../params/phrases.js'
import {whereMissing} from '../../document/reading/where-missing.js'
import {
  deadlinesIn,
  isNearly,
  isQuarterly,
  namesPeriod,
  scatteredIn
} from '../../document/reading/quarterly.js'

export const reportingCadenceParams = () =>
  z
    .strictObject({
      notReports: z.array(words()).default([]).meta({
        description: 'Thêm những việc có kỳ hạn mà không phải là báo cáo, ngoài các từ của bảng `acts`.',
        en: 'Further acts whose cadence is not that of reports, beside those of the table `acts`.'
      })
    })
    .meta({description: 'Kết quả có được báo cáo theo quý không?', en: 'Are results reported every quarter?'})
type Params = z.output<ReturnType<typeof reportingCadenceParams>>

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
    vi: 'Kế hoạch chưa quy định chế độ báo cáo kết quả theo quý (quý I, 6 tháng, quý III và năm); cần bổ sung vào phần tổ chức thực hiện.',
    en: 'The plan does not ask for quarterly reports (first quarter, half-year, third quarter, year); add them to the part on implementation.'
  },
  incomplete: {
    vi: 'Chế độ báo cáo “{quote}” chưa đủ các kỳ quý I, 6 tháng, quý III (hoặc 9 tháng) và năm; cần bổ sung.',
    en: 'The reporting periods “{quote}” lack some of: first quarter, half-year, third quarter (or nine months), year.'
  },
  partly: {
    vi: 'Chế độ báo cáo “{quote}” không nêu đủ bốn kỳ (quý I, 6 tháng, quý III, năm); cần xem có bao gồm báo cáo theo quý hay không.',
    en: 'The reporting periods “{quote}” do not name all four; see whether quarterly reports are meant.'
  },
  scattered: {
    vi: 'Các kỳ báo cáo nêu ở nhiều chỗ (“{quote}”); cần xem có đủ bốn kỳ cho cùng một nội dung báo cáo hay không.',
    en: 'The reporting periods stand in several places (“{quote}”); see whether one report has all four.'
  },
  ambiguous: {
    vi: 'Kỳ hạn trong câu “{quote}” có thể là của việc khác, không phải của báo cáo kết quả; cần xem lại.',
    en: 'The period in “{quote}” may belong to something other than the report of results; have a look.'
  }
})<Params>({
  kind: 'reporting-cadence',
  phraseLists: ({notReports}) => [notReports],
  run({plan, params, knowledge, met, unmet, unclear}) {
    const all = reportingPeriods(plan, readerOf(plan, knowledge.vocabulary, params))
    const sure = all.filter(one => one.isReport === 'yes')
    const full = sure.find(one => isQuarterly(one.periods))
    const partly = sure.find(one => isNearly(one.periods))
    const ambiguous = all.find(one => one.isReport === 'unclear' && isQuarterly(one.periods))
    const scattered = scatteredIn(sure)
    const less = sure.find(({periods}) => namesPeriod(periods) || deadlinesIn(periods) > 1)
    if (full) met([...full.evidence])
    else if (partly) unclear('partly', {quote: partly.quote}, partly.at, partly.evidence)
    else if (ambiguous) unclear('ambiguous', {quote: ambiguous.quote}, ambiguous.at, ambiguous.evidence)
    else if (scattered) unclear('scattered', {quote: scattered.quote}, scattered.at, scattered.evidence)
    else if (less) unmet('incomplete', {quote: less.quote}, whereMissing(plan, 'implementation'))
    else unmet('missing', {}, whereMissing(plan, 'implementation'))
  }
})

/** In machine-read text the words are looked for without their diacritics. */
function readerOf(plan: Plan, vocabulary: Vocabulary, {notReports}: Params): ReportingReader {
  const reader = (passage: Passage) =>
    plan.phrases.isLegible ? vocabulary.words.in(passage) : vocabulary.words.bareIn(passage)
  return {
    in: reader,
    otherActsIn: passage =>
      new Set(plan.phrases.findListed(notReports, passage).map(match => reader(passage).tokenAt(match.start)))
  }
}

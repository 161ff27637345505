import {z} from 'zod'
import type {Plan} from '../document/plan.js'
import type {Period} from '../document/reading/period-run.js'
import {type ReportingPeriods, type ReportingReader, reportingPeriods} from '../document/reading/reporting.js'
import type {Vocabulary} from '../document/vocabulary.js'
import type {Passage} from '../vietnamese/passage.js'
import {defineCheck} from './define-check.js'
import {words} from './phrases.js'
import {whereMissing} from './where-missing.js'

export const reportingCadenceParams = () =>
  z.strictObject({
    /** Further acts whose cadence is not that of reports, beside those of the table “acts”. */
    notReports: z.array(words()).default([])
  })
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
export const reportingCadence = defineCheck({
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
  ambiguous: {
    vi: 'Kỳ hạn trong câu “{quote}” có thể là của việc khác, không phải của báo cáo; cần xem lại.',
    en: 'The period in “{quote}” may belong to something other than the report; have a look.'
  }
})<Params, unknown>({
  kind: 'reporting-cadence',
  asks: 'requirements',
  phraseLists: ({notReports}) => [notReports],
  run({plan, params, world, items, met, unmet, unclear}) {
    const all = reportingPeriods(plan, readerOf(plan, world.vocabulary, params))
    const sure = all.filter(one => one.isReport === 'yes')
    const full = sure.find(one => isQuarterly(one.periods))
    const partly = sure.find(one => isNearly(one.periods))
    const ambiguous = all.find(one => one.isReport === 'unclear' && isQuarterly(one.periods))
    const [less] = sure
    const look = (one: ReportingPeriods) => ({
      quote: one.quote,
      at: one.at,
      evidence: [...one.evidence]
    })
    for (const item of items) {
      if (full) met(item, [...full.evidence])
      else if (partly) {
        const {quote, at, evidence} = look(partly)
        unclear(item, 'partly', {quote}, at, evidence)
      } else if (ambiguous) {
        const {quote, at, evidence} = look(ambiguous)
        unclear(item, 'ambiguous', {quote}, at, evidence)
      } else if (less) unmet(item, 'incomplete', {quote: less.quote}, whereMissing(plan, 'implementation'))
      else unmet(item, 'missing', {}, whereMissing(plan, 'implementation'))
    }
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

/** All periods of a year, or a period that is at most a quarter. */
function isQuarterly(periods: ReadonlySet<Period>): boolean {
  return periods.has('every-quarter') || periods.has('every-month') || quartersNamed(periods) === 4
}

/** Three of the four; or so often that it is hardly meant: every week, every day. */
function isNearly(periods: ReadonlySet<Period>): boolean {
  return quartersNamed(periods) === 3 || periods.has('every-week') || periods.has('every-day')
}

/** How many of quý I, 6 tháng, quý III and the year are named; the second quarter is the half-year, the fourth the year. */
function quartersNamed(periods: ReadonlySet<Period>): number {
  const ends: readonly (readonly Period[])[] = [
    ['first-quarter'],
    ['half-year', 'second-quarter'],
    ['third-quarter'],
    ['year', 'every-year', 'fourth-quarter']
  ]
  return ends.filter(names => names.some(name => periods.has(name))).length
}

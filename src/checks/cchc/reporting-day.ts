import {z} from 'zod'
import {isInCitation} from '../../document/cited-places.js'
import type {Plan, Section} from '../../document/plan.js'
import {writtenDays} from '../../document/reading/dates.js'
import type {Period} from '../../document/reading/period-run.js'
import {reportingPeriods} from '../../document/reading/reporting.js'
import type {ReportingClause, ReportingPeriods, ReportingReader} from '../../document/reading/said-periods.js'
import {sectionsIn} from '../../document/walk.js'
import {firstIndex} from '../../vietnamese/ordered.js'
import type {Passage, Span} from '../../vietnamese/passage.js'
import type {PassageWords} from '../../vietnamese/words/passage-words.js'
import {clauseEnd, clauseStart, distinct} from '../../document/reading/clause-span.js'
import {defineRequirement} from '../define-check.js'
import {words} from '../params/phrases.js'

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
type Params = z.output<ReturnType<typeof reportingDayParams>>

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
    en: 'The reports in “{quote}” have no day on which they are due; better name it.'
  },
  noReports: {
    vi: 'Kế hoạch không quy định kỳ báo cáo kết quả.',
    en: 'The plan asks for no periodic reports.'
  },
  withAnother: {
    vi: 'Kết quả được báo cáo cùng một báo cáo khác nên theo hạn của báo cáo ấy.',
    en: 'The results are reported together with something else, and are due with it.'
  }
})<Params>({
  kind: 'reporting-day',
  needs: ['diacritics'],
  phraseLists: ({withAnother}) => [withAnother],
  run({plan, params, knowledge, met, unmet, notApplicable}) {
    const reader = {
      in: (passage: Passage) => knowledge.vocabulary.words.in(passage),
      otherActsIn: () => noActs
    }
    const all = reportingPeriods(plan, reader).filter(one => isAsked(plan, one, reader))
    const dated = all.find(one => one.clauses.some(clause => hasDay(plan, clause, reader)))
    const isWithAnother = withAnotherIn(plan, params, reader)
    const own = all.filter(({clauses}) => !clauses.some(isWithAnother))
    const [first] = own
    if (dated) met([...dated.evidence])
    else if (all.length === 0) notApplicable('noReports', {})
    else if (first === undefined) notApplicable('withAnother', {})
    else {
      const near = nearbyDay(plan, all, reader)
      if (near) met(distinct([...first.evidence, near]))
      else unmet('missing', {quote: first.quote}, first.at)
    }
  }
})

const noActs: ReadonlySet<number> = new Set()

/** Surely reported, every month or less often; and not the name of a report that is cited, “Báo cáo số 27/BC-STC … quý I”. */
function isAsked(
  plan: Plan,
  {isReport, periods, clauses}: ReportingPeriods,
  reader: ReportingReader
): boolean {
  if (isReport !== 'yes' || [...periods].every(period => tooOften.has(period))) return false
  return !clauses.some(({passage, from}) => isInCitation(plan, passage, reader.in(passage).start(from)))
}

const tooOften: ReadonlySet<Period> = new Set(['every-week', 'every-day'])

function hasDay(plan: Plan, {passage, from, to, beside}: ReportingClause, reader: ReportingReader): boolean {
  if (dayIn(plan, passage, reader.in(passage), from, to) !== undefined) return true
  return beside.some(cell => dayIn(plan, cell, reader.in(cell)) !== undefined)
}

/** The token of a day in tokens [from, to) that is not the date of a cited document. */
function dayIn(
  plan: Plan,
  passage: Passage,
  words: PassageWords,
  from = 0,
  to = words.length
): number | undefined {
  const own = (i: number) => i < to && !isInCitation(plan, passage, words.start(i))
  for (let i = from; i < to; i++) {
    const hit = words.at(i, 'deadlines')
    if ((hit?.id === 'day' || hit?.id === 'relative') && own(i) && own(hit.to - 1)) return i
  }
  // “trước 20/3”: a day without “ngày”; with a year it could be the date of anything.
  const days = writtenDays(words)
  for (let at = firstIndex(days, day => day.from >= from); at < days.length && days[at]!.from < to; at++)
    if (days[at]!.year === undefined && own(days[at]!.from)) return days[at]!.from
  return undefined
}

/** Whether a clause says so: “…, lồng ghép trong báo cáo cải cách hành chính”. */
function withAnotherIn(
  plan: Plan,
  {withAnother}: Params,
  reader: ReportingReader
): (clause: ReportingClause) => boolean {
  const known = new Map<Passage, readonly number[]>()
  return ({passage, from, to}) => {
    let starts = known.get(passage)
    if (!starts) {
      const words = reader.in(passage)
      starts = plan.phrases.findListed(withAnother, passage).map(({start}) => words.tokenFrom(start))
      known.set(passage, starts)
    }
    return (starts[firstIndex(starts, at => at >= from)] ?? Infinity) < to
  }
}

/** A clause on handing reports over, in the paragraph or the section of one on reports, that names a day. */
function nearbyDay(plan: Plan, all: readonly ReportingPeriods[], reader: ReportingReader): Span | undefined {
  for (const passage of passagesAround(plan, all)) {
    const words = reader.in(passage)
    for (let at = dayIn(plan, passage, words); at !== undefined;) {
      const from = clauseStart(words, at)
      const to = clauseEnd(words, at)
      if (isHandedOver(words, from, to)) return passage.span(words.start(from), words.end(to - 1))
      at = dayIn(plan, passage, words, to)
    }
  }
  return undefined
}

function isHandedOver(words: PassageWords, from: number, to: number): boolean {
  return (
    words.has('acts', 'report', from, to) ||
    words.has('acts', 'send', from, to) ||
    words.has('due', 'label', from, to)
  )
}

/** The passages of these clauses, and those that stand beside or below them. */
function passagesAround(plan: Plan, all: readonly ReportingPeriods[]): Passage[] {
  const told = new Set(all.flatMap(({clauses}) => clauses.map(({passage}) => passage)))
  const around = [...sectionsIn(plan.sections)].flatMap(section => {
    const below = textsOf(section)
    return told.has(section.passage) || below.some(passage => told.has(passage)) ? below : []
  })
  return [...told, ...around]
}

function textsOf({children}: Section): Passage[] {
  return children.flatMap(child => (child.type === 'table' ? [] : [child.passage]))
}

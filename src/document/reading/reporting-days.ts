import {isInCitation} from '../cited-places.js'
import type {Plan, Section} from '../plan.js'
import {writtenDays} from './dates.js'
import type {Period} from './period-run.js'
import type {ReportingClause, ReportingPeriods, ReportingReader} from './said-periods.js'
import {sectionsIn} from '../walk.js'
import {firstIndex} from '../../vietnamese/ordered.js'
import type {Passage, Span} from '../../vietnamese/passage.js'
import type {PassageWords} from '../../vietnamese/words/passage-words.js'
import {clauseEnd, clauseStart, distinct} from './clause-span.js'
import {reportingPeriods} from './reporting.js'

/** What a plan says of the day on which its reports are due, and where. */
export type DueDay =
  | {readonly is: 'stated'; readonly evidence: readonly Span[]}
  | {readonly is: 'missing'; readonly reports: ReportingPeriods}
  /** There are none, or they go with others. */
  | {readonly is: 'noReports' | 'withAnother'}

/** @param withAnother phrases that make a report part of another one */
export function dueDay(plan: Plan, withAnother: readonly string[], reader: ReportingReader): DueDay {
  const all = reportingPeriods(plan, reader).filter(one => isAsked(plan, one, reader))
  const dated = all.find(one => one.clauses.some(clause => hasDay(plan, clause, reader)))
  if (dated) return {is: 'stated', evidence: dated.evidence}
  const isWithAnother = withAnotherIn(plan, withAnother, reader)
  const first = all.find(({clauses}) => !clauses.some(isWithAnother))
  if (!first) return {is: all.length === 0 ? 'noReports' : 'withAnother'}
  const near = nearbyDay(plan, all, reader)
  return near
    ? {is: 'stated', evidence: distinct([...first.evidence, near])}
    : {is: 'missing', reports: first}
}

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

/** Whether a clause, or what stands beside it in its row, names a day. */
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
  for (let at = firstIndex(days, day => day.from >= from); at < days.length; at++) {
    const day = days[at]
    if (!day || day.from >= to) break
    if (day.year === undefined && own(day.from)) return day.from
  }
  return undefined
}

/** Tells of a clause whether one of these phrases stands in it: “…, lồng ghép trong báo cáo cải cách hành chính”. */
function withAnotherIn(
  plan: Plan,
  withAnother: readonly string[],
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
  const around = sectionsIn(plan.sections).flatMap(section => {
    const below = textsOf(section)
    return told.has(section.passage) || below.some(passage => told.has(passage)) ? below : []
  })
  return [...told, ...around]
}

function textsOf({children}: Section): Passage[] {
  return children.flatMap(child => (child.type === 'table' ? [] : [child.passage]))
}

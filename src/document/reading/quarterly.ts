import {deadlines, type Period} from './period-run.js'
import type {ReportingPeriods} from './said-periods.js'

/** What a plan says of quarterly reports, at the place that says it best. */
export interface QuarterlyReports extends Pick<ReportingPeriods, 'at' | 'evidence' | 'quote'> {
  /**
   * All periods of a year; not all that surely are; perhaps those of another act; all, but in several places; or fewer.
   */
  readonly is: 'full' | 'partly' | 'ambiguous' | 'scattered' | 'incomplete'
}

/** What is told of quarterly reports by these clauses, the best first; undefined where none asks for periodic ones. */
export function quarterlyReports(all: readonly ReportingPeriods[]): QuarterlyReports | undefined {
  const sure = all.filter(one => one.isReport === 'yes')
  const full = sure.find(one => isQuarterly(one.periods))
  if (full) return {...full, is: 'full'}
  const partly = sure.find(one => isNearly(one.periods))
  if (partly) return {...partly, is: 'partly'}
  const ambiguous = all.find(one => one.isReport === 'unclear' && isQuarterly(one.periods))
  if (ambiguous) return {...ambiguous, is: 'ambiguous'}
  const scattered = scatteredIn(sure)
  if (scattered) return {...scattered, is: 'scattered'}
  const less = sure.find(({periods}) => namesPeriod(periods) || deadlinesIn(periods) > 1)
  return less && {...less, is: 'incomplete'}
}

/** Reports in several places that name all periods only together. */
function scatteredIn(
  sure: readonly ReportingPeriods[]
): Pick<ReportingPeriods, 'at' | 'evidence' | 'quote'> | undefined {
  const named = sure.filter(({periods}) => namesPeriod(periods))
  const [first] = named
  const periods = new Set(named.flatMap(one => [...one.periods].filter(period => !isDeadline(period))))
  if (!first || !isQuarterly(periods)) return undefined
  return {
    at: first.at,
    evidence: named.flatMap(({evidence}) => evidence).slice(0, mostPlaces),
    quote: named
      .slice(0, mostPlaces)
      .map(({quote}) => quote)
      .join('”; “')
  }
}

const mostPlaces = 3

/** All periods of a year, or a period that is at most a quarter. */
function isQuarterly(periods: ReadonlySet<Period>): boolean {
  if (periods.has('every-quarter') || periods.has('every-month')) return true
  return quartersNamed(periods) === 4 || deadlinesIn(periods) === 4
}

/** Three of the four; four times a year; “quý” alone; or so often that it is hardly meant: every week, every day. */
function isNearly(periods: ReadonlySet<Period>): boolean {
  const open: readonly Period[] = ['four-a-year', 'bare-quarter', 'every-week', 'every-day']
  return quartersNamed(periods) === 3 || deadlinesIn(periods) === 3 || open.some(one => periods.has(one))
}

function deadlinesIn(periods: ReadonlySet<Period>): number {
  return deadlines.filter(one => periods.has(one)).length
}

/** More than a deadline, which may be of one report. */
function namesPeriod(periods: ReadonlySet<Period>): boolean {
  return [...periods].some(one => !isDeadline(one))
}

function isDeadline(period: Period): boolean {
  return deadlines.some(one => one === period)
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

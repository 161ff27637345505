import type {PassageWords} from '../../vietnamese/words/passage-words.js'
import {type Act, type ActsAndRuns, behindMarker, type Clause, clauseAt, opens} from './clause-acts.js'
import {isTold, periodIsOfReport, type Sureness} from './period-of-report.js'
import type {Period, PeriodRun} from './period-run.js'

/** How often something is done, as one clause says it. */
export interface Cadence {
  readonly periods: ReadonlySet<Period>
  /** Whether it is the results that are reported so often. `unclear`: they, or what is done before. */
  readonly isReport: Sureness
  /** The clause, tokens [from, to). */
  readonly from: number
  readonly to: number
}

export interface CadenceOptions {
  /** The passage stands under a heading on reports, so that nobody has to say “báo cáo” again. */
  readonly isAbout?: boolean
  /** Tokens at which an act begins that a rule says is no report. */
  readonly otherActs?: ReadonlySet<number>
}

// An act further away than this does not govern a period; so the work on a clause of any length is bounded.
const actsBefore = 4
const actsBehind = 6

/**
 * The periods that a passage names, each with whether results are reported so often. Within a clause a period belongs
 * to the act before it (“kiểm tra hằng quý, báo cáo …”); where it opens the clause, to the acts behind it (“định kỳ quý
 * I, 6 tháng, quý III và năm tổng hợp, báo cáo …”).
 */
export function cadencesIn(words: PassageWords, options: CadenceOptions = {}): readonly Cadence[] {
  if (!namesPeriods(words)) return none
  const found: Cadence[] = []
  let isLed = false
  for (let at = 0; at < words.length;) {
    const start = behindMarker(words, at)
    const read = clauseAt(words, start, options.otherActs)
    const {runs, end} = read
    const clause = {words, start, end, isAbout: options.isAbout ?? false}
    found.push(...cadencesOf(isLed && tellsTime(clause, read) ? {...clause, isAbout: true} : clause, read))
    isLed = runs.length === 0 && read.acts.some(act => isTold(clause, act))
    at = end + 1
  }
  return found
}

const none: readonly Cadence[] = []

/** Whether anything here may be a period. */
export function namesPeriods(words: PassageWords): boolean {
  return words.mentions('periods') || words.mentions('deadlines')
}

/** Each enumeration of periods in a clause, by the acts around it. */
function cadencesOf(clause: Clause, {acts, runs}: ActsAndRuns): Cadence[] {
  const {words, start, end} = clause
  const governing = acts.filter(act => act.id !== 'do')
  let passed = 0
  let before = 0
  return runs.map(run => {
    for (let act = acts[passed]; act && act.to <= run.from; act = acts[passed]) passed++
    for (let act = governing[before]; act && act.to <= run.from; act = governing[before]) before++
    const nearest = governing.slice(Math.max(0, before - actsBefore), before)
    const behind = acts.slice(passed, passed + actsBehind)
    return {
      periods: periodsOf(words, run, nearest),
      isReport: periodIsOfReport(clause, run, {
        before: nearest,
        behind,
        isFronted: opens(words, run.from, start)
      }),
      from: start,
      to: end
    }
  })
}

/** “Thời gian: …”, “Định kỳ hằng quý.”: a sentence that only tells when the one before it is done. */
function tellsTime({words, start, end}: Clause, {runs}: ActsAndRuns): boolean {
  const [run] = runs
  if (!run) return false
  return words.idAt(start, 'deadlines') === 'label' || (opens(words, run.from, start) && run.behind >= end)
}

/** “quý” and “tháng” alone are periods in a list, or right behind “báo cáo”; a quarter behind its object may be one. */
function periodsOf(
  words: PassageWords,
  {from, periods}: PeriodRun,
  before: readonly Act[]
): ReadonlySet<Period> {
  if (!periods.has('bare-quarter') && !periods.has('bare-month')) return periods
  const report = before.find(act => act.id === 'report')
  const isAlone = periods.size === 1
  if (isAlone && report?.to !== from)
    return new Set(report && periods.has('bare-quarter') ? ['bare-quarter' as const] : [])
  const all = new Set(periods)
  if (all.delete('bare-quarter')) all.add('every-quarter')
  if (all.delete('bare-month')) all.add('every-month')
  return all
}

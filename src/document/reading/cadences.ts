import {sign} from '../../vietnamese/words/tokens.js'
import type {PassageWords} from '../../vietnamese/words/passage-words.js'
import {type Period, type PeriodRun, periodRunAt} from './period-run.js'

/** How often something is done, as one clause says it. */
export interface Cadence {
  readonly periods: ReadonlySet<Period>
  /** Whether it is the results that are reported so often. `unclear`: they, or what is done before. */
  readonly isReport: 'yes' | 'unclear' | 'no'
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

interface Act {
  readonly id: string
  readonly from: number
  readonly to: number
}

// An act further away than this does not govern a period; so the work on a clause of any length is bounded.
const actsBefore = 2
const actsBehind = 6
const objectLength = 80
/** What of a reporting clause is “theo quy định” must say so within these tokens. */
const prescriptionLength = 12

/** Acts that prepare, hand over, or are the report. */
const reporting: ReadonlySet<string> = new Set(['report', 'send', 'collect'])

/**
 * The periods that a passage names, each with whether results are reported so often. Within a clause a period belongs
 * to the act before it (“kiểm tra hằng quý, báo cáo …”); where it opens the clause, to the acts behind it (“định kỳ quý
 * I, 6 tháng, quý III và năm tổng hợp, báo cáo …”).
 */
export function cadencesIn(words: PassageWords, options: CadenceOptions = {}): Cadence[] {
  const found: Cadence[] = []
  if (!words.mentions('periods') && !words.mentions('deadlines')) return found
  for (let at = 0; at < words.length;) {
    const start = behindMarker(words, at)
    const {acts, runs, end} = clauseAt(words, start, options)
    let passed = 0
    for (const run of runs) {
      while (passed < acts.length && acts[passed]!.to <= run.from) passed++
      const before = acts.slice(Math.max(0, passed - actsBefore), passed)
      const behind = acts.slice(passed, passed + actsBehind)
      const isFronted = opens(words, run.from, start)
      const clause = {words, start, end, run, isAbout: options.isAbout ?? false}
      found.push({
        periods: periodsOf(words, run),
        isReport: isReport(clause, before, behind, isFronted),
        from: start,
        to: end
      })
    }
    at = end + 1
  }
  return found
}

interface Clause {
  readonly words: PassageWords
  readonly start: number
  readonly end: number
  readonly run: PeriodRun
  readonly isAbout: boolean
}

/** One clause from a token on, its acts and its enumerations of periods, which may reach over a semicolon. */
function clauseAt(
  words: PassageWords,
  start: number,
  {otherActs}: CadenceOptions
): {acts: Act[]; runs: PeriodRun[]; end: number} {
  const acts: Act[] = []
  const runs: PeriodRun[] = []
  let i = start
  while (i < words.length && !words.is(i, sign.semicolon) && !words.is(i, sign.stop)) {
    const run = periodRunAt(words, i)
    const act = words.at(i, 'acts')
    if (run) {
      runs.push(run)
      i = Math.max(run.to, i + 1)
    } else if (otherActs?.has(i)) {
      acts.push({id: 'other', from: i, to: i + 1})
      i++
    } else if (act) {
      if (isAct(words, act, start)) acts.push(act)
      i = act.to
    } else i++
  }
  return {acts, runs, end: Math.min(i, words.length)}
}

/** No act is a noun behind “kết quả”, nor what a report is called: “báo cáo đánh giá”. */
function isAct(words: PassageWords, act: Act, start: number): boolean {
  if (act.id === 'noun') return false
  if (act.id === 'report') return true
  for (let k = Math.max(start, act.from - 3); k < act.from; k++) {
    const noun = words.at(k, 'clauses')
    if (noun?.id === 'nominal' && noun.to === act.from) return false
    const report = words.at(k, 'acts')
    if (report?.id === 'report' && report.to === act.from && act.id === 'check') return false
  }
  return true
}

function isReport(
  clause: Clause,
  before: readonly Act[],
  behind: readonly Act[],
  isFronted: boolean
): Cadence['isReport'] {
  const {run, isAbout} = clause
  if (isFronted && behind.length > 0) return ofActsBehind(clause, behind)
  if (before.length > 0) return ofReport(clause, nearest(before))
  // Behind words that no table knows: an act right behind the period has it, one further on has not.
  const [first] = behind
  if (first && first.from - run.behind <= 3) {
    const own = ofActsBehind(clause, behind)
    return own === 'yes' && clause.words.is(run.behind, sign.comma) ? 'unclear' : own
  }
  return isAbout && !aboutOther(clause, run.to, clause.end) ? 'yes' : 'no'
}

/** “Hằng quý tổng hợp, báo cáo …”; “Hằng quý kiểm tra, báo cáo …” may be of the checks alone. */
function ofActsBehind(clause: Clause, acts: readonly Act[]): Cadence['isReport'] {
  const [first] = acts
  const report = acts.find(act => act.id === 'report')
  if (!report) return clause.isAbout && reporting.has(first!.id) ? 'yes' : 'no'
  const own = ofReport(clause, report)
  if (own === 'no' || reporting.has(first!.id)) return own
  // “hằng quý đăng tải báo cáo” publishes it; “…, báo cáo theo quy định” has a time of its own.
  const isObject = report.from === first!.to
  const isPrescribed = clause.words.has(
    'deadlines',
    'as-prescribed',
    report.to,
    Math.min(clause.end, report.to + prescriptionLength)
  )
  return isObject || isPrescribed ? 'no' : 'unclear'
}

/** Whether this act reports the results of this plan. */
function ofReport(clause: Clause, act: Act): Cadence['isReport'] {
  const {words, run, isAbout} = clause
  const isSaid = act.id === 'report' || (isAbout && reporting.has(act.id))
  if (!isSaid || isNegated(words, act.from, clause.start)) return 'no'
  const to = act.from < run.from ? Math.max(run.from, act.to) : clause.end
  return aboutOther(clause, act.to, Math.min(to, act.to + objectLength)) ? 'no' : 'yes'
}

/** What is reported is something else, and not this plan too. */
function aboutOther({words}: Clause, from: number, to: number): boolean {
  return words.has('reported', 'other', from, to) && !words.has('reported', 'own', from, to)
}

/** “báo cáo … gửi Sở Nội vụ hằng quý”: handing over is one act with the report before it. */
function nearest(acts: readonly Act[]): Act {
  const last = acts.at(-1)!
  const previous = acts.at(-2)
  const isHandedOver = (last.id === 'send' || last.id === 'collect') && previous?.id === 'report'
  return isHandedOver ? previous : last
}

/** “•”, “b)” and “(1)” before a clause are no words of it. */
function behindMarker(words: PassageWords, from: number): number {
  let start = from
  while (words.is(start, sign.other)) start++
  const at = words.is(start, sign.open) ? start + 1 : start
  return words.isWord(at) && words.is(at + 1, sign.close) ? at + 2 : start
}

/** At the head of the clause or behind a comma, after nothing but “định kỳ”, “trước ngày 10 của tháng cuối”. */
function opens(words: PassageWords, i: number, start: number): boolean {
  let k = i - 1
  while (k >= start && k > i - 10 && isTime(words, k)) k--
  return k < start || words.is(k, sign.comma) || words.is(k, sign.colon) || words.is(k, sign.close)
}

function isTime(words: PassageWords, k: number): boolean {
  if (words.isNumber(k) || words.at(k, 'clauses')?.id === 'time') return true
  const before = words.at(k - 1, 'clauses')
  return before?.id === 'time' && before.to === k + 1
}

function isNegated(words: PassageWords, i: number, start: number): boolean {
  for (let k = Math.max(start, i - 4); k < i; k++) {
    const hit = words.at(k, 'clauses')
    if (hit?.id === 'negation' && i - hit.to <= 1) return true
  }
  return false
}

/** “quý” and “tháng” alone are periods in a list, or right behind “báo cáo”. */
function periodsOf(words: PassageWords, {from, periods}: PeriodRun): ReadonlySet<Period> {
  if (!periods.has('bare-quarter') && !periods.has('bare-month')) return periods
  const isCalledSo = [1, 2, 3, 4, 5].some(back => {
    const act = words.at(from - back, 'acts')
    return act?.id === 'report' && act.to === from
  })
  const all = new Set(periods)
  all.delete('bare-quarter')
  all.delete('bare-month')
  if (periods.size === 1 && !isCalledSo) return all
  if (periods.has('bare-quarter')) all.add('every-quarter')
  if (periods.has('bare-month')) all.add('every-month')
  return all
}

import {sign} from '../../vietnamese/words/tokens.js'
import type {PassageWords} from '../../vietnamese/words/passage-words.js'
import {type Period, type PeriodRun, periodRunAt} from './period-run.js'
import {namesResults, type ReportObject, reportObject} from './report-object.js'

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
const actsBefore = 4
const actsBehind = 6
const objectLength = 80
/** “không yêu cầu các đơn vị …” reaches so many tokens. */
const farthestNegation = 9
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
  let isLed = false
  for (let at = 0; at < words.length;) {
    const start = behindMarker(words, at)
    const read = clauseAt(words, start, options)
    const {runs, end} = read
    const isAbout = (options.isAbout ?? false) || (isLed && opensWithTime(words, start))
    const clause = {words, start, end, isAbout}
    const told = read.acts.some(
      act => act.id === 'report' && ofReport({...clause, run: undefined}, act) === 'yes'
    )
    isLed = told && runs.length === 0 && !words.has('deadlines', 'as-prescribed', start, end)
    found.push(...cadencesOf(clause, read))
    at = end + 1
  }
  return found
}

/** Each enumeration of periods in a clause, by the acts around it. */
function cadencesOf(clause: Omit<Clause, 'run'>, {acts, runs}: ActsAndRuns): Cadence[] {
  const {words, start, end} = clause
  const governing = acts.filter(act => act.id !== 'do')
  let passed = 0
  let before = 0
  return runs.map(run => {
    while (passed < acts.length && acts[passed]!.to <= run.from) passed++
    while (before < governing.length && governing[before]!.to <= run.from) before++
    const nearest = governing.slice(Math.max(0, before - actsBefore), before)
    const behind = acts.slice(passed, passed + actsBehind)
    return {
      periods: periodsOf(words, run, nearest),
      isReport: isReport({...clause, run}, nearest, behind, opens(words, run.from, start)),
      from: start,
      to: end
    }
  })
}

/** “Thời gian: …”: a sentence that tells when the one before it is done. */
function opensWithTime(words: PassageWords, start: number): boolean {
  return (
    words.at(start, 'deadlines')?.id === 'label' ||
    (opens(words, start, start) && periodRunAt(words, start) !== undefined)
  )
}

interface Clause {
  readonly words: PassageWords
  readonly start: number
  readonly end: number
  readonly run: PeriodRun | undefined
  readonly isAbout: boolean
}

interface ActsAndRuns {
  readonly acts: readonly Act[]
  readonly runs: readonly PeriodRun[]
  readonly end: number
}

/**
 * One clause from a token on, its acts and its enumerations of periods, which may reach over a semicolon. What ends a
 * sentence inside brackets ends no clause.
 */
function clauseAt(words: PassageWords, start: number, {otherActs}: CadenceOptions): ActsAndRuns {
  const acts: Act[] = []
  const runs: PeriodRun[] = []
  let i = start
  let inBracket = start
  let behindRun = start
  while (i < words.length && (i < inBracket || !isEnd(words, i))) {
    if (i >= inBracket && words.is(i, sign.open)) inBracket = words.behindBracket(i)
    // Dates behind a period are its deadlines.
    const run = i < behindRun ? undefined : periodRunAt(words, i)
    const act = words.at(i, 'acts')
    if (otherActs?.has(i)) {
      acts.push({id: 'other', from: i, to: i + 1})
      i++
    } else if (run) {
      runs.push(run)
      behindRun = run.behind
      i = Math.max(run.to, i + 1)
    } else if (act) {
      if (isAct(words, act, start)) acts.push(act)
      i = act.to
    } else i++
  }
  return {acts, runs, end: Math.min(i, words.length)}
}

function isEnd(words: PassageWords, i: number): boolean {
  return words.is(i, sign.semicolon) || words.is(i, sign.stop)
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
  clause: Clause & {readonly run: PeriodRun},
  before: readonly Act[],
  behind: readonly Act[],
  isFronted: boolean
): Cadence['isReport'] {
  const {run, isAbout, words, end} = clause
  if (isFronted && behind.length > 0) return ofActsBehind(clause, behind)
  if (before.length > 0) return ofActsBefore(clause, before, behind)
  // Behind words that no table knows: an act right behind the period has it, one further on has not.
  const [first] = behind
  if (first && first.from - run.behind <= 3) {
    const own = ofActsBehind(clause, behind)
    const isSure = (isAbout && reporting.has(first.id)) || !words.is(run.behind, sign.comma)
    return leastOf(own, isSure)
  }
  return isAbout && reportObject(words, run.to, end) !== 'other' ? 'yes' : 'no'
}

/** “báo cáo … gửi Sở Nội vụ hằng quý”: handing over is one act with the report before it. */
function ofActsBefore(clause: Clause, before: readonly Act[], behind: readonly Act[]): Cadence['isReport'] {
  const {words, start, end, isAbout} = clause
  const last = before.at(-1)!
  const handed = before.findLast(act => !isHandingOver(act))
  if (handed?.id === 'report') return ofReport(clause, handed)
  if (isHandingOver(last) && !isAbout) {
    if (isNegated(words, last.from, start)) return 'no'
    const isSent = last.id === 'send' || behind.some(act => act.id === 'report')
    return leastOf(namesResults(words, start, end), isSent)
  }
  if (last.id === 'meet') return ofMeeting(clause, before)
  if (last.id === 'update') return words.has('acts', 'noun', start, end) ? 'unclear' : 'no'
  return ofReport(clause, last)
}

/** “báo cáo kết quả tại hội nghị giao ban hằng quý”: a meeting that is the place of a report. */
function ofMeeting(clause: Clause, before: readonly Act[]): Cadence['isReport'] {
  const at = before.findLastIndex(({id}) => id !== 'meet')
  const report = before[at]
  const isHeld = report?.id === 'report' && isPlace(clause.words, before[at + 1]!.from, report.to)
  return isHeld ? leastOf(ofReport(clause, report), false) : 'no'
}

function isHandingOver({id}: Act): boolean {
  return id === 'send' || id === 'collect'
}

function leastOf(said: Cadence['isReport'], isSure: boolean): Cadence['isReport'] {
  return said === 'yes' && !isSure ? 'unclear' : said
}

/** “tại cuộc giao ban”: a meeting that is the place of what is done before it. */
function isPlace(words: PassageWords, i: number, from: number): boolean {
  for (let k = Math.max(from, i - 3); k < i; k++) if (words.at(k, 'clauses')?.id === 'place') return true
  return false
}

/** “Hằng quý tổng hợp, báo cáo …”; “Hằng quý kiểm tra, báo cáo …” may be of the checks alone. */
function ofActsBehind(clause: Clause, acts: readonly Act[]): Cadence['isReport'] {
  const {words, start, end, isAbout} = clause
  const first = acts[0]!
  const report = acts.find(act => act.id === 'report')
  if (!report) {
    if (!reporting.has(first.id)) return 'no'
    const isSent = acts.some(act => act.id === 'send')
    return isAbout ? 'yes' : leastOf(namesResults(words, start, end), isSent)
  }
  const own = ofReport(clause, report)
  if (own === 'no' || reporting.has(first.id)) return own
  // “hằng quý đăng tải báo cáo” publishes it; “…, báo cáo theo quy định” has a time of its own.
  const isObject = report.from === first.to
  const isPrescribed = words.has(
    'deadlines',
    'as-prescribed',
    report.to,
    Math.min(end, report.to + prescriptionLength)
  )
  return isObject || isPrescribed ? 'no' : 'unclear'
}

/** Whether this act reports the results of this plan. */
function ofReport(clause: Clause, act: Act): Cadence['isReport'] {
  const {words, start, isAbout} = clause
  if (act.id === 'cited') return 'unclear'
  if (act.id !== 'report' && !(isAbout && reporting.has(act.id))) return 'no'
  // “Đơn vị nào không báo cáo hằng quý sẽ …” takes it for granted.
  if (isNegated(words, act.from, start))
    return words.has('clauses', 'condition', start, act.from) ? 'unclear' : 'no'
  const about = objectOf(clause, act)
  // “lồng ghép kết quả tuyên truyền vào báo cáo kinh tế - xã hội hằng quý”.
  if (about !== 'own' && isPlace(words, act.from, start) && reportObject(words, start, act.from) === 'own')
    return 'yes'
  return about === 'other' ? 'no' : about === 'unknown' ? 'unclear' : 'yes'
}

/** “báo cáo {kinh phí} hằng quý”, “báo cáo hằng quý về {kinh phí}”, “hằng quý báo cáo {kinh phí}”. */
function objectOf({words, run, end}: Clause, act: Act): ReportObject {
  const isBefore = run !== undefined && act.to <= run.from
  const first = reportObject(words, act.to, Math.min(isBefore ? run.from : end, act.to + objectLength))
  if (!isBefore || first !== 'none') return first
  let to = run.behind
  while (to < Math.min(end, run.behind + objectLength) && !isParting(words, to)) to++
  return reportObject(words, run.behind, to)
}

/** What is said behind it is not of the report before the period. */
function isParting(words: PassageWords, i: number): boolean {
  if (words.is(i, sign.comma) || words.is(i, sign.close) || words.at(i, 'clauses')?.id === 'join') return true
  const act = words.at(i, 'acts')
  return act !== undefined && act.id !== 'send' && act.id !== 'collect'
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
  return (
    k < start ||
    words.is(k, sign.comma) ||
    words.is(k, sign.colon) ||
    words.is(k, sign.close) ||
    words.is(k, sign.open)
  )
}

function isTime(words: PassageWords, k: number): boolean {
  if (words.isNumber(k) || words.at(k, 'clauses')?.id === 'time') return true
  const before = words.at(k - 1, 'clauses')
  return before?.id === 'time' && before.to === k + 1
}

/** “không báo cáo”, and also “không yêu cầu các đơn vị gửi báo cáo”. */
function isNegated(words: PassageWords, i: number, start: number): boolean {
  for (let k = i - 1; k >= Math.max(start, i - farthestNegation); k--) {
    const all = words.allAt(k, 'clauses')
    if (all.some(({id, to}) => id === 'negation' && i - to <= 1)) return true
    if (all.some(({id, to}) => id === 'no-need' && to <= i)) return true
    if (words.is(k, sign.comma)) return false
  }
  return false
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

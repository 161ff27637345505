import {sign} from '../../vietnamese/words/tokens.js'
import type {PassageWords} from '../../vietnamese/words/passage-words.js'
import type {Act, Clause} from './clause-acts.js'
import {isNegated} from './negation.js'
import type {PeriodRun} from './period-run.js'
import {namesResults, type ReportObject, reportObject} from './report-object.js'

/** `unclear`: the report, or what is done before. */
export type Sureness = 'yes' | 'unclear' | 'no'

/** The object of a report behind its period is looked for within these tokens. */
const farthestObject = 40
/** What of a reporting clause is “theo quy định” must say so within these tokens. */
const prescriptionLength = 12

/** Acts that prepare, hand over, or are the report. */
const reporting: ReadonlySet<string> = new Set(['report', 'send', 'collect'])
/** Other words that decide must stand this near to the period or the act. */
const near = 60

/** The acts around a period, the nearest of those before it last. */
export interface ActsAround {
  readonly before: readonly Act[]
  readonly behind: readonly Act[]
  /** The period opens its clause or what follows a comma. */
  readonly isFronted: boolean
}

type Timed = Clause & {readonly run: PeriodRun | undefined}

/** Whether it is the results of this plan that are reported so often. */
export function periodIsOfReport(
  of: Clause,
  run: PeriodRun,
  {before, behind, isFronted}: ActsAround
): Sureness {
  const clause = {...of, run}
  const {isAbout, words, end} = clause
  const [first] = behind
  const last = before.at(-1)
  if (isFronted && first) return ofActsBehind(clause, first, behind)
  if (last) return ofActsBefore(clause, last, before, behind)
  // Behind words that no table knows: an act right behind the period has it, one further on has not.
  if (first && first.from - run.behind <= 3) {
    const isSure = (isAbout && reporting.has(first.id)) || !words.is(run.behind, sign.comma)
    return leastOf(ofActsBehind(clause, first, behind), isSure)
  }
  return isAbout && reportObject(words, run.to, end) !== 'other' ? 'yes' : 'no'
}

/** Whether an act reports the results of this plan at a time that its clause leaves open. */
export function isTold(clause: Clause, act: Act): boolean {
  const {words, end} = clause
  if (act.id !== 'report' || ofReport({...clause, run: undefined}, act) !== 'yes') return false
  return !words.has('deadlines', 'as-prescribed', act.to, Math.min(end, act.to + near))
}

/** “báo cáo … gửi Sở Nội vụ hằng quý”: handing over is one act with the report before it. */
function ofActsBefore(clause: Timed, last: Act, before: readonly Act[], behind: readonly Act[]): Sureness {
  const {words, start, isAbout} = clause
  const handed = before.findLast(act => !isHandingOver(act))
  if (handed?.id === 'report') return ofReport(clause, handed)
  if (isHandingOver(last) && !isAbout) {
    if (isNegated(words, last.from, start)) return 'no'
    const isSent = last.id === 'send' || behind.some(act => act.id === 'report')
    return leastOf(namesResults(words, ...around(clause, last)), isSent)
  }
  if (last.id === 'meet') return ofMeeting(clause, before)
  // “báo cáo số lượng tin, bài hằng tháng”: the articles, or the report on them.
  if (last.id === 'published') {
    const act = before.findLast(({id}) => id !== 'published')
    return act?.id === 'report' ? leastOf(ofReport(clause, act), false) : 'no'
  }
  if (last.id === 'update') return words.has('acts', 'noun', ...around(clause, last)) ? 'unclear' : 'no'
  return ofReport(clause, last)
}

/** “báo cáo kết quả tại hội nghị giao ban hằng quý”: a meeting that is the place of a report. */
function ofMeeting(clause: Timed, before: readonly Act[]): Sureness {
  const at = before.findLastIndex(({id}) => id !== 'meet')
  const report = before[at]
  const meeting = before[at + 1]
  const isHeld = report?.id === 'report' && meeting && isPlace(clause.words, meeting.from, report.to)
  return isHeld ? leastOf(ofReport(clause, report), false) : 'no'
}

/** The tokens of the clause near to an act: [from, to). */
function around({start, end}: Clause, act: Act): [number, number] {
  return [Math.max(start, act.from - near), Math.min(end, act.to + near)]
}

function isHandingOver({id}: Act): boolean {
  return id === 'send' || id === 'collect'
}

function leastOf(said: Sureness, isSure: boolean): Sureness {
  return said === 'yes' && !isSure ? 'unclear' : said
}

/** “tại cuộc giao ban”: a meeting that is the place of what is done before it. */
function isPlace(words: PassageWords, i: number, from: number): boolean {
  for (let k = Math.max(from, i - 3); k < i; k++) if (words.idAt(k, 'clauses') === 'place') return true
  return false
}

/** “Hằng quý tổng hợp, báo cáo …”; “Hằng quý kiểm tra, báo cáo …” may be of the checks alone. */
function ofActsBehind(clause: Timed, first: Act, acts: readonly Act[]): Sureness {
  const {words, end, isAbout} = clause
  const report = acts.find(act => act.id === 'report')
  if (!report) {
    if (!reporting.has(first.id)) return 'no'
    const isSent = acts.some(act => act.id === 'send')
    return isAbout ? 'yes' : leastOf(namesResults(words, ...around(clause, first)), isSent)
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
function ofReport(clause: Timed, act: Act): Sureness {
  const {words, start, isAbout} = clause
  if (act.id === 'cited') return 'unclear'
  if (act.id !== 'report' && !(isAbout && reporting.has(act.id))) return 'no'
  // “Đơn vị nào không báo cáo hằng quý sẽ …” takes it for granted.
  if (isNegated(words, act.from, start))
    return words.has('clauses', 'condition', around(clause, act)[0], act.from) ? 'unclear' : 'no'
  const about = objectOf(clause, act)
  // “lồng ghép kết quả tuyên truyền vào báo cáo kinh tế - xã hội hằng quý”.
  const isHeld = about !== 'own' && isPlace(words, act.from, start)
  if (isHeld && reportObject(words, around(clause, act)[0], act.from) === 'own') return 'yes'
  if (about === 'other') return 'no'
  return about === 'unknown' || isPutAside(clause, act) ? 'unclear' : 'yes'
}

/** “Báo cáo quý không phải thực hiện”, “báo cáo quý được thay bằng …”. */
function isPutAside({words, run}: Timed, act: Act): boolean {
  const behind = Math.max(act.to, run?.behind ?? 0)
  return words.allAt(behind, 'clauses').some(({id}) => id === 'no-need' || id === 'put-aside')
}

/** “báo cáo {kinh phí} hằng quý”, “báo cáo hằng quý về {kinh phí}”, “hằng quý báo cáo {kinh phí}”. */
function objectOf({words, run, end}: Timed, act: Act): ReportObject {
  const isBefore = run !== undefined && act.to <= run.from
  const first = reportObject(words, act.to, isBefore ? run.from : end)
  if (!isBefore || first !== 'none') return first
  let to = run.behind
  while (to < Math.min(end, run.behind + farthestObject) && !isParting(words, to)) to++
  return reportObject(words, run.behind, to)
}

/** What is said behind it is not of the report before the period. */
function isParting(words: PassageWords, i: number): boolean {
  if (words.is(i, sign.comma) || words.is(i, sign.close) || words.idAt(i, 'clauses') === 'join') return true
  const act = words.at(i, 'acts')
  // “tình hình tiếp công dân” is what is reported, though it is an act too.
  if (act === undefined || words.at(i, 'reported') !== undefined) return false
  return act.id !== 'send' && act.id !== 'collect'
}

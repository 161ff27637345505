import {sign} from '../../vietnamese/words/tokens.js'
import type {PassageWords} from '../../vietnamese/words/passage-words.js'
import {type PeriodRun, periodRunAt} from './period-run.js'

/** What is done: a row of the table “acts”, or an act that a rule names (“other”), at tokens [from, to). */
export interface Act {
  readonly id: string
  readonly from: number
  readonly to: number
}

/** A clause, tokens [start, end). */
export interface Clause {
  readonly words: PassageWords
  readonly start: number
  readonly end: number
  /** The passage stands under a heading on reports, or behind a clause that tells to report. */
  readonly isAbout: boolean
}

export interface ActsAndRuns {
  readonly acts: readonly Act[]
  readonly runs: readonly PeriodRun[]
  readonly end: number
}

const noActs: ReadonlySet<number> = new Set()

/**
 * One clause from a token on, its acts and its enumerations of periods, which may reach over a semicolon. What ends a
 * sentence inside brackets ends no clause.
 */
export function clauseAt(
  words: PassageWords,
  start: number,
  otherActs: ReadonlySet<number> = noActs
): ActsAndRuns {
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
    if (otherActs.has(i)) {
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

/** “•”, “b)” and “(1)” before a clause are no words of it. */
export function behindMarker(words: PassageWords, from: number): number {
  let start = from
  while (words.is(start, sign.other)) start++
  const at = words.is(start, sign.open) ? start + 1 : start
  return words.isWord(at) && words.is(at + 1, sign.close) ? at + 2 : start
}

/** At the head of the clause or behind a comma, after nothing but “định kỳ”, “trước ngày 10 của tháng cuối”. */
export function opens(words: PassageWords, i: number, start: number): boolean {
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
  if (words.isNumber(k) || words.idAt(k, 'clauses') === 'time') return true
  const before = words.at(k - 1, 'clauses')
  return before?.id === 'time' && before.to === k + 1
}

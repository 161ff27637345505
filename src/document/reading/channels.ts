import {sign} from '../../vietnamese/words/tokens.js'
import type {PassageWords} from '../../vietnamese/words/passage-words.js'
import {isNegated} from './negation.js'
import {periodRunAt} from './period-run.js'
import {namesResults, reportObject} from './report-object.js'

/** A clause that tells to report results, at tokens [from, to), and what of it says to whom. */
export interface Channel {
  readonly from: number
  readonly to: number
  /** From the act to the end of the receiver's name; undefined where nobody is named. */
  readonly sent: {readonly from: number; readonly to: number} | undefined
  /** “kết quả”, “định kỳ”: surely a report of results. */
  readonly isOnResults: boolean
}

/** Who may receive a report, where it is named. */
export interface Receiver {
  readonly from: number
  readonly to: number
}

/**
 * The clauses of a passage that tell to report. The receiver is the first one named behind the act, but not behind “của”
 * or “từ”; or the one who collects the reports of others. What tells of trouble or of another report alone is none.
 *
 *     Hằng quý báo cáo kết quả của đơn vị về Sở Nội vụ (qua Văn phòng)
 *              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 *     Giao Sở Nội vụ tổng hợp báo cáo của các sở
 *          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 *
 * @param receivers in the order in which they stand
 * @param isAbout the passage stands below a heading on reports
 */
export function channelsIn(words: PassageWords, receivers: readonly Receiver[], isAbout = false): Channel[] {
  const found: Channel[] = []
  let next = 0
  for (let from = 0; from < words.length;) {
    const to = words.clauseEnd(from)
    const act = firstAct(words, from, to)
    const begin = act?.from ?? to
    for (let one = receivers[next]; one && one.from < begin; one = receivers[next]) next++
    const before = receivers[next - 1]
    const collector = before && before.from >= from ? before : undefined
    // “tài chính” in “Sở Tài chính” says nothing of the report.
    const objectEnd = Math.min(to, receivers[next]?.from ?? to)
    if (act && tellsToReport(words, from, to, isAbout) && isOfResults(words, from, to, act.from, objectEnd)) {
      let previous: Receiver | undefined
      for (let one = receivers[next]; one && one.from < to; one = receivers[++next]) {
        const goesOn = previous !== undefined && isJoined(words, previous.to, one.from)
        if (!goesOn && !isWhose(words, one)) break
        previous = one
      }
      const receiver = receivers[next]
      const isNamed = receiver !== undefined && receiver.from < to
      const sent = isNamed
        ? {from: act.from, to: phraseEnd(words, receiver.to)}
        : collected(words, collector, act.from, to)
      // “gửi kết quả” to nobody that is known need not be a report.
      if (sent || words.has('acts', 'report', from, to))
        found.push({from, to, sent, isOnResults: words.has('channels', 'results', from, to)})
    }
    from = to + 1
  }
  return found
}

/** “báo cáo …”, or “gửi … báo cáo”. */
function firstAct(words: PassageWords, from: number, to: number): {readonly from: number} | undefined {
  for (let i = from; i < to; i++) {
    const act = words.at(i, 'acts')
    if (act?.id === 'report' || act?.id === 'send') return act
  }
  return undefined
}

/** “báo cáo”, “gửi kết quả thực hiện”; below a heading on reports “gửi” alone. */
function tellsToReport(words: PassageWords, from: number, to: number, isAbout: boolean): boolean {
  return words.has('acts', 'report', from, to) || isAbout || namesResults(words, from, to) === 'yes'
}

/** Not “nếu có khó khăn, vướng mắc, báo cáo …”, but “báo cáo kết quả, khó khăn, vướng mắc”; and not money. */
function isOfResults(words: PassageWords, from: number, to: number, act: number, objectEnd: number): boolean {
  const isTrouble = words.has('channels', 'trouble', from, to) && !words.has('channels', 'results', from, to)
  return !isTrouble && !isNegated(words, act, from) && reportObject(words, act, objectEnd) !== 'other'
}

/** The one named before “tổng hợp báo cáo của các sở”. */
function collected(
  words: PassageWords,
  collector: Receiver | undefined,
  act: number,
  to: number
): Channel['sent'] {
  if (!collector || act - collector.to > farthestCollector) return undefined
  const collects = words.has('channels', 'collects', collector.to, act + 1)
  return collects && isOfMany(words, act, to) ? {from: collector.from, to} : undefined
}

/** “của các …”: the reports of others, and not one’s own. */
function isOfMany(words: PassageWords, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const hit = words.at(i, 'channels')
    if (hit?.id === 'whose' && hit.to > i + 1) return true
  }
  return false
}

const farthestCollector = 12

/** More tokens than this behind the receiver are other duties. */
const longestPhrase = 40

/** The end of the clause, or, where it goes on and on, the comma behind the name: brackets are never cut. */
function phraseEnd(words: PassageWords, from: number): number {
  let comma: number | undefined
  let i = from
  while (i < words.length && !words.is(i, sign.semicolon) && !words.is(i, sign.stop)) {
    if (words.is(i, sign.comma)) comma ??= i
    if (comma !== undefined && i - from > longestPhrase) return comma
    const periods = periodRunAt(words, i)
    i = periods ? periods.behind : words.is(i, sign.open) ? words.behindBracket(i) : i + 1
  }
  return i
}

function isWhose(words: PassageWords, {from}: Receiver): boolean {
  return words.endingAt(from, 'channels')?.id === 'whose'
}

/** “các sở, ban, ngành và đoàn thể”: nothing but separators between them. */
function isJoined(words: PassageWords, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (!words.is(i, sign.comma) && words.idAt(i, 'clauses') !== 'join') return false
  return true
}

import {sign} from '../../vietnamese/words/tokens.js'
import type {PassageWords} from '../../vietnamese/words/passage-words.js'

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
 * or “từ”. What tells of trouble or of another report alone is none.
 *
 *     Hằng quý báo cáo kết quả của đơn vị về Sở Nội vụ
 *              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 *
 * @param receivers in the order in which they stand
 */
export function channelsIn(words: PassageWords, receivers: readonly Receiver[]): Channel[] {
  const found: Channel[] = []
  if (!words.has('acts', 'report')) return found
  let next = 0
  for (let from = 0; from < words.length;) {
    const to = words.clauseEnd(from)
    const act = firstAct(words, from, to)
    while (next < receivers.length && receivers[next]!.from < (act?.from ?? to)) next++
    // “tài chính” in “Sở Tài chính” says nothing of the report.
    const objectEnd = Math.min(to, receivers[next]?.from ?? to)
    const isOfResults = act && !isTrouble(words, from, to) && !isOther(words, act.from, objectEnd)
    if (isOfResults && words.has('acts', 'report', from, to)) {
      for (let isList = false; next < receivers.length && receivers[next]!.from < to; next++) {
        const before = receivers[next - 1]
        isList =
          isWhose(words, receivers[next]!) || (isList && isJoined(words, before!.to, receivers[next]!.from))
        if (!isList) break
      }
      const receiver = receivers[next]
      found.push({
        from,
        to,
        sent: receiver && receiver.from < to ? {from: act.from, to: receiver.to} : undefined,
        isOnResults: words.has('channels', 'results', from, to)
      })
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

/** “nếu có khó khăn, vướng mắc, báo cáo …”, and not “báo cáo kết quả, khó khăn, vướng mắc”. */
function isTrouble(words: PassageWords, from: number, to: number): boolean {
  return words.has('channels', 'trouble', from, to) && !words.has('channels', 'results', from, to)
}

/** Money, and not the results of this plan. */
function isOther(words: PassageWords, from: number, to: number): boolean {
  return words.has('reported', 'other', from, to) && !words.has('reported', 'own', from, to)
}

function isWhose(words: PassageWords, {from}: Receiver): boolean {
  for (let back = 1; back <= longestWhose; back++) {
    const hit = words.at(from - back, 'channels')
    if (hit?.id === 'whose' && hit.to === from) return true
  }
  return false
}

/** “các sở, ban, ngành và đoàn thể”: nothing but separators between them. */
function isJoined(words: PassageWords, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (!words.is(i, sign.comma) && words.at(i, 'clauses')?.id !== 'join') return false
  return true
}

/** Words of “của các”, “theo giám đốc”. */
const longestWhose = 3

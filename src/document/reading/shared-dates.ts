import {once} from '../../base/once.js'
import type {Citation, Plan} from '../plan.js'
import type {PassageWords} from '../../vietnamese/words/passage-words.js'
import {sign} from '../../vietnamese/words/tokens.js'

/**
 * The citations without a date of their own that share that of a later one, with it, ISO; undefined where that one has no
 * date that can be read.
 *
 * “các Quyết định số 28/QĐ-UBND và số 29/QĐ-UBND ngày 05/7/2025”, “Tờ trình số 76/TTr-SNV và Báo cáo số 77/BC-SNV ngày …”,
 * “Tờ trình số 76/TTr-SNV của Sở Nội vụ và Báo cáo số 77/BC-STC của Sở Tài chính cùng ngày …”
 */
export const sharedDates = once((plan: Plan): ReadonlyMap<Citation, string | undefined> => {
  const shared = new Map<Citation, string | undefined>()
  for (const [at, citation] of plan.citations.entries()) {
    if (citation.writtenDate !== undefined) continue
    const dated = isOfSameDay(plan, citation) ? nextDated(plan, citation, at) : lastOfList(plan, citation, at)
    if (dated) shared.set(citation, dated.date)
  }
  return shared
})

/** Documents of one list. */
const mostListed = 20

/**
 * The document at the end of a list, whose date is that of all. Documents of two types are a list of one date only where
 * “và” stands before the last.
 */
function lastOfList(plan: Plan, first: Citation, at: number): {date: string} | undefined {
  let previous = first
  let isOfOneType = true
  for (const citation of plan.citations.slice(at + 1, at + mostListed)) {
    if (citation.passage !== previous.passage) return undefined
    const join = joinBetween(plan.phrases.words(citation.passage), previous.end, citation.start)
    if (join === undefined) return undefined
    if (citation.isTypeNamed) isOfOneType = false
    const date = citation.writtenDate
    if (date !== undefined) return isOfOneType || join === 'and' ? {date} : undefined
    if (!isOfOneType && join === 'semicolon') return undefined
    previous = citation
  }
  return undefined
}

/** Tokens of a list of documents of one day. */
const longestList = 60

/** “cùng ngày” stands further on in the clause. */
function isOfSameDay({phrases}: Plan, {passage, end}: Citation): boolean {
  const words = phrases.words(passage)
  const from = words.tokenFrom(end)
  const to = Math.min(words.clauseEnd(from), from + longestList)
  for (let i = from; i < to; i++) if (words.idAt(i, 'after-citations') === 'same-day') return true
  return false
}

/** The next document of the passage that has a date. */
function nextDated({citations}: Plan, {passage}: Citation, at: number): {date: string | undefined} {
  const next = citations
    .slice(at + 1, at + mostListed)
    .find(one => one.passage === passage && one.writtenDate !== undefined)
  return {date: next?.writtenDate}
}

/** Nothing but “, ”, “và số”, “đến số” between two places. */
function joinBetween(
  words: PassageWords,
  end: number,
  start: number
): 'comma' | 'semicolon' | 'and' | undefined {
  const to = words.tokenFrom(start)
  let join: ReturnType<typeof joinBetween> = 'comma'
  let i = words.tokenFrom(end)
  for (; i < to && (words.is(i, sign.comma) || words.is(i, sign.semicolon)); i++)
    if (words.is(i, sign.semicolon)) join = 'semicolon'
  const joint = words.idAt(i, 'after-citations')
  if (joint === 'and' || joint === 'to') {
    join = 'and'
    i++
  }
  const so = words.at(i, 'before-citations')
  return (so?.id === 'number' ? so.to : i) === to ? join : undefined
}

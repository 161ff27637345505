import type {Citation, Plan} from '../plan.js'
import {symbolKey} from '../../vietnamese/symbols.js'
import type {PassageWords, WordHit} from '../../vietnamese/words/passage-words.js'
import {sign} from '../../vietnamese/words/tokens.js'
import {hasBlankDate} from './blank-dates.js'
import {sharedDates} from './shared-dates.js'
import {hasLostMarks} from './plain-words.js'
import {annexPassages, isInQuotes, quotedCitations} from './cited.js'

/** Which documents need no date. */
export interface Undatable {
  /** Types that are cited by name, and issuers of laws where no type is named. */
  readonly byName: readonly string[]
  readonly byNameIssuers: readonly string[]
  /** All whose number has its year: so a legal document cites. */
  readonly byYear: boolean
}

/** Of each document that is cited before its date is known, the first citation that ought to give it. */
export function firstUndated(plan: Plan, params: Undatable): Citation[] {
  // Of a fragment without title and legal bases nobody can say what it cites first.
  if (!plan.title && !plan.preamble) return []
  const annex = annexPassages(plan)
  const quoted = quotedCitations(plan)
  const shared = sharedDates(plan)
  const seen = new Set<string>()
  /** What stands before each stroke of a number that was seen. */
  const beginnings = new Set<string>()
  const see = (key: string) => {
    if (!seen.has(key)) for (const beginning of beginningsOf(key)) beginnings.add(beginning)
    seen.add(key)
  }
  return plan.citations.filter((citation, at) => {
    const key = symbolKey(citation.number)
    if (citation.writtenDate !== undefined || shared.has(citation)) {
      see(key)
      return false
    }
    if (seen.has(key) || quoted.has(citation) || citation.part === 'title') return false
    if (annex.has(citation.passage) || hasLostMarks(citation.passage) || isOwnOrPlain(citation, plan, params))
      return false
    // “102/2025/NQLT” after “102/2025/NQLT/UBTVQH15-CP”.
    const isShortened = !citation.number.includes('-') && beginnings.has(key)
    see(key)
    if (isShortened) return false
    return hasBlankDate(citation, plan.phrases) || !isDatedNearby(plan, citation, plan.citations[at + 1])
  })
}

/** “102/2025/NQLT/CP” → “102”, “102/2025”, “102/2025/NQLT”. */
function beginningsOf(key: string): string[] {
  const parts = key.split('/')
  return parts.slice(1).map((_, at) => parts.slice(0, at + 1).join('/'))
}

/** Laws, what stands in quotation marks, the plan's own number above its text, and a date that no calendar has. */
function isOwnOrPlain(citation: Citation, plan: Plan, params: Undatable): boolean {
  const {passage, start, end, symbol, type, isTypeNamed, symbolType, symbolYear, symbolIssuer} = citation
  if (params.byYear && symbolYear !== undefined) return true
  const isOfLaws =
    symbolType === undefined && params.byNameIssuers.some(issuer => symbolIssuer.startsWith(issuer))
  // “Pháp lệnh Phí và lệ phí số 38/2001/PL-UBTVQH10”: its letters name the type where its name stands between.
  const isNamed = type !== undefined && params.byName.includes(type)
  const isLaw = isNamed || (isOfLaws && (!isTypeNamed || isAmending(plan, citation)))
  const isOwn =
    (plan.facts.number === undefined && !isTypeNamed && isAfterColon(plan, citation)) ||
    isAttached(plan, citation) ||
    isSample(plan, citation)
  return isLaw || isOwn || end > symbol.end || isInQuotes(passage, start)
}

/** “Hiến pháp … đã được sửa đổi, bổ sung một số điều theo Nghị quyết số 203/2025/QH15”: a law is cited so. */
function isAmending({phrases}: Plan, {passage, start}: Citation): boolean {
  const words = phrases.words(passage)
  return words.endingAt(words.tokenFrom(start), 'before-citations')?.id === 'amended-by'
}

/** “Số: 15/KH-UBND”. */
function isAfterColon({phrases}: Plan, {passage, start}: Citation): boolean {
  const words = phrases.words(passage)
  const at = words.tokenFrom(start)
  return words.is(at - 1, sign.colon) && words.endingAt(at, 'before-citations')?.id === 'number'
}

/** “Số 16-BC/ĐH”, and nothing else on the line: how such a number is written, not a document. */
function isSample({phrases}: Plan, {passage, start, end, isTypeNamed}: Citation): boolean {
  if (isTypeNamed || end < passage.length) return false
  const words = phrases.words(passage)
  const hit = words.endingAt(words.tokenFrom(start), 'before-citations')
  return hit?.id === 'number' && hit.from === 0
}

/** “(Kèm theo Kế hoạch số 15/KH-UBND)”. */
function isAttached({phrases}: Plan, {passage, start}: Citation): boolean {
  const words = phrases.words(passage)
  const hit = words.endingAt(words.tokenFrom(start), 'before-citations')
  return hit?.id === 'attached' && (hit.from === 0 || words.is(hit.from - 1, sign.open))
}

/** Units behind a number in which its date may stand. */
const nearby = 90

/** A date further on in the clause, behind words that are not an issuer's name, or a footnote that has it. */
function isDatedNearby({phrases}: Plan, {passage, end}: Citation, next: Citation | undefined): boolean {
  const limit = Math.min(end + nearby, next?.passage === passage ? next.start : passage.length)
  const words = phrases.words(passage)
  const from = words.tokenFrom(end)
  const to = Math.min(words.tokenFrom(limit), words.clauseEnd(from))
  let first = from
  while (words.is(first, sign.comma) || words.is(first, sign.open)) first++
  if (isFootnote(words, first) || isUnreadable(words, words.at(first, 'after-citations'))) return true
  for (let i = from; i < to; i++) {
    const hit = words.at(i, 'after-citations')
    if (hit?.id === 'day' && beginsDate(words, hit.to)) return true
  }
  return false
}

/** “[12]” */
function isFootnote(words: PassageWords, i: number): boolean {
  return words.is(i - 1, sign.open) && words.isNumber(i) && words.is(i + 1, sign.close)
}

/** “cùng ngày”, or “ngày” with something behind it that is no blank of a date: it is no missing date. */
function isUnreadable(words: PassageWords, hit: WordHit | undefined): boolean {
  if (hit?.id !== 'day') return hit?.id === 'same-day'
  const next = hit.to
  const isBlank =
    words.isNumber(next) ||
    words.is(next, sign.stop) ||
    words.is(next, sign.slash) ||
    words.is(next, sign.other)
  return !isBlank && words.idAt(next, 'after-citations') !== 'month'
}

/** “15/7”, “15 tháng”. */
function beginsDate(words: PassageWords, i: number): boolean {
  return (
    words.isNumber(i) && (words.is(i + 1, sign.slash) || words.idAt(i + 1, 'after-citations') === 'month')
  )
}

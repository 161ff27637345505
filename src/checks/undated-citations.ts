import type {Citation, Plan} from '../document/plan.js'
import {symbolKey} from '../vietnamese/symbols.js'
import {annexPassages, isInQuotes, quotedCitations} from './cited.js'

/** Which documents need no date: types that are cited by name, and issuers of laws where no type is named. */
export interface Undatable {
  readonly byName: readonly string[]
  readonly byNameIssuers: readonly string[]
}

/** Of each document that is cited before its date is known, the first citation that ought to give it. */
export function firstUndated(plan: Plan, params: Undatable): Citation[] {
  // Of a fragment without title and legal bases nobody can say what it cites first.
  if (!plan.title && !plan.preamble) return []
  const annex = annexPassages(plan)
  const quoted = quotedCitations(plan)
  const seen = new Set<string>()
  return plan.citations.filter((citation, at) => {
    const key = symbolKey(citation.number)
    if (citation.writtenDate !== undefined || sharesDate(plan, at)) {
      seen.add(key)
      return false
    }
    if (seen.has(key) || quoted.has(citation) || citation.part === 'title') return false
    if (annex.has(citation.passage) || isOwnOrPlain(citation, plan, params)) return false
    // “102/2025/NQLT” after “102/2025/NQLT/UBTVQH15-CP”.
    const isShortened = !key.includes('-') && [...seen].some(other => other.startsWith(`${key}/`))
    seen.add(key)
    return !isShortened && !isDatedNearby(plan, at)
  })
}

/** Laws, what stands in quotation marks, the plan's own number above its text, and a date that no calendar has. */
function isOwnOrPlain(citation: Citation, plan: Plan, {byName, byNameIssuers}: Undatable): boolean {
  const {passage, start, end, symbol, type, isTypeNamed, symbolType, symbolIssuer} = citation
  const isLaw = isTypeNamed
    ? byName.includes(type!)
    : symbolType === undefined && byNameIssuers.some(issuer => symbolIssuer.startsWith(issuer))
  const before = passage.bare.slice(Math.max(0, start - 30), start)
  const isOwn =
    (plan.facts.number === undefined && !isTypeNamed && /(?<!\p{L})so ?: ?$/u.test(before)) ||
    /(?:^|\() ?(?:ban hanh )?kem theo $/.test(before)
  return isLaw || isOwn || end > symbol.end || isInQuotes(passage, start)
}

/** “các Quyết định số 28/QĐ-UBND và số 29/QĐ-UBND ngày 05/7/2025”: the date is that of both. */
function sharesDate(plan: Plan, at: number): boolean {
  for (let next = at + 1; next < Math.min(plan.citations.length, at + 20); next++) {
    const previous = plan.citations[next - 1]!
    const citation = plan.citations[next]!
    if (citation.passage !== previous.passage || citation.isTypeNamed) return false
    if (!/^[ ,;]{0,3}(?:va )?(?:so ?:? ?)?$/.test(citation.passage.bare.slice(previous.end, citation.start)))
      return false
    if (citation.writtenDate !== undefined) return true
  }
  return false
}

/** A date further on in the clause, behind words that are not an issuer's name, or a footnote that has it. */
function isDatedNearby(plan: Plan, at: number): boolean {
  const {passage, end} = plan.citations[at]!
  const next = plan.citations[at + 1]
  const limit = next?.passage === passage ? next.start : passage.length
  const after = passage.bare.slice(end, Math.min(limit, end + 90))
  // A footnote may have the date; “ngày” with something unreadable behind it is no missing date.
  return (
    /^ ?\[\d{1,2}\]|^[ ,(]{0,3}cung ngay|^[ ,(]{0,3}ngay(?! ?[\d.…_/]| thang)(?!\p{L})/u.test(after) ||
    /^[^;.]*(?<!truoc |den |tu |sau |trong |nhat )ngay ?\d{1,2} ?(?:\/|thang)/.test(after)
  )
}

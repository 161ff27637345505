import {z} from 'zod'
import type {Citation, Plan} from '../document/plan.js'
import {passagesIn, passagesOf} from '../document/walk.js'
import type {World} from '../knowledge/world.js'
import {vietnameseDate} from '../vietnamese/dates.js'
import type {Passage} from '../vietnamese/passage.js'
import {symbolKey} from '../vietnamese/symbols.js'
import {annexPassages, isInQuotes, nameOf, quotedCitations} from './cited.js'
import {defineCheck} from './define-check.js'
import {words} from './phrases.js'

export const citationCompleteParams = () =>
  z.strictObject({
    /** Types that are cited by their name and need no date: laws. */
    byName: z.array(words()),
    /** Numbers of these issuers, as the number says them, are those of laws where no type is named. */
    byNameIssuers: z.array(words())
  })
type Params = z.output<ReturnType<typeof citationCompleteParams>>

/**
 * Has the first citation of each document its number and its date?
 *
 * Later short forms are right; so are laws without a date, several numbers that share the date of the last, and blanks
 * in a draft. Not judged: the plan's own title, titles of cited documents, what stands in quotation marks, footnotes
 * and annexes, a citation with a mark of a footnote.
 *
 *     Căn cứ Quyết định số 688/QĐ-UBND của Ủy ban nhân dân tỉnh …
 *            ^^^^^^^^^^^^^^^^^^^^^^^^^ ngày …?
 */
export const citationComplete = defineCheck({
  undated: {
    vi: '“{document}” được viện dẫn lần đầu nhưng chưa có ngày, tháng, năm ban hành; cần bổ sung.',
    en: '“{document}” is cited for the first time without its date; add it.'
  },
  datedLater: {
    vi: '“{document}” được viện dẫn lần đầu nhưng chưa có ngày, tháng, năm ban hành; hãy ghi ở đây “ngày {date}” như phần sau đã nêu.',
    en: '“{document}” is cited for the first time without its date; write here “{date}”, as it is given further down.'
  },
  blankDate: {
    vi: '“{document}” còn để trống ngày, tháng, năm ban hành; cần điền đủ trước khi ban hành.',
    en: 'The date of “{document}” is still blank; fill it in before the plan is issued.'
  },
  blankNumber: {
    vi: '“{document}” còn để trống số; cần điền đủ số, ngày, tháng, năm trước khi ban hành.',
    en: 'The number of “{document}” is still blank; fill in number and date before the plan is issued.'
  },
  yearMissing: {
    vi: '“{document}” thiếu năm trong số, ký hiệu; phần khác của văn bản ghi “{full}”.',
    en: 'The number of “{document}” lacks its year; elsewhere the text has “{full}”.'
  }
})<Params, unknown>({
  kind: 'citation-complete',
  asks: 'findings',
  needs: ['diacritics'],
  run({plan, params, world, report}) {
    const isFinal = plan.facts.stage === 'final'
    const annex = annexPassages(plan)
    for (const citation of firstUndated(plan, params, annex)) {
      const document = nameOf(citation)
      const text = citation.passage.value.slice(citation.start, citation.end)
      const full = withYear(plan, citation)
      const later = dateElsewhere(plan, citation, world)
      const blank = hasBlankDate(citation)
      if (full)
        report(
          'yearMissing',
          {document, full},
          citation.passage.span(citation.symbol.start, citation.symbol.end),
          {
            suggestions: [full],
            atMost: 'warning'
          }
        )
      else if (blank) {
        if (isFinal) report('blankDate', {document}, citation.span)
      } else if (later)
        report('datedLater', {document, date: vietnameseDate(later)}, citation.span, {
          suggestions: [`${text} ngày ${vietnameseDate(later)}`],
          atMost: 'warning'
        })
      else report('undated', {document}, citation.span, {atMost: 'warning'})
    }
    if (!isFinal) return
    for (const {passage, start, end} of blankNumbers(plan, world))
      report('blankNumber', {document: passage.value.slice(start, end)}, passage.span(start, end))
  }
})

/** Of each document that is cited before its date is known, the first citation that ought to give it. */
function firstUndated(plan: Plan, params: Params, annex: ReadonlySet<Passage>): Citation[] {
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
    const isShortened = [...seen].some(other => other.startsWith(key) && /[/-]/.test(other[key.length]!))
    seen.add(key)
    return !isShortened && !isDatedNearby(plan, at)
  })
}

/** Laws, what stands in quotation marks, the plan's own number above its text, and a date that no calendar has. */
function isOwnOrPlain(citation: Citation, plan: Plan, {byName, byNameIssuers}: Params): boolean {
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
  for (let next = at + 1; next < plan.citations.length; next++) {
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
    /^ ?\[\d{1,2}\]|^[ ,(]{0,3}ngay(?! ?[\d.…_/]| thang)(?!\p{L})/u.test(after) ||
    /^[^;.]*(?<!truoc |den |tu |sau |trong |nhat )ngay ?\d{1,2} ?(?:\/|thang)/.test(after)
  )
}

const blankDate = /^[ ,(]{0,3}ngay ?[\d.…_ ]{0,30}(?:\/|thang)/

function hasBlankDate({passage, end}: Citation): boolean {
  return blankDate.test(passage.bare.slice(end, end + 50))
}

/** The date that a later citation gives, or that of the only known document with this number and year. */
function dateElsewhere(plan: Plan, {number, symbolYear}: Citation, world: World): string | undefined {
  const key = symbolKey(number)
  const later = plan.citations.find(
    citation => citation.writtenDate !== undefined && symbolKey(citation.number) === key
  )
  if (later) return later.writtenDate
  return symbolYear === undefined ? undefined : world.documents.of(number, symbolYear)?.date
}

/** “69/NĐ-CP” where “69/2021/NĐ-CP” is cited too. */
function withYear(plan: Plan, {number, symbolYear}: Citation): string | undefined {
  const serial = /^(\d+\/)(.+)$/.exec(number)
  if (symbolYear !== undefined || !serial) return undefined
  return plan.citations.find(
    other => other.symbolYear !== undefined && other.number === `${serial[1]}${other.symbolYear}/${serial[2]}`
  )?.number
}

/** “Kế hoạch số      /KH-UBND” outside the annex: a number that was never filled in. */
function* blankNumbers(plan: Plan, world: World): Generator<{passage: Passage; start: number; end: number}> {
  const passages = [...passagesOf(plan.preamble), ...passagesIn(plan.sections)]
  for (const passage of passages) {
    if (!passage.value.includes('/')) continue
    for (const found of passage.bare.matchAll(/(?<!\p{L})so ?:? ?[.…_ ]{0,40}\/ ?(?=\p{L})/gu)) {
      const named = world.vocabulary.documentTypes.before(passage.bare.slice(0, found.index + 2))
      const at = found.index + found[0].length
      const symbol = /^\p{Lu}{2}[\p{L}\p{N}&]*(?: ?- ?\p{Lu}[\p{L}\p{N}&]*){0,4}/u.exec(
        passage.value.slice(at, at + 60)
      )
      if (!named || !symbol || /kem theo $/.test(passage.bare.slice(0, named.start))) continue
      yield {passage, start: named.start, end: at + symbol[0].length}
    }
  }
}

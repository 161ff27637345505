import type {Citation, Plan} from '../document/plan.js'
import {passagesOf} from '../document/walk.js'
import {vietnameseDate} from '../vietnamese/dates.js'
import {isAllCapitals} from '../vietnamese/letters.js'
import type {Passage, Span} from '../vietnamese/passage.js'

/** What the rules on cited documents have in common. */

/** Citations inside the title of another cited document, whose words are not the plan's own. */
export function quotedCitations(plan: Plan): ReadonlySet<Citation> {
  const quoted = new Set<Citation>()
  let passage: Passage | undefined
  let until = 0
  for (const citation of plan.citations) {
    if (citation.passage !== passage) {
      passage = citation.passage
      until = 0
    }
    if (citation.start < until) quoted.add(citation)
    until = Math.max(until, citation.title.end > citation.title.start ? citation.title.end : 0)
  }
  return quoted
}

/** “Quyết định số 688/QĐ-UBND”: as it is written, the number in its normal form. */
export function nameOf({passage, start, symbol, number}: Citation): string {
  return passage.value.slice(start, symbol.start) + number
}

/** Where the date of a citation stands, else the whole citation. */
export function datePlace({passage, dateAt, span}: Citation): Span {
  return dateAt ? passage.span(dateAt.start, dateAt.end) : span
}

/** What to write in that place for another date, in the form and case of the one that is there. */
export function dateInstead({passage, dateAt}: Citation, iso: string): string[] {
  if (!dateAt) return []
  const written = passage.value.slice(dateAt.start, dateAt.end)
  const [day, month, year] = vietnameseDate(iso).split('/')
  const text = passage.bare.slice(dateAt.start, dateAt.end).includes('thang')
    ? `ngày ${day} tháng ${month} năm ${year}`
    : `ngày ${day}/${month}/${year}`
  return [isAllCapitals(written) ? text.toUpperCase() : text]
}

/** The passages of the annex: forms, lists and footnotes, which cite in their own ways. */
export function annexPassages(plan: Plan): ReadonlySet<Passage> {
  return new Set(plan.children.flatMap(part => (part.type === 'annex' ? passagesOf(part) : [])))
}

/** True inside quotation marks that were opened not far before `index`. */
export function isInQuotes(passage: Passage, index: number): boolean {
  const before = passage.value.slice(Math.max(0, index - 300), index)
  return before.lastIndexOf('“') > before.lastIndexOf('”') || before.split('"').length % 2 === 0
}

/** Words before a citation that tell of the past: “thay thế Quyết định …”. */
export function isHistory({passage, start}: Citation): boolean {
  return /(?:thay the|bai bo|het hieu luc|huy bo|sua doi|bo sung|(?:mot so|cac) dieu cua)(?: (?:cho|mot so dieu|dieu|khoan|cua|va|tai|,|\d{1,3}|toan bo|cac)){0,6} $/.test(
    passage.bare.slice(Math.max(0, start - 80), start)
  )
}

import {once} from '../../base/once.js'
import type {Citation, Plan} from '../plan.js'
import type {PhraseReader} from '../vocabulary.js'
import {passagesIn} from '../walk.js'
import {vietnameseDate} from '../../vietnamese/dates.js'
import {isAllCapitals, isDash} from '../../vietnamese/letters.js'
import type {Passage, Span} from '../../vietnamese/passage.js'
import {sign} from '../../vietnamese/words/tokens.js'

/** What the rules on cited documents have in common. */

/** Citations inside the title of another cited document, whose words are not the plan's own. */
export const quotedCitations = once((plan: Plan): ReadonlySet<Citation> => {
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
})

/** “Quyết định số 688/QĐ-UBND”: as it is written, the number in its normal form. */
export function nameOf({passage, start, symbol, number}: Citation): string {
  return passage.value.slice(start, symbol.start) + number
}

/** Where the date of a citation stands, else the whole citation. */
export function datePlace({passage, dateAt, span}: Citation): Span {
  return dateAt ? passage.span(dateAt.start, dateAt.end) : span
}

/** What to write in that place for another date, in the form and case of the one that is there. */
export function dateInstead({passage, dateAt}: Pick<Citation, 'passage' | 'dateAt'>, iso: string): string[] {
  if (!dateAt) return []
  const written = passage.value.slice(dateAt.start, dateAt.end)
  const [day, month, year] = vietnameseDate(iso).split('/')
  const isShort = Array.from(written).some(unit => unit === '/' || unit === '.' || isDash(unit))
  const text = isShort ? `ngày ${day}/${month}/${year}` : `ngày ${day} tháng ${month} năm ${year}`
  return [isAllCapitals(written) ? text.toUpperCase() : text]
}

/** The passages of the annex: forms, lists and footnotes, which cite in their own ways. */
export const annexPassages = once((plan: Plan): ReadonlySet<Passage> => new Set(passagesIn(plan.annexes)))

/** True inside quotation marks that were opened not far before `index`. */
export function isInQuotes(passage: Passage, index: number): boolean {
  const before = passage.value.slice(Math.max(0, index - 300), index)
  return before.lastIndexOf('“') > before.lastIndexOf('”') || before.split('"').length % 2 === 0
}

/** Words between “thay thế” and the document: “thay thế khoản 2 Điều 3 của”. */
const mostBetween = 6

/** Words before a citation that tell of the past: “thay thế Quyết định …”. */
export function isHistory(
  {passage, start}: Pick<Citation, 'passage' | 'start'>,
  phrases: PhraseReader
): boolean {
  const words = phrases.words(passage)
  let to = words.tokenFrom(start)
  for (let between = 0; between <= mostBetween; between++) {
    const hit = words.endingAt(to, 'before-citations')
    if (hit?.id === 'history') return true
    if (hit?.id === 'between-history') to = hit.from
    else if (words.is(to - 1, sign.comma)) to--
    else return false
  }
  return false
}

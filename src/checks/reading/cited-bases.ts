import {onceOfBoth} from '../../base/once.js'
import {isInCitedTitle} from '../../document/cited-places.js'
import type {Citation, Plan} from '../../document/plan.js'
import type {PhraseReader} from '../../document/vocabulary.js'
import {passagesIn, passagesOf} from '../../document/walk.js'
import type {Documents} from '../../knowledge/documents.js'
import type {DocumentRow} from '../../knowledge/tables.js'
import type {Knowledge} from '../../knowledge/knowledge.js'
import type {Passage, Span} from '../../vietnamese/passage.js'
import {isHistory, nameOf, quotedCitations} from '../../document/reading/cited.js'
import {lawsNamedIn} from './laws-by-name.js'

/** A known document that a plan rests on. */
export interface CitedBasis {
  readonly row: DocumentRow
  /** As it is cited there. */
  readonly document: string
  readonly span: Span
  /** Cited by its name and date, as laws are. */
  readonly isLaw: boolean
}

/**
 * The documents of the table that a plan rests on, at each place: those of the preamble, and of paragraphs that begin
 * with “Căn cứ”; laws by their number, or by name and date. What is told as history, or stands in a title, is no basis.
 */
export const citedBases = onceOfBoth((plan: Plan, {documents}: Knowledge): readonly CitedBasis[] => [
  ...basesIn(plan, documents)
])

function* basesIn(plan: Plan, documents: Documents): Generator<CitedBasis> {
  const {phrases} = plan
  const quoted = quotedCitations(plan)
  for (const citation of plan.citations) {
    const year = citation.symbolYear ?? Number(citation.date?.slice(0, 4))
    if (!isBasis(citation, phrases) || Number.isNaN(year)) continue
    if (quoted.has(citation) || isHistory(citation, phrases)) continue
    const row = documents.of(citation.number, year)
    // Which of two laws is meant is a question of its own, asked where the date is held against the number.
    if (!row || (citation.date && documents.hasNamesake(row, citation.date))) continue
    // “Luật … số 22/2008/QH12”: what stands before the number is the law’s name.
    const isNamed = citation.isTypeNamed || row.type !== 'Luật'
    const document = isNamed ? nameOf(citation) : `${row.title} số ${row.number}`
    yield {row, document, span: citation.span, isLaw: false}
  }
  for (const passage of basesOf(plan))
    for (const {row, start, end} of lawsNamedIn(phrases.words(passage), documents)) {
      if (isInCitedTitle(plan, passage, start) || isHistory({passage, start}, phrases)) continue
      yield {row, document: passage.value.slice(start, end), span: passage.span(start, end), isLaw: true}
    }
}

function isBasis({part, passage}: Citation, phrases: PhraseReader): boolean {
  return part === 'preamble' || opensBasis(passage, phrases)
}

/** Units of a number before “Căn cứ”: “1.2. Căn cứ”. */
const longestNumber = 5

function opensBasis(passage: Passage, phrases: PhraseReader): boolean {
  const words = phrases.words(passage)
  for (let i = 0; i < words.length && words.start(i) <= longestNumber; i++)
    if (words.idAt(i, 'before-citations') === 'basis') return true
  return false
}

/** The preamble, and paragraphs that begin with “Căn cứ”. */
export function* basesOf(plan: Plan): Generator<Passage> {
  yield* passagesOf(plan.preamble)
  for (const passage of passagesIn(plan.body)) if (opensBasis(passage, plan.phrases)) yield passage
}

import {z} from 'zod'
import {isInCitedTitle} from '../document/cited-places.js'
import type {Citation, Plan} from '../document/plan.js'
import type {PhraseReader} from '../document/vocabulary.js'
import {passagesIn, passagesOf} from '../document/walk.js'
import type {DocumentRow} from '../knowledge/tables.js'
import {dayAfter, vietnameseDate} from '../vietnamese/dates.js'
import type {Passage, Span} from '../vietnamese/passage.js'
import {isHistory, nameOf, quotedCitations} from './cited.js'
import {defineCheck} from './define-check.js'
import {lawsNamedIn} from './laws-by-name.js'

export const citationSupersededParams = () => z.strictObject({})

/**
 * Does the plan rest on a document that was replaced before its day?
 *
 * Only legal bases are asked (the preamble, and paragraphs that begin with “Căn cứ”), and only documents of which the
 * table says the last day and what replaced them; a law by its number, or by its name and date. What is told as history,
 * or stands in a title, passes.
 *
 *     Căn cứ Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ …   (in a plan of 2026)
 *            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 */
export const citationSuperseded = defineCheck({
  replaced: {
    vi: '“{document}” đã hết hiệu lực từ ngày {since}, được thay thế bằng {successor} số {number} ngày {date}; cần cập nhật căn cứ.',
    en: '“{document}” is no longer in force since {since}; it was replaced by {successor} {number} of {date}. Bring the legal basis up to date.'
  }
})<unknown, unknown>({
  kind: 'citation-superseded',
  asks: 'findings',
  needs: ['diacritics'],
  run({plan, world, report}) {
    const {date: today} = plan.facts.judgedOn
    const quoted = quotedCitations(plan)
    const said = new Set<string>()
    const tell = (row: DocumentRow | undefined, document: string, span: Span, isLaw = false) => {
      if (row?.until === undefined || row.until >= today || said.has(row.id)) return
      const next = world.documents.successorOn(row, today)
      if (!next) return
      said.add(row.id)
      const {type: successor, number} = next
      const date = vietnameseDate(next.date)
      report(
        'replaced',
        {document, since: vietnameseDate(dayAfter(row.until)), successor, number, date},
        span,
        {
          // A law is cited by its name.
          suggestions: [isLaw ? `${next.title} ngày ${date}` : `${successor} số ${number} ngày ${date}`],
          // What replaced it says so.
          rests: {basis: [next.id], sources: next.sources},
          ages: true
        }
      )
    }
    for (const citation of plan.citations) {
      const year = citation.symbolYear ?? Number(citation.date?.slice(0, 4))
      if (
        !isBasis(citation, plan.phrases) ||
        Number.isNaN(year) ||
        quoted.has(citation) ||
        isHistory(citation, plan.phrases)
      )
        continue
      const row = world.documents.of(citation.number, year)
      // Which of two laws is meant is a question of its own, asked where the date is held against the number.
      if (row && citation.date && world.documents.hasNamesake(row, citation.date)) continue
      // “Luật … số 22/2008/QH12”: what stands before the number is the law’s name.
      const isNamed = citation.isTypeNamed || row?.type !== 'Luật'
      tell(row, isNamed ? nameOf(citation) : `${row.title} số ${row.number}`, citation.span)
    }
    for (const passage of basesOf(plan))
      for (const law of lawsNamedIn(plan.phrases.words(passage), world.documents)) {
        if (isInCitedTitle(plan, passage, law.start) || isHistory({passage, start: law.start}, plan.phrases))
          continue
        tell(law.row, passage.value.slice(law.start, law.end), passage.span(law.start, law.end), true)
      }
  }
})

function isBasis({part, passage}: Citation, phrases: PhraseReader): boolean {
  return part === 'preamble' || opensBasis(passage, phrases)
}

/** Units of a number before “Căn cứ”: “1.2. Căn cứ”. */
const longestNumber = 5

function opensBasis(passage: Passage, phrases: PhraseReader): boolean {
  const words = phrases.words(passage)
  for (let i = 0; i < words.length && words.start(i) <= longestNumber; i++)
    if (words.at(i, 'before-citations')?.id === 'basis') return true
  return false
}

/** The preamble, and paragraphs that begin with “Căn cứ”. */
function* basesOf(plan: Plan): Generator<Passage> {
  yield* passagesOf(plan.preamble)
  for (const passage of passagesIn(plan.sections)) if (opensBasis(passage, plan.phrases)) yield passage
}

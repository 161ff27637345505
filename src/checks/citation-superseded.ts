import {z} from 'zod'
import type {Citation} from '../document/plan.js'
import type {PhraseReader} from '../document/vocabulary.js'
import {dayAfter, vietnameseDate} from '../vietnamese/dates.js'
import {isHistory, nameOf, quotedCitations} from './cited.js'
import {defineCheck} from './define-check.js'

export const citationSupersededParams = () => z.strictObject({})

/**
 * Does the plan rest on a document that was replaced before its day?
 *
 * Only legal bases are asked (the preamble, and paragraphs that begin with “Căn cứ”), and only documents of which the
 * table says the last day and what replaced them. What is told as history, or stands in a title, passes.
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
    for (const citation of plan.citations) {
      const year = citation.symbolYear ?? Number(citation.date?.slice(0, 4))
      if (!isBasis(citation, plan.phrases) || Number.isNaN(year) || said.has(citation.number)) continue
      const row = world.documents.of(citation.number, year)
      if (row?.until === undefined || row.until >= today) continue
      const next = world.documents.successorOn(row, today)
      if (!next || quoted.has(citation) || isHistory(citation, plan.phrases)) continue
      said.add(citation.number)
      const values = {
        document: nameOf(citation),
        since: vietnameseDate(dayAfter(row.until)),
        successor: next.type,
        number: next.number,
        date: vietnameseDate(next.date)
      }
      report('replaced', values, citation.span, {
        suggestions: [`${next.type} số ${next.number} ngày ${vietnameseDate(next.date)}`],
        // What replaced it says so.
        rests: {basis: [next.id], sources: next.sources}
      })
    }
  }
})

/** Units of a number before “Căn cứ”: “1.2. Căn cứ”. */
const longestNumber = 5

function isBasis({part, passage}: Citation, phrases: PhraseReader): boolean {
  if (part === 'preamble') return true
  const words = phrases.words(passage)
  for (let i = 0; i < words.length && words.start(i) <= longestNumber; i++)
    if (words.at(i, 'before-citations')?.id === 'basis') return true
  return false
}

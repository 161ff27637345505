import {z} from 'zod'
import {dayAfter, vietnameseDate} from '../../vietnamese/dates.js'
import {citedBases} from '../reading/cited-bases.js'
import {defineFindings} from '../define-check.js'

export const citationSupersededParams = () =>
  z.strictObject({}).meta({
    description: 'Có căn cứ nào đã bị thay thế trước ngày của kế hoạch không?',
    en: 'Does a legal basis cite what was replaced before the plan’s day?'
  })

/**
 * Does the plan rest on a document that was replaced before its day?
 *
 * Only legal bases are asked (cited-bases.ts), and only documents of which the table says the last day and what replaced
 * them.
 *
 *     Căn cứ Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ …   (in a plan of 2026)
 *            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 */
export const citationSuperseded = defineFindings({
  replaced: {
    vi: '“{document}” đã hết hiệu lực từ ngày {since}, được thay thế bằng {successor} số {number} ngày {date}; cần cập nhật căn cứ.',
    en: '“{document}” is no longer in force since {since}; it was replaced by {successor} {number} of {date}. Bring the legal basis up to date.'
  }
})({
  needs: ['diacritics'],
  run({plan, knowledge, report}) {
    const {date: today} = plan.facts.judgedOn
    const said = new Set<string>()
    for (const {row, document, span, isLaw} of citedBases(plan, knowledge)) {
      if (row.until === undefined || row.until >= today || said.has(row.id)) continue
      const next = knowledge.documents.successorOn(row, today)
      if (!next) continue
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
  }
})

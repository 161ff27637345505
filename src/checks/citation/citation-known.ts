import {z} from 'zod'
import {vietnameseDate} from '../../vietnamese/dates.js'
import {dateInstead, datePlace, nameOf} from '../../document/reading/cited.js'
import {defineFindings} from '../define-check.js'
import {ofOtherYear} from '../reading/known-documents.js'

export const citationKnownParams = () =>
  z.strictObject({}).meta({
    description: 'Văn bản có trong bảng dữ liệu được viện dẫn có đúng ngày không?',
    en: 'Is a document of the table cited with its own date?'
  })

/**
 * Is a known document cited with its own date?
 *
 * A document is known by its number and the year of its date; the same number of another year is another document, and
 * nothing is said of it, but where day, month, issuer and subject are those of the known one. Official texts err too, so both dates are shown and where the known one comes from.
 *
 *     Nghị quyết số 76/NQ-CP ngày 17/5/2021 của Chính phủ   → 15/7/2021
 *                            ^^^^^^^^^^^^^^
 */
export const citationKnown = defineFindings({
  otherDate: {
    vi: '“{document}” ở đây ghi ngày {date}, nhưng văn bản mang số này của năm {year} ban hành ngày {known} (theo {source}); cần kiểm tra lại.',
    en: '“{document}” is dated {date} here, but the document of {year} with this number is of {known} (see {source}).'
  },
  otherYear: {
    vi: '“{document}” ở đây ghi ngày {date}, nhưng văn bản cùng số, cùng ngày tháng và cùng nội dung ban hành ngày {known} (theo {source}); cần kiểm tra lại năm.',
    en: '“{document}” is dated {date} here, but the document with this number, day and subject is of {known} (see {source}); check the year.'
  }
})({
  needs: ['diacritics'],
  run({plan, knowledge, report}) {
    const said = new Set<string>()
    for (const citation of plan.citations) {
      const {writtenDate, number} = citation
      if (writtenDate === undefined || said.has(number + writtenDate)) continue
      const year = Number(writtenDate.slice(0, 4))
      const ofYear = knowledge.documents.of(number, year)
      const row = ofYear ?? ofOtherYear(citation, plan, knowledge)
      if (!row || row.date === writtenDate) continue
      said.add(number + writtenDate)
      const values = {
        document: nameOf(citation),
        date: vietnameseDate(writtenDate),
        year: String(year),
        known: vietnameseDate(row.date),
        // A document is said with its number; a page only where there is nothing else.
        source: row.sources.find(source => !source.startsWith('http')) ?? row.sources[0] ?? ''
      }
      report(ofYear ? 'otherDate' : 'otherYear', values, datePlace(citation), {
        suggestions: dateInstead(citation, row.date),
        rests: {sources: row.sources}
      })
    }
  }
})

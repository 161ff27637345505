import {z} from 'zod'
import {vietnameseDate} from '../../vietnamese/dates.js'
import {dateInstead, datePlace, nameOf} from '../../document/reading/cited.js'
import {defineFindings} from '../define-check.js'
import {isInCitedTitle} from '../../document/cited-places.js'
import {basesOf} from '../reading/cited-bases.js'
import {ofOtherYear} from '../reading/known-documents.js'
import {misdatedLaws} from '../reading/laws-by-name.js'

export const citationKnownParams = () =>
  z.strictObject({}).meta({
    description: 'Văn bản có trong bảng dữ liệu được viện dẫn có đúng ngày không?',
    en: 'Is a document of the table cited with its own date?'
  })

/**
 * Is a known document cited with its own date?
 *
 * A law that a basis names without its number is known by its name. Any other document is known by its number and the year of its date; the same number of another year is another document, and
 * nothing is said of it, but where day, month, issuer and subject are those of the known one. Official texts err too, so both dates are shown.
 *
 *     Nghị quyết số 76/NQ-CP ngày 17/5/2021 của Chính phủ   → 15/7/2021
 *                            ^^^^^^^^^^^^^^
 */
export const citationKnown = defineFindings({
  otherDate: {
    vi: '“{document}” ở đây ghi ngày {date}, nhưng văn bản mang số này của năm {year} ban hành ngày {known}; cần đối chiếu lại với bản chính.',
    en: '“{document}” is dated {date} here, but the document of {year} with this number is of {known}; see the document itself.'
  },
  otherYear: {
    vi: '“{document}” ở đây ghi ngày {date}, nhưng văn bản cùng số, cùng ngày tháng và cùng nội dung ban hành ngày {known}; cần đối chiếu lại năm với bản chính.',
    en: '“{document}” is dated {date} here, but the document with this number, day and subject is of {known}; check the year in the document itself.'
  },
  namesake: {
    vi: '“{document}” ở đây ghi ngày {date}, nhưng văn bản mang số này ban hành ngày {known}; ngày {date} là của văn bản cùng tên số {number}; cần đối chiếu lại số, ngày với bản chính.',
    en: '“{document}” is dated {date} here, but the document with this number is of {known}; {date} is the date of {number}, which has the same name. Check number and date.'
  },
  lawDate: {
    vi: '“{document}”: luật có tên này ban hành ngày {known}; cần đối chiếu lại ngày với bản chính.',
    en: '“{document}”: the law of this name is of {known}; check the date in the law itself.'
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
        known: vietnameseDate(row.date)
      }
      const namesake = knowledge.documents.lawsNamed(row.title).find(({date}) => date === writtenDate)
      if (namesake) {
        const rests = {sources: [...row.sources, ...namesake.sources]}
        report('namesake', {...values, number: namesake.number}, datePlace(citation), {rests})
      } else
        report(ofYear ? 'otherDate' : 'otherYear', values, datePlace(citation), {
          suggestions: dateInstead(citation, row.date),
          rests: {sources: row.sources}
        })
    }
    for (const passage of basesOf(plan))
      for (const {start, dateAt, known} of misdatedLaws(plan.phrases.words(passage), knowledge.documents)) {
        const [first] = known
        if (!first || isInCitedTitle(plan, passage, start)) continue
        const dates = known.map(({date}) => vietnameseDate(date))
        const values = {
          document: passage.value.slice(start, dateAt.end),
          known: {vi: dates.join(' hoặc '), en: dates.join(' or ')}
        }
        report('lawDate', values, passage.span(dateAt.start, dateAt.end), {
          suggestions: known.flatMap(({date}) => dateInstead({passage, dateAt}, date)),
          rests: {sources: first.sources}
        })
      }
  }
})

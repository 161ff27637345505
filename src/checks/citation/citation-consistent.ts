import {z} from 'zod'
import type {Wording} from '../../base/wording.js'
import type {Citation, Plan} from '../../document/plan.js'
import {vietnameseDate} from '../../vietnamese/dates.js'
import {unaccented} from '../../vietnamese/fold.js'
import {dateInstead, datePlace, nameOf} from '../../document/reading/cited.js'
import {defineFindings, type ParamsOf} from '../define-check.js'
import {words} from '../params/phrases.js'
import {sameNumber} from '../reading/same-document.js'
import {clashes, isOfOtherYear} from '../reading/clashing-dates.js'
import {type NumberIssuer, twoIssuers, wrongIssuers} from '../reading/clashing-issuers.js'
import {isOther} from '../../document/reading/other-own-lines.js'

export const citationConsistentParams = () =>
  z
    .strictObject({
      issuers: z
        .array(
          z.strictObject({
            letters: words().meta({
              description: 'Chữ ở cuối số, ký hiệu.',
              en: 'The last letters of the number.'
            }),
            name: words().meta({
              description: 'Cơ quan ban hành những văn bản ấy.',
              en: 'Who issued such documents.'
            }),
            not: z
              .array(words())
              .min(1)
              .meta({description: 'Cơ quan hay bị ghi nhầm.', en: 'Who it is often taken for.'})
          })
        )
        .meta({
          description: 'Số, ký hiệu nào là của cơ quan nào.',
          en: 'Whose document a number is, as its last letters say.'
        }),
      unique: z.array(words()).meta({
        description: 'Cơ quan mà mỗi năm cả nước chỉ có một văn bản mang một số.',
        en: 'Issuers that give each number once a year in the whole country.'
      })
    })
    .meta({
      description: 'Mỗi văn bản được viện dẫn có ghi một ngày, một cơ quan ban hành, khớp với số không?',
      en: 'Has each cited document one date and one issuer, and do they fit its number?'
    })

/**
 * Is each cited document told with one date and one issuer, and do they fit its number?
 *
 * The year in a number is the year of its date. Two dates of one number may be two documents, of two issuers or two
 * years: they are held to be one only where nothing else tells them apart. The date that is told to be wrong is the one
 * against the number's year, against what is known, or the rarer one. Where an annex, or a plan below its title, names the
 * document it belongs to, that is held to the header.
 *
 *     Nghị quyết số 163/2024/QH15 ngày 27 tháng 11 năm 2025 … ngày 27/11/2024
 *                                 ^^^^^^^^^^^^^^^^^^^^^^^^^
 */
export const citationConsistent = defineFindings({
  yearOfNumber: {
    vi: '“{document}” có năm {year} trong số, ký hiệu nhưng ghi ngày {date}; hai năm này phải trùng nhau; cần kiểm tra lại.',
    en: '“{document}” bears the year {year} in its number, but is dated {date}; the two years must be one.'
  },
  yearAndOther: {
    vi: '“{document}” có năm {year} trong số, ký hiệu nhưng ở đây ghi ngày {date}, chỗ khác ghi ngày {other}; cần kiểm tra lại và viết thống nhất.',
    en: '“{document}” bears the year {year} in its number, but is dated {date} here, and {other} elsewhere; check, and write one date.'
  },
  twoDates: {
    vi: '“{document}” ở đây ghi ngày {date}, nhưng chỗ khác ghi ngày {other}; cần kiểm tra lại và viết thống nhất.',
    en: '“{document}” is dated {date} here, but {other} elsewhere; check, and write one date.'
  },
  issuer: {
    vi: '“{document}” là văn bản của {name}, không phải của {written}; cần sửa lại tên cơ quan ban hành.',
    en: '“{document}” was issued by {name}, not by {written}.'
  },
  twoIssuers: {
    vi: '“{document}” ở đây ghi là của {issuer}, nhưng chỗ khác ghi là của {other}; cần kiểm tra lại và viết thống nhất.',
    en: '“{document}” is said to be of {issuer} here, but of {other} elsewhere; check, and write one issuer.'
  },
  ownLine: {
    vi: 'Phụ lục ghi kèm theo “{document}”, nhưng văn bản này là số {number}{date}; cần ghi đúng số, ký hiệu và ngày của văn bản này.',
    en: 'The annex is said to belong to “{document}”, but this document is {number}{date}; give its own number and date.'
  },
  ownTitle: {
    vi: 'Dưới tên kế hoạch ghi kèm theo “{document}”, nhưng văn bản này là số {number}{date}; cần ghi đúng số, ký hiệu và ngày của văn bản này.',
    en: 'Below its title the plan is said to belong to “{document}”, but this document is {number}{date}; give its own number and date.'
  },
  otherDate: {vi: 'Chỗ này ghi ngày {other}.', en: 'It is dated {other} here.'},
  otherIssuer: {vi: 'Chỗ này ghi là của {other}.', en: 'It is said to be of {other} here.'}
})<typeof citationConsistentParams, typeof prepare>({
  prepare,
  needs: ['diacritics'],
  run({plan, params, prepared, knowledge, report}) {
    const comparing = {unique: params.unique, knowledge, phrases: plan.phrases}
    for (const group of sameNumber(plan.citations)) {
      for (const {wrong, right} of clashes(group, comparing)) {
        const at = datePlace(wrong)
        const values = {document: nameOf(wrong), date: vietnameseDate(wrong.writtenDate)}
        const other = right && {other: vietnameseDate(right.writtenDate)}
        const more = {
          suggestions: right ? dateInstead(wrong, right.writtenDate) : [],
          related: right && other ? [{message: 'otherDate', values: other, at: datePlace(right)}] : []
        }
        if (isOfOtherYear(wrong)) {
          const year = String(wrong.symbolYear)
          if (other) report('yearAndOther', {...values, year, ...other}, at, more)
          else report('yearOfNumber', {...values, year}, at)
        } else if (other) report('twoDates', {...values, ...other}, at, {...more, atMost: 'warning'})
      }
      const two = twoIssuers(group, comparing)
      if (two) {
        const {citation, issuer} = two.second
        const other = {other: two.first.issuer}
        report('twoIssuers', {document: nameOf(citation), issuer, ...other}, citation.span, {
          atMost: 'warning',
          related: [{message: 'otherIssuer', values: other, at: two.first.citation.span}]
        })
      }
    }
    for (const own of plan.ownLines) {
      if (!isOther(own, plan)) continue
      const values = {document: passageText(own), number: plan.facts.number ?? '', date: dateOf(plan)}
      const message = own.part === 'body' ? 'ownLine' : 'ownTitle'
      report(message, values, own.span, {atMost: 'warning'})
    }
    for (const {citation, name, written} of wrongIssuers(plan, prepared))
      report('issuer', {document: nameOf(citation), name, written}, citation.span, {atMost: 'warning'})
  }
})

function prepare({issuers}: ParamsOf<typeof citationConsistentParams>): NumberIssuer[] {
  return issuers.map(one => ({...one, not: one.not.map(name => ({name, bare: unaccented(name)}))}))
}

/** “Kế hoạch số 54/KH-UBND ngày 21/01/2026”: a citation as it is written. */
function passageText({passage, start, end}: Citation): string {
  return passage.value.slice(start, end)
}

/** “ ngày 20/01/2026”, where the header has a date. */
function dateOf({facts}: Plan): Wording | string {
  if (facts.date === undefined) return ''
  const date = vietnameseDate(facts.date)
  return {vi: ` ngày ${date}`, en: ` of ${date}`}
}

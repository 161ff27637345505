import {z} from 'zod'
import type {Citation} from '../../document/plan.js'
import type {Knowledge} from '../../knowledge/knowledge.js'
import {vietnameseDate} from '../../vietnamese/dates.js'
import {hasBlankDate} from '../../document/reading/blank-dates.js'
import {nameOf} from '../../document/reading/cited.js'
import {defineFindings} from '../define-check.js'
import {words} from '../params/phrases.js'
import {firstUndated} from '../../document/reading/undated-citations.js'
import {isLegalDocument} from '../reading/legal-document.js'
import {blankNumbers, halfNumbers} from '../reading/unfinished-numbers.js'
import {Elsewhere} from '../../document/reading/cited-elsewhere.js'
import {gapAt} from '../../document/reading/where-missing.js'

export const citationCompleteParams = () =>
  z
    .strictObject({
      byName: z.array(words()).meta({
        description: 'Các loại văn bản chỉ cần ghi tên, không cần ngày.',
        en: 'Types that are cited by their name and need no date: laws.'
      }),
      byNameIssuers: z.array(words()).meta({
        description: 'Ký hiệu cơ quan trong số của các văn bản ấy, dùng khi không ghi tên loại.',
        en: 'Numbers of these issuers, as the number says them, are those of laws where no type is named.'
      }),
      alwaysWithYear: z.array(words()).meta({
        description: 'Chữ viết tắt của loại văn bản luôn có năm trong số: `118/2025/NĐ-CP`.',
        en: 'Letters of types whose numbers always have a year: `118/2025/NĐ-CP`.'
      })
    })
    .meta({
      description: 'Lần viện dẫn đầu tiên của mỗi văn bản có đủ số và ngày không?',
      en: 'Has the first citation of each document its number and its date?'
    })

/**
 * Has the first citation of each document its number and its date?
 *
 * Later short forms are right; so are laws without a date, several numbers that share the date of the last, and blanks
 * in a draft. A legal document, whose own number has a year, cites others by theirs, without a date. A number without its letters is asked only where a date follows it and no whole number begins so. Not
 * judged: the plan's own title, titles of cited documents, what stands in quotation marks, annexes and footnotes, a
 * citation with the mark of a footnote, a fragment that has lost its beginning.
 *
 *     Căn cứ Quyết định số 142/QĐ-UBND của Ủy ban nhân dân tỉnh …
 *            ^^^^^^^^^^^^^^^^^^^^^^^^^ ngày …?
 */
export const citationComplete = defineFindings({
  undated: {
    vi: '“{document}” được viện dẫn lần đầu nhưng chưa có ngày, tháng, năm ban hành; cần ghi đủ, ví dụ “{document} ngày … tháng … năm …”.',
    en: '“{document}” is cited for the first time without its date; add it: “{document} ngày … tháng … năm …”.'
  },
  datedLater: {
    vi: '“{document}” được viện dẫn lần đầu nhưng chưa có ngày, tháng, năm ban hành; cần ghi ở đây “ngày {date}” như phần sau đã nêu.',
    en: '“{document}” is cited for the first time without its date; write here “{date}”, as it is given further down.'
  },
  datedKnown: {
    vi: '“{document}” được viện dẫn lần đầu nhưng chưa có ngày, tháng, năm ban hành; cần ghi “ngày {date}”.',
    en: '“{document}” is cited for the first time without its date; write “ngày {date}”, on which it was issued.'
  },
  blankDate: {
    vi: '“{document}” còn để trống ngày, tháng, năm ban hành; cần điền đủ trước khi ban hành.',
    en: 'The date of “{document}” is still blank; fill it in before the plan is issued.'
  },
  blankNumber: {
    vi: '“{document}” còn để trống số; cần điền đủ số, ngày, tháng, năm trước khi ban hành.',
    en: 'The number of “{document}” is still blank; fill in number and date before the plan is issued.'
  },
  halfNumber: {
    vi: '“{document}” mới có số, chưa có ký hiệu; cần ghi đủ cả số và ký hiệu.',
    en: '“{document}” has its serial number only; write the whole number with its letters.'
  },
  yearMissing: {
    vi: '“{document}” thiếu năm trong số, ký hiệu; cần viết “{full}” như phần khác của văn bản.',
    en: 'The number of “{document}” lacks its year; write “{full}”, as elsewhere in the text.'
  }
})<typeof citationCompleteParams>({
  needs: ['diacritics'],
  run({plan, params, knowledge, report}) {
    const isFinal = plan.facts.stage === 'final'
    const byYear = isLegalDocument(plan, params.alwaysWithYear, knowledge)
    const undated = firstUndated(plan, {...params, byYear})
    const elsewhere = new Elsewhere(undated.length > 0 ? plan.citations : [])
    for (const citation of undated) {
      const {passage, symbol, span} = citation
      const document = nameOf(citation)
      const full = params.alwaysWithYear.includes(citation.symbolType ?? '') && elsewhere.withYear(citation)
      const later = elsewhere.date(citation)
      const date = later ?? knownDate(citation, knowledge)
      if (full) {
        const more = {suggestions: [full], atMost: 'warning'} as const
        report('yearMissing', {document, full}, gapAt(passage.span(symbol.start, symbol.end)), more)
      } else if (hasBlankDate(citation, plan.phrases)) {
        if (isFinal) report('blankDate', {document}, gapAt(span), {matter: 'undated'})
      } else if (date) {
        const text = `${passage.value.slice(citation.start, citation.end)} ngày ${vietnameseDate(date)}`
        const more = {suggestions: [text], atMost: 'warning'} as const
        report(later ? 'datedLater' : 'datedKnown', {document, date: vietnameseDate(date)}, span, more)
      } else report('undated', {document}, gapAt(span), {atMost: 'warning', matter: 'undated'})
    }
    for (const {passage, start, end} of halfNumbers(plan, knowledge)) {
      const document = passage.value.slice(start, end)
      report('halfNumber', {document}, gapAt(passage.span(start, end)), {atMost: 'warning'})
    }
    if (!isFinal) return
    for (const {passage, start, end} of blankNumbers(plan, knowledge))
      report('blankNumber', {document: passage.value.slice(start, end)}, gapAt(passage.span(start, end)), {
        matter: 'undated'
      })
  }
})

/** The date of a known document, where the number has its year and so means one document. */
function knownDate({number, symbolYear}: Citation, knowledge: Knowledge): string | undefined {
  return symbolYear === undefined ? undefined : knowledge.documents.of(number, symbolYear)?.date
}

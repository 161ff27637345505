import {z} from 'zod'
import {vietnameseDate} from '../../vietnamese/dates.js'
import {deadlinesOf} from '../../document/reading/deadlines.js'
import {defineFindings} from '../define-check.js'
import {words} from '../params/phrases.js'
import {ownYear} from '../../document/reading/own-year.js'
import {type Leftover, yearsInHeadings, yearsOfOwnTitle} from '../../document/reading/leftover-years.js'

export const yearConsistentParams = () =>
  z
    .strictObject({
      history: z.array(words()).min(1).meta({
        description: 'Từ nói về những năm đã qua: đề mục có từ này được ghi năm trước.',
        en: 'Words that tell of the past: with them a heading may name an earlier year.'
      })
    })
    .meta({
      description: 'Có năm nào còn sót từ kế hoạch năm trước không?',
      en: 'Is a year left over from an earlier plan?'
    })

/**
 * Is there a year left over from last year’s plan?
 *
 * Asked only where a leftover is nearly certain: in headings, in the sentences that promulgate and close the plan, and
 * in deadlines. Elsewhere earlier years are named for good reasons: results, cited documents, periods, rounds of an
 * index. Asked only where the plan’s own title names its year; deadlines without a year are of that year, and are
 * asked where the plan was issued in it.
 *
 *     KẾ HOẠCH tuyên truyền cải cách hành chính năm 2024
 *     Trên đây là Kế hoạch tuyên truyền cải cách hành chính năm 2023 …
 *                                                           ^^^^^^^^
 */
export const yearConsistent = defineFindings({
  heading: {
    vi: 'Đề mục ghi “{written}” trong kế hoạch năm {year}; cần kiểm tra, có thể còn sót từ kế hoạch năm trước.',
    en: 'A heading says “{written}” in a plan for {year}; check it, it may be left over from an earlier plan.'
  },
  ownTitle: {
    vi: 'Câu này ghi “{written}”, trong khi tên kế hoạch ghi năm {year}; cần sửa cho thống nhất.',
    en: 'This sentence says “{written}”, while the title of the plan says {year}; make them agree.'
  },
  deadline: {
    vi: 'Thời hạn “{written}” thuộc năm trước đó, trong khi kế hoạch lập cho năm {year}; cần kiểm tra, có thể còn sót từ kế hoạch năm trước.',
    en: 'The deadline “{written}” lies in a year before that of the plan, {year}; it may be left over from an earlier plan.'
  },
  passed: {
    vi: 'Thời hạn “{written}” đã qua trước ngày ban hành kế hoạch ({date}); cần kiểm tra lại.',
    en: 'The deadline “{written}” had passed when the plan was issued on {date}; check it.'
  }
})<typeof yearConsistentParams>({
  needs: ['diacritics'],
  phraseLists: ({history}) => [history],
  run({plan, params, report}) {
    const {date, judgedOn} = plan.facts
    const year = ownYear(plan)
    if (year === undefined) return
    for (const at of yearsInHeadings(plan, year, params.history))
      report('heading', {written: at.written, year}, at.span, {suggestions: [inYear(at, year)]})
    for (const at of yearsOfOwnTitle(plan, year))
      report('ownTitle', {written: at.written, year}, at.span, {suggestions: [inYear(at, year)]})
    const issuedIn = date?.startsWith(`${year}-`) ? year : undefined
    for (const {written, span, last} of deadlinesOf(plan, issuedIn)) {
      if (last >= (date ?? judgedOn.date)) continue
      if (Number(last.slice(0, 4)) < year) report('deadline', {written, year}, span)
      else if (date !== undefined) report('passed', {written, date: vietnameseDate(date)}, span)
    }
  }
})

/** “NĂM 2023” → “NĂM 2024”. */
function inYear({written}: Leftover, year: number): string {
  return written.slice(0, -yearDigits) + String(year)
}

const yearDigits = 4

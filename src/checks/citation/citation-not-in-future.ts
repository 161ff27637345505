import {z} from 'zod'
import {vietnameseDate} from '../../vietnamese/dates.js'
import {datePlace, nameOf} from '../../document/reading/cited.js'
import {defineFindings} from '../define-check.js'

export const citationNotInFutureParams = () =>
  z.strictObject({}).meta({
    description: 'Có văn bản được viện dẫn nào ghi ngày sau ngày của kế hoạch không?',
    en: 'Is a cited document dated later than the plan?'
  })

/**
 * Was each cited document there when the plan was made?
 *
 * Its date is held to the plan's own, in a draft to today, in one that states its month to the last day of that. Where
 * only a lower bound of the plan's date is known, to today. Deadlines are no citations.
 *
 *     ngày 17/11/2025 … Thực hiện Nghị quyết số 163/2024/QH15 ngày 27/11/2025
 *                                                             ^^^^^^^^^^^^^^^
 */
export const citationNotInFuture = defineFindings({
  laterThanPlan: {
    vi: '“{document}” được viện dẫn với ngày {date}, sau ngày của văn bản này ({plan}); cần kiểm tra lại.',
    en: '“{document}” is cited with the date {date}, later than this document itself ({plan}).'
  },
  laterThanMonth: {
    vi: '“{document}” được viện dẫn với ngày {date}, sau tháng ghi trên văn bản này ({month}); cần kiểm tra lại.',
    en: '“{document}” is cited with the date {date}, later than the month of this document itself ({month}).'
  },
  laterThanToday: {
    vi: '“{document}” được viện dẫn với ngày {date}, sau ngày hôm nay ({today}); cần kiểm tra lại.',
    en: '“{document}” is cited with the date {date}, later than today ({today}).'
  }
})({
  needs: ['diacritics'],
  run({plan, knowledge, report}) {
    const {judgedOn} = plan.facts
    const limit = judgedOn.isLowerBound ? (judgedOn.until ?? knowledge.today) : judgedOn.date
    const said = new Set<string>()
    for (const citation of plan.citations) {
      const {writtenDate, number} = citation
      if (writtenDate === undefined || writtenDate <= limit || said.has(number + writtenDate)) continue
      said.add(number + writtenDate)
      const values = {document: nameOf(citation), date: vietnameseDate(writtenDate)}
      const at = datePlace(citation)
      if (judgedOn.until)
        report('laterThanMonth', {...values, month: monthOf(judgedOn.until)}, at, {atMost: 'warning'})
      else if (!judgedOn.isLowerBound && limit !== knowledge.today)
        report('laterThanPlan', {...values, plan: vietnameseDate(limit)}, at)
      else report('laterThanToday', {...values, today: vietnameseDate(limit)}, at)
    }
  }
})

/** “2025-02-28” → “02/2025” */
function monthOf(iso: string): string {
  return iso.slice(0, 7).split('-').reverse().join('/')
}

import {z} from 'zod'
import {defineFindings} from '../define-check.js'
import {endingOf} from '../reading/ended-agency.js'
import {endedAndTold} from '../reading/ended-and-told.js'

export const defunctAgencyParams = () =>
  z.strictObject({}).meta({
    description: 'Có giao việc cho cơ quan không còn hoạt động vào ngày của kế hoạch không?',
    en: 'Is a task given to an agency that no longer exists?'
  })

/**
 * Is a task given to an agency that no longer exists?
 *
 * To be the holder of a duty counts, to be one that others work with or report to, and to be a recipient of the plan.
 * A mere mention does not: former names belong in titles of cited documents, in history (“nay là”, “trước đây”, “cũ”)
 * and in what is said of a merger. A name that the plan’s own heading or issuer bears is no task either. On a lower
 * bound of the date an agency that had ended by then is certain to have ended, but it weighs no more than a warning.
 *
 *     2. Sở Thông tin và Truyền thông: Hướng dẫn …            (kế hoạch ngày 20/10/2025)
 *        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 */
export const defunctAgency = defineFindings({
  task: {
    vi: 'Nhiệm vụ đang giao cho “{agency}”, cơ quan đã kết thúc hoạt động từ ngày {since}; cần giao cho {successors}.',
    en: 'The task is given to “{agency}”, which no longer exists since {since}; give it to {successors}.'
  },
  partner: {
    vi: '“{agency}” đã kết thúc hoạt động từ ngày {since}; cần ghi {successors}.',
    en: '“{agency}” no longer exists since {since}; write {successors}.'
  },
  recipient: {
    vi: 'Nơi nhận ghi “{agency}”, cơ quan đã kết thúc hoạt động từ ngày {since}; cần ghi {successors}.',
    en: 'Among the recipients is “{agency}”, which no longer exists since {since}; write {successors}.'
  }
})({
  needs: ['diacritics'],
  run({plan, knowledge, report}) {
    const bound = plan.facts.judgedOn.isLowerBound ? 'warning' : undefined
    for (const {is, agency, row, span} of endedAndTold(plan, knowledge)) {
      const values = {agency, ...endingOf(row, knowledge, name => `“${name}”`)}
      report(is, values, span, {
        suggestions: knowledge.agencies.successors(row.id).map(one => one.name),
        atMost: is === 'recipient' ? 'warning' : bound,
        rests: row,
        ages: true
      })
    }
  }
})

import {z} from 'zod'
import type {Knowledge} from '../../knowledge/knowledge.js'
import {defineCheck} from '../define-check.js'
import {endedIn, endingOf} from '../reading/ended-agency.js'
import {isFormerName} from '../../document/reading/former-names.js'
import {isWorkedWith, passagesToRead} from '../../document/reading/who-is-told.js'

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
export const defunctAgency = defineCheck({
  task: {
    vi: 'Nhiệm vụ đang giao cho “{agency}”, cơ quan không còn hoạt động từ ngày {since}; cần giao cho {successors}.',
    en: 'The task is given to “{agency}”, which no longer exists since {since}; give it to {successors}.'
  },
  partner: {
    vi: '“{agency}” không còn hoạt động từ ngày {since}; cần ghi {successors}.',
    en: '“{agency}” no longer exists since {since}; write {successors}.'
  },
  recipient: {
    vi: 'Nơi nhận ghi “{agency}”, cơ quan không còn hoạt động từ ngày {since}; cần ghi {successors}.',
    en: 'Among the recipients is “{agency}”, which no longer exists since {since}; write {successors}.'
  }
})<unknown, unknown>({
  kind: 'defunct-agency',
  produces: 'findings',
  needs: ['diacritics'],
  run({plan, knowledge, report}) {
    const {judgedOn} = plan.facts
    if (!anyEnded(knowledge, judgedOn.date)) return
    const bound = judgedOn.isLowerBound ? 'warning' : undefined
    const holders = new Set(
      plan.duties.filter(duty => duty.role === 'lead' || duty.in === 'table').map(duty => duty.span.start)
    )
    const told = new Set<number>()
    for (const {passage, isRecipient} of passagesToRead(plan)) {
      const words = plan.phrases.words(passage)
      for (const {row, start, end} of endedIn(passage, plan, knowledge)) {
        const span = passage.span(start, end)
        const isHolder = holders.has(span.start)
        if (told.has(span.start) || isFormerName(words, start, end)) continue
        if (!isRecipient && !isHolder && !isWorkedWith(words, start)) continue
        told.add(span.start)
        const values = {
          agency: passage.value.slice(start, end),
          ...endingOf(row, knowledge, name => `“${name}”`)
        }
        const more = {
          suggestions: knowledge.agencies.successors(row.id).map(one => one.name),
          atMost: isRecipient ? ('warning' as const) : bound,
          rests: row,
          ages: true
        }
        report(isRecipient ? 'recipient' : isHolder ? 'task' : 'partner', values, span, more)
      }
    }
  }
})

/** Most plans are older than any reorganisation that is known, and need not be read for names. */
function anyEnded(knowledge: Knowledge, date: string): boolean {
  for (const {until} of knowledge.agencies.all()) if (until !== undefined && until < date) return true
  return false
}

import type {Plan} from '../../document/plan.js'
import {isFormerName} from '../../document/reading/former-names.js'
import {isWorkedWith, passagesToRead} from '../../document/reading/who-is-told.js'
import type {Knowledge} from '../../knowledge/knowledge.js'
import type {AgencyRow} from '../../knowledge/tables.js'
import type {Span} from '../../vietnamese/passage.js'
import {endedIn} from './ended-agency.js'

/** An agency that had ended by the plan’s date, at a place where the plan reckons with it. */
export interface EndedAndTold {
  /** It has a task, others work with it or report to it, or it receives the plan. */
  readonly is: 'task' | 'partner' | 'recipient'
  /** Its name as it is written. */
  readonly agency: string
  readonly row: AgencyRow
  readonly span: Span
}

/** Agencies that had ended and are told something all the same, each place once. */
export function* endedAndTold(plan: Plan, knowledge: Knowledge): Generator<EndedAndTold> {
  if (!anyEnded(knowledge, plan.facts.judgedOn.date)) return
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
      const is = isRecipient ? 'recipient' : isHolder ? 'task' : 'partner'
      yield {is, agency: passage.value.slice(start, end), row, span}
    }
  }
}

/** Most plans are older than any reorganisation that is known, and need not be read for names. */
function anyEnded(knowledge: Knowledge, date: string): boolean {
  for (const {until} of knowledge.agencies.all()) if (until !== undefined && until < date) return true
  return false
}

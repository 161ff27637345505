import type {Duty, Plan} from '../../document/plan.js'
import type {Knowledge} from '../../knowledge/knowledge.js'

/** An agency by its id, or every agency of a kind; `from` and `until`, ISO, where it has this task on some days only. */
export type Holder =
  | string
  | {readonly agency: string; readonly from?: string | undefined}
  | {readonly kind: string; readonly until?: string | undefined}

/** The duties that fill a need; `onDay` leaves out agencies that do not stand on the plan’s date. */
export function dutiesFor(need: readonly Holder[], plan: Plan, knowledge: Knowledge, onDay: boolean): Duty[] {
  return plan.duties.filter(duty =>
    need.some(holder => isHolder(duty, holder, plan) && (!onDay || stands(duty, plan, knowledge)))
  )
}

function isHolder(duty: Duty, holder: Holder, plan: Plan): boolean {
  if (typeof holder === 'string') return duty.agency === holder
  if ('kind' in holder) return duty.kind === holder.kind && period(plan).from <= (holder.until ?? '9999')
  return duty.agency === holder.agency && (holder.from ?? '') <= period(plan).to
}

function stands(duty: Duty, plan: Plan, knowledge: Knowledge): boolean {
  const {from, to} = period(plan)
  // A group that is named by its kind has no row, and no end.
  return !knowledge.agencies.get(duty.agency) || knowledge.agencies.standsWithin(duty.agency, from, to)
}

/** The days on which the plan may have been issued. */
export function period({facts: {judgedOn, year}}: Plan): {from: string; to: string} {
  if (!judgedOn.isLowerBound) return {from: judgedOn.date, to: judgedOn.date}
  const end = `${year ?? judgedOn.date.slice(0, 4)}-12-31`
  return {from: judgedOn.date, to: end < judgedOn.date ? judgedOn.date : end}
}

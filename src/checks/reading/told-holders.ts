import type {Duty, Plan} from '../../document/plan.js'
import type {Knowledge} from '../../knowledge/knowledge.js'

/** An agency by its id, or every agency of a kind; `from` and `until`, ISO, where it has this task on some days only. */
export type Holder =
  | string
  | {readonly agency: string; readonly from?: string | undefined}
  | {readonly kind: string; readonly until?: string | undefined}

/** Who fills the needs of an item. */
export type Told =
  /** Of each need the duty that shows it best. */
  | {readonly is: 'all'; readonly duties: readonly Duty[]}
  /** Some needs only; agencies with no task; to work with others; named and not understood. */
  | {readonly is: 'partly' | 'empty' | 'partner' | 'named'; readonly duty: Duty}
  /** An agency that had ended on the plan’s day, or that there is only since a later one, ISO. */
  | {readonly is: 'ended'; readonly duty: Duty}
  | {readonly is: 'tooEarly'; readonly duty: Duty; readonly since: string}
  | {readonly is: 'nobody'}

/** Who is told what an item asks: each need is filled by any of its holders. */
export function whoIsTold(needs: readonly (readonly Holder[])[], plan: Plan, knowledge: Knowledge): Told {
  const all = needs.map(need => dutiesFor(need, plan, knowledge, true))
  const filled = all.map(duties => duties.filter(duty => duty.role === 'lead'))
  const real = filled.map(duties => duties.filter(duty => !duty.isEmpty))
  if (real.every(duties => duties.length > 0)) return {is: 'all', duties: real.flatMap(best)}
  const [some] = real.flat()
  if (some) return {is: 'partly', duty: some}
  const [hollow] = filled.flat()
  if (hollow) return {is: 'empty', duty: hollow}
  const ended = needs
    .flatMap(need => dutiesFor(need, plan, knowledge, false))
    .find(duty => duty.role === 'lead')
  if (ended) {
    const {from = ''} = knowledge.agencies.get(ended.agency) ?? {}
    const isLater = from > period(plan).to
    return isLater ? {is: 'tooEarly', duty: ended, since: from} : {is: 'ended', duty: ended}
  }
  const others = all.flat()
  const partner = others.find(duty => duty.role === 'support')
  if (partner) return {is: 'partner', duty: partner}
  const [named] = others
  return named ? {is: 'named', duty: named} : {is: 'nobody'}
}

/** Of the duties that fill one need the first that is a label, else the first. */
function best(duties: readonly Duty[]): readonly Duty[] {
  const label = duties.find(duty => duty.isLabel)
  return label ? [label] : duties.slice(0, 1)
}

/** The duties that fill a need; `onDay` leaves out agencies that do not stand on the plan’s date. */
function dutiesFor(need: readonly Holder[], plan: Plan, knowledge: Knowledge, onDay: boolean): Duty[] {
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
function period({facts: {judgedOn, year}}: Plan): {from: string; to: string} {
  if (!judgedOn.isLowerBound) return {from: judgedOn.date, to: judgedOn.date}
  const end = `${year ?? judgedOn.date.slice(0, 4)}-12-31`
  return {from: judgedOn.date, to: end < judgedOn.date ? judgedOn.date : end}
}

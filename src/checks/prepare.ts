import {onceOfBoth} from '../base/once.js'
import type {Knowledge} from '../knowledge/knowledge.js'

/**
 * What is known on any day. A judgement that asks for the day of the run is known on that day only; what is prepared
 * once for all plans would ask for the first of them alone.
 */
export type TimelessKnowledge = Omit<Knowledge, 'today'>

/** Makes of parameters what is made before any plan is asked: words folded, phrases and rows put in order. */
export type Prepare<Params, Prepared = unknown> = (params: Params, knowledge: TimelessKnowledge) => Prepared

export type PreparedBy<Making> = Making extends (...given: never) => infer Prepared ? Prepared : never

/** Prepares once for the parameters of a rule, or of an item, and what is known, however many plans there are. */
export function preparedOnce<Params, Prepared>(
  prepare: Prepare<Params, Prepared>
): Prepare<Params, Prepared> {
  return onceOfBoth(prepare as Prepare<Params & object, Prepared>) as Prepare<Params, Prepared>
}

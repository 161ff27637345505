import {onceOfBoth} from '../base/once.js'
import type {Knowledge} from '../knowledge/knowledge.js'

/**
 * What is known on any day. Which plans hang on the day of the run is told by who asks for it; what is prepared for all of
 * them asks once, and would hide it of all but the first.
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

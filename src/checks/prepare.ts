import {onceOfBoth} from '../base/once.js'
import type {Knowledge} from '../knowledge/knowledge.js'

/** Makes of parameters what is made before any plan is asked: words folded, phrases and rows put in order. */
export type Prepare<Params, Prepared = unknown> = (params: Params, knowledge: Knowledge) => Prepared

export type PreparedBy<Making> = Making extends (...given: never) => infer Prepared ? Prepared : never

/** Prepares once for the parameters of a rule, or of an item, and what is known, however many plans there are. */
export function preparedOnce<Params, Prepared>(
  prepare: Prepare<Params, Prepared>
): Prepare<Params, Prepared> {
  return onceOfBoth(prepare as Prepare<Params & object, Prepared>) as Prepare<Params, Prepared>
}

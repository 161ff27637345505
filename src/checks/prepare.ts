import type {Knowledge} from '../knowledge/knowledge.js'

/** Makes of parameters what is made before any plan is asked: words folded, phrases and rows put in order. */
export type Prepare<Params, Prepared = unknown> = (params: Params, knowledge: Knowledge) => Prepared

export type PreparedBy<Making> = Making extends (...given: never) => infer Prepared ? Prepared : never

/** Prepares once for the parameters of a rule, or of an item, and what is known, however many plans there are. */
export function preparedOnce<Params, Prepared>(
  prepare: Prepare<Params, Prepared>
): Prepare<Params, Prepared> {
  const known = new WeakMap<object, WeakMap<Knowledge, {readonly prepared: Prepared}>>()
  return (params, knowledge) => {
    const byKnowledge = known.get(params as object) ?? new WeakMap<Knowledge, {readonly prepared: Prepared}>()
    const made = byKnowledge.get(knowledge) ?? {prepared: prepare(params, knowledge)}
    byKnowledge.set(knowledge, made)
    known.set(params as object, byKnowledge)
    return made.prepared
  }
}

import type {Level} from '../base/severity.js'
import {notesOf} from './notes-of.js'
import type {ModelText, RuleData, RuleModel} from './rule.js'

/** What may be written where a requirement is not met; `text` has a paragraph a line, and “[…]” to be filled in. */
export type Model = Pick<RuleModel, 'heading' | 'in'> & Pick<ModelText, 'text'>

/** The plan for which it is asked, and the day on which that is judged, YYYY-MM-DD. */
export interface ModelPlan {
  /** Undefined where it is not known: only what is the same on all levels is then written. */
  readonly level: Level | undefined
  readonly date: string
}

/**
 * The model wording of a requirement, built in or of a user’s own pack: that of the item, else that of its rule.
 *
 * @param item the id of the item; undefined for a rule that asks one thing only
 * @returns undefined where none is given, or none that holds on this level and day
 */
export type ModelOf = (rule: string, item: string | undefined, plan: ModelPlan) => Model | undefined

/** All model wordings of these rules, loaded, so that they can be asked for at once. */
export async function modelsOfRules(rules: readonly Pick<RuleData, 'id' | 'notes'>[]): Promise<ModelOf> {
  const loaded = await Promise.all(rules.map(async rule => [rule.id, await notesOf(rule)] as const))
  const known = new Map(loaded)
  return (rule, item, plan) => heldOf(known.get(rule)?.models ?? [], item, plan)
}

function heldOf(
  models: readonly RuleModel[],
  item: string | undefined,
  {level, date}: ModelPlan
): Model | undefined {
  const found = models.find(one => one.item === item) ?? models.find(one => one.item === undefined)
  const held = found?.texts.find(text => holds(text, level, date))
  if (!found || !held) return undefined
  return {
    ...(found.heading === undefined ? {} : {heading: found.heading}),
    ...(found.in === undefined ? {} : {in: found.in}),
    text: held.text
  }
}

function holds({levels, from, until}: ModelText, level: Level | undefined, date: string): boolean {
  if (levels !== undefined && (level === undefined || !levels.includes(level))) return false
  return (from === undefined || from <= date) && (until === undefined || date <= until)
}

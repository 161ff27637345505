import type {Language} from '../base/severity.js'
import type {PackData, RuleData} from '../packs/rule.js'

/** `cchclint rules -f json`: a stable form, in which fields may be added. */
export interface RulesList {
  readonly version: 1
  readonly packs: readonly {readonly name: string; readonly version: string; readonly title: string}[]
  readonly rules: readonly ListedRule[]
}

export interface ListedRule {
  /** “cchc/parent-plan” */
  readonly id: string
  readonly pack: string
  readonly summary: string
  readonly why: string
  /** One for all levels, or one for each level that is asked. */
  readonly severity: RuleData['weight']
  /** The preset in which alone it is asked unless it is named; null: always. */
  readonly preset: 'thorough' | null
  /** The topic of the plans that are asked; null: of any. */
  readonly topic: string | null
  readonly check: string
  readonly basis: readonly string[]
  /** What it asks one by one; empty where it asks one thing. */
  readonly items: readonly {
    readonly id: string
    readonly title: string
    readonly severity: RuleData['weight']
    readonly basis: readonly string[]
  }[]
  /** The pack of the user that reworded it; null: nobody did. */
  readonly changedBy: string | null
}

export function rulesList(packs: readonly PackData[], language: Language): RulesList {
  return {
    version: 1,
    packs: packs.map(({name, version, title}) => ({name, version, title: title[language]})),
    rules: packs.flatMap(pack => pack.rules.map(rule => listed(rule, pack.name, language)))
  }
}

function listed(rule: RuleData, pack: string, language: Language): ListedRule {
  const {id, summary, why, weight, preset, topic, check, basis, items, changedBy} = rule
  return {
    id,
    pack,
    summary: summary[language],
    why: why[language],
    severity: weight,
    preset: preset ?? null,
    topic: topic ?? null,
    check,
    basis,
    items: items.flatMap(item =>
      item.id === undefined
        ? []
        : [{id: item.id, title: item.title[language], severity: item.weight, basis: item.basis}]
    ),
    changedBy: changedBy ?? null
  }
}

import type {Check, PhraseLists} from '../checks/check.js'
import {checks} from '../checks/checks.generated.js'
import type {Level, Severity, Topic} from '../base/severity.js'
import type {ModelPart} from './model-parts.js'
import type {ExampleLayout} from './schema.js'
import type {SourceNoteKind} from '../document/source-document.js'
import type {Wording} from '../base/wording.js'
import type {KnowledgeTables} from '../knowledge/tables.js'

/** How heavy a requirement is: the same for every level, or one weight for each level that is asked. */
export type SeverityByLevel = Severity | 'off' | Readonly<Partial<Record<Level, Severity | 'off'>>>

/** One thing a rule asks. */
export interface RuleItem {
  /** Undefined for a rule that asks one thing only. */
  readonly id: string | undefined
  readonly title: Wording
  readonly weight: SeverityByLevel
  readonly basis: readonly string[]
  readonly params: unknown
}

/** What the page of a rule and `explain` say beside: no plan is judged by it. */
export interface RuleNotes {
  /** How to mend what the rule finds. */
  readonly mend?: Wording
  /** What it does not look at, though a reader may think so. */
  readonly limits?: Wording
  /** Ids of rules that ask something near. */
  readonly related: readonly string[]
  /** What may be written where the rule, or one of its items, is not met. */
  readonly models?: readonly RuleModel[]
}

/** The wordings that answer a requirement, of which the first that holds is taken. */
export interface RuleModel {
  /** The id of the item that it is of; undefined: of the rule, and of its items that have none of their own. */
  readonly item?: string
  /** Of the section to add where there is none, without a number. */
  readonly heading?: string
  /** The part of the plan to which the text is added; with neither, it belongs where the finding stands. */
  readonly in?: ModelPart
  readonly texts: readonly ModelText[]
}

export interface ModelText {
  /** A paragraph a line; “[…]” is for the writer to fill in. */
  readonly text: string
  /** Only on these; undefined: on all. */
  readonly levels?: readonly Level[]
  /** The first and the last day on which it may be written, YYYY-MM-DD. */
  readonly from?: string
  readonly until?: string
}

/** A rule as it is compiled from its file: plain data. */
export interface RuleData {
  /** `pack/rule`, also the path of its file and of its page. */
  readonly id: string
  readonly summary: Wording
  readonly why: Wording
  readonly weight: SeverityByLevel
  readonly topic?: Topic
  /** Asked only in this preset, or where the user names the rule; undefined: always. */
  readonly preset?: 'thorough'
  readonly check: string
  readonly params: unknown
  readonly items: readonly RuleItemData[]
  /** The titles of what it rests on. */
  readonly basis: readonly string[]
  readonly messages: Readonly<Record<string, Wording>>
  readonly examples: readonly RuleExample[]
  /** The pack that says otherwise what a built-in rule says of itself, the last of several. */
  readonly changedBy?: string
  /** Those of built-in rules lie apart (`rule-notes.generated.ts`), since what lints a plan need not load them. */
  readonly notes?: RuleNotes
}

export interface RuleItemData {
  readonly id?: string
  readonly title: Wording
  readonly weight: SeverityByLevel
  readonly basis: readonly string[]
  readonly params: unknown
}

/** A fragment of a plan that the rule passes, or fails with these sentences. */
export interface RuleExample {
  readonly text: string
  readonly says: readonly string[]
  readonly title?: string
  readonly level?: Level
  readonly date?: string
  readonly item?: string
  /** Why it passes or fails, where its text alone does not show it. */
  readonly because?: Wording
  /** What the reader of a file would have had to say of it, with how often. */
  readonly notes?: Readonly<Partial<Record<SourceNoteKind, number>>>
  /** How it would be laid out, where the format told. */
  readonly layout?: ExampleLayout
}

/** What a pack says otherwise of a built-in rule; the rest of it stays. */
export interface RuleChange {
  /** The id of the rule. */
  readonly of: string
  readonly why?: Wording
  /** Instead of the rule’s own; items that have one of their own keep it. */
  readonly basis?: readonly string[]
  /** In the place of those of the same name. */
  readonly messages: Readonly<Record<string, Wording>>
  /** Beside those of the rule. */
  readonly examples: readonly RuleExample[]
}

export interface PackData {
  readonly name: string
  readonly title: Wording
  readonly version: string
  readonly rules: readonly RuleData[]
  /** What it says otherwise of built-in rules; undefined where it changes none. */
  readonly changes?: readonly RuleChange[]
}

/** A rule bound to its check: all that the engine needs. */
export interface Rule extends Omit<RuleData, 'check' | 'items'> {
  readonly check: Check
  readonly items: readonly RuleItem[]
  /** Some of its items are not asked in this run, though nobody says that they never are. */
  readonly isPart?: boolean
}

/** The rules of a preset: `thorough` has all. */
export function bindRules(
  packs: readonly PackData[],
  preset: 'recommended' | 'thorough' = 'recommended'
): Rule[] {
  const byKind = new Map(checks.map(check => [check.kind, check]))
  return packs.flatMap(pack =>
    pack.rules.flatMap((rule): Rule[] => {
      if (rule.preset !== undefined && rule.preset !== preset) return []
      const check = byKind.get(rule.check)
      if (!check) throw new Error(`${rule.id}: there is no check “${rule.check}”`)
      return [{...rule, check, items: rule.items.map(item => ({...item, id: item.id}))}]
    })
  )
}

/** The lists of phrases that a rule looks for. */
export function phraseListsOf(
  {check, params, items}: Pick<Rule, 'check' | 'params' | 'items'>,
  tables: KnowledgeTables
): PhraseLists {
  const ofItems = items.flatMap(
    item =>
      // A rule that asks one thing of itself has its parameters in `with:`.
      check.itemPhraseLists?.(check.acceptsRuleParams && item.id === undefined ? params : item.params) ?? []
  )
  return [...(check.phraseLists?.(params, tables) ?? []), ...ofItems].filter(list => list.length > 0)
}

/** The weight on a level; undefined where that level is not asked. An unknown level is asked what all are asked. */
export function weightOn(weight: SeverityByLevel, level: Level | undefined): Severity | 'off' | undefined {
  if (typeof weight === 'string') return level === 'ministry' || level === 'other' ? undefined : weight
  return level === undefined ? undefined : weight[level]
}

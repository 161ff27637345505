import type {z} from 'zod'
import type {Fix} from '../diagnostic/fix.js'
import type {Severity} from '../base/severity.js'
import type {SlotValues, Wording} from '../base/wording.js'
import type {Directive} from '../document/directive.js'
import type {Plan} from '../document/plan.js'
import type {Place} from '../document/reading/where-missing.js'
import type {Rests} from '../knowledge/bases.js'
import type {KnowledgeTables} from '../knowledge/tables.js'
import type {Knowledge} from '../knowledge/knowledge.js'
import type {Span} from '../vietnamese/passage.js'

/** The sentences of a check, by name. */
export type Messages = Readonly<Record<string, Wording>>

/** One thing that the rule asks of this plan: an item, or the rule itself (`id` undefined). */
export interface Item {
  readonly id: string | undefined
  readonly title: Wording
  readonly params: unknown
}

/**
 * What the engine gives a check, and what it may say. A requirement gets exactly one verdict; those that nothing was said
 * of are a bug, and the engine reports it as one.
 */
export interface CheckContext {
  readonly plan: Plan
  readonly knowledge: Knowledge
  readonly params: unknown
  /** The items that are asked of a plan of this level. */
  readonly items: readonly Item[]
  /** Every id of a rule or an item that there is; undefined where it is not told. */
  readonly ruleIds?: ReadonlySet<string> | undefined
  met(item: Item, evidence: readonly Span[]): void
  unmet(item: Item, message: string, values: SlotValues, at: Place, more?: More): void
  unclear(item: Item, message: string, values: SlotValues, at: Place, evidence?: readonly Span[]): void
  notApplicable(item: Item, message: string, values: SlotValues): void
  /** The text does not carry what would have to be looked at; no finding is made of it. */
  notEvaluated(item: Item, message: string, values: SlotValues): void
  /** A finding that belongs to no requirement. */
  report(message: string, values: SlotValues, at: Place, more?: More): void
}

/** What a finding may carry beside its sentence. */
export interface More {
  /** Texts to write in its place. */
  readonly suggestions?: readonly string[] | undefined
  /** A change that cannot alter the meaning, and may be applied by itself; see diagnostic/fix.ts. */
  readonly fix?: Fix | undefined
  /** It weighs no more than this, whatever the rule says: what rests on a lower bound of the date is no error. */
  readonly atMost?: Severity | undefined
  /** The row of a table that made it: its basis is that of the row, and not all that the rule rests on. */
  readonly rests?: Rests | undefined
  /** It holds as long as the tables are up to date; long after their last check it weighs no more than a warning. */
  readonly ages?: boolean | undefined
  /**
   * What it is about, where other checks may say the same of the same place: once is enough, and a finding that belongs
   * to no requirement gives way to one of a requirement that is unmet.
   */
  readonly matter?: 'undated' | undefined
  /** Other places that its sentence speaks of, in their order. No sentence names a line. */
  readonly related?: readonly Related[] | undefined
  /** The comment that it finds fault with, where it is about an exception. */
  readonly directive?: Directive | undefined
  /** It is said where this turns out to be so of an exception, a number among those that the document makes. */
  readonly when?: {readonly exception: number; readonly is: 'expired' | 'unused'} | undefined
}

/** A second place of a finding, and what is said of it: one of the messages of the check. */
export interface Related {
  readonly message: string
  readonly values: SlotValues
  readonly at: Span
}

/**
 * What the text must carry for a question to be asked; where it does not, the requirement is `not-evaluated`. Of what is
 * no document of an office of the state it is `not-applicable`.
 */
export type Need = 'diacritics' | 'header' | 'layout' | 'office' | 'state'

/** What a schema cannot say of parameters that a person wrote: where in them, what is wrong, and how to mend it. */
export interface Objection {
  readonly path: readonly (string | number)[]
  readonly what: Wording
  readonly hint?: Wording
}

/** What a kind of check takes in `with:`, for the rule and for each of its items. */
export interface CheckParams {
  readonly params: () => z.ZodType
  readonly item?: () => z.ZodType
}

export type PhraseLists = readonly (readonly string[])[]

/** What there is to say of a check beside its question. */
export interface CheckTraits {
  /** What the text must carry; without it the check does not run. */
  readonly needs?: readonly Need[]
  /** Whether it is asked of a text that no other check can read: in an old encoding, or of letters that no font tells. */
  readonly readsUnreadable?: boolean
  /** Whether it is about single characters, and finds fault with those that cannot be read. */
  readonly judgesCharacters?: boolean
  /** Whether it asks what a decision says itself, also where the plan that it promulgates is in another file. */
  readonly readsDecision?: boolean
}

/** A kind of question. It reads no disk, no clock, and holds no severity, no law and no agency’s name. */
export interface Check extends CheckTraits {
  /** What rules call it: the name of its file. */
  readonly kind: string
  /** Whether it gives verdicts on requirements, or only findings. */
  readonly produces: 'requirements' | 'findings'
  readonly messages: Messages
  /** Whether a rule may ask one thing, with its parameters in `with:`, instead of listing `items:`. */
  readonly acceptsRuleParams?: boolean
  /** What is wrong with the parameters of a rule or of an item that fit the schema; asked when a pack is loaded. */
  objection?(params: unknown): Objection | undefined
  /**
   * The lists of phrases that a rule of these parameters looks for in texts, each as `run` asks for it. Those of built-in
   * rules are compiled when the project is built, a user’s together when his rules are first asked.
   */
  phraseLists?(params: unknown, tables: KnowledgeTables): PhraseLists
  /** The same of the parameters of an item. */
  itemPhraseLists?(params: unknown): PhraseLists
  run(context: CheckContext): void
}

/** What a check said, before the engine makes findings and rows of it. */
export type Verdict =
  | {readonly status: 'met'; readonly item: string | undefined; readonly evidence: readonly Span[]}
  | {
      readonly status: 'unmet' | 'unclear' | 'not-applicable' | 'not-evaluated'
      readonly item: string | undefined
      readonly message: string
      readonly values: SlotValues
      readonly at: Place | undefined
      readonly evidence: readonly Span[]
      readonly more?: More | undefined
    }

export interface Report {
  readonly message: string
  readonly values: SlotValues
  readonly at: Place
  readonly more: More
}

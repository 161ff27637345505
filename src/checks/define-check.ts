import type {z} from 'zod'
import type {Fix} from '../diagnostic/fix.js'
import type {Severity} from '../base/severity.js'
import type {Slots, SlotValue, SlotValues, Wording} from '../base/wording.js'
import type {Plan} from '../document/plan.js'
import type {Rests} from '../knowledge/bases.js'
import type {KnowledgeTables} from '../knowledge/tables.js'
import type {Knowledge} from '../knowledge/knowledge.js'
import type {Place} from '../document/reading/where-missing.js'
import type {Span} from '../vietnamese/passage.js'

/** The sentences of a check, by name. */
export type Messages = Readonly<Record<string, Wording>>

/** The slots that a message must be given, read from its Vietnamese text. */
export type ValuesOf<Text extends Wording> = {readonly [Name in Slots<Text['vi']>]: SlotValue}

/** One thing that the rule asks of this plan: an item, or the rule itself (`id` undefined). */
export interface Item<ItemParams> {
  readonly id: string | undefined
  readonly title: Wording
  readonly params: ItemParams
}

/**
 * What a check is given, and what it may say. A requirement gets exactly one verdict; those that nothing was said
 * of are a bug, and the engine reports it as one.
 */
export interface CheckContext<Params, ItemParams, Texts extends Messages> {
  readonly plan: Plan
  readonly knowledge: Knowledge
  readonly params: Params
  /** The items that are asked of a plan of this level. */
  readonly items: readonly Item<ItemParams>[]
  met(item: Item<ItemParams>, evidence: readonly Span[]): void
  unmet<Name extends keyof Texts & string>(
    item: Item<ItemParams>,
    message: Name,
    values: ValuesOf<Texts[Name]>,
    at: Place,
    more?: More
  ): void
  unclear<Name extends keyof Texts & string>(
    item: Item<ItemParams>,
    message: Name,
    values: ValuesOf<Texts[Name]>,
    at: Place,
    evidence?: readonly Span[]
  ): void
  notApplicable<Name extends keyof Texts & string>(
    item: Item<ItemParams>,
    message: Name,
    values: ValuesOf<Texts[Name]>
  ): void
  /** The text does not carry what would have to be looked at; no finding is made of it. */
  notEvaluated<Name extends keyof Texts & string>(
    item: Item<ItemParams>,
    message: Name,
    values: ValuesOf<Texts[Name]>
  ): void
  /** A finding that belongs to no requirement. */
  report<Name extends keyof Texts & string>(
    message: Name,
    values: ValuesOf<Texts[Name]>,
    at: Place,
    more?: More
  ): void
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
}

/** A second place of a finding, and what is said of it: one of the messages of the check. */
export interface Related {
  readonly message: string
  readonly values: SlotValues
  readonly at: Span
}

/** What the text must carry for a question to be asked. Where it does not, the requirement is `not-evaluated`. */
export type Need = 'diacritics' | 'header' | 'layout'

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

/** A kind of question. It reads no disk, no clock, and holds no severity, no law and no agency’s name. */
export interface Check {
  readonly kind: string
  /** Whether it gives verdicts on requirements, or only findings. */
  readonly produces: 'requirements' | 'findings'
  readonly messages: Messages
  /** What the text must carry; without it the check does not run. */
  readonly needs?: readonly Need[]
  /** Whether it is asked of a text that no other check can read: in an old encoding, or of letters that no font tells. */
  readonly readsUnreadable?: boolean
  /** Whether it is about single characters, and finds fault with those that cannot be read. */
  readonly judgesCharacters?: boolean
  /** Whether it asks what a decision says itself, also where the plan that it promulgates is in another file. */
  readonly readsDecision?: boolean
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
  run(context: CheckContext<unknown, unknown, Messages>): void
}

/** What is said of a check: as {@link Check}, with parameters and messages of its own types. */
type Definition<Params, ItemParams, Context> = Omit<
  Check,
  'messages' | 'objection' | 'phraseLists' | 'itemPhraseLists' | 'run'
> & {
  objection?(params: Params & ItemParams): Objection | undefined
  phraseLists?(params: Params, tables: KnowledgeTables): PhraseLists
  itemPhraseLists?(params: ItemParams): PhraseLists
  run(context: Context): void
}

export function defineCheck<const Texts extends Messages>(messages: Texts) {
  return <Params, ItemParams>(
    definition: Definition<Params, ItemParams, CheckContext<Params, ItemParams, Texts>>
  ): Check => {
    const check = {...definition, messages} as unknown as Check
    return check.acceptsRuleParams ? {...check, run: context => check.run(withOwnParams(context))} : check
  }
}

/** What a check is given that asks one thing: its verdict is on the rule. */
export interface RequirementContext<Params, Texts extends Messages> extends Pick<
  CheckContext<Params, unknown, Texts>,
  'plan' | 'knowledge' | 'params' | 'report'
> {
  met(evidence: readonly Span[]): void
  unmet<Name extends keyof Texts & string>(
    message: Name,
    values: ValuesOf<Texts[Name]>,
    at: Place,
    more?: More
  ): void
  unclear<Name extends keyof Texts & string>(
    message: Name,
    values: ValuesOf<Texts[Name]>,
    at: Place,
    evidence?: readonly Span[]
  ): void
  notApplicable<Name extends keyof Texts & string>(message: Name, values: ValuesOf<Texts[Name]>): void
  notEvaluated<Name extends keyof Texts & string>(message: Name, values: ValuesOf<Texts[Name]>): void
}

/** A check that asks one thing, and has no items. */
export function defineRequirement<const Texts extends Messages>(messages: Texts) {
  return <Params>({
    run,
    ...definition
  }: Omit<Definition<Params, unknown, RequirementContext<Params, Texts>>, 'produces'>): Check =>
    defineCheck(messages)<Params, unknown>({
      ...definition,
      produces: 'requirements',
      run(context) {
        for (const item of context.items) run(ofItem(context, item))
      }
    })
}

function ofItem<Params, Texts extends Messages>(
  {plan, knowledge, params, report, ...said}: CheckContext<Params, unknown, Texts>,
  item: Item<unknown>
): RequirementContext<Params, Texts> {
  return {
    plan,
    knowledge,
    params,
    report,
    met: evidence => said.met(item, evidence),
    unmet: (message, values, at, more) => said.unmet(item, message, values, at, more),
    unclear: (message, values, at, evidence) => said.unclear(item, message, values, at, evidence),
    notApplicable: (message, values) => said.notApplicable(item, message, values),
    notEvaluated: (message, values) => said.notEvaluated(item, message, values)
  }
}

/** A rule that asks one thing of itself has its parameters in `with:`: they are those of its only item. */
function withOwnParams(
  context: CheckContext<unknown, unknown, Messages>
): CheckContext<unknown, unknown, Messages> {
  const items = context.items.map(item => (item.id === undefined ? {...item, params: context.params} : item))
  return {...context, items}
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

export type {Severity}

import type {z} from 'zod'
import type {Slots, SlotValue, Wording} from '../base/wording.js'
import type {Plan} from '../document/plan.js'
import type {Place} from '../document/reading/where-missing.js'
import type {Knowledge} from '../knowledge/knowledge.js'
import type {KnowledgeTables} from '../knowledge/tables.js'
import type {Span} from '../vietnamese/passage.js'
import type {Check, CheckContext, CheckTraits, Item, Messages, More, Objection, PhraseLists} from './check.js'
import {type Prepare, type PreparedBy, preparedOnce} from './prepare.js'

/** A check before its file gives it a name. */
export type NamelessCheck = Omit<Check, 'kind'>

/** The schema of what a check takes in `with:`. A run knows its type alone: schemas are made where packs are compiled. */
export type Schema = () => z.ZodType

/** Parameters that fit a schema. */
export type ParamsOf<Of extends Schema> = z.output<ReturnType<Of>>

type NoParams = () => z.ZodObject<Record<never, never>>
type NothingPrepared = () => undefined

/** The slots that a message must be given, read from its Vietnamese text. */
export type ValuesOf<Text extends Wording> = {readonly [Name in Slots<Text['vi']>]: SlotValue}

/** What a check is given that only finds. */
export interface FindingsContext<Params, Prepared, Texts extends Messages> {
  readonly plan: Plan
  /** Every id of a rule or an item that there is; undefined where it is not told. */
  readonly ruleIds?: ReadonlySet<string> | undefined
  readonly knowledge: Knowledge
  readonly params: Params
  /** What `prepare` made of them. */
  readonly prepared: Prepared
  report<Name extends keyof Texts & string>(
    message: Name,
    values: ValuesOf<Texts[Name]>,
    at: Place,
    more?: More
  ): void
}

/** What a check is given that asks one thing: its verdict is on the rule. It gives exactly one. */
export interface RequirementContext<Params, Prepared, Texts extends Messages> extends FindingsContext<
  Params,
  Prepared,
  Texts
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

/** One of the things that a rule asks, and what `prepare` made of its parameters. */
export interface PreparedItem<Params, Prepared> extends Item {
  readonly params: Params
  readonly prepared: Prepared
}

/** What a check is given that asks several things. It gives exactly one verdict on each item. */
export interface RequirementsContext<Params, Prepared, Texts extends Messages> {
  readonly plan: Plan
  readonly knowledge: Knowledge
  readonly items: readonly PreparedItem<Params, Prepared>[]
  met(item: Item, evidence: readonly Span[]): void
  unmet<Name extends keyof Texts & string>(
    item: Item,
    message: Name,
    values: ValuesOf<Texts[Name]>,
    at: Place,
    more?: More
  ): void
  unclear<Name extends keyof Texts & string>(
    item: Item,
    message: Name,
    values: ValuesOf<Texts[Name]>,
    at: Place,
    evidence?: readonly Span[]
  ): void
  notApplicable<Name extends keyof Texts & string>(
    item: Item,
    message: Name,
    values: ValuesOf<Texts[Name]>
  ): void
  notEvaluated<Name extends keyof Texts & string>(
    item: Item,
    message: Name,
    values: ValuesOf<Texts[Name]>
  ): void
  report<Name extends keyof Texts & string>(
    message: Name,
    values: ValuesOf<Texts[Name]>,
    at: Place,
    more?: More
  ): void
}

/** What is said of every check: see {@link Check}, with parameters of its own types. */
type Definition<Params, Making, Context> = CheckTraits & {
  objection?(params: Params): Objection | undefined
  run(context: Context): void
} & (Making extends NothingPrepared ? {readonly prepare?: never} : {readonly prepare: Making})

/** What a rule of these parameters looks for. */
interface LooksFor<Params> {
  phraseLists?(params: Params, tables: KnowledgeTables): PhraseLists
}

/**
 * A check that only finds. The types of its parameters and of what it prepares are given behind its messages:
 *
 *     defineFindings({found: {vi: '…', en: '…'}})<typeof wordParams, typeof prepare>({prepare, run({prepared}) { … }})
 */
export function defineFindings<const Texts extends Messages>(messages: Texts) {
  return <Takes extends Schema = NoParams, Making extends Prepare<ParamsOf<Takes>> = NothingPrepared>({
    run,
    prepare,
    ...definition
  }: Definition<ParamsOf<Takes>, Making, FindingsContext<ParamsOf<Takes>, PreparedBy<Making>, Texts>> &
    LooksFor<ParamsOf<Takes>>): NamelessCheck => {
    const prepared = onceBy<ParamsOf<Takes>, Making>(prepare)
    return erased({
      ...definition,
      messages,
      produces: 'findings',
      run: ({plan, knowledge, params, ruleIds, report}: Given<ParamsOf<Takes>>) =>
        run({plan, knowledge, params, ruleIds, report, prepared: prepared(params, knowledge)})
    })
  }
}

/** A check that asks one thing, and has no items. */
export function defineRequirement<const Texts extends Messages>(messages: Texts) {
  return <Takes extends Schema = NoParams, Making extends Prepare<ParamsOf<Takes>> = NothingPrepared>({
    run,
    prepare,
    ...definition
  }: Definition<ParamsOf<Takes>, Making, RequirementContext<ParamsOf<Takes>, PreparedBy<Making>, Texts>> &
    LooksFor<ParamsOf<Takes>>): NamelessCheck => {
    const prepared = onceBy<ParamsOf<Takes>, Making>(prepare)
    return erased({
      ...definition,
      messages,
      produces: 'requirements',
      run: (context: Given<ParamsOf<Takes>>) => {
        const made = prepared(context.params, context.knowledge)
        for (const item of context.items) run({...ofItem(context, item), prepared: made})
      }
    })
  }
}

/** A check that asks several things: its parameters are those of each of its items. */
export function defineRequirements<const Texts extends Messages>(messages: Texts) {
  return <Takes extends Schema = NoParams, Making extends Prepare<ParamsOf<Takes>> = NothingPrepared>({
    run,
    prepare,
    ...definition
  }: Definition<ParamsOf<Takes>, Making, RequirementsContext<ParamsOf<Takes>, PreparedBy<Making>, Texts>> & {
    readonly acceptsRuleParams?: boolean
    itemPhraseLists?(params: ParamsOf<Takes>): PhraseLists
  }): NamelessCheck => {
    const prepared = onceBy<ParamsOf<Takes>, Making>(prepare)
    return erased({
      ...definition,
      messages,
      produces: 'requirements',
      run: (context: Given<ParamsOf<Takes>>) => {
        const items = context.items.map(item => {
          // A rule that asks one thing of itself has its parameters in `with:`: they are those of its only item.
          const isRule = definition.acceptsRuleParams && item.id === undefined
          const params = isRule ? context.params : (item.params as ParamsOf<Takes>)
          return {...item, params, prepared: prepared(params, context.knowledge)}
        })
        run({...context, items})
      }
    })
  }
}

/** What the engine gives, its parameters taken for what the schema that they were held to says. */
type Given<Params> = Omit<CheckContext, 'params'> & {readonly params: Params}

/** A check that prepares nothing is given nothing. */
function onceBy<Params, Making>(prepare: unknown): Prepare<Params, PreparedBy<Making>> {
  return preparedOnce((prepare ?? (() => undefined)) as Prepare<Params, PreparedBy<Making>>)
}

/** The engine knows no types of parameters: it hands over what was held to the schema. */
function erased<Typed>(check: Typed): NamelessCheck {
  return check as unknown as NamelessCheck
}

function ofItem<Params>({plan, knowledge, params, report, ...said}: Given<Params>, item: Item) {
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
  } satisfies Omit<RequirementContext<Params, unknown, Messages>, 'prepared'>
}

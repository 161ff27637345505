import {presets} from '../config/config.js'
import type {Settings} from '../config/settings.js'
import type {Language, Severity} from '../base/severity.js'
import type {FileSettings} from '../engine/file-settings.js'
import {applySeverities, type SeverityOverrides} from '../engine/apply-severities.js'
import type {PackData, Rule} from '../packs/rule.js'
import {idsOf} from './known-rules.js'
import type {LinterOptions} from './options.js'
import {fromPatternsToIds, idsNamed} from '../packs/rule-names.js'

/**
 * How a file is judged: what the configuration says of it, and above that the options; an option on a rule overrules
 * what the configuration says of its items.
 */
export function fileSettings(
  said: Settings,
  rules: readonly Rule[],
  options: LinterOptions,
  language: Language,
  ruleIds: readonly string[]
): FileSettings {
  return {
    ...plainSettings(said, options, language, ruleIds),
    rules: applySeverities(withParams(rules, said), weighing(said, options, ruleIds))
  }
}

/** The ids of the rules and items that are asked, which can be told without the checks. */
export function askedIds(
  said: Settings,
  packs: readonly PackData[],
  options: LinterOptions
): ReadonlySet<string> {
  const rules = packs.flatMap(pack => pack.rules)
  return new Set(applySeverities(rules, weighing(said, options, rules.flatMap(idsOf))).flatMap(idsOf))
}

function weighing(
  said: Settings,
  {severities, only = [], skip = [], preset}: LinterOptions,
  known: readonly string[]
): SeverityOverrides {
  const named = [...said.rules.keys(), ...(severities?.keys() ?? []), ...only]
  return {
    named: named.filter(name => known.includes(name)),
    severities: severitiesOf(said, severities, known),
    // What is known of other files alone is asked of none of these, and all the rest is not either.
    only: only.flatMap(name => {
      const ids = idsNamed(name, known)
      return ids.length > 0 ? ids : [name]
    }),
    skip: skip.flatMap(name => idsNamed(name, known)),
    ...weighedBy(said, preset)
  }
}

/** All of that but the rules. */
export function plainSettings(
  said: Settings,
  options: LinterOptions,
  language: Language,
  ruleIds: readonly string[]
): Omit<FileSettings, 'rules'> {
  return {
    options: {
      language,
      ruleIds,
      level: options.level ?? said.level,
      topic: options.topic ?? said.topic,
      stage: options.stage ?? said.stage
    },
    exceptions: {
      inline: options.inlineConfig ?? true,
      configured: said.exceptions.map(({rule, quote, section, reason, owner, until}) => ({
        rule: rule.value,
        quote: quote ?? null,
        section: section ?? null,
        reason,
        owner: owner ?? null,
        until: until?.value ?? null
      }))
    }
  }
}

/**
 * All that a judgement hangs on beside the document, the day, the packs and the tables, as one text: what the
 * configuration says of the file, and the options. What is only applied to a judgement, such as exceptions, is none of it.
 */
export function judgingKey(
  said: Settings,
  options: LinterOptions,
  language: Language,
  ruleIds: readonly string[]
): string {
  const {severities, only, skip, preset} = options
  const rules = [...said.rules].map(([id, {severity, params}]) => [id, severity, params ?? null])
  return JSON.stringify([
    plainSettings(said, options, language, ruleIds).options,
    [said.cap ?? null, said.suggests, rules],
    [[...(severities ?? [])], only ?? [], skip ?? [], preset ?? null]
  ])
}

/** A preset among the options stands for all that the configuration extends. */
function weighedBy(
  said: Settings,
  preset: LinterOptions['preset']
): {cap: Severity | undefined; suggests: boolean} {
  if (preset === undefined) return {cap: said.cap, suggests: said.suggests}
  const {cap, suggests = false} = presets[preset]
  return {cap: cap === 'none' ? undefined : cap, suggests}
}

/** Of each rule and item what the most exact name says; what was typed stands above all that the configuration says. */
function severitiesOf(
  said: Settings,
  typed: LinterOptions['severities'],
  known: readonly string[]
): Map<string, Severity | 'off'> {
  const configured = [...said.rules].map(([name, {severity}]) => [name, severity] as const)
  const all = byId(configured, known)
  const own = byId(typed ?? [], known)
  for (const id of all.keys()) if ([...own.keys()].some(one => id.startsWith(`${one}/`))) all.delete(id)
  return new Map([...all, ...own])
}

function byId(
  said: Iterable<readonly [name: string, severity: Severity | 'off']>,
  known: readonly string[]
): Map<string, Severity | 'off'> {
  return new Map(
    fromPatternsToIds(said).flatMap(([name, severity]) =>
      idsNamed(name, known).map(id => [id, severity] as const)
    )
  )
}

function withParams(rules: readonly Rule[], {rules: said}: Settings): readonly Rule[] {
  if (![...said.values()].some(({params}) => params)) return rules
  const merged = (own: unknown, id: string): unknown => {
    const params = said.get(id)?.params
    return params ? {...(own as object), ...params} : own
  }
  return rules.map(rule => ({
    ...rule,
    params: merged(rule.params, rule.id),
    items: rule.items.map(item =>
      item.id === undefined ? item : {...item, params: merged(item.params, `${rule.id}/${item.id}`)}
    )
  }))
}

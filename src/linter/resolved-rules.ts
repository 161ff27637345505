import type {Origin} from '../config/origin.js'
import type {Params} from '../config/config.js'
import type {Settings} from '../config/settings.js'
import type {Severity} from '../base/severity.js'
import {fromPatternsToIds, idsNamed} from '../packs/rule-names.js'
import type {LinterOptions, OptionNames} from './options.js'

/** What holds of a rule or an item, and who says so. */
export interface ResolvedRule {
  readonly id: string
  readonly severity: Severity | 'off'
  readonly params: Params | undefined
  readonly origin: Origin
}

/**
 * What is said of rules and items, each by its own id: packs and patterns are taken for what they stand for, of two that
 * say something the more exact one holds, and what was typed above all that is configured. Rules of which nothing is said
 * are not among them.
 *
 * @param known the ids of rules and of their items @returns in the order of their ids
 */
export function resolvedRules(
  said: Settings,
  {severities = new Map(), only = [], skip = []}: Pick<LinterOptions, 'severities' | 'only' | 'skip'>,
  known: readonly string[],
  names: OptionNames
): ResolvedRule[] {
  const resolved = new Map<string, ResolvedRule>()
  const {rules: origins} = said.provenance
  for (const [name, {severity, params}] of fromPatternsToIds(said.rules)) {
    const origin = origins.get(name)?.severity
    if (origin) for (const id of idsNamed(name, known)) resolved.set(id, {id, severity, params, origin})
  }
  const typed = (id: string, flag: string, severity: Severity | 'off') => {
    // What is typed of a rule holds for its items too.
    for (const one of resolved.keys()) if (one.startsWith(`${id}/`)) resolved.delete(one)
    const params = resolved.get(id)?.params
    resolved.set(id, {id, severity, params, origin: {kind: 'command-line', flag}})
  }
  for (const [name, severity] of fromPatternsToIds(severities))
    for (const id of idsNamed(name, known)) typed(id, names.severities, severity)
  const wanted = new Set(only.flatMap(name => idsNamed(name, known)))
  const isWanted = (id: string) =>
    wanted.has(id) || [...wanted].some(one => one.startsWith(`${id}/`) || id.startsWith(`${one}/`))
  const rules = known.filter(id => id.split('/').length === 2)
  if (only.length > 0) for (const id of rules) if (!isWanted(id)) typed(id, names.only, 'off')
  for (const name of skip) for (const id of idsNamed(name, known)) typed(id, names.skip, 'off')
  return [...resolved.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}

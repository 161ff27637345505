import type {Level, Severity} from '../base/severity.js'
import type {Rule, SeverityByLevel} from '../packs/rule.js'

/** How the user changes what the rules weigh. Ids are rules (`cchc/index-coverage`) or items (`cchc/index-coverage/papi`). */
export interface SeverityOverrides {
  /** The ids that somebody wrote down as they are. */
  readonly named: readonly string[]
  readonly severities: ReadonlyMap<string, Severity | 'off'>
  /** Where there are any, nothing else is asked. */
  readonly only: readonly string[]
  readonly skip: readonly string[]
  /** No finding weighs more. */
  readonly cap: Severity | undefined
  /** Rules of the preset `thorough` are asked too; else only those that the user names. */
  readonly suggests: boolean
}

/** What of a rule its weight hangs on; `check` is a name where the check itself is not loaded. */
export interface Weighed extends Pick<Rule, 'id' | 'weight' | 'preset'> {
  readonly items: readonly {readonly id?: string | undefined; readonly weight: SeverityByLevel}[]
  readonly check: string | {readonly produces: Rule['check']['produces']}
}

/** The rules with the weights the user wants; rules and items that are off on every level are gone. */
export function applySeverities<One extends Weighed>(
  rules: readonly One[],
  weighing: SeverityOverrides
): One[] {
  return rules.flatMap(rule => {
    if (isSkipped(rule.id, weighing) || isLeftOut(rule, weighing)) return []
    const whole = weighing.severities.get(rule.id)
    const items = rule.items.flatMap(item => {
      const id = item.id === undefined ? rule.id : `${rule.id}/${item.id}`
      if (isSkipped(id, weighing)) return []
      const wanted = item.id === undefined ? undefined : weighing.severities.get(id)
      // The user’s word on one item stands for every level; his word on a rule leaves off what is off.
      const weight = wanted ?? (whole === undefined ? item.weight : withSeverity(item.weight, whole))
      const capped = cap(weight, weighing.cap)
      return capped === 'off' ? [] : [{...item, weight: capped}]
    })
    const weight = cap(whole === undefined ? rule.weight : withSeverity(rule.weight, whole), weighing.cap)
    // An item may be wanted of a rule that is off; what only finds has no items to want.
    const onlyFinds = typeof rule.check !== 'string' && rule.check.produces === 'findings'
    const isOff = items.length === 0 || (weight === 'off' && onlyFinds)
    const isPart = rule.items.some(({id}) => id !== undefined && isSkipped(`${rule.id}/${id}`, weighing))
    return isOff ? [] : [{...rule, weight, items, ...(isPart ? {isPart} : {})}]
  })
}

/** A rule of another preset, which nobody named. */
function isLeftOut(
  {id, preset}: Pick<Weighed, 'id' | 'preset'>,
  {suggests, named}: SeverityOverrides
): boolean {
  if (preset === undefined || suggests) return false
  return !named.some(one => one === id || one.startsWith(`${id}/`))
}

function isSkipped(id: string, {only, skip}: SeverityOverrides): boolean {
  if (skip.includes(id)) return true
  if (only.length === 0) return false
  // A rule is wanted for its item, and an item for its rule.
  return !only.some(wanted => wanted === id || wanted.startsWith(`${id}/`) || id.startsWith(`${wanted}/`))
}

function withSeverity(weight: SeverityByLevel, severity: Severity | 'off'): SeverityByLevel {
  if (weight === 'off' || severity === 'off') return 'off'
  if (typeof weight === 'string') return severity
  return mapLevels(weight, one => (one === 'off' ? 'off' : severity))
}

const order: readonly Severity[] = ['info', 'warning', 'error']

function cap(weight: SeverityByLevel, limit: Severity | undefined): SeverityByLevel {
  if (limit === undefined || weight === 'off') return weight
  if (typeof weight === 'string') return atMost(weight, limit)
  return mapLevels(weight, one => (one === 'off' ? 'off' : atMost(one, limit)))
}

/** The lighter of the two. */
export function atMost(severity: Severity, limit: Severity | undefined): Severity {
  return limit !== undefined && order.indexOf(severity) > order.indexOf(limit) ? limit : severity
}

function mapLevels(
  weight: Exclude<SeverityByLevel, string>,
  change: (severity: Severity | 'off') => Severity | 'off'
): Exclude<SeverityByLevel, string> {
  return Object.fromEntries(
    Object.entries(weight).map(([level, severity]) => [level as Level, change(severity)])
  )
}

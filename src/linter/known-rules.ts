import {nearest} from '../base/nearest.js'
import {unknownName} from '../files/unknown-name.js'
import type {PackData} from '../packs/rule.js'
import type {LinterOptions, OptionNames} from './options.js'
import {idsNamed, namesNear} from '../packs/rule-names.js'

/** Every id that may be named: rules, and their items. */
export function knownIds(packs: readonly PackData[]): string[] {
  return packs.flatMap(pack => pack.rules.flatMap(idsOf))
}

/** A rule and its items. */
export function idsOf({
  id,
  items
}: {
  readonly id: string
  readonly items: readonly {readonly id?: string | undefined}[]
}): string[] {
  return [id, ...items.flatMap(item => (item.id === undefined ? [] : [`${id}/${item.id}`]))]
}

/** @throws {Fault} for an option that names a rule, a pack or a pattern of rules which there is not */
export function refuseUnknownRules(
  {severities, only, skip}: LinterOptions,
  packs: readonly PackData[],
  names: OptionNames
): void {
  const known = knownIds(packs)
  const named = [
    ...[...(severities?.keys() ?? [])].map(id => [names.severities, id] as const),
    ...(only ?? []).map(id => [names.only, id] as const),
    ...(skip ?? []).map(id => [names.skip, id] as const)
  ]
  for (const [option, name] of named) {
    if (idsNamed(name, known).length > 0) continue
    refuseUnknownRule(option, name, namesNear(name, known))
  }
}

/** @throws {Fault} for a rule or an item that is none of those known */
export function refuseUnknownRule(option: string, id: string, known: readonly string[]): void {
  if (known.includes(id)) return
  throw unknownName(
    {vi: `${option}: không có quy tắc “${id}”.`, en: `${option}: there is no rule “${id}”.`},
    id,
    inOtherCapitals(id, known) ?? nearestItem(id, known) ?? known.filter(one => one.split('/').length <= 2)
  )
}

/** “Form” is the pack, though a requirement is called “forms”. */
function inOtherCapitals(id: string, known: readonly string[]): string[] | undefined {
  const same = known.filter(one => one.toLowerCase() === id.toLowerCase())
  return same.length > 0 ? same : undefined
}

/** Of a rule that is known, it is the requirement that is mistyped. */
function nearestItem(id: string, known: readonly string[]): string[] | undefined {
  const at = id.lastIndexOf('/') + 1
  const [rule, item] = [id.slice(0, at), id.slice(at)]
  const items = known.filter(one => one.startsWith(rule) && one.split('/').length === 3)
  const near = nearest(
    item,
    items.map(one => one.slice(at))
  ).slice(0, 1)
  return near.length > 0 ? near.map(one => rule + one) : undefined
}

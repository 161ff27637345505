import {stringify} from 'yaml'
import type {Language} from '../base/severity.js'
import type {RuleData} from '../packs/rule.js'
import type {Param} from './params-of.js'

const words = {
  vi: {ofItem: 'theo từng yêu cầu', entries: (count: number) => `${count} mục`},
  en: {ofItem: 'by requirement', entries: (count: number) => `${count} entries`}
} as const

/** What the rule sets; “—” where it leaves the default. */
export function setTo({params, items}: RuleData, {path, usual}: Param, language: Language): string {
  const own = valuesAt(params, path)
  if (own.length > 0) return isSame(own, [usual]) ? '—' : shown(own, language)
  const ofItems = items.flatMap(({id, params: ofItem}) => {
    const values = id === undefined ? [] : valuesAt(ofItem, path)
    return values.length > 0 ? [{id, values}] : []
  })
  const [first] = ofItems
  if (!first) return '—'
  if (ofItems.length === items.length && ofItems.every(({values}) => isSame(values, first.values)))
    return shown(first.values, language)
  const each = ofItems.map(({id, values}) => `${id}: ${shown(values, language)}`).join('; ')
  return each.length <= longest ? each : words[language].ofItem
}

/** What a cell holds of the values of single items, in units. */
const longest = 160

/** The values at a path, one for each entry of the lists on the way. */
function valuesAt(value: unknown, [key, ...rest]: readonly string[]): unknown[] {
  if (key === undefined) return value === undefined ? [] : [value]
  const inner = (value as Record<string, unknown> | undefined)?.[key.replace('[]', '')]
  return key.endsWith('[]')
    ? ((inner ?? []) as unknown[]).flatMap(one => valuesAt(one, rest))
    : valuesAt(inner, rest)
}

const most = 6

/** “`12`”, “`Quyết định`, `Nghị quyết`, … (14)”, or how many where each is a thing of its own. */
export function shown(values: readonly unknown[], language: Language): string {
  const say = words[language]
  const known = values.filter(value => value !== undefined)
  if (known.length === 0) return '—'
  const flat = known.flatMap(value =>
    Array.isArray(value) && !isRange(value) ? (value as unknown[]) : [value]
  )
  if (flat.length === 0) return '`[]`'
  if (flat.some(isObject) && flat.length > 1) return say.entries(flat.length)
  const first = flat.slice(0, most).map(value => `\`${flow(value)}\``)
  return [...first, ...(flat.length > most ? [`… (${flat.length})`] : [])].join(', ')
}

/** `[2026, 2030]`: two numbers are one thing. */
function isRange(value: readonly unknown[]): boolean {
  return value.length === 2 && value.every(one => typeof one === 'number')
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

/** A value on one line of YAML. */
export function flow(value: unknown): string {
  return stringify(value, {collectionStyle: 'flow', lineWidth: 0, flowCollectionPadding: false}).trim()
}

import {levelNames, severityNames} from './names.js'
import {levels} from './severity.js'

/** What levels, stages and severities are called in Vietnamese, in small letters, and what they are called in reports. */
const namesOf = {
  ...Object.fromEntries(levels.map(level => [levelNames[level].short.vi, level])),
  bộ: 'ministry',
  'dự thảo': 'draft',
  'trình ký': 'final',
  ...Object.fromEntries(Object.entries(severityNames).map(([severity, {vi}]) => [vi, severity]))
}

/** The Vietnamese names of those of these values that have some. */
export function vietnameseNames(values: readonly string[]): string[] {
  return Object.entries(namesOf).flatMap(([name, value]) => (values.includes(value) ? name : []))
}

/** What a value is called in Vietnamese; undefined for one that has no other name. */
export function vietnameseName(value: string): string | undefined {
  return Object.entries(namesOf).find(([, meant]) => meant === value)?.[0]
}

/** The value that is meant by one of its names; what is none of these is what it is. */
export function meantBy<Value extends string>(name: string): Value {
  return ((namesOf as Readonly<Record<string, string>>)[name] ?? name) as Value
}

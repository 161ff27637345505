import type {Figure} from '../timing/alternate.js'

/** A table of the report, with its heading and what is to be known of it. */
export interface Section {
  readonly title: string
  readonly about: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** A number with as many digits as tell something: three. */
export function digits(value: number | undefined): string {
  if (value === undefined || !Number.isFinite(value)) return '–'
  if (value === 0) return '0'
  const whole = Math.floor(Math.log10(Math.abs(value))) + 1
  return value.toFixed(Math.min(Math.max(3 - whole, 0), 3))
}

export const times = (value: number | undefined): string => `${digits(value)} ×`

export const seconds = (ms: number | undefined): string => (ms === undefined ? '–' : `${digits(ms / 1000)} s`)

export const milliseconds = (ms: number | undefined): string => (ms === undefined ? '–' : `${digits(ms)} ms`)

export const megabytes = (mb: number | undefined): string => (mb === undefined ? '–' : `${Math.round(mb)} MB`)

export function ratio(value: number | undefined, base: number | undefined): number | undefined {
  return value === undefined || base === undefined ? undefined : value / base
}

/** The figure of a name. @throws where it was not measured */
export function figureOf(figures: readonly Figure[], name: string): Figure {
  const found = figures.find(figure => figure.name === name)
  if (!found) throw new Error(`“${name}” was not measured`)
  return found
}

import {dayAfter} from '../vietnamese/dates.js'
import {fold} from '../vietnamese/fold.js'
import type {Rests} from './bases.js'
import type {ProvinceRow} from './tables.js'
import {nfc} from '../vietnamese/normal-form.js'

type Period = ProvinceRow['periods'][number]

/** A province that is none any more: it was merged with another, or is a city now. */
export interface FormerProvince {
  readonly row: ProvinceRow
  /** The first day on which it was none, ISO. */
  readonly since: string
  /** What it is now, or what it went into. */
  readonly now: {readonly kind: Period['kind']; readonly name: string} | undefined
  /** What says so. */
  readonly rests: Rests
}

/** How many times a place may have gone into another. */
const mostMergers = 10

/** Provinces and centrally-run cities by name and day. */
export class Provinces {
  readonly #byName = new Map<string, ProvinceRow>()
  readonly #byId: ReadonlyMap<string, ProvinceRow>

  constructor(rows: readonly ProvinceRow[]) {
    this.#byId = new Map(rows.map(row => [row.id, row]))
    for (const row of rows) for (const name of [row.name, ...row.aliases]) this.#byName.set(key(name), row)
  }

  /** What the place of this name is on the day; undefined for a name that is neither then. Without a day, its last kind. */
  kindOn(name: string, date: string | undefined): 'province' | 'city' | undefined {
    const periods = this.#byName.get(key(name))?.periods ?? []
    if (date === undefined) return periods.at(-1)?.kind
    return periods.find(period => isWithin(period, date))?.kind
  }

  /** The province of this id that is none any more on that day; undefined for one that is, or never was. */
  formerOn(id: string, date: string): FormerProvince | undefined {
    const row = this.#byId.get(id)
    const last = row?.periods.findLast(({kind, until}) => kind === 'province' && (until ?? date) < date)
    if (!row || last?.until === undefined) return undefined
    const now = this.#nowOn(row, date)
    if (now?.row === row && now.period.kind === 'province') return undefined
    const sources = (now?.row === row ? now.period.sources : undefined) ?? row.sources
    return {
      row,
      since: dayAfter(last.until),
      now: now && {kind: now.period.kind, name: now.row.name},
      rests: {sources}
    }
  }

  /** What the place of this id is on that day, or what it went into. */
  on(id: string, date: string): {readonly kind: Period['kind']; readonly name: string} | undefined {
    const row = this.#byId.get(id)
    const now = row && this.#nowOn(row, date)
    return now && {kind: now.period.kind, name: now.row.name}
  }

  /** Whether the place of this id is a city under the central government, or once was. */
  isEverCity(id: string): boolean {
    return this.#byId.get(id)?.periods.some(({kind}) => kind === 'city') ?? false
  }

  /** Whether one of two places went into the other, or both into a third. */
  areOne(id: string, other: string): boolean {
    return this.#lastOf(id) === this.#lastOf(other)
  }

  /** What the place went into in the end: itself where it still stands. */
  #lastOf(id: string): string {
    let last = id
    for (let steps = 0; steps < mostMergers; steps++) last = this.#byId.get(last)?.becomes ?? last
    return last
  }

  /** What a province is on a day, or what it went into. */
  #nowOn(row: ProvinceRow, date: string): {row: ProvinceRow; period: Period} | undefined {
    let at: ProvinceRow | undefined = row
    for (let steps = 0; at && steps < mostMergers; steps++) {
      const period = at.periods.find(one => isWithin(one, date))
      if (period) return {row: at, period}
      at = at.becomes === undefined ? undefined : this.#byId.get(at.becomes)
    }
    return undefined
  }
}

function isWithin({from = '', until = '9999-12-31'}: Period, date: string): boolean {
  return from <= date && until >= date
}

function key(name: string): string {
  return fold(nfc(name)).replaceAll(' -', '-').replaceAll('- ', '-')
}

import {fold} from '../vietnamese/fold.js'
import type {ProvinceRow} from './tables.js'
import {nfc} from '../vietnamese/normal-form.js'

/** Provinces and centrally-run cities by name and day. */
export class Provinces {
  readonly #byName = new Map<string, ProvinceRow>()

  constructor(rows: readonly ProvinceRow[]) {
    for (const row of rows) for (const name of [row.name, ...row.aliases]) this.#byName.set(key(name), row)
  }

  /** What the place of this name is on the day; undefined for a name that is neither then. Without a day, its last kind. */
  kindOn(name: string, date: string | undefined): 'province' | 'city' | undefined {
    const periods = this.#byName.get(key(name))?.periods ?? []
    if (date === undefined) return periods.at(-1)?.kind
    return periods.find(({from = '', until = '9999-12-31'}) => from <= date && until >= date)?.kind
  }
}

function key(name: string): string {
  return fold(nfc(name)).replaceAll(' -', '-').replaceAll('- ', '-')
}

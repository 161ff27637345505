import {fold} from '../vietnamese/fold.js'
import {isUpper, runsOf} from '../vietnamese/letters.js'
import type {AgencyRow} from './tables.js'

/** “NN&MT” in “Sở NN&MT”: two capitals together. */
function hasAbbreviation(name: string): boolean {
  return runsOf(name, isUpper).some(({start, end}) => end - start > 1)
}

/** The agencies of the table, asked for on a day or in a period. An unknown id is `undefined`, never a guess. */
export class Agencies {
  readonly #rows: ReadonlyMap<string, AgencyRow>

  constructor(rows: readonly AgencyRow[]) {
    this.#rows = new Map(rows.map(row => [row.id, row]))
  }

  get(id: string): AgencyRow | undefined {
    return this.#rows.get(id)
  }

  /** The form of its name that was written so; of a department that is abbreviated (“Sở NN&MT”) the official name. */
  formOf(id: string, written: string): string | undefined {
    const row = this.#rows.get(id)
    const form = row && [row.name, ...row.aliases].find(one => fold(one.normalize('NFC')) === fold(written))
    const isShort = form === undefined || (row?.kind === 'department' && hasAbbreviation(form))
    return isShort ? row?.name : form
  }

  all(): Iterable<AgencyRow> {
    return this.#rows.values()
  }

  /** Whether it stands on some day from `from` to `to`, both ISO dates. */
  standsWithin(id: string, from: string, to: string): boolean {
    const row = this.#rows.get(id)
    return row !== undefined && (row.from ?? '') <= to && (row.until ?? '9999-12-31') >= from
  }

  /** Whether the two are one, or one of them went into the other, or both into a third. */
  areOne(id: string, other: string): boolean {
    const own = this.#withSuccessors(id)
    return [...this.#withSuccessors(other)].some(one => own.has(one))
  }

  #withSuccessors(id: string): ReadonlySet<string> {
    const all = new Set([id])
    for (const one of all) for (const next of this.#rows.get(one)?.becomes ?? []) all.add(next)
    return all
  }

  /** Its successors, as far as they are known. */
  successors(id: string): AgencyRow[] {
    return (this.#rows.get(id)?.becomes ?? []).flatMap(next => this.#rows.get(next) ?? [])
  }
}

import {symbolKey} from '../vietnamese/symbols.js'
import type {DocumentRow} from './tables.js'

/** Documents that are known, by number and year: “76/NQ-CP” is one of 2013 and one of 2021. */
export class Documents {
  readonly #byNumber = new Map<string, DocumentRow[]>()
  readonly #byId: ReadonlyMap<string, DocumentRow>

  constructor(rows: readonly DocumentRow[]) {
    this.#byId = new Map(rows.map(row => [row.id, row]))
    for (const row of rows) {
      const key = symbolKey(row.number)
      this.#byNumber.set(key, [...(this.#byNumber.get(key) ?? []), row])
    }
  }

  get(id: string): DocumentRow | undefined {
    return this.#byId.get(id)
  }

  /** The document of this number and year. */
  of(number: string, year: number): DocumentRow | undefined {
    return this.withNumber(number).find(row => Number(row.date.slice(0, 4)) === year)
  }

  /** What replaced a document and is itself in force on that day; undefined where that is not one document. */
  successorOn(row: DocumentRow, date: string): DocumentRow | undefined {
    let next: DocumentRow | undefined = row
    for (let steps = 0; next?.until !== undefined && next.until < date && steps < 10; steps++)
      next = next.becomes.length === 1 ? this.#byId.get(next.becomes[0]!) : undefined
    return next === row ? undefined : next
  }

  /** All that bear this number, of any year. */
  withNumber(number: string): readonly DocumentRow[] {
    return this.#byNumber.get(symbolKey(number)) ?? []
  }
}

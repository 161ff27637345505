import type {DocumentRow} from './tables.js'

/** Documents that are known, by number and year: “76/NQ-CP” is one of 2013 and one of 2021. */
export class Documents {
  readonly #byNumber = new Map<string, DocumentRow[]>()
  readonly #byId: ReadonlyMap<string, DocumentRow>

  constructor(rows: readonly DocumentRow[]) {
    this.#byId = new Map(rows.map(row => [row.id, row]))
    for (const row of rows) this.#byNumber.set(row.number, [...(this.#byNumber.get(row.number) ?? []), row])
  }

  get(id: string): DocumentRow | undefined {
    return this.#byId.get(id)
  }

  /** The document of this number and year. */
  of(number: string, year: number): DocumentRow | undefined {
    return this.withNumber(number).find(row => Number(row.date.slice(0, 4)) === year)
  }

  /** All that bear this number, of any year. */
  withNumber(number: string): readonly DocumentRow[] {
    return this.#byNumber.get(number) ?? []
  }
}

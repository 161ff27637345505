import {dayAfter, vietnameseDate} from '../vietnamese/dates.js'
import {symbolKey} from '../vietnamese/symbols.js'
import type {DocumentRow} from './tables.js'

/** Documents that are known, by number and year: “76/NQ-CP” is one of 2013 and one of 2021. */
export class Documents {
  readonly #byNumber = new Map<string, DocumentRow[]>()
  readonly #byId: ReadonlyMap<string, DocumentRow>
  /** The day after the last of what a document replaced. */
  readonly #begin = new Map<string, string>()
  /** Laws by their names: “Luật Tổ chức chính quyền địa phương” is one of 2015 and two of 2025. */
  readonly #laws = new Map<string, DocumentRow[]>()

  constructor(rows: readonly DocumentRow[]) {
    this.#byId = new Map(rows.map(row => [row.id, row]))
    for (const {until, becomes} of rows)
      if (until !== undefined)
        for (const next of becomes) this.#begin.set(next, later(this.#begin.get(next), dayAfter(until)))
    for (const row of rows) {
      const key = symbolKey(row.number)
      this.#byNumber.set(key, [...(this.#byNumber.get(key) ?? []), row])
    }
    for (const row of rows)
      if (row.type === 'Luật') this.#laws.set(row.title, [...(this.#laws.get(row.title) ?? []), row])
  }

  /** Whether another law of the same name has this date, so that its number is what was mistyped. */
  hasNamesake(row: DocumentRow, date: string): boolean {
    return this.lawsNamed(row.title).some(one => one !== row && one.date === date)
  }

  /** All laws of this name, in the order of the table. */
  lawsNamed(title: string): readonly DocumentRow[] {
    return this.#laws.get(title) ?? []
  }

  get(id: string): DocumentRow | undefined {
    return this.#byId.get(id)
  }

  /** The document of this number and year. */
  of(number: string, year: number): DocumentRow | undefined {
    return this.withNumber(number).find(row => Number(row.date.slice(0, 4)) === year)
  }

  /**
   * Whether a document is in force on that day: from its first day, or the day after the last of what it replaced, or
   * its own date. One that no table knows is in force from its date on.
   */
  standsOn({number, date}: Pick<DocumentRow, 'number' | 'date'>, day: string): boolean {
    const row = this.of(number, Number(date.slice(0, 4)))
    if (row === undefined) return date <= day
    return (row.from ?? this.#begin.get(row.id) ?? row.date) <= day && (row.until ?? '9999') >= day
  }

  /** “Nghị định số 118/2025/NĐ-CP ngày 09/6/2025 của Chính phủ”; a law by its name. */
  titleOf({type, number, date, issuer, title}: DocumentRow): string {
    const name = title.startsWith(`${type} `) ? title : type
    return `${name} số ${number} ngày ${vietnameseDate(date)} của ${issuer}`
  }

  /** What replaced a document and is itself in force on that day; undefined where that is not one document. */
  successorOn(row: DocumentRow, date: string): DocumentRow | undefined {
    let next: DocumentRow | undefined = row
    for (let steps = 0; next?.until !== undefined && next.until < date && steps < 10; steps++) {
      const [only, ...others]: readonly string[] = next.becomes
      next = only === undefined || others.length > 0 ? undefined : this.#byId.get(only)
    }
    return next === row ? undefined : next
  }

  /** All that bear this number, of any year. */
  withNumber(number: string): readonly DocumentRow[] {
    return this.#byNumber.get(symbolKey(number)) ?? []
  }
}

function later(one: string | undefined, other: string): string {
  return one !== undefined && one > other ? one : other
}

import {op, type Program} from './programs.js'
import {anyNumber} from './symbols.js'
import {highBit, lowBit} from './table-bits.js'

/** What a hit of each tag may begin with. */
export class Beginnings {
  /** tag → symbols. */
  readonly #ofTag = new Map<number, Set<number>>()

  /** A wording of the tag, or the first piece of one, begins with this symbol. */
  add(tag: number, symbol: number): void {
    let symbols = this.#ofTag.get(tag)
    if (!symbols) this.#ofTag.set(tag, (symbols = new Set()))
    symbols.add(symbol)
  }

  /**
   * symbol → the tables of which a hit may begin with it: two numbers each. A text none of whose words may begin a hit of
   * a table has none, and is not read for it.
   *
   * @param tableOf tag → its table, undefined of a piece
   * @param numbers the symbols of all numbers
   */
  perSymbol(
    programs: readonly Program[],
    tableOf: readonly (number | undefined)[],
    numbers: readonly number[],
    symbols: number
  ): Int32Array {
    this.#spread(programs, tableOf)
    const tables = new Int32Array(symbols * 2)
    const mark = (symbol: number, table: number) => {
      tables[symbol * 2] = (tables[symbol * 2] ?? 0) | lowBit(table)
      tables[symbol * 2 + 1] = (tables[symbol * 2 + 1] ?? 0) | highBit(table)
    }
    for (const [tag, begins] of this.#ofTag) {
      const table = tableOf[tag]
      if (table === undefined) continue
      for (const symbol of begins)
        if (symbol === anyNumber) for (const number of numbers) mark(number, table)
        else mark(symbol, table)
    }
    return tables
  }

  /** A program begins with what its first piece, tag or table begins with. */
  #spread(programs: readonly Program[], tableOf: readonly (number | undefined)[]): void {
    for (let isSettled = false; !isSettled;) {
      isSettled = true
      for (const {tag, steps} of programs) {
        const [first] = steps
        if (!first) continue
        const before = this.#ofTag.get(tag)?.size
        const asked = (one: number) => (first.op === op.table ? tableOf[one] === first.of : one === first.of)
        for (const [one, symbols] of [...this.#ofTag])
          if (asked(one)) for (const symbol of symbols) this.add(tag, symbol)
        if (this.#ofTag.get(tag)?.size !== before) isSettled = false
      }
    }
  }
}

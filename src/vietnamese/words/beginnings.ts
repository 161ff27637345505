import {op, type Program} from './programs.js'
import {anyNumber} from './symbols.js'
import {highBit, lowBit} from './table-bits.js'

/** What is known of all tags once all rows are read. */
export interface ReadRows {
  /** The level of each program, above those of all whose hits it asks for. */
  readonly levels: ReadonlyMap<Program, number>
  /** tag → its table, undefined of a piece. */
  readonly tableOf: readonly (number | undefined)[]
  /** How many tables there are. */
  readonly tables: number
  /** How many symbols there are. */
  readonly symbols: number
  /** The symbols of all numbers. */
  readonly numbers: readonly number[]
}

/** What a hit of each tag may begin with. */
export class Beginnings {
  /** tag → the symbols with which its own wordings begin. */
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
   */
  perSymbol(rows: ReadRows): Int32Array {
    const begun = begunByTags(rows)
    const perSymbol = new TableSets(rows.symbols)
    for (const [tag, begins] of this.#ofTag)
      for (const symbol of begins)
        if (symbol === anyNumber) for (const number of rows.numbers) perSymbol.addAll(number, begun, tag)
        else perSymbol.addAll(symbol, begun, tag)
    return perSymbol.numbers
  }
}

/**
 * tag → the tables of which a hit may begin with one of the tag: its own, and those of the programs that begin with it,
 * or with any hit of its table. They stand above it: from the highest level down, each program is looked at once.
 */
function begunByTags({levels, tableOf, tables}: ReadRows): TableSets {
  const [ofTag, ofTable] = [new TableSets(tableOf.length), new TableSets(tables)]
  const addTable = (tag: number) => {
    const table = tableOf[tag]
    if (table !== undefined) ofTag.addAll(tag, ofTable, table)
  }
  for (const [tag, table] of tableOf.entries()) if (table !== undefined) ofTag.add(tag, table)
  for (const [{tag, steps}] of [...levels].sort(([, one], [, other]) => other - one)) {
    const [first] = steps
    if (!first) continue
    addTable(tag)
    if (first.op === op.table) ofTable.addAll(first.of, ofTag, tag)
    else ofTag.addAll(first.of, ofTag, tag)
  }
  for (const tag of tableOf.keys()) addTable(tag)
  return ofTag
}

/** Sets of tables, numbered from 0 on; each is two numbers, as in `TableBits`. */
class TableSets {
  readonly numbers: Int32Array

  constructor(length: number) {
    this.numbers = new Int32Array(length * 2)
  }

  add(set: number, table: number): void {
    this.#addBits(set, lowBit(table), highBit(table))
  }

  addAll(set: number, others: TableSets, other: number): void {
    this.#addBits(set, others.numbers[other * 2] ?? 0, others.numbers[other * 2 + 1] ?? 0)
  }

  #addBits(set: number, low: number, high: number): void {
    this.numbers[set * 2] = (this.numbers[set * 2] ?? 0) | low
    this.numbers[set * 2 + 1] = (this.numbers[set * 2 + 1] ?? 0) | high
  }
}

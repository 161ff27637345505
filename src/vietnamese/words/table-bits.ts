/** The most tables that have a bit of their own; tables beyond, mostly lists of phrases, share the last one. */
const mostBits = 64

/** Whether the bit of a table speaks of it alone. */
export function hasOwnBit(table: number): boolean {
  return table < mostBits - 1
}

/** The bit of a table in the first of two numbers of 32 bits. */
export function lowBit(table: number): number {
  return table < 32 ? 1 << table : 0
}

/** And in the second one. */
export function highBit(table: number): number {
  return table < 32 ? 0 : 1 << (Math.min(table, mostBits - 1) - 32)
}

/** A table as a bit of two numbers, of which one is 0. */
export class TableBits {
  readonly low: number
  readonly high: number

  constructor(table: number) {
    this.low = lowBit(table)
    this.high = highBit(table)
  }
}

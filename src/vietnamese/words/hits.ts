import {type Arena, grown} from './arena.js'

/** The most tables that have a bit of their own; tables beyond, mostly lists of phrases, share the last one. */
const mostBits = 64

/** A set of tables, as two numbers of 32 bits. */
export class TableBits {
  constructor(
    public low = 0,
    public high = 0
  ) {}

  static of(table: number): TableBits {
    const bits = new TableBits()
    bits.add(table)
    return bits
  }

  add(table: number): void {
    this.low |= lowBit(table)
    this.high |= highBit(table)
  }
}

function lowBit(table: number): number {
  return table < 32 ? 1 << table : 0
}

function highBit(table: number): number {
  return table < 32 ? 0 : 1 << (Math.min(table, mostBits - 1) - 32)
}

/** One of the two numbers of a token: see {@link Hits.tables}. */
function bitsOf(tables: Int32Array, half: number): number {
  return tables[half]!
}

const none: Int32Array = new Int32Array(0)

/**
 * What was found in the tokens of a text, in arrays: the tag, its table, the first token, the token behind the last. The
 * hits that begin at one token are a list.
 */
export class Hits {
  length = 0
  /** So many of them, the first ones, were written out in a row; the others come from rows with slots. */
  literals = 0
  tag!: Uint16Array
  /** −1 of a piece of a row. */
  table!: Int16Array
  from!: Int32Array
  to!: Int32Array
  /** A longer hit of the same table lies over it, or one that begins before. */
  isHidden!: Uint8Array
  /** hit → the next one that begins at the same token, or −1. */
  next!: Int32Array
  /** token → the first hit of the list of those that begin there, or −1. */
  first = none
  /** token → which tables have a hit that begins there, hidden or not: two numbers each, as {@link TableBits}. */
  tables = none
  /** All bits of `tables` together, of what is {@link kept}. */
  readonly allTables = new TableBits()

  /** @param capacity 0 for hits whose arrays are given to them */
  constructor(capacity = 256) {
    if (capacity > 0) this.#allocate(capacity)
  }

  tagOf(hit: number): number {
    return this.tag[hit]!
  }

  tableOf(hit: number): number {
    return this.table[hit]!
  }

  fromOf(hit: number): number {
    return this.from[hit]!
  }

  toOf(hit: number): number {
    return this.to[hit]!
  }

  nextOf(hit: number): number {
    return this.next[hit]!
  }

  /** The first hit of the list of those that begin at a token, or −1. */
  firstAt(token: number): number {
    return this.first[token]!
  }

  /** No hits, in a text of so many tokens. */
  reset(tokens: number): void {
    this.length = 0
    this.literals = 0
    if (this.first.length <= tokens) {
      this.first = new Int32Array((tokens + 1) * 2)
      this.tables = new Int32Array((tokens + 1) * 4)
    } else this.tables.fill(0, 0, (tokens + 1) * 2)
    this.first.fill(-1, 0, tokens + 1)
  }

  add(tag: number, table: number, from: number, to: number): void {
    const at = this.length++
    if (at === this.tag.length) this.#allocate(at * 2)
    this.tag[at] = tag
    this.table[at] = table
    this.from[at] = from
    this.to[at] = to
    this.isHidden[at] = 0
    this.next[at] = this.firstAt(from)
    this.first[from] = at
    if (table < 0) return
    const half = table < 32 ? from * 2 : from * 2 + 1
    this.tables[half] = bitsOf(this.tables, half) | (table < 32 ? 1 << table : highBit(table))
  }

  /** Whether one of these tables has a hit that begins at the token. */
  hasAny(token: number, {low, high}: TableBits): boolean {
    return ((bitsOf(this.tables, token * 2) & low) | (bitsOf(this.tables, token * 2 + 1) & high)) !== 0
  }

  /** Whether one of these tables has any hit in what is {@link kept}. */
  mayHave({low, high}: TableBits): boolean {
    return ((this.allTables.low & low) | (this.allTables.high & high)) !== 0
  }

  /** A copy that stays, of a text of so many tokens; the hits of a token are in the order in which they were found. */
  kept(tokens: number, arena: Arena): Hits {
    const {length} = this
    const copy = new Hits(0)
    copy.length = length
    copy.literals = this.literals
    copy.tag = arena.uint16(this.tag, length)
    copy.table = arena.int16(this.table, length)
    copy.from = arena.int32(this.from, length)
    copy.to = arena.int32(this.to, length)
    copy.isHidden = arena.uint8(this.isHidden, length)
    copy.next = arena.int32(this.next, length)
    copy.first = arena.int32(this.first, tokens + 1)
    copy.tables = arena.int32(this.tables, (tokens + 1) * 2)
    copy.#order(tokens)
    return copy
  }

  /** The latest first, so that each list begins with what was found first. */
  #order(tokens: number): void {
    this.first.fill(-1)
    for (let hit = this.length - 1; hit >= 0; hit--) {
      const from = this.fromOf(hit)
      this.next[hit] = this.firstAt(from)
      this.first[from] = hit
    }
    for (let i = 0; i < tokens; i++) {
      this.allTables.low |= bitsOf(this.tables, i * 2)
      this.allTables.high |= bitsOf(this.tables, i * 2 + 1)
    }
  }

  #allocate(capacity: number): void {
    this.tag = grown(new Uint16Array(capacity), this.tag)
    this.table = grown(new Int16Array(capacity), this.table)
    this.from = grown(new Int32Array(capacity), this.from)
    this.to = grown(new Int32Array(capacity), this.to)
    this.isHidden = grown(new Uint8Array(capacity), this.isHidden)
    this.next = grown(new Int32Array(capacity), this.next)
  }
}

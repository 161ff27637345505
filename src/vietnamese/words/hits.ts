import {grown} from './grown.js'

/**
 * What was found in the tokens of a text, in arrays: the tag, its table, the first token, the token behind the last. The
 * hits that begin at one token are a list, the one that was found last first.
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
  first = new Int32Array(0)

  constructor(capacity = 256) {
    this.#allocate(capacity)
  }

  tagOf(hit: number): number {
    return this.tag[hit] ?? 0
  }

  tableOf(hit: number): number {
    return this.table[hit] ?? -1
  }

  fromOf(hit: number): number {
    return this.from[hit] ?? 0
  }

  toOf(hit: number): number {
    return this.to[hit] ?? 0
  }

  nextOf(hit: number): number {
    return this.next[hit] ?? -1
  }

  /** The first hit of the list of those that begin at a token, or −1. */
  firstAt(token: number): number {
    return this.first[token] ?? -1
  }

  /** No hits, in a text of so many tokens. */
  reset(tokens: number): void {
    this.isHidden.fill(0, 0, this.length)
    this.length = 0
    this.literals = 0
    if (this.first.length <= tokens) this.first = new Int32Array((tokens + 1) * 2)
    this.first.fill(-1, 0, tokens + 1)
  }

  /** Puts a hit behind the others, and gives its number. */
  add(tag: number, table: number, from: number, to: number): number {
    const at = this.length++
    if (at === this.tag.length) this.#allocate(at * 2)
    this.tag[at] = tag
    this.table[at] = table
    this.from[at] = from
    this.to[at] = to
    this.next[at] = this.first[from] ?? -1
    this.first[from] = at
    return at
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

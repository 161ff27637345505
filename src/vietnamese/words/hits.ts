/** The bit of a table. Tables beyond the thirty-first, mostly lists of phrases, share the last one. */
export function bitOf(table: number): number {
  return 1 << Math.min(table, 31)
}

/**
 * What was found in the tokens of a text, in arrays: the tag, the first token, the token behind the last. The hits that
 * begin at one token are a list, the latest first.
 */
export class Hits {
  length = 0
  /** So many of them, the first ones, were written out in a row; the others come from rows with slots. */
  literals = 0
  tag!: Uint16Array
  from!: Int32Array
  to!: Int32Array
  /** A longer hit of the same table lies over it, or one that begins before. */
  isHidden!: Uint8Array
  /** hit → the next one that begins at the same token, or −1. */
  next!: Int32Array
  /** token → the first hit that begins there, or −1. */
  first = new Int32Array(0)
  /** token → which tables have a hit that begins there, hidden or not: see {@link bitOf}. */
  tables = new Int32Array(0)
  /** All bits of `tables` together. */
  allTables = 0

  constructor(capacity = 256) {
    this.#allocate(capacity)
  }

  /** No hits, in a text of so many tokens. */
  reset(tokens: number): void {
    this.length = 0
    this.literals = 0
    this.allTables = 0
    if (this.first.length <= tokens) {
      this.first = new Int32Array(tokens + 1)
      this.tables = new Int32Array(tokens + 1)
    } else this.tables.fill(0, 0, tokens + 1)
    this.first.fill(-1, 0, tokens + 1)
  }

  add(tag: number, from: number, to: number, bit: number): void {
    const at = this.length
    if (at === this.tag.length) this.#allocate(at * 2)
    this.tag[at] = tag
    this.from[at] = from
    this.to[at] = to
    this.isHidden[at] = 0
    this.next[at] = this.first[from]!
    this.first[from] = at
    this.tables[from]! |= bit
    this.allTables |= bit
    this.length++
  }

  #allocate(capacity: number): void {
    const {tag, from, to, isHidden, next} = this as Partial<Hits>
    this.tag = new Uint16Array(capacity)
    this.from = new Int32Array(capacity)
    this.to = new Int32Array(capacity)
    this.isHidden = new Uint8Array(capacity)
    this.next = new Int32Array(capacity)
    if (!tag) return
    this.tag.set(tag)
    this.from.set(from!)
    this.to.set(to!)
    this.isHidden.set(isHidden!)
    this.next.set(next!)
  }
}

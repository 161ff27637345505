import {HitPage} from './hit-page.js'
import {hasOwnBit, highBit, lowBit} from './table-bits.js'

const collected: number[] = []

/** The hits of one text on their page. Tables are known by their numbers, hits by their places on the page. */
export class PassageHits {
  /** The tables that have a hit here, as the two numbers of {@link TableBits}. */
  readonly low: number
  readonly high: number

  /** @param firstToken where the text begins, which was kept right now */
  constructor(
    readonly page: HitPage,
    readonly firstToken: number,
    readonly tokens: number
  ) {
    this.low = page.low
    this.high = page.high
  }

  /** Whether a table has any hit, part of a longer one or not. */
  mentions(table: number): boolean {
    if (((this.low & lowBit(table)) | (this.high & highBit(table))) === 0) return false
    if (hasOwnBit(table)) return true
    const tables = this.page.table
    const behind = this.#first(this.tokens)
    for (let hit = this.#first(0); hit < behind; hit++) if (tables[hit] === table) return true
    return false
  }

  /** The longest hits of a table, left to right, in a list that the next call writes over. */
  all(table: number): readonly number[] {
    const {table: tables, isHidden, from} = this.page
    const behind = this.#first(this.tokens)
    collected.length = 0
    for (let hit = this.#first(0); hit < behind; hit++) {
      if (tables[hit] !== table || isHidden[hit] !== 0) continue
      // Of one token, what was found first stands last.
      let at = collected.length
      while (at > 0 && from[collected[at - 1] ?? 0] === from[hit]) at--
      if (at === collected.length) collected.push(hit)
      else collected.splice(at, 0, hit)
    }
    return collected
  }

  /** The first of the longest hits of a table at a token, or −1. */
  at(i: number, table: number): number {
    return i < 0 || i >= this.tokens ? -1 : this.next(this.#first(i + 1), i, table)
  }

  /** The one that follows such a hit, or −1. */
  next(hit: number, i: number, table: number): number {
    const {table: tables, isHidden} = this.page
    const first = this.#first(i)
    for (let at = hit - 1; at >= first; at--) if (tables[at] === table && isHidden[at] === 0) return at
    return -1
  }

  /** The longest hit of a table that begins at a token, part of a longer one or not, or −1. */
  beginning(i: number, table: number): number {
    if (i < 0 || i >= this.tokens) return -1
    const {table: tables, to} = this.page
    let longest = -1
    let end = 0
    const first = this.#first(i)
    for (let hit = this.#first(i + 1) - 1; hit >= first; hit--) {
      const own = to[hit] ?? 0
      if (tables[hit] !== table || own <= end) continue
      longest = hit
      end = own
    }
    return longest
  }

  /** The longest hit of a table that begins at the token `from` or behind it and ends where `to` begins, or −1. */
  endingAt(from: number, to: number, table: number): number {
    const {table: tables, to: ends} = this.page
    for (let i = from; i < Math.min(to, this.tokens); i++) {
      const first = this.#first(i)
      for (let hit = this.#first(i + 1) - 1; hit >= first; hit--)
        if (tables[hit] === table && ends[hit] === to) return hit
    }
    return -1
  }

  /** One of the longest hits of a table that begin in these tokens, `hit` on the page or one behind it, or −1. */
  within(table: number, from: number, to: number, hit = -1): number {
    if (from >= Math.min(to, this.tokens)) return -1
    const {table: tables, isHidden} = this.page
    const behind = this.#first(Math.min(to, this.tokens))
    for (let at = Math.max(hit, this.#first(Math.max(0, from))); at < behind; at++)
      if (tables[at] === table && isHidden[at] === 0) return at
    return -1
  }

  tagOf(hit: number): number {
    return this.page.tag[hit] ?? 0
  }

  fromOf(hit: number): number {
    return this.page.from[hit] ?? 0
  }

  toOf(hit: number): number {
    return this.page.to[hit] ?? 0
  }

  /** The first hit of the page that begins at a token of the text, or behind it. */
  #first(i: number): number {
    return this.page.first[this.firstToken + i] ?? 0
  }
}

/** The hits of a text for which nobody has looked. */
export const noHits = new PassageHits(new HitPage(0, 0), 0, 0)

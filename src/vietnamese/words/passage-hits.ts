import {HitPage} from './hit-page.js'

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
    const tables = this.page.table
    const behind = this.#first(this.tokens)
    for (let hit = this.#first(0); hit < behind; hit++) if (tables[hit] === table) return true
    return false
  }

  /** The longest hits of a table, left to right; undefined where there are none. */
  all(table: number): number[] | undefined {
    const {table: tables, isHidden, from} = this.page
    const behind = this.#first(this.tokens)
    let found: number[] | undefined
    for (let hit = this.#first(0); hit < behind; hit++) {
      if (tables[hit] !== table || isHidden[hit] !== 0) continue
      if (!found) found = [hit]
      else {
        let at = found.length
        while (at > 0 && from[found[at - 1] ?? 0] === from[hit]) at--
        // Of one token, what was found first stands last.
        if (at === found.length) found.push(hit)
        else found.splice(at, 0, hit)
      }
    }
    return found
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

  /** Whether one of the longest hits of a table that begin in these tokens has a tag for which this is so. */
  some(table: number, from: number, to: number, isSo?: (tag: number) => boolean): boolean {
    const [begin, end] = [Math.max(0, from), Math.min(to, this.tokens)]
    if (begin >= end) return false
    const {table: tables, isHidden} = this.page
    const behind = this.#first(end)
    for (let hit = this.#first(begin); hit < behind; hit++)
      if (tables[hit] === table && isHidden[hit] === 0 && (!isSo || isSo(this.tagOf(hit)))) return true
    return false
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

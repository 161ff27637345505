import {Keeper} from '../../base/once.js'
import type {Hits, TableBits} from './hits.js'
import {flag, sign, type Tokens} from './tokens.js'

/** What tables and tags are called. */
export interface HitNames {
  readonly tables: ReadonlyMap<string, NamedTable>
  /** tag → the id of its row. */
  readonly ids: readonly string[]
}

/** The number of a table in hits, and its bit. */
export interface NamedTable {
  readonly number: number
  readonly bits: TableBits
}

/** A row found at tokens [from, to). */
export interface WordHit {
  readonly id: string
  readonly from: number
  readonly to: number
}

/** A row found at [start, end) of the text. */
export interface FoundWord {
  readonly id: string
  readonly start: number
  readonly end: number
}

/** How far a bracket may reach, in tokens. */
const longestBracket = 60
/** How far back {@link PassageWords.endingAt} looks for where a hit began, in tokens. */
const longestBefore = 24

/**
 * The tokens of a passage and what was found there. Places called `i`, `from` and `to` are tokens; `start` and `end` are
 * indexes into the passage's `value`.
 */
export class PassageWords extends Keeper {
  #clauseEnds: Int32Array | undefined

  constructor(
    readonly names: HitNames,
    readonly tokens: Tokens,
    readonly hits: Hits
  ) {
    super()
  }

  get length(): number {
    return this.tokens.length
  }

  /** Whether a table has anything here at all: what is asked before anything is read. */
  mentions(table: string): boolean {
    const named = this.#named(table)
    return named !== undefined && this.hits.table.includes(named.number)
  }

  /** The longest hits of a table, left to right, without overlaps; rows that share a range share it. */
  *all(table: string): Generator<WordHit> {
    const named = this.#named(table)
    if (!named) return
    for (let i = 0; i < this.length; i++)
      for (let hit = this.#firstOf(i, named); hit >= 0; hit = this.#nextOf(hit, named)) yield this.#hit(hit)
  }

  /** {@link all}, as places of the text. */
  find(table: string): FoundWord[] {
    return [...this.all(table)].map(({id, from, to}) => ({
      id,
      start: this.start(from),
      end: this.end(to - 1)
    }))
  }

  /** The hit of a table that begins at this token and is not part of a longer one. */
  at(i: number, table: string): WordHit | undefined {
    const named = this.#named(table)
    const hit = named ? this.#firstOf(i, named) : -1
    return hit < 0 ? undefined : this.#hit(hit)
  }

  /** All rows of a table that share that hit. */
  allAt(i: number, table: string): WordHit[] {
    const found: WordHit[] = []
    const named = this.#named(table)
    if (!named) return found
    for (let hit = this.#firstOf(i, named); hit >= 0; hit = this.#nextOf(hit, named))
      found.push(this.#hit(hit))
    return found
  }

  /** The longest hit of a table that begins at this token, part of a longer one or not. */
  beginning(i: number, table: string): WordHit | undefined {
    const named = this.#named(table)
    if (!named || i < 0 || i >= this.length || !this.hits.hasAny(i, named.bits)) return undefined
    let longest = -1
    for (let hit = this.hits.firstAt(i); hit >= 0; hit = this.hits.nextOf(hit))
      if (
        this.hits.table[hit] === named.number &&
        (longest < 0 || this.hits.toOf(hit) > this.hits.toOf(longest))
      )
        longest = hit
    return longest < 0 ? undefined : this.#hit(longest)
  }

  /**
   * The longest hit of a table that ends where the token `to` begins, whether or not a longer one goes on behind it: what
   * stands right before a place. Looks a bounded number of tokens back.
   */
  endingAt(to: number, table: string): WordHit | undefined {
    const named = this.#named(table)
    if (!named) return undefined
    for (let from = Math.max(0, to - longestBefore); from < to; from++) {
      if (!this.hits.hasAny(from, named.bits)) continue
      for (let hit = this.hits.firstAt(from); hit >= 0; hit = this.hits.nextOf(hit))
        if (this.hits.table[hit] === named.number && this.hits.to[hit] === to) return this.#hit(hit)
    }
    return undefined
  }

  /** Whether a table, or one row of it, has a hit that begins in these tokens. */
  has(table: string, id?: string, from = 0, to = this.length): boolean {
    const named = this.#named(table)
    if (!named) return false
    for (let i = from; i < to; i++)
      for (let hit = this.#firstOf(i, named); hit >= 0; hit = this.#nextOf(hit, named))
        if (id === undefined || this.#idOf(hit) === id) return true
    return false
  }

  start(i: number): number {
    return this.tokens.startOf(i)
  }

  end(i: number): number {
    return this.tokens.endOf(i)
  }

  /** The token that begins at this index of the text, or −1. */
  tokenAt(start: number): number {
    const at = this.tokenFrom(start)
    return at < this.length && this.tokens.start[at] === start ? at : -1
  }

  /** The first token that begins at this index of the text or behind it, or the length. */
  tokenFrom(start: number): number {
    let [low, high] = [0, this.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.tokens.startOf(middle) >= start) high = middle
      else low = middle + 1
    }
    return low
  }

  /** Whether the token is this sign. */
  is(i: number, symbol: number): boolean {
    return i >= 0 && i < this.length && this.tokens.symbol[i] === symbol
  }

  isWord(i: number): boolean {
    return i >= 0 && i < this.length && (this.tokens.flagsOf(i) & flag.sign) === 0
  }

  isCapital(i: number): boolean {
    return this.#has(i, flag.capital)
  }

  isNumber(i: number): boolean {
    return this.#has(i, flag.number)
  }

  /** The value of a number of at most nine digits; NaN of any other token. */
  value(i: number): number {
    const value = this.isNumber(i) ? this.tokens.key1Of(i) : -1
    return value >= 0 ? value : NaN
  }

  /** Whether the token has two letters or more, all of them capitals. */
  isUpper(i: number): boolean {
    return this.#has(i, flag.upper)
  }

  /** Whether a blank or the end of a line stands before the token. */
  isSpaced(i: number): boolean {
    return this.#has(i, flag.spaced)
  }

  /** Whether a dash stands before the token. */
  isDashed(i: number): boolean {
    return this.#has(i, flag.dashed)
  }

  /** Whether “&”, or a dot inside a word, stands before the token. */
  isJoined(i: number): boolean {
    return this.#has(i, flag.joined)
  }

  /** The token behind the bracket that opens at `i`; the next one where it does not close within a few words. */
  behindBracket(i: number): number {
    let depth = 0
    for (let k = i; k < Math.min(this.length, i + longestBracket); k++) {
      if (this.tokens.symbol[k] === sign.open) depth++
      if (this.tokens.symbol[k] === sign.close && --depth === 0) return k + 1
    }
    return i + 1
  }

  /** The semicolon or full stop that ends the clause of a token, or the length. */
  clauseEnd(i: number): number {
    if (!this.#clauseEnds) {
      const {symbol} = this.tokens
      this.#clauseEnds = new Int32Array(this.length + 1).fill(this.length)
      let end = this.length
      for (let k = this.length - 1; k >= 0; k--) {
        if (symbol[k] === sign.semicolon || symbol[k] === sign.stop) end = k
        this.#clauseEnds[k] = end
      }
    }
    return this.#clauseEnds[Math.min(i, this.length)]!
  }

  #has(i: number, bit: number): boolean {
    return i >= 0 && i < this.length && (this.tokens.flagsOf(i) & bit) !== 0
  }

  /** Undefined of a table that has no hit here. */
  #named(table: string): NamedTable | undefined {
    const named = this.names.tables.get(table)
    return named && this.hits.mayHave(named.bits) ? named : undefined
  }

  /** The first hit of a table at a token that is not part of a longer one, or −1. */
  #firstOf(i: number, {number, bits}: NamedTable): number {
    if (i < 0 || i >= this.length || !this.hits.hasAny(i, bits)) return -1
    return this.#from(this.hits.firstAt(i), number)
  }

  #nextOf(hit: number, {number}: NamedTable): number {
    return this.#from(this.hits.nextOf(hit), number)
  }

  #from(hit: number, table: number): number {
    while (hit >= 0 && !(this.hits.table[hit] === table && this.hits.isHidden[hit] === 0))
      hit = this.hits.nextOf(hit)
    return hit
  }

  #hit(hit: number): WordHit {
    return {id: this.#idOf(hit), from: this.hits.fromOf(hit), to: this.hits.toOf(hit)}
  }

  #idOf(hit: number): string {
    return this.names.ids[this.hits.tagOf(hit)]!
  }
}

import {Keeper} from '../../base/once.js'
import {firstOf} from '../ordered.js'
import type {Passage} from '../passage.js'
import type {Match} from '../phrase-finder.js'
import type {Ending} from './matcher.js'
import {noHits, type PassageHits} from './passage-hits.js'
import type {TableBits} from './table-bits.js'
import {flag, sign, type TokenRange, type Tokens} from './tokens.js'

/** What tables and tags are called. */
export interface HitNames {
  readonly tables: ReadonlyMap<string, NamedTable>
  /** tag → the id of its row. */
  readonly ids: readonly string[]
}

/** What finds hits, in a text that is asked for any. */
export interface HitSource {
  readonly names: HitNames
  /** Whether a hit of a table may begin at a token: false only where none does. */
  mayBegin(text: string, tokens: TokenRange, i: number, bits: TableBits): boolean
  /** The tables that may have a hit, as {@link TableBits}: none is missing. */
  tablesIn(text: string, tokens: TokenRange): {readonly low: number; readonly high: number}
  find(text: string, tokens: TokenRange): PassageHits
  /** Whether {@link endingAt} may be asked for a table: nothing else has to be read for it. */
  isLiteral(table: number): boolean
  /** The longest hit of a table that ends behind the tokens [from, to) and begins in them. */
  endingAt(text: string, tokens: TokenRange, from: number, to: number, table: number): Ending | undefined
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
/** Who asks more often what ends at a token is better served by all hits. */
const mostEndings = 4

/**
 * The tokens of a passage and what was found there. Places called `i`, `from` and `to` are tokens; `start` and `end` are
 * indexes into the passage's `value`.
 */
export class PassageWords extends Keeper {
  readonly length: number
  readonly names: HitNames
  readonly #source: HitSource
  readonly #of: Passage | string
  readonly #range: TokenRange
  readonly #tokens: Tokens
  readonly #firstToken: number
  /** Those of nobody until somebody asks for what may be there. */
  #hits = noHits
  #isRead = false
  /** Which tables have a hit here, or may have one, as {@link TableBits}. */
  #low = 0
  #high = 0
  #isWeighed = false
  /** How often {@link endingAt} was answered without hits. */
  #endings = 0
  /** The table that was asked for last, and its number. */
  #asked = ''
  #askedNumber = -1
  #clauseEnds: Int32Array | undefined

  /** @param of what the tokens were read from */
  constructor(source: HitSource, of: Passage | string, tokens: TokenRange) {
    super()
    this.length = tokens.length
    this.names = source.names
    this.#source = source
    this.#of = of
    this.#range = tokens
    this.#tokens = tokens.all
    this.#firstToken = tokens.first
  }

  /** Whether a table has anything here at all, part of a longer hit or not: what is asked before anything is read. */
  mentions(table: string): boolean {
    const number = this.#numberOf(table)
    return number >= 0 && this.#hits.mentions(number)
  }

  /** The longest hits of a table, left to right, without overlaps; rows that share a range share it. */
  all(table: string): readonly WordHit[] {
    const hits = this.#all(table)
    if (hits.length === 0) return none
    const found: WordHit[] = []
    for (const hit of hits) found.push(this.#hit(hit))
    return found
  }

  /** {@link all}, as places of the text. */
  find(table: string): readonly FoundWord[] {
    const hits = this.#all(table)
    if (hits.length === 0) return none
    const found: FoundWord[] = []
    for (const hit of hits)
      found.push({id: this.#idOf(hit), start: this.#startOf(hit), end: this.#endOf(hit)})
    return found
  }

  /** The same, with what the rows stand for. */
  findAs<Value>(table: string, values: ReadonlyMap<string, Value>): readonly Match<Value>[] {
    const hits = this.#all(table)
    if (hits.length === 0) return none
    const found: Match<Value>[] = []
    for (const hit of hits) {
      const value = values.get(this.#idOf(hit))
      if (value !== undefined) found.push({value, start: this.#startOf(hit), end: this.#endOf(hit)})
    }
    return found
  }

  /** The hit of a table that begins at this token and is not part of a longer one. */
  at(i: number, table: string): WordHit | undefined {
    const number = this.#numberAt(i, table)
    const hit = number < 0 ? -1 : this.#hits.at(i, number)
    return hit < 0 ? undefined : this.#hit(hit)
  }

  /** The row of {@link at}. */
  idAt(i: number, table: string): string | undefined {
    const number = this.#numberAt(i, table)
    const hit = number < 0 ? -1 : this.#hits.at(i, number)
    return hit < 0 ? undefined : this.#idOf(hit)
  }

  /** The hit of one row of a table, where it is that of {@link at} or shares its range. */
  rowAt(i: number, table: string, id: string): WordHit | undefined {
    const number = this.#numberAt(i, table)
    let hit = number < 0 ? -1 : this.#hits.at(i, number)
    while (hit >= 0 && this.#idOf(hit) !== id) hit = this.#hits.next(hit, i, number)
    return hit < 0 ? undefined : this.#hit(hit)
  }

  /** All rows of a table that share that hit. */
  allAt(i: number, table: string): readonly WordHit[] {
    const number = this.#numberAt(i, table)
    let hit = number < 0 ? -1 : this.#hits.at(i, number)
    if (hit < 0) return none
    const found: WordHit[] = []
    for (; hit >= 0; hit = this.#hits.next(hit, i, number)) found.push(this.#hit(hit))
    return found
  }

  /** The longest hit of a table that begins at this token, part of a longer one or not. */
  beginning(i: number, table: string): WordHit | undefined {
    const number = this.#numberAt(i, table)
    const hit = number < 0 ? -1 : this.#hits.beginning(i, number)
    return hit < 0 ? undefined : this.#hit(hit)
  }

  /**
   * The longest hit of a table that ends where the token `to` begins, whether or not a longer one goes on behind it: what
   * stands right before a place. Looks a bounded number of tokens back.
   */
  endingAt(to: number, table: string): WordHit | undefined {
    const from = Math.max(0, to - longestBefore)
    if (!this.#isRead && to <= this.length && this.#endings < mostEndings) {
      const number = this.names.tables.get(table)?.number
      if (number !== undefined && this.#source.isLiteral(number)) return this.#endingUnread(from, to, number)
    }
    const number = this.#numberOf(table)
    const hit = number < 0 ? -1 : this.#hits.endingAt(from, to, number)
    return hit < 0 ? undefined : this.#hit(hit)
  }

  /** Whether a table, or one row of it, has a hit that begins in these tokens. */
  has(table: string, id?: string, from = 0, to = this.length): boolean {
    const number = this.#numberOf(table)
    if (number < 0) return false
    const hits = this.#hits
    let hit = hits.within(number, from, to)
    while (id !== undefined && hit >= 0 && this.#idOf(hit) !== id)
      hit = hits.within(number, from, to, hit + 1)
    return hit >= 0
  }

  start(i: number): number {
    return this.#tokens.startOf(this.#firstToken + i)
  }

  end(i: number): number {
    return this.#tokens.endOf(this.#firstToken + i)
  }

  /** The token that begins at this index of the text, or −1. */
  tokenAt(start: number): number {
    const at = this.tokenFrom(start)
    return at < this.length && this.start(at) === start ? at : -1
  }

  /** The first token that begins at this index of the text or behind it, or the length. */
  tokenFrom(start: number): number {
    return firstOf(this.length, i => this.start(i) >= start)
  }

  /** Whether the token is this sign. */
  is(i: number, symbol: number): boolean {
    return i >= 0 && i < this.length && this.#symbolOf(i) === symbol
  }

  isWord(i: number): boolean {
    return i >= 0 && i < this.length && (this.#flagsOf(i) & flag.sign) === 0
  }

  isCapital(i: number): boolean {
    return this.#has(i, flag.capital)
  }

  isNumber(i: number): boolean {
    return this.#has(i, flag.number)
  }

  /** The value of a number of at most nine digits; NaN of any other token. */
  value(i: number): number {
    const value = this.isNumber(i) ? this.#tokens.key1Of(this.#firstToken + i) : -1
    return value >= 0 ? value : NaN
  }

  /** Whether the token has two letters or more, all of them capitals. */
  isUpper(i: number): boolean {
    return this.#has(i, flag.upper)
  }

  /** Whether the token is letters and digits that are glued together. */
  isMixed(i: number): boolean {
    return this.#has(i, flag.mixed)
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
      const symbol = this.#symbolOf(k)
      if (symbol === sign.open) depth++
      if (symbol === sign.close && --depth === 0) return k + 1
    }
    return i + 1
  }

  /** The semicolon or full stop that ends the clause of a token, or the length. */
  clauseEnd(i: number): number {
    if (!this.#clauseEnds) {
      this.#clauseEnds = new Int32Array(this.length + 1).fill(this.length)
      let end = this.length
      for (let k = this.length - 1; k >= 0; k--) {
        const symbol = this.#symbolOf(k)
        if (symbol === sign.semicolon || symbol === sign.stop) end = k
        this.#clauseEnds[k] = end
      }
    }
    return this.#clauseEnds[Math.min(i, this.length)] ?? this.length
  }

  #has(i: number, bit: number): boolean {
    return i >= 0 && i < this.length && (this.#flagsOf(i) & bit) !== 0
  }

  #flagsOf(i: number): number {
    return this.#tokens.flagsOf(this.#firstToken + i)
  }

  #symbolOf(i: number): number {
    return this.#tokens.symbolOf(this.#firstToken + i)
  }

  /**
   * The number of a table whose hits are there to be asked for; −1 of one that has none here. Who walks the tokens asks
   * for one table again and again.
   */
  #numberOf(table: string): number {
    if (table === this.#asked) return this.#askedNumber
    this.#askedNumber = this.#lookUp(table)
    this.#asked = table
    return this.#askedNumber
  }

  #lookUp(table: string): number {
    const named = this.names.tables.get(table)
    if (!named) return -1
    const {low, high} = named.bits
    if (!this.#isWeighed) {
      const may = this.#source.tablesIn(this.#text, this.#range)
      this.#low = may.low
      this.#high = may.high
      this.#isWeighed = true
    }
    if (((this.#low & low) | (this.#high & high)) === 0) return -1
    if (this.#isRead) return named.number
    this.#read()
    return ((this.#low & low) | (this.#high & high)) !== 0 ? named.number : -1
  }

  /** The same of a table that is asked for at one token. */
  #numberAt(i: number, table: string): number {
    if (this.#isRead) return this.#numberOf(table)
    const named = this.names.tables.get(table)
    if (!named || i < 0 || i >= this.length) return -1
    if (!this.#source.mayBegin(this.#text, this.#range, i, named.bits)) return -1
    this.#read()
    return this.#numberOf(table)
  }

  #endingUnread(from: number, to: number, table: number): WordHit | undefined {
    this.#endings++
    const hit = this.#source.endingAt(this.#text, this.#range, from, to, table)
    return hit && {id: this.names.ids[hit.tag] ?? '', from: hit.from, to}
  }

  /** Asked for anew, since a passage that stays lets go of the document that its text is a piece of. */
  get #text(): string {
    return typeof this.#of === 'string' ? this.#of : this.#of.value
  }

  #read(): void {
    this.#hits = this.#source.find(this.#text, this.#range)
    this.#low = this.#hits.low
    this.#high = this.#hits.high
    this.#isWeighed = true
    this.#isRead = true
  }

  #all(table: string): readonly number[] {
    const number = this.#numberOf(table)
    return number < 0 ? none : this.#hits.all(number)
  }

  #hit(hit: number): WordHit {
    return {id: this.#idOf(hit), from: this.#hits.fromOf(hit), to: this.#hits.toOf(hit)}
  }

  #startOf(hit: number): number {
    return this.start(this.#hits.fromOf(hit))
  }

  #endOf(hit: number): number {
    return this.end(this.#hits.toOf(hit) - 1)
  }

  #idOf(hit: number): string {
    return this.names.ids[this.#hits.tagOf(hit)] ?? ''
  }
}

const none: readonly never[] = []

import {thaw, type WordNames} from './frozen-words.js'
import {grown} from './grown.js'
import {Hits} from './hits.js'
import {bare, readBare, tokenise} from './lexer.js'
import {noLink} from './out-chains.js'
import {Positions} from './positions.js'
import {op} from './programs.js'
import {flag, sign, TokenRange, Tokens} from './tokens.js'
import {lookUp, type Vocabulary} from './vocabulary.js'
import type {TableBits} from './table-bits.js'
import {WordAutomaton} from './word-automaton.js'

const wordsOfName = 4
/** Numbers of an anchor: see frozen-words.ts. */
const anchorLength = 5

/** The trait of a tag or a table with which a program begins; the other bits of a table are its level. */
const isAnchor = 1

/** The bit of a level, from 1 on; those beyond the seventh, which no table reaches yet, share the last one. */
function bitOf(level: number): number {
  return 1 << Math.min(level, 7)
}

/** A hit that ends at a known token. */
export interface Ending {
  readonly tag: number
  readonly from: number
}

/** Finds all words of all tables in one pass over the tokens of a text, in time in proportion to them. */
export class Matcher {
  /** Names of tables, ids of tags. */
  readonly names: WordNames
  readonly #automaton: WordAutomaton
  readonly #anchors: Int32Array
  readonly #steps: Int16Array
  readonly #tagTable: Int16Array
  readonly #tableLevel: Uint8Array
  readonly #vocabulary: Vocabulary
  readonly #beginnings: Int32Array
  readonly #levels: number
  /** level → (tag or table → where the anchors of what begins with it begin, or −1). */
  readonly #anchorsOf: (Int32Array | undefined)[] = []
  /** tag → {@link isAnchor}; table → the same and {@link bitOf} its level, where it is done behind programs. */
  readonly #tagTraits: Uint8Array
  readonly #tableTraits: Uint8Array
  readonly #hits = new Hits()
  readonly #tables = {low: 0, high: 0}
  readonly #tokens = new Tokens()
  readonly #now = new Positions()
  readonly #then = new Positions()
  /** token → its word in the vocabulary, or its {@link sign}, of those tokens that were named last. */
  #symbols = new Uint16Array(256)
  #named: TokenRange | undefined
  /** token → the levels behind which tables are done of which a hit begins there, as bits: see {@link bitOf}. */
  #lateAt = new Uint8Array(256)
  #late = 0
  /** The hits with which programs begin, in their order. */
  #anchored = new Int32Array(64)
  #anchoredLength = 0
  // Of each table, while hits are hidden: where its last hit that stays ends, at which token it was looked for last, and
  // where the longest one that begins there ends, or 0 where none may begin.
  readonly #lastEnd: Int32Array
  readonly #longestEnd: Int32Array
  readonly #lookedAt: Int32Array

  /** @param bytes what `compileWords` made. @throws {TypeError} for other bytes */
  constructor(bytes: Uint8Array) {
    const words = thaw(bytes)
    this.names = words.names
    this.#anchors = words.anchors
    this.#steps = words.steps
    this.#tagTable = words.tagTable
    this.#tableLevel = words.tableLevel
    this.#automaton = new WordAutomaton(words)
    this.#beginnings = words.beginnings
    this.#vocabulary = {slots: words.slots, mask: words.slots.length / 3 - 1}
    const {anchors, tagTable, tableLevel} = words
    const tables = tableLevel.length
    this.#levels = anchors.at(-anchorLength) ?? 0
    this.#tagTraits = new Uint8Array(tagTable.length)
    this.#tableTraits = Uint8Array.from(tableLevel, level => (level > 0 ? bitOf(level) : 0))
    for (let at = 0; at < anchors.length; at += anchorLength) {
      const level = this.#anchor(at)
      const begins = this.#anchor(at + 1)
      const anchorsOf = (this.#anchorsOf[level] ??= new Int32Array(tagTable.length + tables).fill(-1))
      if (anchorsOf[begins] === -1) anchorsOf[begins] = at
      const table = begins - tagTable.length
      if (table < 0) this.#tagTraits[begins] = isAnchor
      else this.#tableTraits[table] = (this.#tableTraits[table] ?? 0) | isAnchor
    }
    this.#lastEnd = new Int32Array(tables)
    this.#longestEnd = new Int32Array(tables)
    this.#lookedAt = new Int32Array(tables)
  }

  /** How many tags there are. */
  get tags(): number {
    return this.#tagTable.length
  }

  /** Tokens and hits of a text. Both are overwritten by the next call. */
  read(text: string): {readonly tokens: Tokens; readonly hits: Hits} {
    const tokens = this.#tokens
    tokens.length = 0
    tokenise(text, {into: tokens})
    return {tokens, hits: this.match(text, new TokenRange(tokens, 0, tokens.length))}
  }

  /** Whether a hit of a table may begin at a token of a text, by its word alone. */
  mayBegin(text: string, {all, first}: TokenRange, i: number, {low, high}: TableBits): boolean {
    const symbol = this.#symbolOf(text, all, first + i)
    const beginnings = this.#beginnings
    return (((beginnings[symbol * 2] ?? 0) & low) | ((beginnings[symbol * 2 + 1] ?? 0) & high)) !== 0
  }

  /** The tables of which a hit may begin in a text, by its words alone. Overwritten by the next call. */
  tablesIn(text: string, tokens: TokenRange): {readonly low: number; readonly high: number} {
    this.#name(text, tokens)
    const beginnings = this.#beginnings
    const tables = this.#tables
    tables.low = tables.high = 0
    for (let i = 0; i < tokens.length; i++) {
      const symbol = this.#symbols[i] ?? 0
      tables.low |= beginnings[symbol * 2] ?? 0
      tables.high |= beginnings[symbol * 2 + 1] ?? 0
    }
    return tables
  }

  /** Whether all hits of a table are written out in rows, so that none hangs on what stands around it. */
  isLiteral(table: number): boolean {
    return this.#tableLevel[table] === 0
  }

  /** The longest hit of such a table that ends behind the tokens [from, to), none of which stands before them. */
  endingAt(
    text: string,
    {all, first}: TokenRange,
    from: number,
    to: number,
    table: number
  ): Ending | undefined {
    const automaton = this.#automaton
    let state = 0
    for (let i = from; i < to; i++) {
      const symbol = this.#symbolOf(text, all, first + i)
      state = symbol === sign.unknown ? 0 : automaton.after(state, symbol)
    }
    if (state < automaton.firstReport) return undefined
    for (let link = automaton.firstLink(state); link !== noLink; link = automaton.nextLink(link)) {
      const tag = automaton.tagOf(link)
      if (this.#tagTable[tag] === table) return {tag, from: to - automaton.lengthOf(link)}
    }
    return undefined
  }

  /** Every hit in a text, whose tokens these are. They are overwritten by the next call. */
  match(text: string, tokens: TokenRange): Hits {
    const hits = this.#hits
    hits.reset(tokens.length)
    this.#name(text, tokens)
    this.#findLiterals(tokens.length, hits)
    this.#hideLiterals(tokens.length, hits)
    for (let level = 1; level <= this.#levels; level++) {
      if (this.#anchoredLength > 0) this.#runLevel(level, tokens, hits)
      if ((this.#late & bitOf(level)) !== 0) this.#hide(level, tokens.length, hits)
    }
    return hits
  }

  /** Which words of the vocabulary the tokens are. */
  #name(text: string, tokens: TokenRange): void {
    if (this.#named === tokens) return
    const {all, first, length} = tokens
    this.#named = tokens
    if (this.#symbols.length < length) this.#symbols = new Uint16Array(length * 2)
    const symbols = this.#symbols
    for (let i = 0; i < length; i++) symbols[i] = this.#symbolOf(text, all, first + i)
  }

  #symbolOf(text: string, all: Tokens, token: number): number {
    const symbol = all.symbolOf(token)
    if (symbol !== sign.unknown && symbol !== sign.number) return symbol
    const {slots, mask} = this.#vocabulary
    if (!this.names.isUnaccented) return lookUp(slots, mask, all.key1Of(token), all.key2Of(token)) || symbol
    readBare(text, all, token)
    return lookUp(slots, mask, bare.key1, bare.key2) || symbol
  }

  #findLiterals(tokens: number, hits: Hits): void {
    const automaton = this.#automaton
    const symbols = this.#symbols
    let state = 0
    this.#anchoredLength = 0
    this.#late = 0
    if (this.#lateAt.length < tokens) this.#lateAt = new Uint8Array(tokens * 2)
    else this.#lateAt.fill(0, 0, tokens)
    for (let i = 0; i < tokens; i++) {
      const symbol = symbols[i] ?? sign.unknown
      if (symbol === sign.unknown) {
        state = 0
        continue
      }
      state = automaton.after(state, symbol)
      if (state < automaton.firstReport) continue
      for (let link = automaton.firstLink(state); link !== noLink; link = automaton.nextLink(link)) {
        this.#add(automaton.tagOf(link), i + 1 - automaton.lengthOf(link), i + 1, hits)
      }
    }
    hits.literals = hits.length
  }

  #add(tag: number, from: number, to: number, hits: Hits): void {
    const table = this.#tagTable[tag] ?? -1
    const hit = hits.add(tag, table, from, to)
    const traits = (this.#tagTraits[tag] ?? 0) | (table < 0 ? 0 : (this.#tableTraits[table] ?? 0))
    if (traits === 0) return
    const late = traits & ~isAnchor
    this.#late |= late
    this.#lateAt[from] = (this.#lateAt[from] ?? 0) | late
    if ((traits & isAnchor) === 0) return
    if (this.#anchoredLength === this.#anchored.length)
      this.#anchored = grown(new Int32Array(hit * 2 + 64), this.#anchored)
    this.#anchored[this.#anchoredLength++] = hit
  }

  #runLevel(level: number, tokens: TokenRange, hits: Hits): void {
    const anchorsOf = this.#anchorsOf[level]
    if (!anchorsOf) return
    const known = this.#anchoredLength
    for (let at = 0; at < known; at++) {
      const hit = this.#anchored[at] ?? 0
      if (hits.isHidden[hit] === 1) continue
      this.#runAll(anchorsOf, level, hits.tagOf(hit), hit, tokens, hits)
      const table = hits.tableOf(hit)
      if (table >= 0) this.#runAll(anchorsOf, level, this.tags + table, hit, tokens, hits)
    }
  }

  /** All programs of a level that begin with this anchor. */
  #runAll(
    anchorsOf: Int32Array,
    level: number,
    anchor: number,
    hit: number,
    tokens: TokenRange,
    hits: Hits
  ): void {
    const first = anchorsOf[anchor]
    if (first === undefined || first < 0) return
    const anchors = this.#anchors
    const position = hits.toOf(hit)
    const isAlone = position >= tokens.length || hits.firstAt(position) < 0
    for (let at = first; anchors[at] === level && anchors[at + 1] === anchor; at += anchorLength) {
      const step = this.#anchor(at + 2)
      const end = this.#anchor(at + 3)
      // Most rows end here: what they ask for behind their first piece does not begin there.
      if (isAlone && step < end && asksForHit(this.#step(step))) continue
      this.#run(step, end, this.#anchor(at + 4), hit, tokens, hits)
    }
  }

  /** A program carries the set of places that it may have reached from step to step. */
  #run(step: number, end: number, tag: number, hit: number, tokens: TokenRange, hits: Hits): void {
    let now = this.#now
    let then = this.#then
    now.clear()
    now.add(hits.toOf(hit))
    for (; step < end && now.length > 0; step += 2) {
      const kind = this.#step(step)
      const of = this.#step(step + 1)
      then.clear()
      for (let k = 0; k < now.length; k++) {
        const position = now.at(k)
        if (kind === op.gap) addGap(then, position, of, this.#symbols, tokens.length)
        else if (position >= tokens.length) continue
        else if (kind === op.name) {
          const behind = behindName(tokens, position)
          if (behind > position) then.add(behind)
        } else addHits(then, position, kind, of, hits)
      }
      const reached = then
      then = now
      now = reached
    }
    const from = hits.fromOf(hit)
    for (let k = 0; k < now.length; k++) {
      const to = now.at(k)
      if (!isKnown(hits, tag, from, to)) this.#add(tag, from, to, hits)
    }
  }

  #step(at: number): number {
    return this.#steps[at] ?? 0
  }

  #anchor(at: number): number {
    return this.#anchors[at] ?? 0
  }

  /**
   * The leftmost longest of each table that no program adds to stays; rows that share one range share it. Of the hits of a
   * token the longest was found last, and stands first.
   */
  #hideLiterals(tokens: number, hits: Hits): void {
    const [lastEnd, lookedAt, tableLevel] = [this.#lastEnd, this.#lookedAt, this.#tableLevel]
    lastEnd.fill(0)
    lookedAt.fill(-1)
    for (let i = 0; i < tokens; i++)
      for (let hit = hits.firstAt(i); hit >= 0; hit = hits.nextOf(hit)) {
        const own = hits.tableOf(hit)
        if (own < 0 || tableLevel[own] !== 0) continue
        const end = hits.toOf(hit)
        if (lookedAt[own] === i ? end !== lastEnd[own] : i < (lastEnd[own] ?? 0)) hits.isHidden[hit] = 1
        else {
          lastEnd[own] = end
          lookedAt[own] = i
        }
      }
  }

  /** The same of each table that is done with these programs, whose hits were found in any order. */
  #hide(level: number, tokens: number, hits: Hits): void {
    const bit = bitOf(level)
    const tableLevel = this.#tableLevel
    const {to, isHidden, literals} = hits
    const [lastEnd, longestEnd, lookedAt] = [this.#lastEnd, this.#longestEnd, this.#lookedAt]
    for (let i = 0; i < tokens; i++) {
      if (((this.#lateAt[i] ?? 0) & bit) === 0) continue
      const first = hits.firstAt(i)
      /** A table has several hits here, which most have not. */
      let several = false
      for (let hit = first; hit >= 0; hit = hits.nextOf(hit)) {
        const own = hits.tableOf(hit)
        if (own < 0 || tableLevel[own] !== level) continue
        const end = hits.toOf(hit)
        if (lookedAt[own] !== i) {
          lookedAt[own] = i
          if (i < (lastEnd[own] ?? 0)) isHidden[hit] = 1
          longestEnd[own] = isHidden[hit] === 1 ? 0 : (lastEnd[own] = end)
        } else {
          several = true
          const longest = longestEnd[own] ?? 0
          if (longest !== 0 && end > longest) longestEnd[own] = lastEnd[own] = end
        }
      }
      for (let hit = several ? first : -1; hit >= 0; hit = hits.nextOf(hit)) {
        if (isHidden[hit] === 1) continue
        const own = hits.tableOf(hit)
        if (own < 0 || tableLevel[own] !== level) continue
        // Of two rows with one range, the one that is written out stays, not the one with a slot.
        if (to[hit] !== longestEnd[own] || (hit >= literals && hasLiteral(hits, hit))) isHidden[hit] = 1
      }
    }
  }
}

/** Whether a row that is written out has the range of this hit, in its table. */
function hasLiteral(hits: Hits, loose: number): boolean {
  const {to, table, literals} = hits
  for (let hit = hits.firstAt(hits.fromOf(loose)); hit >= 0; hit = hits.nextOf(hit))
    if (hit < literals && table[hit] === table[loose] && to[hit] === to[loose]) return true
  return false
}

function addGap(
  reached: Positions,
  position: number,
  words: number,
  symbols: Uint16Array,
  length: number
): void {
  for (let at = position; at <= position + words; at++) {
    reached.add(at)
    if (at >= length || endsClause(symbols[at] ?? 0)) break
  }
}

function addHits(reached: Positions, position: number, kind: number, of: number, hits: Hits): void {
  const found = kind === op.table ? hits.table : hits.tag
  for (let hit = hits.firstAt(position); hit >= 0; hit = hits.nextOf(hit)) {
    if (hits.isHidden[hit] === 1) continue
    if (found[hit] === of) reached.add(hits.toOf(hit))
  }
}

function asksForHit(kind: number): boolean {
  return kind === op.tag || kind === op.table
}

function endsClause(symbol: number): boolean {
  return symbol === sign.stop || symbol === sign.semicolon || symbol === sign.colon
}

/** Two wordings of one row may find the same place. */
function isKnown(hits: Hits, tag: number, from: number, to: number): boolean {
  for (let hit = hits.firstAt(from); hit >= 0; hit = hits.nextOf(hit))
    if (hits.tag[hit] === tag && hits.to[hit] === to) return true
  return false
}

/** The token behind one to four capitalised words, or `at` where there is none. */
function behindName({all, first, length}: TokenRange, at: number): number {
  // Behind a word in capitals, further words in capitals go on with the line, not with the name.
  const isShouted = at > 0 && (all.flagsOf(first + at - 1) & flag.upper) !== 0
  let i = at
  while (i < length && i < at + wordsOfName) {
    const bits = all.flagsOf(first + i)
    if ((bits & flag.capital) === 0 || (bits & flag.sign) !== 0) break
    if (isShouted && (bits & flag.upper) !== 0) break
    i++
  }
  return i
}

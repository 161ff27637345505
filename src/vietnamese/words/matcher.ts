import {thaw, type WordNames} from './frozen-words.js'
import {Hits, TableBits} from './hits.js'
import {tokenise} from './lexer.js'
import {noLink} from './out-chains.js'
import {Positions} from './positions.js'
import {op} from './programs.js'
import {flag, sign, Tokens} from './tokens.js'
import type {Vocabulary} from './vocabulary.js'
import {WordAutomaton} from './word-automaton.js'

const wordsOfName = 4
/** Numbers of an anchor: see frozen-words.ts. */
const anchorLength = 5

/** Finds all words of all tables in one pass over the tokens of a text, in time in proportion to them. */
export class Matcher {
  /** Names of tables, ids of tags. */
  readonly names: WordNames
  readonly #automaton: WordAutomaton
  readonly #anchors: Int32Array
  readonly #steps: Int16Array
  readonly #tagTable: Int16Array
  readonly #tableLevel: Uint8Array
  readonly vocabulary: Vocabulary
  readonly #tables: number
  readonly #levels: number
  /** level → (tag or table → where the anchors of what begins with it begin, or −1). */
  readonly #anchorsOf: (Int32Array | undefined)[] = []
  /** level → the tables that are done behind it. */
  readonly #doneAt: TableBits[]
  readonly #hits = new Hits()
  readonly #tokens = new Tokens()
  readonly #now = new Positions()
  readonly #then = new Positions()
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
    this.vocabulary = {slots: words.slots, mask: words.slots.length / 3 - 1}
    const {anchors, tagTable, tableLevel} = words
    this.#tables = tableLevel.length
    this.#levels = anchors.at(-anchorLength) ?? 0
    for (let at = 0; at < anchors.length; at += anchorLength) {
      const level = this.#anchor(at)
      const begins = this.#anchor(at + 1)
      const anchorsOf = (this.#anchorsOf[level] ??= new Int32Array(tagTable.length + this.#tables).fill(-1))
      if (anchorsOf[begins] === -1) anchorsOf[begins] = at
    }
    this.#doneAt = Array.from({length: this.#levels + 1}, () => new TableBits())
    for (const [table, level] of tableLevel.entries()) this.#doneAt[level]?.add(table)
    this.#lastEnd = new Int32Array(this.#tables)
    this.#longestEnd = new Int32Array(this.#tables)
    this.#lookedAt = new Int32Array(this.#tables)
  }

  /** How many tags there are. */
  get tags(): number {
    return this.#tagTable.length
  }

  /** Tokens and hits of a text. Both are overwritten by the next call. */
  read(text: string): {readonly tokens: Tokens; readonly hits: Hits} {
    const tokens = tokenise(text, this.vocabulary, {
      into: this.#tokens,
      isUnaccented: this.names.isUnaccented
    })
    return {tokens, hits: this.match(tokens, this.#hits)}
  }

  /** Every hit in these tokens, which are of this vocabulary. */
  match(tokens: Tokens, hits: Hits = new Hits()): Hits {
    hits.reset(tokens.length)
    this.#findLiterals(tokens, hits)
    for (let level = 0; level <= this.#levels; level++) {
      if (level > 0) this.#runLevel(level, tokens, hits)
      this.#hide(level, tokens.length, hits)
    }
    return hits
  }

  #findLiterals(tokens: Tokens, hits: Hits): void {
    const automaton = this.#automaton
    let state = 0
    for (let i = 0; i < tokens.length; i++) {
      const symbol = tokens.symbolOf(i)
      if (symbol === sign.unknown) {
        state = 0
        continue
      }
      state = automaton.after(state, symbol)
      if (state < automaton.firstReport) continue
      for (let link = automaton.firstLink(state); link !== noLink; link = automaton.nextLink(link)) {
        const tag = automaton.tagOf(link)
        hits.add(tag, this.#tableOf(tag), i + 1 - automaton.lengthOf(link), i + 1)
      }
    }
    hits.literals = hits.length
  }

  #runLevel(level: number, tokens: Tokens, hits: Hits): void {
    const anchorsOf = this.#anchorsOf[level]
    if (!anchorsOf) return
    const known = hits.length
    for (let hit = 0; hit < known; hit++) {
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
    tokens: Tokens,
    hits: Hits
  ): void {
    const first = anchorsOf[anchor]
    if (first === undefined || first < 0) return
    const anchors = this.#anchors
    const position = hits.toOf(hit)
    const isUnaccented = position >= tokens.length || hits.firstAt(position) < 0
    for (let at = first; anchors[at] === level && anchors[at + 1] === anchor; at += anchorLength) {
      const step = this.#anchor(at + 2)
      const end = this.#anchor(at + 3)
      // Most rows end here: what they ask for behind their first piece does not begin there.
      if (isUnaccented && step < end && asksForHit(this.#step(step))) continue
      this.#run(step, end, this.#anchor(at + 4), hit, tokens, hits)
    }
  }

  /** A program carries the set of places that it may have reached from step to step. */
  #run(step: number, end: number, tag: number, hit: number, tokens: Tokens, hits: Hits): void {
    let [now, then] = [this.#now, this.#then]
    now.clear()
    now.add(hits.toOf(hit))
    for (; step < end && now.length > 0; step += 2) {
      const kind = this.#step(step)
      const of = this.#step(step + 1)
      then.clear()
      for (let k = 0; k < now.length; k++) {
        const position = now.at(k)
        if (kind === op.gap) addGap(then, position, of, tokens)
        else if (position >= tokens.length) continue
        else if (kind === op.name) {
          const behind = behindName(tokens, position)
          if (behind > position) then.add(behind)
        } else addHits(then, position, kind, of, hits)
      }
      ;[now, then] = [then, now]
    }
    const from = hits.fromOf(hit)
    const table = this.#tableOf(tag)
    for (let k = 0; k < now.length; k++) {
      const to = now.at(k)
      if (!isKnown(hits, tag, from, to)) hits.add(tag, table, from, to)
    }
  }

  #tableOf(tag: number): number {
    return this.#tagTable[tag]!
  }

  #step(at: number): number {
    return this.#steps[at]!
  }

  #anchor(at: number): number {
    return this.#anchors[at]!
  }

  /** The leftmost longest of each table that is done stays; rows that share one range share it. */
  #hide(level: number, tokens: number, hits: Hits): void {
    const done = this.#doneAt[level]
    if (!done) return
    const tableLevel = this.#tableLevel
    const {to, isHidden, literals} = hits
    const [lastEnd, longestEnd, lookedAt] = [this.#lastEnd, this.#longestEnd, this.#lookedAt]
    lastEnd.fill(0)
    lookedAt.fill(-1)
    for (let i = 0; i < tokens; i++) {
      const first = hits.firstAt(i)
      if (first < 0 || !hits.hasAny(i, done)) continue
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

function addGap(reached: Positions, position: number, words: number, tokens: Tokens): void {
  for (let at = position; at <= position + words; at++) {
    reached.add(at)
    if (at >= tokens.length || endsClause(tokens.symbolOf(at))) break
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
function behindName(tokens: Tokens, at: number): number {
  // Behind a word in capitals, further words in capitals go on with the line, not with the name.
  const isShouted = at > 0 && (tokens.flagsOf(at - 1) & flag.upper) !== 0
  let i = at
  while (i < tokens.length && i < at + wordsOfName) {
    const bits = tokens.flagsOf(i)
    if ((bits & flag.capital) === 0 || (bits & flag.sign) !== 0) break
    if (isShouted && (bits & flag.upper) !== 0) break
    i++
  }
  return i
}

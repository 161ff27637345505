import {type FrozenWords, thaw, type WordNames} from './frozen-words.js'
import {Hits, TableBits} from './hits.js'
import {noState} from './lay-out.js'
import {tokenise} from './lexer.js'
import {noLink} from './out-chains.js'
import {op} from './programs.js'
import {flag, sign, Tokens} from './tokens.js'
import type {Vocabulary} from './vocabulary.js'

/** Positions that a program carries from step to step; with more it forgets the rest, so that a hit costs a bounded time. */
const mostPositions = 64
const wordsOfName = 4
/** Numbers of an anchor: see {@link FrozenWords.anchors}. */
const anchorLength = 5

/** Finds all words of all tables in one pass over the tokens of a text, in time in proportion to them. */
export class Matcher {
  readonly #words: FrozenWords
  readonly vocabulary: Vocabulary
  readonly #tables: number
  readonly #levels: number
  /** level → (tag or table → where the anchors of what begins with it begin, or −1). */
  readonly #anchorsOf: (Int32Array | undefined)[] = []
  /** level → the tables that are done behind it. */
  readonly #doneAt: TableBits[]
  readonly #hits = new Hits()
  readonly #tokens = new Tokens()
  #now = new Int32Array(mostPositions)
  #then = new Int32Array(mostPositions)
  // Of each table, while hits are hidden: where its last hit that stays ends, at which token it was looked for last, and
  // where the longest one that begins there ends, or 0 where none may begin.
  readonly #lastEnd: Int32Array
  readonly #longestEnd: Int32Array
  readonly #lookedAt: Int32Array

  /** @param bytes what `compileWords` made. @throws {TypeError} for other bytes */
  constructor(bytes: Uint8Array) {
    const words = thaw(bytes)
    this.#words = words
    this.vocabulary = {slots: words.slots, mask: words.slots.length / 3 - 1}
    const {anchors, tagTable, tableLevel} = words
    this.#tables = tableLevel.length
    this.#levels = anchors.length > 0 ? anchors[anchors.length - anchorLength]! : 0
    for (let at = 0; at < anchors.length; at += anchorLength) {
      const level = anchors[at]!
      const anchorsOf = (this.#anchorsOf[level] ??= new Int32Array(tagTable.length + this.#tables).fill(-1))
      if (anchorsOf[anchors[at + 1]!] === -1) anchorsOf[anchors[at + 1]!] = at
    }
    this.#doneAt = Array.from({length: this.#levels + 1}, () => new TableBits())
    for (const [table, level] of tableLevel.entries()) this.#doneAt[level]!.add(table)
    this.#lastEnd = new Int32Array(this.#tables)
    this.#longestEnd = new Int32Array(this.#tables)
    this.#lookedAt = new Int32Array(this.#tables)
  }

  /** Names of tables, ids of tags. */
  get names(): WordNames {
    return this.#words.names
  }

  /** How many tags there are. */
  get tags(): number {
    return this.#words.tagTable.length
  }

  /** Tokens and hits of a text. Both are overwritten by the next call. */
  read(text: string): {readonly tokens: Tokens; readonly hits: Hits} {
    const tokens = tokenise(text, this.vocabulary, {into: this.#tokens, isBare: this.names.isBare})
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

  #findLiterals({symbol, length}: Tokens, hits: Hits): void {
    const {root, base, cells, fail, outHead, outTag, outLength, outNext, tagTable} = this.#words
    const firstReport = fail.length - outHead.length
    let state = 0
    for (let i = 0; i < length; i++) {
      const next = symbol[i]!
      if (next === sign.unknown) {
        state = 0
        continue
      }
      let reached: number = noState
      while (state !== 0) {
        const cell = (base[state]! + next) << 1
        if (cells[cell] === state) {
          reached = cells[cell + 1]!
          break
        }
        state = fail[state]!
      }
      state = reached === noState ? root[next]! : reached
      if (state < firstReport) continue
      for (let out = outHead[state - firstReport]!; out !== noLink; out = outNext[out]!) {
        const tag = outTag[out]!
        hits.add(tag, tagTable[tag]!, i + 1 - outLength[out]!, i + 1)
      }
    }
    hits.literals = hits.length
  }

  #runLevel(level: number, tokens: Tokens, hits: Hits): void {
    const anchorsOf = this.#anchorsOf[level]
    if (!anchorsOf) return
    const {tagTable} = this.#words
    const known = hits.length
    for (let hit = 0; hit < known; hit++) {
      if (hits.isHidden[hit] === 1) continue
      const tag = hits.tag[hit]!
      this.#runAll(anchorsOf[tag]!, level, tag, hit, tokens, hits)
      const table = hits.table[hit]!
      const anchor = tagTable.length + table
      if (table >= 0) this.#runAll(anchorsOf[anchor]!, level, anchor, hit, tokens, hits)
    }
  }

  /** All programs of a level that begin with this anchor. */
  #runAll(first: number, level: number, anchor: number, hit: number, tokens: Tokens, hits: Hits): void {
    if (first < 0) return
    const {anchors, steps} = this.#words
    const position = hits.to[hit]!
    const isBare = position >= tokens.length || hits.first[position]! < 0
    for (let at = first; anchors[at] === level && anchors[at + 1] === anchor; at += anchorLength) {
      // Most rows end here: what they ask for behind their first piece does not begin there.
      if (isBare && anchors[at + 2]! < anchors[at + 3]! && asksForHit(steps[anchors[at + 2]!]!)) continue
      this.#run(anchors[at + 2]!, anchors[at + 3]!, anchors[at + 4]!, hit, tokens, hits)
    }
  }

  /** A program carries the set of places that it may have reached from step to step. */
  #run(step: number, end: number, tag: number, hit: number, tokens: Tokens, hits: Hits): void {
    const {steps} = this.#words
    const from = hits.from[hit]!
    this.#now[0] = hits.to[hit]!
    let count = 1
    for (; step < end && count > 0; step += 2) {
      const kind = steps[step]!
      const of = steps[step + 1]!
      let reached = 0
      for (let k = 0; k < count; k++) {
        const position = this.#now[k]!
        if (kind === op.gap) reached = this.#gap(position, of, reached, tokens)
        else if (position >= tokens.length) continue
        else if (kind === op.name) {
          const behind = behindName(tokens, position)
          if (behind > position) reached = this.#reach(behind, reached)
        } else reached = this.#hitsAt(position, kind, of, reached, hits)
      }
      ;[this.#now, this.#then] = [this.#then, this.#now]
      count = reached
    }
    const table = this.#words.tagTable[tag]!
    for (let k = 0; k < count; k++)
      if (!isKnown(hits, tag, from, this.#now[k]!)) hits.add(tag, table, from, this.#now[k]!)
  }

  #gap(position: number, words: number, reached: number, tokens: Tokens): number {
    for (let at = position; at <= position + words; at++) {
      reached = this.#reach(at, reached)
      if (at >= tokens.length || endsClause(tokens.symbol[at]!)) break
    }
    return reached
  }

  #hitsAt(position: number, kind: number, of: number, reached: number, hits: Hits): number {
    const found = kind === op.table ? hits.table : hits.tag
    for (let hit = hits.first[position]!; hit >= 0; hit = hits.next[hit]!) {
      if (hits.isHidden[hit] === 1) continue
      if (found[hit] === of) reached = this.#reach(hits.to[hit]!, reached)
    }
    return reached
  }

  #reach(position: number, reached: number): number {
    if (reached === mostPositions) return reached
    for (let k = 0; k < reached; k++) if (this.#then[k] === position) return reached
    this.#then[reached] = position
    return reached + 1
  }

  /** The leftmost longest of each table that is done stays; rows that share one range share it. */
  #hide(level: number, tokens: number, hits: Hits): void {
    const done = this.#doneAt[level]!
    const {tableLevel} = this.#words
    const {first, next, table, to, isHidden, literals} = hits
    const [lastEnd, longestEnd, lookedAt] = [this.#lastEnd, this.#longestEnd, this.#lookedAt]
    lastEnd.fill(0)
    lookedAt.fill(-1)
    for (let i = 0; i < tokens; i++) {
      if (first[i]! < 0 || !hits.hasAny(i, done)) continue
      /** A table has several hits here, which most have not. */
      let several = false
      for (let hit = first[i]!; hit >= 0; hit = next[hit]!) {
        const own = table[hit]!
        if (own < 0 || tableLevel[own] !== level) continue
        const end = to[hit]!
        if (lookedAt[own] !== i) {
          lookedAt[own] = i
          if (i < lastEnd[own]!) isHidden[hit] = 1
          longestEnd[own] = isHidden[hit] === 1 ? 0 : (lastEnd[own] = end)
        } else {
          several = true
          if (longestEnd[own] !== 0 && end > longestEnd[own]!) longestEnd[own] = lastEnd[own] = end
        }
      }
      for (let hit = several ? first[i]! : -1; hit >= 0; hit = next[hit]!) {
        if (isHidden[hit] === 1) continue
        const own = table[hit]!
        if (own < 0 || tableLevel[own] !== level) continue
        // Of two rows with one range, the one that is written out stays, not the one with a slot.
        if (to[hit] !== longestEnd[own] || (hit >= literals && hasLiteral(hits, hit))) isHidden[hit] = 1
      }
    }
  }
}

/** Whether a row that is written out has the range of this hit, in its table. */
function hasLiteral({first, next, from, to, table, literals}: Hits, loose: number): boolean {
  for (let hit = first[from[loose]!]!; hit >= 0; hit = next[hit]!)
    if (hit < literals && table[hit] === table[loose] && to[hit] === to[loose]) return true
  return false
}

function asksForHit(kind: number): boolean {
  return kind === op.tag || kind === op.table
}

function endsClause(symbol: number): boolean {
  return symbol === sign.stop || symbol === sign.semicolon || symbol === sign.colon
}

/** Two wordings of one row may find the same place. */
function isKnown(hits: Hits, tag: number, from: number, to: number): boolean {
  for (let hit = hits.first[from]!; hit >= 0; hit = hits.next[hit]!)
    if (hits.tag[hit] === tag && hits.to[hit] === to) return true
  return false
}

/** The token behind one to four capitalised words, or `at` where there is none. */
function behindName({flags, length}: Tokens, at: number): number {
  // Behind a word in capitals, further words in capitals go on with the line, not with the name.
  const isShouted = at > 0 && (flags[at - 1]! & flag.upper) !== 0
  let i = at
  while (i < length && i < at + wordsOfName) {
    const bits = flags[i]!
    if ((bits & flag.capital) === 0 || (bits & flag.sign) !== 0) break
    if (isShouted && (bits & flag.upper) !== 0) break
    i++
  }
  return i
}

import {type Arena, grown} from './arena.js'

/**
 * The tokens of a text, in arrays: syllables, numbers and signs. Places are UTF-16 units of the text they were read
 * from, `end` exclusive.
 */
export class Tokens {
  length = 0
  /** What the token is: a {@link sign}, or a word of the vocabulary, from {@link firstWord} on. */
  symbol!: Uint16Array
  /** How it is written, and what stands before it: see {@link flag}. */
  flags!: Uint16Array
  start!: Int32Array
  end!: Int32Array
  /** Its folding, as two numbers: see lexer.ts. The first one of a number is its value. */
  key1!: Int32Array
  key2!: Int32Array
  #capacity = 0

  /** @param capacity 0 for tokens whose arrays are given to them */
  constructor(capacity = 256) {
    if (capacity > 0) this.#allocate(capacity)
  }

  get capacity(): number {
    return this.#capacity
  }

  symbolOf(token: number): number {
    return this.symbol[token]!
  }

  flagsOf(token: number): number {
    return this.flags[token]!
  }

  startOf(token: number): number {
    return this.start[token]!
  }

  endOf(token: number): number {
    return this.end[token]!
  }

  key1Of(token: number): number {
    return this.key1[token]!
  }

  key2Of(token: number): number {
    return this.key2[token]!
  }

  grow(): void {
    this.#allocate(this.#capacity * 2)
  }

  /** A copy that stays. */
  kept(arena: Arena): Tokens {
    const {length} = this
    const copy = new Tokens(0)
    copy.length = length
    copy.symbol = arena.uint16(this.symbol, length)
    copy.flags = arena.uint16(this.flags, length)
    copy.start = arena.int32(this.start, length)
    copy.end = arena.int32(this.end, length)
    copy.key1 = arena.int32(this.key1, length)
    copy.key2 = arena.int32(this.key2, length)
    return copy
  }

  /** The same tokens, whose other arrays are shared, with other symbols. */
  withSymbols(symbol: Uint16Array): Tokens {
    const same = new Tokens(0)
    same.length = this.length
    same.symbol = symbol
    same.flags = this.flags
    same.start = this.start
    same.end = this.end
    same.key1 = this.key1
    same.key2 = this.key2
    return same
  }

  #allocate(capacity: number): void {
    this.symbol = grown(new Uint16Array(capacity), this.symbol)
    this.flags = grown(new Uint16Array(capacity), this.flags)
    this.start = grown(new Int32Array(capacity), this.start)
    this.end = grown(new Int32Array(capacity), this.end)
    this.key1 = grown(new Int32Array(capacity), this.key1)
    this.key2 = grown(new Int32Array(capacity), this.key2)
    this.#capacity = capacity
  }
}

/** Symbols that are no words of the vocabulary. */
export const sign = {
  /** A word that no row knows. */
  unknown: 0,
  comma: 1,
  semicolon: 2,
  colon: 3,
  /** “.”, “!”, “?” or “…” that ends a sentence. */
  stop: 4,
  open: 5,
  close: 6,
  quote: 7,
  slash: 8,
  /** A number that no row knows. */
  number: 9,
  other: 10
} as const

/** The symbol of the first word of a vocabulary. */
export const firstWord = 16

export const flag = {
  /** Begins with a capital letter. */
  capital: 1,
  /** Has two letters at least, and all of them are capitals. */
  upper: 2,
  /** Digits alone. */
  number: 4,
  /** Letters and digits. */
  mixed: 8,
  /** A blank or the end of a line stands before it. */
  spaced: 16,
  /** A dash stands before it. */
  dashed: 32,
  /** “&”, or a dot inside a word such as “GD.ĐT”, stands before it. */
  joined: 64,
  /** The end of a line stands before it. */
  newline: 128,
  /** It is no word and no number. */
  sign: 256,
  /** Has a letter of another alphabet that is printed like one of ours. */
  lookAlike: 512,
  /** Has a combining mark. */
  decomposed: 1024,
  /** Markdown’s “*”, “_”, “#” or “`” stands before it. */
  markup: 2048
} as const

import {grown} from './grown.js'

/**
 * The tokens of texts, one behind the other in arrays that grow: syllables, numbers and signs. Places are UTF-16 units of
 * the text they were read from, `end` exclusive.
 */
export class Tokens {
  length = 0
  /** What the token is, whatever the words that are looked for: a {@link sign}, that of a word or a number too. */
  symbol!: Uint8Array
  /** How it is written, and what stands before it: see {@link flag}. */
  flags!: Uint16Array
  start!: Int32Array
  end!: Int32Array
  /** Its folding, as two numbers: see lexer.ts. The first one of a number is its value. */
  key1!: Int32Array
  key2!: Int32Array
  #capacity = 0

  constructor(capacity = 256) {
    this.#allocate(capacity)
  }

  get capacity(): number {
    return this.#capacity
  }

  symbolOf(token: number): number {
    return this.symbol[token] ?? 0
  }

  flagsOf(token: number): number {
    return this.flags[token] ?? 0
  }

  startOf(token: number): number {
    return this.start[token] ?? 0
  }

  endOf(token: number): number {
    return this.end[token] ?? 0
  }

  key1Of(token: number): number {
    return this.key1[token] ?? 0
  }

  key2Of(token: number): number {
    return this.key2[token] ?? 0
  }

  grow(): void {
    this.#allocate(this.#capacity * 2)
  }

  #allocate(capacity: number): void {
    this.symbol = grown(new Uint8Array(capacity), this.symbol)
    this.flags = grown(new Uint16Array(capacity), this.flags)
    this.start = grown(new Int32Array(capacity), this.start)
    this.end = grown(new Int32Array(capacity), this.end)
    this.key1 = grown(new Int32Array(capacity), this.key1)
    this.key2 = grown(new Int32Array(capacity), this.key2)
    this.#capacity = capacity
  }
}

/** The tokens of one text among those of others. */
export class TokenRange {
  constructor(
    readonly all: Tokens,
    readonly first: number,
    readonly length: number
  ) {}
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

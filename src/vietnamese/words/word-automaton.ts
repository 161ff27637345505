import type {FrozenWords} from './frozen-words.js'

/** The automaton of compiled words, read as it lies. The root is state 0. */
export class WordAutomaton {
  /** States from here on report. */
  readonly firstReport: number
  readonly #root: Uint16Array
  readonly #base: Int32Array
  readonly #cells: Uint16Array
  readonly #fail: Uint16Array
  readonly #outHead: Uint16Array
  readonly #outNext: Uint16Array
  readonly #outTag: Uint16Array
  readonly #outLength: Uint8Array

  constructor({root, base, cells, fail, outHead, outNext, outTag, outLength}: FrozenWords) {
    this.firstReport = fail.length - outHead.length
    this.#root = root
    this.#base = base
    this.#cells = cells
    this.#fail = fail
    this.#outHead = outHead
    this.#outNext = outNext
    this.#outTag = outTag
    this.#outLength = outLength
  }

  /** Where a symbol leads from a state: of what the state knows, or else its fail states, or else the root. */
  after(state: number, symbol: number): number {
    while (state !== 0) {
      const cell = (this.#base[state]! + symbol) << 1
      if (this.#cells[cell] === state) return this.#cells[cell + 1]!
      state = this.#fail[state]!
    }
    return this.#root[symbol]!
  }

  /** The link with which the chain of a state that reports begins, or `noLink`: see out-chains.ts. */
  firstLink(state: number): number {
    return this.#outHead[state - this.firstReport]!
  }

  nextLink(link: number): number {
    return this.#outNext[link]!
  }

  tagOf(link: number): number {
    return this.#outTag[link]!
  }

  /** How many tokens it is long. */
  lengthOf(link: number): number {
    return this.#outLength[link]!
  }
}

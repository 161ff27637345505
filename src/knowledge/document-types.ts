import {bare} from '../vietnamese/fold.js'
import {asRead, WordList} from '../vietnamese/word-list.js'
import type {DocumentTypeRow} from './tables.js'

/** “số” between a type and its number; it may be misread or missing. */
const beforeNumber = /^(?: s[o6e]?d?)? ?:? ?$/

/** The types of documents, found by their names before a number and by their letters inside it. */
export class DocumentTypes {
  readonly #byBareName = new Map<string, string>()
  readonly #bySymbol = new Map<string, string>()
  readonly #names: WordList
  /** Bare names that titles begin with, the longest first. */
  readonly #titled: readonly (readonly [bare: string, name: string])[]

  /** Where types of two systems have the same letters (“TT”), the first row stands. */
  constructor(rows: readonly DocumentTypeRow[]) {
    for (const {name, aliases, symbol} of rows) {
      for (const form of [name, ...aliases]) this.#byBareName.set(bare(asRead(form)), form)
      if (symbol !== undefined && !this.#bySymbol.has(symbol)) this.#bySymbol.set(symbol, name)
    }
    this.#titled = rows
      .filter(row => row.titled)
      .map(({name}) => [bare(asRead(name)), name] as const)
      .sort(([a], [b]) => b.length - a.length)
    // The longest first: “Thông tư liên tịch” before “Thông tư”.
    this.#names = new WordList([...this.#byBareName.keys()].sort((a, b) => b.length - a.length))
  }

  /** The type whose name the title of a document begins with, in bare letters, and how long it is there. */
  titled(bareText: string): {name: string; length: number} | undefined {
    const found = this.#titled.find(([start]) => bareText === start || bareText.startsWith(`${start} `))
    return found && {name: found[1], length: found[0].length}
  }

  /** The type named at the end of a text in bare letters, right before a number, and where its name begins. */
  before(bareText: string): {name: string; start: number} | undefined {
    const from = Math.max(0, bareText.length - 60)
    const near = bareText.slice(from)
    for (const {start, end} of this.#names.findAll(near))
      if (beforeNumber.test(near.slice(end)))
        return {name: this.#byBareName.get(near.slice(start, end))!, start: from + start}
    return undefined
  }

  /** The type whose name a text in bare letters begins with. */
  beginning(bareText: string): string | undefined {
    const name = this.#names.at(bareText, 0)
    return name === undefined ? undefined : this.#byBareName.get(name)
  }

  /** “KH” → “Kế hoạch”; “TTR” is read as “TTr”. */
  ofSymbol(symbol: string | undefined): string | undefined {
    const letters = this.lettersOf(symbol)
    return letters === undefined ? undefined : this.#bySymbol.get(letters)
  }

  /** The letters as they are to be written: “TTR” → “TTr”. */
  lettersOf(symbol: string | undefined): string | undefined {
    if (symbol === undefined || this.#bySymbol.has(symbol)) return symbol
    const same = [...this.#bySymbol.keys()].filter(known => known.toUpperCase() === symbol.toUpperCase())
    return same.length === 1 ? same[0] : undefined
  }
}

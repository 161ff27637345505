import {bare} from '../vietnamese/fold.js'
import type {DocumentTypeRow} from './tables.js'

/** The types of documents, found by their names before a number and by their letters inside it. */
export class DocumentTypes {
  readonly #byBareName = new Map<string, string>()
  readonly #bySymbol = new Map<string, string>()
  readonly #beforeNumber: RegExp
  readonly #first: RegExp

  /** Where types of two systems have the same letters (“TT”), the first row stands. */
  constructor(rows: readonly DocumentTypeRow[]) {
    for (const {name, aliases, symbol} of rows) {
      for (const form of [name, ...aliases]) this.#byBareName.set(bare(form), form)
      if (symbol !== undefined && !this.#bySymbol.has(symbol)) this.#bySymbol.set(symbol, name)
    }
    // The longest first: “Thông tư liên tịch” before “Thông tư”.
    const names = [...this.#byBareName.keys()].sort((a, b) => b.length - a.length).join('|')
    // “số” may be misread or missing.
    this.#beforeNumber = new RegExp(`(?<!\\p{L})(${names})(?: s[o6e]?d?)? ?:? ?$`, 'u')
    this.#first = new RegExp(`^(${names})(?!\\p{L})`, 'u')
  }

  /** The type named at the end of a text in bare letters, right before a number, and where its name begins. */
  before(bareText: string): {name: string; start: number} | undefined {
    const found = this.#beforeNumber.exec(bareText.slice(-60))
    if (!found) return undefined
    return {name: this.#byBareName.get(found[1]!)!, start: Math.max(0, bareText.length - 60) + found.index}
  }

  /** The type whose name a text in bare letters begins with. */
  beginning(bareText: string): string | undefined {
    const found = this.#first.exec(bareText)
    return found ? this.#byBareName.get(found[1]!) : undefined
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

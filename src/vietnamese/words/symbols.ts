import {keysOf} from './lexer.js'
import {RowFault, SizeFault} from './row-fault.js'
import {firstWord, sign} from './tokens.js'

/** {số} in a sequence of symbols: any number. */
export const anyNumber = -1

/** A transition table of 16 bits has room for no more. */
const mostSymbols = 16_384

/** Gives each different word of the rows its symbol. */
export class Symbols {
  readonly #known = new Map<string, number>()
  /** symbol → its keys. */
  readonly keys: (readonly [number, number])[] = []
  /** The symbols of numbers: each goes where {số} goes. */
  readonly numbers: number[] = [sign.number]

  constructor(readonly isUnaccented: boolean) {}

  of(word: string): number {
    const found = keysOf(word, this.isUnaccented)
    if (!found) throw new RowFault({vi: `“${word}” không phải một từ.`, en: `“${word}” is not one word.`})
    const key = found.keys.join(',')
    let symbol = this.#known.get(key)
    if (symbol === undefined) {
      symbol = firstWord + this.#known.size
      if (symbol >= mostSymbols)
        throw new SizeFault({
          vi: 'Các bảng có quá nhiều từ khác nhau.',
          en: 'The tables have too many words.'
        })
      this.#known.set(key, symbol)
      this.keys[symbol] = found.keys
      if (found.isNumber) this.numbers.push(symbol)
    }
    return symbol
  }
}

import {far} from '../base/nearest.js'
import {Kept} from '../base/once.js'
import {foldSymbol, unaccented} from '../vietnamese/fold.js'
import {isAllCapitals, isLetter} from '../vietnamese/letters.js'
import {nfc} from '../vietnamese/normal-form.js'
import type {Passage} from '../vietnamese/passage.js'
import {SymbolReader} from '../vietnamese/symbol-reader.js'
import {
  isOfAssembly,
  type KnownLetters,
  maySayNumber,
  type SymbolMatch,
  symbolsIn
} from '../vietnamese/symbols.js'
import {sign} from '../vietnamese/words/tokens.js'
import type {TableWords} from './table-words.js'
import type {DocumentTypeRow} from './tables.js'

/**
 * The types of documents, found by their names before a number and by their letters inside it. Names are read whatever
 * their diacritics. Places are indexes into a passage’s `value`.
 */
export class DocumentTypes {
  readonly #bySymbol = new Map<string, string>()
  /** Names that titles begin with. */
  readonly #titled: ReadonlySet<string>
  /** What laws and what is below them is called. */
  readonly #normative: ReadonlySet<string>
  /** The letters of all types, as they are in a title of capitals, and typed without the stroke: “TTr”, “TTR”, “QD”. */
  readonly #letters: ReadonlySet<string>
  readonly #known: KnownLetters
  readonly #symbols = new Kept<Passage, readonly SymbolMatch[]>()

  /** Where types of two systems have the same letters (“TT”), the first row stands. */
  constructor(
    rows: readonly DocumentTypeRow[],
    readonly words: TableWords
  ) {
    for (const {name, symbol, otherSymbols} of rows)
      for (const letters of [...(symbol === undefined ? [] : [symbol]), ...otherSymbols])
        if (!this.#bySymbol.has(letters)) this.#bySymbol.set(letters, name)
    this.#titled = new Set(rows.filter(row => row.titled).map(({name}) => name))
    this.#normative = new Set(rows.filter(row => row.system === 'normative').map(({name}) => name))
    const known = [...this.#bySymbol.keys()]
    const shouted = known.map(letters => letters.toUpperCase())
    this.#letters = new Set([...known, ...shouted, ...shouted.map(withoutStroke)])
    this.#known = {
      types: this.#letters,
      typeOf: letters => (this.#letters.has(letters) ? letters : this.lettersOf(letters)),
      issuerOf: letters => this.#issuerOf(letters)
    }
  }

  /** Every document symbol of a passage, in order. */
  symbolsIn(passage: Passage): readonly SymbolMatch[] {
    if (!maySayNumber(passage.value)) return []
    return (
      this.#symbols.get(passage) ??
      this.#symbols.set(passage, symbolsIn(passage, this.words.unaccentedIn(passage), this.#known))
    )
  }

  /** Whether letters are those of an issuer that is known, of the state or of the Party. */
  #issuerOf(letters: string): 'state' | 'party' | undefined {
    if (isOfDepartment(letters)) return 'state'
    const words = this.words.unaccentedIn(letters)
    const hit = words.at(0, 'issuer-letters')
    return hit?.to !== words.length ? undefined : hit.id === 'party' ? 'party' : 'state'
  }

  /** Where the letters of a symbol end that begin at a place, behind a number that is not written yet: “KH-UBND”. */
  endOfLetters(passage: Passage, at: number): number | undefined {
    const words = this.words.unaccentedIn(passage)
    return new SymbolReader(foldSymbol(passage.value), words, this.#letters).endOfLetters(words.tokenFrom(at))
  }

  /** The type whose name a document’s title begins with, and how long it is there. */
  titled(title: Passage): {name: string; length: number} | undefined {
    const words = this.words.unaccentedIn(title)
    const hit = words.beginning(0, 'document-types')
    if (!hit || words.start(0) > 0 || !this.#titled.has(hit.id)) return undefined
    const length = words.end(hit.to - 1)
    return length === title.length || ' :'.includes(title.value.charAt(length))
      ? {name: hit.id, length}
      : undefined
  }

  /** The one type whose name a line may have been meant to be, a letter or a blank from it: “KẾ HẠCH”, “KẾHOẠCH”, “KẾ HOẠCH.”. */
  nearlyTitled(line: string): string | undefined {
    const written = lettersOf(line)
    if (written.length < fewestLetters) return undefined
    const near = [...this.#titled].filter(name => far(written, lettersOf(name)) <= 1)
    return near.length === 1 && lettersOf(near[0] ?? '')[0] === written[0] ? near[0] : undefined
  }

  /**
   * The type named right before a number, with or without “số” between, and where its name begins. What no law is called
   * is the end of the name of one: “… ở nước ngoài theo hợp đồng số 69/2020/QH14”.
   *
   * @param issuer the letters of the issuer inside that number, where they are known
   */
  before(passage: Passage, number: number, issuer = ''): {name: string; start: number} | undefined {
    const words = this.words.unaccentedIn(passage)
    const at = words.tokenFrom(number)
    const so = words.endingAt(at, 'before-citations')
    const behind = so?.id === 'number' ? so.from : words.is(at - 1, sign.colon) ? at - 1 : at
    // “Hồ sơ” ends like “số”.
    const hit = words.endingAt(at, 'document-types') ?? words.endingAt(behind, 'document-types')
    if (!hit || (isOfAssembly(issuer) && !this.#normative.has(hit.id))) return undefined
    return {name: hit.id, start: words.start(hit.from)}
  }

  /** The type whose name begins at a place. */
  beginning(passage: Passage, at: number): string | undefined {
    const words = this.words.unaccentedIn(passage)
    return words.beginning(words.tokenAt(at), 'document-types')?.id
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

/** Shorter names are a letter from other words: “DỰ ÁN”, “ĐỀ ÁN”. */
const fewestLetters = 6

/** Its letters alone, without case and diacritics. */
function lettersOf(name: string): string {
  return [...unaccented(nfc(name).toLowerCase())].filter(isLetter).join('')
}

/** “QĐ” as it is typed without the stroke: “QD”. */
export function withoutStroke(letters: string): string {
  return letters.replaceAll('Đ', 'D')
}

/** “SNV”, “STC”. */
function isOfDepartment(letters: string): boolean {
  return letters.startsWith('S') && letters.length > 2 && isAllCapitals(letters)
}

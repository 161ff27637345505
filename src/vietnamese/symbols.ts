import {foldSymbol} from './fold.js'
import {isDigit, isWordUnit} from './letters.js'
import {misshapenSymbol, type SymbolLetters} from './misshapen-symbol.js'
import {nfc} from './normal-form.js'
import type {Passage} from './passage.js'
import {type SymbolMatch, SymbolReader} from './symbol-reader.js'
import type {PassageWords} from './words/passage-words.js'

export type {SymbolMatch} from './symbol-reader.js'

/** Letters of numbers of documents, and those that are read as they stand: in titles of capitals, without their stroke. */
export interface KnownLetters extends SymbolLetters {
  readonly types: ReadonlySet<string>
}

/** Whether a number of a document may stand here: one has a slash, or is called a number. */
export function maySayNumber(text: string): boolean {
  return text.includes('/') || callsANumber(text)
}

/** “số 766QĐ-TTg”, “số: 15.KH-UBND”: the letters of “số”, perhaps a colon, blanks and a figure. */
function callsANumber(text: string): boolean {
  for (let at = text.indexOf('ố'); at >= 0; at = text.indexOf('ố', at + 1)) {
    let next = text[at + 1] === ':' ? at + 2 : at + 1
    while (text[next] === ' ') next++
    if (next > at + 1 && isDigit(text[next])) return true
  }
  return false
}

/**
 * Every document symbol of a passage, in order.
 *
 * @param words the tokens of the passage, and what stands before them
 */
export function symbolsIn(passage: Passage, words: PassageWords, letters: KnownLetters): SymbolMatch[] {
  if (!maySayNumber(passage.value)) return []
  const text = withPlainParts(foldSymbol(passage.value))
  const reader = new SymbolReader(text, words, letters.types)
  const found: SymbolMatch[] = []
  for (let i = 0; i < words.length;) {
    const start = words.start(i)
    const read = isDigit(text[start]) ? symbolAt(i, reader, letters, found.at(-1)) : undefined
    // “Mẫu số 01/HD-MTTQ” is a form, not a document.
    if (read && words.endingAt(i, 'before-citations')?.id !== 'form') found.push(read.symbol)
    i = read?.to ?? i + 1
  }
  return found
}

/** What begins at a token. “118/2025/NĐ” is not all of “118/2025/NĐ--CP”. */
function symbolAt(i: number, reader: SymbolReader, letters: SymbolLetters, last: SymbolMatch | undefined) {
  const read = reader.at(i)
  if (read && (read.symbol.type !== undefined || letters.typeOf(read.symbol.issuer) === undefined))
    return read
  return misshapenAt(i, reader, letters, last) ?? read
}

/** A number that the name of a type, “Số” or the number before it calls one; codes of other things look alike. */
function misshapenAt(
  i: number,
  {text, words}: SymbolReader,
  letters: SymbolLetters,
  last: SymbolMatch | undefined
) {
  const start = words.start(i)
  const first = firstOfSerials(text, start)
  const at = first < start ? words.tokenFrom(first) : i
  const so = words.endingAt(at, 'before-citations')
  const from = so?.id === 'number' ? so.from : at
  const isCalled =
    (from < at && words.isCapital(from)) ||
    words.endingAt(from, 'document-types') ||
    (last && isNextOfList(text.slice(last.end, start)))
  const symbol = isCalled ? misshapenSymbol(text, start, letters) : undefined
  return symbol && {symbol: {...symbol, start}, to: words.tokenFrom(symbol.end)}
}

/** Where the first of several numbers stands that share the letters behind the last: “18,19NQ/TW”, “số 18 và 19.NQ/TW”. */
function firstOfSerials(text: string, start: number): number {
  let first = start
  for (let count = 0; count < mostSerials; count++) {
    const joint = serialJoints.find(sign => text.endsWith(sign, first))
    if (joint === undefined) break
    const end = first - joint.length
    let digits = end
    while (digits > end - mostDigits && isDigit(text[digits - 1])) digits--
    if (digits === end || isWordUnit(text[digits - 1])) break
    first = digits
  }
  return first
}

/** What stands between such numbers. */
const serialJoints = [', ', ',', ' và ', '; ']
const mostSerials = 4
/** Of the number of a document. */
const mostDigits = 4

function isNextOfList(between: string): boolean {
  return between === ', ' || between === '; ' || between === ' và '
}

/** “SNV_CCHC” read as “SNV-CCHC”; the same length. */
function withPlainParts(text: string): string {
  if (!text.includes('_')) return text
  const isInside = (at: number): boolean => isWordUnit(text[at - 1]) && isWordUnit(text[at + 1])
  return Array.from({length: text.length}, (_, at) =>
    text[at] === '_' && isInside(at) ? '-' : text[at]
  ).join('')
}

/**
 * A number as it is compared: look-alike letters folded, no blanks, all capitals; “05” and “5” are one, and so is a number
 * whose signs or strokes were mistyped: “76/NQ/CP”, “118/2025/ND-CP”.
 */
export function symbolKey(number: string): string {
  const key = foldSymbol(nfc(number))
    .replaceAll(' ', '')
    .replaceAll('-', '/')
    .toUpperCase()
    .replaceAll('Đ', 'D')
  let zeros = 0
  while (key[zeros] === '0') zeros++
  return key.slice(zeros)
}

/** “QH15”, “UBTVQH15”: the term of the National Assembly. */
export function isOfAssembly(issuer: string): boolean {
  return ['QH', 'UBTVQH'].some(letters => issuer.startsWith(letters) && isDigit(issuer[letters.length]))
}

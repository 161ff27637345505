import {isAllDigits, isLetter} from '../vietnamese/letters.js'
import type {SymbolMatch} from '../vietnamese/symbols.js'
import type {PassageWords} from '../vietnamese/words/passage-words.js'
import {sign} from '../vietnamese/words/tokens.js'
import {type HeaderText, isCited} from './header-text.js'
import type {HeaderNumber, TextRange} from './plan.js'

/** Number and symbol of a document, and the range of the header that is theirs, with “Số:”. */
export interface FoundNumber {
  readonly number: HeaderNumber
  readonly range: TextRange
}

/** “Số: 97/KH-UBND”; “Số:    /KH-UBND” where the number is still blank, if that stands first. */
export function headerNumber(text: HeaderText): FoundNumber | undefined {
  const written = ownSymbol(text)
  return blankNumber(text, written?.start ?? Infinity) ?? (written && writtenNumber(text, written))
}

/** Dots and blanks in place of a number: no more than these tokens. */
const mostDots = 30

/** “Số: ……/KH-UBND”, above a place. */
function blankNumber(text: HeaderText, before: number): FoundNumber | undefined {
  const {whole} = text
  const words = text.phrases.words(whole)
  for (const {id, from, to} of words.all('header-words')) {
    const start = words.start(from)
    if (start >= before) return undefined
    if (id !== 'number') continue
    let at = words.is(to, sign.colon) ? to + 1 : to
    const dots = at
    while (at < dots + mostDots && (words.is(at, sign.stop) || isRule(words, at, whole.value))) at++
    const first = at + 1
    if (!words.is(at, sign.slash) || !words.isWord(first) || !isLetter(whole.value[words.start(first)]))
      continue
    const end = symbolEnd(words, first, whole.value)
    const symbol = whole.value.slice(words.start(first), end).replaceAll(' ', '')
    return {
      number: {span: whole.span(start, end), number: undefined, symbol, isBlank: true},
      range: {start, end}
    }
  }
  return undefined
}

/** “____”. */
function isRule(words: PassageWords, i: number, value: string): boolean {
  return words.is(i, sign.other) && value[words.start(i)] === '_'
}

/** Where the symbol ends that begins at a token: “KH-UBND”, “NVKS - STTTT”. Behind a hyphen it goes on with a capital. */
function symbolEnd(words: PassageWords, first: number, value: string): number {
  let i = first
  for (;;) {
    const next = i + 1
    const between = words.isWord(next) ? value.slice(words.end(i), words.start(next)) : ''
    const goesOn =
      (words.isJoined(next) && !words.isSpaced(next)) ||
      (words.isDashed(next) && words.isCapital(next) && between.trim().length === 1)
    if (between === '' || !goesOn) return words.end(i)
    i = next
  }
}

function writtenNumber({whole, phrases}: HeaderText, written: SymbolMatch): FoundNumber {
  const label = labelBefore(phrases.words(whole), whole.value, written.start)
  const range = {start: label?.start ?? written.start, end: wordEnd(whole.value, written.end)}
  // “Số:^4 3 /KH-SYT”: a number written by hand that a machine could not read.
  const isReadable = label === undefined || label.isNext
  return {
    number: {
      span: whole.span(range.start, written.end),
      number: isReadable ? written.number : undefined,
      symbol: written.number.slice(symbolStart(written.number)),
      isBlank: false
    },
    range
  }
}

/** What is glued to the number is no part of another line: “18/KH-STP.VP”. */
function wordEnd(value: string, from: number): number {
  let end = from
  while (end < value.length && value[end] !== ' ' && value[end] !== '|') end++
  return end
}

/** Behind the digits of “97/KH-UBND”, “14-ĐA/TU”. */
function symbolStart(number: string): number {
  let at = 0
  while (at < number.length && number[at] !== '/' && number[at] !== '-') at++
  return at + 1
}

/**
 * The document’s own symbol: that behind “Số:”, else the first that no other document’s type stands before, as in
 * “THEO QUYẾT ĐỊNH SỐ 77/QĐ-SNV”.
 */
function ownSymbol(text: HeaderText): SymbolMatch | undefined {
  const {whole, phrases, symbols} = text
  const words = phrases.words(whole)
  const free = symbols.filter(symbol => !isCited(symbol, text))
  const labelled = free.find(({start}) => labelBefore(words, whole.value, start)?.isOwn)
  return labelled ?? free[0] ?? symbols[0]
}

interface Label {
  readonly start: number
  /** “Số:”, which stands above the number of the document itself. */
  readonly isOwn: boolean
  /** Nothing stands between it and the number. */
  readonly isNext: boolean
}

/** What a machine makes of a number that was written by hand is no longer than this, in units and in tokens. */
const longestUnread = 12

/** “Số:” before the number that begins at an index of the text. */
function labelBefore(words: PassageWords, value: string, number: number): Label | undefined {
  const at = words.tokenFrom(number)
  for (let i = at - 1; i >= Math.max(0, at - longestUnread); i--) {
    const hit = words.at(i, 'header-words')
    if ((hit?.id === 'number' || hit?.id === 'number-name') && hit.to <= at) {
      const hasColon = words.is(hit.to, sign.colon)
      const between = value.slice(words.end(hasColon ? hit.to : hit.to - 1), number).trim()
      // Another number, or another label.
      if (between.length > longestUnread || between.includes('/') || between.includes(':')) return undefined
      return {start: words.start(i), isOwn: hasColon && hit.id === 'number', isNext: between === ''}
    }
  }
  return undefined
}

/** One or two digits. */
export function isShortNumber(text: string): boolean {
  return text.length <= 2 && isAllDigits(text)
}

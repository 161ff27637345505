import {isLetter} from '../vietnamese/letters.js'
import type {SymbolMatch} from '../vietnamese/symbols.js'
import type {PassageWords} from '../vietnamese/words/passage-words.js'
import {sign} from '../vietnamese/words/tokens.js'
import {type FoundNumber, symbolEnd, wordEnd} from './header-number-end.js'
import {misshapenBlank, misshapenNumber} from './header-misshapen-number.js'
import {type HeaderText, isCited} from './header-text.js'
import {linesOf} from './issuer-column.js'
import {behindMissing} from './reading/blanks.js'

/** “Số: 97/KH-UBND”; “Số:    /KH-UBND” where the number is still blank, if that stands first. */
export function headerNumber(text: HeaderText, source: string): FoundNumber | undefined {
  const written = ownSymbol(text, source)
  const blank = blankNumber(text, written?.symbol.start ?? Infinity)
  if (blank) return blank
  if (written?.isLabelled) return writtenNumber(text, written.symbol)
  const misshapen = misshapenNumber(text) ?? misshapenBlank(text)
  return misshapen ?? (written && writtenNumber(text, written.symbol))
}

/** “Số: ……/KH-UBND”, “Số: […]/2026/QĐ-UBND”, above a place. */
function blankNumber(text: HeaderText, before: number): FoundNumber | undefined {
  const {whole} = text
  const words = text.phrases.words(whole)
  for (const {id, from, to} of words.all('header-words')) {
    const start = words.start(from)
    if (start >= before) return undefined
    if (id !== 'number') continue
    const behind = words.is(to, sign.colon) ? to + 1 : to
    const at = behindMissing(words, behind)
    if (!words.is(at, sign.slash) || isUnreadable(whole.value.slice(words.start(behind), words.start(at))))
      continue
    const first = at + 1
    const letters = words.isNumber(first) && words.is(first + 1, sign.slash) ? first + 2 : first
    if (!words.isWord(letters) || !isLetter(whole.value[words.start(letters)])) continue
    const end = blankEnd(words, letters, whole.value)
    const symbol = whole.value.slice(words.start(first), end).replaceAll(' ', '')
    return {
      number: {
        span: whole.span(start, end),
        number: undefined,
        symbol,
        isBlank: true,
        written: whole.value.slice(start, end),
        colon: words.is(to, sign.colon) ? ':' : ''
      },
      range: {start, end}
    }
  }
  return undefined
}

/** Signs of a blank. */
const blankSigns = '….:_[]() Xx'

/** “^4 ~”: written by hand, and no blank. */
function isUnreadable(between: string): boolean {
  return Array.from(between).some(unit => !blankSigns.includes(unit))
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
      isBlank: false,
      written: whole.value.slice(written.start, written.end),
      colon: label?.colon
    },
    range
  }
}

/** Where the symbol of a number ends that is not filled in yet, its hyphen a stroke by mistake: “Số: ……/KH/UBND”. */
function blankEnd(words: PassageWords, first: number, value: string): number {
  const end = symbolEnd(words, first, value)
  const at = words.tokenFrom(end)
  const isTight = (token: number) => !words.isSpaced(token)
  const goesOn = words.is(at, sign.slash) && isTight(at) && words.isCapital(at + 1) && isTight(at + 1)
  return goesOn ? symbolEnd(words, at + 1, value) : end
}

/** Behind the digits of “97/KH-UBND”, “14-ĐA/TU”. */
function symbolStart(number: string): number {
  let at = 0
  while (at < number.length && number[at] !== '/' && number[at] !== '-') at++
  return at + 1
}

/**
 * The document’s own symbol: that behind “Số:”, else the first that no other document’s type stands before, as in
 * “THEO QUYẾT ĐỊNH SỐ 77/QĐ-SNV”; a type with which a line begins may be its own: “Kế hoạch số 18/KH-STP”.
 */
function ownSymbol(
  text: HeaderText,
  source: string
): {readonly symbol: SymbolMatch; readonly isLabelled: boolean} | undefined {
  const {whole, phrases, symbols} = text
  const words = phrases.words(whole)
  const free = symbols.filter(symbol => !isCited(symbol, text))
  const labelled = free.find(({start}) => labelBefore(words, whole.value, start)?.isOwn)
  const symbol = labelled ?? free[0] ?? symbols.find(one => isCitedOnOwnLine(one, text, source))
  return symbol && {symbol, isLabelled: labelled !== undefined}
}

function isCitedOnOwnLine({start}: SymbolMatch, {whole, types}: HeaderText, source: string): boolean {
  const type = types.before(whole, start)
  return type !== undefined && linesOf(whole, source).includes(type.start)
}

interface Label {
  readonly start: number
  /** “Số:”, which stands above the number of the document itself. */
  readonly isOwn: boolean
  /** Nothing stands between it and the number. */
  readonly isNext: boolean
  /** “:”, or what stands in its place: “”, “;”, “.”. */
  readonly colon: string
}

/** What is typed for a colon. */
const likeColons = new Set([';', '.', ','])

/** What a machine makes of a number that was written by hand is no longer than this, in units and in tokens. */
const longestUnread = 12

/** “Số:” before the number that begins at an index of the text. */
function labelBefore(words: PassageWords, value: string, number: number): Label | undefined {
  const at = words.tokenFrom(number)
  for (let i = at - 1; i >= Math.max(0, at - longestUnread); i--) {
    const hit = words.at(i, 'header-words')
    if ((hit?.id === 'number' || hit?.id === 'number-name') && hit.to <= at) {
      const hasColon = words.is(hit.to, sign.colon)
      const unread = value.slice(words.end(hasColon ? hit.to : hit.to - 1), number).trim()
      // Another number, or another label.
      if (unread.length > longestUnread || unread.includes('/') || unread.includes(':')) return undefined
      const isLikeColon = !hasColon && likeColons.has(unread)
      return {
        start: words.start(i),
        isOwn: hasColon && hit.id === 'number',
        isNext: unread === '' || isLikeColon,
        colon: hasColon ? ':' : isLikeColon ? unread : ''
      }
    }
  }
  return undefined
}

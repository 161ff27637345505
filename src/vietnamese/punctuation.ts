import {isAllLetters, isBlank, isDigit, isLetter, isLower, isNumeral, isUpper} from './letters.js'
import {fold, unaccented} from './fold.js'
import {isSyllable} from './syllable.js'
import {beginningOf, endOf, withoutLast} from './without-end.js'

export type SlipKind = 'before' | 'after' | 'doubled' | 'bracket' | 'blanks' | 'stopped'

/** A slip in the blanks round punctuation: text[start, end) should be `right`. */
export interface SpacingError {
  readonly kind: SlipKind
  readonly start: number
  readonly end: number
  readonly right: string
  /** What is right is certain, so that it may be written without asking. */
  readonly isSure: boolean
}

/** The slips of a paragraph whose runs of blanks are one blank, from left to right. */
export function slipsIn(text: string): SpacingError[] {
  const slips: SpacingError[] = []
  let next = text.charCodeAt(0)
  for (let at = 0; at < text.length; at++) {
    const code = next
    next = text.charCodeAt(at + 1)
    // What follows a blank or a mark is mostly right.
    if (!beginsSlip(code) || !mayBeSlip(code, next)) continue
    const slip = slipAt(text, at)
    if (slip) slips.push(slip)
  }
  return slips
}

/** “ ”, '"', “(”, and “;”, which is the last of them below the letters; behind these the marks of quotations. */
const [blank, straightQuote, open, semicolon, openQuote, closeQuote] = [32, 34, 40, 59, 0x201c, 0x201d]

/** Whether a slip may begin with a unit: no letter does. */
export function beginsSlip(code: number): boolean {
  return code <= semicolon || code === openQuote || code === closeQuote
}

/** Whether a unit that {@link beginsSlip} and the next one, which is NaN at the end, may be where a slip begins. */
export function mayBeSlip(code: number, next: number): boolean {
  if (code === blank)
    return next === closeQuote || (next <= question && ',.;:!?)"'.includes(String.fromCharCode(next)))
  if (code === open || code === openQuote || code === straightQuote) return next === blank
  if (code === closeQuote) return next > lastSign && next < openQuote
  return next !== blank && isMark(code)
}

const [question, lastSign] = [63, 64]

/** “,”, “.”, “:”, “;”. */
function isMark(code: number): boolean {
  return code === 44 || code === 46 || code === 58 || code === semicolon
}

function slipAt(text: string, at: number): SpacingError | undefined {
  switch (text[at]) {
    case ' ':
      if (text[at + 1] === '”') return blankBehindQuotation(text, at)
      if (text[at + 1] === '"') return blankBehindStraight(text, at)
      return text[at + 1] === ')' ? blankBehindBracket(text, at) : blankBefore(text, at)
    case '(':
      return blankInBracket(text, at)
    case '“':
      return blankInQuotation(text, at)
    case '"':
      return blankBeforeStraight(text, at)
    case '”':
      return blankMissingBehind(text, at)
    default:
      return blankMissing(text, at) ?? doubled(text, at)
  }
}

/** “bộ , công”: a blank before a mark that has one after it, or ends the paragraph. Not “Tỷ lệ 1 : 2”, “./.”, “…”. */
function blankBefore(text: string, start: number): SpacingError | undefined {
  const [before, sign, next] = [text[start - 1], text.charAt(start + 1), text[start + 3]]
  if (sign === '' || !isOneOf(',.;:!?', sign)) return undefined
  if (!isWord(before) && !isOneOf('”")]%', before)) return undefined
  if (isLetter(text[start + 2])) return blankOnWrongSide(text, start)
  if (!endsOrIs(' ”")', text[start + 2])) return undefined
  if (isDigit(before) && isDigit(next)) return undefined
  // A place to be filled in, “. . . .”, or a stray mark in a list.
  if (isOneOf('.…_,;:', next)) return undefined
  return {kind: 'before', start, end: start + 2, right: sign, isSure: true}
}

/** “bộ ,công”, “hồ sơ .Các”: a full stop only before a word of ours, since “tệp .docx” and “nền tảng .NET” are names. */
function blankOnWrongSide(text: string, start: number): SpacingError | undefined {
  const [before, sign] = [text[start - 1], text.charAt(start + 1)]
  const after = beginningOf(text.slice(start + 2, start + 22), isLetter)
  if (!isLetter(before) || !isOneOf(',.;', sign) || isAddress(wordAround(text, start + 2))) return undefined
  const end = start + 2
  if (sign !== '.') return {kind: 'before', start, end, right: `${sign} `, isSure: true}
  if (!isMarkedSyllable(after.toLowerCase())) return undefined
  // Before a small letter the full stop may have been a comma.
  if (isLower(after[0])) return {kind: 'stopped', start, end, right: ', ', isSure: false}
  return {kind: 'before', start, end, right: '. ', isSure: false}
}

/** “chức,viên”: no blank after a comma, semicolon or colon between letters, nor after a full stop before a capital. */
function blankMissing(text: string, start: number): SpacingError | undefined {
  if (!isLetter(text[start - 1]) || !isLetter(text[start + 1])) return undefined
  const word = wordAround(text, start)
  if (isAddress(word)) return undefined
  const before = endOf(text.slice(Math.max(0, start - 20), start), isLetter)
  const after = beginningOf(text.slice(start + 1, start + 21), isLetter)
  // “VH,TT”: an abbreviation in parts.
  if (isAbbreviation(before) && isAbbreviation(after)) return undefined
  const sign = text.charAt(start)
  if (sign === '.' && (!isSentenceEnd(before, after) || hasWordBetweenStops(word))) return undefined
  return {kind: 'after', start, end: start + 1, right: `${sign} `, isSure: sign === ',' || sign === ';'}
}

function isAddress(word: string): boolean {
  const small = word.toLowerCase()
  return ['/', '@', '\\', '&', '=', 'www', 'http'].some(part => small.includes(part))
}

/** “laocai.Gov.vn” is an address. */
function hasWordBetweenStops(word: string): boolean {
  return withoutLast(word, '.').split('.').slice(1, -1).some(isAllLetters)
}

/** “tỉnh.Các” ends a sentence; “chinhphu.vn”, “TP.Hồ”, “ThS.Nguyễn” and “v.v” do not. */
function isSentenceEnd(before: string, after: string): boolean {
  return (
    before.length >= 3 &&
    [...before].every(isLower) &&
    isUpper(after[0]) &&
    after.length >= 2 &&
    isLower(after[1])
  )
}

function isAbbreviation(word: string): boolean {
  return word === word.toUpperCase()
}

/** “,,”, “;.”, “..”, “,..”, “..,”; not “…”, “./.”, “v.v.,”. */
function doubled(text: string, start: number): SpacingError | undefined {
  const [before, first, second] = [text[start - 1], text[start], text.charAt(start + 1)]
  if (second === '' || !isOneOf(',.;:', second)) return undefined
  if (!isWord(before) && !isOneOf('”)', before)) return undefined
  if (first === '.' && isAbbreviationBefore(text, start)) return undefined
  if (isCommaAndTwoStops(text, start)) {
    // In the middle of a sentence it was to say “and so on”.
    const goesOn = isLower(text[start + 4])
    return {kind: 'doubled', start, end: start + 3, right: goesOn ? ',...' : '.', isSure: false}
  }
  if (isTwoStopsAndMark(text, start))
    return {kind: 'doubled', start, end: start + 3, right: text.charAt(start + 2), isSure: false}
  if (!endsOrIs(' ”)', text[start + 2])) return undefined
  // Where they are not the same, the second is what stands at the end.
  return {kind: 'doubled', start, end: start + 2, right: second, isSure: false}
}

/** “cửa,..”: a third full stop would have made it right. */
function isCommaAndTwoStops(text: string, start: number): boolean {
  return (
    isOneOf(',;', text[start]) &&
    text.slice(start + 1, start + 3) === '..' &&
    endsOrIs(' ”)', text[start + 3])
  )
}

/** “giảm..,”: two full stops before the mark that was meant. */
function isTwoStopsAndMark(text: string, start: number): boolean {
  return (
    text.slice(start, start + 2) === '..' &&
    isOneOf(',;', text[start + 2]) &&
    endsOrIs(' ”)', text[start + 3])
  )
}

/** “v.v”, “tr”, “TP”: what a full stop shortens. */
function isAbbreviationBefore(text: string, at: number): boolean {
  const word = endOf(text.slice(Math.max(0, at - 20), at), unit => unit === '.' || isLetter(unit))
  return word.includes('.') || (word.length <= 2 && !isMarkedSyllable(word)) || isAbbreviation(word)
}

/** “vụ”, “xã”: a word of Vietnamese, which a full stop shortens to no less. */
function isMarkedSyllable(word: string): boolean {
  return word.length >= 2 && isSyllable(fold(word)) && unaccented(word) !== fold(word)
}

/** Full stops that a small letter follows, “bồi dưỡng. tập huấn”, “thuộc.tên”: which of the two is wrong is not known. */
export function stopsBeforeSmall(text: string): SpacingError[] {
  const found: SpacingError[] = []
  // “<tên đơn vị.tên cơ quan>@xa.gov.vn”: how an address is put together.
  if (text.includes('@')) return found
  for (let at = text.indexOf('.'); at >= 0; at = text.indexOf('.', at + 1)) {
    const end = text[at + 1] === ' ' ? at + 2 : at + 1
    if (!isLower(text[end]) || !isStopBetween(text, at, end)) continue
    found.push({kind: 'stopped', start: at, end, right: ', ', isSure: false})
  }
  return found
}

/** Units before a full stop, and words of them, in which a number makes it one of “300 người.ngày” or “10 ha. …”. */
const nearNumber = 16
const wordsBehindNumber = 2

/** Two words of Vietnamese, of which the first is no abbreviation and the second no mark of a list. */
function isStopBetween(text: string, at: number, end: number): boolean {
  const near = text.slice(Math.max(0, at - nearNumber), at)
  const before = endOf(near, isLetter)
  const after = beginningOf(text.slice(end, end + nearNumber), isLetter)
  const behind = text[end + after.length]
  return (
    (isMarkedSyllable(before) || (end > at + 1 && before.length >= 3 && isSyllable(fold(before)))) &&
    [...before].every(isLower) &&
    !isBehindNumber(near) &&
    after.length >= 2 &&
    isSyllable(fold(after)) &&
    (isOneOf(' ,;', behind) || (isOneOf('.', behind) && endsOrIs(' ', text[end + after.length + 1]))) &&
    !isAddress(wordAround(text, at))
  )
}

/** “300 người” and “20 km hai bên”; not the number of the paragraph before “Tổ chức”, which a full stop ends. */
function isBehindNumber(near: string): boolean {
  const words = near.split(' ').slice(-1 - wordsBehindNumber)
  return words.some(word => [...word].some(isDigit) && !word.endsWith('.') && !word.endsWith(')'))
}

/** “( kèm theo”; not “(   )”, which is to be filled in. */
function blankInBracket(text: string, start: number): SpacingError | undefined {
  if (text[start + 1] !== ' ' || !(isWord(text[start + 2]) || text[start + 2] === '“')) return undefined
  return {kind: 'bracket', start, end: start + 2, right: '(', isSure: true}
}

/** “kèm theo )”. */
function blankBehindBracket(text: string, start: number): SpacingError | undefined {
  if (!isWord(text[start - 1]) && !isOneOf('”.', text[start - 1])) return undefined
  return {kind: 'bracket', start, end: start + 2, right: ')', isSure: true}
}

/** “ Một cửa”: where the mark opens, and does not close a word before it. */
function blankInQuotation(text: string, start: number): SpacingError | undefined {
  if (!endsOrIs(' (', text[start - 1]) || !isWord(text[start + 2])) return undefined
  return {kind: 'bracket', start, end: start + 2, right: '“', isSure: true}
}

/** “Một cửa ”, where a quotation is open. */
function blankBehindQuotation(text: string, start: number): SpacingError | undefined {
  if (!isWord(text[start - 1]) || !endsOrIs(' ,.;:)', text[start + 2]) || !isQuoted(text, start))
    return undefined
  return {kind: 'bracket', start, end: start + 2, right: '”', isSure: true}
}

/** '" Một cửa"': a mark of the kind that opens and closes alike opens where an even number stands before it. */
function blankBeforeStraight(text: string, start: number): SpacingError | undefined {
  if (!endsOrIs(' (', text[start - 1]) || !isWord(text[start + 2]) || !isStraightAt(text, start, 0))
    return undefined
  return {kind: 'bracket', start, end: start + 2, right: '"', isSure: false}
}

/** '"Một cửa "'. */
function blankBehindStraight(text: string, start: number): SpacingError | undefined {
  if (!isWord(text[start - 1]) || !endsOrIs(' ,.;:)', text[start + 2]) || !isStraightAt(text, start + 1, 1))
    return undefined
  return {kind: 'bracket', start, end: start + 2, right: '"', isSure: false}
}

/** Whether all such marks of a text pair, none of them an inch, and so many (even, odd) stand before this one. */
function isStraightAt(text: string, at: number, odd: 0 | 1): boolean {
  let [all, before] = [0, 0]
  for (let place = text.indexOf('"'); place >= 0; place = text.indexOf('"', place + 1)) {
    if (isDigit(text[place - 1])) return false
    all++
    if (place < at) before++
  }
  return all % 2 === 0 && before % 2 === odd
}

/** “Một cửa”của: a word right behind a quotation. */
function blankMissingBehind(text: string, start: number): SpacingError | undefined {
  if (!isWord(text[start - 1]) || !isLetter(text[start + 1]) || !isQuoted(text, start)) return undefined
  return {kind: 'after', start, end: start + 1, right: '” ', isSure: true}
}

/** Whether the last mark of a quotation before a place opens one: not the “ of “đến năm 2030“ của”. */
function isQuoted(text: string, at: number): boolean {
  const opening = text.lastIndexOf('“', at - 1)
  return opening > text.lastIndexOf('”', at - 1) && endsOrIs(' (', text[opening - 1])
}

function isWord(unit: string | undefined): boolean {
  return isLetter(unit) || isNumeral(unit)
}

function isOneOf(signs: string, unit: string | undefined): boolean {
  return unit !== undefined && signs.includes(unit)
}

/** One of these signs, or the end of the paragraph. */
function endsOrIs(signs: string, unit: string | undefined): boolean {
  return unit === undefined || signs.includes(unit)
}

/** What stands between the blanks round it, as far as a word or an address reaches. */
function wordAround(text: string, at: number): string {
  const isInside = (unit: string) => !isBlank(unit)
  return (
    endOf(text.slice(Math.max(0, at - 60), at), isInside) + beginningOf(text.slice(at, at + 60), isInside)
  )
}

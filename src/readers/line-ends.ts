import {endsWithOne} from '../base/ends-with-one.js'
import {markerOf} from '../document/marker.js'
import {isAllCapitals, isDigit, isLower, isWordUnit} from '../vietnamese/letters.js'
import {isRomanDigit} from '../vietnamese/numerals.js'
import type {WordHit} from '../vietnamese/words/passage-words.js'
import type {ReaderWords} from './reader-words.js'

/** What the end of a line and the beginning of the next one say of each other, whatever their widths. */

/** A row of a table drawn with “|”; it goes on until its last “|”. “|. MUC DICH” is a misread numeral. */
export function isRowStart(text: string): boolean {
  return text.startsWith('|') && !'.|'.includes(text[1] ?? '') && text.slice(1).trim() !== ''
}

export function isTerminated(text: string): boolean {
  return endsWithOne(text.trimEnd(), '.;:!?…”"»)]')
}

/** The sign that ends a sentence or a member of a list here; what closes a quotation or a bracket alone ends none. */
export function endSign(text: string): string | undefined {
  let at = text.length - 1
  while (at > 0 && '”"»)]'.includes(text.charAt(at))) at--
  const last = text[at]
  return last !== undefined && '.;:!?…'.includes(last) ? last : undefined
}

/** “./.”: nothing of the text comes after it. */
export function isClosed(text: string): boolean {
  return text.endsWith('/.') || text.endsWith('./')
}

/** “688/QĐ-”, “2021-” and “tháng 01 năm” end inside a word, a range or a phrase. */
export function isCutShort(text: string, words: ReaderWords): boolean {
  const last = text[text.length - 1]
  if (last === '-' || last === '–' || last === '/')
    return isWordUnit(text[text.length - (text[text.length - 2] === '/' ? 3 : 2)])
  const open = isLower(last) ? openEnd(text, words) : undefined
  return open !== undefined && open.id !== 'counted'
}

/** “Sở Nội vụ,” and “(” end inside a list or before what a bracket holds. */
export function isLeftOpen(text: string): boolean {
  return endsWithOne(text, ',(“')
}

/** “… báo cáo UBND tỉnh (qua” before “Sở Nội vụ) …”: a bracket or a quotation that opened on one line closes on the next. */
export function isInBracket(before: string, text: string): boolean {
  return closesOnNext(before, text, '(', ')') || closesOnNext(before, text, '“', '”')
}

function closesOnNext(before: string, text: string, opening: string, closing: string): boolean {
  const open = before.lastIndexOf(opening)
  if (open < 0 || before.indexOf(closing, open) >= 0) return false
  const close = text.indexOf(closing)
  const next = text.indexOf(opening)
  // “a)” at the beginning of a line is the mark of an item.
  return close > 2 && (next < 0 || close < next)
}

/** “… 6 tháng, quý” before “III và năm”, “theo khoản” before “2 Điều 5”: what has a number comes before it. */
export function isCountedBy(text: string, before: string, words: ReaderWords): boolean {
  return (isDigit(text[0]) || isRomanWord(text)) && openEnd(before, words)?.id === 'counted'
}

/** Between two numbers in brackets that are named, not given. */
const betweenNumbers = [' và', ' hoặc', ' hay', ' đến', ',']

/** “… tại các điểm (7) và” before “(8).”, “… các điểm” before “(7) và (8)”: numbers that a sentence names, of no paragraphs. */
export function goesOnCounting(before: string, text: string): boolean {
  const end = bracketedEnd(text, 0)
  if (end === undefined || isTerminated(before)) return false
  const between = betweenNumbers.find(joint => before.endsWith(joint))
  if (between && endsBracketed(before.slice(0, -between.length)))
    return between !== ',' || end === text.length || '.,;:'.includes(text.charAt(end))
  return betweenNumbers.some(
    joint => text.startsWith(joint, end) && bracketedEnd(text, end + joint.length + 1) !== undefined
  )
}

/** Where “(7)”, “(12)” ends that begins at a place. */
function bracketedEnd(text: string, at: number): number | undefined {
  if (text[at] !== '(') return undefined
  let to = at + 1
  while (isDigit(text[to])) to++
  return to > at + 1 && to <= at + 3 && text[to] === ')' ? to + 1 : undefined
}

function endsBracketed(text: string): boolean {
  return bracketedEnd(text, text.lastIndexOf('(')) === text.length
}

/** The first word is a Roman numeral, whatever sign follows it. */
function isRomanWord(text: string): boolean {
  let to = 0
  while (isRomanDigit(text[to])) to++
  return to > 0 && !isWordUnit(text[to])
}

/** The row of “unfinished” that a line ends with. */
function openEnd(text: string, words: ReaderWords): WordHit | undefined {
  const end = words.in(lastWords(text))
  const open = end.endingAt(end.length, 'unfinished')
  return open && !end.isCapital(open.from) ? open : undefined
}

/** As many of a line’s words as one wording of “unfinished” may have, in UTF-16 code units. */
const fewWords = 24

function lastWords(text: string): string {
  return text.slice(text.lastIndexOf(' ', Math.max(0, text.length - fewWords)) + 1)
}

/** The line begins in the middle of a sentence that the one before it has not ended. */
export function goesOn(before: string, text: string): boolean {
  if (isTerminated(before) && !endsWithOne(before, ')]”"')) return false
  if (text[0] === '(') return isLower(text[1]) && !isAllCapitals(before) && markerOf(text) === undefined
  return isLower(text[0]) && text[1] !== ')'
}

/** Names that stand whole in a table: an agency’s, a document’s, an index’s. */
const tablesOfNames = [
  'agencies',
  'index-names',
  'index-abbreviations',
  'law-names',
  'known-phrases'
] as const
/** More words of a name do not stand on either side of a line’s end, in UTF-16 code units. */
const mostOfName = 60

/** “… về Sở” / “Nội vụ”: a name that is known begins on one line and ends on the next. */
export function isNameAcross(before: string, text: string, words: ReaderWords): boolean {
  const tail = before.slice(before.lastIndexOf(' ', Math.max(0, before.length - mostOfName)) + 1)
  const head = text.slice(0, mostOfName)
  const both = words.in(`${tail} ${head}`)
  return tablesOfNames.some(
    table =>
      both.find(table).some(({start, end}) => start > 0 && start < tail.length && end > tail.length) &&
      !endsWithName(tail, table, words)
  )
}

/** “Văn phòng” above “Ủy ban nhân dân tỉnh …” is a name of its own. */
function endsWithName(tail: string, table: string, words: ReaderWords): boolean {
  const found = words.in(tail)
  return found.endingAt(found.length, table) !== undefined
}

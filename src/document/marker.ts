import {isAllCapitals, isAllDigits, isDigit, isLetter, isLower, isUpper} from '../vietnamese/letters.js'
import {isRomanDigit, romanValue} from '../vietnamese/numerals.js'

/** How a paragraph is numbered. Outer styles first, though the nesting of a plan is its own. */
export type MarkerStyle =
  | 'part'
  | 'upper'
  | 'roman'
  | 'article'
  | 'arabic'
  | 'decimal2'
  | 'decimal3'
  | 'decimal4'
  | 'arabic-paren'
  | 'letter'
  | 'paren'
  | 'dash'
  | 'plus'
  | 'star'

/** The number or sign a paragraph begins with: “IV.”, “1.1.”, “a)”, “-”. */
export interface Marker {
  readonly style: MarkerStyle
  /** As a person names it, without the closing sign: “IV”, “1.1”, “a”, “-”. */
  readonly label: string
  /** Its place in its series, where it has one: 4, 1, 1, undefined. */
  readonly value: number | undefined
  /** Where the text after it begins. */
  readonly end: number
  /** The full stop after it was forgotten: “II ĐỐI TƯỢNG”. */
  readonly isUnclosed?: true
}

/** Letters of a list in their order; there is no w, no j, and f and z are not used. */
export const letterOrder = 'abcdđeghiklmnopqrstuvxy'

/**
 * The marker a paragraph begins with. `misread` allows the usual misreadings of Roman numerals.
 * “2024. UBND tỉnh” begins with a year and “- 2025” with the end of a range; both have none.
 */
export function markerOf(text: string, misread = false): Marker | undefined {
  const first = text[0]
  if (first === undefined) return undefined
  if (isDigit(first)) return (misread ? misreadRomanMarker(text) : undefined) ?? numberMarker(text)
  if (isLetter(first))
    return (
      partMarker(text) ??
      articleMarker(text) ??
      (misread ? misreadRomanMarker(text) : undefined) ??
      romanMarker(text) ??
      upperMarker(text) ??
      letterMarker(text)
    )
  if (first === '(') return parenMarker(text)
  return (misread ? misreadRomanMarker(text) : undefined) ?? bulletMarker(text)
}

/**
 * “II ĐỐI TƯỢNG”: a Roman number whose full stop was forgotten, before a heading in capitals. It is one only where it
 * follows from the number before it, which the reader of the marker knows.
 */
export function unclosedMarkerOf(text: string): Marker | undefined {
  const length = behind(text, 0, 5, isRomanDigit)
  if (length === 0 || text[length] !== ' ') return undefined
  const label = text.slice(0, length)
  const end = length + 1
  const value = romanValue(label)
  const rest = text.slice(end)
  const isHeading = isUpper(rest[0]) && isUpper(rest[1]) && rest.includes(' ')
  if (!value || value >= mostParts || !isHeading || !isAllCapitals(rest)) return undefined
  return {style: 'roman', label, value, end, isUnclosed: true}
}

/**
 * “1, Mục đích”, “1- Mục đích”, “1.- Mục đích”, “I.1. Mục đích”, “Chương I. MỤC ĐÍCH”, “Mục 2: Nội dung”: a number that is
 * written so before headings, and in running text too (“khoản / 1, Điều 5”). It is one only where the reader of the marker
 * knows the heading behind it; it has no value, since those beside it may not be known.
 */
export function looseMarkerOf(text: string): Marker | undefined {
  const named = behindOne(text, 0, loosePartNames)
  const from = named ?? 0
  const first = behindNumber(text, from)
  const second = text[first] === '.' ? behind(text, first + 1, 2, isDigit) : first
  const to = second > first + 1 ? second : first
  const signs = named === undefined && to === first ? ',-–:' : '.:-–'
  const end = behindSign(text, behindOne(text, to, stopsWithDash) ? to + 1 : to, signs)
  if (to === from || end === undefined || !isUpper(text[end])) return undefined
  const label = text.slice(from, to)
  const style = named !== undefined ? 'part' : to > first ? 'decimal2' : styleOf(label)
  return {style, label, value: undefined, end}
}

const loosePartNames = ['Chương ', 'CHƯƠNG ', 'Mục ', 'MỤC ']
const stopsWithDash = ['.-', '.–']

/** Behind “12”, “IV” or a letter alone. */
function behindNumber(text: string, from: number): number {
  if (isDigit(text[from])) return behind(text, from, 2, isDigit)
  const to = behind(text, from, 5, isRomanDigit)
  return to === from && isLetter(text[from]) ? from + 1 : to
}

function styleOf(label: string): MarkerStyle {
  if (isDigit(label[0])) return 'arabic'
  if (romanValue(label) !== undefined) return 'roman'
  return isUpper(label) ? 'upper' : 'letter'
}

/** The place of a letter in a list: đ comes after d, there is no f, j, w, z. */
export function letterValue(letter: string): number | undefined {
  const at = letterOrder.indexOf(letter)
  return at < 0 ? undefined : at + 1
}

/** No plan has fifty parts: “C.” and “L.” alone are letters. */
const mostParts = 50
const ordinals = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu']

const partNames = ['PHẦN ', 'Phần ']
const ordinalNames = ['THỨ ', 'thứ ']

/** “Phần II.”, “PHẦN THỨ NHẤT”. */
function partMarker(text: string): Marker | undefined {
  const first = behindOne(text, 0, partNames)
  if (first === undefined) return undefined
  const from = behindOne(text, first, ordinalNames) ?? first
  const to = behind(text, from, text.length, isDigit(text[from]) ? isDigit : isLetter)
  const end =
    behindSign(text, to, '.:-–') ??
    (text[to] === ' ' ? to + 1 : undefined) ??
    (to === text.length ? to : undefined)
  const label = text.slice(from, to)
  const ordinal = ordinals.indexOf(label.toLowerCase()) + 1
  const value = romanValue(label) ?? (isAllDigits(label) ? Number(label) : ordinal || undefined)
  if (end === undefined || value === undefined) return undefined
  return {style: 'part', label, value, end}
}

const articleName = 'Điều '

/** “Điều 3.” */
function articleMarker(text: string): Marker | undefined {
  if (!text.startsWith(articleName)) return undefined
  const from = articleName.length
  const to = behind(text, from, 3, isDigit)
  const end = behindSign(text, to, '.:')
  if (to === from || end === undefined) return undefined
  return {style: 'article', label: text.slice(from, to), value: Number(text.slice(from, to)), end}
}

/** “IV.”, “IV)”, “IV -”, “IV/ ”. */
function romanMarker(text: string): Marker | undefined {
  const to = behind(text, 0, 6, isRomanDigit)
  const end = behindSign(text, to, '.)-–:') ?? behindSlash(text, to)
  const value = end === undefined ? undefined : romanValue(text.slice(0, to))
  if (end === undefined || !value || value >= mostParts || !startsTitle(text, end)) return undefined
  return {style: 'roman', label: text.slice(0, to), value, end}
}

/** “|.”, “I1.”, “I11.”, “l.” for I., II., III. in machine-read text. */
function misreadRomanMarker(text: string): Marker | undefined {
  const isOne = (unit: string | undefined) => unit !== undefined && '|Il1!'.includes(unit)
  const ones = behind(text, 0, 3, isOne)
  let to = text[ones] === 'V' ? ones + 1 : ones
  if (ones === 0 && to > 0) to = behind(text, to, 3, isOne)
  const end = to > 0 && to <= 4 ? behindSign(text, to, '.') : undefined
  if (end === undefined || isAllDigits(text.slice(0, to))) return undefined
  const label = Array.from(text.slice(0, to), unit => (unit === 'V' ? unit : 'I')).join('')
  const value = romanValue(label)
  return value ? {style: 'roman', label, value, end} : undefined
}

/** “A.”, “B)”, “Đ/ ”. */
function upperMarker(text: string): Marker | undefined {
  const label = text.charAt(0)
  if (label !== 'Đ' && !(label >= 'A' && label <= 'Z')) return undefined
  const end = behindSign(text, 1, '.)') ?? behindSlash(text, 1)
  if (end === undefined || !startsTitle(text, end)) return undefined
  return {style: 'upper', label, value: letterValue(label.toLowerCase()), end}
}

function numberMarker(text: string): Marker | undefined {
  const to = behind(text, 0, 3, isDigit)
  const isDecimal = to <= 2 && text[to] === '.' && isDigit(text[to + 1])
  return (isDecimal ? decimalMarker(text, to) : undefined) ?? arabicMarker(text, to)
}

/** “1.1.”, “1.1)”, “1.1 Mục tiêu”; “1.5 triệu” and “4.0” are none. */
function decimalMarker(text: string, behindFirst: number): Marker | undefined {
  let to = behindFirst
  let parts = 1
  for (; parts < 4 && text[to] === '.' && isDigit(text[to + 1]); parts++)
    to = behind(text, to + 1, 2, isDigit)
  const sign = text[to] === '.' || text[to] === ')' ? to + 1 : behindSign(text, to, ':/')
  const end = behindBlank(text, sign ?? to)
  const after = text[end]
  if (after === undefined || isDigit(after)) return undefined
  if (sign === undefined && !(end > to && isUpper(after))) return undefined
  const label = text.slice(0, to)
  const value = Number(label.slice(label.lastIndexOf('.') + 1))
  return {style: `decimal${parts}` as MarkerStyle, label, value, end}
}

/** “1.”, “1 /”, “1 -”, “1)”. */
function arabicMarker(text: string, to: number): Marker | undefined {
  const label = text.slice(0, to)
  const value = Number(label)
  if (to <= 2 && text[to] === ')')
    return {style: 'arabic-paren', label, value, end: behindBlank(text, to + 1)}
  const end =
    behindSign(text, to, '.') ?? behindSlash(text, to) ?? (text.startsWith(' - ', to) ? to + 3 : undefined)
  if (end === undefined) return undefined
  const after = text[end]
  const isTight = text[end - 1] !== ' '
  if (after === undefined || (isTight && !isUpper(after))) return undefined
  // “1. 100% văn bản” begins with a number all the same; “1. 500 đồng” is an amount.
  if (isDigit(after) && !(text.startsWith('. ', end - 2) && isPercentage(text, end))) return undefined
  return {style: 'arabic', label, value, end}
}

/** “100%”, “99,5 %”. */
function isPercentage(text: string, from: number): boolean {
  let to = behind(text, from, 3, isDigit)
  if ((text[to] === '.' || text[to] === ',') && isDigit(text[to + 1])) to = behind(text, to + 1, 2, isDigit)
  return text[behindBlank(text, to)] === '%'
}

/** “a)”, “đ.”, “b/ ”. */
function letterMarker(text: string): Marker | undefined {
  const label = text.charAt(0)
  if (!isListLetter(label)) return undefined
  const sign = text[1] === ' ' ? 2 : 1
  const isClosed = (text[sign] === '.' || text[sign] === '/') && text[sign + 1] === ' '
  if (text[1] !== ')' && !isClosed) return undefined
  const end = text[1] === ')' ? behindBlank(text, 2) : sign + 2
  return text.length > end ? {style: 'letter', label, value: letterValue(label), end} : undefined
}

/** “(1)”, “(a)”, “(iv)”. */
function parenMarker(text: string): Marker | undefined {
  const close = text.indexOf(')')
  const inside = text.slice(1, Math.max(1, close))
  const end = behindBlank(text, close + 1)
  if (text.length === end) return undefined
  const isNumber = inside.length <= 2 && isAllDigits(inside)
  const isNumeral =
    inside.length <= 4 &&
    behind(inside, 0, 4, unit => unit !== undefined && 'ivx'.includes(unit)) === inside.length
  if (inside === '' || !(isNumber || isNumeral || (inside.length === 1 && isListLetter(inside))))
    return undefined
  return {style: 'paren', label: `(${inside})`, value: isNumber ? Number(inside) : letterValue(inside), end}
}

const dashes = '-–—−‐⁃'
const bullets = `${dashes}+*•●▪■○◦·`

function bulletMarker(text: string): Marker | undefined {
  const label = text.charAt(0)
  const end = behindBlank(text, 1)
  const after = text[end]
  if (!bullets.includes(label) || after === undefined || '-–—=_*'.includes(after)) return undefined
  if (endsRange(text, end)) return undefined
  const style = label === '+' ? 'plus' : dashes.includes(label) ? 'dash' : 'star'
  return {style, label, value: undefined, end}
}

/** The end of a range or a date: “2021 - 2025”, “15 - 6/2024”. */
function endsRange(text: string, from: number): boolean {
  const to = behind(text, from, 5, isDigit)
  if (to - from === 4) return true
  const next = to - from === 1 || to - from === 2 ? behindSign(text, to, '/.-') : undefined
  return next !== undefined && isDigit(text[next])
}

/** A heading's text begins with a capital, a quotation mark or a bracket, not with a small letter. */
function startsTitle(text: string, at: number): boolean {
  const after = text[at]
  return after !== undefined && !isLower(after) && !isDigit(after) && !'.,;)'.includes(after)
}

function isListLetter(unit: string): boolean {
  return unit === 'đ' || (unit >= 'a' && unit <= 'z')
}

/** Behind the units from a place on of which this is true, at most so many. */
function behind(text: string, from: number, most: number, is: (unit: string | undefined) => boolean): number {
  let to = from
  while (to - from < most && is(text[to])) to++
  return to
}

/** Behind one of these texts, where it stands here. */
function behindOne(text: string, at: number, starts: readonly string[]): number | undefined {
  for (const start of starts) if (text.startsWith(start, at)) return at + start.length
  return undefined
}

function behindBlank(text: string, at: number): number {
  return text[at] === ' ' ? at + 1 : at
}

/** Behind one of these signs and the blanks beside it. */
function behindSign(text: string, at: number, signs: string): number | undefined {
  const sign = text[behindBlank(text, at)]
  return sign !== undefined && signs.includes(sign) ? behindBlank(text, behindBlank(text, at) + 1) : undefined
}

/** Behind a slash that a blank follows. */
function behindSlash(text: string, at: number): number | undefined {
  const slash = behindBlank(text, at)
  return text.startsWith('/ ', slash) ? slash + 2 : undefined
}

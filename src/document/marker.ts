import {isAllCapitals, isLower, isUpper} from '../vietnamese/letters.js'
import {romanValue} from '../vietnamese/numerals.js'

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

const roman = /^([IVXLC]{1,6})(?: ?[.)\-–:] ?| ?\/ )/
const upperLetter = /^([A-ZĐ])(?: ?[.)] ?| ?\/ )/
const part = /^(?:PHẦN|Phần) (?:THỨ |thứ )?(\p{L}+|\d+)(?: ?[.:\-–] ?| |$)/u
const article = /^Điều (\d{1,3}) ?[.:] ?/
const decimal = /^(\d{1,2}(?:\.\d{1,2}){1,3})(?:\.|\)| ?[:/])? ?/
const arabic = /^(\d{1,3})(?: ?\. ?| ?\/ | - )/
const percentage = /^\d{1,3}(?:[.,]\d{1,2})? ?%/
const arabicParen = /^(\d{1,2})\) ?/
const letter = /^([a-zđ])(?:\)| ?[./] ) ?/
const paren = /^\((\d{1,2}|[a-zđ]|[ivx]{1,4})\) ?/
const bullet = /^([-–—−‐+*•●▪■○◦·⁃]) ?/u
/** “|.”, “I1.”, “I11.”, “l.” for I., II., III. in machine-read text. */
const misreadRoman = /^([|Il1!]{1,3}V?|V[|Il1!]{0,3}) ?\. ?/

const letterOrder = 'abcdđeghiklmnopqrstuvxy'

/**
 * The marker a paragraph begins with. `misread` allows the usual misreadings of Roman numerals.
 * “2024. UBND tỉnh” begins with a year and “- 2025” with the end of a range; both have none.
 */
export function markerOf(text: string, misread = false): Marker | undefined {
  return (
    partMarker(text) ??
    articleMarker(text) ??
    (misread ? misreadRomanMarker(text) : undefined) ??
    romanMarker(text) ??
    upperMarker(text) ??
    decimalMarker(text) ??
    arabicMarker(text) ??
    letterMarker(text) ??
    bulletMarker(text)
  )
}

const unclosedRoman = /^([IVX]{1,5}) (?=\p{Lu}{2})/u

/**
 * “II ĐỐI TƯỢNG”: a Roman number whose full stop was forgotten, before a heading in capitals. It is one only where it
 * follows from the number before it, which the reader of the marker knows.
 */
export function unclosedMarkerOf(text: string): Marker | undefined {
  const found = unclosedRoman.exec(text)
  const value = found && romanValue(found[1]!)
  const rest = text.slice(found?.[0].length)
  // “QUÝ / II NĂM 2026”, cut by the end of a line.
  if (!value || !isAllCapitals(rest) || !rest.includes(' ') || /^(?:NĂM|VÀ|THÁNG|CỦA) /.test(rest))
    return undefined
  return {style: 'roman', label: found[1]!, value, end: found[0].length, isUnclosed: true}
}

/** The place of a letter in a list: đ comes after d, there is no f, j, w, z. */
export function letterValue(letter: string): number | undefined {
  const at = letterOrder.indexOf(letter)
  return at < 0 ? undefined : at + 1
}

function partMarker(text: string): Marker | undefined {
  const found = part.exec(text)
  if (!found) return undefined
  const value = romanValue(found[1]!) ?? (/^\d+$/.test(found[1]!) ? Number(found[1]) : ordinal(found[1]!))
  return value === undefined ? undefined : {style: 'part', label: found[1]!, value, end: found[0].length}
}

function ordinal(word: string): number | undefined {
  const at = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu'].indexOf(word.toLowerCase())
  return at < 0 ? undefined : at + 1
}

function articleMarker(text: string): Marker | undefined {
  const found = article.exec(text)
  return found
    ? {style: 'article', label: found[1]!, value: Number(found[1]), end: found[0].length}
    : undefined
}

function romanMarker(text: string): Marker | undefined {
  const found = roman.exec(text)
  const value = found && romanValue(found[1]!)
  // No plan has fifty parts: “C.” and “L.” alone are letters.
  if (!value || value >= 50 || !startsTitle(text, found[0].length)) return undefined
  return {style: 'roman', label: found[1]!, value, end: found[0].length}
}

function misreadRomanMarker(text: string): Marker | undefined {
  const found = misreadRoman.exec(text)
  if (!found || /^\d+$/.test(found[1]!)) return undefined
  const label = found[1]!.replace(/[|l1!]/g, 'I')
  const value = romanValue(label)
  return value ? {style: 'roman', label, value, end: found[0].length} : undefined
}

function upperMarker(text: string): Marker | undefined {
  const found = upperLetter.exec(text)
  if (!found || !startsTitle(text, found[0].length)) return undefined
  return {style: 'upper', label: found[1]!, value: letterValue(found[1]!.toLowerCase()), end: found[0].length}
}

function decimalMarker(text: string): Marker | undefined {
  const found = decimal.exec(text)
  if (!found) return undefined
  const after = text[found[0].length]
  const closed = /[.):/] ?$/.test(found[0])
  // “1.1 Mục tiêu” is a number, “1.5 triệu” and “4.0” are none.
  if (!closed && !(found[0].endsWith(' ') && isUpper(after))) return undefined
  if (after === undefined || /\d/.test(after)) return undefined
  const parts = found[1]!.split('.')
  return {
    style: `decimal${parts.length}` as MarkerStyle,
    label: found[1]!,
    value: Number(parts.at(-1)),
    end: found[0].length
  }
}

function arabicMarker(text: string): Marker | undefined {
  const found = arabic.exec(text)
  if (found) {
    const after = text[found[0].length]
    const tight = !found[0].endsWith(' ')
    if (after === undefined) return undefined
    // “1. 100% văn bản” begins with a number all the same; “1. 500 đồng” is an amount.
    if (/\d/.test(after) && !(found[0].endsWith('. ') && percentage.test(text.slice(found[0].length))))
      return undefined
    if (tight && !isUpper(after)) return undefined
    return {style: 'arabic', label: found[1]!, value: Number(found[1]), end: found[0].length}
  }
  const closed = arabicParen.exec(text)
  return closed
    ? {style: 'arabic-paren', label: closed[1]!, value: Number(closed[1]), end: closed[0].length}
    : undefined
}

function letterMarker(text: string): Marker | undefined {
  const found = letter.exec(text)
  if (found && text.length > found[0].length)
    return {style: 'letter', label: found[1]!, value: letterValue(found[1]!), end: found[0].length}
  const inside = paren.exec(text)
  if (!inside || text.length === inside[0].length) return undefined
  const value = /^\d+$/.test(inside[1]!) ? Number(inside[1]) : letterValue(inside[1]!)
  return {style: 'paren', label: `(${inside[1]})`, value, end: inside[0].length}
}

function bulletMarker(text: string): Marker | undefined {
  const found = bullet.exec(text)
  if (!found) return undefined
  const after = text[found[0].length]
  if (after === undefined || /[-–—=_*]/.test(after)) return undefined
  // The end of a range or a date: “2021 - 2025”, “15 - 6/2024”.
  if (/^(?:\d{4}(?!\d)|\d{1,2} ?[/.-] ?\d)/.test(text.slice(found[0].length))) return undefined
  const style = found[1] === '+' ? 'plus' : /[-–—−‐⁃]/.test(found[1]!) ? 'dash' : 'star'
  return {style, label: found[1]!, value: undefined, end: found[0].length}
}

/** A heading's text begins with a capital, a quotation mark or a bracket, not with a small letter. */
function startsTitle(text: string, at: number): boolean {
  const after = text[at]
  return after !== undefined && !isLower(after) && !/[\d.,;)]/.test(after)
}

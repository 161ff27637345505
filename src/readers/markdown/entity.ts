import {isAsciiDigit, isAsciiLetter, unit} from './code-units.js'

const longestName = 31
const mostDigits = 7

/** Where an entity such as “&amp;”, “&#38;” or “&#x26;” ends that begins at source[at]; undefined where none does. */
export function entityEnd(source: string, at: number): number | undefined {
  let end = at + 1
  const isNumber = source.charCodeAt(end) === unit.numberSign
  if (isNumber) end++
  const isHex = isNumber && (source.charCodeAt(end) | 32) === 0x78
  if (isHex) end++
  const first = end
  const most = first + (isNumber ? mostDigits : longestName)
  while (end < most && isEntityUnit(source.charCodeAt(end), isNumber, end === first)) end++
  return end > first && source.charCodeAt(end) === unit.semicolon ? end + 1 : undefined
}

/** Digits of a number are not held to its base: the parser has said that it is one. */
function isEntityUnit(code: number, isNumber: boolean, isFirst: boolean): boolean {
  if (isAsciiDigit(code)) return isNumber || !isFirst
  return isAsciiLetter(code) && (!isNumber || (code | 32) <= 0x66)
}

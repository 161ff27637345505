import type {HeaderNumber} from '../plan.js'
import {isAllDigits} from '../../vietnamese/letters.js'

/** The first letters of the document’s number, which are those of its type unless it is a letter: “KH” of “KH-UBND”. */
export function firstLetters({symbol}: Pick<HeaderNumber, 'symbol'>): string | undefined {
  const [first = '', second] = symbol.split('/')
  // “2026/QĐ-UBND”: legal documents have their year before it.
  const letters = second !== undefined && isYear(first) ? second : first
  const hyphen = letters.indexOf('-')
  return hyphen > 0 ? letters.slice(0, hyphen) : undefined
}

/** True of four digits. */
export function isYear(text: string): boolean {
  return text.length === 4 && isAllDigits(text)
}

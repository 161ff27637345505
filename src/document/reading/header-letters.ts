import type {HeaderNumber, Plan} from '../plan.js'
import {isAllDigits} from '../../vietnamese/letters.js'

/** The first letters of the document’s number, which are those of its type unless it is a letter: “KH” of “KH-UBND”. */
export function firstLetters({symbol}: Pick<HeaderNumber, 'symbol'>): string | undefined {
  const [first = '', second] = symbol.split('/')
  // “2026/QĐ-UBND”: legal documents have their year before it.
  const letters = second !== undefined && isYear(first) ? second : first
  const hyphen = letters.indexOf('-')
  return hyphen > 0 ? letters.slice(0, hyphen) : undefined
}

/**
 * Whether this is a legal document that was issued: its number carries a year, “12/2026/NĐ-CP”, and it is signed. What is
 * printed of it in the gazette and in collections of laws leaves out whom it is sent to, and of a law when it was signed.
 */
export function isIssuedLaw({header, facts}: Pick<Plan, 'header' | 'facts'>): boolean {
  const [first = ''] = header?.number?.symbol.split('/') ?? []
  return isYear(first) && facts.stage === 'final'
}

/** True of four digits. */
export function isYear(text: string): boolean {
  return text.length === 4 && isAllDigits(text)
}

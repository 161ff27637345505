import {isAllDigits, isLetter, isLower, isUpper} from './letters.js'

/** Letters of a symbol between its signs: “UBND”, “CCHC&PC”. */
export interface Group {
  readonly written: string
  /** The token behind it. */
  readonly to: number
  /** A hyphen with a blank on both sides stands before it. */
  readonly isApart: boolean
}

/** UTF-16 units of letters that stand alone. */
const fewestAlone = 3

/** Without a type, a symbol needs two groups (“581/BNV-CCHC”) or a year, and capitals (“24/7-Hà” is none). */
export function isWithoutType(groups: readonly Group[], hasYear: boolean): boolean {
  if (hasYear) return groups.some(({written}) => hasTwoCapitals(written))
  return groups.length > 1 && groups.every(isAbbreviation)
}

/** “số 126/SKHĐT”: letters alone are a symbol behind a number that is called one. */
export function isLettersAlone([only, ...others]: readonly Group[], types: ReadonlySet<string>): boolean {
  if (!only || others.length > 0 || only.written.length < fewestAlone) return false
  return !types.has(only.written) && Array.from(only.written).every(isUpper)
}

/** “UBND”, “SNgV”, “P6”. */
export function isAbbreviation({written}: Group): boolean {
  let capitals = 0
  for (const unit of written) if (isUpper(unit)) capitals++
  if (capitals !== 1) return capitals > 1
  return written.length <= 2 || isAllDigits(written.slice(1))
}

/** True of two capitals that stand together. */
export function hasTwoCapitals(written: string): boolean {
  for (let at = 1; at < written.length; at++)
    if (isUpper(written[at - 1]) && isUpper(written[at])) return true
  return false
}

/** “Theo”, and “Về” behind “ - ”: a capital and small letters, and too long or too far off for an abbreviation. */
export function isWordOfSentence({written, isApart}: Group): boolean {
  if (isOfPrimeMinister(written)) return false
  if (written.length < 2 || (written.length === 2 && !isApart)) return false
  for (let at = 1; at < written.length; at++) if (!isLower(written[at])) return false
  return true
}

const primeMinister = 'TTg'

/** “QĐ-TTG” in a title and “QĐ-Ttg” are “QĐ-TTg”; the letters “BDTTG” are another’s. */
export function withUsualCapitals(written: string): string {
  const before = written.length - primeMinister.length
  return isOfPrimeMinister(written.slice(before)) && !isLetter(written[before - 1])
    ? written.slice(0, before) + primeMinister
    : written
}

/** “TTg”, in whatever capitals. */
export function isOfPrimeMinister(written: string): boolean {
  return written.length === primeMinister.length && written.toLowerCase() === primeMinister.toLowerCase()
}

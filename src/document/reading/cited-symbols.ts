import type {Citation, Plan} from '../plan.js'
import {hasLineEnd, isAllCapitals, isAllDigits} from '../../vietnamese/letters.js'
import type {Span} from '../../vietnamese/passage.js'

/** What the letters of the issuer should be, where they are those that are often cut: “Tg” for “TTg”. */
export function cutIssuer(
  {symbolIssuer}: Citation,
  cutIssuers: readonly {readonly letters: string; readonly right: string}[]
): string | undefined {
  return cutIssuers.find(({letters}) => letters === symbolIssuer)?.right
}

/** “80/202/QH15”. */
export function hasCutYear(number: string): boolean {
  const [, year = '', ...letters] = number.split('/')
  return letters.length > 0 && year.length === 3 && isAllDigits(year)
}

/** “QĐ/TTg”, “15/2026/QĐ/UBND”: a slash between the type and the issuer, as only documents of the Party have. */
export function hasSlashBeforeIssuer({number, symbolType, symbolIssuer, isOfParty}: Citation): boolean {
  return !isOfParty && symbolType !== undefined && number.endsWith(`/${symbolType}/${symbolIssuer}`)
}

/** “23/CT-TTg”: a type behind a slash, and no year. */
export function isAsOfState({symbolType, symbolYear, isOfParty}: Citation): boolean {
  return symbolType !== undefined && symbolYear === undefined && !isOfParty
}

/** From the type to the end of the number. */
export function nameSpan({passage, start, symbol}: Citation): Span {
  return passage.span(start, symbol.end)
}

/** The number with its letters. */
export function numberSpan({passage, symbol}: Citation): Span {
  return passage.span(symbol.start, symbol.end)
}

/** The number with the signs that it is written with, without blanks. */
export function asWritten({passage, symbol}: Citation): string {
  return passage.value.slice(symbol.start, symbol.end).replaceAll(' ', '')
}

/** The number as it stands in the source, and whether a line ends inside it or all around it is in capitals. */
export function source(plan: Plan, {passage, start, end, symbol}: Citation) {
  const span = passage.span(symbol.start, symbol.end)
  const raw = plan.source.text.slice(span.start, span.end)
  return {
    written: passage.value.slice(symbol.start, symbol.end),
    isCut: hasLineEnd(raw) || raw.includes('\f'),
    isShouted: isAllCapitals(passage.value.slice(start, end))
  }
}

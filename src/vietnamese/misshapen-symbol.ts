import {isAllCapitals, isAllDigits, isDigit, isLetter} from './letters.js'
import {hasTwoCapitals, withUsualCapitals} from './symbol-groups.js'
import type {SymbolMatch} from './symbol-reader.js'

/** What is known of the letters in numbers of documents. */
export interface SymbolLetters {
  /** Those of a type as they are to be written, “KH”, “TTr”; undefined where no type has them, in whatever capitals. */
  typeOf(letters: string): string | undefined
  /** Those of an issuer, in whatever capitals; undefined where nobody is known by them. */
  issuerOf(letters: string): 'state' | 'party' | undefined
}

const mostDigits = 5
const mostGroups = 5
/** “TTLT”, “VBHN”. */
const mostOfType = 4
/** “cchc”, “ttbvtv”. */
const mostOfOffice = 6

/**
 * A number whose parts are those of a document and whose signs or capitals are not: “15.KH/UBND”, “15/KH--UBND”,
 * “15/kh-ubnd”, “581/bnv-cchc”, “766QĐ-TTg”, “57NQ/TW”, “118/2025NĐ-CP”. What stands before it has to call it a
 * document’s number. Where letters tell no issuer that is known, only a sign written twice is surely that sign.
 *
 * @param text with look-alike letters and dashes folded, from which places are told
 * @param start where the digits begin
 */
export function misshapenSymbol(
  text: string,
  start: number,
  letters: SymbolLetters
): Omit<SymbolMatch, 'start'> | undefined {
  const serial = digitsAt(text, start)
  if (serial === start || serial - start > mostDigits) return undefined
  const first = signAt(text, serial)
  if (!first) return undefined
  const behindYear = yearAt(text, first.end)
  const second = behindYear === undefined ? first : signAt(text, behindYear)
  if (!second) return undefined
  const number = text.slice(start, serial)
  const year = behindYear === undefined ? undefined : text.slice(first.end, behindYear)
  const found =
    assemblyAt(text, second.end, year) ??
    lettersAt(text, first, second, year, letters) ??
    officeAt(text, second, letters)
  if (!found || goesOn(text, found.end)) return undefined
  const {end, type, issuer, isParty} = found
  const behind = [year, type, issuer].filter(part => part !== undefined)
  const symbol = isParty ? `-${type ?? ''}/${issuer}` : `/${behind.join('/').replace(`${type}/`, `${type}-`)}`
  return {end, number: number + symbol, year: year === undefined ? undefined : +year, type, issuer, isParty}
}

type Letters = Pick<SymbolMatch, 'end' | 'type' | 'issuer' | 'isParty'>

/** “QH15” behind a year. */
function assemblyAt(text: string, at: number, year: string | undefined): Letters | undefined {
  const end = lettersEnd(text, at)
  const behind = digitsAt(text, end)
  const isHere = year !== undefined && text.slice(at, end) === 'QH' && behind - end === 2
  return isHere ? {end: behind, type: undefined, issuer: text.slice(at, behind), isParty: false} : undefined
}

/** The letters of a type, and behind a sign or none those of who issued it. */
function lettersAt(
  text: string,
  first: Sign,
  second: Sign,
  year: string | undefined,
  letters: SymbolLetters
): Letters | undefined {
  const at = second.end
  const typeEnd = lettersEnd(text, at)
  const written = text.slice(at, typeEnd)
  const glued = gluedIn(written, letters)
  const third: Sign | undefined = glued ? {written: '', end: at + glued.type.length} : signAt(text, typeEnd)
  const type = glued?.type ?? written
  const known = letters.typeOf(type)
  if (!third || known === undefined || (third.written === '' && !glued)) return undefined
  const issuer = issuerAt(text, third.end, letters)
  if (!issuer) return undefined
  const isSure =
    issuer.of !== undefined ||
    (isJustTwice(first, '/') && isJustTwice(second, '/') && isJustTwice(third, '-'))
  const isExact = known === type && issuer.isExact
  if (!isSure || (!isExact && issuer.of === undefined)) return undefined
  // “57 NQ/TW”, “12/KH UBND ngày …”: one blank in place of a sign, and a date behind.
  if (Array.from(new Set([first, second, third])).filter(sign => sign.written === ' ').length > 1)
    return undefined
  if (third.written === ' ' && !text.startsWith(' ngày ', issuer.end)) return undefined
  return {
    end: issuer.end,
    type: known,
    issuer: issuer.written,
    isParty: issuer.of === 'party' && year === undefined
  }
}

/** “581BNV-CCHC”, “581.BNV/CCHC”: an issuer that is known and its office, as letters have no type. */
function officeAt(text: string, sign: Sign, letters: SymbolLetters): Letters | undefined {
  const {typeOf, issuerOf} = letters
  const end = lettersEnd(text, sign.end)
  const head = text.slice(sign.end, end)
  const third = signAt(text, end)
  if (!third || sign.written === ' ' || third.written.trim() === '' || third.end - end > 1) return undefined
  if (typeOf(head) !== undefined || issuerOf(head) !== 'state') return undefined
  if (!isAllCapitals(head)) return sign.written === '/' ? smallOfficeAt(text, head, third) : undefined
  const office = issuerAt(text, third.end, letters)
  if (!office?.isExact) return undefined
  return {end: office.end, type: undefined, issuer: `${head}-${office.written}`, isParty: false}
}

/** “581/bnv-cchc”: with its signs right and all in small letters. */
function smallOfficeAt(text: string, head: string, hyphen: Sign): Letters | undefined {
  const end = lettersEnd(text, hyphen.end)
  const office = text.slice(hyphen.end, end)
  const isSmall = [head, office].every(part => part === part.toLowerCase())
  if (!isSmall || hyphen.written !== '-' || office.length < 2 || office.length > mostOfOffice)
    return undefined
  const issuer = withUsualCapitals(`${head}-${office}`.toUpperCase())
  return {end, type: undefined, issuer, isParty: false}
}

/** “QĐTTg” as “QĐ” and “TTg”. */
function gluedIn(written: string, {typeOf, issuerOf}: SymbolLetters): {readonly type: string} | undefined {
  if (typeOf(written) !== undefined) return undefined
  for (let at = 2; at < Math.min(written.length - 1, mostOfType + 1); at++) {
    const type = written.slice(0, at)
    if (typeOf(type) === type && issuerOf(written.slice(at)) !== undefined) return {type}
  }
  return undefined
}

/** The letters of the issuer, with those of its parts: “SNV-CCHC”. */
function issuerAt(text: string, at: number, {issuerOf}: SymbolLetters) {
  let end = lettersEnd(text, at)
  const head = text.slice(at, end)
  const of = issuerOf(head)
  const isExact = hasTwoCapitals(head)
  if (head.length < 2 || (of === undefined && !isExact)) return undefined
  const parts = [
    of === undefined || isExact ? withUsualCapitals(head) : withUsualCapitals(head.toUpperCase())
  ]
  while (parts.length < mostGroups && isPartSign(text[end])) {
    const next = lettersEnd(text, end + 1)
    const part = text.slice(end + 1, next)
    if (part.length < 2 || !isAllCapitals(part)) break
    parts.push(part)
    end = next
  }
  return {written: parts.join('-'), end, of, isExact}
}

function isPartSign(unit: string | undefined): boolean {
  return unit === '-' || unit === '_' || unit === '.'
}

interface Sign {
  /** Without the blanks around it; one blank that stands alone. */
  readonly written: string
  readonly end: number
}

const signs = './-\\_'

/** What stands between two parts: nothing, one sign or two, a blank. A full stop has no blank behind it. */
function signAt(text: string, at: number): Sign | undefined {
  let end = at
  while (end - at < 4 && (signs.includes(text[end] ?? '?') || text[end] === ' ')) end++
  const whole = text.slice(at, end)
  const written = whole.trim() || whole
  const isLoose = written.length < whole.length
  return written.length <= 2 && !(isLoose && '._'.includes(written[0] ?? '?')) ? {written, end} : undefined
}

function isJustTwice({written}: Sign, sign: string): boolean {
  return written === sign || written === sign + sign
}

/** Where a year ends that begins at a place. */
function yearAt(text: string, at: number): number | undefined {
  const end = digitsAt(text, at)
  const year = text.slice(at, end)
  return end - at === 4 && isAllDigits(year) && +year >= 1900 && +year < 2100 ? end : undefined
}

function digitsAt(text: string, at: number): number {
  let end = at
  while (isDigit(text[end])) end++
  return end
}

function lettersEnd(text: string, at: number): number {
  let end = at
  while (isLetter(text[end])) end++
  return end
}

/** Whether more of the number follows, which is not understood. */
function goesOn(text: string, end: number): boolean {
  const [next, behind] = [text[end], text[end + 1]]
  if (next === undefined) return false
  return (
    isDigit(next) ||
    isLetter(next) ||
    (next !== ' ' && signs.includes(next) && (isLetter(behind) || isDigit(behind)))
  )
}

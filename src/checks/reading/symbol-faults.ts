import type {Citation, Plan} from '../../document/plan.js'
import {levelOfLetters} from '../../document/facts.js'
import {
  cutIssuer,
  hasCutYear,
  hasSlashBeforeIssuer,
  isAsOfState,
  source
} from '../../document/reading/cited-symbols.js'
import type {Knowledge} from '../../knowledge/knowledge.js'
import {foldSymbol} from '../../vietnamese/fold.js'
import {isDash, withPlainSigns} from '../../vietnamese/letters.js'
import {nfc} from '../../vietnamese/normal-form.js'
import {isLegalType, lettersOf, strokedLetters} from './type-letters.js'

/** How a number is not written as numbers are; `better` is the whole number as it should be. */
export type SymbolFault =
  /** Letters that are written so in `written`, and should be `right`. */
  | {
      readonly is: 'letters'
      readonly letters: string
      readonly written: string
      readonly right: string
      readonly better: string
    }
  /** Of the Party, and without its hyphen; of the state, and with one. */
  | {readonly is: 'party'; readonly better: string}
  | {readonly is: 'state'; readonly better: string}
  /** A slash between type and issuer. */
  | {readonly is: 'slash'; readonly better: string}
  /** A dash for the hyphen. */
  | {readonly is: 'dash'; readonly written: string; readonly better: string}
  | {readonly is: 'cutYear'; readonly better: string | undefined}
  /** No year, though such numbers have one. */
  | {readonly is: 'lacksYear'; readonly better: string}
  | {readonly is: 'blank'; readonly written: string; readonly better: string}
  | {readonly is: 'hyphen'; readonly written: string; readonly better: string}
  /** Other signs between its parts. */
  | {readonly is: 'signs'; readonly written: string; readonly better: string}

/** Which letters of issuers tell how their numbers are written. */
export interface SymbolIssuers {
  /** Issuers whose numbers have the hyphen before the type: “27-NQ/TW”. */
  readonly partyIssuers: readonly string[]
  /** Issuers whose numbers never have it there: “23/CT-TTg”. */
  readonly stateIssuers: readonly string[]
  /** Letters of types whose numbers have their year: “118/2025/NĐ-CP”. */
  readonly alwaysWithYear: readonly string[]
  /** The first day, ISO, of which they have it. */
  readonly yearsSince: string
  /** Letters of an issuer that are often cut: “Tg” for “TTg”. */
  readonly cutIssuers: readonly {readonly letters: string; readonly right: string}[]
}

/** The first fault of a number; none where all around it is in capitals. */
export function symbolFault(
  plan: Plan,
  citation: Citation,
  issuers: SymbolIssuers,
  knowledge: Knowledge
): SymbolFault | undefined {
  const {number} = citation
  const {written, isCut, isShouted} = source(plan, citation)
  if (isShouted) return undefined
  const misplaced =
    lettersFault(citation, knowledge) ??
    shuffledType(citation, knowledge) ??
    signFault(citation, issuers, plan) ??
    lacksYear(citation, issuers, knowledge)
  if (misplaced) return misplaced
  const cut = cutFault(citation, issuers)
  if (cut) return cut
  if (isCut) return undefined
  if (written.includes(' ')) return {is: 'blank', written, better: number}
  const folded = foldSymbol(nfc(written))
  if (folded === number) return written === nfc(number) ? undefined : dashFault(written, number)
  if (folded.toLowerCase() === number.toLowerCase()) return issuerFault(citation, folded)
  // “118/2025-NĐ-CP” has all its signs, “749/QĐTTg” lacks one.
  return {is: folded.length < number.length ? 'hyphen' : 'signs', written, better: number}
}

/** Letters of a type in other capitals, or without their stroke: “TTR”, “QD”. */
function lettersFault(citation: Citation, knowledge: Knowledge): SymbolFault | undefined {
  const {number, symbolType} = citation
  if (symbolType === undefined) return undefined
  const right =
    strokedLetters(citation, knowledge) ?? knowledge.vocabulary.documentTypes.lettersOf(symbolType)
  if (right === undefined || right === symbolType) return undefined
  return {
    is: 'letters',
    letters: symbolType,
    written: number,
    right,
    better: number.replace(symbolType, right)
  }
}

/** “66/QN-CP” behind “Nghị quyết số”: the letters of the type that is named, in another order or with one twice. */
function shuffledType(citation: Citation, knowledge: Knowledge): SymbolFault | undefined {
  const {type, isTypeNamed, number, symbolType, symbolIssuer} = citation
  if (symbolType !== undefined || !isTypeNamed || type === undefined) return undefined
  const [letters = '', ...others] = symbolIssuer.split('-')
  const right = lettersOf(type, knowledge)
  if (right === undefined || others.length === 0 || !isShuffled(letters, right)) return undefined
  const better = number.replace(letters, right)
  return {is: 'letters', letters, written: number, right, better}
}

function isShuffled(letters: string, right: string): boolean {
  const sorted = (word: string) => [...word].sort().join('')
  if (letters === right) return false
  return (
    sorted(letters) === sorted(right) ||
    [...right].some((unit, at) => right.slice(0, at) + unit + right.slice(at) === letters)
  )
}

/** “Nghị định số 107/NĐ-CP ngày 06/12/2021”; a “Tờ trình số 15/TT-BQLDA” has the letters of a circular alone. */
function lacksYear(
  {number, type, isTypeNamed, symbolType = '', symbolYear, writtenDate, isOfParty}: Citation,
  {alwaysWithYear, yearsSince}: SymbolIssuers,
  knowledge: Knowledge
): SymbolFault | undefined {
  if (isOfParty || symbolYear !== undefined || writtenDate === undefined || writtenDate < yearsSince)
    return undefined
  const isLegal = isTypeNamed && type !== undefined && isLegalType(type, knowledge)
  if (!isLegal || !alwaysWithYear.includes(symbolType) || hasCutYear(number)) return undefined
  return {is: 'lacksYear', better: number.replace('/', `/${writtenDate.slice(0, 4)}/`)}
}

/** The hyphen and the slash in each other’s place. */
function signFault(
  citation: Citation,
  {partyIssuers, stateIssuers}: SymbolIssuers,
  {phrases}: Plan
): SymbolFault | undefined {
  const {number, symbolType, symbolIssuer, isOfParty} = citation
  if (symbolType === undefined) return undefined
  if (isAsOfState(citation) && partyIssuers.includes(symbolIssuer))
    return {is: 'party', better: `${number.slice(0, number.indexOf('/'))}-${symbolType}/${symbolIssuer}`}
  const isOfState =
    stateIssuers.includes(symbolIssuer) ||
    (!symbolIssuer.includes('-') && levelOfLetters(symbolIssuer, phrases) === 'department')
  if (!isOfState) return undefined
  if (isOfParty)
    return {is: 'state', better: `${number.slice(0, number.indexOf('-'))}/${symbolType}-${symbolIssuer}`}
  if (!hasSlashBeforeIssuer(citation)) return undefined
  return {is: 'slash', better: `${number.slice(0, number.length - symbolIssuer.length - 1)}-${symbolIssuer}`}
}

/** A part that lacks letters or figures. */
function cutFault(citation: Citation, {cutIssuers}: SymbolIssuers): SymbolFault | undefined {
  const {number, symbolIssuer, writtenDate} = citation
  const uncut = cutIssuer(citation, cutIssuers)
  if (uncut !== undefined) {
    const better = number.slice(0, number.length - symbolIssuer.length) + uncut
    return {is: 'letters', letters: symbolIssuer, written: number, right: uncut, better}
  }
  if (!hasCutYear(number)) return undefined
  const year = writtenDate?.slice(0, 4)
  return {is: 'cutYear', better: year && number.split('/').with(1, year).join('/')}
}

/** “QĐ-Ttg”, “qđ-ttg”. */
function issuerFault({number, symbolType = '', symbolIssuer}: Citation, written: string): SymbolFault {
  const length =
    written.endsWith(symbolIssuer.toLowerCase()) && !written.includes(symbolType)
      ? symbolType.length + 1 + symbolIssuer.length
      : symbolIssuer.length
  const [letters, right] = [written.slice(-length), number.slice(-length)]
  return {is: 'letters', letters, written, right, better: number}
}

/** “76/NQ–CP”, where a longer dash stands for the hyphen; what else only looks like another letter has rules of its own. */
function dashFault(written: string, number: string): SymbolFault | undefined {
  const hasLongDash = Array.from(withPlainSigns(written)).some(unit => unit !== '-' && isDash(unit))
  return hasLongDash ? {is: 'dash', written, better: number} : undefined
}

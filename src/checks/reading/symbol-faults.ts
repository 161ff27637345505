import type {Citation, Plan} from '../../document/plan.js'
import {cutIssuer, hasCutYear, isAsOfState, source} from '../../document/reading/cited-symbols.js'
import type {Knowledge} from '../../knowledge/knowledge.js'
import {foldSymbol} from '../../vietnamese/fold.js'
import {nfc} from '../../vietnamese/normal-form.js'

/** How a number is not written as numbers are; `better` is the whole number as it should be. */
export type SymbolFault =
  | {readonly is: 'letters'; readonly letters: string; readonly right: string; readonly better: string}
  /** Of the Party, and without its hyphen; of the state, and with one. */
  | {readonly is: 'party'; readonly better: string}
  | {readonly is: 'state'; readonly better: string}
  | {readonly is: 'cutYear'; readonly better: string | undefined}
  | {readonly is: 'blank'; readonly written: string; readonly better: string}
  | {readonly is: 'hyphen'; readonly written: string; readonly better: string}

/** Which letters of issuers tell how their numbers are written. */
export interface SymbolIssuers {
  /** Issuers whose numbers have the hyphen before the type: “27-NQ/TW”. */
  readonly partyIssuers: readonly string[]
  /** Issuers whose numbers never have it there: “23/CT-TTg”. */
  readonly stateIssuers: readonly string[]
  /** Letters of an issuer that are often cut: “Tg” for “TTg”. */
  readonly cutIssuers: readonly {readonly letters: string; readonly right: string}[]
}

/** The first fault of a number; none where all around it is in capitals. */
export function symbolFault(
  plan: Plan,
  citation: Citation,
  {partyIssuers, stateIssuers, cutIssuers}: SymbolIssuers,
  {vocabulary}: Knowledge
): SymbolFault | undefined {
  const {number, symbolType, symbolIssuer, isOfParty, writtenDate} = citation
  const {written, isCut, isShouted} = source(plan, citation)
  if (isShouted) return undefined
  const right = vocabulary.documentTypes.lettersOf(symbolType)
  if (symbolType !== undefined && right !== undefined && right !== symbolType)
    return {is: 'letters', letters: symbolType, right, better: number.replace(symbolType, right)}
  if (isAsOfState(citation) && partyIssuers.includes(symbolIssuer))
    return {is: 'party', better: `${number.slice(0, number.indexOf('/'))}-${symbolType}/${symbolIssuer}`}
  if (symbolType !== undefined && isOfParty && stateIssuers.includes(symbolIssuer))
    return {is: 'state', better: `${number.slice(0, number.indexOf('-'))}/${symbolType}-${symbolIssuer}`}
  const uncut = cutIssuer(citation, cutIssuers)
  if (uncut !== undefined) {
    const better = number.slice(0, number.length - symbolIssuer.length) + uncut
    return {is: 'letters', letters: symbolIssuer, right: uncut, better}
  }
  if (hasCutYear(number)) {
    const year = writtenDate?.slice(0, 4)
    return {is: 'cutYear', better: year && number.split('/').with(1, year).join('/')}
  }
  if (isCut) return undefined
  if (written.includes(' ')) return {is: 'blank', written, better: number}
  return foldSymbol(nfc(written)) === number ? undefined : {is: 'hyphen', written, better: number}
}

import type {Plan} from '../../document/plan.js'
import {isYear} from '../../document/reading/header-letters.js'
import type {Knowledge} from '../../knowledge/knowledge.js'
import {isLegalType, lettersOf} from './type-letters.js'

/**
 * Is this a legal document (văn bản quy phạm pháp luật)? Its own number has a year, “15/2026/QĐ-UBND”, or, where the header
 * is lost, its type always has one there.
 *
 * @param alwaysWithYear letters of types whose numbers always have a year: “NĐ”
 */
export function isLegalDocument(
  {header, title}: Plan,
  alwaysWithYear: readonly string[],
  knowledge: Knowledge
): boolean {
  if (title && !isLegalType(title.documentType, knowledge)) return false
  if (header?.number) {
    const {symbol} = header.number
    return isYear(symbol.slice(0, symbol.indexOf('/')))
  }
  const letters = title && lettersOf(title.documentType, knowledge)
  return letters !== undefined && alwaysWithYear.includes(letters)
}

/**
 * Whether this is a legal document that was issued: it is signed, and a {@link isLaw law}. What is printed of it in the
 * gazette and in collections of laws leaves out whom it is sent to, and of a law when it was signed.
 */
export function isIssuedLaw(plan: Plan, knowledge: Pick<Knowledge, 'tables'>): boolean {
  return plan.facts.stage === 'final' && isLaw(plan, knowledge)
}

/** Whether its number carries a year, or no other documents than legal ones are of its type. */
export function isLaw({title, header}: Plan, {tables}: Pick<Knowledge, 'tables'>): boolean {
  const [first = ''] = header?.number?.symbol.split('/') ?? []
  if (isYear(first)) return true
  const rows = tables['document-types'].filter(({name}) => name === title?.documentType)
  return rows.length > 0 && rows.every(({system}) => system === 'normative')
}

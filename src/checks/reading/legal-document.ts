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

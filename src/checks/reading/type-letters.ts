import type {Citation, HeaderNumber, Plan} from '../../document/plan.js'
import {withoutStroke} from '../../knowledge/document-types.js'
import type {Knowledge} from '../../knowledge/knowledge.js'
import {firstLetters} from '../../document/reading/header-letters.js'

/** “KH” for “Kế hoạch”. */
export function lettersOf(type: string, knowledge: Knowledge): string | undefined {
  return knowledge.tables['document-types'].find(row => row.name === type && row.symbol !== undefined)?.symbol
}

/** “QĐ” for “Quyết định số 12/QD-UBND”: the letters of the type that is named, typed without their stroke. */
export function strokedLetters(
  {type, isTypeNamed, symbolType}: Pick<Citation, 'type' | 'isTypeNamed' | 'symbolType'>,
  knowledge: Knowledge
): string | undefined {
  if (!isTypeNamed || symbolType === undefined) return undefined
  const row = knowledge.tables['document-types'].find(
    ({name, symbol}) =>
      name === type && symbol !== undefined && symbol !== symbolType && withoutStroke(symbol) === symbolType
  )
  return row?.symbol
}

/** Legal documents have the year inside their number. */
export function isLegalType(type: string, knowledge: Knowledge): boolean {
  return knowledge.tables['document-types'].some(row => row.name === type && row.system === 'normative')
}

/**
 * The type that the letters stand for, where it is not the document’s.
 *
 * @param promulgating types whose own number may stand above another document
 */
export function otherType(
  {title}: Plan,
  number: HeaderNumber,
  knowledge: Knowledge,
  promulgating: readonly string[] = []
): string | undefined {
  const letters = firstLetters(number)
  const type = knowledge.vocabulary.documentTypes.ofSymbol(letters)
  if (!title || type === undefined || promulgating.includes(type)) return undefined
  const own = lettersOf(title.documentType, knowledge)
  // Two types may share their letters.
  return own === undefined || own === letters || type === title.documentType ? undefined : type
}

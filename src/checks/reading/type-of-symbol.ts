import type {Citation} from '../../document/plan.js'
import type {Rests} from '../../knowledge/bases.js'
import type {Knowledge} from '../../knowledge/knowledge.js'
import type {KnowledgeTables} from '../../knowledge/tables.js'
import {once} from '../../base/once.js'
import {unaccented} from '../../vietnamese/fold.js'
import {strokedLetters} from './type-letters.js'

/** The row of the type that the letters stand for, of the state or of the Party; where there are none, any type’s. */
export function rowOf(
  {symbolType, isOfParty}: Citation,
  knowledge: Knowledge,
  ofParty = isOfParty
): Rests | undefined {
  const right = knowledge.vocabulary.documentTypes.lettersOf(symbolType) ?? symbolType
  const {first, bySymbol} = typesBySystem(knowledge.tables)[ofParty ? 'party' : 'state']
  return (right === undefined ? undefined : bySymbol.get(right)) ?? first
}

/** Of the types of each system the first of all, and the first with each symbol. */
const typesBySystem = once((tables: KnowledgeTables) => {
  const of = (isOfParty: boolean) => {
    const rows = tables['document-types'].filter(({system}) => (system === 'party') === isOfParty)
    const pairs = rows.flatMap(row => (row.symbol === undefined ? [] : [[row.symbol, row] as const]))
    return {first: rows[0], bySymbol: new Map(pairs.toReversed())}
  }
  return {party: of(true), state: of(false)}
})

/** When a document may be called something else than the letters of its number say. */
export interface Calls {
  /** Words that any document may be called by. */
  readonly anyNumber: readonly string[]
  /** What is promulgated by another document may bear the number of that. */
  readonly promulgated: readonly {readonly types: readonly string[]; readonly by: readonly string[]}[]
  /** Issuers whose documents are those of the Party. */
  readonly partyIssuers: readonly string[]
}

/** What the letters of the number say, where the text calls the document something else. */
export function otherType(citation: Citation, calls: Calls, knowledge: Knowledge): string | undefined {
  const {type = '', isTypeNamed, isOfParty, symbolType, symbolIssuer, passage, start} = citation
  const meant = knowledge.vocabulary.documentTypes.ofSymbol(symbolType)
  if (!isTypeNamed || isOfParty || meant === undefined || type === meant) return undefined
  if (strokedLetters(citation, knowledge) !== undefined) return undefined
  // “Thông tri” and “Thông tư” share theirs.
  const isOwn = knowledge.tables['document-types'].some(row => row.name === type && row.symbol === symbolType)
  if (isOwn) return undefined
  if (calls.anyNumber.includes(type) || calls.partyIssuers.includes(symbolIssuer)) return undefined
  if (calls.promulgated.some(({types, by}) => types.includes(type) && by.includes(meant))) return undefined
  // “Nghị quyết liên tịch” is a Nghị quyết.
  if (type.startsWith(meant) || meant.startsWith(type)) return undefined
  // “Quyết định ban hành Kế hoạch số 25/QĐ-BNV”, “Thông báo kết luận số 15/TB-VPCP”.
  return passage.unaccented.slice(Math.max(0, start - 100), start).includes(unaccented(meant))
    ? undefined
    : meant
}

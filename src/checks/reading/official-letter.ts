import type {Plan} from '../../document/plan.js'
import type {Knowledge} from '../../knowledge/knowledge.js'
import {firstLetters} from '../../document/reading/header-letters.js'

/** “581/BNV-CCHC”: no letters of a type stand in the number. */
export function isOfficialLetter({header}: Plan, {vocabulary}: Knowledge): boolean {
  const letters = header?.number && firstLetters(header.number)
  return letters !== undefined && vocabulary.documentTypes.ofSymbol(letters) === undefined
}

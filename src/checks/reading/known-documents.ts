import type {Citation, Plan} from '../../document/plan.js'
import type {DocumentRow} from '../../knowledge/tables.js'
import type {Knowledge} from '../../knowledge/knowledge.js'
import {unaccented} from '../../vietnamese/fold.js'
import {subjectStart} from './same-document.js'

/** The known document of another year that is meant: of that day and month, with that issuer and that subject. */
export function ofOtherYear(
  citation: Citation,
  {phrases}: Plan,
  {documents}: Knowledge
): DocumentRow | undefined {
  const {number, writtenDate, issuer, passage} = citation
  if (writtenDate === undefined || issuer === undefined) return undefined
  const subject = subjectStart(citation, phrases)
  const isMeant = (row: DocumentRow) =>
    row.date.slice(4) === writtenDate.slice(4) &&
    unaccented(row.issuer) === unaccented(issuer) &&
    subject !== undefined &&
    passage.unaccented.startsWith(unaccented(row.title).slice(0, longestBeginning), subject)
  return documents.withNumber(number).find(isMeant)
}

/** Units by which subjects are told apart. */
const longestBeginning = 24

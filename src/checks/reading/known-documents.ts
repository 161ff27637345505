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
  const {number, writtenDate, issuer, passage, symbolYear} = citation
  // A year inside the number tells by itself which one is meant.
  if (writtenDate === undefined || issuer === undefined || symbolYear !== undefined) return undefined
  const start = subjectStart(citation, phrases)
  if (start === undefined) return undefined
  // “phê duyệt Bộ chỉ số …”: the words before it are not of the title.
  const subject = passage.unaccented.slice(start, start + longestOpening + longestBeginning)
  const isMeant = (row: DocumentRow) =>
    row.date.slice(4) === writtenDate.slice(4) &&
    unaccented(row.issuer) === unaccented(issuer) &&
    subject.includes(unaccented(row.title).slice(0, longestBeginning))
  return documents.withNumber(number).find(isMeant)
}

/** Units by which subjects are told apart. */
const longestBeginning = 24
/** Units of what is said of a subject before it is named: “phê duyệt”, “quy định chi tiết về”. */
const longestOpening = 40

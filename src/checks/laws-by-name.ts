import {dateAt} from '../document/reading/dates.js'
import type {PhraseReader} from '../document/vocabulary.js'
import type {Documents} from '../knowledge/documents.js'
import type {DocumentRow} from '../knowledge/tables.js'
import type {Passage} from '../vietnamese/passage.js'

/** A law cited by its name and date: indexes into `passage.value`. */
export interface NamedLaw {
  readonly row: DocumentRow
  readonly passage: Passage
  readonly start: number
  readonly end: number
}

/**
 * The known laws that a passage cites by name and date, without a number, as laws are to be cited.
 *
 *     Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;
 *            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 */
export function* lawsNamedIn(
  passage: Passage,
  documents: Documents,
  phrases: PhraseReader
): Generator<NamedLaw> {
  const words = phrases.words(passage)
  const {folded} = passage
  let start = folded.indexOf(opening)
  while (start >= 0) {
    const named = documents.lawsAt(folded, start)
    const length = named?.length ?? opening.length
    const date = named && dateAt(words, start + length)
    const row = date && named.rows.find(one => one.date === date.iso)
    if (row) yield {row, passage, start, end: date.end}
    start = folded.indexOf(opening, start + length)
  }
}

/** Folded, as the names are. */
const opening = 'luật '

import {dateAt} from '../../document/reading/dates.js'
import type {Documents} from '../../knowledge/documents.js'
import type {DocumentRow} from '../../knowledge/tables.js'
import type {PassageWords} from '../../vietnamese/words/passage-words.js'

/** A law cited by its name and date: indexes into the passage’s `value`. */
export interface NamedLaw {
  readonly row: DocumentRow
  readonly start: number
  readonly end: number
}

/**
 * The known laws that a passage cites by name and date, without a number, as laws are to be cited.
 *
 *     Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;
 *            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 */
export function* lawsNamedIn(words: PassageWords, documents: Documents): Generator<NamedLaw> {
  for (const {id, from, to} of words.all('law-names')) {
    const date = dateAt(words, words.end(to - 1))
    const row = documents.get(id)
    if (row && date?.iso === row.date) yield {row, start: words.start(from), end: date.end}
  }
}

import {dateAt} from '../../document/reading/dates.js'
import type {Documents} from '../../knowledge/documents.js'
import type {DocumentRow} from '../../knowledge/tables.js'
import type {PassageWords} from '../../vietnamese/words/passage-words.js'
import {sign} from '../../vietnamese/words/tokens.js'

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

/** A law cited by its name with a date that none of its name has. */
export interface MisdatedLaw {
  /** Indexes into the passage’s `value`, of name and date together and of the date alone. */
  readonly start: number
  readonly dateAt: {readonly start: number; readonly end: number}
  /** ISO. */
  readonly date: string
  /** Those of its name that may be meant, by the order of their dates: of that year, else of that day and month. */
  readonly known: readonly DocumentRow[]
}

/**
 * The laws of a basis whose date is not that of any law of this name, where one of the same year is known, or one of the
 * same day and month. A name that ends a longer one, “… một số điều của Luật Viên chức ngày …”, is not asked.
 *
 *     Căn cứ Luật Cán bộ, công chức ngày 26 tháng 6 năm 2025;   → 24/6/2025
 */
export function* misdatedLaws(words: PassageWords, documents: Documents): Generator<MisdatedLaw> {
  const asked = new Set<number>()
  for (const {id, from, to} of words.all('law-names')) {
    if (asked.has(from) || !opensClause(words, from)) continue
    asked.add(from)
    const date = dateAt(words, words.end(to - 1))
    const row = documents.get(id)
    if (!date?.iso || !row) continue
    const {iso} = date
    const named = documents.lawsNamed(row.title)
    if (named.some(one => one.date === iso)) continue
    const ofYear = named.filter(one => one.date.slice(0, 4) === iso.slice(0, 4))
    const known = ofYear.length > 0 ? ofYear : named.filter(one => one.date.slice(4) === iso.slice(4))
    if (known.length > 0) yield {start: words.start(from), dateAt: date, date: iso, known}
  }
}

/** Behind “Căn cứ”, a semicolon, or at the beginning. */
function opensClause(words: PassageWords, at: number): boolean {
  if (at === 0 || words.is(at - 1, sign.semicolon)) return true
  return words.endingAt(at, 'before-citations')?.id === 'basis'
}

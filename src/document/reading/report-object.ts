import {sign} from '../../vietnamese/words/tokens.js'
import type {PassageWords} from '../../vietnamese/words/passage-words.js'

/**
 * What a report is about: this plan, surely something else, something that no table knows, or nothing that is named.
 * `unknown` is said only where the clause names a subject: “báo cáo tình hình …”.
 */
export type ReportObject = 'own' | 'other' | 'unknown' | 'none'

/** What stands further behind the act is not read, so that the work on a clause of any length is bounded. */
const longestObject = 80

/** What is reported, named in the tokens [from, end) behind the act: rows of the table “reported”. */
export function reportObject(words: PassageWords, from: number, end: number): ReportObject {
  const to = Math.min(end, from + longestObject)
  let results: number | undefined
  let other: number | undefined
  let subject: number | undefined
  let document: number | undefined
  for (let i = from; i < to; i++) {
    const hits = words.allAt(i, 'reported')
    const [first] = hits
    const is = (...ids: readonly string[]) => hits.some(({id}) => ids.includes(id))
    if (is('own', 'own-results')) {
      // “kinh phí tuyên truyền” is money; “kinh phí và kết quả tuyên truyền” is of this plan too.
      if (other === undefined || isParted(words, other, i)) return 'own'
    } else if (is('results')) results ??= i
    else if (is('other')) other ??= i
    else if (is('document')) document ??= i
    else if (is('subject', 'state')) subject ??= first?.to
  }
  if (other !== undefined) {
    // “kết quả thực hiện dự toán ngân sách”, and “kết quả thực hiện, kinh phí”.
    if (results !== undefined) return isParted(words, results, other) ? 'own' : 'other'
    return subject === undefined && isParted(words, from, other) ? 'unknown' : 'other'
  }
  if (document !== undefined) return 'unknown'
  if (results !== undefined) return 'own'
  return subject !== undefined && isUnknown(words, subject, to) ? 'unknown' : 'none'
}

/** Whether results are named, which are reported whatever the verb: “gửi kết quả thực hiện”; of a state it is not sure. */
export function namesResults(words: PassageWords, from: number, to: number): 'yes' | 'unclear' | 'no' {
  const has = (id: string) => words.has('reported', id, from, to)
  return has('own-results') || has('results') ? 'yes' : has('state') ? 'unclear' : 'no'
}

function isParted(words: PassageWords, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (words.is(i, sign.comma) || words.idAt(i, 'clauses') === 'join') return true
  return false
}

/** A word behind “tình hình” that says what of, and is not of reporting in general: “tình hình dịch vụ bưu chính”. */
function isUnknown(words: PassageWords, from: number, to: number): boolean {
  let i = from
  for (let hit = words.at(i, 'reported'); hit && i < to; hit = words.at(i, 'reported')) i = hit.to
  if (i >= to || !words.isWord(i) || words.isNumber(i) || words.isCapital(i)) return false
  return !['reported', 'periods', 'deadlines', 'clauses'].some(table => words.at(i, table) !== undefined)
}

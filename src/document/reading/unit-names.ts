import type {PassageWords, WordHit} from '../../vietnamese/words/passage-words.js'

/** How long the name of a unit may be, in tokens. */
const longestName = 16

/** Tables of what a unit does: “Phòng Nội vụ / Chủ trì …”. */
const saying = ['tasks', 'roles', 'relations', 'lead-ins']

/**
 * Behind the whole name of a unit, which the table “units” knows by its kind and its first capitals alone. Each term of a
 * name begins with a capital and has two syllables or more; those that go on in small letters are rows “name-words”.
 *
 *     phòng Quản lý Năng lượng thực hiện …        Phòng Cải cách hành chính theo dõi …
 *     ^^^^^^^^^^                                  ^^^^^^^^^^
 *     ^^^^^^^^^^^^^^^^^^^^^^^^                    ^^^^^^^^^^^^^^^^^^^^^^^^^
 */
export function unitNameEnd(words: PassageWords, {from, to: known}: WordHit): number {
  let to = known
  if (to - from < 2 || !words.isCapital(to - 1)) return to
  while (to < words.length && to - from < longestName) {
    const next = behindPart(words, to)
    if (next === to) break
    to = next
  }
  return to
}

/** Behind the next syllable, or the next words, that belong to a name; where it stands if none do. */
function behindPart(words: PassageWords, i: number): number {
  if (words.isCapital(i)) return saying.some(table => words.at(i, table)) ? i : i + 1
  const more = words.allAt(i, 'units').find(({id}) => id === 'name-words')
  if (more) return more.to
  // “Văn hóa và Thông tin”, but “Phòng Nội vụ và Phòng Kinh tế”.
  const join = words.at(i, 'clauses')
  if (join?.id === 'join') return words.isCapital(join.to) && !namesUnit(words, join.to) ? join.to + 1 : i
  // The second syllable of a term; letters such as “TC-HC” have none.
  const isSecond = words.isWord(i) && words.isCapital(i - 1) && !words.isUpper(i - 1)
  return isSecond && !words.at(i, 'relations') ? i + 1 : i
}

function namesUnit(words: PassageWords, i: number): boolean {
  return words.allAt(i, 'units').some(({id}) => id !== 'name-words')
}

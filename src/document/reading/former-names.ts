import type {PassageWords} from '../../vietnamese/words/passage-words.js'
import {sign} from '../../vietnamese/words/tokens.js'

/** Units around a name in which it is told of as a former one: behind it, before it, and in its clause. */
const behindName = 30
const beforeName = 120
const inClause = 80

/** True where a name at [start, end) of the text is told of as one that was: it is right to call it so. */
export function isFormerName(words: PassageWords, start: number, end: number): boolean {
  if (!words.mentions('history')) return false
  const from = words.tokenFrom(start)
  const to = words.tokenFrom(end)
  return isFormerBehind(words, to, end) || isCalledSo(words, from) || isReorganised(words, from, start)
}

function isHistory(words: PassageWords, i: number, id: string): boolean {
  return words.allAt(i, 'history').some(hit => hit.id === id)
}

/** “(cũ)”, “trước đây”, “(trước sắp xếp)”, “, nay là …”. */
function isFormerBehind(words: PassageWords, to: number, end: number): boolean {
  const isInBracket = words.is(to, sign.open)
  if (isInBracket && (isHistory(words, to + 1, 'former-bracketed') || isHistory(words, to + 1, 'former')))
    return true
  for (let i = to; i < words.length && words.start(i) <= end + behindName; i++) {
    if (endsClause(words, i) || words.is(i, sign.colon)) return false
    if (isHistory(words, i, 'former')) return true
  }
  return false
}

/** “trước đây là”, “thay cho”, “tiếp nhận nhiệm vụ từ”. */
function isCalledSo(words: PassageWords, from: number): boolean {
  let to = from
  while (words.is(to - 1, sign.open) || words.is(to - 1, sign.quote)) to--
  for (let hit = words.endingAt(to, 'history'); hit; hit = words.endingAt(hit.from, 'history')) {
    if (isHistory(words, hit.from, 'calls')) return true
    if (hit.id !== 'link') return false
  }
  return false
}

/** A reorganisation told of in the same clause. */
function isReorganised(words: PassageWords, from: number, start: number): boolean {
  for (let i = from - 1; i >= 0 && words.start(i) >= start - beforeName; i--) {
    if (endsClause(words, i)) return false
    const hit = words.allAt(i, 'history').find(({id}) => id === 'reorganised')
    if (hit && words.end(hit.to - 1) >= start - inClause) return true
  }
  return false
}

function endsClause(words: PassageWords, i: number): boolean {
  return words.is(i, sign.stop) || words.is(i, sign.semicolon)
}

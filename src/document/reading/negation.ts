import {sign} from '../../vietnamese/words/tokens.js'
import type {PassageWords} from '../../vietnamese/words/passage-words.js'

/** “không yêu cầu các đơn vị …” reaches so many tokens. */
const farthestNegation = 9

/** “không báo cáo”, and also “không yêu cầu các đơn vị gửi báo cáo”. */
export function isNegated(words: PassageWords, i: number, start: number): boolean {
  for (let k = i - 1; k >= Math.max(start, i - farthestNegation); k--) {
    const all = words.allAt(k, 'clauses')
    if (all.some(({id, to}) => id === 'negation' && i - to <= 1)) return true
    if (all.some(({id, to}) => id === 'no-need' && to <= i)) return true
    if (words.is(k, sign.comma)) return false
  }
  return false
}

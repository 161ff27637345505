import type {Citation, Plan} from '../plan.js'
import {sign} from '../../vietnamese/words/tokens.js'

/** Units between “tổng kết” and the document that is reviewed. */
const longestReview = 90

/** “tổng kết thực hiện Kế hoạch số …”: named for its results. */
export function isReview({passage, start}: Citation, plan: Plan): boolean {
  const words = plan.phrases.words(passage)
  for (let i = words.tokenFrom(start) - 1; i >= 0 && words.start(i) >= start - longestReview; i--) {
    if (words.is(i, sign.semicolon) || words.is(i, sign.stop)) return false
    if (words.allAt(i, 'history').some(({id}) => id === 'review')) return true
  }
  return false
}

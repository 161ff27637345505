import {once} from '../../base/once.js'
import {everyPassage} from '../every-passage.js'
import type {Plan} from '../plan.js'
import type {Passage} from '../../vietnamese/passage.js'
import type {PassageWords} from '../../vietnamese/words/passage-words.js'
import {sign} from '../../vietnamese/words/tokens.js'

/** Where agencies may be told to do something, and where the plan is sent. */
export const passagesToRead = once(
  (plan: Plan): readonly {readonly passage: Passage; readonly isRecipient: boolean}[] =>
    everyPassage(plan)
      .filter(({part}) => part === 'recipients' || part === 'body' || part === 'annex')
      .map(({passage, part}) => ({passage, isRecipient: part === 'recipients'}))
)

/** “phối hợp với”, “báo cáo”, “gửi về (”: it has a part in what is to be done. */
export function isWorkedWith(words: PassageWords, start: number): boolean {
  const name = words.tokenFrom(start)
  const to = words.is(name - 1, sign.open) ? name - 1 : name
  return words.endingAt(to, 'beside-agencies')?.id === 'worked-with'
}

import {everyPassage} from '../every-passage.js'
import type {Plan} from '../plan.js'
import type {Passage} from '../../vietnamese/passage.js'
import type {PassageWords} from '../../vietnamese/words/passage-words.js'
import {sign} from '../../vietnamese/words/tokens.js'

/** Where agencies may be told to do something, and where the plan is sent. */
export function* passagesToRead(plan: Plan): Generator<{passage: Passage; isRecipient: boolean}> {
  for (const {passage, part} of everyPassage(plan)) {
    const isRecipient = part === 'recipients'
    if (isRecipient || part === 'body' || part === 'annex') yield {passage, isRecipient}
  }
}

/** “phối hợp với”, “báo cáo”, “gửi về (”: it has a part in what is to be done. */
export function isWorkedWith(words: PassageWords, start: number): boolean {
  const name = words.tokenFrom(start)
  const to = words.is(name - 1, sign.open) ? name - 1 : name
  return words.endingAt(to, 'beside-agencies')?.id === 'worked-with'
}

import type {Plan} from '../document/plan.js'
import {passagesIn} from '../document/walk.js'
import type {Passage} from '../vietnamese/passage.js'
import type {PassageWords} from '../vietnamese/words/passage-words.js'
import {sign} from '../vietnamese/words/tokens.js'

/** Where agencies may be told to do something, and where the plan is sent. */
export function* passagesToRead(plan: Plan): Generator<{passage: Passage; isRecipient: boolean}> {
  for (const passage of passagesIn(plan.sections)) yield {passage, isRecipient: false}
  for (const part of plan.children) {
    if (part.type === 'annex')
      for (const passage of passagesIn(part.children)) yield {passage, isRecipient: false}
    if (part.type === 'recipients') for (const passage of part.passages) yield {passage, isRecipient: true}
  }
}

/** “phối hợp với”, “báo cáo”, “gửi về (”: it has a part in what is to be done. */
export function isWorkedWith(words: PassageWords, start: number): boolean {
  const name = words.tokenFrom(start)
  const to = words.is(name - 1, sign.open) ? name - 1 : name
  return words.endingAt(to, 'beside-agencies')?.id === 'worked-with'
}

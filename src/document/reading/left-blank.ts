import {once, onceOfBoth} from '../../base/once.js'
import {everyPassage} from '../every-passage.js'
import type {Plan} from '../plan.js'
import type {PhraseReader} from '../vocabulary.js'
import type {Passage, Span} from '../../vietnamese/passage.js'
import {ownPlaceholders} from './open-blanks.js'

/** What stands in a model wording where the writer has something to say. */
const sign = '[…]'

/** Whether the sign that model wordings have for what is to be filled in was left in a passage, outside of quotation marks. */
export function isLeftBlank(passage: Passage, phrases: PhraseReader): boolean {
  return signsIn(passage, phrases).length > 0
}

const signsIn = onceOfBoth((passage: Passage, phrases: PhraseReader) =>
  passage.value.includes(sign)
    ? ownPlaceholders(passage, phrases).filter(({start, end}) => passage.value.slice(start, end) === sign)
    : []
)

/**
 * Whether something that model wordings leave to the writer still stands in a stretch of the plan. A header without its
 * number or its day is a draft’s.
 */
export function holdsBlank(plan: Plan, {start, end}: Span): boolean {
  return blanksIn(plan).some(blank => blank.start < end && start < blank.end)
}

const blanksIn = once((plan: Plan): readonly Span[] => {
  if (!plan.source.text.includes('…')) return []
  return everyPassage(plan).flatMap(({passage, part}) =>
    part === 'header' ? [] : signsIn(passage, plan.phrases).map(({start, end}) => passage.span(start, end))
  )
})

import {blankDateEnd} from '../../document/reading/blank-dates.js'
import type {Plan} from '../../document/plan.js'
import type {Knowledge} from '../../knowledge/knowledge.js'
import type {Passage} from '../../vietnamese/passage.js'
import {blankNumbers, type Unfinished} from './unfinished-numbers.js'

/** A blank this near behind a cited document is of its date, in units. */
const nearCitation = 24

/** Tells of a place, [start, end) of a passage, whether it is the blank number or date of a cited document. */
export function toldElsewhere(
  plan: Plan,
  knowledge: Knowledge
): (passage: Passage, start: number, end: number) => boolean {
  const limitOf = ({passage, end}: Unfinished) =>
    Math.max(end + nearCitation, blankDateEnd(plan.phrases.words(passage), end) ?? 0)
  const numbers = blankNumbers(plan, knowledge).map(one => ({...one, limit: limitOf(one)}))
  const undated = plan.citations
    .filter(({writtenDate}) => writtenDate === undefined)
    .map(one => ({passage: one.passage, end: one.end, limit: limitOf(one)}))
  return (passage, start, end) =>
    numbers.some(one => one.passage === passage && start < one.limit && one.start < end) ||
    undated.some(one => one.passage === passage && one.end <= start && start < one.limit)
}

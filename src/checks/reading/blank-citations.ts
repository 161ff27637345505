import type {Plan} from '../../document/plan.js'
import type {Knowledge} from '../../knowledge/knowledge.js'
import type {Passage} from '../../vietnamese/passage.js'
import {blankNumbers} from './unfinished-numbers.js'

/** A blank this near behind a cited document is of its date, in units. */
const nearCitation = 24

/** Tells of a place, [start, end) of a passage, whether it is the blank number or date of a cited document. */
export function toldElsewhere(
  plan: Plan,
  knowledge: Knowledge
): (passage: Passage, start: number, end: number) => boolean {
  const numbers = [...blankNumbers(plan, knowledge)]
  const undated = plan.citations.filter(({writtenDate}) => writtenDate === undefined)
  return (passage, start, end) =>
    numbers.some(one => one.passage === passage && start < one.end + nearCitation && one.start < end) ||
    undated.some(one => one.passage === passage && one.end <= start && start < one.end + nearCitation)
}

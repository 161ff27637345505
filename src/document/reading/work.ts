import {once} from '../../base/once.js'
import type {Passage} from '../../vietnamese/passage.js'
import type {Content, Plan} from '../plan.js'
import {cellsIn, passagesIn} from '../walk.js'
import {partOf} from './parts.js'

/**
 * The texts in which a plan says what is done, how and by whom, with its annexes, in reading order: not why it is made,
 * and not how it is paid for. The innermost heading that tells decides; where none tells, it is work.
 */
export const passagesOfWork = once((plan: Plan): readonly Passage[] => [
  ...inWork(plan.body, plan, false),
  ...passagesIn(plan.annexes)
])

function* inWork(nodes: readonly Content[], plan: Plan, isAside: boolean): Generator<Passage> {
  for (const node of nodes) {
    if (node.type === 'table') {
      // A task table is work, wherever it stands.
      if (!isAside || node.columns.some(column => column !== undefined)) yield* cellsIn(node)
    } else if (node.type === 'text') {
      if (!isAside) yield node.passage
    } else {
      const part = partOf(node, {
        heading: label => plan.phrases.heading(label),
        unaccentedIn: passage => plan.phrases.vocabulary.words.unaccentedIn(passage)
      })
      const isSectionAside = part === undefined ? isAside : part === 'aside'
      if (!isSectionAside) yield node.passage
      yield* inWork(node.children, plan, isSectionAside)
    }
  }
}

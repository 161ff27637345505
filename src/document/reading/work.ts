import type {Passage} from '../../vietnamese/passage.js'
import type {Plan, Section, Table, Text} from '../plan.js'
import {cellsIn, passagesOf} from '../walk.js'
import {partOf} from './parts.js'

/**
 * The texts in which a plan says what is done, how and by whom, with its annexes, in reading order: not why it is made,
 * and not how it is paid for. The innermost heading that tells decides; where none tells, it is work.
 */
export function passagesOfWork(plan: Plan): Passage[] {
  const annexes = plan.children.flatMap(part => (part.type === 'annex' ? passagesOf(part) : []))
  return [...inWork(plan.sections, plan, false), ...annexes]
}

function* inWork(
  nodes: readonly (Section | Text | Table)[],
  plan: Plan,
  isAside: boolean
): Generator<Passage> {
  for (const node of nodes) {
    if (node.type === 'table') {
      // A task table is work, wherever it stands.
      if (!isAside || node.columns.some(column => column !== undefined)) yield* cellsIn(node)
    } else if (node.type === 'text') {
      if (!isAside) yield node.passage
    } else {
      const part = partOf(node, {
        heading: label => plan.phrases.heading(label),
        bareIn: passage => plan.phrases.vocabulary.words.bareIn(passage)
      })
      const isSectionAside = part === undefined ? isAside : part === 'aside'
      if (!isSectionAside) yield node.passage
      yield* inWork(node.children, plan, isSectionAside)
    }
  }
}

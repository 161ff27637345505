import {once} from '../base/once.js'
import type {Passage} from '../vietnamese/passage.js'
import type {Content, Plan} from './plan.js'

/** A passage and the part of the document that it stands in. */
export interface PlacedPassage {
  readonly passage: Passage
  readonly part: PartName
  /** In a table, and there in the row that names the columns. */
  readonly cell: 'head' | 'other' | undefined
  /** The heading, or the words before the colon, with which it begins. */
  readonly label?: Passage | undefined
  /** The same where it is a heading. */
  readonly heading?: Passage | undefined
}

export type PartName =
  'header' | 'title' | 'preamble' | 'body' | 'annex' | 'closing' | 'recipients' | 'signature'

/** Every passage of a document from its header to its annex, in reading order. */
export const everyPassage = once((plan: Plan): readonly PlacedPassage[] => [...inParts(plan)])

/** The passages of these parts, in reading order. */
export function passagesOfParts(plan: Plan, ...parts: readonly PartName[]): Passage[] {
  return everyPassage(plan)
    .filter(({part}) => parts.includes(part))
    .map(({passage}) => passage)
}

function* inParts(plan: Plan): Generator<PlacedPassage> {
  for (const part of plan.children) {
    const {type} = part
    if (type === 'header' || type === 'recipients' || type === 'signature')
      for (const passage of part.passages) yield {passage, part: type, cell: undefined}
    else if (type === 'title') {
      if (part.subject) yield {passage: part.subject, part: 'title', cell: undefined}
    } else if (type === 'closing') yield {passage: part.passage, part: 'closing', cell: undefined}
    else if (type === 'preamble' || type === 'annex') yield* within(part.children, type)
    else yield* within([part], 'body')
  }
}

function* within(nodes: Iterable<Content>, part: PartName): Generator<PlacedPassage> {
  for (const node of nodes) {
    if (node.type === 'table')
      for (const [at, row] of node.children.entries())
        for (const {passage} of row.children) yield {passage, part, cell: at === 0 ? 'head' : 'other'}
    else if (node.type === 'section')
      yield {
        passage: node.passage,
        part,
        cell: undefined,
        label: node.label.length > 0 ? node.label : undefined,
        heading: node.headedBy && node.label.length > 0 ? node.label : undefined
      }
    else yield {passage: node.passage, part, cell: undefined}
    if (node.type === 'section') yield* within(node.children, part)
  }
}

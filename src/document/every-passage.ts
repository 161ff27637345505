import {once} from '../base/once.js'
import type {Passage} from '../vietnamese/passage.js'
import type {Content, Plan, PlanPart, Table} from './plan.js'

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
  | 'header'
  | 'title'
  | 'preamble'
  | 'body'
  | 'annex'
  | 'closing'
  | 'recipients'
  | 'signature'

/** Every passage of a document from its header to its annex, in reading order. */
export const everyPassage = once((plan: Plan): readonly PlacedPassage[] => {
  const found: PlacedPassage[] = []
  for (const part of plan.children) addPart(part, found)
  return found
})

/** The passages of these parts, in reading order. */
export function passagesOfParts(plan: Plan, ...parts: readonly PartName[]): Passage[] {
  const found: Passage[] = []
  for (const {passage, part} of everyPassage(plan)) if (parts.includes(part)) found.push(passage)
  return found
}

function addPart(part: PlanPart, found: PlacedPassage[]): void {
  const {type} = part
  if (type === 'header' || type === 'recipients' || type === 'signature')
    for (const passage of part.passages) found.push(placed(passage, type))
  else if (type === 'title') {
    if (part.subject) found.push(placed(part.subject, type))
  } else if (type === 'closing') found.push(placed(part.passage, type))
  else if (type === 'preamble' || type === 'annex') addNodes(part.children, type, found)
  else addNode(part, 'body', found)
}

function addNodes(nodes: readonly Content[], part: PartName, found: PlacedPassage[]): void {
  for (const node of nodes) addNode(node, part, found)
}

function addNode(node: Content, part: PartName, found: PlacedPassage[]): void {
  if (node.type === 'table') addCells(node, part, found)
  else if (node.type === 'section') {
    const label = node.label.length > 0 ? node.label : undefined
    found.push(placed(node.passage, part, undefined, label, node.headedBy && label))
    addNodes(node.children, part, found)
  } else found.push(placed(node.passage, part))
}

function addCells(table: Table, part: PartName, found: PlacedPassage[]): void {
  for (const [at, row] of table.children.entries())
    for (const {passage} of row.children) found.push(placed(passage, part, at === 0 ? 'head' : 'other'))
}

/** All of one shape, since every check walks them. */
function placed(
  passage: Passage,
  part: PartName,
  cell?: PlacedPassage['cell'],
  label?: Passage,
  heading?: Passage
): PlacedPassage {
  return {passage, part, cell, label, heading}
}

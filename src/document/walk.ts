import type {Passage} from '../vietnamese/passage.js'
import type {Annex, Content, Preamble, Section, Table} from './plan.js'

/** Every section below these nodes, each before what it holds. */
export function* sectionsIn(nodes: Iterable<Content>): Generator<Section> {
  for (const node of nodes) {
    if (node.type !== 'section') continue
    yield node
    yield* sectionsIn(node.children)
  }
}

/** Every passage below these nodes in reading order: a section's own paragraph whole, then what it holds. */
export function* passagesIn(nodes: Iterable<Content>): Generator<Passage> {
  for (const node of nodes) {
    if (node.type === 'table') yield* cellsIn(node)
    else yield node.passage
    if (node.type === 'section') yield* passagesIn(node.children)
  }
}

/** Every table below these nodes. */
export function* tablesIn(nodes: Iterable<Content>): Generator<Table> {
  for (const node of nodes) {
    if (node.type === 'table') yield node
    if (node.type === 'section') yield* tablesIn(node.children)
  }
}

export function* cellsIn(table: Table): Generator<Passage> {
  for (const row of table.children) for (const cell of row.children) yield cell.passage
}

/** The passages of the preamble, or of an annex. */
export function passagesOf(part: Preamble | Annex | undefined): Passage[] {
  return part ? [...passagesIn(part.children)] : []
}

/** True where a section says something below its heading. */
export function hasContent(section: Section): boolean {
  if (section.rest.length > 0) return true
  return section.children.some(child => child.type !== 'section' || child.passage.length > 0)
}

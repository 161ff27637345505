import {once} from '../base/once.js'
import type {Passage} from '../vietnamese/passage.js'
import type {Annex, Content, Preamble, Section, Table} from './plan.js'

/*
 * What is found below nodes is kept with their array: it is asked of nodes that are finished.
 */

/** Every section below these nodes, each before what it holds. */
export const sectionsIn = once((nodes: readonly Content[]): readonly Section[] => {
  const found: Section[] = []
  addSections(nodes, found)
  return found
})

/** Every passage below these nodes in reading order: a section's own paragraph whole, then what it holds. */
export const passagesIn = once((nodes: readonly Content[]): readonly Passage[] => {
  const found: Passage[] = []
  addPassages(nodes, found)
  return found
})

/** Every table below these nodes. */
export const tablesIn = once((nodes: readonly Content[]): readonly Table[] => {
  const found: Table[] = []
  addTables(nodes, found)
  return found
})

export function cellsIn(table: Table): Passage[] {
  const found: Passage[] = []
  addCells(table, found)
  return found
}

/** The passages of the preamble, or of an annex. */
export function passagesOf(part: Preamble | Annex | undefined): readonly Passage[] {
  return part ? passagesIn(part.children) : []
}

/** True where a section says something below its heading. */
export function hasContent(section: Section): boolean {
  if (section.rest.length > 0) return true
  return section.children.some(child => child.type !== 'section' || child.passage.length > 0)
}

function addSections(nodes: readonly Content[], found: Section[]): void {
  for (const node of nodes) {
    if (node.type !== 'section') continue
    found.push(node)
    addSections(node.children, found)
  }
}

function addPassages(nodes: readonly Content[], found: Passage[]): void {
  for (const node of nodes) {
    if (node.type === 'table') addCells(node, found)
    else found.push(node.passage)
    if (node.type === 'section') addPassages(node.children, found)
  }
}

function addTables(nodes: readonly Content[], found: Table[]): void {
  for (const node of nodes) {
    if (node.type === 'table') found.push(node)
    else if (node.type === 'section') addTables(node.children, found)
  }
}

function addCells(table: Table, found: Passage[]): void {
  for (const row of table.children) for (const cell of row.children) found.push(cell.passage)
}

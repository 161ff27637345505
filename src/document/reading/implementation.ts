import type {Content, Section} from '../plan.js'
import {agencyListAt} from './agency-list.js'
import type {AgencyReader} from './agency-words.js'
import {mayServe, partsOfHeading} from './heading.js'

/**
 * The outermost sections on implementation: by their heading, or because agencies are what they list. Where there is
 * none, those whose heading may mean it: “Lộ trình thực hiện”.
 */
export function implementationSections(nodes: readonly Content[], reader: AgencyReader): Section[] {
  const sure = outermost(
    nodes,
    section => isHeaded(section, 'implementation', reader) || listsAgencies(section, reader)
  )
  if (sure.length > 0) return sure
  return outermost(nodes, section => mayServe(section, 'implementation', reader.phrases))
}

/** The outermost sections on the plan's own money. */
export function fundingSections(nodes: readonly Content[], reader: AgencyReader): Section[] {
  return outermost(nodes, section => isHeaded(section, 'funding', reader))
}

function outermost(nodes: readonly Content[], test: (section: Section) => boolean): Section[] {
  const found: Section[] = []
  addOutermost(nodes, test, found)
  return found
}

function addOutermost(
  nodes: readonly Content[],
  test: (section: Section) => boolean,
  found: Section[]
): void {
  for (const node of nodes) {
    if (node.type !== 'section') continue
    if (test(node)) found.push(node)
    else addOutermost(node.children, test, found)
  }
}

function isHeaded(section: Section, id: string, {phrases}: AgencyReader): boolean {
  return partsOfHeading(section, phrases).some(part => part.id === id)
}

/** Two of the labels below it at least, if there are so many. */
function listsAgencies({children}: Section, reader: AgencyReader): boolean {
  const labelled = children.filter(child => child.type === 'section' && child.label.length > 0)
  if (labelled.length < 2) return false
  let agencies = 0
  for (const child of labelled)
    if (child.type === 'section' && namesAgency(child, reader) && ++agencies === 2) return true
  return false
}

function namesAgency({label}: Section, reader: AgencyReader): boolean {
  const text = reader.in(label)
  return text.mayName && agencyListAt(text, 0) !== undefined
}

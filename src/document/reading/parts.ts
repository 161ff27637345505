import type {Section, Table, Text} from '../plan.js'
import type {PhraseReader, Vocabulary} from '../vocabulary.js'
import {agencyListAt} from './agency-list.js'
import type {AgencyReader} from './agency-words.js'

type Content = Section | Text | Table

/** How a machine may have read “tổ chức thực hiện”. */
const misreadImplementation = /(?:^|[ ,])t[o06] ch[a-z']{1,3}c th[a-z']{1,3}c hi[a-z]n/

/** The outermost sections on implementation: by their heading, or because agencies are what they list. */
export function implementationSections(nodes: readonly Content[], reader: AgencyReader): Section[] {
  return outermost(
    nodes,
    section =>
      isHeaded(section, 'implementation', reader) ||
      section.children.filter(child => child.type === 'section' && namesAgency(child, reader)).length >= 2
  )
}

/** The outermost sections on the plan's own money. */
export function fundingSections(nodes: readonly Content[], reader: AgencyReader): Section[] {
  return outermost(
    nodes,
    section => isHeaded(section, 'funding', reader) && !isHeaded(section, 'rewards', reader)
  )
}

function outermost(nodes: readonly Content[], test: (section: Section) => boolean): Section[] {
  return nodes.flatMap(node => {
    if (node.type !== 'section') return []
    return test(node) ? [node] : outermost(node.children, test)
  })
}

function isHeaded(
  {headedBy, label}: Section,
  id: string,
  {vocabulary, phrases}: {vocabulary: Pick<Vocabulary, 'words'>; phrases: PhraseReader}
): boolean {
  if (headedBy === undefined) return false
  const heading = phrases.heading(label)
  if (vocabulary.words.bareIn(heading).has('parts', id)) return true
  return id === 'implementation' && !phrases.isLegible && misreadImplementation.test(heading.bare)
}

function namesAgency({label}: Section, reader: AgencyReader): boolean {
  return label.length > 0 && agencyListAt(reader.in(label), 0) !== undefined
}

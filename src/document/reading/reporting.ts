import {onceOfBoth} from '../../base/once.js'
import type {Passage} from '../../vietnamese/passage.js'
import type {PassageWords} from '../../vietnamese/words/passage-words.js'
import type {Content, Plan, Section} from '../plan.js'
import {sectionsIn, tablesIn} from '../walk.js'
import type {Cadence} from './cadences.js'
import {inTable} from './reporting-tables.js'
import {
  allTogether,
  isAboutReports,
  type ReportingPeriods,
  type ReportingReader,
  type Said,
  saidIn,
  together
} from './said-periods.js'

/**
 * Everything in the plan, its closing and its annexes that says how often results are reported: clause by clause, and
 * where a paragraph, a list or a table names one period at a time, together. The names of columns alone say nothing: an
 * empty form asks for no report.
 */
export const reportingPeriods = onceOfBoth(
  (plan: Plan, reader: ReportingReader): readonly ReportingPeriods[] => {
    const {body, annexes} = plan
    const lines: Line[] = []
    addLines(body, lines)
    addLines(annexes, lines)
    if (plan.closing) lines.push({passage: plan.closing.passage})
    return [
      ...lines.flatMap(line => inLine(line, reader)),
      ...[...sectionsIn(body), ...sectionsIn(annexes)].flatMap(section => inSection(section, reader)),
      ...tablesIn(body).flatMap(table => inTable(table, reader, {isForm: false, isAbout: false})),
      ...tablesIn(annexes).flatMap(table => inTable(table, reader, {isForm: true, isAbout: false}))
    ]
  }
)

const none: readonly ReportingPeriods[] = []

interface Line {
  readonly passage: Passage
  readonly label?: Passage | undefined
}

/** Paragraphs and headings, without what stands in tables. */
function addLines(nodes: readonly Content[], lines: Line[]): void {
  for (const node of nodes) {
    if (node.type === 'table') continue
    lines.push({passage: node.passage, label: node.type === 'section' ? node.label : undefined})
    if (node.type === 'section') addLines(node.children, lines)
  }
}

/** Each clause of a paragraph, then its clauses together. A clause behind others stands with the label of all. */
function inLine({passage, label}: Line, reader: ReportingReader): readonly ReportingPeriods[] {
  const said = saidIn(passage, reader, false)
  if (said.length === 0) return none
  const words = reader.in(passage)
  const apart = label && label.length > 0 ? {passage: label, isApart: true} : undefined
  const all = said.map(one =>
    apart && words.start(one.cadence.from) > apart.passage.length + 2 ? {...one, label: apart} : one
  )
  return [...all.flatMap(one => together([one], reader)), ...allTogether(all, reader)]
}

/** Lines below a heading on reports need not say so again; elsewhere those will do that follow each other. */
function inSection(section: Section, reader: ReportingReader): readonly ReportingPeriods[] {
  if (section.children.length === 0 && section.rest.length === 0) return none
  if (!opensReports(section, reader)) return inList(section, reader)
  const label = {passage: headingOf(section), isApart: false}
  const below = section.children.flatMap(child => (child.type === 'table' ? [] : [child.passage]))
  if (section.rest.length > 0) below.unshift(section.rest)
  const all = below.flatMap(passage => saidIn(passage, reader, true)).map(one => ({...one, label}))
  return [
    ...allTogether(all, reader),
    ...all.flatMap(one => together([one], reader)),
    ...tablesIn(section.children).flatMap(table => inTable(table, reader, {isForm: false, isAbout: true}))
  ]
}

function headingOf({label, passage}: Section): Passage {
  return label.length > 0 ? label : passage
}

/** A heading on reports, or a line that opens a list of them. */
export function opensReports(section: Section, reader: ReportingReader): boolean {
  const opens = section.headedBy !== undefined || section.passage.value.endsWith(':')
  return opens && isAboutReports(headingOf(section), reader)
}

/** “- Báo cáo quý I trước …”, “- Báo cáo 6 tháng trước …”: lines one after the other that begin with a report. */
function inList({children}: Section, reader: ReportingReader): readonly ReportingPeriods[] {
  if (children.length === 0) return none
  const found: ReportingPeriods[] = []
  let list: Said[] = []
  const end = (): void => {
    if (list.length > 0) found.push(...allTogether(list, reader))
    list = []
  }
  for (const child of children) {
    const said = child.type === 'table' ? [] : saidIn(child.passage, reader, false)
    if (said.some(({passage, cadence}) => beginsWithReport(cadence, reader.in(passage)))) list.push(...said)
    else end()
  }
  end()
  return found
}

function beginsWithReport({from}: Cadence, words: PassageWords): boolean {
  return ['acts', 'periods', 'deadlines'].some(table => words.at(from, table) !== undefined)
}

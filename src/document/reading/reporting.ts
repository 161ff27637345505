import type {Passage, Span} from '../../vietnamese/passage.js'
import type {PassageWords} from '../../vietnamese/words/passage-words.js'
import type {Plan, Section, Table} from '../plan.js'
import {type passagesIn, sectionsIn, tablesIn} from '../walk.js'
import {type Cadence, cadencesIn} from './cadences.js'
import type {Period} from './period-run.js'
import {rowStretch} from './task-rows.js'

/** How often results are reported, as one clause, list or table row says it. */
export interface ReportingPeriods {
  readonly periods: ReadonlySet<Period>
  /** `unclear` where it may be something else that is done so often. */
  readonly isReport: 'yes' | 'unclear'
  /** The first clause that says so. */
  readonly at: Span
  readonly evidence: readonly Span[]
  /** The words, as people read them. */
  readonly quote: string
  /** Each clause that says so: its passage, or the cell of a row, and its tokens. */
  readonly clauses: readonly ReportingClause[]
}

export interface ReportingClause {
  readonly passage: Passage
  readonly from: number
  readonly to: number
  /** The other cells of its row. */
  readonly beside: readonly Passage[]
}

/** What a text is read with: the words in it, and the tokens at which acts begin that a rule says are no reports. */
export interface ReportingReader {
  in(passage: Passage): PassageWords
  otherActsIn(passage: Passage): ReadonlySet<number>
}

/**
 * Everything in the plan, its closing and its annexes that says how often results are reported. The names of columns say
 * nothing: an empty form asks for no report.
 */
export function reportingPeriods(plan: Plan, reader: ReportingReader): ReportingPeriods[] {
  const annexes = plan.children.flatMap(part => (part.type === 'annex' ? part.children : []))
  const paragraphs = [...passagesOfText(plan.sections), ...passagesOfText(annexes)]
  if (plan.closing) paragraphs.push(plan.closing.passage)
  return [
    ...paragraphs.flatMap(passage => inPassage(passage, reader, false)),
    ...[...sectionsIn([...plan.sections, ...annexes])].flatMap(section => inSection(section, reader)),
    ...[...tablesIn([...plan.sections, ...annexes])].flatMap(table =>
      table.children.slice(1).flatMap((_, at) => inRow(table, at + 1, reader))
    )
  ]
}

type Content = Parameters<typeof passagesIn>[0]

/** Paragraphs and headings, without what stands in tables. */
function passagesOfText(nodes: Content): Passage[] {
  return [...nodes].flatMap(node => {
    if (node.type === 'table') return []
    return node.type === 'section' ? [node.passage, ...passagesOfText(node.children)] : [node.passage]
  })
}

function inPassage(passage: Passage, reader: ReportingReader, isAbout: boolean): ReportingPeriods[] {
  return cadencesOf(passage, reader, isAbout).flatMap(cadence => said([{passage, cadence}], reader))
}

/** A section on reports, or a line that opens a list of them: each line below may name a period. */
function inSection(section: Section, reader: ReportingReader): ReportingPeriods[] {
  const opens = section.headedBy !== undefined || section.passage.value.endsWith(':')
  if (!opens || !isAboutReports(section.label.length > 0 ? section.label : section.passage, reader)) return []
  const below = section.children.flatMap(child => (child.type === 'table' ? [] : [child.passage]))
  if (section.rest.length > 0) below.unshift(section.rest)
  const lines = below.map(passage => ({passage, cadences: cadencesOf(passage, reader, true)}))
  const all = lines.flatMap(({passage, cadences}) => cadences.map(cadence => ({passage, cadence})))
  const cells = [...tablesIn(section.children)].flatMap(table =>
    table.children.slice(1).flatMap((_, at) => cadencesOfRow(table, at + 1, 0, [], reader))
  )
  return [
    ...all.flatMap(one => said([one], reader)),
    ...(lines.length > 1 ? said(all, reader) : []),
    ...said(cells, reader)
  ]
}

/** A row of a task table whose task is a report: the other cells say when. */
function inRow(table: Table, row: number, reader: ReportingReader): ReportingPeriods[] {
  const at = table.children[row]!.children.findIndex(cell => isAboutReports(cell.passage, reader))
  return at < 0 ? [] : said(cadencesOfRow(table, row, at + 1, [at], reader), reader)
}

/** What the cells of a row from one on say of how often; the row is their evidence, with the cells at `about`. */
function cadencesOfRow(
  table: Table,
  row: number,
  from: number,
  about: readonly number[],
  reader: ReportingReader
): Said[] {
  const cells = table.children[row]!.children
  const found = cells.flatMap(({passage}, at) =>
    at < from ? [] : cadencesOf(passage, reader, true).map(cadence => ({passage, cadence, at}))
  )
  const evidence = rowStretch(table, row, [...about, ...found.map(({at}) => at)])
  const beside = cells.map(({passage}) => passage)
  return found.map(({passage, cadence}) => ({passage, cadence, evidence, beside}))
}

/** Words on reporting results, and not on a meeting, a broadcast or another report. */
function isAboutReports(passage: Passage, reader: ReportingReader): boolean {
  const words = reader.in(passage)
  if (!words.has('acts', 'report') || reader.otherActsIn(passage).size > 0) return false
  if (words.has('acts', 'meet') || words.has('acts', 'publish')) return false
  return !words.has('reported', 'other') || words.has('reported', 'own')
}

interface Said {
  readonly passage: Passage
  readonly cadence: Cadence
  /** What proves it, where that is more than its clause. */
  readonly evidence?: Span | undefined
  readonly beside?: readonly Passage[]
}

function cadencesOf(passage: Passage, reader: ReportingReader, isAbout: boolean): Cadence[] {
  const otherActs = reader.otherActsIn(passage)
  return cadencesIn(reader.in(passage), {isAbout, otherActs}).filter(({isReport}) => isReport !== 'no')
}

/** Several lines together say what they say. */
function said(all: readonly Said[], reader: ReportingReader): ReportingPeriods[] {
  const periods = new Set(all.flatMap(({cadence}) => [...cadence.periods]))
  // “năm” alone is a time and no cadence.
  if (periods.size === 0 || (periods.size === 1 && periods.has('year'))) return []
  const parts = all.map(({passage, cadence: {from, to}, evidence}) => {
    const words = reader.in(passage)
    const [start, end] = [words.start(from), words.end(to - 1)]
    const span = passage.span(start, end)
    return {span, evidence: evidence ?? span, text: passage.value.slice(start, end)}
  })
  const evidence = parts.map(part => part.evidence)
  return [
    {
      periods,
      isReport: all.some(({cadence}) => cadence.isReport === 'unclear') ? 'unclear' : 'yes',
      at: parts[0]!.span,
      // Two cells of one row have one evidence.
      evidence: evidence.filter(({start}, at) => evidence[at - 1]?.start !== start),
      quote: parts.map(part => part.text).join('; '),
      clauses: all.map(({passage, cadence: {from, to}, beside = []}) => ({passage, from, to, beside}))
    }
  ]
}

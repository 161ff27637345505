import {onceOfBoth} from '../../base/once.js'
import type {Passage, Span} from '../../vietnamese/passage.js'
import {withoutEnd} from '../../vietnamese/without-end.js'
import type {PassageWords} from '../../vietnamese/words/passage-words.js'
import {type Cadence, cadencesIn, namesPeriods} from './cadences.js'
import type {Period} from './period-run.js'
import {reportObject} from './report-object.js'

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
  /** All cells of its row. */
  readonly beside: readonly Passage[]
}

/** What a text is read with: the words in it, and the tokens at which acts begin that a rule says are no reports. */
export interface ReportingReader {
  in(passage: Passage): PassageWords
  otherActsIn(passage: Passage): ReadonlySet<number>
}

/** One enumeration of periods that may be of reports, and where it stands. */
export interface Said {
  readonly passage: Passage
  readonly cadence: Cadence
  /** Whom it tells, or that it is of reports: a label that stands before it. */
  readonly label?: Label | undefined
  /** What proves it, where that is more than its clause. */
  readonly row?: SaidRow | undefined
}

/** The row of a table: what of it proves what a cell says, and all its cells. */
export interface SaidRow {
  readonly evidence: Span
  readonly text: string
  readonly cells: readonly Passage[]
}

/** What stands before a clause and belongs to it. */
export interface Label {
  readonly passage: Passage
  /** Other clauses of the label stand between. */
  readonly isApart: boolean
}

/** Words on reporting results, and not on a meeting, a broadcast or another report. */
export function isAboutReports(passage: Passage, reader: ReportingReader): boolean {
  const words = reader.in(passage)
  if (!words.has('acts', 'report') || reader.otherActsIn(passage).size > 0) return false
  const [first] = words.all('acts')
  if (first?.id === 'published' || words.has('acts', 'meet') || words.has('acts', 'publish')) return false
  return reportObject(words, 0, words.length) !== 'other'
}

/** What a passage says of how often results are reported. */
export function saidIn(passage: Passage, reader: ReportingReader, isAbout: boolean): readonly Said[] {
  return (isAbout ? saidOfReports : saidOfAnything)(passage, reader)
}

const saidOfReports = onceOfBoth((passage: Passage, reader: ReportingReader) =>
  readSaid(passage, reader, true)
)
const saidOfAnything = onceOfBoth((passage: Passage, reader: ReportingReader) =>
  readSaid(passage, reader, false)
)

function readSaid(passage: Passage, reader: ReportingReader, isAbout: boolean): readonly Said[] {
  const words = reader.in(passage)
  if (!isAbout && !mayReport(words)) return nothing
  const otherActs = reader.otherActsIn(passage)
  const found: Said[] = []
  for (const cadence of cadencesIn(words, {isAbout, otherActs}))
    if (cadence.isReport !== 'no') found.push({passage, cadence})
  return found.length === 0 ? nothing : found
}

const nothing: readonly Said[] = []

/** Acts without which no period is one of a report, but below a heading on reports: see period-of-report.ts. */
const reporting: ReadonlySet<string> = new Set(['report', 'send', 'collect', 'cited', 'update'])

function mayReport(words: PassageWords): boolean {
  return namesPeriods(words) && words.all('acts').some(({id}) => reporting.has(id))
}

/** Several clauses together: those that are surely of reports, and those with the others. */
export function allTogether(all: readonly Said[], reader: ReportingReader): ReportingPeriods[] {
  const sure = all.filter(({cadence}) => cadence.isReport === 'yes')
  return [sure, ...(sure.length < all.length ? [all] : [])].flatMap(some =>
    some.length > 1 ? together(some, reader) : []
  )
}

/** Clauses as one: all that they say, and where. */
export function together(all: readonly Said[], reader: ReportingReader): ReportingPeriods[] {
  const periods = new Set(all.flatMap(({cadence}) => [...cadence.periods]))
  // “năm” alone is a time and no cadence.
  if (periods.size === 0 || (periods.size === 1 && periods.has('year'))) return []
  const parts = all.map(one => partOf(one, reader))
  const [first] = parts
  if (!first) return []
  // Two periods of one clause, and two cells of one row, have one evidence; so have clauses of one label.
  const each = <Key>(list: readonly Key[], keyOf: (one: Key) => number) =>
    list.filter((one, at) => {
      const before = list[at - 1]
      return before === undefined || keyOf(one) !== keyOf(before)
    })
  const clauses = each(parts, part => part.evidence.start)
  const groups = new Set(each(clauses, part => part.label?.start ?? -1))
  return [
    {
      periods,
      isReport: all.some(({cadence}) => cadence.isReport === 'unclear') ? 'unclear' : 'yes',
      at: first.span,
      evidence: clauses.flatMap(part =>
        part.label && groups.has(part) ? [part.label, part.evidence] : [part.evidence]
      ),
      // The stars of emphasis that nothing closes are no words.
      quote: clauses
        .map(part => (groups.has(part) ? part.who : '') + part.text)
        .join('; ')
        .replaceAll('*', ''),
      clauses: all.map(({passage, cadence: {from, to}, row}) => ({
        passage,
        from,
        to,
        beside: row?.cells ?? []
      }))
    }
  ]
}

/** A label longer than this is a sentence. */
const longestLabel = 90

function partOf({passage, cadence: {from, to}, row, label}: Said, reader: ReportingReader) {
  const words = reader.in(passage)
  const [start, end] = [words.start(from), words.end(to - 1)]
  const span = passage.span(start, end)
  const name = label && label.passage.length <= longestLabel ? label.passage : undefined
  return {
    span,
    evidence: row?.evidence ?? span,
    text: row?.text ?? passage.value.slice(start, end),
    label: name?.span(),
    who: name ? `${withoutEnd(name.value, ':.')}: ${label?.isApart ? '… ' : ''}` : ''
  }
}

import type {Passage, Span} from '../../vietnamese/passage.js'
import type {PassageWords} from '../../vietnamese/words/passage-words.js'
import {type Cadence, cadencesIn} from './cadences.js'
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
  /** Who is told, where the clause stands behind others of the same label. */
  readonly label?: Passage | undefined
  /** What proves it, where that is more than its clause. */
  readonly evidence?: Span | undefined
}

/** Words on reporting results, and not on a meeting, a broadcast or another report. */
export function isAboutReports(passage: Passage, reader: ReportingReader): boolean {
  const words = reader.in(passage)
  if (!words.has('acts', 'report') || reader.otherActsIn(passage).size > 0) return false
  if (words.has('acts', 'meet') || words.has('acts', 'publish')) return false
  return reportObject(words, 0, words.length) !== 'other'
}

/** What a passage says of how often results are reported. */
export function saidIn(passage: Passage, reader: ReportingReader, isAbout: boolean): Said[] {
  const otherActs = reader.otherActsIn(passage)
  return cadencesIn(reader.in(passage), {isAbout, otherActs})
    .filter(({isReport}) => isReport !== 'no')
    .map(cadence => ({passage, cadence}))
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
  const parts = all.map(({passage, cadence: {from, to}, evidence, label}) => {
    const words = reader.in(passage)
    const [start, end] = [words.start(from), words.end(to - 1)]
    const span = passage.span(start, end)
    return {span, evidence: evidence ?? span, text: whoOf(label, start) + passage.value.slice(start, end)}
  })
  // Two periods of one clause, and two cells of one row, have one evidence.
  const isNew = (_: unknown, at: number) => parts[at]!.evidence.start !== parts[at - 1]?.evidence.start
  return [
    {
      periods,
      isReport: all.some(({cadence}) => cadence.isReport === 'unclear') ? 'unclear' : 'yes',
      at: parts[0]!.span,
      evidence: parts.filter(isNew).map(({evidence}) => evidence),
      quote: asRead(
        parts.filter((part, at) => part.span.start !== parts[at - 1]?.span.start).map(part => part.text)
      )
    }
  ]
}

/** A label longer than this is a sentence. */
const longestLabel = 90

/** “Các sở, ban, ngành: … ”: whom a clause tells that stands behind other clauses of its label. */
function whoOf(label: Passage | undefined, start: number): string {
  if (!label || label.length === 0 || label.length > longestLabel || start <= label.length + 2) return ''
  return `${label.value.replace(/[:.]$/, '')}: … `
}

/** Without the stars of emphasis that nothing closes. */
function asRead(texts: readonly string[]): string {
  return texts.join('; ').replaceAll('*', '')
}

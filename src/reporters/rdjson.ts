import type {Severity} from '../base/severity.js'
import {LineIndex} from '../base/line-index.js'
import {faultIds} from '../diagnostic/fault-ids.js'
import {hasLines} from '../diagnostic/place-name.js'
import type {RunReport} from '../diagnostic/files.js'
import type {Finding, Point, ReadFileReport} from '../diagnostic/report.js'
import {fullId} from '../diagnostic/rule-label.js'
import {jsonPieces, List} from './json-text.js'
import type {PieceReporter, ReporterOptions} from './reporter.js'
import {faultLine, messageOf, runFaultOf, shownFindings} from './shown-findings.js'

/** Lines from 1, columns from 1 in bytes of UTF-8. */
interface Position {
  readonly line: number
  readonly column?: number
}
interface Range {
  readonly start: Position
  readonly end: Position
}
interface Location {
  readonly path: string
  readonly range?: Range
}
interface Diagnostic {
  readonly message: string
  readonly location: Location
  readonly severity: 'ERROR' | 'WARNING' | 'INFO'
  readonly code: {readonly value: string}
  readonly suggestions?: readonly {readonly range: Range; readonly text: string}[]
  readonly related_locations?: readonly {readonly message: string; readonly location: Location}[]
}

const severityOf: Readonly<Record<Severity, Diagnostic['severity']>> = {
  error: 'ERROR',
  warning: 'WARNING',
  info: 'INFO'
}

/** The diagnostic format of reviewdog, which puts findings and safe changes beside the lines of a pull request. */
export const rdjson: PieceReporter = (report, options) =>
  jsonPieces({source: {name: 'cchclint'}, diagnostics: new List(diagnostics(report, options))})

/** What is at fault comes before all that was found. */
function* diagnostics(report: RunReport, options: ReporterOptions): Generator<Diagnostic> {
  const fault = runFaultOf(report, options)
  const toFault = (path: string, message: string, value: string): Diagnostic => ({
    message,
    location: {path},
    severity: 'ERROR',
    code: {value}
  })
  if (fault) yield toFault('.', faultLine(fault), faultIds.run)
  for (const file of report.files)
    if (file.fault) yield toFault(file.path, faultLine(file.fault), faultIds.file)
  for (const file of report.files) if (!file.fault) yield* ofFile(file, options)
}

function ofFile(file: ReadFileReport, options: ReporterOptions): Diagnostic[] {
  const found = shownFindings(file)
  if (found.length === 0) return []
  const places = new Places(file, options.texts?.get(file.path))
  return found.map(finding => {
    const suggestions = places.suggestions(finding)
    return {
      message: messageOf(finding, file.format, options),
      location: places.location(finding),
      severity: severityOf[finding.severity],
      code: {value: fullId(finding)},
      ...(suggestions.length > 0 ? {suggestions} : {}),
      ...(finding.related.length > 0
        ? {
            related_locations: finding.related.map(one => ({
              message: messageOf(one, file.format, options),
              location: places.location(one)
            }))
          }
        : {})
    }
  })
}

/** The places of one file. A column is said only where the text is at hand to count its bytes. */
class Places {
  readonly #path: string
  readonly #text: string | undefined
  readonly #hasLines: boolean
  #lines: LineIndex | undefined

  constructor({path, format}: ReadFileReport, text: string | undefined) {
    this.#path = path
    this.#hasLines = hasLines(format)
    this.#text = text
  }

  location({start, end}: {readonly start: Point; readonly end: Point}): Location {
    if (!this.#hasLines) return {path: this.#path}
    return {path: this.#path, range: {start: this.#position(start), end: this.#position(end)}}
  }

  suggestions({fix}: Finding): {range: Range; text: string}[] {
    if (!fix || !this.#hasLines || this.#text === undefined) return []
    this.#lines ??= new LineIndex(this.#text)
    const [start, end] = [this.#lines.point(fix.start), this.#lines.point(fix.end)]
    return [{range: {start: this.#position(start), end: this.#position(end)}, text: fix.text}]
  }

  #position({line, column, offset}: Pick<Point, 'line' | 'column' | 'offset'>): Position {
    if (this.#text === undefined) return {line}
    const before = this.#text.slice(offset - column + 1, offset)
    return {line, column: new TextEncoder().encode(before).length + 1}
  }
}

import type {Severity} from '../base/severity.js'
import {faultIds} from '../diagnostic/fault-ids.js'
import {hasLines} from '../diagnostic/place-name.js'
import type {RunReport} from '../diagnostic/files.js'
import type {ReadFileReport} from '../diagnostic/report.js'
import {fullId} from '../diagnostic/rule-label.js'
import {jsonPieces, List} from './json-text.js'
import type {PieceReporter, ReporterOptions} from './reporter.js'
import {faultLine, messageOf, runFaultOf, shownFindings} from './shown-findings.js'

/** One entry of a code quality report of GitLab, which takes it from Code Climate. */
interface Entry {
  readonly description: string
  readonly check_name: string
  /** Stable, and unique in the report: GitLab compares two reports by it and drops what it has seen. */
  readonly fingerprint: string
  readonly severity: 'info' | 'minor' | 'major' | 'critical' | 'blocker'
  readonly location: {readonly path: string; readonly lines: {readonly begin: number; readonly end?: number}}
  /** By whom, as Code Climate has it: so we know our own report again. */
  readonly engine_name: 'cchclint'
}

/** A code quality report for GitLab. */
export const gitlab: PieceReporter = (report, options) => jsonPieces(new List(entries(report, options)))

function* entries(report: RunReport, options: ReporterOptions): Generator<Entry> {
  const times = new Map<string, number>()
  for (const entry of told(report, options)) {
    // Two copies of a plan have the same findings: whichever comes second, one more is one more.
    const time = (times.get(entry.fingerprint) ?? 0) + 1
    times.set(entry.fingerprint, time)
    yield time === 1 ? entry : {...entry, fingerprint: `${entry.fingerprint}-${time}`}
  }
}

const severityOf: Readonly<Record<Severity, Entry['severity']>> = {
  error: 'major',
  warning: 'minor',
  info: 'info'
}

/** What is at fault comes before all that was found. */
function* told(report: RunReport, options: ReporterOptions): Generator<Entry> {
  const fault = runFaultOf(report, options)
  if (fault) yield toFault('.', faultLine(fault), faultIds.run, 'blocker')
  for (const file of report.files)
    if (file.fault)
      yield toFault(pathOf(file.path, options), faultLine(file.fault), faultIds.file, 'critical')
  for (const file of report.files) if (!file.fault) yield* findings(file, options)
}

function findings(file: ReadFileReport, options: ReporterOptions): Entry[] {
  return shownFindings(file).map((finding): Entry => {
    const {start, end, rule, severity, fingerprint} = finding
    return {
      description: messageOf(finding, file.format, options),
      check_name: fullId(finding),
      fingerprint,
      severity: rule === faultIds.program ? 'critical' : severityOf[severity],
      location: {
        path: pathOf(file.path, options),
        // Nobody sees the lines that a Word file or a PDF was read as.
        lines: hasLines(file.format) ? {begin: start.line, end: end.line} : {begin: 1}
      },
      engine_name: 'cchclint'
    }
  })
}

/** The same fault of the same file is the same from run to run. */
function toFault(path: string, description: string, id: string, severity: Entry['severity']): Entry {
  return {
    description,
    check_name: id,
    fingerprint: `${id}:${path}`,
    severity,
    location: {path, lines: {begin: 1}},
    engine_name: 'cchclint'
  }
}

/** Relative to the repository, without “./”; nothing that lies outside of it can be shown. */
function pathOf(path: string, {fromRoot}: ReporterOptions): string {
  const steps = (fromRoot ? fromRoot(path) : path)
    .split('/')
    .filter(step => step !== '' && step !== '.' && step !== '..')
  return steps.length > 0 ? steps.join('/') : '.'
}

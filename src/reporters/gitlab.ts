import type {Severity} from '../base/severity.js'
import {faultIds} from '../diagnostic/fault-ids.js'
import {hasLines} from '../diagnostic/place-name.js'
import type {Report} from '../diagnostic/report.js'
import {fullId} from '../diagnostic/rule-label.js'
import {jsonText} from './json-text.js'
import type {ReporterOptions, TextReporter} from './reporter.js'
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
export const gitlab: TextReporter = (report, options) => {
  const entries = [...faults(report, options), ...findings(report, options)]
  const times = new Map<string, number>()
  return jsonText(
    entries.map(entry => {
      // Two copies of a plan have the same findings: whichever comes second, one more is one more.
      const time = (times.get(entry.fingerprint) ?? 0) + 1
      times.set(entry.fingerprint, time)
      return time === 1 ? entry : {...entry, fingerprint: `${entry.fingerprint}-${time}`}
    })
  )
}

const severityOf: Readonly<Record<Severity, Entry['severity']>> = {
  error: 'major',
  warning: 'minor',
  info: 'info'
}

function findings(report: Report, options: ReporterOptions): Entry[] {
  return report.files.flatMap(file => {
    if (file.fault) return []
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
  })
}

function faults(report: Report, options: ReporterOptions): Entry[] {
  const fault = runFaultOf(report, options)
  const ofRun = fault ? [toFault('.', faultLine(fault), faultIds.run, 'blocker')] : []
  const ofFiles = report.files.flatMap(file => {
    if (!file.fault) return []
    return [toFault(pathOf(file.path, options), faultLine(file.fault), faultIds.file, 'critical')]
  })
  return [...ofRun, ...ofFiles]
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

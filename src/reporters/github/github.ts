import type {Severity} from '../../base/severity.js'
import {sayIn} from '../../base/wording.js'
import {faultIds} from '../../diagnostic/fault-ids.js'
import {hasLines} from '../../diagnostic/place-name.js'
import type {Report} from '../../diagnostic/report.js'
import {fullId} from '../../diagnostic/rule-label.js'
import type {ReporterOptions, TextReporter} from '../reporter.js'
import {faultLine, type FoundIn, messageOf, oneLine, runFaultOf, worstFirst} from '../shown-findings.js'
import {type Annotation, workflowCommand} from './workflow-command.js'

/** How many annotations of a kind GitHub shows of a step, and how many of a job. */
const most = {ofKind: 10, ofAll: 50} as const

interface Command {
  readonly kind: Annotation
  readonly text: string
}

/**
 * Commands that GitHub Actions turns into annotations, the worst first, as many as it shows; the last says how many more
 * there are. What could not be judged comes before all findings.
 */
export const github: TextReporter = (report, options) => {
  const commands = [
    ...runFault(report, options),
    ...fileFaults(report, options),
    ...findings(report, options)
  ]
  const shown = asManyAsAreShown(commands)
  const rest = commands.length - shown.length
  const lines = shown.map(({text}) => text)
  if (rest > 0) lines.push(workflowCommand('notice', {title: 'cchclint'}, restSentence(rest, options)))
  return lines.map(line => `${line}\n`).join('')
}

function runFault(report: Report, options: ReporterOptions): Command[] {
  const fault = runFaultOf(report, options)
  return fault
    ? [{kind: 'error', text: workflowCommand('error', {title: title(faultIds.run)}, faultLine(fault))}]
    : []
}

function fileFaults({files}: Report, options: ReporterOptions): Command[] {
  return files.flatMap(({path, fault}): Command[] => {
    if (!fault) return []
    const properties = {file: nameOf(path, options), title: title(faultIds.file)}
    return [{kind: 'error', text: workflowCommand('error', properties, faultLine(fault))}]
  })
}

function findings(report: Report, options: ReporterOptions): Command[] {
  return worstFirst(report, options).map(found => ({
    kind: kindOf[found.finding.severity],
    text: commandOf(found, options)
  }))
}

const kindOf: Readonly<Record<Severity, Annotation>> = {error: 'error', warning: 'warning', info: 'notice'}

/** GitHub takes columns only where a finding stands on one line. */
function commandOf({file, finding}: FoundIn, options: ReporterOptions): string {
  const {start, end, severity} = finding
  const isOnOneLine = start.line === end.line
  const lines = hasLines(file.format)
    ? {
        line: start.line,
        endLine: end.line,
        col: isOnOneLine ? start.column : undefined,
        endColumn: isOnOneLine ? end.column : undefined
      }
    : {}
  const properties = {file: nameOf(file.path, options), ...lines, title: title(fullId(finding))}
  return workflowCommand(kindOf[severity], properties, messageOf(finding, file.format, options))
}

function title(id: string): string {
  return oneLine(`cchclint: ${id}`)
}

function nameOf(path: string, {fromRoot}: ReporterOptions): string {
  return oneLine(fromRoot ? fromRoot(path) : path)
}

/** The command that tells of the rest is a notice, and must be among those that are shown. */
function asManyAsAreShown(commands: readonly Command[]): Command[] {
  const within = (mostNotices: number, mostOfAll: number) => {
    const count = {error: 0, warning: 0, notice: 0}
    const limit = {error: most.ofKind, warning: most.ofKind, notice: mostNotices}
    return commands.filter(({kind}) => ++count[kind] <= limit[kind]).slice(0, mostOfAll)
  }
  const all = within(most.ofKind, most.ofAll)
  return all.length === commands.length ? all : within(most.ofKind - 1, most.ofAll - 1)
}

function restSentence(rest: number, {language}: ReporterOptions): string {
  return sayIn(language)(
    `Còn ${rest} phát hiện chưa hiện ở đây vì GitHub chỉ hiện ${most.ofKind} phát hiện mỗi loại; xem toàn bộ trong bản tóm tắt của lần chạy (job summary).`,
    `${rest} more finding(s) are not shown here, since GitHub shows ${most.ofKind} of a kind; the job summary lists all.`
  )
}

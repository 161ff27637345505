import type {Severity} from '../../base/severity.js'
import {sayIn} from '../../base/wording.js'
import {faultIds} from '../../diagnostic/fault-ids.js'
import {hasLines} from '../../diagnostic/place-name.js'
import type {RunReport} from '../../diagnostic/files.js'
import type {FaultyFileReport} from '../../diagnostic/report.js'
import {fullId} from '../../diagnostic/rule-label.js'
import type {PieceReporter, ReporterOptions} from '../reporter.js'
import {
  faultLine,
  type FoundIn,
  messageOf,
  oneLine,
  placeByWorst,
  runFaultOf,
  shownFindings
} from '../shown-findings.js'
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
export const github: PieceReporter = function* (report, options) {
  const {commands, all} = commandsOf(report, options)
  const shown = asManyAsAreShown(commands, all)
  const rest = all - shown.length
  for (const {text} of shown) yield `${text}\n`
  if (rest > 0) yield `${workflowCommand('notice', {title: 'cchclint'}, restSentence(rest, options))}\n`
}

/** What may be shown, of each degree no more than of a kind can be, and how much there is. */
function commandsOf(
  report: RunReport,
  options: ReporterOptions
): {readonly commands: readonly Command[]; readonly all: number} {
  const fault = runFaultOf(report, options)
  const faults: Command[] = fault
    ? [{kind: 'error', text: workflowCommand('error', {title: title(faultIds.run)}, faultLine(fault))}]
    : []
  const byPlace = new Map<number, Command[]>()
  let all = faults.length
  for (const file of report.files) {
    if (file.fault) {
      all++
      if (faults.length < most.ofAll) faults.push(fileFault(file, options))
      continue
    }
    for (const finding of shownFindings(file)) {
      all++
      const found = {file, finding}
      const place = placeByWorst(found, options)
      const known = byPlace.get(place) ?? []
      byPlace.set(place, known)
      if (known.length < most.ofKind)
        known.push({kind: kindOf[finding.severity], text: commandOf(found, options)})
    }
  }
  const findings = [...byPlace].sort(([a], [b]) => a - b).flatMap(([, commands]) => commands)
  return {commands: [...faults, ...findings], all}
}

function fileFault({path, fault}: FaultyFileReport, options: ReporterOptions): Command {
  const properties = {file: nameOf(path, options), title: title(faultIds.file)}
  return {kind: 'error', text: workflowCommand('error', properties, faultLine(fault))}
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
function asManyAsAreShown(commands: readonly Command[], number: number): Command[] {
  const within = (mostNotices: number, mostOfAll: number) => {
    const count = {error: 0, warning: 0, notice: 0}
    const limit = {error: most.ofKind, warning: most.ofKind, notice: mostNotices}
    return commands.filter(({kind}) => ++count[kind] <= limit[kind]).slice(0, mostOfAll)
  }
  const all = within(most.ofKind, most.ofAll)
  return all.length === number ? all : within(most.ofKind - 1, most.ofAll - 1)
}

function restSentence(rest: number, {language}: ReporterOptions): string {
  return sayIn(language)(
    `Còn ${rest} phát hiện chưa hiện ở đây vì GitHub chỉ hiện ${most.ofKind} phát hiện mỗi loại; xem toàn bộ trong bản tóm tắt của lần chạy (job summary).`,
    `${rest} more finding(s) are not shown here, since GitHub shows ${most.ofKind} of a kind; the job summary lists all.`
  )
}

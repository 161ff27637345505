import type {Severity} from '../base/severity.js'
import {faultIds} from '../diagnostic/fault-ids.js'
import {allPrintable, printable} from '../diagnostic/printable.js'
import {findingPlaceName, hasLines, placeName} from '../diagnostic/place-name.js'
import type {Finding, ReadFileReport, Report} from '../diagnostic/report.js'
import {isOnChangedLine} from './changed-lines.js'
import type {ReporterOptions} from './reporter.js'

/** A finding and the file it is of. */
export interface FoundIn {
  readonly file: ReadFileReport
  readonly finding: Finding
}

/** What nobody made an exception of, in the order of the report. */
export function shownFindings({findings}: ReadFileReport): Finding[] {
  return findings.filter(({suppressed}) => suppressed === null)
}

/** {@link allPrintable}, of what a report of findings alone shows: of its files their names, faults and findings. */
export function findingsPrintable(report: Report): Report {
  const files = report.files.map(file =>
    file.fault
      ? allPrintable(file)
      : {...file, path: printable(file.path), findings: allPrintable(file.findings)}
  )
  return {...report, files}
}

const rank: Readonly<Record<Severity, number>> = {error: 0, warning: 1, info: 2}

/** All findings of a run, the worst first; with `--since`, those on changed lines before all others. */
export function worstFirst({files}: Report, {changedLines}: ReporterOptions): FoundIn[] {
  const place = ({file, finding}: FoundIn) =>
    rank[finding.severity] + (changedLines && !isOnChangedLine(file.path, finding, changedLines) ? 3 : 0)
  return files
    .flatMap(file => (file.fault ? [] : shownFindings(file).map(finding => ({file, finding}))))
    .sort((a, b) => place(a) - place(b))
}

/**
 * What is wrong, on one line, that commands nothing. Where the file has no lines that a reader could be sent to, the
 * sentence names the place, unless its own words are those that stand there.
 */
export function messageOf(
  finding: Pick<Finding, 'message' | 'start' | 'where' | 'text'>,
  format: ReadFileReport['format'],
  {language}: ReporterOptions
): string {
  const message = oneLine(finding.message)
  if (hasLines(format)) return message
  const counted = placeName(format, finding, language)
  if (counted === undefined && finding.text !== '' && message.includes(finding.text)) return message
  return `${message} (${oneLine(counted ?? findingPlaceName(format, finding, language))})`
}

/** A sentence for a report that a machine keeps and a person reads. */
export function oneLine(text: string): string {
  return allPrintable(text).trim()
}

/** A fault and how to mend it, on one line. */
export function faultLine({message, hint}: {readonly message: string; readonly hint: string | null}): string {
  return oneLine(hint === null ? message : `${message} ${hint}`)
}

/**
 * What is at fault with the run as a whole: why it judged nothing, or why its code is 2 though each file could be judged.
 */
export function runFaultOf({fault, files}: Report, {exit}: ReporterOptions): Report['fault'] {
  if (fault) return fault
  if (exit?.code !== 2) return undefined
  const isSaid = files.some(file => file.fault || file.findings.some(({rule}) => rule === faultIds.program))
  return isSaid ? undefined : {message: exit.why, hint: null}
}

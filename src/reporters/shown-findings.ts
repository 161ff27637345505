import type {Severity} from '../base/severity.js'
import type {RunReport} from '../diagnostic/files.js'
import {allPrintable, printable} from '../diagnostic/printable.js'
import {findingPlaceName, hasLines, placeName} from '../diagnostic/place-name.js'
import type {FileReport, Finding, ReadFileReport} from '../diagnostic/report.js'
import {tallyOf} from '../diagnostic/tally.js'
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

/** {@link allPrintable}, of what a report of findings alone shows of a file: its name, its fault and its findings. */
export function findingsPrintable(file: FileReport): FileReport {
  return file.fault
    ? allPrintable(file)
    : {...file, path: printable(file.path), findings: allPrintable(file.findings)}
}

/** How bad a finding is, from 0 for the worst; with `--since`, those on changed lines come before all others. */
export function placeByWorst({file, finding}: FoundIn, {changedLines}: ReporterOptions): number {
  const isBehind = changedLines && !isOnChangedLine(file.path, finding, changedLines)
  return rank[finding.severity] + (isBehind ? 3 : 0)
}

const rank: Readonly<Record<Severity, number>> = {error: 0, warning: 1, info: 2}

/** The findings of a file that nobody made an exception of, the worst first. */
export function worstFirst(file: ReadFileReport, options: ReporterOptions): FoundIn[] {
  return shownFindings(file)
    .map(finding => ({file, finding}))
    .sort((a, b) => placeByWorst(a, options) - placeByWorst(b, options))
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
export function runFaultOf({fault, files}: RunReport, {exit}: ReporterOptions): RunReport['fault'] {
  if (fault) return fault
  if (exit?.code !== 2) return undefined
  for (const file of files) if (file.fault || tallyOf(file).hasFailed) return undefined
  return {message: exit.why, hint: null}
}

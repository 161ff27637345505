import {createColors} from 'picocolors'
import {faultIds} from '../diagnostic/fault-ids.js'
import type {FileReport, Report} from '../diagnostic/report.js'
import {fullId} from '../diagnostic/rule-label.js'
import type {ReporterOptions, TextReporter} from './reporter.js'
import {faultLine, findingsPrintable, messageOf, shownFindings} from './shown-findings.js'
import {totalsLine} from './totals.js'
import {unjudged} from './unjudged.js'

/**
 * One line a finding, as compilers write it, which editors and `grep` read: “path:line:column: severity: message [rule]”.
 * A file that could not be judged has a line too.
 */
export const compact: TextReporter = (read, options) => {
  if (read.fault) return unjudged(read.fault, options.language)
  const report: Report = findingsPrintable(read)
  const lines = report.files.flatMap(file => fileLines(file, options))
  const totals = totalsLine(report, options.language, createColors(options.color))
  return [...lines, ...(totals === undefined ? [] : ['', totals])].map(line => `${line}\n`).join('')
}

function fileLines(file: FileReport, options: ReporterOptions): string[] {
  if (file.fault) return [`${file.path}:1:1: error: ${faultLine(file.fault)} [${faultIds.file}]`]
  return shownFindings(file).map(finding => {
    const {line, column} = finding.start
    return `${file.path}:${line}:${column}: ${finding.severity}: ${messageOf(finding, file.format, options)} [${fullId(finding)}]`
  })
}

import {createColors} from 'picocolors'
import {faultIds} from '../diagnostic/fault-ids.js'
import type {FileReport} from '../diagnostic/report.js'
import {fullId} from '../diagnostic/rule-label.js'
import type {PieceReporter, ReporterOptions} from './reporter.js'
import {faultLine, findingsPrintable, messageOf, shownFindings} from './shown-findings.js'
import {EndCounts, totalsLine} from './totals.js'
import {unjudged} from './unjudged.js'

/**
 * One line a finding, as compilers write it, which editors and `grep` read: “path:line:column: severity: message [rule]”.
 * A file that could not be judged has a line too.
 */
export const compact: PieceReporter = function* (report, options) {
  if (report.fault) return yield unjudged(report.fault, options.language)
  const ends = new EndCounts()
  for (const file of report.files) {
    ends.add(file)
    yield fileLines(findingsPrintable(file), options)
      .map(line => `${line}\n`)
      .join('')
  }
  const totals = totalsLine(report.summary, ends.fixable, options.language, createColors(options.color))
  if (totals !== undefined) yield `\n${totals}\n`
}

function fileLines(file: FileReport, options: ReporterOptions): string[] {
  if (file.fault) return [`${file.path}:1:1: error: ${faultLine(file.fault)} [${faultIds.file}]`]
  return shownFindings(file).map(finding => {
    const {line, column} = finding.start
    return `${file.path}:${line}:${column}: ${finding.severity}: ${messageOf(finding, file.format, options)} [${fullId(finding)}]`
  })
}

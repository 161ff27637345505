import type {Comment, Element} from 'xast'
import {x} from 'xastscript'
import {faultIds} from '../diagnostic/fault-ids.js'
import {hasLines} from '../diagnostic/place-name.js'
import type {RunReport} from '../diagnostic/files.js'
import type {FileReport} from '../diagnostic/report.js'
import {fullId} from '../diagnostic/rule-label.js'
import type {PieceReporter, ReporterOptions} from './reporter.js'
import {faultLine, messageOf, runFaultOf, shownFindings} from './shown-findings.js'
import {xmlDocument, xmlText} from './xml-document.js'

/** What the root carries, so that the report is known again as ours: “cchclint 0.1.0”. */
const signature = ({tool}: RunReport) => `${tool.name} ${tool.version}`

/** The XML of Checkstyle, which Jenkins, Gitea’s and other servers’ tools read; “source” is the rule. */
export const checkstyle: PieceReporter = (report, options) =>
  xmlDocument(x('checkstyle', {version: '10.0'}), elements(report, options))

function* elements(report: RunReport, options: ReporterOptions): Generator<Element | Comment> {
  yield {type: 'comment', value: ` ${xmlText(signature(report))} `}
  const fault = runFaultOf(report, options)
  if (fault) yield fileElement('.', [faultElement(faultLine(fault), faultIds.run)])
  for (const file of report.files) yield fileElement(file.path, errorsOf(file, options))
}

function fileElement(path: string, errors: readonly Element[]): Element {
  return x('file', {name: xmlText(path)}, [...errors])
}

function errorsOf(file: FileReport, options: ReporterOptions): Element[] {
  if (file.fault) return [faultElement(faultLine(file.fault), faultIds.file)]
  return shownFindings(file).map(finding =>
    x('error', {
      ...(hasLines(file.format)
        ? {line: String(finding.start.line), column: String(finding.start.column)}
        : wholeFile),
      severity: finding.severity,
      message: xmlText(messageOf(finding, file.format, options)),
      source: sourceOf(fullId(finding))
    })
  )
}

/** Nobody sees the lines that a Word file or a PDF was read as; the sentence names the place. */
const wholeFile = {line: '1', column: '1'}

function faultElement(message: string, id: string): Element {
  return x('error', {
    ...wholeFile,
    severity: 'error',
    message: xmlText(message),
    source: sourceOf(id)
  })
}

/** Readers take what stands behind the last full stop for the name of the rule. */
function sourceOf(id: string): string {
  return xmlText(`cchclint.${id}`)
}

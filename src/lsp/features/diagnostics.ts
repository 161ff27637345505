import {
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity
} from 'vscode-languageserver/node.js'
import type {Finding} from '../../diagnostic/report.js'
import {fullId} from '../../diagnostic/rule-label.js'
import type {Severity} from '../../base/severity.js'
import type {Judged} from '../judged.js'
import type {OpenDocument} from '../open-document.js'
import {pageOf, type RulePages} from './rule-page.js'

export const source = 'cchclint'

export const severityOf: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information
}

/** What an editor shows of a document: nothing of one that is left out, the fault of one that cannot be read. */
export function diagnosticsOf({document, report, findings}: Judged, pages: RulePages): Diagnostic[] {
  if (report && report.fault !== null) {
    const {message, hint} = report.fault
    return [
      {
        range: document.range(0, 0),
        severity: DiagnosticSeverity.Error,
        source,
        message: hint === null ? message : `${message} ${hint}`
      }
    ]
  }
  return findings.map(finding => diagnosticOf(finding, document, pages))
}

function diagnosticOf(finding: Finding, document: OpenDocument, pages: RulePages): Diagnostic {
  const {rule, severity, message, start, end, related, fingerprint} = finding
  const page = pageOf(rule, pages)
  return {
    range: document.range(start.offset, end.offset),
    severity: severityOf[severity],
    source,
    code: fullId(finding),
    ...(page === undefined ? {} : {codeDescription: {href: page}}),
    message,
    relatedInformation: related.map((one): DiagnosticRelatedInformation => ({
      location: {uri: document.uri, range: document.range(one.start.offset, one.end.offset)},
      message: one.message
    })),
    data: {fingerprint}
  }
}

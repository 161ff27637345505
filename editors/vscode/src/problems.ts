import {existsSync} from 'node:fs'
import path from 'node:path'
import * as vscode from 'vscode'
import type {FileReport} from '../../../src/diagnostic/report.js'
import type {Severity} from '../../../src/base/severity.js'
import {type Problem, problemsOf, type Span} from './report-problems.js'
import {isEnabled} from './setup.js'

const severityOf: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  info: vscode.DiagnosticSeverity.Information
}

/**
 * What the command found, in the panel of problems. Of a text that is open the server tells, and more newly: what the
 * command said of it goes when it is opened.
 */
export class Problems implements vscode.Disposable {
  readonly #shown = vscode.languages.createDiagnosticCollection('cchclint')
  /** Where each rule has its page, as those have it that the server tells. */
  readonly #pages: string
  readonly #opened = vscode.workspace.onDidOpenTextDocument(({uri}) => {
    if (isEnabled()) this.#shown.delete(uri)
  })

  constructor(extensionPath: string) {
    this.#pages = path.join(extensionPath, 'server', 'docs', 'rules')
  }

  show(uri: vscode.Uri, file: FileReport): void {
    if (isEnabled() && isOpen(uri)) this.#shown.delete(uri)
    else
      this.#shown.set(
        uri,
        problemsOf(file).map(problem => diagnosticOf(problem, uri, this.#pages))
      )
  }

  forget(uri: vscode.Uri): void {
    this.#shown.delete(uri)
  }

  /** All below a folder. */
  forgetIn(folder: vscode.Uri): void {
    const inside: vscode.Uri[] = []
    this.#shown.forEach(uri => {
      if (uri.path.startsWith(`${folder.path}/`)) inside.push(uri)
    })
    for (const uri of inside) this.#shown.delete(uri)
  }

  dispose(): void {
    this.#opened.dispose()
    this.#shown.dispose()
  }
}

function isOpen(uri: vscode.Uri): boolean {
  const name = uri.toString()
  return vscode.workspace.textDocuments.some(document => document.uri.toString() === name)
}

function diagnosticOf(
  {span, severity, code, rule, message, related}: Problem,
  uri: vscode.Uri,
  pages: string
): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(rangeOf(span), message, severityOf[severity])
  diagnostic.source = 'cchclint'
  const page = path.join(pages, `${rule}.md`)
  if (code !== undefined)
    diagnostic.code = existsSync(page) ? {value: code, target: vscode.Uri.file(page)} : code
  diagnostic.relatedInformation = related.map(
    one => new vscode.DiagnosticRelatedInformation(new vscode.Location(uri, rangeOf(one.span)), one.message)
  )
  return diagnostic
}

function rangeOf({start, end}: Span): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character)
}

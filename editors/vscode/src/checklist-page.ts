import * as vscode from 'vscode'
import {isOfficeFile} from './file-kinds.js'
import {pageName} from './page-name.js'
import {type Ran, runProgram} from './run-program.js'
import {currentProgram, placeOf} from './setup.js'
import {sentenceOf} from './telling.js'

const scheme = 'cchclint-checklist'

/** The checklist of a document, as `cchclint checklist` writes it: a page of Markdown beside the text, which nobody can edit. */
export class ChecklistPages implements vscode.TextDocumentContentProvider, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<vscode.Uri>()
  readonly onDidChange = this.#changed.event
  readonly #registrations: readonly vscode.Disposable[]

  constructor(readonly context: vscode.ExtensionContext) {
    this.#registrations = [
      vscode.workspace.registerTextDocumentContentProvider(scheme, this),
      vscode.workspace.onDidSaveTextDocument(({uri}) => this.#changed.fire(pageOf(uri)))
    ]
  }

  /** Of what is named, else of the text that is being written. */
  async open(named?: vscode.Uri | string): Promise<void> {
    const uri =
      typeof named === 'string'
        ? vscode.Uri.parse(named)
        : (named ?? vscode.window.activeTextEditor?.document.uri)
    if (!uri) {
      void vscode.window.showInformationMessage('cchclint: hãy mở một bản kế hoạch trước.')
      return
    }
    const page = pageOf(uri)
    this.#changed.fire(page)
    try {
      // One that is not locked would show the text itself as soon as somebody writes on.
      await vscode.commands.executeCommand('markdown.showLockedPreviewToSide', page)
    } catch {
      // Who has turned the preview of Markdown off reads it as it is written.
      await vscode.window.showTextDocument(page, {viewColumn: vscode.ViewColumn.Beside, preview: true})
    }
  }

  async provideTextDocumentContent(page: vscode.Uri): Promise<string> {
    try {
      const {out, err} = await this.#run(vscode.Uri.parse(page.query))
      return out === '' ? err.trim() : out
    } catch (error) {
      return `cchclint: ${sentenceOf(error)}`
    }
  }

  async #run(uri: vscode.Uri): Promise<Ran> {
    const args = ['checklist', '-f', 'markdown', '--no-ci-format', '--no-color']
    const program = currentProgram(this.context)
    if (isOfficeFile(uri.path)) {
      const {cwd, name} = placeOf(uri)
      return runProgram(program, [...args, '--', name], {cwd})
    }
    const document = await vscode.workspace.openTextDocument(uri)
    const {cwd, name} = placeOf(uri, document.languageId)
    // What is saved is the file, which the checklist names by its hash; what is not is read as it is written now.
    if (uri.scheme === 'file' && !document.isDirty) return runProgram(program, [...args, '--', name], {cwd})
    const input = document.getText()
    return runProgram(program, [...args, '--stdin', '--stdin-filename', name], {cwd, input})
  }

  dispose(): void {
    for (const one of this.#registrations) one.dispose()
    this.#changed.dispose()
  }
}

function pageOf(uri: vscode.Uri): vscode.Uri {
  return vscode.Uri.from({scheme, path: `/${pageName(uri.path)}`, query: uri.toString()})
}

import * as vscode from 'vscode'
import {annotate} from './annotating.js'
import {ChecklistPages} from './checklist-page.js'
import {type CommandName, commandNames} from './command-names.js'
import {Linting} from './linting.js'
import {Problems} from './problems.js'
import {RequirementsView} from './requirements-view.js'
import {Server} from './server.js'
import {VersionNote, warnOfPinned} from './version-note.js'

let server: Server | undefined

export function activate(context: vscode.ExtensionContext): void {
  const bundled = String((context.extension.packageJSON as {readonly version: string}).version)
  const serving = (server = new Server(context))
  const problems = new Problems(context.extensionPath)
  const linting = new Linting(context, problems)
  const pages = new ChecklistPages(context)
  const commands: Readonly<Record<CommandName, (named?: vscode.Uri) => unknown>> = {
    'cchclint.lintWorkspace': () => linting.lintWorkspace(),
    'cchclint.lintFile': named => linting.lintFile(named),
    'cchclint.checklist': named => pages.open(named),
    'cchclint.fixAll': fixAll,
    'cchclint.annotate': named => annotate(context, named),
    'cchclint.restart': () => serving.restart()
  }
  context.subscriptions.push(
    serving,
    problems,
    linting,
    pages,
    new RequirementsView(serving),
    new VersionNote(serving, bundled),
    ...commandNames.map(name => vscode.commands.registerCommand(name, commands[name])),
    vscode.workspace.onDidGrantWorkspaceTrust(() => serving.restart()),
    vscode.workspace.onDidChangeConfiguration(change => {
      if (change.affectsConfiguration('cchclint.enable') || change.affectsConfiguration('cchclint.path'))
        void serving.restart()
    })
  )
  void serving.restart()
  void warnOfPinned(context, bundled)
}

export function deactivate(): Promise<void> | undefined {
  server?.dispose()
  return server?.ended
}

/** What the server offers as `source.fixAll.cchclint`, as when a file is saved. */
async function fixAll(): Promise<void> {
  await vscode.commands.executeCommand('editor.action.codeAction', {
    kind: 'source.fixAll.cchclint',
    apply: 'first'
  })
}

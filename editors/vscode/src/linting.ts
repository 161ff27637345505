import path from 'node:path'
import * as vscode from 'vscode'
import type {Report} from '../../../src/diagnostic/report.js'
import {isOfficeFile, officeEndings} from './file-kinds.js'
import type {Problems} from './problems.js'
import {reportOf, runFaults, summaryOf} from './report-problems.js'
import {runProgram} from './run-program.js'
import {currentProgram, placeOf} from './setup.js'
import {tellFailure, warn} from './telling.js'

/** The command behind the panel of problems: whole folders, and files that no editor of text opens. */
export class Linting implements vscode.Disposable {
  /** Files that were linted as they lie on the disk: linted again when something saves them. */
  readonly #followed = new Map<string, vscode.Uri>()
  readonly #waiting = new Map<string, NodeJS.Timeout>()
  readonly #watchers: vscode.Disposable[] = []

  constructor(
    readonly context: vscode.ExtensionContext,
    readonly problems: Problems
  ) {
    this.#watch(`**/*.{${officeEndings.flatMap(ending => [ending, ending.toUpperCase()]).join(',')}}`)
  }

  /** All folders that are open. */
  async lintWorkspace(): Promise<void> {
    for (const folder of vscode.workspace.workspaceFolders ?? [])
      await whileShown(`cchclint: đang rà soát “${folder.name}”…`, async signal => {
        const cwd = folder.uri.fsPath
        const report = await this.#report(['.'], cwd, signal)
        this.problems.forgetIn(folder.uri)
        this.#take(report, cwd)
        await tell(report)
      })
  }

  /** A Word or PDF file; asked for where none is named. */
  async lintFile(named?: vscode.Uri): Promise<void> {
    const uri = named ?? (await this.#asked())
    if (!uri) return
    await whileShown(`cchclint: đang rà soát “${path.basename(uri.fsPath)}”…`, async signal => {
      const {cwd, name} = placeOf(uri)
      const report = await this.#report([name], cwd, signal)
      this.#take(report, cwd)
      if (!vscode.workspace.getWorkspaceFolder(uri))
        this.#watch(new vscode.RelativePattern(vscode.Uri.file(cwd), path.basename(uri.fsPath)))
      await tell(report)
    })
  }

  async #asked(): Promise<vscode.Uri | undefined> {
    const chosen = await vscode.window.showOpenDialog({
      title: 'Chọn tệp cần rà soát',
      filters: {'Word, PDF': [...officeEndings]}
    })
    return chosen?.[0]
  }

  async #report(files: readonly string[], cwd: string, signal?: AbortSignal): Promise<Report> {
    const program = currentProgram(this.context)
    const options = {cwd, ...(signal && {signal})}
    const {out, err} = await runProgram(
      program,
      ['-f', 'json', '--no-ci-format', '--no-color', '--', ...files],
      options
    )
    const report = reportOf(out)
    if (!report) throw new Error(err.trim() || 'cchclint không trả lời.')
    return report
  }

  #take(report: Report, cwd: string): void {
    for (const file of report.files) {
      if (file.format === null) continue
      const uri = vscode.Uri.file(path.resolve(cwd, file.path))
      this.problems.show(uri, file)
      if (isOfficeFile(file.path)) this.#followed.set(uri.toString(), uri)
    }
  }

  #watch(pattern: vscode.GlobPattern): void {
    const watcher = vscode.workspace.createFileSystemWatcher(pattern)
    // Word writes another file and gives it the name of the old one.
    watcher.onDidCreate(uri => this.#saved(uri))
    watcher.onDidChange(uri => this.#saved(uri))
    watcher.onDidDelete(uri => this.problems.forget(uri))
    this.#watchers.push(watcher)
  }

  #saved(uri: vscode.Uri): void {
    const key = uri.toString()
    if (!this.#followed.has(key)) return
    clearTimeout(this.#waiting.get(key))
    this.#waiting.set(
      key,
      setTimeout(() => {
        this.#waiting.delete(key)
        void this.#again(uri)
      }, quietTime)
    )
  }

  /** Nobody asked for it: what goes wrong is told by the file’s own problems, or when somebody asks. */
  async #again(uri: vscode.Uri): Promise<void> {
    const {cwd, name} = placeOf(uri)
    try {
      this.#take(await this.#report([name], cwd), cwd)
    } catch {
      this.problems.forget(uri)
    }
  }

  dispose(): void {
    for (const timer of this.#waiting.values()) clearTimeout(timer)
    for (const watcher of this.#watchers) watcher.dispose()
  }
}

/** So long after a file was last written it is read, in milliseconds: saving takes several steps. */
const quietTime = 500

/** Shows that something goes on, which can be ended, and what went wrong with it. */
export async function whileShown(title: string, act: (signal: AbortSignal) => Promise<void>): Promise<void> {
  const location = vscode.ProgressLocation.Notification
  const ending = new AbortController()
  try {
    await vscode.window.withProgress({location, title, cancellable: true}, async (_, token) => {
      token.onCancellationRequested(() => ending.abort())
      await act(ending.signal)
    })
  } catch (error) {
    if (!ending.signal.aborted) tellFailure(error)
  }
}

/** Does not wait for somebody to close what it tells. */
async function tell(report: Report): Promise<void> {
  const faults = runFaults(report)
  if (faults.length > 0) {
    warn(faults.join(' '))
    return
  }
  const see = 'Xem'
  void vscode.window
    .showInformationMessage(`cchclint: ${summaryOf(report)}`, see)
    .then(chosen => chosen === see && vscode.commands.executeCommand('workbench.actions.view.problems'))
}

import {
  CodeActionKind,
  type Connection,
  DocumentDiagnosticReportKind,
  type InitializeParams,
  type InitializeResult,
  TextDocuments,
  TextDocumentSyncKind
} from 'vscode-languageserver/node.js'
import {TextDocument} from 'vscode-languageserver-textdocument'
import {Fault} from '../base/fault.js'
import {printable} from '../diagnostic/printable.js'
import {formatOf} from '../engine/formats.js'
import type {LinterOptions} from '../linter/options.js'
import type {Prepared} from '../linter/preparation.js'
import {Client, type OwnCapabilities} from './client.js'
import {ConfigFaults} from './config-faults.js'
import {actionsFor, explainCommand, fixAllKind} from './features/actions.js'
import {type ChecklistParams, checklistOf, checklistRequest} from './features/checklist.js'
import {completionsAt, isConfig} from './features/completion.js'
import {definitionAt} from './features/definition.js'
import {diagnosticsOf} from './features/diagnostics.js'
import {explain} from './features/explain.js'
import {hoverAt, hoverInConfig} from './features/hover.js'
import {lensesOf} from './features/lens.js'
import {PlanNumbers} from './features/plan-numbers.js'
import {isPage, type RulePages} from './features/rule-page.js'
import {foldingOf, symbolsOf} from './features/symbols.js'
import type {Judged} from './judged.js'
import {Judging} from './judging.js'
import {Later} from './later.js'
import {OpenDocument} from './open-document.js'
import {Outdated, refuseOutdated} from './outdated.js'
import {OwnWatch} from './own-watch.js'
import {nameOf, pathOf} from './uris.js'
import {isWatchedByEditor, settingFiles, watchedNames} from './watched-files.js'
import {Workspace} from './workspace.js'

export interface ServerOptions {
  readonly version: string
  /** How documents are judged, asked for each time that configurations are read. */
  readonly linterOptions: () => LinterOptions
  readonly pages: RulePages
  /** The working folder. */
  readonly cwd: string
}

/** So long nobody may type before a document is judged, in milliseconds; a long document has as long as judging it took. */
const quietTime = 120
const longestQuiet = 1500

/** The language server: a `Linter` behind the protocol. What it says of a document is what the command says of it. */
export class Server {
  readonly #documents = new TextDocuments(TextDocument)
  readonly #judging: Judging
  readonly #client: Client
  readonly #faults: ConfigFaults
  readonly #later = new Later()
  readonly #numbers = new PlanNumbers()
  /** What the editor does not watch, which may be everything. */
  #watch: OwnWatch | undefined

  constructor(
    readonly connection: Connection,
    readonly options: ServerOptions
  ) {
    this.#judging = new Judging(new Workspace(options.linterOptions, options.cwd))
    this.#client = new Client(connection)
    this.#faults = new ConfigFaults(this.#client)
  }

  listen(): void {
    const {connection} = this
    connection.onInitialize(params => this.#initialize(params))
    connection.onInitialized(() => this.#initialized())
    connection.onShutdown(async () => {
      this.#later.end()
      await this.#watch?.end()
    })
    connection.onDidChangeConfiguration(() => this.#changed())
    connection.onDidChangeWatchedFiles(() => this.#changed())
    connection.languages.diagnostics.on(async ({textDocument: {uri}}) => {
      const items = await this.#about(uri, [], judged => diagnosticsOf(judged, this.options.pages))
      return {kind: DocumentDiagnosticReportKind.Full, items}
    })
    connection.onCodeAction(params =>
      this.#about(params.textDocument.uri, [], judged =>
        actionsFor(judged, params, {pages: this.options.pages, isVersioned: this.#client.versionsEdits})
      )
    )
    connection.onHover(({textDocument: {uri}, position}) => {
      const document = this.#open(uri)
      return document && isConfig(document.path)
        ? this.#prepared(document, null, prepared => hoverInConfig(document, position, prepared))
        : this.#about(uri, null, judged => hoverAt(judged, position))
    })
    connection.onDefinition(({textDocument: {uri}, position}) =>
      this.#about(uri, null, judged =>
        this.#judging.workspace.isOpen(judged.document.path)
          ? definitionAt(judged, position, this.#numbers)
          : null
      )
    )
    connection.onDocumentSymbol(({textDocument: {uri}}) =>
      this.#about(uri, [], async judged => symbolsOf(await judged.understood(), judged.document))
    )
    connection.onFoldingRanges(({textDocument: {uri}}) =>
      this.#about(uri, [], async judged => foldingOf(await judged.understood(), judged.document))
    )
    connection.onCodeLens(({textDocument: {uri}}) =>
      this.#about(uri, [], judged => lensesOf(judged, this.#client.showsChecklists))
    )
    connection.onCompletion(async ({textDocument: {uri}, position}) => {
      const document = this.#open(uri)
      if (!document) return []
      return this.#prepared(document, [], prepared => completionsAt(document, position, prepared))
    })
    connection.onRequest(checklistRequest, ({uri}: ChecklistParams) => this.#about(uri, null, checklistOf))
    connection.onExecuteCommand(async ({command, arguments: [rule] = []}) => {
      if (command === explainCommand && typeof rule === 'string') await this.#explain(rule)
    })
    this.#documents.onDidChangeContent(({document}) => this.#typed(document.uri))
    this.#documents.onDidOpen(() => this.#later.ask('watch', quietTime, () => this.#watchAnew()))
    this.#documents.onDidClose(({document: {uri}}) => {
      this.#later.cancel(uri)
      this.#judging.forget(uri)
      if (!this.#client.isAsking) this.#client.send(uri, [])
    })
    this.#documents.listen(connection)
    connection.listen()
  }

  #initialize({
    capabilities,
    workspaceFolders,
    rootUri,
    initializationOptions
  }: InitializeParams): InitializeResult {
    this.#client.capabilities = capabilities
    this.#client.own = initializationOptions as OwnCapabilities | undefined
    const uris = workspaceFolders?.map(({uri}) => uri) ?? (rootUri ? [rootUri] : [])
    this.#judging.workspace.folders = uris.flatMap(uri => pathOf(uri) ?? [])
    return {
      serverInfo: {name: 'cchclint', version: this.options.version},
      capabilities: {
        textDocumentSync: {openClose: true, change: TextDocumentSyncKind.Incremental, save: true},
        diagnosticProvider: {interFileDependencies: false, workspaceDiagnostics: false},
        codeActionProvider: {codeActionKinds: [CodeActionKind.QuickFix, fixAllKind]},
        hoverProvider: true,
        definitionProvider: true,
        documentSymbolProvider: true,
        foldingRangeProvider: true,
        codeLensProvider: {},
        completionProvider: {triggerCharacters: [' ', '/']},
        executeCommandProvider: {commands: [explainCommand]},
        workspace: {workspaceFolders: {supported: true, changeNotifications: true}}
      }
    }
  }

  #initialized(): void {
    this.#client.heedSettings()
    const doesWatch = this.#client.watch(watchedNames)
    const {workspace} = this.#judging
    const isWatched = (file: string) => doesWatch && isWatchedByEditor(file, workspace.folders)
    this.#watch = new OwnWatch(workspace, settingFiles, isWatched, () => this.#changed())
    this.#watchAnew()
    if (!doesWatch) {
      // It looks into the folders that are open; what is saved here may lie below.
      this.#documents.onDidSave(({document: {uri}}) => {
        if (formatOf(pathOf(uri) ?? '') === undefined) this.#changed()
      })
    }
    if (this.#client.capabilities.workspace?.workspaceFolders === true)
      this.connection.workspace.onDidChangeWorkspaceFolders(({added, removed}) => {
        const gone = new Set(removed.map(({uri}) => pathOf(uri)))
        const {folders} = this.#judging.workspace
        const kept = folders.filter(folder => !gone.has(folder))
        this.#judging.workspace.folders = [...kept, ...added.flatMap(({uri}) => pathOf(uri) ?? [])]
        this.#changed()
      })
  }

  /** As it is now; undefined for one that is not open, and for a page of a rule, which is ours and no plan. */
  #open(uri: string): OpenDocument | undefined {
    const document = this.#documents.get(uri)
    const path = pathOf(uri)
    if (!document || (path !== undefined && isPage(path, this.options.pages))) return undefined
    return new OpenDocument(document, path ?? nameOf(uri, document.languageId))
  }

  #watchAnew(): void {
    const files = this.#documents.keys().flatMap(uri => pathOf(uri) ?? [])
    void this.#watch?.begin(files).catch(() => {})
  }

  #typed(uri: string): void {
    if (this.#client.isAsking) return
    const wait = Math.min(longestQuiet, Math.max(quietTime, this.#judging.tookOf(uri)))
    this.#later.ask(uri, wait, () => void this.#send(uri))
  }

  async #send(uri: string): Promise<void> {
    const document = this.#open(uri)
    if (!document) return
    const judged = await this.#quietly(document, undefined, () => this.#judging.of(document)).catch(
      () => undefined
    )
    // Somebody has typed meanwhile: what was found is of the past, and what is there now is judged soon.
    if (!judged || document.isStale || !this.#documents.get(uri)) return
    const diagnostics = diagnosticsOf(judged, this.options.pages)
    this.#client.send(uri, diagnostics, document.version)
  }

  /** Configurations, packs, lists or folders have changed. */
  #changed(): void {
    this.#faults.clear()
    this.#judging.forgetAll()
    if (this.#watch) this.#later.ask('watch', quietTime, () => this.#watchAnew())
    this.#client.refresh()
    for (const uri of this.#documents.keys()) this.#typed(uri)
  }

  /** Answers about an open document as it is now; `nothing` where it is not open, or where nothing can be said. */
  async #about<Answer>(
    uri: string,
    nothing: Answer,
    answer: (judged: Judged) => Answer | Promise<Answer>
  ): Promise<Answer> {
    const document = this.#open(uri)
    if (!document) return nothing
    return this.#quietly(document, nothing, async () => {
      const judged = await this.#judging.of(document)
      const answered = judged.report ? await answer(judged) : nothing
      refuseOutdated(document)
      return answered
    })
  }

  /** Answers by what holds for a document, without judging it. */
  #prepared<Answer>(
    document: OpenDocument,
    nothing: Answer,
    answer: (prepared: Prepared) => Answer | Promise<Answer>
  ): Promise<Answer> {
    return this.#quietly(document, nothing, async () => {
      const {linter, path} = this.#judging.workspace.placeOf(document.path)
      return answer(await linter.prepared(path))
    })
  }

  /** What goes wrong is shown where it stands; what is our own fault is told to who keeps the editor. */
  async #quietly<Answer>(
    document: OpenDocument,
    nothing: Answer,
    act: () => Promise<Answer>
  ): Promise<Answer> {
    try {
      return await act()
    } catch (error) {
      if (error instanceof Outdated) throw error
      const {folder} = this.#judging.workspace.placeOf(document.path)
      if (error instanceof Fault)
        this.#faults.show(error, folder, this.options.linterOptions().language ?? 'vi')
      else
        this.connection.console.error(printable(error instanceof Error ? (error.stack ?? '') : String(error)))
      return nothing
    }
  }

  async #explain(rule: string): Promise<void> {
    const place = this.#judging.workspace.placeOf('plan.md')
    await explain(this.#client, rule, await place.linter.prepared(), this.options.pages)
  }
}

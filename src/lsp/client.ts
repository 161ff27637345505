import {
  type ClientCapabilities,
  CodeLensRefreshRequest,
  type Connection,
  type Diagnostic,
  DiagnosticRefreshRequest,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  MessageType,
  ShowMessageNotification
} from 'vscode-languageserver/node.js'

/** What an extension of ours says that it can, as `initializationOptions`. */
export interface OwnCapabilities {
  /** It has the command `cchclint.checklist`. */
  readonly checklist?: boolean
}

/** The editor: what it is told and asked, by what it says it can. What it refuses or does not hear ends nothing. */
export class Client {
  capabilities: ClientCapabilities = {}
  own: OwnCapabilities | undefined

  constructor(readonly connection: Connection) {}

  /** Whether it asks for what is found by itself, so that it need not be sent. */
  get isAsking(): boolean {
    return this.capabilities.textDocument?.diagnostic !== undefined
  }

  get opensDocuments(): boolean {
    return this.capabilities.window?.showDocument?.support === true
  }

  get showsChecklists(): boolean {
    return this.own?.checklist === true
  }

  /** Whether it takes changes of one version of a document, and refuses them for another. */
  get versionsEdits(): boolean {
    return this.capabilities.workspace?.workspaceEdit?.documentChanges === true
  }

  send(uri: string, diagnostics: Diagnostic[], version?: number): void {
    quietly(this.connection.sendDiagnostics({uri, diagnostics, ...(version === undefined ? {} : {version})}))
  }

  say(message: string, type: MessageType = MessageType.Info): void {
    quietly(this.connection.sendNotification(ShowMessageNotification.type, {type, message}))
  }

  /** It is to tell when its settings change. */
  heedSettings(): void {
    if (this.capabilities.workspace?.didChangeConfiguration?.dynamicRegistration === true)
      quietly(this.connection.client.register(DidChangeConfigurationNotification.type))
  }

  /** It is to tell when files of these names change. @returns whether it can */
  watch(names: readonly string[]): boolean {
    if (this.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration !== true) return false
    const watchers = names.map(name => ({globPattern: `**/${name}`}))
    quietly(this.connection.client.register(DidChangeWatchedFilesNotification.type, {watchers}))
    return true
  }

  /** It is to ask anew for what it asks for by itself. */
  refresh(): void {
    const {diagnostics, codeLens} = this.capabilities.workspace ?? {}
    if (diagnostics?.refreshSupport === true)
      quietly(this.connection.sendRequest(DiagnosticRefreshRequest.type))
    if (codeLens?.refreshSupport === true) quietly(this.connection.sendRequest(CodeLensRefreshRequest.type))
  }
}

function quietly(sent: Promise<unknown>): void {
  sent.catch(() => {})
}

import * as vscode from 'vscode'
import {LanguageClient, State} from 'vscode-languageclient/node.js'
import {type Checklist, checklistRequest} from '../../../src/lsp/features/checklist.js'
import {servingArguments} from './program.js'
import {currentProgram, isEnabled, isPathLeftOut} from './setup.js'
import {offerPath} from './telling.js'

const languages = ['markdown', 'plaintext']
const configurations = ['.cchclintrc', '.cchclintrc.json', '.cchclintrc.yaml']

const documentSelector = [
  ...languages.flatMap(language => ['file', 'untitled'].map(scheme => ({scheme, language}))),
  ...configurations.map(name => ({scheme: 'file', pattern: `**/${name}`}))
]

/** The language server, while it is wanted. */
export class Server implements vscode.Disposable {
  #client: LanguageClient | undefined
  /** One start or stop after the other. */
  #last: Promise<void> = Promise.resolve()
  readonly #ready = new vscode.EventEmitter<void>()
  /** It answers, or does so no more. */
  readonly onChange = this.#ready.event

  constructor(readonly context: vscode.ExtensionContext) {}

  /** As the settings have it now. Never rejects: what goes wrong is shown. */
  restart(): Promise<void> {
    this.#last = this.#last.then(() => this.#stop()).then(() => this.#start())
    return this.#last
  }

  /** The version that answers; undefined while none does. */
  get version(): string | undefined {
    return this.#client?.initializeResult?.serverInfo?.version
  }

  /** The requirements of a document that is open; undefined where nobody answers, null where nothing is asked of it. */
  async checklist(uri: string): Promise<Checklist | null | undefined> {
    if (this.#client?.state !== State.Running) return undefined
    try {
      return await this.#client.sendRequest<Checklist | null>(checklistRequest, {uri})
    } catch {
      // A server of `cchclint.path` may be older.
      return undefined
    }
  }

  async #start(): Promise<void> {
    if (!isEnabled()) return
    if (isPathLeftOut()) offerPath('“cchclint.path” phải là đường dẫn đầy đủ; đang dùng bản đi kèm.')
    const {command, args, env} = currentProgram(this.context)
    const client = new LanguageClient(
      'cchclint',
      'cchclint',
      {command, args: [...args, ...servingArguments], options: {env}},
      {
        documentSelector,
        initializationOptions: {checklist: true},
        middleware: {
          window: {
            showDocument: async (asked, next) => {
              if (await this.#showsPage(asked.uri)) return {success: true}
              const answer = await next(asked, new vscode.CancellationTokenSource().token)
              return 'success' in answer ? answer : {success: false}
            }
          }
        }
      }
    )
    this.#client = client
    client.onDidChangeState(() => this.#ready.fire())
    // The client itself shows why a server does not start.
    await client.start().catch(() => undefined)
    // Only now it knows the texts that are open.
    this.#ready.fire()
  }

  /** Pages of rules are shown as the manifest has it: as they are read, not as Markdown is written. */
  async #showsPage(uri: string): Promise<boolean> {
    const page = vscode.Uri.parse(uri)
    if (page.scheme !== 'file' || !page.path.endsWith('.md')) return false
    if (!page.path.startsWith(`${this.context.extensionUri.path}/`)) return false
    try {
      await vscode.commands.executeCommand('vscode.open', page)
      return true
    } catch {
      return false
    }
  }

  async #stop(): Promise<void> {
    const client = this.#client
    this.#client = undefined
    await client?.dispose().catch(() => undefined)
    this.#ready.fire()
  }

  dispose(): void {
    this.#last = this.#last.then(() => this.#stop())
  }

  /** Once it has ended. */
  get ended(): Promise<void> {
    return this.#last
  }
}

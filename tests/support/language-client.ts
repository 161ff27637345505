import {PassThrough} from 'node:stream'
import {pathToFileURL} from 'node:url'
import {
  createConnection,
  createProtocolConnection,
  type Diagnostic,
  type InitializeParams,
  ProposedFeatures,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  StreamMessageReader,
  StreamMessageWriter
} from 'vscode-languageserver/node.js'
import {Server} from '../../src/lsp/server.js'
import {today} from './linting.js'

const pages = {folder: new URL('../../docs/rules/', import.meta.url).href}

interface Streams {
  readonly input: NodeJS.ReadableStream
  readonly output: NodeJS.WritableStream
}

/** An editor, as far as a language server knows one. */
export class LanguageClient {
  readonly connection: ProtocolConnection
  readonly #published = new Map<string, Diagnostic[]>()
  readonly #waiting: (() => void)[] = []
  #version = 0

  /** @param capabilities of the editor; without any it is sent what is found */
  static async start(
    folder: string,
    capabilities: InitializeParams['capabilities'] = {}
  ): Promise<LanguageClient> {
    const [up, down] = [new PassThrough(), new PassThrough()]
    const connection = createConnection(
      ProposedFeatures.all,
      new StreamMessageReader(up),
      new StreamMessageWriter(down)
    )
    new Server(connection, {version: '0.0.0', linterOptions: () => ({today}), pages, cwd: folder}).listen()
    return LanguageClient.over({input: down, output: up}, folder, {capabilities})
  }

  /** @param streams what a server of its own says, and where it is spoken to */
  static async over(
    {input, output}: Streams,
    folder: string,
    {capabilities = {}, processId = null}: Partial<Pick<InitializeParams, 'capabilities' | 'processId'>> = {}
  ): Promise<LanguageClient> {
    const client = new LanguageClient(
      createProtocolConnection(new StreamMessageReader(input), new StreamMessageWriter(output))
    )
    const uri = pathToFileURL(folder).href
    await client.connection.sendRequest('initialize', {
      processId,
      rootUri: uri,
      workspaceFolders: [{uri, name: 'ke-hoach'}],
      capabilities
    })
    await client.connection.sendNotification('initialized', {})
    return client
  }

  private constructor(connection: ProtocolConnection) {
    this.connection = connection
    connection.onNotification(PublishDiagnosticsNotification.type, ({uri, diagnostics}) => {
      this.#published.set(uri, diagnostics)
      this.#waiting.splice(0).forEach(wake => wake())
    })
    connection.listen()
  }

  async open(uri: string, text: string, languageId = 'markdown'): Promise<void> {
    const textDocument = {uri, languageId, version: ++this.#version, text}
    await this.connection.sendNotification('textDocument/didOpen', {textDocument})
  }

  /** The whole text anew. */
  async change(uri: string, text: string): Promise<void> {
    const textDocument = {uri, version: ++this.#version}
    this.#published.delete(uri)
    await this.connection.sendNotification('textDocument/didChange', {textDocument, contentChanges: [{text}]})
  }

  /** What was sent of a document, once something is. */
  async published(uri: string): Promise<Diagnostic[]> {
    for (;;) {
      const known = this.#published.get(uri)
      if (known) return known
      await new Promise<void>(resolve => this.#waiting.push(resolve))
    }
  }

  forget(uri: string): void {
    this.#published.delete(uri)
  }

  /** As an editor that is closed. */
  async end(): Promise<void> {
    await this.connection.sendRequest('shutdown')
    this.connection.dispose()
  }

  ask<Answer>(method: string, params: object): Promise<Answer> {
    return this.connection.sendRequest(method, params)
  }
}

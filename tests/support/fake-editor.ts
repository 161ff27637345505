import {existsSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'

type Act = (...args: readonly unknown[]) => unknown

/** As much of a place of a file as an extension asks. */
export interface FakeUri {
  readonly scheme: string
  readonly path: string
  readonly query: string
  readonly fsPath: string
  toString(): string
}

class FakeEmitter {
  readonly #heard = new Set<Act>()

  readonly event = (act: Act) => {
    this.#heard.add(act)
    return {dispose: () => this.#heard.delete(act)}
  }

  fire(what: unknown): void {
    for (const act of this.#heard) act(what)
  }

  dispose(): void {
    this.#heard.clear()
  }
}

/** A tree, from its top where nothing is named. */
export interface FakeTree {
  getChildren(node?: unknown): unknown[]
  getTreeItem(node: unknown): unknown
}

export interface Around {
  /** That are open. */
  readonly folders: readonly string[]
  /** A text that somebody writes, where the extension is to serve one: then its settings are on. */
  readonly text?: {readonly file: string; readonly content: string}
}

/** What an extension asked of an editor that is none. */
export interface FakeEditor {
  /** The module `vscode`. */
  readonly vscode: unknown
  readonly commands: Map<string, Act>
  /** What fills each view. */
  readonly views: Map<string, FakeTree>
  /** What stands in the panel of problems, by the name of the file. */
  readonly problems: Map<string, readonly unknown[]>
  /** What people were told. */
  readonly told: string[]
  /** Which text each scheme has for a place. */
  readonly texts: Map<string, (page: FakeUri) => Promise<string>>
  /** Tells everybody who watches that a file was written. */
  readonly write: (uri: FakeUri) => void
  /** The commands of the editor itself that were asked for, with what they were given. */
  readonly asked: (readonly unknown[])[]
}

export function uriOf({scheme, path: own, query = ''}: Partial<FakeUri> & {path: string}): FakeUri {
  const fsPath = scheme === 'file' ? fileURLToPath(`file://${encodeURI(own)}`) : own
  return {
    scheme: scheme ?? '',
    path: own,
    query,
    fsPath,
    toString: () => `${scheme}:${encodeURI(own)}${query}`
  }
}

export const fileUri = (file: string): FakeUri =>
  uriOf({scheme: 'file', path: decodeURI(pathToFileURL(file).pathname)})

function documentOf({file, content}: NonNullable<Around['text']>) {
  const isDirty = !existsSync(file) || readFileSync(file, 'utf8') !== content
  return {uri: fileUri(file), languageId: 'markdown', version: 1, isDirty, getText: () => content}
}

/**
 * As much of `vscode` as the extension needs to be loaded, to begin, to lint and to serve: whatever else it asks for is
 * there, may be called, made and extended, and does nothing.
 */
export function fakeEditor({folders, text}: Around): FakeEditor {
  const watchers = new FakeEmitter()
  const editor: FakeEditor = {
    vscode: undefined,
    commands: new Map(),
    views: new Map(),
    problems: new Map(),
    told: [],
    texts: new Map(),
    write: uri => watchers.fire(uri),
    asked: []
  }
  const {commands, views, problems, told, texts, asked} = editor
  const documents = text ? [documentOf(text)] : []
  const tell = async (message: unknown) => void told.push(String(message))
  const known: Readonly<Record<string, unknown>> = {
    version: '1.100.3',
    EventEmitter: FakeEmitter,
    Diagnostic: class {},
    'Uri.file': fileUri,
    'Uri.parse': (uri: string) => fileUri(fileURLToPath(encodeURI(decodeURI(uri)))),
    'Uri.from': uriOf,
    'Uri.joinPath': ({fsPath}: FakeUri, name: string) => fileUri(path.join(fsPath, name)),
    'workspace.fs.readFile': async ({fsPath}: FakeUri) => readFileSync(fsPath),
    'workspace.workspaceFolders': folders.map(folder => ({
      uri: fileUri(folder),
      name: path.basename(folder)
    })),
    'workspace.getWorkspaceFolder': ({fsPath}: FakeUri) => {
      const around = folders.find(folder => fsPath.startsWith(folder))
      return around === undefined ? undefined : {uri: fileUri(around)}
    },
    'workspace.textDocuments': documents,
    'workspace.openTextDocument': async ({fsPath}: FakeUri) =>
      documents.find(({uri}) => uri.fsPath === fsPath) ??
      documentOf({file: fsPath, content: readFileSync(fsPath, 'utf8')}),
    'workspace.getConfiguration': () => ({
      get: (_: string, otherwise: unknown) =>
        typeof otherwise === 'boolean' ? text !== undefined : otherwise
    }),
    'languages.match': () => 1,
    'window.tabGroups.all': [],
    'workspace.registerTextDocumentContentProvider': (
      scheme: string,
      provider: {provideTextDocumentContent: (page: FakeUri) => Promise<string>}
    ) => texts.set(scheme, page => provider.provideTextDocumentContent(page)),
    'workspace.createFileSystemWatcher': () => ({
      onDidCreate: () => undefined,
      onDidChange: watchers.event,
      onDidDelete: () => undefined,
      dispose: () => undefined
    }),
    'window.activeTextEditor': documents.map(document => ({document}))[0],
    'window.createTreeView': (name: string, {treeDataProvider}: {treeDataProvider: FakeTree}) => {
      views.set(name, treeDataProvider)
      return anything('view')
    },
    'window.withProgress': async (_: unknown, act: Act) => act(undefined, anything('token')),
    // Whoever is asked where to save takes what is proposed.
    'window.showSaveDialog': async ({defaultUri}: {defaultUri: FakeUri}) => defaultUri,
    'window.showErrorMessage': tell,
    'window.showWarningMessage': tell,
    'window.showInformationMessage': tell,
    'languages.createDiagnosticCollection': () => ({
      set: ({fsPath}: FakeUri, all: readonly unknown[]) => problems.set(path.basename(fsPath), all),
      delete: ({fsPath}: FakeUri) => problems.delete(path.basename(fsPath)),
      forEach: () => undefined,
      dispose: () => undefined
    }),
    'commands.registerCommand': (name: string, act: Act) => {
      commands.set(name, act)
      return anything('registration')
    },
    'commands.executeCommand': async (...args: readonly unknown[]) => void asked.push(args)
  }
  const anything = (name: string): object => {
    const made: object = new Proxy(class {}, {
      get(target, key) {
        // What classes and promises ask of themselves.
        if (typeof key === 'symbol' || key === 'prototype') return Reflect.get(target, key)
        if (key === 'then') return undefined
        const full = name === '' ? key : `${name}.${key}`
        return Object.hasOwn(known, full) ? known[full] : anything(full)
      },
      set: () => true,
      apply: () => anything(name),
      construct: (target, args, newTarget) =>
        newTarget === made ? anything(name) : (Reflect.construct(target, args, newTarget) as object)
    })
    return made
  }
  // What imports a module in CommonJS copies what it has itself, and keeps what is behind it.
  return {...editor, vscode: Object.create(anything(''))}
}

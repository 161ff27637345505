import * as vscode from 'vscode'
import {leavesOut, pinnedIn} from './pinned-version.js'
import type {Server} from './server.js'
import {ownPath} from './setup.js'
import {offerPath} from './telling.js'

/** Which version judges, where the editor tells what belongs to a language. */
export class VersionNote implements vscode.Disposable {
  readonly #item: vscode.LanguageStatusItem
  readonly #changing: vscode.Disposable

  constructor(
    readonly server: Server,
    readonly bundled: string
  ) {
    const selector = ['markdown', 'plaintext'].map(language => ({language}))
    this.#item = vscode.languages.createLanguageStatusItem('cchclint.version', selector)
    this.#item.name = 'cchclint'
    this.#changing = server.onChange(() => this.#write())
    this.#write()
  }

  #write(): void {
    const {version} = this.server
    this.#item.text = version === undefined ? 'cchclint (không chạy)' : `cchclint ${version}`
    const own = version === this.bundled ? 'bản đi kèm' : `bản đi kèm (${this.bundled})`
    this.#item.detail = ownPath() === '' ? own : 'theo “cchclint.path”'
  }

  dispose(): void {
    this.#changing.dispose()
    this.#item.dispose()
  }
}

/** Says, once for each folder and version, that a folder asks for another version than comes with the extension. */
export async function warnOfPinned(
  {workspaceState}: vscode.ExtensionContext,
  bundled: string
): Promise<void> {
  if (ownPath() !== '') return
  for (const {uri, name} of vscode.workspace.workspaceFolders ?? []) {
    const asked = await pinnedBy(uri)
    if (asked === undefined || !leavesOut(asked, bundled)) continue
    const key = `pinned ${uri.toString()} ${asked} ${bundled}`
    if (workspaceState.get(key) === true) continue
    await workspaceState.update(key, true)
    offerPath(
      `thư mục “${name}” dùng cchclint ${asked}, còn tiện ích này kèm bản ${bundled}; kết quả có thể khác nhau. Muốn dùng đúng bản của thư mục, đặt “cchclint.path”.`
    )
  }
}

async function pinnedBy(folder: vscode.Uri): Promise<string | undefined> {
  try {
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, 'package.json'))
    return pinnedIn(new TextDecoder().decode(bytes))
  } catch {
    return undefined
  }
}

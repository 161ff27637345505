import * as vscode from 'vscode'
import type {Status} from '../../../src/base/severity.js'
import type {ChecklistItem} from '../../../src/lsp/features/checklist.js'
import {groupsOf, itemNote, type StatusGroup} from './checklist-groups.js'
import type {Server} from './server.js'

type Place = ChecklistItem['places'][number]

type Node =
  | {readonly kind: 'group'; readonly group: StatusGroup}
  | {readonly kind: 'item'; readonly item: ChecklistItem}
  | {readonly kind: 'place'; readonly place: Place}

const icons: Readonly<Record<Status, vscode.ThemeIcon>> = {
  met: new vscode.ThemeIcon('pass', new vscode.ThemeColor('testing.iconPassed')),
  unmet: new vscode.ThemeIcon('error', new vscode.ThemeColor('testing.iconFailed')),
  unclear: new vscode.ThemeIcon('question', new vscode.ThemeColor('editorWarning.foreground')),
  waived: new vscode.ThemeIcon('pass-filled'),
  'not-evaluated': new vscode.ThemeIcon('circle-slash'),
  'not-applicable': new vscode.ThemeIcon('dash')
}

/** What is to be done stands open. */
const opened: readonly Status[] = ['unmet', 'unclear']

/** So long nobody may type before the requirements are asked for anew, in milliseconds. */
const quietTime = 600

/** “Yêu cầu”: the requirements of the plan that is being written, each of which leads to the words that meet it. */
export class RequirementsView implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<undefined>()
  readonly onDidChangeTreeData = this.#changed.event
  readonly #view: vscode.TreeView<Node>
  readonly #registrations: readonly vscode.Disposable[]
  #uri: vscode.Uri | undefined
  #groups: readonly StatusGroup[] = []
  #timer: NodeJS.Timeout | undefined

  constructor(readonly server: Server) {
    this.#view = vscode.window.createTreeView('cchclint.requirements', {treeDataProvider: this})
    this.#registrations = [
      this.#view,
      vscode.window.onDidChangeActiveTextEditor(editor => this.#follow(editor)),
      vscode.workspace.onDidChangeTextDocument(({document}) => {
        if (document.uri.toString() === this.#uri?.toString()) this.#ask(quietTime)
      }),
      // What holds for it has changed: a configuration, a pack.
      vscode.languages.onDidChangeDiagnostics(({uris}) => {
        if (uris.some(uri => uri.toString() === this.#uri?.toString())) this.#ask(quietTime)
      }),
      vscode.workspace.onDidCloseTextDocument(({uri}) => {
        if (uri.toString() === this.#uri?.toString()) this.#show(undefined)
      }),
      this.#view.onDidChangeVisibility(() => this.#ask(0)),
      server.onChange(() => this.#ask(0))
    ]
    this.#follow(vscode.window.activeTextEditor)
  }

  getChildren(node?: Node): Node[] {
    if (!node) return this.#groups.map(group => ({kind: 'group', group}))
    if (node.kind === 'group') return node.group.items.map(item => ({kind: 'item', item}))
    if (node.kind === 'item' && node.item.places.length > 1)
      return node.item.places.map(place => ({kind: 'place', place}))
    return []
  }

  getTreeItem(node: Node): vscode.TreeItem {
    if (node.kind === 'group') return groupItem(node.group)
    if (node.kind === 'item') return this.#leadingTo(node.item.places[0], requirementItem(node.item))
    return this.#leadingTo(node.place, new vscode.TreeItem(node.place.text))
  }

  #leadingTo(place: Place | undefined, item: vscode.TreeItem): vscode.TreeItem {
    if (!place || !this.#uri) return item
    const {start, end} = place.range
    const selection = new vscode.Range(start.line, start.character, end.line, end.character)
    item.command = {title: 'Đến chỗ này', command: 'vscode.open', arguments: [this.#uri, {selection}]}
    return item
  }

  /** An editor without text, such as the checklist beside it, changes nothing. */
  #follow(editor: vscode.TextEditor | undefined): void {
    if (!editor || !['markdown', 'plaintext'].includes(editor.document.languageId)) return
    if (!['file', 'untitled'].includes(editor.document.uri.scheme)) return
    this.#uri = editor.document.uri
    this.#ask(0)
  }

  #ask(wait: number): void {
    clearTimeout(this.#timer)
    if (this.#view.visible) this.#timer = setTimeout(() => void this.#read(), wait)
  }

  async #read(): Promise<void> {
    const uri = this.#uri
    if (!uri) return
    const checklist = await this.server.checklist(uri.toString())
    // Somebody has gone to another text meanwhile, of which it is asked by itself.
    if (uri.toString() !== this.#uri?.toString()) return
    this.#show(uri, checklist ? groupsOf(checklist) : [], checklist?.summary)
  }

  #show(uri: vscode.Uri | undefined, groups: readonly StatusGroup[] = [], summary = ''): void {
    this.#uri = uri
    this.#groups = groups
    this.#view.description = summary
    this.#changed.fire(undefined)
  }

  dispose(): void {
    clearTimeout(this.#timer)
    for (const one of this.#registrations) one.dispose()
    this.#changed.dispose()
  }
}

function groupItem({status, name, items}: StatusGroup): vscode.TreeItem {
  const {Expanded, Collapsed} = vscode.TreeItemCollapsibleState
  const item = new vscode.TreeItem(name, opened.includes(status) ? Expanded : Collapsed)
  item.id = status
  item.description = String(items.length)
  item.iconPath = icons[status]
  return item
}

function requirementItem(requirement: ChecklistItem): vscode.TreeItem {
  const {None, Collapsed} = vscode.TreeItemCollapsibleState
  const {title, status, reason, places} = requirement
  const item = new vscode.TreeItem(title, places.length > 1 ? Collapsed : None)
  item.description = reason ?? places[0]?.text ?? ''
  item.tooltip = itemNote(requirement)
  item.iconPath = icons[status]
  return item
}

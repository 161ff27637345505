import {existsSync} from 'node:fs'
import path from 'node:path'
import {type FSWatcher, watch} from 'chokidar'
import {Fault} from '../base/fault.js'
import {repositoryRoot} from '../files/repository-root.js'
import type {Workspace} from './workspace.js'

/**
 * Watches what says how plans are judged and the editor does not watch: the names of configurations and lists in each folder
 * from that of a document up to its repository’s, which may lie above the folder that is open, and the files that the
 * configuration names; of one that is wrong, the file in which it is.
 */
export class OwnWatch {
  #watcher: FSWatcher | undefined
  /** Which beginning this is: one that was overtaken by another comes to nothing. */
  #nth = 0

  /**
   * @param names of files that lie in the folders
   * @param isWatched whether the editor watches a file, absolute
   * @param changed called when one of all comes, goes or changes
   */
  constructor(
    readonly workspace: Workspace,
    readonly names: readonly string[],
    readonly isWatched: (file: string) => boolean,
    readonly changed: () => void
  ) {}

  /** Begins anew: folders, or what their configurations name, have changed. @param documents the files that are open, absolute */
  async begin(documents: readonly string[]): Promise<void> {
    const nth = ++this.#nth
    const folders = new Set(this.workspace.folders)
    for (const file of documents) for (const folder of this.#above(file)) folders.add(folder)
    const all = [...folders].flatMap(folder => this.names.map(name => path.join(folder, name)))
    for (const folder of folders) all.push(...(await this.#namedIn(folder)))
    if (nth !== this.#nth) return
    const before = this.#watcher
    // Of a folder that is gone the one above would be read anew whenever anything happens there.
    const files = all.filter(file => existsSync(path.dirname(file)) && !this.isWatched(file))
    // A system that watches no more files leaves us with what is saved in the editor.
    this.#watcher = files.length === 0 ? undefined : this.#watching(files)
    await before?.close()
  }

  #watching(files: readonly string[]): FSWatcher {
    return watch([...files], {ignoreInitial: true, atomic: true})
      .on('all', this.changed)
      .on('error', () => {})
  }

  async end(): Promise<void> {
    this.#nth++
    await this.#watcher?.close()
    this.#watcher = undefined
  }

  /** The folders from that of a file up to the one that is open around it, or to its repository’s. */
  #above(file: string): string[] {
    const {folder} = this.workspace.placeOf(file)
    const root = repositoryRoot(folder) ?? folder
    const folders: string[] = []
    for (let here = path.dirname(file); here.length >= root.length; here = path.dirname(here)) {
      folders.push(here)
      if (here === root || here === path.dirname(here)) break
    }
    return folders
  }

  async #namedIn(folder: string): Promise<string[]> {
    try {
      const {linter, path: name} = this.workspace.placeOf(path.join(folder, 'plan.md'))
      const {config} = (await linter.prepared(name)).setup
      return config ? [...config.files, ...[...config.packs, ...config.knowledge].map(one => one.path)] : []
    } catch (error) {
      // What is wrong is told where a plan is judged by it.
      if (!(error instanceof Fault)) return []
      return error.all.flatMap(({where}) => (where ? [path.resolve(folder, where.file)] : []))
    }
  }
}

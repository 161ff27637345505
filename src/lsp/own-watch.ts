import path from 'node:path'
import {type FSWatcher, watch} from 'chokidar'
import type {Workspace} from './workspace.js'

/**
 * Watches what says how plans are judged, for editors that do not watch files themselves: the names of configurations and
 * lists in each folder, and the files that its configuration names.
 */
export class OwnWatch {
  #watcher: FSWatcher | undefined

  /** @param names of files that lie in the folders @param changed called when one of all comes, goes or changes */
  constructor(
    readonly workspace: Workspace,
    readonly names: readonly string[],
    readonly changed: () => void
  ) {}

  /** Begins anew: folders or what their configurations name have changed. */
  async begin(): Promise<void> {
    await this.end()
    const files = this.workspace.folders.flatMap(folder => this.names.map(name => path.join(folder, name)))
    for (const folder of this.workspace.folders) files.push(...(await this.#namedIn(folder)))
    this.#watcher = watch(files, {ignoreInitial: true, atomic: true}).on('all', this.changed)
  }

  async end(): Promise<void> {
    await this.#watcher?.close()
    this.#watcher = undefined
  }

  /** What is wrong with a configuration is told where a plan is judged by it. */
  async #namedIn(folder: string): Promise<string[]> {
    try {
      const {linter, path: name} = this.workspace.placeOf(path.join(folder, 'plan.md'))
      const {config} = (await linter.prepared(name)).setup
      return config ? [...config.files, ...[...config.packs, ...config.knowledge].map(one => one.path)] : []
    } catch {
      return []
    }
  }
}

import path from 'node:path'
import type {LinterOptions} from '../linter/options.js'
import {isInside, repositoryRoot} from '../files/repository-root.js'
import {Linter} from '../linter/disk-linter.js'

/** What judges a document, and what it is called there. */
export interface Place {
  readonly linter: Linter
  /** From the folder of the linter. */
  readonly path: string
  /** Absolute. */
  readonly folder: string
}

/** The folders that are open in an editor, and a linter for each; what lies outside of them has that of its repository. */
export class Workspace {
  #folders: readonly string[] = []
  readonly #linters = new Map<string, Linter>()
  #today = ''

  /**
   * @param options asked for each linter: the day may have changed
   * @param cwd where what is not saved yet is judged, while no folder is open
   */
  constructor(
    readonly options: () => LinterOptions,
    readonly cwd: string
  ) {}

  get folders(): readonly string[] {
    return this.#folders
  }

  set folders(folders: readonly string[]) {
    this.#folders = folders
    this.forget()
  }

  /** Configurations, packs and baselines are read anew: one of them has changed. */
  forget(): void {
    this.#linters.clear()
  }

  /** Whether a file lies in a folder that is open, or in a repository: others are not looked through. */
  isOpen(file: string): boolean {
    return (
      this.#folders.some(folder => isInside(folder, file)) || repositoryRoot(path.dirname(file)) !== undefined
    )
  }

  /** @param file absolute, or the name of what is not saved yet */
  placeOf(file: string): Place {
    const folder = path.isAbsolute(file) ? this.#folderOf(file) : (this.#folders[0] ?? this.cwd)
    const options = this.options()
    // A server is left open over night.
    if (options.today !== this.#today) this.#linters.clear()
    this.#today = options.today
    let linter = this.#linters.get(folder)
    if (!linter) this.#linters.set(folder, (linter = new Linter({...options, cwd: folder})))
    return {linter, path: path.isAbsolute(file) ? path.relative(folder, file) : file, folder}
  }

  /** The innermost folder that holds a file. */
  #folderOf(file: string): string {
    const around = this.#folders.filter(folder => isInside(folder, file))
    const own = path.dirname(file)
    return around.sort((a, b) => b.length - a.length)[0] ?? repositoryRoot(own) ?? own
  }
}

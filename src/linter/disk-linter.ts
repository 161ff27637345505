import path from 'node:path'
import {Linter as BytesLinter} from './linter.js'
import {NodeHost} from './node-host.js'
import type {LinterOptions} from './options.js'
import {todayInVietNam} from './today.js'

/** As {@link LinterOptions}, each with a value of its own where it is left out. */
export interface DiskLinterOptions extends Partial<LinterOptions> {
  /** The folder in which names are understood and a configuration is looked for; else the working folder. */
  readonly cwd?: string
  /** Folders of packs and of tables beside those of the configuration, from `cwd`. */
  readonly packs?: readonly string[]
  readonly knowledge?: readonly string[]
}

/**
 * The linter over files of the disk.
 *
 *     const linter = new Linter({cwd: 'ke-hoach', level: 'province'})
 *     const report = await linter.lintFiles(['*.docx'])
 */
export class Linter extends BytesLinter {
  constructor({cwd = '.', packs, knowledge, today = todayInVietNam(), ...options}: DiskLinterOptions = {}) {
    super({...options, today}, new NodeHost({cwd: path.resolve(cwd), packs, knowledge}))
  }
}

import type {Fault} from '../base/fault.js'
import type {JudgedInput} from '../engine/judge-input.js'
import type {LinterOptions} from './options.js'

/** What a host on the disk is made with, as plain data. */
export interface HostSetting {
  /** The folder in which names are understood and a configuration is looked for. Absolute. */
  readonly cwd: string
  /** Folders of packs and of tables beside those of the configuration, from `cwd`. */
  readonly packs?: readonly string[] | undefined
  readonly knowledge?: readonly string[] | undefined
}

/** What a thread is made with. */
export interface WorkerSetting {
  readonly options: LinterOptions
  readonly host: HostSetting
}

/** What it is asked, one file at a time, and what it answers. */
export interface WorkerQuestion {
  readonly path: string
  readonly bytes: Uint8Array
  /** Whether the paragraphs and tables of the text are wanted too. */
  readonly withBlocks: boolean
}

export type WorkerAnswer =
  | {readonly judged: JudgedInput}
  | {readonly fault: Pick<Fault, 'what' | 'hint'>}
  | {readonly crash: string}

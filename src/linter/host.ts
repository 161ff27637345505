import type {Config} from '../config/config.js'
import type {Hint} from '../config/hint.js'
import type {Settings} from '../config/settings.js'
import type {JudgingWatch} from '../engine/judge-document.js'
import type {ReadSource} from '../engine/judge-input.js'
import type {Packer} from '../engine/kept-file.js'
import type {Input, Judge, JudgementCache} from '../engine/lint-files.js'
import type {Sifted} from '../engine/passed-over.js'
import type {Selection, SelectOptions} from '../engine/select-files.js'
import type {KnowledgeTables} from '../knowledge/tables.js'
import type {PackData} from '../packs/rule.js'
import type {LinterOptions} from './options.js'
import type {BaselinePlace} from './baseline/baseline.js'

/** What lies around a linter: where files and configurations come from, and where a document is read. */
export interface Host {
  /**
   * The packs and tables, with what a configuration says and adds: the same object for files of one configuration.
   *
   * @param config a file, false for none, undefined for the nearest
   * @param file the file that is asked about; undefined for what holds in the folder that names are understood from
   * @throws {Fault} for what is wrong with the configuration, a pack or a table
   */
  setUp(config: string | false | undefined, file?: string): Promise<Setup>
  /**
   * The files that names, folders and globs stand for; undefined where there is no disk.
   *
   * @throws {Fault} for a configuration that is wrong
   */
  select?(patterns: readonly string[], options: HostSelectOptions): Promise<Selection>
  /** Of files that a program named, those that are judged; undefined where there is no disk. @throws {Fault} */
  choose?(inputs: readonly Input[], options: HostSelectOptions): Promise<Sifted<Input>>
  /** Where the baseline lies or would lie, and what stands in it; undefined where there is no disk. @throws {Fault} */
  baseline?(named: string | undefined): BaselinePlace
  /** @throws {Fault} that says why the file cannot be read */
  read(file: string): Promise<Uint8Array>
  /** @throws {Fault} for a format that is not read, and for bytes that are not what the name says */
  readonly readSource: ReadSource
  /** What judges so many files beside what asks, where that pays. */
  judgeApart?(options: LinterOptions, files: number, bytes: number): Promise<JudgeApart | undefined>
  /** Called when what judges is loaded, before files are judged that have so many bytes together. */
  beforeJudging?(bytes: number): Promise<void>
  /** What was found out of files in earlier runs. */
  readonly cache?: JudgementCache | undefined
  /** Keeps what was found out of many files; undefined where there are never many. */
  readonly packer?: Packer | undefined
  /** Told of what is judged here. */
  readonly watch?: JudgingWatch | undefined
}

/** What judges files beside what asks. */
export interface JudgeApart {
  /** What judges with it and with what judges here together. */
  beside(here: Judge): Judge
  /** Called where nothing is judged after all. */
  end(): void
}

/** How files are selected, and the configurations that leave some out: a file, false for none, undefined for the nearest. */
export interface HostSelectOptions extends Omit<SelectOptions, 'cwd' | 'ignores' | 'isStream'> {
  readonly config: string | false | undefined
}

/** What packs, tables and configuration say. */
export interface Setup {
  readonly packs: readonly PackData[]
  readonly knowledge: KnowledgeTables
  /** Says which packs and tables there are beside those that come with the program; empty where there are none. */
  stamp(): string
  /** The configuration, each value with its place; undefined where there is none. */
  readonly config: Config | undefined
  /** What the configuration says of a file: the same object for files of which it says the same. */
  settingsOf(file: string): Settings
  /** Whether the configuration leaves a file out. */
  ignores(file: string): boolean
  /** What the configuration says in vain, once it is known which files there are; of these it takes its own. */
  hints(seen: readonly string[]): Hint[]
}

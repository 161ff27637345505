import path from 'node:path'
import {readBytes} from '../engine/read-bytes.js'
import type {Input, JudgementCache} from '../engine/lint-files.js'
import type {IsStream, Sifted} from '../engine/passed-over.js'
import {chooseFiles, type Selection, selectFiles, type SelectOptions} from '../engine/select-files.js'
import {type KnowledgeTables, withWords, type WordCache} from '../knowledge/tables.js'
import {builtInKnowledge} from '../packs/built-in.js'
import type {BaselinePlace} from './baseline/baseline.js'
import type {Host, HostSelectOptions, JudgeApart, Setup} from './host.js'
import {type LinterOptions, plainOptions} from './options.js'
import {findBaseline} from './node-baseline.js'
import {nodePacker} from './node-packer.js'
import type {OwnFolders} from './own-packs.js'
import {Setups} from './setups.js'
import {type Concurrency, threadsFor, workerJudge} from './worker-judge.js'
import type {HostSetting} from './worker-messages.js'

export interface NodeHostOptions extends HostSetting {
  /** Keeps what was compiled of a user’s words from run to run. */
  readonly wordCache?: WordCache | undefined
  /** How many threads judge; one where it is not said. */
  readonly concurrency?: Concurrency | undefined
  /** What was found out of files in earlier runs. */
  readonly cache?: JudgementCache | undefined
  /** What {@link Host.beforeJudging} does. */
  readonly onJudging?: ((bytes: number) => Promise<void>) | undefined
  readonly isStream?: IsStream | undefined
}

/** The disk, configurations on it, and PDFs read in a process of their own. */
export class NodeHost implements Host {
  readonly #cwd: string
  readonly #own: OwnFolders
  readonly #hosting: HostSetting
  readonly #concurrency: Concurrency
  readonly #onJudging: NodeHostOptions['onJudging']
  readonly #isStream: NodeHostOptions['isStream']
  readonly #tables: KnowledgeTables
  readonly cache: JudgementCache | undefined
  readonly packer = nodePacker
  readonly #setups = new Map<string | false | undefined, Setups>()

  constructor({cwd, packs = [], knowledge = [], wordCache, cache, ...how}: NodeHostOptions) {
    this.cache = cache
    this.#concurrency = how.concurrency ?? 1
    this.#onJudging = how.onJudging
    this.#isStream = how.isStream
    this.#hosting = {cwd, packs, knowledge}
    this.#cwd = cwd
    const folders = (names: readonly string[]) => names.map(name => ({path: path.resolve(cwd, name)}))
    this.#own = {packs: folders(packs), knowledge: folders(knowledge)}
    const {words} = builtInKnowledge
    this.#tables =
      wordCache && words ? withWords(builtInKnowledge, {...words, cache: wordCache}) : builtInKnowledge
  }

  setUp(named: string | false | undefined, file?: string): Promise<Setup> {
    return this.#configs(named).setUp(file === undefined ? undefined : path.resolve(this.#cwd, file))
  }

  select(patterns: readonly string[], options: HostSelectOptions): Promise<Selection> {
    return selectFiles(patterns, this.#selecting(options))
  }

  choose(inputs: readonly Input[], options: HostSelectOptions): Promise<Sifted<Input>> {
    return chooseFiles(inputs, this.#selecting(options))
  }

  async read(file: string): Promise<Uint8Array> {
    return readBytes(file, this.#cwd)
  }

  baseline(named: string | undefined): BaselinePlace {
    return findBaseline(named, this.#cwd)
  }

  readonly readSource: Host['readSource'] = async (...asked) =>
    (await import('../engine/read-apart.js')).readSourceApart(...asked)

  async judgeApart(options: LinterOptions, files: number, bytes: number): Promise<JudgeApart | undefined> {
    const threads = threadsFor(this.#concurrency, files, bytes)
    if (threads < 2) return undefined
    return workerJudge({options: plainOptions(options), host: this.#hosting}, threads - 1)
  }

  async beforeJudging(bytes: number): Promise<void> {
    await this.#onJudging?.(bytes)
  }

  #selecting({config, ...options}: HostSelectOptions): SelectOptions {
    const selecting = {...options, cwd: this.#cwd, isStream: this.#isStream}
    if (!options.respectIgnoreFiles) return selecting
    const ignores = async (file: string) => this.#configs(config).ignores(path.resolve(this.#cwd, file))
    return {...selecting, ignores}
  }

  /** What the configurations of a run say; read once for each. */
  #configs(named: string | false | undefined): Setups {
    const known = this.#setups.get(named) ?? new Setups(named, this.#cwd, this.#own, this.#tables)
    this.#setups.set(named, known)
    return known
  }
}

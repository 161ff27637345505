import path from 'node:path'
import type {Config} from '../config/config.js'
import {isIgnored} from '../config/file-patterns.js'
import {type FoundConfig, NearestConfigs, openConfig} from '../config/find-config.js'
import {hasParams} from '../config/has-params.js'
import {hintsFor} from '../config/hints.js'
import {checkRules, loadConfig} from '../config/load-config.js'
import {byDefaultSettings, type Settings} from '../config/settings.js'
import {appliesTo, settingsFor} from '../config/settings-for.js'
import type {KnowledgeTables} from '../knowledge/tables.js'
import {builtInPacks} from '../packs/built-in.js'
import type {PackData} from '../packs/rule.js'
import type {Setup} from './host.js'
import {knownIds} from './known-rules.js'
import type {OwnFolders} from './own-packs.js'

interface Packs {
  readonly packs: readonly PackData[]
  readonly knowledge: KnowledgeTables
}

/**
 * What holds for each file: that of the nearest configuration alone, of the one that was named, or of none. A folder is
 * looked at once, a configuration and the packs that it names are read once.
 */
export class Setups {
  readonly #nearest: NearestConfigs
  /** By the folder of the files that it holds for, or '' where one holds for all. */
  readonly #configs = new Map<string, Promise<Config | undefined>>()
  readonly #byFile = new Map<string, Promise<Config>>()
  readonly #setups = new Map<Config | undefined, Promise<Setup>>()
  readonly #packs = new Map<string, Promise<Packs>>()
  /** The configurations of folders that were asked for, once they are known. */
  readonly #known = new Map<string, Config | undefined>()

  /**
   * @param named a configuration file, false for none, undefined for the nearest
   * @param cwd the folder in which the command runs. Absolute.
   * @param own folders of packs and tables beside those of the configurations
   * @param tables the built-in ones
   */
  constructor(
    readonly named: string | false | undefined,
    readonly cwd: string,
    readonly own: OwnFolders,
    readonly tables: KnowledgeTables
  ) {
    this.#nearest = new NearestConfigs(cwd)
  }

  /** @param file absolute; undefined for what holds in the working folder @throws {Fault} */
  async setUp(file: string | undefined): Promise<Setup> {
    const config = await this.#configOf(file === undefined ? this.cwd : path.dirname(file))
    const known = this.#setups.get(config) ?? this.#make(config)
    this.#setups.set(config, known)
    return known
  }

  /** Whether the configuration that holds for a file leaves it out. @param file absolute @throws {Fault} */
  async ignores(file: string): Promise<boolean> {
    return isIgnored(await this.#configOf(path.dirname(file)), file)
  }

  async #make(config: Config | undefined): Promise<Setup> {
    const {packs, knowledge} = await this.#packsOf(config)
    if (config) await checkRulesOf(config, packs, knowledge)
    const absolute = (file: string) => path.resolve(this.cwd, file)
    const said = settingsBy(config)
    let stamp: string | undefined
    return {
      packs,
      knowledge,
      config,
      settingsOf: file => said(absolute(file)),
      ignores: file => isIgnored(config, absolute(file)),
      stamp: () => (stamp ??= stampOf(packs, knowledge, this.tables)),
      hints: seen => {
        if (!config) return []
        const own = seen.map(absolute).filter(file => this.#holds(config, file))
        const rules = packs.flatMap(pack => pack.rules)
        return hintsFor(config, own, rules)
      }
    }
  }

  /** Whether a configuration holds for a file, as far as folders were looked at: those of ignored files were not. */
  #holds(config: Config, file: string): boolean {
    if (this.named !== undefined) return true
    for (let here = path.dirname(file); ; here = path.dirname(here)) {
      if (this.#known.has(here)) return this.#known.get(here) === config
      if (here === path.dirname(here)) return false
    }
  }

  #configOf(folder: string): Promise<Config | undefined> {
    const key = this.named === undefined ? folder : ''
    const known = this.#configs.get(key) ?? this.#find(folder)
    this.#configs.set(key, known)
    return known
  }

  async #find(folder: string): Promise<Config | undefined> {
    if (this.named === false) return undefined
    const found =
      this.named === undefined ? await this.#nearest.of(folder) : await openConfig(this.named, this.cwd)
    const config = found && (await this.#load(found))
    this.#known.set(folder, config)
    return config
  }

  #load(found: FoundConfig): Promise<Config> {
    const known = this.#byFile.get(found.file) ?? loadConfig(found)
    this.#byFile.set(found.file, known)
    return known
  }

  /**
   * The built-in packs and tables, and those that the configuration adds; what reads them is loaded only then.
   * Configurations that name the same ones have them together.
   */
  #packsOf(config: Config | undefined): Promise<Packs> {
    const own: OwnFolders = {
      packs: [...(config?.packs ?? []), ...this.own.packs],
      knowledge: [...(config?.knowledge ?? []), ...this.own.knowledge]
    }
    const names = (folders: OwnFolders['packs']) => folders.map(folder => folder.path)
    const key = JSON.stringify([names(own.packs), names(own.knowledge)])
    const known = this.#packs.get(key) ?? this.#read(own)
    this.#packs.set(key, known)
    return known
  }

  async #read(own: OwnFolders): Promise<Packs> {
    if (own.packs.length + own.knowledge.length === 0) return {packs: builtInPacks, knowledge: this.tables}
    const {readOwnPacks} = await import('./own-packs.js')
    return readOwnPacks(own, this.tables, this.cwd)
  }
}

/** What of the packs and tables does not come with the program. Compiled words are made of the tables. */
function stampOf(packs: readonly PackData[], knowledge: KnowledgeTables, builtIn: KnowledgeTables): string {
  const own = packs.filter(pack => !builtInPacks.includes(pack))
  const tables = knowledge === builtIn ? [] : [{...knowledge, words: null}]
  return own.length + tables.length === 0 ? '' : JSON.stringify([own, tables])
}

/** The settings of a file, one object for all files that the same overrides and exceptions match. */
function settingsBy(config: Config | undefined): (file: string) => Settings {
  if (!config) return () => byDefaultSettings
  const known = new Map<string, Settings>()
  return file => {
    const matched = [config.overrides, config.exceptions].map(all =>
      all.flatMap((one, at) => (appliesTo(config, one, file) ? [at] : [])).join()
    )
    const key = matched.join(' ')
    const settings = known.get(key) ?? settingsFor(config, file)
    known.set(key, settings)
    return settings
  }
}

/** What the configuration says of rules; the functions that know parameters are loaded where some are given. */
async function checkRulesOf(
  config: Config,
  packs: readonly PackData[],
  knowledge: KnowledgeTables
): Promise<void> {
  checkRules(config, knownIds(packs))
  if (!hasParams(config)) return
  const {checkParams} = await import('../config/check-params.js')
  const {validators} = await import('../packs/validators.generated.js')
  checkParams(config, packs, knowledge, validators)
}

import path from 'node:path'
import {checkParams, hasParams} from '../config/check-params.js'
import type {Config} from '../config/config.js'
import {isIgnored} from '../config/file-patterns.js'
import {findConfig, openConfig} from '../config/find-config.js'
import {hintsFor} from '../config/hints.js'
import {checkRules, loadConfig} from '../config/load-config.js'
import {byDefaultSettings, type Settings} from '../config/settings.js'
import {appliesTo, settingsFor} from '../config/settings-for.js'
import {readSourceApart} from '../engine/read-apart.js'
import {readBytes} from '../engine/read-bytes.js'
import {selectFiles} from '../engine/select-files.js'
import type {KnowledgeTables, WordCache} from '../knowledge/tables.js'
import {builtInKnowledge, builtInPacks} from '../packs/built-in.js'
import type {PackData} from '../packs/rule.js'
import type {Host, Setup} from './host.js'
import {knownIds} from './known-rules.js'
import type {OwnFolders} from './own-packs.js'

export interface NodeHostOptions {
  /** The folder in which names are understood and a configuration is looked for. Absolute. */
  readonly cwd: string
  /** Folders of packs and of tables beside those of the configuration, from `cwd`. */
  readonly packs?: readonly string[] | undefined
  readonly knowledge?: readonly string[] | undefined
  /** Keeps what was compiled of a user’s words from run to run. */
  readonly wordCache?: WordCache | undefined
}

/** The disk, configurations on it, and PDFs read in a process of their own. */
export class NodeHost implements Host {
  readonly #cwd: string
  readonly #own: OwnFolders
  readonly #tables: KnowledgeTables

  constructor({cwd, packs = [], knowledge = [], wordCache}: NodeHostOptions) {
    this.#cwd = cwd
    const folders = (names: readonly string[]) => names.map(name => ({path: path.resolve(cwd, name)}))
    this.#own = {packs: folders(packs), knowledge: folders(knowledge)}
    const {words} = builtInKnowledge
    this.#tables =
      wordCache && words ? {...builtInKnowledge, words: {...words, cache: wordCache}} : builtInKnowledge
  }

  async setUp(named: string | false | undefined): Promise<Setup> {
    const config = await this.#configOf(named)
    const {packs, knowledge} = await this.#packsOf(config)
    if (config) await checkRulesOf(config, packs, knowledge)
    const absolute = (file: string) => path.resolve(this.#cwd, file)
    const said = settingsBy(config)
    return {
      packs,
      knowledge,
      config,
      settingsOf: file => said(absolute(file)),
      ignores: file => isIgnored(config, absolute(file)),
      hints: (seen, rules) =>
        config ? hintsFor(config, seen.map(absolute), rules).map(({what}) => what) : []
    }
  }

  select(
    patterns: readonly string[],
    options: Parameters<NonNullable<Host['select']>>[1]
  ): ReturnType<NonNullable<Host['select']>> {
    return selectFiles(patterns, {...options, cwd: this.#cwd})
  }

  read(file: string): Promise<Uint8Array> {
    return readBytes(file, this.#cwd)
  }

  readonly readSource: Host['readSource'] = readSourceApart

  async #configOf(named: string | false | undefined): Promise<Config | undefined> {
    if (named === false) return undefined
    const found = named === undefined ? await findConfig(this.#cwd) : await openConfig(named, this.#cwd)
    return found && (await loadConfig(found))
  }

  /** The built-in packs and tables, and those that the configuration adds; what reads them is loaded only then. */
  async #packsOf(
    config: Config | undefined
  ): Promise<{packs: readonly PackData[]; knowledge: KnowledgeTables}> {
    const own: OwnFolders = {
      packs: [...(config?.packs ?? []), ...this.#own.packs],
      knowledge: [...(config?.knowledge ?? []), ...this.#own.knowledge]
    }
    if (own.packs.length + own.knowledge.length === 0) return {packs: builtInPacks, knowledge: this.#tables}
    const {readOwnPacks} = await import('./own-packs.js')
    return readOwnPacks(own, this.#tables, this.#cwd)
  }
}

/** The settings of a file, one object for all files that the same overrides match. */
function settingsBy(config: Config | undefined): (file: string) => Settings {
  if (!config) return () => byDefaultSettings
  const known = new Map<string, Settings>()
  return file => {
    const matched = config.overrides.flatMap((one, at) => (appliesTo(config, one, file) ? [at] : []))
    const key = matched.join()
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
  const {validators} = await import('../packs/validators.generated.js')
  checkParams(config, packs, knowledge, validators)
}

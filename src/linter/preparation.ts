import type {Settings} from '../config/settings.js'
import type {Language} from '../base/severity.js'
import type {JudgingSettings} from '../engine/judge-input.js'
import type {KnownSettings} from '../engine/lint-files.js'
import {knownOn} from '../knowledge/ages.js'
import type {Knowledge} from '../knowledge/knowledge.js'
import type {KnowledgeTables} from '../knowledge/tables.js'
import type {PackData, Rule} from '../packs/rule.js'
import {askedIds, fileSettings, judgingKey, plainSettings} from './file-settings.js'
import type {Host, Setup} from './host.js'
import {knownIds} from './known-rules.js'
import type {LinterOptions} from './options.js'

/** What is known of the files of one configuration before any is judged. */
export interface Known {
  readonly setup: Setup
  /** The language of sentences: that of the options, else of the configuration. */
  readonly language: Language
  /** The day up to which the tables know what is in force. */
  readonly knownOn: string
  /** The same object for files of which the configuration says the same. */
  settingsOf(path: string): KnownSettings
  /** The rules and items that are asked of a file. */
  askedOf(path: string): ReadonlySet<string>
}

/** The same, with what judges the files. */
export interface Prepared extends Pick<Known, 'setup' | 'language'> {
  readonly knowledge: Knowledge
  readonly rules: readonly Rule[]
  /** How a file is judged: the same object for files of which the configuration says the same. */
  settingsOf(path: string): JudgingSettings
}

/**
 * What is needed to judge files: for each its configuration’s, made once for all that have it in common. The checks, and
 * the words that documents are read with, are loaded where they are asked for.
 */
export class Preparation {
  readonly #known = new Map<Setup, Known>()
  readonly #prepared = new Map<Setup, Prepared>()
  readonly #rules = new Map<readonly PackData[], readonly Rule[]>()
  readonly #knowledge = new Map<KnowledgeTables, Knowledge>()

  constructor(
    readonly options: LinterOptions,
    readonly host: Host
  ) {}

  /** What holds for a file, or for the folder that names are understood from. @throws {Fault} */
  async for(path?: string): Promise<Known> {
    return once(this.#known, await this.host.setUp(this.options.config, path), setup => this.#look(setup))
  }

  /** The same, ready to judge. @throws {Fault} */
  async ready({setup, language}: Known): Promise<Prepared> {
    const {bindRules} = await import('../packs/rule.js')
    const {makeKnowledge} = await import('../knowledge/knowledge.js')
    return once(this.#prepared, setup, () => {
      const rules = once(this.#rules, setup.packs, packs => bindRules(packs, 'thorough'))
      const knowledge = once(this.#knowledge, setup.knowledge, tables =>
        makeKnowledge(tables, this.options.today)
      )
      const ruleIds = knownIds(setup.packs)
      const settings = new Map<Settings, JudgingSettings>()
      return {
        setup,
        language,
        rules,
        knowledge,
        settingsOf: path =>
          once(settings, setup.settingsOf(path), said => ({
            ...fileSettings(said, rules, this.options, language, ruleIds),
            knowledge
          }))
      }
    })
  }

  #look(setup: Setup): Known {
    const {options} = this
    const {today} = options
    const language = options.language ?? setup.settingsOf('').language ?? 'vi'
    const known = knownOn(setup.knowledge, today)
    const ruleIds = knownIds(setup.packs)
    const settings = new Map<Settings, KnownSettings>()
    const asked = new Map<Settings, ReadonlySet<string>>()
    return {
      setup,
      language,
      knownOn: known,
      askedOf: path => once(asked, setup.settingsOf(path), said => askedIds(said, setup.packs, options)),
      settingsOf: path =>
        once(settings, setup.settingsOf(path), said => ({
          ...plainSettings(said, options, language, ruleIds),
          today,
          key: JSON.stringify([setup.stamp(), known, judgingKey(said, options, language, ruleIds)])
        }))
    }
  }
}

function once<Key, Value>(known: Map<Key, Value>, key: Key, make: (key: Key) => Value): Value {
  const value = known.get(key) ?? make(key)
  known.set(key, value)
  return value
}

/** The packs of all, each once; of one that is there in several versions, all. */
export function packsOf(known: readonly Known[]): readonly PackData[] {
  return [...new Set(known.flatMap(({setup}) => setup.packs))]
}

/** Name → version of each pack; where two configurations have packs of one name, both versions. */
export function versionsOf(packs: readonly PackData[]): Record<string, string> {
  const versions = new Map<string, Set<string>>()
  for (const {name, version} of packs)
    versions.set(name, (versions.get(name) ?? new Set<string>()).add(version))
  return Object.fromEntries([...versions].map(([name, all]) => [name, [...all].sort().join(', ')]))
}

/** The day up to which all of them know what is in force: that of the tables that were checked longest ago. */
export function oldestDay(known: readonly Known[]): string {
  return known.map(one => one.knownOn).sort()[0] ?? ''
}

import type {Settings} from '../config/settings.js'
import type {Language} from '../base/severity.js'
import type {JudgingSettings} from '../engine/lint-files.js'
import {type Knowledge, makeKnowledge} from '../knowledge/knowledge.js'
import type {KnowledgeTables} from '../knowledge/tables.js'
import {bindRules, type PackData, type Rule} from '../packs/rule.js'
import {fileSettings} from './file-settings.js'
import type {Host, Setup} from './host.js'
import {knownIds} from './known-rules.js'
import type {LinterOptions} from './options.js'

/** What was read once, and holds for every file of one configuration. */
export interface Prepared {
  readonly setup: Setup
  /** The language of sentences: that of the options, else of the configuration. */
  readonly language: Language
  readonly knowledge: Knowledge
  readonly rules: readonly Rule[]
  /** How a file is judged: the same object for files of which the configuration says the same. */
  settingsOf(path: string): JudgingSettings
}

/** What is needed to judge files: for each its configuration’s, made once for all that have it in common. */
export class Preparation {
  readonly #prepared = new Map<Setup, Prepared>()
  readonly #rules = new Map<readonly PackData[], readonly Rule[]>()
  readonly #knowledge = new Map<KnowledgeTables, Knowledge>()

  constructor(
    readonly options: LinterOptions,
    readonly host: Host
  ) {}

  /** What holds for a file, or for the folder that names are understood from. @throws {Fault} */
  async for(path?: string): Promise<Prepared> {
    const setup = await this.host.setUp(this.options.config, path)
    const known = this.#prepared.get(setup) ?? this.#make(setup)
    this.#prepared.set(setup, known)
    return known
  }

  #make(setup: Setup): Prepared {
    const language = this.options.language ?? setup.settingsOf('').language ?? 'vi'
    const rules = once(this.#rules, setup.packs, packs => bindRules(packs, 'thorough'))
    const knowledge = once(this.#knowledge, setup.knowledge, tables =>
      makeKnowledge(tables, this.options.today)
    )
    const ruleIds = knownIds(setup.packs)
    const known = new Map<Settings, JudgingSettings>()
    return {
      setup,
      language,
      rules,
      knowledge,
      settingsOf: path =>
        once(known, setup.settingsOf(path), said => ({
          ...fileSettings(said, rules, this.options, language, ruleIds),
          knowledge
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
export function packsOf(prepared: readonly Prepared[]): readonly PackData[] {
  return [...new Set(prepared.flatMap(({setup}) => setup.packs))]
}

/** Name → version of each pack; where two configurations have packs of one name, both versions. */
export function versionsOf(packs: readonly PackData[]): Record<string, string> {
  const versions = new Map<string, Set<string>>()
  for (const {name, version} of packs)
    versions.set(name, (versions.get(name) ?? new Set<string>()).add(version))
  return Object.fromEntries([...versions].map(([name, all]) => [name, [...all].sort().join(', ')]))
}

/** The day up to which all of them know what is in force: that of the tables that were checked longest ago. */
export function knownOn([first, ...others]: readonly Prepared[]): string {
  const days = others.map(({knowledge}) => knowledge.knownOn)
  return days.reduce((oldest, day) => (day < oldest ? day : oldest), first?.knowledge.knownOn ?? '')
}

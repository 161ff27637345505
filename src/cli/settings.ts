import type {Language} from '../diagnostic/severity.js'
import type {FileSettings} from '../engine/lint-files.js'
import {weighRules} from '../engine/weigh-rules.js'
import type {KnowledgeTables} from '../knowledge/schemas.js'
import {builtInKnowledge, builtInPacks} from '../packs/built-in.generated.js'
import {bindRules, type PackData} from '../packs/rule.js'
import type {Io} from './io.js'
import {type Options, unknown} from './options.js'

/** What the command line and the configuration say together. */
export interface Settings {
  readonly language: Language
  readonly packs: readonly PackData[]
  readonly knowledge: KnowledgeTables
  /** Patterns of files to leave out. */
  readonly ignore: readonly string[]
  /** How one file is to be judged. */
  of(file: string): FileSettings
  /** Hints for people, once it is known which files were judged. */
  notes(files: readonly string[]): string[]
}

/** @throws {Fault} for what is wrong with the configuration, a pack, or a rule that is named and not known */
export async function readSettings(options: Options, _io: Io): Promise<Settings> {
  const language = options.language ?? 'vi'
  const packs = builtInPacks
  checkIds(options, packs)
  const rules = weighRules(bindRules(packs), {
    severities: options.rules,
    only: options.only,
    skip: options.skip,
    cap: options.preset === 'advisory' ? 'warning' : undefined
  })
  const {level, topic, stage} = options
  return {
    language,
    packs,
    knowledge: builtInKnowledge,
    ignore: [],
    of: () => ({rules, options: {language, level, topic, stage}}),
    notes: () => []
  }
}

/** Every id that may be named: rules, and their items. */
export function knownIds(packs: readonly PackData[]): string[] {
  return packs.flatMap(pack =>
    pack.rules.flatMap(rule => [
      rule.id,
      ...rule.items.flatMap(item => (item.id === undefined ? [] : [`${rule.id}/${item.id}`]))
    ])
  )
}

function checkIds(options: Options, packs: readonly PackData[]): void {
  const known = knownIds(packs)
  const named = [
    ...[...options.rules.keys()].map(id => ['--rule', id] as const),
    ...options.only.map(id => ['--only', id] as const),
    ...options.skip.map(id => ['--skip', id] as const)
  ]
  for (const [flag, id] of named) {
    if (known.includes(id)) continue
    throw unknown(
      {vi: `${flag}: không có quy tắc “${id}”.`, en: `${flag}: there is no rule “${id}”.`},
      id,
      known.filter(one => one.split('/').length === 2)
    )
  }
}

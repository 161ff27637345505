import path from 'node:path'
import {type Config, type PresetName, presets} from '../config/config.js'
import {isIgnored} from '../config/file-patterns.js'
import {findConfig, openConfig} from '../config/find-config.js'
import {checkParams, hasParams} from '../config/check-params.js'
import {hintsFor} from '../config/hints.js'
import {checkRules, loadConfig} from '../config/load-config.js'
import {settingsFor} from '../config/settings-for.js'
import type {Language, Severity} from '../diagnostic/severity.js'
import type {FileSettings} from '../engine/lint-files.js'
import {weighRules} from '../engine/weigh-rules.js'
import {nearest} from '../files/nearest.js'
import type {KnowledgeTables} from '../knowledge/tables.js'
import {builtInKnowledge, builtInPacks} from '../packs/built-in.js'
import {bindRules, type PackData, type Rule} from '../packs/rule.js'
import type {Io} from './io.js'
import {type Options, unknown} from './options.js'
import {wordCache} from './word-cache.js'

/** What the command line and the configuration say together. */
export interface Settings {
  readonly language: Language
  readonly config: Config | undefined
  readonly packs: readonly PackData[]
  readonly knowledge: KnowledgeTables
  /** How one file is to be judged. */
  of(file: string): FileSettings
  /** Whether the configuration leaves a file out. */
  ignores(file: string): boolean
  /** Hints for people on a configuration that says things in vain, once it is known which files there are. */
  hints(seen: readonly string[]): string[]
}

/** @throws {Fault} for what is wrong with the configuration, a pack, or a rule that is named and not known */
export async function readSettings(options: Options, io: Io): Promise<Settings> {
  const config = await readConfig(options, io)
  const {packs, knowledge} = await packsOf(config, withCache(builtInKnowledge, options, io))
  const ids = knownIds(packs)
  if (config) await checkRulesOf(config, packs, knowledge, ids)
  checkTypedIds(options, ids)
  const rules = bindRules(packs, 'thorough')
  const language = options.language ?? settingsFor(config, io.cwd).language ?? 'vi'
  const absolute = (file: string) => path.resolve(io.cwd, file)
  return {
    language,
    config,
    packs,
    knowledge,
    of: file => fileSettings(absolute(file), rules, config, options, language),
    ignores: file => options.respectIgnoreFiles && isIgnored(config, absolute(file)),
    hints: seen =>
      config ? hintsFor(config, seen.map(absolute), rules).map(hint => hint.what[language]) : []
  }
}

async function readConfig(options: Options, io: Io): Promise<Config | undefined> {
  if (options.config === false) return undefined
  const found =
    options.config === undefined
      ? await findConfig(io.cwd)
      : await openConfig(path.resolve(io.cwd, options.config))
  return found && (await loadConfig(found))
}

/** The built-in packs and tables, and those that the configuration adds; what reads them is loaded only then. */
async function packsOf(
  config: Config | undefined,
  tables: KnowledgeTables
): Promise<{packs: readonly PackData[]; knowledge: KnowledgeTables}> {
  if (!config || config.packs.length + config.knowledge.length === 0)
    return {packs: builtInPacks, knowledge: tables}
  const {readOwnPacks} = await import('./own-packs.js')
  return readOwnPacks(config, tables)
}

/** Where a user’s words are compiled, they are kept for the next run. */
function withCache(tables: KnowledgeTables, {cache}: Options, io: Io): KnowledgeTables {
  if (!cache || !io.cache || !tables.words) return tables
  return {...tables, words: {...tables.words, cache: wordCache(io.cache, io.cwd)}}
}

/** What the configuration says of rules; the functions that know parameters are loaded where some are given. */
async function checkRulesOf(
  config: Config,
  packs: readonly PackData[],
  knowledge: KnowledgeTables,
  ids: readonly string[]
): Promise<void> {
  checkRules(config, ids)
  if (!hasParams(config)) return
  const {validators} = await import('../packs/validators.generated.js')
  checkParams(config, packs, knowledge, validators)
}

/** The command line’s word comes last; on a rule it overrules what the configuration says of its items. */
function fileSettings(
  file: string,
  rules: readonly Rule[],
  config: Config | undefined,
  options: Options,
  language: Language
): FileSettings {
  const said = settingsFor(config, file)
  const severities = new Map<string, Severity | 'off'>()
  for (const [id, {severity}] of said.rules)
    if (![...options.rules.keys()].some(typed => id.startsWith(`${typed}/`))) severities.set(id, severity)
  for (const [id, severity] of options.rules) severities.set(id, severity)
  const {cap, suggests} = options.preset === undefined ? said : weighedBy(options.preset)
  const withParams = rules.map(rule => ({
    ...rule,
    params: merged(rule.params, rule.id),
    items: rule.items.map(item =>
      item.id === undefined ? item : {...item, params: merged(item.params, `${rule.id}/${item.id}`)}
    )
  }))
  return {
    rules: weighRules(withParams, {severities, only: options.only, skip: options.skip, cap, suggests}),
    options: {
      language,
      level: options.level ?? said.level,
      topic: options.topic ?? said.topic,
      stage: options.stage ?? said.stage
    }
  }

  function merged(own: unknown, id: string): unknown {
    const params = said.rules.get(id)?.params
    return params ? {...(own as object), ...params} : own
  }
}

/** A preset that is typed stands for all that the configuration extends. */
function weighedBy(preset: PresetName): {cap: Severity | undefined; suggests: boolean} {
  const {cap, suggests = false} = presets[preset]
  return {cap: cap === 'none' ? undefined : cap, suggests}
}

/** Every id that may be named: rules, and their items. */
function knownIds(packs: readonly PackData[]): string[] {
  return packs.flatMap(pack =>
    pack.rules.flatMap(rule => [
      rule.id,
      ...rule.items.flatMap(item => (item.id === undefined ? [] : [`${rule.id}/${item.id}`]))
    ])
  )
}

function checkTypedIds(options: Options, known: readonly string[]): void {
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
      nearestItem(id, known) ?? known.filter(one => one.split('/').length === 2)
    )
  }
}

/** Of a rule that is known, it is the requirement that is mistyped. */
function nearestItem(id: string, known: readonly string[]): string[] | undefined {
  const at = id.lastIndexOf('/') + 1
  const [rule, item] = [id.slice(0, at), id.slice(at)]
  const items = known.filter(one => one.startsWith(rule) && one.split('/').length === 3)
  const near = nearest(
    item,
    items.map(one => one.slice(at))
  ).slice(0, 1)
  return near.length > 0 ? near.map(one => rule + one) : undefined
}

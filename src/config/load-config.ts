import {realpathSync} from 'node:fs'
import path from 'node:path'
import {type Level, type Severity, severities, type Stage} from '../base/severity.js'
import {meantBy} from '../base/typed-values.js'
import type {Fault} from '../base/fault.js'
import {isCostly, tooCostly} from '../files/pattern-cost.js'
import {isAboutExceptions} from '../document/directive.js'
import {complaintOf, didYouMean} from '../files/schema-fault.js'
import {unknownName} from '../files/unknown-name.js'
import {idsNamed, namesNear} from '../packs/rule-names.js'
import {withSingleBlanks} from '../vietnamese/letters.js'
import {
  type PlanSettings,
  type Config,
  type ConfigException,
  type Layer,
  type NamedPath,
  type Override,
  type PresetName,
  presetNames,
  presets,
  type Located
} from './config.js'
import {settingsIn} from './has-params.js'
import {codeEndings, type FoundConfig, isConfigName, readConfigFile} from './find-config.js'
import {faultAt, type Place} from './place.js'
import {shownFile} from './shown-file.js'
import type {ConfigFile} from './schema.js'
import {validators} from './validators.generated.js'
import type {KeyPath, ConfigSource} from './config-source.js'

/**
 * What a configuration says, with all that it extends.
 *
 * @throws {Fault} for the first thing that is wrong, with its file, line and column
 */
export async function loadConfig(found: FoundConfig): Promise<Config> {
  const parts = await partsOf(found.written, found, [found.file])
  const overrides = parts.flatMap(part => part.overrides)
  return {
    file: found.file,
    folder: path.dirname(found.file),
    files: [...new Set(parts.flatMap(({file}) => file ?? []))],
    layers: parts.map(part => part.layer),
    overrides: overrides.map((override, i) => ({...override, number: i + 1})),
    exceptions: parts.flatMap(part => part.exceptions),
    packs: parts.flatMap(part => part.packs),
    knowledge: parts.flatMap(part => part.knowledge),
    ignore: parts.flatMap(part => part.ignore)
  }
}

/**
 * Hold the rules that a configuration names to those there are: items (`cchc/index-coverage/papi`), packs (`form`) and
 * patterns (`cchc/*`) among them. Apart from `loadConfig`, since the configuration first says which packs there are.
 *
 * @throws {Fault} for a rule that there is not, and for parameters that are given to several at once
 */
export function checkRules(config: Config, known: Iterable<string>): void {
  const ids = [...known]
  const isThere = (name: string) => ids.includes(name)
  for (const {rule, params, place} of settingsIn(config)) {
    if (isThere(rule)) continue
    if (idsNamed(rule, ids).length === 0) throw unknownRule(rule, place, ids)
    if (params !== undefined) throw paramsOfSeveral(rule, place)
  }
  for (const {
    rule: {value, place}
  } of config.exceptions)
    if (!isThere(value)) throw unknownRule(value, place, ids)
}

function unknownRule(rule: string, place: Place, ids: readonly string[]): Fault {
  const {what, hint} = unknownName(
    {vi: `không có quy tắc “${rule}”.`, en: `there is no rule “${rule}”.`},
    rule,
    namesNear(rule, ids)
  )
  return faultAt(place, what, hint)
}

function paramsOfSeveral(rule: string, place: Place): Fault {
  return faultAt(
    place,
    {
      vi: `“${rule}” là nhiều quy tắc nên không đặt tham số chung được.`,
      en: `“${rule}” is several rules, which have no parameters in common.`
    },
    {
      vi: 'Hãy đặt tham số cho từng quy tắc, ghi đủ mã, ví dụ “cchc/index-coverage”.',
      en: 'Give parameters to each rule by its id, such as “cchc/index-coverage”.'
    }
  )
}

/**
 * Exceptions are for documents: the rules on those that documents make themselves are set by their severity.
 *
 * @throws {Fault} for one that is about exceptions
 */
function refuseOwnRule({value, place}: Located<string>): Located<string> {
  if (!isAboutExceptions(value)) return {value, place}
  throw faultAt(
    place,
    {
      vi: `không miễn được quy tắc “${value}” vì đây là quy tắc về chính các ngoại lệ.`,
      en: `“${value}” cannot be excepted, since it is about exceptions themselves.`
    },
    {
      vi: `Hãy đặt mức độ trong “rules”, ví dụ "${value}": "off".`,
      en: `Set its severity under “rules”, as in "${value}": "off".`
    }
  )
}

/** What one file or preset adds to the configuration. */
interface ConfigLayer {
  /** Absolute; undefined for a preset. */
  readonly file?: string
  readonly layer: Layer
  readonly overrides: readonly Omit<Override, 'number'>[]
  readonly exceptions: readonly ConfigException[]
  readonly packs: readonly NamedPath[]
  readonly knowledge: readonly NamedPath[]
  readonly ignore: readonly Located<string>[]
}

/** The parts of what a file extends, in their order, and its own at last. */
async function partsOf(
  written: ConfigSource,
  {repository, cwd}: Pick<FoundConfig, 'repository' | 'cwd'>,
  trail: readonly string[],
  read = {count: 0}
): Promise<ConfigLayer[]> {
  const data = checked(written)
  const own = ownPart(data, written, repository)
  const parts: ConfigLayer[] = []
  const many = Array.isArray(data.extends)
  for (const [i, name] of [data.extends ?? []].flat().entries()) {
    const said = {value: name, place: written.place(many ? ['extends', i] : ['extends'])}
    if (isPreset(name)) parts.push(presetPart(name, said))
    else {
      const file = fileOf(said, {repository, cwd}, trail)
      if (++read.count > mostExtended)
        throw faultAt(said.place, {
          vi: `các tệp cấu hình nối với nhau quá ${mostExtended} lần.`,
          en: `configurations extend others more than ${mostExtended} times.`
        })
      const base = await readConfigFile(file, cwd)
      if (base) parts.push(...(await partsOf(base, {repository, cwd}, [...trail, file], read)))
    }
  }
  return [...parts, own]
}

/** Two files that each extend the next one twice are read four times, and twenty a million times. */
const mostExtended = 50

function checked(written: ConfigSource): ConfigFile {
  if (validators.config(written.data)) return written.data
  const complaint = complaintOf(validators.config.errors ?? [])
  const {isKey, path: at} = complaint
  const place = written.place(at, isKey ? 'key' : 'value')
  const value = isKey ? undefined : valueAt(written.data, at)
  if (typeof value === 'string' && value.trim() === '')
    throw faultAt(place, {vi: 'ở đây đang để trống.', en: 'this is empty.'})
  const [above, rule] = at.slice(-2)
  if (isKey || above !== 'rules' || rule === undefined) throw faultAt(place, complaint.what, complaint.hint)
  throw wrongSetting(place, rule, value)
}

/** A rule’s setting has two shapes, so that one sentence about both is clearer than what either lacks. */
function wrongSetting(place: Place, rule: string, value: unknown): Fault {
  if (typeof value === 'object')
    return faultAt(
      place,
      {
        vi: `thiết lập của quy tắc “${rule}” không đúng dạng.`,
        en: `the setting of “${rule}” has not the right form.`
      },
      {
        vi: 'Hãy viết một mức độ, ví dụ “error”, hoặc ["error", {tham số}].',
        en: 'Write a severity, such as “error”, or ["error", {parameters}].'
      }
    )
  return faultAt(
    place,
    {
      vi: `mức độ “${String(value)}” của quy tắc “${rule}” không hợp lệ.`,
      en: `“${String(value)}” is not a severity for the rule “${rule}”.`
    },
    didYouMean(String(value), [...severities, 'off'])
  )
}

function valueAt(data: unknown, at: readonly string[]): unknown {
  return at.reduce<unknown>((value, key) => (value as Readonly<Record<string, unknown>>)[key], data)
}

function isPreset(name: string): name is PresetName {
  return (presetNames as readonly string[]).includes(name)
}

function presetPart(preset: PresetName, {place}: Located<string>): ConfigLayer {
  const {cap, suggests} = presets[preset]
  const said = {
    cap: cap === undefined ? undefined : {value: cap, place},
    suggests: suggests === undefined ? undefined : {value: suggests, place}
  }
  const none = {level: undefined, topic: undefined, stage: undefined, language: undefined, rules: []}
  return {
    layer: {preset, ...said, ...none},
    overrides: [],
    exceptions: [],
    packs: [],
    knowledge: [],
    ignore: []
  }
}

/** Whether it is meant as a file, be it one that is not read: a preset’s name has no slash and no ending. */
function isPath(value: string): boolean {
  const endings = ['.json', '.yaml', '.yml', ...codeEndings]
  return (
    value.includes('/') ||
    value.includes('\\') ||
    value.startsWith('.') ||
    endings.some(ending => value.endsWith(ending))
  )
}

/** The file that is extended, where links lead. @throws {Fault} for none, one outside the repository, and a circle */
function fileOf(
  {value, place}: Located<string>,
  {repository, cwd}: Pick<FoundConfig, 'repository' | 'cwd'>,
  trail: readonly string[]
): string {
  if (!isPath(value))
    throw faultAt(
      place,
      {vi: `không có bộ thiết lập “${value}”.`, en: `there is no preset “${value}”.`},
      didYouMean(value, presetNames)
    )
  if (value.includes('://'))
    throw faultAt(
      place,
      {vi: `“${value}” nằm trên mạng nên không được đọc.`, en: `“${value}” is on the net and is not read.`},
      {
        vi: 'Hãy lưu tệp đó vào thư mục chung của các kế hoạch và ghi đường dẫn.',
        en: 'Put the file into the repository and name its path.'
      }
    )
  if (!isConfigName(value))
    throw faultAt(
      place,
      {vi: `không đọc “${value}” làm cấu hình.`, en: `“${value}” is not read as a configuration.`},
      {vi: 'Chỉ dùng được tệp .json hoặc .yaml.', en: 'Only .json and .yaml files are.'}
    )
  const file = realPath(path.resolve(path.dirname(place.file), value))
  if (file === undefined)
    throw faultAt(place, {vi: `không tìm thấy tệp “${value}”.`, en: `there is no file “${value}”.`})
  refuseOutside(file, value, place, repository)
  const circle = trail.findIndex(one => realPath(one) === file)
  if (circle < 0) return file
  const names = [...trail.slice(circle), file].map(one => shownFile(one, cwd)).join(' → ')
  throw faultAt(
    place,
    {
      vi: `các tệp cấu hình nối vòng với nhau: ${names}.`,
      en: `these files extend each other in a circle: ${names}.`
    },
    {vi: 'Hãy bỏ một “extends”.', en: 'Take one “extends” away.'}
  )
}

/** The folder of a pack or of tables: by its path, or an installed package by its name. @throws {Fault} */
function folderOf({value, place}: Located<string>, repository: string): string {
  const home = path.dirname(place.file)
  const installed = ['.', '\\', '/'].some(sign => value.startsWith(sign))
    ? []
    : upward(home, repository).map(at => path.join(at, 'node_modules', value))
  for (const folder of [path.resolve(home, value), ...installed]) {
    const real = realPath(folder)
    if (real === undefined) continue
    refuseOutside(real, value, place, repository)
    return folder
  }
  return path.resolve(home, value)
}

/** A folder and those around it, as far as the repository. */
function upward(folder: string, repository: string): string[] {
  const parent = path.dirname(folder)
  return folder === repository || parent === folder ? [folder] : [folder, ...upward(parent, repository)]
}

function refuseOutside(real: string, value: string, place: Place, repository: string): void {
  const inside = path.relative(realPath(repository) ?? repository, real)
  if (!inside.startsWith('..') && !path.isAbsolute(inside)) return
  throw faultAt(
    place,
    {
      vi: `“${value}” nằm ngoài thư mục chung của các kế hoạch nên không được đọc.`,
      en: `“${value}” lies outside the repository.`
    },
    {vi: 'Hãy chép tệp vào thư mục chung.', en: 'Put a copy of it into the repository.'}
  )
}

function realPath(file: string): string | undefined {
  try {
    return realpathSync(file)
  } catch {
    return undefined
  }
}

function ownPart(data: ConfigFile, written: ConfigSource, repository: string): ConfigLayer {
  const list = (key: 'packs' | 'knowledge' | 'ignore') =>
    (data[key] ?? []).map((value, i): Located<string> => ({value, place: written.place([key, i])}))
  const paths = (key: 'packs' | 'knowledge') =>
    list(key).map(said => ({...said, path: folderOf(said, repository)}))
  return {
    file: written.file,
    layer: {
      preset: undefined,
      cap: undefined,
      suggests: undefined,
      language: said(data.lang, written, ['lang']),
      ...askedOf(data, written, [])
    },
    overrides: (data.overrides ?? []).map((override, i) => ({
      files: override.files.map((value, j) =>
        quick({value, place: written.place(['overrides', i, 'files', j])}, 'glob')
      ),
      place: written.place(['overrides', i]),
      ...askedOf(override, written, ['overrides', i])
    })),
    exceptions: exceptionsOf(data, written),
    packs: paths('packs'),
    knowledge: paths('knowledge'),
    ignore: list('ignore').map(one => quick(one, 'ignore'))
  }
}

/** @throws {Fault} for a pattern that takes too long, and for a rule that cannot be excepted */
function exceptionsOf({exceptions = []}: ConfigFile, written: ConfigSource): ConfigException[] {
  return exceptions.map(({files, rule, quote, section, reason, owner, until}, i) => {
    const at = (...path: KeyPath) => written.place(['exceptions', i, ...path])
    return {
      files: files.map((value, j) => quick({value, place: at('files', j)}, 'glob')),
      rule: refuseOwnRule({value: rule, place: at('rule')}),
      quote,
      section,
      reason: withSingleBlanks(reason).trim(),
      owner: owner === undefined ? undefined : withSingleBlanks(owner).trim(),
      until: until === undefined ? undefined : {value: until, place: at('until')},
      place: at()
    }
  })
}

/** @throws {Fault} for one that would take longer than anybody waits for */
function quick(said: Located<string>, of: 'glob' | 'ignore'): Located<string> {
  if (!isCostly(said.value, of)) return said
  const {what, hint} = tooCostly(said.value)
  throw faultAt(said.place, what, hint)
}

type Facts = Pick<ConfigFile, 'level' | 'topic' | 'stage' | 'rules'>

function askedOf(data: Facts, written: ConfigSource, at: KeyPath): PlanSettings {
  return {
    level: said(named<Level | 'auto'>(data.level), written, [...at, 'level']),
    topic: said(data.topic, written, [...at, 'topic']),
    stage: said(named<Stage | 'auto'>(data.stage), written, [...at, 'stage']),
    rules: Object.entries(data.rules ?? {}).map(([rule, setting]) => {
      const [severity, params] = typeof setting === 'string' ? [setting] : setting
      const here: KeyPath = [...at, 'rules', rule]
      return {
        rule,
        severity: meantBy<Severity | 'off'>(severity),
        params,
        place: written.place(here, 'key'),
        placeOfParam: (inside, of) => written.place([...here, 1, ...inside], of)
      }
    })
  }
}

/** By its English name, of a value that may be written in Vietnamese. */
function named<Value extends string>(written: string | undefined): Value | undefined {
  return written === undefined ? undefined : meantBy<Value>(written)
}

function said<Value>(
  value: Value | undefined,
  written: ConfigSource,
  at: KeyPath
): Located<Value> | undefined {
  return value === undefined ? undefined : {value, place: written.place(at)}
}

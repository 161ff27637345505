import {type Dirent, readdirSync} from 'node:fs'
import path from 'node:path'
import type {Check} from '../checks/check.js'
import {checks} from '../checks/checks.generated.js'
import {there} from '../base/there.js'
import {slotsOf, type Wording} from '../base/wording.js'
import {Fault} from '../base/fault.js'
import {idPattern} from '../files/id-pattern.js'
import {readYaml, type YamlFile} from '../files/read-yaml.js'
import {practice} from '../knowledge/bases.js'
import {didYouMean} from '../files/schema-fault.js'
import {withoutLast} from '../vietnamese/without-end.js'
import {refuseOlderProgram} from './needs.js'
import {objectionTo} from './objection.js'
import {modelsOf} from './compile-models.js'
import type {PackData, RuleData, RuleItemData, RuleNotes} from './rule.js'
import type {PackFile, RuleFile} from './schema.js'
import {validatorOf, type Validators} from './validators.js'

export interface CompileOptions {
  readonly validators: Validators
  /** The folder as a person knows it, where that is another name than the one to read it by. */
  readonly shown?: string
  /** Names that the pack may not have. */
  readonly taken?: readonly string[]
  /** The version where pack.yaml gives none. */
  readonly version?: string
  /** The version of the program that reads the pack, which may ask for a later one. */
  readonly running?: string
  /** English may not be left out. */
  readonly needsEnglish?: boolean
}

/**
 * Read and check a folder with its pack.yaml and a YAML file for each rule: built-in packs when the project is built,
 * users’ packs when they are loaded.
 *
 * @throws {Fault} that names the file, the line and the column
 */
export function compilePack(folder: string, options: CompileOptions): PackData {
  const {shown = folder} = options
  const files = ruleFiles(folder, shown)
  const pack = readYaml(
    path.join(folder, 'pack.yaml'),
    validatorOf<PackFile>(options.validators, 'pack'),
    path.join(shown, 'pack.yaml')
  )
  if (options.running !== undefined) refuseOlderProgram(pack, options.running)
  const {title, en, order = [], version = options.version ?? '0.0.0'} = pack.value
  const name = packName(pack, folder, options)
  needEnglish(pack, en, options)
  const known = files.map(file => path.basename(file, '.yaml'))
  order.forEach((rule, at) => {
    if (!known.includes(rule))
      throw pack.fault(
        ['order', at],
        {vi: `không có tệp quy tắc “${rule}.yaml”.`, en: `there is no rule “${rule}.yaml”.`},
        didYouMean(rule, known)
      )
  })
  const names = [...new Set([...order, ...known.sort()])]
  const rules = names.map(rule => compileRule(`${rule}.yaml`, name, {folder, shown, pack}, options))
  return {name, title: {vi: title, en: en ?? title}, version, rules}
}

function ruleFiles(folder: string, shown: string): string[] {
  const entries = entriesOf(folder, shown)
  const isFile = (name: string) => entries.some(entry => entry.name === name && !entry.isDirectory())
  if (!isFile('pack.yaml'))
    throw new Fault(
      {
        vi: `Thư mục “${shown}” chưa có tệp pack.yaml nên không phải bộ quy tắc.`,
        en: `“${shown}” has no pack.yaml, so it is not a pack of rules.`
      },
      isFile('pack.yml')
        ? {vi: 'Hãy đổi tên pack.yml thành pack.yaml.', en: 'Rename pack.yml to pack.yaml.'}
        : undefined
    )
  const files = entries.filter(entry => !entry.isDirectory()).map(entry => entry.name)
  const misnamed = files.find(file => file.endsWith('.yml'))
  if (misnamed)
    throw new Fault({
      vi: `Tệp “${path.join(shown, misnamed)}” phải có đuôi .yaml; hãy đổi tên tệp.`,
      en: `“${path.join(shown, misnamed)}” must end in .yaml; rename it.`
    })
  const rules = files.filter(file => file.endsWith('.yaml') && file !== 'pack.yaml')
  const odd = rules.find(file => !idPattern.test(path.basename(file, '.yaml')))
  if (odd)
    throw new Fault({
      vi: `Tên tệp “${path.join(shown, odd)}” chỉ được gồm chữ thường không dấu, chữ số và dấu “-”, ví dụ ten-quy-tac.yaml.`,
      en: `The name of “${path.join(shown, odd)}” may have lower-case letters without diacritics, digits and “-” only.`
    })
  if (rules.length === 0)
    throw new Fault({
      vi: `Bộ quy tắc “${shown}” chưa có quy tắc nào; mỗi quy tắc là một tệp .yaml bên cạnh pack.yaml.`,
      en: `The pack “${shown}” has no rule; each rule is a .yaml file beside pack.yaml.`
    })
  return rules
}

function entriesOf(folder: string, shown: string): Dirent[] {
  try {
    return readdirSync(folder, {withFileTypes: true})
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'ENOTDIR'
      ? new Fault({
          vi: `“${shown}” là tệp; bộ quy tắc là một thư mục có pack.yaml.`,
          en: `“${shown}” is a file; a pack is a folder with a pack.yaml.`
        })
      : new Fault({vi: `Không tìm thấy thư mục “${shown}”.`, en: `There is no folder “${shown}”.`})
  }
}

function packName(pack: YamlFile<PackFile>, folder: string, {taken = []}: CompileOptions): string {
  const name = pack.value.name ?? path.basename(path.resolve(folder))
  if (!idPattern.test(name))
    throw pack.fault(
      ['name'],
      {
        vi: `tên thư mục “${name}” không dùng làm tên bộ quy tắc được.`,
        en: `the folder’s name “${name}” cannot be the name of a pack.`
      },
      {
        vi: 'Hãy thêm vào pack.yaml một dòng như “name: tinh-mau” (chữ thường không dấu, chữ số và dấu “-”).',
        en: 'Add a line such as “name: tinh-mau” to pack.yaml.'
      }
    )
  if (taken.includes(name))
    throw pack.fault(['name'], {
      vi: `tên “${name}” dành cho bộ quy tắc có sẵn; hãy đặt tên khác ở dòng “name:”.`,
      en: `the name “${name}” belongs to a built-in pack; give another one in “name:”.`
    })
  return name
}

/** Where a pack lies, and its pack.yaml. */
interface OpenedPack {
  readonly folder: string
  readonly shown: string
  readonly pack: YamlFile<PackFile>
}

function compileRule(
  name: string,
  packId: string,
  {folder, shown, pack}: OpenedPack,
  options: CompileOptions
): RuleData {
  const file = readYaml(
    path.join(folder, name),
    validatorOf<RuleFile>(options.validators, 'rule'),
    path.join(shown, name)
  )
  const rule = file.value
  const check = there(
    checks.find(one => one.kind === rule.check),
    `the check “${rule.check}”`
  )
  needEnglish(file, rule.en, options)
  const basis = (keys: readonly string[], at: readonly (string | number)[]) =>
    keys.map((key, k) => basisTitle(key, pack, file, [...at, k]))
  const summary = {vi: rule.summary.trim(), en: (rule.en?.summary ?? rule.summary).trim()}
  const title = {vi: withoutLast(summary.vi, '.'), en: withoutLast(summary.en, '.')}
  const own = basis(rule.basis, ['basis'])
  const params = paramsOf(file, check, options.validators)
  return {
    id: `${packId}/${path.basename(name, '.yaml')}`,
    summary,
    why: {vi: rule.why.trim(), en: (rule.en?.why ?? rule.why).trim()},
    weight: rule.severity,
    ...(rule.topic ? {topic: rule.topic} : {}),
    ...(rule.preset ? {preset: rule.preset} : {}),
    check: rule.check,
    params,
    basis: own,
    items: rule.items
      ? rule.items.map((item, at): RuleItemData => {
          needEnglish(file, item.en, options)
          return {
            id: item.id,
            title: {vi: item.title, en: item.en ?? item.title},
            weight: item.severity ?? rule.severity,
            basis: item.basis ? basis(item.basis, ['items', at, 'basis']) : own,
            params: held(
              file,
              ['items', at, 'with'],
              item.with,
              `item:${check.kind}`,
              check,
              options.validators
            )
          }
        })
      : [{title, weight: rule.severity, basis: own, params: {}}],
    messages: messagesOf(file, check, options),
    examples: examplesOf(file),
    ...notesOf(file)
  }
}

/** How to mend it, what may be written, what it leaves alone, and what is near; nothing where none is said. */
function notesOf(file: YamlFile<RuleFile>): {notes?: RuleNotes} {
  const {mend, limits, related = [], en} = file.value
  const wording = (vi: string | undefined, english: string | undefined): Wording | undefined =>
    vi === undefined ? undefined : {vi: vi.trim(), en: (english ?? vi).trim()}
  const said = {mend: wording(mend, en?.mend), limits: wording(limits, en?.limits)}
  const models = modelsOf(file)
  if (!said.mend && !said.limits && related.length === 0 && models.length === 0) return {}
  return {
    notes: {
      ...(said.mend ? {mend: said.mend} : {}),
      ...(said.limits ? {limits: said.limits} : {}),
      related,
      ...(models.length > 0 ? {models} : {})
    }
  }
}

/** The rule’s own parameters; of a check that may be asked alone, either these or items. */
function paramsOf(file: YamlFile<RuleFile>, check: Check, validators: Validators): unknown {
  const {items, with: params} = file.value
  const takesItems = validators[`item:${check.kind}`] !== undefined
  if (items && !takesItems)
    throw file.fault(['items'], {
      vi: `kiểu kiểm tra “${check.kind}” không có “items”; hãy ghi tham số trong “with”.`,
      en: `the check “${check.kind}” takes no “items”; write its parameters in “with”.`
    })
  if (!items && takesItems && !check.acceptsRuleParams)
    throw file.fault(['check'], {
      vi: `kiểu kiểm tra “${check.kind}” cần có “items”: mỗi yêu cầu một mục.`,
      en: `the check “${check.kind}” needs “items”, one for each requirement.`
    })
  const ids = items?.map(item => item.id) ?? []
  const twice = ids.findIndex((id, at) => ids.indexOf(id) < at)
  if (twice >= 0)
    throw file.fault(['items', twice, 'id'], {
      vi: `mã “${ids[twice]}” đã dùng cho một yêu cầu khác của quy tắc này.`,
      en: `the id “${ids[twice]}” belongs to another item of this rule.`
    })
  if (items && check.acceptsRuleParams) {
    if (params === undefined) return {}
    throw file.fault(['with'], {
      vi: 'đã có “items” thì tham số ghi trong từng mục; hãy bỏ “with” chung này.',
      en: 'where there are “items”, each has its own “with”; drop this one.'
    })
  }
  return held(file, ['with'], params, `with:${check.kind}`, check, validators)
}

/** Parameters held to the schema of their check, and then to what a schema cannot say. */
function held(
  file: YamlFile<RuleFile>,
  at: readonly (string | number)[],
  value: unknown,
  name: string,
  check: Check,
  validators: Validators
): unknown {
  const validate = validatorOf(validators, name)
  if (value === undefined && !validate({}))
    throw file.fault(at[0] === 'items' ? at.slice(0, -1) : ['check'], {
      vi: `kiểu kiểm tra “${check.kind}” cần có tham số, ghi trong “with:”.`,
      en: `the check “${check.kind}” needs parameters, in “with:”.`
    })
  const params = file.hold(at, value ?? {}, validate)
  const objection = objectionTo(params, check)
  if (objection) throw file.fault([...at, ...objection.path], objection.what, objection.hint)
  return params
}

/** Reworded messages, each of a name and with slots that the check has. */
function messagesOf(file: YamlFile<RuleFile>, check: Check, options: CompileOptions): RuleData['messages'] {
  const messages: Record<string, Wording> = {}
  for (const [name, written] of Object.entries(file.value.messages ?? {})) {
    const isPlain = typeof written === 'string'
    const {vi, en} = isPlain ? {vi: written, en: undefined} : written
    const original = check.messages[name]
    if (!original)
      throw file.fault(
        ['messages', name],
        {
          vi: `kiểu kiểm tra “${check.kind}” không có câu nào tên là “${name}”.`,
          en: `the check “${check.kind}” has no message “${name}”.`
        },
        didYouMean(name, Object.keys(check.messages))
      )
    needEnglish(file, en, options)
    const known = slotsOf(original.vi)
    for (const [language, text] of Object.entries({vi, en: en ?? vi})) {
      const stray = slotsOf(text).find(slot => !known.includes(slot))
      if (stray)
        throw file.fault(
          isPlain ? ['messages', name] : ['messages', name, language],
          {
            vi: `câu “${name}” không có chỗ điền “{${stray}}”.`,
            en: `the message “${name}” has no slot “{${stray}}”.`
          },
          didYouMean(stray, known)
        )
    }
    messages[name] = {vi, en: en ?? vi}
  }
  return messages
}

function examplesOf(file: YamlFile<RuleFile>): RuleData['examples'] {
  const {examples, items} = file.value
  if (!examples.some(one => 'passes' in one) || !examples.some(one => 'fails' in one))
    throw file.fault(['examples'], {
      vi: 'cần ít nhất một ví dụ đạt (passes) và một ví dụ chưa đạt (fails).',
      en: 'give an example that passes and one that fails.'
    })
  return examples.map((one, at) => {
    const ids = items?.map(item => item.id) ?? []
    if (one.item !== undefined && !ids.includes(one.item))
      throw file.fault(
        ['examples', at, 'item'],
        {vi: `quy tắc không có yêu cầu “${one.item}”.`, en: `the rule has no item “${one.item}”.`},
        didYouMean(one.item, ids)
      )
    const {title, level, date, item, notes, layout} = one
    return {
      ...(title === undefined ? {} : {title}),
      ...(level === undefined ? {} : {level}),
      ...(date === undefined ? {} : {date}),
      ...(item === undefined ? {} : {item}),
      ...(notes === undefined ? {} : {notes}),
      ...(layout === undefined ? {} : {layout}),
      text: 'passes' in one ? one.passes : one.fails,
      says: 'fails' in one ? one.says : []
    }
  })
}

function needEnglish(file: YamlFile<unknown>, en: unknown, {needsEnglish}: CompileOptions): void {
  if (needsEnglish && en === undefined)
    throw file.fault([], {
      vi: 'bộ quy tắc có sẵn cần có bản tiếng Anh (en).',
      en: 'a built-in pack needs its English (en).'
    })
}

/** “nd30#Phụ lục I” → the document’s title and the place in it; “practice” → “thông lệ”. */
function basisTitle(
  key: string,
  pack: YamlFile<PackFile>,
  file: YamlFile<RuleFile>,
  at: readonly (string | number)[]
): string {
  if (key === 'practice') return practice
  const [source, place] = key.split('#', 2) as [string, string?]
  const sources = pack.value.sources ?? {}
  const known = sources[source]
  if (!known)
    throw file.fault(
      at,
      {
        vi: `căn cứ “${source}” không có trong phần “sources” của pack.yaml.`,
        en: `the basis “${source}” is not a source in pack.yaml.`
      },
      didYouMean(source, [...Object.keys(sources), 'practice'])
    )
  return place ? `${known.title}, ${place}` : known.title
}

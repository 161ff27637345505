import type {Fault} from '../base/fault.js'
import {keeping, throwAll} from '../base/faults.js'
import {there} from '../base/there.js'
import type {YamlFile} from '../files/read-yaml.js'
import {unknownName} from '../files/unknown-name.js'
import {checks} from '../checks/checks.generated.js'
import {basisOf, byPlace, exampleData, messagesOf} from './rule-parts.js'
import type {CompileOptions, OpenedPack} from './open-pack.js'
import type {RuleChange, RuleData} from './rule.js'
import type {ChangeFile} from './schema.js'
import {validatorOf} from './validators.js'

/** Whether a file of a pack changes a built-in rule, and is none itself. */
export function isChange(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'changes' in value
}

/** What a pack changes of a built-in rule. @throws {Fault} that tells of all that is wrong with the file */
export function compileChange(
  file: YamlFile<unknown>,
  opened: OpenedPack,
  options: CompileOptions
): RuleChange {
  const faults: Fault[] = []
  const objections = file.objections([], file.value, validatorOf<ChangeFile>(options.validators, 'change'))
  faults.push(...objections.map(({field, fault}) => (field === 'severity' ? ofSeverity(file) : fault)))
  const isSound = (field: string) => objections.every(one => one.field !== undefined && one.field !== field)
  const typed = {...file, value: file.value as ChangeFile}
  const {why, en, basis: keys, messages: reworded, examples: written} = typed.value
  const of = <Part>(field: string, part: () => Part) => (isSound(field) ? keeping(faults, part) : undefined)

  const rule = of('changes', () => builtIn(typed, opened, options))
  const check = checks.find(one => one.kind === rule?.check)
  const basis = keys && of('basis', () => basisOf(keys, ['basis'], opened, file))
  const messages = reworded && check && of('messages', () => messagesOf(typed, check, options))
  const ids = rule?.items.flatMap(({id}) => id ?? []) ?? []
  const examples =
    written && rule && of('examples', () => exampleData({...file, value: {examples: written}}, ids))
  if (objections.length === 0 && why === undefined && !keys && !reworded)
    faults.push(
      file.fault(['changes'], {
        vi: 'tệp này chưa đổi gì; hãy ghi “messages”, “why” hoặc “basis”.',
        en: 'this file changes nothing; write “messages”, “why” or “basis”.'
      })
    )
  throwAll([...faults].sort(byPlace))
  return {
    of: there(rule, 'the rule that is changed').id,
    ...(why === undefined ? {} : {why: {vi: why.trim(), en: (en?.why ?? why).trim()}}),
    ...(basis ? {basis} : {}),
    messages: messages ?? {},
    examples: examples ?? []
  }
}

/** How heavy a built-in rule is, the configuration says, for all packs. */
function ofSeverity(file: YamlFile<unknown>): Fault {
  return file.fault(
    ['severity'],
    {
      vi: 'mức độ của quy tắc có sẵn không đổi ở đây.',
      en: 'the severity of a built-in rule is not changed here.'
    },
    {
      vi: 'Hãy đặt trong “rules” của tệp cấu hình, ví dụ "cchc/parent-plan": "warning".',
      en: 'Set it in “rules” of the configuration, such as "cchc/parent-plan": "warning".'
    }
  )
}

/** @throws {Fault} for what is no built-in rule */
function builtIn(
  file: YamlFile<ChangeFile>,
  {name}: OpenedPack,
  {builtIn: packs = []}: CompileOptions
): RuleData {
  const id = file.value.changes
  const all = packs.flatMap(({rules}) => rules)
  const found = all.find(rule => rule.id === id)
  if (found) return found
  const what = {vi: `không có quy tắc có sẵn “${id}”.`, en: `there is no built-in rule “${id}”.`}
  const ofItem = all.find(rule => id.startsWith(`${rule.id}/`))
  if (ofItem)
    throw file.fault(['changes'], what, {
      vi: `Hãy ghi mã của cả quy tắc: “${ofItem.id}”.`,
      en: `Write the id of the whole rule: “${ofItem.id}”.`
    })
  if (id.startsWith(`${name}/`))
    throw file.fault(['changes'], what, {
      vi: 'Quy tắc của chính bộ này thì sửa trong tệp của nó.',
      en: 'A rule of this pack is changed in its own file.'
    })
  throw file.fault(
    ['changes'],
    what,
    unknownName(
      what,
      id,
      all.map(rule => rule.id)
    ).hint
  )
}

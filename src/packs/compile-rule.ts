import path from 'node:path'
import type {Check} from '../checks/check.js'
import {checks} from '../checks/checks.generated.js'
import type {Fault} from '../base/fault.js'
import {keeping, throwAll} from '../base/faults.js'
import {there} from '../base/there.js'
import type {Wording} from '../base/wording.js'
import type {Objection, YamlFile} from '../files/read-yaml.js'
import {withoutLast} from '../vietnamese/without-end.js'
import {modelsOf} from './compile-models.js'
import {objectionTo} from './objection.js'
import type {CompileOptions, OpenedPack} from './open-pack.js'
import type {RuleData, RuleItemData, RuleNotes} from './rule.js'
import {basisOf, byPlace, exampleData, messagesOf, needEnglish} from './rule-parts.js'
import type {RuleFile} from './schema.js'
import {validatorOf, type Validators} from './validators.js'

/**
 * The parts of a rule are asked one by one, each as far as the fields are right that it reads, so that all that is wrong
 * is told at once.
 */
export function compileRule(
  file: YamlFile<unknown>,
  name: string,
  opened: OpenedPack,
  options: CompileOptions
): RuleData {
  const {validators} = options
  const objections = file.objections([], file.value, validatorOf<RuleFile>(validators, 'rule'))
  const faults = objections.map(({fault}) => fault)
  // What is read of it is what nothing was objected to.
  const typed = {...file, value: file.value as RuleFile}
  const of = <Part>(fields: readonly string[], part: () => Part): Part | undefined =>
    isSound(fields, file.value, objections) ? keeping(faults, part) : undefined

  of(['en'], () => needEnglish(typed, typed.value.en, options))
  const check = of(['check'], () => checkOf(typed))
  const own = of(['basis'], () => basisOf(typed.value.basis, ['basis'], opened, typed))
  const params = check && of(['with', 'items'], () => paramsOf(typed, check, validators))
  const asked = (with_: Check) => {
    const {items} = typed.value
    return items
      ? items.flatMap((_, at) => {
          const item = keeping(faults, () => itemOf(typed, at, own ?? [], with_, opened, options))
          return item ? [item] : []
        })
      : [{title: titleOf(typed.value), weight: typed.value.severity, basis: own ?? [], params: {}}]
  }
  // A check that takes no items has said so of them already.
  const items = check && params && of(['items', 'severity', 'summary', 'en'], () => asked(check))
  const messages = check && of(['messages'], () => messagesOf(typed, check, options))
  const examples = of(['examples', 'items'], () => examplesOf(typed))
  const notes = of(['mend', 'limits', 'related', 'model', 'items', 'en'], () => ruleNotesOf(typed))
  throwAll([...faults].sort(byPlace))
  const {summary, why, en, severity, topic, preset} = typed.value
  return {
    id: `${opened.name}/${path.basename(name, '.yaml')}`,
    summary: {vi: summary.trim(), en: (en?.summary ?? summary).trim()},
    why: {vi: why.trim(), en: (en?.why ?? why).trim()},
    weight: severity,
    ...(topic ? {topic} : {}),
    ...(preset ? {preset} : {}),
    check: typed.value.check,
    params: params?.value,
    basis: own ?? [],
    items: there(items, 'what a rule asks'),
    messages: there(messages, 'the messages of a rule'),
    examples: there(examples, 'the examples of a rule'),
    ...notes
  }
}

/** Whether nothing was objected to of these fields, and those that have to be there are. */
function isSound(fields: readonly string[], value: unknown, objections: readonly Objection[]): boolean {
  return (
    objections.every(({field}) => field !== undefined && !fields.includes(field)) &&
    fields.every(field => !required.has(field) || Object.hasOwn(value as object, field))
  )
}

/** A field that is misspelt is told as an unknown one. */
const required = new Set(['summary', 'why', 'basis', 'severity', 'check', 'examples'])

function checkOf(file: YamlFile<RuleFile>): Check {
  return there(
    checks.find(one => one.kind === file.value.check),
    `the check “${file.value.check}”`
  )
}

function titleOf({summary, en}: RuleFile): Wording {
  const [vi, english] = [summary, en?.summary ?? summary].map(text => withoutLast(text.trim(), '.'))
  return {vi: vi ?? '', en: english ?? ''}
}

function itemOf(
  file: YamlFile<RuleFile>,
  at: number,
  own: readonly string[],
  check: Check,
  opened: OpenedPack,
  options: CompileOptions
): RuleItemData {
  const item = there(file.value.items?.[at], 'an item')
  const faults: Fault[] = []
  keeping(faults, () => needEnglish(file, item.en, options))
  const basis = keeping(faults, () =>
    item.basis ? basisOf(item.basis, ['items', at, 'basis'], opened, file) : own
  )
  const params = keeping(faults, () =>
    held(file, ['items', at, 'with'], item.with, `item:${check.kind}`, check, options.validators)
  )
  throwAll(faults)
  return {
    id: item.id,
    title: {vi: item.title, en: item.en ?? item.title},
    weight: item.severity ?? file.value.severity,
    basis: basis ?? own,
    params
  }
}

/** How to mend it, what may be written, what it leaves alone, and what is near; nothing where none is said. */
function ruleNotesOf(file: YamlFile<RuleFile>): {notes?: RuleNotes} {
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
function paramsOf(file: YamlFile<RuleFile>, check: Check, validators: Validators): {value: unknown} {
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
    if (params === undefined) return {value: {}}
    throw file.fault(['with'], {
      vi: 'đã có “items” thì tham số ghi trong từng mục; hãy bỏ “with” chung này.',
      en: 'where there are “items”, each has its own “with”; drop this one.'
    })
  }
  return {value: held(file, ['with'], params, `with:${check.kind}`, check, validators)}
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

function examplesOf(file: YamlFile<RuleFile>): RuleData['examples'] {
  const {examples, items} = file.value
  const faults: Fault[] = []
  if (!examples.some(one => 'passes' in one) || !examples.some(one => 'fails' in one))
    faults.push(
      file.fault(['examples'], {
        vi: 'cần ít nhất một ví dụ đạt (passes) và một ví dụ chưa đạt (fails).',
        en: 'give an example that passes and one that fails.'
      })
    )
  const compiled = keeping(faults, () => exampleData(file, items?.map(item => item.id) ?? []))
  throwAll(faults)
  return compiled ?? []
}

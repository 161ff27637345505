import {existsSync} from 'node:fs'
import path from 'node:path'
import {createColors} from 'picocolors'
import {allPrintable, printable, printableLines} from '../../diagnostic/printable.js'
import type {Language} from '../../base/severity.js'
import {there} from '../../base/there.js'
import type {Knowledge} from '../../knowledge/knowledge.js'
import {basisLines, onItsDay} from '../../packs/basis-lines.js'
import {exampleWords} from '../../packs/example-words.js'
import {Fault} from '../../base/fault.js'
import {faultIds} from '../../diagnostic/fault-ids.js'
import {unknownName} from '../../files/unknown-name.js'
import {idsNamed, isPattern, namesNear} from '../../packs/rule-names.js'
import {withoutLast} from '../../vietnamese/without-end.js'
import {oneOf} from '../one-of.js'
import {rulesList} from '../rules-list.js'
import {shownModels, toBeFilled} from '../../packs/model-lines.js'
import {notesOf} from '../../packs/notes-of.js'
import type {RuleData, RuleExample, RuleModel, RuleNotes} from '../../packs/rule.js'
import {basisWords} from '../../reporters/basis-words.js'
import {ruleWeightWords, weightWords} from '../../packs/weight-words.js'
import type {Io} from '../io.js'
import type {Options} from '../options.js'
import {makeLinter} from '../make-linter.js'

/** `cchclint rules`: every rule, one’s own too, with its severity and what it asks, or as JSON. @throws {Fault} */
export async function rulesCommand(format: string | undefined, options: Options, io: Io): Promise<number> {
  refuseFile(format)
  const wanted = format === undefined ? 'text' : oneOf('--format', format, ['text', 'json'] as const)
  const {language, setup} = await makeLinter(options, io).prepared()
  if (wanted === 'json') io.out(`${JSON.stringify(rulesList(setup.packs, language), null, 2)}\n`)
  else
    listRules(
      setup.packs.flatMap(pack => pack.rules),
      language,
      io
    )
  return 0
}

/** “json=FILE” is how reports are written. @throws {Fault} */
function refuseFile(format = ''): void {
  const [name = '', file] = format.split('=', 2)
  if (file === undefined) return
  throw new Fault(
    {
      vi: 'Lệnh “rules” chỉ in ra màn hình, không ghi tệp.',
      en: 'The command “rules” prints, and writes no file.'
    },
    {
      vi: `Hãy chạy: cchclint rules -f ${name} > ${file || 'quy-tac.json'}.`,
      en: `Run: cchclint rules -f ${name} > ${file || 'rules.json'}.`
    }
  )
}

/** Of each rule its id, its severity and what it asks, in columns. */
function listRules(rules: readonly RuleData[], language: Language, io: Io): void {
  const width = Math.max(...rules.map(rule => rule.id.length))
  const weightWidth = Math.max(...rules.map(rule => ruleWeightWords(rule, language).length))
  for (const rule of rules)
    io.out(
      `${rule.id.padEnd(width)}  ${ruleWeightWords(rule, language).padEnd(weightWidth)}  ${printable(rule.summary[language])}\n`
    )
}

/**
 * `cchclint explain RULE`: what it asks, why, how to mend it, what it leaves alone, its basis, examples. Of a pack, a
 * pattern or nothing at all, the rules that may be asked for.
 *
 * @throws {Fault} for an unknown rule
 */
export async function explainCommand(id: string | undefined, options: Options, io: Io): Promise<number> {
  const {language, setup, knowledge} = await makeLinter(options, io).prepared()
  const all = setup.packs.flatMap(pack => pack.rules)
  const asked = id === undefined ? all : several(id, all)
  if (asked.length > 0) {
    const [{id: first}] = asked as [RuleData]
    io.out(`${howToAsk[language](first)}\n\n`)
    listRules(asked, language, io)
    return 0
  }
  const rule = ruleNamed(id ?? '', all, io.cwd)
  const notes = await notesOf(rule)
  const examples = rule.changedBy === undefined ? rule.examples : await rejudged(rule, knowledge)
  io.out(page(allPrintable({...rule, examples, notes}, printableLines), language, io.color))
  return 0
}

const howToAsk: Readonly<Record<Language, (id: string) => string>> = {
  vi: id => `Ghi mã của một quy tắc để xem giải thích, ví dụ: cchclint explain ${id}`,
  en: id => `Give the id of a rule to have it explained, such as: cchclint explain ${id}`
}

/** The rules of a pack (“form”, “form/”) or of a pattern (“cchc/parent-*”); none for the id of one. */
function several(id: string, all: readonly RuleData[]): RuleData[] {
  const name = withoutLast(id, '/')
  if (!isPattern(name)) return []
  const ids = new Set(
    idsNamed(
      name,
      all.map(rule => rule.id)
    )
  )
  return all.filter(rule => ids.has(rule.id))
}

/** @throws {Fault} for a rule, or an item of one, that there is not */
function ruleNamed(id: string, all: readonly RuleData[], cwd: string): RuleData {
  if (id.trim() === '')
    throw new Fault(
      {vi: 'Mã quy tắc đang để trống.', en: 'The id of the rule is empty.'},
      {vi: 'Xem danh sách: cchclint rules.', en: 'See the list: cchclint rules.'}
    )
  const [wanted, item] = split(id, all)
  const rule = all.find(one => one.id === wanted) ?? all.find(one => one.id.endsWith(`/${wanted}`))
  const ids = all.map(one => one.id)
  if (!rule)
    throw isFaultId(id)
      ? ofProgram(id)
      : (ofFile(id, cwd) ??
          unknownName(
            {vi: `Không có quy tắc “${id}”.`, en: `There is no rule “${id}”.`},
            id,
            namesNear(id, ids)
          ))
  if (item !== undefined && rule.items.every(one => one.id === undefined))
    throw new Fault(
      {vi: `Quy tắc “${rule.id}” không chia thành nhiều yêu cầu.`, en: `The rule “${rule.id}” has no items.`},
      {vi: `Hãy chạy: cchclint explain ${rule.id}.`, en: `Run: cchclint explain ${rule.id}.`}
    )
  if (item !== undefined && !rule.items.some(one => one.id === item))
    throw unknownName(
      {
        vi: `Quy tắc “${rule.id}” không có yêu cầu “${item}”.`,
        en: `The rule “${rule.id}” has no item “${item}”.`
      },
      item,
      rule.items.flatMap(one => one.id ?? [])
    )
  return rule
}

function isFaultId(id: string): boolean {
  return (Object.values(faultIds) as readonly string[]).includes(id)
}

/** The name of a file of this folder. */
function ofFile(name: string, cwd: string): Fault | undefined {
  if (!existsSync(path.resolve(cwd, name))) return undefined
  return new Fault(
    {
      vi: `“${name}” là tệp hoặc thư mục, không phải mã quy tắc.`,
      en: `“${name}” is a file or a folder, not a rule.`
    },
    {vi: `Muốn rà soát: cchclint ${name}.`, en: `To lint it: cchclint ${name}.`}
  )
}

/** Reports name what went wrong with a file or with the program as if it were a rule. */
function ofProgram(id: string): Fault {
  return new Fault(
    {
      vi: `“${id}” không phải quy tắc mà là thông báo: có tệp không xét được, hoặc chương trình không chạy được.`,
      en: `“${id}” is no rule but a notice: a file could not be judged, or the program could not run.`
    },
    {vi: 'Câu báo cho biết lý do và cách xử lý.', en: 'Its sentence says why, and what to do.'}
  )
}

/** The examples of a rule with what it says of them in the words of the pack that changed it. */
async function rejudged(rule: RuleData, knowledge: Knowledge): Promise<RuleExample[]> {
  const {bindRules} = await import('../../packs/rule.js')
  const {runExamples} = await import('../run-examples.js')
  const [bound] = bindRules([{name: '', title: rule.summary, version: '', rules: [rule]}], 'thorough')
  const results = await runExamples(there(bound, `the rule ${rule.id}`), knowledge)
  return results.map(({example, said}) => ({...example, says: said}))
}

/** “cchc/index-coverage/papi” → the rule and the item. */
function split(id: string, all: readonly RuleData[]): [string, string | undefined] {
  const rule = all.find(one => id.startsWith(`${one.id}/`))
  return rule ? [rule.id, id.slice(rule.id.length + 1)] : [id, undefined]
}

const words = {
  vi: {
    severity: 'Mức độ',
    changedBy: 'Lời văn, căn cứ theo bộ quy tắc',
    why: 'Vì sao',
    asks: 'Yêu cầu',
    mend: 'Cách sửa',
    model: 'Câu mẫu',
    limits: 'Không xét',
    related: 'Quy tắc liên quan',
    basis: 'Căn cứ',
    passes: 'Ví dụ đạt',
    fails: 'Ví dụ chưa đạt',
    says: 'Báo'
  },
  en: {
    severity: 'Severity',
    changedBy: 'Worded by the pack',
    why: 'Why',
    asks: 'Asks',
    mend: 'How to mend it',
    model: 'Model wording',
    limits: 'What it does not look at',
    related: 'Related rules',
    basis: 'Basis',
    passes: 'Passes',
    fails: 'Fails',
    says: 'Says'
  }
} as const

function page(rule: RuleData & {readonly notes: RuleNotes}, language: Language, color: boolean): string {
  const paint = createColors(color)
  const say = words[language]
  const {mend, limits, related, models = []} = rule.notes
  const items = rule.items.filter(item => item.id !== undefined)
  const lines = [
    paint.bold(rule.id),
    rule.summary[language],
    '',
    `${paint.bold(say.severity)}: ${ruleWeightWords(rule, language)}`,
    ...(rule.changedBy === undefined ? [] : [`${paint.bold(say.changedBy)}: ${rule.changedBy}`]),
    '',
    paint.bold(say.why),
    indent(rule.why[language]),
    '',
    ...(items.length > 0
      ? [
          paint.bold(say.asks),
          ...items.map(
            item => `  - ${item.title[language]} [${item.id}]: ${weightWords(item.weight, language)}`
          ),
          ''
        ]
      : []),
    ...(mend ? [paint.bold(say.mend), indent(mend[language]), ''] : []),
    ...(models.length > 0 ? [paint.bold(say.model), ...modelLines(models, language), ''] : []),
    ...(limits ? [paint.bold(say.limits), indent(limits[language]), ''] : []),
    paint.bold(say.basis),
    ...basisLines(rule).map(basis => `  - ${basisWords(basis, language)}`),
    ...(basisLines(rule).length > 1 ? [indent(onItsDay[language])] : []),
    ''
  ]
  for (const example of rule.examples) {
    lines.push(paint.bold(example.says.length === 0 ? say.passes : say.fails))
    lines.push(...exampleWords(rule, example, language).map(said => `  (${said})`))
    lines.push(indent(example.text.trimEnd()))
    for (const message of example.says) lines.push(`  → ${message}`)
    lines.push('')
  }
  if (related.length > 0) lines.push(paint.bold(say.related), ...related.map(id => `  - ${id}`), '')
  return lines.join('\n')
}

function modelLines(models: readonly RuleModel[], language: Language): string[] {
  const shown = shownModels(models, language, item => item)
  return [
    `  (${toBeFilled[language]})`,
    ...shown.flatMap(({about, text}) => [...(about === '' ? [] : [`  - ${about}:`]), indent(indent(text))])
  ]
}

function indent(text: string): string {
  return text
    .split('\n')
    .map(line => (line === '' ? '' : `  ${line}`))
    .join('\n')
}

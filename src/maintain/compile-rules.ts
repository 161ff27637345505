import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import type {z} from 'zod'
import {Fault} from '../files/fault.js'
import {readYaml} from '../files/read-yaml.js'
import {
  agencyRows,
  indexRows,
  type KnowledgeTables,
  misreadingTable,
  provinceRows
} from '../knowledge/schemas.js'
import type {PackData, RuleData, RuleExample, RuleItemData, Weight} from '../packs/rule.js'
import {packSchema, ruleSchema} from '../packs/schema.js'
import {checkTables} from './check-tables.js'

/** The built-in packs, in the order in which their findings are explained. */
export const packNames = ['cchc', 'text'] as const

/** Read and check the built-in packs. @throws {Fault} that names the file and the line */
export function compilePacks(root: string): PackData[] {
  const {version} = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {version: string}
  return packNames.map(name => compilePack(path.join(root, 'rules', name), name, version))
}

/** Read and check the tables of rules/knowledge. @throws {Fault} that names the file and the line */
export function compileKnowledge(root: string): KnowledgeTables {
  const table = <Schema extends z.ZodType>(name: string, schema: Schema): z.output<Schema> =>
    readYaml(path.join(root, 'rules/knowledge', `${name}.yaml`), schema)
  const tables: KnowledgeTables = {
    agencies: table('agencies', agencyRows()),
    indices: table('indices', indexRows()),
    provinces: table('provinces', provinceRows()),
    misreadings: table('misreadings', misreadingTable())
  }
  checkTables(tables)
  return tables
}

function compilePack(folder: string, name: string, version: string): PackData {
  const {title, en, sources, order = []} = readYaml(path.join(folder, 'pack.yaml'), packSchema())
  const files = readdirSync(folder).filter(file => file.endsWith('.yaml') && file !== 'pack.yaml')
  const unknown = order.find(rule => !files.includes(`${rule}.yaml`))
  if (unknown)
    throw new Fault({
      vi: `${folder}/pack.yaml: không có quy tắc “${unknown}”.`,
      en: `${folder}/pack.yaml: there is no rule “${unknown}”.`
    })
  const names = [
    ...order,
    ...files
      .map(file => path.basename(file, '.yaml'))
      .filter(rule => !order.includes(rule))
      .sort()
  ]
  const rules = names.map(rule => compileRule(path.join(folder, `${rule}.yaml`), name, sources))
  return {name, title: {vi: title, en}, version, rules}
}

type Sources = z.output<ReturnType<typeof packSchema>>['sources']
type RuleFile = {
  readonly summary: string
  readonly why: string
  readonly en: {readonly summary: string; readonly why: string}
  readonly basis: string[]
  readonly severity: Weight
  readonly topic?: RuleData['topic']
  readonly check: string
  readonly with?: unknown
  readonly items?: readonly {
    readonly id: string
    readonly title: string
    readonly en: string
    readonly severity?: Weight
    readonly basis?: string[]
    readonly with: unknown
  }[]
  readonly messages?: RuleData['messages']
  readonly examples: readonly (Omit<RuleExample, 'text' | 'says'> & {
    passes?: string
    fails?: string
    says?: string[]
  })[]
}

function compileRule(file: string, pack: string, sources: Sources): RuleData {
  const rule = readYaml(file, ruleSchema()) as unknown as RuleFile
  const basis = (keys: readonly string[]) => keys.map(key => basisTitle(key, sources, file))
  const summary = {vi: rule.summary.trim(), en: rule.en.summary.trim()}
  const title = {vi: withoutStop(summary.vi), en: withoutStop(summary.en)}
  const whole: RuleItemData = {title, weight: rule.severity, basis: basis(rule.basis), params: {}}
  if (!rule.examples.some(example => example.passes) || !rule.examples.some(example => example.fails))
    throw new Fault({
      vi: `${file}: cần ít nhất một ví dụ đạt và một ví dụ chưa đạt.`,
      en: `${file}: give an example that passes and one that fails.`
    })
  return {
    id: `${pack}/${path.basename(file, '.yaml')}`,
    summary,
    why: {vi: rule.why.trim(), en: rule.en.why.trim()},
    weight: rule.severity,
    ...(rule.topic ? {topic: rule.topic} : {}),
    check: rule.check,
    params: rule.with ?? {},
    basis: basis(rule.basis),
    items: rule.items
      ? rule.items.map(item => ({
          id: item.id,
          title: {vi: item.title, en: item.en},
          weight: item.severity ?? rule.severity,
          basis: basis(item.basis ?? rule.basis),
          params: item.with
        }))
      : [whole],
    messages: rule.messages ?? {},
    examples: rule.examples.map(({passes, fails, says, ...facts}) => ({
      ...facts,
      text: passes ?? fails ?? '',
      says: says ?? []
    }))
  }
}

function withoutStop(sentence: string): string {
  return sentence.replace(/\.$/, '')
}

/** “nd30#Phụ lục I” → the document’s title and the place in it; “practice” → “thông lệ”. */
function basisTitle(key: string, sources: Sources, file: string): string {
  if (key === 'practice') return 'Thông lệ'
  const [source, place] = key.split('#', 2) as [string, string?]
  const known = sources[source]
  if (!known)
    throw new Fault({
      vi: `${file}: căn cứ “${key}” không có trong pack.yaml.`,
      en: `${file}: the basis “${key}” is no source of pack.yaml.`
    })
  return place ? `${known.title}, ${place}` : known.title
}

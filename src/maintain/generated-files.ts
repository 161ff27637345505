import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {z} from 'zod'
import {there} from '../base/there.js'
import {configSchema} from '../config/schema.js'
import {reportSchema} from '../diagnostic/report.js'
import {baselineSchema} from '../linter/baseline/schema.js'
import {changeFile, packSchema, ruleFile, ruleShapes} from '../packs/schema.js'
import type {PackData} from '../packs/rule.js'
import {pairStampOf} from '../vietnamese/pairs/frozen-pairs.js'
import {stampOf} from '../vietnamese/words/frozen-words.js'
import {makeNearTables} from '../knowledge/near-tables.js'
import {type CompiledKnowledge, compileKnowledge, compilePacks} from './compile-rules.js'
import {checkTableIn} from './check-table.js'
import {rulePages} from './rule-pages.js'
import {styleModule} from './style-module.js'
import {baselineModule, configModule, reportModule, validatorsModule} from './validators.js'

/**
 * Everything that is generated: path → content. The module of built-in rules and tables (`*.generated.ts`) and the files
 * of their compiled words are made for building and kept out of git; the pages and schemas are committed, and a test
 * holds them to their sources.
 *
 * @throws {Fault} for a rule or a table that is wrong, with its file, line and column
 */
export function generatedFiles(root: string): Map<string, string | Uint8Array> {
  const packs = compilePacks(root)
  const knowledge = compileKnowledge(root, packs)
  const compounds = readFileSync(path.join(root, 'rules/language/compounds.txt'), 'utf8')
  return new Map<string, string | Uint8Array>([
    ['src/packs/built-in.generated.ts', builtIn(packs.map(withoutNotes), knowledge, compounds)],
    ['src/packs/rule-notes.generated.ts', ruleNotes(packs)],
    ['src/packs/words.bin', knowledge.words],
    ['src/packs/words-bare.bin', knowledge.unaccentedWords],
    ['src/packs/pairs.bin', knowledge.pairs],
    ['src/packs/validators.generated.ts', validatorsModule()],
    ['src/config/validators.generated.ts', configModule()],
    ['src/cli/merging/report.generated.ts', reportModule()],
    ['src/linter/baseline/validators.generated.ts', baselineModule()],
    ['src/reporters/page/styles.generated.ts', styleModule(root)],
    ['docs/config.schema.json', jsonSchema(configSchema(), 'The configuration of cchclint')],
    ['docs/report.schema.json', jsonSchema(reportSchema(), 'The JSON report of cchclint')],
    ['docs/suppressions.schema.json', jsonSchema(baselineSchema(), 'The baseline of cchclint')],
    ['rules/rule.schema.json', ruleJsonSchema()],
    ['rules/pack.schema.json', jsonSchema(packSchema(), 'The pack.yaml of a pack of cchclint')],
    ['rules/README.md', checkTableIn(readFileSync(path.join(root, 'rules/README.md'), 'utf8'))],
    ...rulePages(packs)
  ])
}

/** Write what has changed; the paths that were written. */
export function writeGenerated(root: string): string[] {
  const written: string[] = []
  for (const [file, content] of generatedFiles(root)) {
    const target = path.join(root, file)
    if (existsSync(target) && readFileSync(target).equals(Buffer.from(content))) continue
    mkdirSync(path.dirname(target), {recursive: true})
    writeFileSync(target, content)
    written.push(file)
  }
  return written
}

function jsonSchema(schema: z.ZodType, title: string): string {
  return `${JSON.stringify({...toJson(schema), title}, null, 2)}\n`
}

/** An editor shows what a field means in Vietnamese (`description`); its English (`en`) is for our pages. */
function toJson(schema: z.ZodType) {
  return z.toJSONSchema(schema, {
    target: 'draft-7',
    io: 'input',
    override: ({jsonSchema}) => delete jsonSchema.en
  })
}

/**
 * For editors: what all rules say, once, and then what `with:` and `items:` are held to where a check is named; checks
 * that take the same are held to it together. Every rule file names this schema, so that it should be quick to load.
 */
function ruleJsonSchema(): string {
  const {$schema, definitions, ...whole} = toJson(ruleFile())
  const shared: Record<string, unknown> = Object.assign({}, definitions)
  const kinds = new Map<string, {then: object; kinds: string[]}>()
  for (const [kind, shape] of ruleShapes()) {
    const {properties, required, definitions: more} = toJson(shape)
    // What the check asks differs where what it takes is the same.
    const taken = there(properties?.with, `what the check “${kind}” takes`)
    delete (taken as {description?: string}).description
    Object.assign(shared, more)
    const then = {properties, ...(required ? {required} : {})}
    const key = JSON.stringify(then)
    const known = kinds.get(key) ?? {then, kinds: []}
    known.kinds.push(kind)
    kinds.set(key, known)
  }
  const allOf = [...kinds.values()].map(({then, kinds: names}) => ({
    if: {properties: {check: {enum: names}}, required: ['check']},
    then
  }))
  const {$schema: _, definitions: more, ...change} = toJson(changeFile())
  Object.assign(shared, more)
  const title = 'A rule of cchclint, or what a pack changes of a built-in one'
  const rule = {...whole, allOf}
  return `${JSON.stringify({$schema, title, definitions: shared, if: {required: ['changes']}, then: change, else: rule}, null, 1)}\n`
}

function withoutNotes({rules, ...pack}: PackData): PackData {
  return {...pack, rules: rules.map(({notes: _, ...rule}) => rule)}
}

/** JSON inside a string is parsed several times faster than the same object as code. */
function literal(value: unknown): string {
  return `JSON.parse(${JSON.stringify(JSON.stringify(value))})`
}

/** What pages and `explain` say of built-in rules, apart from what lints a plan. */
function ruleNotes(packs: readonly PackData[]): string {
  const notes = packs.flatMap(pack => pack.rules.map(rule => [rule.id, rule.notes]))
  return [
    '// Generated from rules/ by `npm run generate`; do not edit.',
    "import type {RuleNotes} from './rule.js'",
    '',
    `export const builtInNotes: Readonly<Partial<Record<string, RuleNotes>>> = ${literal(Object.fromEntries(notes))}`,
    ''
  ].join('\n')
}

function builtIn(
  packs: unknown,
  {tables, words, unaccentedWords, pairs}: CompiledKnowledge,
  compounds: string
): string {
  return [
    '// Generated from rules/ by `npm run generate`; do not edit.',
    "import type {KnowledgeTables, NearTables} from '../knowledge/tables.js'",
    "import type {PackData} from './rule.js'",
    '',
    `export const builtInPacks: readonly PackData[] = ${literal(packs)}`,
    `export const builtInTables: KnowledgeTables = ${literal(tables)}`,
    '/** What is near to a slip, made of these tables. */',
    `export const builtInNear = (): NearTables => ${literal(makeNearTables(tables))}`,
    '/** Words of two syllables: see knowledge/compounds.ts. */',
    `export const builtInCompounds = (): string => ${JSON.stringify(compounds)}`,
    '/** What the files beside must be known by. */',
    `export const wordStamps = ${JSON.stringify({words: stampOf(words), 'words-bare': stampOf(unaccentedWords), pairs: pairStampOf(pairs)})} as const`,
    ''
  ].join('\n')
}

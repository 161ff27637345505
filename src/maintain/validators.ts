import {Ajv} from 'ajv'
import standalone from 'ajv/dist/standalone/index.js'
import {z} from 'zod'
import {checkParams} from '../checks/params.generated.js'
import {configSchema} from '../config/schema.js'
import {reportSchema} from '../diagnostic/report.js'
import {editionFile, tableRows} from '../knowledge/schemas.js'
import {baselineSchema} from '../linter/baseline/schema.js'
import {changeFile, packSchema, ruleFile} from '../packs/schema.js'
import type {Validator} from '../files/validator.js'
import type {Validators} from '../packs/validators.js'
import {withoutFirst} from '../vietnamese/without-end.js'

/** The schemas that packs and tables are held to, by the names of `packs/validators.ts`. */
function schemas(): Map<string, z.ZodType> {
  const named = new Map<string, z.ZodType>([
    ['pack', packSchema()],
    ['rule', ruleFile()],
    ['change', changeFile()],
    ['edition', editionFile()]
  ])
  for (const [kind, {params, item}] of Object.entries(checkParams)) {
    named.set(`with:${kind}`, params())
    if (item) named.set(`item:${kind}`, item())
  }
  for (const [table, rowsOf] of Object.entries(tableRows)) {
    const rows: z.ZodArray<z.ZodObject> = rowsOf()
    named.set(`rows:${table}`, changesTo(rows))
    named.set(`row:${table}`, rows.element)
  }
  return named
}

/** Rows of a user’s table name an id and what is to be changed or added; defaults would overwrite what is known. */
function changesTo(rows: z.ZodArray<z.ZodObject>): z.ZodType {
  const shape = Object.entries(rows.element.shape).map(([key, type]) => {
    const plain = type instanceof z.ZodDefault ? type.unwrap() : type
    return [key, key === 'id' ? plain : (plain as z.ZodType).optional()] as const
  })
  return z.array(z.strictObject(Object.fromEntries(shape) as z.ZodRawShape))
}

/** All objections are wanted, with the schema around them, so that the best sentence can be made of them. */
function makeAjv(verbose = true): Ajv {
  return new Ajv({
    allErrors: true,
    verbose,
    useDefaults: true,
    strict: false,
    validateFormats: false,
    code: {source: true, esm: true, lines: true}
  })
}

/** What fields mean would only make the functions longer: they carry the schema around each objection. */
const toJson = (schema: z.ZodType) =>
  z.toJSONSchema(schema, {
    target: 'draft-7',
    io: 'input',
    override: ({jsonSchema}) => {
      delete jsonSchema.description
      delete jsonSchema.en
    }
  })

/** The functions themselves, for what is compiled when the project is built. */
export function makeValidators(): Validators {
  const ajv = makeAjv()
  return Object.fromEntries([...schemas()].map(([name, schema]) => [name, ajv.compile(toJson(schema))]))
}

/** The function of one schema. */
export function compileSchema<Schema extends z.ZodType>(schema: Schema): Validator<z.output<Schema>> {
  return makeAjv().compile<z.output<Schema>>(toJson(schema)) as Validator<z.output<Schema>>
}

/** The same functions as a module, for what is loaded at run time: it needs neither ajv nor zod. */
export function validatorsModule(): string {
  return moduleOf(schemas(), [
    "import type {Validators} from './validators.js'",
    'export const validators: Validators ='
  ])
}

/** The function of the configuration, apart: most runs read one and no pack. */
export function configModule(): string {
  return moduleOf(new Map([['config', configSchema()]]), [
    "import type {Validator} from '../files/validator.js'",
    "import type {ConfigFile} from './schema.js'",
    'export const validators: {readonly config: Validator<ConfigFile>} ='
  ])
}

/** The function of a report, apart: only putting reports together asks whether something is one. */
export function reportModule(): string {
  const head = [
    "import type {Report} from '../../diagnostic/report.js'",
    "import type {Validator} from '../../files/validator.js'",
    'export const validators: {readonly report: Validator<Report>} ='
  ]
  // Nobody writes a report by hand, so that a plain objection will do.
  return moduleOf(new Map([['report', reportSchema()]]), head, makeAjv(false))
}

/** The function of the baseline, which few runs have. */
export function baselineModule(): string {
  return moduleOf(new Map([['baseline', baselineSchema()]]), [
    "import type {Validator} from '../../files/validator.js'",
    "import type {BaselineFile} from './schema.js'",
    'export const validators: {readonly baseline: Validator<BaselineFile>} ='
  ])
}

/** @param head the imports, and at last the start of the statement that exports the functions by name */
function moduleOf(named: ReadonlyMap<string, z.ZodType>, head: readonly string[], ajv = makeAjv()): string {
  const names = [...named].map(([name, schema], at) => {
    const ident = `validator${at}`
    ajv.addSchema(toJson(schema), ident)
    return [name, ident] as const
  })
  const write = standalone as unknown as typeof standalone.default
  const code = write(ajv, Object.fromEntries(names.map(([, ident]) => [`${ident}_`, ident])))
  if (code.includes('require('))
    throw new Error('A schema uses a keyword whose code ajv keeps in a module of its own; use another.')
  return [
    '// Generated from the schemas by `npm run generate`; do not edit.',
    '// @ts-nocheck',
    ...head.slice(0, -1),
    '',
    withoutFirst(code, '"use strict";'),
    `${head.at(-1)} {${names.map(([name, ident]) => `${JSON.stringify(name)}: ${ident}_`).join(', ')}}`,
    ''
  ].join('\n')
}

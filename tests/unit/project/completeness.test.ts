import {readFileSync} from 'node:fs'
import {Ajv} from 'ajv'
import {globSync} from 'tinyglobby'
import {describe, expect, test} from 'vitest'
import {parse} from 'yaml'
import type {z} from 'zod'
import {checks} from '../../../src/checks/checks.generated.js'
import {checkParams} from '../../../src/checks/params.generated.js'
import {configSchema} from '../../../src/config/schema.js'
import {paramsOf, questionOf} from '../../../src/maintain/params-of.js'
import {loadPack} from '../../../src/packs/load-pack.js'
import {notesOf} from '../../../src/packs/notes-of.js'
import {bindRules} from '../../../src/packs/rule.js'
import {allRules as rules} from '../../support/linting.js'
import {fileOf, ruleCases} from '../../support/rule-cases.js'

/** Nothing is half made: every rule has its proofs, every check its parameters and its use, every folder its map. */
describe.each(rules.map(rule => [rule.id, rule] as const))('%s', (id, rule) => {
  const cases = ruleCases(id)

  test('has an example that passes and one that fails', () => {
    expect(rule.examples.some(example => example.says.length === 0)).toBe(true)
    expect(rule.examples.some(example => example.says.length > 0)).toBe(true)
  })

  test('has fixtures that find and fixtures that stay silent', () => {
    expect(cases.some(({says}) => says === '')).toBe(true)
    expect(cases.some(({says}) => says !== '')).toBe(true)
    expect(new Set(cases.map(({name}) => name)).size).toBe(cases.length)
  })

  test('speaks both languages, ends its sentences, and names its basis', () => {
    const sentences = [
      rule.summary,
      rule.why,
      ...Object.values(rule.check.messages),
      ...Object.values(rule.messages)
    ]
    for (const {vi, en} of sentences) {
      expect(vi).toMatch(/[.!?]$/)
      expect(en).toMatch(/[.!?]$/)
      expect(vi).not.toMatch(/ {2}/)
    }
    expect(rule.basis.length).toBeGreaterThan(0)
  })

  test('says how to mend it, what it leaves alone, and which rules are near', async () => {
    const {mend, limits, related} = await notesOf(rule)
    for (const said of [mend, limits]) {
      expect(said?.vi).toMatch(/[.!?”]$/)
      expect(said?.en).toMatch(/[.!?”]$/)
      expect(said?.vi).not.toBe(said?.en)
    }
    expect(related.length).toBeGreaterThan(0)
    expect(new Set(related).size).toBe(related.length)
    expect(related).not.toContain(id)
    expect(related.filter(other => !rules.some(one => one.id === other))).toEqual([])
  })

  test('has a page, whose configuration is one', () => {
    const page = readFileSync(`docs/rules/${id}.md`, 'utf8')
    expect(page).toContain(rule.summary.vi)
    const blocks = [...page.matchAll(/```yaml\n(.*?)```/gs)].map(found => found[1]!)
    expect(blocks).toHaveLength(2)
    for (const block of blocks) {
      // A line that is a comment stands for the first.
      const other = block.split('\n').find(line => line.startsWith('  # '))
      for (const text of [block, ...(other ? [`rules:\n  ${other.slice(4)}`] : [])])
        expect(configSchema().safeParse(parse(text)).error).toBeUndefined()
    }
  })
})

test('fixtures belong to rules', () => {
  const files = new Set(rules.map(rule => fileOf(rule.id)))
  expect(globSync('fixtures/rules/**/*').filter(file => !files.has(file.replaceAll('\\', '/')))).toEqual([])
})

test('every check is used by a built-in rule or by the example pack, and says what it takes', () => {
  const example = bindRules([loadPack('examples/tinh-mau')])
  const used = new Set([...rules, ...example].map(rule => rule.check.kind))
  expect(checks.map(check => check.kind).filter(kind => !used.has(kind))).toEqual([])
  expect(Object.keys(checkParams).sort()).toEqual(checks.map(check => check.kind).sort())
})

test('every check says what it asks, and every parameter what it means, in both languages', () => {
  for (const [kind, taken] of Object.entries(checkParams)) {
    const question = questionOf(taken)
    expect(question.vi, kind).toMatch(/\?$/)
    expect(question.en, kind).toMatch(/[?.]$/)
    const named = paramsOf(taken)
    for (const {means} of named) {
      expect(means.vi, kind).toMatch(/\.$/)
      expect(means.en, kind).toMatch(/\.$/)
    }
    const keys = [taken.params(), ...(taken.item ? [taken.item()] : [])].flatMap(schema =>
      Object.keys((schema as z.ZodObject).shape)
    )
    expect(new Set(named.map(({path}) => path[0]?.replace('[]', ''))), kind).toEqual(new Set(keys))
  }
})

test('both languages of a message have the same slots', () => {
  const slots = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(found => found[1]).sort()
  for (const check of checks)
    for (const [name, {vi, en}] of Object.entries(check.messages))
      expect([...new Set(slots(en))], `${check.kind}.${name}`).toEqual([...new Set(slots(vi))])
})

test('the rules keep to the schema that editors are given', () => {
  const ajv = new Ajv({strict: false, formats: {date: true, uri: true}})
  const rule = ajv.compile(JSON.parse(readFileSync('rules/rule.schema.json', 'utf8')) as object)
  const pack = ajv.compile(JSON.parse(readFileSync('rules/pack.schema.json', 'utf8')) as object)
  const files = globSync(['rules/*/*.yaml', 'examples/*/*.yaml', 'fixtures/packs/*/*.yaml'])
  for (const file of files.filter(file => !/grammar|knowledge|tables/.test(file))) {
    const validate = file.endsWith('pack.yaml') ? pack : rule
    expect(validate(parse(readFileSync(file, 'utf8'))), `${file}: ${JSON.stringify(validate.errors)}`).toBe(
      true
    )
  }
})

test('a rule that its check does not allow is none for editors either', () => {
  const ajv = new Ajv({strict: false, formats: {date: true, uri: true}})
  const text = readFileSync('rules/rule.schema.json', 'utf8')
  const validate = ajv.compile(JSON.parse(text) as object)
  const rule = parse(readFileSync('rules/cchc/parent-plan.yaml', 'utf8')) as object
  expect(validate(rule)).toBe(true)
  expect(validate({...rule, with: {types: ['Kế hoạch']}})).toBe(false)
  expect(validate({...rule, check: 'parent-plans'})).toBe(false)
  expect(validate({...rule, items: []})).toBe(false)
  expect(validate({...rule, sumary: 'x'})).toBe(false)
  expect(text.length).toBeLessThan(110_000)
})

test('every dependency has a line in src/README.md', () => {
  const {devDependencies = {}, dependencies = {}} = JSON.parse(
    readFileSync('package.json', 'utf8')
  ) as Record<string, Record<string, string>>
  const map = readFileSync('src/README.md', 'utf8')
  const missing = Object.keys({...devDependencies, ...dependencies}).filter(
    name => !name.startsWith('@types/') && !map.includes(`\`${name}\``)
  )
  expect(missing).toEqual([])
})

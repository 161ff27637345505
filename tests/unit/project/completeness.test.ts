import {readFileSync} from 'node:fs'
import {Ajv} from 'ajv'
import {globSync} from 'tinyglobby'
import {describe, expect, test} from 'vitest'
import {parse} from 'yaml'
import {checks} from '../../../src/checks/checks.generated.js'
import {checkParams} from '../../../src/checks/params.generated.js'
import {loadPack} from '../../../src/packs/load-pack.js'
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

  test('has a page', () => {
    expect(readFileSync(`docs/rules/${id}.md`, 'utf8')).toContain(rule.summary.vi)
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
  expect(text.length).toBeLessThan(100_000)
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

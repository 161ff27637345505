import {mkdirSync, mkdtempSync, readFileSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {expect, test} from 'vitest'
import {readSourceApart as readSource} from '../../src/engine/read-apart.js'
import {lintDocument} from '../../src/engine/lint-document.js'
import {makeKnowledge} from '../../src/knowledge/knowledge.js'
import {builtInKnowledge, builtInPacks} from '../../src/packs/built-in.js'
import {bindRules, type Rule} from '../../src/packs/rule.js'
import {unaccented, fold} from '../../src/vietnamese/fold.js'
import {PassageBuilder} from '../../src/vietnamese/passage.js'
import {sharingRuns} from '../../src/document/reading/shared-runs.js'
import {hashWith, noHash} from '../../src/vietnamese/known-words.js'
import {textWords} from '../../src/vietnamese/text-words.js'
import {WordList} from '../../src/vietnamese/word-list.js'
import {growthOf, linear} from '../support/growth.js'
import {run} from '../support/command.js'
import {today} from '../support/linting.js'

const passage = (text: string) => new PassageBuilder().addText(text, 0).build()

/** Words that mean something to an expression, or are none. */
const hostile = [
  'họp (',
  ')',
  '[a',
  'a{2,1}',
  'a\\',
  '\\p{L}',
  '(?:(?:a+)+)+!',
  '$1',
  '^a|',
  '*',
  '?',
  '',
  '   ',
  '{tên}',
  '{',
  'a'.repeat(10_000),
  'Kế hoạch'.normalize('NFD'),
  '𝐀𝐁',
  '\ud800',
  `e${'\u0301\u0323'.repeat(200)}`,
  'İ'
]

const plan = await readSource('plan.md', readFileSync('fixtures/documents/province-2024/plan.md'))

/** Every list of words in a parameter with one word more, and every word by itself in its place. */
function withWord(params: unknown, word: string, key = ''): unknown {
  if (key === 'pattern') return params
  if (typeof params === 'string') return /^(?:type|name|phrase)$/.test(key) ? word : params
  if (Array.isArray(params)) {
    const items = params.map(one => (typeof one === 'object' ? withWord(one, word, key) : one))
    return items.some(one => typeof one === 'string') ? [...(items as string[]), word] : items
  }
  if (typeof params !== 'object' || params === null) return params
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, withWord(value, word, name)])
  )
}

test.each(hostile)('the word %j in every rule and every table is a word', word => {
  const rules = bindRules(builtInPacks).map((rule): Rule => ({
    ...rule,
    params: withWord(rule.params, word),
    items: rule.items.map(item => ({...item, params: withWord(item.params, word)}))
  }))
  const tables = Object.fromEntries(
    Object.entries(builtInKnowledge).map(([name, rows]) => [
      name,
      Array.isArray(rows) ? [...(rows as object[]), withName((rows as object[])[0]!, word)] : rows
    ])
  ) as unknown as typeof builtInKnowledge
  const report = lintDocument(plan, rules, makeKnowledge(tables, today), {language: 'vi'})
  expect(report.findings.filter(finding => finding.rule === 'internal/error')).toEqual([])
})

function withName(row: object, word: string): object {
  return {
    ...row,
    id: 'hostile',
    name: word,
    title: word,
    number: word,
    ...('aliases' in row ? {aliases: [word]} : {})
  }
}

test('words are found as they are written', () => {
  const list = new WordList(['họp (', 'TS.', 'Chủ  tịch', 'a+'], fold)
  const found = (text: string) => list.findAll(fold(text)).map(({start, end}) => text.slice(start, end))
  expect(found('Họp (giao ban), họp giao ban, họp ((')).toEqual(['Họp (', 'họp ('])
  expect(found('TS. An, PTS. Bình, TSX')).toEqual(['TS.'])
  expect(found('phó chủ tịch, chủ tịchh')).toEqual(['chủ tịch'])
  expect(found('aaa a+ a')).toEqual(['a+'])
})

test('looking for words takes time that grows with the text', async () => {
  const list = new WordList(['aaab', 'aa', 'a a a b'])
  expect(await growthOf(n => list.findAll('aa'.repeat(n)), 20_000)).toBeLessThan(linear)
})

test('a type of documents is found before its number and at the beginning of a text', () => {
  const rows = ['Kế hoạch', 'Hồ sơ', 'Thông tư', 'Thông tư liên tịch'].map(name => ({
    ...builtInKnowledge['document-types'][0]!,
    id: unaccented(name).replaceAll(' ', '-'),
    name,
    aliases: []
  }))
  const {documentTypes} = makeKnowledge(
    {
      ...builtInKnowledge,
      'document-types': rows,
      words: {...builtInKnowledge.words!, changed: ['document-types']}
    },
    today
  ).vocabulary
  const before = (text: string) => documentTypes.before(passage(`${text}12/QĐ-UBND`), text.length)
  expect(before('theo Kế hoạch số ')).toEqual({name: 'Kế hoạch', start: 5})
  expect(before('theo Kế hoạch s6: ')).toEqual({name: 'Kế hoạch', start: 5})
  expect(before('theo KÊ HOẠCH: ')).toEqual({name: 'Kế hoạch', start: 5})
  expect(before('Thông tư liên tịch ')).toEqual({name: 'Thông tư liên tịch', start: 0})
  expect(before('Hồ sơ ')).toEqual({name: 'Hồ sơ', start: 0})
  expect(before('Kế hoạch năm ')).toBeUndefined()
  expect(before('xKế hoạch số ')).toBeUndefined()
  expect(documentTypes.beginning(passage('Kế hoạch (mới)'), 0)).toBe('Kế hoạch')
  expect(documentTypes.beginning(passage('và Thông tư liên tịch'), 3)).toBe('Thông tư liên tịch')
  expect(documentTypes.beginning(passage('Thông tưx'), 0)).toBeUndefined()
})

test('what is no word is a fault at its place', async () => {
  const root = mkdtempSync(path.join(tmpdir(), 'cchclint-words-'))
  mkdirSync(path.join(root, '.git'))
  writeFileSync(path.join(root, 'plan.md'), plan.text)
  const lint = (config: string) => {
    writeFileSync(path.join(root, '.cchclintrc.yaml'), config)
    return run(['plan.md', '--today', today], {cwd: root})
  }
  for (const [rule, params] of [
    ['cchc/parent-plan', '{type: "("}'],
    ['cchc/parent-plan', '{subjects: [" "]}'],
    ['cchc/reporting-cadence', '{notReports: [")"]}'],
    ['form/signature', '{heads: ["["]}'],
    ['cchc/year-consistent', '{history: [""]}']
  ] as const) {
    const {code, err} = await lint(`lang: vi\nrules:\n  ${rule}: [error, ${params}]\n`)
    expect({rule, code, err}).toMatchObject({
      code: 2,
      err: expect.stringMatching(
        /^\.cchclintrc\.yaml:3:\d+: giá trị “.?” của “\p{L}+” cần có ít nhất một chữ/u
      ) as string
    })
  }
  const {code, out} = await lint('rules: {cchc/parent-plan: [error, {type: "Kế hoạch ("}]}\n')
  expect({code, out}).toMatchObject({code: 1, out: expect.not.stringContaining('internal') as string})
})

const letters = 'abcdefghijklmnopqrstuvwxyz'

/** Numbers as good as drawn by lot, the same at every run. */
function* lot(): Generator<number, never> {
  for (let state = 1; ; yield state >>> 16) state = (Math.imul(state, 1664525) + 1013904223) >>> 0
}

/** Words of one hash: two pieces each time that lead from one state of it to the same other one. */
function wordsOfOneHash(pieces: number): string[] {
  const numbers = lot()
  const drawn = () => Array.from({length: 7}, () => letters.charAt(numbers.next().value % 26)).join('')
  let [words, state] = [[''], noHash]
  for (let piece = 0; piece < pieces; piece++) {
    const known = new Map<number, string>()
    for (;;) {
      const own = drawn()
      let hash = state
      for (let at = 0; at < own.length; at++) hash = hashWith(hash, own.charCodeAt(at))
      const other = known.get(hash)
      known.set(hash, own)
      if (other === undefined || other === own) continue
      words = words.flatMap(word => [word + own, word + other])
      state = hash
      break
    }
  }
  return words
}

test('points of words that were made up to have one hash are compared in linear time', async () => {
  const words = wordsOfOneHash(5)
  expect(new Set(textWords(words.join(' ')).words.map(({hash}) => hash)).size).toBe(1)
  const numbers = lot()
  const some = () => words[numbers.next().value % 31] ?? ''
  const points = Array.from({length: 48}, () => textWords(Array.from({length: 290}, some).join(' ')))
  const work = (n: number) =>
    sharingRuns(points.slice(0, n).map(of => ({words: of, first: 0, end: of.length})))
  expect(await growthOf(work, 12)).toBeLessThan(linear)
})

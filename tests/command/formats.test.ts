import {mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import type {Log} from 'sarif'
import {describe, expect, test} from 'vitest'
import {severities} from '../../src/base/severity.js'
import type {Report} from '../../src/diagnostic/report.js'
import {run} from '../support/command.js'

/** Formats of reports as a user asks for them. */

const good = readFileSync('fixtures/documents/province-2026/plan.md', 'utf8')
const faulty = readFileSync('fixtures/reports/ke-hoach.md', 'utf8')
/** Nothing worse than a warning, and something for a person to look at. */
const mild = good
  .replace('Độc lập - Tự do - Hạnh phúc', 'Độc lập – Tự do – Hạnh phúc')
  .replace('cải cách hành chính (sau', 'cải cách hành chánh (sau')
const day = ['--today', '2026-11-20']

function folder() {
  const root = mkdtempSync(path.join(tmpdir(), 'cchclint-formats-'))
  mkdirSync(path.join(root, '.git'))
  const files = {'tot.md': good, 'nhe.md': mild, 'sai.md': faulty}
  for (const [name, content] of Object.entries(files)) writeFileSync(path.join(root, name), content)
  return {
    names: () => readdirSync(root).sort(),
    read: (name: string) => readFileSync(path.join(root, name), 'utf8'),
    cchclint: (...args: string[]) => run([...args, ...day], {cwd: root})
  }
}

test('several at once are each what it is alone', async () => {
  const {cchclint, read} = folder()
  const files = {
    'json=a.json': 'a.json',
    'sarif=b.sarif': 'b.sarif',
    'sarif=b.json': 'b.json',
    'junit=c.xml': 'c.xml',
    'checkstyle=d.xml': 'd.xml',
    'gitlab=e.json': 'e.json',
    'rdjson=f.rdjson': 'f.rdjson',
    'compact=g.log': 'g.log'
  }
  const args = Object.keys(files).flatMap(one => ['-f', one])
  const {code, out} = await cchclint('.', '-f', 'codeframe', ...args)
  expect(code).toBe(1)
  expect(out).toBe((await cchclint('.', '-f', 'codeframe')).out)
  for (const [asked, file] of Object.entries(files)) {
    const alone = await cchclint('.', '-f', asked.slice(0, asked.indexOf('=')))
    expect([asked, read(file) === alone.out]).toEqual([asked, true])
  }
  // And the next run knows all of them again.
  expect((await cchclint('tot.md', ...args)).code).toBe(0)
})

test('the name of a format that there is not', async () => {
  const {cchclint} = folder()
  const {code, err} = await cchclint('tot.md', '-f', 'junti')
  expect([code, err]).toEqual([2, 'Giá trị “junti” của --format không hợp lệ. Có phải ý bạn là “junit”?\n'])
})

test.each([
  [
    'sarif=a.xml',
    /dạng SARIF vào “a\.xml”: đuôi \.xml là của XML\. Hãy dùng đuôi \.sarif, hoặc thêm --format junit/
  ],
  ['junit=a.json', /dạng XML vào “a\.json”/],
  ['rdjson=a.sarif', /dạng JSON vào “a\.sarif”.*hoặc thêm --format sarif/],
  ['compact=a.xml', /dạng văn bản thuần vào “a\.xml”/]
])('%s is refused for its ending', async (format, sentence) => {
  const {cchclint, names} = folder()
  const {code, err} = await cchclint('tot.md', '-f', format)
  expect(code).toBe(2)
  expect(err).toMatch(sentence)
  expect(names()).toEqual(['.git', 'nhe.md', 'sai.md', 'tot.md'])
})

describe('--quiet leaves only errors', () => {
  test.each([
    'stylish',
    'compact',
    'codeframe',
    'github',
    'gitlab',
    'checkstyle',
    'rdjson',
    'sarif',
    'junit'
  ])('%s', async format => {
    const {cchclint} = folder()
    const [all, quiet] = [await cchclint('.', '-f', format), await cchclint('.', '-f', format, '--quiet')]
    expect([quiet.code, quiet.err]).toEqual([all.code, all.err])
    expect(all.out).toContain('hành chánh')
    expect(quiet.out).not.toContain('“cải cách hành chánh” có thể viết nhầm')
    expect(quiet.out).toContain('PAPI')
  })
})

describe('JUnit is red where the exit code is 1, and green where it is 0', () => {
  const bars = [
    ...severities.map(severity => ['--fail-on', severity]),
    ['--max-warnings', '0'],
    ['--max-warnings', '99'],
    ['--fail-on', 'warning', '--quiet'],
    ['--max-warnings', '0', '--quiet'],
    ['--preset', 'advisory'],
    ['--preset', 'thorough', '--fail-on', 'info']
  ]
  test.each(bars)('%s %s %s %s', async (...bar) => {
    const {cchclint} = folder()
    for (const file of ['tot.md', 'nhe.md', 'sai.md']) {
      const {code, out} = await cchclint(file, '-f', 'junit', ...bar)
      expect([file, /<failure|<error/.test(out)]).toEqual([file, code !== 0])
    }
  })

  test('each requirement has its case, met or not', async () => {
    const {cchclint} = folder()
    const {files} = JSON.parse((await cchclint('.', '-f', 'json')).out) as Report
    const {out} = await cchclint('.', '-f', 'junit')
    for (const [at, suite] of out.split('<testsuite ').slice(1).entries()) {
      const file = files[at]!
      if (file.fault) throw new Error('the plan could not be read')
      for (const {rule, item} of file.checklist)
        expect(suite).toContain(`(${item === undefined ? rule : `${rule}/${item}`})" classname=`)
    }
  })

  test('what is below the bar is told in a case that passes', async () => {
    const {cchclint} = folder()
    const {out} = await cchclint('nhe.md', '-f', 'junit')
    const found = out.split('<testcase ').find(one => one.includes('(wording/official-terms)'))!
    expect(found).toContain('<system-out>nhe.md:')
    expect(found).not.toContain('<failure')
  })
})

test('SARIF tells the rules that were asked, in the language of the run', async () => {
  const {cchclint} = folder()
  const {out} = await cchclint(
    'tot.md',
    '-f',
    'sarif',
    '--only',
    'form/issuer,cchc/parent-plan',
    '--lang',
    'en'
  )
  const {driver} = (JSON.parse(out) as Log).runs[0]!.tool
  expect(driver.rules!.map(({id}) => id)).toEqual(['cchc/parent-plan', 'form/issuer'])
  for (const {help, helpUri, properties} of driver.rules!) {
    expect(help!.text).toMatch(/^Why: /)
    expect(help!.markdown).toContain('**Basis**')
    expect(properties!['basis']).not.toEqual([])
    expect(helpUri).toBeUndefined()
  }
})

test('the built command loads what makes a format only where it is asked for', () => {
  const loaded = ['dist/main.cjs', 'dist/judge.cjs'].map(file => readFileSync(file, 'utf8')).join('')
  expect(loaded).toContain('// src/reporters/stylish')
  for (const name of [
    'reporters/sarif/',
    'reporters/junit/',
    'reporters/gitlab',
    'reporters/github/github',
    'xast-util-to-xml'
  ])
    expect([name, loaded.includes(`// src/${name}`) || loaded.includes(`// node_modules/${name}`)]).toEqual([
      name,
      false
    ])
})

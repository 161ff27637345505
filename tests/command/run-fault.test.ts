import {mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import type {Log} from 'sarif'
import {describe, expect, test} from 'vitest'
import type {Report} from '../../src/diagnostic/report.js'
import {run} from '../support/command.js'
import {reportFaults} from '../support/report-schema.js'
import {readWorkflowCommands} from '../../src/maintain/formats/workflow-commands.js'

/** Where the run itself fails, every report that was asked for says so: none is that of the last time. */

const good = readFileSync('fixtures/documents/province-2026/plan.md', 'utf8')
const day = ['--today', '2026-11-20']

function folder(files: Readonly<Record<string, string>> = {}) {
  const root = mkdtempSync(path.join(tmpdir(), 'cchclint-run-fault-'))
  mkdirSync(path.join(root, '.git'))
  const at = (name: string) => path.join(root, name)
  for (const [name, content] of Object.entries({'ke-hoach.md': good, ...files}))
    writeFileSync(at(name), content)
  return {
    at,
    names: () => readdirSync(root).sort(),
    read: (name: string) => readFileSync(at(name), 'utf8'),
    cchclint: (args: readonly string[], machine: Record<string, string> = {}) =>
      run([...args, ...day], {cwd: root, machine})
  }
}

/** Ways in which a run fails before anything is judged, and what is said. */
const failures: readonly (readonly [string, readonly string[], string])[] = [
  ['a wrong option', ['ke-hoach.md', '--level', 'tin'], 'Giá trị “tin” của --level không hợp lệ.'],
  ['an option that there is not', ['ke-hoach.md', '--formt', 'x'], 'Không có tùy chọn “--formt”.'],
  ['a configuration that is not there', ['ke-hoach.md', '-c', 'khong-co.yaml'], 'khong-co.yaml'],
  ['a configuration that is wrong', ['ke-hoach.md', '-c', 'sai.yaml'], 'rulez'],
  ['a pack that is not there', ['ke-hoach.md', '-c', 'goi.yaml'], 'khong-co'],
  ['a rule that there is not', ['ke-hoach.md', '--only', 'cchc/parent-plam'], 'cchc/parent-plam'],
  ['no file', [], 'Chưa chỉ rõ tệp cần rà soát.']
]
const configurations = {'sai.yaml': 'rulez: {}\n', 'goi.yaml': 'packs: [./khong-co]\n'}

describe.each(failures)('%s', (_, args, sentence) => {
  const {cchclint} = folder(configurations)
  const asked = async (format: string): Promise<string> => {
    const {code, out, err} = await cchclint([...args, '-f', format])
    expect(code).toBe(2)
    expect(err).toContain(sentence)
    expect(err.trimEnd().split('\n')).toHaveLength(1)
    return out
  }

  test('sarif', async () => {
    const {runs} = JSON.parse(await asked('sarif')) as Log
    const [invocation] = runs[0]!.invocations!
    expect(invocation).toMatchObject({executionSuccessful: false, exitCode: 2})
    expect(invocation!.toolExecutionNotifications).toHaveLength(1)
    expect(invocation!.toolExecutionNotifications![0]).toMatchObject({
      level: 'error',
      descriptor: {id: 'internal/run'}
    })
    expect(invocation!.toolExecutionNotifications![0]!.message.text).toContain(sentence)
    expect(runs[0]!.results).toEqual([])
  })

  test('json, which keeps to its schema', async () => {
    const report = JSON.parse(await asked('json')) as Report
    expect(reportFaults(report)).toEqual([])
    expect(report.files).toEqual([])
    expect(report.fault!.message).toContain(sentence)
  })

  test('junit', async () => {
    const xml = await asked('junit')
    expect(xml).toContain('<testsuites name="cchclint" tests="1" failures="0" errors="1">')
    expect(xml).toMatch(/<error type="internal\/run" message="[^"]+"\/>/)
  })

  test('gitlab, checkstyle, rdjson, github', async () => {
    const entries = JSON.parse(await asked('gitlab')) as object[]
    expect(entries).toHaveLength(1)
    expect(entries[0]).toMatchObject({check_name: 'internal/run', severity: 'blocker'})
    expect(await asked('checkstyle')).toContain('source="cchclint.internal/run"')
    expect(JSON.parse(await asked('rdjson'))).toMatchObject({
      diagnostics: [{severity: 'ERROR', code: {value: 'internal/run'}}]
    })
    const commands = readWorkflowCommands(await asked('github'))
    expect(commands).toMatchObject([{name: 'error', properties: {title: 'cchclint: internal/run'}}])
    expect(commands[0]!.message).toContain(sentence)
  })

  test('nothing on the screen for who reads the sentence on standard error', async () => {
    for (const format of ['stylish', 'compact', 'codeframe']) expect(await asked(format)).toBe('')
  })
})

describe('files', () => {
  const formats = [
    'json=a.json',
    'sarif=b.sarif',
    'gitlab=c.json',
    'junit=d.xml',
    'checkstyle=e.xml',
    'rdjson=f.json'
  ]
  const all = [...formats, 'compact=g.txt', 'stylish=h.txt', 'github=i.txt'].flatMap(one => ['-f', one])

  test('those of the last time are replaced, and new ones begun, in either language', async () => {
    for (const language of ['vi', 'en'])
      for (const isAgain of [true, false]) {
        const {cchclint, read} = folder()
        if (isAgain) expect((await cchclint(['ke-hoach.md', ...all])).code).toBe(0)
        const {code, out} = await cchclint(['ke-hoach.md', ...all, '--lang', language, '--stage', 'finall'])
        expect([code, out]).toEqual([2, ''])
        for (const name of 'abcdefghi') {
          const file = name + {a: '.json', b: '.sarif', c: '.json', d: '.xml', e: '.xml', f: '.json'}[name]
          const said = read(name > 'f' ? `${name}.txt` : file)
          expect([name, said.includes('finall')]).toEqual([name, true])
        }
        // And what says so is replaced by the next run.
        expect((await cchclint(['ke-hoach.md', ...all])).code).toBe(0)
        expect(read('h.txt')).toContain('31/31')
      }
  })

  test('what is not ours stays, whatever is forced', async () => {
    const {cchclint, read} = folder({'a.json': '{"cua": "toi"}', 'ke-hoach.txt': good})
    await cchclint(['ke-hoach.md', '-f', 'json=a.json', '--stage', 'finall', '--force'])
    await cchclint(['ke-hoach.txt', '-o', 'ke-hoach.txt', '--stage', 'finall', '--force'])
    expect(read('a.json')).toBe('{"cua": "toi"}')
    expect(read('ke-hoach.txt')).toBe(good)
  })

  test('where an output is refused, no other is begun, but none stays green', async () => {
    const {cchclint, names, read, at} = folder()
    writeFileSync(at('cua-toi.xml'), '<x/>')
    const args = ['ke-hoach.md', '-f', 'json=a.json', '-f', 'junit=cua-toi.xml']
    expect((await cchclint(args)).code).toBe(2)
    expect(names()).toEqual(['.git', 'cua-toi.xml', 'ke-hoach.md'])
    await cchclint(['ke-hoach.md', '-f', 'json=a.json'])
    expect((await cchclint(args)).code).toBe(2)
    expect(JSON.parse(read('a.json'))).toMatchObject({
      fault: {message: expect.stringContaining('cua-toi.xml') as string}
    })
    expect(read('cua-toi.xml')).toBe('<x/>')
  })

  test('the sheet for a person to sign is no report of a machine', async () => {
    const {cchclint, names} = folder()
    expect((await cchclint(['checklist', 'ke-hoach.md', '-o', 'phieu.docx', '--stage', 'finall'])).code).toBe(
      2
    )
    expect((await cchclint(['checklist', 'ke-hoach.md', '-o', 'phieu.json', '--stage', 'finall'])).code).toBe(
      2
    )
    expect(names()).toEqual(['.git', 'ke-hoach.md', 'phieu.json'])
  })

  test('other commands write none', async () => {
    const {cchclint, names} = folder()
    for (const args of [
      ['extract', 'khong-co.md', '-o', 'a.txt'],
      ['explain', 'khong-co'],
      ['--print-config', 'a', '-f', 'json']
    ])
      expect((await cchclint(args)).code).toBe(2)
    expect(names()).toEqual(['.git', 'ke-hoach.md'])
  })
})

test('the machines are told', async () => {
  const {cchclint, read} = folder()
  const {err} = await cchclint(['ke-hoach.md', '--stage', 'finall'], {
    GITHUB_ACTIONS: 'true',
    GITLAB_CI: 'true'
  })
  const [command] = readWorkflowCommands(err)
  expect(command).toMatchObject({name: 'error', properties: {title: 'cchclint: internal/run'}})
  expect(JSON.parse(read('gl-code-quality-report.json'))).toMatchObject([{check_name: 'internal/run'}])
  expect(err.trimEnd().split('\n').at(-1)).toContain('Giá trị “finall” của --stage không hợp lệ.')
})

describe('a file that cannot be judged among others', () => {
  const {cchclint} = folder({'hong.docx': 'PK', 'trong.md': ''})
  test('each report says it, and what the others are', async () => {
    const asked = async (format: string) => (await cchclint(['.', '-f', format])).out
    const {runs} = JSON.parse(await asked('sarif')) as Log
    expect(runs[0]!.invocations![0]).toMatchObject({executionSuccessful: false, exitCode: 2})
    expect(
      runs[0]!.invocations![0]!.toolExecutionNotifications!.map(
        one => one.locations![0]!.physicalLocation!.artifactLocation!.uri
      )
    ).toEqual(['hong.docx', 'trong.md'])
    expect(await asked('junit')).toMatch(/tests="\d+" failures="0" errors="2"/)
    expect(JSON.parse(await asked('gitlab'))).toMatchObject([
      {check_name: 'internal/file', severity: 'critical', location: {path: 'hong.docx'}},
      {check_name: 'internal/file', location: {path: 'trong.md'}}
    ])
    expect(JSON.parse(await asked('rdjson'))).toMatchObject({
      diagnostics: [{location: {path: 'hong.docx'}}, {location: {path: 'trong.md'}}]
    })
    expect((await asked('checkstyle')).match(/source="cchclint.internal\/file"/g)).toHaveLength(2)
    expect(readWorkflowCommands(await asked('github')).map(({properties}) => properties['file'])).toEqual([
      'hong.docx',
      'trong.md'
    ])
    expect((await asked('compact')).match(/\[internal\/file\]$/gm)).toHaveLength(2)
  })
})

test('a part that judged nothing is not put together with the others', async () => {
  const {cchclint, read} = folder()
  await cchclint(['ke-hoach.md', '-f', 'json=1.json'])
  await cchclint(['ke-hoach.md', '-f', 'json=2.json', '--stage', 'finall'])
  const {code, err} = await cchclint(['merge', '1.json', '2.json', '-f', 'sarif=tat-ca.sarif'])
  expect(code).toBe(2)
  expect(err).toContain('“2.json” là kết quả của một lần chạy không rà soát được: Giá trị “finall”')
  const {runs} = JSON.parse(read('tat-ca.sarif')) as Log
  expect(runs[0]!.invocations![0]!.executionSuccessful).toBe(false)
})

test('what is put together tells the machine, by the same bar', async () => {
  const faulty = readFileSync('fixtures/reports/ke-hoach.md', 'utf8')
  const {cchclint, read} = folder({'sai.md': faulty})
  await cchclint(['ke-hoach.md', '-f', 'json=1.json'])
  await cchclint(['sai.md', '-f', 'json=2.json'])
  const machine = {GITHUB_ACTIONS: 'true', GITLAB_CI: 'true'}
  const {code, out, err} = await cchclint(['merge', '1.json', '2.json', '-f', 'junit'], machine)
  expect(code).toBe(1)
  expect(out).toContain('<testsuites name="cchclint"')
  expect(readWorkflowCommands(err)).toHaveLength(7)
  expect(JSON.parse(read('gl-code-quality-report.json'))).toHaveLength(7)
})

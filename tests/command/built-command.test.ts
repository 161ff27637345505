import {spawnSync} from 'node:child_process'
import {copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, describe, expect, test} from 'vitest'
import {run, runBuilt} from '../support/command.js'

/** Other tests run the command in their own process; these hold what is published to it. */
const folder = mkdtempSync(path.join(tmpdir(), 'cchclint-built-'))
afterAll(() => rmSync(folder, {recursive: true}))
const plan = 'fixtures/documents/province-2024/plan.md'

describe('what is published does what its sources do', () => {
  test.each([
    {does: 'findings', args: [plan]},
    {does: 'the report', args: [plan, '--format', 'json', '--today', '2026-11-20']},
    {does: 'the checklist', args: ['checklist', 'fixtures/documents/commune-2026/plan.md', '--lang', 'en']},
    {
      does: 'Markdown with links and code',
      args: ['README.md', '--topic', 'cchc-communication', '--format', 'json']
    },
    {does: 'a PDF', args: ['fixtures/documents/province-2024/libreoffice.pdf', '--format', 'json']},
    {
      does: 'the text of an OpenDocument file',
      args: ['extract', 'fixtures/documents/province-2024/libreoffice.odt']
    },
    {does: 'a rule', args: ['explain', 'cchc/parent-plan']},
    {does: 'help', args: ['--help']},
    {does: 'a wrong option', args: ['--fail-no', 'info', plan]},
    {does: 'a file that is not there', args: ['khong-co.md']}
  ])('$does', async ({args}) => {
    expect(await runBuilt(args)).toEqual(await run(args))
  })

  test('standard input', async () => {
    const input = readFileSync(plan)
    const args = ['--stdin', '--stdin-filename', 'ke-hoach.md', '--format', 'json']
    expect(await runBuilt(args, {input})).toEqual(await run(args, {input}))
  })

  test('a Word sheet', async () => {
    const ours = path.join(folder, 'ours.docx')
    const built = path.join(folder, 'built.docx')
    await run(['checklist', plan, '-o', ours, '--today', '2026-11-20'])
    await runBuilt(['checklist', plan, '-o', built, '--today', '2026-11-20'])
    expect(readFileSync(built).equals(readFileSync(ours))).toBe(true)
  })
})

test.each([
  {what: 'nothing but the launcher', copied: ['cli.cjs']},
  {what: 'a program without its rules', copied: ['cli.cjs', 'loader.cjs', 'main.cjs']},
  {what: 'a program that was cut short', copied: ['cli.cjs', 'loader.cjs'], cut: 'main.cjs'},
  {what: 'rules that were cut short', copied: ['cli.cjs', 'loader.cjs', 'main.cjs'], cut: 'rules.json'}
])('$what is told in one sentence, and the exit code is not that of findings', ({what, copied, cut}) => {
  const damaged = path.join(folder, what)
  mkdirSync(damaged)
  for (const file of copied) copyFileSync(`dist/${file}`, path.join(damaged, file))
  if (cut) writeFileSync(path.join(damaged, cut), readFileSync(`dist/${cut}`).subarray(0, 2000))
  const env = {...process.env, NODE_DISABLE_COMPILE_CACHE: '1'}
  const {status, stdout, stderr} = spawnSync(process.execPath, [path.join(damaged, 'cli.cjs'), plan], {
    encoding: 'utf8',
    env
  })
  expect({status, stdout}).toEqual({status: 2, stdout: ''})
  expect(stderr).toMatch(
    /^Các tệp đi kèm cchclint bị thiếu hoặc bị hỏng \(.+\); hãy cài đặt lại cchclint\. .+\n$/
  )
})

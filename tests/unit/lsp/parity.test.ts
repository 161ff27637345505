import {mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {globSync} from 'tinyglobby'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {type Diagnostic, DiagnosticSeverity} from 'vscode-languageserver/node.js'
import type {Finding, Report} from '../../../src/diagnostic/report.js'
import {fullId} from '../../../src/diagnostic/rule-label.js'
import {run} from '../../support/command.js'
import {LanguageClient} from '../../support/language-client.js'
import {today} from '../../support/linting.js'

/** What an editor shows of a plan must be what CI says of it, whatever leaves something out. */

const plans = globSync('fixtures/documents/*/plan.{md,txt}')
  .map(file => file.replaceAll('\\', '/'))
  .sort()
let root = ''
afterAll(() => rmSync(root, {recursive: true}))

beforeAll(async () => {
  root = realpathSync(mkdtempSync(path.join(tmpdir(), 'cchclint-parity-')))
  for (const file of plans) write(file, readFileSync(file, 'utf8'))
  write('.cchclintignore', 'fixtures/documents/commune-2026/\n')
  write(
    '.cchclintrc.yaml',
    `rules:
  wording/capitalisation: error
overrides:
  - files: ['fixtures/documents/province-2024/**']
    rules:
      cchc/parent-plan: warning
exceptions:
  - files: ['fixtures/documents/department-2025/**']
    rule: form/signature
    reason: Bản thảo chưa trình ký.
`
  )
  const accepted = await run(
    ['fixtures/documents/district-2022-empty-section', '--suppress-all', '--today', today],
    {cwd: root}
  )
  expect(accepted.code).toBeLessThan(2)
})

function write(name: string, content: string): void {
  mkdirSync(path.dirname(path.join(root, name)), {recursive: true})
  writeFileSync(path.join(root, name), content)
}

/** Line, column, end, rule and message, counted as editors do. */
function places(report: Report): string[] {
  const told = (file: Report['files'][number]): readonly Finding[] => (file.fault ? [] : file.findings)
  return report.files
    .flatMap(told)
    .filter(({suppressed}) => suppressed === null)
    .map(finding => {
      const {start, end, severity, message} = finding
      const at = `${start.line - 1}:${start.column - 1}-${end.line - 1}:${end.column - 1}`
      return `${at} ${severity} ${fullId(finding)} ${message}`
    })
}

const severities = {
  [DiagnosticSeverity.Error]: 'error',
  [DiagnosticSeverity.Warning]: 'warning',
  [DiagnosticSeverity.Information]: 'info',
  [DiagnosticSeverity.Hint]: 'hint'
}

function shown({range: {start, end}, severity, code, message}: Diagnostic): string {
  const at = `${start.line}:${start.character}-${end.line}:${end.character}`
  return `${at} ${severities[severity ?? DiagnosticSeverity.Hint]} ${code} ${message}`
}

test.each(plans)('%s: the command, standard input and an editor say the same', async file => {
  const args = ['--today', today, '-f', 'json']
  const byFile = JSON.parse((await run([file, ...args], {cwd: root})).out) as Report
  const input = readFileSync(file, 'utf8')
  const piped = await run(['--stdin', '--stdin-filename', file, ...args], {cwd: root, input})
  const client = await LanguageClient.start(root)
  const uri = pathToFileURL(path.join(root, file)).href
  await client.open(uri, input, file.endsWith('.md') ? 'markdown' : 'plaintext')
  const inEditor = (await client.published(uri)).map(shown)
  expect(places(JSON.parse(piped.out) as Report)).toEqual(places(byFile))
  expect(inEditor).toEqual(places(byFile))
})

test('what is ignored, excepted or accepted is left out in each', async () => {
  const args = ['--today', today, '-f', 'json']
  const of = async (file: string) => JSON.parse((await run([file, ...args], {cwd: root})).out) as Report
  expect(places(await of('fixtures/documents/commune-2026'))).toEqual([])
  const accepted = await of('fixtures/documents/district-2022-empty-section')
  expect(accepted.summary.suppressed).toBeGreaterThan(0)
  expect(places(accepted)).toEqual([])
})

import {execFileSync, spawnSync} from 'node:child_process'
import {copyFileSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {globSync} from 'tinyglobby'

/** The reports of one run, each in its format, and what became of the run. */
export interface MadeRun {
  readonly name: string
  readonly code: number
  /** The folder that the command stood in, and its files as they were read. */
  readonly cwd: string
  readonly reports: Readonly<Record<ReportName, string>>
}

export type ReportName = (typeof reportNames)[number]
export const reportNames = ['json', 'sarif', 'github', 'gitlab', 'junit', 'checkstyle', 'rdjson'] as const

const endings: Readonly<Record<ReportName, string>> = {
  json: 'json',
  sarif: 'sarif',
  github: 'txt',
  gitlab: 'gitlab.json',
  junit: 'junit.xml',
  checkstyle: 'checkstyle.xml',
  rdjson: 'rdjson'
}
const command = path.resolve('dist/cli.cjs')

/** Names and texts that would break what is put together without care. */
const hostile: readonly [worst: string, ...others: string[]] = [
  '::error file=x.md,line=1::giả',
  '##[error]giả',
  'một\n::warning::hai',
  '100 % , a:b %0A',
  '</script><!-- x',
  ']]>&amp; "ngoặc" \'đơn\'',
  '\u202egnort\u202c',
  '\u001b[31mđỏ\u001b[0m',
  '| ô | `mã` [xem](1)',
  '{0} {{1}}',
  'đầu\u0302 kế hoạch 😀'.normalize('NFD')
]

/**
 * Reports in every format for machines of runs that differ: all whole plans in both languages, hostile words and names, a
 * folder below that of the repository, nothing to judge, and runs that fail.
 *
 * @param into a folder that takes the reports
 */
export function makeRuns(into: string): MadeRun[] {
  const plans = globSync([
    'fixtures/documents/*/{plan.md,libreoffice.*}',
    'fixtures/reports/ke-hoach.md'
  ]).sort()
  const day = ['--today', '2026-11-20']
  const strange = hostileFolder()
  const empty = path.join(into, 'empty.txt')
  writeFileSync(empty, '')
  const runs: readonly (readonly [
    name: string,
    cwd: string,
    code: number | undefined,
    args: readonly string[]
  ])[] = [
    ['plans', '.', 1, [...plans, ...day, '--no-config', '--preset', 'thorough']],
    ['plans-en', '.', 1, [...plans, ...day, '--no-config', '--lang', 'en', '--fail-on', 'warning']],
    ['errors-only', '.', 1, [...plans, ...day, '--no-config', '--quiet', '--max-warnings', '0']],
    ['repository', 'examples/plan-repository', undefined, ['.', ...day]],
    [
      'below',
      'fixtures/reports',
      1,
      ['ke-hoach.md', '../documents/province-2026/plan.md', ...day, '--no-config']
    ],
    ['hostile', strange, 2, ['.', ...day, '--preset', 'thorough']],
    ['nothing', '.', 0, ['--files-from', empty, ...day]],
    ['wrong-option', '.', 2, ['--level', '::tỉnh\u001b[31m', ...plans.slice(0, 1)]],
    ['no-configuration', strange, 2, ['.', '-c', 'không có\n::error::x.yaml']],
    ['no-file', '.', 2, []]
  ]
  return runs.map(([name, cwd, expected, args]) => {
    const run = oneRun(name, path.resolve(cwd), args, into)
    if (expected !== undefined && run.code !== expected)
      throw new Error(`${name} ended with ${run.code} instead of ${expected}`)
    return run
  })
}

function oneRun(name: string, cwd: string, args: readonly string[], into: string): MadeRun {
  const files = reportNames.map(format => [format, path.join(into, `${name}.${endings[format]}`)] as const)
  const formats = files.flatMap(([format, file]) => ['--format', `${format}=${file}`])
  const {status} = spawnSync(process.execPath, [command, ...formats, '--no-ci-format', ...args], {
    cwd,
    stdio: 'ignore'
  })
  const reports = Object.fromEntries(files.map(([format, file]) => [format, readFileSync(file, 'utf8')]))
  return {name, cwd, code: status ?? -1, reports: reports as MadeRun['reports']}
}

/** A repository of its own: every hostile text as the name of a plan and inside it, and files that cannot be read. */
function hostileFolder(): string {
  const root = mkdtempSync(path.join(tmpdir(), 'cchclint-hostile-'))
  execFileSync('git', ['init', '-q'], {cwd: root})
  const plan = readFileSync('fixtures/reports/ke-hoach.md', 'utf8')
  for (const [at, words] of hostile.entries()) {
    const text = plan
      .replaceAll('hành chánh', `hành chánh ${words}`)
      .replace('1. Mục đích', `${words}\n\n1. Mục đích ${words}`)
    const folder = path.join(root, `${at} ${words.replaceAll('/', '∕')}`)
    mkdirSync(folder)
    writeFileSync(
      path.join(folder, `${words.replaceAll('/', '∕')}.md`),
      at % 2 === 0 ? text : `\ufeff${text.replaceAll('\n', '\r\n')}`
    )
  }
  const [worst] = hostile
  copyFileSync(
    'fixtures/documents/province-2023-no-indices/libreoffice.docx',
    path.join(root, `${worst}.docx`)
  )
  writeFileSync(path.join(root, 'hỏng ]]>.docx'), 'PK\u0003\u0004')
  writeFileSync(path.join(root, 'trống ::error::.md'), '')
  return root
}

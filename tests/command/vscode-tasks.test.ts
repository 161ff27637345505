import {spawn} from 'node:child_process'
import {mkdtempSync, readdirSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {vscodeTasks} from '../../src/cli/editor/vscode-tasks.js'
import {growthOf, linear} from '../support/growth.js'
import {type Problem, type ProblemMatcher, problemsIn, watchedProblems} from '../support/problem-matcher.js'
import {fixture, Folder, reportOf} from '../support/repository.js'

/** The tasks of VS Code, run as it runs them, and what it reads of what they print. */

interface Task {
  readonly args: readonly string[]
  readonly problemMatcher: ProblemMatcher
}
const [lintFile, lintFolder, watch] = vscodeTasks(['.']) as unknown as [Task, Task, Task]
const onPosix = test.skipIf(process.platform === 'win32')

const good = fixture('commune-2026')
const faulty = fixture('province-2023-no-indices')

/** What VS Code shows after a task, and the findings that the report has. */
async function shown(folder: Folder, {args, problemMatcher}: Task, file = '') {
  const typed = args.map(arg => arg.replace('${file}', folder.at(file)))
  const {out, err} = await folder.run(typed)
  const json = await folder.run(typed.map(arg => (arg === 'compact' ? 'json' : arg)))
  const findings = reportOf(json).files.flatMap(one =>
    one.fault
      ? []
      : one.findings.map(({start, severity, rule, item}) => ({
          file: path.resolve(folder.root, one.path),
          line: start.line,
          column: start.column,
          severity,
          code: item === undefined ? rule : `${rule}/${item}`
        }))
  )
  return {problems: problemsIn(out + err, problemMatcher, folder.root), findings, out}
}

const placed = (problems: readonly Problem[]) => problems.map(({message: _, ...rest}) => rest)

describe('a task of VS Code', () => {
  test.each([
    'ke-hoach.md',
    'Kế hoạch tuyên truyền (dự thảo) [2].md',
    'Kế hoạch 2026/UBND tỉnh/hai  dấu cách.md',
    'Kế hoạch'.normalize('NFD') + '.md',
    "R&D; $(x) `y` 'z' 50%.md",
    ...(process.platform === 'win32' ? [] : ['họp 8:30:15: a.md', 'a:1:2: b [c/d].md'])
  ])('shows all that is found in “%s”', async name => {
    const folder = new Folder({[name]: faulty})
    const {problems, findings} = await shown(folder, lintFile, name)
    expect(findings.length).toBeGreaterThan(3)
    expect(placed(problems)).toEqual(findings)
    expect(new Set(problems.map(one => one.file))).toEqual(new Set([folder.at(name)]))
    expect(problems[0]?.message).toMatch(
      /^Phần nội dung chưa nêu việc tuyên truyền .*; cần bổ sung, ví dụ “.*”\.$/
    )
  })

  test('shows all that is found in many files, whatever its weight', async () => {
    const plans = readdirSync('fixtures/documents').filter(name => name !== 'README.md')
    const folder = new Folder(
      Object.fromEntries(plans.map(name => [`${name} (1)/kế hoạch.md`, fixture(name)]))
    )
    folder.write(
      '.cchclintrc.yaml',
      'extends: thorough\nrules: {form/issuer: warning, cchc/reporting-cadence: warning}\n'
    )
    const {problems, findings} = await shown(folder, lintFolder)
    expect(new Set(findings.map(one => one.severity))).toEqual(new Set(['error', 'warning', 'info']))
    expect(placed(problems)).toEqual(findings)
  })

  test('shows nothing where nothing is found', async () => {
    const folder = new Folder({'tốt.md': good})
    expect((await shown(folder, lintFile, 'tốt.md')).problems).toEqual([])
    expect((await shown(folder, lintFolder)).problems).toEqual([])
  })

  test('finds a file outside of the folder that is open', async () => {
    const [folder, other] = [new Folder({'a.md': good}), new Folder({'b (1).md': faulty})]
    const {out} = await folder.run(lintFile.args.map(arg => arg.replace('${file}', other.at('b (1).md'))))
    const problems = problemsIn(out, lintFile.problemMatcher, folder.root)
    expect(new Set(problems.map(one => one.file))).toEqual(new Set([other.at('b (1).md')]))
  })

  test('shows a file that cannot be read', async () => {
    const folder = new Folder({'hỏng (1).docx': 'x\0'})
    const {problems} = await shown(folder, lintFolder)
    expect(problems).toEqual([
      {
        file: folder.at('hỏng (1).docx'),
        line: 1,
        column: 1,
        severity: 'error',
        message: expect.stringContaining('tệp bị hỏng'),
        code: 'internal/file'
      }
    ])
  })

  test('shows no more of a run that fails than a terminal does', async () => {
    const folder = new Folder({'a.md': good, '.cchclintrc.yaml': 'levle: xa\n'})
    const {code, out, err} = await folder.run(lintFolder.args)
    expect(code).toBe(2)
    expect(problemsIn(out + err, lintFolder.problemMatcher, folder.root)).toEqual([])
  })

  test('reads a long line in linear time', async () => {
    const line = (n: number) => `a.md:1:1: error: ${':0:0: info: [ '.repeat(n)} [cchc/parent-plan]`
    const read = (n: number) => problemsIn(line(n), lintFile.problemMatcher, '/')
    expect(read(2)).toHaveLength(1)
    expect(await growthOf(read, 20_000)).toBeLessThan(linear)
  })
})

/** All that the command prints, where something is done after each run, and it is ended after the last. */
function watched(folder: Folder, args: readonly string[], acts: readonly (() => void)[]): Promise<string> {
  const command = ['node', path.resolve('dist/cli.cjs'), ...args].map(one => `'${one}'`).join(' ')
  const home = mkdtempSync(path.join(tmpdir(), 'cchclint-watch-'))
  // Both streams are one, as in a terminal.
  const child = spawn('sh', ['-c', `exec ${command} 2>&1`], {
    cwd: folder.root,
    env: {...process.env, XDG_CACHE_HOME: home, GITHUB_ACTIONS: '', GITLAB_CI: ''},
    stdio: ['ignore', 'pipe', 'inherit']
  })
  let said = ''
  let done = 0
  child.stdout.setEncoding('utf8')
  child.stdout.on('data', (chunk: string) => {
    said += chunk
    if (said.split(/\[cchclint\] (?:Xong|Done): .*\n/).length - 1 <= done) return
    const act = acts[done++]
    if (act) act()
    else child.kill('SIGINT')
  })
  return new Promise(resolve => child.on('close', () => resolve(said)))
}

onPosix.each(['vi', 'en'])('the task that watches: %s', async language => {
  const kho = new Folder({'kế hoạch (1).md': faulty})
  const output = await watched(
    kho,
    [...watch.args, '--lang', language, '--today', '2026-11-20'],
    [() => kho.write('kế hoạch (1).md', good), () => kho.write('xã [2].md', faulty)]
  )
  const runs = watchedProblems(output, watch.problemMatcher, kho.root)
  const files = runs.map(problems => [...new Set(problems.map(one => one.file))])
  expect(files).toEqual([[kho.at('kế hoạch (1).md')], [], [kho.at('xã [2].md')]])
})

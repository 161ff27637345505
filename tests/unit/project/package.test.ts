import {execFile} from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {promisify} from 'node:util'
import {checkPackage, createPackageFromTarballData} from '@arethetypeswrong/core'
import {publint} from 'publint'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {parse} from 'yaml'
import {version} from '../../../src/cli/version.js'

/**
 * The package as it is published: packed in a copy that holds no more than a fresh clone after `npm ci`, installed where
 * there is nothing else and no network, and used there.
 */
const folder = mkdtempSync(path.join(tmpdir(), 'cchclint-package-'))
const clone = path.join(folder, 'clone')
const user = path.join(folder, 'user')
const plan = path.resolve('fixtures/documents/province-2024/plan.md')
const exec = promisify(execFile)

const library = `
import {readFileSync} from 'node:fs'
import {bindRules, builtInKnowledge, builtInPacks, lintDocument, makeKnowledge, readSource} from 'cchclint'

const source = await readSource('plan.md', readFileSync(process.argv[2]))
const knowledge = makeKnowledge(builtInKnowledge, '2026-06-01')
const {plan, checklist} = lintDocument(source, bindRules(builtInPacks), knowledge, {language: 'vi'})
console.log(\`\${plan.level} \${checklist.length} rows\`)
`

/** The types are true (a wrong use is refused) and complete, without Node’s types or any other. */
const typed = `
import {bindRules, builtInKnowledge, builtInPacks, Fault, lintDocument, makeKnowledge, readSource} from 'cchclint'
import type {ChecklistRow, Finding, Level, PlanReport, ReadFileReport, Rule, Severity, SourceDocument} from 'cchclint'

export async function lint(name: string, bytes: Uint8Array): Promise<readonly string[]> {
  const source: SourceDocument = await readSource(name, bytes)
  const rules: readonly Rule[] = bindRules(builtInPacks)
  const knowledge = makeKnowledge(builtInKnowledge, '2026-06-01')
  const report: ReadFileReport = lintDocument(source, rules, knowledge, {language: 'vi', level: 'province'})
  const plan: PlanReport = report.plan
  const level: Level | null = plan.level
  const rows: ChecklistRow[] = report.checklist
  const errors: Finding[] = report.findings.filter(finding => finding.severity === 'error')
  const weights: Severity[] = rows.map(row => row.severity)
  const places: number[] = errors.map(({start, end}) => end.offset - start.offset)
  // @ts-expect-error
  const wrong: number = errors[0]!.message
  // @ts-expect-error
  lintDocument(source, rules, knowledge, {language: 'fr'})
  return [level ?? '', ...weights, String(places), String(wrong)]
}

export function isFault(error: unknown): error is Fault {
  return error instanceof Fault && error.what.vi !== error.hint?.vi
}
`

const atDay = ['--today', '2026-11-29', '--no-ci-format']

/** The example repository, as somebody has it who cloned it. */
function repository(): string {
  const made = mkdtempSync(path.join(folder, 'plans-'))
  cpSync('examples/plan-repository', made, {recursive: true})
  mkdirSync(path.join(made, '.git'))
  return made
}

/** Runs the steps of action.yml as GitHub does: a script each, with the inputs in its environment. */
async function action(
  cwd: string,
  inputs: Readonly<Record<'FILES' | 'OPTIONS' | 'SARIF', string>>
): Promise<{code: number; output: string}> {
  const {runs} = parse(readFileSync('action.yml', 'utf8')) as {runs: {steps: {run: string}[]}}
  const output = path.join(folder, 'output')
  writeFileSync(output, '')
  const env = {
    ...process.env,
    ...inputs,
    FOLDER: '.',
    PACKAGE: path.join(folder, packed.filename),
    RUNNER_TEMP: path.join(folder, 'runner'),
    GITHUB_OUTPUT: output
  }
  let code = 0
  for (const {run} of runs.steps) {
    const script = path.join(folder, 'step.sh')
    writeFileSync(script, run)
    const ended = await exec('bash', ['--noprofile', '--norc', '-eo', 'pipefail', script], {cwd, env}).then(
      () => 0,
      (error: {code: number}) => error.code
    )
    if ((code = ended) !== 0) break
  }
  return {code, output: readFileSync(output, 'utf8')}
}

interface Packed {
  readonly filename: string
  readonly files: readonly {readonly path: string; readonly mode: number}[]
}
let packed: Packed

beforeAll(async () => {
  const kept = [
    'src',
    'web',
    'rules',
    'docs',
    'examples',
    'package.json',
    'package-lock.json',
    'tsconfig.json'
  ]
  const texts = ['README.md', 'README.vi.md', 'LICENSE', 'CHANGELOG.md']
  for (const file of [...kept, ...texts])
    cpSync(file, path.join(clone, file), {
      recursive: true,
      filter: source => !/\.(?:generated\.ts|bin)$/.test(source)
    })
  symlinkSync(path.resolve('node_modules'), path.join(clone, 'node_modules'))
  const {stdout} = await npm(['pack', '--json', '--pack-destination', folder], clone)
  packed = (JSON.parse(stdout.slice(stdout.search(/^\[/m))) as Packed[])[0]!
  mkdirSync(user)
  writeFileSync(
    path.join(user, 'package.json'),
    JSON.stringify({name: 'user', private: true, type: 'module'})
  )
  await npm(['install', '--offline', '--no-audit', '--no-fund', path.join(folder, packed.filename)], user)
}, 600_000)

afterAll(() => rmSync(folder, {recursive: true, force: true}))

function npm(args: readonly string[], cwd: string) {
  return exec('npm', args, {cwd, maxBuffer: 1 << 26, shell: process.platform === 'win32'})
}

describe('the package', () => {
  test('holds the program, its types and licences, and nothing of how it is made', () => {
    const files = packed.files.map(file => file.path)
    expect(files).toEqual(
      expect.arrayContaining([
        'dist/cli.cjs',
        'dist/cli.js',
        'dist/loader.cjs',
        'dist/main.cjs',
        'dist/near.json',
        'dist/compounds.json',
        'dist/judge.cjs',
        'dist/index.js',
        'dist/index.d.ts',
        'dist/rules.json',
        'dist/documents.json',
        'dist/grammar.json',
        'dist/tables.json',
        'dist/words.bin',
        'dist/words-bare.bin',
        'dist/page.html',
        'dist/THIRD-PARTY-LICENSES.txt',
        'dist/bom.cdx.json',
        'rules/cchc/pack.yaml',
        'docs/rules/README.md',
        'README.vi.md',
        'LICENSE'
      ])
    )
    // As a release holds it and the action asks for it.
    expect(packed.filename).toBe(`cchclint-${version}.tgz`)
    expect(files.filter(file => /^(?:src|web|tests|fixtures|node_modules|dist\/page)\//.test(file))).toEqual(
      []
    )
    expect(packed.files.find(file => file.path === 'dist/cli.cjs')!.mode & 0o111).toBe(0o111)
  })

  test('is the same wherever it is built: file by file what was built here', () => {
    const dist = path.join(user, 'node_modules/cchclint/dist')
    const files = readdirSync(dist, {recursive: true, encoding: 'utf8'}).filter(file => /\.\w+$/.test(file))
    expect(files.length).toBeGreaterThan(20)
    expect(
      files.filter(file => !readFileSync(path.join(dist, file)).equals(readFileSync(path.join('dist', file))))
    ).toEqual([])
  })

  test('brings nothing else along, and runs nothing when it is installed', () => {
    const installed = path.join(user, 'node_modules')
    const lock = JSON.parse(readFileSync(path.join(user, 'package-lock.json'), 'utf8')) as {
      packages: Record<string, {hasInstallScript?: boolean}>
    }
    expect(Object.keys(lock.packages)).toEqual(['', 'node_modules/cchclint'])
    expect(lock.packages['node_modules/cchclint']!.hasInstallScript).toBeUndefined()
    expect(existsSync(path.join(installed, 'cchclint/node_modules'))).toBe(false)
  })

  test('is put together as package managers and compilers expect', async () => {
    const tarball = new Uint8Array(readFileSync(path.join(folder, packed.filename)))
    expect((await publint({pack: {tarball: tarball.buffer}})).messages).toEqual([])
    const analysis = await checkPackage(createPackageFromTarballData(tarball))
    const problems = analysis.types ? analysis.problems : [{kind: 'no types', resolutionKind: ''}]
    // It is a package of modules, which CommonJS can only import.
    const told = problems.filter(one => one.kind !== 'CJSResolvesToESM')
    expect(told).toEqual([])
  })

  test('is installed by pnpm too', async () => {
    const other = path.join(folder, 'pnpm')
    mkdirSync(other)
    writeFileSync(path.join(other, 'package.json'), JSON.stringify({name: 'other', private: true}))
    const pnpm = path.resolve('node_modules/pnpm/bin/pnpm.cjs')
    const install = [pnpm, 'add', '--offline', path.join(folder, packed.filename)]
    await exec(process.execPath, install, {cwd: other})
    const {stdout} = await exec(path.join(other, 'node_modules/.bin/cchclint'), ['--version'], {cwd: other})
    expect(stdout.trim()).toBe(version)
  })

  test('is a command that judges a plan', async () => {
    const command = path.join(user, 'node_modules/.bin/cchclint')
    const {stdout} = await exec(command, [plan, '--format', 'json'], {cwd: user})
    const report = JSON.parse(stdout) as {files: {checklist: unknown[]}[]}
    expect(report.files[0]!.checklist.length).toBeGreaterThan(20)
  })

  test('lints a repository of plans with exceptions and a baseline, as its workflow does', async () => {
    const {stdout, stderr} = await exec(path.join(user, 'node_modules/.bin/cchclint'), ['.', ...atDay], {
      cwd: repository()
    })
    expect(stdout).toBe(readFileSync('fixtures/plan-repository/stylish.txt', 'utf8'))
    expect(stderr).toBe('')
  })

  test('is installed and run by the action, which fails where a plan does', async () => {
    const plans = repository()
    const first = await action(plans, {FILES: 'tinh\nxa', OPTIONS: atDay.join('\n'), SARIF: 'ket-qua.sarif'})
    expect(first).toMatchObject({code: 0, output: 'exit-code=0\n'})
    const {runs} = JSON.parse(readFileSync(path.join(plans, 'ket-qua.sarif'), 'utf8')) as {
      runs: {invocations: {executionSuccessful: boolean}[]}[]
    }
    expect(runs[0]!.invocations[0]!.executionSuccessful).toBe(true)
    const compact = [...atDay, '-f', 'compact'].join('\n')
    expect(await action(plans, {FILES: '.', OPTIONS: compact, SARIF: 'hai.sarif'})).toMatchObject({code: 0})
    rmSync(path.join(plans, 'cchclint-suppressions.json'))
    const second = await action(plans, {FILES: '.', OPTIONS: atDay.join('\n'), SARIF: ''})
    expect(second).toMatchObject({code: 1, output: 'exit-code=1\n'})
    // What is typed there is never run.
    const injected = '$(touch da-chay)\n; touch da-chay\n`touch da-chay`'
    expect(await action(plans, {FILES: injected, OPTIONS: '', SARIF: ''})).toMatchObject({code: 2})
    expect(existsSync(path.join(plans, 'da-chay'))).toBe(false)
  }, 120_000)

  test('is a library for JavaScript', async () => {
    writeFileSync(path.join(user, 'lint.mjs'), library)
    const {stdout} = await exec(process.execPath, ['lint.mjs', plan], {cwd: user})
    expect(stdout).toMatch(/^province \d+ rows\n$/)
  })

  test.each(['nodenext', 'bundler'])('is a library for strict TypeScript (%s)', async resolution => {
    writeFileSync(path.join(user, 'lint.ts'), typed)
    const settings = {
      compilerOptions: {
        target: 'es2023',
        lib: ['es2023'],
        module: resolution === 'bundler' ? 'esnext' : 'nodenext',
        moduleResolution: resolution,
        strict: true,
        exactOptionalPropertyTypes: true,
        noUncheckedIndexedAccess: true,
        // Ours are checked, those of the language itself are not.
        skipLibCheck: false,
        skipDefaultLibCheck: true,
        noEmit: true,
        types: []
      },
      files: ['lint.ts']
    }
    writeFileSync(path.join(user, 'tsconfig.json'), JSON.stringify(settings))
    const tsc = path.resolve('node_modules/typescript/bin/tsc')
    const {stdout} = await exec(process.execPath, [tsc, '-p', '.'], {cwd: user}).catch(
      (error: {stdout: string}) => error
    )
    expect(stdout).toBe('')
  })
})

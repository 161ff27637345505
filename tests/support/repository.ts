import {execFileSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, readFileSync, realpathSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import type {FileReport, ReadFileReport, Report} from '../../src/diagnostic/report.js'
import {type Ran, run, type RunOptions} from './command.js'

/** A plan of the fixtures, as it lies there. */
export const fixture = (name: string) => readFileSync(`fixtures/documents/${name}/plan.md`, 'utf8')

/** A folder, with these files in it, that no folder with `.git` holds; “kho/” in it may be made one. */
export class Folder {
  readonly root = realpathSync(mkdtempSync(path.join(tmpdir(), 'cchclint-folder-')))

  constructor(files: Readonly<Record<string, string | Uint8Array>> = {}) {
    for (const [name, content] of Object.entries(files)) this.write(name, content)
  }

  /** A name that ends with “/” is an empty folder. */
  write(name: string, content: string | Uint8Array = ''): void {
    const target = path.join(this.root, name)
    mkdirSync(name.endsWith('/') ? target : path.dirname(target), {recursive: true})
    if (!name.endsWith('/')) writeFileSync(target, content)
  }

  read(name: string): string {
    return readFileSync(path.join(this.root, name), 'utf8')
  }

  at(name: string): string {
    return path.join(this.root, name)
  }

  /** The command, run in the folder or in one inside of it, always on one day. */
  run(args: readonly string[], {cwd = '.', ...options}: RunOptions = {}): Promise<Ran> {
    return run([...args, '--today', '2026-11-20'], {...options, cwd: this.at(cwd)})
  }
}

/** A folder that is a git repository, with these files committed on its branch `main`. */
export class GitFolder extends Folder {
  constructor(files: Readonly<Record<string, string | Uint8Array>> = {}) {
    super(files)
    this.git('init', '-q', '-b', 'main')
    this.commit('Bắt đầu')
  }

  /** What git prints. */
  git(...args: readonly string[]): string {
    return execFileSync('git', ['-c', 'user.name=Thử', '-c', 'user.email=thu@example.vn', ...args], {
      cwd: this.root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe']
    })
  }

  commit(message: string): void {
    this.git('add', '-A')
    this.git('commit', '-q', '--allow-empty', '-m', message)
  }
}

/** What `--format json` printed. */
export function reportOf({out}: Ran): Report {
  return JSON.parse(out) as Report
}

/** The paths of the files in it. */
export function pathsIn(ran: Ran): string[] {
  return reportOf(ran).files.map(file => file.path)
}

/** The report of one file, which was read. */
export function fileOf(ran: Ran, name: string): ReadFileReport {
  const found = reportOf(ran).files.find((file: FileReport) => file.path === name)
  if (!found || found.fault) throw new Error(`${name} was not judged: ${ran.err}`)
  return found
}

/** A pack with one rule, which asks for a phrase that no plan has. */
export function pack(name: string, phrase: string): Record<string, string> {
  return {
    [`${name}/pack.yaml`]: `title: Bộ riêng\nname: ${name.split('/').at(-1)!}\n`,
    [`${name}/cum-tu.yaml`]: [
      'summary: Kế hoạch có cụm từ này.',
      'why: Để thử.',
      'basis: [practice]',
      'severity: warning',
      'check: phrase-required',
      `with: {phrases: [${phrase}]}`,
      'messages: {missing: Chưa có.}',
      `examples: [{passes: ${phrase}.}, {fails: Không., says: [Chưa có.]}]`,
      ''
    ].join('\n')
  }
}

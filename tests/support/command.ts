import {execFile} from 'node:child_process'
import {mkdtempSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {run as program} from '../../src/cli/program.js'
import {todayInVietNam} from '../../src/linter/today.js'

/** What became of the command. */
export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

export interface RunOptions {
  readonly input?: string | Uint8Array
  readonly cwd?: string
  readonly env?: Record<string, string>
  /** What the machine that runs the command says of itself, such as GITHUB_ACTIONS. */
  readonly machine?: Record<string, string>
  /** Where a shell lets standard output go, such as “> out.txt”. */
  readonly into?: string
  /** After how many milliseconds it is ended, where it may hang. */
  readonly timeout?: number
}

const command = path.resolve('dist/cli.cjs')
/** What is kept from run to run is kept for the tests of one file alone, and goes with what the whole run kept. */
const cache = mkdtempSync(path.join(process.env.XDG_CACHE_HOME ?? tmpdir(), 'cchclint-cache-'))
const cacheHome = {XDG_CACHE_HOME: cache, LOCALAPPDATA: cache}
/** Whatever machine runs the tests. */
const noMachine = {
  GITHUB_ACTIONS: '',
  GITHUB_STEP_SUMMARY: '',
  GITHUB_WORKSPACE: '',
  GITLAB_CI: '',
  CI_PROJECT_DIR: ''
}

/**
 * The command, in this process: what a user types, and what he is told. What asks for an environment or a time of its
 * own is the built command.
 */
export async function run(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const {input = '', cwd = process.cwd(), machine = {}} = options
  if (options.env || options.timeout) return runBuilt(args, options)
  const said = {out: '', err: ''}
  const code = await program(args, {
    out: text => {
      said.out += text
    },
    err: text => {
      said.err += text
    },
    stdin: async () => Buffer.from(input),
    cwd,
    env: {...process.env, ...noMachine, ...machine},
    cache: {folder: cache, user: process.getuid?.()},
    user: process.getuid?.(),
    outIsTerminal: false,
    errIsTerminal: false,
    inIsTerminal: false,
    color: false,
    links: false,
    system: `Node ${process.versions.node}, ${process.platform} ${process.arch}`,
    today: todayInVietNam()
  })
  return {code, ...said}
}

/** The built command, in a process of its own. */
export function runBuilt(
  args: readonly string[],
  {input, cwd, env, into, timeout}: RunOptions = {}
): Promise<Ran> {
  const line = [process.execPath, command, ...args] as const
  const [program, ...words] = into === undefined ? line : ['sh', '-c', `exec "$0" "$@" ${into}`, ...line]
  return new Promise(resolve => {
    const child = execFile(
      program,
      words,
      {
        encoding: 'utf8',
        cwd,
        env: {...process.env, NO_COLOR: '1', ...noMachine, ...cacheHome, ...env},
        maxBuffer: 1 << 26,
        timeout
      },
      (error, out, err) => resolve({code: error ? Number(error.code) : 0, out, err})
    )
    child.stdin!.end(input)
  })
}

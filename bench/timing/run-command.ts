import {spawnSync} from 'node:child_process'
import {readFileSync, rmSync} from 'node:fs'
import path from 'node:path'
import {workFolder} from '../corpus/corpus.js'
import {type Accounting, findAccounting} from './accounting.js'

/** A command whose run is measured. What it prints goes to /dev/null. */
export interface Command {
  readonly name: string
  readonly program: string
  readonly args: readonly string[]
  /** The folder it is run in. */
  readonly cwd: string
  readonly env?: Readonly<Record<string, string>>
  /** Done before each run, and not measured. */
  before?(): void
}

/** What one run took. */
export interface Sample {
  /** Milliseconds by the clock. */
  readonly wall: number
  /** Milliseconds of all processors, of the user and of the system. */
  readonly processor: number | undefined
  /** The most memory that it held at once, in MiB. */
  readonly memory: number | undefined
}

let accounting: Accounting | undefined

/** Exit codes of a linter that has something to say. */
const fine = [0, 1]

/** @throws where the command itself fails */
export function runCommand(command: Command): Sample {
  accounting ??= findAccounting()
  command.before?.()
  return accounting.hasBash ? runByBash(command, accounting.time) : runByNode(command)
}

const script = `TIMEFORMAT='%3U %3S'
from=$EPOCHREALTIME
time "$@" >/dev/null 2>"$CCHCLINT_BENCH_ERRORS"
code=$?
echo "$from $EPOCHREALTIME $code"`

function runByBash({name, program, args, cwd, env}: Command, time: string | undefined): Sample {
  const [errors, memory] = ['errors', 'memory'].map(file => path.join(workFolder, file)) as [string, string]
  rmSync(memory, {force: true})
  const accounted = time === undefined ? [] : [time, '-q', '-o', memory, '-f', '%M']
  const {stdout, stderr, error} = spawnSync('bash', ['-c', script, 'bash', ...accounted, program, ...args], {
    cwd,
    encoding: 'utf8',
    env: {...ownEnv(), ...env, CCHCLINT_BENCH_ERRORS: errors}
  })
  if (error) throw error
  const [from = NaN, to = NaN, code = NaN] = numbersIn(stdout)
  const [user = NaN, system = NaN] = numbersIn(stderr)
  if (!fine.includes(code)) throw failed(name, code, readFileSync(errors, 'utf8'))
  return {
    wall: (to - from) * 1000,
    processor: (user + system) * 1000,
    memory: time === undefined ? undefined : Number(readFileSync(memory, 'utf8').trim()) / 1024
  }
}

function runByNode({name, program, args, cwd, env}: Command): Sample {
  const from = performance.now()
  const {status, error, stderr} = spawnSync(program, args, {
    cwd,
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    env: {...ownEnv(), ...env}
  })
  const wall = performance.now() - from
  if (error) throw error
  if (status === null || !fine.includes(status)) throw failed(name, status, stderr)
  return {wall, processor: undefined, memory: undefined}
}

/** Some languages write a comma. */
function numbersIn(text: string): number[] {
  return text.trim().replaceAll(',', '.').split(/\s+/).map(Number)
}

/**
 * Linters say more where they think that a server of CI or a person reads; Node reads certificates that are named before
 * it begins, which may take longer than all else, and makes whatever is measured against it look fast.
 */
const unasked = ['CI', 'GITHUB_ACTIONS', 'GITLAB_CI', 'NODE_OPTIONS', 'NODE_EXTRA_CA_CERTS', 'FORCE_COLOR']

function ownEnv(): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = {...process.env, NO_COLOR: '1'}
  for (const name of unasked) delete env[name]
  return env
}

function failed(name: string, code: number | null, said: string): Error {
  return new Error(`${name} failed (${code}): ${said.trim().split('\n').slice(0, 3).join(' ')}`)
}

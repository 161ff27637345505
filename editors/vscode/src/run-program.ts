import {spawn} from 'node:child_process'
import type {Program} from './program.js'

export interface Ran {
  /** Null where it was ended. */
  readonly code: number | null
  readonly out: string
  readonly err: string
}

export interface RunOptions {
  readonly cwd: string
  /** What it reads from standard input. */
  readonly input?: string
  readonly signal?: AbortSignal
}

/** Runs a program to its end, whatever its exit code. Rejects where it cannot be started, or is ended by `signal`. */
export function runProgram(
  {command, args, env}: Program,
  more: readonly string[],
  {cwd, input = '', signal}: RunOptions
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...args, ...more], {cwd, env, windowsHide: true, ...(signal && {signal})})
    const [out, err]: [Buffer[], Buffer[]] = [[], []]
    child.stdout.on('data', (bytes: Buffer) => out.push(bytes))
    child.stderr.on('data', (bytes: Buffer) => err.push(bytes))
    child.once('error', reject)
    child.once('close', code => resolve({code, out: textOf(out), err: textOf(err)}))
    // It may end without having read all: what it says of that is its exit code.
    child.stdin.on('error', () => undefined)
    child.stdin.end(input)
  })
}

const textOf = (parts: readonly Buffer[]): string => Buffer.concat(parts).toString('utf8')

import {execFile} from 'node:child_process'
import path from 'node:path'

/** The built command, as a user types it. */
export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

const command = path.resolve('dist/cli.js')

export function run(
  args: readonly string[],
  {input, cwd, env}: {input?: string | Uint8Array; cwd?: string; env?: Record<string, string>} = {}
): Promise<Ran> {
  return new Promise(resolve => {
    const child = execFile(
      process.execPath,
      [command, ...args],
      {encoding: 'utf8', cwd, env: {...process.env, NO_COLOR: '1', ...env}, maxBuffer: 1 << 26},
      (error, out, err) => resolve({code: error ? Number(error.code) : 0, out, err})
    )
    child.stdin!.end(input)
  })
}

import {execFile} from 'node:child_process'
import {mkdtempSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'

/** The built command, as a user types it. */
export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

export interface RunOptions {
  readonly input?: string | Uint8Array
  readonly cwd?: string
  readonly env?: Record<string, string>
  /** After how many milliseconds it is ended, where it may hang. */
  readonly timeout?: number
}

const command = path.resolve('dist/cli.js')
/** What is kept from run to run is kept for these tests alone. */
const cache = mkdtempSync(path.join(tmpdir(), 'cchclint-cache-'))
const cacheHome = {XDG_CACHE_HOME: cache, LOCALAPPDATA: cache}

export function run(args: readonly string[], {input, cwd, env, timeout}: RunOptions = {}): Promise<Ran> {
  return new Promise(resolve => {
    const child = execFile(
      process.execPath,
      [command, ...args],
      {
        encoding: 'utf8',
        cwd,
        env: {...process.env, NO_COLOR: '1', ...cacheHome, ...env},
        maxBuffer: 1 << 26,
        timeout
      },
      (error, out, err) => resolve({code: error ? Number(error.code) : 0, out, err})
    )
    child.stdin!.end(input)
  })
}

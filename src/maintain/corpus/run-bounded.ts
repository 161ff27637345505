import {spawn} from 'node:child_process'

/** What a program may take, and what it is run with. */
export interface Bounds {
  /** In milliseconds; it is ended after that. */
  readonly time: number
  readonly environment?: Readonly<Record<string, string>>
}

export interface Ended {
  /** Null where a signal ended it. */
  readonly code: number | null
  readonly isLate: boolean
  /** In milliseconds, as the clock on the wall has it. */
  readonly took: number
  readonly out: string
  readonly err: string
}

/** So much of what a program says is kept, in bytes. */
const mostKept = 64 << 20

/** Runs a program to its end, or until it has taken what it may; all that it began is ended with it. */
export function runBounded(
  [program, ...parameters]: readonly [string, ...string[]],
  {time, environment = {}}: Bounds
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const started = performance.now()
    const child = spawn(program, parameters, {
      env: {...process.env, ...environment},
      stdio: ['ignore', 'pipe', 'pipe'],
      // A group of its own, so that what it begins can be ended with it.
      detached: true
    })
    let isLate = false
    const timer = setTimeout(() => {
      isLate = true
      endGroup(child.pid)
    }, time)
    const [out, err] = [child.stdout, child.stderr].map(stream => {
      const pieces: Buffer[] = []
      let kept = 0
      stream.on('data', (piece: Buffer) => {
        kept += piece.length
        if (kept <= mostKept) pieces.push(piece)
      })
      return () => Buffer.concat(pieces).toString('utf8')
    }) as [() => string, () => string]
    child.once('error', error => {
      clearTimeout(timer)
      reject(error)
    })
    child.once('close', code => {
      clearTimeout(timer)
      resolve({code, isLate, took: performance.now() - started, out: out(), err: err()})
    })
  })
}

function endGroup(pid: number | undefined): void {
  if (pid === undefined) return
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // It ended by itself in the meantime.
  }
}

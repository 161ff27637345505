import {spawnSync} from 'node:child_process'
import {existsSync} from 'node:fs'

/*
 * Node does not tell what a process that it started has used. Bash tells processor time to the millisecond, threads and
 * processes of its own included, and GNU time the most memory that it held; both come with almost every Linux, and macOS
 * gets them from Homebrew. Neither needs rights.
 */

/** What can be asked of processes on this machine. */
export interface Accounting {
  /** Whether there is a Bash that tells the time to the microsecond (5 or later). */
  readonly hasBash: boolean
  /** GNU time, where there is one. */
  readonly time: string | undefined
}

export function findAccounting(): Accounting {
  const bash = spawnSync('bash', ['-c', 'echo "$EPOCHREALTIME"'], {encoding: 'utf8'})
  const times = ['/usr/bin/time', '/opt/homebrew/bin/gtime', '/usr/local/bin/gtime']
  return {
    hasBash: bash.status === 0 && bash.stdout.trim() !== '',
    time: times.find(file => existsSync(file) && isGnu(file))
  }
}

function isGnu(time: string): boolean {
  const {status, stderr} = spawnSync(time, ['-q', '-f', '%M', 'true'], {encoding: 'utf8'})
  return status === 0 && Number(stderr) > 0
}

/** In words, what is missing; undefined where nothing is. */
export function whatIsMissing({hasBash, time}: Accounting): string | undefined {
  if (!hasBash) return 'Without Bash 5 neither processor time nor memory of processes is known.'
  return time === undefined ? 'Without GNU time the memory of processes is not known.' : undefined
}

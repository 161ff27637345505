import {type BigIntStats, realpathSync, statSync} from 'node:fs'
import path from 'node:path'

/** Whether two paths name one file: also by a link, a hard link, or a name that some disks take for the same. */
export function isSameFile(one: string, other: string): boolean {
  const [first, second] = [identity(one), identity(other)]
  return first === second
}

function identity(absolute: string): string {
  const known = statOf(absolute)
  if (known) return `${known.dev}:${known.ino}`
  return realPlace(absolute).normalize('NFC').toLowerCase()
}

/** What stands at a path; a path that leads through a file, or is too long, leads to nothing. */
function statOf(absolute: string): BigIntStats | undefined {
  try {
    return statSync(absolute, {bigint: true})
  } catch {
    return undefined
  }
}

/** The path of a file that may be missing, without links. */
export function realPlace(absolute: string): string {
  try {
    return realpathSync(absolute)
  } catch {
    const above = path.dirname(absolute)
    return above === absolute ? absolute : path.join(realPlace(above), path.basename(absolute))
  }
}

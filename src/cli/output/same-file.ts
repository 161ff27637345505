import {realpathSync, statSync} from 'node:fs'
import path from 'node:path'

/** Whether two paths name one file: also by a link, a hard link, or a name that some disks take for the same. */
export function isSameFile(one: string, other: string): boolean {
  const [first, second] = [identity(one), identity(other)]
  return first === second
}

function identity(absolute: string): string {
  const known = statSync(absolute, {throwIfNoEntry: false, bigint: true})
  if (known) return `${known.dev}:${known.ino}`
  return realPlace(absolute).normalize('NFC').toLowerCase()
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

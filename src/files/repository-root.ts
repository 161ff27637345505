import {existsSync} from 'node:fs'
import path from 'node:path'

/** The folder with `.git` that holds a folder, if there is one. */
export function repositoryRoot(folder: string): string | undefined {
  for (let here = folder; ; here = path.dirname(here)) {
    if (existsSync(path.join(here, '.git'))) return here
    if (here === path.dirname(here)) return undefined
  }
}

/** Whether a path lies in a folder, or is it. */
export function isInside(folder: string, absolute: string): boolean {
  const found = path.relative(folder, absolute)
  return found !== '..' && !found.startsWith(`..${path.sep}`) && !path.isAbsolute(found)
}

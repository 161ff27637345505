import {textOf} from './git.js'

/** A file that `git diff --raw -z` names, as it is now. */
export interface RawEntry {
  readonly mode: string
  /** The object that holds its content; zeros where that is only in the folder. */
  readonly object: string
  /** From the top of the work tree; of what was renamed or copied, the new name. */
  readonly name: string
}

/** “:100644 100644 OLD NEW M␀name␀”, with a second name where the file was renamed or copied. */
export function rawEntries(out: Buffer): RawEntry[] {
  const parts = textOf(out).split('\0').values()
  const entries: RawEntry[] = []
  for (const said of parts) {
    const [, mode = '', , object = '', status = ''] = said.split(' ')
    if (status.startsWith('R') || status.startsWith('C')) parts.next()
    const {value: name} = parts.next()
    if (name !== undefined) entries.push({mode, object, name})
  }
  return entries
}

/** 120000 is a link, 160000 a submodule. */
export function isPlainFile(mode: string): boolean {
  return mode.startsWith('100')
}

import {randomUUID} from 'node:crypto'
import {lstatSync, readdirSync} from 'node:fs'
import path from 'node:path'
import type {Wording} from '../../base/wording.js'

/** What a file is called until it is whole and moved to its place: a name that nobody can foretell. */
export const nameUntilWhole = (): string => `.cchclint-${randomUUID()}.tmp`

const isSuchName = (name: string): boolean => /^\.cchclint-[0-9a-f-]{36}\.tmp$/.test(name)

/** What is younger may belong to a run that is still writing, in milliseconds. */
const surelyLeft = 60_000

/**
 * Files that lie in a folder as a run left them that was ended amid writing. They are told, never removed: what lies in
 * somebody’s folder is his, whatever its name.
 *
 * @param now milliseconds as the disk itself counts them: the clock of a shared folder may be another’s
 * @returns absolute paths
 */
export function leftoversIn(folder: string, now: number): string[] {
  try {
    return readdirSync(folder)
      .filter(isSuchName)
      .map(name => path.join(folder, name))
      .filter(file => {
        const known = lstatSync(file, {throwIfNoEntry: false})
        return known?.isFile() === true && known.mtimeMs < now - surelyLeft
      })
  } catch {
    // Who may write in a folder may not always list it.
    return []
  }
}

/** What is said of them: the name of the first, and how many more there are. */
export function leftoverWords(name: string, others: number): Wording {
  return others === 0
    ? {
        vi: `“${name}” là tệp tạm do một lần chạy bị ngắt giữa chừng để lại; có thể xóa tệp này.`,
        en: `“${name}” was left by a run that was ended amid writing; it may be deleted.`
      }
    : {
        vi: `“${name}” và ${others} tệp cùng loại là tệp tạm do những lần chạy bị ngắt giữa chừng để lại; có thể xóa các tệp này.`,
        en: `“${name}” and ${others} more like it were left by runs that were ended amid writing; they may be deleted.`
      }
}

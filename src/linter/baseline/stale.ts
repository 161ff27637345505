import type {BaselineEntry} from './schema.js'
import type {BaselineRun} from './run-baseline.js'

/** What was judged, as far as it decides which entries can be told to be stale. */
export interface Asked {
  /** The folders that were judged whole, as entries would call them: “” for that of the baseline. */
  readonly folders: readonly string[]
  /** Every rule and item that there is; undefined where that cannot be told. */
  readonly known: ReadonlySet<string> | undefined
  /** Those that were asked of a file. */
  asked(path: string): ReadonlySet<string>
}

/**
 * The entries that belong to no finding any more, of what was judged: those of a file that was, and of which their rule
 * was asked, and those of a file that is no more in a folder that was judged whole. Of a file on which the program
 * failed nothing is said.
 */
export function staleEntries(
  {baseline, findings, judged}: BaselineRun,
  {folders, known, asked}: Asked
): BaselineEntry[] {
  const used = new Set(findings.map(({entry}) => entry))
  const isAskedOf = (key: string, id: string): boolean | undefined => {
    const file = judged.get(key)
    if (!file || file.head.fault) return undefined
    const {path, tally} = file.head
    if (tally.hasFailed) return false
    return asked(path).has(id) || (known !== undefined && !known.has(id))
  }
  return baseline.entries.filter(entry => {
    if (used.has(entry)) return false
    const id = entry.item === undefined ? entry.rule : `${entry.rule}/${entry.item}`
    return isAskedOf(entry.file, id) ?? isGoneFrom(entry.file, folders, baseline.exists)
  })
}

function isGoneFrom(key: string, folders: readonly string[], exists: (key: string) => boolean): boolean {
  return folders.some(folder => liesIn(key, folder)) && !exists(key)
}

/** Both from one folder, as “ke-hoach/2024”, “../khac”, or “”. */
function liesIn(key: string, folder: string): boolean {
  if (key.startsWith(`${folder}/`)) return true
  const above = folder === '' ? [] : folder.split('/')
  if (!above.every(part => part === '..')) return false
  // The folder is that of the baseline or one above it: what climbs no higher lies in it.
  const climbed = key.split('/').findIndex(part => part !== '..')
  return climbed <= above.length && !isAbsolute(key)
}

/** A file on another drive has no path from here. */
function isAbsolute(key: string): boolean {
  return key.startsWith('/') || key.charAt(1) === ':'
}

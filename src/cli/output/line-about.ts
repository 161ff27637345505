import path from 'node:path'
import type {Language} from '../../base/severity.js'
import type {Wording} from '../../base/wording.js'

/**
 * What is said at the end of a run of some files, a line or none.
 *
 * @param files absolute paths @param cwd the folder from which they are named
 * @param words what is said of the first of them and so many others
 */
export function lineAbout(
  files: readonly string[],
  cwd: string,
  language: Language,
  words: (name: string, others: number) => Wording
): string | undefined {
  const [first] = files
  return first === undefined ? undefined : words(path.relative(cwd, first), files.length - 1)[language]
}

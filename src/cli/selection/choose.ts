import {existsSync} from 'node:fs'
import path from 'node:path'
import picomatch from 'picomatch'
import {isDynamicPattern} from 'tinyglobby'
import {Fault} from '../../base/fault.js'
import {there} from '../../base/there.js'
import type {Input} from '../../engine/lint-files.js'
import {isCostly, tooCostly} from '../../files/pattern-cost.js'
import {isInside} from '../../files/repository-root.js'
import type {ChangedLines} from '../../reporters/changed-lines.js'
import type {Io} from '../io.js'
import type {MachineSelection} from './flags.js'

/** What a machine selected. */
export interface Chosen {
  readonly inputs: readonly Input[]
  /** The lines that were changed, with `--since`. */
  readonly changed: ChangedLines | undefined
}

/** Whether the files come from a list or from git, and none needs to be named. */
export function isChosen({filesFrom, staged, since}: MachineSelection): boolean {
  return filesFrom !== undefined || staged || since !== undefined
}

/**
 * What a list names, or git knows of. Names, folders and globs that were typed beside `--staged` and `--since` say which
 * of these files are asked for. What does it is loaded here.
 *
 * @throws {Fault}
 */
export async function choose(
  patterns: readonly string[],
  {filesFrom, staged, since}: MachineSelection,
  io: Io
): Promise<Chosen> {
  if (filesFrom !== undefined) {
    if (patterns.length > 0)
      throw new Fault({
        vi: 'Không dùng --files-from cùng với tên tệp; hãy ghi tên vào danh sách.',
        en: 'Cannot use --files-from together with file names; put them into the list.'
      })
    const {namesFrom} = await import('./files-from.js')
    return {inputs: (await namesFrom(filesFrom, io)).map(name => ({path: name})), changed: undefined}
  }
  const isAsked = asked(patterns, io.cwd)
  const {Git} = await import('./git.js')
  const git = await Git.in(io, staged ? '--staged' : '--since')
  if (staged) {
    const {stagedFiles} = await import('./staged.js')
    return {inputs: await stagedFiles(git, isAsked), changed: undefined}
  }
  const {changedSince} = await import('./since.js')
  const {paths, lines} = await changedSince(git, there(since, 'what --since names'))
  return {inputs: paths.filter(isAsked).map(one => ({path: one})), changed: lines}
}

/** Whether a file is one of those, lies in one of them or matches one. @throws {Fault} for a name that nothing has */
function asked(patterns: readonly string[], cwd: string): (file: string) => boolean {
  if (patterns.length === 0) return () => true
  const tests = patterns.map((pattern): ((file: string) => boolean) => {
    const absolute = path.resolve(cwd, pattern)
    if (existsSync(absolute)) return file => isInside(absolute, path.resolve(cwd, file))
    if (!isDynamicPattern(pattern))
      throw new Fault({
        vi: `Không tìm thấy tệp hay thư mục “${pattern}”.`,
        en: `There is no file or folder “${pattern}”.`
      })
    if (isCostly(pattern, 'glob')) {
      const {what, hint} = tooCostly(pattern)
      throw new Fault(what, hint)
    }
    const matches = picomatch(pattern.replaceAll('\\', '/').normalize('NFC'))
    return file => matches(file.normalize('NFC'))
  })
  return file => tests.some(test => test(file))
}

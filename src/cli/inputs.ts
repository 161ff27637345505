import {faulty, type Input, type LintedFile, notTooLarge} from '../engine/lint-files.js'
import {selectFiles} from '../engine/select-files.js'
import {Fault} from '../files/fault.js'
import {nearest} from '../files/nearest.js'
import {hasOneOf} from '../vietnamese/letters.js'
import type {Io} from './io.js'
import type {Options} from './options.js'
import type {Settings} from './settings.js'

const commands = ['annotate', 'checklist', 'extract', 'rules', 'explain', 'init']

export interface Inputs {
  readonly files: readonly Input[]
  /** Patterns that gave nothing, as reports of their faults. */
  readonly faults: readonly LintedFile[]
  /** Every readable file that was come upon, ignored ones too. */
  readonly seen: readonly string[]
  /** Whether a whole folder was asked for, so that what matched nothing can be told. */
  readonly isWhole: boolean
  /** Values of --ignore-pattern that match nothing. */
  readonly idle: readonly string[]
}

/**
 * What is to be judged: standard input, or what names, folders and globs stand for.
 *
 * @throws {Fault} where nothing was named, or standard input and files together
 */
export async function readInputs(
  patterns: readonly string[],
  options: Options,
  settings: Settings,
  io: Io
): Promise<Inputs> {
  if (options.stdin || (patterns.length === 1 && patterns[0] === '-')) {
    if (patterns.some(pattern => pattern !== '-'))
      throw new Fault({vi: 'Không dùng --stdin cùng với tên tệp.', en: '--stdin goes without file names.'})
    const name = options.stdinFilename ?? 'stdin.md'
    return {
      files: [{path: name, bytes: notTooLarge(name, await io.stdin())}],
      faults: [],
      seen: [],
      isWhole: false,
      idle: []
    }
  }
  if (patterns.length === 0)
    throw new Fault(
      {vi: 'Chưa chỉ rõ tệp nào để xét.', en: 'No file was named.'},
      {
        vi: 'Ví dụ: cchclint ke-hoach.md (xem thêm: cchclint --help).',
        en: 'For example: cchclint plan.md (see cchclint --help).'
      }
    )
  if (patterns.some(pattern => pattern.trim() === ''))
    throw new Fault({vi: 'Có một tên tệp để trống.', en: 'A file name is empty.'})
  const selection = await selectFiles(patterns, {
    cwd: io.cwd,
    respectIgnoreFiles: options.respectIgnoreFiles,
    ignorePatterns: options.ignorePatterns,
    ignores: file => settings.ignores(file)
  })
  refuseMistypedCommand(patterns[0]!, selection.files)
  return {
    files: selection.files.map(path => ({path})),
    faults: selection.faults.map(({pattern, fault}) => faulty(pattern, fault, settings.language)),
    seen: selection.seen,
    isWhole: selection.isWhole,
    idle: selection.idle
  }
}

/** “checklst plan.md”: the first word is no file, but nearly a command. */
function refuseMistypedCommand(first: string, files: readonly string[]): void {
  if (hasOneOf(first, './\\*') || !files.includes(first)) return
  const near = nearest(first, commands)
  if (near.length === 0) return
  throw new Fault(
    {vi: `Không có tệp hay lệnh nào tên là “${first}”.`, en: `There is no file or command “${first}”.`},
    {vi: `Có phải ý bạn là lệnh “${near[0]}”?`, en: `Did you mean the command “${near[0]}”?`}
  )
}

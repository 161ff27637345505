import {existsSync, readdirSync, statSync} from 'node:fs'
import path from 'node:path'
import ignore, {type Ignore} from 'ignore'
import {glob, isDynamicPattern} from 'tinyglobby'
import {Fault} from '../base/fault.js'
import {beginningOf, withoutFirst} from '../vietnamese/without-end.js'
import {IgnoreFiles} from './ignore-files.js'
import type {Input} from './lint-files.js'
import {formatOf, readableEndings} from './formats.js'
import {
  isLockOfWord,
  type IsStream,
  onlyPassedOver,
  type PassedOver,
  sift,
  type Sifted
} from './passed-over.js'

export interface Selection {
  /** Paths relative to the working folder, forward slashes, in order, each once. */
  readonly files: readonly string[]
  /** Those of the files that nobody named: folders and globs hold them. */
  readonly found: ReadonlySet<string>
  /** What lies among them and is no draft. */
  readonly passed: readonly PassedOver[]
  /** Every readable file that was come upon, ignored ones too. */
  readonly seen: readonly string[]
  /** Whether the whole working folder was asked for. */
  readonly isWhole: boolean
  /** Patterns to leave out that match nothing. */
  readonly idle: readonly string[]
  /** What was asked for and gave nothing: the pattern, and why. */
  readonly faults: readonly {readonly pattern: string; readonly fault: Fault}[]
}

export interface SelectOptions {
  readonly cwd: string
  /** Respect .gitignore and .cchclintignore. */
  readonly respectIgnoreFiles: boolean
  /** Further patterns to leave out, in the syntax of .gitignore, relative to the working folder. */
  readonly ignorePatterns: readonly string[]
  /** Whether something else, such as a configuration, leaves a file out; asked only of files that nothing else does. */
  ignores?(file: string): Promise<boolean>
  readonly isStream?: IsStream | undefined
}

/** The readable files that names, folders and globs stand for. A pattern that gives nothing is a fault, never silence. */
export async function selectFiles(patterns: readonly string[], options: SelectOptions): Promise<Selection> {
  const ignored = new Ignored(options)
  const all = new Set<string>()
  const named = new Set<string>()
  const faults: {pattern: string; fault: Fault}[] = []
  const {names, parted} = partedNames(patterns, options.cwd)
  faults.push(...parted)
  for (const pattern of names) {
    try {
      const {files, isNamed} = await expand(pattern, options.cwd, ignored)
      for (const file of files) {
        all.add(file)
        if (isNamed) named.add(file)
      }
    } catch (error) {
      if (!(error instanceof Fault)) throw error
      faults.push({pattern, fault: error})
    }
  }
  const {files, passed} = sift([...all].sort(), file => ({path: file, isNamed: named.has(file)}), options)
  const [first] = files.length === 0 && faults.length === 0 ? passed : []
  if (first) faults.push({pattern: first.file, fault: onlyPassedOver(passed)})
  const isWhole = patterns.some(pattern => path.resolve(options.cwd, pattern) === path.resolve(options.cwd))
  const seen = [...ignored.seen].sort()
  const idle = options.ignorePatterns.filter(pattern => !matchesAny(pattern, seen))
  const found = new Set(files.filter(file => !named.has(file)))
  return {files, found, passed: first ? [] : passed, seen, isWhole, idle, faults}
}

/** More words than this has no name that somebody types. */
const mostWords = 20

/** A name with blanks that was typed without quotation marks is one fault, and not one of each of its words; its first has no ending. */
function partedNames(patterns: readonly string[], cwd: string) {
  const isThere = (name: string) => kindOf(onDisk(path.resolve(cwd, name))) !== undefined
  const names: string[] = []
  const parted: {pattern: string; fault: Fault}[] = []
  for (let at = 0; at < patterns.length;) {
    const rest = patterns.slice(at, at + mostWords)
    const [first = ''] = rest
    const isMissing = rest.length > 1 && formatOf(first) === undefined && !isThere(first)
    const sizes = isMissing ? rest.map((_, k) => rest.length - k).filter(size => size > 1) : []
    const size = sizes.find(one => isThere(rest.slice(0, one).join(' '))) ?? 1
    const words = rest.slice(0, size)
    if (size === 1) names.push(...words)
    else parted.push({pattern: words.join(' '), fault: partedName(words)})
    at += size
  }
  return {names, parted}
}

function partedName(words: readonly string[]): Fault {
  const [name, all] = [words.join(' '), words.map(word => `“${word}”`).join(', ')]
  return new Fault(
    {vi: `Không có tệp nào tên là ${all}.`, en: `There are no files ${all}.`},
    {
      vi: `Tên tệp có dấu cách phải đặt trong dấu nháy kép: "${name}".`,
      en: `A name with blanks stands in quotation marks: "${name}".`
    }
  )
}

/**
 * Of files that a program named, those that can be read and that nothing leaves out, folders being taken for what they
 * hold. Unlike what a person typed, it may be nothing; a file that is not there is said when it is read.
 *
 * @param inputs one with bytes stands for these, and need not lie on the disk
 */
export async function chooseFiles(inputs: readonly Input[], options: SelectOptions): Promise<Sifted<Input>> {
  const {cwd} = options
  const ignored = new Ignored(options)
  const chosen = new Map<string, Input>()
  const take = async (input: Input) => {
    if (formatOf(input.path) === undefined || isLockOfWord(input.path) || chosen.has(input.path)) return
    if (!(await ignored.ignores(input.path))) chosen.set(input.path, input)
  }
  for (const input of inputs) {
    const absolute = path.resolve(cwd, input.path)
    if (input.bytes) {
      await take({...input, path: relative(cwd, absolute)})
      continue
    }
    const there = onDisk(absolute)
    if (kindOf(there) !== 'folder') await take({path: relative(cwd, there)})
    else
      for (const file of await readable(['**/*'], there))
        await take({path: relative(cwd, path.join(there, file))})
  }
  const inOrder = [...chosen.values()].sort((a, b) => (a.path < b.path ? -1 : 1))
  return sift(inOrder, input => ({...input, isNamed: false}), options)
}

function matchesAny(pattern: string, files: readonly string[]): boolean {
  const one = ignore().add(withoutFirst(pattern, '!'))
  return files.some(file => !file.startsWith('..') && !path.isAbsolute(file) && one.ignores(file))
}

/** What a pattern stands for, and whether it is the name of a file. @throws {Fault} where that is nothing */
async function expand(
  pattern: string,
  cwd: string,
  ignored: Ignored
): Promise<{readonly files: readonly string[]; readonly isNamed: boolean}> {
  if ('—–'.includes(pattern[0] ?? ' ') && kindOf(path.resolve(cwd, pattern)) === undefined)
    throw notAnOption(pattern)
  const absolute = onDisk(path.resolve(cwd, pattern))
  const kind = kindOf(absolute)
  if (kind === 'folder') return {files: await inFolder(pattern, absolute, cwd, ignored), isNamed: false}
  // A file is taken by its name, whatever its name looks like; a missing one is said when it is read.
  if (kind === 'file' || !isDynamicPattern(pattern))
    return {files: await oneFile(pattern, absolute, cwd, ignored), isNamed: true}
  const found = await readable([pattern.replaceAll('\\', '/')], cwd)
  const kept = await ignored.without(found)
  if (kept.length > 0) return {files: kept, isNamed: false}
  throw new Fault(
    found.length > 0
      ? {
          vi: `Mọi tệp khớp với “${pattern}” đều bị bỏ qua theo .gitignore, .cchclintignore, cấu hình hoặc --ignore-pattern.`,
          en: `All files that match “${pattern}” are ignored by .gitignore, .cchclintignore, the configuration or --ignore-pattern.`
        }
      : {vi: `Không có tệp nào khớp với “${pattern}”.`, en: `No file matches “${pattern}”.`},
    found.length > 0
      ? {vi: 'Thêm --no-ignore nếu vẫn muốn xét.', en: 'Add --no-ignore to judge them all the same.'}
      : undefined
  )
}

/** A word processor makes one long dash of “--”. */
function notAnOption(pattern: string): Fault {
  const meant = `--${pattern.slice(beginningOf(pattern, sign => '—–-'.includes(sign)).length)}`
  return new Fault(
    {vi: `Không có tệp nào tên là “${pattern}”.`, en: `There is no file “${pattern}”.`},
    {
      vi: `Có phải ý bạn là “${meant}” (hai dấu gạch ngắn)?`,
      en: `Did you mean “${meant}”, with two hyphens?`
    }
  )
}

/** The path as the disk has it: a name that was typed composed may be stored decomposed, and the other way round. */
function onDisk(absolute: string): string {
  if (existsSync(absolute) || absolute === path.dirname(absolute)) return absolute
  const folder = onDisk(path.dirname(absolute))
  const name = path.basename(absolute)
  try {
    const same = readdirSync(folder).find(entry => entry.normalize('NFC') === name.normalize('NFC'))
    return path.join(folder, same ?? name)
  } catch {
    return absolute
  }
}

async function inFolder(pattern: string, absolute: string, cwd: string, ignored: Ignored): Promise<string[]> {
  const found = (await readable([`**/*`], absolute)).map(file => relative(cwd, path.join(absolute, file)))
  const kept = await ignored.without(found)
  if (kept.length > 0) return kept
  if (found.length > 0)
    throw new Fault(
      {
        vi: `Mọi tệp trong thư mục “${pattern}” đều bị bỏ qua theo .gitignore, .cchclintignore, cấu hình hoặc --ignore-pattern.`,
        en: `All files in “${pattern}” are ignored by .gitignore, .cchclintignore, the configuration or --ignore-pattern.`
      },
      {vi: 'Thêm --no-ignore nếu vẫn muốn xét.', en: 'Add --no-ignore to judge them all the same.'}
    )
  throw new Fault({
    vi: `Thư mục “${pattern}” không có tệp nào xét được (${readableEndings.join(', ')}).`,
    en: `The folder “${pattern}” holds no file that can be judged (${readableEndings.join(', ')}).`
  })
}

async function oneFile(pattern: string, absolute: string, cwd: string, ignored: Ignored): Promise<string[]> {
  const file = relative(cwd, absolute)
  if (isLockOfWord(file)) throw lockOfWord(pattern)
  if (existsSync(absolute) && (await ignored.ignores(file))) {
    throw new Fault(
      {
        vi: `Tệp “${pattern}” bị bỏ qua theo .gitignore, .cchclintignore, cấu hình hoặc --ignore-pattern.`,
        en: `“${pattern}” is ignored by .gitignore, .cchclintignore, the configuration or --ignore-pattern.`
      },
      {vi: 'Thêm --no-ignore nếu vẫn muốn xét.', en: 'Add --no-ignore to judge it all the same.'}
    )
  }
  return [file]
}

function lockOfWord(pattern: string): Fault {
  return new Fault(
    {
      vi: `“${pattern}” là tệp tạm do Word tạo ra khi đang mở một văn bản, không phải dự thảo.`,
      en: `“${pattern}” is what Word leaves beside a document that somebody has open, and no draft.`
    },
    {vi: 'Hãy chỉ rõ tệp cần rà soát.', en: 'Name the file to judge.'}
  )
}

async function readable(patterns: string[], cwd: string): Promise<string[]> {
  const found = await glob(patterns, {
    cwd,
    dot: false,
    followSymbolicLinks: false,
    ignore: ['**/node_modules/**', '**/.git/**']
  })
  return found.filter(file => formatOf(file) !== undefined && !isLockOfWord(file))
}

function kindOf(absolute: string): 'file' | 'folder' | undefined {
  try {
    return statSync(absolute).isDirectory() ? 'folder' : 'file'
  } catch {
    return undefined
  }
}

/** The path from the working folder; one outside of it stays whole. */
function relative(cwd: string, absolute: string): string {
  const found = path.relative(cwd, absolute)
  const outside = found.startsWith('..') || path.isAbsolute(found)
  return (outside ? absolute : found).split(path.sep).join('/') || '.'
}

/** What is left out: by the configuration, by what was typed, by ignore files. */
class Ignored {
  readonly #typed: Ignore
  readonly #files: IgnoreFiles

  constructor(readonly options: SelectOptions) {
    this.#typed = ignore().add([...options.ignorePatterns])
    this.#files = new IgnoreFiles(options.cwd)
  }

  /** Every file that was asked for. */
  readonly seen = new Set<string>()

  /** `file` is relative to the working folder. */
  async ignores(file: string): Promise<boolean> {
    this.seen.add(file)
    if (!file.startsWith('..') && !path.isAbsolute(file) && this.#typed.ignores(file)) return true
    const {cwd, respectIgnoreFiles} = this.options
    if (respectIgnoreFiles && this.#files.ignores(path.resolve(cwd, file))) return true
    // A configuration is looked for near the file, so that none is read in a folder that is left out.
    return (await this.options.ignores?.(file)) === true
  }

  /** Those of the files that are not left out. */
  async without(files: readonly string[]): Promise<string[]> {
    const kept: string[] = []
    for (const file of files) if (!(await this.ignores(file))) kept.push(file)
    return kept
  }
}

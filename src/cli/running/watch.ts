import {existsSync, statSync} from 'node:fs'
import path from 'node:path'
import {watch as watchFiles} from 'chokidar'
import {there} from '../../base/there.js'
import {sayIn} from '../../base/wording.js'
import {configPlaces} from '../../config/find-config.js'
import {formatOf} from '../../engine/formats.js'
import {Fault} from '../../base/fault.js'
import {isInside, repositoryRoot} from '../../files/repository-root.js'
import {printable} from '../../diagnostic/printable.js'
import {isFromStdin} from '../inputs.js'
import type {Io} from '../io.js'
import {makeLinter} from '../make-linter.js'
import {tellFault} from '../tell-fault.js'
import type {Options} from '../options.js'

/** Files that say how others are judged, beside configurations. */
const ignoreFiles = ['.gitignore', '.cchclintignore', 'cchclint-suppressions.json']
/** So long nothing more may change before it is judged anew, in milliseconds: editors write in several steps. */
const quietTime = 100

/**
 * `--watch`: judge, and again whenever a plan, a configuration, a pack or a list of what is ignored has changed. What
 * did not change is known from the run before. It ends only where it cannot watch; else the person ends it.
 *
 * A line begins each run and one ends it, for the problem matchers of editors. Nothing that happens in a run ends it.
 *
 * @param judge one run, which says what it finds
 * @throws {Fault} for a name that nothing has, and where nothing can be watched
 */
export async function watchCommand(
  patterns: readonly string[],
  options: Options,
  io: Io,
  judge: () => Promise<number>
): Promise<number> {
  const say = sayIn(options.language ?? 'vi')
  if (isFromStdin(patterns, options))
    throw new Fault({
      vi: 'Không dùng --watch cùng với đầu vào chuẩn.',
      en: 'Cannot use --watch with standard input.'
    })
  const roots = patterns.map(pattern => rootOf(pattern, io.cwd))
  // What is watched by its name, whatever it is called.
  const named = new Set(await watchedOf(roots, options, io))
  const run = async () => {
    io.err(`[cchclint] ${say('Bắt đầu rà soát', 'Begin')}\n`)
    const code = await quietly(judge, options, io)
    io.err(`[cchclint] ${say('Xong', 'Done')}: ${say(...there(outcomes[code], `what code ${code} means`))}\n`)
  }
  const [present, missing] = [[...named].filter(existsSync), [...named].filter(file => !existsSync(file))]
  const watcher = watchFiles(present, {
    ignoreInitial: true,
    ignored: file => isLeftOut(file, roots, io.cwd),
    atomic: true
  })
  let [isRunning, isDue] = [false, false]
  const again = async () => {
    isDue = true
    if (isRunning) return
    isRunning = true
    while (isDue) {
      isDue = false
      // What a changed configuration names is watched before it is read.
      for (const file of await watchedOf(roots, options, io)) {
        if (!named.has(file)) watcher.add(file)
        named.add(file)
      }
      await run()
    }
    isRunning = false
  }
  let timer: NodeJS.Timeout | undefined
  watcher.on('all', (_, file) => {
    if (!named.has(file) && !isRelevant(file)) return
    clearTimeout(timer)
    timer = setTimeout(() => void again(), quietTime)
  })
  return new Promise((_, reject) => {
    watcher.on('error', error => reject(unwatchable(error)))
    // It would be ready before it watches anything where a file is not there, and what changes in the first run be lost.
    const begin = () => {
      watcher.add(missing)
      void again()
    }
    if (present.length > 0) watcher.once('ready', begin)
    else begin()
  })
}

/** What a code means where nothing ends. */
const outcomes: Readonly<Record<number, readonly [vi: string, en: string]>> = {
  0: [
    'không có gì phải sửa; đang chờ thay đổi (Ctrl+C để dừng).',
    'nothing to mend; waiting for changes (Ctrl+C ends).'
  ],
  1: [
    'có chỗ cần sửa; đang chờ thay đổi (Ctrl+C để dừng).',
    'there is something to mend; waiting for changes (Ctrl+C ends).'
  ],
  2: [
    'có lỗi nên chưa xét được hết; đang chờ thay đổi (Ctrl+C để dừng).',
    'not all could be judged; waiting for changes (Ctrl+C ends).'
  ]
}

/** One run, whatever happens in it. */
async function quietly(judge: () => Promise<number>, {language = 'vi'}: Options, io: Io): Promise<number> {
  try {
    return await judge()
  } catch (error) {
    if (error instanceof Fault) return tellFault(error, language, io)
    io.err(`${printable(String(error))}\n`)
    return 2
  }
}

/** A folder that is watched with all in it, or a file. */
interface Root {
  readonly folder: string
  /** Undefined where all in the folder is. */
  readonly file: string | undefined
}

function rootOf(pattern: string, cwd: string): Root {
  const absolute = path.resolve(cwd, pattern)
  const kind = statSync(absolute, {throwIfNoEntry: false})
  if (kind?.isDirectory()) return {folder: absolute, file: undefined}
  if (kind) return {folder: path.dirname(absolute), file: absolute}
  // A glob: all below the folder before its first sign.
  const parts = pattern.replaceAll('\\', '/').split('/')
  const magic = parts.findIndex(part => [...'*?[{(!'].some(sign => part.includes(sign)))
  if (magic < 0)
    throw new Fault({
      vi: `Không tìm thấy tệp hay thư mục “${pattern}”.`,
      en: `There is no file or folder “${pattern}”.`
    })
  return {folder: path.resolve(cwd, parts.slice(0, magic).join('/') || '.'), file: undefined}
}

/** What is watched: what was asked for, and what says how it is judged, in the folders above and in packs. */
async function watchedOf(roots: readonly Root[], options: Options, io: Io): Promise<string[]> {
  const watched = new Set<string>()
  for (const {folder, file} of roots) {
    watched.add(file ?? folder)
    const boundary = repositoryRoot(folder) ?? (isInside(io.cwd, folder) ? io.cwd : folder)
    for (let here = folder; ; here = path.dirname(here)) {
      // A file that is not there yet is seen when it comes.
      for (const name of [...configPlaces, ...ignoreFiles]) watched.add(path.join(here, name))
      if (here === boundary || here === path.dirname(here)) break
    }
    for (const named of await settingFilesOf(folder, options, io)) if (existsSync(named)) watched.add(named)
  }
  if (typeof options.config === 'string') watched.add(path.resolve(io.cwd, options.config))
  if (options.baseline !== undefined) watched.add(path.resolve(io.cwd, options.baseline))
  return [...watched]
}

/**
 * The files of the configuration that holds in a folder, those that it extends too, and its folders of packs and tables.
 * Of what is wrong, the file in which it is: the run says so, and it is to be seen when it is mended.
 */
async function settingFilesOf(folder: string, options: Options, io: Io): Promise<string[]> {
  try {
    const {setup} = await makeLinter(options, io).prepared(path.join(folder, 'plan.md'))
    const {config} = setup
    return config ? [...config.files, ...[...config.packs, ...config.knowledge].map(one => one.path)] : []
  } catch (error) {
    if (!(error instanceof Fault)) return []
    return error.all.flatMap(({where}) => (where ? [path.resolve(io.cwd, where.file)] : []))
  }
}

/** Folders in which nothing of ours lies, which may be large. */
function isLeftOut(file: string, roots: readonly Root[], cwd: string): boolean {
  const name = path.basename(file)
  return (
    (name === 'node_modules' || name === '.git') && file !== cwd && !roots.some(one => one.folder === file)
  )
}

/** Whether a change of this file may change what is said. Word keeps a file of its own beside one that is open. */
function isRelevant(file: string): boolean {
  const name = path.basename(file)
  if (name.startsWith('~$')) return false
  const isKnown = (configPlaces as readonly string[]).includes(name) || ignoreFiles.includes(name)
  return isKnown || formatOf(name) !== undefined || name.endsWith('.yaml') || name.endsWith('.json')
}

function unwatchable(error: unknown): Fault {
  const {code} = error as NodeJS.ErrnoException
  return new Fault(
    {
      vi: `Hệ thống không theo dõi được thêm tệp (${code ?? String(error)}).`,
      en: `The system cannot watch any more files (${code ?? String(error)}).`
    },
    {vi: 'Hãy chỉ rõ thư mục nhỏ hơn.', en: 'Name a smaller folder.'}
  )
}

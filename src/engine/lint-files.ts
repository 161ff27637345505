import {faultIds} from '../diagnostic/fault-ids.js'
import type {FileReport, ReadFileReport, Report} from '../diagnostic/report.js'
import {summaryOf, tallyOf} from '../diagnostic/tally.js'
import type {Language} from '../base/severity.js'
import type {Format} from '../document/source-document.js'
import {Fault} from '../base/fault.js'
import {sha256Of} from '../base/sha256.js'
import type {FileSettings} from './file-settings.js'
import {finish, type FinishOptions} from './finish.js'
import {formatOf} from './formats.js'
import type {FixedText, JudgedInput, JudgedText} from './judge-input.js'
import type {Judgement} from './judgement.js'
import {
  headOf,
  KeptFile,
  keptFixed,
  keptTold,
  keptValue,
  type LintedFile,
  type Origins,
  type Packer,
  type Read,
  type Told
} from './kept-file.js'
import {notTooLarge} from './size-limit.js'

export type {FixedText} from './judge-input.js'
export type {LintedFile, Origins} from './kept-file.js'

/** A file to be linted: its path, and its bytes where they do not lie on the disk. */
export interface Input {
  readonly path: string
  readonly bytes?: Uint8Array
  /** Whether the bytes are all that a file holds, so that a hash of them says which; true where it is not said. */
  readonly isFile?: boolean
}

/** What is known of a file’s settings without what judges it. */
export interface KnownSettings extends Omit<FileSettings, 'rules'> {
  /** The day of the run, ISO. */
  readonly today: string
  /** Says all that a judgement hangs on beside the document and the day. */
  readonly key: string
}

/** What was found out of files earlier. It is never a reason to fail. */
export interface JudgementCache {
  /** What is known of a document with these bytes; its text may be unpacked when it is asked for. */
  get(bytes: Uint8Array, format: Format, settings: KnownSettings): JudgedText | undefined
  put(bytes: Uint8Array, format: Format, settings: KnownSettings, judged: JudgedInput): void
}

/** What judges files. */
export interface Judge {
  /** @throws {Fault} for a file that cannot be read */
  judge(path: string, bytes: Uint8Array, withBlocks: boolean): Promise<JudgedInput>
  /** How many files it takes at once. */
  readonly atOnce: number
  /** Called when no file is left. */
  end?(): void
}

export interface LintFilesOptions {
  /** Make the fixes and judge what is left; nothing is written here. */
  readonly fix?: boolean
  settingsFor(path: string): KnownSettings
  /** The bytes of a file that came without. @throws {Fault} */
  read(path: string): Promise<Uint8Array>
  /**
   * What judges these files, of which nothing is known yet; it is asked for where there are any. Together they have so
   * many bytes.
   *
   * @throws {Fault} where nothing can be judged
   */
  judgeFor(paths: readonly string[], bytes: number): Promise<Judge>
  readonly cache?: JudgementCache | undefined
  /** Whether the paragraphs and tables of the texts are wanted too. */
  readonly withBlocks?: boolean | undefined
  /**
   * Whether the texts are wanted, and with them their paragraphs and tables; true where it is not said. A run over many
   * files does not keep them for nothing.
   */
  readonly withTexts?: boolean | undefined
  /** Whether it is wanted where findings come from; true where it is not said. */
  readonly withOrigins?: boolean | undefined
  /** Keeps what was found out of files, where there are many; without one all is kept as it is. */
  readonly packer?: Packer | undefined
  /** Called before each file, for a progress line. */
  onFile?(path: string, done: number, all: number): void
}

/** A file of which nothing is known yet. Its bytes are kept as long as there is room. */
interface OpenFile {
  readonly input: Input
  readonly size: number
  bytes: Uint8Array | undefined
}

/** How many bytes of files are kept until they are judged; those of the others are read again. */
const mostKept = 8 << 20
/** So long the files of a run are together of which nothing is packed: of few files packing saves nothing. */
const mostWhole = 1 << 20

/** Read and lint each file; a file that cannot be read becomes a report of its fault, and the others go on. */
export async function lintFiles(inputs: readonly Input[], asked: LintFilesOptions): Promise<KeptFile[]> {
  const linted: KeptFile[] = []
  const options: Asked = {...asked, packerFor: packerFor(asked.packer)}
  const open: OpenFile[] = []
  const say = (path: string) => options.onFile?.(path, linted.length, inputs.length)
  let kept = 0
  for (const input of inputs) {
    const found = await recall(input, options)
    if (found instanceof KeptFile) {
      say(input.path)
      linted.push(found)
      continue
    }
    const {length} = found
    const hasRoom = kept + length <= mostKept
    if (hasRoom) kept += length
    open.push({input, size: length, bytes: hasRoom ? found : undefined})
  }
  if (open.length > 0) await judgeOpen(open, options, say, one => linted.push(one))
  return linted.sort(({head: a}, {head: b}) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
}

/** {@link LintFilesOptions}, and what packs a file of so many bytes. */
interface Asked extends Omit<LintFilesOptions, 'packer'> {
  packerFor(bytes: number): Packer | undefined
}

function packerFor(packer: Packer | undefined): Asked['packerFor'] {
  let whole = 0
  return bytes => {
    const isFirst = whole === 0
    whole += bytes
    return isFirst || whole <= mostWhole ? undefined : packer
  }
}

/** What is known of a file, or that it cannot be read; else its bytes. */
async function recall(input: Input, options: Asked): Promise<KeptFile | Uint8Array> {
  const {path, isFile = true} = input
  const settings = options.settingsFor(path)
  const started = performance.now()
  try {
    const bytes = input.bytes ? notTooLarge(path, input.bytes) : await options.read(path)
    const format = formatOf(path)
    const mayKnow = options.cache && isFile && !options.fix && format !== undefined
    const known = mayKnow && options.cache?.get(bytes, format, settings)
    if (!known || (options.withBlocks && !known.blocks)) return bytes
    return toLinted(input, bytes, known, {reading: performance.now() - started, judging: 0}, options)
  } catch (error) {
    return faulty(path, faultOf(path, error), settings.options.language, 0, performance.now() - started)
  }
}

/** Judge what is left, several at once where the judge takes them so. */
async function judgeOpen(
  open: readonly OpenFile[],
  options: Asked,
  say: (path: string) => void,
  done: (linted: KeptFile) => void
): Promise<void> {
  const paths = open.map(({input}) => input.path)
  const judge = await options.judgeFor(
    paths,
    open.reduce((sum, {size}) => sum + size, 0)
  )
  const waiting = open.values()
  const work = async () => {
    for (const file of waiting) {
      say(file.input.path)
      done(await judgeOne(file, judge, options))
    }
  }
  try {
    await Promise.all(Array.from({length: Math.min(judge.atOnce, open.length)}, work))
  } finally {
    judge.end?.()
  }
}

async function judgeOne(file: OpenFile, judge: Judge, options: Asked) {
  const {input, size, bytes: kept} = file
  file.bytes = undefined
  const {path, isFile = true} = input
  const settings = options.settingsFor(path)
  const started = performance.now()
  try {
    const bytes = kept ?? input.bytes ?? (await options.read(path))
    const judged = await judge.judge(path, bytes, options.withBlocks ?? false)
    const format = formatOf(path)
    const mayKeep = isFile && !options.fix && judged.isAsked && !hasFailed(judged)
    if (mayKeep && format !== undefined) options.cache?.put(bytes, format, settings, judged)
    return toLinted(input, bytes, judged, judged.took, options, judged.fixed)
  } catch (error) {
    const fault = faultOf(path, error)
    return faulty(path, fault, settings.options.language, size, performance.now() - started)
  }
}

/** A failure of our own may be of this run alone, for want of memory or stack. */
function hasFailed({judgement}: JudgedText): boolean {
  return judgement.report.findings.some(({rule}) => rule === faultIds.program)
}

/** What becomes of a judgement: exceptions are applied, and it is said of which bytes it speaks. */
function toLinted(
  {path, isFile = true}: Input,
  bytes: Uint8Array,
  judged: JudgedText,
  took: LintedFile['took'],
  {settingsFor, withTexts = true, withOrigins = true, packerFor: packing}: Asked,
  fixed?: FixedText
): KeptFile {
  const named = {path, ...(isFile ? hashed(fixed?.after.bytes ?? bytes) : {})}
  const telling = {named, settings: settingsFor(path), withOrigins}
  const told = toldOf(judged, telling)
  const packer = packing(bytes.length)
  const {again} = judged
  return new KeptFile(headOf(told.report), bytes.length, took, {
    told: packer && again ? toldAgain(again, telling) : keptTold(told, packer),
    read: !withTexts
      ? () => nothingRead
      : packer
        ? (again ?? keptValue({text: judged.text, blocks: judged.blocks}, packer))
        : readOf(judged),
    fixed: keptFixed(fixed, packer)
  })
}

/** What a report hangs on beside the judgement. */
interface Telling {
  readonly named: Pick<ReadFileReport, 'path'> & Partial<Pick<ReadFileReport, 'size' | 'sha256'>>
  readonly settings: KnownSettings
  readonly withOrigins: boolean
}

function toldOf({judgement}: JudgedText, {named, settings, withOrigins}: Telling): Told {
  const report = {...finish(judgement, finishing(settings, settings)), ...named}
  return {report, origins: withOrigins ? originsOf(judgement) : undefined}
}

function toldAgain(again: () => JudgedText, telling: Telling): () => Told {
  return () => toldOf(again(), telling)
}

const nothingRead: Read = {text: undefined, blocks: undefined}

/** It may be unpacked when it is asked for. */
function readOf(judged: JudgedText): () => Read {
  return () => judged
}

/** What makes a report of the judgement of a file. */
export function finishing(
  {options, exceptions}: Omit<FileSettings, 'rules'>,
  {today}: Pick<KnownSettings, 'today'>
): FinishOptions {
  return {language: options.language, today, exceptions}
}

/** Where the findings of a judgement come from, by their fingerprints. */
export function originsOf({report: {findings}, origins}: Judgement): Origins {
  return new Map(findings.map(({fingerprint}, at) => [fingerprint, origins[at]!]))
}

/** A report that says of which bytes it speaks. */
export function withHash(report: ReadFileReport, bytes: Uint8Array): ReadFileReport {
  return {...report, ...hashed(bytes)}
}

function hashed(bytes: Uint8Array): Pick<ReadFileReport, 'size' | 'sha256'> {
  return {size: bytes.length, sha256: sha256Of(bytes)}
}

/** The report of a file, or of a pattern, that gave nothing to judge. */
export function faulty(path: string, fault: Fault, language: Language, bytes = 0, reading = 0): KeptFile {
  const report: FileReport = {
    path,
    format: formatOf(path) ?? null,
    fault: {message: fault.what[language], hint: fault.hint?.[language] ?? null}
  }
  return new KeptFile(
    headOf(report),
    bytes,
    {reading, judging: 0},
    {told: () => ({report}), read: () => nothingRead, fixed: () => undefined}
  )
}

/** A failure of our own on one file is said of that file, with its cause. */
function faultOf(path: string, error: unknown): Fault {
  if (error instanceof Fault) return error
  const cause = error instanceof Error ? error.message : String(error)
  return new Fault({
    vi: `Chương trình gặp lỗi khi xét “${path}”: ${cause}`,
    en: `The program failed on “${path}”: ${cause}`
  })
}

/** The whole report, its counts made from its files. */
export function toReport(
  files: readonly FileReport[],
  {version, packs, knowledge}: Omit<Report['tool'], 'name'>
): Report {
  return {
    version: 1,
    tool: {name: 'cchclint', version, packs: {...packs}, knowledge},
    files: [...files],
    summary: summaryOf(files.map(tallyOf))
  }
}

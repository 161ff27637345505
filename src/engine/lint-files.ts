import {sha256} from '@noble/hashes/sha2.js'
import {bytesToHex} from '@noble/hashes/utils.js'
import type {FileReport, ReadFileReport, Report} from '../diagnostic/report.js'
import type {Language} from '../base/severity.js'
import {type Format, type SourceDocument, writtenText} from '../document/source-document.js'
import {encodeLike} from '../files/encoding.js'
import {Fault} from '../base/fault.js'
import type {TableWords} from '../knowledge/table-words.js'
import type {Knowledge} from '../knowledge/knowledge.js'
import type {FileSettings} from './file-settings.js'
import {finish, type FinishOptions} from './finish.js'
import {fixDocument} from './fix-document.js'
import {judgeDocument} from './judge-document.js'
import type {FindingOrigin, Judgement} from './judgement.js'
import {formatOf, isTextFormat, readTextAs} from './read-source.js'
import {notTooLarge} from './size-limit.js'

/** A file to be linted: its path, and its bytes where they do not lie on the disk. */
export interface Input {
  readonly path: string
  readonly bytes?: Uint8Array
  /** Whether the bytes are all that a file holds, so that a hash of them says which; true where it is not said. */
  readonly isFile?: boolean
}

/** How one file is to be judged, with the tables and words of its configuration. */
export interface JudgingSettings extends FileSettings {
  readonly knowledge: Knowledge
}

export interface LintFilesOptions {
  /** Make the fixes and judge what is left; nothing is written here. */
  readonly fix?: boolean
  settingsFor(path: string): JudgingSettings
  /** The bytes of a file that came without. @throws {Fault} */
  read(path: string): Promise<Uint8Array>
  /** @throws {Fault} */
  readSource(
    name: string,
    bytes: Uint8Array,
    format: Format | undefined,
    words: TableWords
  ): Promise<SourceDocument>
  /** Called before each file, for a progress line. */
  onFile?(path: string, done: number, all: number): void
}

/** A file that was linted, its text for code frames, and how long reading and judging took, in milliseconds. */
export interface LintedFile {
  readonly report: FileReport
  /** Where its findings come from, by their fingerprints. */
  readonly origins?: Origins
  readonly text: string | undefined
  readonly bytes: number
  readonly took: {readonly reading: number; readonly judging: number}
  /** The text as it was and as fixes made it, where they changed it. */
  readonly fixed?: FixedText | undefined
}

export type Origins = ReadonlyMap<string, FindingOrigin>

export interface FixedText {
  readonly before: {readonly text: string; readonly bytes: Uint8Array}
  readonly after: {readonly text: string; readonly bytes: Uint8Array}
  /** How many places were changed. */
  readonly count: number
}

/** Read and lint each file; a file that cannot be read becomes a report of its fault, and the others go on. */
export async function lintFiles(inputs: readonly Input[], options: LintFilesOptions): Promise<LintedFile[]> {
  const linted: LintedFile[] = []
  for (const [at, input] of inputs.entries()) {
    options.onFile?.(input.path, at, inputs.length)
    linted.push(await lintFile(input, options))
  }
  return linted.sort((a, b) => (a.report.path < b.report.path ? -1 : a.report.path > b.report.path ? 1 : 0))
}

async function lintFile(input: Input, options: LintFilesOptions): Promise<LintedFile> {
  const started = performance.now()
  let size = 0
  try {
    const bytes = input.bytes ? notTooLarge(input.path, input.bytes) : await options.read(input.path)
    size = bytes.length
    const settings = options.settingsFor(input.path)
    const {knowledge} = settings
    const {words} = knowledge.vocabulary
    const source = await options.readSource(input.path, bytes, formatOf(input.path), words)
    const read = performance.now()
    const judge = (one: SourceDocument) => {
      const judgement = judgeDocument(one, settings, knowledge)
      return {source: one, report: finish(judgement, finishing(settings, knowledge)), judgement}
    }
    const first = judge(source)
    const last =
      options.fix && isTextFormat(source.format)
        ? await fixDocument(first, async text =>
            judge(await readTextAs(source.format, source.file, text, words))
          )
        : {...first, count: 0}
    const took = {reading: read - started, judging: performance.now() - read}
    const [before, text] = [writtenText(source), writtenText(last.source)]
    const fixed =
      text === before
        ? undefined
        : {
            before: {text: before, bytes},
            after: {text, bytes: encodeLike(text, bytes)},
            count: last.count
          }
    const {isFile = true} = input
    const report = isFile ? withHash(last.report, fixed?.after.bytes ?? bytes) : last.report
    return {report, origins: originsOf(last.judgement), text, bytes: size, took, fixed}
  } catch (error) {
    const fault = error instanceof Fault ? error : crash(input.path, error)
    const {language} = options.settingsFor(input.path).options
    return faulty(input.path, fault, language, size, performance.now() - started)
  }
}

/** What makes a report of the judgement of a file. */
export function finishing({options, exceptions}: FileSettings, {today}: Knowledge): FinishOptions {
  return {language: options.language, today, exceptions}
}

/** Where the findings of a judgement come from, by their fingerprints. */
export function originsOf({report: {findings}, origins}: Judgement): Origins {
  return new Map(findings.map(({fingerprint}, at) => [fingerprint, origins[at]!]))
}

/** A report that says of which bytes it speaks. */
export function withHash(report: ReadFileReport, bytes: Uint8Array): ReadFileReport {
  return {...report, size: bytes.length, sha256: bytesToHex(sha256(bytes))}
}

/** The report of a file, or of a pattern, that gave nothing to judge. */
export function faulty(path: string, fault: Fault, language: Language, bytes = 0, reading = 0): LintedFile {
  const report: FileReport = {
    path,
    format: formatOf(path) ?? null,
    fault: {message: fault.what[language], hint: fault.hint?.[language] ?? null}
  }
  return {report, text: undefined, bytes, took: {reading, judging: 0}}
}

/** A failure of our own on one file is said of that file, with its cause. */
function crash(path: string, error: unknown): Fault {
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
  const summary: Report['summary'] = {
    files: files.length,
    errors: 0,
    warnings: 0,
    infos: 0,
    suppressed: 0,
    requirements: {met: 0, unmet: 0, unclear: 0, notApplicable: 0, notEvaluated: 0, waived: 0}
  }
  for (const file of files) {
    if (file.fault) continue
    for (const finding of file.findings) {
      if (finding.suppressed) summary.suppressed++
      else summary[`${finding.severity}s`]++
    }
    for (const row of file.checklist) summary.requirements[countOf[row.status]]++
  }
  return {
    version: 1,
    tool: {name: 'cchclint', version, packs: {...packs}, knowledge},
    files: [...files],
    summary
  }
}

const countOf = {
  met: 'met',
  unmet: 'unmet',
  unclear: 'unclear',
  'not-applicable': 'notApplicable',
  'not-evaluated': 'notEvaluated',
  waived: 'waived'
} as const

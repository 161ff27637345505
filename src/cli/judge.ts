import {sayIn} from '../base/wording.js'
import type {Report} from '../diagnostic/report.js'
import type {Language} from '../base/severity.js'
import type {LintedFile} from '../engine/lint-files.js'
import {notTooLarge} from '../engine/size-limit.js'
import type {Linter, LintRun} from '../linter/linter.js'
import type {ReporterOptions} from '../reporters/reporter.js'
import {isFromStdin, refuseMistypedCommand} from './inputs.js'
import type {Io} from './io.js'
import {makeLinter} from './make-linter.js'
import type {Options} from './options.js'
import {checkOutputs, type Output} from './output/check-outputs.js'
import {Progress} from './progress.js'

export interface Judged {
  readonly report: Report
  readonly linted: readonly LintedFile[]
  readonly language: Language
  /** What was read, files and configuration: no output may take its place. */
  readonly read: readonly string[]
  /** What every reporter is told beside the report. */
  readonly reporting: Pick<ReporterOptions, 'language' | 'ruleTitles' | 'notes' | 'today'>
  /** Hints on the configuration, for standard error. */
  readonly notes: readonly string[]
}

/**
 * Options, configuration and files → the report.
 *
 * @param outputs what is going to be written, which is looked at before the work begins
 * @throws {Fault} for what is wrong with the command line, the configuration or a pack; a file's fault is in the report
 */
export async function judge(
  patterns: readonly string[],
  options: Options,
  outputs: readonly Output[],
  io: Io
): Promise<Judged> {
  const linter = makeLinter(options, io)
  const read: string[] = []
  let progress: Progress | undefined
  const run = await runOf(linter, patterns, options, io, {
    fix: options.fix !== undefined,
    onSelected: (files, {language, configs}) => {
      progress = new Progress(io, language)
      read.push(...configs, ...files)
      checkOutputs(outputs, {read, force: options.force}, io)
    },
    onFile: (path, done, all) => progress?.show(path, done, all)
  })
  progress?.clear()
  const {report, files: linted, language} = run
  return {
    report,
    linted,
    language,
    read,
    reporting: await linter.reporting(report),
    notes: notesOf(run)
  }
}

async function runOf(
  linter: Linter,
  patterns: readonly string[],
  options: Options,
  io: Io,
  how: NonNullable<Parameters<Linter['run']>[1]>
): Promise<LintRun> {
  if (isFromStdin(patterns, options)) {
    const path = options.stdinFilename ?? 'stdin.md'
    return linter.runText(notTooLarge(path, await io.stdin()), {path, isFile: false}, how)
  }
  return linter.run(patterns, {
    ...how,
    onSelected: (files, around) => {
      const [first] = patterns
      if (first !== undefined) refuseMistypedCommand(first, files)
      how.onSelected?.(files, around)
    }
  })
}

/** What was said in vain: by --ignore-pattern and, where a whole folder was asked for, by configurations. */
function notesOf({selection, hints, language}: LintRun): string[] {
  return [
    ...selection.idle.map(pattern =>
      sayIn(language)(
        `Mẫu “${pattern}” của --ignore-pattern không khớp với tệp nào.`,
        `“${pattern}” of --ignore-pattern matches no file.`
      )
    ),
    ...hints.map(hint => hint[language])
  ]
}

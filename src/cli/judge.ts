import {sayIn} from '../base/wording.js'
import type {RunReport} from '../diagnostic/files.js'
import type {Language} from '../base/severity.js'
import type {KeptFile} from '../engine/kept-file.js'
import {notTooLarge} from '../engine/size-limit.js'
import type {BaselineOutcome} from '../linter/baseline/covering.js'
import type {Linter, LintRun} from '../linter/linter.js'
import type {ChangedLines} from '../reporters/changed-lines.js'
import type {ReporterOptions} from '../reporters/reporter.js'
import {baselineTask, hasBaseline} from './baseline.js'
import {isFromStdin, refuseMistypedCommand, refuseNothing} from './inputs.js'
import type {Io} from './io.js'
import {makeLinter} from './make-linter.js'
import type {Options} from './options.js'
import {passedLines} from './passed-lines.js'
import {checkOutputs, type Output} from './output/check-outputs.js'
import {showsPlans, showsTexts} from './output/page-folder.js'
import {Progress} from './progress.js'
import {choose, isChosen} from './selection/choose.js'
import {isInShard} from './selection/shard.js'

export interface Judged {
  readonly report: RunReport
  readonly linted: readonly KeptFile[]
  readonly language: Language
  /** What was read, files and configuration: no output may take its place. */
  readonly read: readonly string[]
  /** What every reporter is told beside the report. */
  readonly reporting: Pick<
    ReporterOptions,
    'language' | 'ruleTitles' | 'notes' | 'today' | 'rules' | 'hasBaseline'
  >
  /** What became of the baseline. */
  readonly outcome: BaselineOutcome
  /** Hints on the configuration, for standard error. */
  readonly notes: readonly string[]
  /** The lines that were changed, with `--since`. */
  readonly changed: ChangedLines | undefined
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
    ...baselineTask(patterns, options, io),
    fix: options.fix !== undefined,
    withBlocks: showsPlans(options.outputs),
    withTexts: showsTexts(options.outputs, io),
    isPacked: true,
    onSelected: (files, {language, configs}) => {
      progress = new Progress(io, language)
      read.push(...configs, ...files)
      checkOutputs(outputs, {read, force: options.force}, io)
    },
    onFile: (path, done, all) => progress?.show(path, done, all)
  })
  progress?.clear()
  if (run.baseline) read.push(run.baseline.baseline.file)
  const {report, files: linted, language} = run
  return {
    report,
    linted,
    language,
    read,
    reporting: {
      ...(await linter.reporting({files: linted.map(({head}) => head)})),
      hasBaseline: hasBaseline(run)
    },
    outcome: run,
    notes: notesOf(run),
    changed: run.changed
  }
}

async function runOf(
  linter: Linter,
  patterns: readonly string[],
  options: Options,
  io: Io,
  how: NonNullable<Parameters<Linter['run']>[1]>
): Promise<LintRun & {readonly changed?: ChangedLines | undefined}> {
  const {selection} = options
  const {shard} = selection
  const hooks = {...how, ...(shard ? {isAsked: (path: string) => isInShard(path, shard)} : {})}
  if (isChosen(selection)) {
    const {inputs, changed} = await choose(patterns, selection, io)
    return {...(await linter.runChosen(inputs, hooks)), changed}
  }
  if (isFromStdin(patterns, options)) {
    const path = options.stdinFilename ?? 'stdin.md'
    const bytes = notTooLarge(path, await io.stdin())
    refuseNothing(bytes, options)
    // An editor hands over whatever is open, also what is ignored.
    const isIgnored = options.stdinFilename !== undefined && (await linter.ignores(path))
    return isIgnored ? linter.runChosen([], hooks) : linter.runText(bytes, {path, isFile: false}, hooks)
  }
  return linter.run(patterns, {
    ...hooks,
    onSelected: (files, around) => {
      const [first] = patterns
      if (first !== undefined) refuseMistypedCommand(first, files)
      hooks.onSelected?.(files, around)
    }
  })
}

/**
 * What was passed over; that nothing was judged, which a machine may select; and what was said in vain, by --ignore-pattern and, where a whole
 * folder was asked for, by configurations.
 */
function notesOf({report, selection, passed, hints, language}: LintRun): string[] {
  return [
    ...passedLines(passed, language),
    ...(report.files.length === 0
      ? [sayIn(language)('Không có tệp nào cần rà soát.', 'There is no file to judge.')]
      : []),
    ...selection.idle.map(pattern =>
      sayIn(language)(
        `Mẫu “${pattern}” của --ignore-pattern không khớp với tệp nào.`,
        `“${pattern}” of --ignore-pattern matches no file.`
      )
    ),
    ...hints.slice(0, mostHints).map(hint => hint[language]),
    ...(hints.length > mostHints
      ? [
          sayIn(language)(
            `Còn ${hints.length - mostHints} nhắc nhở nữa về cấu hình.`,
            `${hints.length - mostHints} more hints about the configuration.`
          )
        ]
      : [])
  ]
}

/** How many hints are told; the others are counted. */
const mostHints = 10

import {lstatSync} from 'node:fs'
import path from 'node:path'
import {Fault} from '../base/fault.js'
import {sayIn} from '../base/wording.js'
import type {RunReport} from '../diagnostic/files.js'
import {jobSummary, reporters} from '../reporters/index.js'
import type {ReporterOptions} from '../reporters/reporter.js'
import type {Io} from './io.js'
import type {Options} from './options.js'
import {appendText} from './output/append-text.js'
import {checkOutputs} from './output/check-outputs.js'
import {isSameFile} from './output/same-file.js'
import {writeFiles} from './output/write-files.js'

/** The name under which GitLab’s own template looks for a code quality report. */
const qualityFile = 'gl-code-quality-report.json'

/** As much as GitHub takes as the summary of a step. */
const mostSummary = 1 << 20

/**
 * Tells the machine that runs this, where it is one that is known, whatever was asked for: GitHub Actions by commands on
 * standard error and the summary of the run, GitLab CI by a code quality report in the working folder. Whatever fails in
 * this is a sentence, and changes nothing of the exit code.
 *
 * @param read what was read, which no report may take the place of
 */
export async function tellMachines(
  report: RunReport,
  how: ReporterOptions,
  {outputs, ciFormat}: Pick<Options, 'outputs' | 'ciFormat'>,
  read: readonly string[],
  io: Io
): Promise<void> {
  if (!ciFormat) return
  const {GITHUB_ACTIONS: github, GITLAB_CI: gitlab} = io.env ?? {}
  const isAsked = (format: string) => outputs.some(output => output.format === format)
  // GitHub reads both streams, but no file.
  const isPrinted = outputs.some(({format, file}) => format === 'github' && file === undefined)
  if (github === 'true') {
    if (!isPrinted) io.command?.(String(await reporters.github(report, how)))
    await addSummary(report, how, io)
  }
  const isTaken = outputs.some(({file}) => file !== undefined && isQualityFile(file, io))
  if (gitlab === 'true' && !isAsked('gitlab') && !isTaken) await writeQuality(report, how, read, io)
}

async function addSummary(report: RunReport, how: ReporterOptions, io: Io): Promise<void> {
  const file = io.env?.['GITHUB_STEP_SUMMARY']
  if (!file) return
  const make = await jobSummary()
  const isDone = appendText(path.resolve(io.cwd, file), size => make(report, how, mostSummary - size))
  if (isDone) return
  io.err(
    sayIn(how.language)(
      'Không ghi được bản tóm tắt vào tệp mà GITHUB_STEP_SUMMARY chỉ ra.\n',
      'The summary could not be added to the file that GITHUB_STEP_SUMMARY names.\n'
    )
  )
}

/** A report of ours that is there is replaced, and nothing else. */
async function writeQuality(
  report: RunReport,
  how: ReporterOptions,
  read: readonly string[],
  io: Io
): Promise<void> {
  try {
    const known = lstatSync(path.resolve(io.cwd, qualityFile), {throwIfNoEntry: false})
    if (known && !known.isFile()) throw notAFile
    checkOutputs([{file: qualityFile, kinds: ['json']}], {read, force: false}, io)
    const content = await reporters.gitlab(report, how)
    await writeFiles([{file: qualityFile, content}], io)
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    io.err(`${error.what[how.language]}\n`)
  }
}

function isQualityFile(file: string, io: Io): boolean {
  return isSameFile(path.resolve(io.cwd, file), path.resolve(io.cwd, qualityFile))
}

const notAFile = new Fault({
  vi: `Không ghi “${qualityFile}” vì ở đó có một liên kết hoặc thư mục.`,
  en: `“${qualityFile}” was not written: there is a link or a folder of that name.`
})

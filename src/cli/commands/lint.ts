import {there} from '../../base/there.js'
import {sayIn} from '../../base/wording.js'
import path from 'node:path'
import {isOfNoLevel, nothingAsked} from '../../diagnostic/nothing-asked.js'
import {changedFiles, type RunReport} from '../../diagnostic/files.js'
import type {FileHead} from '../../engine/kept-file.js'
import type {Language} from '../../base/severity.js'
import {Fault} from '../../base/fault.js'
import {changesReporter, pagesReporter, reporters, sheetReporters} from '../../reporters/index.js'
import type {Reporter} from '../../reporters/reporter.js'
import {baselineFile, baselineLines, withStale} from '../baseline.js'
import {exitCode} from '../exit-code.js'
import {handleFixes} from '../fixes.js'
import type {Io} from '../io.js'
import {judge} from '../judge.js'
import {tellMachines} from '../machines.js'
import {inOrder, makeReports, reporterOptions} from '../make-reports.js'
import type {Options, ReportTo} from '../options.js'
import {checkOutputs, type Output} from '../output/check-outputs.js'
import {endingOf, kindsOf} from '../output/endings.js'
import {indexOf, isFolder, pagesFormat, withFolders, withPages} from '../output/page-folder.js'
import {streamOf} from '../output/streams.js'
import {print} from '../output/print.js'
import {writeFiles} from '../output/write-files.js'
import {statsLines} from '../stats.js'

/** `cchclint FILE…`: findings in the chosen formats. */
export function lintCommand(files: readonly string[], options: Options, io: Io): Promise<number> {
  return run(files, options, io, reporters)
}

/** `cchclint checklist FILE…`: every requirement with its evidence; the exit code is the same. */
export async function checklistCommand(files: readonly string[], options: Options, io: Io): Promise<number> {
  const outputs = options.outputs.map(output => bySheetEnding(output, io))
  return run(files, {...options, outputs}, io, sheetReporters)
}

/** The sheet as a Word file. */
const sheetFormat = 'sheet-docx'

const byEnding: Readonly<Record<string, string>> = {
  '.docx': sheetFormat,
  '.html': 'html',
  '.htm': 'html',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.txt': 'stylish',
  '.json': 'json'
}

/** Unless `--format` says it, the sheet’s file says by its ending what it is. @throws {Fault} for one that does not */
function bySheetEnding(output: ReportTo, io: Io): ReportTo {
  const {file, isChosen} = output
  if (file === undefined || isChosen || streamOf(path.resolve(io.cwd, file))) return output
  if (isFolder(file, io)) return {...output, format: pagesFormat}
  const ending = endingOf(file)
  const format = byEnding[ending]
  if (format !== undefined) return {...output, format}
  throw new Fault(
    ending === ''
      ? {
          vi: `Tên tệp “${file}” không có đuôi nên không biết ghi phiếu rà soát theo dạng nào.`,
          en: `“${file}” has no ending that says how to write the checklist.`
        }
      : {
          vi: `Chưa ghi được phiếu rà soát ra tệp “${ending}”.`,
          en: `The checklist cannot be written as “${ending}”.`
        },
    {
      vi: 'Hãy dùng tệp .docx, .html, .md, .txt hoặc .json, hoặc một thư mục (tên kết thúc bằng /).',
      en: 'Use a .docx, .html, .md, .txt or .json file, or a folder (a name that ends in /).'
    }
  )
}

/** The files that will be written, and what they hold. */
export function outputsOf({outputs, fix}: Pick<Options, 'outputs' | 'fix'>): Output[] {
  return outputs.flatMap(({file, format}): Output[] => {
    if (file === undefined) return []
    if (format === pagesFormat) return [indexOf(file)]
    return [
      fix === 'show'
        ? {file, kinds: ['diff', 'text']}
        : {file, kinds: there(kindsOf[format], `what “${format}” is written as`), isReport: true}
    ]
  })
}

async function run(
  files: readonly string[],
  typed: Options,
  io: Io,
  formats: Readonly<Record<string, Reporter>>
): Promise<number> {
  const started = performance.now()
  const options = {...typed, outputs: withFolders(typed.outputs, io)}
  const outputs = outputsOf(options)
  const judged = await judge(files, options, outputs, io)
  const {report, linted, language, notes, read, outcome} = judged
  const shown = options.quiet ? errorsOnly(report) : report
  const made = (exit: ReturnType<typeof exitCode>) =>
    makeReports(shown, judged, exit, options, io, format =>
      options.fix === 'show'
        ? changesReporter
        : format === pagesFormat
          ? pagesReporter
          : there(formats[format], `the format “${format}”`)
    )
  const heads = linted.map(({head}) => head)
  const exitWith = (unwritten: number) =>
    withStale(exitCode(heads, options, language, unwritten), outcome, options, language)
  const judgement = exitWith(0)
  let reports = await made(judgement)
  // Somebody may have written there while we were at work.
  checkOutputs(withPages(outputs, reports.files), {read, force: options.force}, io)
  const baseline = baselineFile(outcome, read, options, io)
  const unwritten = options.fix ? await handleFixes(linted, options.fix, language, io) : []
  const exit = exitWith(unwritten.length)
  if (exit.code !== judgement.code) reports = await made(exit)
  await writeFiles([...reports.files, ...baseline], io)
  for (const text of reports.printed) print(text, io)
  if (options.fix !== 'show')
    await tellMachines(
      inOrder(shown, judged),
      reporterOptions(judged, exit, options, io, false),
      options,
      read,
      io
    )
  sayFaults(heads, report, language, io)
  for (const note of [...(judged.reporting.notes ?? []), ...notes, ...baselineLines(outcome, language)])
    io.err(`${note}\n`)
  if (options.stats)
    for (const line of statsLines(linted, performance.now() - started, language)) io.err(line)
  if (exit.why !== '' && !options.running.watch) io.err(`${exit.why}\n`)
  return exit.code
}

/** `--quiet` shows errors only; the exit code and the counts of requirements stay what they are. */
export function errorsOnly(report: RunReport): RunReport {
  const files = changedFiles(report.files, file =>
    file.fault ? file : {...file, findings: file.findings.filter(finding => finding.severity === 'error')}
  )
  return {...report, files, summary: {...report.summary, warnings: 0, infos: 0}}
}

/** On the command line only: who reads a sheet has no flags. */
const levelRemedy = {
  vi: 'Nếu chưa đúng cấp, hãy chạy lại với --level, ví dụ --level xã.',
  en: 'If that is not right, say --level, as in --level commune.'
} as const

/** @param heads of the files of the report: it is asked only of which there is something to say */
export function sayFaults(heads: readonly FileHead[], {files}: RunReport, language: Language, io: Io): void {
  for (const {fault} of heads) if (fault) io.err(`${fault.message}${fault.hint ? ` ${fault.hint}` : ''}\n`)
  if (!heads.some(({isUnasked}) => isUnasked)) return
  const unasked = new Map<string, string[]>()
  for (const file of files) {
    if (file.fault) continue
    const sentence = nothingAsked(file, language)
    const why = sentence && isOfNoLevel(file) ? `${sentence} ${levelRemedy[language]}` : sentence
    if (why) unasked.set(why, [...(unasked.get(why) ?? []), file.path])
  }
  for (const [why, paths] of unasked) io.err(`${namesOf(paths, language)}: ${why}\n`)
}

/** A file by its name; more of them by their count, since the report says it of each. */
function namesOf(paths: readonly string[], language: Language): string {
  const [only, ...others] = paths
  if (only !== undefined && others.length === 0) return only
  return sayIn(language)(`${paths.length} tệp`, `${paths.length} files`)
}

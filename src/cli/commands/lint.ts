import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {nothingAsked} from '../../diagnostic/nothing-asked.js'
import type {FileReport, Report} from '../../diagnostic/report.js'
import type {Language} from '../../diagnostic/severity.js'
import type {LintedFile} from '../../engine/lint-files.js'
import {Fault} from '../../files/fault.js'
import type {PackData} from '../../packs/rule.js'
import {checklist} from '../../reporters/checklist.js'
import {reporters} from '../../reporters/index.js'
import type {Reporter, ReporterOptions} from '../../reporters/reporter.js'
import {exitCode} from '../exit-code.js'
import {changesShown, handleFixes} from '../fixes.js'
import type {Io} from '../io.js'
import {judge} from '../judge.js'
import type {Options, Output} from '../options.js'
import {refuseOverwriting} from '../refuse-overwriting.js'
import {statsText} from '../stats.js'
import {writeOutput} from '../write-output.js'

/** `cchclint FILE…`: findings in the chosen formats. */
export function lintCommand(files: readonly string[], options: Options, io: Io): Promise<number> {
  return run(files, options, io, reporters)
}

/** `cchclint checklist FILE…`: every requirement with its evidence; the exit code is the same. */
export async function checklistCommand(files: readonly string[], options: Options, io: Io): Promise<number> {
  const outputs = options.outputs.map(bySheetEnding)
  return run(files, {...options, outputs}, io, {...reporters, stylish: checklist})
}

/** The sheet as a Word file; no name of `--format`. */
const sheetFormat = 'sheet-docx'

async function sheet(report: Report, options: ReporterOptions): Promise<Uint8Array> {
  const {sheetDocx} = await import('../../writers/sheet-docx.js')
  return sheetDocx(report, options)
}

/** The sheet’s file says by its ending what it is. @throws {Fault} for an ending that cannot be written */
function bySheetEnding(output: Output): Output {
  const ending = path.extname(output.file ?? '').toLowerCase()
  if (output.format !== 'stylish' || ending === '' || ending === '.txt') return output
  if (ending === '.json') return {...output, format: 'json'}
  if (ending === '.docx') return {...output, format: sheetFormat}
  throw new Fault(
    {
      vi: `Chưa ghi được phiếu rà soát ra tệp “${ending}”.`,
      en: `The checklist cannot be written as “${ending}”.`
    },
    {vi: 'Hãy dùng tệp .docx, .txt hoặc .json.', en: 'Use a .docx, .txt or .json file.'}
  )
}

async function run(
  files: readonly string[],
  options: Options,
  io: Io,
  formats: Readonly<Record<string, Reporter>>
): Promise<number> {
  const started = performance.now()
  const {report, linted, language, packs, notes, inputs, config} = await judge(files, options, io)
  for (const {file} of options.outputs) refuseOverwriting(file, [...inputs, ...(config ? [config] : [])], io)
  const unwritten = options.fix ? await handleFixes(linted, options.fix, language, io) : []
  const shown = options.quiet ? errorsOnly(report) : report
  for (const {format, file} of options.outputs) {
    const how = reporterOptions(file === undefined, linted, packs, language, options, io)
    const made =
      options.fix === 'show'
        ? await changesShown(linted, how.color)
        : format === sheetFormat
          ? await sheet(shown, how)
          : formats[format]!(shown, how)
    if (file !== undefined) await writeOutput(path.resolve(io.cwd, file), made)
    else if (typeof made === 'string') io.out(made)
  }
  sayFaults(report, language, io)
  for (const note of notes) io.err(`${note}\n`)
  if (options.stats) io.err(statsText(linted, performance.now() - started, language))
  const {code, why} = exitCode(report, options, language, unwritten.length)
  if (why !== '') io.err(`${why}\n`)
  return code
}

function reporterOptions(
  toScreen: boolean,
  linted: readonly LintedFile[],
  packs: readonly PackData[],
  language: Language,
  options: Options,
  io: Io
): ReporterOptions {
  const onTerminal = toScreen && io.outIsTerminal
  const titles = packs
    .flatMap(pack => pack.rules)
    .map(rule => [rule.id, rule.summary[language].replace(/\.$/, '')])
  return {
    language,
    color: toScreen && (options.color ?? io.color),
    ruleTitles: Object.fromEntries(titles) as Record<string, string>,
    ...(onTerminal
      ? {
          texts: new Map(
            linted.flatMap(({report, text}) => (text === undefined ? [] : [[report.path, text]]))
          )
        }
      : {}),
    ...(onTerminal && io.links ? {links: links(io)} : {})
  }
}

/** A file leads to itself, a rule to its page, which comes with the package. */
function links(io: Io): NonNullable<ReporterOptions['links']> {
  const pages = new URL('../docs/rules/', import.meta.url)
  return {
    file: file => pathToFileURL(path.resolve(io.cwd, file)).href,
    rule: id => new URL(`${id}.md`, pages).href
  }
}

/** `--quiet` shows errors only; the exit code and the counts of requirements stay what they are. */
function errorsOnly(report: Report): Report {
  const files = report.files.map((file): FileReport =>
    file.fault ? file : {...file, findings: file.findings.filter(finding => finding.severity === 'error')}
  )
  return {...report, files, summary: {...report.summary, warnings: 0, infos: 0}}
}

function sayFaults(report: Report, language: Language, io: Io): void {
  for (const file of report.files) {
    if (file.fault) {
      io.err(`${file.fault.message}${file.fault.hint ? ` ${file.fault.hint}` : ''}\n`)
    } else {
      const why = nothingAsked(file, language)
      if (why) io.err(`${file.path}: ${why}\n`)
    }
  }
}

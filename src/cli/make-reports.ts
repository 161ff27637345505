import path from 'node:path'
import {pathToFileURL} from 'node:url'
import type {Report} from '../diagnostic/report.js'
import {changedFirst} from '../reporters/changed-lines.js'
import type {PagesReporter, Reporter, ReporterOptions} from '../reporters/reporter.js'
import type {exitCode} from './exit-code.js'
import {githubPage} from './github-page.js'
import type {Io} from './io.js'
import type {Judged} from './judge.js'
import type {Options} from './options.js'
import {filesIn} from './output/page-folder.js'
import type {NewFile} from './output/write-files.js'
import {repositoryPath} from './repository-path.js'

/** Reports as they were asked for, to be written and to be printed. */
export interface MadeReports {
  readonly files: readonly NewFile[]
  readonly printed: readonly string[]
}

/** What is told beside a report. */
export type ToldBeside = Pick<Judged, 'linted' | 'reporting' | 'changed'>

/** The report with what stands on changed lines first in each file, where only changed files were judged. */
export function inOrder(report: Report, {changed}: Pick<Judged, 'changed'>): Report {
  return changed ? changedFirst(report, changed) : report
}

/**
 * @param report what is to be shown
 * @param formats what makes a report of each format
 */
export async function makeReports(
  report: Report,
  judged: ToldBeside,
  exit: ReturnType<typeof exitCode>,
  options: Options,
  io: Io,
  formats: (format: string) => Reporter | PagesReporter
): Promise<MadeReports> {
  const files: NewFile[] = []
  const printed: string[] = []
  for (const {format, file} of options.outputs) {
    const how = reporterOptions(judged, exit, options, io, file === undefined)
    // The report itself has its findings in the order of their places, by contract.
    const content = await formats(format)(format === 'json' ? report : inOrder(report, judged), how)
    if (file === undefined) printed.push(...(typeof content === 'string' ? [content] : []))
    else if (typeof content === 'string' || content instanceof Uint8Array) files.push({file, content})
    else files.push(...filesIn(file, content))
  }
  return {files, printed}
}

/** What a reporter is told beside the report. @param toScreen whether standard output takes it */
export function reporterOptions(
  {linted, reporting, changed}: ToldBeside,
  exit: ReturnType<typeof exitCode>,
  {color, failOn, maxWarnings}: Pick<Options, 'color' | 'failOn' | 'maxWarnings'>,
  io: Io,
  toScreen: boolean
): ReporterOptions {
  const onTerminal = toScreen && io.outIsTerminal
  return {
    ...reporting,
    ...(changed ? {changedLines: changed} : {}),
    color: toScreen && (color ?? io.color),
    changes: linted.flatMap(({report: {path: file}, fixed}) =>
      fixed ? [{path: file, before: fixed.before.text, after: fixed.after.text}] : []
    ),
    ...readingsOf(linted),
    frames: onTerminal,
    ...(onTerminal && io.links ? {links: links(io)} : {}),
    bar: {failOn, maxWarnings},
    exit,
    fromRoot: repositoryPath(io),
    webPage: githubPage(io)
  }
}

/** What was read before keeps its text packed until a report asks for it. */
function readingsOf(linted: ToldBeside['linted']): Pick<ReporterOptions, 'texts' | 'blocks'> {
  const files = new Map(linted.map(file => [file.report.path, file]))
  return {texts: {get: file => files.get(file)?.text}, blocks: {get: file => files.get(file)?.blocks}}
}

/** A file leads to itself, a rule to its page, which comes with the package. */
function links(io: Io): NonNullable<ReporterOptions['links']> {
  const pages = new URL('../docs/rules/', import.meta.url)
  return {
    file: file => pathToFileURL(path.resolve(io.cwd, file)).href,
    rule: id => new URL(`${id}.md`, pages).href
  }
}

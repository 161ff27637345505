import path from 'node:path'
import {pathToFileURL} from 'node:url'
import type {RunReport} from '../diagnostic/files.js'
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
  /** Each in one piece or in several. */
  readonly printed: readonly (string | Iterable<string>)[]
}

/** What is told beside a report. */
export type ToldBeside = Pick<Judged, 'linted' | 'reporting' | 'changed'>

/** The report with what stands on changed lines first in each file, where only changed files were judged. */
export function inOrder(report: RunReport, {changed}: Pick<Judged, 'changed'>): RunReport {
  return changed ? changedFirst(report, changed) : report
}

/**
 * @param report what is to be shown
 * @param formats what makes a report of each format
 */
export async function makeReports(
  report: RunReport,
  judged: ToldBeside,
  exit: ReturnType<typeof exitCode>,
  options: Options,
  io: Io,
  formats: (format: string) => Reporter | PagesReporter
): Promise<MadeReports> {
  const files: NewFile[] = []
  const printed: (string | Iterable<string>)[] = []
  for (const {format, file} of options.outputs) {
    const how = reporterOptions(judged, exit, options, io, file === undefined)
    // The report itself has its findings in the order of their places, by contract.
    const content = await formats(format)(format === 'json' ? report : inOrder(report, judged), how)
    if (content instanceof Map) {
      if (file !== undefined) files.push(...filesIn(file, content))
    } else if (file !== undefined) files.push({file, content})
    else if (!(content instanceof Uint8Array)) printed.push(content)
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
    changes: changesOf(linted),
    ...readingsOf(linted),
    frames: onTerminal,
    ...(onTerminal && io.links ? {links: links(io)} : {}),
    bar: {failOn, maxWarnings},
    exit,
    fromRoot: repositoryPath(io),
    webPage: githubPage(io)
  }
}

/** Made whenever they are looked at, since all texts may be more than fits into memory. */
function changesOf(linted: ToldBeside['linted']): NonNullable<ReporterOptions['changes']> {
  return {
    *[Symbol.iterator]() {
      for (const {head, fixed} of linted)
        if (fixed) yield {path: head.path, before: fixed.before.text, after: fixed.after.text}
    }
  }
}

/** What was read before keeps its text packed until a report asks for it. */
function readingsOf(linted: ToldBeside['linted']): Pick<ReporterOptions, 'texts' | 'blocks'> {
  const files = new Map(linted.map(file => [file.head.path, file]))
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

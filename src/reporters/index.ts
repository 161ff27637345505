import {whole} from '../diagnostic/files.js'
import {checklist} from './checklist.js'
import {json} from './json.js'
import {Pieces} from './pieces.js'
import type {PagesReporter, PieceReporter, Reporter} from './reporter.js'
import {stylish} from './stylish.js'

const byName = {
  stylish: inPieces(() => stylish),
  compact: inPieces(async () => (await import('./compact.js')).compact),
  codeframe: inPieces(async () => (await import('./codeframe.js')).codeframe),
  json: inPieces(() => json),
  sarif: async (report, options) => {
    const {sarif} = await import('./sarif/sarif.js')
    const rules = (await options.rules?.()) ?? []
    return new Pieces(() => sarif(report, options, rules))
  },
  github: inPieces(async () => (await import('./github/github.js')).github),
  gitlab: inPieces(async () => (await import('./gitlab.js')).gitlab),
  junit: inPieces(async () => (await import('./junit/junit.js')).junit),
  checkstyle: inPieces(async () => (await import('./checkstyle.js')).checkstyle),
  rdjson: inPieces(async () => (await import('./rdjson.js')).rdjson),
  markdown: inPieces(async () => (await import('./markdown/markdown.js')).markdown),
  html: async (report, options) => (await import('./page/pages.js')).html(whole(report), options)
} satisfies Readonly<Record<string, Reporter>>

/** The formats of `--format`, by name; what few runs ask for is loaded where it is asked for. */
export const reporters: Readonly<Record<string, Reporter>> & typeof byName = byName

/** The reviewer’s sheet in each of them, and as a Word file, which no name of `--format` asks for. */
export const sheetReporters: Readonly<Record<string, Reporter>> = {
  ...reporters,
  stylish: inPieces(() => checklist),
  'sheet-docx': async (report, options) => {
    const {sheetDocx} = await import('./sheet-docx/sheet-docx.js')
    return sheetDocx(whole(report), options)
  }
}

/** The reviewer’s sheet as a folder of pages. */
export const pagesReporter: PagesReporter = async (report, options) =>
  (await import('./page/pages.js')).folderPages(whole(report), options)

/** What `--fix` would change. */
export const changesReporter: Reporter = inPieces(async () => (await import('./diff.js')).diff)

/** The list of a whole run for the page of GitHub. */
export async function jobSummary() {
  return (await import('./github/job-summary.js')).jobSummary
}

/** @param load what tells the report, loaded where it is asked for */
function inPieces(
  load: () => PieceReporter | Promise<PieceReporter>
): (...asked: Parameters<PieceReporter>) => Promise<Pieces> {
  return async (...asked) => {
    const tell = await load()
    return new Pieces(() => tell(...asked))
  }
}

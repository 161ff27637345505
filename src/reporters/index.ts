import {checklist} from './checklist.js'
import {json} from './json.js'
import type {PagesReporter, Reporter} from './reporter.js'
import {stylish} from './stylish.js'

const byName = {
  stylish,
  compact: async (...asked) => (await import('./compact.js')).compact(...asked),
  codeframe: async (...asked) => (await import('./codeframe.js')).codeframe(...asked),
  json,
  sarif: async (...asked) => (await import('./sarif/sarif.js')).sarif(...asked),
  github: async (...asked) => (await import('./github/github.js')).github(...asked),
  gitlab: async (...asked) => (await import('./gitlab.js')).gitlab(...asked),
  junit: async (...asked) => (await import('./junit/junit.js')).junit(...asked),
  checkstyle: async (...asked) => (await import('./checkstyle.js')).checkstyle(...asked),
  rdjson: async (...asked) => (await import('./rdjson.js')).rdjson(...asked),
  markdown: async (...asked) => (await import('./markdown/markdown.js')).markdown(...asked),
  html: async (...asked) => (await import('./page/pages.js')).html(...asked)
} satisfies Readonly<Record<string, Reporter>>

/** The formats of `--format`, by name; what few runs ask for is loaded where it is asked for. */
export const reporters: Readonly<Record<string, Reporter>> & typeof byName = byName

/** The reviewer’s sheet in each of them, and as a Word file, which no name of `--format` asks for. */
export const sheetReporters: Readonly<Record<string, Reporter>> = {
  ...reporters,
  stylish: checklist,
  'sheet-docx': async (report, options) => {
    const {sheetDocx} = await import('./sheet-docx/sheet-docx.js')
    return sheetDocx(report, options)
  }
}

/** The reviewer’s sheet as a folder of pages. */
export const pagesReporter: PagesReporter = async (...asked) =>
  (await import('./page/pages.js')).folderPages(...asked)

/** What `--fix` would change. */
export const changesReporter: Reporter = async (report, options) => {
  const {diff} = await import('./diff.js')
  return diff(report, options)
}

/** The list of a whole run for the page of GitHub. */
export async function jobSummary() {
  return (await import('./github/job-summary.js')).jobSummary
}

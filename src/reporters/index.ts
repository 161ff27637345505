import {checklist} from './checklist.js'
import {json} from './json.js'
import type {Reporter, TextReporter} from './reporter.js'
import {stylish} from './stylish.js'

/** The formats of `--format`, by name. */
export const reporters: Readonly<Record<string, TextReporter>> = {stylish, json}

/** The reviewer’s sheet in each of them, and as a Word file, which no name of `--format` asks for. */
export const sheetReporters: Readonly<Record<string, Reporter>> = {
  stylish: checklist,
  json,
  'sheet-docx': async (report, options) => {
    const {sheetDocx} = await import('./sheet-docx/sheet-docx.js')
    return sheetDocx(report, options)
  }
}

/** What `--fix` would change. */
export const changesReporter: Reporter = async (report, options) => {
  const {diff} = await import('./diff.js')
  return diff(report, options)
}

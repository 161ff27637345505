import {statSync} from 'node:fs'
import path from 'node:path'
import {indexName} from '../../reporters/page/page-names.js'
import type {Io} from '../io.js'
import type {ReportTo} from '../options.js'
import type {Output} from './check-outputs.js'
import type {NewFile} from './write-files.js'

/** The reviewer’s sheet as a folder of pages: what `html` is where it goes into a folder. */
export const pagesFormat = 'pages'

/** Whether a target is a folder: one that is there, or a name that ends as one. */
export function isFolder(file: string, io: Io): boolean {
  if (file.endsWith('/') || file.endsWith('\\')) return true
  try {
    return statSync(path.resolve(io.cwd, file), {throwIfNoEntry: false})?.isDirectory() === true
  } catch {
    return false
  }
}

/** Whether pages are made, which show the plans whole. */
export function showsPlans(outputs: readonly ReportTo[]): boolean {
  return outputs.some(({format}) => format === 'html' || format === pagesFormat)
}

/** Whether a report may show more of the texts than its findings say of them: the lines that they stand on. */
export function showsTexts(outputs: readonly ReportTo[], {outIsTerminal}: Io): boolean {
  return outputs.some(
    ({format, file}) => !formatsOfFindings.has(format) || (file === undefined && outIsTerminal)
  )
}

/** Formats that make do with what findings say; `stylish` does where it goes to no terminal. */
const formatsOfFindings: ReadonlySet<string> = new Set([
  'stylish',
  'compact',
  'json',
  'github',
  'gitlab',
  'junit',
  'checkstyle',
  'markdown'
])

/** Pages into a folder are several files. */
export function withFolders(outputs: readonly ReportTo[], io: Io): ReportTo[] {
  return outputs.map(output =>
    output.format === 'html' && output.file !== undefined && isFolder(output.file, io)
      ? {...output, format: pagesFormat}
      : output
  )
}

/** What is known of a folder’s files before the work begins: its index. */
export function indexOf(folder: string): Output {
  return {file: path.join(folder, indexName), kinds: ['html']}
}

/** The outputs, and the pages that were made for folders: only the work tells which they are. */
export function withPages(outputs: readonly Output[], made: readonly NewFile[]): Output[] {
  const known = new Set(outputs.map(({file}) => file))
  const pages = made.filter(({file}) => !known.has(file))
  return [...outputs, ...pages.map(({file}): Output => ({file, kinds: ['html']}))]
}

export function filesIn(folder: string, pages: ReadonlyMap<string, string>): NewFile[] {
  return [...pages].map(([name, content]) => ({file: path.join(folder, name), content}))
}

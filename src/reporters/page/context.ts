import type {Language} from '../../base/severity.js'
import type {TextBlock} from '../../diagnostic/text-blocks.js'
import type {ReadFileReport, Report} from '../../diagnostic/report.js'
import {numberedSheet, type NumberedSheet} from '../sheet/numbering.js'
import {type SheetWords, sheetWords} from '../sheet/words.js'
import type {ReporterOptions} from '../reporter.js'
import {shown} from '../sheet/shown-text.js'
import {type PageWords, pageWords} from './words.js'

/** The text of a plan, for the pane beside the table. */
export interface PlanText {
  readonly text: string
  readonly blocks: readonly TextBlock[]
}

/** What each part of a checklist is told. */
export interface SheetContext {
  readonly report: Report
  readonly file: ReadFileReport
  readonly sheet: NumberedSheet
  readonly language: Language
  readonly words: SheetWords
  readonly page: PageWords
  readonly ruleTitles: Readonly<Record<string, string>>
  readonly notes: readonly string[]
  readonly today: string
  /** Absent where the text was not handed over: nothing leads into it then. */
  readonly plan: PlanText | undefined
  /** Of names on this page: several checklists may stand on one. */
  readonly prefix: string
  /** The level of the sheet’s title, 1 where the page is its own. */
  readonly heading: 1 | 2
  /** The page that lists all plans, where there is one. */
  readonly home: string | undefined
}

export interface SheetPlace {
  readonly prefix?: string
  readonly heading?: 1 | 2
  readonly home?: string | undefined
}

export function contextOf(
  report: Report,
  file: ReadFileReport,
  {language, ruleTitles, today, notes = [], texts, blocks}: ReporterOptions,
  {prefix = '', heading = 1, home}: SheetPlace = {}
): SheetContext {
  const [text, own] = [texts?.get(file.path), blocks?.get(file.path)]
  return {
    report,
    file,
    sheet: numberedSheet(file),
    language,
    words: sheetWords[language],
    page: pageWords[language],
    ruleTitles,
    notes: notes.map(shown),
    today,
    plan: text !== undefined && own?.some(hasText) === true ? {text, blocks: own} : undefined,
    prefix,
    heading,
    home
  }
}

/** Marks need something to stand in. */
function hasText(block: TextBlock): boolean {
  return block.kind === 'table'
    ? block.rows.some(row => row.some(({pieces}) => pieces.length > 0))
    : block.pieces.length > 0
}

/** The heading of a section of the sheet, and of what stands below it. */
export function headingBelow({heading}: SheetContext, below: 1 | 2 = 1): string {
  return `h${heading + below}`
}

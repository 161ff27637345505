import {cellAt, type PlacedCell, rowOf, tableBlock} from '../table-block.js'
import type {Block, SourceDocument, ReaderNotice} from '../../document/source-document.js'
import {PassageBuilder} from '../../vietnamese/passage.js'
import {placesOf, unitsBefore} from '../places-of.js'
import type {UnaccentedWords, ReaderWords} from '../reader-words.js'
import {reflow} from '../reflow.js'
import type {SourceLine} from '../source-line.js'
import {isTypeLine} from '../layout-words.js'
import {withoutDebris} from './debris.js'
import {gazetteHeads} from './furniture.js'
import type {PageContent} from './glyph.js'
import {type Item, itemsOf, type LineItem} from './items.js'
import {lost} from './letters.js'
import {type Bounds, openPdf} from './open-pdf.js'
import {sheetsOf, takenApart} from './sheets.js'

/**
 * A PDF with a layer of text → source document. Its text is what is printed, line by line in reading order, the
 * rows of tables between “|”, without page numbers, running heads and the calls of footnotes.
 *
 * @throws {Fault} for what is no PDF, is damaged, encrypted, too large, or has no text
 */
export async function readPdf(file: string, bytes: Uint8Array, words: ReaderWords): Promise<SourceDocument> {
  return documentOf(file, await printedPdf(file, bytes, words), words)
}

/** What a PDF prints, as plain data, which one thread can hand to another. */
export interface PrintedPdf {
  readonly items: readonly Item[]
  readonly notes: readonly ReaderNotice[]
  readonly isOfGazette: boolean
}

/** What watches over the process that reads, and is told of each page. */
export interface PdfWatch extends Bounds {
  read(page: PageContent): void
}

/**
 * @param watch what ends the process if it takes too much, where something does
 * @throws {Fault} as {@link readPdf}
 */
export async function printedPdf(
  file: string,
  bytes: Uint8Array,
  words: UnaccentedWords,
  watch?: PdfWatch
): Promise<PrintedPdf> {
  const take = (page: PageContent) => {
    watch?.read(page)
    return takenApart(page, words)
  }
  const {pages, notes} = await openPdf(file, bytes, words, take, watch)
  const isOfGazette = gazetteHeads(pages, words).size > 0
  return {items: withoutDebris(itemsOf(sheetsOf(pages, words), words)), notes, isOfGazette}
}

export function documentOf(
  file: string,
  {items, notes, isOfGazette}: PrintedPdf,
  words: ReaderWords
): SourceDocument {
  const {text, lines, tables, starts} = written(items, words)
  const blocks: Block[] = [
    ...reflow(lines, words),
    ...tables.map(({rows, page}) => tableBlock(rows.map(rowOf), {page}))
  ]
  blocks.sort((a, b) => a.span.start - b.span.start)
  const all = [...notes, ...unreadableNote(text, starts)]
  return {
    file,
    format: 'pdf',
    text,
    tree: {type: 'root', children: blocks},
    pages: starts,
    ...(all.length > 0 ? {notes: all} : {}),
    ...(isOfGazette ? {isOfGazette} : {})
  }
}

/** The letters that no font tells, and the pages on which they stand. */
function unreadableNote(text: string, starts: Written['starts']): ReaderNotice[] {
  const places = placesOf(lost, text)
  const [first] = places
  if (first === undefined) return []
  const pages = new Set<number>()
  let next = 0
  let page: number | undefined
  for (const place of places) {
    for (let start = starts[next]; start && start.offset <= place; start = starts[++next]) page = start.page
    if (page !== undefined) pages.add(page)
  }
  const at = {start: first, end: first + 1}
  return [{kind: 'unreadable-characters', count: places.length, pages: [...pages], at}]
}

interface WrittenTable {
  readonly page: number
  readonly rows: readonly (readonly PlacedCell[])[]
}

interface Written {
  readonly text: string
  readonly lines: readonly SourceLine[]
  readonly tables: readonly WrittenTable[]
  readonly starts: readonly {readonly offset: number; readonly page: number}[]
}

function written(items: readonly Item[], words: UnaccentedWords): Written {
  let text = ''
  const lines: SourceLine[] = []
  const tables: WrittenTable[] = []
  const starts: {offset: number; page: number}[] = []
  let before: Item | undefined
  const begin = (page: number): void => {
    if (starts.at(-1)?.page !== page) starts.push({offset: text.length, page})
  }
  for (const item of items) {
    if (before) text += separator(before, item)
    if (item.type === 'line') {
      begin(item.line.page)
      lines.push(sourceLine(item, before, text.length, words))
      text += `${item.line.text}\n`
    } else {
      const rows = item.rows.map(row => {
        begin(row.page)
        const {line, cells} = writtenRow(row.cells, text.length)
        text += line
        return cells
      })
      tables.push({page: item.page, rows})
    }
    before = item
  }
  return {text, lines, tables, starts}
}

/** An empty line between paragraphs, as far as the place of the lines tells. */
function separator(before: Item, item: Item): string {
  if (before.type !== item.type || item.type === 'table') return '\n'
  return item.gap || (item.relation === 'parts' && item.line.column === undefined) ? '\n' : ''
}

function sourceLine(
  {line, relation, gap}: LineItem,
  before: Item | undefined,
  at: number,
  words: UnaccentedWords
): SourceLine {
  const passage = new PassageBuilder().addText(line.text, at).build()
  const boldLead = unitsBefore(passage, at + line.bold)
  const apart =
    before?.type !== 'line' ||
    isTypeLine(passage, words) ||
    (relation === 'parts' && line.column === undefined)
  return {
    passage,
    gap: gap ? 1 : 0,
    broken: apart,
    heading: undefined,
    boldLead,
    insideMarkup: false,
    joins: !apart && relation === 'joins',
    page: line.page
  }
}

/** “| cell | cell |” on one line, as a text reader would take it for a table too. */
function writtenRow(cells: readonly (readonly string[])[], at: number): {line: string; cells: PlacedCell[]} {
  let line = '|'
  const places = cells.map(lines => {
    line += ' '
    const text = lines.join(' ').replaceAll('|', '/')
    const cell = cellAt(text, at + line.length)
    line += text === '' ? '|' : `${text} |`
    return cell
  })
  return {line: `${line}\n`, cells: places}
}

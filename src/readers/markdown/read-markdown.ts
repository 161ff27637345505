import {Fault} from '../../base/fault.js'
import {tableBlock} from '../table-block.js'
import type {Span} from '../../vietnamese/passage.js'
import type {Table, TableCell, TableRow} from 'mdast'
import type {Block, SourceDocument, TableBlock} from '../../document/source-document.js'
import {pageBreaks} from '../page-numbers.js'
import {hasText, isRuler, rawLines} from '../raw-lines.js'
import type {ReaderWords} from '../reader-words.js'
import {reflow} from '../reflow.js'
import type {SourceLine} from '../source-line.js'
import {skipBlanks, skipBlanksBack, unit} from './code-units.js'
import {directivesIn} from './directives.js'
import {lazyTables} from './lazy-tables.js'
import {MarkdownUnits} from './markdown-units.js'
import {extentOf} from './places.js'
import {readMarkup, TooMuchMarkup} from './parse-markdown.js'

/**
 * Markdown. Its markup is read (headings, bold, tables, escapes, entities) and taken away; its paragraphs and lists
 * are not believed: real plans are wrapped by hand, so that “- ” or “2024. ” may begin any line. The lines are put
 * together as those of plain text are, and the numbering of the document decides.
 *
 * @throws {Fault} where its markup would take too much memory
 */
export async function readMarkdown(
  file: string,
  source: string,
  words: ReaderWords
): Promise<SourceDocument> {
  try {
    return await documentOf(file, source, words)
  } catch (error) {
    throw error instanceof TooMuchMarkup ? tooMuchMarkup(file) : error
  }
}

function tooMuchMarkup(file: string): Fault {
  return new Fault(
    {
      vi: `Tệp “${file}” quá dài và có quá nhiều dấu Markdown, không xét được.`,
      en: `“${file}” is too long, and has too much markup, to be judged.`
    },
    {vi: 'Hãy tách kế hoạch thành tệp riêng.', en: 'Put the plan into a file of its own.'}
  )
}

async function documentOf(file: string, source: string, words: ReaderWords): Promise<SourceDocument> {
  const {directives, cuts} = await directivesIn(source)
  const text = cuts?.read ?? source
  const units = new MarkdownUnits(await readMarkup(text), text)
  const breaks = breaksOf(text, words)
  const blocks: Block[] = []
  const addLines = (start: number, end: number): void => {
    let from = start
    for (const table of lazyTables(units, start, end, words)) {
      blocks.push(...reflow(linesOf(units, from, table.span.start, breaks), words), table)
      from = table.span.end
    }
    blocks.push(...reflow(linesOf(units, from, end, breaks), words))
  }
  let from = 0
  for (const table of units.tables) {
    const block = tableOf(table, ownRows(table, text), units)
    addLines(from, block.span.start)
    blocks.push(block)
    from = block.span.end
  }
  addLines(from, text.length)
  return {
    file,
    format: 'markdown',
    text,
    tree: {type: 'root', children: blocks},
    ...(directives.length > 0 ? {directives} : {}),
    ...(cuts ? {written: cuts} : {})
  }
}

/** Offsets of lines at which a page begins, and of those that are nothing but its number. */
interface Breaks {
  readonly starts: ReadonlySet<number>
  readonly numbers: ReadonlySet<number>
}

function breaksOf(text: string, words: ReaderWords): Breaks {
  const lines = rawLines(text)
  const {starts, numbers} = pageBreaks(lines, text, words)
  const offsets = (places: ReadonlySet<number>) => new Set([...places].flatMap(at => lines[at]?.start ?? []))
  return {starts: offsets(starts), numbers: offsets(numbers)}
}

/** The lines of source[from, to), rulers and empty lines left out. */
function linesOf(units: MarkdownUnits, from: number, to: number, breaks: Breaks): SourceLine[] {
  const lines: SourceLine[] = []
  const {source} = units
  let gap = 0
  let broken = from > 0
  let emphasis = 0
  let isPageBreak = false
  for (const raw of rawLines(source, from, to)) {
    const {end} = raw
    const start = withoutPipe(source, raw.start, end)
    isPageBreak ||= breaks.starts.has(raw.start)
    if (breaks.numbers.has(raw.start)) continue
    if (!hasText(source, start, end)) {
      gap++
      continue
    }
    const {passage, boldLead, firstEmphasis, lastEmphasis} = units.read(
      start,
      withoutPipeAtEnd(source, start, end)
    )
    if (passage.length === 0 || isRuler(passage.value)) {
      broken = true
      continue
    }
    lines.push({
      passage,
      // What is empty around the end of a page says nothing of the paragraph that may go on there.
      gap: isPageBreak ? 0 : gap,
      broken,
      heading: units.headings.get(skipBlanks(source, start, end)),
      boldLead,
      insideMarkup: firstEmphasis !== 0 && firstEmphasis === emphasis,
      page: undefined
    })
    gap = 0
    broken = false
    isPageBreak = false
    emphasis = lastEmphasis
  }
  return lines
}

/** A table that was flattened leaves a “|” before the text of a cell; “|.” is a misread Roman numeral. */
function withoutPipe(source: string, start: number, end: number): number {
  const at = skipBlanks(source, start, end)
  const isPipe = at < end && source.charCodeAt(at) === unit.bar
  return isPipe && source.charCodeAt(at + 1) !== unit.dot ? at + 1 : start
}

function withoutPipeAtEnd(source: string, start: number, end: number): number {
  const at = skipBlanksBack(source, start, end)
  return source.charCodeAt(at - 1) === unit.bar ? at - 1 : end
}

/**
 * The rows of a table up to the first line without a “|” below one that “|” ends: Markdown takes every line for a row
 * up to an empty one, though nobody sees a table there.
 */
function ownRows({children}: Table, source: string): Table['children'] {
  const written = (row: TableRow) => {
    const {start, end} = spanOf(row)
    return source.slice(start, end).trim()
  }
  const cut = children.findIndex((row, at) => {
    const above = children[at - 1]
    return above && !written(row).includes('|') && (at === 1 || written(above).endsWith('|'))
  })
  return cut < 0 ? children : children.slice(0, cut)
}

function tableOf(table: Table, rows: Table['children'], units: MarkdownUnits): TableBlock {
  const placed = rows.map(row => ({
    ...spanOf(row),
    cells: row.children.map(cell => {
      const span = spanOf(cell)
      return {...span, passage: units.read(innerStart(units.source, span.start), span.end).passage}
    })
  }))
  const {start, end} = spanOf(table)
  return tableBlock(placed, {extent: {start, end: placed.at(-1)?.end ?? end}})
}

function spanOf(node: Table | TableRow | TableCell): Span {
  const {start, end} = extentOf(node)
  return {start: start.offset, end: end.offset}
}

/** A cell begins with its “|”. */
function innerStart(source: string, start: number): number {
  return source[start] === '|' ? start + 1 : start
}

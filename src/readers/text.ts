import {LineIndex} from '../document/line-index.js'
import type {Block, ParagraphBlock, SourceDocument, TableBlock} from '../document/source-document.js'
import {isAllDigits, isDash} from '../vietnamese/letters.js'
import {Passage, PassageBuilder} from '../vietnamese/passage.js'
import {placesOf} from './places-of.js'
import {isRuler, type RawLine, rawLines} from './raw-lines.js'
import type {ReaderWords} from './reader-words.js'
import {isRowStart} from './line-ends.js'
import {reflow} from './reflow.js'
import type {SourceLine} from './source-line.js'

/** Plain text, also as it is drawn out of a PDF: double-spaced lines, page numbers alone on a line, form feeds. */
export function readText(file: string, text: string, words: ReaderWords): SourceDocument {
  const index = new LineIndex(text)
  const blocks = withTables(reflow(linesOf(text), index, words), index)
  return {file, format: 'text', text, tree: {type: 'root', children: blocks}}
}

/** Neighbouring paragraphs “| a | b |” are the rows of a table. */
function withTables(paragraphs: readonly ParagraphBlock[], index: LineIndex): Block[] {
  const blocks: Block[] = []
  let rows: ParagraphBlock[] = []
  const close = (): void => {
    if (rows.length > 1) blocks.push(tableOf(rows, index))
    else blocks.push(...rows)
    rows = []
  }
  for (const paragraph of paragraphs) {
    const last = rows.at(-1)
    if (last && isRow(paragraph) && pipesIn(last) < pipesIn(rows[0]!)) {
      // A row that was wrapped right before a “|”.
      rows[rows.length - 1] = joined(last, paragraph, index)
    } else if (isRow(paragraph)) {
      rows.push(paragraph)
    } else {
      close()
      blocks.push(paragraph)
    }
  }
  close()
  return blocks
}

function isRow({passage}: ParagraphBlock): boolean {
  return isRowStart(passage.value) && placesOf('|', passage.value).length > 1
}

function pipesIn({passage}: ParagraphBlock): number {
  return placesOf('|', passage.value).length
}

function joined(first: ParagraphBlock, second: ParagraphBlock, index: LineIndex): ParagraphBlock {
  const passage = Passage.join([first.passage, second.passage])
  return {...first, passage, position: index.position(passage.span())}
}

function tableOf(rows: readonly ParagraphBlock[], index: LineIndex): TableBlock {
  const first = rows[0]!
  const position = {start: first.position.start, end: rows.at(-1)!.position.end}
  return {
    type: 'table',
    position,
    ...(first.page ? {page: first.page} : {}),
    children: rows.map(({position, passage}) => ({
      type: 'tableRow',
      position,
      children: cellsOf(passage).map(cell => ({
        type: 'tableCell',
        position: index.position(cell.span()),
        passage: cell
      }))
    }))
  }
}

function cellsOf(row: Passage): Passage[] {
  const pipes = placesOf('|', row.value)
  const ends = [...pipes.slice(1), ...(pipes.at(-1) === row.length - 1 ? [] : [row.length])]
  return ends.map((end, at) => row.slice(pipes[at]! + 1, end))
}

function linesOf(text: string): SourceLine[] {
  const raw = rawLines(text)
  const pages = pageBreaks(raw, text)
  const lines: SourceLine[] = []
  let gap = 0
  let broken = false
  let page = 1
  raw.forEach(({start, end}, at) => {
    if (pages.starts.has(at)) page++
    if (pages.numbers.has(at)) return
    const passage = new PassageBuilder().addText(text.slice(start, end), start).build()
    if (passage.length === 0) {
      gap++
    } else if (isRuler(passage.value)) {
      broken = true
    } else {
      const known = pages.starts.size > 0 ? page : undefined
      lines.push({passage, gap, broken, heading: undefined, boldLead: 0, insideMarkup: false, page: known})
      gap = 0
      broken = false
    }
  })
  return lines
}

/** Pages begin at a form feed, or where a lone number follows the last one; such a number is no text. */
function pageBreaks(lines: readonly RawLine[], text: string): {starts: Set<number>; numbers: Set<number>} {
  const starts = new Set<number>()
  const numbers = new Set<number>()
  let last = 1
  lines.forEach((line, at) => {
    const source = text.slice(line.start, line.end)
    const value = loneNumber(source.trim())
    if (value !== undefined && value > last && value <= last + 4 && isAlone(lines, text, at)) {
      numbers.add(at)
      starts.add(at)
      last = value
    } else if (source.includes('\f') && at > 0) {
      starts.add(at)
    }
  })
  return {starts, numbers}
}

/** “12”, “- 12 -”: a number of at most three digits. */
function loneNumber(text: string): number | undefined {
  let [start, end] = [0, text.length]
  while (start < end && isAround(text[start])) start++
  while (end > start && isAround(text[end - 1])) end--
  const digits = text.slice(start, end)
  return digits.length <= 3 && isAllDigits(digits) ? Number(digits) : undefined
}

function isAround(unit: string | undefined): boolean {
  return unit === ' ' || isDash(unit)
}

function isAlone(lines: readonly RawLine[], text: string, at: number): boolean {
  return [lines[at - 1], lines[at + 1]].every(line => !line || text.slice(line.start, line.end).trim() === '')
}

import {tableBlock} from './table-block.js'
import type {Block, ParagraphBlock, SourceDocument, TableBlock} from '../document/source-document.js'
import {Passage} from '../vietnamese/passage.js'
import {passageOf} from '../vietnamese/plain-passage.js'
import {placesOf} from './places-of.js'
import {pageBreaks} from './page-numbers.js'
import {isRuler, rawLines} from './raw-lines.js'
import type {ReaderWords} from './reader-words.js'
import {isRowStart} from './line-ends.js'
import {reflow} from './reflow.js'
import type {SourceLine} from './source-line.js'

/** Plain text, also as it is drawn out of a PDF: double-spaced lines, page numbers alone on a line, form feeds. */
export function readText(file: string, text: string, words: ReaderWords): SourceDocument {
  const blocks = withTables(reflow(linesOf(text, words), words))
  return {file, format: 'text', text, tree: {type: 'root', children: blocks}}
}

/** Neighbouring paragraphs “| a | b |” are the rows of a table. */
function withTables(paragraphs: readonly ParagraphBlock[]): Block[] {
  const blocks: Block[] = []
  let rows: ParagraphBlock[] = []
  const close = (): void => {
    if (rows.length > 1) blocks.push(tableOf(rows))
    else blocks.push(...rows)
    rows = []
  }
  for (const paragraph of paragraphs) {
    const [first] = rows
    const last = rows.at(-1)
    if (first && last && isRow(paragraph) && pipesIn(last) < pipesIn(first)) {
      // A row that was wrapped right before a “|”.
      rows[rows.length - 1] = joined(last, paragraph)
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

function joined(first: ParagraphBlock, second: ParagraphBlock): ParagraphBlock {
  const passage = Passage.join([first.passage, second.passage])
  return {...first, passage, span: passage.span()}
}

function tableOf(rows: readonly ParagraphBlock[]): TableBlock {
  const placed = rows.map(({span, passage}) => ({
    ...span,
    cells: cellsOf(passage).map(cell => ({...cell.span(), passage: cell}))
  }))
  return tableBlock(placed, {page: rows[0]?.page})
}

function cellsOf(row: Passage): Passage[] {
  const pipes = placesOf('|', row.value)
  // Nothing stands behind a pipe at the end of the row.
  const openings = pipes.at(-1) === row.length - 1 ? pipes.slice(0, -1) : pipes
  return openings.map((pipe, at) => row.slice(pipe + 1, pipes[at + 1]))
}

function linesOf(text: string, words: ReaderWords): SourceLine[] {
  const raw = rawLines(text)
  const pages = pageBreaks(raw, text, words)
  const lines: SourceLine[] = []
  let gap = 0
  let broken = false
  let page = 1
  let isPageBreak = false
  raw.forEach(({start, end}, at) => {
    if (pages.starts.has(at)) {
      page++
      isPageBreak = true
    }
    if (pages.numbers.has(at)) return
    const passage = passageOf(text, start, end)
    if (passage.length === 0) {
      gap++
    } else if (isRuler(passage.value)) {
      broken = true
    } else {
      const known = pages.starts.size > 0 ? page : undefined
      // What is empty around the end of a page says nothing of the paragraph that may go on there.
      const apart = isPageBreak ? 0 : gap
      lines.push({
        passage,
        gap: apart,
        broken,
        heading: undefined,
        boldLead: 0,
        insideMarkup: false,
        page: known
      })
      gap = 0
      isPageBreak = false
      broken = false
    }
  })
  return lines
}

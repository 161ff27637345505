import {child, childrenOf, valueOf, type XmlElement} from '../../office/xml.js'
import type {Span} from '../../vietnamese/passage.js'
import {apart} from '../office/text-writer.js'
import {
  below,
  type Attachment,
  attachedTo,
  type Reading,
  readParagraph,
  type WordParagraph
} from './paragraph.js'
import {isCellRuled} from './drawn-lines.js'
import {showsLines} from './styles.js'

/** What a body holds, in its order. */
export type BodyBlock = {readonly kind: 'paragraph'; readonly paragraph: WordParagraph} | WordTable

/** A table with lines: rows of cells, a merged cell once and empty ones in the places that it covers. */
export interface WordTable {
  readonly kind: 'table'
  readonly rows: readonly (readonly (readonly WordParagraph[])[])[]
}

const blockNames = new Set(['w:p', 'w:tbl'])
const mostNesting = 20

/** The paragraphs and tables of a body, a cell, a text box or a note. Content controls and the like are seen through. */
export function readBlocks(container: XmlElement, reading: Reading, nesting = 0): BodyBlock[] {
  if (nesting > mostNesting) return []
  const blocks: BodyBlock[] = []
  let open: WordParagraph | undefined
  for (const element of below(container, blockNames)) {
    if (element.name === 'w:tbl') {
      blocks.push(...readTable(element, reading, nesting))
      continue
    }
    const read = readParagraph(element, reading, open !== undefined && open.text !== '')
    const paragraph: WordParagraph = open ? joined(open, read) : read
    open = paragraph.isOpen ? paragraph : undefined
    if (open) continue
    blocks.push({kind: 'paragraph', paragraph})
    for (const {content, hook} of paragraph.boxes)
      blocks.push(...readBlocks(content, reading, nesting + 1).map(block => hung(block, hook)))
  }
  if (open) blocks.push({kind: 'paragraph', paragraph: open})
  return blocks
}

/** What stands in a text box comes from where the box hangs. */
function hung(block: BodyBlock, hook: Attachment): BodyBlock {
  if (block.kind === 'paragraph') return {kind: 'paragraph', paragraph: attachedTo(hook, block.paragraph)}
  const rows = block.rows.map(row => row.map(cell => cell.map(paragraph => attachedTo(hook, paragraph))))
  return {kind: 'table', rows}
}

/** A paragraph whose end was deleted and the one it goes on with; of one that is gone altogether nothing is left. */
function joined(first: WordParagraph, second: WordParagraph): WordParagraph {
  if (first.text === '')
    return {
      ...second,
      elements: [...first.elements, ...second.elements],
      boxes: [...first.boxes, ...second.boxes],
      strokes: [...first.strokes, ...second.strokes]
    }
  const by = first.text.length
  const moved = <One extends Span>(one: One): One => ({...one, start: one.start + by, end: one.end + by})
  return {
    ...second,
    text: first.text + second.text,
    runs: [...first.runs, ...second.runs.map(moved)],
    elements: [...first.elements, ...second.elements],
    pieces: [...first.pieces, ...second.pieces.map(moved)],
    setting: first.setting,
    numberLength: first.numberLength,
    heading: first.heading ?? second.heading,
    properties: first.properties,
    boxes: [...first.boxes, ...second.boxes],
    strokes: [...first.strokes, ...second.strokes],
    pages: [...first.pages, ...second.pages.map(({at, page}) => ({at: at + by, page}))]
  }
}

/**
 * A table without lines lays out what is no table: the header, the recipients and the signature. Its cells are read one
 * after the other, column after column where each is a text of its own.
 */
function readTable(table: XmlElement, reading: Reading, nesting: number): BodyBlock[] {
  const rows = rowsOf(table)
  if (hasLines(table, rows, reading))
    return [{kind: 'table', rows: rows.map(row => cellsOf(row, reading, nesting))}]
  // Read row after row, since so their numbers and pages are counted.
  const cells = rows.map(row =>
    readCells(row, reading, nesting).map(({cell, blocks}) => apartBlocks(ruled(blocks, isCellRuled(cell))))
  )
  const columns = cells.reduce((most, row) => Math.max(most, row.length), 0)
  return Array.from({length: columns}, (_, column) => cells.flatMap(row => row[column] ?? [])).flat()
}

/** What stands in a cell, and not in the column of the text. */
function apartBlocks(blocks: readonly BodyBlock[]): BodyBlock[] {
  return blocks.map(block =>
    block.kind === 'paragraph' ? {...block, paragraph: apart(block.paragraph)} : block
  )
}

/** The border of a cell hangs on its first paragraph. */
function ruled(blocks: readonly BodyBlock[], isRuled: boolean): readonly BodyBlock[] {
  const [first, ...rest] = blocks
  if (!isRuled || first?.kind !== 'paragraph') return blocks
  const {paragraph} = first
  return [{kind: 'paragraph', paragraph: {...paragraph, strokes: [...paragraph.strokes, 'other']}}, ...rest]
}

const rowNames = new Set(['w:tr', 'w:tbl'])
const cellNames = new Set(['w:tc', 'w:tbl'])

function rowsOf(table: XmlElement): XmlElement[] {
  return below(table, rowNames).filter(({name}) => name === 'w:tr')
}

function cellElements(row: XmlElement): XmlElement[] {
  return below(row, cellNames).filter(({name}) => name === 'w:tc')
}

function hasLines(table: XmlElement, rows: readonly XmlElement[], {styles}: Reading): boolean {
  const tblPr = child(table, 'w:tblPr')
  const borders = child(tblPr, 'w:tblBorders')
  if (borders ? showsLines(borders) : styles.hasLines(valueOf(tblPr, 'w:tblStyle'))) return true
  const cells = rows.flatMap(cellElements)
  const lined = cells.filter(cell => {
    const own = child(child(cell, 'w:tcPr'), 'w:tcBorders')
    return ['w:left', 'w:right', 'w:start', 'w:end'].some(side =>
      showsLines(own && {...own, children: childrenOf(own, side)})
    )
  })
  // The line below a name in a header is a border of one cell.
  return lined.length > cells.length / 2
}

/** The cells of a row that show something, and those that go on from above, which do not. */
function readCells(row: XmlElement, reading: Reading, nesting: number) {
  return reading.pages.row(
    cellElements(row),
    cell => ({cell, blocks: goesOn(cell) ? [] : readBlocks(cell, reading, nesting + 1)}),
    ({blocks}) => paragraphsIn(blocks.slice(0, 1))[0]?.pages[0]?.page
  )
}

function goesOn(cell: XmlElement): boolean {
  const merge = child(child(cell, 'w:tcPr'), 'w:vMerge')
  return merge !== undefined && merge.attributes['w:val'] !== 'restart'
}

/** The cells of a row on the grid: one that covers several columns is followed by empty ones, one that goes on from above is empty. */
function cellsOf(row: XmlElement, reading: Reading, nesting: number): (readonly WordParagraph[])[] {
  // A row may begin further in than the others.
  const before = Math.min(64, Number(valueOf(child(row, 'w:trPr'), 'w:gridBefore') ?? 0) || 0)
  const cells = readCells(row, reading, nesting).flatMap(({cell, blocks}) => {
    const span = Math.min(64, Math.max(1, Number(valueOf(child(cell, 'w:tcPr'), 'w:gridSpan') ?? 1)))
    return [paragraphsIn(blocks), ...free(span - 1, reading)]
  })
  return [...free(Math.max(0, before), reading), ...cells]
}

/** So many places of a row that show nothing. */
function free(places: number, {paragraphs}: Reading): (readonly WordParagraph[])[] {
  paragraphs.cover(places)
  return Array.from({length: places}, () => nothing)
}

const nothing: readonly WordParagraph[] = []

/** All paragraphs, those of tables inside too. */
export function paragraphsIn(blocks: readonly BodyBlock[]): WordParagraph[] {
  return blocks.flatMap(block => (block.kind === 'paragraph' ? [block.paragraph] : block.rows.flat(2)))
}

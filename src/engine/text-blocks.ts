import {LineIndex} from '../base/line-index.js'
import type {TextBlock, TextCell, TextPiece} from '../diagnostic/text-blocks.js'
import type {Cuts} from '../document/cuts.js'
import {
  type ParagraphBlock,
  type SourceDocument,
  type TableBlock,
  type TableCell,
  writtenText
} from '../document/source-document.js'
import {isBlank, isLineEnd} from '../vietnamese/letters.js'
import {nfc} from '../vietnamese/normal-form.js'
import {isInvisible, type Passage, type Span} from '../vietnamese/passage.js'

/** A run of blanks that would fill a line stands for a line break. */
const mostBlanks = 80

/**
 * What a page needs to show a document: its paragraphs and tables, a piece of its text after the other. Places are of
 * the text as it is written, with what was left out before it was read.
 */
export function textBlocksOf(source: SourceDocument): TextBlock[] {
  const written: Written = {source, index: new LineIndex(writtenText(source))}
  return source.tree.children.map(block =>
    block.type === 'table' ? tableOf(block, written) : paragraphOf(block, written)
  )
}

interface Written {
  readonly source: SourceDocument
  /** The lines of the text as it is written. */
  readonly index: LineIndex
}

function lineOf({start}: Span, {source, index}: Written): number {
  return index.point(source.written?.start(start) ?? start).line
}

function paragraphOf({passage, span, heading, boldLead, page}: ParagraphBlock, written: Written): TextBlock {
  const {source} = written
  const boldTo = boldLead > 0 ? passage.endOf(boldLead - 1) : 0
  return {
    kind: heading === undefined ? 'paragraph' : 'heading',
    line: lineOf(span, written),
    ...(page === undefined ? {} : {page}),
    boldTo: source.written?.end(boldTo) ?? boldTo,
    pieces: piecesOf(passage, source)
  }
}

function tableOf({children, span, page}: TableBlock, written: Written): TextBlock {
  const rows = children.map(row => row.children)
  return {
    kind: 'table',
    line: lineOf(span, written),
    ...(page === undefined ? {} : {page}),
    rows: rows.map((cells, row) =>
      cells.flatMap((cell, column): TextCell[] => {
        if (isSame(cell, cells[column - 1]) || isSame(cell, rows[row - 1]?.[column])) return []
        const columns = lengthWhile(at => isSame(cell, cells[column + at]))
        return [
          {
            pieces: piecesOf(cell.passage, written.source),
            columns,
            rows: lengthWhile(down => covers(rows[row + down], column, columns, cell))
          }
        ]
      })
    )
  }
}

/** A merged cell stands in each row and column that it covers. Cells without text are told apart by nothing. */
function isSame(cell: TableCell, other: TableCell | undefined): boolean {
  const {start, end} = cell.span
  return (
    other !== undefined && cell.passage.length > 0 && start === other.span.start && end === other.span.end
  )
}

function covers(cells: readonly TableCell[] | undefined, column: number, columns: number, cell: TableCell) {
  if (cells === undefined) return false
  for (let at = column; at < column + columns; at++) if (!isSame(cell, cells[at])) return false
  return true
}

/** How many steps from 1 on it holds, and one more for where it began. */
function lengthWhile(holds: (at: number) => boolean): number {
  let length = 1
  while (holds(length)) length++
  return length
}

/** Units that stand beside each other in the text are one piece, with the blanks of a form and what is invisible between. */
function piecesOf(passage: Passage, {text, written}: SourceDocument): TextPiece[] {
  const pieces: [number, number, string?][] = []
  const {value} = passage
  for (let i = 0; i < value.length; i++) {
    const [start, end] = [passage.startOf(i), passage.endOf(i)]
    const last = pieces.at(-1)
    const unit = value[i]!
    // The second unit of a letter that stands for both.
    if (last && end <= last[1] && last[2] === undefined) continue
    const isPlain =
      isReadAs(text.slice(start, end), unit) || isReadAs(text.slice(start, end), value.slice(i, i + 2))
    if (!isPlain && last?.[2] !== undefined && last[0] === start && last[1] === end) last[2] += unit
    else if (!isPlain) pieces.push([start, end, unit])
    else if (last && last[2] === undefined && isNothingBetween(text, last[1], start)) last[1] = end
    else pieces.push([start, end])
  }
  return written ? pieces.map(piece => asWritten(piece, text, written)) : pieces
}

/** A piece of the text as it is read, in the text as it is written; one that goes over what was left out is read as it was. */
function asWritten([start, end, said]: TextPiece, text: string, written: Cuts): TextPiece {
  const span = written.span({start, end})
  const isWhole = said === undefined && !written.crosses({start, end})
  return isWhole ? [span.start, span.end] : [span.start, span.end, said ?? text.slice(start, end)]
}

/** Whether what stands there is what is read: the blanks of a form stay as they are. */
function isReadAs(written: string, unit: string): boolean {
  if (written === unit) return true
  if (unit !== ' ') return nfc(written) === unit
  return written.length > 0 && written.length <= mostBlanks && [...written].every(isBlank)
}

/** Whether there is nothing between but blanks, of which only the first is read, and what is invisible. */
function isNothingBetween(text: string, from: number, to: number): boolean {
  if (to < from || to - from > mostBlanks) return false
  for (let at = from; at < to; at++) {
    const isSeen = !isInvisible(text.charCodeAt(at)) && (!isBlank(text[at]) || isLineEnd(text[at]))
    if (isSeen) return false
  }
  return true
}

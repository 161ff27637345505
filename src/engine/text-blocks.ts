import {LineIndex} from '../base/line-index.js'
import type {TextBlock, TextCell, TextPiece} from '../diagnostic/text-blocks.js'
import type {ParagraphBlock, SourceDocument, TableBlock, TableCell} from '../document/source-document.js'
import {isBlank, isLineEnd} from '../vietnamese/letters.js'
import {nfc} from '../vietnamese/normal-form.js'
import {isInvisible, type Passage} from '../vietnamese/passage.js'

/** A run of blanks that would fill a line stands for a line break. */
const mostBlanks = 80

/** What a page needs to show a document: its paragraphs and tables, a piece of its text after the other. */
export function textBlocksOf({text, tree}: SourceDocument): TextBlock[] {
  const index = new LineIndex(text)
  return tree.children.map(block =>
    block.type === 'table' ? tableOf(block, index) : paragraphOf(block, index)
  )
}

function paragraphOf({passage, span, heading, boldLead, page}: ParagraphBlock, index: LineIndex): TextBlock {
  return {
    kind: heading === undefined ? 'paragraph' : 'heading',
    line: index.point(span.start).line,
    ...(page === undefined ? {} : {page}),
    boldTo: boldLead > 0 ? passage.endOf(boldLead - 1) : 0,
    pieces: piecesOf(passage, index.text)
  }
}

function tableOf({children, span, page}: TableBlock, index: LineIndex): TextBlock {
  const rows = children.map(row => row.children)
  return {
    kind: 'table',
    line: index.point(span.start).line,
    ...(page === undefined ? {} : {page}),
    rows: rows.map((cells, row) =>
      cells.flatMap((cell, column): TextCell[] => {
        if (isSame(cell, cells[column - 1]) || isSame(cell, rows[row - 1]?.[column])) return []
        const columns = lengthWhile(at => isSame(cell, cells[column + at]))
        return [
          {
            pieces: piecesOf(cell.passage, index.text),
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
function piecesOf({value, starts, ends}: Passage, text: string): TextPiece[] {
  const pieces: [number, number, string?][] = []
  for (let i = 0; i < value.length; i++) {
    const [start, end] = [starts[i]!, ends[i]!]
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
  return pieces
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

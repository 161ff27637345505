import {there} from '../base/there.js'
import type {TableBlock, TableCell} from '../document/source-document.js'
import type {Passage, Span} from '../vietnamese/passage.js'
import {passageOf} from '../vietnamese/plain-passage.js'

/** A cell at [start, end) of the text. */
export interface PlacedCell extends Span {
  readonly passage: Passage
  /** See {@link TableCell}. */
  readonly isOwn?: boolean | undefined
}

/** A row at [start, end): from its first cell to its last, or as its format marks it. */
export interface PlacedRow extends Span {
  readonly cells: readonly PlacedCell[]
}

/** A table of at least one row, at [start, end) of the text where it is more than its rows. */
export function tableBlock(
  rows: readonly PlacedRow[],
  {page, extent}: {readonly page?: number | undefined; readonly extent?: Span} = {}
): TableBlock {
  return {
    type: 'table',
    span: extent ?? spanOver(rows),
    ...(page === undefined ? {} : {page}),
    children: rows.map(({start, end, cells}) => ({
      type: 'tableRow',
      span: {start, end},
      children: cells.map((cell): TableCell => ({
        type: 'tableCell',
        span: {start: cell.start, end: cell.end},
        passage: cell.passage,
        isOwn: cell.isOwn ?? false
      }))
    }))
  }
}

/** A row of these cells, from the first to the last. */
export function rowOf(cells: readonly PlacedCell[]): PlacedRow {
  return {...spanOver(cells), cells}
}

/** From the first to the last of at least one stretch. */
function spanOver(spans: readonly Span[]): Span {
  return {start: there(spans[0], 'a cell').start, end: there(spans.at(-1), 'a cell').end}
}

/** A cell whose text stands at an offset, as it is. */
export function cellAt(text: string, at: number): PlacedCell {
  return {start: at, end: at + text.length, passage: passageOf(text, 0, text.length, at)}
}

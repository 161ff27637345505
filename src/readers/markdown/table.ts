import type {AlignType, PhrasingContent, Table, TableCell, TableRow} from 'mdast'
import type {TextPoint} from '../../base/line-index.js'
import {
  afterLineEnding,
  beginsInline,
  isAsciiLetter,
  isSpaceOrTab,
  lineEndFrom,
  skipBlanks,
  skipBlanksBack,
  unit
} from './code-units.js'
import {inlineContent, plainContent} from './inline-content.js'
import {type LineContent, oneLine} from './inline-writer.js'
import {extentOn, movePlace, type Placed, placeOn} from './places.js'

/** A table that was read, and where the line behind it begins. */
export interface ReadTable {
  readonly table: Placed<Table>
  readonly next: number
  readonly nextLine: number
}

/**
 * The table of the root whose head and delimiter row are these lines, up to a blank line; undefined where they are none,
 * or where a row may end the table or holds more than text and emphasis.
 */
export function readTable(
  source: string,
  align: AlignType[],
  head: LineContent,
  delimiter: LineContent
): ReadTable | undefined {
  // A lone bar is no head.
  if (source.slice(head.start, head.end).trim() === '|') return undefined
  const first = readRow(source, head)
  if (first?.children.length !== align.length) return undefined

  const rows = [first]
  const start: TextPoint = {...first.position.start}
  const end = placeOn(delimiter.line, delimiter.lineStart, delimiter.end)
  let {line} = delimiter
  let at = delimiter.end
  for (;;) {
    const next = afterLineEnding(source, at)
    line++
    if (next === at || next === source.length) return made(next)
    const content = skipBlanks(source, next, source.length)
    const lineEnd = lineEndFrom(source, content)
    if (content === lineEnd) return made(next)
    if (!mayBeginRow(source.charCodeAt(content))) return undefined
    const row = readRow(source, {start: content, end: lineEnd, line, lineStart: next})
    if (!row) return undefined
    rows.push(row)
    movePlace(end, row.position.end)
    at = lineEnd
  }

  function made(next: number): ReadTable {
    return {
      table: {type: 'table', align, children: rows, position: {start, end}},
      next,
      nextLine: line
    }
  }
}

/** A line that begins otherwise may be another block, which ends the table. */
function mayBeginRow(code: number): boolean {
  return code === unit.bar || code >= 128 || isAsciiLetter(code)
}

/** One row; undefined where it holds more than text and emphasis. */
function readRow(source: string, line: LineContent): Placed<TableRow> | undefined {
  const starts = cellStarts(source, line)
  if (!starts) return undefined
  const cells: TableCell[] = []
  for (const [i, start] of starts.entries()) {
    const next = starts[i + 1]
    const end = next ?? line.end
    const children = cellContent(source, line, start, end, next === undefined)
    if (!children) return undefined
    cells.push({type: 'tableCell', children, position: extentOn(line.line, line.lineStart, start, end)})
  }
  return {
    type: 'tableRow',
    children: cells,
    position: extentOn(line.line, line.lineStart, line.start, line.end)
  }
}

/** Where the cells of a row start, each with the bar before it; undefined where an escape may hide a bar. */
function cellStarts(source: string, {start, end}: LineContent): number[] | undefined {
  const starts = source.charCodeAt(start) === unit.bar ? [] : [start]
  for (let at = start; at < end; at++) {
    const code = source.charCodeAt(at)
    if (code === unit.bar) starts.push(at)
    else if (code === unit.backslash && source.charCodeAt(at + 1) === unit.bar) return undefined
  }
  const last = starts.at(-1)
  if (last !== undefined && starts.length > 1 && source.slice(last + 1, end).trim() === '') {
    // Behind the last bar stands no cell; blanks that Markdown does not know would be one.
    if (skipBlanks(source, last + 1, end) < end) return undefined
    starts.pop()
  }
  return starts
}

/** What source[start, end) holds between its bars; undefined where that is more than text and emphasis. */
function cellContent(
  source: string,
  {line, lineStart}: LineContent,
  start: number,
  end: number,
  isLast: boolean
): PhrasingContent[] | undefined {
  const from = skipBlanks(source, source.charCodeAt(start) === unit.bar ? start + 1 : start, end)
  let to = skipBlanksBack(source, from, end)
  // The last cell owns the bar behind it, too.
  if (isLast) while (to > from && isBarOrBlank(source.charCodeAt(to - 1))) to--
  if (to === from) return []
  const content = oneLine({start: from, end: to, line, lineStart})
  for (let at = from; at < to; at++)
    if (beginsInline[source.charCodeAt(at)] === 1) return inlineContent(source, content)
  return plainContent(source, content)
}

function isBarOrBlank(code: number): boolean {
  return code === unit.bar || isSpaceOrTab(code)
}

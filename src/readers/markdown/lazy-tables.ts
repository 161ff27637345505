import type {LineIndex} from '../../base/line-index.js'
import type {TableBlock} from '../../document/source-document.js'
import {cellLineTables} from './cell-line-tables.js'
import {hasRowSigns} from './delimiter-row.js'
import type {MarkdownUnits} from './markdown-units.js'
import {type RawLine, rawLines} from '../raw-lines.js'
import type {BareWords} from '../reader-words.js'

/**
 * Tables of source[from, to) that Markdown does not see: those with one cell a line, and those right below a line of a
 * list, without an empty line between, whose rows it takes for a part of that line. People see a table all the same.
 */
export function lazyTables(
  units: MarkdownUnits,
  from: number,
  to: number,
  index: LineIndex,
  words: BareWords
): TableBlock[] {
  const text = units.source.slice(from, to)
  if (!text.includes('|')) return []
  const lines = rawLines(text).map(({start, end}) => ({start: from + start, end: from + end}))
  const tables = cellLineTables(lines, units, index, words)
  const source = ({start, end}: RawLine) => units.source.slice(start, end)
  for (let at = 0; at + 1 < lines.length; at++) {
    if (!isRow(source(lines[at]!)) || !isDelimiter(source(lines[at + 1]!))) continue
    let last = at + 1
    while (last + 1 < lines.length && isRow(source(lines[last + 1]!))) last++
    tables.push(tableOf([lines[at]!, ...lines.slice(at + 2, last + 1)], lines[last]!.end, units, index))
    at = last
  }
  return tables.sort((a, b) => a.position.start.offset - b.position.start.offset)
}

function isRow(line: string): boolean {
  const cells = line.trim()
  return cells.length > 1 && cells.startsWith('|') && cells.endsWith('|')
}

function isDelimiter(line: string): boolean {
  return line.includes('|') && line.includes('-') && hasRowSigns(line.trim())
}

function tableOf(rows: readonly RawLine[], end: number, units: MarkdownUnits, index: LineIndex): TableBlock {
  return {
    type: 'table',
    position: index.position({start: rows[0]!.start, end}),
    children: rows.map(row => ({
      type: 'tableRow',
      position: index.position(row),
      children: cellsOf(row, units.source).map(cell => ({
        type: 'tableCell',
        position: index.position(cell),
        passage: units.read(cell.start, cell.end).passage
      }))
    }))
  }
}

/** What stands between the “|” of a row; “\\|” is a sign of the text. */
function cellsOf({start, end}: RawLine, source: string): RawLine[] {
  const bars: number[] = []
  for (let at = start; at < end; at++) if (source[at] === '|' && source[at - 1] !== '\\') bars.push(at)
  return bars.slice(0, -1).map((bar, at) => ({start: bar + 1, end: bars[at + 1]!}))
}

import type {TableBlock} from '../../document/source-document.js'
import {cellLineTables} from './cell-line-tables.js'
import {hasRowSigns} from './delimiter-row.js'
import type {MarkdownUnits} from './markdown-units.js'
import type {Span} from '../../vietnamese/passage.js'
import {type RawLine, rawLines} from '../raw-lines.js'
import type {UnaccentedWords} from '../reader-words.js'
import {tableBlock} from '../table-block.js'

/**
 * Tables of source[from, to) that Markdown does not see: those with one cell a line, and those right below a line of a
 * list, without an empty line between, whose rows it takes for a part of that line. People see a table all the same.
 */
export function lazyTables(
  units: MarkdownUnits,
  from: number,
  to: number,
  words: UnaccentedWords
): TableBlock[] {
  if (!units.source.slice(from, to).includes('|')) return []
  const lines = rawLines(units.source, from, to)
  const tables = cellLineTables(lines, units, words)
  const source = ({start, end}: RawLine) => units.source.slice(start, end)
  for (let at = 0, head = lines[0]; head; head = lines[++at]) {
    const delimiter = lines[at + 1]
    if (!delimiter || !isRow(source(head)) || !isDelimiter(source(delimiter))) continue
    const rows = [head]
    let last = delimiter
    at++
    for (let row = lines[at + 1]; row && isRow(source(row)); row = lines[at + 1]) {
      rows.push(row)
      last = row
      at++
    }
    tables.push(tableOf(rows, {start: head.start, end: last.end}, units))
  }
  return tables.sort((a, b) => a.span.start - b.span.start)
}

function isRow(line: string): boolean {
  const cells = line.trim()
  return cells.length > 1 && cells.startsWith('|') && cells.endsWith('|')
}

function isDelimiter(line: string): boolean {
  return line.includes('|') && line.includes('-') && hasRowSigns(line.trim())
}

function tableOf(rows: readonly RawLine[], extent: Span, units: MarkdownUnits): TableBlock {
  const placed = rows.map(row => ({
    ...row,
    cells: cellsOf(row, units.source).map(cell => ({
      ...cell,
      passage: units.read(cell.start, cell.end).passage
    }))
  }))
  return tableBlock(placed, {extent})
}

/** What stands between the “|” of a row; “\\|” is a sign of the text. */
function cellsOf({start, end}: RawLine, source: string): Span[] {
  const cells: Span[] = []
  let bar: number | undefined
  for (let at = start; at < end; at++) {
    if (source[at] !== '|' || source[at - 1] === '\\') continue
    if (bar !== undefined) cells.push({start: bar + 1, end: at})
    bar = at
  }
  return cells
}

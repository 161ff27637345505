import {rowOf, tableBlock} from '../table-block.js'
import type {TableBlock} from '../../document/source-document.js'
import {isLetter} from '../../vietnamese/letters.js'
import type {RawLine} from '../raw-lines.js'
import type {UnaccentedWords} from '../reader-words.js'
import type {MarkdownUnits} from './markdown-units.js'

const fewestColumns = 2
const longestNumber = 4

/** What stands between two lines “|”; without `end` there is nothing, and `start` is where the first of them ends. */
interface Field {
  readonly start: number
  readonly end: number | undefined
  /** The line “|” that closes it: its index, and where it ends. */
  readonly bar: number
  readonly barEnd: number
}

/**
 * Tables with one cell a line, as pages of the web are saved: each cell stands between lines that hold only “|”, and two
 * such lines in a row end one row and begin the next.
 *
 *     |
 *     STT
 *     |
 *     Nhiệm vụ
 *     |
 *     |
 *     1
 *     |
 *
 * An empty cell is two such lines as well. The first row tells how many columns there are; a row that is shorter ends
 * where a number follows. Behind a whole row that begins with a number, a text that is none ends the table: pages go on
 * there without an empty line. What does not come out as rows of that many columns is left as lines, and so are tables that
 * name nobody who does anything: pages of figures and forms are read no better as cells.
 */
export function cellLineTables(
  lines: readonly RawLine[],
  units: MarkdownUnits,
  words: UnaccentedWords
): TableBlock[] {
  const tables: TableBlock[] = []
  for (let at = 0, line = lines[0]; line; line = lines[++at]) {
    if (!isBar(line, units.source)) continue
    const {fields, last} = fieldsFrom(lines, at, line, units.source)
    const found = rowsOf(fields, units.source)
    if (!found || !isOfTasks(found.head, units, words)) {
      at = last
      continue
    }
    const extent = {start: line.start, end: found.last.barEnd}
    tables.push(tableOf([found.head, ...found.rows], extent, units))
    at = found.last.bar
  }
  return tables
}

/** Whether the first row names who does a task. */
function isOfTasks(head: readonly Field[], units: MarkdownUnits, words: UnaccentedWords): boolean {
  const found = new Set(
    head.flatMap(({start, end = start}) => {
      const {passage} = units.read(start, end)
      return [...words.unaccentedIn(passage).all('columns')].map(({id}) => id)
    })
  )
  return found.has('task') && doers.some(id => found.has(id))
}

const doers = ['lead', 'opening-lead', 'whole-lead', 'support']

/** The fields from a line “|” on, to the last one that has a text or another such line right behind it. */
function fieldsFrom(
  lines: readonly RawLine[],
  first: number,
  opening: RawLine,
  source: string
): {fields: Field[]; last: number} {
  const fields: Field[] = []
  let last = first
  let start = opening.end
  let end: number | undefined
  for (let at = first + 1, line = lines[at]; line; line = lines[++at]) {
    if (isBar(line, source)) {
      fields.push({start, end, bar: at, barEnd: line.end})
      last = at
      start = line.end
      end = undefined
      continue
    }
    if (end === undefined) {
      if (isEmpty(line, source)) break
      start = line.start
    }
    end = line.end
  }
  return {fields, last}
}

/** Rows of as many fields as the first has, and the last field of all; undefined where that does not come out. */
function rowsOf(
  fields: readonly Field[],
  source: string
): {head: Field[]; rows: Field[][]; last: Field} | undefined {
  const width = fields.findIndex(({end}) => end === undefined)
  if (width < fewestColumns) return undefined
  const head = fields.slice(0, width)
  const rows: Field[][] = []
  let row: Field[] = []
  let isWhole = false
  for (let at = width + 1, field = fields[at]; field; field = fields[++at]) {
    const [first] = row
    const last = row.at(-1)
    const ends = field.end === undefined && (row.length === width || beginsRow(fields[at + 1], row, source))
    if (ends) {
      isWhole ||= row.length === width
      rows.push(filledTo(width, row, field))
      row = []
    } else if (row.length < width) row.push(field)
    else if (isWhole && first && last && isNumber(first, source) && !isNumber(field, source))
      return {head, rows: [...rows, row], last}
    else return undefined
  }
  isWhole ||= row.length === width
  const last = fields.at(-1)
  if (!isWhole || !last) return undefined
  if (row.length > 0) rows.push(filledTo(width, row, last))
  return {head, rows, last}
}

/** The number of the next row stands here, and the one before began with a number as well. */
function beginsRow(next: Field | undefined, row: readonly Field[], source: string): boolean {
  const [first] = row
  return next !== undefined && first !== undefined && isNumber(next, source) && isNumber(first, source)
}

/** “1”, “12.”, “IV”, “a)”. */
function isNumber({start, end}: Field, source: string): boolean {
  if (end === undefined) return false
  let length = 0
  for (let at = start; at < end; at++) {
    const sign = source.charAt(at)
    const isMarkup = sign === '*' || sign === '_' || sign === '\\' || sign.trim() === ''
    if (isMarkup) continue
    const isPart = (sign >= '0' && sign <= '9') || isLetter(sign) || sign === '.' || sign === ')'
    if (!isPart || ++length >= longestNumber) return false
  }
  return length > 0
}

function filledTo(width: number, row: readonly Field[], {start, end, bar, barEnd}: Field): Field[] {
  const at = {start: end ?? start, end: undefined, bar, barEnd}
  return Array.from({length: width}, (_, column) => row[column] ?? at)
}

function tableOf(rows: readonly (readonly Field[])[], extent: RawLine, units: MarkdownUnits): TableBlock {
  const placed = rows.map(row =>
    rowOf(row.map(({start, end = start}) => ({start, end, passage: units.read(start, end).passage})))
  )
  return tableBlock(placed, {extent})
}

function isBar({start, end}: RawLine, source: string): boolean {
  return source.slice(start, end).trim() === '|'
}

function isEmpty({start, end}: RawLine, source: string): boolean {
  return source.slice(start, end).trim() === ''
}

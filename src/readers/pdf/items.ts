import type {UnaccentedWords} from '../reader-words.js'
import {arrange, type Gutter} from './columns.js'
import {relationOf, type Relation, type Setting, settingOf} from './flow.js'
import {type PrintedLine, printedLine} from './printed-line.js'
import type {Row} from './rows.js'
import {segmentFrom} from './segments.js'
import type {Sheet} from './sheets.js'

/** What a document prints, in reading order. */
export type Item = LineItem | TableItem

export interface LineItem {
  readonly type: 'line'
  readonly line: PrintedLine
  readonly relation: Relation
  /** An empty line’s room stands before it. */
  readonly gap: boolean
}

export interface TableItem {
  readonly type: 'table'
  readonly page: number
  /** The borders between its columns. */
  readonly xs: readonly number[]
  /** row → column → the lines in that cell */
  readonly rows: TableLines[]
}

export interface TableLines {
  readonly page: number
  readonly cells: string[][]
}

/** The lines and tables of all pages in reading order; the notes of all pages come last. */
export function itemsOf(sheets: readonly Sheet[], words: UnaccentedWords): Item[] {
  const loose = looseItems(sheets, words)
  const settings = settingsOf(
    loose.flatMap(item => (item.type === 'line' ? [item.line] : [])),
    sheets
  )
  const items: Item[] = []
  let before: PrintedLine | undefined
  for (const item of loose) {
    const last = items.at(-1)
    if (item.type === 'table') {
      before = undefined
      if (last?.type === 'table' && continues(last, item)) append(last, item)
      else items.push(item)
      continue
    }
    const {setting, left, right} = settings(item.line.page)
    const line = {...item.line, left: item.line.left - left, right: item.line.right - right}
    const relation = before ? relationOf(before, line, setting) : 'parts'
    const gap = before?.page === line.page && line.y - before.y > setting.pitch * 1.3
    items.push({type: 'line', line, relation, gap})
    before = line
  }
  return [...items, ...noteItems(sheets)]
}

type LooseItem = {readonly type: 'line'; readonly line: PrintedLine} | TableItem

function looseItems(sheets: readonly Sheet[], words: UnaccentedWords): LooseItem[] {
  const items: LooseItem[] = []
  let open: Gutter | undefined
  for (const {number, height, rows, tables} of sheets) {
    let at = 0
    const linesUntil = (y: number): void => {
      const start = at
      for (let row = rows[at]; row && row.y < y; row = rows[at]) at++
      const taken = rows.slice(start, at)
      const last = taken.at(-1)
      if (!last) return
      const arranged = arrange(taken, words, open)
      const lines = arranged.lines.map(({segment, column}) => printedLine(segment, number, column))
      if (open) insertContinued(items, lines)
      else items.push(...lines.map(line => ({type: 'line', line}) as const))
      open = last.y > height * 0.7 ? arranged.open : undefined
    }
    for (const table of tables) {
      linesUntil((table.top + table.bottom) / 2)
      const lines = table.rows.map(row => ({page: number, cells: row.map(cell => cell.map(lineOf))}))
      items.push({type: 'table', page: number, xs: table.xs, rows: lines})
      open = undefined
    }
    linesUntil(Infinity)
  }
  return items
}

/** The left column of the page before goes on before its right one begins. */
function insertContinued(items: LooseItem[], lines: readonly PrintedLine[]): void {
  const isSide = (item: LooseItem | undefined, side: PrintedLine['column']) =>
    item?.type === 'line' && item.line.column === side
  let at = items.length
  while (at > 0 && isSide(items[at - 1], 'right')) at--
  const rest = lines.findIndex(line => line.column !== 'left')
  const left = rest < 0 ? lines : lines.slice(0, rest)
  items.splice(at, 0, ...left.map(line => ({type: 'line', line}) as const))
  items.push(...lines.slice(left.length).map(line => ({type: 'line', line}) as const))
}

function lineOf({glyphs, y, size}: Row): string {
  return printedLine(segmentFrom(glyphs, y, size), 0).text
}

/** A page’s margins are its own (bound books have two kinds); the rest is asked of all pages of its width. */
function settingsOf(
  lines: readonly PrintedLine[],
  sheets: readonly Sheet[]
): (page: number) => {setting: Setting; left: number; right: number} {
  const widths = new Map(sheets.map(({number, width}) => [number, Math.round(width)]))
  const perWidth = new Map<number, Setting>()
  const found = new Map<number, {setting: Setting; left: number; right: number}>()
  return page => {
    const known = found.get(page)
    if (known) return known
    const width = widths.get(page) ?? 0
    const common = perWidth.get(width) ?? settingOf(lines.filter(line => widths.get(line.page) === width))
    perWidth.set(width, common)
    const own = lines.filter(line => line.page === page)
    const {left, right} = own.length >= 15 ? settingOf(own, common) : common
    const result = {setting: {...common, left: 0, right: 0}, left, right}
    found.set(page, result)
    return result
  }
}

/** A table that goes on on the next page has the same columns there. */
function continues(table: TableItem, next: TableItem): boolean {
  if (next.page <= table.page || next.xs.length !== table.xs.length) return false
  const borders = fromLeft(table.xs)
  return fromLeft(next.xs).every((x, at) => Math.abs(x - (borders[at] ?? Infinity)) < 6)
}

/** How far borders stand from the first of them. */
function fromLeft(xs: readonly number[]): number[] {
  const [left = 0] = xs
  return xs.map(x => x - left)
}

function append(table: TableItem, next: TableItem): void {
  const head = textOfRow(table.rows[0])
  const rows = textOfRow(next.rows[0]) === head ? next.rows.slice(1) : [...next.rows]
  const last = table.rows.at(-1)
  const first = rows[0]
  // A row that the page’s end cut in two has no number in its second half.
  if (last && first && hasNumber(last) && !hasNumber(first)) {
    rows.shift()
    first.cells.forEach((lines, at) => last.cells[at]?.push(...lines))
  }
  table.rows.push(...rows)
}

function hasNumber({cells: [lines = []]}: TableLines): boolean {
  return lines.length > 0
}

function textOfRow(row: TableLines | undefined): string {
  return row ? row.cells.map(lines => lines.join(' ')).join('|') : ''
}

function noteItems(sheets: readonly Sheet[]): LineItem[] {
  return sheets.flatMap(({number, notes}) =>
    notes.flatMap(({mark, rows}) =>
      // A mark alone, without a word, is no row.
      rows.flatMap((row, at): LineItem | [] => {
        const glyphs = row.segments.flatMap(segment => segment.glyphs)
        if (glyphs.length === 0) return []
        const line = printedLine(segmentFrom(glyphs, row.y, row.size), number)
        const begins = at === 0 && mark !== undefined
        return {
          type: 'line',
          line: {...line, text: begins ? `[${mark}] ${line.text}` : line.text, bold: 0},
          relation: begins ? 'parts' : 'joins',
          gap: begins
        }
      })
    )
  )
}

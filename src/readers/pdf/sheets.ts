import type {UnaccentedWords} from '../reader-words.js'
import {type Footnote, takeFootnotes} from './footnotes.js'
import {withoutFurniture} from './furniture.js'
import type {PageContent} from './glyph.js'
import {gridsOf} from './grid.js'
import {rowsOf} from './rows.js'
import {type CutRow, cutRows} from './segments.js'
import {type PrintedTable, takeTable} from './tables.js'

/** A page taken apart: its rows and tables, without page number and running head, and the notes at its foot. */
export interface Sheet {
  readonly number: number
  readonly width: number
  readonly height: number
  readonly rows: readonly CutRow[]
  readonly tables: readonly PrintedTable[]
  readonly notes: readonly Footnote[]
}

export function sheetsOf(pages: readonly LooseSheet[], words: UnaccentedWords): Sheet[] {
  const apart = withoutFurniture(pages, words)
  const size = bodySize(apart.flatMap(page => page.rows))
  let last: Footnote | undefined
  return apart.map(page => {
    const taken = takeFootnotes(page.rows, size, last)
    last = taken.notes.at(-1)
    return {...page, ...taken}
  })
}

/** A page by itself, before the others tell what is furniture. */
export type LooseSheet = Omit<Sheet, 'notes'>

export function takenApart(
  {number, width, height, glyphs, strokes}: PageContent,
  words: UnaccentedWords
): LooseSheet {
  const tables: PrintedTable[] = []
  let rest = glyphs
  for (const grid of gridsOf(strokes)) {
    const taken = takeTable(grid, rest)
    rest = taken.rest
    if (taken.table) tables.push(taken.table)
  }
  tables.sort((a, b) => a.top - b.top)
  return {number, width, height, rows: cutRows(rowsOf(rest), words), tables}
}

/** The height in which most is printed. */
function bodySize(rows: readonly CutRow[]): number {
  const counts = new Map<number, number>()
  for (const {size, segments} of rows) {
    const key = Math.round(size * 2) / 2
    const glyphs = segments.reduce((sum, segment) => sum + segment.glyphs.length, 0)
    counts.set(key, (counts.get(key) ?? 0) + glyphs)
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 14
}

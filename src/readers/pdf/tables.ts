import type {Glyph} from './glyph.js'
import type {Grid} from './grid.js'
import {type Row, rowsOf} from './rows.js'

/** A ruled table of one page: for each of its rows the printed rows of each column; a merged cell is its first. */
export interface PrintedTable {
  readonly top: number
  readonly bottom: number
  /** The borders between its columns. */
  readonly xs: readonly number[]
  readonly rows: readonly (readonly (readonly Row[])[])[]
}

/** Takes the glyphs inside the borders out of the page. */
export function takeTable(
  grid: Grid,
  glyphs: readonly Glyph[]
): {table: PrintedTable | undefined; rest: Glyph[]} {
  const {xs, ys, cell} = grid
  const inside = new Map<number, Glyph[]>()
  const rest: Glyph[] = []
  for (const glyph of glyphs) {
    const column = slotOf(xs, glyph.x + glyph.width / 2)
    const row = slotOf(ys, glyph.y - glyph.size * 0.3)
    const key = column === undefined || row === undefined ? undefined : cell[row]?.[column]
    if (key === undefined) rest.push(glyph)
    else push(inside, key, glyph)
  }
  const seen = new Set<number>()
  const rows = cell.map(row =>
    row.map(key => {
      if (seen.has(key)) return []
      seen.add(key)
      return rowsOf(inside.get(key) ?? [])
    })
  )
  // A frame around a page or a paragraph is no table: most of its text would lie in one cell. Nor are empty borders.
  const printed = rows.flat().filter(one => one.length > 0)
  if (printed.length < 2) return {table: undefined, rest: [...glyphs]}
  const filled = rows.filter(row => row.some(one => one.length > 0))
  const [top = 0] = ys
  return {table: {top, bottom: ys.at(-1) ?? top, xs, rows: filled}, rest}
}

function slotOf(borders: readonly number[], at: number): number | undefined {
  const [first = Infinity] = borders
  const last = borders.at(-1) ?? first
  if (at < first || at > last) return undefined
  const after = borders.findIndex(border => border > at)
  return after < 0 ? borders.length - 2 : after - 1
}

function push(map: Map<number, Glyph[]>, key: number, glyph: Glyph): void {
  const found = map.get(key)
  if (found) found.push(glyph)
  else map.set(key, [glyph])
}

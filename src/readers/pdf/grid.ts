import type {Stroke} from './glyph.js'

/** A table’s borders: where its columns and rows lie, and which places between them are one cell. */
export interface Grid {
  /** The borders between columns from left to right, between rows from the top down. */
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  /** cell[row][column]: places with one number are one cell. */
  readonly cell: readonly (readonly number[])[]
}

/** How far lines that meet may miss each other, in points. */
const slack = 3.5

/** Drawn lines → the tables they make: at least two columns; the one row of a table may be alone on its page. */
export function gridsOf(strokes: readonly Stroke[]): Grid[] {
  const across = merged(strokes.filter(stroke => stroke.direction === 'across'))
  const down = merged(strokes.filter(stroke => stroke.direction === 'down'))
  return connected(across, down)
    .map(({across, down}) => gridOf(across, down))
    .filter(grid => grid.xs.length >= 3 && grid.cell.length >= 1)
}

/** Borders are often drawn cell by cell: pieces in one line are one. */
function merged(strokes: readonly Stroke[]): Stroke[] {
  const sorted = [...strokes].sort((a, b) => a.at - b.at || a.from - b.from)
  const lines: Stroke[] = []
  let group: Stroke[] = []
  const close = (): void => {
    let open: Stroke | undefined
    for (const stroke of group.sort((a, b) => a.from - b.from)) {
      if (open && stroke.from <= open.to + slack) {
        open = {...open, to: Math.max(open.to, stroke.to)}
      } else {
        if (open) lines.push(open)
        open = stroke
      }
    }
    if (open) lines.push(open)
    group = []
  }
  for (const stroke of sorted) {
    const [first] = group
    if (first && stroke.at - first.at > slack / 2) close()
    group.push(stroke)
  }
  close()
  return lines
}

interface Component {
  readonly across: Stroke[]
  readonly down: Stroke[]
}

/** More lines, and more places between them, than any page of a plan has: a drawing, not a table. */
const mostLines = 3000
const mostPlaces = 4000

function connected(across: readonly Stroke[], down: readonly Stroke[]): Component[] {
  if (across.length + down.length > mostLines) return []
  const acrossLines = across.map((line): Joinable => ({line, to: undefined}))
  const downLines = down.map((line): Joinable => ({line, to: undefined}))
  for (const one of acrossLines)
    for (const other of downLines) if (crosses(one.line, other.line)) join(one, other)
  const components = new Map<Joinable, Component>()
  const of = (one: Joinable): Component => {
    const root = rootOf(one)
    const found = components.get(root) ?? {across: [], down: []}
    components.set(root, found)
    return found
  }
  for (const one of acrossLines) of(one).across.push(one.line)
  for (const one of downLines) of(one).down.push(one.line)
  return [...components.values()]
}

/** A line, and one that it is joined to, on the way to the root of all that hang together. */
interface Joinable {
  readonly line: Stroke
  to: Joinable | undefined
}

function rootOf(one: Joinable): Joinable {
  let root = one
  while (root.to) {
    root.to = root.to.to ?? root.to
    root = root.to
  }
  return root
}

function join(one: Joinable, other: Joinable): void {
  const [root, target] = [rootOf(one), rootOf(other)]
  if (root !== target) root.to = target
}

function crosses(across: Stroke, down: Stroke): boolean {
  return (
    down.at >= across.from - slack &&
    down.at <= across.to + slack &&
    across.at >= down.from - slack &&
    across.at <= down.to + slack
  )
}

function gridOf(across: readonly Stroke[], down: readonly Stroke[]): Grid {
  const xs = distinct(down.map(line => line.at))
  const ys = distinct(across.map(line => line.at))
  if (xs.length * ys.length > mostPlaces) return {xs, ys, cell: []}
  const [columns, rows] = [between(xs), between(ys)]
  const cell = rows.map((_, r) => columns.map((_, c) => r * columns.length + c))
  const unite = (from: number | undefined, to: number | undefined): void => {
    if (to === undefined) return
    for (const row of cell) row.forEach((value, c) => value === from && (row[c] = to))
  }
  for (const [r, row] of rows.entries())
    for (const [c, column] of columns.entries()) {
      const place = () => cell[r]?.[c]
      if (c > 0 && !isDrawn(down, column.from, row.middle)) unite(place(), cell[r]?.[c - 1])
      if (r > 0 && !isDrawn(across, row.from, column.middle)) unite(place(), cell[r - 1]?.[c])
    }
  return {xs, ys, cell}
}

/** What lies between neighbouring borders: where it begins, and its middle. */
function between(borders: readonly number[]): {readonly from: number; readonly middle: number}[] {
  return borders.flatMap((to, at) => {
    const from = borders[at - 1]
    return from === undefined ? [] : [{from, middle: (from + to) / 2}]
  })
}

function isDrawn(lines: readonly Stroke[], at: number, through: number): boolean {
  return lines.some(line => Math.abs(line.at - at) <= slack && line.from <= through && line.to >= through)
}

function distinct(values: readonly number[]): number[] {
  const found: number[] = []
  for (const value of [...values].sort((a, b) => a - b)) {
    const last = found.at(-1)
    if (last === undefined || value - last > slack) found.push(value)
  }
  return found
}

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
    if (group.length > 0 && stroke.at - group[0]!.at > slack / 2) close()
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
  const parent = Array.from({length: across.length + down.length}, (_, at) => at)
  const root = (at: number): number => {
    while (parent[at] !== at) at = parent[at] = parent[parent[at]!]!
    return at
  }
  across.forEach((line, a) =>
    down.forEach((other, d) => {
      if (crosses(line, other)) parent[root(a)] = root(across.length + d)
    })
  )
  const components = new Map<number, Component>()
  const of = (at: number): Component => {
    const found = components.get(root(at)) ?? {across: [], down: []}
    components.set(root(at), found)
    return found
  }
  across.forEach((line, a) => of(a).across.push(line))
  down.forEach((line, d) => of(across.length + d).down.push(line))
  return [...components.values()]
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
  const columns = Math.max(0, xs.length - 1)
  if (xs.length * ys.length > mostPlaces) return {xs, ys, cell: []}
  const cell = ys.slice(1).map((_, r) => Array.from({length: columns}, (_, c) => r * columns + c))
  const join = (from: number, to: number): void => {
    for (const row of cell) row.forEach((value, c) => value === from && (row[c] = to))
  }
  cell.forEach((row, r) =>
    row.forEach((_, c) => {
      const [x, y] = [(xs[c]! + xs[c + 1]!) / 2, (ys[r]! + ys[r + 1]!) / 2]
      if (c > 0 && !isDrawn(down, xs[c]!, y)) join(row[c]!, row[c - 1]!)
      if (r > 0 && !isDrawn(across, ys[r]!, x)) join(row[c]!, cell[r - 1]![c]!)
    })
  )
  return {xs, ys, cell}
}

function isDrawn(lines: readonly Stroke[], at: number, through: number): boolean {
  return lines.some(line => Math.abs(line.at - at) <= slack && line.from <= through && line.to >= through)
}

function distinct(values: readonly number[]): number[] {
  const found: number[] = []
  for (const value of [...values].sort((a, b) => a - b))
    if (found.length === 0 || value - found.at(-1)! > slack) found.push(value)
  return found
}

import type {Glyph} from './glyph.js'

/** Glyphs on one baseline, from left to right, blanks left out: where a blank was drawn is noted apart. */
export interface Row {
  readonly y: number
  readonly size: number
  readonly glyphs: readonly RowGlyph[]
}

export interface RowGlyph extends Glyph {
  /** A blank stands before it. */
  readonly afterBlank: boolean
  /** Small and raised: the call of a footnote, or the ² of m². */
  readonly raised: boolean
}

/** How far two baselines of one row may lie apart, and two glyphs of one word, in heights of the font. */
const sameBaseline = 0.3
const wordGap = 0.22

/** Glyphs → rows from the top of the page down. */
export function rowsOf(glyphs: readonly Glyph[]): Row[] {
  const inked: Glyph[] = []
  const blanks: Glyph[] = []
  for (const glyph of glyphs)
    if (isBlank(glyph.text)) blanks.push(glyph)
    else if (glyph.size > 0.5) inked.push(glyph)
  const rows: Glyph[][] = []
  for (const glyph of inked.sort((a, b) => a.y - b.y)) {
    const last = rows.at(-1)
    const base = last?.[0]
    if (last && base && glyph.y - base.y < sameBaseline * Math.max(base.size, glyph.size)) last.push(glyph)
    else rows.push([glyph])
  }
  return withBlanks(withRaised(rows), blanks)
}

export function isBlank(text: string): boolean {
  // Nearly all are letters and marks of ASCII.
  if (text > ' ' && text < '\u007f') return false
  return text.replaceAll('\u200b', '').trim() === ''
}

interface LooseRow {
  readonly y: number
  readonly size: number
  readonly glyphs: Glyph[]
  readonly raised: Set<Glyph>
}

/** A row of small glyphs right above another is its raised marks. */
function withRaised(rows: readonly Glyph[][]): LooseRow[] {
  const loose = rows.map(glyphs => {
    const [size, y] = [usualSize(glyphs), baselineOf(glyphs)]
    const raised = new Set(glyphs.filter(glyph => glyph.size < size * 0.8 && glyph.y < y - 1))
    return {y, size, glyphs, raised}
  })
  const result: LooseRow[] = []
  loose.forEach((row, at) => {
    const next = loose[at + 1]
    const belongs =
      next &&
      row.glyphs.length <= 12 &&
      row.size < next.size * 0.85 &&
      next.y - row.y < next.size * 0.6 &&
      row.glyphs.every(glyph => touches(glyph, next.glyphs))
    if (!belongs) {
      result.push(row)
      return
    }
    next.glyphs.push(...row.glyphs)
    for (const glyph of row.glyphs) next.raised.add(glyph)
  })
  return result
}

function touches(mark: Glyph, glyphs: readonly Glyph[]): boolean {
  return glyphs.some(
    glyph => mark.x < glyph.x + glyph.width + glyph.size && mark.x + mark.width > glyph.x - glyph.size
  )
}

/** The height that most of the row has. */
function usualSize(glyphs: readonly Glyph[]): number {
  return median(glyphs.map(glyph => glyph.size))
}

function baselineOf(glyphs: readonly Glyph[]): number {
  return median(glyphs.map(glyph => glyph.y))
}

function median(values: number[]): number {
  // Nearly always all are one.
  const [first = 0] = values
  if (values.every(value => value === first)) return first
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? first
}

/** The rows from the top down, each with the blanks that were drawn on it. */
function withBlanks(rows: readonly LooseRow[], blanks: Glyph[]): Row[] {
  const sorted = blanks.sort((a, b) => a.y - b.y)
  let from = 0
  return rows.map(row => {
    const near = row.size * 0.5
    const own: Glyph[] = []
    let blank = sorted[from]
    while (blank && blank.y < row.y - near) blank = sorted[++from]
    for (let at = from; blank && blank.y <= row.y + near; blank = sorted[++at]) own.push(blank)
    return rowOf(row, own)
  })
}

function rowOf({y, size, glyphs, raised}: LooseRow, blanks: readonly Glyph[]): Row {
  const sorted = withoutDoubles([...glyphs].sort((a, b) => a.x - b.x))
  const spaces = [...blanks].sort((a, b) => a.x - b.x)
  const placed: RowGlyph[] = []
  let spaceAt = 0
  let space = spaces[0]
  sorted.forEach((glyph, at) => {
    const before = sorted[at - 1]
    const middle = glyph.x + glyph.width * 0.3
    let drawn = false
    while (space && space.x + space.width * 0.3 < middle) {
      drawn ||= !before || space.x + space.width * 0.7 > before.x + before.width * 0.7
      space = spaces[++spaceAt]
    }
    const gap = before ? glyph.x - (before.x + before.width) : 0
    // A drawn blank that no room was left for belongs to letters which were moved away.
    const afterBlank = before !== undefined && (gap > wordGap * size || (drawn && gap > 0.05 * size))
    const {text, x, y, width, size: height, face} = glyph
    placed.push({text, x, y, width, size: height, face, afterBlank, raised: raised.has(glyph)})
  })
  return {y, size, glyphs: placed}
}

/** Some programs print a glyph twice, a hair apart, to make it bold. */
function withoutDoubles(sorted: readonly Glyph[]): Glyph[] {
  const kept: Glyph[] = []
  for (const glyph of sorted) {
    if (!hasTwin(kept, glyph)) kept.push(glyph)
  }
  return kept
}

function hasTwin(kept: readonly Glyph[], {text, x, size}: Glyph): boolean {
  for (let at = kept.length - 1; at >= 0 && at >= kept.length - 3; at--) {
    const one = kept[at]
    if (one?.text === text && Math.abs(one.x - x) < 0.08 * size) return true
  }
  return false
}

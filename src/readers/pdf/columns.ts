import type {UnaccentedWords} from '../reader-words.js'
import {SegmentWords} from './segment-words.js'
import {type CutRow, type Segment, segmentFrom} from './segments.js'

/** A line in reading order; `column` says that it stands in one of two columns side by side. */
export interface ArrangedLine {
  readonly segment: Segment
  readonly column: 'left' | 'right' | undefined
}

/** The blank between two columns. */
export interface Gutter {
  readonly from: number
  readonly to: number
}

interface SideBySide {
  readonly start: number
  readonly end: number
  readonly gutter: Gutter
}

/** The lines of some rows, and the columns that were still open at their end. */
export interface Arranged {
  readonly lines: readonly ArrangedLine[]
  readonly open: Gutter | undefined
}

/**
 * The rows of a page → its lines in reading order: the header and the signature column by column.
 *
 * @param words what a header and a signature are known by
 * @param carried the columns that the end of the page before cut in two
 */
export function arrange(rows: readonly CutRow[], words: UnaccentedWords, carried?: Gutter): Arranged {
  const known = new SegmentWords(words)
  const lines: ArrangedLine[] = []
  let open: Gutter | undefined
  let at = 0
  for (let row = rows[0]; row; row = rows[at]) {
    const found = (at === 0 && carried && continued(rows, carried, known)) || sideBySideAt(rows, at, known)
    if (!found) {
      lines.push({segment: whole(row, row.segments), column: undefined})
      at++
      continue
    }
    // What was taken as running text before the columns were seen belongs to them.
    lines.length -= at - found.start
    lines.push(...columnByColumn(rows.slice(found.start, found.end), found.gutter))
    at = found.end
    open = at === rows.length ? found.gutter : undefined
  }
  return {lines, open}
}

function columnByColumn(rows: readonly CutRow[], gutter: Gutter): ArrangedLine[] {
  return (['left', 'right'] as const).flatMap(column =>
    rows.flatMap(row => {
      const side = row.segments.filter(segment => sideOf(segment, gutter) === column)
      return side.length > 0 ? [{segment: whole(row, side), column}] : []
    })
  )
}

/** The recipients and the signer’s name on the page after the one where they begin; an annex has a header instead. */
function continued(rows: readonly CutRow[], gutter: Gutter, words: SegmentWords): SideBySide | undefined {
  if (rows.slice(0, 4).some(row => row.segments.some(one => words.isHeader(one)))) return undefined
  const [first] = rows
  return first && narrowed(first, gutter) ? {...grow(rows, 0, gutter, words), start: 0} : undefined
}

/** These segments of a row as one. */
function whole({y, size}: CutRow, segments: readonly Segment[]): Segment {
  const [only, ...others] = segments
  if (only && others.length === 0) return only
  // A wide gap within a line is a blank, even where no blank was drawn.
  const glyphs = segments.flatMap((segment, at) =>
    segment.glyphs.map((glyph, k) => (at > 0 && k === 0 ? {...glyph, afterBlank: true} : glyph))
  )
  return segmentFrom(glyphs, y, size)
}

function sideOf({left, right}: Segment, {from, to}: Gutter): 'left' | 'right' | undefined {
  const middle = (from + to) / 2
  return right <= middle ? 'left' : left >= middle ? 'right' : undefined
}

/** Side-by-side columns that are first seen in row `at`. */
function sideBySideAt(rows: readonly CutRow[], at: number, words: SegmentWords): SideBySide | undefined {
  let before: Segment | undefined
  for (const segment of rows[at]?.segments ?? []) {
    const found = before && grow(rows, at, {from: before.right, to: segment.left}, words)
    if (found && isTwoColumns(rows.slice(found.start, found.end), found.gutter, words)) return found
    before = segment
  }
  return undefined
}

/** The most that may lie between a signer’s title and name, in points. */
const furthest = 130

function grow(rows: readonly CutRow[], at: number, first: Gutter, words: SegmentWords): SideBySide {
  const below = reach(rows, at, 1, furthest, first)
  const above = reach(rows, at, -1, furthest / 2, below.gutter)
  return trimmed(rows, {start: above.at, end: below.at + 1, gutter: above.gutter}, words)
}

/** The last row down or up from one that lets a gutter through, each less than `within` from the one before it. */
function reach(
  rows: readonly CutRow[],
  from: number,
  step: 1 | -1,
  within: number,
  first: Gutter
): {readonly at: number; readonly gutter: Gutter} {
  let gutter = first
  let at = from
  let row = rows[from]
  for (;;) {
    const beside = rows[at + step]
    const isNear = row && beside && (beside.y - row.y) * step < within
    const next = isNear ? narrowed(beside, gutter) : undefined
    if (!next) return {at, gutter}
    gutter = next
    row = beside
    at += step
  }
}

/** What is left of the gutter when this row is let in; undefined where the row runs across it. */
function narrowed(row: CutRow, gutter: Gutter): Gutter | undefined {
  const least = row.size * 0.4
  let {from, to} = gutter
  for (const {left, right} of row.segments) {
    if (right <= to - least && left < from + least) from = Math.max(from, right)
    else if (left >= from + least && right > to - least) to = Math.min(to, left)
    else if (right > to - least) return undefined
    // What stands in the middle of a wide gutter belongs to the nearer side.
    else if (left - from < to - right) from = right
    else to = left
  }
  return to - from >= least ? {from, to} : undefined
}

/** Rows of one side only, above the other side or far below it, are running text. */
function trimmed(rows: readonly CutRow[], {start, end, gutter}: SideBySide, words: SegmentWords): SideBySide {
  const own = rows.slice(start, end)
  const isLeftOnly = (row: CutRow) =>
    row.segments.length > 0 && row.segments.every(segment => sideOf(segment, gutter) === 'left')
  const firstRight = own.find(row => !isLeftOnly(row))
  const first = firstRight ? own.findIndex(row => firstRight.y - row.y <= row.size * 1.2) : 0
  const lastRight = own.findLastIndex((row, at) => at === first || !isLeftOnly(row))
  const behind = own.findIndex((row, at) => {
    const above = own[at - 1]
    if (at <= lastRight || !above) return false
    return row.y - above.y >= row.size * 1.8 || isTitle(row, words)
  })
  return {start: start + first, end: behind < 0 ? end : start + behind, gutter}
}

/** “KẾ HOẠCH” alone ends the header also where it is not set in the middle. */
function isTitle({segments}: CutRow, words: SegmentWords): boolean {
  return segments.length === 1 && segments.every(one => words.isType(one))
}

/** Are these a header or a signature with its recipients, or at least two texts that run side by side? */
function isTwoColumns(rows: readonly CutRow[], gutter: Gutter, words: SegmentWords): boolean {
  const all = rows.flatMap(row => row.segments)
  const left = all.filter(one => sideOf(one, gutter) === 'left')
  const right = all.filter(one => sideOf(one, gutter) === 'right')
  const [first] = rows
  if (!first || left.length === 0 || right.length === 0) return false
  if (right.some(one => words.isHeader(one) || words.isSignature(one))) return true
  if (left.some(one => words.isRecipients(one)) && right.some(one => words.isShouted(one))) return true
  // The cells of a table stand on common lines, two texts on lines of their own.
  const both = rows.filter(row => new Set(row.segments.map(one => sideOf(one, gutter))).size > 1)
  const width = gutter.to - gutter.from
  return left.length >= 4 && right.length >= 4 && both.length < rows.length / 2 && width > first.size * 1.2
}

import {there} from '../../base/there.js'
import {headerIn} from '../layout-words.js'
import type {UnaccentedWords} from '../reader-words.js'
import type {Row, RowGlyph} from './rows.js'

/** A stretch of a row without a wide gap in it. */
export interface Segment {
  readonly glyphs: readonly RowGlyph[]
  readonly y: number
  readonly size: number
  readonly left: number
  readonly right: number
}

/** A row cut at its wide gaps, which may be columns, or blanks to be filled in, or a line spaced out to its end. */
export interface CutRow {
  readonly y: number
  readonly size: number
  readonly segments: readonly Segment[]
}

/** A gap as wide as this, in heights of the font, may part two columns. */
const wideGap = 1.2

/** The rows of one page, cut. */
export function cutRows(rows: readonly Row[], words: UnaccentedWords): CutRow[] {
  // One question for all rows of a page; few pages have a header.
  const all = rows.map(({glyphs}) => textOf(glyphs).value).join('\n')
  const hasHeader = words.unaccentedIn(all).mentions('header-words')
  return rows.map(row => cut(row, hasHeader ? headerCut(row.glyphs, words) : -1))
}

function cut(row: Row, headerAt: number): CutRow {
  const segments: Segment[] = []
  let start = 0
  row.glyphs.forEach((glyph, at) => {
    const before = row.glyphs[at - 1]
    if (!before || (glyph.x - (before.x + before.width) < wideGap * row.size && at !== headerAt)) return
    segments.push(segmentOf(row, start, at))
    start = at
  })
  segments.push(segmentOf(row, start, row.glyphs.length))
  return {y: row.y, size: row.size, segments}
}

/** The glyph that the right column of a header begins with; a long name may leave hardly a blank before it. */
function headerCut(glyphs: readonly RowGlyph[], words: UnaccentedWords): number {
  const text = textOf(glyphs)
  const found = words.unaccentedIn(text.value)
  const header = headerIn(found)
  return header ? text.starts.indexOf(found.start(header.from)) : -1
}

function segmentOf(row: Row, from: number, to: number): Segment {
  return segmentFrom(row.glyphs.slice(from, to), row.y, row.size)
}

export function segmentFrom(glyphs: readonly RowGlyph[], y: number, size: number): Segment {
  const [first, last] = [there(glyphs[0], 'a glyph'), there(glyphs.at(-1), 'a glyph')]
  return {glyphs, y, size, left: first.x, right: last.x + last.width}
}

/** The text of glyphs; `starts[i]` is where glyph i begins in it. */
export function textOf(glyphs: readonly RowGlyph[]): {value: string; starts: number[]} {
  let value = ''
  const starts = glyphs.map((glyph, at) => {
    if (at > 0 && glyph.afterBlank) value += ' '
    const start = value.length
    value += glyph.text
    return start
  })
  return {value, starts}
}

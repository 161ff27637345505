import {isDigit} from '../../vietnamese/letters.js'
import type {Segment} from './segments.js'

/** A printed line as text, with what its looks tell. */
export interface PrintedLine {
  readonly page: number
  readonly column: 'left' | 'right' | undefined
  readonly text: string
  /** How many units at the start of `text` are bold, its length where all are. */
  readonly bold: number
  readonly italic: boolean
  readonly y: number
  readonly size: number
  readonly left: number
  readonly right: number
  /** The width of its first word, which might not have fitted into the line before. */
  readonly firstWord: number
}

export function printedLine(
  {glyphs, y, size, left, right}: Segment,
  page: number,
  column: PrintedLine['column'] = undefined
): PrintedLine {
  let text = ''
  let bold = 0
  let firstWord: number | undefined
  let inItalics = 0
  glyphs.forEach((glyph, at) => {
    // The call of a footnote stands for no text, while the ² of m² does.
    if (glyph.raised && isCall(text, glyph.text)) return
    const before = glyphs[at - 1]
    if (glyph.afterBlank && before) {
      text += ' '
      firstWord ??= before.x + before.width - left
    }
    const wasBold = bold >= text.trimEnd().length
    text += glyph.text
    if (glyph.face.bold && wasBold) bold = text.length
    if (glyph.face.italic) inItalics++
  })
  return {
    page,
    column,
    text,
    bold,
    italic: inItalics > glyphs.length / 2,
    y,
    size,
    left,
    right,
    firstWord: firstWord ?? right - left
  }
}

function isCall(before: string, mark: string): boolean {
  return isMark(mark) && !/(?:^|[\d\s(/])[kdc]?m$/.test(before)
}

function isMark(text: string): boolean {
  for (const unit of text) if (!isDigit(unit) && !'*†‡()[]'.includes(unit)) return false
  return text !== ''
}

/** What a font's name tells: “TimesNewRomanPS-BoldMT” is bold, “.VnTime” holds letters under the codes of others. */
export interface FontFace {
  readonly name: string
  readonly bold: boolean
  readonly italic: boolean
}

/**
 * One printed character (or ligature) where it stands on its page: in points, from the left and from the top, `y`
 * its baseline.
 */
export interface Glyph {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  /** The height of its font as printed. */
  readonly size: number
  readonly face: FontFace
}

/** A line drawn across or down the page, such as the border of a cell. */
export interface Stroke {
  readonly direction: 'across' | 'down'
  /** Where it stands: y of a line across, x of a line down. */
  readonly at: number
  readonly from: number
  readonly to: number
}

/** What is printed on one page, in no order. */
export interface PageContent {
  /** From 1. */
  readonly number: number
  readonly width: number
  readonly height: number
  readonly glyphs: readonly Glyph[]
  readonly strokes: readonly Stroke[]
}

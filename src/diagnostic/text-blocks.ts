/**
 * A document as people read it, for pages that show it: which stretches of its text stand one after the other, without
 * markup. Plain data, so that it can be kept beside a report.
 */
export type TextBlock = TextParagraph | TextTable

/**
 * A stretch [start, end) of the text as it was read, in UTF-16 code units; with what is read there where that is not
 * what stands there (an escape, a character’s name).
 */
export type TextPiece = readonly [start: number, end: number, text?: string]

export interface TextParagraph {
  readonly kind: 'heading' | 'paragraph'
  /** The line on which it begins, from 1. */
  readonly line: number
  /** From 1; absent where the file tells no pages. */
  readonly page?: number
  /** All before this offset of the text is bold. */
  readonly boldTo: number
  readonly pieces: readonly TextPiece[]
}

export interface TextTable {
  readonly kind: 'table'
  readonly line: number
  readonly page?: number
  readonly rows: readonly (readonly TextCell[])[]
}

/** A cell stands in the row and the column where it begins, and may cover more of them. */
export interface TextCell {
  readonly pieces: readonly TextPiece[]
  readonly columns: number
  readonly rows: number
}

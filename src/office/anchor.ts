import type {Span} from '../vietnamese/passage.js'
import type {XmlElement} from './xml.js'

/** A stretch of a paragraph’s text, as indexes into it, and the elements of the main part that it was read from. */
export interface Piece extends Span {
  /** The w:r, the outermost where one stands in another. */
  readonly run: XmlElement
  /** The w:t that holds the characters; another child of the run for a blank or a sign; the run itself for what hangs on it. */
  readonly source: XmlElement
  /** Whether the characters of the source are those of the text, one for one, but for capitals that are only shown. */
  readonly isExact: boolean
  /** Whether it is part of a tracked change that is still open. */
  readonly isInserted: boolean
}

/** Where a paragraph of a Word file came from. */
export interface Anchored {
  /** The w:p in the main part: one, unless the end of the first was deleted. */
  readonly elements: readonly XmlElement[]
  /** In order; an automatic number has none. */
  readonly pieces: readonly Piece[]
}

/** A paragraph and its place in the text of the document: what is at `i` of its own text is at `offset + i` there. */
export interface AnchoredParagraph extends Span {
  readonly offset: number
  readonly paragraph: Anchored
}

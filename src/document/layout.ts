import {firstIndex} from '../vietnamese/ordered.js'
import type {Span} from '../vietnamese/passage.js'

/**
 * How a document is laid out, where its format tells. Lengths are millimetres, sizes of letters and the space between
 * paragraphs points; places count UTF-16 code units of the source’s text. What is not said anywhere is undefined.
 */
export interface Layout {
  /** Stretches of pages that are set up alike, in order; there is at least one. */
  readonly pages: readonly PageSetup[]
  /** In the order of the text; empty paragraphs are left out. */
  readonly paragraphs: readonly ParagraphLayout[]
  /** What is drawn, in the order of where it hangs; nothing where the format does not tell. */
  readonly strokes: readonly Stroke[]
}

/**
 * Something drawn: a rule that belongs to the paragraph at this place (`own`), a line that hangs there and may be printed
 * elsewhere, or what may be a line or anything else.
 */
export interface Stroke extends Span {
  readonly kind: StrokeKind
}

export type StrokeKind = 'own' | 'line' | 'other'

export interface PageSetup extends Span {
  readonly width: number | undefined
  readonly height: number | undefined
  /** From the edge of the paper to the text; a gutter is part of the left margin. */
  readonly margins: Readonly<Record<Side, number | undefined>>
  readonly pageNumber: PageNumber
  /** Something is drawn with what stands above or below its text. */
  readonly isDrawnOn: boolean
}

export const sides = ['top', 'bottom', 'left', 'right'] as const
export type Side = (typeof sides)[number]

/** Where the number of a page is printed. */
export interface PageNumber {
  readonly isAbove: boolean
  readonly isBelow: boolean
  /** Whether the first page of these shows it. */
  readonly isOnFirst: boolean
  /** Of the one above. */
  readonly alignment: Alignment | undefined
}

export const alignments = ['left', 'center', 'right', 'justify'] as const
export type Alignment = (typeof alignments)[number]

export interface ParagraphLayout extends Span {
  readonly alignment: Alignment
  readonly indent: {readonly left: number; readonly right: number; readonly firstLine: number}
  readonly spacing: {
    readonly before: number
    readonly after: number
    readonly line: LineSpacing
    /** None of it counts towards a neighbour of the same style. */
    readonly isContextual: boolean
  }
  /** The name that the file has for its style; undefined where it has none. */
  readonly style: string | undefined
  /** It stands in a cell or in a box of its own, and not in the column of the text. */
  readonly isApart: boolean
  readonly isNumbered: boolean
  /** Stretches of letters that look alike, in order; an automatic number has none. */
  readonly looks: readonly Look[]
}

/** A multiple of a single line, or points: exactly so many, or at least. */
export type LineSpacing = {readonly lines: number} | {readonly points: number; readonly isLeast: boolean}

export interface Look extends Span {
  readonly font: string | undefined
  readonly size: number | undefined
  readonly bold: boolean
  readonly italic: boolean
  /** Small letters are shown as capitals; the text has them as capitals. */
  readonly caps: boolean
  readonly isUnderlined: boolean
  /** “FF0000”; automatic is black. Undefined where the file does not say, or the program colours it (a link). */
  readonly color: string | undefined
}

export function isSameLook(one: Omit<Look, 'start' | 'end'>, other: Omit<Look, 'start' | 'end'>): boolean {
  return (
    one.font === other.font &&
    one.size === other.size &&
    one.bold === other.bold &&
    one.italic === other.italic &&
    one.caps === other.caps &&
    one.isUnderlined === other.isUnderlined &&
    one.color === other.color
  )
}

/** The looks of the letters in a stretch of text, cut to it. */
export function looksIn({paragraphs}: Layout, {start, end}: Span): Look[] {
  const found: Look[] = []
  // They stand one behind the other.
  let at = firstIndex(paragraphs, paragraph => paragraph.end > start)
  for (let paragraph = paragraphs[at]; paragraph && paragraph.start < end; paragraph = paragraphs[++at])
    for (const look of paragraph.looks)
      if (look.end > start && look.start < end)
        found.push({...look, start: Math.max(look.start, start), end: Math.min(look.end, end)})
  return found
}

import type {AnchoredParagraph, Piece} from '../../office/anchor.js'
import type {Span} from '../../vietnamese/passage.js'
import type {Cut} from './cut-runs.js'
import {firstEndingAt, touching} from './in-order.js'
import {letterEnd, letterStart} from '../../vietnamese/whole-letters.js'

/** Between two places in runs, or at a place in a paragraph that holds no characters. */
export type Anchor = {readonly from: Cut; readonly to: Cut} | {readonly offset: number}

/**
 * Where in the document a stretch of its text stands. An automatic number, which stands nowhere, is all of its
 * paragraph; of a stretch that leaves its cell or its text box, the first paragraph.
 */
export function anchorOf(
  {start, end}: Span,
  paragraphs: readonly AnchoredParagraph[],
  source: string
): Anchor | undefined {
  const touched = touching(paragraphs, start, end).filter(
    one => one.end > start && one.start < end && one.end > one.start
  )
  const first = touched[0] ?? lastBeginningBefore(paragraphs, start) ?? paragraphs[0]
  if (!first) return undefined
  // A place between two characters has none to stand on.
  if (start === end && first.end > first.start) return anchorOf(first, [first], source)
  const from = piecesIn(first, start, end)
  const [begin] = from
  if (!begin) return beside(first, paragraphs)
  const last = touched.findLast(one => isBeside(first, one, source)) ?? first
  const to = last === first ? from : piecesIn(last, start, end)
  const piece = to.at(-1)
  return {
    from: startCut(first, begin, start),
    to: piece ? endCut(last, piece, end) : endCut(first, from.at(-1) ?? begin, end)
  }
}

function lastBeginningBefore(
  paragraphs: readonly AnchoredParagraph[],
  start: number
): AnchoredParagraph | undefined {
  let at = firstEndingAt(paragraphs, start)
  for (let next = paragraphs[at + 1]; next && next.start <= start; next = paragraphs[at + 1]) at++
  return (paragraphs[at]?.start ?? Infinity) <= start ? paragraphs[at] : paragraphs[at - 1]
}

/** The pieces that the stretch touches; all where it touches none. */
function piecesIn({offset, paragraph}: AnchoredParagraph, start: number, end: number): readonly Piece[] {
  const found = touching(paragraph.pieces, start - offset, end - offset).filter(
    one => offset + one.end > start && offset + one.start < end
  )
  return found.length > 0 ? found : paragraph.pieces
}

/** Whether the second paragraph stands below the first in the same place: no cell or box begins or ends between them. */
function isBeside(first: AnchoredParagraph, second: AnchoredParagraph, source: string): boolean {
  const above = first.paragraph.elements.at(-1)
  const below = second.paragraph.elements[0]
  if (first === second) return true
  if (!above || !below || below.place.start < above.place.end) return false
  return !/<\/?(?:[^\s:<>/]+:)?(?:tc|tbl|txbxContent|sdtContent)[\s>/]/.test(
    source.slice(above.place.end, below.place.start)
  )
}

function startCut({offset}: AnchoredParagraph, piece: Piece, start: number): Cut {
  const at = piece.isExact ? letterStart(piece.source.text, Math.max(0, start - offset - piece.start)) : 0
  return {run: piece.run, source: piece.source, at: at < piece.end - piece.start ? at : 0}
}

function endCut({offset}: AnchoredParagraph, piece: Piece, end: number): Cut {
  const length = piece.isExact ? piece.end - piece.start : Math.max(1, piece.source.text.length)
  const at = piece.isExact ? letterEnd(piece.source.text, end - offset - piece.start) : length
  return {run: piece.run, source: piece.source, at: at > 0 && at < length ? at : length}
}

/** A paragraph without characters: inside of it, where it has an inside; else the first that has some. */
function beside({paragraph}: AnchoredParagraph, all: readonly AnchoredParagraph[]): Anchor | undefined {
  const element = paragraph.elements[0]
  if (element && element.place.insideEnd > element.place.inside) return {offset: element.place.insideEnd}
  const other = all.find(one => one.paragraph.pieces.length > 0)
  const piece = other?.paragraph.pieces[0]
  return other && piece && {from: startCut(other, piece, 0), to: endCut(other, piece, Infinity)}
}

import type {Node} from 'unist'
import type {TextPoint} from '../../base/line-index.js'

/** Where a node stands: `end` is the place behind its last unit. */
export interface Extent {
  readonly start: TextPoint
  readonly end: TextPoint
}

/** A node of mdast that knows where it stands. */
export type Placed<Kind extends Node> = Kind & {position: Extent}

/** The place of source[offset] on the line of this number, which begins at source[lineStart]. */
export function placeOn(line: number, lineStart: number, offset: number): TextPoint {
  return {line, column: offset - lineStart + 1, offset}
}

/** source[start, end) of one line. */
export function extentOn(line: number, lineStart: number, start: number, end: number): Extent {
  return {start: placeOn(line, lineStart, start), end: placeOn(line, lineStart, end)}
}

/** Moves `place` to where `to` is. */
export function movePlace(place: TextPoint, to: Readonly<TextPoint>): void {
  place.line = to.line
  place.column = to.column
  place.offset = to.offset
}

/** Where a node stands that was read from a source. */
export function extentOf(node: Node): Extent {
  if (!isPlaced(node)) throw new Error(`a ${node.type} without a place`)
  return node.position
}

function isPlaced<Kind extends Node>(node: Kind): node is Placed<Kind> {
  return node.position?.start.offset !== undefined && node.position.end.offset !== undefined
}

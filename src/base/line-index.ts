import type {Point, Position} from 'unist'

/** unist's point with its offset, which unist leaves optional. */
export interface TextPoint extends Point {
  offset: number
}

/** unist's position, both its ends with their offsets. */
export interface TextPosition extends Position {
  start: TextPoint
  end: TextPoint
}

const lineFeed = 10
const carriageReturn = 13

/** Where each line of a text begins, behind LF, CR LF or CR: offsets in UTF-16 code units, the first of them 0. */
export function lineStarts(text: string): number[] {
  const starts = [0]
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === lineFeed || (code === carriageReturn && text.charCodeAt(i + 1) !== lineFeed))
      starts.push(i + 1)
  }
  return starts
}

/** Offsets of a text ↔ its lines and columns, both from 1, columns in UTF-16 code units. */
export class LineIndex {
  readonly #starts: readonly number[]

  constructor(readonly text: string) {
    this.#starts = lineStarts(text)
  }

  point(offset: number): TextPoint {
    let low = 0
    let high = this.#starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.#starts[middle]! <= offset) low = middle
      else high = middle - 1
    }
    return {line: low + 1, column: offset - this.#starts[low]! + 1, offset}
  }

  position({start, end}: {readonly start: number; readonly end: number}): TextPosition {
    return {start: this.point(start), end: this.point(end)}
  }
}

/** Line and column of one offset. */
export function lineAndColumn(text: string, offset: number): {line: number; column: number} {
  const {line, column} = new LineIndex(text.slice(0, offset)).point(offset)
  return {line, column}
}

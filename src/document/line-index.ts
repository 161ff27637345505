import type {Point, Position} from 'unist'
import type {Span} from '../vietnamese/passage.js'

/** Offsets of a text ↔ its lines and columns, both from 1, columns in UTF-16 code units. */
export class LineIndex {
  readonly #starts: number[] = [0]

  constructor(readonly text: string) {
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i)
      if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) this.#starts.push(i + 1)
    }
  }

  point(offset: number): Point & {offset: number} {
    let low = 0
    let high = this.#starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.#starts[middle]! <= offset) low = middle
      else high = middle - 1
    }
    return {line: low + 1, column: offset - this.#starts[low]! + 1, offset}
  }

  position({start, end}: Span): Position {
    return {start: this.point(start), end: this.point(end)}
  }
}

/** A place in a text: line and column from 1, offset from 0, in UTF-16 code units. */
export interface TextPoint {
  line: number
  column: number
  offset: number
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

/** Offsets of a text → its lines and columns, both from 1, columns in UTF-16 code units. */
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
}

/** Line and column of one offset. */
export function lineAndColumn(text: string, offset: number): {line: number; column: number} {
  const {line, column} = new LineIndex(text.slice(0, offset)).point(offset)
  return {line, column}
}

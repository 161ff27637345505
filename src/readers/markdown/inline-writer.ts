import type {Break, Emphasis, PhrasingContent, Strong, Text} from 'mdast'
import {afterLineEnding, skipBlanksBack} from './code-units.js'
import {movePlace, type Place, type Placed, placeOn} from './places.js'

/** The lines of a paragraph, or the words of a heading or a cell. */
export interface InlineLines {
  /** Where the content of each line starts and ends, in turn: indent and line ending are no part of it. */
  readonly lines: readonly number[]
  /** The number of the first line, and where it begins in the source: columns are counted from there. */
  readonly line: number
  readonly lineStart: number
}

type Stretch = Placed<Strong> | Placed<Emphasis>

/** Writes the nodes of inline content: what is asked of it goes through the source once, from start to end. */
export class InlineWriter {
  readonly nodes: PhrasingContent[] = []
  readonly #source: string
  readonly #lines: readonly number[]
  #line: number
  #lineStart: number
  /** Where the current line stands in `#lines`. */
  #index = 0
  /** The children of the innermost open emphasis. */
  #target = this.nodes
  readonly #open: Stretch[] = []
  /** The text that goes on, where the last node is one. */
  #last: Placed<Text> | undefined

  constructor(source: string, content: InlineLines) {
    this.#source = source
    this.#lines = content.lines
    this.#line = content.line
    this.#lineStart = content.lineStart
  }

  /** source[from, to) is text; between its lines are line breaks, hard ones where two blanks stand before them. */
  text(from: number, to: number): void {
    const final = this.#lines.at(-1)!
    for (;;) {
      const lineEnd = this.#lines[this.#index + 1]!
      if (to <= lineEnd && to < final) return this.#append(from, to)
      // Up to the end of a line: the blanks there are no text.
      const end = skipBlanksBack(this.#source, from, lineEnd)
      this.#append(from, end)
      if (lineEnd === final) return
      this.#endLine(end, lineEnd)
      from = this.#lines[this.#index]!
    }
  }

  /** source[start, end) stands for other text. */
  replaced(value: string, start: number, end: number): void {
    this.#write(value, this.#place(start), this.#place(end))
  }

  /** source[start, end) is a tag. */
  html(start: number, end: number): void {
    const position = {start: this.#place(start), end: this.#place(end)}
    this.#target.push({type: 'html', value: this.#source.slice(start, end), position})
    this.#last = undefined
  }

  /** Emphasis begins with the sign at source[at]. */
  enter(type: Stretch['type'], at: number): void {
    const node: Stretch = {type, children: [], position: {start: this.#place(at), end: this.#place(at)}}
    this.#target.push(node)
    this.#open.push(node)
    this.#target = node.children
    this.#last = undefined
  }

  /** The innermost emphasis ends in front of source[at]. */
  exit(at: number): void {
    movePlace(this.#open.pop()!.position.end, this.#place(at))
    this.#target = this.#open.at(-1)?.children ?? this.nodes
    this.#last = undefined
  }

  #append(from: number, to: number): void {
    if (to > from) this.#write(this.#source.slice(from, to), this.#place(from), this.#place(to))
  }

  #write(value: string, start: Place, end: Place): void {
    if (this.#last) {
      this.#last.value += value
      this.#last.position = {start: this.#last.position.start, end}
      return
    }
    this.#last = {type: 'text', value, position: {start, end}}
    this.#target.push(this.#last)
  }

  /** The text of the line ends at `end`, the line at `lineEnd`. */
  #endLine(end: number, lineEnd: number): void {
    const next = afterLineEnding(this.#source, lineEnd)
    // A tab among the blanks makes no hard break.
    const isHard = lineEnd - end >= 2 && !this.#source.slice(end, lineEnd).includes('\t')
    const start = this.#place(isHard ? end : lineEnd)
    this.#line++
    this.#lineStart = next
    this.#index += 2
    if (isHard) {
      const node: Break = {type: 'break', position: {start, end: this.#place(next)}}
      this.#target.push(node)
      this.#last = undefined
    } else this.#write(this.#source.slice(lineEnd, next), start, this.#place(next))
  }

  #place(at: number): Place {
    return placeOn(this.#line, this.#lineStart, at)
  }
}

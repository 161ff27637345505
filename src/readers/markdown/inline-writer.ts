import type {Break, Emphasis, PhrasingContent, Strong, Text} from 'mdast'
import type {TextPoint} from '../../base/line-index.js'
import {skipBlanksBack} from './code-units.js'
import {movePlace, type Placed, placeOn} from './places.js'

/** The content of one line, source[start, end): indent and line ending are no part of it. */
export interface LineContent {
  readonly start: number
  readonly end: number
  /** The number of the line, and where it begins in the source: columns are counted from there. */
  readonly line: number
  readonly lineStart: number
}

/** The lines of a paragraph, or the words of a heading or a cell. */
export interface InlineLines {
  readonly first: LineContent
  readonly last: LineContent
  readonly lines: readonly LineContent[]
}

export function oneLine(content: LineContent): InlineLines {
  return {first: content, last: content, lines: [content]}
}

type Stretch = Placed<Strong> | Placed<Emphasis>

/** Writes the nodes of inline content: what is asked of it goes through the source once, from start to end. */
export class InlineWriter {
  readonly nodes: PhrasingContent[] = []
  readonly #source: string
  readonly #lines: readonly LineContent[]
  /** Where the content of the last line ends. */
  readonly #end: number
  /** The current line, and where it stands in `#lines`. */
  #line: LineContent
  #index = 0
  /** The children of the innermost open emphasis. */
  #target = this.nodes
  readonly #open: Stretch[] = []
  /** The text that goes on, where the last node is one. */
  #last: Placed<Text> | undefined

  constructor(source: string, {first, last, lines}: InlineLines) {
    this.#source = source
    this.#lines = lines
    this.#line = first
    this.#end = last.end
  }

  /** source[from, to) is text; between its lines are line breaks, hard ones where two blanks stand before them. */
  text(from: number, to: number): void {
    for (;;) {
      const lineEnd = this.#line.end
      if (to <= lineEnd && to < this.#end) return this.#append(from, to)
      // Up to the end of a line: the blanks there are no text.
      const end = skipBlanksBack(this.#source, from, lineEnd)
      this.#append(from, end)
      const next = this.#lines[this.#index + 1]
      if (!next) return
      this.#endLine(end, next)
      from = next.start
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
    const closed = this.#open.pop()
    if (closed) movePlace(closed.position.end, this.#place(at))
    this.#target = this.#open.at(-1)?.children ?? this.nodes
    this.#last = undefined
  }

  #append(from: number, to: number): void {
    if (to > from) this.#write(this.#source.slice(from, to), this.#place(from), this.#place(to))
  }

  #write(value: string, start: TextPoint, end: TextPoint): void {
    if (this.#last) {
      this.#last.value += value
      this.#last.position = {start: this.#last.position.start, end}
      return
    }
    this.#last = {type: 'text', value, position: {start, end}}
    this.#target.push(this.#last)
  }

  /** The text of the current line ends at `end`; `next` is the line behind it. */
  #endLine(end: number, next: LineContent): void {
    const {end: lineEnd} = this.#line
    // A tab among the blanks makes no hard break.
    const isHard = lineEnd - end >= 2 && !this.#source.slice(end, lineEnd).includes('\t')
    const start = this.#place(isHard ? end : lineEnd)
    this.#line = next
    this.#index++
    const nextStart = this.#place(next.lineStart)
    if (isHard) {
      const node: Break = {type: 'break', position: {start, end: nextStart}}
      this.#target.push(node)
      this.#last = undefined
    } else this.#write(this.#source.slice(lineEnd, next.lineStart), start, nextStart)
  }

  #place(at: number): TextPoint {
    return placeOn(this.#line.line, this.#line.lineStart, at)
  }
}

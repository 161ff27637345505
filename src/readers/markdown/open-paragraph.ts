import type {Paragraph} from 'mdast'
import {lineStartOf} from './code-units.js'
import {inlineContent, plainContent} from './inline-content.js'
import type {InlineLines} from './inline-writer.js'
import {type Placed, placeOn} from './places.js'
import type {LineContent} from './table.js'

/** The lines of a paragraph that may go on. */
export class OpenParagraph implements InlineLines {
  readonly lines: number[] = []
  readonly line: number
  readonly lineStart: number
  #lastLineStart: number
  #hasSigns = false

  /** @param isInItem whether it stands in a list item */
  constructor(
    first: LineContent,
    hasSigns: boolean,
    readonly isInItem: boolean
  ) {
    this.line = first.line
    this.lineStart = this.#lastLineStart = first.lineStart
    this.addLine(first, hasSigns)
  }

  /** @param hasSigns whether the line has a sign that may begin an inline construct */
  addLine({start, end, lineStart}: LineContent, hasSigns: boolean): void {
    this.lines.push(start, end)
    this.#lastLineStart = lineStart
    this.#hasSigns ||= hasSigns
  }

  get lastLine(): LineContent {
    const {line, lines} = this
    return {
      start: lines.at(-2)!,
      end: lines.at(-1)!,
      line: line + lines.length / 2 - 1,
      lineStart: this.#lastLineStart
    }
  }

  /** What is left of it without its last line; undefined where that was its only one. */
  withoutLastLine(source: string): this | undefined {
    this.lines.length -= 2
    if (this.lines.length === 0) return undefined
    this.#lastLineStart = lineStartOf(source, this.lines.at(-2)!)
    return this
  }

  /** The node; where its words are more than text and emphasis, `isRead` is false, and it has no children. */
  close(source: string): {node: Placed<Paragraph>; isRead: boolean} {
    const {lines, line, lineStart, lastLine} = this
    const children = this.#hasSigns ? inlineContent(source, this) : plainContent(source, this)
    const start = placeOn(line, lineStart, lines[0]!)
    const end = placeOn(lastLine.line, lastLine.lineStart, lastLine.end)
    const node: Placed<Paragraph> = {type: 'paragraph', children: children ?? [], position: {start, end}}
    return {node, isRead: children !== undefined}
  }
}

import type {Paragraph} from 'mdast'
import {inlineContent, plainContent} from './inline-content.js'
import type {InlineLines, LineContent} from './inline-writer.js'
import {type Placed, placeOn} from './places.js'

/** The lines of a paragraph that may go on. */
export class OpenParagraph implements InlineLines {
  readonly lines: LineContent[] = []
  last: LineContent
  #hasSigns = false

  /** @param isInItem whether it stands in a list item */
  constructor(
    readonly first: LineContent,
    hasSigns: boolean,
    readonly isInItem: boolean
  ) {
    this.last = first
    this.addLine(first, hasSigns)
  }

  /** @param hasSigns whether the line has a sign that may begin an inline construct */
  addLine(line: LineContent, hasSigns: boolean): void {
    this.lines.push(line)
    this.last = line
    this.#hasSigns ||= hasSigns
  }

  /** Whether it has a sign that may begin an inline construct. */
  get hasSigns(): boolean {
    return this.#hasSigns
  }

  /** What is left of it without its last line; undefined where that was its only one. */
  withoutLastLine(): this | undefined {
    this.lines.pop()
    const last = this.lines.at(-1)
    if (!last) return undefined
    this.last = last
    return this
  }

  /** The node; where its words are more than text and emphasis, `isRead` is false, and it has no children. */
  close(source: string): {node: Placed<Paragraph>; isRead: boolean} {
    const {first, last} = this
    const children = this.#hasSigns ? inlineContent(source, this) : plainContent(source, this)
    const start = placeOn(first.line, first.lineStart, first.start)
    const end = placeOn(last.line, last.lineStart, last.end)
    const node: Placed<Paragraph> = {type: 'paragraph', children: children ?? [], position: {start, end}}
    return {node, isRead: children !== undefined}
  }
}

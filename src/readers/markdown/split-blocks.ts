import type {PhrasingContent} from 'mdast'
import {BlockTree} from './block-tree.js'
import {
  afterLineEnding,
  beginsInline,
  countLineEndings,
  isLineEnding,
  lineStartOf,
  skipBlanks,
  unit
} from './code-units.js'
import {columnAlignments} from './delimiter-row.js'
import type {HandedOver, Split} from './handed-over.js'
import {inlineContent, plainContent} from './inline-content.js'
import {type LineContent, oneLine} from './inline-writer.js'
import {type AtxHeading, atxHeadingAt, beginsFence, isThematicBreak} from './line-kinds.js'
import {type ListMarker, listMarkerAt} from './list-marker.js'
import {OpenParagraph} from './open-paragraph.js'
import {extentOn, placeOn} from './places.js'
import {stretchEnd} from './stretch-end.js'
import {readTable} from './table.js'

/** Lists within lists; a deeper nest is handed over. */
const mostNested = 32

/**
 * Reads the blocks of a Markdown source line by line and gives the nodes that remark-parse would, with their places.
 * Blank lines, paragraphs, ATX headings, thematic breaks, lists (nested, loose, lazy), tables of the root and what
 * `inlineContent` knows are read here; all else is handed over: quotes, code, HTML, links, tables in lists, tabs in
 * front of a line in a list.
 *
 * That works because setext headings, indented code and definitions are never read: no later line can change what a
 * block is, and nothing holds for the whole document.
 *
 * @param source without NUL and byte order mark, not empty
 * @param readsLists whether lists and block quotes are read; where they are not, their markers are text
 * @param leavesText whether no nodes are made of text without signs: `plain` tells where it stands
 */
export function splitBlocks(source: string, readsLists: boolean, leavesText = false): Split {
  return new BlockSplitter(source, readsLists, leavesText).run()
}

class BlockSplitter {
  readonly #tree = new BlockTree()
  readonly #handedOver: HandedOver[] = []
  #paragraph: OpenParagraph | undefined
  /** The current line: its number, its start, its end before the line ending; and where the next one begins. */
  #line = 1
  #lineStart = 0
  #lineEnd = 0
  #next = 0
  #nextLine = 2
  /** A unit of the current line may begin an inline construct. */
  #hasSigns = false
  /** The last place where no list and no paragraph was open, and what had been read there. */
  readonly #safe = {at: 0, line: 1, blocks: 0, handedOver: 0, plain: 0}
  readonly #plain: number[] = []

  constructor(
    readonly source: string,
    readonly readsLists: boolean,
    readonly leavesText: boolean
  ) {}

  run(): Split {
    const {source} = this
    while (this.#lineStart < source.length) {
      this.#findLineEnd()
      if (!this.#readLine()) this.#handOver()
      this.#lineStart = this.#next
      this.#line = this.#nextLine
    }
    this.#closeParagraph()
    const endsWithLine = isLineEnding(source.charCodeAt(source.length - 1))
    const lastLine = endsWithLine ? this.#line : this.#line - 1
    const lastStart = endsWithLine ? source.length : lineStartOf(source, source.length)
    return {
      blocks: this.#tree.children,
      handedOver: this.#handedOver,
      plain: this.#plain,
      position: {start: placeOn(1, 0, 0), end: placeOn(lastLine, lastStart, source.length)}
    }
  }

  /** One look at each unit of a line finds its end and whether it holds any sign. */
  #findLineEnd(): void {
    const {source} = this
    let hasSigns = false
    let at = this.#lineStart
    for (; at < source.length; at++) {
      const code = source.charCodeAt(at)
      if (code >= 128) continue
      if (isLineEnding(code)) break
      if (beginsInline[code] === 1) hasSigns = true
    }
    this.#hasSigns = hasSigns
    this.#lineEnd = at
    this.#next = afterLineEnding(source, at)
    this.#nextLine = this.#line + 1
  }

  /** @returns false where what stands from the last safe place on has to be handed over */
  #readLine(): boolean {
    const {source} = this
    const end = this.#lineEnd
    let at = this.#lineStart
    while (at < end && source.charCodeAt(at) === unit.space) at++
    if (at < end && source.charCodeAt(at) === unit.tab) {
      at = skipBlanks(source, at, end)
      // Where lists are open, or a marker follows, the columns of a tab count.
      if (at < end && (this.#tree.lists.length > 0 || this.#markerAt(at))) return false
    }
    if (at === end) {
      this.#closeParagraph()
      this.#tree.addBlank()
      return true
    }
    return this.#readContainers(at)
  }

  /** The line's first unit that is no blank stands at source[at]. Which lists does it stay in, which does it begin? */
  #readContainers(at: number): boolean {
    const {lists} = this.#tree
    const end = this.#lineEnd
    let from = this.#lineStart
    let depth = 0
    let list = lists[0]
    for (; list; list = lists[++depth]) {
      const isInside =
        !list.isClosed && this.source.charCodeAt(from) === unit.space && at - from >= list.indent
      list.beganEmpty = list.isClosed = false
      if (!isInside) break
      from += list.indent
    }
    // A paragraph that goes on in all its lists is ended by some markers only.
    const interrupts = depth === lists.length && this.#paragraph !== undefined
    let marker = list && this.#markerAt(at)
    if (list && marker?.sign === list.sign) {
      this.#closeTo(depth + 1)
      if (marker.hasTab) return false
      this.#tree.openItem(list, marker, this.#line, this.#lineStart, at - from)
      depth++
      from = at = marker.content
    }
    for (; at < end; depth++) {
      if (this.readsLists && this.source.charCodeAt(at) === unit.greaterThan) {
        if (depth === 0 && !interrupts) this.#beginBlock(0)
        return false
      }
      marker = this.#markerAt(at)
      if (!marker || (interrupts && !marker.mayInterrupt)) break
      // Each marker of a nest looks at the whole line, as the parser does.
      if (marker.hasTab || depth >= mostNested) return false
      this.#closeTo(depth)
      // A marker that ends a paragraph is read otherwise than one that does not: in “text⏎- 2. a” there is one list.
      if (depth === 0 && !interrupts) this.#markSafe(this.#lineStart, this.#line)
      this.#tree.openList(marker, this.source, this.#line, this.#lineStart, at - from)
      from = at = marker.content
    }
    // Behind the last marker of an item that begins empty there is no block.
    return at === end || this.#readLeaf(at, depth)
  }

  #markerAt(at: number): ListMarker | undefined {
    return this.readsLists ? listMarkerAt(this.source, at, this.#lineEnd) : undefined
  }

  /** The leaf block of the line, or a line of one: its content begins at source[at], in `depth` lists. */
  #readLeaf(at: number, depth: number): boolean {
    const {source} = this
    const end = this.#lineEnd
    switch (source.charCodeAt(at)) {
      case unit.numberSign: {
        const heading = atxHeadingAt(source, at, end)
        if (!heading) break
        this.#beginBlock(depth)
        return this.#readHeading(at, heading)
      }
      case unit.asterisk:
      case unit.underscore:
        if (isThematicBreak(source, at, end)) return this.#readThematicBreak(at, depth)
        break
      case unit.dash:
        if (isThematicBreak(source, at, end)) return this.#readThematicBreak(at, depth)
        return this.#readTextOrTable(at, depth)
      case unit.colon:
      case unit.bar:
        return this.#readTextOrTable(at, depth)
      case unit.lessThan:
        // HTML, or text that begins like it.
        if (!this.#paragraph) this.#beginBlock(depth)
        return false
      case unit.backtick:
      case unit.tilde:
        if (!beginsFence(source, at)) break
        if (!this.#paragraph) this.#beginBlock(depth)
        return false
    }
    this.#readText(at, depth)
    return true
  }

  #readHeading(at: number, {depth, from, to}: AtxHeading): boolean {
    const children = to > from ? this.#headingContent(from, to) : []
    if (!children) return false
    const position = extentOn(this.#line, this.#lineStart, at, this.#lineEnd)
    this.#tree.add({type: 'heading', depth, children, position})
    return true
  }

  #headingContent(from: number, to: number): PhrasingContent[] | undefined {
    if (this.leavesText && !this.#hasSigns) {
      this.#plain.push(from, to)
      return []
    }
    const content = oneLine({start: from, end: to, line: this.#line, lineStart: this.#lineStart})
    const read = this.#hasSigns ? inlineContent : plainContent
    return read(this.source, content)
  }

  #readThematicBreak(at: number, depth: number): true {
    this.#beginBlock(depth)
    this.#tree.add({
      type: 'thematicBreak',
      position: extentOn(this.#line, this.#lineStart, at, this.#lineEnd)
    })
    return true
  }

  /** The line may be the delimiter row of a table whose head is the last line of the open paragraph. */
  #readTextOrTable(at: number, depth: number): boolean {
    const paragraph = this.#paragraph
    const align = paragraph && columnAlignments(this.source, at, this.#lineEnd)
    if (!align) {
      this.#readText(at, depth)
      return true
    }
    if (this.#tree.lists.length > 0) return false
    const read = readTable(this.source, align, paragraph.last, this.#lineFrom(at))
    if (!read) return false
    // What stands above the head is a paragraph that ends there.
    this.#paragraph = paragraph.withoutLastLine()
    this.#closeParagraph()
    this.#tree.add(read.table)
    this.#next = read.next
    this.#nextLine = read.nextLine
    return true
  }

  /** A line of a paragraph; one that is open goes on, lazily where the line does not stay in all its lists. */
  #readText(at: number, depth: number): void {
    const line = this.#lineFrom(at)
    if (this.#paragraph) return this.#paragraph.addLine(line, this.#hasSigns)
    this.#beginBlock(depth)
    this.#paragraph = new OpenParagraph(line, this.#hasSigns, depth > 0)
  }

  /** The content of the current line from source[start] on. */
  #lineFrom(start: number): LineContent {
    return {start, end: this.#lineEnd, line: this.#line, lineStart: this.#lineStart}
  }

  /** A block begins on this line, in `depth` lists. */
  #beginBlock(depth: number): void {
    this.#closeTo(depth)
    if (depth === 0) this.#markSafe(this.#lineStart, this.#line)
  }

  /** Closes the open paragraph and all but the outermost `depth` lists. */
  #closeTo(depth: number): void {
    this.#closeParagraph()
    this.#tree.closeListsTo(depth)
  }

  #closeParagraph(): void {
    const paragraph = this.#paragraph
    if (!paragraph) return
    this.#paragraph = undefined
    if (this.leavesText && !paragraph.hasSigns) {
      this.#plain.push(paragraph.first.start, paragraph.last.end)
      return
    }
    const {node, isRead} = paragraph.close(this.source)
    if (!isRead) {
      // Where it stands is known; what it holds the parser says.
      const {start, end} = node.position
      const {isInItem} = paragraph
      const [from, to] = [start.offset, end.offset]
      this.#handedOver.push({...start, start: from, end: to, paragraph: node, isInItem, before: 0})
    }
    this.#tree.add(node)
  }

  #markSafe(at: number, line: number): void {
    this.#safe.at = at
    this.#safe.line = line
    this.#safe.blocks = this.#tree.children.length
    this.#safe.handedOver = this.#handedOver.length
    this.#safe.plain = this.#plain.length
  }

  /**
   * Forgets what was read since the last safe place, and hands over what stands from there on, up to a line that is
   * sure to begin a block of the root: it follows a blank line, is not indented and has no marker of a list.
   */
  #handOver(): void {
    const {source} = this
    const {at: start, line, blocks, handedOver} = this.#safe
    this.#paragraph = undefined
    this.#tree.goBackTo(blocks)
    this.#handedOver.length = handedOver
    this.#plain.length = this.#safe.plain
    const end = stretchEnd(source, start, this.#lineStart)
    const whole = {paragraph: undefined, isInItem: false, before: blocks}
    this.#handedOver.push({start, end, line, column: 1, ...whole})
    this.#next = end
    this.#nextLine = line + countLineEndings(source.slice(start, end))
    if (!isLineEnding(source.charCodeAt(end - 1))) this.#nextLine++
    this.#markSafe(end, this.#nextLine)
  }
}

import type {List, ListItem, RootContent} from 'mdast'
import type {TextPoint} from '../../base/line-index.js'
import type {ListMarker} from './list-marker.js'
import {extentOn, movePlace, type Placed} from './places.js'

/** A list that is open, with its open item. */
export interface OpenList {
  /** What its markers are known by: {@link ListMarker.sign}. */
  readonly sign: number
  readonly node: Placed<List>
  item: Placed<ListItem>
  /** How many columns a line has to be indented to stand in the item. */
  indent: number
  /** The item began with nothing behind its marker, and no line has followed. */
  beganEmpty: boolean
  /** A blank line followed such a beginning: no line can be in the item any more. */
  isClosed: boolean
}

/** A block that is put into the tree with its place. */
export type Block = Placed<RootContent>

/** The blocks that were read, and the lists that are open among them. */
export class BlockTree {
  /** The children of the root. */
  readonly children: Block[] = []
  /** Outermost first. */
  readonly lists: OpenList[] = []
  /** A blank line stands behind the last block. */
  #afterBlank = false

  /** The innermost open item. */
  get item(): Placed<ListItem> | undefined {
    return this.lists.at(-1)?.item
  }

  /** A blank line. */
  addBlank(): void {
    this.#afterBlank = true
    for (const list of this.lists) list.isClosed ||= list.beganEmpty
  }

  /** A block that is whole, in the innermost open item or in the root. */
  add(block: Block): void {
    this.#place(block)
    this.#stretch(block.position.end)
  }

  /** A list begins with this marker: on line `line`, which begins at source[lineStart]; `before` columns of it are read. */
  openList(marker: ListMarker, source: string, line: number, lineStart: number, before: number): void {
    const node: Placed<List> = {
      type: 'list',
      ordered: marker.isOrdered,
      start: marker.isOrdered ? Number(source.slice(marker.start, marker.end - 1)) : null,
      spread: false,
      children: [],
      position: extentOn(line, lineStart, marker.start, marker.start)
    }
    this.#place(node)
    const item = newItem(marker, line, lineStart)
    const indent = indentOf(marker, before)
    this.lists.push({sign: marker.sign, node, item, indent, beganEmpty: marker.isEmpty, isClosed: false})
    node.children.push(item)
    this.#stretch(item.position.end)
  }

  /** The list, the innermost that is open, goes on with another item. */
  openItem(list: OpenList, marker: ListMarker, line: number, lineStart: number, before: number): void {
    if (this.#afterBlank) list.node.spread = true
    this.#afterBlank = false
    list.item = newItem(marker, line, lineStart)
    list.node.children.push(list.item)
    list.indent = indentOf(marker, before)
    list.beganEmpty = marker.isEmpty
    list.isClosed = false
    this.#stretch(list.item.position.end)
  }

  /** Closes all but the outermost `count` lists. */
  closeListsTo(count: number): void {
    this.lists.length = count
  }

  /** Forgets all open lists, and the children of the root from number `count` on. */
  goBackTo(count: number): void {
    this.children.length = count
    this.lists.length = 0
    this.#afterBlank = false
  }

  #place(block: Block): void {
    const {item} = this
    if (!item) this.children.push(block)
    else {
      if (this.#afterBlank && item.children.length > 0) item.spread = true
      item.children.push(block as ListItem['children'][number] & Block)
    }
    this.#afterBlank = false
  }

  /** All open lists and items end where their last block ends. */
  #stretch(end: TextPoint): void {
    for (const {node, item} of this.lists) {
      movePlace(node.position.end, end)
      movePlace(item.position.end, end)
    }
  }
}

/** The item of a marker, so far; the blanks behind a marker with nothing behind it are its own. */
function newItem(marker: ListMarker, line: number, lineStart: number): Placed<ListItem> {
  return {
    type: 'listItem',
    spread: false,
    checked: null,
    children: [],
    position: extentOn(line, lineStart, marker.start, marker.content)
  }
}

/** Any number of blanks may stand before the content, as indented code is not read. */
function indentOf(marker: ListMarker, before: number): number {
  return before + (marker.isEmpty ? marker.end + 1 : marker.content) - marker.start
}

import type {Nodes, Paragraph, Root} from 'mdast'
import type {TextPoint} from '../../base/line-index.js'
import {countLineEndings, unit} from './code-units.js'
import type {Block} from './block-tree.js'
import {type Extent, extentOf, type Placed} from './places.js'

/** A stretch of a source that is left to the whole parser. */
export interface HandedOver {
  /** source[start, end); its first unit stands in this line and column. */
  readonly start: number
  readonly end: number
  readonly line: number
  readonly column: number
  /** A paragraph whose place is known and whose children are wanted; else blocks of the root are. */
  readonly paragraph: Placed<Paragraph> | undefined
  /** The paragraph stands in a list item. */
  readonly isInItem: boolean
  /** How many blocks of the root stand before it. */
  readonly before: number
}

/** What of a source could be read by its lines, and what could not. */
export interface Split {
  readonly blocks: readonly Block[]
  /** In the order of the source. */
  readonly handedOver: readonly HandedOver[]
  /** Where text stands that no node was made of: the start and the end of one stretch after the other. */
  readonly plain: readonly number[]
  readonly position: Extent
}

/** The tree of a source of which nothing was handed over. */
export function rootOf({blocks, position}: Split): Root {
  return {type: 'root', children: [...blocks], position}
}

/**
 * The tree of a source whose stretches are read by `parse`, in few calls: they are put one below the other, and the
 * places of their nodes moved back. Undefined where that cannot be done, and the whole source has to be read.
 */
export function complete(split: Split, source: string, parse: (source: string) => Root): Root | undefined {
  const {handedOver, blocks, position} = split
  if (handedOver.some(one => mayTakeIndent(one, source))) return undefined
  const children: Block[] = []
  let placed = 0
  for (const text of putTogether(handedOver, source)) {
    const parsed = parse(text.text).children as Placed<Root['children'][number]>[]
    let at = 0
    for (const stretch of text.stretches) {
      const {taken: one} = stretch
      const nodes: Block[] = []
      for (let node = parsed[at]; node && node.position.start.offset < stretch.next; node = parsed[++at])
        if (node.position.start.offset < stretch.end) nodes.push(node)
      for (const node of nodes) moveNode(node, stretch)
      if (one.paragraph) {
        const [read] = nodes
        if (nodes.length !== 1 || read?.type !== 'paragraph' || read.position.end.offset !== one.end)
          return undefined
        one.paragraph.children = read.children
      } else {
        for (const block of blocks.slice(placed, one.before)) children.push(block)
        placed = one.before
        for (const node of nodes) children.push(node)
      }
    }
  }
  for (const block of blocks.slice(placed)) children.push(block)
  return {type: 'root', children, position}
}

/** Code, HTML or a link over lines of a list item would take in the item's indent, which is not known here. */
function mayTakeIndent({paragraph, isInItem, start, end}: HandedOver, source: string): boolean {
  if (!paragraph || !isInItem || paragraph.position.start.line === paragraph.position.end.line) return false
  for (let at = start; at < end; at++) {
    const code = source.charCodeAt(at)
    if (code === unit.backtick || code === unit.lessThan || code === unit.leftBracket) return true
  }
  return false
}

/** A stretch in the text that they are put together in: it ends at `end`, and the one behind it begins at `next`. */
interface Placement {
  readonly taken: HandedOver
  readonly start: number
  readonly line: number
  readonly end: number
  readonly next: number
}

/** Stretches that are read in one call. */
interface Together {
  readonly text: string
  readonly stretches: readonly Placement[]
}

/** Units: the parser makes some hundred bytes of each before it has read the last one, and takes longer for each the more there are. */
const mostTogether = 1 << 13

/** Together as many as the parser may read at once: nothing in one refers to another, since no definitions are read. */
function putTogether(handedOver: readonly HandedOver[], source: string): Together[] {
  const all: Together[] = []
  let [first, length] = [0, 0]
  for (const [i, {start, end}] of handedOver.entries()) {
    length += end - start
    if (length < mostTogether && i + 1 < handedOver.length) continue
    all.push(oneBelowTheOther(handedOver.slice(first, i + 1), source))
    first = i + 1
    length = 0
  }
  return all
}

/**
 * The stretches one below the other. A line of its own between two of them closes what is open, so that two lists do
 * not become one; behind the last one nothing may stand, as what is open there may go on up to the end of the source.
 */
function oneBelowTheOther(handedOver: readonly HandedOver[], source: string): Together {
  const stretches: Placement[] = []
  const parts: string[] = []
  let length = 0
  let line = 1
  for (const [i, one] of handedOver.entries()) {
    const part = source.slice(one.start, one.end)
    // CR and the LF behind it would be one line ending.
    const separator = part.charCodeAt(part.length - 1) === unit.carriageReturn ? '\r\r.\n\n' : '\n\n.\n\n'
    const between = i + 1 < handedOver.length ? separator : ''
    parts.push(part, between)
    const end = length + part.length
    stretches.push({taken: one, start: length, line, end, next: end + between.length})
    length = end + between.length
    line += countLineEndings(part) + countLineEndings(between)
  }
  return {text: parts.join(''), stretches}
}

/** Moves a node to where the stretch that it stands in was taken from. */
function moveNode(node: Nodes, stretch: Placement): void {
  const {start, end} = extentOf(node)
  movePlace(start, stretch)
  movePlace(end, stretch)
  if ('children' in node) for (const child of node.children) moveNode(child, stretch)
}

/** Columns are those of the source but on the first line of a stretch, which may begin inside a line. */
function movePlace(place: TextPoint, {taken, line, start}: Placement): void {
  if (place.line === line) place.column += taken.column - 1
  place.line += taken.line - line
  place.offset += taken.start - start
}

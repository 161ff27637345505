import type {Root} from 'mdast'
import {complete, rootOf} from './handed-over.js'
import {constructsLeftOut} from './markup-limits.js'
import {splitBlocks} from './split-blocks.js'

/** The parser holds some hundred bytes for a letter: what cannot be read piece by piece may be as long as a book, and no longer. */
const mostAtOnce = 500_000

/** A source that is too long to be read at once, and cannot be read piece by piece. */
export class TooMuchMarkup extends Error {}

/**
 * The mdast tree of a Markdown source, with places. The parser is loaded where the source has more than plain markup.
 *
 * @throws {TooMuchMarkup}
 */
export async function parseMarkdown(source: string): Promise<Root> {
  return (await treeOf(source, false)).tree
}

/** A Markdown source without the nodes of text that no markup stands in. */
export interface Markup {
  readonly tree: Root
  /** Where that text stands: the start and the end of one stretch after the other. */
  readonly plain: readonly number[]
}

/** The same, but that of plain text, which is most of every document, no nodes are made. @throws {TooMuchMarkup} */
export function readMarkup(source: string): Promise<Markup> {
  return treeOf(source, true)
}

async function treeOf(source: string, leavesText: boolean): Promise<Markup> {
  const left = constructsLeftOut(source)
  const split = isSplit(source, left.inline) ? splitBlocks(source, !left.nesting, leavesText) : undefined
  if (split?.handedOver.length === 0) return {tree: rootOf(split), plain: split.plain}
  const {parserWithout} = await import('./remark.js')
  const read = parserWithout(left.constructs)
  const parse = (text: string): Root => {
    if (text.length > mostAtOnce) throw new TooMuchMarkup()
    return read(text)
  }
  const tree = split && complete(split, source, parse)
  return tree ? {tree, plain: split.plain} : {tree: parse(source), plain: []}
}

/** NUL is read as U+FFFD, and a byte order mark moves all places: rare enough to leave the whole to the parser. */
function isSplit(source: string, isOverladen: boolean): boolean {
  return !isOverladen && source !== '' && !source.startsWith('\ufeff') && !source.includes('\0')
}

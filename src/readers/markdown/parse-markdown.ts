import type {Root} from 'mdast'
import {complete, rootOf} from './handed-over.js'
import {constructsLeftOut} from './markup-limits.js'
import {splitBlocks} from './split-blocks.js'

/** The mdast tree of a Markdown source, with places. The parser is loaded where the source has more than plain markup. */
export async function parseMarkdown(source: string): Promise<Root> {
  return (await treeOf(source, false)).tree
}

/** A Markdown source without the nodes of text that no markup stands in. */
export interface Markup {
  readonly tree: Root
  /** Where that text stands: the start and the end of one stretch after the other. */
  readonly plain: readonly number[]
}

/** The same, but that of plain text, which is most of every document, no nodes are made. */
export function readMarkup(source: string): Promise<Markup> {
  return treeOf(source, true)
}

async function treeOf(source: string, leavesText: boolean): Promise<Markup> {
  const left = constructsLeftOut(source)
  const split = isSplit(source, left.inline) ? splitBlocks(source, !left.nesting, leavesText) : undefined
  if (split?.handedOver.length === 0) return {tree: rootOf(split), plain: split.plain}
  const {parserWithout} = await import('./remark.js')
  const parse = parserWithout(left.constructs)
  return split ? {tree: complete(split, source, parse), plain: split.plain} : {tree: parse(source), plain: []}
}

/** NUL is read as U+FFFD, and a byte order mark moves all places: rare enough to leave the whole to the parser. */
function isSplit(source: string, isOverladen: boolean): boolean {
  return !isOverladen && source !== '' && !source.startsWith('\ufeff') && !source.includes('\0')
}

import type {Root} from 'mdast'
import {complete, rootOf} from './handed-over.js'
import {constructsLeftOut} from './markup-limits.js'
import {splitBlocks} from './split-blocks.js'

/** The mdast tree of a Markdown source, with places. The parser is loaded where the source has more than plain markup. */
export async function parseMarkdown(source: string): Promise<Root> {
  const left = constructsLeftOut(source)
  const split = isSplit(source, left.inline) ? splitBlocks(source, !left.nesting) : undefined
  if (split?.handedOver.length === 0) return rootOf(split)
  const {parserWithout} = await import('./remark.js')
  const parse = parserWithout(left.constructs)
  return split ? complete(split, source, parse) : parse(source)
}

/** NUL is read as U+FFFD, and a byte order mark moves all places: rare enough to leave the whole to the parser. */
function isSplit(source: string, isOverladen: boolean): boolean {
  return !isOverladen && source !== '' && !source.startsWith('\ufeff') && !source.includes('\0')
}

import type {Block, TableBlock} from '../document/source-document.js'
import {firstIndex, firstOf} from '../vietnamese/ordered.js'
import type {Passage, Span} from '../vietnamese/passage.js'

/**
 * What of these blocks lies in a stretch of their source, as people read it: without markup and page numbers, a row of a
 * table as “nhiệm vụ – cơ quan – thời hạn”. Empty where there is nothing but markup.
 */
export function readableText(blocks: readonly Block[], span: Span): string {
  const parts: string[] = []
  let at = firstIndex(blocks, block => block.span.end > span.start)
  for (let block = blocks[at]; block && block.span.start < span.end; block = blocks[++at])
    parts.push(...(block.type === 'table' ? rowsIn(block, span) : [textIn(block.passage, span)]))
  return parts.filter(part => part !== '').join(' ')
}

function rowsIn({children: rows}: TableBlock, span: Span): string[] {
  const texts: string[] = []
  // A merged cell stands in each row that it covers.
  const seen = new Set<number>()
  for (const {children: cells} of rows) {
    let row = ''
    for (const {passage, span: place} of cells) {
      if (!isIn(passage, span) || seen.has(place.start)) continue
      seen.add(place.start)
      const text = textIn(passage, span)
      if (text !== '') row = row === '' ? text : `${row} – ${text}`
    }
    if (row !== '') texts.push(row)
  }
  return texts
}

/** Whether any unit of a passage may stand in the stretch. */
function isIn(passage: Passage, {start, end}: Span): boolean {
  const {length} = passage
  return length > 0 && passage.startOf(0) < end && passage.endOf(length - 1) > start
}

/** The units of a passage that stand in the stretch: they are in the order of the source. */
function textIn(passage: Passage, span: Span): string {
  const from = firstOf(passage.length, at => passage.endOf(at) > span.start)
  const to = firstOf(passage.length, at => passage.startOf(at) >= span.end)
  return passage.value.slice(from, to).trim()
}

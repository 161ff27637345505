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
  // A merged cell stands in each row that it covers.
  const seen = new Set<number>()
  return rows.map(({children: cells}) =>
    cells
      .map(cell => {
        if (seen.has(cell.span.start)) return ''
        seen.add(cell.span.start)
        return textIn(cell.passage, span)
      })
      .filter(text => text !== '')
      .join(' – ')
  )
}

/** The units of a passage that stand in the stretch: they are in the order of the source. */
function textIn(passage: Passage, span: Span): string {
  const from = firstOf(passage.length, at => passage.endOf(at) > span.start)
  const to = firstOf(passage.length, at => passage.startOf(at) >= span.end)
  return passage.value.slice(from, to).trim()
}

import {once} from '../../base/once.js'
import {firstIndex} from '../../vietnamese/ordered.js'
import type {Span} from '../../vietnamese/passage.js'
import type {SourceDocument} from '../source-document.js'

/** Whether a stretch stands in a table with lines. */
export function isInTable(source: SourceDocument, {start}: Span): boolean {
  const tables = tableSpans(source)
  const table = tables[firstIndex(tables, ({end}) => end > start)]
  return table !== undefined && table.start <= start
}

const tableSpans = once(({tree}: SourceDocument): readonly Span[] =>
  tree.children.flatMap(({type, span}) => (type === 'table' ? [span] : []))
)

import {firstIndex} from '../../vietnamese/ordered.js'
import type {Passage} from '../../vietnamese/passage.js'
import type {Plan} from '../plan.js'
import {blanksAt} from './running-text.js'

/**
 * The lines of a cell, which are joined in its passage: the paragraphs that a Word file has there, or what `<br>` parts in
 * Markdown. What tells no lines is one.
 */
export function cellLines(plan: Plan, passage: Passage): readonly Passage[] {
  const lines: Passage[] = []
  let start = 0
  for (let at = passage.value.indexOf(' '); at >= 0; at = passage.value.indexOf(' ', at + 1)) {
    if (!beginsLine(plan, passage, at + 1)) continue
    lines.push(passage.slice(start, at))
    start = at + 1
  }
  return start === 0 ? [passage] : [...lines, passage.slice(start)].filter(({length}) => length > 0)
}

/** Whether a line of the source begins with the character behind a blank of a passage. */
function beginsLine(plan: Plan, passage: Passage, at: number): boolean {
  const {format, layout} = plan.source
  if (format === 'markdown')
    return blanksAt(plan, passage, at - 1)
      .toLowerCase()
      .includes('<br')
  if (!layout) return false
  const start = passage.startOf(at)
  return layout.paragraphs[firstIndex(layout.paragraphs, one => one.start >= start)]?.start === start
}

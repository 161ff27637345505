import type {Content, Section} from '../plan.js'
import {sectionsIn} from '../walk.js'

/** A quotation runs over no more paragraphs than this. */
const longestQuotation = 30

/** What stands inside a quotation that was opened in an earlier paragraph: its numbers are another text’s. */
export function quotedSections(roots: readonly Content[]): Set<Section> {
  const quoted = new Set<Section>()
  let open = 0
  let since = 0
  const read = (text: string): void => {
    if (!text.includes('“') && !text.includes('”')) return
    for (const sign of text) {
      if (sign === '“') [open, since] = [open + 1, open ? since : 0]
      else if (sign === '”' && open > 0) open--
    }
  }
  for (const section of sectionsIn(roots)) {
    if (open > 0 && ++since > longestQuotation) open = 0
    if (open > 0) quoted.add(section)
    read(section.passage.value)
    for (const child of section.children) if (child.type === 'text') read(child.passage.value)
  }
  return quoted
}

import type {Content} from '../plan.js'
import {sectionsIn} from '../walk.js'
import type {Passage} from '../../vietnamese/passage.js'

/** Parts without the full stop after their number; where no part has it, the first speaks for all. */
export function unclosedIn(nodes: readonly Content[]): {label: string; passage: Passage}[] {
  const parts: {label: string; isUnclosed: boolean; passage: Passage}[] = []
  for (const {marker, passage} of sectionsIn(nodes))
    if (marker?.style === 'roman')
      parts.push({label: marker.label, isUnclosed: marker.isUnclosed ?? false, passage})
  const unclosed = parts.filter(part => part.isUnclosed)
  return unclosed.length === parts.length ? unclosed.slice(0, 1) : unclosed
}

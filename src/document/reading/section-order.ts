import type {Section} from '../plan.js'

/** The first of these sections that stands before the one ahead of it in the list; undefined where they go in order. */
export function firstMisplaced(sections: readonly Section[]): {earlier: Section; later: Section} | undefined {
  let earlier: Section | undefined
  for (const later of sections) {
    if (earlier && later.span.start < earlier.span.start) return {earlier, later}
    earlier = later
  }
  return undefined
}

import type {Section} from '../plan.js'

/** The first of these sections that stands before the one ahead of it in the list; undefined where they go in order. */
export function firstMisplaced(sections: readonly Section[]): {earlier: Section; later: Section} | undefined {
  let earlier: Section | undefined
  for (const later of sections) {
    if (earlier && startOf(later) < startOf(earlier)) return {earlier, later}
    earlier = later
  }
  return undefined
}

/** Where it begins in the source. */
function startOf({position}: Section): number {
  return position.start.offset
}

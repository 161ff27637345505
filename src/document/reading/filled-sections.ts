import {hasText} from './heading.js'
import type {Plan, Section} from '../plan.js'
import {sectionsIn} from '../walk.js'

/**
 * Whether a section says something of its own, beside what `all` that serve the same say. “I. MỤC ĐÍCH, YÊU CẦU” does not where “2. Yêu cầu” below it is still to be
 * written.
 */
export function says(section: Section, all: readonly Section[], {phrases}: Plan): boolean {
  if (!hasText(section, phrases)) return false
  const inside = new Set(sectionsIn(section.children))
  const own = all.filter(one => inside.has(one))
  return own.length === 0 || own.some(one => hasText(one, phrases))
}

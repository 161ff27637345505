import {hasText} from './heading.js'
import type {Plan, Section} from '../plan.js'
import {isLeftBlank} from './left-blank.js'
import {cellsIn, sectionsIn} from '../walk.js'
import {hasWordUnit} from '../../vietnamese/letters.js'
import type {Passage} from '../../vietnamese/passage.js'

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

/** Whether in each paragraph of a section something of a model wording was left to be filled in. */
export function isAllBlank(section: Section, {phrases}: Plan): boolean {
  const said = passagesBelow(section).filter(({value}) => hasWordUnit(value))
  return said.length > 0 && said.every(passage => isLeftBlank(passage, phrases))
}

function passagesBelow({rest, children}: Section): Passage[] {
  return [
    rest,
    ...children.flatMap(child => {
      if (child.type === 'text') return [child.passage]
      return child.type === 'table' ? cellsIn(child) : [child.passage, ...passagesBelow(child)]
    })
  ]
}

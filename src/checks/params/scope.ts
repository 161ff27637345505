import {once} from '../../base/once.js'
import {passagesOfParts} from '../../document/every-passage.js'
import {z} from 'zod'
import type {Plan, Section} from '../../document/plan.js'
import {passagesIn} from '../../document/walk.js'
import type {Passage, Span} from '../../vietnamese/passage.js'
import {sectionsHeaded} from './headed-sections.js'
import {words} from './phrases.js'
import {headingSpan, whereMissing} from '../../document/reading/where-missing.js'

/** The section that a question is about. */
export const section = () =>
  z.array(words()).min(1).optional().meta({
    description: 'Chỉ xét mục có đề mục bắt đầu bằng một trong các từ này; không ghi thì xét cả kế hoạch.',
    en: 'Words that the heading of a section begins with: only there is it asked; without them, in the whole plan.'
  })

/** The part of a plan that a question is about. */
export interface Scope {
  readonly passages: readonly Passage[]
  /** The heading as it is written, or the words it was looked for with; undefined for the whole plan. */
  readonly heading: string | undefined
  /** The plan has no such section. */
  readonly isMissing: boolean
  /** Where something that is missing here is reported. */
  readonly place: Span
}

/**
 * The sections with such a heading, with all that lies below them; or the whole plan from its title to its annex,
 * without header, recipients and signature.
 */
export function scopeOf(plan: Plan, headings: readonly string[] | undefined): Scope {
  if (!headings)
    return {
      passages: wholePlan(plan),
      heading: undefined,
      isMissing: false,
      place: whereMissing(plan, 'whole')
    }
  const sections: readonly Section[] = sectionsHeaded(plan, headings)
  const [first] = sections
  return {
    // A section may lie inside another that is headed so too.
    passages: [...new Set(sections.flatMap(section => passagesIn([section])))],
    heading: first ? first.label.value : headings[0],
    isMissing: first === undefined,
    place: first ? headingSpan(first) : whereMissing(plan, 'whole')
  }
}

const wholePlan = once((plan: Plan): readonly Passage[] =>
  passagesOfParts(plan, 'title', 'preamble', 'body', 'closing', 'annex')
)

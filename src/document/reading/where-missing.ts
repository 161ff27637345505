import {onceByName} from '../../base/once.js'
import type {Plan, Section} from '../plan.js'
import {outermostServing} from './heading.js'
import {endOfLine} from '../../vietnamese/letters.js'
import type {Span} from '../../vietnamese/passage.js'

/** A place at which something belongs; of the words that stand there none is wrong. */
export interface Gap extends Span {
  readonly isGap: true
}

/** The place of a finding: words that are wrong, or a gap. */
export type Place = Span | Gap

export function gapAt({start, end}: Span): Gap {
  return {start, end, isGap: true}
}

export function isGap(place: Place): boolean {
  return 'isGap' in place
}

/**
 * Where a missing thing is reported: at the heading of the section where it belongs (a legal basis: at the first of
 * the preamble), else at the title, else at the first line that has text.
 */
export const whereMissing = onceByName((plan: Plan, part: Belonging): Gap => gapAt(placeOf(plan, part)))

/** The part of a plan in which a thing belongs. */
type Belonging = 'purpose' | 'content' | 'forms' | 'implementation' | 'preamble' | 'whole'

function placeOf(plan: Plan, part: Belonging): Span {
  const section = sectionOf(plan, part)
  if (section) return headingSpan(section)
  const bases = part === 'preamble' ? plan.preamble?.children[0] : undefined
  if (bases) return bases.passage.span()
  if (plan.title) return plan.title.span
  return firstLine(plan)
}

function sectionOf(plan: Plan, part: Belonging): Section | undefined {
  if (part === 'implementation') return plan.implementation[0]
  if (part === 'forms') return outermostServing(plan, 'forms') ?? outermostServing(plan, 'content')
  return part === 'purpose' || part === 'content' ? outermostServing(plan, part) : undefined
}

/** A section’s number and heading, without the text that follows on its line. */
export function headingSpan(section: Section): Span {
  const {start} = section.passage.span()
  return {start, end: section.label.length > 0 ? section.label.span().end : section.passage.span().end}
}

function firstLine(plan: Plan): Span {
  const {text} = plan.source
  const start = text.trim() === '' ? 0 : text.length - text.trimStart().length
  return {start, end: start + text.slice(start, endOfLine(text, start)).trimEnd().length}
}

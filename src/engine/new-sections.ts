import type {Plan, Section} from '../document/plan.js'
import type {Span} from '../vietnamese/passage.js'
import {isAllCapitals} from '../vietnamese/letters.js'
import {romanNumeral} from '../vietnamese/numerals.js'
import {sectionBehind} from './model-place.js'

/** A section that is to be put among the outermost ones of a plan. */
export interface NewSection {
  readonly heading: string
  readonly part: string | undefined
}

/** The same with its place and its look. */
export interface PlacedSection {
  readonly of: NewSection
  /** The section that it comes before; undefined: it comes last. */
  readonly next: Section | undefined
  /** The section whose heading its own looks like, mostly the one above it. */
  readonly beside: Section
  /** “VI. ”, “6. ”, or nothing where the neighbours have no number. */
  readonly number: string
  /** In capitals where the heading beside it is. */
  readonly title: string
}

/** A number that has to go on, since a section comes before it: where it stands in the plan, and what it becomes. */
export interface Renumbered extends Span {
  readonly section: Section
  readonly text: string
}

export interface PlacedSections {
  /** In the order in which they stand. */
  readonly sections: readonly PlacedSection[]
  readonly renumbered: readonly Renumbered[]
}

/**
 * Sections put at their places in the order of plans, numbered as their neighbours are; those behind them are numbered
 * anew. Nothing where the plan has no section that they could stand beside.
 */
export function placedSections(plan: Plan, wanted: readonly NewSection[]): PlacedSections {
  const {sections} = plan
  const placed: PlacedSection[] = []
  const renumbered: Renumbered[] = []
  const inOrder = wanted
    .map(of => ({of, next: sectionBehind(plan, of.part)}))
    .map(one => ({...one, at: one.next ? sections.indexOf(one.next) : sections.length}))
    .sort((a, b) => a.at - b.at)
  /** How many were put into the series that has this style, so far. */
  const more = new Map<string, number>()
  for (let at = 0; at <= sections.length; at++) {
    const next = sections[at]
    const beside = sections[at - 1] ?? next
    for (const {of} of inOrder.filter(one => one.at === at)) {
      if (!beside) continue
      const before = more.get(styleOf(beside)) ?? 0
      const isSame = next && next.marker?.style === beside.marker?.style
      const value = isSame ? next.marker?.value : (beside.marker?.value ?? 0) + 1
      const number = value === undefined ? '' : numberAs(beside, value + before)
      if (number !== '') more.set(styleOf(beside), before + 1)
      placed.push({of, next, beside, number, title: titleAs(beside, of.heading)})
    }
    const moved = next ? (more.get(styleOf(next)) ?? 0) : 0
    if (next && moved > 0) renumbered.push(...withNumber(next, moved))
  }
  return {sections: placed, renumbered}
}

function styleOf({marker}: Section): string {
  return marker?.style ?? ''
}

function titleAs({label}: Section, heading: string): string {
  const letters = [...label.value].filter(letter => letter.toLowerCase() !== letter.toUpperCase()).join('')
  return isAllCapitals(letters) ? heading.toUpperCase() : heading
}

function numberAs({marker}: Section, value: number): string {
  if (marker?.style === 'roman') return `${romanNumeral(value)}. `
  return marker?.style === 'arabic' ? `${value}. ` : ''
}

function withNumber(section: Section, more: number): Renumbered[] {
  const {marker, passage} = section
  if (marker?.value === undefined || (marker.style !== 'roman' && marker.style !== 'arabic')) return []
  const at = passage.value.indexOf(marker.label)
  if (at < 0) return []
  const value = marker.value + more
  const text = marker.style === 'roman' ? romanNumeral(value) : String(value)
  return [{...passage.span(at, at + marker.label.length), section, text}]
}

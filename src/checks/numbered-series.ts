import type {Marker} from '../document/marker.js'
import type {Plan, Section, Table, Text} from '../document/plan.js'
import {romanNumeral} from '../vietnamese/numerals.js'

/** A number that does not follow from the one before it in its series. */
export interface Misnumbered {
  readonly kind: 'repeated' | 'skipped' | 'first' | 'parent' | 'capital'
  readonly section: Section
  /** The number that was to be expected: “IV”, “2.1”, “k”. */
  readonly expected: string
  /** The section before it in the series; its parent for a wrong first part. */
  readonly before: Section | undefined
}

type Content = Section | Text | Table
type Numbered = Section & {readonly marker: Marker & {readonly value: number}}

/** The faults of all series below these nodes. */
export function* misnumbered(
  plan: Plan,
  nodes: readonly Content[],
  parent?: Section
): Generator<Misnumbered> {
  const last = new Map<string, Numbered>()
  for (const node of nodes) {
    if (node.type !== 'section') continue
    if (isNumbered(node)) {
      const key = seriesOf(node)
      const found = compare(plan, node, last.get(key), parent)
      if (found) yield found
      last.set(key, node)
    }
    yield* misnumbered(plan, node.children, node)
  }
}

function isNumbered(section: Section): section is Numbered {
  return section.marker?.value !== undefined
}

/** Numbers of one style with one closing sign and one beginning are one series: “1.”, “1)”, “2.1.”. */
function seriesOf({marker, passage}: Numbered): string {
  const sign = /[.)/:\-–]?(?= ?$)/.exec(passage.value.slice(0, marker.end))![0]
  return `${marker.style} ${marker.style.startsWith('decimal') ? prefixOf(marker) : sign}`
}

function prefixOf({label}: Marker): string {
  return label.slice(0, Math.max(0, label.lastIndexOf('.')))
}

function compare(
  plan: Plan,
  section: Numbered,
  before: Numbered | undefined,
  parent: Section | undefined
): Misnumbered | undefined {
  const {value} = section.marker
  if (!before)
    return value > 1
      ? {kind: 'first', section, expected: labelFor(section.marker, 1), before: parent}
      : undefined
  const previous = before.marker.value
  if (value === previous + 1 || value === 1) return undefined
  const expected = labelFor(section.marker, previous + 1)
  return {kind: value > previous ? 'skipped' : 'repeated', section, expected, before}
}

/** The label of this style that stands for `value`. */
function labelFor(marker: Marker, value: number): string {
  if (marker.style === 'roman') return romanNumeral(value)
  if (marker.style === 'letter') return 'abcdđeghiklmnopqrstuvxy'[value - 1] ?? ''
  if (marker.style === 'upper') return 'ABCDĐEGHIKLMNOPQRSTUVXY'[value - 1] ?? ''
  const prefix = prefixOf(marker)
  return prefix ? `${prefix}.${value}` : String(value)
}

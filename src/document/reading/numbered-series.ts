import type {Marker} from '../marker.js'
import type {Content, Plan, Section} from '../plan.js'
import {sectionsIn} from '../walk.js'
import {isDigit, isUpper} from '../../vietnamese/letters.js'
import {hasLabel, isExcused, labelFor, type Numbered, prefixOf} from './lost-numbers.js'
import {quotedSections} from './quoted-sections.js'

/** A number that does not follow from what stands before it. */
export interface Misnumbered {
  readonly kind: 'repeated' | 'skipped' | 'back' | 'first' | 'parent' | 'capital'
  readonly section: Section
  /** The number that was to be expected: “IV”, “2.1”, “k”. */
  readonly expected: string
  /** The section before it in its series; for a wrong first part of the number, the section it lies in. */
  readonly before: Section | undefined
}

/** Chapters and articles run on in ways of their own; bullets have no number. */
const styles = new Set(['roman', 'upper', 'arabic', 'arabic-paren', 'letter', 'paren'])

/** The faults of all series of a plan or an annex, in reading order. */
export function misnumbered(plan: Plan, roots: readonly Content[]): Misnumbered[] {
  const found: Misnumbered[] = []
  const quoted = quotedSections(roots)
  const earlier = previousAlike(sectionsIn(roots).filter(isNumbered))
  const visit = (nodes: readonly Content[], above: readonly Section[]): void => {
    for (const all of seriesIn(nodes)) {
      const series = all.filter(section => !quoted.has(section))
      found.push(...faultsOf(plan, series, earlier), ...capitalsIn(series))
      const first = series[0] && wrongParent(plan, series[0], above, earlier.get(series[0]))
      if (first) found.push(first)
    }
    for (const node of nodes) if (node.type === 'section') visit(node.children, [...above, node])
  }
  visit(roots, [])
  return found.sort((a, b) => a.section.span.start - b.section.span.start)
}

/** For each the one before it in the text that is numbered alike, wherever it lies. */
function previousAlike(inOrder: readonly Numbered[]): Map<Section, Numbered> {
  const earlier = new Map<Section, Numbered>()
  const latest = new Map<string, Numbered>()
  for (const section of inOrder) {
    const key = seriesOf(section)
    const before = latest.get(key)
    if (before) earlier.set(section, before)
    latest.set(key, section)
  }
  return earlier
}

function isNumbered(section: Section): section is Numbered {
  const {marker} = section
  if (marker?.value === undefined) return false
  if (marker.style === 'paren') return isDigit(marker.label[1])
  return styles.has(marker.style) || marker.style.startsWith('decimal')
}

/** The numbered ones among siblings, by series. */
function seriesIn(nodes: readonly Content[]): Numbered[][] {
  const series = new Map<string, Numbered[]>()
  for (const node of nodes) {
    if (node.type !== 'section' || !isNumbered(node)) continue
    const key = seriesOf(node)
    const members = series.get(key)
    if (members) members.push(node)
    else series.set(key, [node])
  }
  return [...series.values()]
}

/** Numbers of one style with one closing sign and one beginning are one series: “1.”, “1)”, “2.1.”. */
function seriesOf({marker, passage}: Numbered): string {
  if (marker.style.startsWith('decimal')) return `${marker.style} ${prefixOf(marker)}`
  if (marker.isUnclosed) return `${marker.style} .`
  const closing = passage.value.slice(0, marker.end).trimEnd().at(-1) ?? ''
  return `${marker.style} ${'.)/:-–'.includes(closing) ? closing : ''}`
}

/** “1.”, “1.1.”, and not “1)”. */
function isArabic({style}: Marker): boolean {
  return style === 'arabic' || style.startsWith('decimal')
}

/** How many lists may be open inside each other. */
const deepest = 8

function* faultsOf(
  plan: Plan,
  series: readonly Numbered[],
  earlier: ReadonlyMap<Section, Numbered>
): Generator<Misnumbered> {
  // What may come next: after a list that was put in between, the outer one goes on.
  let due = [1]
  for (const [at, section] of series.entries()) {
    const {value} = section.marker
    const before = series[at - 1]
    if (value === 1 || due.includes(value)) {
      due = value === 1 ? [2, ...due].slice(0, deepest) : due.map(one => (one === value ? value + 1 : one))
      continue
    }
    const kind = compare(value, before)
    const expected = labelFor(section.marker, due[0] ?? 1)
    const place = {section, before, next: series[at + 1], earlier: earlier.get(section)}
    // After a number that stands twice, the next may count both or not.
    due = [...(kind === 'repeated' ? [value + 2] : []), value + 1, ...due].slice(0, deepest)
    if (expected && !isExcused(plan, kind, place)) yield {kind, section, expected, before}
  }
}

/** “K)” in a list of small letters. */
function* capitalsIn(series: readonly Numbered[]): Generator<Misnumbered> {
  for (const [at, section] of series.entries()) {
    const {style, label} = section.marker
    if (style === 'letter' && isUpper(label) && series[at - 1])
      yield {kind: 'capital', section, expected: label.toLowerCase(), before: series[at - 1]}
  }
}

/** “1.1” below “2.”: the first of a series whose beginning is not the number of the section it lies in. */
function wrongParent(
  plan: Plan,
  first: Numbered,
  above: readonly Section[],
  earlier: Numbered | undefined
): Misnumbered | undefined {
  const [outermost] = above
  const holder = above.at(-1)
  const parent = holder?.marker
  const prefix = prefixOf(first.marker)
  if (!outermost || !prefix || !parent || !isArabic(parent) || prefix === parent.label) return undefined
  const last = Number(prefix.split('.').at(-1))
  // A heading may have been lost, or the list that bears the other number was put in between.
  const isBehind = parent.value !== undefined && last > parent.value
  if (prefix.split('.').length !== parent.label.split('.').length || isBehind) return undefined
  if (earlier && earlier.marker.value + 1 === first.marker.value) return undefined
  // “1.1” may be a number of part I, unless that number was given there already.
  const isTaken = earlier && earlier.span.start > outermost.span.start
  if (!isTaken && above.some(({marker}) => marker?.value === last && marker !== parent)) return undefined
  if (hasLabel(plan, holder.span.start, first.span.start, prefix)) return undefined
  const expected = `${parent.label}.${first.marker.value}`
  return {kind: 'parent', section: first, expected, before: holder}
}

function compare(value: number, before: Numbered | undefined): 'first' | 'skipped' | 'repeated' | 'back' {
  if (!before) return 'first'
  const previous = before.marker.value
  return value === previous ? 'repeated' : value > previous ? 'skipped' : 'back'
}

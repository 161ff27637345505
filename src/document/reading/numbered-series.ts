import {once} from '../../base/once.js'
import type {Marker} from '../marker.js'
import type {Content, Plan, Section} from '../plan.js'
import {sectionsIn} from '../walk.js'
import {isDigit, isUpper} from '../../vietnamese/letters.js'
import {leadsOn, opensWith} from './frames.js'
import {hasLabel, isExcused, labelFor, type Numbered, prefixOf} from './lost-numbers.js'
import {quotedSections} from './quoted-sections.js'
import {isForSeveral} from './shared-notes.js'

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
  if (amends(plan, roots)) return []
  const found: Misnumbered[] = []
  const quoted = quotedSections(roots)
  const earlier = (section: Section) => previousAlike(roots).get(section)
  const above: Section[] = []
  const visit = (nodes: readonly Content[]): void => {
    for (const all of seriesIn(nodes)) {
      const series = quoted.size === 0 ? all : all.filter(section => !quoted.has(section))
      if (!isInOrder(series) && !series.some(isForSeveral))
        found.push(...faultsOf(plan, withoutCodes(series), earlier))
      found.push(...capitalsIn(series))
      const first = series[0] && wrongParent(plan, series[0], above, earlier)
      if (first) found.push(first)
    }
    for (const node of nodes) {
      if (node.type !== 'section' || node.children.length === 0) continue
      above.push(node)
      visit(node.children)
      above.pop()
    }
  }
  visit(roots)
  return found.sort((a, b) => a.section.span.start - b.section.span.start)
}

/** Whether a clause amends a part of another text, “Sửa đổi khoản 2 Mục I như sau:”: many numbers are that text’s then. */
function amends({phrases}: Plan, roots: readonly Content[]): boolean {
  for (const {label, passage} of sectionsIn(roots))
    if (passage.value.endsWith(':') && leadsOn(label, phrases) && opensWith(label, ['amends'], phrases))
      return true
  return false
}

/** For each the one before it in the text that is numbered alike, wherever it lies. */
const previousAlike = once((roots: readonly Content[]): ReadonlyMap<Section, Numbered> => {
  const earlier = new Map<Section, Numbered>()
  const latest = new Map<string, Numbered>()
  for (const section of sectionsIn(roots)) {
    if (!isNumbered(section)) continue
    const key = seriesOf(section)
    const before = latest.get(key)
    if (before) earlier.set(section, before)
    latest.set(key, section)
  }
  return earlier
})

type Earlier = (section: Section) => Numbered | undefined

/** 1, 2, 3 …: what nearly every series is. */
function isInOrder(series: readonly Numbered[]): boolean {
  for (const [at, section] of series.entries()) if (section.marker.value !== at + 1) return false
  return true
}

/** “05. Quản lý khu công nghiệp” above “0501.” and among “1.” to “5.” of another list: a code, and a series of its own. */
function withoutCodes(series: readonly Numbered[]): readonly Numbered[] {
  const isCode = ({marker: {label}}: Numbered): boolean => label.startsWith('0')
  const isPlain = ({marker: {label}}: Numbered): boolean => label.length === 1
  return series.some(isCode) && series.some(isPlain) ? series.filter(one => !isCode(one)) : series
}

function isNumbered(section: Section): section is Numbered {
  const {marker} = section
  if (marker?.value === undefined) return false
  if (marker.style === 'paren') return isDigit(marker.label[1])
  return styles.has(marker.style) || marker.style.startsWith('decimal')
}

const none: readonly Numbered[][] = []

/** The numbered ones among siblings, by series. */
function seriesIn(nodes: readonly Content[]): readonly Numbered[][] {
  let series: Map<string, Numbered[]> | undefined
  for (const node of nodes) {
    if (node.type !== 'section' || !isNumbered(node)) continue
    series ??= new Map()
    const key = seriesOf(node)
    const members = series.get(key)
    if (members) members.push(node)
    else series.set(key, [node])
  }
  return series ? [...series.values()] : none
}

/** Numbers of one style with one closing sign and one beginning are one series: “1.”, “1)”, “2.1.”. */
function seriesOf({marker, passage}: Numbered): string {
  if (marker.style.startsWith('decimal')) return `${marker.style} ${prefixOf(marker)}`
  if (marker.isUnclosed) return `${marker.style} .`
  let end = marker.end
  while (end > 0 && passage.value[end - 1] === ' ') end--
  const closing = passage.value.charAt(end - 1)
  return `${marker.style} ${'.)/:-–'.includes(closing) ? closing : ''}`
}

/** “1.”, “1.1.”, and not “1)”. */
function isArabic({style}: Marker): boolean {
  return style === 'arabic' || style.startsWith('decimal')
}

/** How many lists may be open inside each other. */
const deepest = 8

function* faultsOf(plan: Plan, series: readonly Numbered[], earlier: Earlier): Generator<Misnumbered> {
  // What may come next: after a list that was put in between, the outer one goes on.
  let due = [1]
  for (const [at, section] of series.entries()) {
    const {value} = section.marker
    const before = series[at - 1]
    const [meant = 1] = due
    if (isOddOne(plan, series, at, meant) && (value === 1 || !due.includes(value))) {
      due = [meant + 1, ...due.slice(1)]
      const expected = labelFor(section.marker, meant)
      // Nothing is missing, whichever way it is off.
      const kind = compare(value, before) === 'repeated' ? 'repeated' : 'back'
      if (expected) yield {kind, section, expected, before}
      continue
    }
    if (value === 1 || due.includes(value)) {
      // Of two lists that both wait for this number, the inner one goes on, and the outer one still waits for it.
      due = value === 1 ? [2, ...due].slice(0, deepest) : due.with(due.indexOf(value), value + 1)
      continue
    }
    const kind = compare(value, before)
    const expected = labelFor(section.marker, due[0] ?? 1)
    const place = {section, before, next: series[at + 1], earlier: earlier(section)}
    // After a number that stands twice, the next may count both or not.
    due = [...(kind === 'repeated' ? [value + 2] : []), value + 1, ...due].slice(0, deepest)
    if (expected && !isExcused(plan, kind, place)) yield {kind, section, expected, before}
  }
}

/** Whether the next goes on as though this one had the number that it should have: “I, XII, III”. */
function isOddOne(plan: Plan, series: readonly Numbered[], at: number, meant: number): boolean {
  const [before, section, next] = [series[at - 1], series[at], series[at + 1]]
  if (!before || !section || section.marker.value === meant || next?.marker.value !== meant + 1) return false
  return !hasLabel(plan, before.span.start, section.span.start, labelFor(section.marker, meant))
}

/** “K)” in a list of small letters. */
function capitalsIn(series: readonly Numbered[]): readonly Misnumbered[] {
  if (series[0]?.marker.style !== 'letter') return noFaults
  const found: Misnumbered[] = []
  for (const [at, section] of series.entries()) {
    const {label} = section.marker
    const before = series[at - 1]
    if (before && isUpper(label))
      found.push({kind: 'capital', section, expected: label.toLowerCase(), before})
  }
  return found
}

const noFaults: readonly Misnumbered[] = []

/** “1.1” below “2.”: the first of a series whose beginning is not the number of the section it lies in. */
function wrongParent(
  plan: Plan,
  first: Numbered,
  above: readonly Section[],
  earlierOf: Earlier
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
  const earlier = earlierOf(first)
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

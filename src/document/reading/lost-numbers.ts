import {letterOrder, type Marker} from '../marker.js'
import type {Plan, Section} from '../plan.js'
import {isDigit, isLower, isWordUnit} from '../../vietnamese/letters.js'
import {romanNumeral} from '../../vietnamese/numerals.js'

/** A section with a number that has its place in a series. */
export type Numbered = Section & {readonly marker: Marker & {readonly value: number}}

/** A list may do without them. */
const optional = new Set(['đ', 'i'])

/** More numbers than this are not left out by mistake. */
const mostMissing = 2

interface Place {
  readonly section: Numbered
  readonly before: Numbered | undefined
  readonly next: Numbered | undefined
  /** The one before it in the text that is numbered alike, wherever it lies. */
  readonly earlier: Numbered | undefined
}

/** Whether the number may be right all the same: lines were joined, or the series runs on from elsewhere. */
export function isExcused(
  plan: Plan,
  fault: 'first' | 'skipped' | 'repeated' | 'back',
  place: Place
): boolean {
  const {section, before, next, earlier} = place
  const {value} = section.marker
  if (fault === 'first' || !before) {
    if (earlier && earlier.marker.value + 1 === value) return true
    // A part of a plan may begin anywhere.
    if (!plan.title || next?.marker.value !== value + 1) return true
    return hasLabel(plan, earlier ? earlier.span.start : 0, section.span.start, labelFor(section.marker, 1))
  }
  const from = before.span.start
  if (fault === 'skipped') {
    // Where many are missing a page was lost, or it is no number of this series.
    if (value - before.marker.value > mostMissing + 1) return true
    const missing: string[] = []
    for (let one = before.marker.value + 1; one < value; one++) missing.push(labelFor(section.marker, one))
    if (missing.every(label => optional.has(label.toLowerCase()))) return true
    return missing.some(label => hasLabel(plan, from, section.span.start, label))
  }
  return hasLabel(plan, from, section.span.start, labelFor(section.marker, 1))
}

/** A number that was lost stands no further back than this. */
const within = 20_000

/** True where “3.” or “3)” stands in source[from, to), though no paragraph was seen to begin there. */
export function hasLabel({source: {text}}: Plan, from: number, to: number, label: string): boolean {
  const start = Math.max(from, to - within)
  const between = text.slice(start, to)
  for (let found = between.indexOf(label); found >= 0; found = between.indexOf(label, found + 1)) {
    const at = start + found
    const before = text[at - 1] ?? ' '
    if (isWordUnit(before) || '.,/-'.includes(before)) continue
    const behind = skip(text, at + label.length, '*_')
    if (isSuffixed(text, behind)) return true
    const sign = text[skip(text, behind, '*_ ')]
    if (sign !== undefined && '.)/:-–'.includes(sign) && !isDigit(text[skip(text, behind, '*_ ') + 1]))
      return true
    // At the beginning of a line it needs no sign.
    if (text[behind] === ' ' && beginsLine(text, at)) return true
  }
  return false
}

/** “5a.”, “7a, 7b”: the number has parts with letters, none of which has it alone. @param at behind the number */
function isSuffixed(text: string, at: number): boolean {
  return isLower(text[at]) && !isWordUnit(text[at + 1] ?? ' ') && '.),'.includes(text.charAt(at + 1))
}

/** Units of markup and blanks around a number. */
const longestMarkup = 12

/** Behind these units, from a place on. */
function skip(text: string, from: number, units: string): number {
  let at = from
  while (at < text.length && at - from < longestMarkup && units.includes(text.charAt(at))) at++
  return at
}

/** Whether nothing but markup and blanks stands before a place on its line. */
function beginsLine(text: string, at: number): boolean {
  let start = at
  while (start > 0 && at - start < longestMarkup && ' \t*_#|'.includes(text.charAt(start - 1))) start--
  return start === 0 || text[start - 1] === '\n'
}

/** The label of this style that stands for `value`. */
export function labelFor(marker: Marker, value: number): string {
  if (marker.style === 'roman') return romanNumeral(value)
  if (marker.style === 'letter') return letterOrder[value - 1] ?? ''
  if (marker.style === 'upper') return (letterOrder[value - 1] ?? '').toUpperCase()
  if (marker.style === 'paren') return `(${value})`
  const prefix = prefixOf(marker)
  if (prefix) return `${prefix}.${value}`
  return marker.label.startsWith('0') ? String(value).padStart(marker.label.length, '0') : String(value)
}

/** “2.1” of “2.1.3”. */
export function prefixOf({label}: Marker): string {
  return label.slice(0, Math.max(0, label.lastIndexOf('.')))
}

import type {Content, Plan, Section} from '../plan.js'
import {opensWith} from './frames.js'
import {hasText, isAnnouncement} from './heading.js'
import type {PhraseReader} from '../vocabulary.js'
import {isAllCapitals} from '../../vietnamese/letters.js'

/** Headings among these nodes and below them that have nothing below. */
export function emptyHeadings(nodes: readonly Content[], phrases: PhraseReader): readonly Section[] {
  const found: Section[] = []
  addEmpty(nodes, phrases, found)
  return found
}

function addEmpty(nodes: readonly Content[], phrases: PhraseReader, found: Section[]): void {
  const siblings = nodes.filter(node => node.type === 'section')
  let fellows: ReadonlyMap<string | undefined, Fellows> | undefined
  for (const [at, section] of siblings.entries()) {
    if (!hasText(section, phrases) && !mayGoOn(section, siblings[at + 1], phrases)) {
      fellows ??= fellowsOf(siblings, phrases)
      if (isHeading(section, fellows)) found.push(section)
    }
    if (section.children.length > 0) addEmpty(section.children, phrases, found)
  }
}

/** A heading without a number may belong below one with a number, and a list below what announces it. */
function mayGoOn(section: Section, next: Section | undefined, phrases: PhraseReader): boolean {
  if (!next) return false
  return (section.marker !== undefined && next.marker === undefined) || isAnnouncement(section, phrases)
}

/** How many sections of one list have this kind of number, and how many of them are headings with text below. */
interface Fellows {
  all: number
  filled: number
}

const none: Fellows = {all: 0, filled: 0}

function fellowsOf(
  siblings: readonly Section[],
  phrases: PhraseReader
): ReadonlyMap<string | undefined, Fellows> {
  const counts = new Map<string | undefined, Fellows>()
  for (const section of siblings) {
    const count = counts.get(section.marker?.style) ?? {all: 0, filled: 0}
    count.all++
    if (section.headedBy !== undefined && hasText(section, phrases)) count.filled++
    counts.set(section.marker?.style, count)
  }
  return counts
}

/** How long a heading may be, in words. */
const longest = 22

/** @param fellows the counts of the list that the section, which is empty, stands in */
function isHeading(section: Section, fellows: ReadonlyMap<string | undefined, Fellows>): boolean {
  const {headedBy, label, passage, marker} = section
  if (headedBy === undefined || headedBy === 'plain') return false
  if (label.value.split(' ').length > longest || '.;,…'.includes(passage.value.at(-1) ?? ' ')) return false
  if (isAllCapitals(label.value) || headedBy !== 'number' || passage.value.endsWith(':')) return true
  if (marker?.style === 'roman' || marker?.style === 'upper') return true
  const {all, filled} = fellows.get(marker?.style) ?? none
  return filled >= 2 && filled * 2 > all - 1
}

/** What follows the last heading may have been taken for the plan’s closing. */
export function isBeforeClosing({closing, sections, phrases}: Plan, section: Section): boolean {
  if (!closing || opensWith(closing.passage, ['closes'], phrases)) return false
  let last = sections.at(-1)
  for (;;) {
    if (last === section) return true
    const next = last?.children.findLast(child => child.type === 'section')
    if (!next) return false
    last = next
  }
}

import type {Content} from '../plan.js'
import type {MarkerStyle} from '../marker.js'
import {sectionsIn} from '../walk.js'
import {isBlank, isLetter} from '../../vietnamese/letters.js'
import type {Passage} from '../../vietnamese/passage.js'

/** Parts without the full stop after their number; where no part has it, the first speaks for all. */
export function unclosedIn(nodes: readonly Content[]): {label: string; passage: Passage}[] {
  const parts: {label: string; isUnclosed: boolean; passage: Passage}[] = []
  for (const {marker, passage} of sectionsIn(nodes))
    if (marker?.style === 'roman')
      parts.push({label: marker.label, isUnclosed: marker.isUnclosed ?? false, passage})
  const unclosed = parts.filter(part => part.isUnclosed)
  return unclosed.length === parts.length ? unclosed.slice(0, 1) : unclosed
}

/** A heading or clause whose text begins right behind its number: “I.MỤC ĐÍCH”, “a)Chủ trì”. */
export interface GluedNumber {
  /** The number with its sign. */
  readonly label: string
  readonly passage: Passage
  /** Where its first word ends. */
  readonly end: number
}

/** Of a document that is numbered so throughout only the first: that is one habit. */
export function gluedIn(nodes: readonly Content[]): readonly GluedNumber[] {
  const glued: GluedNumber[] = []
  for (const {marker, passage} of sectionsIn(nodes)) {
    if (!marker || !styles.has(marker.style) || marker.isUnclosed) continue
    const {end} = marker
    if (!isLetter(passage.value[end]) || isBlank(passage.value[end - 1])) continue
    // “V.I.Lênin”.
    if (passage.value[end + 1] === '.') continue
    const blank = passage.value.indexOf(' ', end)
    glued.push({label: passage.value.slice(0, end), passage, end: blank < 0 ? passage.length : blank})
  }
  return glued.length > mostGlued ? glued.slice(0, 1) : glued
}

const styles: ReadonlySet<MarkerStyle> = new Set([
  'roman',
  'article',
  'arabic',
  'decimal2',
  'decimal3',
  'arabic-paren',
  'letter'
])
const mostGlued = 5

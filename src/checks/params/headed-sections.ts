import {z} from 'zod'
import type {Plan, Section} from '../../document/plan.js'
import {opensPart, sectionsServing, tellsSomebody} from '../../document/reading/heading.js'
import type {PhraseReader} from '../../document/vocabulary.js'
import {sectionsIn} from '../../document/walk.js'
import {words} from './phrases.js'

/** A section by the words that its heading begins with, or by the row of the table “headings” that has them. */
export const sectionWords = () =>
  z.union([words(), z.array(words()).min(1), z.strictObject({section: z.string()})])
type SectionWords = z.output<ReturnType<typeof sectionWords>>

/** The same in one shape: words of which any will do, or the id of a row. */
export type MeantSection = {readonly headings: readonly string[]} | {readonly section: string}

export function meantSection(meant: SectionWords): MeantSection {
  if (typeof meant === 'string') return {headings: [meant]}
  return 'section' in meant ? meant : {headings: meant}
}

/** The sections that are meant, the best evidence first. */
export function sectionsMeant(plan: Plan, meant: MeantSection): readonly Section[] {
  return 'section' in meant ? sectionsServing(plan, meant.section) : sectionsHeaded(plan, meant.headings)
}

/** The one that is meant among the outermost sections, else the first anywhere. */
export function outermostMeant(plan: Plan, meant: MeantSection): Section | undefined {
  const found = sectionsMeant(plan, meant)
  return found.find(section => plan.sections.includes(section)) ?? found[0]
}

/** The list of phrases by which sections are meant; none where a row of the table means them. */
export function writtenIn(meant: SectionWords): (readonly string[])[] {
  const read = meantSection(meant)
  return 'section' in read ? [] : [read.headings]
}

/**
 * The sections whose heading has a part that begins with one of these words; those that begin with them go first,
 * being better evidence than those that have them further on.
 */
export function sectionsHeaded(plan: Plan, headings: readonly string[]): Section[] {
  const phrases = plan.phrases.vocabulary.words.phrases(headings)
  const first: Section[] = []
  const later: Section[] = []
  for (const section of sectionsIn(plan.sections)) {
    if (!section.headedBy || tellsSomebody(plan.phrases.wordsOfHeading(section.label))) continue
    const matches = plan.phrases
      .findInHeading(phrases, section.label)
      .filter(match => beginsPart(section, match.start, match.end, plan.phrases))
    const [match] = matches
    if (match) (match.start === 0 ? first : later).push(section)
  }
  return [...first, ...later]
}

/** The words stand where a part of the heading begins. */
function beginsPart(
  {label, headedBy, rest}: Section,
  start: number,
  end: number,
  phrases: PhraseReader
): boolean {
  const words = phrases.wordsOfLine(label)
  if (!opensPart(words, words.tokenFrom(start))) return false
  // A line without number or markup must be hardly more than these words: “Kinh phí thực hiện: …”.
  return (
    headedBy !== 'plain' ||
    (start === 0 && label.value.slice(end).split(' ').length <= (rest.length > 0 ? 3 : 5))
  )
}

import {citationsOf} from '../cited-places.js'
import type {Plan, Section} from '../plan.js'
import {opensWith} from './frames.js'
import {type WrittenYear, yearsIn} from './years.js'
import {sectionsIn} from '../walk.js'
import type {Passage, Span} from '../../vietnamese/passage.js'
import type {PassageWords, WordHit} from '../../vietnamese/words/passage-words.js'
import {sign} from '../../vietnamese/words/tokens.js'

/** A year as it is written. */
export interface Leftover {
  readonly written: string
  readonly span: Span
}

/** A heading has no more words. */
const longestHeading = 25

/** Marks of points below a heading. */
const pointStyles = ['letter', 'paren', 'dash', 'plus', 'star']

/**
 * Headings that name one of the two years before that of the plan, and no other.
 *
 * @param history phrases that tell of the past: a heading with one of them is left out
 */
export function* yearsInHeadings(plan: Plan, year: number, history: readonly string[]): Generator<Leftover> {
  const earlier = [String(year - 1), String(year - 2)]
  for (const {label, headedBy, marker, passage} of sectionsIn(plan.sections)) {
    if (!earlier.some(one => label.value.includes(one))) continue
    const isHeading =
      headedBy !== undefined && headedBy !== 'plain' && label.value.split(' ').length <= longestHeading
    if (
      !isHeading ||
      citationsOf(plan, passage).some(
        citation => label.span().start <= citation.span.start && citation.span.end <= label.span().end
      )
    )
      continue
    if (marker && pointStyles.some(style => marker.style.startsWith(style))) continue
    if (plan.phrases.findListed(history, label).length > 0) continue
    const found = onlyYear(plan.phrases.words(label))
    if (!found || label.value.includes(String(year))) continue
    if (found.year === year - 1 || found.year === year - 2) yield leftover(label, found)
  }
}

/** Units of the plan’s own title. */
const longestTitle = 260

/** “… ban hành Kế hoạch … năm 2023 như sau”, “Trên đây là Kế hoạch … năm 2023”. */
export function* yearsOfOwnTitle(plan: Plan, year: number): Generator<Leftover> {
  for (const {passage, id} of sentencesOfOwnTitle(plan)) {
    const words = plan.phrases.words(passage)
    const opening = openingOf(words, id)
    if (!opening) continue
    const found = onlyYear(words, opening.to, titleEnd(words, opening.to))
    if (!found || found.year === year || isOfOther(words, found)) continue
    yield leftover(passage, found)
  }
}

/** The words behind which the title of the plan begins, the last of this row. */
function openingOf(words: PassageWords, id: string): WordHit | undefined {
  return words.all('own-title').findLast(hit => hit.id === id)
}

/** The sentences that name the plan itself, and the row of words behind which its title begins. */
export function sentencesOfOwnTitle(plan: Plan): {readonly passage: Passage; readonly id: string}[] {
  const enacting = plan.preamble?.children.findLast(({passage}) => isEnacting(plan.phrases.words(passage)))
  return [
    ...(enacting ? [{passage: enacting.passage, id: 'issues'}] : []),
    ...closings(plan).map(passage => ({passage, id: 'closes'}))
  ]
}

/** It ends with “như sau:”. */
function isEnacting(words: PassageWords): boolean {
  const last = words.length - 1
  const isSigned = words.is(last, sign.colon) || words.is(last, sign.semicolon) || words.is(last, sign.stop)
  const end = isSigned ? last : last + 1
  return words.endingAt(end, 'frames')?.id.startsWith('follows') ?? false
}

/** The one year in tokens [from, to) that is no end of a period; undefined where there are none or several. */
function onlyYear(words: PassageWords, from?: number, to?: number): WrittenYear | undefined {
  const [first, ...others] = yearsIn(words, from, to).filter(
    ({kind, isInRange}) => kind === 'year' && !isInRange
  )
  return others.length === 0 ? first : undefined
}

/** To the end of the title: it has commas, but what goes on behind it begins with one too. */
function titleEnd(words: PassageWords, from: number): number {
  const most = words.tokenFrom(words.start(from) + longestTitle)
  for (let i = from; i < most; i++) {
    const isEnd = [sign.semicolon, sign.stop, sign.colon, sign.slash].some(one => words.is(i, one))
    const goesOn = words.is(i, sign.comma) && words.allAt(i + 1, 'own-title').some(({id}) => id === 'goes-on')
    if (isEnd || goesOn) return i
  }
  return most
}

/** “thực hiện Kế hoạch năm 2023”, “số 12 năm 2023”: the year of another plan. */
function isOfOther(words: PassageWords, {from}: WrittenYear): boolean {
  return words.endingAt(from, 'own-title')?.id === 'other-plan' || words.isNumber(from - 1)
}

function closings(plan: Plan): Passage[] {
  const {closing, sections, phrases} = plan
  const isClosing = (passage: Passage) =>
    phrases.words(passage).has('own-title', 'closes') && opensWith(passage, ['closes'], phrases)
  const inside: Passage[] = []
  const visit = (nodes: Section['children']) => {
    for (const node of nodes) {
      if (node.type === 'table') continue
      if (isClosing(node.passage)) inside.push(node.passage)
      if (node.type === 'section') visit(node.children)
    }
  }
  visit([...sections])
  return [...inside, ...(closing && isClosing(closing.passage) ? [closing.passage] : [])]
}

function leftover(passage: Passage, {start, end}: WrittenYear): Leftover {
  return {written: passage.value.slice(start, end), span: passage.span(start, end)}
}

import type {PlacedPassage} from '../../document/every-passage.js'
import type {Plan} from '../../document/plan.js'
import {isInQuotes} from '../../document/reading/cited.js'
import {isCut, isPlainWord} from '../../document/reading/plain-words.js'
import {isBlankBetween} from '../../document/reading/doubled-words.js'
import {isMachineRead} from '../../document/reading/running-text.js'
import type {Knowledge} from '../../knowledge/knowledge.js'
import {OfficialTerms} from '../../knowledge/official-terms.js'
import {isCapitalised} from '../../vietnamese/capitals.js'
import type {KnownWord} from '../../vietnamese/known-words.js'
import {hasNumeral, isAllCapitals} from '../../vietnamese/letters.js'
import {isSyllable} from '../../vietnamese/syllable.js'
import type {LikelyWords} from '../../vietnamese/pairs/likely-word.js'
import type {Passage} from '../../vietnamese/passage.js'
import {gap} from '../../vietnamese/text-words.js'
import {misspeltSyllables} from './misspelt-syllables.js'

/** Where a word that is put for another is looked for at all. */

/** A passage of a plan, and what is known. */
export interface AskedPlace {
  readonly plan: Plan
  readonly placed: PlacedPassage
  readonly knowledge: Knowledge
}

/** Whether a word is one of the text’s own sentences or headings, and no other rule speaks of it. */
export function mayBeWrong({plan, placed, knowledge}: AskedPlace, at: number): boolean {
  const {passage, heading} = placed
  const {textWords} = passage
  const start = textWords.start(at)
  const isShouted = isAllCapitals(textWords.words[at]?.written ?? '')
  const isText = isShouted
    ? isInTitle(placed, knowledge, start)
    : isPlainWord(passage, at, true) || isCapitalised(passage, at)
  if (!isText) return false
  if (isCut(plan, passage, at) || isInQuotes(passage, start)) return false
  const terms = OfficialTerms.of(knowledge.tables)
  const {start: place} = passage.span(start, start + 1)
  const slips = [
    ...terms.slips(passage).map(slip => passage.span(slip.start, slip.end)),
    ...(heading ? terms.slipsInHeading(heading).map(slip => heading.span(slip.start, slip.end)) : [])
  ]
  return !slips.some(slip => slip.start <= place && place < slip.end)
}

/** Whether a word in capitals stands in a title or a heading: in tables and lists, and behind “XÃ”, these are names. */
function isInTitle({passage, heading, part}: PlacedPassage, {vocabulary}: Knowledge, start: number): boolean {
  const title = part === 'title' ? passage : heading
  if (!title || !isAllCapitals(title.value)) return false
  const words = vocabulary.words.in(passage)
  const before = words.endingAt(words.tokenAt(start), 'places')
  return before === undefined || before.id === 'none'
}

/** How many words on either side are looked at. */
const reach = 8

/**
 * Whether what stands around a word is language of offices: in verses, dialects and lists of names hardly any two words
 * are known to stand together.
 *
 * @param leastKnown what part of the pairs must be known
 */
export function isAmongKnown(words: LikelyWords, passage: Passage, at: number, leastKnown: number): boolean {
  const {textWords} = passage
  let [pairs, known] = [0, 0]
  for (let i = Math.max(0, at - reach); i < Math.min(textWords.length - 1, at + reach); i++) {
    if (i === at - 1 || i === at || textWords.gapAfter(i) !== gap.plain) continue
    if (saysNothing(textWords.words[i]) || saysNothing(textWords.words[i + 1])) continue
    pairs++
    if (isKnownPair(words, passage, i)) known++
  }
  return known >= pairs * leastKnown
}

/** Numbers and abbreviations say nothing of the language. */
function saysNothing(word: KnownWord | undefined): boolean {
  return (
    word !== undefined &&
    (hasNumeral(word.folded) || (isAllCapitals(word.written) && !isSyllable(word.folded)))
  )
}

/**
 * Whether a machine misread the text: many of its words cannot be Vietnamese, or some where marks are lost as machines lose
 * them. Others were then misread into good words.
 */
export function isDamaged(plan: Plan, knowledge: Knowledge): boolean {
  const {found, judged} = misspeltSyllables(plan, knowledge)
  const impossible = found.filter(({fault}) => fault === 'impossible').length
  return isMachineRead(plan) ? impossible > 3 : impossible > 12 && impossible > judged / 200
}

/** Whether the words from one up to another stand on a line of words: no tab and no end of a page parts them. */
export function areInLine({plan, placed}: AskedPlace, first: number, last: number): boolean {
  const {passage} = placed
  for (let at = first; at < last; at++)
    if (passage.textWords.gapAfter(at) === gap.plain && !isBlankBetween(plan, passage, at)) return false
  return true
}

function isKnownPair(words: LikelyWords, passage: Passage, at: number): boolean {
  const pair = pairAt(passage, at)
  return pair !== undefined && words.arePair(...pair)
}

export type Pair = readonly [KnownWord, KnownWord]

/** A word and the next one, with nothing but a blank between. */
export function pairAt({textWords}: Passage, at: number): Pair | undefined {
  const [one, other] = [textWords.words[at], textWords.words[at + 1]]
  return one && other && textWords.gapAfter(at) === gap.plain ? [one, other] : undefined
}

import {isAllCapitals, isLower} from '../vietnamese/letters.js'
import type {Passage} from '../vietnamese/passage.js'
import {withoutEnd} from '../vietnamese/without-end.js'
import {enactingTypes, isAuthority, isBase} from './authority.js'
import {markerOf} from './marker.js'
import {leadsOn, opensWith} from './reading/frames.js'
import {yearRangesIn, yearsIn} from './reading/years.js'
import type {Range, TypeName} from './title-words.js'
import type {Block, ParagraphBlock} from './source-document.js'
import type {PhraseReader} from './vocabulary.js'

/**
 * Paragraphs of a subject, and UTF-16 units of the first that is not in capitals and of one that goes on. What amends
 * several documents names them all, and no full stop ends it.
 */
const mostParagraphs = 5
const longestFirst = 400
const longestOpen = 1500
const longestNext = 250

/** What follows the type at a block: one paragraph, several in capitals, and what goes on with them. */
export function subjectRange(
  blocks: readonly Block[],
  type: TypeName & {readonly at: number},
  phrases: PhraseReader
): Range {
  const start = type.at + 1
  let end = start
  while (end < blocks.length && end < start + mostParagraphs && belongs(blocks, end, type, phrases)) end++
  return {start, end}
}

function belongs(
  blocks: readonly Block[],
  at: number,
  type: TypeName & {readonly at: number},
  phrases: PhraseReader
): boolean {
  const [block, before] = [blocks[at], blocks[at - 1] as ParagraphBlock]
  if (block?.type !== 'paragraph') return false
  const {passage} = block
  const isInline = type.length < (blocks[type.at] as ParagraphBlock).passage.length
  const isFirst = at === type.at + 1
  if (block.heading && !isFirst) return false
  const marker = markerOf(passage.value, !phrases.isLegible)
  if (marker && marker.style !== 'dash') return false
  if (isBracketed(passage)) return true
  const opens = isFirst && !isInline
  const decides = () => enactingTypes.has(type.name) || isBase(blocks[at + 1], phrases)
  if (!opens && isAuthority(block, before, phrases) && decides()) return false
  const isCapitals = isAllCapitals(passage.value)
  const longest = isEnded(passage) ? longestFirst : longestOpen
  if (!isCapitals && (passage.length > longest || leadsOn(passage, phrases))) return false
  if (!isCapitals && opensWith(passage, ['basis'], phrases)) return false
  if (opens || goesOn(passage, before.passage, phrases)) return true
  if (isCapitals) return isAllCapitals(before.passage.value) && (!isFirst || isInline)
  const isBold = block.boldLead === passage.length && before.boldLead === before.passage.length
  return isBold && !isOfPreamble(passage, phrases)
}

/** “theo Chương trình …” below a line that nothing ends, “Năm 2026”. */
function goesOn(line: Passage, before: Passage, phrases: PhraseReader): boolean {
  if (line.length > longestNext || isEnded(line) || isEnded(before)) return false
  return isLower(line.value[0]) || isPeriod(line, phrases)
}

function isEnded({value}: Passage): boolean {
  return '.;:'.includes(value.at(-1) ?? '.')
}

/** UTF-16 units of “GIAI ĐOẠN 2026 - 2030, ĐỊNH HƯỚNG ĐẾN NĂM 2035”. */
const longestPeriod = 60

/** “Năm 2026”, “Giai đoạn 2026 - 2030”, “(Từ năm 2026 đến năm 2030)”: a line of a title that says when. */
function isPeriod(line: Passage, phrases: PhraseReader): boolean {
  if (line.length > longestPeriod) return false
  const inside = isBracketed(line) ? line.slice(1, line.length - 1) : line
  if (!opensWith(inside, ['period'], phrases)) return false
  const words = phrases.words(inside)
  return yearsIn(words).length > 0 || yearRangesIn(words).length > 0
}

/** “(Ban hành kèm theo Quyết định số …)”, “(Dự thảo)”: it stands among the lines of a title, and is no part of it. */
export function isAside(line: Passage, phrases: PhraseReader): boolean {
  return isBracketed(line) && !isPeriod(line, phrases)
}

function isBracketed({value}: Passage): boolean {
  return value.startsWith('(') && value.endsWith(')')
}

/** UTF-16 units of the shortest line that is drawn with signs. */
const shortestRule = 3

/** “… năm 2026 _______”: a line that is drawn below the title is no part of it. */
export function withoutRule(line: Passage): Passage {
  const text = withoutEnd(line.value, ' _*-–—')
  return line.length - text.length >= shortestRule ? line.slice(0, text.length) : line
}

/** “Căn cứ …”, “Nhằm …”: no heading and no part of a title. */
export function isOfPreamble(line: Passage, phrases: PhraseReader): boolean {
  return opensWith(line, ['basis', 'ground', 'purpose', 'preamble'], phrases)
}

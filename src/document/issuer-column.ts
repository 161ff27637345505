import {hasLineEnd, isAllCapitals} from '../vietnamese/letters.js'
import {Passage} from '../vietnamese/passage.js'
import {isShortNumber} from './header-number-end.js'
import type {TextRange} from './plan.js'
import type {PhraseReader} from './vocabulary.js'

/**
 * What stands in capitals in a header when the country's name, the number, the date and the like are taken away.
 *
 * @param source the text that the header stands in
 */
export function issuerColumn(
  whole: Passage,
  others: readonly TextRange[],
  phrases: PhraseReader,
  source: string
): Passage | undefined {
  const parts: Passage[] = []
  let at = 0
  for (const {start, end} of [...others].sort((a, b) => a.start - b.start)) {
    if (start > at) parts.push(whole.slice(at, start))
    at = Math.max(at, end)
  }
  parts.push(whole.slice(at))
  const shouted = parts.map(part => capitalRun(part, phrases, source)).filter(part => part.length > 1)
  return shouted.length > 0 ? Passage.join(shouted) : undefined
}

/** Indexes into the column where a line, a cell or a paragraph of the source begins. */
export function linesOf(column: Passage, source: string): number[] {
  const lines = [0]
  for (let at = 1; at < column.length; at++)
    if (column.value[at - 1] === ' ' && endsLine(gapBefore(column, at, source))) lines.push(at)
  return lines
}

/** What stands in the source for the blank before an index. */
function gapBefore(passage: Passage, at: number, source: string): string {
  return source.slice(at < 2 ? 0 : passage.endOf(at - 2), passage.startOf(at))
}

function endsLine(between: string): boolean {
  return hasLineEnd(between) || between.includes('|') || between.includes('<br')
}

/** The last run of words in capitals of a passage. */
function capitalRun(passage: Passage, phrases: PhraseReader, source: string): Passage {
  const parts = partsOf(passage.value)
  const word = (at: number) => {
    const part = parts[at]
    return part ? passage.value.slice(part.start, part.end) : ''
  }
  let end = parts.length
  while (end > 0 && !isAllCapitals(word(end - 1))) end--
  // “TRƯỜNG TIỂU HỌC SỐ 1”, “THUẾ CƠ SỞ 7”, “PHƯỜNG 9”
  const next = parts[end]
  if (end > 0 && next && isShortNumber(word(end)) && isNumbered(passage, next.start, phrases, source)) end++
  let start = end
  while (start > 0 && isOfCapitals(word(start - 1))) start--
  while (start < end && !isAllCapitals(word(start))) start++
  const [first, last] = [parts[start], parts[end - 1]]
  return start < end && first && last ? passage.slice(first.start, last.end) : Passage.empty
}

/** What stands between blanks and the strokes of a table. */
function partsOf(value: string): TextRange[] {
  const parts: TextRange[] = []
  let start = 0
  for (let at = 0; at <= value.length; at++)
    if (at === value.length || value[at] === ' ' || value[at] === '|') {
      if (at > start) parts.push({start, end: at})
      start = at + 1
    }
  return parts
}

/** The number that begins at an index is part of a name. */
function isNumbered(passage: Passage, number: number, phrases: PhraseReader, source: string): boolean {
  const words = phrases.wordsOfLine(passage)
  const at = words.tokenFrom(number)
  const before = words.endingAt(at, 'header-words')?.id
  if (before === 'numbered' || before === 'number') return true
  if (endsLine(gapBefore(passage, number, source))) return false
  // “XÃ A LƯỚI 1”
  for (let i = at - 1; i >= Math.max(0, at - longestPlace); i--) {
    const place = words.at(i, 'places')
    if (place) return place.id !== 'none'
  }
  return false
}

/** Tokens of a place’s name with its kind. */
const longestPlace = 6

function isOfCapitals(word: string): boolean {
  return isAllCapitals(word) || /^(?:[-–&,.]+|\d{1,2}(?:\/\d{1,2})?)$/.test(word)
}

import type {PartName, PlacedPassage} from '../every-passage.js'
import type {Plan} from '../plan.js'
import {isAllLetters, isBlank, isLower, isUpper} from '../../vietnamese/letters.js'
import {wordTrait} from '../../vietnamese/known-words.js'
import type {Passage} from '../../vietnamese/passage.js'

/** A word at `at` and again right behind it, and the words beside the two, folded. */
export interface Double {
  readonly passage: Passage
  readonly part: PartName
  readonly at: number
  /** Of how many syllables it is. */
  readonly size: 1 | 2
  readonly word: string
  readonly folded: string
  readonly before: string | undefined
  readonly after: string | undefined
  /** In a heading: no cell and no label of a list. */
  readonly isHeading: boolean
}

/** Each two syllables alike, with nothing but blanks between. */
export function doubles(plan: Plan, {passage, part, heading}: PlacedPassage): Double[] {
  const {textWords} = passage
  const isHeading = heading !== undefined
  const found: Double[] = []
  if ((textWords.traits & wordTrait.doubled) === 0) return found
  for (let at = 0; at + 1 < textWords.length; at++) {
    const known = textWords.words[at]
    if (known === undefined || known.folded !== textWords.folded(at + 1)) continue
    const {written: word, folded} = known
    const [before, after] = [textWords.folded(at - 1), textWords.folded(at + 2)]
    // Three and more are the flattened head of a table.
    if (before === folded || after === folded || !isWrittenAlike(passage, at, 1)) continue
    if (!isAllLetters(folded) || folded.length < 2 || !isBlankBetween(plan, passage, at)) continue
    found.push({passage, part, at, size: 1, word, folded, before, after, isHeading})
  }
  return found
}

/** Each two words of two syllables alike: “hướng dẫn hướng dẫn”. */
export function doubledPairs(plan: Plan, {passage, part, heading}: PlacedPassage): Double[] {
  const {textWords} = passage
  const isHeading = heading !== undefined
  const found: Double[] = []
  if ((textWords.traits & wordTrait.doubledPair) === 0) return found
  for (let at = 0; at + 3 < textWords.length; at++) {
    const [one, two] = [textWords.words[at], textWords.words[at + 1]]
    if (one === undefined || two === undefined || one.folded === two.folded) continue
    if (one.folded !== textWords.folded(at + 2) || two.folded !== textWords.folded(at + 3)) continue
    const [before, after] = [textWords.folded(at - 1), textWords.folded(at + 4)]
    if (before === two.folded || after === one.folded || !isWrittenAlike(passage, at, 2)) continue
    if (!isAllLetters(one.folded) || !isAllLetters(two.folded)) continue
    if (![at, at + 1, at + 2].every(place => isBlankBetween(plan, passage, place))) continue
    const [word, folded] = [`${one.written} ${two.written}`, `${one.folded} ${two.folded}`]
    found.push({passage, part, at, size: 2, word, folded, before, after, isHeading})
  }
  return found
}

/** Both times in the same letters, but for the capital that a sentence begins with. */
function isWrittenAlike({value, textWords}: Passage, at: number, size: 1 | 2): boolean {
  for (let k = 0; k < size; k++) {
    const [first, second] = [
      textWords.words[at + k]?.written ?? '',
      textWords.words[at + k + size]?.written ?? ''
    ]
    if (first === second) continue
    const isBegun = k === 0 && isUpper(first[0]) && isLower(second[0]) && first.slice(1) === second.slice(1)
    if (!isBegun || !beginsClause(value, textWords.start(at))) return false
  }
  return true
}

/** Nothing stands before this place, or the end of a sentence. */
export function beginsClause(value: string, at: number): boolean {
  return at === 0 || (value[at - 1] === ' ' && '.:;-+)'.includes(value[at - 2] ?? ' '))
}

export function isBlankBetween(plan: Plan, passage: Passage, at: number): boolean {
  const {textWords} = passage
  const [end, next] = [textWords.end(at), textWords.start(at + 1)]
  if (next - end !== 1 || passage.value[end] !== ' ') return false
  const between = plan.source.text.slice(passage.span(end - 1, end).end, passage.span(next).start)
  // A page number or the like may have been taken out there; a tab parts what belongs to different places.
  return [...between].every(partsNothing)
}

/** A blank or the end of a line, or Markdown’s markup. */
function partsNothing(unit: string): boolean {
  return unit === '*' || unit === '_' || (isBlank(unit) && unit !== '\f' && unit !== '\t')
}

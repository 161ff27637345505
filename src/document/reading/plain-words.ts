import type {Plan} from '../plan.js'
import {unaccented} from '../../vietnamese/fold.js'
import {
  hasCapital,
  hasLineEnd,
  isAllCapitals,
  isAllLetters,
  isLower,
  isUpper
} from '../../vietnamese/letters.js'
import {wordTrait} from '../../vietnamese/known-words.js'
import type {Passage} from '../../vietnamese/passage.js'
import {isMarkedVowel, isPlainVowel, isSyllable, toneOf} from '../../vietnamese/syllable.js'
import {gap} from '../../vietnamese/text-words.js'

/** Whether a word of a passage is one of the text itself: letters only, parted from others by blanks, no name. */
export function isPlainWord(
  {value, textWords}: Passage,
  at: number,
  isText: boolean,
  mayHaveDigits = false
): boolean {
  const [known, next] = [textWords.words[at], textWords.words[at + 1]]
  if (!known) return false
  const {written: word, folded} = known
  const [start, end] = [textWords.start(at), textWords.end(at)]
  // “đ”, “vnđ” are letters and abbreviations.
  if ((!mayHaveDigits && !isAllLetters(folded)) || folded.length < 2 || !hasVowel(folded)) return false
  if (isJoint(value[start - 1]) || (value[end] === '.' ? isLower(value[end + 1]) : isJoint(value[end])))
    return false
  if (!isUpper(word[0])) return !hasCapital(word)
  if (!next || toneOf(folded).letters.length < 2) return false
  const nextWord = next.written
  // A word of capitals that stands alone may be an abbreviation.
  if (word.length > 2 && isAllCapitals(word)) {
    const isAmongCapitals = isAllCapitals(nextWord) && nextWord.length > 2 && isSyllable(next.folded)
    return isText && isAmongCapitals && toneOf(folded).tones > 0
  }
  return isLower(word[1]) && isLower(nextWord[0]) && (start === 0 || endsClause(value, start))
}

/** Whether the word right before or behind, parted by a blank alone, has letters that only Vietnamese has. */
export function isAmongMarked({textWords}: Passage, at: number): boolean {
  const isMarkedAt = (place: number) => ((textWords.words[place]?.traits ?? 0) & wordTrait.marked) !== 0
  return (
    (textWords.gapAfter(at - 1) === gap.plain && isMarkedAt(at - 1)) ||
    (textWords.gapAfter(at) === gap.plain && isMarkedAt(at + 1))
  )
}

/** So many words tell; in texts of offices five of six have a letter that only Vietnamese has. */
const enoughWords = 10
const leastMarked = 0.25

/**
 * A passage of many words of which hardly any has a letter that only Vietnamese has: a page that a machine has read among
 * others that a person typed, or foreign words. What is lacking there is no slip of the pen.
 */
export function hasLostMarks({textWords}: Passage): boolean {
  return textWords.length >= enoughWords && textWords.marked < textWords.length * leastMarked
}

/** What joins a word to others in an address, a name of a file or a symbol. */
function isJoint(unit = ' '): boolean {
  return "-/@._'’&\\".includes(unit)
}

/** “.”, “:” or “;” and a blank stand before this place. */
function endsClause(value: string, at: number): boolean {
  return value[at - 1] === ' ' && '.:;'.includes(value[at - 2] ?? ' ')
}

function hasVowel(folded: string): boolean {
  return [...toneOf(folded).letters].some(unit => isMarkedVowel(unit) || isPlainVowel(unaccented(unit)))
}

/** Together with the word before or after it, it is one that a line or a page has cut, or that lost its place. */
export function isCut(plan: Plan, passage: Passage, at: number): boolean {
  const {textWords} = passage
  const areOne = (first: number): boolean => {
    const [one, two] = [textWords.folded(first), textWords.folded(first + 1)]
    const between = textWords.gapAfter(first)
    if (one === undefined || two === undefined || between === gap.comma) return false
    const joined = one + two
    if (isSyllable(joined) && joined !== textWords.folded(at)) return true
    return between === gap.dash && hasLineEnd(sourceBehind(plan, passage, first))
  }
  return areOne(at - 1) || areOne(at)
}

/** What stands in the source between a word and the next one. */
function sourceBehind({source}: Plan, passage: Passage, at: number): string {
  const {textWords} = passage
  const before = passage.span(textWords.start(at), textWords.end(at))
  return source.text.slice(before.end, passage.span(textWords.start(at + 1)).start)
}

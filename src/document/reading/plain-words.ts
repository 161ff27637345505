import type {Plan} from '../plan.js'
import {type Gap, gapsOf} from '../../vietnamese/gaps.js'
import {
  hasCapital,
  hasLineEnd,
  isAllCapitals,
  isAllLetters,
  isLower,
  isUpper
} from '../../vietnamese/letters.js'
import type {Passage} from '../../vietnamese/passage.js'
import {isMarkedVowel, isPlainVowel, isSyllable, toneOf} from '../../vietnamese/syllable.js'
import type {Token} from '../../vietnamese/tokens.js'

/** Whether the token at an index is a word of the text itself: letters only, parted from others by blanks, no name. */
export function isPlainWord(
  {value}: Passage,
  tokens: readonly Token[],
  at: number,
  isText: boolean
): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]]
  if (!token) return false
  const {start, end, folded} = token
  // “đ”, “vnđ” are letters and abbreviations.
  if (!isAllLetters(folded) || folded.length < 2 || !hasVowel(folded)) return false
  const word = value.slice(start, end)
  if (isJoint(value[start - 1]) || (value[end] === '.' ? isLower(value[end + 1]) : isJoint(value[end])))
    return false
  if (!isUpper(word[0])) return !hasCapital(word)
  if (!next || toneOf(folded).letters.length < 2) return false
  const nextWord = value.slice(next.start, next.end)
  // A word of capitals that stands alone may be an abbreviation.
  if (word.length > 2 && isAllCapitals(word)) {
    const isAmongCapitals = isAllCapitals(nextWord) && nextWord.length > 2 && isSyllable(next.folded)
    return isText && isAmongCapitals && toneOf(folded).tones > 0
  }
  return isLower(word[1]) && isLower(nextWord[0]) && (start === 0 || endsClause(value, start))
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
  return [...toneOf(folded).letters].some(unit => isPlainVowel(unit) || isMarkedVowel(unit))
}

/** Together with the word before or after it, it is one that a line or a page has cut, or that lost its place. */
export function isCut(plan: Plan, passage: Passage, tokens: readonly Token[], at: number): boolean {
  const [before, word, after] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  const gaps = gapsOf(passage)
  const areOne = (one: Token | undefined, two: Token | undefined, gap: Gap | undefined): boolean => {
    if (!one || !two || gap === 'comma') return false
    const joined = one.folded + two.folded
    if (isSyllable(joined) && joined !== word?.folded) return true
    const between = plan.source.text.slice(
      passage.span(one.start, one.end).end,
      passage.span(two.start).start
    )
    return gap === 'dash' && hasLineEnd(between)
  }
  return areOne(before, word, gaps[at - 1]) || areOne(word, after, gaps[at])
}

import {inCaseOf} from '../../vietnamese/capitals.js'
import {z} from 'zod'
import type {Plan} from '../../document/plan.js'
import {foreignWords} from '../../knowledge/foreign-words.js'
import {OfficialTerms} from '../../knowledge/official-terms.js'
import type {Knowledge} from '../../knowledge/knowledge.js'
import {isCommonSyllable} from '../../vietnamese/common-syllables.js'
import {gapsOf} from '../../vietnamese/gaps.js'
import {
  hasCapital,
  hasLineEnd,
  isAllCapitals,
  isAllLetters,
  isLower,
  isUpper
} from '../../vietnamese/letters.js'
import type {Passage} from '../../vietnamese/passage.js'
import {syllablesNear} from '../../vietnamese/syllable-distance.js'
import {
  isMarked,
  isMarkedVowel,
  isPlainVowel,
  isSyllable,
  partingsOf,
  spelled,
  toneOf
} from '../../vietnamese/syllable.js'
import {type Token, tokensOf} from '../../vietnamese/tokens.js'
import {tonePlacement} from '../../vietnamese/tone-placement.js'
import {defineCheck} from '../define-check.js'
import {everyPassage} from '../../document/every-passage.js'

export const impossibleSyllableParams = () =>
  z.strictObject({}).meta({
    description: 'Có chữ nào không thể là chữ tiếng Việt, hoặc đặt dấu thanh sai chữ không?',
    en: 'Is there a word that no Vietnamese syllable can be?'
  })

/**
 * Is there a word that no Vietnamese syllable can be, or one that has its tone mark on the wrong letter?
 *
 * Only words with a Vietnamese letter or tone are judged, in small letters or all in capitals, or at the beginning of
 * a sentence: names, foreign words, codes, addresses and abbreviations pass, and so does what
 * knowledge/foreign-words names. Halves of words that the end of a line cut pass too. Two words written as one are
 * told apart where there is one way only. A text with very many is damaged, not misspelt: one info says so.
 *
 *     - Dùng chức năng quyét mã QR.
 *                      ^^^^^
 */
export const impossibleSyllable = defineCheck({
  impossible: {
    vi: 'Chữ “{word}” không đúng chính tả tiếng Việt; cần kiểm tra lại.',
    en: '“{word}” cannot be a Vietnamese syllable; check the spelling.'
  },
  corrected: {
    vi: 'Chữ “{word}” không đúng chính tả tiếng Việt; có thể cần viết “{right}”.',
    en: '“{word}” cannot be a Vietnamese syllable; “{right}” may be meant.'
  },
  misplaced: {
    vi: 'Chữ “{word}” đặt dấu thanh sai chỗ; cần viết “{right}”.',
    en: '“{word}” has its tone mark on the wrong letter; write “{right}”.'
  },
  glued: {
    vi: '“{word}” viết dính liền; cần viết “{right}”.',
    en: '“{word}” is two words; write “{right}”.'
  },
  damaged: {
    vi: 'Văn bản có {count} chữ không đúng chính tả (như “{word}”), có thể do chuyển đổi từ tệp PDF hoặc bản quét; nên đối chiếu với tệp gốc.',
    en: 'The text has {count} words that cannot be Vietnamese (such as “{word}”), perhaps from converting a PDF or a scan; compare with the original.'
  }
})<unknown, unknown>({
  kind: 'impossible-syllable',
  produces: 'findings',
  needs: ['diacritics'],
  run({plan, knowledge, report}) {
    const allowed = foreignWords(knowledge.tables)
    const found: Rejected[] = []
    let judged = 0
    for (const {passage, part} of everyPassage(plan)) {
      const isText = part !== 'header' && part !== 'recipients' && part !== 'signature'
      const tokens = tokensOf(passage)
      for (const [at, {start, end, folded}] of tokens.entries()) {
        if (!isMarked(folded)) continue
        judged++
        if (allowed.has(folded)) continue
        if (isSyllable(folded) && !isTonedWrongly(passage.value.slice(start, end), folded)) continue
        if (!isPlainWord(passage, tokens, at, isText) || isCut(plan, passage, tokens, at)) continue
        found.push({word: passage.value.slice(start, end), folded, passage, at})
      }
    }
    const spanOf = ({passage, at}: Rejected) =>
      passage.span(tokensOf(passage)[at]!.start, tokensOf(passage)[at]!.end)
    const impossible = found.filter(({folded}) => !isSyllable(folded))
    const [first] = impossible
    if (first && impossible.length > 12 && impossible.length > judged / 200) {
      report('damaged', {count: String(impossible.length), word: first.word}, spanOf(first), {atMost: 'info'})
      return
    }
    const isPair = impossible.length > 0 ? pairsOf(plan, knowledge) : () => false
    for (const one of found) {
      const {word} = one
      if (isSyllable(one.folded)) {
        const right = inCaseOf(word, spelled(one.folded))
        report('misplaced', {word, right}, spanOf(one), {suggestions: [right]})
        continue
      }
      const at = partingOf(one.folded)
      const right = at ? `${word.slice(0, at)} ${word.slice(at)}` : correctionOf(one, isPair)
      if (right === undefined) report('impossible', {word}, spanOf(one))
      else report(at ? 'glued' : 'corrected', {word, right}, spanOf(one), {suggestions: [right]})
    }
  }
})

/** “họat” for “hoạt”; “hòa” and “hoà” are both right. */
function isTonedWrongly(word: string, folded: string): boolean {
  const right = spelled(folded)
  const written = word.toLowerCase()
  return written !== right && written !== tonePlacement(right)?.other
}

interface Rejected {
  readonly word: string
  readonly folded: string
  readonly passage: Passage
  /** Which of the passage’s tokens. */
  readonly at: number
}

/** Where two common words were written as one, if they can be parted in one way only, and it is no slip of the pen. */
function partingOf(folded: string): number | undefined {
  if (toneOf(folded).tones < 2 && syllablesNear(folded).length > 0) return undefined
  const ways = partingsOf(folded).filter(at =>
    [folded.slice(0, at), folded.slice(at)].every(part => isCommonSyllable(part))
  )
  return ways.length === 1 ? ways[0] : undefined
}

type IsPair = (first: string | undefined, second: string | undefined) => boolean

/**
 * The common syllable that is near and known to stand beside the same word, if there is one only; else the only one of
 * the same letters (“hàon” is “hoàn”). That it is the only one near says little: “quyét” is no “quyết”.
 */
function correctionOf({word, folded, passage, at}: Rejected, isPair: IsPair): string | undefined {
  const tokens = tokensOf(passage)
  const near = syllablesNear(folded)
  const beside = near.filter(
    one => isPair(tokens[at - 1]?.folded, one) || isPair(one, tokens[at + 1]?.folded)
  )
  const swapped = near.filter(one => lettersOf(one) === lettersOf(folded))
  const right = [beside, swapped].find(some => some.length > 0)
  return right?.length === 1 ? inCaseOf(word, spelled(right[0]!)) : undefined
}

function lettersOf(folded: string): string {
  return [...toneOf(folded).letters].sort().join('')
}

/** Whether two words stand together elsewhere in the document, or in a name or phrase of the tables. */
function pairsOf(plan: Plan, {tables}: Knowledge): IsPair {
  const pairs = new Set<string>()
  for (const {passage} of everyPassage(plan)) {
    const gaps = gapsOf(passage)
    tokensOf(passage).forEach(({folded}, at, tokens) => {
      if (gaps[at] === 'plain') pairs.add(`${folded} ${tokens[at + 1]!.folded}`)
    })
  }
  const terms = OfficialTerms.of(tables)
  return (first = '', second = '') => pairs.has(`${first} ${second}`) || terms.hasPair(first, second)
}

/** A word of the text itself: letters only, parted from others by blanks, no name. */
function isPlainWord({value}: Passage, tokens: readonly Token[], at: number, isText: boolean): boolean {
  const {start, end, folded} = tokens[at]!
  // “đ”, “vnđ” are letters and abbreviations.
  if (!isAllLetters(folded) || folded.length < 2 || !hasVowel(folded)) return false
  const word = value.slice(start, end)
  if (isJoint(value[start - 1]) || (value[end] === '.' ? isLower(value[end + 1]) : isJoint(value[end])))
    return false
  if (!isUpper(word[0])) return !hasCapital(word)
  const next = tokens[at + 1]
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
function isCut(plan: Plan, passage: Passage, tokens: readonly Token[], at: number): boolean {
  const {folded} = tokens[at]!
  for (const other of [at - 1, at + 1]) {
    const beside = tokens[other]
    const gap = gapsOf(passage)[Math.min(at, other)]
    if (!beside || gap === 'comma') continue
    const [one, two] = other < at ? [beside, tokens[at]!] : [tokens[at]!, beside]
    if (isSyllable(one.folded + two.folded) && one.folded + two.folded !== folded) return true
    const between = plan.source.text.slice(
      passage.span(one.start, one.end).end,
      passage.span(two.start).start
    )
    if (gap === 'dash' && hasLineEnd(between)) return true
  }
  return false
}

import type {Misspelt} from './misspelt.js'
import {inCaseOf} from '../../vietnamese/capitals.js'
import type {Plan} from '../../document/plan.js'
import {Compounds} from '../../knowledge/compounds.js'
import {OfficialTerms} from '../../knowledge/official-terms.js'
import {likelyWordsOf} from '../../knowledge/likely-words.js'
import type {Knowledge} from '../../knowledge/knowledge.js'
import {commonSyllables, isCommonSyllable} from '../../vietnamese/common-syllables.js'
import {fold, unaccented} from '../../vietnamese/fold.js'
import {onceAWord, wordOf} from '../../vietnamese/known-words.js'
import type {LikelyWords} from '../../vietnamese/pairs/likely-word.js'
import {hasDoubledBeginning, hasForeignLetter} from '../../vietnamese/spelling.js'
import {syllableDistance, syllablesNear} from '../../vietnamese/syllable-distance.js'
import {isUpper} from '../../vietnamese/letters.js'
import {isMarked, isSyllable, spelled, toneOf} from '../../vietnamese/syllable.js'
import {typedSyllable, viqrSyllable} from '../../vietnamese/typed-keys.js'
import {gap} from '../../vietnamese/text-words.js'
import {everyPassage} from '../../document/every-passage.js'

/** What a word was meant to be, in its case; undefined where nobody can tell. */
export type Correct = (misspelt: Misspelt) => string | undefined

/** Corrections for the words of a plan. What the whole plan says is read when it is first asked for. */
export function correctionsFor(plan: Plan, {tables}: Knowledge): Correct {
  const compounds = Compounds.of(tables)
  const terms = OfficialTerms.of(tables)
  let pairs: ReadonlySet<string> | undefined
  const isPair: IsPair = (first = '', second = '') =>
    compounds?.has(first, second) === true ||
    terms.hasPair(first, second) ||
    (pairs ??= pairsOf(plan)).has(`${first} ${second}`)
  const isKnown = (syllable: string) => isCommonSyllable(syllable) || compounds?.knows(syllable) === true
  const likely = likelyWordsOf(tables)
  return misspelt => {
    const right = rightOf(misspelt, {isPair, isKnown, compounds, likely})
    return right === undefined ? undefined : inCaseOf(misspelt.word, spelled(right))
  }
}

/** Whether two words, folded, may stand beside each other. */
type IsPair = (first: string | undefined, second: string | undefined) => boolean

interface Language {
  readonly isPair: IsPair
  readonly isKnown: (syllable: string) => boolean
  readonly compounds: Compounds | undefined
  readonly likely: LikelyWords | undefined
}

function rightOf(misspelt: Misspelt, language: Language): string | undefined {
  const {folded, fault} = misspelt
  switch (fault) {
    case 'typed':
      return withoutTwin(misspelt, language) ?? typedSyllable(folded) ?? viqrSyllable(folded)
    case 'misplaced':
      return rightlyPlaced(misspelt, language)
    case 'odd':
      return insideCompound(misspelt, language) ?? besideKnown(misspelt, language)
    case 'loose':
      return besideKnown(misspelt, language)
    case 'bare':
      return withItsVowel(misspelt, language)
    default:
      return typedSyllable(folded) ?? nearest(misspelt, language)
  }
}

/**
 * The common syllable that is near and best known to stand beside the same words, if there is one only; else the only one
 * of the same letters (“hàon” is “hoàn”, “quôc” is “quốc”). That it is the only one near says little: “quyét” is no
 * “quyết”. What is said as it is written, with the other spelling of its onset, leaves no doubt: “nghành” is “ngành”.
 */
function nearest(misspelt: Misspelt, language: Language): string | undefined {
  const {folded} = misspelt
  const near = hasForeignLetter(folded) ? syllablesLike(folded) : syllablesNear(folded)
  const beside = bestBeside(near, misspelt, language)
  const respelled = withOtherOnset(folded)
  if (respelled !== undefined && language.isKnown(respelled))
    if (beside.length === 0 || beside.includes(respelled)) return respelled
  const foreign = withOnsetOfOurs(folded).filter(one => language.isKnown(one))
  if (foreign.length > 0) return onlyOf(bestBeside(foreign, misspelt, language)) ?? onlyOf(foreign)
  const permuted = near.filter(one => isPermuted(one, folded) && standsBeside(one, misspelt, language))
  if (permuted.length === 1) return permuted[0]
  if (beside.length > 0) return onlyOf(beside)
  return onlyOf(near.filter(one => lettersOf(one) === lettersOf(folded)))
}

/** Onsets that are one sound, spelled by the vowel behind them. */
const onsetsOfOneSound = [
  ['ngh', 'ng'],
  ['gh', 'g'],
  ['k', 'c']
] as const

/** The syllable that is said alike and spelled with the other letters of its onset: of “ngĩ”, “kả” and “gép” too. */
function withOtherOnset(folded: string): string | undefined {
  for (const [one, other] of onsetsOfOneSound) {
    const onset = [one, other].find(letters => folded.startsWith(letters))
    if (onset === undefined) continue
    const respelled = (onset === one ? other : one) + folded.slice(onset.length)
    return isSyllable(respelled) ? respelled : undefined
  }
  return undefined
}

/** “ủca” and “của”: the same letters and the same tone. */
function isPermuted(word: string, written: string): boolean {
  return lettersOf(word) === lettersOf(written) && toneOf(word).tone === toneOf(written).tone
}

/** Whether official texts have a word beside one of those beside what is misspelt. */
function standsBeside(word: string, {before, after}: Misspelt, {likely}: Language): boolean {
  const known = wordOf(word)
  return (
    (before !== undefined && likely?.arePair(wordOf(before), known) === true) ||
    (after !== undefined && likely?.arePair(known, wordOf(after)) === true)
  )
}

/** Letters that begin no word of ours, and onsets that are said so. */
const foreignOnsets: readonly (readonly [string, readonly string[]])[] = [
  ['dz', ['d', 'gi']],
  ['z', ['d', 'gi']],
  ['j', ['gi', 'd']],
  ['f', ['ph']],
  ['w', ['qu']]
]

/** What is said as a word with the onset of another language: of “fục” and “zân”, as they are written in haste. */
function withOnsetOfOurs(folded: string): readonly string[] {
  const [letters, ours] = foreignOnsets.find(([onset]) => folded.startsWith(onset)) ?? ['', []]
  return ours.map(onset => onset + folded.slice(letters.length)).filter(isSyllable)
}

/** The same letters with the tone where it belongs, unless these are no word and others are (“caủ” is “của”). */
function rightlyPlaced(misspelt: Misspelt, language: Language): string | undefined {
  const {folded} = misspelt
  const placed = fold(spelled(folded))
  // “qụy”: of two vowels the other has the tone, and what else could be meant has other letters.
  if (placed === folded) return placed
  if (language.isKnown(placed) && bestBeside([placed], misspelt, language).length > 0) return placed
  const others = bestBeside(syllablesNear(folded), misspelt, language)
  const swapped = onlyOf(others.filter(one => lettersOf(one) === lettersOf(folded)))
  if (swapped !== undefined || language.isKnown(placed)) return swapped ?? placed
  // Of “theỏ” the tone may be too many; no “thuơ” has another than “thuở”.
  const isAlike = (one: string) => lettersOf(one) === lettersOf(folded)
  return syllablesNear(folded).some(isAlike) ? onlyOf(others) : placed
}

/** Those that stand best beside the words around: in a word of two syllables, else as two words somewhere. */
function bestBeside(
  near: readonly string[],
  {folded, before, after}: Misspelt,
  {isPair, compounds}: Language
): readonly string[] {
  let best: string[] = []
  let most = 0
  for (const one of near) {
    const parts = [
      [before, one],
      [one, after]
    ] as const
    let weight = 0
    for (const [first, second] of parts)
      weight += compounds?.has(first, second) === true ? 2 : isPair(first, second) ? 1 : 0
    if (weight > most) [most, best] = [weight, [one]]
    else if (weight === most && weight > 0) best.push(one)
  }
  // “thué” is more like “thuế” than like “thu”, wherever that stands beside the same word.
  const isLike = (one: string) => unaccented(one) === unaccented(folded)
  return most === 1 && !best.some(isLike) && near.some(isLike) ? [] : best
}

/** Of a word without diacritics: what makes a word with the one beside it, and is a letter or its diacritics away. */
function insideCompound(misspelt: Misspelt, language: Language): string | undefined {
  const {folded, before, after} = misspelt
  const {compounds} = language
  const single = folded.slice(1)
  if (hasDoubledBeginning(folded) && isCommonSyllable(single)) return single
  if (!compounds) return undefined
  const near = new Set<string>()
  for (const one of compounds.between(before, after))
    if (unaccented(one) === unaccented(folded) || (!isMarked(one) && syllableDistance(folded, one) === 1))
      near.add(one)
  const right = onlyOf([...near])
  // “vien” behind “nhân” may be “viên” as well as “viện”, which makes a word with what is behind it.
  const isOther = (one: string) => one !== right && bestBeside([one], misspelt, language).length > 0
  return right !== undefined && !syllablesLike(folded).some(isOther) ? right : undefined
}

/** “cơ quaan”: a letter typed twice, where the word with one is part of a word, and none that its keys are for. */
function withoutTwin({folded, before, after}: Misspelt, {compounds}: Language): string | undefined {
  const at = [...folded].findIndex((unit, place) => place > 0 && unit === folded[place - 1])
  const single = folded.slice(0, Math.max(0, at)) + folded.slice(at + 1)
  const typed = typedSyllable(folded)
  if (at < 0 || typed === undefined || !isCommonSyllable(single)) return undefined
  const isInside = (word: string) =>
    compounds?.has(before, word) === true || compounds?.has(word, after) === true
  return isInside(single) && !isInside(fold(typed)) ? single : undefined
}

/**
 * Of a word without diacritics that is no syllable: the common one that is a slip away and stands beside the same words far
 * oftener than any other. Of the same letters (“muc”, “trogn”, “tronng”) it has to be known beside one of them; of others
 * (“gii quyết”) to be one with it.
 */
function besideKnown({word, folded, before, after}: Misspelt, {likely}: Language): string | undefined {
  // In a line of capitals it may be an abbreviation.
  if (!likely || isUpper(word[0])) return undefined
  const [left, right] = [before, after].map(word => {
    const known = word === undefined ? undefined : wordOf(word)
    return known && likely.knows(known) ? known : undefined
  })
  const near = new Set([...syllablesNear(folded), ...syllablesLike(folded)])
  const found = [...near]
    .map(one => ({one, meant: wordOf(one)}))
    .filter(({one, meant}) => {
      if ((left && likely.areStrong(left, meant)) || (right && likely.areStrong(meant, right))) return true
      const isKnown = (left && likely.arePair(left, meant)) || (right && likely.arePair(meant, right))
      return isKnown && isOfSameLetters(one, folded)
    })
    .map(({one, meant}) => ({one, score: likely.likelihood(left, meant, right)}))
    .sort((a, b) => b.score - a.score)
  const [best, second] = found
  return best && (!second || best.score - second.score >= leastAhead) ? best.one : undefined
}

/** Whether a word has the letters of another, whatever its diacritics, in another order or one of them twice. */
function isOfSameLetters(word: string, written: string): boolean {
  if (unaccented(word) === written || lettersOf(word) === lettersOf(written)) return true
  return (
    word.length + 1 === written.length &&
    [...written].some(
      (unit, at) =>
        at > 0 && unit === written[at - 1] && written.slice(0, at) + written.slice(at + 1) === word
    )
  )
}

/**
 * Of a word that has no vowel: the common syllable of one letter more that is one with the word beside it, and stands there
 * far oftener than any other.
 */
function withItsVowel({folded, before, after}: Misspelt, {likely}: Language): string | undefined {
  if (!likely) return undefined
  const [left, right] = [before, after].map(word => (word === undefined ? undefined : wordOf(word)))
  const found = longerByOne(wordOf(folded))
    .map(one => ({one, word: wordOf(one)}))
    .filter(({word}) => (left && likely.areStrong(left, word)) || (right && likely.areStrong(word, right)))
    .map(({one, word}) => ({one, score: likely.likelihood(left, word, right)}))
    .sort((a, b) => b.score - a.score)
  const [best, second] = found
  return best && (!second || best.score - second.score >= leastAhead) ? best.one : undefined
}

/** The common syllables that have one letter more than a word: found once, since a text may be full of it. */
const longerByOne = onceAWord(({folded}) => [...commonSyllables()].filter(one => isWithout(one, folded)))

/** How much likelier than any other a word must be: natural logarithms. */
const leastAhead = 2

/** Whether a word without one of its letters, which is not the first, is another: “kết” and “kt”. */
function isWithout(word: string, shorter: string): boolean {
  if (word.length !== shorter.length + 1 || word[0] !== shorter[0]) return false
  let at = 0
  while (at < shorter.length && word[at] === shorter[at]) at++
  return word.slice(at + 1) === shorter.slice(at)
}

/** Common syllables of the same letters but for diacritics: for “ngü” with a letter that is none of ours. */
function syllablesLike(folded: string): readonly string[] {
  const plain = unaccented(folded)
  return [...commonSyllables()].filter(one => unaccented(one) === plain)
}

function onlyOf(all: readonly string[]): string | undefined {
  return all.length === 1 ? all[0] : undefined
}

function lettersOf(folded: string): string {
  return [...toneOf(folded).letters].sort().join('')
}

/** The words that stand together in a plan, with nothing but a blank between. */
function pairsOf(plan: Plan): ReadonlySet<string> {
  const pairs = new Set<string>()
  for (const {passage} of everyPassage(plan)) {
    const {textWords} = passage
    for (const [at, {folded}] of textWords.words.entries())
      if (textWords.gapAfter(at) === gap.plain) pairs.add(`${folded} ${textWords.folded(at + 1)}`)
  }
  return pairs
}

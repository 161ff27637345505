import type {Vocabulary} from '../vocabulary.js'
import {isCommonSyllable} from '../../vietnamese/common-syllables.js'
import {fold} from '../../vietnamese/fold.js'
import {hasNumeral, isAllCapitals, isUpper} from '../../vietnamese/letters.js'
import {nfc} from '../../vietnamese/normal-form.js'
import type {PhraseFinder} from '../../vietnamese/phrase-finder.js'
import {isMarked, isSyllable} from '../../vietnamese/syllable.js'
import {gap} from '../../vietnamese/text-words.js'
import {beginsClause, type Double} from './doubled-words.js'

/** What is known of words that may stand twice. */
export interface Doubling {
  /** Words of one syllable or two, folded, that are never written twice on purpose. */
  readonly single: ReadonlySet<string>
  /** Syllables, folded, that are words of their own behind one that they end: “tàu bay bay vào”. */
  readonly alone: ReadonlySet<string>
  /** Words of two syllables, folded, that belong to a noun and say what it does: “đoàn kiểm tra kiểm tra”. */
  readonly doing: ReadonlySet<string>
  /** The last syllables, folded, of such nouns. */
  readonly doers: ReadonlySet<string>
  /** Syllables, folded, that are written twice on purpose: “song song”. */
  readonly reduplicated: ReadonlySet<string>
  /** Words, folded, that no verb without its object stands before: “bay | của”. */
  readonly closing: ReadonlySet<string>
  /** Words, folded, that a number follows. */
  readonly numbered: ReadonlySet<string>
  /** Words, folded, behind which such a word belongs to them: “mỗi tháng | tháng 6”. */
  readonly every: ReadonlySet<string>
  /** Phrases that make it right. */
  readonly exceptions: PhraseFinder<number>
}

export interface DoublingWords {
  readonly words: readonly string[]
  readonly alone?: readonly string[] | undefined
  readonly doing?: readonly string[] | undefined
  readonly doers?: readonly string[] | undefined
  readonly reduplicated?: readonly string[] | undefined
  readonly closing?: readonly string[] | undefined
  readonly numbered?: readonly string[] | undefined
  readonly every?: readonly string[] | undefined
  readonly except?: readonly string[] | undefined
}

export function doublingOf(
  {
    words,
    alone = [],
    doing = [],
    doers = [],
    reduplicated = [],
    closing = [],
    numbered = [],
    every = [],
    except = []
  }: DoublingWords,
  {vocabulary}: {readonly vocabulary: Pick<Vocabulary, 'words'>}
): Doubling {
  const folded = (list: readonly string[]) => new Set(list.map(word => fold(nfc(word))))
  return {
    single: folded(words),
    alone: folded(alone),
    doing: folded(doing),
    doers: folded(doers),
    reduplicated: folded(reduplicated),
    closing: folded(closing),
    numbered: folded(numbered),
    every: folded(every),
    exceptions: vocabulary.words.phrases(except)
  }
}

/** Whether two syllables, folded, make a word together. */
export type IsCompound = (first: string | undefined, second: string | undefined) => boolean

/**
 * Whether what is written twice may well be meant. The second of two syllables begins a word where the first ends one
 * (“giám sát | sát hạch”), or is a word by itself there (“tàu bay | bay vào”); where neither is so, it is a slip. What is
 * no text, no common syllable or a name is never one.
 */
export function areMeant(double: Double, doubling: Doubling, isCompound: IsCompound): boolean {
  if (!isText(double)) return true
  return double.size === 1 ? isMeeting(double, doubling, isCompound) : isDoing(double, doubling, isCompound)
}

/** Fewer words are the head of a column or a label. */
const fewestWords = 6

function isText({passage, part, at, size, word, folded, before, after}: Double): boolean {
  if (part === 'header' || part === 'recipients' || part === 'signature') return false
  const {value, textWords} = passage
  // A stroke: a row of a table that could not be read as one.
  if (textWords.length < fewestWords || value.includes('|')) return false
  // Two capitals are a name: “Trung Trung Bộ”.
  const again = textWords.words[at + size]?.written
  if (
    isUpper(word[0]) &&
    !isAllCapitals(word) &&
    (again === word || !beginsClause(value, textWords.start(at)))
  )
    return false
  if (size === 2 && isUpper(word[0])) return false
  if (size === 2 && !folded.split(' ').every(isCommonSyllable)) return false
  return [before, folded, after].some(one => one !== undefined && isMarked(one))
}

function isMeeting(
  double: Double,
  {alone, closing, reduplicated}: Doubling,
  isCompound: IsCompound
): boolean {
  const {passage, at, folded, before, after} = double
  const {textWords} = passage
  const isEnd = textWords.gapAfter(at - 1) === gap.plain && isCompound(before, folded)
  const isJoined = textWords.gapAfter(at + 1) === gap.plain
  const isBeginning = isJoined && isCompound(folded, after)
  // Of a rare syllable only the word beside it tells that it is none that is doubled.
  if (!isCommonSyllable(folded) && !isEnd && !isBeginning) return true
  if (!isEnd) return !isBeginning && reduplicated.has(folded)
  // Behind what is misspelt itself nobody can tell.
  if (isBeginning || (after !== undefined && isMarked(after) && !isSyllable(after))) return true
  return alone.has(folded) && isJoined && after !== undefined && !closing.has(after)
}

/**
 * What does something bears the word that says what it does: “cơ quan thanh tra | thanh tra”. Two syllables that make no word
 * are a slip where one of them is half of another: “an toàn thông toàn thông tin”.
 */
function isDoing(double: Double, doubling: Doubling, isCompound: IsCompound): boolean {
  const {passage, at, folded, before} = double
  const [one, two] = folded.split(' ')
  if (!isCompound(one, two)) return isCompound(two, one) || !cutsAWord(double, isCompound)
  const isJoined = before !== undefined && passage.textWords.gapAfter(at - 1) === gap.plain
  return isJoined && doubling.doing.has(folded) && doubling.doers.has(before)
}

/** The first syllable ends a word, or the last one begins one. */
function cutsAWord({passage, at, folded, before, after}: Double, isCompound: IsCompound): boolean {
  const {textWords} = passage
  const [one, two] = folded.split(' ')
  const isJoined = (gapAt: number) => textWords.gapAfter(gapAt) === gap.plain
  if (!isJoined(at - 1) || !isJoined(at + 3)) return false
  return isCompound(before, one) || isCompound(two, after)
}

/** “ngày ngày 01/4/2026”: a number follows, and the first belongs to nothing before it (“6 tháng tháng 6”). */
export function isBeforeNumber({folded, before, after}: Double, {numbered, every}: Doubling): boolean {
  if (!numbered.has(folded) || after === undefined || !hasNumeral(after)) return false
  return before === undefined || !(hasNumeral(before) || every.has(before))
}

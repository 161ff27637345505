import type {Vocabulary} from '../vocabulary.js'
import {isCommonSyllable} from '../../vietnamese/common-syllables.js'
import {fold} from '../../vietnamese/fold.js'
import {isFunctionWord} from '../../vietnamese/function-words.js'
import {hasNumeral, isAllCapitals, isUpper} from '../../vietnamese/letters.js'
import {nfc} from '../../vietnamese/normal-form.js'
import type {PhraseFinder} from '../../vietnamese/phrase-finder.js'
import {isMarked, isSyllable} from '../../vietnamese/syllable.js'
import {gap} from '../../vietnamese/text-words.js'
import {isInQuotes} from './cited.js'
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
  /** Two verbs, folded, of which the first looks like such a noun: “tổ chức hướng dẫn”. */
  readonly acts: ReadonlySet<string>
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
  /** Names of agencies, and the kinds of those that no word of theirs stands before by right: “Sở | Sở Nội vụ”. */
  readonly agencies: Pick<Vocabulary['agencies'], 'matchAt'>
  readonly agencyKinds: ReadonlySet<string>
}

export interface DoublingWords {
  readonly words: readonly string[]
  readonly alone?: readonly string[] | undefined
  readonly doing?: readonly string[] | undefined
  readonly doers?: readonly string[] | undefined
  readonly acts?: readonly string[] | undefined
  readonly reduplicated?: readonly string[] | undefined
  readonly closing?: readonly string[] | undefined
  readonly numbered?: readonly string[] | undefined
  readonly every?: readonly string[] | undefined
  readonly except?: readonly string[] | undefined
  readonly agencies?: readonly string[] | undefined
}

export function doublingOf(
  {
    words,
    alone = [],
    doing = [],
    doers = [],
    acts = [],
    reduplicated = [],
    closing = [],
    numbered = [],
    every = [],
    except = [],
    agencies = []
  }: DoublingWords,
  {vocabulary}: {readonly vocabulary: Pick<Vocabulary, 'words' | 'agencies'>}
): Doubling {
  const folded = (list: readonly string[]) => new Set(list.map(word => fold(nfc(word))))
  return {
    single: folded(words),
    alone: folded(alone),
    doing: folded(doing),
    doers: folded(doers),
    acts: folded(acts),
    reduplicated: folded(reduplicated),
    closing: folded(closing),
    numbered: folded(numbered),
    every: folded(every),
    exceptions: vocabulary.words.phrases(except),
    agencies: vocabulary.agencies,
    agencyKinds: new Set(agencies)
  }
}

/** Before the number of a document. */
const wordOfNumbers = 'số'

/** Whether two syllables, folded, make a word together. */
export type IsCompound = (first: string | undefined, second: string | undefined) => boolean

/**
 * Whether what is written twice may well be meant. The second of two syllables begins a word where the first ends one
 * (“giám sát | sát hạch”), or is a word by itself there (“tàu bay | bay vào”); where neither is so, it is a slip. What is
 * no text, no common syllable or a name is never one.
 */
export function areMeant(double: Double, doubling: Doubling, isCompound: IsCompound): boolean {
  if (!isText(double, isCompound)) return true
  if (isUpper(double.word[0]) && !isAllCapitals(double.word) && !beginsSentence(double))
    return !isBeforeItsName(double, doubling, isCompound) && !isBehindItsName(double, doubling)
  return double.size === 1 ? isMeeting(double, doubling, isCompound) : isDoing(double, doubling, isCompound)
}

/** Fewer words are the head of a column or a label, but for those of a heading. */
const fewestWords = 6
const fewestOfHeading = 3

function isText(double: Double, isCompound: IsCompound): boolean {
  const {passage, part, size, folded, before, after, isHeading} = double
  if (part === 'header' || part === 'recipients' || part === 'signature') return false
  const {value, textWords} = passage
  // A stroke: a row of a table that could not be read as one.
  if (textWords.length < (isHeading ? fewestOfHeading : fewestWords) || value.includes('|')) return false
  const [one, two] = folded.split(' ')
  if (size === 2 && !isCompound(one, two) && !isOfText(double)) return false
  return [before, folded, after].some(one => one !== undefined && isMarked(one))
}

/** Two syllables of ours, in no slogan or verse. */
function isOfText({passage, at, folded}: Double): boolean {
  return folded.split(' ').every(isSyllable) && !isInQuotes(passage, passage.textWords.start(at))
}

/** A capital of the sentence and no other, “Dịch dịch vụ”; two are a name: “Trung Trung Bộ”. */
function beginsSentence({passage: {value, textWords}, at, size}: Double): boolean {
  const [first, again] = [textWords.words[at], textWords.words[at + size]]
  return first?.written !== again?.written && beginsClause(value, textWords.start(at))
}

/** “Giám đốc Sở | Sở Nội vụ”: the name of an agency, and before it the first of its words, which ends no other. */
function isBeforeItsName(
  {passage, at, size, folded, before}: Double,
  {agencies, agencyKinds}: Doubling,
  isCompound: IsCompound
): boolean {
  const {textWords} = passage
  const again = at + size
  const name = agencies.matchAt(passage, textWords.start(again))
  if (!name || !agencyKinds.has(name.value.kind) || name.end <= textWords.end(again + size)) return false
  // “Trưởng Ban | Ban …”: the end of a name in capitals.
  const isEnd = isUpper(textWords.words[at - 1]?.written[0]) && textWords.gapAfter(at - 1) === gap.plain
  return !(isEnd && isCompound(before, folded.split(' ')[0]))
}

/** “Sở Nội vụ | Nội vụ”: the name of an agency, and behind it once more the two words that it ends with. */
function isBehindItsName({passage, at, size}: Double, {agencies, agencyKinds}: Doubling): boolean {
  if (size !== 2) return false
  const {textWords} = passage
  const end = textWords.end(at + 1)
  for (let first = at - 1; first >= Math.max(0, at - mostOfName); first--) {
    // “cán bộ Tư pháp” is no “Bộ Tư pháp”.
    const name = isUpper(textWords.words[first]?.written[0])
      ? agencies.matchAt(passage, textWords.start(first))
      : undefined
    if (name && name.end === end && agencyKinds.has(name.value.kind)) return true
  }
  return false
}

/** Syllables of an agency’s name before the last two. */
const mostOfName = 8

function isShort({passage: {textWords}}: Double): boolean {
  return textWords.length < fewestWords
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
  // “Nghị định định số 118/2025/NĐ-CP”
  if (isEnd && after === wordOfNumbers && hasNumeral(textWords.folded(at + 3) ?? '')) return false
  // Of a rare syllable, and among few, only the word beside it tells that it is none that is doubled.
  if ((isShort(double) || !isCommonSyllable(folded)) && !isEnd && !isBeginning) return true
  if (!isEnd) return !isBeginning && reduplicated.has(folded)
  // Behind what is misspelt itself nobody can tell.
  if (isBeginning || (after !== undefined && isMarked(after) && !isSyllable(after))) return true
  return alone.has(folded) && isJoined && after !== undefined && !closing.has(after)
}

/**
 * What does something bears the word that says what it does: “cơ quan thanh tra | thanh tra”. Two syllables that make no word
 * are hardly ever written twice on purpose: “cách đặt cách đặt lịch”; but their ends may be words: “động | vận động | vận tải”.
 */
function isDoing(double: Double, doubling: Doubling, isCompound: IsCompound): boolean {
  const {passage, at, folded, before} = double
  const [one, two] = folded.split(' ')
  // “của các của các xã”
  if ([one, two].every(word => word !== undefined && isFunctionWord(word))) return false
  if (!isCompound(one, two)) return isCompound(two, one)
  const isJoined = before !== undefined && passage.textWords.gapAfter(at - 1) === gap.plain
  const isDoer = isJoined && doubling.doing.has(folded) && doubling.doers.has(before)
  return isDoer && !isAct(double, doubling)
}

/** “Tổ chức | hướng dẫn hướng dẫn” at the beginning of a clause: a verb, and no noun that bears the word. */
function isAct({passage: {value, textWords}, at, folded}: Double, {acts}: Doubling): boolean {
  const first = at - 2
  const begins =
    first === 0 || textWords.gapAfter(first - 1) !== gap.plain || beginsClause(value, textWords.start(first))
  return begins && acts.has(`${textWords.folded(first)} ${textWords.folded(first + 1)} ${folded}`)
}

/** “ngày ngày 01/4/2026”: a number follows, and the first belongs to nothing before it (“6 tháng tháng 6”). */
export function isBeforeNumber({folded, before, after}: Double, {numbered, every}: Doubling): boolean {
  if (!numbered.has(folded) || after === undefined || !hasNumeral(after)) return false
  return before === undefined || !(hasNumeral(before) || every.has(before))
}

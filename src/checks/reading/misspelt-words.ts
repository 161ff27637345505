import {Kept} from '../../base/once.js'
import type {Fix} from '../../diagnostic/fix.js'
import {everyPassage} from '../../document/every-passage.js'
import type {Plan} from '../../document/plan.js'
import {hasLostMarks, isPlainWord} from '../../document/reading/plain-words.js'
import type {Knowledge} from '../../knowledge/knowledge.js'
import {likelyWordsOf} from '../../knowledge/likely-words.js'
import {type Misspelling, Misspellings} from '../../knowledge/misspellings.js'
import {inCaseOf, isCapitalised} from '../../vietnamese/capitals.js'
import {fold} from '../../vietnamese/fold.js'
import {isPointing} from '../../vietnamese/function-words.js'
import {type KnownWord, onceAWord, wordOf, wordTrait} from '../../vietnamese/known-words.js'
import {hasLineEnd, isAllLetters, isLower, isUpper} from '../../vietnamese/letters.js'
import type {LikelyWord, LikelyWords} from '../../vietnamese/pairs/likely-word.js'
import type {Passage} from '../../vietnamese/passage.js'
import {isSyllable, spelled} from '../../vietnamese/syllable.js'
import {gap} from '../../vietnamese/text-words.js'
import {damagedPassages} from './damaged-passages.js'
import {
  areInLine,
  type AskedPlace,
  isAmongKnown,
  isDamaged,
  mayBeWrong,
  type Pair,
  pairAt
} from './misspelt-places.js'
import {mayBeFixed} from './slips-of-terms.js'

/** Words at [start, end) of a passage of which one is put for another. */
export interface MisspeltWord {
  readonly passage: Passage
  readonly start: number
  readonly end: number
  /** As they should be. */
  readonly right: string
  /** They stand in the table; their neighbours leave hardly a doubt; or these speak for it. */
  readonly weight: 'known' | 'sure' | 'likely'
  /** What may be changed without asking. */
  readonly fix: Fix | undefined
}

/**
 * How much likelier than what is written another word must be: natural logarithms. Set on every other document of the
 * official texts and drafts that were at hand, where from the first on nine of ten were right, and told of the others.
 */
const sure = 8
const likely = 5
/** What part of the pairs around a word must be known; fewer where many say it as the one that is meant. */
const leastKnown = 0.5
const leastKnownOfAlike = 0.35
/** Where many say both alike, and the other is one with what stands beside it; less where that is one with nothing else. */
const likelyOfStrong = 4.5
const likelyOfLone = 2.2
/** Where common words meet that hardly ever do, and neither is one with what stands on its other side. */
const likelyOfSeldom = 4.5
/** Of a syllable that no official text has, and that is said as the other is. */
const likelyOfUnseen = 2.2

/** The words of a plan that are put for others, in the order of its text. */
export function misspeltWords(plan: Plan, knowledge: Knowledge): readonly MisspeltWord[] {
  const words = likelyWordsOf(knowledge.tables)
  if (!words) return []
  const table = Misspellings.of(knowledge.tables)
  const found = everyPassage(plan).flatMap(placed => {
    const {part, passage} = placed
    if (part === 'header' || part === 'recipients' || part === 'signature') return []
    return passage.textWords.marked === 0 || hasLostMarks(passage)
      ? []
      : inPassage({plan, placed, knowledge, words, table})
  })
  return found.length > 0 && isDamaged(plan, knowledge) ? [] : found
}

interface Asked extends AskedPlace {
  readonly words: LikelyWords
  readonly table: Misspellings
}

/** The words by which nothing in a passage is strange, whatever stands around it: what is written on needs no second look. */
const quietBy = new Kept<Passage, LikelyWords>()

function inPassage(asked: Asked): readonly MisspeltWord[] {
  const {placed, words, table} = asked
  const {passage} = placed
  if (quietBy.get(passage) === words) return none
  const {textWords} = passage
  /** Whether anything hangs on what stands around the passage. */
  let isQuiet = !table.isOwn
  let found: MisspeltWord[] | undefined
  const all = textWords.words
  /** Words before this one were told … */
  let told = 0
  /** … or left to the table. */
  let quiet = 0
  /** A pair ends with the word that is asked about, and one that is not known. */
  let [isJoined, isStrange] = [false, false]
  for (let at = 0; at < all.length; at++) {
    const one = all[at]
    const next = all[at + 1]
    if (!one) break
    const [wasJoined, wasStrange] = [isJoined, isStrange]
    isJoined = next !== undefined && textWords.gapAfter(at) === gap.plain
    isStrange = isJoined && next !== undefined && !words.arePair(one, next)
    const isAlone = !wasJoined && !isJoined && !words.knows(one)
    if (next && isJoined && (isStrange || table.isOwn) && table.mayHave(one, next)) {
      // What the table has and leaves alone is meant.
      quiet = at + 2
      isQuiet = false
      const listed = table.around(passage, at, one, next)
      const slip = listed && listed.first >= told ? ofTable(asked, listed) : undefined
      if (!slip || !listed) continue
      ;(found ??= []).push(slip)
      told = listed.behind
    } else if ((wasStrange || isStrange || isAlone) && at >= told && at >= quiet) {
      const meant = meantAt(words, passage, one, at)
      if (!meant) continue
      isQuiet = false
      const slip = ofNeighbours(asked, meant, at)
      if (!slip) continue
      ;(found ??= []).push(slip)
      told = at + 1
    }
  }
  if (isQuiet) quietBy.set(passage, words)
  return !found || damagedPassages(asked.plan, asked.knowledge).has(passage) ? none : found
}

const none: readonly MisspeltWord[] = []

/** What the table has, where no two other words meet there: “lịch sử | lý luận”. */
function ofTable(asked: Asked, listed: Misspelling): MisspeltWord | undefined {
  const {first, behind, from, to, right} = listed
  const {plan, placed, words} = asked
  const {passage} = placed
  const {textWords, value} = passage
  if (areOthers(words, passage, listed) || !areInLine(asked, first, behind - 1)) return undefined
  for (let at = from; at < to; at++) if (!mayBeWrong(asked, at)) return undefined
  const [start, end] = [textWords.start(from), textWords.end(to - 1)]
  const span = passage.span(start, end)
  const mayFix = mayBeFixed(plan, placed, start) && !hasLineEnd(plan.source.text.slice(span.start, span.end))
  const whole = {start: textWords.start(first), end: textWords.end(behind - 1)}
  return {
    passage,
    ...whole,
    right: value.slice(whole.start, start) + right + value.slice(end, whole.end),
    weight: 'known',
    fix: mayFix ? {...span, text: right} : undefined
  }
}

/**
 * Whether two other words meet there: what would be changed goes with the word outside, as what is right does not, and is
 * one with it or leaves another pair: “lịch sử | lý luận”.
 */
function areOthers(
  words: LikelyWords,
  passage: Passage,
  {first, behind, from, to, right}: Misspelling
): boolean {
  const [before, after] = [pairAt(passage, first - 1), pairAt(passage, behind - 1)]
  const ends = right.split(' ').map(word => wordOf(fold(word)))
  const [start, end] = [ends[0], ends.at(-1)]
  if (!start || !end) return false
  const isJoined = (pair: Pair | undefined) => pair !== undefined && words.arePair(...pair)
  const goWith = (pair: Pair, meant: Pair, other: Pair | undefined) =>
    words.arePair(...pair) && !words.arePair(...meant) && (words.areStrong(...pair) || isJoined(other))
  if (from === first && before && goWith(before, [before[0], start], after)) return true
  return to === behind && after !== undefined && goWith(after, [end, after[1]], before)
}

/** What the words beside it say that a word was meant to be, if they speak for another. */
function meantAt(words: LikelyWords, passage: Passage, word: KnownWord, at: number): LikelyWord | undefined {
  if (!isGood(words, word)) return undefined
  // Names are most of what stands in unknown pairs.
  const mayBeName = word.written !== word.folded && isUpper(word.written[0])
  const isPlain = !mayBeName || isPlainWord(passage, at, true)
  if (!isPlain && !isCapitalised(passage, at)) return undefined
  const before = joined(words, passage, at - 1, at - 1)
  const after = joined(words, passage, at, at + 1)
  const meant = words.meantFor(before, word, after)
  // “Đai hội” is a word of two, “suối Hiệng và” a name that nobody knows.
  if (!isPlain) return isOfTwo(words, meant, after) ? {...meant, score: likely} : undefined
  const isTold = meant && !(meant.isWithNext && meant.score < sure && isPointing(after?.folded ?? ''))
  if (isTold && meant.score < sure && areOthersBeside(words, passage, at, meant)) return undefined
  const isMeant =
    isTold &&
    (isSeldomThere(words, passage, at, meant) ||
      meant.scoreByChance >= leastFor(words, word, meant, before, after, isBound(words, passage, at, meant)))
  if (isMeant && (meant.score >= sure || words.knows(word)))
    return isDoubled(word, before, after) ? undefined : meant
  // Words of other languages and names are mostly what is not seen, and these have capitals.
  const unseen = isLower(word.written[0]) ? words.meantForUnseen(before, word, after) : undefined
  if (isMeant && unseen?.meant !== meant.meant) return isDoubled(word, before, after) ? undefined : meant
  const score = unseen?.isSure ? sure : likely
  return unseen && {...unseen, score, scoreByChance: score, isSaidAlike: !unseen.isSure}
}

/** Whether a word is likely to have been meant that is one with the word behind it. */
function isOfTwo(
  words: LikelyWords,
  meant: LikelyWord | undefined,
  after: KnownWord | undefined
): meant is LikelyWord {
  return (
    meant !== undefined &&
    after !== undefined &&
    meant.score >= likely &&
    meant.isWithNext &&
    words.areStrong(wordOf(meant.meant), after)
  )
}

/**
 * Whether another word is likely by how seldom what is written meets its neighbour: “phát luật”. “viện trợ | mới” and “trung
 * bình chung | học kỳ” are two words each, which hardly ever meet either.
 */
function isSeldomThere(words: LikelyWords, passage: Passage, at: number, meant: LikelyWord): boolean {
  const {score, scoreByChance} = meant
  if (score <= scoreByChance || score < likelyOfSeldom) return false
  return !isBound(words, passage, at, meant) && !goesWithOther(words, passage, at, meant)
}

/** How much likelier it must be that another word was meant. */
function leastFor(
  words: LikelyWords,
  word: KnownWord,
  {meant, isSaidAlike, isWithNext}: LikelyWord,
  before: KnownWord | undefined,
  after: KnownWord | undefined,
  isBound: boolean
): number {
  if (!isSaidAlike) return likely
  if (!words.knows(word)) return likelyOfUnseen
  const right = wordOf(meant)
  const isStrong = isWithNext
    ? after && words.areStrong(right, after)
    : before && words.areStrong(before, right)
  return isStrong ? (isBound ? likelyOfStrong : likelyOfLone) : likely
}

/**
 * Whether two other words meet there, each known: “với mỗi | trường hợp”, “tính chất | lương và”. The word that tells what was
 * meant is one with its other neighbour, and the one that is asked about goes with its own.
 */
function areOthersBeside(words: LikelyWords, passage: Passage, at: number, meant: LikelyWord): boolean {
  return goesWithOther(words, passage, at, meant) && isBound(words, passage, at, meant)
}

/** Whether a word makes a known pair with its neighbour on the side that does not tell what was meant. */
function goesWithOther(
  words: LikelyWords,
  passage: Passage,
  at: number,
  {isWithNext}: Pick<LikelyWord, 'isWithNext'>
): boolean {
  const own = pairAt(passage, isWithNext ? at - 1 : at)
  return own !== undefined && words.arePair(...own)
}

/** Whether the word that tells what was meant is one with the word on its other side: “bảng | hướng dẫn”. */
function isBound(words: LikelyWords, passage: Passage, at: number, {isWithNext}: LikelyWord): boolean {
  const beyond = pairAt(passage, isWithNext ? at + 1 : at - 2)
  return beyond !== undefined && words.areStrong(...beyond)
}

/** A word that is not as it was meant by its neighbours, where it may be told. */
function ofNeighbours(asked: Asked, meant: LikelyWord, at: number): MisspeltWord | undefined {
  const {words, placed} = asked
  const {passage} = placed
  if (
    !mayBeWrong(asked, at) ||
    !isAmongKnown(words, passage, at, meant.isSaidAlike ? leastKnownOfAlike : leastKnown)
  )
    return undefined
  const {textWords} = passage
  const isJoined = textWords.gapAfter(meant.isWithNext ? at : at - 1) === gap.plain
  const [first, last] = !isJoined ? [at, at] : meant.isWithNext ? [at, at + 1] : [at - 1, at]
  if (!areInLine(asked, first, last)) return undefined
  return {
    ...rewritten(passage, at, meant, first, last),
    weight: meant.score < sure ? 'likely' : 'sure',
    fix: undefined
  }
}

/** Two words, of which one is as it was meant. */
function rewritten(passage: Passage, at: number, {meant}: LikelyWord, first: number, last: number) {
  const {textWords, value} = passage
  const [start, end] = [textWords.start(first), textWords.end(last)]
  const written = value.slice(textWords.start(at), textWords.end(at))
  const right =
    value.slice(start, textWords.start(at)) +
    inCaseOf(written, spelled(meant)) +
    value.slice(textWords.end(at), end)
  return {passage, start, end, right}
}

/** Whether a word is well spelled by itself, and no abbreviation. */
function isGood(words: LikelyWords, word: KnownWord): boolean {
  return (word.traits & wordTrait.misspelt) === 0 && (words.knows(word) || isPossible(word))
}

/** A word that stands on one side of a gap with nothing but a blank in it, if it says anything. */
function joined(
  words: LikelyWords,
  {textWords}: Passage,
  between: number,
  at: number
): KnownWord | undefined {
  if (textWords.gapAfter(between) !== gap.plain) return undefined
  const word = textWords.words[at]
  return word && isGood(words, word) ? word : undefined
}

const isPossible = onceAWord(({folded}) => isAllLetters(folded) && isSyllable(folded))

/** What stands twice is another rule’s. */
function isDoubled({folded}: KnownWord, ...beside: readonly (KnownWord | undefined)[]): boolean {
  return beside.some(word => word?.folded === folded)
}

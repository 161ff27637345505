import {everyPassage} from '../every-passage.js'
import type {Plan} from '../plan.js'
import type {Passage, Span} from '../../vietnamese/passage.js'
import type {PhraseFinder} from '../../vietnamese/phrase-finder.js'
import {gap} from '../../vietnamese/text-words.js'
import {type Double, doubledPairs, doubles} from './doubled-words.js'
import {passagesOfFormulas} from './formula-passages.js'
import {areMeant, type Doubling, type IsCompound, isBeforeNumber} from './meeting-words.js'

/** A word that is written twice, both times together. */
export interface RepeatedWord {
  readonly word: string
  readonly span: Span
}

/**
 * Words of a plan that are written twice and should not be, in the order of its text.
 *
 * @param isCompound which syllables make a word together; without it only words of the list are found, and those that the
 * plan itself has once at another place
 */
export function repeatedWords(
  plan: Plan,
  doubling: Doubling,
  isCompound: IsCompound | undefined
): RepeatedWord[] {
  const formulas = passagesOfFormulas(plan)
  const found = everyPassage(plan).flatMap(placed => {
    const {passage} = placed
    if (formulas.has(passage)) return []
    const all = [...doubles(plan, placed), ...doubledPairs(plan, placed)]
    if (all.length === 0) return []
    const spared = sparedEnds(doubling.exceptions, passage)
    const {textWords} = passage
    return all
      .filter(double => {
        const {at, size} = double
        if (isBeforeNumber(double, doubling)) return true
        // Those of two syllables that begin with the second speak of it: “chuyển đổi | số lượng”, and no “công nghệ số”.
        const behind = size === 1 ? doubling.exceptions.matchAt(passage, textWords.start(at + 1)) : undefined
        const isExcepted = behind !== undefined && behind.end === textWords.end(at + 2)
        return !isExcepted && !spared.has(textWords.end(at + size - 1))
      })
      .sort((a, b) => a.at - b.at)
  })
  const isSlip = slipsAmong(
    plan,
    found.filter(({folded, size}) => size === 1 && !doubling.single.has(folded))
  )
  return found
    .filter(
      double =>
        doubling.single.has(double.folded) ||
        isBeforeNumber(double, doubling) ||
        (double.size === 1 && isSlip(double)) ||
        (isCompound && !areMeant(double, doubling, isCompound))
    )
    .map(({passage, at, word, size}) => ({
      word,
      span: passage.span(passage.textWords.start(at), passage.textWords.end(at + 2 * size - 1))
    }))
}

/** Ends of words that an exception ends with or goes on from: what is doubled there is right. */
function sparedEnds(exceptions: PhraseFinder<number>, passage: Passage): ReadonlySet<number> {
  const {textWords} = passage
  const ends = new Set<number>()
  for (const {start, end} of exceptions.findAll(passage)) {
    const first = textWords.at(start)
    if (first < 0) continue
    for (let at = first; at < textWords.length && textWords.end(at) <= end; at++) ends.add(textWords.end(at))
  }
  return ends
}

/**
 * Which doubled words are slips: the same without the second word is found elsewhere in the plan, where what follows
 * begins no compound. The plan is read through once, and of it is kept what stands round these words alone.
 */
function slipsAmong(plan: Plan, doubled: readonly Double[]): (double: Double) => boolean {
  const asked = new Set(doubled.map(({folded}) => folded))
  /** What begins with a word and its follower → the words that stand before it, and those of them with a blank between. */
  const seen = new Map<string, {readonly before: Set<string>; readonly joined: Set<string>}>()
  if (asked.size > 0) for (const {passage} of everyPassage(plan)) readRound(asked, passage, seen)
  return ({before, folded, after}) => {
    const round = seen.get(`${folded} ${after}`)
    if (before === undefined || after === undefined || !round?.joined.has(before)) return false
    return [...round.before].every(one => one === before)
  }
}

function readRound(
  asked: ReadonlySet<string>,
  {textWords}: Passage,
  seen: Map<string, {readonly before: Set<string>; readonly joined: Set<string>}>
): void {
  for (let at = 1; at + 1 < textWords.length; at++) {
    const word = textWords.folded(at)
    if (word === undefined || !asked.has(word) || textWords.gapAfter(at) !== gap.plain) continue
    const before = textWords.folded(at - 1)
    if (before === undefined || before === word) continue
    const key = `${word} ${textWords.folded(at + 1)}`
    let round = seen.get(key)
    if (!round) seen.set(key, (round = {before: new Set(), joined: new Set()}))
    round.before.add(before)
    if (textWords.gapAfter(at - 1) === gap.plain) round.joined.add(before)
  }
}

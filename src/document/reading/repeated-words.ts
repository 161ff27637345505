import {everyPassage} from '../every-passage.js'
import type {Plan} from '../plan.js'
import type {Vocabulary} from '../vocabulary.js'
import {fold} from '../../vietnamese/fold.js'
import {isAllLetters, isBlank} from '../../vietnamese/letters.js'
import {wordTrait} from '../../vietnamese/known-words.js'
import {nfc} from '../../vietnamese/normal-form.js'
import type {Passage, Span} from '../../vietnamese/passage.js'
import type {PhraseFinder} from '../../vietnamese/phrase-finder.js'
import {gap} from '../../vietnamese/text-words.js'

/** A word that is written twice, both times together. */
export interface RepeatedWord {
  readonly word: string
  readonly span: Span
}

/** What is known of words that may stand twice. */
export interface Doubling {
  /** Words, folded, that are never written twice on purpose. */
  readonly single: ReadonlySet<string>
  /** Phrases that make it right. */
  readonly exceptions: PhraseFinder<number>
}

export function doublingOf(
  {words, except = []}: {readonly words: readonly string[]; readonly except?: readonly string[] | undefined},
  {vocabulary}: {readonly vocabulary: Pick<Vocabulary, 'words'>}
): Doubling {
  return {
    single: new Set(words.map(word => fold(nfc(word)))),
    exceptions: vocabulary.words.phrases(except)
  }
}

/** Words of a plan that are written twice and should not be, in the order of its text. */
export function repeatedWords(plan: Plan, {single, exceptions}: Doubling): RepeatedWord[] {
  const found = everyPassage(plan).flatMap(({passage}) => {
    const all = doubles(plan, passage)
    if (all.length === 0) return []
    const spared = sparedEnds(exceptions, passage)
    const {textWords} = passage
    return all.filter(
      ({at}) => !exceptions.matchAt(passage, textWords.start(at + 1)) && !spared.has(textWords.end(at))
    )
  })
  const isSlip = slipsAmong(
    plan,
    found.filter(({folded}) => !single.has(folded))
  )
  return found
    .filter(double => single.has(double.folded) || isSlip(double))
    .map(({passage, at, word}) => ({
      word,
      span: passage.span(passage.textWords.start(at), passage.textWords.end(at + 1))
    }))
}

/** Two words alike at `at` and behind it, and the words beside them, folded. */
interface Double {
  readonly passage: Passage
  readonly at: number
  readonly word: string
  readonly folded: string
  readonly before: string | undefined
  readonly after: string | undefined
}

/** Each two words alike, with nothing but blanks between. */
function doubles(plan: Plan, passage: Passage): Double[] {
  const {textWords} = passage
  const found: Double[] = []
  if ((textWords.traits & wordTrait.doubled) === 0) return found
  for (let at = 0; at + 1 < textWords.length; at++) {
    const known = textWords.words[at]
    if (known === undefined || known.folded !== textWords.folded(at + 1)) continue
    const {written: word, folded} = known
    const [before, after] = [textWords.folded(at - 1), textWords.folded(at + 2)]
    // Three and more are the flattened head of a table.
    if (before === folded || after === folded || textWords.words[at + 1]?.written !== word) continue
    if (!isAllLetters(folded) || folded.length < 2 || !isBlankBetween(plan, passage, at)) continue
    found.push({passage, at, word, folded, before, after})
  }
  return found
}

function isBlankBetween(plan: Plan, passage: Passage, at: number): boolean {
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

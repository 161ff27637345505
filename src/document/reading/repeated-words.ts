import {everyPassage} from '../every-passage.js'
import type {Plan} from '../plan.js'
import type {Vocabulary} from '../vocabulary.js'
import {fold} from '../../vietnamese/fold.js'
import {gapsOf} from '../../vietnamese/gaps.js'
import {isAllLetters, isBlank} from '../../vietnamese/letters.js'
import {nfc} from '../../vietnamese/normal-form.js'
import type {Passage, Span} from '../../vietnamese/passage.js'
import type {PhraseFinder} from '../../vietnamese/phrase-finder.js'
import {type Token, tokenAt, tokensOf} from '../../vietnamese/tokens.js'

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
export function* repeatedWords(plan: Plan, {single, exceptions}: Doubling): Generator<RepeatedWord> {
  const passages = [...everyPassage(plan)].map(({passage}) => passage)
  let seen: Seen | undefined
  for (const passage of passages) {
    const found = doubles(plan, passage)
    const spared = found.length > 0 ? sparedEnds(exceptions, passage) : undefined
    for (const double of found) {
      const {first, second} = double
      if (exceptions.matchAt(passage, second.start) || spared?.has(first.end)) continue
      if (!single.has(first.folded) && !isSlip((seen ??= readAll(passages)), double)) continue
      yield {word: passage.value.slice(first.start, first.end), span: passage.span(first.start, second.end)}
    }
  }
}

/** Two words alike, and their neighbours. */
interface Double {
  readonly before: Token | undefined
  readonly first: Token
  readonly second: Token
  readonly after: Token | undefined
}

/** Each two words alike, with nothing but blanks between. */
function doubles(plan: Plan, passage: Passage): Double[] {
  const {value} = passage
  const tokens = tokensOf(passage)
  return tokens.flatMap((first, at) => {
    const {start, end, folded} = first
    const [before, next, after] = [tokens[at - 1], tokens[at + 1], tokens[at + 2]]
    if (next?.folded !== folded || next.start - end !== 1 || value[end] !== ' ') return []
    if (!isAllLetters(folded) || folded.length < 2) return []
    // Three and more are the flattened head of a table.
    if (before?.folded === folded || after?.folded === folded) return []
    if (value.slice(start, end) !== value.slice(next.start, next.end)) return []
    const between = plan.source.text.slice(passage.span(start, end).end, passage.span(next.start).start)
    // A page number or the like may have been taken out there; a tab parts what belongs to different places.
    return [...between].every(partsNothing) ? {before, first, second: next, after} : []
  })
}

/** A blank or the end of a line, or Markdown’s markup. */
function partsNothing(unit: string): boolean {
  return unit === '*' || unit === '_' || (isBlank(unit) && unit !== '\f' && unit !== '\t')
}

/** Ends of words that an exception ends with or goes on from: what is doubled there is right. */
function sparedEnds(exceptions: PhraseFinder<number>, passage: Passage): ReadonlySet<number> {
  const tokens = tokensOf(passage)
  const ends = new Set<number>()
  for (const {start, end} of exceptions.findAll(passage))
    for (let at = tokenAt(tokens, start); at < tokens.length; at++) {
      const token = tokens[at]
      if (!token || token.end > end) break
      ends.add(token.end)
    }
  return ends
}

/** Runs of two and three words of the whole document, doubled words left out. */
interface Seen {
  readonly triples: ReadonlySet<string>
  /** What begins with a word and its follower, by what stands before them. */
  readonly before: ReadonlyMap<string, ReadonlySet<string>>
}

function readAll(passages: readonly Passage[]): Seen {
  const triples = new Set<string>()
  const before = new Map<string, Set<string>>()
  for (const passage of passages) {
    const tokens = tokensOf(passage)
    const gaps = gapsOf(passage)
    for (const [at, {folded: b}] of tokens.entries()) {
      const [a, c] = [tokens[at - 1]?.folded, tokens[at + 1]?.folded]
      if (a === undefined || c === undefined || gaps[at] !== 'plain') continue
      if (gaps[at - 1] === 'plain') triples.add(`${a} ${b} ${c}`)
      if (a === b) continue
      const key = `${b} ${c}`
      const known = before.get(key)
      if (known) known.add(a)
      else before.set(key, new Set([a]))
    }
  }
  return {triples, before}
}

/** The same without the second word is found elsewhere, where what follows begins no compound. */
function isSlip({triples, before}: Seen, double: Double): boolean {
  const [a, b, c] = [double.before?.folded, double.first.folded, double.after?.folded]
  if (a === undefined || c === undefined || !triples.has(`${a} ${b} ${c}`)) return false
  return [...(before.get(`${b} ${c}`) ?? [])].every(one => one === a)
}

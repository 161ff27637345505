import {z} from 'zod'
import type {Wording} from '../../base/wording.js'
import type {Plan} from '../../document/plan.js'
import type {PhraseLists} from '../check.js'
import type {Passage, Span} from '../../vietnamese/passage.js'
import {readPattern, type SafePattern} from '../../vietnamese/safe-pattern.js'

/** Words that are looked for as they are: at least one letter or digit. */
export const words = () => z.string().regex(/[\p{L}\p{N}]/u)

/** A phrase, or a pattern (see vietnamese/safe-pattern.ts) with the name that messages give it. */
export const phrase = () =>
  z.union([words(), z.strictObject({pattern: words(), name: z.string().optional()})])
export const phrases = () => z.array(phrase()).min(1)

export type Phrase = z.output<ReturnType<typeof phrase>>

/** A phrase found, at indexes into its passage’s `value`. */
export interface FoundPhrase {
  /** Which of the phrases. */
  readonly index: number
  readonly passage: Passage
  readonly start: number
  readonly end: number
  readonly span: Span
}

/** Phrases made ready to be looked for: those that are words, with their places among all, and patterns with theirs. */
export interface PhraseQuery {
  readonly plain: readonly string[]
  readonly places: readonly number[]
  readonly patterns: readonly {readonly index: number; readonly pattern: SafePattern}[]
  /** Longer phrases: what lies inside one of them is not found. */
  readonly except: readonly string[]
  /** “a” hoặc “b”, for messages. */
  readonly names: Wording
}

/** What a check takes that looks for phrases. */
interface PhraseParams {
  readonly phrases: readonly Phrase[]
  readonly except?: readonly string[] | undefined
}

/** To be prepared once for a rule or an item. */
export function phraseQuery({phrases, except = []}: PhraseParams): PhraseQuery {
  const numbered = phrases.map((one, index) => ({one, index}))
  const plain = numbered.filter(({one}) => typeof one === 'string')
  const patterns = numbered.flatMap(({one, index}) => {
    const read = typeof one === 'string' ? undefined : readPattern(one.pattern)
    return read && 'pattern' in read ? [{index, pattern: read.pattern}] : []
  })
  return {
    plain: plain.map(({one}) => one as string),
    places: plain.map(({index}) => index),
    patterns,
    except,
    names: namesOf(phrases)
  }
}

function namesOf(phrases: readonly Phrase[]): Wording {
  const names = phrases.map(one => `“${typeof one === 'string' ? one : (one.name ?? one.pattern)}”`)
  return {vi: names.join(' hoặc '), en: names.join(' or ')}
}

/** The lists that {@link findPhrases} looks for. */
export function phraseListsIn(params: PhraseParams): PhraseLists {
  const {plain, except} = phraseQuery(params)
  return [plain, except]
}

/**
 * Where these phrases stand, in the order of the passages. Case, tone placement, dashes and line breaks do not
 * matter; a phrase is whole words.
 */
export function findPhrases(
  plan: Plan,
  {plain, places, patterns, except}: PhraseQuery,
  passages: Iterable<Passage>
): FoundPhrase[] {
  const found: FoundPhrase[] = []
  for (const passage of passages) {
    const listed = plan.phrases.findListed(plain, passage)
    if (listed.length === 0 && patterns.length === 0) continue
    const matches = [
      ...listed.map(({value, start, end}) => ({index: places[value] ?? value, start, end})),
      ...patternsIn(plan, patterns, passage)
    ]
    const spared = matches.length === 0 ? [] : plan.phrases.findListed(except, passage)
    const kept = matches.filter(
      match => !spared.some(other => other.start <= match.start && match.end <= other.end)
    )
    for (const {index, start, end} of kept.sort((a, b) => a.start - b.start || b.end - a.end))
      found.push({index, passage, start, end, span: passage.span(start, end)})
  }
  return found
}

function patternsIn(
  {phrases: {isLegible}}: Plan,
  patterns: PhraseQuery['patterns'],
  passage: Passage
): {index: number; start: number; end: number}[] {
  return patterns.flatMap(({index, pattern}) =>
    pattern
      .findAll(isLegible ? passage.folded : passage.unaccented, !isLegible)
      .map(({start, end}) => ({index, start, end}))
  )
}

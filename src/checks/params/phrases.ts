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

/**
 * Where these phrases stand, in the order of the passages. Case, tone placement, dashes and line breaks do not
 * matter; a phrase is whole words. What lies inside one of `except` is not found.
 */
export function findPhrases(
  plan: Plan,
  wanted: readonly Phrase[],
  passages: Iterable<Passage>,
  except: readonly string[] = []
): FoundPhrase[] {
  const {plain, places, patterns} = partedOf(wanted)
  const {isLegible} = plan.phrases
  const found: FoundPhrase[] = []
  for (const passage of passages) {
    const matches = plan.phrases
      .findListed(plain, passage)
      .map(({value, ...at}) => ({index: places[value] ?? value, ...at}))
    for (const {index, pattern} of patterns)
      for (const at of pattern.findAll(isLegible ? passage.folded : passage.unaccented, !isLegible))
        matches.push({index, ...at})
    const spared = matches.length === 0 ? [] : plan.phrases.findListed(except, passage)
    const kept = matches.filter(
      match => !spared.some(other => other.start <= match.start && match.end <= other.end)
    )
    for (const {index, start, end} of kept.sort((a, b) => a.start - b.start || b.end - a.end))
      found.push({index, passage, start, end, span: passage.span(start, end)})
  }
  return found
}

/** The lists that {@link findPhrases} looks for. */
export function phraseListsIn(wanted: readonly Phrase[], except: readonly string[] = []): PhraseLists {
  return [partedOf(wanted).plain, except]
}

/** Phrases that are words, with their places among all, and patterns with theirs. */
interface Parted {
  readonly plain: readonly string[]
  readonly places: readonly number[]
  readonly patterns: readonly {readonly index: number; readonly pattern: SafePattern}[]
}

const known = new WeakMap<readonly Phrase[], Parted>()

/** Made once for the phrases of a rule. */
function partedOf(wanted: readonly Phrase[]): Parted {
  let parted = known.get(wanted)
  if (!parted) {
    parted = part(wanted)
    known.set(wanted, parted)
  }
  return parted
}

function part(wanted: readonly Phrase[]): Parted {
  const numbered = wanted.map((one, index) => ({one, index}))
  const plain = numbered.filter(({one}) => typeof one === 'string')
  const patterns = numbered.flatMap(({one, index}) => {
    const read = typeof one === 'string' ? undefined : readPattern(one.pattern)
    return read && 'pattern' in read ? [{index, pattern: read.pattern}] : []
  })
  return {plain: plain.map(({one}) => one as string), places: plain.map(({index}) => index), patterns}
}

/** “a” hoặc “b”, for messages. */
export function phraseNames(wanted: readonly Phrase[]): Wording {
  const names = wanted.map(one => `“${typeof one === 'string' ? one : (one.name ?? one.pattern)}”`)
  return {vi: names.join(' hoặc '), en: names.join(' or ')}
}

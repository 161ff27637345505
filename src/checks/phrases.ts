import {z} from 'zod'
import type {Wording} from '../diagnostic/wording.js'
import {isInCitedTitle as isInTitle} from '../document/cited-places.js'
import type {Plan} from '../document/plan.js'
import {Lexicon} from '../vietnamese/lexicon.js'
import type {Passage, Span} from '../vietnamese/passage.js'
import {readPattern} from '../vietnamese/safe-pattern.js'

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
  const lexicon = new Lexicon<number>()
  const patterns = wanted.flatMap((one, index) => {
    if (typeof one === 'string') {
      lexicon.add(one, index)
      return []
    }
    const read = readPattern(one.pattern)
    return 'pattern' in read ? [{index, pattern: read.pattern}] : []
  })
  const exceptions = new Lexicon<string>()
  for (const one of except) exceptions.add(one, one)

  const found: FoundPhrase[] = []
  for (const passage of passages) {
    const {isLegible} = plan.phrases
    const matches = plan.phrases.find(lexicon, passage).map(({value, ...at}) => ({index: value, ...at}))
    for (const {index, pattern} of patterns)
      for (const at of pattern.findAll(isLegible ? passage.folded : passage.bare, !isLegible))
        matches.push({index, ...at})
    const spared = except.length === 0 ? [] : plan.phrases.find(exceptions, passage)
    const kept = matches.filter(
      match => !spared.some(other => other.start <= match.start && match.end <= other.end)
    )
    for (const {index, start, end} of kept.sort((a, b) => a.start - b.start || b.end - a.end))
      found.push({index, passage, start, end, span: passage.span(start, end)})
  }
  return found
}

/** True inside the title of a cited document, whose words are not the plan’s own. */
export function isInCitedTitle(
  plan: Plan,
  {passage, start}: Pick<FoundPhrase, 'passage' | 'start'>
): boolean {
  return isInTitle(plan, passage, start)
}

/** “a” hoặc “b”, for messages. */
export function phraseNames(wanted: readonly Phrase[]): Wording {
  const names = wanted.map(one => `“${typeof one === 'string' ? one : (one.name ?? one.pattern)}”`)
  return {vi: names.join(' hoặc '), en: names.join(' or ')}
}

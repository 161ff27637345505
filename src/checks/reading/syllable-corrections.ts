import type {Misspelt} from './misspelt-syllables.js'
import {inCaseOf} from '../../vietnamese/capitals.js'
import type {Plan} from '../../document/plan.js'
import {OfficialTerms} from '../../knowledge/official-terms.js'
import type {Knowledge} from '../../knowledge/knowledge.js'
import {isCommonSyllable} from '../../vietnamese/common-syllables.js'
import {syllablesNear} from '../../vietnamese/syllable-distance.js'
import {partingsOf, spelled, toneOf} from '../../vietnamese/syllable.js'
import {gap} from '../../vietnamese/text-words.js'
import {everyPassage} from '../../document/every-passage.js'

/** Where two common words were written as one, if they can be parted in one way only, and it is no slip of the pen. */
export function partingOf(folded: string): number | undefined {
  if (toneOf(folded).tones < 2 && syllablesNear(folded).length > 0) return undefined
  const ways = partingsOf(folded).filter(at =>
    [folded.slice(0, at), folded.slice(at)].every(part => isCommonSyllable(part))
  )
  return ways.length === 1 ? ways[0] : undefined
}

/** Whether two words, folded, may stand beside each other. */
export type IsPair = (first: string | undefined, second: string | undefined) => boolean

/**
 * The common syllable that is near and known to stand beside the same word, if there is one only; else the only one of
 * the same letters (“hàon” is “hoàn”). That it is the only one near says little: “quyét” is no “quyết”.
 */
export function correctionOf({word, folded, before, after}: Misspelt, isPair: IsPair): string | undefined {
  const near = syllablesNear(folded)
  const beside = near.filter(one => isPair(before, one) || isPair(one, after))
  const swapped = near.filter(one => lettersOf(one) === lettersOf(folded))
  const [right, ...others] = beside.length > 0 ? beside : swapped
  return right !== undefined && others.length === 0 ? inCaseOf(word, spelled(right)) : undefined
}

function lettersOf(folded: string): string {
  return [...toneOf(folded).letters].sort().join('')
}

/** Whether two words stand together elsewhere in the document, or in a name or phrase of the tables. */
export function pairsOf(plan: Plan, {tables}: Knowledge): IsPair {
  const pairs = new Set<string>()
  for (const {passage} of everyPassage(plan)) {
    const {textWords} = passage
    for (const [at, {folded}] of textWords.words.entries())
      if (textWords.gapAfter(at) === gap.plain) pairs.add(`${folded} ${textWords.folded(at + 1)}`)
  }
  const terms = OfficialTerms.of(tables)
  return (first = '', second = '') => pairs.has(`${first} ${second}`) || terms.hasPair(first, second)
}

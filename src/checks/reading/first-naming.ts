import {isInCitedTitle} from '../../document/cited-places.js'
import type {Plan} from '../../document/plan.js'
import type {Passage, Span} from '../../vietnamese/passage.js'
import {clauseSpan} from '../../document/reading/clause-span.js'
import {findPhrases, type PhraseQuery} from '../params/phrases.js'

/** The clause in which one of these phrases first stands in the plan’s own words. */
export function firstOf(plan: Plan, phrases: PhraseQuery, passages: readonly Passage[]): Span | undefined {
  for (const passage of passages)
    for (const found of findPhrases(plan, phrases, [passage]))
      if (!isInCitedTitle(plan, found.passage, found.start))
        return clauseSpan(passage, plan.phrases.words(passage), found.start)
  return undefined
}

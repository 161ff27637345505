import {isInCitation} from '../../document/cited-places.js'
import type {Plan} from '../../document/plan.js'
import {isFormerName} from '../../document/reading/former-names.js'
import {isWorkedWith, passagesToRead} from '../../document/reading/who-is-told.js'
import type {AgencyWord} from '../../document/vocabulary.js'
import type {Knowledge} from '../../knowledge/knowledge.js'
import {firstIndex} from '../../vietnamese/ordered.js'
import type {Span} from '../../vietnamese/passage.js'
import type {Match} from '../../vietnamese/phrase-finder.js'
import type {PassageWords} from '../../vietnamese/words/passage-words.js'
import {type FormerPlace, formerPlacesIn} from './former-places.js'

/** An agency of a place that is no more, where the plan reckons with it. */
export interface ToldPlace {
  /** It has a task, others work with it or report to it, or it receives the plan. */
  readonly is: 'task' | 'partner' | 'recipient'
  readonly place: FormerPlace
  /** As they are written: the agency with its place, and the place alone, with which it ends. */
  readonly agency: string
  readonly written: string
  readonly span: Span
}

/**
 * Agencies of places that are no more on the plan’s day and are told something all the same, each name once.
 *
 * @param kinds kinds of agencies that a place has as long as it stands
 */
export function* toldPlaces(
  plan: Plan,
  knowledge: Knowledge,
  kinds: readonly string[]
): Generator<ToldPlace> {
  const duties = new Map(plan.duties.map(duty => [duty.span.start, duty]))
  const said = new Set<string>()
  for (const {passage, isRecipient} of passagesToRead(plan)) {
    const words = plan.phrases.words(passage)
    let agencies: readonly Match<AgencyWord>[] | undefined
    for (const place of formerPlacesIn(passage, plan, knowledge)) {
      agencies ??= plan.phrases.find(knowledge.vocabulary.agencies, passage)
      const start = agencyOf(place, agencies, words, {plan, knowledge, kinds})
      if (start === undefined || isInCitation(plan, passage, start)) continue
      if (isFormerName(words, place.start, place.end) || isFormerName(words, start, place.end)) continue
      const span = passage.span(start, place.end)
      const duty = duties.get(span.start)
      const isTold = duty?.role === 'lead' || duty?.in === 'table'
      if (!isRecipient && !duty && !isWorkedWith(words, start)) continue
      const agency = passage.value.slice(start, place.end)
      if (said.has(agency)) continue
      said.add(agency)
      const is = isRecipient ? 'recipient' : isTold ? 'task' : 'partner'
      yield {is, place, agency, written: passage.value.slice(place.start, place.end), span}
    }
  }
}

/** Where the agency begins that bears the name of a place; undefined where none does that the place has. */
function agencyOf(
  place: FormerPlace,
  agencies: readonly Match<AgencyWord>[],
  words: PassageWords,
  {plan, knowledge, kinds}: {plan: Plan; knowledge: Knowledge; kinds: readonly string[]}
): number | undefined {
  const {date} = plan.facts.judgedOn
  const first = words.tokenFrom(place.start)
  const found = agencies[firstIndex(agencies, ({start}) => start >= place.start) - 1]
  if (!found || words.tokenFrom(found.end) < first || !kinds.includes(found.value.kind)) return undefined
  // What has ended itself is the question of another rule.
  return (knowledge.agencies.get(found.value.id)?.until ?? '9999') < date ? undefined : found.start
}

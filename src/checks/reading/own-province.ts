import {onceOfBoth} from '../../base/once.js'
import {everyPassage} from '../../document/every-passage.js'
import type {Plan} from '../../document/plan.js'
import type {Knowledge} from '../../knowledge/knowledge.js'
import type {Passage} from '../../vietnamese/passage.js'
import {placesIn} from './named-places.js'

/**
 * The id of the province whose plan this is: that of the issuer in the header, where the title, the place of the date or
 * the text say the same. Undefined where nothing else does, and where title and place agree on another one.
 */
export const ownProvince = onceOfBoth((plan: Plan, knowledge: Knowledge): string | undefined => {
  const {header, title, phrases} = plan
  const {provinces} = knowledge
  const [own, ...others] = header?.issuer ? provincesIn(header.issuer, plan, knowledge) : []
  if (own === undefined || others.some(other => !provinces.areOne(own, other))) return undefined
  const isOwn = (id: string) => provinces.areOne(own, id)
  const ofTitle = title?.subject ? provincesIn(title.subject, plan, knowledge) : []
  const place = header?.date?.place
  const ofDate = place === undefined ? [] : provincesIn(phrases.named(place), plan, knowledge)
  if ([...ofTitle, ...ofDate].some(isOwn)) return own
  if (ofTitle.length > 0 && ofDate.some(id => ofTitle.some(other => provinces.areOne(id, other))))
    return undefined
  return everyPassage(plan).some(({passage, part}) => part !== 'header' && mentions(passage, plan, isOwn))
    ? own
    : undefined
})

function provincesIn(passage: Passage, {phrases}: Plan, knowledge: Knowledge): string[] {
  return placesIn(passage, phrases.words(passage), knowledge).flatMap(({province}) => province ?? [])
}

function mentions(passage: Passage, {phrases}: Plan, is: (id: string) => boolean): boolean {
  const words = phrases.words(passage)
  return words.all('province-names').some(({id, from}) => words.isCapital(from) && is(id))
}

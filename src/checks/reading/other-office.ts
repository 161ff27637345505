import {onceOfBoth} from '../../base/once.js'
import type {AgencyRow} from '../../knowledge/tables.js'
import type {Level} from '../../base/severity.js'
import type {Citation, Plan} from '../../document/plan.js'
import type {Knowledge} from '../../knowledge/knowledge.js'
import type {Passage} from '../../vietnamese/passage.js'
import {type NamedPlace, placesIn, rankOf} from './named-places.js'
import {agencyIn} from './same-document.js'

/** The levels of a people's committee, the highest first. */
const ranks: readonly Level[] = ['province', 'district', 'commune']

/**
 * Whether a cited document is of an office that is neither the plan's own nor above it: of another province, district or
 * commune, of a department beside it, or of a place below it. False wherever a name is missing on one side. Former names
 * of a place are its own: provinces that were merged are known, communes and districts are not, so a document from
 * before districts ended is never one of another commune.
 *
 * @param district the agency with which districts ended
 */
export function isOfOtherOffice(
  {issuer, date}: Citation,
  plan: Plan,
  knowledge: Knowledge,
  district: AgencyRow | undefined
): boolean {
  const {facts, phrases} = plan
  if (issuer === undefined || !phrases.isLegible) return false
  const named = phrases.named(issuer)
  if (
    facts.level === 'department' &&
    isOtherDepartment(named, facts.issuer === undefined ? undefined : phrases.named(facts.issuer), knowledge)
  )
    return true
  const cited = placesIn(named, phrases.words(named), knowledge)
  if (isBelow(cited, facts.level)) return true
  const own = ownPlaces(plan, knowledge)
  const merged = wasBeforeMergers(date, facts.judgedOn.date, district)
  return ranks.some(rank => {
    if (rank !== 'province' && merged) return false
    const ofRank = (places: readonly NamedPlace[]) => places.filter(place => rankOf(place) === rank)
    return isApart(ofRank(own), ofRank(cited), knowledge)
  })
}

/** Of two known departments, one of which did not go into the other. */
function isOtherDepartment(cited: Passage, own: Passage | undefined, knowledge: Knowledge): boolean {
  const [one, other] = [cited, own].map(name => name && agencyIn(name, knowledge))
  if (one?.kind !== 'department' || other?.kind !== 'department') return false
  return !knowledge.agencies.areOne(one.id, other.id)
}

/** A committee of a district or a commune never governs an office of the province. */
function isBelow(cited: readonly NamedPlace[], level: Level | undefined): boolean {
  const own = level === 'department' ? 'province' : level
  const rank = own === undefined ? -1 : ranks.indexOf(own)
  return rank >= 0 && cited.length > 0 && cited.every(place => isLower(rankOf(place), rank))
}

function isLower(level: Level | undefined, rank: number): boolean {
  return level !== undefined && ranks.indexOf(level) > rank
}

function isApart(own: readonly NamedPlace[], cited: readonly NamedPlace[], knowledge: Knowledge): boolean {
  const ours = own.filter(({name}) => name !== '')
  const theirs = cited.filter(({name}) => name !== '')
  if (ours.length === 0 || theirs.length === 0) return false
  return theirs.every(one => !ours.some(other => isOnePlace(one, other, knowledge)))
}

function isOnePlace(one: NamedPlace, other: NamedPlace, {provinces}: Knowledge): boolean {
  if (one.province !== undefined && other.province !== undefined)
    return provinces.areOne(one.province, other.province)
  return `${one.name} `.startsWith(`${other.name} `) || `${other.name} `.startsWith(`${one.name} `)
}

/** Communes and districts have had other names until districts ended. */
function wasBeforeMergers(cited: string | undefined, own: string, district: AgencyRow | undefined): boolean {
  const until = district?.until
  return until !== undefined && own > until && (cited === undefined || cited <= until)
}

/** Those in the issuer's name in the header, and in the title. */
const ownPlaces = onceOfBoth(({header, title, phrases}: Plan, knowledge: Knowledge): readonly NamedPlace[] =>
  [header?.issuer, title?.subject].flatMap(passage =>
    passage ? placesIn(passage, phrases.words(passage), knowledge) : []
  )
)

import {onceOfBoth} from '../../base/once.js'
import {isAllCapitals} from '../../vietnamese/letters.js'
import type {AgencyRow} from '../../knowledge/tables.js'
import type {Level} from '../../base/severity.js'
import {levelOfPlace, type PlaceKind, placeKindOf} from '../../document/issuer-place.js'
import type {Citation, Plan} from '../../document/plan.js'
import type {Knowledge} from '../../knowledge/knowledge.js'
import type {Passage} from '../../vietnamese/passage.js'
import type {PassageWords} from '../../vietnamese/words/passage-words.js'
import {agencyIn} from './same-document.js'

/** A place that a text names: “tỉnh Lào Cai”, “phường Mường Thanh”. */
interface NamedPlace {
  readonly kind: PlaceKind
  /** Its name and what follows in the same part of the text, folded; empty where none does. */
  readonly name: string
  /** Of a province: its id. */
  readonly province: string | undefined
}

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

/** A city that is named and that no table knows is one below a province; “UBND Thành phố” may be either. */
function rankOf({kind, name, province}: NamedPlace): Level | undefined {
  if (province !== undefined) return 'province'
  if (kind === 'city') return name === '' ? undefined : 'district'
  return levelOfPlace(kind)
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

/** The places of a text, in order; a province may be named without its kind: “Tỉnh ủy Lào Cai”. */
function placesIn(passage: Passage, words: PassageWords, {provinces}: Knowledge): NamedPlace[] {
  const places: NamedPlace[] = []
  const isInCapitals = isAllCapitals(passage.value)
  for (let i = 0; i < words.length; i++) {
    const noun = words.at(i, 'places')
    const kind = placeKindOf(noun?.id)
    // The name of a province may hold its kind: “TP. HCM”.
    const at = noun && kind && !words.at(i, 'province-names') ? noun.to : i
    const known = words.isCapital(at) ? words.at(at, 'province-names') : undefined
    const province = known && (at === i || mayBeProvince(kind, known.id, provinces)) ? known : undefined
    if (!kind && !province) continue
    const to = Math.max(nameEnd(words, at), province?.to ?? 0)
    // “tỉnh BR-VT”: which place that is, no table says.
    const isShort = !province && words.isUpper(at) && !isInCapitals
    const name = isShort ? '' : foldedSlice(passage, words, at, to)
    places.push({kind: kind ?? 'province', name, province: province?.id})
    i = Math.max(i, to - 1)
  }
  return places
}

/** “Xã Hòa Bình” is no province, and neither is the city of a province that bears its name. */
function mayBeProvince(kind: PlaceKind | undefined, id: string, provinces: Knowledge['provinces']): boolean {
  return kind === undefined || kind === 'province' || (kind === 'city' && provinces.isEverCity(id))
}

/** Behind the words with capitals that begin at a token. */
function nameEnd(words: PassageWords, from: number): number {
  let to = from
  while (words.isCapital(to) && (to === from || !placeKindOf(words.idAt(to, 'places')))) to++
  return to
}

function foldedSlice({folded}: Passage, words: PassageWords, from: number, to: number): string {
  return from < to ? folded.slice(words.start(from), words.end(to - 1)) : ''
}

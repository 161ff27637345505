import type {Plan} from '../../document/plan.js'
import type {Knowledge} from '../../knowledge/knowledge.js'
import type {AgencyRow} from '../../knowledge/tables.js'
import type {Span} from '../../vietnamese/passage.js'
import {endedIn} from './ended-agency.js'
import {type FormerPlace, formerPlacesIn, issuerPassages} from './former-places.js'

/** An issuer that had ended by the plan’s date. */
export interface EndedIssuer {
  readonly row: AgencyRow
  /** Its name as it is written. */
  readonly name: string
  readonly span: Span
}

/** What is no more, in an issuer’s name: the agency itself, or a place. */
export type FormerInIssuer =
  | ({readonly is: 'agency'} & EndedIssuer)
  | {readonly is: 'place'; readonly place: FormerPlace; readonly name: string; readonly span: Span}

/** Agencies and provinces in the issuer’s name that are no more on the plan’s day, each once. */
export function* formerInIssuer(plan: Plan, knowledge: Knowledge): Generator<FormerInIssuer> {
  // The name goes on to the end of its line: “ỦY BAN NHÂN DÂN HUYỆN THĂNG BÌNH”.
  const lines = plan.header?.issuerLines ?? []
  const said = new Set<string>()
  for (const passage of issuerPassages(plan)) {
    for (const {row, start, end: named} of endedIn(passage, plan, knowledge)) {
      if (said.has(row.id)) continue
      said.add(row.id)
      const end = lines.find(line => line >= named) ?? passage.length
      const name = passage.value.slice(start, end).trim()
      yield {is: 'agency', row, name, span: passage.span(start, start + name.length)}
    }
    for (const place of formerPlacesIn(passage, plan, knowledge)) {
      if (!place.isProvince || said.has(place.former.row.id)) continue
      said.add(place.former.row.id)
      const {start, end} = place
      yield {is: 'place', place, name: passage.value.slice(start, end), span: passage.span(start, end)}
    }
  }
}

/**
 * “UBND THÀNH PHỐ HẠ LONG”: a city below a province, which no table names, after the district of the table ended.
 *
 * @param district the id of that row
 */
export function formerCity(plan: Plan, {agencies}: Knowledge, district: string): EndedIssuer | undefined {
  const {header, facts, phrases} = plan
  const row = agencies.get(district)
  if (!header?.issuer || !facts.issuer || facts.level !== 'district') return undefined
  if (!row?.until || row.until >= facts.judgedOn.date) return undefined
  if (!phrases.words(header.issuer).has('places', 'city')) return undefined
  return {row, name: facts.issuer, span: header.issuer.span()}
}

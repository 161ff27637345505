import type {Plan} from '../../document/plan.js'
import type {FormerProvince} from '../../knowledge/provinces.js'
import type {Knowledge} from '../../knowledge/knowledge.js'
import type {Passage} from '../../vietnamese/passage.js'

/** The name of a province that is none on the plan’s day, at [start, end) of a passage. */
export interface FormerPlace {
  readonly former: FormerProvince
  readonly start: number
  readonly end: number
  /** “tỉnh” stands before it, and belongs to it. */
  readonly isProvince: boolean
}

/**
 * Provinces that are none any more on the plan’s day: “tỉnh Quảng Nam”; a bare name where no place bears it any more, since
 * “Quảng Ninh” is right whether it is a province or a city. “Xã Hòa Bình” is another place.
 */
export function formerPlacesIn(passage: Passage, plan: Plan, {provinces}: Knowledge): readonly FormerPlace[] {
  const words = plan.phrases.words(passage)
  const named = words.all('province-names')
  if (named.length === 0) return none
  const {date} = plan.facts.judgedOn
  const found: FormerPlace[] = []
  for (const {id, from, to} of named) {
    const former = words.isCapital(from) ? provinces.formerOn(id, date) : undefined
    if (!former) continue
    const before = words.endingAt(from, 'places')
    const isProvince = before?.id === 'province'
    if (before && !isProvince) continue
    if (!isProvince && provinces.kindOn(former.row.name, date) !== undefined) continue
    found.push({former, start: words.start(before?.from ?? from), end: words.end(to - 1), isProvince})
  }
  return found
}

const none: readonly FormerPlace[] = []

/** Where the issuer is named: in the header, else right before what it enacts. */
export function issuerPassages({header, preamble, phrases}: Plan): Passage[] {
  if (header?.issuer) return [header.issuer]
  return (preamble?.children ?? []).flatMap(({passage}) => {
    const words = phrases.words(passage)
    const act = [...words.all('enactments')].find(({id}) => id === 'plan')
    const name = act && words.endingAt(act.from, 'province-names')
    const place = name && words.endingAt(name.from, 'places')
    return place ? [passage.slice(words.start(place.from), words.end(name.to - 1))] : []
  })
}

import type {Citation, Plan} from '../../document/plan.js'
import {unaccented} from '../../vietnamese/fold.js'
import {type Comparing, type Dated, issuersClash} from './same-document.js'
import {mostDates} from './clashing-dates.js'

/** A dated citation, and who is told to have issued it. */
export interface Issued {
  readonly citation: Dated
  readonly issuer: string
}

/** Two places that give one number and one date to two agencies; `group` is all that is cited with the number. */
export function twoIssuers(
  group: readonly Dated[],
  comparing: Pick<Comparing, 'knowledge' | 'phrases'>
): {first: Issued; second: Issued} | undefined {
  const named = new Map(
    group
      .flatMap(citation => (citation.issuer === undefined ? [] : {citation, issuer: citation.issuer}))
      .toReversed()
      .map(one => [`${one.citation.writtenDate} ${one.issuer}`, one])
  )
  const firsts = [...named.values()].reverse().slice(0, mostDates)
  for (const [at, second] of firsts.entries()) {
    const first = firsts
      .slice(0, at)
      .find(
        one =>
          one.citation.writtenDate === second.citation.writtenDate &&
          issuersClash(one.issuer, second.issuer, comparing)
      )
    if (first) return {first, second}
  }
  return undefined
}

/** Whose document a number is, as its last letters say; `not`: who it is often taken for, also without diacritics. */
export interface NumberIssuer {
  readonly letters: string
  readonly name: string
  readonly not: readonly {readonly name: string; readonly bare: string}[]
}

/** “Quyết định số 766/QĐ-TTg … của Chính phủ”: the number says who issued it. Each number once. */
export function* wrongIssuers(
  plan: Plan,
  issuers: readonly NumberIssuer[]
): Generator<{citation: Citation; name: string; written: string}> {
  const said = new Set<string>()
  for (const citation of plan.citations) {
    const rule = issuers.find(({letters}) => letters === citation.symbolIssuer)
    if (!rule || citation.issuer === undefined || said.has(citation.number)) continue
    const issuer = unaccented(citation.issuer)
    const other = rule.not.find(({bare}) => issuer === bare || issuer.startsWith(`${bare} `))
    if (!other) continue
    said.add(citation.number)
    yield {citation, name: rule.name, written: other.name}
  }
}

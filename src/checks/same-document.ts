import type {Citation} from '../document/plan.js'
import type {World} from '../knowledge/world.js'
import {bare} from '../vietnamese/fold.js'
import {PassageBuilder} from '../vietnamese/passage.js'
import {symbolKey} from '../vietnamese/symbols.js'

/** When two citations of one number mean one document: numbers begin anew each year, and every issuer has its own. */

/** A citation with the date that is written at its place. */
export type Dated = Citation & {readonly writtenDate: string}

/** Dated citations with the same number, in the order in which they are first cited. */
export function sameNumber(citations: readonly Citation[]): Dated[][] {
  const groups = new Map<string, Dated[]>()
  for (const citation of citations) {
    if (citation.writtenDate === undefined) continue
    const key = symbolKey(citation.number)
    const group = groups.get(key)
    if (group) group.push(citation as Dated)
    else groups.set(key, [citation as Dated])
  }
  return [...groups.values()]
}

/**
 * Are they one document with two dates? `group` is all that is cited with the number; `unique` are issuers that give
 * each number once a year in the whole country.
 */
export function isSameDocument(
  a: Dated,
  b: Dated,
  group: readonly Dated[],
  unique: readonly string[]
): boolean {
  const isUnique = unique.includes(a.symbolIssuer) || /^(?:QH|UBTVQH)\d/.test(a.symbolIssuer)
  const [first, second] = [issuerFor(a, group), issuerFor(b, group)]
  if (!isUnique && first !== undefined && second !== undefined && !isOneName(first, second)) return false
  if (a.type !== b.type && a.isTypeNamed && b.isTypeNamed) return false
  if (a.symbolYear !== undefined) return true
  const [yearA, monthA, dayA] = a.writtenDate.split('-')
  const [yearB, monthB, dayB] = b.writtenDate.split('-')
  if (yearA !== yearB) return monthA === monthB && dayA === dayB && isOneTitle(a, b)
  const differing = Number(monthA !== monthB) + Number(dayA !== dayB)
  const isSwapped = dayA === monthB && monthA === dayB
  return isUnique || (first !== undefined && second !== undefined) || differing === 1 || isSwapped
}

/** The issuer that is told with this date, here or elsewhere. */
function issuerFor({writtenDate}: Dated, group: readonly Dated[]): string | undefined {
  return group.find(one => one.writtenDate === writtenDate && one.issuer !== undefined)?.issuer
}

/** “UBND tỉnh” and “Ủy ban nhân dân tỉnh Lào Cai” may be one; “UBND tỉnh Hậu Giang” and “… Sóc Trăng” are two. */
function isOneName(a: string, b: string): boolean {
  const [one, other] = [spelledOut(a), spelledOut(b)]
  return one.includes(other) || other.includes(one)
}

function spelledOut(issuer: string): string {
  return bare(issuer)
    .replace(/(?<!\p{L})ubnd(?!\p{L})/gu, 'uy ban nhan dan')
    .replace(/(?<!\p{L})hdnd(?!\p{L})/gu, 'hoi dong nhan dan')
}

/** Titles that are both there begin alike. */
function isOneTitle(a: Dated, b: Dated): boolean {
  const [one, other] = [a, b].map(({passage, title}) =>
    passage.bare
      .slice(title.start, title.end)
      .replace(/^[ ,:]*(?:ve |viec |ban hanh )*/, '')
      .slice(0, 20)
  ) as [string, string]
  return one === '' || other === '' || one === other
}

/** True of two agencies of which each is known, and which are of two kinds or are two ministries or two departments. */
export function issuersClash(a: string | undefined, b: string | undefined, world: World): boolean {
  if (a === undefined || b === undefined || isOneName(a, b)) return false
  const [one, other] = [agencyIn(a, world), agencyIn(b, world)]
  if (!one || !other) return false
  return one.kind !== other.kind || (one.id !== other.id && one.kind !== 'people-committee')
}

const comparedKinds: readonly string[] = ['people-committee', 'department', 'ministry']

function agencyIn(issuer: string, world: World): {id: string; kind: string} | undefined {
  const passage = new PassageBuilder().addText(issuer, 0).build()
  const found = world.vocabulary.agencies
    .findAll(passage)
    .find(({value}) => comparedKinds.includes(value.kind))
  return found && found.start <= 12 ? found.value : undefined
}

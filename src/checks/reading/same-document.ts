import type {Citation} from '../../document/plan.js'
import type {PhraseReader} from '../../document/vocabulary.js'
import type {Knowledge} from '../../knowledge/knowledge.js'
import {unaccented} from '../../vietnamese/fold.js'
import type {Passage} from '../../vietnamese/passage.js'
import {isOfAssembly, symbolKey} from '../../vietnamese/symbols.js'
import {sign} from '../../vietnamese/words/tokens.js'

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

/** What citations are compared by. */
export interface Comparing {
  /** Issuers that give each number once a year in the whole country. */
  readonly unique: readonly string[]
  readonly knowledge: Knowledge
  readonly phrases: PhraseReader
}

/** Are they one document with two dates? `group` is all that is cited with the number. */
export function isSameDocument(
  a: Dated,
  b: Dated,
  group: readonly Dated[],
  {unique, knowledge, phrases}: Comparing
): boolean {
  const isUnique = unique.includes(a.symbolIssuer) || isOfAssembly(a.symbolIssuer)
  const [first, second] = [issuerFor(a, group), issuerFor(b, group)]
  if (!isUnique && first !== undefined && second !== undefined && !isOneName(first, second, knowledge))
    return false
  if (a.type !== b.type && a.isTypeNamed && b.isTypeNamed) return false
  if (a.symbolYear !== undefined) return true
  const [yearA, monthA, dayA] = a.writtenDate.split('-')
  const [yearB, monthB, dayB] = b.writtenDate.split('-')
  if (yearA !== yearB) return monthA === monthB && dayA === dayB && isOneTitle(a, b, phrases)
  const differing = Number(monthA !== monthB) + Number(dayA !== dayB)
  const isSwapped = dayA === monthB && monthA === dayB
  return isUnique || (first !== undefined && second !== undefined) || differing === 1 || isSwapped
}

/** The issuer that is told with this date, here or elsewhere. */
function issuerFor({writtenDate}: Dated, group: readonly Dated[]): string | undefined {
  return group.find(one => one.writtenDate === writtenDate && one.issuer !== undefined)?.issuer
}

/** “UBND tỉnh” and “Ủy ban nhân dân tỉnh Lào Cai” may be one; “UBND tỉnh Hậu Giang” and “… Sóc Trăng” are two. */
function isOneName(a: string, b: string, knowledge: Knowledge): boolean {
  const [one, other] = [spelledOut(a, knowledge), spelledOut(b, knowledge)]
  return one.includes(other) || other.includes(one)
}

/** In bare letters, its abbreviations written out as their table has them. */
function spelledOut(issuer: string, {tables}: Knowledge): string {
  const full = (word: string) => tables.abbreviations.find(row => row.abbreviation === word)?.name ?? word
  return unaccented(issuer.split(' ').map(full).join(' '))
}

/** Units by which titles are told apart. */
const beginning = 20

/** Titles that are both there begin alike. */
function isOneTitle(a: Dated, b: Dated, phrases: PhraseReader): boolean {
  const [one, other] = [subjectOf(a, phrases), subjectOf(b, phrases)]
  return one === '' || other === '' || one === other
}

/** The beginning of a title, behind “về việc” and “ban hành”. */
function subjectOf(citation: Dated, phrases: PhraseReader): string {
  const start = subjectStart(citation, phrases) ?? citation.title.end
  return citation.passage.unaccented.slice(start, Math.min(citation.title.end, start + beginning))
}

/** Where the title of a cited document begins behind “về việc” and “ban hành”; undefined where none is written. */
export function subjectStart(
  {passage, title}: Pick<Citation, 'passage' | 'title'>,
  phrases: PhraseReader
): number | undefined {
  const words = phrases.words(passage)
  let i = words.tokenFrom(title.start)
  for (;;) {
    const hit = words.at(i, 'after-citations')
    if (words.is(i, sign.comma) || words.is(i, sign.colon)) i++
    else if (hit?.id === 'about' || hit?.id === 'promulgating') i = hit.to
    else break
  }
  return i < words.length && title.end > title.start ? words.start(i) : undefined
}

/** True of two agencies of which each is known, and which are of two kinds or are two ministries or two departments. */
export function issuersClash(
  a: string,
  b: string,
  {knowledge, phrases}: Pick<Comparing, 'knowledge' | 'phrases'>
): boolean {
  if (isOneName(a, b, knowledge)) return false
  const [one, other] = [a, b].map(name => agencyIn(phrases.named(name), knowledge))
  if (!one || !other) return false
  return one.kind !== other.kind || (one.id !== other.id && one.kind !== 'people-committee')
}

const comparedKinds: readonly string[] = ['people-committee', 'department', 'ministry']

/** The people's committee, department or ministry whose name an issuer's name begins with. */
export function agencyIn(issuer: Passage, knowledge: Knowledge): {id: string; kind: string} | undefined {
  const found = knowledge.vocabulary.agencies
    .findAll(issuer)
    .find(({value}) => comparedKinds.includes(value.kind))
  return found && found.start <= 12 ? found.value : undefined
}

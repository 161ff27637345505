import {once} from '../../base/once.js'
import type {Citation, Plan} from '../../document/plan.js'
import type {Knowledge} from '../../knowledge/knowledge.js'
import {symbolKey} from '../../vietnamese/symbols.js'
import {lettersOf} from './type-letters.js'

/**
 * What to write where type and letters of a document disagree: with the type that its letters say, or with the letters of
 * its type; both, where nothing tells which. A document that is known with its date, or that the plan cites elsewhere by a
 * name that fits, is the one that was meant.
 *
 * @param type what the letters say
 */
export function eitherWay(
  plan: Plan,
  {type: named = '', number, symbolType = '', writtenDate}: Citation,
  type: string,
  knowledge: Knowledge
): string[] {
  const letters = lettersOf(named, knowledge)
  const byLetters = {type, number}
  if (letters === undefined) return [shown(byLetters)]
  const byType = {type: named, number: number.replace(`/${symbolType}-`, `/${letters}-`)}
  const isThere = (one: TypedNumber) =>
    isKnown(one, writtenDate, knowledge) || isCited(one, writtenDate, plan)
  const [areLetters, isType] = [isThere(byLetters), isThere(byType)]
  if (areLetters !== isType) return [shown(isType ? byType : byLetters)]
  return byType.number === number ? [shown(byLetters)] : [shown(byLetters), shown(byType)]
}

interface TypedNumber {
  readonly type: string
  readonly number: string
}

function shown({type, number}: TypedNumber): string {
  return `${type} số ${number}`
}

function isKnown({type, number}: TypedNumber, date: string | undefined, {documents}: Knowledge): boolean {
  return documents
    .withNumber(number)
    .some(row => row.type === type && (date === undefined || row.date === date))
}

function isCited({type, number}: TypedNumber, date: string | undefined, plan: Plan): boolean {
  const dates = citedByName(plan).get(`${type} ${symbolKey(number)}`)
  return dates !== undefined && (date === undefined || dates.has(date) || dates.has(undefined))
}

/** The dates with which a number is cited under a type that is named: “Kế hoạch 51/KH-UBND”. */
const citedByName = once(({citations}: Plan): ReadonlyMap<string, ReadonlySet<string | undefined>> => {
  const cited = new Map<string, Set<string | undefined>>()
  for (const {type, number, isTypeNamed, date} of citations) {
    if (!isTypeNamed || type === undefined) continue
    const key = `${type} ${symbolKey(number)}`
    cited.set(key, (cited.get(key) ?? new Set()).add(date))
  }
  return cited
})

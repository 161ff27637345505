import type {DocumentRow} from '../../knowledge/tables.js'
import type {Knowledge} from '../../knowledge/knowledge.js'
import {dayAfter} from '../../vietnamese/dates.js'
import type {CitedBasis} from './cited-bases.js'

/** What a legal basis comes to. */
interface Change {
  /** The first day on which the basis is no longer what it was, ISO. */
  readonly since: string
  /** What takes its place, or amends it; undefined where that is not one document. */
  readonly next: DocumentRow | undefined
  readonly isAmended: boolean
}

/** The end of a basis in a period of days, else the first amendment. */
export function changeOf(
  {row}: CitedBasis,
  {documents}: Knowledge,
  {after, upTo}: {readonly after: string; readonly upTo: string}
): Change | undefined {
  const isWithin = (day: string) => day > after && day <= upTo
  if (row.until !== undefined) {
    const since = dayAfter(row.until)
    return isWithin(since) ? {since, next: documents.successorOn(row, since), isAmended: false} : undefined
  }
  const first = [...row.amended].sort((a, b) => (a.from < b.from ? -1 : 1)).find(({from}) => isWithin(from))
  return first && {since: first.from, next: documents.get(first.by), isAmended: true}
}

import {once} from '../base/once.js'
import type {Documents} from './documents.js'

/** What a basis is called that is no document. */
export const practice = 'Thông lệ'

/** What a finding rests on that one row of a table made. */
export interface Rests {
  /** What says so, where not all of the sources do: ids of documents, or documents named with number and date. */
  readonly basis?: readonly string[] | undefined
  /** Where the row was found: documents that the table knows say so; the others show how a word is used. */
  readonly sources: readonly string[]
}

/**
 * The bases that stand on a day, of those that are told by their titles: a document named with number and date is
 * judged like one that a plan cites. Where none is left, it is practice. Each call gives a list of its own: whoever asked
 * for a report may change what it says.
 */
export function basesOn(titles: readonly string[], date: string, documents: Documents): string[] {
  const named = documentsIn(titles)
  const stands = (at: number) => {
    const one = named[at]
    return one === undefined || documents.standsOn(one, date)
  }
  const standing = titles.filter((_, at) => stands(at))
  return standing.length > 0 ? standing : [practice]
}

const documentsIn = once((titles: readonly string[]) => titles.map(documentIn))

/** What a row rests on, on that day: its documents, and of a row that no document made a page to open. */
export function basesOfRow({basis, sources}: Rests, date: string, documents: Documents): string[] {
  const known = (title: string) => {
    const named = documentIn(title)
    return named !== undefined && documents.of(named.number, yearOf(named.date)) !== undefined
  }
  const titles =
    basis?.map(key => {
      const row = documents.get(key)
      return row ? documents.titleOf(row) : key
    }) ?? sources.filter(known)
  const page =
    titles.length === 0
      ? sources.find(source => source.startsWith('https:') || source.startsWith('http:'))
      : undefined
  return page === undefined ? basesOn(titles, date, documents) : [page]
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4))
}

/** “Nghị định số 45/2025/NĐ-CP ngày 28/02/2025 của …”: the number and the date. */
export function documentIn(title: string): {number: string; date: string} | undefined {
  const found = /số (\S+) ngày (\d{1,2})\/(\d{1,2})\/(\d{4})/.exec(title)
  if (!found) return undefined
  const [, number, day, month, year] = found as unknown as [string, string, string, string, string]
  return {number, date: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`}
}

import {basesOn, documentIn, practice} from '../knowledge/bases.js'
import {Documents} from '../knowledge/documents.js'
import type {DocumentRow, KnowledgeTables} from '../knowledge/tables.js'
import type {PackData} from './rule.js'

/** A document that rules rest on, and that had ended by a day. */
export interface EndedBasis {
  readonly title: string
  /** The last day on which it was in force, ISO. */
  readonly until: string
  /** What replaced it, where that is one document in force on the day. */
  readonly next: string | undefined
  readonly rules: readonly string[]
  /** Those of the rules that have no other basis on that day. */
  readonly unaccented: readonly string[]
}

type Ended = DocumentRow & {readonly until: string}

function hasEnded(row: DocumentRow, today: string): row is Ended {
  return row.until !== undefined && row.until < today
}

/** The documents among the bases of rules that the table of documents has ended before a day, the first that ended first. */
export function endedBases(packs: readonly PackData[], tables: KnowledgeTables, today: string): EndedBasis[] {
  const documents = new Documents(tables.documents)
  const named = new Map<string, {row: Ended; rules: Set<string>; unaccented: Set<string>}>()
  for (const {id, basis, items} of packs.flatMap(pack => pack.rules))
    for (const titles of [basis, ...items.map(item => item.basis)])
      for (const title of titles) {
        const document = documentIn(title)
        const row = document && documents.of(document.number, Number(document.date.slice(0, 4)))
        if (!row || !hasEnded(row, today)) continue
        const of = named.get(row.id) ?? {row, rules: new Set<string>(), unaccented: new Set<string>()}
        named.set(row.id, of)
        of.rules.add(id)
        const [first, ...rest] = basesOn(titles, today, documents)
        if (first === practice && rest.length === 0 && !titles.includes(practice)) of.unaccented.add(id)
      }
  return [...named.values()]
    .map(({row, rules, unaccented}) => {
      const next = documents.successorOn(row, today)
      return {
        title: documents.titleOf(row),
        until: row.until,
        next: next && documents.titleOf(next),
        rules: [...rules].sort(),
        unaccented: [...unaccented].sort()
      }
    })
    .sort((a, b) => (a.until < b.until ? -1 : a.until > b.until ? 1 : 0))
}

import {nearTerm} from '../vietnamese/near-table.js'
import type {Rests} from './bases.js'
import {once} from '../base/once.js'
import type {KnowledgeTables} from './tables.js'

/** The row that an official name or a fixed phrase comes from, rightly written: the first that has its words. */
export function rowOfTerm(tables: KnowledgeTables, term: string): Rests | undefined {
  const key = keyOf(term)
  return key === undefined ? undefined : rowsOf(tables).get(key)
}

const rowsOf = once((tables: KnowledgeTables): ReadonlyMap<string, Rests> => {
  const rows = new Map<string, Rests>()
  for (const row of [...tables['official-terms'], ...tables.agencies])
    for (const form of [row.name, ...row.aliases]) {
      const key = keyOf(form)
      if (key !== undefined && !rows.has(key)) rows.set(key, row)
    }
  return rows
})

function keyOf(term: string): string | undefined {
  return nearTerm(term)?.words.join(' ')
}

import {nearTerm} from '../vietnamese/near-phrases.js'
import type {Rests} from './bases.js'
import type {KnowledgeTables} from './tables.js'

const made = new WeakMap<KnowledgeTables, ReadonlyMap<string, Rests>>()

/** The row that an official name or a fixed phrase comes from, rightly written: the first that has its words. */
export function rowOfTerm(tables: KnowledgeTables, term: string): Rests | undefined {
  let rows = made.get(tables)
  if (!rows) {
    rows = rowsOf(tables)
    made.set(tables, rows)
  }
  const key = keyOf(term)
  return key === undefined ? undefined : rows.get(key)
}

function rowsOf(tables: KnowledgeTables): ReadonlyMap<string, Rests> {
  const rows = new Map<string, Rests>()
  for (const row of [...tables['official-terms'], ...tables.agencies])
    for (const form of [row.name, ...row.aliases]) {
      const key = keyOf(form)
      if (key !== undefined && !rows.has(key)) rows.set(key, row)
    }
  return rows
}

function keyOf(term: string): string | undefined {
  return nearTerm(term)?.words.join(' ')
}

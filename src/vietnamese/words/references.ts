import type {WordTable} from './rows.js'

/** The tables that rows of a table ask for: `<agencies>` and `<agencies/so>` are “agencies”. */
export function referencesOf(table: WordTable, known: ReadonlySet<string>): Set<string> {
  const found = new Set<string>()
  for (const {words, areNames} of table.rows)
    for (const row of areNames ? [] : words)
      for (const [, to = ''] of row.matchAll(/<([^<>]*)>/g)) {
        const [asked = ''] = to.split('/')
        const name = asked.trim()
        if (known.has(name) && name !== table.name) found.add(name)
      }
  return found
}

/**
 * What must be compiled again where some tables changed: these, all that ask for them (they change too), and all that
 * either ask for.
 */
export function affectedBy(
  tables: readonly WordTable[],
  changed: ReadonlySet<string>
): {readonly changed: ReadonlySet<string>; readonly compiled: readonly WordTable[]} {
  const known = new Set(tables.map(table => table.name))
  const asked = new Map(tables.map(table => [table.name, referencesOf(table, known)]))
  const all = new Set([...changed].filter(name => known.has(name)))
  // Sets grow while they are walked.
  for (const name of all) for (const [asking, names] of asked) if (names.has(name)) all.add(asking)
  const compiled = new Set(all)
  for (const name of compiled) for (const one of asked.get(name) ?? []) compiled.add(one)
  return {changed: all, compiled: tables.filter(table => compiled.has(table.name))}
}

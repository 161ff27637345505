import {fold} from '../vietnamese/fold.js'
import {isUpper} from '../vietnamese/letters.js'
import {type Exactness, type NearTable, nearTable, type NearTerm, nearTerm} from '../vietnamese/near-table.js'
import {nfc} from '../vietnamese/normal-form.js'
import type {KnowledgeTables, NearTables, TableName} from './tables.js'

/**
 * Bodies whose names are names; groups such as “các sở, ban, ngành” are worded freely. What was merged of newspaper and
 * broadcast is written with a comma, a dash or “và”.
 */
const namedKinds = new Set([
  'department',
  'provincial-office',
  'inspectorate',
  'committee',
  'broadcast',
  'party',
  'front',
  'ministry',
  'government'
])

/** The tables that the phrases come from. */
const sources: readonly TableName[] = ['official-terms', 'agencies']

/** What a slip of the pen may be near to: as it was made when the project was built, where no user changed the tables. */
export function nearTablesOf(tables: KnowledgeTables): NearTables {
  const {words} = tables
  const isAsBuilt = words && !sources.some(source => words.changed.includes(source))
  return (isAsBuilt ? words.loadNear?.() : undefined) ?? makeNearTables(tables)
}

export function makeNearTables(tables: Pick<KnowledgeTables, 'official-terms' | 'agencies'>): NearTables {
  const rows = tables['official-terms']
  const terms = new Map<string, NearTerm>()
  const add = (name: string, exact: Exactness) => {
    const term = nearTerm(name, exact)
    const key = fold(nfc(name))
    if (term && !terms.has(key)) terms.set(key, term)
  }
  // What is exact in one row is so wherever else it stands.
  for (const {name, aliases} of rows.filter(row => row.exact))
    for (const form of [name, ...aliases]) add(form, 'words')
  for (const {name, aliases} of rows.filter(row => !row.exact))
    for (const form of [name, ...aliases]) add(form, 'none')
  for (const {name, aliases, kind} of tables.agencies) {
    for (const form of [name, ...aliases]) {
      if (!isSpelledOut(form)) continue
      // “Các bộ, cơ quan ngang bộ” are many, and listed in any way.
      if (namedKinds.has(kind)) add(form, isGroup(form) ? 'none' : 'joints')
      else if (kind === 'media') add(form, 'none')
    }
  }
  return {terms: nearTable([...terms.values()]), headings: headingTable(rows.flatMap(row => row.headings))}
}

function headingTable(headings: readonly string[]): NearTable {
  return nearTable(headings.flatMap(heading => nearTerm(heading) ?? []))
}

function isGroup(form: string): boolean {
  return fold(form).startsWith('các ')
}

/** Three words or more, none of them an abbreviation. */
function isSpelledOut(form: string): boolean {
  let words = 0
  for (let at = 0; at < form.length; at++) {
    const sign = form.charAt(at)
    if ('&{/'.includes(sign)) return false
    if (isBetween(sign) || (at > 0 && !isBetween(form.charAt(at - 1)))) continue
    if (isUpper(sign) && isUpper(form[at + 1])) return false
    words++
  }
  return words >= 3
}

function isBetween(sign: string): boolean {
  return sign === ' ' || sign === ',' || sign === '-'
}

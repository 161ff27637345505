import type {WordRow, WordTable} from '../vietnamese/words/rows.js'
import {type AgencyRow, grammarNames, type IndexRow, type KnowledgeTables, type TableName} from './tables.js'

/** The names that tables of knowledge hold, as the matcher reads them. The id of a row is that of the agency or the mention. */
export function namedTables(tables: Pick<KnowledgeTables, 'agencies' | 'indices'>): NamedTables {
  return {
    agencies: table(
      'agencies',
      tables.agencies.map(row => names(row.id, formsOf(row)))
    ),
    // “Sở Nội vụ” without its first word, for lists such as “các Sở: Nội vụ, Tài chính”.
    departmentNames: table(
      'department-names',
      tables.agencies.filter(isDepartment).map(row => names(row.id, departmentNamesOf(row)))
    ),
    indexNames: table('index-names', tables.indices.flatMap(indexNamesOf)),
    // A table of its own, since a short name is part of a long one: “các chỉ số cải cách hành chính”.
    indexShortNames: table(
      'index-short-names',
      tables.indices.map(row => names(row.id, row.shortNames))
    ),
    indexAbbreviations: table(
      'index-abbreviations',
      tables.indices.map(row => names(row.id, row.abbreviations))
    )
  }
}

export type NamedTables = Readonly<
  Record<'agencies' | 'departmentNames' | 'indexNames' | 'indexShortNames' | 'indexAbbreviations', WordTable>
>

/** The id of an index whose name lacks “Chỉ số”. */
export const bareNameOf = (id: string): string => `${id}:bare`

function table(name: string, rows: readonly WordRow[]): WordTable {
  return {name, rows: rows.filter(row => row.words.length > 0)}
}

function names(id: string, words: readonly string[]): WordRow {
  return {id, words, areNames: true}
}

function formsOf({name, aliases}: AgencyRow | IndexRow): string[] {
  return [name, ...aliases]
}

function isDepartment({kind}: AgencyRow): boolean {
  return kind === 'department'
}

function departmentNamesOf(row: AgencyRow): string[] {
  return formsOf(row).flatMap(form =>
    form.startsWith(departmentHead) ? [form.slice(departmentHead.length)] : []
  )
}

const departmentHead = 'Sở '

function indexNamesOf(row: IndexRow): WordRow[] {
  return [names(row.id, formsOf(row)), names(bareNameOf(row.id), row.bareNames)]
}

/** The tables of grammar, whose rows are written in the syntax of rows. */
export function grammarTables(tables: KnowledgeTables): WordTable[] {
  return grammarNames.map(name => ({name, rows: tables[name]}))
}

/** Everything that is looked for in a text. */
export function wordTables(tables: KnowledgeTables): WordTable[] {
  return [...Object.values(namedTables(tables)), ...grammarTables(tables)]
}

/** The names of the tables of words that a table is told in. */
export function wordTablesOf(table: TableName): readonly string[] {
  if (table === 'agencies') return ['agencies', 'department-names']
  if (table === 'indices') return ['index-names', 'index-short-names', 'index-abbreviations']
  return grammarNames.some(name => name === table) ? [table] : []
}

import type {WordRow, WordTable} from '../vietnamese/words/rows.js'
import type {AgencyRow, IndexRow, KnowledgeTables} from './tables.js'

/** What the tables say in words, as the matcher reads it. The id of a row is that of the agency or the mention. */
export function wordTables(tables: Pick<KnowledgeTables, 'agencies' | 'indices'>): NamedTables {
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
    indexAbbreviations: table(
      'index-abbreviations',
      tables.indices.map(row => names(row.id, row.abbreviations))
    )
  }
}

export type NamedTables = Readonly<
  Record<'agencies' | 'departmentNames' | 'indexNames' | 'indexAbbreviations', WordTable>
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

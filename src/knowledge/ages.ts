import {daysBetween} from '../vietnamese/dates.js'
import {type KnowledgeTables, type TableName, tableNames} from './tables.js'

/** For how many days after their last check tables are believed to know what is in force. */
const freshDays = 180

/** A row and when it was last held against its sources; words of grammar have no such day. */
export interface CheckedRow {
  readonly id: string
  readonly checkedOn?: string
  readonly sources: readonly string[]
}

/** A table, or what a user's folder says in it. */
export interface CheckedTable {
  readonly table: TableName | 'misreadings'
  /** The user's folder; undefined for what comes with the program. */
  readonly folder: string | undefined
  readonly rows: readonly CheckedRow[]
}

/** The tables that come with the program, without the rows that a user wrote anew, and then the user's by their folders. */
export function checkedTables(tables: KnowledgeTables): CheckedTable[] {
  const {misreadings, own = []} = tables
  const folders = [undefined, ...new Set(own.map(({folder}) => folder))]
  return folders.flatMap(folder => {
    const found = tableNames.map(table => ({table, folder, rows: rowsOf(tables, table, folder)}))
    if (folder !== undefined) return found.filter(({rows}) => rows.length > 0)
    const {sources, checkedOn} = misreadings
    const rows = misreadings.letters.map(({read}) => ({id: read, sources, checkedOn}))
    return [...found, {table: 'misreadings' as const, folder, rows}]
  })
}

/** A row belongs to the last who wrote it. */
function rowsOf(tables: KnowledgeTables, table: TableName, folder: string | undefined): CheckedRow[] {
  const owners = new Map<string, string>()
  for (const one of tables.own ?? [])
    if (one.table === table) for (const id of one.ids) owners.set(id, one.folder)
  const rows: readonly (Omit<CheckedRow, 'sources'> & Partial<CheckedRow>)[] = tables[table]
  return rows
    .filter(({id}) => owners.get(id) === folder)
    .map(({id, checkedOn, sources = []}) => ({id, sources, ...(checkedOn === undefined ? {} : {checkedOn})}))
}

/**
 * The day up to which the table of documents was checked as a whole: that of the row that was checked longest ago, since
 * a single new row says nothing of the others. A user's own rows neither renew it nor make it older; a later edition of
 * all tables does, from its day on.
 */
export function knownOn(tables: KnowledgeTables, today = '9999-12-31'): string {
  const shipped = rowsOf(tables, 'documents', undefined)
  const rows = shipped.length > 0 ? shipped : tables.documents
  const days = rows.flatMap(({checkedOn}) => checkedOn ?? []).sort()
  const editions = (tables.editions ?? []).map(({checkedOn}) => checkedOn).filter(day => day <= today)
  const own = days[0] ?? tables.misreadings.checkedOn
  return editions.reduce((latest, day) => (day > latest ? day : latest), own)
}

/** Whether so much time lies between the day of the tables and another that documents may have come which they do not know. */
export function isBeyond(day: string, known: string): boolean {
  return daysBetween(known, day) > freshDays
}

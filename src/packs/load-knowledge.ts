import {readdirSync} from 'node:fs'
import path from 'node:path'
import {Fault} from '../base/fault.js'
import {readYaml, type YamlFile} from '../files/read-yaml.js'
import {didYouMean} from '../files/schema-fault.js'
import {checkTables, faultOf} from '../knowledge/check-tables.js'
import {grammarNames} from '../knowledge/grammar-names.js'
import {TableWords} from '../knowledge/table-words.js'
import {
  type Edition,
  type GrammarRow,
  type KnowledgeTables,
  type TableName,
  tableNames
} from '../knowledge/tables.js'
import {RowFault} from '../vietnamese/words/row-fault.js'
import {pathTo} from './path-to.js'
import {validators} from './validators.generated.js'
import {validatorOf} from './validators.js'

/** A row as it is written: its id, and the fields it names. */
interface Change {
  readonly id: string
}

/**
 * The tables with those of a user’s folder merged in by id: a row with a known id replaces the fields that it names,
 * another is added and must be whole. As `load-pack.ts`, it brings the YAML parser along.
 *
 * @param shown the folder as a person knows it
 * @throws {Fault} that names the file, the line and the column
 */
export function mergeKnowledge(base: KnowledgeTables, folder: string, shown = folder): KnowledgeTables {
  const files = new Map(tablesIn(folder, shown).map(table => [table, readTable(folder, table, shown)]))
  const edition = editionOf(folder, shown)
  const merged = {
    ...base,
    ...Object.fromEntries([...files].map(([table, file]) => [table, merge(table, base[table], file)])),
    own: [
      ...(base.own ?? []),
      ...[...files].map(([table, {value}]) => ({folder: shown, table, ids: value.map(({id}) => id)}))
    ],
    ...(edition ? {editions: [...(base.editions ?? []), {folder: shown, ...edition}]} : {}),
    ...(base.words ? {words: {...base.words, changed: [...base.words.changed, ...files.keys()]}} : {})
  } as KnowledgeTables
  checkTables(merged, (table, id, what, hint) => {
    const file = files.get(table)
    const at = file?.value.findLastIndex(row => row.id === id) ?? -1
    return file && at >= 0 ? file.fault([at], what, hint) : faultOf(table, id, what, hint)
  })
  checkWords(merged, files)
  return merged
}

/** Rows of words are read now, so that a fault has its place. @throws {Fault} */
function checkWords(
  tables: KnowledgeTables,
  files: ReadonlyMap<TableName, YamlFile<readonly Change[]>>
): void {
  try {
    TableWords.of(tables).check()
  } catch (error) {
    if (!(error instanceof RowFault)) throw error
    throw faultOfRow(error, files)
  }
}

/** Where the row stands; of words that several tables share (names that are exact), where these are written. */
function faultOfRow(
  {row, what}: RowFault,
  files: ReadonlyMap<TableName, YamlFile<readonly Change[]>>
): Fault {
  if (!row) return new Fault(what)
  const file = files.get(row.table as TableName)
  const at = file?.value.findLastIndex(one => one.id === row.id) ?? -1
  if (file && at >= 0) {
    const word = (file.value[at] as Change & {words?: readonly string[]}).words?.indexOf(row.words) ?? -1
    return file.fault(word < 0 ? [at] : [at, 'words', word], what)
  }
  for (const other of files.values()) {
    const place = pathTo(row.words, other.value)
    if (place) return other.fault(place, what)
  }
  return new Fault(what)
}

function tablesIn(folder: string, shown: string): TableName[] {
  const files = entriesOf(folder, shown).filter(file => file.endsWith('.yaml') || file.endsWith('.yml'))
  const known = tableNames.map(name => `${name}.yaml`)
  const unknown = files.find(file => !known.includes(file) && file !== editionName)
  if (unknown)
    throw new Fault(
      {
        vi: `Thư mục “${shown}” có tệp “${unknown}” không phải bảng dữ liệu nào.`,
        en: `“${unknown}” in “${shown}” is not a table.`
      },
      didYouMean(unknown, [...known, editionName])
    )
  if (files.every(file => file === editionName))
    throw new Fault(
      {vi: `Thư mục “${shown}” chưa có bảng dữ liệu nào.`, en: `“${shown}” has no table.`},
      didYouMean('', known)
    )
  return tableNames.filter(name => files.includes(`${name}.yaml`))
}

/** Where a folder says that it is a later edition of all tables. */
const editionName = 'edition.yaml'

function editionOf(folder: string, shown: string): Omit<Edition, 'folder'> | undefined {
  if (!entriesOf(folder, shown).includes(editionName)) return undefined
  return readYaml(
    path.join(folder, editionName),
    validatorOf<Omit<Edition, 'folder'>>(validators, 'edition'),
    path.join(shown, editionName)
  ).value
}

function entriesOf(folder: string, shown: string): string[] {
  try {
    return readdirSync(folder)
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'ENOTDIR'
      ? new Fault({
          vi: `“${shown}” là tệp; bảng dữ liệu nằm trong một thư mục.`,
          en: `“${shown}” is a file; tables lie in a folder.`
        })
      : new Fault({vi: `Không tìm thấy thư mục “${shown}”.`, en: `There is no folder “${shown}”.`})
  }
}

function readTable(folder: string, table: TableName, shown: string): YamlFile<readonly Change[]> {
  const file = readYaml(
    path.join(folder, `${table}.yaml`),
    validatorOf<readonly Change[]>(validators, `rows:${table}`),
    path.join(shown, `${table}.yaml`)
  )
  const ids = file.value.map(row => row.id)
  const twice = ids.findIndex((id, at) => ids.indexOf(id) < at)
  if (twice >= 0)
    throw file.fault([twice, 'id'], {
      vi: `mã “${ids[twice]}” đã có ở một dòng phía trên.`,
      en: `the id “${ids[twice]}” stands in a row above.`
    })
  return file
}

function merge(
  table: TableName,
  base: readonly Change[],
  file: YamlFile<readonly Change[]>
): readonly Change[] {
  const rows = new Map(base.map(row => [row.id, row]))
  for (const [at, change] of file.value.entries()) {
    const row: unknown = {
      ...rows.get(change.id),
      ...change,
      ...joinedWords(table, rows.get(change.id), change)
    }
    rows.set(change.id, file.hold([at], row, validatorOf<Change>(validators, `row:${table}`)))
  }
  return [...rows.values()]
}

/** A user’s words of grammar join those of the row, unless it says that they stand for them. */
function joinedWords(
  table: TableName,
  known: Change | undefined,
  change: Change
): {words?: readonly string[]} {
  if (!grammarNames.some(name => name === table)) return {}
  const {words: before = []} = (known ?? {}) as Partial<GrammarRow>
  const {words = [], replace = false} = change as Partial<GrammarRow>
  return known && !replace ? {words: [...new Set([...before, ...words])]} : {}
}

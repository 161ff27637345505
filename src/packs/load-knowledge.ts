import {readdirSync} from 'node:fs'
import path from 'node:path'
import {Fault} from '../base/fault.js'
import {keeping, throwAll} from '../base/faults.js'
import {readYaml, type YamlFile} from '../files/read-yaml.js'
import {nearest} from '../base/nearest.js'
import type {Wording} from '../base/wording.js'
import {endingFault, hiddenEnding, withoutEnding} from './hidden-ending.js'
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
 * @throws {Fault} that tells of all that is wrong, each with its file, line and column
 */
export function mergeKnowledge(base: KnowledgeTables, folder: string, shown = folder): KnowledgeTables {
  const faults: Fault[] = []
  const files = new Map<TableName, YamlFile<readonly Change[]>>()
  const tables: [TableName, readonly Change[]][] = []
  for (const table of tablesIn(folder, shown, faults)) {
    const file = keeping(faults, () => readTable(folder, table, shown))
    const rows = file && keeping(faults, () => merge(table, base[table], file))
    if (!file || !rows) continue
    files.set(table, file)
    tables.push([table, rows])
  }
  const edition = keeping(faults, () => editionOf(folder, shown))
  throwAll(faults)
  const merged = {
    ...base,
    ...Object.fromEntries(tables),
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

/** @param faults is given what is wrong with the names of files @throws {Fault} where there is nothing to read */
function tablesIn(folder: string, shown: string, faults: Fault[]): TableName[] {
  const entries = entriesOf(folder, shown)
  const endless = entries.filter(file => hiddenEnding(file) !== undefined)
  const files = entries.filter(file => file.endsWith('.yaml') || file.endsWith('.yml'))
  const known = tableNames.map(name => `${name}.yaml`)
  for (const file of endless)
    faults.push(endingFault(path.join(shown, file), hiddenEnding(file) ?? '', withoutEnding(file)))
  for (const file of files)
    if (!known.includes(file) && file !== editionName)
      faults.push(
        new Fault(
          {
            vi: `Thư mục “${shown}” có tệp “${file}” không phải bảng dữ liệu nào.`,
            en: `“${file}” in “${shown}” is not a table.`
          },
          tableMeant(file, [...known, editionName])
        )
      )
  if (endless.length === 0 && files.every(file => file === editionName))
    throw new Fault(
      {vi: `Thư mục “${shown}” chưa có bảng dữ liệu nào.`, en: `“${shown}” has no table.`},
      namesOfTables
    )
  return tableNames.filter(name => files.includes(`${name}.yaml`))
}

/** Where a folder says that it is a later edition of all tables. */
const editionName = 'edition.yaml'

/** The table that is near, or where the names of all stand: they would fill the screen. */
function tableMeant(file: string, known: readonly string[]): Wording {
  const [near] = nearest(file, known)
  return near === undefined
    ? namesOfTables
    : {vi: `Có phải ý bạn là “${near}”?`, en: `Did you mean “${near}”?`}
}

const namesOfTables: Wording = {
  vi: 'Mỗi bảng là một tệp, ví dụ agencies.yaml; xem tên các bảng: cchclint knowledge.',
  en: 'Each table is a file, such as agencies.yaml; see their names: cchclint knowledge.'
}

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

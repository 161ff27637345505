import {readdirSync} from 'node:fs'
import path from 'node:path'
import {Fault} from '../files/fault.js'
import {readYaml, type YamlFile} from '../files/read-yaml.js'
import {didYouMean} from '../files/schema-fault.js'
import {checkTables, faultOf} from '../knowledge/check-tables.js'
import {type CompiledWords, type KnowledgeTables, type TableName, tableNames} from '../knowledge/tables.js'
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
 * @throws {Fault} that names the file, the line and the column
 */
export function mergeKnowledge(base: KnowledgeTables, folder: string): KnowledgeTables {
  const files = new Map(tablesIn(folder).map(table => [table, readTable(folder, table)]))
  const merged = {
    ...base,
    ...Object.fromEntries([...files].map(([table, file]) => [table, merge(table, base[table], file)])),
    ...(base.words ? {words: withChanges(base.words, files)} : {})
  } as KnowledgeTables
  checkTables(merged, (table, id, what, hint) => {
    const file = files.get(table)
    const at = file?.value.findLastIndex(row => row.id === id) ?? -1
    return file && at >= 0 ? file.fault([at], what, hint) : faultOf(table, id, what, hint)
  })
  return merged
}

function tablesIn(folder: string): TableName[] {
  const files = entriesOf(folder).filter(file => /\.ya?ml$/.test(file))
  const known = tableNames.map(name => `${name}.yaml`)
  const unknown = files.find(file => !known.includes(file))
  if (unknown)
    throw new Fault(
      {
        vi: `Thư mục “${folder}” có tệp “${unknown}” không phải bảng dữ liệu nào.`,
        en: `“${unknown}” in “${folder}” is no table.`
      },
      didYouMean(unknown, known)
    )
  if (files.length === 0)
    throw new Fault(
      {vi: `Thư mục “${folder}” chưa có bảng dữ liệu nào.`, en: `“${folder}” has no table.`},
      didYouMean('', known)
    )
  return tableNames.filter(name => files.includes(`${name}.yaml`))
}

function entriesOf(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'ENOTDIR'
      ? new Fault({
          vi: `“${folder}” là tệp; bảng dữ liệu nằm trong một thư mục.`,
          en: `“${folder}” is a file; tables lie in a folder.`
        })
      : new Fault({vi: `Không tìm thấy thư mục “${folder}”.`, en: `There is no folder “${folder}”.`})
  }
}

function readTable(folder: string, table: TableName): YamlFile<readonly Change[]> {
  const file = readYaml(
    path.join(folder, `${table}.yaml`),
    validatorOf<readonly Change[]>(validators, `rows:${table}`)
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

/** The rows that a user wrote are not those that were compiled. */
function withChanges(
  {base64, changed}: CompiledWords,
  files: ReadonlyMap<TableName, YamlFile<readonly Change[]>>
): CompiledWords {
  const own = [...files].map(([table, file]) => [
    table,
    [...new Set([...(changed[table] ?? []), ...file.value.map(row => row.id)])]
  ])
  return {base64, changed: {...changed, ...Object.fromEntries(own)}}
}

function merge(
  table: TableName,
  base: readonly Change[],
  file: YamlFile<readonly Change[]>
): readonly Change[] {
  const rows = new Map(base.map(row => [row.id, row]))
  for (const [at, change] of file.value.entries()) {
    const row: unknown = {...rows.get(change.id), ...change}
    rows.set(change.id, file.hold([at], row, validatorOf<Change>(validators, `row:${table}`)))
  }
  return [...rows.values()]
}

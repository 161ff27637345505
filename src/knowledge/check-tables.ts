import type {Wording} from '../diagnostic/wording.js'
import {Fault} from '../files/fault.js'
import {didYouMean} from '../files/schema-fault.js'
import {fold} from '../vietnamese/fold.js'
import {tokenize} from '../vietnamese/tokens.js'
import type {AgencyRow, KnowledgeTables} from './schemas.js'

export type TableName = 'agencies' | 'indices' | 'provinces'

/** A fault of a row, which names the place where it stands. */
export type RowFault = (table: TableName, id: string, what: Wording, hint?: Wording) => Fault

/**
 * What a schema cannot say: no form has two owners on one day, successors exist, rows end after they begin.
 *
 * @throws {Fault}
 */
export function checkTables(
  {agencies, indices, provinces}: KnowledgeTables,
  fault: RowFault = faultOf
): void {
  checkIds('agencies', agencies, fault)
  checkIds('indices', indices, fault)
  checkIds('provinces', provinces, fault)
  checkOwners(agencies, fault)
  for (const {id, from, until} of agencies)
    if (from && until && from > until)
      throw fault('agencies', id, {
        vi: `“${id}” có ngày kết thúc (until) trước ngày bắt đầu (from).`,
        en: `“${id}” ends before it begins.`
      })
  checkSuccessors('agencies', agencies, fault)
  checkSuccessors(
    'provinces',
    provinces.map(({id, becomes}) => ({id, becomes: becomes ? [becomes] : []})),
    fault
  )
}

function checkIds(table: TableName, rows: readonly {id: string}[], fault: RowFault): void {
  const seen = new Set<string>()
  for (const {id} of rows) {
    if (seen.has(id))
      throw fault(table, id, {vi: `có hai dòng cùng mã “${id}”.`, en: `two rows have the id “${id}”.`})
    seen.add(id)
  }
}

function checkSuccessors(
  table: TableName,
  rows: readonly {readonly id: string; readonly becomes: readonly string[]}[],
  fault: RowFault
): void {
  const ids = new Set(rows.map(row => row.id))
  for (const {id, becomes} of rows) {
    const unknown = becomes.find(next => !ids.has(next))
    if (unknown)
      throw fault(
        table,
        id,
        {
          vi: `“${id}” trở thành (becomes) “${unknown}”, nhưng không có dòng nào mang mã ấy.`,
          en: `“${id}” becomes “${unknown}”, which is no row.`
        },
        didYouMean(unknown, [...ids])
      )
  }
}

function checkOwners(agencies: readonly AgencyRow[], fault: RowFault): void {
  const owners = new Map<string, AgencyRow[]>()
  for (const agency of agencies) {
    for (const [form, name] of new Map([agency.name, ...agency.aliases].map(one => [key(one), one]))) {
      const clash = owners.get(form)?.find(other => overlap(agency, other))
      if (clash)
        throw fault(
          'agencies',
          agency.id,
          {
            vi: `“${name}” là tên của cả “${clash.id}” và “${agency.id}” trong cùng một ngày.`,
            en: `“${name}” names both “${clash.id}” and “${agency.id}” on one day.`
          },
          {
            vi: `Nếu là một cơ quan, hãy dùng mã “${clash.id}” để bổ sung cho dòng đã có.`,
            en: `If they are one agency, use the id “${clash.id}” to add to the row that is there.`
          }
        )
      owners.set(form, [...(owners.get(form) ?? []), agency])
    }
  }
}

function key(form: string): string {
  return tokenize(fold(form.normalize('NFC')))
    .map(token => token.folded)
    .join(' ')
}

function overlap(a: AgencyRow, b: AgencyRow): boolean {
  return (a.from ?? '') <= (b.until ?? '9999') && (b.from ?? '') <= (a.until ?? '9999')
}

/** In the tables that the program brings along, the file and the id are enough. */
export function faultOf(table: TableName, _id: string, what: Wording, hint?: Wording): Fault {
  return new Fault({vi: `${table}.yaml: ${what.vi}`, en: `${table}.yaml: ${what.en}`}, hint)
}

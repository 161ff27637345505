import type {Wording} from '../base/wording.js'
import {Fault} from '../base/fault.js'
import {throwAll} from '../base/faults.js'
import {didYouMean} from '../files/schema-fault.js'
import {documentIn} from './bases.js'
import {fold} from '../vietnamese/fold.js'
import {tokenize} from '../vietnamese/tokens.js'
import {
  type AgencyRow,
  type DocumentRow,
  type KnowledgeTables,
  type OfficialTermRow,
  type TableName,
  tableNames
} from './tables.js'
import {nfc} from '../vietnamese/normal-form.js'

/** A fault of a row, which names the place where it stands. */
export type RowFault = (table: TableName, id: string, what: Wording, hint?: Wording) => Fault
/** Is given what is wrong with a row. */
type Tell = (...said: Parameters<RowFault>) => void

/**
 * What a schema cannot say: no form has two owners on one day, successors exist, rows end after they begin.
 *
 * @throws {Fault} that tells of all
 */
export function checkTables(tables: KnowledgeTables, fault: RowFault = faultOf): void {
  const faults: Fault[] = []
  const tell: Tell = (...said) => void faults.push(fault(...said))
  for (const name of tableNames) {
    const rows: readonly Row[] = tables[name]
    checkIds(name, rows, tell)
    checkPeriods(name, rows, tell)
    checkSuccessors(name, rows, tell)
  }
  checkOwners(tables.agencies, tell)
  checkNumbers(tables.documents, tell)
  checkAmendments(tables.documents, tell)
  checkBases(tables, tell)
  checkConfusions(tables['official-terms'], tell)
  throwAll(faults)
}

/** What is put for something else is something else. */
function checkConfusions(rows: readonly OfficialTermRow[], tell: Tell): void {
  for (const {id, confusions} of rows) {
    const same = confusions.find(({written, right}) => wordsOf(written) === wordsOf(right))
    if (same)
      tell('official-terms', id, {
        vi: `“${id}” có cặp nhầm (confusions) mà written và right là một: “${same.written}”.`,
        en: `A confusion of “${id}” has one phrase for written and right: “${same.written}”.`
      })
  }
}

function wordsOf(phrase: string): string {
  return tokenize(fold(nfc(phrase)))
    .map(({folded}) => folded)
    .join(' ')
}

/** What rows of any table may have. */
interface Row {
  readonly id: string
  readonly from?: string | undefined
  readonly until?: string | undefined
  readonly becomes?: string | readonly string[] | undefined
  readonly basis?: readonly string[] | undefined
}

/** What a row rests on is a document of the table. */
function checkBases(tables: KnowledgeTables, tell: Tell): void {
  const known = tables.documents.map(row => row.id)
  const ids = new Set(known)
  for (const name of tableNames)
    for (const {id, basis = []} of tables[name] as readonly Row[]) {
      const unknown = basis.find(key => !ids.has(key) && documentIn(key) === undefined)
      if (unknown === undefined) continue
      tell(
        name,
        id,
        {
          vi: `“${id}” có căn cứ (basis) “${unknown}”, nhưng bảng documents không có dòng nào mang mã ấy.`,
          en: `“${id}” rests on “${unknown}”, which is not a row of documents.`
        },
        didYouMean(unknown, known)
      )
    }
}

function checkPeriods(table: TableName, rows: readonly Row[], tell: Tell): void {
  for (const {id, from, until} of rows)
    if (from && until && from > until)
      tell(table, id, {
        vi: `“${id}” có ngày kết thúc (until) trước ngày bắt đầu (from).`,
        en: `“${id}” ends before it begins.`
      })
}

/** A document is known by its number and the year of its date. */
function checkNumbers(rows: readonly DocumentRow[], tell: Tell): void {
  const known = new Map<string, string>()
  for (const {id, number, date} of rows) {
    const key = `${number} ${date.slice(0, 4)}`
    const twin = known.get(key)
    if (twin)
      tell('documents', id, {
        vi: `“${twin}” và “${id}” cùng số, ký hiệu ${number} và cùng năm.`,
        en: `“${twin}” and “${id}” have the same number, ${number}, and year.`
      })
    known.set(key, id)
  }
}

function checkIds(table: TableName, rows: readonly Row[], tell: Tell): void {
  const seen = new Set<string>()
  for (const {id} of rows) {
    if (seen.has(id))
      tell(table, id, {vi: `có hai dòng cùng mã “${id}”.`, en: `two rows have the id “${id}”.`})
    seen.add(id)
  }
}

function checkSuccessors(table: TableName, rows: readonly Row[], tell: Tell): void {
  const ids = new Set(rows.map(row => row.id))
  for (const {id, becomes = []} of rows) {
    const unknown = [becomes].flat().find(next => !ids.has(next))
    if (unknown)
      tell(
        table,
        id,
        {
          vi: `“${id}” trở thành (becomes) “${unknown}”, nhưng không có dòng nào mang mã ấy.`,
          en: `“${id}” becomes “${unknown}”, which is not a row.`
        },
        didYouMean(unknown, [...ids])
      )
  }
}

function checkAmendments(rows: readonly DocumentRow[], tell: Tell): void {
  const ids = new Set(rows.map(row => row.id))
  for (const {id, amended} of rows) {
    const unknown = amended.find(({by}) => !ids.has(by))?.by
    if (unknown)
      tell(
        'documents',
        id,
        {
          vi: `“${id}” được sửa đổi (amended) bởi “${unknown}”, nhưng không có dòng nào mang mã ấy.`,
          en: `“${id}” is amended by “${unknown}”, which is not a row.`
        },
        didYouMean(unknown, [...ids])
      )
  }
}

function checkOwners(agencies: readonly AgencyRow[], tell: Tell): void {
  const owners = new Map<string, AgencyRow[]>()
  for (const agency of agencies) {
    for (const [form, name] of new Map([agency.name, ...agency.aliases].map(one => [key(one), one]))) {
      const clash = owners.get(form)?.find(other => overlap(agency, other))
      if (clash)
        tell(
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
  return tokenize(fold(nfc(form)))
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

import type {Wording} from '../../base/wording.js'
import type {Table, TableColumn} from '../../document/plan.js'
import type {Span} from '../../vietnamese/passage.js'

/** What messages call the columns of a task table. */
const columnNames: Readonly<Record<TableColumn, Wording>> = {
  number: {vi: '“Số thứ tự”', en: '“Số thứ tự” (number)'},
  task: {vi: '“Nhiệm vụ”', en: '“Nhiệm vụ” (task)'},
  lead: {vi: '“Cơ quan chủ trì”', en: '“Cơ quan chủ trì” (lead)'},
  support: {vi: '“Cơ quan phối hợp”', en: '“Cơ quan phối hợp” (support)'},
  deadline: {vi: '“Thời hạn”', en: '“Thời hạn” (deadline)'},
  product: {vi: '“Sản phẩm”', en: '“Sản phẩm” (product)'}
}

/** What messages call these columns. */
export function columnsNamed(columns: readonly TableColumn[]): Wording {
  const names = columns.map(column => columnNames[column])
  return {vi: names.map(({vi}) => vi).join(', '), en: names.map(({en}) => en).join(', ')}
}

/** The first row, which names the columns. */
export function headSpan(table: Table): Span {
  const cells = table.children[0]!.children.map(cell => cell.passage).filter(cell => cell.length > 0)
  return {start: cells[0]!.span().start, end: cells.at(-1)!.span().end}
}

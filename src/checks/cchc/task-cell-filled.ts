import {z} from 'zod'
import type {Plan, Row, Table, TableColumn} from '../../document/plan.js'
import type {PhraseReader} from '../../document/vocabulary.js'
import {tablesIn} from '../../document/walk.js'
import {isDash} from '../../vietnamese/letters.js'
import type {Span} from '../../vietnamese/passage.js'
import type {PassageWords} from '../../vietnamese/words/passage-words.js'
import {defineCheck} from '../define-check.js'

export const taskCellFilledParams = () =>
  z
    .strictObject({
      column: z.enum(['lead', 'deadline']).meta({
        description: 'Cột mà nhiệm vụ nào cũng phải ghi: `lead` chủ trì, `deadline` thời hạn.',
        en: 'The column that every task must have something in.'
      })
    })
    .meta({
      description: 'Mỗi nhiệm vụ trong bảng có ghi người chủ trì, hoặc thời hạn không?',
      en: 'Has every task of a table an owner, or a deadline?'
    })
type Params = z.output<ReturnType<typeof taskCellFilledParams>>

/**
 * Does every row of a task table say who does it, or by when?
 *
 * Asked of tables with columns of tasks and of the owner or the deadline. A row with a number and a task is a task;
 * one that has nothing else is the heading of a group, and one that begins with “Tổng cộng” is a sum. Empty cells
 * below one that is filled may be one merged cell, so that only a column with nothing above in its group is told.
 *
 *     | 2 | Tập huấn viết tin, bài | Sở Nội vụ |        |
 *                                               ^^^^^^^^ deadline?
 */
export const taskCellFilled = defineCheck({
  noOwner: {
    vi: 'Nhiệm vụ “{task}” trong bảng chưa ghi cơ quan, đơn vị chủ trì; cần bổ sung.',
    en: 'The task “{task}” in the table has no owner; add one.'
  },
  noDeadline: {
    vi: 'Nhiệm vụ “{task}” trong bảng chưa ghi thời hạn hoàn thành; cần bổ sung.',
    en: 'The task “{task}” in the table has no deadline; add one.'
  }
})<Params, unknown>({
  kind: 'task-cell-filled',
  produces: 'findings',
  run({plan, params, report}) {
    for (const table of taskTables(plan, params.column)) {
      for (const {task, span} of lackingRows(table, params.column, plan.phrases))
        report(params.column === 'lead' ? 'noOwner' : 'noDeadline', {task}, span)
    }
  }
})

function* taskTables(plan: Plan, column: TableColumn): Generator<Table> {
  for (const table of tablesIn([...plan.body, ...plan.annexes])) {
    const {columns} = table
    const once = columns.filter(one => one === column).length === 1
    if (once && columns.includes('task') && table.children.length > 2) yield table
  }
}

/** Rows with a task and an empty cell, where no cell above it in its group could be merged with it. */
function* lackingRows(
  table: Table,
  column: TableColumn,
  phrases: PhraseReader
): Generator<{task: string; span: Span}> {
  const at = table.columns.indexOf(column)
  const taskAt = table.columns.indexOf('task')
  const width = table.columns.length
  const tasks = table.children
    .slice(1)
    .filter(row => row.children.length === width && isTask(row, taskAt, phrases))
  // A column that most rows leave empty is filled otherwise, or was lost.
  const filled = tasks.filter(row => textAt(row, at) !== '')
  if (filled.length * 2 < tasks.length) return
  let above = ''
  for (const row of table.children.slice(1)) {
    const cell = textAt(row, at)
    if (!tasks.includes(row)) {
      above = cell
      continue
    }
    if (cell !== '') above = cell
    if (cell !== '' || above !== '') continue
    const {passage} = row.children[taskAt]!
    yield {task: shortened(passage.value), span: passage.span()}
  }
}

function textAt(row: Row, at: number): string {
  const text = row.children[at]?.passage.value ?? ''
  return [...text].every(unit => isDash(unit) || unit === '.' || unit === ' ') ? '' : text
}

/** A number, a task, and something in at least one more cell. */
function isTask(row: Row, taskAt: number, phrases: PhraseReader): boolean {
  const task = row.children[taskAt]!.passage
  if (task.length === 0 || isSum(phrases.words(task))) return false
  return row.children.filter((cell, at) => at !== taskAt && at > 0 && cell.passage.length > 0).length > 0
}

/** “Tổng cộng”, “Cộng: 120”; and not “Tổng hợp …”. */
function isSum(words: PassageWords): boolean {
  const sum = words.at(0, 'tasks')
  return sum?.id === 'sum' && (sum.to > 1 || !words.isWord(1) || words.isNumber(1))
}

function shortened(text: string): string {
  const words = text.split(' ')
  return words.length > 14 ? `${words.slice(0, 14).join(' ')} …` : text
}

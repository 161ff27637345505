import {z} from 'zod'
import {defineFindings} from '../define-check.js'
import {lackingRows} from '../../document/reading/lacking-cells.js'
import {taskTables} from '../../document/reading/task-tables.js'

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

/**
 * Does every row of a task table say who does it, or by when?
 *
 * Asked of tables with columns of tasks and of the owner or the deadline. A row with a number and a task is a task;
 * one that has nothing else is the heading of a group, and one that begins with “Tổng cộng” is a sum. An empty cell
 * below one that is filled may be merged with it, unless the format says that it is not, or another cell of the column
 * repeats what stands above it.
 *
 *     | 2 | Tập huấn viết tin, bài | Sở Nội vụ |        |
 *                                               ^^^^^^^^ deadline?
 */
export const taskCellFilled = defineFindings({
  noOwner: {
    vi: 'Nhiệm vụ “{task}” trong bảng chưa ghi cơ quan, đơn vị chủ trì; cần ghi tên vào ô còn trống.',
    en: 'The task “{task}” in the table has no owner; write its name into the empty cell.'
  },
  noDeadline: {
    vi: 'Nhiệm vụ “{task}” trong bảng chưa ghi thời hạn hoàn thành; cần bổ sung, ví dụ “Quý II” hoặc “Thường xuyên”.',
    en: 'The task “{task}” in the table has no deadline; add one, such as “Quý II” or “Thường xuyên”.'
  }
})<typeof taskCellFilledParams>({
  run({plan, params, report}) {
    const {column} = params
    for (const table of taskTables(plan)) {
      if (table.columns.filter(one => one === column).length !== 1 || table.children.length <= 2) continue
      for (const task of lackingRows(table, column, plan.phrases))
        report(column === 'lead' ? 'noOwner' : 'noDeadline', {task: shortened(task.value)}, task.span())
    }
  }
})

function shortened(text: string): string {
  const words = text.split(' ')
  return words.length > 14 ? `${words.slice(0, 14).join(' ')} …` : text
}

import {z} from 'zod'
import type {Table} from '../../document/plan.js'
import {columnsNamed, headSpan} from '../params/column-names.js'
import {defineRequirements} from '../define-check.js'
import {taskTables} from '../../document/reading/task-tables.js'
import {gapAt} from '../../document/reading/where-missing.js'

export const tableColumnRequiredParams = () =>
  z
    .strictObject({
      columns: z
        .array(z.enum(['number', 'task', 'lead', 'support', 'deadline', 'product']))
        .min(1)
        .meta({
          description:
            'Các cột phải có: `number` số thứ tự, `task` nhiệm vụ, `lead` chủ trì, `support` phối hợp, `deadline` thời hạn, `product` sản phẩm.',
          en: 'The columns that it must have.'
        })
    })
    .meta({description: 'Bảng nhiệm vụ có đủ các cột này không?', en: 'Has every task table these columns?'})
export const tableColumnRequiredItem = tableColumnRequiredParams

/**
 * Has every task table these columns?
 *
 * A task table has a column of tasks and one more that is understood; other tables are not asked. A plan without one
 * is not asked either.
 *
 *     | STT | Nhiệm vụ | Cơ quan chủ trì | Thời hạn |
 *       ^^^   ^^^^^^^^   ^^^^^^^^^^^^^^^   ^^^^^^^^
 */
export const tableColumnRequired = defineRequirements({
  missing: {
    vi: 'Bảng nhiệm vụ chưa có cột {columns}; cần bổ sung.',
    en: 'The task table has no column {columns}; add it.'
  },
  noTable: {
    vi: 'Kế hoạch không có bảng nhiệm vụ.',
    en: 'The plan has no task table.'
  }
})<typeof tableColumnRequiredItem>({
  acceptsRuleParams: true,
  run({plan, items, met, unmet, notApplicable}) {
    const tables = taskTables(plan)
    for (const item of items) {
      const missingIn = (table: Table) => item.params.columns.filter(one => !table.columns.includes(one))
      const poor = tables.find(table => missingIn(table).length > 0)
      if (!tables[0]) notApplicable(item, 'noTable', {})
      else if (poor) unmet(item, 'missing', {columns: columnsNamed(missingIn(poor))}, gapAt(headSpan(poor)))
      else met(item, tables.slice(0, 3).map(headSpan))
    }
  }
})

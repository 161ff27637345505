import {z} from 'zod'
import type {Table} from '../../document/plan.js'
import {columnsNamed, headSpan} from '../params/column-names.js'
import {defineRequirement} from '../define-check.js'
import {words} from '../params/phrases.js'
import {hasColumn, hasOwners} from '../../document/reading/task-columns.js'
import {taskTables} from '../../document/reading/task-tables.js'
import {labelledLines} from '../../document/reading/task-labels.js'
import {gapAt} from '../../document/reading/where-missing.js'

const details = ['lead', 'deadline', 'product'] as const
type Detail = (typeof details)[number]

export const taskDetailsParams = () =>
  z
    .strictObject({
      details: z.array(z.enum(details)).min(1).meta({
        description:
          'Điều mà nhiệm vụ nào cũng cần có: `lead` chủ trì, `deadline` thời gian, `product` sản phẩm.',
        en: 'What every task should have.'
      }),
      products: z.array(words()).default([]).meta({
        description: 'Thêm những từ trong tên cột cho biết việc ấy ra sản phẩm gì.',
        en: 'Further words in the name of a column that say what comes of a task.'
      })
    })
    .meta({
      description: 'Mỗi nhiệm vụ trong bảng, hoặc ghi thành các dòng, có đủ điều cần biết không?',
      en: 'Have tasks in a table, or in lines, what each needs?'
    })

/**
 * Has every task its owner, its time and its product?
 *
 * Asked of tables of tasks and owners, column by column; else of tasks that are written with lines below them, “Cơ quan
 * chủ trì: …”, “Thời gian: …”. A plan that has neither is not asked: who does what is then told in sentences.
 *
 *     | Stt | Nhiệm vụ | Cơ quan chủ trì | Thời gian | Sản phẩm |
 *                        ^^^^^^^^^^^^^^^   ^^^^^^^^^   ^^^^^^^^
 */
export const taskDetails = defineRequirement({
  noColumn: {
    vi: 'Bảng nhiệm vụ chưa có cột {missing}; nên bổ sung để mỗi nhiệm vụ rõ người làm, thời gian và kết quả.',
    en: 'The task table has no column {missing}; better add it, so that each task has its owner, time and product.'
  },
  noLine: {
    vi: 'Các nhiệm vụ có dòng ghi cơ quan thực hiện nhưng chưa có dòng {missing}; nên bổ sung.',
    en: 'The tasks have lines that name their owners, but none on {missing}; better add them.'
  },
  noTasks: {
    vi: 'Kế hoạch không có bảng hoặc dòng phân công từng nhiệm vụ.',
    en: 'The plan lists no tasks with their owners in a table or in lines.'
  }
})<typeof taskDetailsParams>({
  needs: ['diacritics'],
  phraseLists: ({products}) => [products],
  run({plan, params, met, unmet, notApplicable}) {
    const tables = taskTables(plan).filter(hasOwners)
    const lackingIn = (table: Table) =>
      params.details.filter(one => !hasColumn(plan, table, one, params.products))
    const poor = tables.find(table => lackingIn(table).length > 0)
    const lines = labelledLines(plan)
    const lacking = params.details.filter(one => !lines.has(one))
    const isList = listed.every(one => (lines.get(one)?.length ?? 0) >= fewestTasks)
    const [owner] = lines.get('lead') ?? []
    if (poor) unmet('noColumn', {missing: columnsNamed(lackingIn(poor))}, gapAt(headSpan(poor)))
    else if (tables.length > 0) met(tables.slice(0, 3).map(headSpan))
    else if (!isList || !owner) notApplicable('noTasks', {})
    else if (lacking.length > 0) unmet('noLine', {missing: columnsNamed(lacking)}, gapAt(owner))
    else met(params.details.flatMap(one => lines.get(one)?.slice(0, 1) ?? []))
  }
})

/** Tasks are written with lines where owners and times have them, and more than one of each. */
const listed: readonly Detail[] = ['lead', 'deadline']
const fewestTasks = 2

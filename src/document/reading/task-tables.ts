import {once} from '../../base/once.js'
import type {Plan, Table} from '../plan.js'
import {tablesIn} from '../walk.js'

/** Tables of the body and the annexes with a column of tasks and one more that is understood. */
export const taskTables = once((plan: Plan): readonly Table[] =>
  [...tablesIn(plan.body), ...tablesIn(plan.annexes)].filter(
    ({columns}) => columns.includes('task') && columns.filter(column => column !== undefined).length >= 2
  )
)

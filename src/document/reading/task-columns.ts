import type {Plan, Table, TableColumn} from '../plan.js'

/** Whether a table of tasks has a column of owners, and a task in it. */
export function hasOwners({columns, children}: Table): boolean {
  return columns.includes('lead') && children.length > 2
}

/**
 * Whether a table has such a column.
 *
 * @param products further phrases in the name of a column that say what comes of a task
 */
export function hasColumn(
  plan: Plan,
  {columns, children}: Table,
  column: TableColumn,
  products: readonly string[]
): boolean {
  if (columns.includes(column)) return true
  // A column may be named in two rows, or in one that holds more than one thing: “Kết quả, thời gian”.
  const heads = children.slice(0, 2).flatMap(row => row.children.map(cell => cell.passage))
  if (column === 'product' && heads.some(head => plan.phrases.findListed(products, head).length > 0))
    return true
  return children
    .slice(0, 1)
    .some(row =>
      row.children.some(({passage}) =>
        plan.phrases.vocabulary.words.unaccentedIn(passage).has('columns', column)
      )
    )
}

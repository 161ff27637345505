import type {Span} from '../../vietnamese/passage.js'
import type {Cell, Table, TableColumn} from '../plan.js'

/** What makes a row of a task table a sentence, beside the cell that is asked for. */
const telling: ReadonlySet<TableColumn | undefined> = new Set(['task', 'deadline'])

/**
 * The stretch of a row that a reviewer underlines: from the first to the last of its task, its deadline and the cells
 * at `asked`. What stands before and behind them (a number, notes) is left out. Undefined where none of them has text.
 */
export function rowStretch(
  {children: rows, columns}: Table,
  row: number,
  asked: readonly number[]
): Span | undefined {
  const above = rows[row - 1]?.children ?? []
  const spans = (rows[row]?.children ?? [])
    .filter(
      (cell, at) =>
        cell.passage.length > 0 &&
        (asked.includes(at) || telling.has(columns[at])) &&
        !isCarriedOn(cell, above)
    )
    .map(({passage}) => passage.span())
  if (spans.length === 0) return undefined
  return {
    start: Math.min(...spans.map(({start}) => start)),
    end: Math.max(...spans.map(({end}) => end))
  }
}

/** How far above a row its task may stand, in rows. */
const mostRowsBelowTask = 40

/** The task of a row whose own cell for it is merged with, or left empty below, the one of a row above. */
export function taskAbove({children: rows, columns}: Table, row: number): Span | undefined {
  const at = columns.indexOf('task')
  const own = rows[row]?.children[at]
  if (!own) return undefined
  if (own.passage.length > 0)
    return isCarriedOn(own, rows[row - 1]?.children ?? []) ? own.passage.span() : undefined
  for (let above = row - 1; above > 0 && above >= row - mostRowsBelowTask; above--) {
    const cell = rows[above]?.children[at]
    if (cell && cell.passage.length > 0) return cell.passage.span()
  }
  return undefined
}

/** A merged cell stands in each row that it covers; the first has its text, and the stretch to it holds other rows. */
function isCarriedOn({span}: Cell, above: readonly Cell[]): boolean {
  return above.some(cell => cell.span.start === span.start)
}

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
  const spans = rows[row]!.children.filter(
    (cell, at) =>
      cell.passage.length > 0 && (asked.includes(at) || telling.has(columns[at])) && !isCarriedOn(cell, above)
  ).map(({passage}) => passage.span())
  if (spans.length === 0) return undefined
  return {
    start: Math.min(...spans.map(({start}) => start)),
    end: Math.max(...spans.map(({end}) => end))
  }
}

/** A merged cell stands in each row that it covers; the first has its text, and the stretch to it holds other rows. */
function isCarriedOn({position}: Cell, above: readonly Cell[]): boolean {
  return above.some(cell => cell.position.start.offset === position.start.offset)
}

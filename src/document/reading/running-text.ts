import {once} from '../../base/once.js'
import {everyPassage, type PartName} from '../every-passage.js'
import type {Plan} from '../plan.js'
import {looksMachineRead} from '../../vietnamese/machine-read.js'
import type {Passage} from '../../vietnamese/passage.js'
import {nfc} from '../../vietnamese/normal-form.js'

/**
 * The paragraphs that a person wrote as sentences, from the title to the annex. No header, recipients and signature,
 * which are set with blanks and marks of their own, and no tables, whose cells are cut as their columns need.
 */
export const runningText = once((plan: Plan): readonly Passage[] =>
  everyPassage(plan)
    .filter(({part, cell, passage}) => cell === undefined && !setApart.has(part) && !isRowOfCells(passage))
    .map(({passage}) => passage)
)

const setApart: ReadonlySet<PartName> = new Set(['header', 'recipients', 'signature'])

/** “Sở Nội vụ | Quý II | Báo cáo”: a row of a table that was drawn with signs. */
function isRowOfCells({value}: Passage): boolean {
  return value.includes('|')
}

/** What stands in the source between value[at - 1] and value[at + 1], where value[at] is a blank: “ ”, “  ”, “ \n”. */
export function blanksAt(plan: Plan, passage: Passage, at: number): string {
  if (at <= 0 || at + 1 >= passage.length) return ' '
  return plan.source.text.slice(passage.endOf(at - 1), passage.startOf(at + 1))
}

/** True where value[start, end) stands on one line of the source, with no tab, markup or invisible signs inside. */
export function isWrittenInOne(plan: Plan, passage: Passage, start: number, end: number): boolean {
  const span = passage.span(start, end)
  const written = nfc(plan.source.text.slice(span.start, span.end))
  return written.replace(/[^\S\r\n\v\t]+/g, ' ') === passage.value.slice(start, end)
}

/** True of a scan that was read by a machine: its marks and blanks are not a person’s. */
export const isMachineRead = once(({source}: Plan): boolean => looksMachineRead(source.text))

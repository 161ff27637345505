import type {Passage} from '../vietnamese/passage.js'
import {markerOf} from './marker.js'
import {longestPart, openingEnd} from './reading/frames.js'
import type {Block, TableBlock} from './source-document.js'
import type {PhraseReader} from './vocabulary.js'

/** “Nơi nhận:”, as a paragraph or in a cell of the table that holds recipients and signature side by side. */
export function opensRecipients(block: Block, phrases: PhraseReader): boolean {
  return block.type === 'paragraph'
    ? recipientsHeading(block.passage, phrases) !== undefined
    : columnOf(block, phrases) !== undefined
}

/**
 * How much of a line is “Nơi nhận:”, with its colon. Flattened columns may leave more on the line, but behind a sign:
 * “Nơi nhận hồ sơ” is none.
 */
export function recipientsHeading(line: Passage, phrases: PhraseReader): number | undefined {
  if (!mayEndEarly(line)) return undefined
  const end = openingEnd(line, recipientsRow, phrases)
  if (end === undefined) return undefined
  const behind = line.value[end] === ' ' ? end + 1 : end
  if (line.value[behind] === ':') return behind + 1
  return behind >= line.length || ';.'.includes(line.value.charAt(behind)) ? end : undefined
}

const recipientsRow = ['recipients'] as const

/** Whether a sign, or the end of the line, may stand behind the words that it begins with: most lines go on. */
function mayEndEarly({value, length}: Passage): boolean {
  if (length <= longestPart + 1) return true
  for (let at = 1; at <= longestPart + 1; at++) if (':;.'.includes(value.charAt(at))) return true
  return false
}

/** Where the text of an entry begins, behind its “-”; undefined where none stands before it. */
export function entryStart({value}: Passage): number | undefined {
  const marker = markerOf(value)
  return marker && bullets.has(marker.style) ? marker.end : undefined
}

const bullets: ReadonlySet<string> = new Set(['dash', 'plus', 'star'])

/** The passages of the recipients, and those of the signature that stands beside them in one table. */
export function recipientsIn(
  blocks: readonly Block[],
  phrases: PhraseReader
): {recipients: Passage[]; beside: Passage[]} {
  const recipients: Passage[] = []
  const beside: Passage[] = []
  for (const block of blocks) {
    const column = block.type === 'table' ? columnOf(block, phrases) : undefined
    if (block.type === 'paragraph') recipients.push(block.passage)
    else
      for (const row of block.children)
        for (const [at, cell] of row.children.entries())
          (column === undefined || at === column ? recipients : beside).push(cell.passage)
  }
  const isFilled = ({length}: Passage) => length > 0
  return {recipients: recipients.filter(isFilled), beside: beside.filter(isFilled)}
}

/** The column of a table where “Nơi nhận” stands; not where it is one of the names of columns. */
function columnOf(table: TableBlock, phrases: PhraseReader): number | undefined {
  for (const {children: cells} of table.children) {
    const at = cells.findIndex(
      ({passage}) =>
        recipientsHeading(passage, phrases) !== undefined || isHeadedWithoutColon(passage, phrases)
    )
    const cell = cells[at]
    if (cell && (cell.passage.value.includes(':') || filled(cells) <= mostBeside)) return at
  }
  return undefined
}

/** “Nơi nhận - Bộ Nội vụ; - …”: the lines of a cell are joined, and the colon was forgotten. */
function isHeadedWithoutColon(cell: Passage, phrases: PhraseReader): boolean {
  if (!cell.value.includes(';')) return false
  const end = openingEnd(cell, recipientsRow, phrases)
  return end !== undefined && cell.value[end] === ' ' && entryStart(cell.slice(end + 1)) !== undefined
}

/** Recipients and signature stand side by side. */
const mostBeside = 2

function filled(cells: readonly {readonly passage: Passage}[]): number {
  return cells.filter(({passage}) => passage.length > 0).length
}

import type {Passage} from '../vietnamese/passage.js'
import type {Block, TableBlock} from './source-document.js'

const heading = /^[-*]? ?noi nh[a-z]{1,2}n ?(?:[:;.]|$)/

/** “Nơi nhận:”, as a paragraph or in a cell of the table that holds recipients and signature side by side. */
export function opensRecipients(block: Block): boolean {
  return block.type === 'paragraph' ? heading.test(block.passage.bare) : columnOf(block) !== undefined
}

/** The passages of the recipients, and those of the signature that stands beside them in one table. */
export function recipientsIn(blocks: readonly Block[]): {recipients: Passage[]; beside: Passage[]} {
  const recipients: Passage[] = []
  const beside: Passage[] = []
  for (const block of blocks) {
    const column = block.type === 'table' ? columnOf(block) : undefined
    if (block.type === 'paragraph') recipients.push(block.passage)
    else
      for (const row of block.children)
        for (const [at, cell] of row.children.entries())
          (column === undefined || at === column ? recipients : beside).push(cell.passage)
  }
  const isFilled = ({length}: Passage) => length > 0
  return {recipients: recipients.filter(isFilled), beside: beside.filter(isFilled)}
}

/** The column of a table where “Nơi nhận” stands. */
function columnOf(table: TableBlock): number | undefined {
  for (const row of table.children) {
    const at = row.children.findIndex(cell => heading.test(cell.passage.bare))
    if (at >= 0) return at
  }
  return undefined
}

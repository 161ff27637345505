import type {Passage} from '../vietnamese/passage.js'
import type {PassageWords} from '../vietnamese/words/passage-words.js'
import type {TableColumn} from './plan.js'
import type {Vocabulary} from './vocabulary.js'

/** What a row of the table “columns” says of a cell. The first that holds decides, so that a partner is never a lead. */
const columns: readonly {
  readonly id: string
  readonly column: TableColumn
  /** Where in the cell the words must stand; anywhere unless it is said. */
  readonly as?: 'opening' | 'whole'
}[] = [
  {id: 'whole-number', column: 'number', as: 'whole'},
  {id: 'support', column: 'support'},
  {id: 'lead', column: 'lead'},
  {id: 'opening-lead', column: 'lead', as: 'opening'},
  {id: 'whole-lead', column: 'lead', as: 'whole'},
  {id: 'deadline', column: 'deadline'},
  {id: 'product', column: 'product'},
  {id: 'task', column: 'task'}
]

/**
 * What the columns of a table hold, by their names in the first row. Where some hold amounts or prices, “Đơn vị” is what these
 * are counted in.
 */
export function columnsOf(
  head: readonly Passage[],
  vocabulary: Pick<Vocabulary, 'words'>
): (TableColumn | undefined)[] {
  const names = head.map(cell => vocabulary.words.unaccentedIn(cell))
  const isCounted = names.some(words => hits(words, 'amount', undefined))
  return names.map(words =>
    isCounted && hits(words, 'whole-unit', 'whole')
      ? undefined
      : columns.find(({id, as}) => hits(words, id, as))?.column
  )
}

function hits(words: PassageWords, id: string, as: 'opening' | 'whole' | undefined): boolean {
  for (const hit of words.all('columns'))
    if (hit.id === id && (as === undefined || hit.from === 0) && (as !== 'whole' || hit.to === words.length))
      return true
  return false
}

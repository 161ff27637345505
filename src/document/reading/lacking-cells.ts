import type {Row, Table, TableColumn} from '../plan.js'
import type {PhraseReader} from '../vocabulary.js'
import {isDash} from '../../vietnamese/letters.js'
import type {Passage} from '../../vietnamese/passage.js'
import type {PassageWords} from '../../vietnamese/words/passage-words.js'

/**
 * The tasks of a table, as their cells have them, of rows whose cell in a column is empty, where no cell above it in its
 * group could be merged with it: there is none with text, the format tells of merged cells, or whoever wrote the column
 * writes the same again below itself.
 */
export function* lackingRows(table: Table, column: TableColumn, phrases: PhraseReader): Generator<Passage> {
  const at = table.columns.indexOf(column)
  const taskAt = table.columns.indexOf('task')
  const width = table.columns.length
  const tasks = table.children
    .slice(1)
    .filter(row => row.children.length === width && isTask(row, taskAt, phrases))
  // A column that most rows leave empty is filled otherwise, or was lost.
  const filled = tasks.filter(row => textAt(row, at) !== '')
  if (filled.length * 2 < tasks.length) return
  const isRepeated = repeats(table.children, at)
  let above = ''
  for (const row of table.children.slice(1)) {
    const cell = textAt(row, at)
    const isMergedPerhaps = (!isRepeated || isPart(row)) && !row.children[at]?.isOwn
    if (!tasks.includes(row)) {
      above = cell
      continue
    }
    if (cell !== '') above = cell
    if (cell !== '' || (above !== '' && isMergedPerhaps)) continue
    const task = row.children[taskAt]
    if (task) yield task.passage
  }
}

/** Whether a row has a dash for a number: it is a part of what the row above it says, and shares its cells with others. */
function isPart({children: [first]}: Row): boolean {
  const sign = first?.passage.value ?? ''
  return sign.length === 1 && (isDash(sign) || sign === '+')
}

/** Whether a cell of a column has the words of the one above it. */
function repeats(rows: readonly Row[], column: number): boolean {
  let above = ''
  return rows.slice(1).some(row => {
    const text = textAt(row, column)
    const isSame = text !== '' && text === above
    above = text
    return isSame
  })
}

function textAt(row: Row, at: number): string {
  const text = row.children[at]?.passage.value ?? ''
  return [...text].every(unit => isDash(unit) || '.… '.includes(unit)) ? '' : text
}

/** A number, a task, and something in at least one more cell. */
function isTask(row: Row, taskAt: number, phrases: PhraseReader): boolean {
  const task = row.children[taskAt]?.passage
  if (!task || textAt(row, taskAt) === '' || isSum(phrases.words(task))) return false
  return row.children.filter((cell, at) => at !== taskAt && at > 0 && cell.passage.length > 0).length > 0
}

/** “Tổng cộng”, “Cộng: 120”; and not “Tổng hợp …”. */
function isSum(words: PassageWords): boolean {
  const sum = words.at(0, 'tasks')
  return sum?.id === 'sum' && (sum.to > 1 || !words.isWord(1) || words.isNumber(1))
}

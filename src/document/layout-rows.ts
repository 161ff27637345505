import {isAllDigits} from '../vietnamese/letters.js'
import {romanValue} from '../vietnamese/numerals.js'
import {Passage} from '../vietnamese/passage.js'
import type {PassageWords} from '../vietnamese/words/passage-words.js'
import {withoutEnd} from '../vietnamese/without-end.js'
import {type Marker, markerOf} from './marker.js'
import type {Content, Section, Text} from './plan.js'
import {itemsNamed} from './reading/heading.js'
import type {TableBlock, TableRow} from './source-document.js'
import type {VocabularyWords} from './vocabulary.js'

/**
 * The rows of a table that only lays a plan out, as the sections that they are; undefined for any other table. At least
 * two rows are labelled with different parts of a plan, and hardly any row is not.
 *
 *     | I   | MỤC ĐÍCH | Để người dân biết … |
 *     | II  | KINH PHÍ | Ngân sách tỉnh …    |
 */
export function layoutRows(
  block: TableBlock,
  words: Pick<VocabularyWords, 'unaccentedIn'>
): Content[] | undefined {
  const rows = block.children.map(row => ({row, section: sectionOf(row, block.page, words)}))
  const labelled = rows.flatMap(({section}) => (section ? [section] : []))
  if (labelled.length < 2 || labelled.length * 2 < rows.length) return undefined
  const items = new Set(labelled.flatMap(({label}) => itemsNamed(words.unaccentedIn(label))))
  if (items.size < 2) return undefined
  const found: Content[] = []
  let last: Section | undefined
  for (const {row, section} of rows) {
    if (section) found.push((last = section))
    else for (const text of textsOf(row, 0, block.page)) (last?.children ?? found).push(text)
  }
  return found
}

/** No name of a part has more words. */
const mostWords = 12
/** No name of a column has more tokens. */
const longestName = 5

/** A row whose first cell, behind its number, names a part of a plan that the next cells tell. */
function sectionOf(
  row: TableRow,
  page: number | undefined,
  words: Pick<VocabularyWords, 'unaccentedIn'>
): Section | undefined {
  const at = isNumber(row.children[0]?.passage.value ?? '') ? 1 : 0
  const passage = row.children[at]?.passage
  if (!passage || row.children.length < at + 2) return undefined
  const marker = markerOf(passage.value)
  const label = labelOf(passage, marker)
  if (label.length === 0 || label.value.split(' ').length > mostWords) return undefined
  if (itemsNamed(words.unaccentedIn(label)).length === 0) return undefined
  const children = textsOf(row, at + 1, page)
  // “Nội dung | Kinh phí | Thời gian” heads the columns of a table.
  if (children.some(({passage}) => isName(words.unaccentedIn(passage)))) return undefined
  return {
    type: 'section',
    span: row.span,
    children,
    marker,
    path: marker?.label ?? '',
    passage,
    label,
    rest: Passage.empty,
    headedBy: 'markup',
    page
  }
}

/** “Kinh phí (triệu đồng)”, and not “Kinh phí từ ngân sách của tỉnh.” */
function isName(words: PassageWords): boolean {
  return words.length <= longestName && itemsNamed(words).length > 0
}

function labelOf(passage: Passage, marker: Marker | undefined): Passage {
  const from = marker?.end ?? 0
  return passage.slice(from, from + withoutEnd(passage.value.slice(from), ' :.').length)
}

/** “I”, “2.”, or nothing: a cell that numbers its row. */
function isNumber(cell: string): boolean {
  const label = withoutEnd(cell, ' .)')
  return label === '' || (label.length <= 4 && (isAllDigits(label) || romanValue(label) !== undefined))
}

function textsOf(row: TableRow, from: number, page: number | undefined): Text[] {
  return row.children
    .slice(from)
    .flatMap(({passage, span}): Text[] => (passage.length > 0 ? [{type: 'text', span, passage, page}] : []))
}

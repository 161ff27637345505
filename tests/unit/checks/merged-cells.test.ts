import {expect, test} from 'vitest'
import {lint} from '../../support/linting.js'
import {rawOdt} from '../../support/odt-writer.js'
import {rawWord} from '../../support/word-writer.js'

const title = ['KẾ HOẠCH', 'Tuyên truyền cải cách hành chính tỉnh Tịnh Mậu năm 2026', 'I. NHIỆM VỤ']

/** Undefined where the cell is covered by the one above it. */
type Cell = string | undefined

const tasks: readonly (readonly [string, string, Cell, Cell])[] = [
  ['STT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Thời hạn'],
  ['1', 'Viết tin, bài', 'Sở Nội vụ', 'Quý I'],
  ['2', 'In tờ gấp', undefined, 'Quý II'],
  ['3', 'Tọa đàm', 'Sở Tư pháp', undefined],
  ['4', 'Thi trực tuyến', '', 'Quý IV']
]

function asWord(): Uint8Array {
  const p = (text: string) => (text ? `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>` : '<w:p/>')
  const merge = (row: number, column: number) => {
    if (tasks[row]?.[column] === undefined) return '<w:vMerge/>'
    return row + 1 < tasks.length && tasks[row + 1]?.[column] === undefined
      ? '<w:vMerge w:val="restart"/>'
      : ''
  }
  const rows = tasks.map(
    (cells, row) =>
      `<w:tr>${cells.map((text, column) => `<w:tc><w:tcPr>${merge(row, column)}</w:tcPr>${p(text ?? '')}</w:tc>`).join('')}</w:tr>`
  )
  const lined = '<w:tblPr><w:tblBorders><w:insideV w:val="single"/></w:tblBorders></w:tblPr>'
  return rawWord(`${title.map(p).join('')}<w:tbl>${lined}${rows.join('')}</w:tbl>`)
}

function asOpenDocument(): Uint8Array {
  const p = (text: string) => `<text:p>${text}</text:p>`
  const cell = (text: Cell) =>
    text === undefined
      ? '<table:covered-table-cell/>'
      : `<table:table-cell table:style-name="C">${p(text)}</table:table-cell>`
  const rows = tasks.map(cells => `<table:table-row>${cells.map(cell).join('')}</table:table-row>`)
  const styles =
    '<style:style style:name="C" style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid #000000"/></style:style>'
  return rawOdt(`${title.map(p).join('')}<table:table>${rows.join('')}</table:table>`, styles)
}

test.each([
  ['a.docx', asWord()],
  ['a.odt', asOpenDocument()]
])('an empty cell that is merged with no other lacks what its column asks for: %s', async (name, bytes) => {
  const {findings} = await lint(name, bytes)
  const lacking = findings.filter(({rule}) => rule === 'cchc/task-owner' || rule === 'cchc/task-deadline')
  expect(lacking.map(({rule, quote}) => [rule, quote])).toEqual([['cchc/task-owner', 'Thi trực tuyến']])
})

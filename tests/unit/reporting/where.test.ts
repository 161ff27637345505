import {readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import type {Language} from '../../../src/base/severity.js'
import {findingPlaceName, placeName} from '../../../src/diagnostic/place-name.js'
import type {SourceDocument} from '../../../src/document/source-document.js'
import {readPlan} from '../../../src/document/read-plan.js'
import {Places} from '../../../src/engine/places.js'
import {readSourceApart as readSource} from '../../../src/engine/read-apart.js'
import {lint, today, knowledge} from '../../support/linting.js'
import {rawOdt} from '../../support/odt-writer.js'
import {PdfWriter} from '../../support/pdf-writer.js'
import {rawWord} from '../../support/word-writer.js'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const stored = (plan: string, file: string) =>
  readSource(file, readFileSync(`fixtures/documents/${plan}/${file}`))

/** Where the program says that these words stand, the first time after `within`. */
function whereIn(source: SourceDocument): (words: string, within?: string) => ReturnType<Places['where']> {
  const places = new Places(readPlan(source, knowledge.vocabulary, {today}))
  return (words, within = words) => {
    const around = source.text.indexOf(within)
    const at = source.text.indexOf(words, around)
    expect(Math.min(around, at), `“${words}” stands there`).toBeGreaterThanOrEqual(0)
    return places.where({start: at, end: at + words.length})
  }
}

test('notes that are collected below the signature are in no section', async () => {
  const text = [
    'UBND TỈNH MAI SƠN\nKẾ HOẠCH\nTuyên truyền cải cách hành chính năm 2026',
    'I. MỤC ĐÍCH',
    '1. Nâng cao nhận thức[1].',
    'Nơi nhận:\n- Lưu: VT.',
    'TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH',
    '[1] Công văn số 12/SNV-CCHC ngày 05/01/2026 của Sở Nội vụ.'
  ].join('\n\n')
  const where = whereIn(await readSource('plan.txt', bytesOf(text)))
  expect(where('Công văn số 12').section).toBe(null)
  expect(where('Nâng cao').section).toBe('I.1')
})

describe('the sections, tables and pages of a whole plan, in every format', () => {
  const formats = ['plan.md', 'libreoffice.docx', 'libreoffice.odt', 'libreoffice.pdf'] as const
  const page = (file: string, at: number) => (file.endsWith('.pdf') ? at : null)

  test.each(formats)('an annex with a table after the signature: %s', async file => {
    const where = whereIn(await stored('province-2026-city', file))
    expect(where('CỘNG HÒA')).toMatchObject({section: null, table: null, page: page(file, 1)})
    expect(where('Nơi nhận')).toMatchObject({section: null, table: null, page: page(file, 4)})
    expect(where('CHỦ TỊCH')).toMatchObject({section: null, table: null, page: page(file, 4)})
    expect(where('Kèm theo Kế hoạch')).toMatchObject({
      section: 'Phụ lục',
      table: null,
      page: page(file, 4)
    })
    expect(where('Hội Luật gia')).toMatchObject({
      section: 'Phụ lục',
      table: {number: 1, row: 12, column: 4},
      page: page(file, 5)
    })
  })

  test.each(formats)('a header in a table, which is no table, and a table of tasks: %s', async file => {
    const where = whereIn(await stored('province-2026', file))
    expect(where('Độc lập')).toMatchObject({section: null, table: null})
    expect(where('PAR INDEX')).toMatchObject({section: 'IV.6', table: null, page: page(file, 2)})
    expect(where('chữ ký số cá nhân')).toMatchObject({
      section: 'VIII.5',
      table: {number: 1, row: 3, column: 2},
      page: page(file, 3)
    })
  })
})

describe('the paragraph', () => {
  test.each(['libreoffice.docx', 'libreoffice.odt'])('is the line of the text: %s', async file => {
    const source = await stored('province-2026', file)
    const where = whereIn(source)
    const lines = source.text.split('\n')
    for (const words of ['KẾ HOẠCH', 'PAR INDEX', 'Trên đây là'])
      expect(lines[where(words).paragraph! - 1]).toContain(words)
  })

  test('counts empty paragraphs and the rows of tables in Word', async () => {
    const p = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`
    const cell = (text: string) => `<w:tc>${p(text)}</w:tc>`
    const table = `<w:tbl><w:tblPr><w:tblBorders><w:insideV w:val="single"/></w:tblBorders></w:tblPr><w:tr>${cell('TT')}${cell('Việc')}</w:tr><w:tr>${cell('1')}${cell('Họp')}</w:tr></w:tbl>`
    const where = whereIn(await readSource('a.docx', rawWord(p('Một') + '<w:p/>' + table + p('Hai'))))
    expect(['Một', 'Việc', 'Họp', 'Hai'].map(words => where(words).paragraph)).toEqual([1, 3, 4, 5])
  })

  test('is put together from wrapped lines in a text; markup and blanks around it belong to it', async () => {
    const text =
      '## I. MỤC ĐÍCH\n\nNâng cao nhận thức của cán bộ,\ncông chức.  \n\n| TT | Việc |\n| --- | --- |\n| 1 | Họp |\n\nHết.\n'
    const where = whereIn(await readSource('a.md', bytesOf(text)))
    expect(['##', 'công chức', '  \n', 'Việc', 'Họp', 'Hết'].map(words => where(words).paragraph)).toEqual([
      1, 2, 2, 3, 4, 5
    ])
    expect(where('\n\nHết').paragraph).toBe(4)
  })
})

describe('the column is that of the whole table', () => {
  const head = {number: 1, row: 1}
  const rows = [
    [{TT: 1}, {'Cơ quan': 2}, {'Ghi chú': 4}],
    [{'Chủ trì': 2}, {'Phối hợp': 3}],
    [{'Việc A': 1}, {'Sở A': 2}, {'Nhớ A': 4}],
    [{'Việc B': 1}, {'Nhớ B': 4}]
  ]
  const expected = rows.flatMap((row, at) =>
    row.flatMap(cell =>
      Object.entries(cell).map(([words, column]) => [words, {...head, row: at + 1, column}] as const)
    )
  )
  const expectColumns = (source: SourceDocument) => {
    const where = whereIn(source)
    expect(expected.map(([words]) => [words, where(words).table])).toEqual(expected)
  }

  test('with cells merged both ways in Word, after a layout of two columns', async () => {
    const p = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`
    const cell = (text: string, tcPr = '') => `<w:tc><w:tcPr>${tcPr}</w:tcPr>${p(text)}</w:tc>`
    const lined = '<w:tblPr><w:tblBorders><w:insideV w:val="single"/></w:tblBorders></w:tblPr>'
    const tbl = (look: string, ...made: string[]) =>
      `<w:tbl>${look}${made.map(row => `<w:tr>${row}</w:tr>`).join('')}</w:tbl>`
    const [wide, down, on] = ['<w:gridSpan w:val="2"/>', '<w:vMerge w:val="restart"/>', '<w:vMerge/>']
    const table = tbl(
      lined,
      cell('TT', down) + cell('Cơ quan', wide) + cell('Ghi chú', down),
      cell('', on) + cell('Chủ trì') + cell('Phối hợp') + cell('', on),
      cell('Việc A') + cell('Sở A', wide + down) + cell('Nhớ A'),
      cell('Việc B') + cell('', wide + on) + cell('Nhớ B')
    )
    const layout = tbl('', cell('UBND TỈNH') + cell('CỘNG HÒA'))
    expectColumns(await readSource('a.docx', rawWord(layout + table)))
  })

  test('with cells merged both ways in OpenDocument', async () => {
    const cell = (text: string, wide = 1, down = 1) =>
      `<table:table-cell table:style-name="C" table:number-columns-spanned="${wide}" table:number-rows-spanned="${down}"><text:p>${text}</text:p></table:table-cell>${covered.repeat(wide - 1)}`
    const covered = '<table:covered-table-cell/>'
    const row = (cells: string) => `<table:table-row>${cells}</table:table-row>`
    const table = `<table:table><table:table-header-rows>${row(cell('TT', 1, 2) + cell('Cơ quan', 2) + cell('Ghi chú', 1, 2))}${row(covered + cell('Chủ trì') + cell('Phối hợp') + covered)}</table:table-header-rows>${row(cell('Việc A') + cell('Sở A', 2, 2) + cell('Nhớ A'))}${row(cell('Việc B') + covered + covered + cell('Nhớ B'))}</table:table>`
    const styles =
      '<style:style style:name="C" style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid #000000"/></style:style>'
    expectColumns(await readSource('a.odt', rawOdt(table, styles)))
  })

  test('with cells merged both ways in PDF', async () => {
    const pdf = new PdfWriter()
    for (let row = 0; row < 5; row++)
      pdf.text('Thông tin, tuyên truyền cải cách hành chính trên địa bàn tỉnh năm 2026', 85, 60 + row * 20)
    const [xs, ys] = [
      [85, 185, 285, 385, 485],
      [300, 330, 360, 390, 420]
    ]
    for (const [words, {row, column}] of expected)
      pdf.text(words, xs[column - 1]! + 5, ys[row - 1]! + 18, {size: 11})
    const across = (y: number, from: number, to: number) => pdf.line(xs[from]!, y, xs[to]!, y)
    const down = (x: number, from: number, to: number) => pdf.line(x, ys[from]!, x, ys[to]!)
    for (const y of [300, 360, 420]) across(y, 0, 4)
    across(330, 1, 3)
    // None through the merged cell of “Sở A”.
    across(390, 0, 1)
    across(390, 3, 4)
    for (const x of [85, 185, 385, 485]) down(x, 0, 4)
    down(285, 1, 2)
    expectColumns(await readSource('a.pdf', pdf.bytes()))
  })

  test('what stands in a table inside of a cell has the place of the cell; empty cells have one', async () => {
    const p = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`
    const cell = (inside: string) => `<w:tc>${inside}</w:tc>`
    const lined = '<w:tblPr><w:tblBorders><w:insideV w:val="single"/></w:tblBorders></w:tblPr>'
    const inner = `<w:tbl>${lined}<w:tr>${cell(p('Trong'))}${cell(p('Cùng'))}</w:tr></w:tbl><w:p/>`
    const outer = `<w:tbl>${lined}<w:tr>${cell(p('TT'))}${cell(p('Việc'))}${cell(p('Hạn'))}</w:tr><w:tr>${cell(p('1'))}${cell(inner)}${cell('<w:p/>')}</w:tr></w:tbl>`
    const source = await readSource('a.docx', rawWord(outer + p('Hết') + outer))
    const where = whereIn(source)
    expect(where('Cùng').table).toEqual({number: 1, row: 2, column: 2})
    expect(where('Cùng', 'Hết').table).toEqual({number: 2, row: 2, column: 2})
    const places = new Places(readPlan(source, knowledge.vocabulary, {today}))
    const empty = source.text.indexOf(' | \n') + 3
    expect(places.where({start: empty, end: empty}).table).toEqual({number: 1, row: 2, column: 3})
  })
})

test('the sections of an annex are told from those of the plan', async () => {
  const text = [
    'KẾ HOẠCH\nTuyên truyền cải cách hành chính năm 2026',
    'I. MỤC ĐÍCH\n\n1. Nâng cao nhận thức.',
    'II. TỔ CHỨC THỰC HIỆN\n\n1. Sở Nội vụ chủ trì.',
    'Nơi nhận:\n- Lưu: VT.\n\nCHỦ TỊCH\n\nTrần Văn An',
    'PHỤ LỤC 1\n\nI. TIN, BÀI\n\n1. Viết bài trên báo.',
    'Phụ lục số II\n\nI. HỘI THI\n\n1. Tổ chức hội thi.'
  ].join('\n\n')
  const where = whereIn(await readSource('a.md', bytesOf(text)))
  const places = ['Nâng cao', 'Sở Nội vụ', 'Trần Văn An', 'Viết bài', 'Tổ chức hội thi']
  expect(places.map(words => where(words).section)).toEqual([
    'I.1',
    'II.1',
    null,
    'Phụ lục 1, I.1',
    'Phụ lục II, I.1'
  ])
})

describe('what a person is told', () => {
  test('evidence in a PDF has its page, elsewhere none', async () => {
    const pages = async (file: string) => {
      const report = await lint(file, readFileSync(`fixtures/documents/province-2026-city/${file}`))
      return new Set(report.checklist.flatMap(row => row.evidence.map(({page}) => page)))
    }
    expect([...(await pages('libreoffice.pdf'))].sort()).toEqual([1, 2, 3, 4])
    expect(await pages('libreoffice.docx')).toEqual(new Set([undefined]))
  })

  test.each<[Language, string[]]>([
    ['vi', ['mục I, dòng 7', 'mục I', 'mục I, khoảng trang 3', 'mục I, trang 3', 'mục I']],
    ['en', ['section I, line 7', 'section I', 'section I, about page 3', 'section I, page 3', 'section I']]
  ])(
    'the line of a text, the section and the page of a Word file, the page of a PDF: %s',
    (language, names) => {
      const at = (page: number | null) => ({
        start: {line: 7, column: 1, offset: 90},
        where: {section: 'I', page, paragraph: 7, table: null}
      })
      expect([
        placeName('markdown', at(null), language),
        placeName('odt', at(null), language),
        placeName('docx', at(3), language),
        placeName('pdf', at(3), language),
        placeName('doc', at(null), language)
      ]).toEqual(names)
    }
  )

  test.each<[Language, string, string]>([
    ['vi', 'chỗ “Số: 12/KH-UBND”', 'đầu văn bản'],
    ['en', 'at “Số: 12/KH-UBND”', 'top of the document']
  ])('the words where nothing can be counted: %s', (language, words, top) => {
    const header = {
      start: {line: 3, column: 1, offset: 30},
      where: {section: null, page: null, paragraph: 3, table: null}
    }
    expect(placeName('docx', header, language)).toBeUndefined()
    expect(findingPlaceName('docx', {...header, text: 'Số: 12/KH-UBND'}, language)).toBe(words)
    expect(findingPlaceName('doc', {...header, text: ''}, language)).toBe(top)
    expect(findingPlaceName('docx', {...header, text: 'Tên '.repeat(40)}, 'vi')).toHaveLength(66)
  })

  test('of a finding with its section and its cell', () => {
    const name = (format: 'docx' | 'pdf', page: number | null, section: string, isInTable: boolean) =>
      placeName(
        format,
        {
          start: {line: 7, column: 1, offset: 90},
          where: {section, page, paragraph: 7, table: isInTable ? {number: 1, row: 2, column: 3} : null}
        },
        'vi'
      )
    expect([
      name('docx', null, 'II.1', false),
      name('docx', null, 'Phụ lục 2, I.1', true),
      name('pdf', 4, 'V', true)
    ]).toEqual(['mục II.1', 'Phụ lục 2, I.1, bảng 1, hàng 2, cột 3', 'mục V, bảng 1, hàng 2, cột 3, trang 4'])
  })
})

import {describe, expect, test} from 'vitest'
import {builtInWords} from '../../../src/engine/read-apart.js'
import {readSource} from '../../../src/engine/read-source.js'
import {TableWords} from '../../../src/knowledge/table-words.js'
import {builtInKnowledge} from '../../../src/packs/built-in.js'
import {mergeKnowledge} from '../../../src/packs/load-knowledge.js'
import type {ReaderWords} from '../../../src/readers/reader-words.js'
import {finderOf} from '../../../src/vietnamese/words/word-finder.js'
import {PdfWriter} from '../../support/pdf-writer.js'

const own = TableWords.of(mergeKnowledge(builtInKnowledge, 'fixtures/packs/tables/lines'))

async function paragraphs(lines: readonly string[], words: ReaderWords = builtInWords()): Promise<string[]> {
  const source = await readSource('plan.txt', new TextEncoder().encode(lines.join('\n')), 'text', words)
  return source.tree.children.flatMap(block => (block.type === 'paragraph' ? [block.passage.value] : []))
}

describe('a line goes on where the one before it cannot end', () => {
  const above = ['KẾ HOẠCH', 'Truyền thông năm 2026', '']

  test.each([
    ['Tuyên truyền trong tháng 01 năm', '2026 tại các xã.'],
    ['Phối hợp chặt chẽ với', 'Hội Nông dân xã.'],
    ['Thực hiện theo Quyết định 15/QĐ-', 'UBND của tỉnh.'],
    ['Giai đoạn 2026–', '2030 có hai việc.']
  ])('%s / %s', async (first, second) => {
    const found = await paragraphs([...above, first, second])
    expect(found.slice(2)).toEqual([`${first} ${second}`])
  })

  test.each([
    ['Báo cáo Giám đốc Sở', 'Hội Nông dân xã.'],
    ['KẾ HOẠCH SỐ', 'Hội Nông dân xã.'],
    ['Xóm Đèn', 'Hội Nông dân xã.'],
    ['Tên gọi /', 'Hội Nông dân xã.']
  ])('and not behind “%s”', async (first, second) => {
    expect((await paragraphs([...above, first, second])).slice(2)).toEqual([first, second])
  })

  test('words of one’s own count', async () => {
    const lines = [...above, 'Mở chuyên mục nhằm', 'Giới thiệu dịch vụ công.']
    expect((await paragraphs(lines)).slice(2)).toEqual(lines.slice(3))
    expect((await paragraphs(lines, own)).slice(2)).toEqual([lines.slice(3).join(' ')])
  })
})

describe('below a title a basis begins a paragraph', () => {
  const subject = [
    'KẾ HOẠCH',
    'Tuyên truyền cải cách',
    'hành chính năm 2026',
    'tại xã Mường Lai,',
    'huyện cũ'
  ]

  test.each([
    'Căn cứ Luật Tiếp cận thông tin;',
    'Tiếp tục thực hiện Kế hoạch của tỉnh;',
    'Triển khai Chỉ thị của tỉnh;'
  ])('%s', async basis => {
    expect((await paragraphs([...subject, basis])).slice(1)).toEqual([subject.slice(1).join(' '), basis])
  })

  test('and what goes on with the title begins none', async () => {
    const goesOn = 'thực hiện Nghị quyết số 76/NQ-CP'
    expect((await paragraphs([...subject, goesOn])).slice(1)).toEqual([
      [...subject.slice(1), goesOn].join(' ')
    ])
  })
})

test('what stands behind a signature under the name of a type is running text', async () => {
  const found = await paragraphs([
    'QUYẾT ĐỊNH',
    'Ban hành Quy chế phối hợp',
    '',
    'Điều 1. Ban hành Quy chế phối hợp truyền thông',
    'cải cách hành chính.',
    '',
    'Nơi nhận:',
    '- Lưu: VT.',
    'TM. ỦY BAN NHÂN DÂN',
    'CHỦ TỊCH',
    'Lò Văn Páo',
    '',
    'QUY CHẾ',
    'Phối hợp truyền thông tại xã',
    '',
    'Điều 1. Cán bộ phụ trách truyền thông phối hợp với',
    'Hội Nông dân, Hội Phụ nữ và các',
    'bản trong xã.'
  ])
  expect(found).toContain('TM. ỦY BAN NHÂN DÂN')
  expect(found).toContain('CHỦ TỊCH')
  expect(found.at(-1)).toBe(
    'Điều 1. Cán bộ phụ trách truyền thông phối hợp với Hội Nông dân, Hội Phụ nữ và các bản trong xã.'
  )
})

describe('columns of a PDF', () => {
  const filler = 'Thông tin, tuyên truyền cải cách hành chính tại xã năm 2026 được thực hiện thường xuyên'
  const linesOf = async (pdf: PdfWriter, words: ReaderWords) =>
    (await readSource('plan.pdf', pdf.bytes(), 'pdf', words)).text.split('\n').filter(Boolean)

  test('running text that names the Party or the country is no header', async () => {
    const pdf = new PdfWriter().text(filler, 60, 60, {size: 10})
    const lines = [
      'Tuyên truyền nghị quyết của Đảng Cộng sản Việt Nam',
      'Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam'
    ]
    lines.forEach((line, at) => pdf.text(line, 60, 100 + at * 40))
    expect((await linesOf(pdf, builtInWords())).slice(1)).toEqual(lines)
  })

  test('the issuer and the country’s name close to it are two', async () => {
    const pdf = new PdfWriter()
      .text('UBND XÃ MƯỜNG LAI CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 60, 60, {size: 11})
      .text(filler, 60, 100, {size: 10})
    expect((await linesOf(pdf, builtInWords())).slice(0, 2)).toEqual([
      'UBND XÃ MƯỜNG LAI',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'
    ])
  })

  test('titles of one’s own tell a signature, also in the process that was sent them', async () => {
    const pdf = new PdfWriter()
      .text(filler, 60, 60, {size: 10})
      .text('Thôn Bản Hán', 85, 120)
      .centred('CHÍNH TRỊ VIÊN', 122, {}, 410)
      .text('Thôn Bản Mới', 85, 140)
      .centred('Lò Văn Páo', 142, {}, 410)
    const apart = ['Thôn Bản Hán', 'Thôn Bản Mới', 'CHÍNH TRỊ VIÊN', 'Lò Văn Páo']
    const sent = finderOf(structuredClone(own.unaccentedData))
    expect((await linesOf(pdf, builtInWords())).slice(1)).not.toEqual(apart)
    expect((await linesOf(pdf, own)).slice(1)).toEqual(apart)
    expect(
      (await linesOf(pdf, {in: text => own.in(text), unaccentedIn: text => sent.in(text)})).slice(1)
    ).toEqual(apart)
  })
})

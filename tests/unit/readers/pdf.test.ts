import {readdirSync, readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {readPlan} from '../../../src/document/read-plan.js'
import type {SourceDocument} from '../../../src/document/source-document.js'
import {Places} from '../../../src/engine/places.js'
import {readSourceApart as readSource} from '../../../src/engine/read-apart.js'
import {citations, lint, statuses, today, knowledge} from '../../support/linting.js'
import {PdfWriter, textWidth} from '../../support/pdf-writer.js'
import {planAsPdf} from '../../support/plan-as-pdf.js'

const plans = readdirSync('fixtures/documents', {withFileTypes: true})
  .filter(entry => entry.isDirectory())
  .map(entry => entry.name)

describe('a plan is the same plan when it is printed', () => {
  test.each(plans.flatMap(plan => [14, 12].map(size => [plan, size] as const)))(
    '%s at %i points',
    async (plan, size) => {
      const markdown = readFileSync(`fixtures/documents/${plan}/plan.md`, 'utf8')
      const [original, printed] = [
        await lint('plan.md', markdown),
        await lint('plan.pdf', planAsPdf(markdown, {size}))
      ]
      const {number, date, level, topic, year, issuer, title} = original.plan
      expect(statuses(printed)).toEqual(statuses(original))
      expect(citations(printed)).toEqual(citations(original))
      expect(printed.plan).toMatchObject({number, date, level, topic, year, issuer, title})
    }
  )
})

/** A long enough paragraph for a page not to be taken for a scan. */
const filler =
  'Thông tin, tuyên truyền cải cách hành chính trên địa bàn tỉnh năm 2026 được thực hiện thường xuyên'

async function read(pdf: PdfWriter) {
  return readSource('plan.pdf', pdf.bytes())
}

function paragraphs(source: SourceDocument): string[] {
  return source.tree.children.flatMap(block => (block.type === 'paragraph' ? [block.passage.value] : []))
}

test('a few words without a picture are a text, and none is not', async () => {
  expect((await read(new PdfWriter().text('PHỤ LỤC', 85, 100))).text.trim()).toBe('PHỤ LỤC')
  // Four of five pages were left empty.
  const form = new PdfWriter().text('Số: 97/KH-UBND', 85, 100).addPage().addPage().addPage().addPage()
  expect((await read(form)).text).toContain('Số: 97/KH-UBND')
  for (const scan of [
    new PdfWriter().addPage(),
    new PdfWriter().text('Số: 97/KH-UBND', 85, 100).picture(),
    new PdfWriter().text('Số: 97/KH-UBND', 85, 100).addPage().picture()
  ])
    await expect(read(scan)).rejects.toThrow('has no text layer')
})

describe('glyphs become words', () => {
  test('letters that were drawn after the others, and from another font, stand where they are printed', async () => {
    const word = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'
    const pdf = new PdfWriter().text(filler, 60, 100, {size: 10})
    const late: (() => void)[] = []
    let x = 100
    for (const character of word) {
      const at = x
      if (/[ỘÃỦĨỆ]/.test(character)) late.push(() => pdf.text(character, at, 60, {font: 'Other'}))
      else pdf.text(character, at, 60)
      x += textWidth(character, 14)
    }
    late.forEach(draw => draw())
    expect((await read(pdf)).text.split('\n')[0]).toBe(word)
  })

  test('blanks are where there is room, drawn or not; a word spaced out is one word', async () => {
    const pdf = new PdfWriter()
      .text('Sở', 60, 60)
      .text('Nội', 60 + textWidth('Sở', 14) + 4, 60)
      .text(' vụ chủ trì', 60 + textWidth('Sở', 14) + 4 + textWidth('Nội', 14), 60)
      .text(filler, 60, 200, {size: 10})
    expect((await read(pdf)).text.split('\n')[0]).toBe('Sở Nội vụ chủ trì')
  })

  test('decomposed accents are composed in passages', async () => {
    const pdf = new PdfWriter().text(filler.normalize('NFD'), 60, 60, {size: 9})
    expect(paragraphs(await read(pdf))).toEqual([filler])
  })

  test('what is printed twice, a hair apart, is bold and not doubled', async () => {
    const pdf = new PdfWriter().text(filler, 60, 60, {size: 10}).text(filler, 60.3, 60, {size: 10})
    expect(paragraphs(await read(pdf))).toEqual([filler])
  })

  test('the calls of footnotes are no text, their notes come last', async () => {
    const pdf = new PdfWriter()
      .text('Đề án số 14-ĐA/TU', 85, 60)
      .text('1', 85 + textWidth('Đề án số 14-ĐA/TU', 14), 55, {size: 8})
      .text(`của Tỉnh ủy; ${filler.slice(0, 40)}`, 90 + textWidth('Đề án số 14-ĐA/TU1', 14), 60)
      .text(filler, 85, 80, {size: 14})
      .text('1', 85, 755, {size: 6})
      .text('Ban hành kèm theo Quyết định của Tỉnh ủy.', 90, 760, {size: 10})
    const {text} = await read(pdf)
    expect(text).toContain('Đề án số 14-ĐA/TU của Tỉnh ủy')
    expect(text.trimEnd().split('\n').at(-1)).toBe('[1] Ban hành kèm theo Quyết định của Tỉnh ủy.')
  })

  test('a footnote goes on at the foot of the next page, and ends where its sentence does', async () => {
    const note = 'Thông tư số 08/2023/TT-BNV có căn cứ ban hành như sau: Căn cứ Luật Cư trú'
    const readNotes = async (end: string) => {
      const pdf = new PdfWriter()
        .text(filler, 85, 80, {size: 14})
        .text('1', 85, 755, {size: 6})
        .text(`${note}${end}`, 90, 760, {size: 10})
        .addPage()
        .text(filler, 85, 80, {size: 14})
        .text('và Luật Việc làm.', 85, 750, {size: 10})
        .text('2', 85, 765, {size: 6})
        .text('Khoản này được bãi bỏ.', 90, 770, {size: 10})
      return (await read(pdf)).text.trimEnd().split('\n').filter(Boolean)
    }
    for (const end of [';', ': “1. Luật này có hiệu lực.'])
      expect((await readNotes(end)).slice(-3)).toEqual([
        `[1] ${note}${end}`,
        'và Luật Việc làm.',
        '[2] Khoản này được bãi bỏ.'
      ])
    for (const end of ['.', ' “hằng năm”.', ' (nếu có)'])
      expect((await readNotes(end)).slice(-3)).toEqual([
        'và Luật Việc làm.',
        `[1] ${note}${end}`,
        '[2] Khoản này được bãi bỏ.'
      ])
  })

  test('fonts of the time before Unicode are read by their names', async () => {
    const pdf = new PdfWriter()
      .text('Céng hoµ x· héi chñ nghÜa ViÖt Nam', 60, 60, {font: '.VnTime'})
      .text('ñy ban nh©n d©n', 60, 80, {font: '.VnTimeH'})
      .text('Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam', 60, 100, {font: 'VNI-Times'})
    const source = await read(pdf)
    expect(source.text.normalize('NFC').split('\n').filter(Boolean)).toEqual([
      'Cộng hoà xã hội chủ nghĩa Việt Nam',
      'ỦY BAN NHÂN DÂN',
      'Cộng hòa xã hội chủ nghĩa Việt Nam'
    ])
    expect(source.notes?.map(note => note.kind)).toEqual(['legacy-font'])
  })
})

describe('lines become paragraphs', () => {
  test('a full line goes on, whatever the next one begins with', async () => {
    const pdf = new PdfWriter()
    const put = (lines: readonly (readonly [string, number])[]) =>
      lines.forEach(([text, x], at) => spread(pdf, text, x, 60 + at * 17, at % 3 === 2 ? undefined : 538))
    put([
      ['Kế hoạch này thay thế Kế hoạch ban hành ngày 15 tháng 01 năm', 113],
      ['2024. UBND tỉnh giao Sở Nội vụ theo dõi việc thực hiện, tổng hợp', 85],
      ['kết quả trong năm.', 85],
      ['- Tổ chức tuyên truyền trên báo, đài theo Quyết định số 688/QĐ-', 113],
      ['UBND và các văn bản có liên quan của Trung ương, giai đoạn 2021', 85],
      ['- 2025.', 85],
      ['1. Sở Tài chính bố trí kinh phí cho các cơ quan, đơn vị thực hiện', 113],
      ['nhiệm vụ được giao, báo cáo Ủy ban nhân dân tỉnh trước ngày 20', 85],
      ['tháng 12.', 85]
    ])
    expect(paragraphs(await read(pdf)).map(text => text.slice(0, 24))).toEqual([
      'Kế hoạch này thay thế Kế',
      '- Tổ chức tuyên truyền t',
      '1. Sở Tài chính bố trí k'
    ])
  })

  test('a paragraph goes on over the page; page numbers and running heads are left out', async () => {
    const pdf = new PdfWriter()
    for (let page = 1; page <= 4; page++) {
      if (page > 1) pdf.addPage()
      pdf.text('UBND tỉnh Lào Cai - Kế hoạch tuyên truyền', 85, 30, {size: 9})
      if (page > 1) pdf.centred(page === 3 ? '- 3 -' : `Trang ${page}/4`, 820, {size: 11})
      for (let row = 0; row < 30; row++)
        spread(
          pdf,
          row === 0 && page === 1
            ? 'Mở đầu của đoạn văn dài qua bốn trang giấy'
            : 'và tiếp tục trên dòng sau với những chữ này',
          row === 0 && page === 1 ? 113 : 85,
          60 + row * 20,
          538
        )
    }
    const source = await read(pdf)
    expect(paragraphs(source)).toHaveLength(1)
    expect(source.text).not.toMatch(/Trang|UBND|3/)
    expect(source.pages?.map(page => page.page)).toEqual([1, 2, 3, 4])
  })

  test('what the gazette has above its pages is no text, and it leaves out whom a document is sent to', async () => {
    const printed = async (head: string) => {
      const pdf = new PdfWriter()
      for (const page of [1, 2]) {
        if (page > 1) pdf.addPage()
        pdf.text(`${head} ${30 + page}`, 150, 40, {size: 12})
        for (let row = 0; row < 6; row++) pdf.text(`${page}. ${filler} ${row}`, 60, 80 + row * 30)
      }
      return read(pdf)
    }
    const source = await printed('CÔNG BÁO/Số 255 + 256/Ngày 28-4-2026')
    expect(source.text).not.toContain('CÔNG BÁO')
    expect(source.isOfGazette).toBe(true)
    for (const head of ['Đăng trên Công báo/Số 255 ngày 28-4-2026', 'CÔNG BÁO TỈNH LÀO CAI']) {
      const other = await printed(head)
      expect(other.text).toContain(head)
      expect(other.isOfGazette).toBeUndefined()
    }
  })

  test('a watermark that stands askew is no text', async () => {
    const pdf = new PdfWriter().text(filler, 60, 60, {size: 10})
    pdf.draw('BT /F0 60 Tf 0.7 0.7 -0.7 0.7 200 300 Tm <004200510058> Tj ET')
    expect(paragraphs(await read(pdf))).toEqual([filler])
  })
})

/** The words of a line spread from x to `to`, as justified text is; set close where `to` is not given. */
function spread(pdf: PdfWriter, text: string, x: number, y: number, to?: number): void {
  const words = text.split(' ')
  const used = words.reduce((sum, word) => sum + textWidth(word, 14), 0)
  const gap = to === undefined ? textWidth(' ', 14) : (to - x - used) / (words.length - 1)
  let at = x
  for (const word of words) {
    pdf.text(word, at, y)
    at += textWidth(word, 14) + gap
  }
}

describe('columns and tables', () => {
  test('header and signature come column by column, also where a page’s end cuts them', async () => {
    const pdf = new PdfWriter()
      .centred('UBND TỈNH LÀO CAI', 60, {size: 13}, 160)
      .centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 60, {size: 13, bold: true}, 410)
      .centred('SỞ THÔNG TIN VÀ TRUYỀN THÔNG', 76, {size: 12, bold: true}, 160)
      .centred('Độc lập - Tự do - Hạnh phúc', 77, {bold: true}, 410)
      .centred('Số: 97/KH-STTTT', 96, {}, 160)
      .centred('Lào Cai, ngày 14 tháng 3 năm 2022', 97, {italic: true}, 410)
      .centred('KẾ HOẠCH', 140, {bold: true})
      .centred('Thông tin, tuyên truyền cải cách hành chính', 158, {bold: true})
    for (let row = 0; row < 8; row++)
      spread(pdf, filler.slice(0, 60).trim(), row === 0 ? 113 : 85, 200 + row * 17, 538)
    pdf
      .text('Nơi nhận:', 85, 750, {size: 12, bold: true})
      .centred('GIÁM ĐỐC', 752, {bold: true}, 410)
      .text('- UBND tỉnh;', 85, 765, {size: 11})
      .addPage()
      .centred('2', 40)
      .text('- Các phòng;', 85, 70, {size: 11})
      .centred('Trần Văn An', 80, {bold: true}, 410)
      .text('- Lưu: VT.', 85, 84, {size: 11})
    const {text} = await read(pdf)
    const lines = text.split('\n').filter(Boolean)
    expect(lines.slice(0, 8)).toEqual([
      'UBND TỈNH LÀO CAI',
      'SỞ THÔNG TIN VÀ TRUYỀN THÔNG',
      'Số: 97/KH-STTTT',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Lào Cai, ngày 14 tháng 3 năm 2022',
      'KẾ HOẠCH',
      'Thông tin, tuyên truyền cải cách hành chính'
    ])
    expect(lines.slice(-6)).toEqual([
      'Nơi nhận:',
      '- UBND tỉnh;',
      '- Các phòng;',
      '- Lưu: VT.',
      'GIÁM ĐỐC',
      'Trần Văn An'
    ])
  })

  test('a title at the margin, right below the header, is none of its lines', async () => {
    const pdf = new PdfWriter()
    const put = (lines: readonly string[], x: number) =>
      lines.forEach((line, at) => pdf.text(line, x, 60 + at * 16, {size: 13}))
    put(['ỦY BAN NHÂN DÂN', 'TỈNH HƯNG YÊN', 'Số: 16/KH-UBND', 'KẾ HOẠCH', 'Truyền thông CCHC năm 2026'], 60)
    put(
      ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', 'Hưng Yên, ngày 22/01/2026'],
      300
    )
    expect((await read(pdf.text(filler, 60, 160, {size: 10}))).text.split('\n').filter(Boolean)).toEqual([
      'ỦY BAN NHÂN DÂN',
      'TỈNH HƯNG YÊN',
      'Số: 16/KH-UBND',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Hưng Yên, ngày 22/01/2026',
      'KẾ HOẠCH',
      'Truyền thông CCHC năm 2026',
      filler
    ])
  })

  test('a ruled table goes on over the page: its head counts once, a row cut in two is one', async () => {
    const pdf = new PdfWriter().text(filler, 60, 60, {size: 10})
    const row = (y: number, cells: readonly string[]) => {
      cells.forEach((cell, at) => pdf.text(cell, 88 + at * 150, y + 14, {size: 11}))
      for (const line of [y, y + 20]) pdf.line(85, line, 535, line)
      for (let x = 85; x <= 535; x += 150) pdf.line(x, y, x, y + 20)
    }
    row(700, ['STT', 'Nhiệm vụ', 'Chủ trì'])
    row(720, ['1', 'Đăng tin, bài', 'Sở Nội vụ'])
    row(740, ['2', 'Tổ chức hội thi', 'Sở Tư pháp'])
    pdf.addPage()
    row(60, ['STT', 'Nhiệm vụ', 'Chủ trì'])
    row(80, ['', 'tìm hiểu CCHC', ''])
    row(100, ['3', 'Phát sóng', 'Đài PT-TH tỉnh'])
    const source = await read(pdf)
    const tables = source.tree.children.flatMap(block => (block.type === 'table' ? [block] : []))
    expect(
      tables.map(table => table.children.map(one => one.children.map(cell => cell.passage.value)))
    ).toEqual([
      [
        ['STT', 'Nhiệm vụ', 'Chủ trì'],
        ['1', 'Đăng tin, bài', 'Sở Nội vụ'],
        ['2', 'Tổ chức hội thi tìm hiểu CCHC', 'Sở Tư pháp'],
        ['3', 'Phát sóng', 'Đài PT-TH tỉnh']
      ]
    ])
    const cell = tables[0]!.children[3]!.children[2]!
    expect(source.text.slice(cell.span.start, cell.span.end)).toBe('Đài PT-TH tỉnh')
  })

  test.each([
    ['nothing but blanks', ' ', 13],
    ['letters of no height', 'x', 0.1]
  ])('a ruled table of which the cells hold %s is none', async (_, text, size) => {
    const pdf = new PdfWriter().text('KẾ HOẠCH', 72, 60).text(filler, 72, 80, {size: 10})
    for (const y of [200, 240, 280]) pdf.line(72, y, 472, y)
    for (const x of [72, 272, 472]) pdf.line(x, 200, x, 280)
    for (const y of [225, 265]) pdf.text(text, 80, y, {size}).text(text, 280, y, {size})
    const source = await readSource('plan.pdf', pdf.bytes())
    expect(source.tree.children.map(({type}) => type)).not.toContain('table')
    expect(source.text).toBe(`KẾ HOẠCH\n\n${filler}\n`)
  })

  test('one line on each page, the same on all, is the text', async () => {
    const pdf = new PdfWriter().text(filler, 60, 60, {size: 10})
    for (let page = 2; page <= 4; page++) pdf.addPage().text(filler, 60, 60, {size: 10})
    const {text} = await readSource('plan.pdf', pdf.bytes())
    expect(text.split(filler)).toHaveLength(5)
  })

  test('a running head above an empty page goes with the others', async () => {
    const pdf = new PdfWriter()
    for (let page = 1; page <= 5; page++) {
      if (page > 1) pdf.addPage()
      pdf.text('Tài liệu phục vụ phiên họp thường kỳ', 60, 40, {size: 10})
      for (let row = 0; row < 5 && page !== 3; row++) pdf.text(`${page}. ${filler} ${row}`, 60, 80 + row * 30)
    }
    expect((await readSource('plan.pdf', pdf.bytes())).text).not.toContain('phiên họp')
  })

  test('a finding says its page, and its row and column in a table', async () => {
    const plan = planAsPdf(readFileSync('fixtures/documents/province-2026-city/plan.md', 'utf8'))
    const source = await readSource('plan.pdf', plan)
    const places = new Places(readPlan(source, knowledge.vocabulary, {today}))
    const at = source.text.indexOf('Hội Luật gia')
    expect(places.where({start: at, end: at + 5})).toMatchObject({page: 7, table: {number: 1, column: 4}})
  })
})

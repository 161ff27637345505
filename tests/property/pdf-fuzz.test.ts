import {describe, expect, test} from 'vitest'
import {readSourceApart as readSource} from '../../src/engine/read-apart.js'
import {Fault} from '../../src/base/fault.js'
import {PdfWriter} from '../support/pdf-writer.js'

/** Pages that no program prints and none may fall over: a text or a fault comes of each, never a crash. */

const filler =
  'Thông tin, tuyên truyền cải cách hành chính trên địa bàn tỉnh năm 2026 được thực hiện thường xuyên'

/** A table’s borders: so many columns and rows, from (x, y) on. */
function ruled(pdf: PdfWriter, columns: number, rows: number, x = 60, y = 200): PdfWriter {
  const [width, height] = [80, 30]
  for (let row = 0; row <= rows; row++) pdf.line(x, y + row * height, x + columns * width, y + row * height)
  for (let column = 0; column <= columns; column++)
    pdf.line(x + column * width, y, x + column * width, y + rows * height)
  return pdf
}

async function textOf(pdf: PdfWriter): Promise<string> {
  const {text} = await readSource('plan.pdf', pdf.bytes())
  return text
}

describe('ruled tables that hold little', () => {
  const page = () => new PdfWriter().text(filler, 60, 100, {size: 10}).text('Nơi nhận:', 60, 700, {size: 10})
  /** Something in a cell, counted from 0. */
  const put = (pdf: PdfWriter, text: string, column: number, row: number) =>
    pdf.text(text, 65 + column * 80, 220 + row * 30, {size: 10})

  const cases: Readonly<Record<string, readonly [pdf: () => PdfWriter, table: string]>> = {
    'nothing at all': [() => ruled(page(), 3, 3), ''],
    'blanks alone': [() => put(put(ruled(page(), 3, 3), '  ', 0, 0), ' ', 2, 1), ''],
    'blanks and one word': [() => put(put(ruled(page(), 2, 2), ' ', 0, 0), 'STT', 1, 0), 'STT'],
    'one cell': [() => put(ruled(page(), 1, 1), 'STT', 0, 0), 'STT'],
    'one word in one cell of many': [() => put(ruled(page(), 3, 3), 'STT', 1, 1), 'STT'],
    'rows without text': [
      () => put(put(ruled(page(), 2, 4), 'STT', 0, 1), 'Nội dung', 1, 1),
      '| STT | Nội dung |'
    ],
    'columns without text': [
      () => put(put(ruled(page(), 3, 2), 'STT', 0, 0), 'Nội dung', 0, 1),
      '| STT | | |\n| Nội dung | | |'
    ]
  }
  test.each(Object.entries(cases))('%s', async (_, [pdf, table]) => {
    expect(await textOf(pdf())).toBe([filler, table, 'Nơi nhận:\n'].filter(Boolean).join('\n\n'))
  })

  test('empty tables on two pages that look like one', async () => {
    const pdf = put(ruled(page(), 3, 2, 60, 200), 'STT', 0, 0)
    put(ruled(pdf, 3, 2, 60, 500), ' ', 0, 0)
    ruled(pdf.addPage(), 3, 2)
    put(ruled(pdf.addPage(), 3, 2), ' ', 0, 0)
    put(put(ruled(pdf.addPage(), 3, 2), 'STT', 0, 0), ' ', 1, 1)
    expect(await textOf(pdf)).toContain('STT')
  })

  test('tables around pictures', async () => {
    const pdf = page().draw('q 70 0 0 20 65 615 cm /Scan Do Q').draw('q 70 0 0 20 145 615 cm /Scan Do Q')
    expect(await textOf(ruled(pdf, 2, 2))).toBe(`${filler}\n\nNơi nhận:\n`)
  })
})

test('anything drawn anywhere', async () => {
  let seed = 11
  const random = (below: number): number => (seed = (seed * 48271) % 2147483647) % below
  const one = <T>(...of: readonly T[]): T => of[random(of.length)]!
  const words = [
    '',
    ' ',
    '   ',
    '|',
    '-',
    '1.',
    '[1]',
    'a',
    'Ệ',
    '\u0301',
    '\u200b',
    '\ud835',
    '\uffff',
    filler
  ]
  const number = () => one(0, -1, 1, 0.001, 14, 60, 595, 842, 5000, -5000, random(600))
  const drawings: readonly ((pdf: PdfWriter) => unknown)[] = [
    pdf => pdf.text(one(...words), number(), number(), {size: one(0, 0.1, 1, 10, 14, 200, -10)}),
    pdf => pdf.text(one(...words), 60 + random(400), 60 + random(700), {size: one(1, 8, 14)}),
    pdf => pdf.line(number(), number(), number(), number()),
    pdf => ruled(pdf, random(4), random(4), 60 + random(100), 60 + random(500)),
    pdf => pdf.draw(`${number()} ${number()} ${number()} ${number()} re ${one('S', 'f', 'B', 'n', 'W n')}`),
    pdf =>
      pdf.draw(`${one('', 'q ')}${number()} ${number()} ${number()} ${number()} ${number()} ${number()} cm`),
    pdf =>
      pdf.draw(
        one('Q', 'q', 'BT', 'ET', '/F9 12 Tf', '/Scan Do', '/None Do', '/None gs', 'BI ID EI', '[', '<<', ')')
      ),
    pdf => pdf.draw(`${number()} ${one('Tc', 'Tw', 'Tz', 'TL', 'Ts', 'Tr')}`),
    pdf => pdf.draw(`BT /F0 ${number()} Tf [<0041> ${number()} (a) ${number()}] TJ T* (b) ' ET`),
    pdf => pdf.picture(),
    pdf => pdf.addPage()
  ]
  for (let round = 0; round < rounds; round++) {
    const pdf = new PdfWriter()
    if (random(3) > 0) pdf.text(filler, 60, 60, {size: 10})
    for (let k = random(25); k >= 0; k--) one(...drawings)(pdf)
    await readSource('plan.pdf', pdf.bytes()).catch((error: unknown) => {
      if (!(error instanceof Fault)) throw new Error(`round ${round}`, {cause: error})
    })
  }
})

const rounds = Number(process.env['ROUNDS'] ?? 60)

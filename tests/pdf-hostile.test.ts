import {deflateSync, inflateSync} from 'node:zlib'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, describe, expect, test, vi} from 'vitest'
import {readSource} from '../src/engine/read-source.js'
import {Fault} from '../src/files/fault.js'
import {inflatedSize} from '../src/readers/pdf/inflated-size.js'
import {latin1Bytes, PdfWriter, pdfOf, stream} from './pdf-writer.js'
import {planAsPdf} from './plan-as-pdf.js'
import {run} from './command.js'

const filler =
  'Thông tin, tuyên truyền cải cách hành chính trên địa bàn tỉnh năm 2026 được thực hiện thường xuyên'
const latin1 = (bytes: Uint8Array) => Array.from(bytes, byte => String.fromCharCode(byte)).join('')

/** The sentence of the fault, and that nothing is written on the console and it does not take long. */
async function fault(bytes: Uint8Array): Promise<string> {
  const spies = (['log', 'warn', 'error', 'info'] as const).map(name => vi.spyOn(console, name))
  const started = performance.now()
  const error: unknown = await readSource('plan.pdf', bytes).then(
    () => undefined,
    (thrown: unknown) => thrown
  )
  expect(performance.now() - started).toBeLessThan(2000)
  for (const spy of spies) expect(spy).not.toHaveBeenCalled()
  spies.forEach(spy => spy.mockRestore())
  if (!(error instanceof Fault)) throw new Error(`no fault but ${String(error)}`)
  expect(error.what.en).toContain('plan.pdf')
  expect(error.hint?.vi).toBeTruthy()
  return error.what.vi
}

/** A page whose content is this stream. */
function pageOf(content: string, more: readonly string[] = []): Uint8Array {
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>',
    content,
    ...more
  ])
}

/** Half a megabyte that inflates to 512. */
const bomb = (() => {
  const piece = Buffer.alloc(512 << 20, ' ')
  return latin1(deflateSync(piece, {level: 9}))
})()

const tooLarge = 'Tệp PDF “plan.pdf” chứa dữ liệu nén quá lớn, không được mở ra.'
const broken = 'Tệp PDF “plan.pdf” bị hỏng hoặc bị cắt cụt, không đọc được.'
const noText = 'không có lớp chữ (bản quét)'

describe('data that would fill the memory is not unpacked', () => {
  test.each([
    ['as its dictionary says', '/Filter /FlateDecode'],
    ['in a name written otherwise', '/Filter [/#46lateDecode]'],
    ['in its short name', '/Filter /Fl'],
    ['said elsewhere', '/Filter 5 0 R'],
    ['in ASCII before', '/Filter [/AHx /FlateDecode]']
  ])('a page of 512 MB, %s', async (_how, filter) => {
    const data = filter.includes('AHx') ? `${Buffer.from(bomb, 'latin1').toString('hex')}>` : bomb
    expect(await fault(pageOf(stream(data, filter), ['/FlateDecode']))).toBe(tooLarge)
  })

  test('compressed twice', async () => {
    const twice = latin1(deflateSync(latin1Bytes(bomb)))
    expect(await fault(pageOf(stream(twice, '/Filter [/FlateDecode /FlateDecode]')))).toBe(tooLarge)
  })

  test('a long stream of a compression of long ago', async () => {
    expect(await fault(pageOf(stream('\u0080'.repeat(100_000), '/Filter /LZWDecode')))).toBe(tooLarge)
  })

  test('many streams that are each let through', async () => {
    const one = stream(latin1(deflateSync(Buffer.alloc(5 << 20, ' '))), '/Filter /FlateDecode')
    expect(
      await fault(
        pageOf(
          one,
          Array.from({length: 40}, () => one)
        )
      )
    ).toBe(tooLarge)
  })

  test.each([['plain'], ['compressed']])('a font’s table of sixteen million codes, %s', async how => {
    const map =
      'begincmap 1 begincodespacerange <00000000> <ffffffff> endcodespacerange 1 beginbfrange <00000000> <00ffffff> <0041> endbfrange endcmap'
    const packed = stream(latin1(deflateSync(Buffer.from(map))), '/Filter /FlateDecode')
    const file = pageOf(stream('BT /F0 12 Tf <00410042> Tj ET'), [how === 'plain' ? stream(map) : packed])
    expect(await fault(file)).toBe(tooLarge)
  })

  test('a picture is never unpacked', async () => {
    const picture = stream(
      bomb,
      '/Type /XObject /Subtype /Image /Width 40000 /Height 4000 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /FlateDecode'
    )
    const file = pdfOf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /I 5 0 R >> >> >>',
      stream('q 595 0 0 842 0 0 cm /I Do Q'),
      picture
    ])
    expect(await fault(file)).toContain(noText)
  })
})

describe('what cannot be read is told in one sentence', () => {
  const whole = planAsPdf(`KẾ HOẠCH\n\n${`${filler}.\n\n`.repeat(30)}`)

  test.each([0.2, 0.5, 0.9, 0.99])('cut short after %d', async share => {
    expect(await fault(whole.slice(0, whole.length * share))).toBe(broken)
  })

  test('any byte flipped: a text or a fault, never a crash', async () => {
    for (let at = 3; at < whole.length; at += Math.ceil(whole.length / 60)) {
      const flipped = whole.slice()
      flipped[at] = flipped[at]! ^ 0x55
      await readSource('plan.pdf', flipped).catch((error: unknown) => expect(error).toBeInstanceOf(Fault))
    }
  })

  test('flipped inside a compressed stream', async () => {
    const data = latin1(deflateSync(Buffer.from(`BT /F0 12 Tf ${'(chữ) Tj 0 -14 Td '.repeat(900)} ET`)))
    const flipped = `${data.slice(0, 40)}\u0000\u00ff\u0000\u00ff\u0000\u00ff${data.slice(46)}`
    expect([broken, 'scan']).toContain(
      await fault(pageOf(stream(flipped, '/Filter /FlateDecode'))).then(one =>
        one.includes(noText) ? 'scan' : one
      )
    )
  })

  test('not a PDF, nothing', async () => {
    expect(await fault(latin1Bytes('KE HOACH'))).toBe('“plan.pdf” không phải là tệp PDF.')
    expect(await fault(new Uint8Array())).toBe('“plan.pdf” không phải là tệp PDF.')
    expect(await fault(latin1Bytes('%PDF-1.7\n%%EOF'))).toBe(broken)
  })

  test('locked with a password', async () => {
    const locked = new PdfWriter()
      .text(filler, 60, 60, {size: 10})
      .bytes('/Encrypt << /Filter /Standard /V 1 /R 2 /O (x) /U (y) /P -4 >>')
    expect(await fault(locked)).toBe('Tệp PDF “plan.pdf” đặt mật khẩu hoặc bị khóa quyền, không đọc được.')
  })

  test('scans, also with a stamp on them', async () => {
    const scan = new PdfWriter().picture().addPage().picture()
    expect(await fault(scan.bytes())).toBe(
      'Tệp PDF “plan.pdf” (2 trang) không có lớp chữ (bản quét), nên không có gì để xét.'
    )
    expect(await fault(scan.text('Số: 97/KH-UBND', 85, 100).bytes())).toContain(noText)
  })

  test('a picture among pages of text is noted, an empty page is not', async () => {
    const pdf = new PdfWriter().text(filler, 60, 60, {size: 10}).addPage().picture().addPage()
    const source = await readSource('plan.pdf', pdf.bytes())
    expect(source.notes).toEqual([{kind: 'pages-without-text', count: 1}])
  })

  test('more pages than a book has', async () => {
    const pdf = new PdfWriter()
    for (let page = 0; page < 320; page++) pdf.addPage()
    expect(await fault(pdf.bytes())).toBe('Tệp PDF “plan.pdf” có 321 trang; chỉ xét tệp không quá 300 trang.')
  })
})

describe('what a stream inflates to is counted without inflating it', () => {
  test.each([
    ['text', Buffer.from(filler.repeat(500))],
    ['noise', Buffer.from(Array.from({length: 70_000}, (_, at) => (at * 2654435761) >>> 24))],
    ['nothing', Buffer.alloc(0)],
    ['zeros', Buffer.alloc(3 << 20)]
  ])('%s', (_what, data) => {
    for (const level of [0, 1, 6, 9]) {
      const packed = deflateSync(data, {level})
      expect(inflateSync(packed).length).toBe(data.length)
      const found = inflatedSize(Buffer.concat([packed, Buffer.from('endstream')]), 0, 1 << 30)
      expect(found).toMatchObject({outcome: 'whole', size: data.length})
    }
  })
})

describe('the built command reads a PDF in a process of its own', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'cchclint-pdf-'))
  afterAll(() => rmSync(folder, {recursive: true}))
  const file = (name: string, bytes: Uint8Array): string => {
    const at = path.join(folder, name)
    writeFileSync(at, bytes)
    return at
  }

  test('its text, and a fault as one sentence with code 2', async () => {
    const plan = planAsPdf(`KẾ HOẠCH\n\n${filler}.\n`)
    const {code, out, err} = await run(['extract', file('plan.pdf', plan)])
    expect({code, err}).toEqual({code: 0, err: ''})
    expect(out).toMatch(/^KẾ HOẠCH\n\nThông tin, tuyên truyền/)
    const scan = await run(['extract', file('scan.pdf', new PdfWriter().picture().bytes())])
    expect(scan).toMatchObject({code: 2, out: ''})
    expect(scan.err).toMatch(
      /^Tệp PDF “.*scan\.pdf” \(1 trang\) không có lớp chữ \(bản quét\).*Hãy nhận dạng chữ.*\n$/
    )
  })

  test('forms within forms, ten of each: the process is ended', {timeout: 20_000}, async () => {
    const forms = Array.from({length: 9}, (_, at) =>
      stream(
        '/X Do '.repeat(10),
        `/Type /XObject /Subtype /Form /BBox [0 0 1 1] /Resources << /XObject << /X ${at + 6} 0 R >> >>`
      )
    )
    const last = stream('q Q', '/Type /XObject /Subtype /Form /BBox [0 0 1 1]')
    const laughs = pdfOf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 1 1] /Contents 4 0 R /Resources << /XObject << /X 5 0 R >> >> >>',
      stream('/X Do'),
      ...forms,
      last
    ])
    const {code, err} = await run(['extract', file('laughs.pdf', laughs)])
    expect(code).toBe(2)
    expect(err).toContain('quá phức tạp, cần quá nhiều thời gian hoặc bộ nhớ để đọc')
  })
})

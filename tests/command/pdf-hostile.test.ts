import {execFile} from 'node:child_process'
import {promisify} from 'node:util'
import {constants, deflateRawSync, deflateSync} from 'node:zlib'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {afterAll, describe, expect, test, vi} from 'vitest'
import {readSourceApart as readSource} from '../../src/engine/read-apart.js'
import {Fault} from '../../src/base/fault.js'
import type * as Library from '../../src/index.js'
import {inflate} from '../../src/files/inflate.js'
import {type Cipher, encryptedPdf} from '../support/encrypted-pdf.js'
import {latin1Bytes, pdfOf, stream} from '../support/pdf-objects.js'
import {PdfWriter} from '../support/pdf-writer.js'
import {planAsPdf} from '../support/plan-as-pdf.js'
import {runBuilt as run} from '../support/command.js'

const filler =
  'Thông tin, tuyên truyền cải cách hành chính trên địa bàn tỉnh năm 2026 được thực hiện thường xuyên'
const latin1 = (bytes: Uint8Array) => Array.from(bytes, byte => String.fromCharCode(byte)).join('')

/** The sentence of the fault, and that nothing is written on the console. */
async function fault(bytes: Uint8Array): Promise<string> {
  const spies = (['log', 'warn', 'error', 'info'] as const).map(name => vi.spyOn(console, name))
  const error: unknown = await readSource('plan.pdf', bytes).then(
    () => undefined,
    (thrown: unknown) => thrown
  )
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

/** Without the short form of four zeros. */
function ascii85(text: string): string {
  const data = Buffer.from(text.padEnd(Math.ceil(text.length / 4) * 4, '\0'), 'latin1')
  const groups = Array.from({length: data.length / 4}, (_, at) => data.readUInt32BE(at * 4))
  const digits = groups.map(group =>
    [4, 3, 2, 1, 0].map(power => String.fromCharCode(33 + (Math.floor(group / 85 ** power) % 85))).join('')
  )
  return `${digits.join('')}~>`
}

const tooLarge = 'Tệp PDF “plan.pdf” chứa dữ liệu nén quá lớn, không được mở ra.'
const broken = 'Tệp PDF “plan.pdf” bị hỏng hoặc bị cắt cụt, không đọc được.'
const noText = 'không có lớp chữ (bản quét)'

describe('data that would fill the memory is not unpacked', () => {
  test.each([
    ['as its dictionary says', '/Filter /FlateDecode'],
    ['in a name written otherwise', '/Filter [/#46lateDecode]'],
    ['in its short name', '/Filter /Fl'],
    ['said elsewhere', '/Filter 5 0 R'],
    ['in hexadecimal digits', '/Filter [/AHx /FlateDecode]']
  ])('a page of 512 MB, %s', async (_how, filter) => {
    const data = filter.includes('AHx') ? `${Buffer.from(bomb, 'latin1').toString('hex')}>` : bomb
    expect(await fault(pageOf(stream(data, filter), ['/FlateDecode']))).toBe(tooLarge)
  })

  test('in ASCII85, which has “>” for a digit: before the rest of it, too', async () => {
    const noise = Buffer.from(Array.from({length: 4000}, (_, at) => (at * 2654435761) >>> 24))
    const data = ascii85(latin1(deflateSync(Buffer.concat([noise, Buffer.alloc(64 << 20)]))))
    expect(data.indexOf('>')).toBeLessThan(3000)
    expect(await fault(pageOf(stream(data, '/Filter [/A85 /FlateDecode]')))).toBe(tooLarge)
  })

  test('in ASCII85 that has the word for its end among its digits', async () => {
    const word = Buffer.alloc(8)
    for (const [at, digits] of ['endst', 'ream!'].entries())
      word.writeUInt32BE(
        [...digits].reduce((sum, digit) => sum * 85 + digit.charCodeAt(0) - 33, 0),
        at * 4
      )
    // It stands in a block that is stored as it is, behind one byte, so that whole groups of digits are the word.
    const stored = Buffer.from([0x78, 0x9c, 0x00, 0x09, 0x00, 0xf6, 0xff, 0x20, ...word])
    const data = ascii85(latin1(Buffer.concat([stored, deflateRawSync(Buffer.alloc(64 << 20))])))
    expect(data).toContain('endstream')
    expect(await fault(pageOf(stream(data, '/Filter [/A85 /FlateDecode]')))).toBe(tooLarge)
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

  test.each([
    ['a row', '<00000000> <00ffffff> <0041>'],
    ['a row for glyphs', '<00000000> <00ffffff> 1', 'cid'],
    ['a row with a note in it', '<00000000> %\n <00ffffff> <0041>'],
    ['a row of letters', '(\\000\\000\\000\\000) (\\000\\377\\377\\377) <0041>'],
    ['a row with what is no digit', '<00 0\u00e9<000 00> <x00ffff\u0016ff> <0041>'],
    [
      'a row behind one that breaks off',
      '<00> (a endbfrange 1 beginbfrange) /b ) \u00e9beginbfrange <00> <ffffff> 1'
    ],
    ['a row behind three megabytes of notes', `%${' '.repeat(3 << 20)}\n <00> <ffffff> (a)`]
  ])('a font’s table of sixteen million codes: %s', async (_how, rows, kind = 'bf') => {
    const map = `begincmap 1 begincodespacerange <00000000> <ffffffff> endcodespacerange 1 begin${kind}range ${rows} end${kind}range endcmap`
    const packed = stream(latin1(deflateSync(latin1Bytes(map))), '/Filter /FlateDecode')
    for (const one of [stream(map), packed])
      expect(await fault(pageOf(stream('BT /F0 12 Tf <00410042> Tj ET'), [one]))).toBe(tooLarge)
  })

  test.each([
    ['a list says how many they are', '<00000000> <00ffffff> [<0041> <0042>]'],
    ['a range is longer than any that is taken', '<00000000> <ffffffff> <0041>'],
    ['it stands in a string', '(beginbfrange <00000000> <00ffffff> <0041>)'],
    ['it ends before it begins', '<00ffffff> <00000000> <0041>']
  ])('a font’s table is read where %s', async (_how, rows) => {
    const map = `begincmap 1 beginbfrange ${rows} endbfrange endcmap`
    expect(await fault(pageOf(stream('q Q'), [stream(map)]))).toContain(noText)
  })

  test('forty thousand streams of nothing', async () => {
    const nothing = 'stream\n' + latin1(deflateSync(Buffer.alloc(0))) + '\nendstream\n'
    expect(await fault(pageOf(nothing.repeat(40_000)))).toBe(tooLarge)
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

describe('what is packed otherwise than usual is read', () => {
  const sentence = 'Ke hoach thong tin, tuyen truyen cai cach hanh chinh tren dia ban tinh nam 2026'
  const content = `BT /F0 10 Tf 60 700 Td (${sentence}) Tj 0 -20 Td (${sentence}) Tj ET`
  const open = deflateSync(latin1Bytes(content), {finishFlush: constants.Z_SYNC_FLUSH})

  test.each([
    [
      'in ASCII85, which has “>” for a digit',
      ascii85(latin1(deflateSync(latin1Bytes(content)))),
      '[/A85 /FlateDecode]'
    ],
    ['data that no last block ends', latin1(open), '/FlateDecode']
  ])('%s', async (_how, data, filter) => {
    const file = pdfOf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F0 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>',
      stream(data, `/Filter ${filter}`)
    ])
    expect((await readSource('plan.pdf', file)).text).toBe(`${sentence}\n${sentence}\n`)
  })
})

describe('what cannot be read is told in one sentence', () => {
  const whole = planAsPdf(`KẾ HOẠCH\n\n${`${filler}.\n\n`.repeat(6)}`)

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
    expect(await fault(new Uint8Array())).toBe('Tệp “plan.pdf” trống, không có gì để xét.')
    expect(await fault(latin1Bytes('%PDF-1.7\n%%EOF'))).toBe(broken)
  })

  test('encrypted, where nothing would end what takes too much', async () => {
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
    for (let page = 0; page < 1020; page++) pdf.addPage()
    expect(await fault(pdf.bytes())).toBe(
      'Tệp PDF “plan.pdf” có 1021 trang; chỉ xét tệp không quá 1000 trang.'
    )
  })
})

describe('what a stream inflates to is counted, whatever follows it', () => {
  test.each([
    ['text', Buffer.from(filler.repeat(500))],
    ['noise', Buffer.from(Array.from({length: 70_000}, (_, at) => (at * 2654435761) >>> 24))],
    ['nothing', Buffer.alloc(0)],
    ['zeros', Buffer.alloc(3 << 20)]
  ])('%s', (_what, data) => {
    for (const level of [0, 1, 6, 9]) {
      const packed = deflateRawSync(data, {level})
      const followed = Buffer.concat([packed, Buffer.alloc(1 << 18, 'endstream ')])
      expect(inflate(followed, 1 << 30)).toMatchObject({outcome: 'whole', size: data.length})
      expect(inflate(followed, 1 << 30).read).toBeLessThan(packed.length * 2 + 1024)
      if (data.length > 0) expect(inflate(packed, data.length - 1).outcome).toBe('too-large')
      expect(inflate(packed.subarray(0, packed.length - 1), 1 << 30).outcome).toBe('cut')
    }
  })

  test('what came out of data that was cut is given', () => {
    const pieces: Uint8Array[] = []
    const packed = deflateRawSync(Buffer.from(filler.repeat(50)))
    const {outcome, size} = inflate(packed.subarray(0, packed.length - 2), 1 << 20, one => pieces.push(one))
    expect(outcome).toBe('cut')
    expect(Buffer.concat(pieces).toString()).toContain(filler)
    expect(Buffer.concat(pieces).length).toBe(size)
  })
})

/** A page with these entries, the objects 5 and following after it. */
function fileOf(content: string, entries: string, more: readonly string[], kids = '[3 0 R]', count = 1) {
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${count} /Kids ${kids} >>`,
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R ${entries} >>`,
    content,
    ...more
  ])
}

const packed = (content: string, dictionary = ''): string =>
  stream(latin1(deflateSync(latin1Bytes(content))), `/Filter /FlateDecode ${dictionary}`)
const formOf = (content: string, resources = ''): string =>
  stream(content, `/Type /XObject /Subtype /Form /BBox [0 0 1 1] /Resources << ${resources} >>`)
const callOf = (object: number): string => `/XObject << /X ${object} 0 R >>`
/** Forms from object 5 on, of which each draws the next one so many times. */
const formsWithin = (levels: number, times: number): string[] => [
  ...Array.from({length: levels}, (_, at) => formOf('/X Do '.repeat(times), callOf(at + 6))),
  formOf('q Q')
]
const tiling = '/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 9 9] /XStep 9 /YStep 9'
const helvetica = '/Font << /F0 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>'
const composite = (map: string, widths = '') =>
  `/Resources << /Font << /F0 << /Type /Font /Subtype /Type0 /BaseFont /A /Encoding /Identity-H /ToUnicode ${map} /DescendantFonts [<< ${widths} /Type /Font /Subtype /CIDFontType2 /BaseFont /A /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor << /Type /FontDescriptor /FontName /A /Flags 4 >> >>] >> >> >>`
const mapOf = (range: string): string =>
  stream(
    `begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange 1 beginbfrange ${range} endbfrange endcmap`
  )
const shown = stream('BT /F0 12 Tf <00410042> Tj ET')

/** Small files that would keep a reader busy for minutes, or fill its memory. */
const tooComplex: Record<string, () => Uint8Array> = {
  'forms within forms, ten of each': () =>
    fileOf(stream('/X Do'), `/Resources << ${callOf(5)} >>`, formsWithin(8, 10)),
  'forms within forms in a font': () =>
    fileOf(stream('BT /T 9 Tf (a) Tj ET'), '/Resources << /Font << /T 14 0 R >> >>', [
      ...formsWithin(8, 10),
      `<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1 1] /FontMatrix [1 0 0 1 0 0] /CharProcs << /a 15 0 R >> /Encoding << /Differences [97 /a] >> /FirstChar 97 /LastChar 97 /Widths [1] /Resources << ${callOf(5)} >> >>`,
      stream('1 0 d0 /X Do')
    ]),
  'forms within forms in a pattern': () =>
    fileOf(stream('/Pattern cs /P scn 0 0 9 9 re f'), '/Resources << /Pattern << /P 14 0 R >> >>', [
      ...formsWithin(8, 10),
      stream('/X Do', `${tiling} /Resources << ${callOf(5)} >>`)
    ]),
  'forms within forms in a note': () =>
    fileOf(
      stream('q Q'),
      '/Annots [<< /Type /Annot /Subtype /Stamp /Rect [0 0 9 9] /AP << /N 5 0 R >> >>]',
      formsWithin(8, 10)
    ),
  'one form, half a million times': () =>
    fileOf(packed('/X Do '.repeat(500_000)), `/Resources << ${callOf(5)} >>`, [formOf('q Q')]),
  'a pattern of itself': () =>
    fileOf(stream('/Pattern cs /P scn 0 0 9 9 re f'), '/Resources << /Pattern << /P 5 0 R >> >>', [
      stream('/Pattern cs /P scn 0 0 9 9 re f', `${tiling} /Resources << /Pattern << /P 5 0 R >> >>`)
    ]),
  'a mask within itself': () => {
    const state = '/ExtGState << /G << /SMask << /S /Alpha /G 5 0 R >> >> >>'
    const masked = stream(
      '/G gs '.repeat(10),
      `/Type /XObject /Subtype /Form /BBox [0 0 1 1] /Group << /S /Transparency >> /Resources << ${state} >>`
    )
    return fileOf(packed('/G gs '.repeat(100_000)), `/Resources << ${state} >>`, [masked])
  },
  'a hundred thousand notes': () =>
    fileOf(stream('q Q'), `/Annots [${'5 0 R '.repeat(100_000)}]`, [
      '<< /Type /Annot /Subtype /Stamp /Rect [0 0 9 9] /AP << /N 6 0 R >> >>',
      formOf('q Q')
    ]),
  'one content, a thousand times': () =>
    pdfOf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents [${'4 0 R '.repeat(1000)}] /Resources << ${helvetica} >> >>`,
      packed('BT /F0 12 Tf (ke hoach) Tj ET '.repeat(130_000))
    ]),
  'two million levels': () => fileOf(packed('q '.repeat(2_000_000)), '', []),
  'four million letters': () =>
    fileOf(packed(`BT /F0 12 Tf (${'a'.repeat(4_000_000)}) Tj ET`), `/Resources << ${helvetica} >>`, []),
  'two thousand million widths': () =>
    fileOf(shown, composite('5 0 R', '/W [0 2000000000 500]'), [mapOf('<0000> <00ff> <0000>')]),
  'a hundred thousand objects that do not end': () =>
    latin1Bytes(
      `%PDF-1.4\n${Array.from({length: 100_000}, (_, at) => `${at} 0 obj\n<< /A (x) `).join('')}\nstartxref\n0\n%%EOF`
    )
}

/** Its one letter is read, and no letter of the letter. */
const writtenInItself = () => {
  const itself = '/Font << /T 5 0 R >>'
  return fileOf(stream('BT /T 9 Tf (a) Tj ET'), `/Resources << ${itself} >>`, [
    `<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1 1] /FontMatrix [1 0 0 1 0 0] /CharProcs << /a 6 0 R >> /Encoding << /Differences [97 /a] >> /FirstChar 97 /LastChar 97 /Widths [1] /Resources << ${itself} >> >>`,
    stream('1 0 d0 BT /T 1 Tf (aaaa) Tj ET')
  ])
}

/** What refers to itself or says sizes that cannot be, which pdf.js sees through. */
const turning: Record<string, () => Uint8Array> = {
  // Ended, or read to the end where the machine is so slow that it may take longer.
  'a list of pages of a hundred thousand': () =>
    fileOf(
      stream('q Q'),
      '',
      ['<< /Type /Pages /Count 0 /Kids [] >>'],
      `[${'5 0 R '.repeat(100_000)} ${'3 0 R '.repeat(200)}]`,
      200
    ),
  'a form that draws itself': () =>
    fileOf(stream('/X Do'), `/Resources << ${callOf(5)} >>`, [formOf('/X Do /X Do', callOf(5))]),
  'forms five hundred deep': () =>
    fileOf(stream('/X Do'), `/Resources << ${callOf(5)} >>`, formsWithin(500, 1)),
  'a tree of pages that is its own branch': () => fileOf(stream('q Q'), '', [], '[2 0 R 2 0 R]', 2),
  'a length that cannot be': () => fileOf('<< /Length 99999999999 >>\nstream\nq Q\nendstream', '', []),
  'a length that is the stream': () => fileOf('<< /Length 4 0 R >>\nstream\nq Q\nendstream', '', []),
  'objects in a stream that is in itself': () => objectsInThemselves(),
  'a table of places before itself': () => {
    const empty = latin1(fileOf(stream('q Q'), '', []))
    const start = /startxref\n(\d+)/.exec(empty)![1]!
    return latin1Bytes(empty.replace('/Root 1 0 R', `/Root 1 0 R /Prev ${start} /XRefStm ${start}`))
  },
  'a description of a million elements': () =>
    pdfOf([
      '<< /Type /Catalog /Pages 2 0 R /Metadata 3 0 R >>',
      '<< /Type /Pages /Count 0 /Kids [] >>',
      packed('<a>'.repeat(1_300_000), '/Type /Metadata /Subtype /XML')
    ]),
  'a table of two thousand million places': () =>
    latin1Bytes(latin1(fileOf(stream('q Q'), '', [])).replace(/xref\n0 \d+\n/, 'xref\n0 2000000000\n'))
}

/** Object 5 holds the pages and says that it goes on in itself; the table says that 6 holds 5 and 5 holds 6. */
function objectsInThemselves(): Uint8Array {
  const inside = `2 0 3 60 ${'<< /Type /Pages /Count 1 /Kids [3 0 R] >>'.padEnd(60)}<< /Type /Page /Parent 2 0 R >>`
  const objects = [
    '1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n',
    `5 0 obj\n${stream(inside, '/Type /ObjStm /N 2 /First 9 /Extends 5 0 R')}\nendobj\n`
  ]
  const head = '%PDF-1.7\n'
  const start = head.length + objects.join('').length
  const row = (...bytes: number[]): string => String.fromCharCode(...bytes)
  const rows = [
    row(0, 0, 0, 0),
    row(1, 0, head.length, 0),
    row(2, 0, 5, 0),
    row(2, 0, 5, 1),
    row(0, 0, 0, 0),
    row(2, 0, 6, 0),
    row(2, 0, 5, 0)
  ].join('')
  const table = stream(rows, '/Type /XRef /W [1 2 1] /Size 7 /Root 1 0 R')
  return latin1Bytes(`${head}${objects.join('')}7 0 obj\n${table}\nendobj\nstartxref\n${start}\n%%EOF\n`)
}

/** The built library: it reads a PDF in a process of its own, as the command does. */
const library = (await import(pathToFileURL(path.resolve('dist/index.js')).href)) as Pick<
  typeof Library,
  'Fault' | 'readSource'
>
const tooComplexSentence = 'Tệp PDF “plan.pdf” quá phức tạp, cần quá nhiều thời gian hoặc bộ nhớ để đọc.'

async function builtFault(bytes: Uint8Array): Promise<string> {
  const error: unknown = await library.readSource('plan.pdf', bytes).catch((thrown: unknown) => thrown)
  if (!(error instanceof library.Fault)) throw new Error(`no fault but ${String(error)}`)
  return error.what.vi
}

describe('a PDF is read in a process of its own', () => {
  test.each(Object.entries(tooComplex))('%s: the process is ended', async (_how, pdf) => {
    expect(await builtFault(pdf())).toBe(tooComplexSentence)
  })

  test.each(Object.entries(turning))('%s: a sentence', async (_how, pdf) => {
    expect(await builtFault(pdf())).toMatch(/^.*“plan\.pdf”.*\.$/)
  })

  test('a font that is written in itself: its letter', async () => {
    expect((await library.readSource('plan.pdf', writtenInItself())).text.trim()).toBe('a')
  })

  describe.each<Cipher>(['RC4', 'AES'])('encrypted with %s', cipher => {
    const sentence = 'Ke hoach thong tin, tuyen truyen cai cach hanh chinh tren dia ban tinh nam 2026'
    const content = `BT /F0 10 Tf 60 700 Td (${sentence}) Tj ET`

    test('copying and printing are not allowed, reading is', async () => {
      for (const [data, filter] of [
        [content, ''],
        [latin1(deflateSync(latin1Bytes(content))), '/Filter /FlateDecode']
      ] as const) {
        const {text} = await library.readSource('plan.pdf', encryptedPdf(data, filter, cipher))
        expect(text).toBe(`${sentence}\n`)
      }
    })

    test('it asks for a password', async () => {
      expect(await builtFault(encryptedPdf(content, '', cipher, 'mở'))).toBe(
        'Tệp PDF “plan.pdf” yêu cầu mật khẩu để mở, nên không đọc được.'
      )
    })

    test('a page of 512 MB, which cannot be counted', async () => {
      expect(await builtFault(encryptedPdf(bomb, '/Filter /FlateDecode', cipher))).toBe(tooComplexSentence)
    })
  })

  test('encrypted in a way that nobody knows', async () => {
    const strange = pdfOf(['<< /Type /Catalog >>'], '/Encrypt << /Filter /Strange /V 9 >> /ID [<00> <00>]')
    expect(await builtFault(strange)).toContain('đặt mật khẩu hoặc bị khóa quyền, không đọc được.')
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

  const [first] = Object.values(tooComplex)
  test('one that takes too much is a fault too', async () => {
    const {code, out, err} = await run(['extract', file('complex.pdf', first!())])
    expect({code, out}).toEqual({code: 2, out: ''})
    expect(err).toMatch(/^Tệp PDF “.*” quá phức tạp, cần quá nhiều thời gian hoặc bộ nhớ để đọc\. .*\n$/)
  })

  test('a table of places with a wrong number in it: the program that reads it lives on', async () => {
    const whole = latin1(
      new PdfWriter().text(filler, 60, 60, {size: 10}).addPage().text(filler, 60, 60).bytes()
    )
    const objects = Number(/xref\n0 (\d+)/.exec(whole)![1])
    const names = Array.from({length: objects - 1}, (_, at) => {
      const wrong = whole.replace(
        new RegExp(`(xref\\n0 \\d+\\n(?:.{18} \\n){${at + 1}})\\d{10}`),
        '$10000000300'
      )
      return file(`places-${at}.pdf`, latin1Bytes(wrong))
    })
    const script = `import {readFileSync} from 'node:fs'
      import {Fault, readSource} from ${JSON.stringify(path.resolve('dist/index.js'))}
      for (const name of process.argv.slice(2)) {
        const read = readSource('a.pdf', new Uint8Array(readFileSync(name)))
        await read.catch(error => { if (!(error instanceof Fault)) throw error })
      }
      console.log('alive')`
    const library = file('library.mjs', new TextEncoder().encode(script))
    const {stdout} = await promisify(execFile)(process.execPath, [library, ...names])
    expect(stdout).toBe('alive\n')
  })

  test('many pages of much text are read', async () => {
    const pdf = new PdfWriter()
    for (let page = 0; page < 200; page++) {
      if (page > 0) pdf.addPage()
      for (let row = 0; row < 34; row++) pdf.text(filler, 60, 60 + row * 20, {size: 10})
    }
    const {code, out} = await run(['extract', file('long.pdf', pdf.bytes())])
    expect(code).toBe(0)
    expect(out.length).toBeGreaterThan(200 * 20 * filler.length)
  })
})

import {readdirSync, readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import type {SourceDocument} from '../../../src/document/source-document.js'
import {readSourceApart as readSource} from '../../../src/engine/read-apart.js'
import {Fault} from '../../../src/base/fault.js'
import {decodeWindows1252} from '../../../src/files/windows-1252.js'
import {compoundFile, docOf, type DocOptions, type DocParagraph} from '../../support/doc-writer.js'
import {citations, lint, statuses} from '../../support/linting.js'
import {plainLines} from '../../support/transforms.js'
import {growthOf, linear} from '../../support/growth.js'

const plans = readdirSync('fixtures/documents', {withFileTypes: true})
  .filter(entry => entry.isDirectory())
  .map(entry => entry.name)

/** A paragraph a line, bold where all of it is; rows of tables are rows. */
function planAsDoc(markdown: string): Uint8Array {
  const paragraphs = markdown.split('\n').flatMap((line): DocParagraph[] => {
    if (/^\| ?:?-{3}/.test(line)) return []
    const [text] = plainLines(line)
    if (!line.startsWith('|')) return [{text: text!, bold: /^(?:#|\*\*[^*]+\*\*$)/.test(line)}]
    const cells = text!
      .replace(/^\| ?/, '')
      .replace(/ ?\|$/, '')
      .split(/ ?\| ?/)
    return [...cells.map(cell => ({text: cell, mark: 'cell'}) as const), {text: '', mark: 'row'}]
  })
  return docOf(paragraphs)
}

describe('a plan is the same plan when an old Word saved it', () => {
  test.each(plans)('%s', async plan => {
    const markdown = readFileSync(`fixtures/documents/${plan}/plan.md`, 'utf8')
    const [original, saved] = [await lint('plan.md', markdown), await lint('plan.doc', planAsDoc(markdown))]
    const {number, date, level, topic, year, issuer} = original.plan
    expect(statuses(saved)).toEqual(statuses(original))
    expect(citations(saved)).toEqual(citations(original))
    expect(saved.plan).toMatchObject({number, date, level, topic, year, issuer})
  })
})

function paragraphs(source: SourceDocument): string[] {
  return source.tree.children.flatMap(block => (block.type === 'paragraph' ? [block.passage.value] : []))
}

describe('what Word keeps apart from the text', () => {
  test('the numbers of lists, counted as Word counts', async () => {
    const outline = [
      {kind: 1, pattern: '\u0000.'},
      {kind: 0, pattern: '\u0001.'},
      {kind: 0, pattern: '\u0001.\u0002.'},
      {kind: 4, pattern: '\u0003)'}
    ]
    const dashes = [{kind: 23, pattern: '\uf02d'}]
    const numbered = (text: string, level: number, list = 1) => ({text, level, list})
    const source = await readSource(
      'plan.doc',
      docOf(
        [
          numbered('MỤC ĐÍCH', 0),
          numbered('Mục tiêu', 1),
          numbered('Chung', 2),
          numbered('Cụ thể', 2),
          numbered('một', 3),
          numbered('hai', 3),
          numbered('gạch', 0, 2),
          numbered('NỘI DUNG', 0),
          numbered('Nội dung', 1),
          numbered('không có', 0, 9)
        ],
        [outline, dashes]
      )
    )
    expect(paragraphs(source)).toEqual([
      'I. MỤC ĐÍCH',
      '1. Mục tiêu',
      '1.1. Chung',
      '1.2. Cụ thể',
      'a) một',
      'b) hai',
      '- gạch',
      'II. NỘI DUNG',
      '1. Nội dung',
      'không có'
    ])
    expect(source.notes).toEqual([{kind: 'numbers-not-read', count: 1}])
  })

  test('deleted text, fields, breaks and tables', async () => {
    const source = await readSource(
      'plan.doc',
      docOf([
        {text: 'Trang \u0013PAGE\u00142\u0015; e\u001email'},
        {text: 'đã xóa', deleted: true},
        {text: 'TM. ỦY BAN NHÂN DÂN\u000bCHỦ TỊCH', bold: true},
        {text: 'STT', mark: 'cell'},
        {text: 'Nhiệm vụ', mark: 'cell'},
        {text: 'Chủ trì', mark: 'cell'},
        {text: '', mark: 'row'},
        {text: '1', mark: 'cell'},
        {text: '', mark: 'cell'},
        {text: 'Sở Nội vụ', mark: 'cell'},
        {text: '', mark: 'row'}
      ])
    )
    expect(source.text).toBe(
      'Trang 2; e-mail\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\n| STT | Nhiệm vụ | Chủ trì |\n| 1 | | Sở Nội vụ |\n'
    )
    expect(source.notes).toEqual([{kind: 'tracked-changes', count: 1}])
    const table = source.tree.children.at(-1)!
    expect(table.type === 'table' && table.children.map(row => row.children.length)).toEqual([3, 3])
  })
})

test('a table that says where papers are received is data, one that holds the recipients is none', async () => {
  const cells = (...rows: readonly (readonly string[])[]): DocParagraph[] =>
    rows.flatMap(row => [
      ...row.map(text => ({text, mark: 'cell' as const})),
      {text: '', mark: 'row' as const}
    ])
  const types = async (paragraphs: readonly DocParagraph[]) =>
    (await readSource('plan.doc', docOf(paragraphs))).tree.children.map(({type}) => type)
  const data = cells(['TT', 'Việc', 'Ghi chú'], ['1', 'Công khai nơi nhận hồ sơ', ''])
  const layout = cells(['Nơi nhận:', 'TM. ỦY BAN NHÂN DÂN'], ['- Lưu: VT.', 'CHỦ TỊCH'], ['', 'Lò Văn Páo'])
  expect(await types([{text: 'Nội dung'}, ...data])).toEqual(['paragraph', 'table'])
  expect(await types([{text: 'Nội dung'}, ...layout])).not.toContain('table')
})

describe('what a character stands for', () => {
  const text = async (paragraphs: readonly DocParagraph[], options?: DocOptions) =>
    (await readSource('plan.doc', docOf(paragraphs, [], options))).text

  test.each([
    ['Wingdings', 0xf0e0, '→'],
    ['Wingdings', 0xf028, '☎'],
    ['Wingdings', 0xf0fe, '☑'],
    ['Symbol', 0xf0ae, '→'],
    ['Symbol', 0x28, '('],
    ['Wingdings 3', 0xf022, '•'],
    ['Times New Roman', 0x2013, '–']
  ])('a sign of %s over a bracket', async (font, code, printed) => {
    const written = {text: 'Chọn mục ( rồi ghi.', signs: {9: {font, code}}}
    expect(await text([written])).toBe(`Chọn mục ${printed} rồi ghi.\n`)
  })

  test('nobody asks for the other bracket of a sign', async () => {
    const steps = ['Vào mục Hồ sơ ( Thêm mới ( Lưu.', 'Bấm ( để gửi (theo mẫu).'].map(text => ({
      text,
      signs: Object.fromEntries(
        [...text].flatMap((unit, at) =>
          unit === '(' && text[at + 1] === ' ' ? [[at, {font: 'Wingdings', code: 0xf0e0}]] : []
        )
      )
    }))
    const {findings} = await lint('plan.doc', docOf(steps))
    expect(findings.filter(({rule}) => rule.startsWith('wording/'))).toEqual([])
    expect(await text(steps)).toBe('Vào mục Hồ sơ → Thêm mới → Lưu.\nBấm → để gửi (theo mẫu).\n')
  })

  test('a bracket is a bracket, and words in a font of signs are words', async () => {
    expect(await text([{text: 'Chọn (mục) rồi ghi.'}])).toBe('Chọn (mục) rồi ghi.\n')
    expect(await text([{text: 'Ghi chú', font: 'Symbol'}])).toBe('Ghi chú\n')
    expect(await text([{text: '\uf0fc', font: 'Wingdings'}])).toBe('✓\n')
  })

  test('quotation marks and dashes of a text of bytes', async () => {
    const bytes = [{text: 'PAR INDEX \u0096 \u0093PAPI\u0094, PCI\u0092s\u0085 C\u00e2n'}]
    expect(await text(bytes, {narrow: true})).toBe('PAR INDEX – “PAPI”, PCI’s… Cân\n')
  })

  test('every byte is what it is in windows-1252', () => {
    const all = decodeWindows1252(Uint8Array.from({length: 256}, (_, at) => at))
    expect(all).toHaveLength(256)
    expect(all.slice(0x80, 0xa0)).toBe('€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ')
    expect(all.slice(0xa0) + all.slice(0, 0x80)).toBe(
      String.fromCharCode(...Array.from({length: 224}, (_, at) => (at + 0xa0) & 0xff))
    )
  })

  test('fonts from before Unicode, byte by byte and in Unicode', async () => {
    const source = await readSource(
      'plan.doc',
      docOf(
        [
          {text: 'KÕ ho¹ch n¨m 2026', font: '.VnTime'},
          {text: 'Kế hoạch năm 2026', font: '.VnTime'},
          {text: 'Kế hoạch năm 2026'}
        ],
        []
      )
    )
    expect(source.text).toBe('Kế hoạch năm 2026\n'.repeat(3))
    expect(source.notes).toEqual([{kind: 'legacy-font', count: 1}])
  })

  test('tabs and breaks of lines are no blanks', async () => {
    const report = await lint(
      'plan.doc',
      docOf([{text: 'Địa chỉ\t: số 5; \t\tđiện thoại\u000b : số 7; \u000bthư điện tử.'}])
    )
    expect(report.findings.filter(({rule}) => rule === 'wording/punctuation-spacing')).toEqual([])
  })
})

describe('numbers of what is not there', () => {
  const outline = [
    {kind: 0, pattern: '\u0000.'},
    {kind: 0, pattern: '\u0000.\u0001.'}
  ]
  const item = (text: string, level: number, more: Partial<DocParagraph> = {}) => ({
    text,
    level,
    list: 1,
    ...more
  })
  const lines = async (paragraphs: readonly DocParagraph[]) =>
    (await readSource('plan.doc', docOf(paragraphs, [outline]))).text.split('\n').filter(Boolean)

  test('a level that was passed over has begun', async () => {
    const body = [item('Mô hình', 1), item('Chi tiết', 1), item('Dữ liệu', 0), item('Bảng', 1)]
    expect(await lines(body)).toEqual(['1.1. Mô hình', '1.2. Chi tiết', '2. Dữ liệu', '2.1. Bảng'])
  })

  test('an empty item counts; one that was deleted does not', async () => {
    expect(await lines([item('A', 0), item('', 0), item('C', 0)])).toEqual(['1. A', '2. ', '3. C'])
    expect(await lines([item('A', 0), item('B', 0, {deleted: true}), item('C', 0)])).toEqual(['1. A', '2. C'])
  })

  test('a column of numbers in a table', async () => {
    const cell = (text: string, list = 0): DocParagraph => ({text, mark: 'cell', list})
    const row: DocParagraph = {text: '', mark: 'row'}
    const [, , one, two] = await lines([
      item('Nhiệm vụ', 0),
      ...[cell('STT'), cell('Việc'), cell('Chủ trì'), row],
      ...[cell('', 1), cell('Họp báo'), cell('Sở A'), row],
      ...[cell('', 1), cell('Tọa đàm'), cell('Sở B'), row]
    ])
    expect([one, two]).toEqual(['| 2. | Họp báo | Sở A |', '| 3. | Tọa đàm | Sở B |'])
  })
})

describe('a file in the file', () => {
  const embedded = {_1234567890: {'1Table': new Uint8Array(64), WordDocument: new Uint8Array(600)}}

  test('the document is the one of the root, wherever objects stand', async () => {
    const bytes = docOf([{text: 'Kế hoạch'}], [], {objects: {...embedded, ObjectPool: embedded}})
    expect((await readSource('plan.doc', bytes)).text).toBe('Kế hoạch\n')
  })

  test.each([
    ['a workbook', {Workbook: new Uint8Array(600)}, 'không phải là tệp Word 97–2003 (.doc)'],
    ['a document in an object alone', embedded, 'không phải là tệp Word 97–2003 (.doc)'],
    ['a packed file with a password', {EncryptedPackage: new Uint8Array(600)}, 'đặt mật khẩu'],
    [
      'the same with a document that stands for it',
      {EncryptedPackage: new Uint8Array(600), WordDocument: new Uint8Array(600)},
      'đặt mật khẩu'
    ]
  ])('%s is refused', async (_, storage, words) => {
    const fault = await readSource('plan.doc', compoundFile(storage)).catch((error: unknown) => error)
    expect((fault as Fault).what.vi).toContain(words)
  })
})

describe('files that are no such documents', () => {
  const whole = docOf(
    Array.from({length: 60}, (_, at) => ({text: `${at + 1}. Thông tin, tuyên truyền cải cách`}))
  )

  async function fault(bytes: Uint8Array): Promise<string> {
    const error: unknown = await readSource('plan.doc', bytes).then(
      () => undefined,
      (thrown: unknown) => thrown
    )
    if (!(error instanceof Fault)) throw new Error(`no fault but ${String(error)}`)
    return error.what.vi
  }
  const broken = 'Tệp Word “plan.doc” bị hỏng hoặc bị cắt cụt, không đọc được.'

  test('another kind, nothing', async () => {
    const other = '“plan.doc” không phải là tệp Word 97–2003 (.doc) như đuôi tệp cho biết.'
    expect(await fault(new TextEncoder().encode('PK\u0003\u0004'))).toBe(other)
    expect(await fault(new Uint8Array())).toBe('Tệp “plan.doc” trống, không có gì để xét.')
    expect(await fault(docOf([{text: ''}]))).toBe('Tệp “plan.doc” trống, không có gì để xét.')
  })

  test.each([0.1, 0.4, 0.8, 0.95])('cut short after %d', async share => {
    expect(await fault(whole.slice(0, whole.length * share))).toBe(broken)
  })

  test('any byte flipped: a text or a fault, never a crash', async () => {
    for (let at = 0; at < whole.length; at += 163) {
      const flipped = whole.slice()
      flipped[at] = flipped[at]! ^ 0xa5
      await readSource('plan.doc', flipped).catch((error: unknown) => expect(error).toBeInstanceOf(Fault))
    }
  })

  test('a circle of sectors, pieces upon pieces', async () => {
    const circle = whole.slice()
    const table = (new DataView(circle.buffer).getUint32(76, true) + 1) * 512
    new DataView(circle.buffer).setUint32(table + 12, 0, true)
    expect(await fault(circle)).toBe(broken)

    const bomb = (many: number) => {
      const pieces = new DataView(new ArrayBuffer(5 + 4 + many * 12))
      pieces.setUint8(0, 2)
      pieces.setUint32(1, 4 + many * 12, true)
      for (let at = 0; at <= many; at++) pieces.setUint32(5 + at * 4, at * 8000, true)
      const document = new DataView(new ArrayBuffer(40_000))
      document.setUint16(0, 0xa5ec, true)
      document.setUint16(2, 0xc1, true)
      document.setUint16(10, 0x0200, true)
      document.setUint32(0x1a6, pieces.byteLength, true)
      return compoundFile({
        WordDocument: new Uint8Array(document.buffer),
        '1Table': new Uint8Array(pieces.buffer)
      })
    }
    expect(await fault(bomb(20_000))).toBe(broken)
    const [small, large] = [bomb(5000), bomb(20_000)]
    expect(await growthOf(n => fault(n > 5000 ? large : small), 5000)).toBeLessThan(linear)
  })

  test('locked with a password', async () => {
    const locked = whole.slice()
    locked[512 + 11] = 0x03
    expect(await fault(locked)).toBe('Tệp Word “plan.doc” đặt mật khẩu, không đọc được.')
  })
})

import {readdirSync, readFileSync} from 'node:fs'
import {strToU8, unzipSync, zipSync} from 'fflate'
import {describe, expect, test} from 'vitest'
import {readSourceApart as readSource} from '../../../src/engine/read-apart.js'
import type {Fault} from '../../../src/base/fault.js'
import {citations, isOfText, lint, statuses} from '../../support/linting.js'
import {odtOf, rawOdt} from '../../support/odt-writer.js'

const plans = readdirSync('fixtures/documents', {withFileTypes: true})
  .filter(entry => entry.isDirectory())
  .map(entry => entry.name)

describe('a plan saved as OpenDocument is the same plan', () => {
  test.each(plans)('%s', async plan => {
    const markdown = readFileSync(`fixtures/documents/${plan}/plan.md`, 'utf8')
    const [original, odt] = [await lint('plan.md', markdown), await lint('plan.odt', await odtOf(markdown))]
    const {number, date, level, topic, year, issuer, title} = original.plan
    expect(statuses(odt)).toEqual(statuses(original))
    expect(citations(odt)).toEqual(citations(original))
    expect(odt.plan).toMatchObject({number, date, level, topic, year, issuer, title})
    const said = (report: typeof odt) =>
      report.findings
        .filter(isOfText)
        .map(({rule, message}) => `${rule}: ${message}`)
        .sort()
    expect(said(odt)).toEqual(said(original))
  })
})

describe('what is shown is read, once', () => {
  const read = (body: string, styles?: string) => readSource('a.odt', rawOdt(body, styles))

  test('spans and blanks in their order; boxes after their paragraph; notes below; comments counted', async () => {
    const body =
      '<text:p>Sở<text:s/><text:span>Nội vụ</text:span><text:note><text:note-body><text:p>Ghi chú.</text:p></text:note-body></text:note> chủ trì' +
      '<office:annotation><text:p>Xem lại</text:p></office:annotation><draw:frame><draw:text-box><text:p>Hộp</text:p></draw:text-box></draw:frame></text:p>'
    const source = await read(body)
    expect(source.text).toBe('Sở Nội vụ chủ trì\nHộp\n[1] Ghi chú.\n')
    expect(source.notes).toEqual([{kind: 'open-comments', count: 1}])
  })

  test('text in boxes of a page and in shapes; indexes with their titles; no titles of pictures', async () => {
    const body =
      '<draw:frame><draw:text-box><text:p>Trên trang</text:p></draw:text-box></draw:frame>' +
      '<text:table-of-content><text:index-body><text:index-title><text:p>MỤC LỤC</text:p></text:index-title><text:p>I. Mục đích</text:p></text:index-body></text:table-of-content>' +
      '<text:alphabetical-index><text:index-body><text:p>Từ khóa</text:p></text:index-body></text:alphabetical-index>' +
      '<text:p>Sơ đồ<draw:g><draw:custom-shape><svg:title>Hình 1</svg:title><text:p>Bước một</text:p><text:p>Bước hai</text:p></draw:custom-shape></draw:g>' +
      '<draw:frame><draw:image/><svg:title>Ảnh</svg:title><svg:desc>Dấu của cơ quan</svg:desc></draw:frame> xử lý</text:p>'
    expect((await read(body)).text.split('\n')).toEqual([
      'Trên trang',
      'MỤC LỤC',
      'I. Mục đích',
      'Từ khóa',
      'Sơ đồ xử lý',
      'Bước một',
      'Bước hai',
      ''
    ])
  })

  test('a section that is not shown, text whose condition does not hold, and how a word is read aloud', async () => {
    const body =
      '<text:section text:display="none"><text:p>Bản nháp</text:p></text:section><text:section><text:p>Bản chính</text:p></text:section>' +
      '<text:p>Sở <text:hidden-text text:is-hidden="true">cũ </text:hidden-text><text:ruby><text:ruby-base>Nội vụ</text:ruby-base><text:ruby-text>nội vụ</text:ruby-text></text:ruby></text:p>'
    expect((await read(body)).text).toBe('Bản chính\nSở Nội vụ\n')
  })

  test('what was deleted is left out, and said', async () => {
    const body =
      '<text:tracked-changes><text:changed-region><text:deletion><text:p>Nội vu</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p>Sở <text:change/>Nội vụ</text:p>'
    const source = await read(body)
    expect([source.text, source.notes]).toEqual(['Sở Nội vụ\n', [{kind: 'tracked-changes', count: 1}]])
  })

  test('what is hidden is left out; numbers with a zero', async () => {
    const styles =
      '<style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>' +
      '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="01, 02, 03, ..." style:num-suffix="."/></text:list-style>'
    const body =
      '<text:list text:style-name="L"><text:list-item><text:p><text:span text:style-name="H">Bản nháp </text:span>Kế hoạch</text:p></text:list-item></text:list>'
    expect((await read(body, styles)).text).toBe('01. Kế hoạch\n')
  })

  test('bold and capitals of styles', async () => {
    const styles =
      '<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold" fo:text-transform="uppercase"/></style:style>'
    const [block] = (
      await read('<text:p><text:span text:style-name="B">Kinh phí:</text:span> ngân sách</text:p>', styles)
    ).tree.children
    expect(block?.type === 'paragraph' && [block.passage.value, block.boldLead]).toEqual([
      'KINH PHÍ: ngân sách',
      9
    ])
  })
})

describe('blanks, tabs and breaks of lines', () => {
  const read = async (body: string, styles?: string) => (await readSource('a.odt', rawOdt(body, styles))).text

  test('the blanks of the source are one, and none at the start', async () => {
    const body =
      '<text:list text:style-name="L">\n <text:list-item>\n  <text:p>\n   Mục\n   <text:span> đích</text:span>  </text:p>\n </text:list-item></text:list>'
    const styles =
      '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/></text:list-style>'
    expect((await read(body, styles)).trimEnd()).toBe('1. Mục đích')
  })

  test('blanks that are meant, tabs and breaks are what they are', async () => {
    expect(
      await read('<text:p>một <text:s text:c="2"/>hai<text:tab/>: ba<text:line-break/>bốn</text:p>')
    ).toBe('một   hai\t: ba\nbốn\n')
    expect((await read('<text:p>a<text:s text:c="900000000"/>b</text:p>')).length).toBeLessThan(2000)
  })

  test.each([
    ['Trụ sở<text:tab/>: số 7, đường Thanh Niên.', 0],
    ['Văn phòng chủ trì; <text:line-break/> các phòng phối hợp.', 0],
    ['Văn phòng <text:span> chủ trì</text:span> thực hiện.', 0],
    ['Văn phòng <text:s/>chủ trì thực hiện.', 1]
  ])('%s', async (inside, count) => {
    const report = await lint('a.odt', rawOdt(`<text:p>${inside}</text:p>`))
    expect(report.findings.filter(({rule}) => rule === 'wording/punctuation-spacing')).toHaveLength(count)
  })

  test('fonts of signs and from before Unicode', async () => {
    const font = (name: string, family: string) =>
      `<style:style style:name="${name}" style:family="text"><style:text-properties fo:font-family="${family}"/></style:style>`
    const styles = font('V', '.VnTime') + font('W', 'Wingdings')
    const set = (style: string, text: string) => `<text:span text:style-name="${style}">${text}</text:span>`
    const source = await readSource(
      'a.odt',
      rawOdt(`<text:p>${set('V', 'KÕ ho¹ch, kế hoạch ')}${set('W', '\uf0e0')} gửi</text:p>`, styles)
    )
    expect(source.text).toBe('Kế hoạch, kế hoạch → gửi\n')
    expect(source.notes).toEqual([{kind: 'legacy-font', count: 1}])
  })
})

describe('the numbering of chapters', () => {
  const outline =
    '<office:styles><text:outline-style style:name="Outline"><text:outline-level-style text:level="1" style:num-format="I" style:num-suffix="."/><text:outline-level-style text:level="2" style:num-format="1" style:num-suffix="."/><text:outline-level-style text:level="3"/></text:outline-style></office:styles>'
  const plain = '<style:style style:name="N" style:family="paragraph" style:list-style-name=""/>'
  const h = (text: string, level: number, more = '') =>
    `<text:h text:outline-level="${level}"${more}>${text}</text:h>`
  const lines = async (body: string, shared?: string) =>
    (await readSource('a.odt', rawOdt(body, plain, shared))).text.split('\n').filter(Boolean)

  test('headings are counted; those that say so, and levels without a format, are not', async () => {
    const body =
      h('MỤC ĐÍCH', 1) +
      h('Một', 2) +
      '<text:p>Lời văn</text:p>' +
      h('Hai', 2) +
      h('ghi', 3) +
      h('không', 1, ' text:is-list-header="true"') +
      h('ngoài', 1, ' text:style-name="N"') +
      h('NỘI DUNG', 1) +
      h('Ba', 2) +
      h('Chín', 2, ' text:restart-numbering="true" text:start-value="9"')
    expect(await lines(body, outline)).toEqual([
      'I. MỤC ĐÍCH',
      '1. Một',
      'Lời văn',
      '2. Hai',
      'ghi',
      'không',
      'ngoài',
      'II. NỘI DUNG',
      '1. Ba',
      '9. Chín'
    ])
  })

  test('a document that numbers no chapters, and a level that was passed over', async () => {
    expect(await lines(h('MỤC ĐÍCH', 1))).toEqual(['MỤC ĐÍCH'])
    expect(await lines(h('Một', 2) + h('NỘI DUNG', 1), outline)).toEqual(['1. Một', 'II. NỘI DUNG'])
  })

  test('an item of a list may have the style of another', async () => {
    const level = (name: string, format: string, suffix: string) =>
      `<text:list-style style:name="${name}"><text:list-level-style-number text:level="1" style:num-format="${format}" style:num-suffix="${suffix}"/></text:list-style>`
    const item = (text: string, more = '') =>
      `<text:list-item${more}><text:p>${text}</text:p></text:list-item>`
    const body = `<text:list text:style-name="L">${item('một')}${item('hai', ' text:style-override="M"')}${item('ba')}</text:list>`
    const {text} = await readSource('a.odt', rawOdt(body, level('L', '1', '.') + level('M', 'A', ')')))
    expect(text).toBe('1. một\nB) hai\n3. ba\n')
  })
})

test.each([
  ['no ZIP', strToU8('KẾ HOẠCH\u0001')],
  ['without content', zipSync({mimetype: strToU8('a')})],
  ['that is no XML', zipSync({'content.xml': strToU8('<office:document')})]
])('a file %s is one sentence', async (_, bytes) => {
  const fault = await readSource('a.odt', bytes).catch((error: unknown) => error as Fault)
  expect((fault as Fault).what.vi).toContain('bị hỏng')
})

describe('a file with a password', () => {
  const entry = (path: string, inside = '') =>
    `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="text/xml">${inside}</manifest:file-entry>`
  const key =
    '<manifest:encryption-data manifest:checksum-type="SHA256/1K"><manifest:algorithm manifest:algorithm-name="x"/></manifest:encryption-data>'
  const withList = (entries: string, content: Uint8Array | undefined, before = '') =>
    zipSync({
      mimetype: strToU8('application/vnd.oasis.opendocument.text'),
      ...(content ? {'content.xml': content} : {'encrypted-package': new Uint8Array(64)}),
      'META-INF/manifest.xml': strToU8(
        `<?xml version="1.0"?>${before}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">${entry('/')}${entries}</manifest:manifest>`
      )
    })
  const noise = Uint8Array.from({length: 400}, (_, at) => (at * 89 + 41) % 256)
  const whole = unzipSync(rawOdt('<text:p>Kế hoạch</text:p>'))['content.xml']

  test.each([
    ['in its parts', withList(entry('content.xml', key) + entry('styles.xml', key), noise)],
    ['as a whole', withList(entry('encrypted-package', key), undefined)],
    [
      'whose list has a document type',
      withList(entry('content.xml', key), noise, '<!DOCTYPE manifest:manifest>')
    ]
  ])('%s is told so', async (_, bytes) => {
    const fault = await readSource('a.odt', bytes).catch((error: unknown) => error as Fault)
    expect((fault as Fault).what.vi).toBe('Không đọc được “a.odt”: tệp đặt mật khẩu.')
  })

  test('a picture that is encrypted, and content that is broken, are something else', async () => {
    const picture = withList(entry('content.xml') + entry('Pictures/a.png', key), whole)
    expect((await readSource('a.odt', picture)).text).toBe('Kế hoạch\n')
    const fault = await readSource('a.odt', withList(entry('content.xml'), noise)).catch(
      (error: unknown) => error as Fault
    )
    expect((fault as Fault).what.vi).toContain('bị hỏng')
  })
})

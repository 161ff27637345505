import {readdirSync, readFileSync} from 'node:fs'
import {strToU8, zipSync} from 'fflate'
import {describe, expect, test} from 'vitest'
import type {SourceDocument} from '../../../src/document/source-document.js'
import {readSourceApart as readSource} from '../../../src/engine/read-apart.js'
import type {Fault} from '../../../src/base/fault.js'
import {citations, isOfText, lint, statuses} from '../../support/linting.js'
import {compoundFile, docOf} from '../../support/doc-writer.js'
import {rawWord, wordOf} from '../../support/word-writer.js'

const plans = readdirSync('fixtures/documents', {withFileTypes: true})
  .filter(entry => entry.isDirectory())
  .map(entry => entry.name)

describe('a plan typed in Word is the same plan', () => {
  test.each(plans)('%s', async plan => {
    const markdown = readFileSync(`fixtures/documents/${plan}/plan.md`, 'utf8')
    const [original, word] = [
      await lint('plan.md', markdown),
      await lint('plan.docx', await wordOf(markdown))
    ]
    const {number, date, level, topic, year, issuer, title} = original.plan
    expect(statuses(word)).toEqual(statuses(original))
    expect(citations(word)).toEqual(citations(original))
    expect(word.plan).toMatchObject({number, date, level, topic, year, issuer, title})
    const said = (report: typeof word) =>
      report.findings
        .filter(isOfText)
        .map(({rule, message}) => `${rule}: ${message}`)
        .sort()
    expect(said(word)).toEqual(said(original))
  })
})

const read = (body: string, parts?: Record<string, string>, address?: string) =>
  readSource('a.docx', rawWord(body, parts, address))
const linesOf = ({text}: SourceDocument) => text.split('\n').filter(line => line !== '')
const p = (text: string, pPr = '') =>
  `<w:p>${pPr && `<w:pPr>${pPr}</w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
const item = (text: string, level: number, list = 1) =>
  p(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`)
const lvl = (at: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`
const list = (levels: string, nums = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>') => ({
  numbering: `<w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum>${nums}`
})
const outline =
  lvl(0, 'upperRoman', '%1.') +
  lvl(1, 'decimal', '%2.') +
  lvl(2, 'decimal', '%2.%3.') +
  lvl(3, 'bullet', '\uF0B7')

describe('automatic numbers are text', () => {
  test('of several levels, each restarted by those above', async () => {
    const body = [
      item('A', 0),
      item('a', 1),
      item('b', 1),
      item('c', 2),
      item('d', 3),
      item('B', 0),
      item('e', 1)
    ].join('')
    expect(linesOf(await read(body, list(outline)))).toEqual([
      'I. A',
      '1. a',
      '2. b',
      '2.1. c',
      '- d',
      'II. B',
      '1. e'
    ])
  })

  test('lvlRestart 0 lets a level run on; isLgl writes digits', async () => {
    const levels =
      lvl(0, 'upperRoman', '%1.') + lvl(1, 'decimal', '%1.%2', '<w:lvlRestart w:val="0"/><w:isLgl/>')
    const body = [item('A', 0), item('a', 1), item('B', 0), item('b', 1)].join('')
    expect(linesOf(await read(body, list(levels)))).toEqual(['I. A', '1.1 a', 'II. B', '2.2 b'])
  })

  test('two lists of one definition go on with each other, but where one says its start', async () => {
    const nums =
      '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>' +
      '<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>'
    const body = [item('a', 0), item('b', 0, 2), item('c', 0, 3), item('d', 0, 3)].join('')
    expect(linesOf(await read(body, list(lvl(0, 'decimal', '%1.'), nums)))).toEqual([
      '1. a',
      '2. b',
      '5. c',
      '6. d'
    ])
  })

  test('a style brings its list along, through the styles it is based on', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="Muc"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Con"><w:basedOn w:val="Muc"/></w:style>'
    const numbered = lvl(0, 'upperRoman', '%1.', '<w:pStyle w:val="Muc"/>')
    const body =
      p('A', '<w:pStyle w:val="Muc"/>') +
      p('B', '<w:pStyle w:val="Con"/>') +
      p('C', '<w:pStyle w:val="Muc"/><w:numPr><w:numId w:val="0"/></w:numPr>')
    expect(linesOf(await read(body, {...list(numbered), styles}))).toEqual(['I. A', 'II. B', 'C'])
  })

  test('letters, zeros and signs', async () => {
    const levels =
      lvl(0, 'lowerLetter', '%1)') +
      lvl(1, 'decimalZero', '%2.') +
      lvl(2, 'bullet', '+') +
      lvl(3, 'bullet', '\uF02B')
    const body = item('a', 0) + item('b', 1) + item('c', 2) + item('d', 3)
    expect(linesOf(await read(body, list(levels)))).toEqual(['a) a', '01. b', '+ c', '+ d'])
  })
})

describe('automatic numbers where little is said', () => {
  const numbered = async (body: string, levels: string, nums?: string, styles = '') =>
    linesOf(await read(body, {...list(levels, nums), ...(styles === '' ? {} : {styles})}))
  const from = (at: number, start: string, text: string) =>
    `<w:lvl w:ilvl="${at}">${start && `<w:start w:val="${start}"/>`}<w:numFmt w:val="decimal"/><w:lvlText w:val="${text}"/></w:lvl>`

  test('a level that was passed over has begun', async () => {
    const levels = from(0, '8', '%1.') + from(1, '1', '%1.%2.')
    const body = item('A', 1) + item('B', 1) + item('C', 0) + item('D', 1)
    expect(await numbered(body, levels)).toEqual(['8.1. A', '8.2. B', '9. C', '9.1. D'])
    const deep = item('A', 2) + item('B', 0) + item('C', 1)
    expect(await numbered(deep, outline)).toEqual(['1.1. A', 'II. B', '1. C'])
  })

  test('without a start it counts from 0, at every level', async () => {
    const levels = from(0, '', '%1.') + from(1, '', '%1.%2.')
    const body = item('A', 0) + item('B', 0) + item('C', 1)
    expect(await numbered(body, levels)).toEqual(['0. A', '1. B', '1.0. C'])
  })

  test('list and level come from the nearest that says them, each by itself', async () => {
    const style = (id: string, base: string, numPr: string) =>
      `<w:style w:type="paragraph" w:styleId="${id}">${base && `<w:basedOn w:val="${base}"/>`}<w:pPr><w:numPr>${numPr}</w:numPr></w:pPr></w:style>`
    const [one, two] = ['<w:numId w:val="1"/>', '<w:ilvl w:val="1"/>']
    const styles =
      style('A', '', one) +
      style('B', 'A', two) +
      style('C', 'B', '') +
      style('D', 'B', '<w:numId w:val="0"/>')
    const of = (id: string, text: string, more = '') => p(text, `<w:pStyle w:val="${id}"/>${more}`)
    const body =
      of('A', 'một') +
      of('B', 'hai') +
      of('C', 'ba') +
      of('D', 'không') +
      of('A', 'bốn', `<w:numPr>${two}</w:numPr>`) +
      of('A', 'năm')
    expect(await numbered(body, from(0, '1', '%1.') + from(1, '1', '%1.%2.'), undefined, styles)).toEqual([
      '1. một',
      '1.1. hai',
      '1.2. ba',
      'không',
      '1.3. bốn',
      '2. năm'
    ])
  })

  test('what is empty and ends a section, is hidden or was deleted is not counted; other empty items are', async () => {
    const numPr = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    const between = (inside: string) => item('A', 0) + inside + item('C', 0)
    const one = from(0, '1', '%1.')
    const ends = (text: string) => p(text, `${numPr}<w:sectPr/>`)
    expect(await numbered(between(`<w:p><w:pPr>${numPr}<w:sectPr/></w:pPr></w:p>`), one)).toEqual([
      '1. A',
      '2. C'
    ])
    expect(await numbered(between(ends('B')), one)).toEqual(['1. A', '2. B', '3. C'])
    expect(await numbered(between(`<w:p><w:pPr>${numPr}</w:pPr></w:p>`), one)).toEqual([
      '1. A',
      '2. ',
      '3. C'
    ])
    const hidden = `<w:p><w:pPr>${numPr}<w:rPr><w:vanish/></w:rPr></w:pPr><w:r><w:rPr><w:vanish/></w:rPr><w:t>B</w:t></w:r></w:p>`
    expect(await numbered(between(hidden), one)).toEqual(['1. A', '2. C'])
    const gone = `<w:p><w:pPr>${numPr}<w:rPr><w:del/></w:rPr></w:pPr><w:del><w:r><w:delText>B</w:delText></w:r></w:del></w:p>`
    expect(await numbered(between(gone), one)).toEqual(['1. A', '2. C'])
    const goesOn = `<w:p><w:pPr>${numPr}<w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>B và </w:t></w:r></w:p>`
    expect(await numbered(between(goesOn) + item('D', 0), one)).toEqual(['1. A', '2. B và C', '3. D'])
  })

  test('a list of its own start, a level of its own, digits for all levels', async () => {
    const nums =
      '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>' +
      `<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="1"><w:startOverride w:val="5"/></w:lvlOverride></w:num>` +
      `<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">${lvl(0, 'upperLetter', '%1)')}</w:lvlOverride></w:num>`
    const levels = lvl(0, 'upperRoman', '%1.') + lvl(1, 'decimal', '%1.%2.', '<w:isLgl/>')
    const body = item('A', 0, 2) + item('b', 1, 2) + item('c', 1, 2) + item('D', 0, 3) + item('e', 1)
    expect(await numbered(body, levels, nums)).toEqual(['I. A', '1.5. b', '1.6. c', 'B) D', '2.1. e'])
  })
})

describe('what parts words and is no blank', () => {
  const r = (inside: string) => `<w:r>${inside}</w:r>`
  const t = (text: string) => `<w:t xml:space="preserve">${text}</w:t>`
  const sym = (font: string, code: string) => `<w:sym w:font="${font}" w:char="${code}"/>`
  const spacing = async (inside: string) => {
    const report = await lint('a.docx', rawWord(`<w:p>${r(inside)}</w:p>`))
    return report.findings.filter(({rule}) => rule.startsWith('wording/'))
  }

  test.each([
    ['a tab before a colon', `${t('Trụ sở')}<w:tab/>${t(': số 7, đường Thanh Niên.')}`],
    ['tabs after a blank', `${t('a) Thạc sĩ: 3 người; ')}<w:tab/><w:tab/>${t('b) Cử nhân: 9 người.')}`],
    ['an aligned tab', `${t('Trụ sở ')}<w:ptab/>${t(' và chi nhánh.')}`],
    ['a line break after a blank', `${t('Văn phòng chủ trì; ')}<w:br/>${t(' các phòng phối hợp.')}`],
    ['a line break before a mark', `${t('Văn phòng chủ trì')}<w:br/>${t(' ; các phòng phối hợp.')}`],
    ['a sign in a gap', `${t('Chọn mục Báo cáo ')}${sym('Wingdings', 'F0E0')}${t(' Gửi đi.')}`],
    ['a sign that nobody knows', `${t('Chọn mục Báo cáo ')}${sym('Wingdings 2', 'F0E0')}${t(' Gửi đi.')}`],
    ['a range of years over a tab', `${t('giai đoạn 2021-')}<w:tab/>${t('2030.')}`],
    ['a word on both sides of a tab', `${t('Nơi nhận tại')}<w:tab/>${t('tại chỗ.')}`]
  ])('%s', async (_, inside) => {
    expect(await spacing(inside)).toEqual([])
  })

  test.each([
    ['two blanks', `${t('Văn phòng  chủ trì thực hiện.')}`],
    ['two blanks in two runs', `${t('Văn phòng ')}${t(' chủ trì thực hiện.')}`],
    ['a blank before a comma', `${t('Văn phòng , các phòng phối hợp.')}`]
  ])('%s: a finding still', async (_, inside) => {
    expect(await spacing(inside)).toHaveLength(1)
  })

  test('text, and cells of a row in one line', async () => {
    const body = `<w:p>${r(`${t('Trụ sở')}<w:tab/>${t(': số 7')}<w:br/>${t('Hết')}${sym('Wingdings', 'F028')}`)}</w:p>`
    expect((await read(body)).text).toBe('Trụ sở\t: số 7\nHết☎\n')
    const lined = '<w:tblPr><w:tblBorders><w:insideV w:val="single"/></w:tblBorders></w:tblPr>'
    const table = `<w:tbl>${lined}<w:tr><w:tc>${body}</w:tc><w:tc>${p('Sở A')}</w:tc></w:tr></w:tbl>`
    expect((await read(table)).text).toBe('Trụ sở\t: số 7 Hết☎ | Sở A\n')
  })

  test('fonts of signs on words, on signs, and over nothing', async () => {
    const set = (font: string, text: string) =>
      `<w:r><w:rPr><w:rFonts w:ascii="${font}"/></w:rPr>${t(text)}</w:r>`
    const body = `<w:p>${set('Wingdings', 'à')}${set('Symbol', ' Ghi chú ')}${set('Symbol', '\uf0b3')}${set('Arial', ' ( ')}${set('Wingdings', '\uf0fe')}</w:p>`
    expect((await read(body)).text).toBe('→ Ghi chú ≥ ( ☑\n')
  })
})

describe('what is shown is read, once', () => {
  test('tracked changes as if they were accepted, and said', async () => {
    const body = `<w:p><w:r><w:t>Sở </w:t></w:r><w:del><w:r><w:delText>Nội vu</w:delText></w:r></w:del><w:ins><w:r><w:t>Nội vụ</w:t></w:r></w:ins></w:p>`
    const source = await read(body)
    expect([source.text, source.notes]).toEqual(['Sở Nội vụ\n', [{kind: 'tracked-changes', count: 2}]])
  })

  test('a paragraph whose end was deleted goes on with the next', async () => {
    const open = '<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>Sở </w:t></w:r></w:p>'
    expect((await read(open + p('Nội vụ'))).text).toBe('Sở Nội vụ\n')
  })

  test('a text box once, after its paragraph; a field by its result; comments counted', async () => {
    const box = (text: string) => `<w:txbxContent>${p(text)}</w:txbxContent>`
    const body =
      `<w:p><w:r><w:t>Thân</w:t></w:r><w:r><mc:AlternateContent><mc:Choice><w:drawing>${box('Hộp')}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box('Hộp')}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>` +
      '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r><w:r><w:t>12/01/2026</w:t></w:r></w:p>'
    const source = await read(body, {comments: '<w:comment w:id="1"><w:p/></w:comment>'})
    expect(linesOf(source)).toEqual(['Thân', 'Hộp', '12/01/2026'])
    expect(source.notes).toEqual([{kind: 'open-comments', count: 1}])
  })

  test('what is hidden is left out', async () => {
    const hidden = '<w:r><w:rPr><w:vanish/></w:rPr><w:t>Bản nháp </w:t></w:r>'
    expect((await read(`<w:p>${hidden}<w:r><w:t>Kế hoạch</w:t></w:r></w:p>`)).text).toBe('Kế hoạch\n')
  })

  test('capitals that are only shown, and fonts from before Unicode', async () => {
    const run = (text: string, rPr: string) => `<w:p><w:r><w:rPr>${rPr}</w:rPr><w:t>${text}</w:t></w:r></w:p>`
    const old = '<w:rFonts w:ascii=".VnTime"/>'
    const body = run('Kế hoạch', '<w:caps/>') + run('KÕ ho¹ch', old) + run('Kế hoạch', old)
    const source = await read(body)
    expect(linesOf(source)).toEqual(['KẾ HOẠCH', 'Kế hoạch', 'Kế hoạch'])
    expect(source.notes).toEqual([{kind: 'legacy-font', count: 1}])
  })

  test('bold through styles: a style on a style switches it back', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="D"><w:rPr><w:b/></w:rPr></w:style><w:style w:type="character" w:styleId="N"><w:rPr><w:b/></w:rPr></w:style>'
    const body =
      '<w:p><w:pPr><w:pStyle w:val="D"/></w:pPr><w:r><w:t xml:space="preserve">Mục đích: </w:t></w:r><w:r><w:rPr><w:rStyle w:val="N"/></w:rPr><w:t>nâng cao</w:t></w:r></w:p>'
    const [block] = (await read(body, {styles})).tree.children
    expect(block?.type === 'paragraph' && block.boldLead).toBe(9)
  })

  test('tables with lines are tables, merged cells once; those without are layout', async () => {
    const cell = (text: string, tcPr = '') =>
      `<w:tc><w:tcPr>${tcPr}</w:tcPr>${text ? p(text) : '<w:p/>'}</w:tc>`
    const lined = '<w:tblPr><w:tblBorders><w:insideV w:val="single"/></w:tblBorders></w:tblPr>'
    const table = `<w:tbl>${lined}<w:tr>${cell('TT')}${cell('Nhiệm vụ', '<w:gridSpan w:val="2"/>')}</w:tr><w:tr>${cell('1', '<w:vMerge w:val="restart"/>')}${cell('A')}${cell('B')}</w:tr><w:tr>${cell('', '<w:vMerge/>')}${cell('C')}${cell('D')}</w:tr></w:tbl>`
    const layout = `<w:tbl><w:tr>${cell('UBND TỈNH')}${cell('CỘNG HÒA')}</w:tr><w:tr>${cell('Số:')}${cell('ngày')}</w:tr></w:tbl>`
    const source = await read(layout + table)
    expect(linesOf(source)).toEqual([
      'UBND TỈNH',
      'Số:',
      'CỘNG HÒA',
      'ngày',
      'TT | Nhiệm vụ | ',
      '1 | A | B',
      ' | C | D'
    ])
    expect(source.tree.children.map(block => block.type)).toEqual([
      'paragraph',
      'paragraph',
      'paragraph',
      'paragraph',
      'table'
    ])
  })

  test('cells that are merged with no other are told from those that one covers, empty or not', async () => {
    const cell = (text: string, tcPr = '') =>
      `<w:tc><w:tcPr>${tcPr}</w:tcPr>${text ? p(text) : '<w:p/>'}</w:tc>`
    const lined = '<w:tblPr><w:tblBorders><w:insideV w:val="single"/></w:tblBorders></w:tblPr>'
    const table = `<w:tbl>${lined}<w:tr>${cell('1', '<w:vMerge w:val="restart"/>')}${cell('A')}${cell('')}</w:tr><w:tr>${cell('', '<w:vMerge/>')}${cell('C', '<w:gridSpan w:val="2"/>')}</w:tr></w:tbl>`
    const [block] = (await read(table)).tree.children
    const rows = block?.type === 'table' ? block.children : []
    expect(rows.map(row => row.children.map(({isOwn}) => isOwn))).toEqual([
      [true, true, true],
      [false, true, false]
    ])
  })

  test('a row that begins further in keeps the columns of its table', async () => {
    const row = (texts: readonly string[], trPr = '') =>
      `<w:tr>${trPr && `<w:trPr>${trPr}</w:trPr>`}${texts.map(text => `<w:tc>${p(text)}</w:tc>`).join('')}</w:tr>`
    const lined = '<w:tblPr><w:tblBorders><w:insideV w:val="single"/></w:tblBorders></w:tblPr>'
    const table = `<w:tbl>${lined}${row(['TT', 'Nhiệm vụ', 'Chủ trì'])}${row(['Họp', 'Sở A'], '<w:gridBefore w:val="1"/>')}</w:tbl>`
    expect(linesOf(await read(table))).toEqual(['TT | Nhiệm vụ | Chủ trì', ' | Họp | Sở A'])
  })

  test('footnotes below the text; strict documents', async () => {
    const footnotes = `<w:footnote w:type="separator"><w:p/></w:footnote><w:footnote w:id="2">${p('Theo báo cáo.')}</w:footnote>`
    const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main'
    const body = '<w:p><w:r><w:t>Tỷ lệ 98%</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
    expect(linesOf(await read(body, {footnotes}, strict))).toEqual(['Tỷ lệ 98%', '[1] Theo báo cáo.'])
  })
})

describe('hostile files are one sentence', () => {
  const whole = rawWord(p('Kế hoạch'))
  const flipped = Uint8Array.from(whole, (byte, at) => (at > 40 && at < 80 ? byte ^ 0xff : byte))
  const wrapped = (xml: string) => zipSync({'word/document.xml': strToU8(xml)})
  const open = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
  test.each([
    ['cut off', whole.subarray(0, whole.length / 2), 'bị hỏng'],
    ['with flipped bits', flipped, 'bị hỏng'],
    ['no ZIP', strToU8('KẾ HOẠCH'), 'bị hỏng'],
    ['without a document', zipSync({'a.txt': strToU8('a')}), 'bị hỏng'],
    ['that is no XML', wrapped('<w:document'), 'bị hỏng'],
    [
      'with entities of its own',
      wrapped(`<!DOCTYPE a [<!ENTITY b "c">]>${open}</w:body></w:document>`),
      'bị hỏng'
    ],
    ['that is too deep', wrapped(`${open}${'<w:sdt>'.repeat(50_000)}`), 'bị hỏng'],
    ['packed to explode', zipSync({'word/document.xml': new Uint8Array(64 << 20)}), 'lớn bất thường'],
    ['with a password', compoundFile({EncryptedPackage: new Uint8Array(600)}), 'tệp đặt mật khẩu'],
    ['of another program', compoundFile({Workbook: new Uint8Array(600)}), 'bị hỏng'],
    ['that was old Word and is cut off', docOf([{text: 'Kế hoạch'}]).subarray(0, 1000), 'bị hỏng']
  ])('%s', async (_, bytes, words) => {
    const fault = await readSource('a.docx', bytes).catch((error: unknown) => error as Fault)
    expect((fault as Fault).what.vi).toContain(words)
  })

  test('names that lead out of the file are not followed', async () => {
    const bytes = zipSync({
      'word/../../document.xml': strToU8('<a/>'),
      'word/document.xml': strToU8(`${open}${p('Kế hoạch')}</w:body></w:document>`)
    })
    expect((await readSource('a.docx', bytes)).text).toBe('Kế hoạch\n')
  })
})

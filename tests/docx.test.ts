import {readdirSync, readFileSync} from 'node:fs'
import {strToU8, zipSync} from 'fflate'
import {describe, expect, test} from 'vitest'
import type {SourceDocument} from '../src/document/source-document.js'
import {readSource} from '../src/engine/read-source.js'
import type {Fault} from '../src/files/fault.js'
import {citations, isOfText, lint, statuses} from './linting.js'
import {rawWord, wordOf} from './word-writer.js'

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
    const body = run('Kế hoạch', '<w:caps/>') + run('KÕ ho¹ch', '<w:rFonts w:ascii=".VnTime"/>')
    expect(linesOf(await read(body))).toEqual(['KẾ HOẠCH', 'Kế hoạch'])
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
    ['with a password', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), 'có mật khẩu']
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

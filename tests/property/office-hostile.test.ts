import {readFileSync} from 'node:fs'
import {strToU8, type Zippable, zipSync} from 'fflate'
import {describe, expect, test} from 'vitest'
import {annotateFile} from '../../src/engine/annotate-file.js'
import {readSourceApart as readSource} from '../../src/engine/read-apart.js'
import {Fault} from '../../src/base/fault.js'
import {today, knowledge} from '../support/linting.js'
import {odtOf, rawOdt} from '../support/odt-writer.js'
import {wordOf} from '../support/word-writer.js'

/** Files that were made to harm, or came to harm: one clear sentence and little memory. Made here, stored nowhere. */

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const open = `<w:document ${w}><w:body>`
const close = '</w:body></w:document>'
const paragraph = '<w:p><w:r><w:t>Kế hoạch</w:t></w:r></w:p>'
/** Stored as it is, so that no ratio of sizes gives it away. */
const word = (xml: string, more: Zippable = {}) =>
  zipSync({'word/document.xml': strToU8(xml), ...more}, {level: 0})
const part = (name: string, inside: string): Zippable => ({
  [`word/${name}.xml`]: strToU8(`<w:${name} ${w}>${inside}</w:${name}>`)
})

async function said(bytes: Uint8Array, name = 'a.docx'): Promise<string> {
  return readSource(name, bytes).then(
    source => `read: ${source.text.slice(0, 60)}`,
    (error: unknown) => {
      if (error instanceof Fault) return error.what.vi
      throw error
    }
  )
}

/** Letters that no packer makes small. */
const noise = (length: number): string =>
  Array.from({length}, (_, at) => String.fromCharCode(97 + ((at * 7919 + (at >> 3)) % 26))).join('')
const attributes = Array.from({length: 3000}, (_, at) => ` a${at}=""`).join('')

describe('more than any document holds', () => {
  const tooLarge = 'Không đọc “a.docx”: phần nén bên trong lớn bất thường, không giống một văn bản.'
  const tooMany = 'Tệp “a.docx” có quá nhiều đoạn, ô bảng; chỉ xét tệp không quá 60000 đoạn, ô.'
  const tooLong = 'Tệp “a.docx” quá dài (hơn 1.500.000 ký tự, khoảng 450 trang), không xét được.'
  const cases: readonly (readonly [what: string, says: string, bytes: () => Uint8Array])[] = [
    ['elements', tooLarge, () => word(`${open}<w:p>${'<w:r/>'.repeat(1_300_000)}</w:p>${close}`)],
    ['paragraphs', tooMany, () => word(`${open}${'<w:p/>'.repeat(200_000)}${close}`)],
    ['attributes', tooLarge, () => word(`${open}${`<w:p${attributes}/>`.repeat(450)}${close}`)],
    ['letters', tooLong, () => word(`${open}<w:p><w:r><w:t>${noise(2_000_000)}</w:t></w:r></w:p>${close}`)],
    [
      'letters of automatic numbers',
      tooLong,
      () => {
        const list = `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="3888"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="${'%1'.repeat(2000)}"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`
        const item =
          '<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>a</w:t></w:r></w:p>'
        return word(`${open}${item.repeat(10_000)}${close}`, part('numbering', list))
      }
    ],
    [
      'cells that are all merged',
      tooMany,
      () =>
        word(
          `${open}<w:tbl><w:tblPr><w:tblBorders><w:left w:val="single"/></w:tblBorders></w:tblPr>${'<w:tr><w:tc><w:tcPr><w:gridSpan w:val="64"/></w:tcPr><w:p/></w:tc></w:tr>'.repeat(30_000)}</w:tbl>${close}`
        )
    ],
    [
      'parts',
      tooLarge,
      () => zipSync(Object.fromEntries(Array.from({length: 5000}, (_, at) => [`a${at}.xml`, strToU8('a')])))
    ]
  ]
  test.each(cases)('%s', async (_, says, bytes) => {
    expect(await said(bytes())).toBe(says)
  })

  test('the same of an OpenDocument text', async () => {
    expect(await said(rawOdt(`<text:p>${noise(2_000_000)}</text:p>`), 'a.odt')).toContain('quá dài')
    expect(await said(rawOdt('<text:p/>'.repeat(400_000)), 'a.odt')).toContain('quá nhiều đoạn')
  })
})

test('a long annex is read, however small its rows were packed', async () => {
  const cell = (text: string) =>
    `<w:tc><w:tcPr><w:tcW w:w="1300" w:type="dxa"/></w:tcPr><w:p w:rsidR="00AA11BB"><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:sz w:val="24"/></w:rPr><w:t>${text}</w:t></w:r></w:p></w:tc>`
  const rows = Array.from(
    {length: 6500},
    (_, at) => `<w:tr>${[String(at + 1), 'Họp báo', 'Sở A', 'Quý I', '', ''].map(cell).join('')}</w:tr>`
  )
  const lined = '<w:tblPr><w:tblBorders><w:insideV w:val="single"/></w:tblBorders></w:tblPr>'
  const bytes = zipSync({
    'word/document.xml': strToU8(`${open}<w:tbl>${lined}${rows.join('')}</w:tbl>${close}`)
  })
  expect(bytes.length).toBeLessThan(130_000)
  expect(await said(bytes)).toMatch(/^read: 1 \| Họp báo \| Sở A/)
})

describe('what only looks bad is read', () => {
  const circle =
    '<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>'
  const link =
    '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="N"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
  const linked =
    '<w:style w:type="numbering" w:styleId="N"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
  const item =
    '<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>Kế hoạch</w:t></w:r></w:p>'
  const outside =
    '<Relationships><Relationship Id="a" Type="x/styles" Target="../../../../etc/passwd"/><Relationship Id="b" Type="x/header" Target="file:///etc/passwd"/></Relationships>'
  test.each([
    [
      'styles in a circle',
      word(
        `${open}<w:p><w:pPr><w:pStyle w:val="A"/></w:pPr><w:r><w:t>Kế hoạch</w:t></w:r></w:p>${close}`,
        part('styles', circle)
      )
    ],
    [
      'lists in a circle',
      word(`${open}${item}${close}`, {...part('numbering', link), ...part('styles', linked)})
    ],
    [
      'a field that never ends',
      word(`${open}<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>${paragraph}${close}`)
    ],
    [
      'parts that would lie outside of the file',
      word(`${open}${paragraph}${close}`, {'word/_rels/document.xml.rels': strToU8(outside)})
    ],
    [
      'numbers that are no numbers',
      word(
        `${open}<w:p><w:pPr><w:ind w:left="x"/><w:spacing w:line="-"/></w:pPr><w:r><w:rPr><w:sz w:val="NaN"/></w:rPr><w:t>Kế hoạch</w:t></w:r></w:p><w:sectPr><w:pgSz w:w="1e99" w:h=""/></w:sectPr>${close}`
      )
    ]
  ])('%s', async (_, bytes) => {
    expect(await said(bytes)).toMatch(/^read: \s*Kế hoạch\s*$/)
  })
})

describe('wherever bits are flipped or the end is cut', () => {
  const markdown = readFileSync('fixtures/documents/commune-2026/plan.md', 'utf8')
  let seed = 7
  const random = (below: number): number => (seed = (seed * 48271) % 2147483647) % below

  function harmed(bytes: Uint8Array, round: number, flips = 4): Uint8Array {
    const out = Uint8Array.from(bytes)
    for (let k = 0; k < flips; k++) out[random(bytes.length)]! ^= 1 << random(8)
    return round % 3 === 0 ? out.subarray(0, random(out.length)) : out
  }

  test('the file is read, or told to be damaged', async () => {
    const [docx, odt] = [await wordOf(markdown), await odtOf(markdown)]
    for (let round = 0; round < 40; round++) {
      expect(await said(harmed(docx, round))).toMatch(/^(?:read: |Không đọc)/)
      expect(await said(harmed(odt, round), 'a.odt')).toMatch(/^(?:read: |Không đọc)/)
    }
  })

  test('the copy is written whole, or not at all', async () => {
    const docx = await wordOf(markdown)
    let written = 0
    for (let round = 0; round < 40; round++) {
      const settings = {rules: [], options: {language: 'vi' as const}}
      try {
        const {bytes} = annotateFile(
          {path: 'a.docx', bytes: harmed(docx, round, 1)},
          {knowledge, language: 'vi', settings, date: today, fix: true}
        )
        expect(await said(bytes)).toMatch(/^read: /)
        written++
      } catch (error) {
        expect(error).toBeInstanceOf(Fault)
      }
    }
    expect(written).toBeGreaterThan(0)
  })
})

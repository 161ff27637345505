import {describe, expect, test} from 'vitest'
import type {Layout} from '../../../src/document/layout.js'
import {readSourceApart as readSource} from '../../../src/engine/read-apart.js'
import {rawOdt} from '../../support/odt-writer.js'
import {rawWord, wordPart} from '../../support/word-writer.js'

const p = (text: string, pPr = '', rPr = '') =>
  `<w:p>${pPr && `<w:pPr>${pPr}</w:pPr>`}<w:r>${rPr && `<w:rPr>${rPr}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r></w:p>`

async function layoutOf(body: string, parts?: Record<string, string>, whole?: Record<string, string>) {
  const {layout} = await readSource('a.docx', rawWord(body, parts, undefined, whole))
  return layout!
}

const pages = (size: string, margins: string, more = '') =>
  `<w:sectPr>${more}<w:pgSz ${size}/><w:pgMar ${margins}/></w:sectPr>`
const a4 = pages(
  'w:w="11906" w:h="16838"',
  'w:top="1134" w:bottom="1134" w:left="1701" w:right="851" w:gutter="0"'
)

describe('pages of a Word file', () => {
  test('their paper and margins in millimetres; a gutter is part of the left one', async () => {
    const sectPr = pages(
      'w:w="12240" w:h="15840"',
      'w:top="-1440" w:bottom="1440" w:left="1134" w:right="567" w:gutter="567"'
    )
    const [page] = (await layoutOf(p('Kế hoạch') + sectPr)).pages
    expect(page).toMatchObject({
      width: 215.9,
      height: 279.4,
      margins: {top: 25.4, bottom: 25.4, left: 30, right: 10}
    })
  })

  test('lengths with a unit, as strict files have them', async () => {
    const sectPr = pages(
      'w:w="210mm" w:h="29.7cm"',
      'w:top="0.75in" w:bottom="2cm" w:left="30mm" w:right="15mm"'
    )
    expect((await layoutOf(p('Kế hoạch') + sectPr)).pages[0]).toMatchObject({
      width: 210,
      height: 297,
      margins: {top: 19.05, bottom: 20, left: 30, right: 15}
    })
  })

  test('a section ends where the next begins', async () => {
    const turned = pages(
      'w:w="16838" w:h="11906"',
      'w:top="1134" w:bottom="1134" w:left="1134" w:right="1134"'
    )
    const {pages: found} = await layoutOf(p('Kế hoạch', a4) + p('Phụ lục') + turned)
    expect(found.map(({start, end, width}) => [start, end, width])).toEqual([
      [0, 8, 210.01],
      [8, 16, 297]
    ])
  })

  const header = (inside: string) =>
    wordPart('hdr', `<w:p><w:pPr><w:jc w:val="center"/></w:pPr>${inside}</w:p>`)
  const relationships = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header1.xml"/></Relationships>`
  const field =
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PA</w:instrText></w:r><w:r><w:instrText>GE </w:instrText></w:r>'
  const ended = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
  const reference = '<w:headerReference w:type="default" r:id="rId1"/>'

  test.each([
    ['a field cut into runs', field, '<w:titlePg/>', {isAbove: true, isOnFirst: false, alignment: 'center'}],
    [
      'a simple field',
      '<w:fldSimple w:instr="PAGE  \\* MERGEFORMAT"/>',
      '',
      {isAbove: true, isOnFirst: true}
    ],
    ['a number that is none of the page', '<w:fldSimple w:instr="PAGEREF a"/>', '', {isAbove: false}],
    ['behind a tab', `<w:r><w:tab/></w:r>${field}`, '', {isAbove: true, alignment: 'center'}],
    [
      'behind another field',
      `${field.replace(' PA', ' NUMPA').replace('GE ', 'GES ')}${ended}${field}${ended}`,
      '',
      {isAbove: true}
    ],
    [
      'under a condition, which leaves out the first page',
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> IF </w:instrText></w:r>${field}${ended}<w:r><w:instrText> &gt; 1 "2" "" </w:instrText></w:r>${ended}`,
      '',
      {isAbove: true, isOnFirst: false}
    ]
  ])('the number of the page: %s', async (_, inside, more, expected) => {
    const sectPr = pages('w:w="11906" w:h="16838"', 'w:top="1134"', reference + more)
    const {pages: found} = await layoutOf(p('Kế hoạch') + sectPr, undefined, {
      'word/header1.xml': header(inside),
      'word/_rels/document.xml.rels': relationships
    })
    expect(found[0]!.pageNumber).toMatchObject({isBelow: false, ...expected})
  })
})

describe('letters and paragraphs of a Word file', () => {
  const looks = ({paragraphs}: Layout) =>
    paragraphs.flatMap(one =>
      one.looks.map(({start, end, font, size, bold, italic}) => [
        end - start,
        font,
        size,
        `${bold ? 'B' : ''}${italic ? 'I' : ''}`
      ])
    )

  test('through defaults, styles, character styles and the theme', async () => {
    const styles =
      '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi"/><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>' +
      '<w:style w:type="paragraph" w:styleId="Than"><w:rPr><w:rFonts w:ascii="Times New Roman"/><w:sz w:val="28"/></w:rPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Muc"><w:basedOn w:val="Than"/><w:rPr><w:b/></w:rPr></w:style>' +
      '<w:style w:type="character" w:styleId="Dam"><w:rPr><w:b/><w:i/></w:rPr></w:style>'
    const theme =
      '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:fontScheme><a:minorFont><a:latin typeface="Calibri"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>'
    const body =
      p('abc') +
      p('abcd', '<w:pStyle w:val="Muc"/>') +
      p('abcde', '<w:pStyle w:val="Muc"/>', '<w:rStyle w:val="Dam"/>') +
      p('abcdef', '<w:pStyle w:val="Muc"/>', '<w:b w:val="0"/><w:sz w:val="26"/>')
    expect(looks(await layoutOf(body, {styles}, {'word/theme/theme1.xml': theme}))).toEqual([
      [3, 'Calibri', 11, ''],
      [4, 'Times New Roman', 14, 'B'],
      // A style on a style switches back what the other switched on.
      [5, 'Times New Roman', 14, 'I'],
      [6, 'Times New Roman', 13, '']
    ])
  })

  test('fonts of other scripts say nothing of Latin letters; those that depend on the language are not known', async () => {
    const styles =
      '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman"/></w:rPr></w:rPrDefault></w:docDefaults>' +
      '<w:style w:type="paragraph" w:styleId="A"><w:rPr><w:rFonts w:eastAsia="SimSun" w:cs="Arial" w:hint="eastAsia"/></w:rPr></w:style>'
    const theme =
      '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:fontScheme><a:majorFont><a:latin typeface="Calibri Light"/></a:majorFont></a:fontScheme></a:themeElements></a:theme>'
    const body =
      p('abc', '<w:pStyle w:val="A"/>') +
      p('abcd', '', '<w:rFonts w:asciiTheme="majorBidi" w:hAnsiTheme="majorBidi"/>')
    const files = {'word/theme/theme1.xml': theme}
    expect(looks(await layoutOf(body, {styles}, files)).map(([, font]) => font)).toEqual([
      'Times New Roman',
      undefined
    ])
    const settings = '<w:themeFontLang w:val="vi-VN"/>'
    const major = p('abc', '', '<w:rFonts w:asciiTheme="majorHAnsi"/>')
    expect(looks(await layoutOf(major, {}, files))[0]![1]).toBe('Calibri Light')
    expect(looks(await layoutOf(major, {settings}, files))[0]![1]).toBeUndefined()
  })

  test('alignment, indents and spacing', async () => {
    const pPr =
      '<w:spacing w:before="120" w:after="60" w:line="360" w:lineRule="auto"/><w:ind w:left="284" w:firstLine="720"/><w:jc w:val="both"/>'
    expect((await layoutOf(p('abc', pPr))).paragraphs[0]).toMatchObject({
      alignment: 'justify',
      indent: {left: 5.01, right: 0, firstLine: 12.7},
      spacing: {before: 6, after: 3, line: {lines: 1.5}}
    })
  })

  test('the paragraphs of a cell, each where it stands in the text', async () => {
    const cell = `<w:tc>${p(' Sở ', '', '<w:b/>')}${p('')}${p('Nội vụ', '', '<w:i/>')}</w:tc>`
    const table = `<w:tbl><w:tblPr><w:tblBorders><w:left w:val="single"/></w:tblBorders></w:tblPr><w:tr>${cell}</w:tr></w:tbl>`
    const {layout, text} = await readSource('a.docx', rawWord(table + a4))
    const shown = layout!.paragraphs.flatMap(({looks: found}) =>
      found.map(({start, end, bold, italic}) => [text.slice(start, end), bold, italic])
    )
    expect(shown).toEqual([
      ['Sở', true, false],
      ['Nội vụ', false, true]
    ])
  })

  test('an automatic number has no look of its own', async () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    const body = p('Sở Nội vụ', '<w:numPr><w:numId w:val="1"/></w:numPr>', '<w:b/>') + a4
    expect((await layoutOf(body, {numbering})).paragraphs[0]!.looks).toMatchObject([
      {start: 3, end: 12, bold: true}
    ])
  })
})

describe('pages and letters of an OpenDocument text', () => {
  const styles =
    '<office:font-face-decls><style:font-face style:name="TNR" svg:font-family="\'Times New Roman\'"/></office:font-face-decls>' +
    '<office:styles><style:default-style style:family="paragraph"><style:text-properties style:font-name="TNR" fo:font-size="14pt"/></style:default-style>' +
    '<style:style style:name="Giua" style:family="paragraph"><style:paragraph-properties fo:text-align="center" fo:margin-top="6pt"/><style:text-properties fo:font-weight="bold"/></style:style></office:styles>' +
    '<office:automatic-styles><style:page-layout style:name="L1"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin-top="1cm" fo:margin-bottom="2cm" fo:margin-left="3cm" fo:margin-right="1.5cm"/><style:header-style><style:header-footer-properties fo:min-height="1cm"/></style:header-style></style:page-layout></office:automatic-styles>' +
    '<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="L1"><style:header><text:p text:style-name="Giua"><text:page-number/></text:p></style:header><style:header-first/></style:master-page></office:master-styles>'

  test('through styles and master pages; a header’s height is margin', async () => {
    const body = '<text:p text:style-name="Giua">Kế <text:span>hoạch</text:span></text:p>'
    const {layout} = await readSource('a.odt', rawOdt(body, '', styles))
    expect(layout!.pages[0]).toMatchObject({
      width: 210,
      height: 297,
      margins: {top: 20, bottom: 20, left: 30, right: 15},
      pageNumber: {isAbove: true, isBelow: false, isOnFirst: false, alignment: 'center'}
    })
    expect(layout!.paragraphs).toMatchObject([
      {
        alignment: 'center',
        spacing: {before: 6},
        looks: [{font: 'Times New Roman', size: 14, bold: true}, {}]
      }
    ])
  })

  test('a master page for the first page only begins with a table, and goes on with another', async () => {
    const first =
      '<style:master-page style:name="First" style:page-layout-name="L1" style:next-style-name="Standard"><style:header><text:p/></style:header></style:master-page>'
    const table =
      '<table:table table:style-name="T"><table:table-row><table:table-cell><text:p>Số</text:p></table:table-cell></table:table-row></table:table>'
    const own = '<style:style style:name="T" style:family="table" style:master-page-name="First"/>'
    const both = styles.replace('<style:header-first/>', '').replace('</office:master-styles>', `${first}$&`)
    const {layout} = await readSource('a.odt', rawOdt(`${table}<text:p>Kế hoạch</text:p>`, own, both))
    expect(layout!.pages).toHaveLength(1)
    expect(layout!.pages[0]!.pageNumber).toMatchObject({isAbove: true, isOnFirst: false})
  })
})

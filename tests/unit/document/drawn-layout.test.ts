import {describe, expect, test} from 'vitest'
import type {Layout} from '../../../src/document/layout.js'
import {readSourceApart as readSource} from '../../../src/engine/read-apart.js'
import {rawOdt} from '../../support/odt-writer.js'
import {rawWord} from '../../support/word-writer.js'

const p = (inside: string, pPr = '') => `<w:p>${pPr && `<w:pPr>${pPr}</w:pPr>`}${inside}</w:p>`
const r = (text: string, rPr = '') => `<w:r>${rPr && `<w:rPr>${rPr}</w:rPr>`}<w:t>${text}</w:t></w:r>`
const end = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'

async function layoutOf(
  body: string,
  parts?: Record<string, string>,
  whole?: Record<string, string>
): Promise<Layout> {
  return (await readSource('a.docx', rawWord(body + end, parts, undefined, whole))).layout!
}

const colors = ({paragraphs}: Layout) => paragraphs.flatMap(one => one.looks.map(({color}) => color))

describe('colours of a Word file', () => {
  test('its own, its styles’, and black where none is said or it is automatic', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="Do"><w:rPr><w:color w:val="ff0000"/></w:rPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Con"><w:basedOn w:val="Do"/></w:style>'
    const body =
      p(r('abc')) +
      p(r('abc'), '<w:pStyle w:val="Con"/>') +
      p(r('abc', '<w:color w:val="auto"/>'), '<w:pStyle w:val="Con"/>')
    expect(colors(await layoutOf(body, {styles}))).toEqual(['000000', 'FF0000', '000000'])
  })

  test('of a theme, and as the file has worked it out where it is made lighter', async () => {
    const theme =
      '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:clrScheme><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:accent1><a:srgbClr val="4472C4"/></a:accent1></a:clrScheme></a:themeElements></a:theme>'
    const body =
      p(r('abc', '<w:color w:val="FF0000" w:themeColor="text1"/>')) +
      p(r('abc', '<w:color w:val="2F5496" w:themeColor="accent1"/>')) +
      p(r('abc', '<w:color w:val="0D0D0D" w:themeColor="text1" w:themeTint="F2"/>'))
    const layout = await layoutOf(body, {}, {'word/theme/theme1.xml': theme})
    expect(colors(layout)).toEqual(['000000', '4472C4', '0D0D0D'])
  })

  test('of links nothing is said', async () => {
    const styles =
      '<w:style w:type="character" w:styleId="Lienket"><w:name w:val="Hyperlink"/><w:rPr><w:color w:val="0563C1"/></w:rPr></w:style>'
    const body =
      p(`<w:hyperlink>${r('abc', '<w:color w:val="0563C1"/>')}</w:hyperlink>${r('def')}`) +
      p(r('abc', '<w:rStyle w:val="Lienket"/>'))
    expect(colors(await layoutOf(body, {styles}))).toEqual([undefined, '000000', undefined])
  })

  test('what was deleted has none', async () => {
    const deleted =
      '<w:del><w:r><w:rPr><w:color w:val="FF0000"/></w:rPr><w:delText>abc</w:delText></w:r></w:del>'
    expect(colors(await layoutOf(p(deleted + r('abc'))))).toEqual(['000000'])
  })
})

describe('space between paragraphs of a Word file', () => {
  const spacing = async (pPr: string, styles = '') =>
    (await layoutOf(p(r('abc'), pPr), {styles})).paragraphs[0]!.spacing

  test('that is automatic, or counted in lines', async () => {
    expect(await spacing('<w:spacing w:before="0" w:beforeAutospacing="1"/>')).toMatchObject({before: 14})
    expect(await spacing('<w:spacing w:afterLines="100" w:after="0"/>')).toMatchObject({after: 12})
  })

  test('that a style leaves out between paragraphs of its own, unless one of them says otherwise', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="List"><w:pPr><w:contextualSpacing/></w:pPr></w:style>'
    expect(await spacing('<w:pStyle w:val="List"/>', styles)).toMatchObject({isContextual: true})
    const off = '<w:pStyle w:val="List"/><w:contextualSpacing w:val="0"/>'
    expect(await spacing(off, styles)).toMatchObject({isContextual: false})
  })
})

describe('what is drawn in a Word file', () => {
  const kinds = ({strokes}: Layout) => strokes.map(({kind}) => kind)
  const shape = (preset: string, inside = '') =>
    `<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice><w:drawing><a:prstGeom xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" prst="${preset}"/>${inside}</w:drawing></mc:Choice><mc:Fallback><w:pict/></mc:Fallback></mc:AlternateContent></w:r>`
  const vml = (inside: string) =>
    `<w:r><w:pict xmlns:v="urn:schemas-microsoft-com:vml">${inside}</w:pict></w:r>`
  const text = '<w:txbxContent><w:p><w:r><w:t>DỰ THẢO</w:t></w:r></w:p></w:txbxContent>'

  test.each([
    ['a line', p(r('abc') + shape('line')), ['line']],
    ['a connector', p(r('abc') + shape('straightConnector1')), ['line']],
    ['a line of old Word', p(r('abc') + vml('<v:line/>')), ['line']],
    ['a connector of old Word', p(r('abc') + vml('<v:shape type="#_x0000_t32"/>')), ['line']],
    ['another shape', p(r('abc') + shape('rect')), ['other']],
    ['a box that holds text', p(r('abc') + shape('rect', text)), []],
    ['a border below', p(r('abc'), '<w:pBdr><w:bottom w:val="single"/></w:pBdr>'), ['own']],
    ['a border above', p(r('abc'), '<w:pBdr><w:top w:val="single"/></w:pBdr>'), ['other']],
    ['a border that is none', p(r('abc'), '<w:pBdr><w:bottom w:val="nil"/></w:pBdr>'), []],
    ['any border of an empty paragraph', p('', '<w:pBdr><w:top w:val="single"/></w:pBdr>'), ['own']],
    ['a typed line', p(r('__________')), ['own']],
    ['underlined blanks', p('<w:r><w:rPr><w:u w:val="single"/></w:rPr><w:tab/></w:r>'), ['own']],
    [
      'the border of a cell of a table without lines',
      `<w:tbl><w:tr><w:tc><w:tcPr><w:tcBorders><w:bottom w:val="single"/></w:tcBorders></w:tcPr>${p(r('abc'))}</w:tc><w:tc>${p(r('def'))}</w:tc></w:tr></w:tbl>`,
      ['other']
    ],
    ['nothing', p(r('abc')), []]
  ])('%s', async (_, body, expected) => {
    expect(kinds(await layoutOf(body))).toEqual(expected)
  })

  test('what stands in a cell stands apart from the column of the text', async () => {
    const table = `<w:tbl><w:tr><w:tc>${p(r('abc'))}</w:tc></w:tr></w:tbl>`
    const {paragraphs} = await layoutOf(table + p(r('def')))
    expect(paragraphs.map(({isApart}) => isApart)).toEqual([true, false])
  })
})

describe('an OpenDocument text', () => {
  const page =
    '<office:automatic-styles><style:page-layout style:name="L1"><style:page-layout-properties fo:page-width="21cm"/></style:page-layout></office:automatic-styles>' +
    '<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="L1"/></office:master-styles>'
  const own =
    '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:border-bottom="0.5pt solid #000000" style:contextual-spacing="true"/><style:text-properties fo:color="#ff0000" style:text-underline-style="solid"/></style:style>' +
    '<style:style style:name="P2" style:family="paragraph" style:parent-style-name="P1"><style:text-properties style:use-window-font-color="true" style:text-underline-style="none"/></style:style>'
  const read = async (body: string) => (await readSource('a.odt', rawOdt(body, own, page))).layout!

  test('its colours, underlined letters, borders and the style that one of its own was made of', async () => {
    const {paragraphs, strokes} = await read(
      '<text:p text:style-name="P1">abc</text:p><text:p text:style-name="P2">abc <text:a>def</text:a></text:p>'
    )
    expect(paragraphs).toMatchObject([
      {style: 'Standard', spacing: {isContextual: true}, looks: [{color: 'FF0000', isUnderlined: true}]},
      {looks: [{color: '000000', isUnderlined: false}, {color: undefined}]}
    ])
    expect(strokes.map(({kind}) => kind)).toEqual(['own', 'own'])
  })

  test('lines that hang on a paragraph or on a page', async () => {
    const draw = 'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"'
    const {strokes} = await read(
      `<draw:line ${draw}/><text:p>abc<draw:custom-shape ${draw}><draw:enhanced-geometry draw:type="mso-spt32"/></draw:custom-shape></text:p><text:p>def<draw:frame ${draw}><draw:text-box><text:p>ghi</text:p></draw:text-box></draw:frame></text:p>`
    )
    expect(strokes.map(({kind}) => kind)).toEqual(['line', 'line'])
  })
})

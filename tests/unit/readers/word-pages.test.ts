import {describe, expect, test} from 'vitest'
import {readSourceApart as readSource} from '../../../src/engine/read-apart.js'
import {lint} from '../../support/linting.js'
import {rawWord} from '../../support/word-writer.js'

const saved = '<w:lastRenderedPageBreak/>'
const asked = '<w:br w:type="page"/>'
const r = (inside: string) => `<w:r>${inside}</w:r>`
const t = (text: string) => r(`<w:t xml:space="preserve">${text}</w:t>`)
const p = (inside: string, pPr = '') => `<w:p><w:pPr>${pPr}</w:pPr>${inside}</w:p>`
const section = (type = '') => `<w:sectPr>${type && `<w:type w:val="${type}"/>`}</w:sectPr>`
const lined =
  '<w:tblPr><w:tblBorders><w:insideV w:val="single"/><w:left w:val="single"/></w:tblBorders></w:tblPr>'
const table = (...rows: readonly (readonly string[])[]) =>
  `<w:tbl>${lined}${rows
    .map(row => `<w:tr>${row.map(cell => `<w:tc>${cell}</w:tc>`).join('')}</w:tr>`)
    .join('')}</w:tbl>`

/** The page of each word, as “một1 hai2”; without numbers where the file tells no pages. */
async function pages(body: string, parts?: Record<string, string>): Promise<string> {
  const {text, pages: known} = await readSource('a.docx', rawWord(body, parts))
  return [...text.matchAll(/[^\s|[\]\d]+/g)]
    .map(({0: word, index}) => `${word}${known?.findLast(({offset}) => offset <= index)?.page ?? ''}`)
    .join(' ')
}

describe('pages of a Word file', () => {
  test.each([
    ['as it was saved', p(t('một')) + p(r(saved) + t('hai')) + p(t('ba')), 'một1 hai2 ba2'],
    ['in a paragraph', p(t('một ') + r(saved) + t('hai')) + p(t('ba')), 'một1 hai2 ba2'],
    ['two in a paragraph', p(t('một ') + r(saved) + t('hai ') + r(saved) + t('ba')), 'một1 hai2 ba3'],
    ['at the start of the text', p(r(saved) + t('một')) + p(r(saved) + t('hai')), 'một1 hai2'],
    ['asked for, and saved behind it', p(t('một') + r(asked)) + p(r(saved) + t('hai')), 'một1 hai2'],
    [
      'asked for before an empty paragraph',
      p(t('một')) + p(r(asked)) + p('') + p(t('hai')) + p(r(saved) + t('ba')),
      'một1 hai2 ba3'
    ],
    ['an empty page', p(t('một') + r(asked)) + p(r(asked)) + p(r(saved) + t('ba')), 'một1 ba3'],
    [
      'of paragraphs that begin one',
      p(t('một')) + p(r(saved) + t('hai'), '<w:pageBreakBefore/>') + p(t('ba'), '<w:pageBreakBefore/>'),
      'một1 hai2 ba3'
    ],
    [
      'of a section',
      p(t('một'), section()) + p(r(saved) + t('hai')) + p(r(saved) + t('ba')) + section(),
      'một1 hai2 ba3'
    ],
    [
      'of a section that goes on',
      p(t('một'), section()) + p(t('hai')) + p(r(saved) + t('ba')) + section('continuous'),
      'một1 hai1 ba2'
    ],
    [
      'of a picture alone',
      p(t('một') + r(asked) + r(saved) + r('<w:drawing/>') + r(asked)) + p(r(saved) + t('ba')),
      'một1 ba3'
    ],
    [
      'of rows',
      p(t('một')) + table([p(r(saved) + t('hai')), p(t('ba'))], [p(t('bốn')), p(t('năm'))]),
      'một1 hai2 ba2 bốn2 năm2'
    ],
    [
      'of a row over two pages',
      table(
        [p(t('một ') + r(saved) + t('hai')), p(t('ba ') + r(saved) + t('bốn'))],
        [p(t('năm')), p(t('sáu'))]
      ),
      'một1 hai2 ba1 bốn2 năm2 sáu2'
    ],
    [
      'of a row with one long cell',
      table([p(t('một')), p(t('hai ') + r(saved) + t('ba'))], [p(t('bốn')), p(t('năm'))]),
      'một1 hai1 ba2 bốn2 năm2'
    ]
  ])('%s', async (_, body, expected) => {
    expect(await pages(body)).toBe(expected)
  })

  test.each([
    ['breaks that were asked for alone', p(t('một') + r(asked)) + p(t('hai'))],
    ['breaks in what was deleted', p(t('một')) + p(`<w:del>${r(saved)}</w:del>${t('hai')}`)],
    ['nothing', p(t('một')) + p(t('hai'))]
  ])('are not known by %s', async (_, body) => {
    expect(await pages(body)).toBe('một hai')
  })

  test('a number begins its page; a note stands on that of its mark', async () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1)"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    const item = (inside: string) => p(inside, '<w:numPr><w:numId w:val="1"/></w:numPr>')
    const mark = r('<w:footnoteReference w:id="2"/>')
    const body = item(t('một') + mark) + item(r(saved) + t('hai')) + item(t('ba ') + r(saved) + t('bốn'))
    const footnotes = `<w:footnote w:id="2">${p(t('chú'))}</w:footnote>`
    expect(await pages(body, {numbering, footnotes})).toBe('a)1 một1 b)2 hai2 c)2 ba2 bốn3 chú1')
  })

  test('are said in the report', async () => {
    const body = p(t('Phần một.')) + p(r(saved) + t('Văn phòng , các phòng phối hợp.'))
    const {findings} = await lint('a.docx', rawWord(body))
    const found = findings.find(({rule}) => rule === 'wording/punctuation-spacing')
    expect(found?.where).toMatchObject({page: 2, paragraph: 2})
  })
})

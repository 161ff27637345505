import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {writtenText} from '../../../src/document/source-document.js'
import {exampleSource} from '../../../src/engine/example-source.js'
import {textBlocksOf} from '../../../src/engine/text-blocks.js'
import type {TextBlock, TextPiece} from '../../../src/diagnostic/text-blocks.js'
import type {Mark} from '../../../src/reporters/page/places.js'
import {segmentsOf} from '../../../src/reporters/page/plan-segments.js'
import {shown} from '../../../src/reporters/sheet/shown-text.js'
import {knowledge} from '../../support/linting.js'
import {wordOf} from '../../support/word-writer.js'

async function blocksOf(
  name: string,
  content: string | Uint8Array
): Promise<{text: string; blocks: TextBlock[]}> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const source = await exampleSource(name, bytes, {}, knowledge.vocabulary.words)
  return {text: writtenText(source), blocks: textBlocksOf(source)}
}

function read(text: string, pieces: readonly TextPiece[]): string {
  return shown(pieces.map(([start, end, said]) => said ?? text.slice(start, end)).join(''))
}

async function lines(name: string, content: string | Uint8Array): Promise<string[]> {
  const {text, blocks} = await blocksOf(name, content)
  return blocks.flatMap(block =>
    block.kind === 'table'
      ? block.rows.map(row => row.map(cell => read(text, cell.pieces)).join(' | '))
      : [`${block.line}${block.kind === 'heading' ? 'h' : ''} ${read(text, block.pieces)}`]
  )
}

describe('a document as a page shows it', () => {
  test('without markup, what stands for a character read as it, the blanks of a form kept', async () => {
    const text = [
      '# KẾ HOẠCH',
      '',
      '**Sở Nội vụ:** chủ trì \\* &amp; theo dõi &#x1F600;',
      '',
      'Số:        /KH-UBND',
      '',
      'Ho\u0300a An\u200b gu\u031b\u0309i'
    ].join('\n')
    expect(await lines('a.md', text)).toEqual([
      '1h KẾ HOẠCH',
      '3 Sở Nội vụ: chủ trì * & theo dõi 😀',
      '5 Số:        /KH-UBND',
      '7 Hòa An␣ gửi'.normalize('NFC')
    ])
  })

  test('lines that were wrapped are one paragraph with the number of its first line', async () => {
    const wrapped = [
      'I. MỤC ĐÍCH',
      '1. Nâng cao nhận thức của cán bộ, công chức, viên chức và người dân trên địa',
      'bàn về công tác cải cách hành chính của cơ quan trong cả năm và các năm sau.',
      '2. Tạo sự đồng thuận trong xã hội, sự vào cuộc của cả hệ thống chính trị đối',
      'với nhiệm vụ này.'
    ]
    const shownLines = await lines('a.txt', wrapped.join('\n'))
    expect(shownLines).toHaveLength(3)
    expect(shownLines[1]).toMatch(/^2 1\. Nâng cao .* trên địa bàn về .* năm sau\.$/)
  })

  test('a table has its cells; a merged one stands where it begins and covers the others', async () => {
    const table = '| TT | Nhiệm vụ |\n| - | - |\n| 1 | **Đưa tin** |\n| 2 | |\n'
    expect(await lines('a.md', table)).toEqual(['TT | Nhiệm vụ', '1 | Đưa tin', '2 | '])
    const {blocks} = await blocksOf('a.docx', await wordOf(table))
    expect(blocks.filter(({kind}) => kind === 'table')).toHaveLength(1)
  })

  test('what is bold at its head', async () => {
    const {text, blocks} = await blocksOf('a.md', '# Một\n\n1. **Sở Nội vụ:** chủ trì.\n\n2. không.\n')
    expect(blocks.map(block => (block.kind === 'table' ? '' : text.slice(0, block.boldTo)))).toEqual([
      '',
      expect.stringMatching(/Sở Nội vụ:$/),
      ''
    ])
  })
})

describe('a document with comments for the program', () => {
  test('is shown without them, each word at its place in the file', async () => {
    const comment = '<!-- cchclint-disable-next-line form/title -- mẫu của tỉnh -->'
    const plain = '# KẾ HOẠCH\n\n1. Sở Nội vụ chủ trì **và** theo dõi.\n\n2. Sở Tài chính bố trí kinh phí.\n'
    const commented = plain.replace('1. Sở', `${comment}\n\n1. Sở`).replace(' và', `${comment} và`)
    const shownLines = await lines('a.md', commented)
    expect(shownLines.map(line => line.replace(/^\d+/, ''))).toEqual(
      (await lines('a.md', plain)).map(line => line.replace(/^\d+/, ''))
    )
    expect(shownLines.map(line => /^\d+/.exec(line)![0])).toEqual(['1', '5', '7'])
  })
})

describe('the marks in a paragraph', () => {
  const text = 'Sở Nội vụ chủ trì, phối hợp với Sở Tài chính báo cáo hằng quý'
  const mark = (id: string, start: number, end: number): Mark => ({
    id,
    number: id,
    row: id,
    look: 'ev',
    start,
    end
  })
  const spans = fc.array(fc.tuple(fc.nat(text.length), fc.nat(12)), {maxLength: 6})

  test('each begins and ends once, and no letter is lost, however they lie over each other', () => {
    fc.assert(
      fc.property(spans, fc.nat(text.length), (some, boldTo) => {
        const marks = some
          .map(([start, length], at) => mark(String(at), start, Math.min(text.length, start + length)))
          .sort((a, b) => a.start - b.start)
        const pieces: TextPiece[] = [
          [0, 20],
          [22, 40],
          [40, text.length]
        ]
        const segments = segmentsOf(
          text,
          pieces,
          boldTo,
          marks,
          () => true,
          () => true
        )
        expect(segments.map(segment => segment.text).join('')).toBe(text.slice(0, 20) + text.slice(22))
        const ids = marks.map(({id}) => id).sort()
        expect(segments.flatMap(({begun}) => begun.map(({id}) => id)).sort()).toEqual(ids)
        expect(segments.flatMap(({ended}) => ended.map(({id}) => id)).sort()).toEqual(ids)
      })
    )
  })

  test('where two lie over each other the worse one colours', () => {
    const segments = segmentsOf(
      text,
      [[0, text.length]],
      0,
      [mark('1', 0, 17), {...mark('2', 3, 9), look: 'unmet'}],
      () => true,
      () => true
    )
    expect(segments.map(({text: part, look}) => `${look ?? '–'}: ${part}`)).toEqual([
      'ev: Sở ',
      'unmet: Nội vụ',
      'ev:  chủ trì',
      '–: , phối hợp với Sở Tài chính báo cáo hằng quý'
    ])
  })
})

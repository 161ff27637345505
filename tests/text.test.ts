import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {LineIndex} from '../src/document/line-index.js'
import {markerOf} from '../src/document/marker.js'
import {readMarkdown} from '../src/readers/markdown/read-markdown.js'
import {builtInWords} from '../src/engine/read-apart.js'
import {readText} from '../src/readers/text.js'
import {isoDate, vietnameseDate} from '../src/vietnamese/dates.js'
import {bare, fold} from '../src/vietnamese/fold.js'
import {legibility} from '../src/vietnamese/legibility.js'
import {romanNumeral, romanValue} from '../src/vietnamese/numerals.js'
import {PassageBuilder} from '../src/vietnamese/passage.js'
import {symbolsIn} from '../src/vietnamese/symbols.js'

// The same texts in every run.
fc.configureGlobal({seed: 20261120, numRuns: 300})

const passage = (text: string) => new PassageBuilder().addText(text, 0).build()
const words = fc.constantFrom(
  ...'Kế hoạch số 12/KH-UBND ngày 05/01/2024 của UBND tỉnh Ủy Uỷ hoà hòa quý 2024. - + a) 1. I. **đậm** *nghiêng* \\* &amp; | “trích” … https://x.vn'.split(
    ' '
  )
)
const texts = fc
  .array(fc.tuple(words, fc.constantFrom(' ', '  ', '\n', '\n\n', '\r\n', '\t')), {maxLength: 60})
  .map(parts => parts.flat().join(''))

describe('places stay true', () => {
  test('folding keeps the length of any text', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary'}), text => {
        const nfc = text.normalize('NFC')
        expect(fold(nfc).length).toBe(nfc.length)
        expect(bare(nfc).length).toBe(nfc.length)
      })
    )
  })

  test.each([
    ['text', readText],
    ['Markdown', readMarkdown]
  ] as const)(
    'each character of a %s paragraph stands where it says, in NFC and NFD',
    async (_name, read) => {
      await fc.assert(
        fc.asyncProperty(texts, fc.boolean(), async (text, decomposed) => {
          const source = decomposed ? text.normalize('NFD') : text
          for (const block of (await read('x', source, builtInWords())).tree.children) {
            if (block.type !== 'paragraph') continue
            const {value, starts, ends} = block.passage
            for (let at = 0; at < value.length; at++) {
              const there = source.slice(starts[at], ends[at]).normalize('NFC')
              // A blank may stand for the markup between two words or lines.
              if (value[at] === ' ') expect(there.replace(/[|*#\\]/g, '').trim()).toBe('')
              else if (!there.startsWith('&')) expect(there).toBe(value[at])
            }
          }
        })
      )
    }
  )

  test('no word of a text is lost or told twice', () => {
    fc.assert(
      fc.property(texts, text => {
        const letters = (some: string) => some.replace(/[^\p{L}\p{N}]/gu, '')
        const read = readText('x', text, builtInWords()).tree.children.map(block =>
          block.type === 'paragraph'
            ? block.passage.value
            : block.children.flatMap(row => row.children.map(cell => cell.passage.value)).join(' ')
        )
        expect(letters(read.join(' '))).toBe(letters(text))
      })
    )
  })

  test('lines and columns count from 1, in UTF-16 units, at every kind of line end', () => {
    const index = new LineIndex('a\r\nế𝄞b\rc\nd')
    expect(
      [0, 3, 6, 8, 10].map(offset => index.point(offset)).map(({line, column}) => [line, column])
    ).toEqual([
      [1, 1],
      [2, 1],
      [2, 4],
      [3, 1],
      [4, 1]
    ])
  })
})

describe('document symbols', () => {
  test.each([
    '76/NQ-CP',
    '30c/NQ-CP',
    '30a/2008/NQ-CP',
    '17/2026/NQ-CP',
    '66.17/2026/NQ-CP',
    '61/2018/NĐ-CP',
    '19/2024/QĐ-UBND',
    '766/QĐ-TTg',
    '892/QĐ-BNV',
    '049/QĐ-BNV',
    '7/2021/TT-BNV',
    '37/2015/TTLT-BLĐTBXH-BNV',
    '72/2025/QH15',
    '30/2026/QH16',
    '388/NQ-UBTVQH16',
    '76/2025/UBTVQH15',
    '97/KH-UBND',
    '475/KH-SKHCN',
    '390/NQ-HĐND',
    '118/TTr-STTTT',
    '581/BNV-CCHC',
    '2231/SNV-CCHC&PC',
    '5104/BTTTT-PTTH&TTĐT',
    '14-ĐA/TU',
    '08-NQ/TU',
    '18-NQ/TW',
    '373-QĐ/TW',
    '36-HD/VPTW',
    '1018/CV-MTTW-BTT',
    '252/KH-BCĐQG1237',
    '14084/KH-UBND',
    '0125/KH-UBND',
    '12/UBND-VX'
  ])('%s is read whole', symbol => {
    expect(
      symbolsIn(passage(`theo văn bản số ${symbol} ngày 05/01/2024 của`)).map(found => found.number)
    ).toEqual([symbol])
  })

  test.each([
    ['688/QĐ-\n\nUBND', '688/QĐ-UBND'],
    ['216 /BC-STC', '216/BC-STC'],
    ['18- KL/TW', '18-KL/TW'],
    ['40/2026/NĐ-СР', '40/2026/NĐ-CP'],
    ['121/2021/NÐ-CP', '121/2021/NĐ-CP'],
    ['1899/QĐ-TTG', '1899/QĐ-TTg'],
    ['76/NQ–CP', '76/NQ-CP']
  ])('%j is %s', (written, number) => {
    expect(symbolsIn(passage(`số ${written} của`)).map(found => found.number)).toEqual([number])
  })

  test.each([
    '15/7/2021',
    '24/7',
    'km/h',
    '01/ban',
    '2021-2025',
    'và/hoặc',
    '1/3 số',
    'TT/BC',
    'ngày 30/6 - Hà Nội'
  ])('%s is none', text => {
    expect(symbolsIn(passage(`vào ${text} của`))).toEqual([])
  })
})

describe('dates', () => {
  test('the calendar has no 31/02', () => {
    expect(isoDate(2024, 2, 29)).toBe('2024-02-29')
    expect(isoDate(2023, 2, 29)).toBeUndefined()
    expect(vietnameseDate('2024-01-05')).toBe('05/01/2024')
    expect(vietnameseDate('2024-07-05')).toBe('05/7/2024')
  })
})

describe('numbering', () => {
  test.each([
    ['I. MỤC ĐÍCH', 'roman', 1],
    ['IV/ TỔ CHỨC', 'roman', 4],
    ['1. Mục đích', 'arabic', 1],
    ['1.Mục đích', 'arabic', 1],
    ['1.2. Yêu cầu', 'decimal2', 2],
    ['1.1 Mục tiêu', 'decimal2', 1],
    ['a) Nội dung', 'letter', 1],
    ['đ) Nội dung', 'letter', 5],
    ['(1) Nội dung', 'paren', 1],
    ['- Nội dung', 'dash', undefined],
    ['– Nội dung', 'dash', undefined],
    ['+ Nội dung', 'plus', undefined],
    ['Phần II. NỘI DUNG', 'part', 2],
    ['Điều 3. Hiệu lực', 'article', 3]
  ])('%s', (text, style, value) => {
    expect(markerOf(text)).toMatchObject({style, value})
  })

  test.each([
    '2024. UBND tỉnh',
    '- 2025',
    '1.5 triệu đồng',
    '24/KH-UBND của',
    'V/v triển khai',
    'V/V TRIỂN KHAI',
    'V.v',
    '15.7.2021',
    '6 tháng đầu năm',
    'c'
  ])('%s has none', text => {
    expect(markerOf(text)).toBeUndefined()
  })

  test('Roman numerals there and back', () => {
    for (let value = 1; value < 90; value++) expect(romanValue(romanNumeral(value))).toBe(value)
    expect(romanValue('IIII')).toBeUndefined()
  })
})

test('legibility: Vietnamese, Vietnamese without its diacritics, no Vietnamese', () => {
  const vietnamese =
    'Tuyên truyền, phổ biến sâu rộng các nội dung của kế hoạch đến cán bộ, công chức và người dân trong tỉnh. '.repeat(
      4
    )
  expect(legibility(vietnamese)).toBe('legible')
  expect(legibility(vietnamese.normalize('NFD'))).toBe('legible')
  expect(legibility(bare(vietnamese))).toBe('no-diacritics')
  expect(
    legibility('The committee will report every quarter on what was done and what it cost. '.repeat(5))
  ).toBe('not-vietnamese')
})

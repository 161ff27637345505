import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {LineIndex} from '../../../src/base/line-index.js'
import {markerOf, unclosedMarkerOf} from '../../../src/document/marker.js'
import {readPlan} from '../../../src/document/read-plan.js'
import {exampleSource} from '../../../src/engine/example-source.js'
import {readMarkdown} from '../../../src/readers/markdown/read-markdown.js'
import {builtInWords} from '../../../src/engine/read-apart.js'
import {rawLines} from '../../../src/readers/raw-lines.js'
import {readText} from '../../../src/readers/text.js'
import {isoDate, vietnameseDate} from '../../../src/vietnamese/dates.js'
import {unaccented, fold} from '../../../src/vietnamese/fold.js'
import {legibility} from '../../../src/vietnamese/legibility.js'
import {romanNumeral, romanValue} from '../../../src/vietnamese/numerals.js'
import {growthOf, linear} from '../../support/growth.js'
import {today, knowledge} from '../../support/linting.js'

// The same texts in every run.
fc.configureGlobal({seed: 20261120, numRuns: 300})

const words = fc.constantFrom(
  ...'Kế hoạch số 12/KH-UBND ngày 05/01/2024 của UBND tỉnh Ủy Uỷ hoà hòa quý 2024. - + a) 1. I. **đậm** *nghiêng* \\* &amp; | “trích” … https://x.vn'.split(
    ' '
  )
)
const texts = fc
  .array(fc.tuple(words, fc.constantFrom(' ', '  ', '\n', '\n\n', '\r\n', '\t')), {maxLength: 60})
  .map(parts => parts.flat().join(''))

describe('the lines of a stretch', () => {
  test('are those of the stretch by itself', () => {
    const text = fc.string({unit: fc.constantFrom('a', '\n', '\r'), maxLength: 12})
    fc.assert(
      fc.property(text, text, text, (before, stretch, behind) => {
        const from = before.length
        const lines = rawLines(before + stretch + behind, from, from + stretch.length)
        const written = lines.map(({start, end}) => (before + stretch + behind).slice(start, end))
        expect(written).toEqual(stretch.split(/\r\n|\r|\n/))
      })
    )
  })

  test.each(['Một đoạn văn.\n', 'Một đoạn văn. '])('%j: take no look at the whole text', async unit => {
    const work = (n: number) => {
      const text = unit.repeat(n)
      for (let at = 0; at < text.length; at += unit.length) rawLines(text, at, at + unit.length - 1)
    }
    expect(await growthOf(work, 16_000)).toBeLessThan(linear)
  })
})

describe('places stay true', () => {
  test('folding keeps the length of any text', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary'}), text => {
        const nfc = text.normalize('NFC')
        expect(fold(nfc).length).toBe(nfc.length)
        expect(unaccented(nfc).length).toBe(nfc.length)
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
            const {passage} = block
            const {value} = passage
            for (let at = 0; at < value.length; at++) {
              const there = source.slice(passage.startOf(at), passage.endOf(at)).normalize('NFC')
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
    ['PHẦN THỨ HAI: NỘI DUNG', 'part', 2],
    ['Phần 3', 'part', 3],
    ['Điều 3. Hiệu lực', 'article', 3],
    ['Điều 12: Hiệu lực', 'article', 12],
    ['IV – Tổ chức', 'roman', 4],
    ['C. Tổ chức', 'upper', 3],
    ['Đ/ Tổ chức', 'upper', 5],
    ['1.2.3 Yêu cầu', 'decimal3', 3],
    ['1.2/ Yêu cầu', 'decimal2', 2],
    ['12 - Yêu cầu', 'arabic', 12],
    ['3 / yêu cầu', 'arabic', 3],
    ['3)Yêu cầu', 'arabic-paren', 3],
    ['1. 100% văn bản', 'arabic', 1],
    ['1. 99,5 % văn bản', 'arabic', 1],
    ['b. nội dung', 'letter', 2],
    ['(iv) nội dung', 'paren', undefined],
    ['(đ) nội dung', 'paren', 5],
    ['• nội dung', 'star', undefined],
    ['-100 hồ sơ', 'dash', undefined]
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
    'Phần mềm một cửa',
    'Phần',
    'Điều 1234. Hiệu lực',
    'IIII. Tổ chức',
    'C. tổ chức',
    '1. 500 đồng',
    '1.2.3.4.5 Yêu cầu',
    '1.mục',
    '1234. Yêu cầu',
    '- 15 - 6/2024',
    '- 15/6',
    '---',
    '(12',
    '(abc) nội dung',
    'ab) nội dung',
    '',
    'c'
  ])('%s has none', text => {
    expect(markerOf(text)).toBeUndefined()
  })

  test.each([
    ['II ĐỐI TƯỢNG TUYÊN TRUYỀN', 2],
    ['II Đối tượng tuyên truyền', undefined],
    ['II ĐỐI', undefined],
    ['IIII ĐỐI TƯỢNG', undefined],
    ['L ĐỐI TƯỢNG', undefined]
  ])('%s without its full stop: %s', (text, value) => {
    expect(unclosedMarkerOf(text)?.value).toBe(value)
  })

  test.each([
    ['I. MỤC ĐÍCH', 'II ĐỐI TƯỢNG TUYÊN TRUYỀN', 'II'],
    ['I. MỤC ĐÍCH', 'III ĐỐI TƯỢNG TUYÊN TRUYỀN', undefined],
    ['I. KẾT QUẢ QUÝ', 'II NĂM 2026 CỦA TỈNH', undefined],
    ['I. CÁC QUÝ I', 'II VÀ III NĂM 2026', undefined]
  ])('%s, %s: the second has the number %s', async (first, second, label) => {
    const text = `KẾ HOẠCH\n\nNăm 2026\n\n${first}\n\nĐể người dân biết.\n\n${second}\n\nMọi người dân.\n`
    const source = await exampleSource(
      'plan.txt',
      new TextEncoder().encode(text),
      {},
      knowledge.vocabulary.words
    )
    expect(readPlan(source, knowledge.vocabulary, {today}).sections[1]?.marker?.label).toBe(label)
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
  expect(legibility(unaccented(vietnamese))).toBe('no-diacritics')
  expect(
    legibility('The committee will report every quarter on what was done and what it cost. '.repeat(5))
  ).toBe('not-vietnamese')
})

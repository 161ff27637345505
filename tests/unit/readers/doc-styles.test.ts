import {describe, expect, test} from 'vitest'
import {readSourceApart as readSource} from '../../../src/engine/read-apart.js'
import {docOf, type DocParagraph, type DocStyle} from '../../support/doc-writer.js'
import {growthOf, linear} from '../../support/growth.js'

const styles = {
  normal: {},
  heading: {base: 0, bold: true, outline: 1},
  under: {base: 1, outline: 2},
  plain: {base: 1, bold: false},
  contrary: {base: 1, bold: 'not as styled'},
  same: {base: 1, bold: 'as styled'},
  free: undefined,
  strong: {kind: 'characters', bold: true},
  stronger: {kind: 'characters', base: 7},
  quiet: {kind: 'characters', bold: false},
  table: {kind: 'table', bold: true}
} as const satisfies Record<string, DocStyle | undefined>
type Name = keyof typeof styles

const numberOf = (name: Name) => Object.keys(styles).indexOf(name)

/** What is bold at the start of each paragraph. */
async function bold(...paragraphs: readonly DocParagraph[]): Promise<string[]> {
  const {tree} = await readSource('plan.doc', docOf(paragraphs, [], {styles: Object.values(styles)}))
  return tree.children.map(block =>
    block.type === 'paragraph' ? block.passage.value.slice(0, block.boldLead) : ''
  )
}

describe('which labels are bold', () => {
  test.each<[Name, boolean]>([
    ['normal', false],
    ['heading', true],
    ['under', true],
    ['plain', false],
    ['contrary', false],
    ['same', true],
    ['free', false],
    ['table', false]
  ])('a paragraph in the style “%s”: %s', async (name, isBold) => {
    const label = {text: 'Mục tiêu', style: numberOf(name)}
    expect(await bold(label)).toEqual([isBold ? 'Mục tiêu' : ''])
  })

  test.each<[Name, NonNullable<DocParagraph['bold']>, boolean]>([
    ['heading', false, false],
    ['heading', 'as styled', true],
    ['heading', 'not as styled', false],
    ['normal', true, true],
    ['normal', 'as styled', false],
    ['normal', 'not as styled', true]
  ])('in the style “%s”, said to be bold: %s', async (name, own, isBold) => {
    expect(await bold({text: 'Mục tiêu', style: numberOf(name), bold: own})).toEqual([
      isBold ? 'Mục tiêu' : ''
    ])
  })

  test.each<[Name, Name, boolean]>([
    ['normal', 'strong', true],
    ['normal', 'stronger', true],
    ['heading', 'quiet', false],
    ['heading', 'free', true]
  ])('in the style “%s” with “%s” on its characters', async (name, upon, isBold) => {
    const label = {text: 'Mục tiêu', style: numberOf(name), characterStyle: numberOf(upon)}
    expect(await bold(label)).toEqual([isBold ? 'Mục tiêu' : ''])
  })

  test('a style that the sheet does not have is plain', async () => {
    expect(await bold({text: 'Mục tiêu', style: 99})).toEqual([''])
  })
})

test('numbers and levels of styles, and a paragraph that has its number taken away', async () => {
  const outline = [
    {kind: 1, pattern: '\u0000.'},
    {kind: 0, pattern: '\u0001.'}
  ]
  const numbered = [{}, {base: 0, list: 1, level: 0}, {base: 1, level: 1}]
  const source = await readSource(
    'plan.doc',
    docOf(
      [
        {text: 'MỤC ĐÍCH', style: 1},
        {text: 'Mục tiêu', style: 2},
        {text: 'Không số', style: 2, list: 0},
        {text: 'Yêu cầu', style: 2},
        {text: 'NỘI DUNG', style: 2, level: 0},
        {text: 'Nội dung', style: 0, list: 1, level: 1}
      ],
      [outline],
      {styles: numbered}
    )
  )
  expect(source.text.split('\n').filter(Boolean)).toEqual([
    'I. MỤC ĐÍCH',
    '1. Mục tiêu',
    'Không số',
    '2. Yêu cầu',
    'II. NỘI DUNG',
    '1. Nội dung'
  ])
  expect(source.notes).toBeUndefined()
})

test('fonts from before Unicode, as styles or the document have them', async () => {
  const written = 'KÕ ho¹ch n¨m 2026'
  const paragraphs = [
    {text: written, style: 1},
    {text: written, style: 2},
    {text: written, style: 0, characterStyle: 3},
    {text: written},
    {text: 'Kế hoạch năm 2026', font: 'Times New Roman'}
  ]
  const styles: DocStyle[] = [{}, {font: '.VnTime'}, {base: 1}, {kind: 'characters', font: '.VnTime'}]
  const source = await readSource('plan.doc', docOf(paragraphs, [], {styles, standardFont: '.VnArial'}))
  expect(source.text).toBe('Kế hoạch năm 2026\n'.repeat(5))
  expect(source.notes).toEqual([{kind: 'legacy-font', count: 4}])
})

test('styles that go in a circle are read once, and are plain', async () => {
  const circle = [{base: 1}, {base: 2}, {base: 1}]
  const text = async (styles: readonly DocStyle[]) =>
    (await readSource('plan.doc', docOf([{text: 'Kế hoạch', style: 0}], [], {styles}))).text
  expect(await text(circle)).toBe('Kế hoạch\n')

  const many = (count: number) => {
    const styles = Array.from({length: count}, (_, at) => ({base: (at + 1) % count}))
    return docOf([{text: 'Kế hoạch', style: 0}], [], {styles})
  }
  const [small, large] = [many(1000), many(4000)]
  const growth = await growthOf(n => readSource('plan.doc', n > 1000 ? large : small), 1000)
  expect(growth).toBeLessThan(linear)
})

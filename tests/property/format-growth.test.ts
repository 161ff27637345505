import {describe, expect, test} from 'vitest'
import {docOf} from '../support/doc-writer.js'
import {growthOf, linear} from '../support/growth.js'
import {lint} from '../support/linting.js'
import {rawOdt} from '../support/odt-writer.js'
import {Folder} from '../support/repository.js'
import {rawWord} from '../support/word-writer.js'

/** One list of fragments, each n and 4n times, in every format whose text is put together of pieces: time grows with them. */

/** What is repeated, and how often at first: some thirty thousand letters then stand in the larger file. */
const fragments: readonly (readonly [fragment: string, times: number])[] = [
  ['a', 8000],
  ['cải cách hành chính ', 400],
  ['\u0323\u0301', 2500],
  ['[^1]', 2000],
  ['> ', 2000],
  ['“', 3000],
  ['1.1.', 2000],
  ['………', 2000],
  ['Sở Nội vụ, ', 500],
  ['Căn cứ Luật số 76/2015/QH13; ', 150],
  ['trước ngày 05/12/2026 ', 250],
  ['UBND tỉnh (', 500]
]

const run = (text: string) => `<w:r><w:t xml:space="preserve">${text.replaceAll('<', '&lt;')}</w:t></w:r>`
const paragraph = (inside: string) => `<w:p>${inside}</w:p>`
const cell = (inside: string) => `<w:tc>${paragraph(inside)}</w:tc>`
const head = ['ỦY BAN NHÂN DÂN', 'KẾ HOẠCH', 'Tuyên truyền cải cách hành chính năm 2026'].map(text =>
  paragraph(run(text))
)
const word = (body: string, parts = {}) => rawWord([...head, body].join(''), parts)
const odt = (body: string) => rawOdt(`<text:p>KẾ HOẠCH</text:p>${body}`)
const copies = (n: number, piece: (at: number) => string) =>
  Array.from({length: n}, (_, at) => piece(at)).join('')

const files: Readonly<
  Record<string, (fragment: string, n: number) => [name: string, bytes: Uint8Array | string]>
> = {
  'a Word file, in one run': (fragment, n) => ['a.docx', word(paragraph(run(fragment.repeat(n))))],
  'a Word file, a run each': (fragment, n) => ['a.docx', word(paragraph(run(fragment).repeat(n)))],
  'an OpenDocument text, in one paragraph': (fragment, n) => [
    'a.odt',
    odt(`<text:p>${fragment.repeat(n)}</text:p>`)
  ],
  'an old Word file, in one paragraph': (fragment, n) => [
    'a.doc',
    docOf([{text: 'KẾ HOẠCH'}, {text: fragment.repeat(n)}])
  ]
}

describe.each(Object.entries(files))('%s', (_, fileOf) => {
  test.each(fragments)('“%s”', async (fragment, times) => {
    expect(await growthOf(n => lint(...fileOf(fragment, n)), times)).toBeLessThan(linear)
  })
})

/** What only a format of many parts can have many of. */
const structures: Readonly<Record<string, readonly [times: number, file: (n: number) => Uint8Array]>> = {
  'paragraphs of a Word file': [1500, n => word(paragraph(run('a')).repeat(n))],
  'empty paragraphs': [6000, n => word('<w:p/>'.repeat(n))],
  'rows of a table': [
    400,
    n => word(`<w:tbl>${`<w:tr>${cell(run('a')).repeat(3)}</w:tr>`.repeat(n)}</w:tbl>`)
  ],
  'cells of one row': [400, n => word(`<w:tbl><w:tr>${cell(run('a')).repeat(n)}</w:tr></w:tbl>`)],
  tables: [250, n => word(`<w:tbl><w:tr>${cell(run('a'))}</w:tr></w:tbl>`.repeat(n))],
  'tables within tables': [
    10,
    n => word(`${'<w:tbl><w:tr><w:tc>'.repeat(n)}${paragraph(run('a'))}${'</w:tc></w:tr></w:tbl>'.repeat(n)}`)
  ],
  footnotes: [
    400,
    n =>
      word(paragraph(copies(n, at => `${run('a')}<w:r><w:footnoteReference w:id="${at + 2}"/></w:r>`)), {
        footnotes: copies(n, at => `<w:footnote w:id="${at + 2}">${paragraph(run('chú thích'))}</w:footnote>`)
      })
  ],
  comments: [
    400,
    n =>
      word(paragraph(copies(n, at => `${run('a')}<w:r><w:commentReference w:id="${at}"/></w:r>`)), {
        comments: copies(
          n,
          at => `<w:comment w:id="${at}" w:author="A">${paragraph(run('ý kiến'))}</w:comment>`
        )
      })
  ],
  'changes that wait': [
    800,
    n =>
      word(
        paragraph(
          copies(
            n,
            at =>
              `<w:ins w:id="${at}" w:author="A">${run('a')}</w:ins><w:del w:id="${at}" w:author="A"><w:r><w:delText>b</w:delText></w:r></w:del>`
          )
        )
      )
  ],
  'styles, each based on the last': [
    300,
    n =>
      word(paragraph(`<w:pPr><w:pStyle w:val="s${n - 1}"/></w:pPr>${run('a')}`).repeat(n), {
        styles: copies(
          n,
          at => `<w:style w:type="paragraph" w:styleId="s${at}"><w:basedOn w:val="s${at - 1}"/></w:style>`
        )
      })
  ]
}

test.each(Object.entries(structures))('%s', async (_, [times, file]) => {
  expect(await growthOf(n => lint('a.docx', file(n)), times)).toBeLessThan(linear)
})

test.each([
  ['paragraphs of an OpenDocument text', 1500, (n: number) => odt('<text:p>a</text:p>'.repeat(n))],
  [
    'lists in it',
    300,
    (n: number) => odt('<text:list><text:list-item><text:p>a</text:p></text:list-item></text:list>'.repeat(n))
  ],
  [
    'pieces of a paragraph',
    1500,
    (n: number) => odt(`<text:p>${'<text:span>a</text:span><text:s/>'.repeat(n)}</text:p>`)
  ]
] as const)('%s', async (_, times, file) => {
  expect(await growthOf(n => lint('a.odt', file(n)), times)).toBeLessThan(linear)
})

/** Made once for each size, since writing them takes longer than reading. */
const oldWord = (make: (n: number) => Parameters<typeof docOf>) => {
  const made = new Map<number, Uint8Array>()
  return (n: number) => {
    const bytes = made.get(n) ?? docOf(...make(n))
    made.set(n, bytes)
    return bytes
  }
}
const many = <One>(n: number, one: (at: number) => One): One[] => Array.from({length: n}, (_, at) => one(at))

test.each<[what: string, times: number, file: (n: number) => Uint8Array]>([
  ['paragraphs of an old Word file', 250, oldWord(n => [many(n, () => ({text: 'a'}))])],
  [
    'fields that never end',
    4000,
    oldWord(n => [[{text: `${'\u0013\u0014'.repeat(n)}${'a'.repeat(2 * n)}`}]])
  ],
  [
    'codes of fields that never end',
    4000,
    oldWord(n => [[{text: 'KẾ HOẠCH'}, {text: `${'\u0013'.repeat(n)}${'a'.repeat(2 * n)}`}]])
  ],
  ['ends of fields that never began', 8000, oldWord(n => [[{text: '\u0015a\u0014'.repeat(n)}]])],
  ['pieces', 400, oldWord(n => [[{text: 'ab'.repeat(n)}], [], {cuts: many(n, at => 2 * at + 1)}])],
  [
    'rows of its table',
    100,
    oldWord(n => [
      many(n, () => [
        {text: 'a', mark: 'cell' as const},
        {text: 'b', mark: 'cell' as const},
        {text: '', mark: 'row' as const, columns: 2}
      ]).flat()
    ])
  ],
  ['cells of its row', 250, oldWord(n => [many(n, () => ({text: 'a', mark: 'cell' as const}))])],
  [
    'notes below it',
    300,
    oldWord(n => [
      [{text: 'KẾ HOẠCH'}, {text: '\u0002'.repeat(n)}],
      [],
      {footnotes: many(n, () => [{text: 'chú thích'}])}
    ])
  ],
  ['boxes', 400, oldWord(n => [[{text: 'a'}], [], {boxes: many(n, () => ({text: 'b'}))}])],
  [
    'styles of an old Word file, each based on the last',
    200,
    oldWord(n => [
      many(n, at => ({text: 'a', style: at})),
      [],
      {styles: many(n, at => (at === 0 ? {} : {base: at - 1}))}
    ])
  ]
])('%s', async (_, times, file) => {
  expect(await growthOf(n => lint('a.doc', file(n)), times)).toBeLessThan(linear)
})

describe('configurations', () => {
  const plan = 'KẾ HOẠCH\nTuyên truyền cải cách hành chính năm 2026\n'
  const folderOf = (plans: number, config: unknown) =>
    new Folder({
      '.cchclintrc.json': JSON.stringify(config),
      ...Object.fromEntries(Array.from({length: plans}, (_, at) => [`ke-hoach-${at}.md`, `${plan}${at}\n`]))
    })
  const lintIn = async (folder: Folder) => {
    const {code} = await folder.run(['.', '--only', 'form/title', '-f', 'json'])
    expect(code).toBe(0)
  }
  const overrides = (n: number) => ({
    overrides: Array.from({length: n}, (_, at) => ({files: [`*-${at}.md`], rules: {'form/issuer': 'off'}}))
  })

  test('overrides, of which each is asked for each file', async () => {
    const folders = new Map([100, 400].map(n => [n, folderOf(20, overrides(n))]))
    expect(await growthOf(n => lintIn(folders.get(n)!), 100)).toBeLessThan(linear)
  })

  test('files, for each of which the overrides are asked', async () => {
    const folders = new Map([20, 80].map(n => [n, folderOf(n, overrides(100))]))
    expect(await growthOf(n => lintIn(folders.get(n)!), 20)).toBeLessThan(linear)
  })

  test('rules that are weighed', async () => {
    const rules = (n: number) => ({
      overrides: Array.from({length: n}, () => ({
        files: ['*.md'],
        rules: {'cchc/*': 'off', 'form/issuer': 'off'}
      }))
    })
    const folders = new Map([100, 400].map(n => [n, folderOf(5, rules(n))]))
    expect(await growthOf(n => lintIn(folders.get(n)!), 100)).toBeLessThan(linear)
  })
})

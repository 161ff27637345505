import {describe, expect, test} from 'vitest'
import {printableLines} from '../../src/diagnostic/printable.js'
import {expressionFaults} from '../../src/maintain/check-expressions.js'
import {expressionsOf} from '../../src/maintain/expressions.js'
import {guarded} from '../../src/readers/pdf/guard.js'
import {constructsLeftOut} from '../../src/readers/markdown/markup-limits.js'
import {articleReferences} from '../../src/vietnamese/article-references.js'
import {fold, foldSymbol} from '../../src/vietnamese/fold.js'
import {PassageBuilder} from '../../src/vietnamese/passage.js'
import {legacyEncodingOf} from '../../src/vietnamese/legacy-fonts.js'
import {spelled} from '../../src/vietnamese/syllable.js'
import {growthOf, linear} from '../support/growth.js'
import {knowledge} from '../support/linting.js'

describe('expressions of a file', () => {
  test('are its literals, and what is made while it runs', () => {
    const made = ["new RegExp(any, 'u')", 'RegExp(`^a$`)']
    const {known, unknown} = expressionsOf('a.ts', `const found = [/a+b/g,\n${made.join(',\n')}, /\\//]`)
    expect(known.map(({line, source, flags}) => `${line} /${source}/${flags}`)).toEqual([
      '1 /a+b/g',
      '3 /\\//'
    ])
    expect(unknown).toEqual(made.map((text, at) => ({file: 'a.ts', line: at + 2, text})))
  })

  const faultsOf = (line: string, listed: readonly {file: string; source: string; why: string}[] = []) =>
    expressionFaults(expressionsOf('a.ts', line), listed).map(({where, what}) => `${where} ${what}`)

  test('that may hang are faults, whatever their flags', () => {
    expect(faultsOf('/^[a-z]+ [0-9]+$/')).toEqual([])
    expect(faultsOf('/^(a+)+$/')[0]).toMatch(/^a\.ts:1 takes exponential time/)
    expect(faultsOf('/ +$/dg')[0]).toMatch(/^a\.ts:1 takes polynomial time/)
    expect(faultsOf('new RegExp(given)')[0]).toContain('is put together while the program runs')
  })

  test('that fold letters of all scripts are faults, and none that fold a few or find any', () => {
    expect(faultsOf('/\\p{Lu}/iu')[0]).toMatch(/^a\.ts:1 is many times slower with the flag i/)
    expect(faultsOf('/\\P{L}x/giu')).toHaveLength(1)
    expect(faultsOf('[/[a-z]p/i, /\\p{Lu}/u, /\\d/i]')).toEqual([])
  })

  test('that are not decided are faults but for those that are listed, and a list that tells of none is one', () => {
    const undecided = '/(["\'])[^"\']*\\1/'
    expect(faultsOf(undecided)[0]).toContain('is not decided')
    const listed = {file: 'a.ts', source: '(["\'])[^"\']*\\1', why: 'ends at any quotation mark'}
    expect(faultsOf(undecided, [listed])).toEqual([])
    expect(faultsOf('/a/', [listed])[0]).toContain('a.ts has no such expression')
  })
})

describe('whatever a text holds, it is read once', () => {
  test.each<[string, (n: number) => unknown, number]>([
    ['a line of digits', n => constructsLeftOut('1'.repeat(n)), 20_000],
    ['empty lines', n => printableLines('\n'.repeat(n)), 100_000],
    ['blanks before a colon', n => printableLines(`${' '.repeat(n)}:`), 100_000],
    ['a group of marked vowels', n => spelled(`${'ư'.repeat(n)}ạ`), 20_000],
    ['a font’s name', n => legacyEncodingOf(`.VnTime${'H-Bold'.repeat(n)}\n`), 20_000],
    ['references', n => references('điểm a khoản '.repeat(n)), 4_000],
    ['symbols', n => symbols('12/QĐ - '.repeat(n)), 4_000],
    ['groups of a symbol', n => symbols(`12/${'AB-'.repeat(n)}`), 4_000],
    ['letters with twins', n => foldSymbol(fold('–Đoà'.repeat(n))), 40_000],
    ['lists without an end in a table of codes', n => guarded('a.pdf', table('<1> <2> ['.repeat(n))), 10_000],
    ['codes without an end', n => guarded('a.pdf', table('<1 '.repeat(n))), 20_000]
  ])('%s', async (_, work, n) => {
    expect(await growthOf(work, n)).toBeLessThan(linear)
  })
})

const passage = (text: string) => new PassageBuilder().addText(text, 0).build()

function references(text: string): unknown {
  return articleReferences(text, knowledge.vocabulary.words.in(passage(text)))
}

function symbols(text: string): unknown {
  return knowledge.vocabulary.documentTypes.symbolsIn(passage(text))
}

/** A PDF, as far as it is looked over, that holds such rows. */
function table(rows: string): Uint8Array {
  return Buffer.from(
    `%PDF-1.7\n1 0 obj <<>> stream\nbeginbfrange ${rows} endbfrange\nendstream endobj\nstartxref\n%%EOF`,
    'latin1'
  )
}

describe('a table of codes', () => {
  const isRefused = (rows: string) => {
    try {
      guarded('a.pdf', table(rows))
      return false
    } catch {
      return true
    }
  }
  const [small, huge] = ['<0000> <00ff> ', '<000000> <ffffff> ']

  test.each(['<0041>', '65', '<00 41>', '<00 é41>'])(
    'is refused where its rows come to too many codes, each for %s',
    value => {
      expect(isRefused(`${small}${value} ${huge}${value}`)).toBe(true)
      expect(isRefused(`${huge.toUpperCase()}${value}`)).toBe(true)
    }
  )

  test.each(['<0041>', '65', '[<000000> <ffffff> <0041>]', '[<0041> <0042>]'])(
    'is read where they do not, each for %s',
    value => {
      expect(isRefused(`${small}${value} `.repeat(100))).toBe(false)
    }
  )

  test('is read where a list says how many codes there are', () => {
    expect(isRefused(`${huge}[<0041> <0042>]`)).toBe(false)
    expect(isRefused(`${huge}[<0041> <0042>] ${huge}<0041>`)).toBe(true)
  })

  test('that ends before a value, or has words between its codes, has no such row', () => {
    expect(isRefused(huge)).toBe(false)
    expect(isRefused('<000000> or <ffffff> <0041>')).toBe(false)
  })
})

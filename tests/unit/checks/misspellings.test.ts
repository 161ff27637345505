import {describe, expect, test} from 'vitest'
import {Misspellings} from '../../../src/knowledge/misspellings.js'
import {knownPhrases} from '../../../src/knowledge/known-phrases.js'
import {makeKnowledge} from '../../../src/knowledge/knowledge.js'
import {withWords} from '../../../src/knowledge/tables.js'
import {builtInKnowledge} from '../../../src/packs/built-in.js'
import {fold} from '../../../src/vietnamese/fold.js'
import {isAllCapitals} from '../../../src/vietnamese/letters.js'
import {isSyllable} from '../../../src/vietnamese/syllable.js'
import {textWords} from '../../../src/vietnamese/text-words.js'
import {exampleSource} from '../../../src/engine/example-source.js'
import {lintDocument} from '../../../src/engine/lint-document.js'
import {lint, rules, today} from '../../support/linting.js'

const rows = builtInKnowledge.misspellings
const pairs = rows.flatMap(({id, words}) =>
  Object.entries(words).map(([wrong, right]) => ({id, wrong, right}))
)
const words = (phrase: string) => textWords(phrase).words.map(({folded}) => folded)
const said = rules.filter(({id}) => id === 'wording/misspelt')
const title = 'KẾ HOẠCH\nTuyên truyền cải cách hành chính năm 2026\n\nI. NỘI DUNG\n\n'

/** What is said of phrases, each in a paragraph of its own: `line: sentence`. */
async function saidOf(phrases: readonly string[], asked = said): Promise<string[]> {
  const text = title + phrases.map((phrase, at) => `${at + 1}. Đây là: ${phrase}.\n\n`).join('')
  const {findings} = await lint('plan.txt', text, {}, asked)
  return findings.map(({start, message}) => `${phrases[(start.line - 6) / 2]}: ${message}`)
}

describe('the table of misspellings', () => {
  test('has hundreds of pairs, each of two words or more, and none twice', () => {
    expect(pairs.length).toBeGreaterThan(250)
    const seen = new Map<string, string>()
    for (const {wrong, right} of pairs) {
      expect(words(wrong).length, wrong).toBeGreaterThan(1)
      expect(fold(wrong), wrong).not.toBe(fold(right))
      expect(seen.get(fold(wrong)), wrong).toBeUndefined()
      seen.set(fold(wrong), right)
    }
  })

  test('is of good syllables, since others are the question of another rule', () => {
    // “UBND tĩnh”: an abbreviation may stand beside one.
    for (const {wrong} of pairs)
      for (const {written, folded} of textWords(wrong).words)
        expect(isAllCapitals(written) || isSyllable(folded), wrong).toBe(true)
  })

  test('calls nothing wrong that it calls right elsewhere', () => {
    const rights = new Set(pairs.map(({right}) => fold(right)))
    expect(pairs.filter(({wrong}) => rights.has(fold(wrong)))).toEqual([])
  })

  test('finds each of its pairs, where no other rule does', async () => {
    const others = rules.filter(({id}) => id === 'wording/official-terms')
    const found = await saidOf(pairs.map(({wrong}) => wrong))
    const foundByOthers = await saidOf(
      pairs.map(({wrong}) => wrong),
      others
    )
    for (const {wrong, right} of pairs) {
      const [own] = found.filter(one => one.startsWith(`${wrong}: `))
      if (own !== undefined) expect(own).toBe(`${wrong}: “${wrong}” viết sai chính tả; cần viết “${right}”.`)
      else
        expect(
          foundByOthers.some(one => one.startsWith(`${wrong}: `)),
          wrong
        ).toBe(true)
    }
  }, 60_000)

  test('finds nothing in what it says to write, or excepts', async () => {
    expect(await saidOf([...new Set(pairs.map(({right}) => right))])).toEqual([])
    expect(await saidOf([...new Set(rows.flatMap(({except}) => except))])).toEqual([])
  }, 60_000)

  test('finds nothing in what other tables know to be right', async () => {
    const {abbreviations, indices, provinces, 'document-types': types} = builtInKnowledge
    const phrases = [
      ...knownPhrases(builtInKnowledge),
      ...abbreviations.map(({name}) => name),
      ...[...indices, ...provinces, ...types].flatMap(({name, aliases}) => [name, ...aliases])
    ]
    expect(await saidOf([...new Set(phrases)].filter(phrase => !phrase.includes('{')))).toEqual([])
  }, 60_000)
})

describe('a table of a user', () => {
  const row = {
    id: 'rieng',
    why: 'Ở tỉnh này hay viết nhầm.',
    words: {'giao ban tuần': 'giao ban quý', 'sổ tay dân': 'sổ tay công dân'},
    except: ['giao ban tuần lễ'],
    sources: ['Công văn số 1/UBND-VP ngày 02/01/2026'],
    checkedOn: '2026-11-20'
  }
  const tables = withWords(
    {...builtInKnowledge, misspellings: [...rows, row]},
    {...builtInKnowledge.words!, changed: ['misspellings']}
  )

  test('is looked for as well, though its words are known to stand together', async () => {
    const text = `${title}1. Họp giao ban tuần; phát sổ tay dân; giao ban tuần lễ; hổ trợ.\n`
    const knowledge = makeKnowledge(tables, today)
    expect(Misspellings.of(tables).isOwn).toBe(true)
    const source = await exampleSource(
      'plan.txt',
      new TextEncoder().encode(text),
      {},
      knowledge.vocabulary.words
    )
    const {findings} = lintDocument(source, said, knowledge, {language: 'vi'})
    expect(findings.map(({quote}) => quote)).toEqual(['giao ban tuần', 'sổ tay dân', 'hổ trợ'])
  })
})

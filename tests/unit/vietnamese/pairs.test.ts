import {readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {listedPairs} from '../../../src/knowledge/misspellings.js'
import {compilePairs} from '../../../src/maintain/compile-pairs.js'
import {withEverydayWords} from '../../../src/maintain/everyday-words.js'
import {readPairList, writePairList} from '../../../src/maintain/pair-list.js'
import {prunePairs} from '../../../src/maintain/prune-pairs.js'
import {readSeldomPairs, writeSeldomPairs} from '../../../src/maintain/seldom-pairs.js'
import {builtInKnowledge, wordStamps} from '../../../src/packs/built-in.js'
import {wordOf} from '../../../src/vietnamese/known-words.js'
import {countOf, leastOf, levelOf} from '../../../src/vietnamese/pairs/counts.js'
import {pairStampOf, thawPairs} from '../../../src/vietnamese/pairs/frozen-pairs.js'
import {LikelyWords} from '../../../src/vietnamese/pairs/likely-word.js'
import {PairTable} from '../../../src/vietnamese/pairs/pair-table.js'
import {saidAlike, slipCost} from '../../../src/vietnamese/pairs/slip-cost.js'

const file = 'rules/language/syllable-pairs.txt'
const bytes = readFileSync('src/packs/pairs.bin')
const list = readPairList(readFileSync(file, 'utf8'))
const everydayWords = readFileSync('rules/language/everyday-words.txt', 'utf8')
const seldom = readSeldomPairs(readFileSync('rules/language/seldom-pairs.txt', 'utf8'), list)
const none = {anchors: [], all: []}

describe('the compiled pairs', () => {
  test('are small, and what the tables know them by', () => {
    expect(bytes.length).toBeLessThan(400_000)
    expect(pairStampOf(bytes)).toBe(wordStamps.pairs)
  })

  test('are the same whenever they are made', () => {
    const listed = listedPairs(builtInKnowledge.misspellings)
    const made = compilePairs(withEverydayWords(list, everydayWords), seldom, listed)
    expect(Buffer.from(made).equals(bytes)).toBe(true)
  })

  test('hold each pair of the list at its level, but for slips of others', () => {
    const table = new PairTable(compilePairs({counts: list, everyday: new Set()}, seldom, none))
    const number = (at: number) => table.numberOf(wordOf(list.syllables[at]!.syllable).hash)
    let missing = 0
    for (const [one, other, level] of list.pairs) {
      const count = table.count(number(one), number(other))
      if (count === undefined) missing++
      else expect(count).toBe(countOf(level))
    }
    expect(missing).toBeLessThan(list.pairs.length / 100)
    for (const [one, other, count] of seldom)
      expect(table.countOfSeldom(number(one), number(other))).toBe(count)
    for (const [one, other] of list.pairs.slice(0, 1000))
      expect(table.countOfSeldom(number(one), number(other))).toBeUndefined()
  })

  test('know each word of the list of everyday words, whatever it is near, but for those of the table', () => {
    const words = new LikelyWords(bytes)
    const anchors = new Set(
      listedPairs(builtInKnowledge.misspellings).anchors.map(([one, other]) => `${one} ${other}`)
    )
    const {everyday} = withEverydayWords(list, everydayWords)
    expect([...everyday].filter(word => anchors.has(word))).toEqual([])
    for (const word of everyday) {
      const [one = '', other = ''] = word.split(' ')
      expect(words.arePair(wordOf(one), wordOf(other)), word).toBe(true)
    }
    expect(() => withEverydayWords(list, 'chỉn chu\nthiệt\n')).toThrow('no word of two syllables: thiệt')
  })

  test('have none by which the table of misspellings is asked', () => {
    const words = new LikelyWords(bytes)
    for (const [one, other] of listedPairs(builtInKnowledge.misspellings).anchors) {
      expect(words.arePair(wordOf(one), wordOf(other)), `${one} ${other}`).toBe(false)
      expect(words.areListed(wordOf(one), wordOf(other)), `${one} ${other}`).toBe(true)
    }
  })

  test('are refused where something is missing, and have no stamp where a block is another', () => {
    for (let length = 0; length < bytes.length; length += 9973) {
      expect(() => thawPairs(bytes.subarray(0, length))).toThrow(TypeError)
      expect(pairStampOf(bytes.subarray(0, length))).toBeUndefined()
    }
    for (let block = 0; block < bytes.length; block += 40 * 512) {
      const other = Uint8Array.from(bytes)
      other.fill(0xa5, block, block + 512)
      expect(pairStampOf(other)).toBeUndefined()
    }
  })
})

describe('a word by its neighbours', () => {
  const words = new LikelyWords(bytes)
  const ask = (text: string) => {
    const [before, word, after] = text.split(' ').map(one => (one === '|' ? undefined : wordOf(one)))
    return words.meantFor(before, word!, after)
  }

  test.each([
    ['| niêm yếm', undefined],
    ['cao nâng lực', 'năng'],
    ['nghiệp liến quan', 'liên'],
    ['việc thẫm định', 'thẩm'],
    ['báo cáo kết', undefined],
    ['theo quý |', undefined]
  ])('%s', (text, meant) => {
    const found = ask(text)
    if (meant === undefined) expect(found === undefined || found.score < 5).toBe(true)
    else expect(found).toMatchObject({meant})
  })

  test('is the same whoever asks, and however often', () => {
    const others = new LikelyWords(Uint8Array.from(bytes))
    for (const text of ['cao nâng lực', 'nghiệp liến quan', 'đơn điền sẵn', '| kê từ']) {
      const [before, word, after] = text.split(' ').map(one => (one === '|' ? undefined : wordOf(one)))
      expect(others.meantFor(before, word!, after)).toEqual(ask(text))
      expect(ask(text)).toEqual(ask(text))
    }
  })
})

describe('a syllable by ear', () => {
  test.each([
    ['sử', ['xử', 'sữ']],
    ['triển', ['chiển', 'triểng', 'triểnh', 'triễn']],
    ['dân', ['giân', 'rân', 'vân', 'dâng', 'dânh']],
    ['khy', ['khi']],
    ['tày', ['tài']],
    ['kỹ', ['kỷ']],
    ['a', []]
  ])('%s', (syllable, alike) => {
    expect(saidAlike(syllable)).toEqual(alike)
  })

  test.each([
    ['khy', 'khi', true, 0.5],
    ['tày', 'tài', false, 4],
    ['tạy', 'tại', true, 0.5],
    ['kĩ', 'kỹ', true, undefined],
    ['my', 'mi', true, undefined]
  ])('“%s” for “%s”', (written, meant, isRare, cost) => {
    expect(slipCost(written, meant, isRare)).toBe(cost)
  })

  test('is meant where one that no text has stands beside what that goes with', () => {
    const words = new LikelyWords(bytes)
    const meant = words.meantFor(wordOf('giảm'), wordOf('dủi'), wordOf('ro'))
    expect(meant).toMatchObject({meant: 'rủi', isWithNext: true, isSaidAlike: true})
  })

  test('is no more than likely where nothing beside it speaks for it', () => {
    const words = new LikelyWords(bytes)
    expect(words.meantForUnseen(undefined, wordOf('phườn'), undefined)).toMatchObject({
      meant: 'phường',
      isSure: false
    })
    expect(words.meantForUnseen(undefined, wordOf('cáng'), wordOf('và'))).toBeUndefined()
  })
})

test.each([
  ['sữa', 'sửa', 0],
  ['cải', 'cái', 1],
  ['bân', 'ban', 1],
  ['đinh', 'định', 1],
  ['bán', 'bẩn', undefined],
  ['tu', 'từ', 2],
  ['sử', 'xử', 0.5],
  ['chách', 'trách', 0.5],
  ['dải', 'giải', 0.5],
  ['mắt', 'mắc', 0.5],
  ['quang', 'quan', 0.5],
  ['gọ', 'gọn', 5],
  ['tuyền', 'truyền', 5],
  ['qui', 'quy', undefined],
  ['kĩ', 'kỹ', undefined],
  ['hàng', 'hằng', undefined],
  ['sửa', 'sửa', undefined],
  ['dân', 'trình', undefined]
])('“%s” for “%s”', (written, meant, cost) => {
  expect(slipCost(written, meant, false)).toBe(cost)
  if (cost === 5) expect(slipCost(written, meant, true)).toBe(2)
})

describe('the list of pairs', () => {
  test('is read as it was written', () => {
    const text = readFileSync(file, 'utf8')
    const comment = text.split('\n').filter(line => line.startsWith('#'))
    expect(
      writePairList(
        list,
        comment.map(line => line.slice(2))
      )
    ).toBe(text)
  })

  test.each(['quy', 'quy x 1 1', 'quy 9 1 1 | 40960 định', 'quy 9 1 1 | 41 quy'])('refuses %s', line => {
    expect(() => readPairList(`${line}\n`)).toThrow(SyntaxError)
  })

  test('keeps what is often enough, and oftener than by chance', () => {
    const syllables = 'quy\t100\nđinh5\t200\nva2\t100000\nkm²\t500\nhiêm3\t9\n'
    const pairs = 'quy đinh5\t80\nva2 quy\t6\nđinh5 va2\t400\nquy hiêm3\t7\nđinh5 quy\t4\n'
    expect(prunePairs(syllables, pairs, new Set()).counts).toEqual({
      total: 100_300,
      syllables: [
        {syllable: 'quy', count: 100, goesOn: 80, goesBefore: 0},
        {syllable: 'và', count: 100_000, goesOn: 0, goesBefore: 400},
        {syllable: 'định', count: 200, goesOn: 400, goesBefore: 80}
      ],
      pairs: [
        [0, 2, levelOf(80)],
        [2, 1, levelOf(400)]
      ]
    })
  })

  test('has beside it what a slip makes of strong pairs and common syllables hardly ever do', () => {
    const syllables = 'pham5\t30000\nvi\t30000\nvi5\t25000\nva2\t900000\nvi2\t9000\n'
    const met = 'pham5 vi\t20000\npham5 vi5\t4\npham5 vi2\t400\nva2 vi5\t700\n'
    const {counts, seldom} = prunePairs(syllables, met, new Set())
    const written = writeSeldomPairs(counts, seldom, ['Counts.'])
    expect(written).toBe('# Counts.\nphạm | 4 vị\n')
    expect(readSeldomPairs(written, counts)).toEqual(seldom)
    expect(prunePairs(syllables, met, new Set(['phạm vi'])).seldom).toEqual([])
    expect(() => readSeldomPairs('phạm | 4 vĩ', counts)).toThrow('“vĩ” was not counted')
    expect(() => readSeldomPairs('phạm | 0 vị', counts)).toThrow('no count: 0')
  })

  test('has levels that double', () => {
    for (let level = 0; level < 16; level++) expect(levelOf(leastOf(level))).toBe(level)
    expect(levelOf(leastOf(3) - 1)).toBe(2)
    expect(levelOf(1e9)).toBe(15)
  })
})

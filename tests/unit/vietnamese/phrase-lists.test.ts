import {describe, expect, test} from 'vitest'
import {builtInKnowledge} from '../../../src/packs/built-in.js'
import {TableWords} from '../../../src/knowledge/table-words.js'
import {phraseListsOf} from '../../../src/packs/rule.js'
import {PassageBuilder} from '../../../src/vietnamese/passage.js'
import {phraseTableName} from '../../../src/vietnamese/words/phrase-table.js'
import {WordFinder} from '../../../src/vietnamese/words/word-finder.js'
import {growthOf, linear} from '../../support/growth.js'
import {rules} from '../../support/linting.js'

const passageOf = (text: string) => new PassageBuilder().addText(text, 0).build()
const words = TableWords.of(builtInKnowledge)

/** Which of the phrases stand in a text, and as what. */
function found(phrases: readonly string[], text: string): string[] {
  return words
    .phrases(phrases)
    .findAll(passageOf(text))
    .map(({value, start, end}) => `${phrases[value]!}: ${text.slice(start, end)}`)
}

describe('the phrases of a list', () => {
  const list = [
    'Sở Thông tin và Truyền thông',
    'Sở Thông tin',
    'Các sở, ban, ngành',
    'Báo {tên}',
    'Đài Phát thanh - Truyền hình'
  ]
  test.each([
    ['theo Sở Thông tin và Truyền thông.', ['Sở Thông tin và Truyền thông: Sở Thông tin và Truyền thông']],
    ['các SỞ, BAN, NGÀNH tỉnh', ['Các sở, ban, ngành: các SỞ, BAN, NGÀNH']],
    ['các sở ban ngành', ['Các sở, ban, ngành: các sở ban ngành']],
    ['các sở; ban, ngành', []],
    ['Báo Lào Cai, báo cáo, BÁO CÁO', ['Báo {tên}: Báo Lào Cai']],
    ['Đài Phát thanh–Truyền hình tỉnh', ['Đài Phát thanh - Truyền hình: Đài Phát thanh–Truyền hình']],
    ['Đài Phát thanh. Truyền hình', []],
    ['Sở Thông______ tin', []],
    ['cơ Sở Thông tins', []]
  ])('%s', (text, expected) => {
    expect(found(list, text)).toEqual(expected)
  })

  test('may be one when they are folded: each is found', () => {
    expect(found(['hoà giải', 'hòa giải'], 'tổ hòa giải')).toEqual([
      'hoà giải: hòa giải',
      'hòa giải: hòa giải'
    ])
  })

  test('begin at a place though they are part of another', () => {
    const phrases = words.phrases(['vi phạm', 'hành vi vi phạm'])
    const passage = passageOf('hành vi vi phạm')
    expect(phrases.findAll(passage)).toEqual([{value: 1, start: 0, end: 15}])
    expect(phrases.matchAt(passage, 8)).toEqual({value: 0, start: 8, end: 15})
    expect(phrases.matchAt(passage, 5)).toBeUndefined()
  })

  test('a full stop behind a word of two letters ends the sentence; behind two capitals it does not', () => {
    expect(found(['đơn vị phối hợp', 'TP Hồ Chí Minh'], 'các đơn vị. Phối hợp; TP. Hồ Chí Minh')).toEqual([
      'TP Hồ Chí Minh: TP. Hồ Chí Minh'
    ])
  })

  test('signs alone are no phrase, and an empty list has none', () => {
    expect(found(['(…)', 'kế hoạch'], '(…) kế hoạch')).toEqual(['kế hoạch: kế hoạch'])
    expect(found([], 'kế hoạch')).toEqual([])
  })

  test('lists that share phrases do not hide each other’s', () => {
    expect(found(['cải cách'], 'cải cách hành chính')).toHaveLength(1)
    expect(found(['cải cách hành chính'], 'cải cách hành chính')).toHaveLength(1)
    expect(phraseTableName(['a b'])).not.toBe(phraseTableName(['a', 'b']))
    expect(phraseTableName(['a', 'b'])).not.toBe(phraseTableName(['b', 'a']))
  })
})

test('all lists of built-in rules are compiled with the project', () => {
  const compiled = new WordFinder(builtInKnowledge.words!.load())
  const lists = rules.flatMap(rule => phraseListsOf(rule, builtInKnowledge))
  expect(lists.length).toBeGreaterThan(10)
  expect(lists.filter(list => !compiled.has(phraseTableName(list)))).toEqual([])
  expect(compiled.has(phraseTableName(['một cụm từ của riêng tỉnh']))).toBe(false)
})

test('a list is compiled once, for whoever has the same phrases', () => {
  const list = ['tổ công nghệ số cộng đồng', 'mô hình mới']
  expect(words.phrases(list)).toBe(words.phrases([...list]))
})

test('a list that is not compiled with the project costs what the text is long', async () => {
  const phrases = Array.from({length: 50}, (_, at) => `cụm từ ${at} của tỉnh, thành phố`)
  const find = (length: number) =>
    words.phrases(phrases).findAll(passageOf('cụm từ 7 của tỉnh, '.repeat(length)))
  expect(await growthOf(find, 2_000)).toBeLessThan(linear)
})

import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {
  hasCapital,
  hasLetter,
  hasMark,
  hasNumeral,
  hasWordUnit,
  isAllCapitals,
  isAllLetters,
  isAscii,
  isBlank,
  isLetter,
  isLower,
  isMark,
  isNumeral,
  isUpper,
  isWordUnit,
  runsOf
} from '../../../src/vietnamese/letters.js'
import {slipsIn} from '../../../src/vietnamese/punctuation.js'
import {isSyllable, spelled, toneOf} from '../../../src/vietnamese/syllable.js'
import {beginningOf, endOf, withoutFirst, withoutLast} from '../../../src/vietnamese/without-end.js'

/** What Unicode says, as slow as it is. */
const kinds: readonly (readonly [(unit: string) => boolean, RegExp])[] = [
  [isLetter, /\p{L}/u],
  [isUpper, /\p{Lu}/u],
  [isLower, /\p{Ll}/u],
  [isNumeral, /\p{N}/u],
  [isMark, /\p{M}/u],
  [isBlank, /\s/],
  [isWordUnit, /[\p{L}\p{N}\p{M}]/u]
]

describe('what a character is', () => {
  test('is what Unicode says, of every unit, asked twice', () => {
    const wrong: string[] = []
    for (let code = 0; code < 0x10000; code++)
      for (const [is, class_] of kinds) {
        const unit = String.fromCharCode(code)
        if (is(unit) !== class_.test(unit) || is(unit) !== is(unit)) wrong.push(`${is.name} ${code}`)
      }
    expect(wrong).toEqual([])
  })

  test('is what Unicode says of a text too, pairs of units and halves of them', () => {
    const texts: readonly (readonly [(text: string) => boolean, RegExp])[] = [
      [hasLetter, /\p{L}/u],
      [hasCapital, /\p{Lu}/u],
      [hasNumeral, /\p{N}/u],
      [hasMark, /\p{M}/u],
      [hasWordUnit, /[\p{L}\p{N}\p{M}]/u],
      [isAllCapitals, /^(?=.*\p{Lu})\P{Ll}*$/su],
      [isAllLetters, /^\p{L}+$/u],
      [isAscii, /^\p{ASCII}*$/u]
    ]
    fc.assert(
      fc.property(fc.oneof(fc.string({unit: 'binary'}), fc.string({unit: 'grapheme'})), text => {
        for (const [is, class_] of texts) expect([is.name, is(text)]).toEqual([is.name, class_.test(text)])
        const runs = runsOf(text, isLetter).map(({start, end}) => text.slice(start, end))
        expect(runs).toEqual(text.match(/\p{L}+/gu) ?? [])
      })
    )
  })
})

test('the ends of a text', () => {
  expect(withoutFirst('!!kế hoạch', '!')).toBe('!kế hoạch')
  expect(withoutFirst('kế hoạch', '!')).toBe('kế hoạch')
  expect(withoutLast('kế hoạch..', '.')).toBe('kế hoạch.')
  expect(withoutLast('kế hoạch', '.')).toBe('kế hoạch')
  expect([beginningOf('ab1c', isLetter), endOf('ab1c', isLetter)]).toEqual(['ab', 'c'])
  expect([beginningOf('', isLetter), endOf('', isLetter)]).toEqual(['', ''])
})

test.each([
  ['cán bộ , công chức', ['before'], ['6 “ ,” → “,”']],
  ['tỷ lệ 1 : 2 và 3 ; 4', [], []],
  ['theo mẫu . . . .', [], []],
  ['chức,viên;sở:xã', ['after'], ['4 “,” → “, ”', '9 “;” → “; ”', '12 “:” → “: ”']],
  ['VH,TT và www.laocai.vn,a', [], []],
  ['của tỉnh.Các sở', ['after'], ['8 “.” → “. ”']],
  ['TP.Hồ Chí Minh, ThS.Nguyễn, chinhphu.vn', [], []],
  ['của tỉnh,, các sở;. Hết..', ['doubled'], ['8 “,,” → “,”', '17 “;.” → “.”', '23 “..” → “.”']],
  ['v.v.. UBND.. tr..', [], []],
  [
    '( kèm theo ) và ( “mẫu” )',
    ['bracket'],
    ['0 “( ” → “(”', '10 “ )” → “)”', '16 “( ” → “(”', '23 “ )” → “)”']
  ],
  ['(   ) ( ) ( .. )', ['bracket'], ['14 “ )” → “)”']]
])('slips of punctuation in “%s”', (text, kinds, said) => {
  const slips = slipsIn(text)
  expect(slips.map(({start, end, right}) => `${start} “${text.slice(start, end)}” → “${right}”`)).toEqual(
    said
  )
  expect([...new Set(slips.map(({kind}) => kind))]).toEqual(kinds)
})

test('a tone is taken off and put on the letter that bears it', () => {
  const words = 'hòa qúy quý họat khuỷu giếng gì gìn giường nghiêng yêu thuở tuyết ước người ngoèo xoong hươu'
  const meant = 'hòa quý quý hoạt khuỷu giếng gì gìn giường nghiêng yêu thuở tuyết ước người ngoèo xoong hươu'
  expect(words.split(' ').map(spelled).join(' ')).toBe(meant)
  for (const word of words.split(' '))
    expect([word, isSyllable(word), toneOf(word).tones < 2]).toEqual([word, true, true])
  for (const word of ['quyét', 'nghanh', 'ké', 'cế', 'giiêng', 'tuyêtn', 'ắ́n', 'quôc', 'ach', ''])
    expect([word, isSyllable(word)]).toEqual([word, word === 'ké'])
})

test('a word is taken apart into letters and tones whatever its letters and marks', () => {
  const tones = '\u0300\u0301\u0303\u0309\u0323'
  const letters = fc.constantFrom(...'aăâeéêềoôơớuưựyýđñüǘkçx', '\u0301', '\u0306', '\u0323', '\u0335')
  fc.assert(
    fc.property(fc.array(letters, {maxLength: 6}), all => {
      const word = all.join('').normalize('NFC')
      const units = [...word.normalize('NFD')]
      const marks = units.filter(unit => tones.includes(unit))
      const rest = units.filter(unit => !tones.includes(unit)).join('')
      expect(toneOf(word)).toEqual({
        letters: rest.normalize('NFC'),
        tone: marks[0] ?? '',
        tones: marks.length
      })
    })
  )
})

import {expect, test} from 'vitest'
import {commonSyllables, isCommonSyllable} from '../../../src/vietnamese/common-syllables.js'
import {fold} from '../../../src/vietnamese/fold.js'
import {isAscii} from '../../../src/vietnamese/letters.js'
import {mayHaveMovedTone} from '../../../src/vietnamese/spelling.js'
import {isMarked, isSyllable, partingsOf, spelled} from '../../../src/vietnamese/syllable.js'
import {syllableDistance} from '../../../src/vietnamese/syllable-distance.js'
import {tonePlacement} from '../../../src/vietnamese/tone-placement.js'
import {growthOf, linear} from '../../support/growth.js'
import {lint} from '../../support/linting.js'

const words = (list: string): string[] => list.split(' ').map(fold)

test('syllables that Vietnamese has, rare ones too', () => {
  const rare =
    'quốc quyết quýt huýt khuya giếng gì gìn giết quỳnh nghiêng ngoằn ngoèo khuỷu yêu yết ủy uỷ hòa hoà thuở huơ xoong oẳn hươu rượu khuếch tuýp nguệch ngoạc'
  expect(words(rare).filter(word => !isSyllable(word))).toEqual([])
})

test('what no syllable can be', () => {
  const wrong = 'quyét nghành đuợc nuớc viêc luât xuát lâp cế ghà thưc hoach ởcác vụngày iêu kàn'
  expect(words(wrong).filter(isSyllable)).toEqual([])
})

test('common syllables are syllables', () => {
  for (const word of words('của và hành chính truyền thông cải cách ủy hóa'))
    expect([word, isCommonSyllable(word), isSyllable(word)]).toEqual([word, true, true])
})

test('every common syllable whose tone folding leaves in its place is spelled as it should be, and marked where it is more than ASCII', () => {
  const isRight = (word: string) => spelled(word) === word || tonePlacement(spelled(word))?.other === word
  const common = [...commonSyllables()].filter(word => !mayHaveMovedTone(word))
  const wrong = common.filter(
    word => fold(word) !== word || !isSyllable(word) || !isRight(word) || isMarked(word) === isAscii(word)
  )
  expect(wrong).toEqual([])
})

test.each([
  ['tuyền', 'truyền', 1],
  ['hanh', 'hành', 1],
  ['trỉ', 'trì', 1],
  ['nộội', 'nội', 1],
  ['tỉnh', 'trình', 2],
  ['thông', 'thông', 0],
  ['minh', 'tin', 2]
])('%s is %s but for %i', (written, meant, distance) => {
  expect(syllableDistance(fold(written), fold(meant))).toBe(distance)
})

test('glued words can be parted', () => {
  expect(partingsOf(fold('ởcác'))).toEqual([1])
})

test.each([
  'cải cách hanh chính ',
  'tại tại nơi ',
  'CCHC và ',
  'đuợc ',
  'các ',
  'CCHC-TTHC&',
  'tin, ',
  'kế hoạch số 12/KH-UBND và ',
  'hướng dẫn hướng dẫn ',
  'bổ xung quy đinh ',
  'dduowcj '
])('“%s” again and again takes time that grows with the text', async unit => {
  const title = 'KẾ HOẠCH\nTuyên truyền cải cách hành chính năm 2026\n\n'
  const work = (n: number) => lint('a.md', `${title}I. NỘI DUNG\n\n1. ${unit.repeat(n)}\n`)
  expect(await growthOf(work, 500)).toBeLessThan(linear)
})

test('very many plans that share a title have one', async () => {
  const text = `KẾ HOẠCH\nTuyên truyền cải cách hành chính năm 2026\n\n${'Kế hoạch số 12/KH-UBND và '.repeat(9000)}\n`
  const {findings} = await lint('a.md', text)
  expect(findings.filter(({rule}) => rule === 'internal/error')).toEqual([])
})

test('a former place again and again in what is given to do takes time that grows with the text', async () => {
  const work = (n: number) => {
    const text = `I. TỔ CHỨC THỰC HIỆN\n\n1. ${'Sở Nội vụ tỉnh Yên Bái và '.repeat(n)}: viết tin.\n`
    const options = {topic: 'cchc-communication', level: 'province', date: '2026-01-20'} as const
    return lint('a.md', text, options)
  }
  expect(await growthOf(work, 2000)).toBeLessThan(linear)
})

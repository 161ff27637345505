import {expect, test} from 'vitest'
import {soughtWords} from '../../../web/word/sought-words.js'

const text = [
  'KẾ HOẠCH',
  '1. Sở Nội vụ chủ trì',
  '- Báo cáo Sở Nội vụ trước ngày 15.',
  'Sở Nội vụ tổng hợp',
  'x'.repeat(150) + ' ' + 'y'.repeat(150)
].join('\n')
const sought = (words: string, nth = 0) => {
  let at = -1
  for (let left = nth; left >= 0; left--) at = text.indexOf(words, at + 1)
  return soughtWords(text, at, at + words.length)
}

test('the words themselves, and how often they stand before', () => {
  expect(sought('Sở Nội vụ', 1)[0]).toEqual({words: 'Sở Nội vụ', before: 1})
  expect(sought('Sở Nội vụ', 2)[0]).toEqual({words: 'Sở Nội vụ', before: 2})
})

test('numbers and signs of a list are no text in Word: the same is sought without them, then the paragraph', () => {
  expect(sought('1. Sở Nội vụ')).toEqual([
    {words: '1. Sở Nội vụ', before: 0},
    {words: 'Sở Nội vụ', before: 0},
    {words: 'Sở Nội vụ chủ trì', before: 0}
  ])
  expect(sought('trước ngày')).toEqual([
    {words: 'trước ngày', before: 0},
    {words: 'Báo cáo Sở Nội vụ trước ngày 15.', before: 0}
  ])
})

test('a place without words is its paragraph; words over several paragraphs are the first of them', () => {
  const at = text.indexOf('Sở Nội vụ tổng hợp')
  expect(soughtWords(text, at, at)).toEqual([{words: 'Sở Nội vụ tổng hợp', before: 0}])
  expect(sought('tổng hợp\nxxx')[0]).toEqual({words: 'tổng hợp', before: 0})
})

test('of long words the beginning is sought, up to a blank; of an empty text nothing', () => {
  expect(sought('x'.repeat(150) + ' yyy')[0]).toEqual({words: `${'x'.repeat(150)} yyy`, before: 0})
  expect(sought('x'.repeat(150) + ' ' + 'y'.repeat(150))[0]).toEqual({words: 'x'.repeat(150), before: 0})
  expect(soughtWords('', 0, 0)).toEqual([])
})

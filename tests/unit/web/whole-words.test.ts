import {expect, test} from 'vitest'
import {wholeWords} from '../../../web/face/whole-words.js'

const change = (text: string, removed: string, after: string) => {
  const start = text.indexOf(removed)
  return wholeWords(text, {start, end: start + removed.length, after})
}

test.each([
  ['năm 2025 , cụ thể', ' ,', ',', '2025 ,', '2025,'],
  ['từng  bước làm', '  ', ' ', 'từng  bước', 'từng bước'],
  ['Độc lập – Tự do', ' – ', ' - ', 'lập – Tự', 'lập - Tự'],
  ['ngày 1/2/2025 của', '1/2/2025', '01/02/2025', '1/2/2025', '01/02/2025'],
  ['hoá đơn', 'á', 'a', 'hoá', 'hoa'],
  ['các các tỉnh', 'các ', '', 'các các', 'các'],
  ['cuối dòng   \nDòng sau', '   ', '', 'dòng   ', 'dòng']
])('%j with %j as %j is read as %j → %j', (text, removed, after, before, mended) => {
  expect(change(text, removed, after)).toEqual({before, after: mended})
})

test('an insertion shows the word that it is put into', () => {
  expect(wholeWords('năm 2025 và', {start: 8, end: 8, after: ','})).toEqual({before: '2025', after: '2025,'})
})

test('a word of hundreds of letters is not followed to its end', () => {
  const {before} = wholeWords('a'.repeat(1000), {start: 500, end: 501, after: 'b'})
  expect(before.length).toBeLessThan(100)
})

import {describe, expect, test} from 'vitest'
import {fold} from '../../../src/vietnamese/fold.js'
import {readPattern} from '../../../src/vietnamese/safe-pattern.js'

/** The places of a pattern in a text, by their words; what is wrong with it where it is none. */
function found(source: string, text: string, isUnaccented?: boolean): readonly string[] | string {
  const read = readPattern(source)
  if ('objection' in read) return read.objection.vi
  return read.pattern.findAll(fold(text), isUnaccented).map(({start, end}) => text.slice(start, end))
}

describe('a pattern finds', () => {
  test.each<[source: string, text: string, words: readonly string[]]>([
    ['\\d{1,2}/\\d{4}', 'tháng 5/2025 và 12/2026, không phải 123/2025', ['5/2025', '12/2026']],
    ['[1-3]\\.', 'mục 1. 2. 4. 3.', ['1.', '2.', '3.']],
    ['[^1-3 ]a', '1a 4a xa', ['4a', 'xa']],
    ['[\\d\\-]x', '5x -x ax', ['5x', '-x']],
    ['[a-]b', 'ab -b cb', ['ab', '-b']],
    ['tỉnh.?thành', 'tỉnh, tỉnh-thành, tỉnhthành', ['tỉnh-thành', 'tỉnhthành']],
    ['\\(nếu có\\)|nếu cần', 'việc này (nếu có), nếu cần', ['(nếu có)', 'nếu cần']]
  ])('%s', (source, text, words) => expect(found(source, text)).toEqual(words))

  test('letters without their marks where the text has none', () => {
    expect(found('cải cách', 'cai cach', true)).toEqual(['cai cach'])
    expect(found('cải cách', 'cai cach')).toEqual([])
  })
})

test.each([
  ['a\\w', '“\\w”'],
  ['a\\', '“\\”'],
  ['[\\w]', 'trong “[…]”'],
  ['[\\', 'trong “[…]”'],
  ['[a', 'chưa có “]” đóng lại'],
  ['[[]', 'hãy viết “\\[”'],
  ['[]', 'chưa có chữ nào'],
  ['[a-z]', 'khoảng “a-z”'],
  ['[9-1]', 'khoảng “9-1”'],
  ['a*', 'lặp không giới hạn'],
  ['(a)', 'nhóm “(”'],
  ['^a', 'dấu “^”'],
  ['a{0}', 'số lần lặp'],
  ['a{5,2}', 'số lần lặp'],
  ['a{99}', 'số lần lặp'],
  ['a?{2}', 'hai dấu lặp'],
  ['a|b?', 'có thể khớp với chỗ không có chữ nào'],
  ['a{50}'.repeat(9), 'quá dài']
])('%s is refused, and why', (source, why) => expect(found(source, 'a')).toContain(why))

import {describe, expect, test} from 'vitest'
import {codeFrame} from '../../../src/reporters/code-frame.js'

/** The frame of the first place where the words stand. */
const frame = (text: string, words: string) => {
  const start = text.indexOf(words)
  return codeFrame(text, start, start + words.length)
}

describe('code frames', () => {
  test('the line, with carets under the words', () => {
    expect(frame('I. MỤC ĐÍCH\nGửi Sở Nội vụ tổng hợp.\n', 'Sở Nội vụ')).toEqual({
      line: 'Gửi Sở Nội vụ tổng hợp.',
      carets: '    ^^^^^^^^^'
    })
  })

  test('decomposed accents take no room', () => {
    const text = 'Gửi Sở Nội vụ tổng hợp.'.normalize('NFD')
    expect(frame(text, 'Sở Nội vụ'.normalize('NFD')).carets).toBe('    ^^^^^^^^^')
  })

  test('a long paragraph is cropped around the words, at blanks', () => {
    const text = `${'tuyên truyền sâu rộng '.repeat(20)}Sở Nội vụ ${'và các cơ quan liên quan '.repeat(20)}`
    const {line, carets} = frame(text, 'Sở Nội vụ')
    expect(line.length).toBeLessThanOrEqual(100)
    expect(line).toMatch(/^….*Sở Nội vụ.*…$/)
    expect(carets.indexOf('^')).toBe(line.indexOf('Sở'))
  })

  test('a place that runs over lines is shown to the end of its first', () => {
    expect(frame('quý I, 6\n\ntháng', '6\n\ntháng')).toEqual({line: 'quý I, 6', carets: '       ^'})
  })

  test('tabs and control characters move nothing', () => {
    expect(frame('\tGửi\u001b[31m Sở Y tế', 'Sở Y tế').line).not.toContain('\u001b')
  })
})

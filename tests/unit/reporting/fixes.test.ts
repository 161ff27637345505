import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {decodeText} from '../../../src/files/decode.js'
import {encodeLike} from '../../../src/files/encoding.js'
import {applyFixes} from '../../../src/writers/apply-fixes.js'
import {unifiedDiff} from '../../../src/reporters/diff.js'

describe('fixes put into a text', () => {
  test('from the first place to the last, whatever their order', () => {
    const fixes = [
      {start: 8, end: 9, text: 'C'},
      {start: 0, end: 3, text: 'Một'}
    ]
    expect(applyFixes('mot hai b', fixes)).toEqual({text: 'Một hai C', count: 2})
  })

  test('of two that touch, the later waits', () => {
    const fixes = [
      {start: 0, end: 3, text: 'x'},
      {start: 2, end: 5, text: 'y'},
      {start: 5, end: 5, text: '!'},
      {start: 5, end: 5, text: '?'}
    ]
    expect(applyFixes('abcdef', fixes)).toEqual({text: 'xde!f', count: 2})
  })

  test('what changes nothing, or lies outside, is no fix', () => {
    const fixes = [
      {start: 0, end: 1, text: 'a'},
      {start: 2, end: 9, text: 'z'},
      {start: 2, end: 1, text: 'z'}
    ]
    expect(applyFixes('abc', fixes)).toEqual({text: 'abc', count: 0})
  })

  test('all that lies outside of them stays', () => {
    const fix = fc.record({start: fc.nat(60), length: fc.nat(5), text: fc.string({maxLength: 4})})
    fc.assert(
      fc.property(fc.string({maxLength: 60}), fc.array(fix), (text, wanted) => {
        const fixes = wanted.map(({start, length, text}) => ({start, end: start + length, text}))
        const applied = applyFixes(text, fixes)
        const first = Math.min(text.length, ...fixes.map(one => one.start))
        const last = Math.max(0, ...fixes.map(one => one.end))
        expect(applied.text.startsWith(text.slice(0, first))).toBe(true)
        expect(applied.text.endsWith(text.slice(Math.min(text.length, last)))).toBe(true)
        if (applied.count === 0) expect(applied.text).toBe(text)
      })
    )
  })
})

describe('the encoding of a file stays what it is', () => {
  const text = 'KẾ HOẠCH\r\nnăm 2026 😀\n'
  const utf16 = (marked: string, littleEndian: boolean) => {
    const bytes = new Uint8Array(marked.length * 2)
    for (let i = 0; i < marked.length; i++)
      new DataView(bytes.buffer).setUint16(i * 2, marked.charCodeAt(i), littleEndian)
    return bytes
  }
  test.each([
    ['UTF-8', new TextEncoder().encode(text)],
    ['UTF-8 with a mark', new TextEncoder().encode(`\uFEFF${text}`)],
    ['UTF-16', utf16(`\uFEFF${text}`, true)],
    ['UTF-16, big-endian', utf16(`\uFEFF${text}`, false)],
    ['UTF-16 without a mark', utf16(text, true)]
  ])('%s', (_, bytes) => {
    expect(encodeLike(decodeText(bytes, 'plan.md'), bytes)).toEqual(bytes)
  })
})

test('a diff that git and patch understand', () => {
  expect(unifiedDiff('tinh/ke-hoach.md', 'một\r\nhai\r\nba\r\n', 'một\r\nHai\r\nba\r\n')).toBe(
    '--- a/tinh/ke-hoach.md\n+++ b/tinh/ke-hoach.md\n@@ -1,3 +1,3 @@\n một\r\n-hai\r\n+Hai\r\n ba\r\n'
  )
  expect(unifiedDiff('plan.md', 'một', 'một')).toBe('')
})

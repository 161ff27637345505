import {expect, test, vi} from 'vitest'
import {sha256InJavaScript, sha256Of} from '../../../src/base/sha256.js'

// FIPS 180-4, examples for SHA-256.
const ofNothing = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'
const ofAbc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'

test.each([
  ['', ofNothing],
  ['abc', ofAbc]
])('of “%s”', (text, digits) => {
  expect(sha256Of(text)).toBe(digits)
  expect(sha256Of(new TextEncoder().encode(text))).toBe(digits)
})

test.each(['Kế hoạch', 'Kế hoạch'.normalize('NFD'), 'a\ud800b', '\u{1F600}', '\0', 'ă'.repeat(10_000)])(
  'is the same with Node and without: %j',
  text => {
    expect(sha256InJavaScript(text)).toBe(sha256Of(text))
    expect(sha256InJavaScript(new TextEncoder().encode(text))).toBe(sha256Of(text))
  }
)

test('is there where nothing is of Node', () => {
  vi.stubGlobal('process', undefined)
  const digits = sha256Of('abc')
  vi.unstubAllGlobals()
  expect(digits).toBe(ofAbc)
})

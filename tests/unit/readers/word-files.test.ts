import {cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {execFile} from 'node:child_process'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {promisify} from 'node:util'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {builtInKnowledge, wordStamps} from '../../../src/packs/built-in.js'
import {compileWords} from '../../../src/vietnamese/words/compile.js'
import {stampMadeOf, stampOf} from '../../../src/vietnamese/words/frozen-words.js'
import {Matcher} from '../../../src/vietnamese/words/matcher.js'

const kilobytes = 1000

describe('the compiled words', () => {
  test.each(['words', 'words-bare'] as const)('%s.bin is small, and is what the tables know it by', name => {
    const bytes = readFileSync(`src/packs/${name}.bin`)
    expect(bytes.length).toBeLessThan(500 * kilobytes)
    expect(stampOf(bytes)).toBe(wordStamps[name])
    expect(stampMadeOf(bytes)).toBe(wordStamps[name])
    expect(new Matcher(bytes).names.isUnaccented).toBe(name === 'words-bare')
  })

  test('are read once, whoever asks', () => {
    expect(builtInKnowledge.words!.load()).toBe(builtInKnowledge.words!.load())
  })

  const bytes = compileWords([
    {name: 't', rows: Array.from({length: 40}, (_, at) => ({id: `r${at}`, words: [`sở ${at} [và phòng]`]}))}
  ])

  test('are refused where something is missing or too much', () => {
    for (let length = 0; length < bytes.length; length += 97)
      expect(() => new Matcher(bytes.slice(0, length))).toThrow(TypeError)
    expect(() => new Matcher(Uint8Array.from([...bytes, 0]))).toThrow('not whole')
    expect(() => new Matcher(bytes)).not.toThrow()
  })

  test('are refused where they were compiled in another way', () => {
    const other = bytes.slice()
    other[4]! += 1
    expect(() => new Matcher(other)).toThrow('another version')
  })

  test('have no stamp where a block of the disk is not what was written, or the end is missing', () => {
    for (let block = 0; block < bytes.length; block += 512) {
      const zeroed = bytes.slice()
      zeroed.fill(0xa5, block, block + 512)
      expect(stampOf(zeroed)).toBeUndefined()
    }
    expect(stampOf(bytes.slice(0, -1))).toBeUndefined()
    expect(stampOf(new Uint8Array(10))).toBeUndefined()
    expect(stampOf(bytes)).toMatch(/^[0-9a-f]{16}$/)
  })

  test('have another stamp where anything is other', () => {
    const known = stampMadeOf(bytes)
    expect(stampOf(bytes)).toBe(known)
    for (let at = 24; at < bytes.length; at += 31) {
      const other = bytes.slice()
      other[at]! ^= 1
      expect(stampMadeOf(other)).not.toBe(known)
    }
  })
})

/** The built program in a folder of its own, whose files are not what they were. */
describe('a program whose words are not its own', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'cchclint-words-'))
  const plan = path.resolve('fixtures/documents/province-2024/plan.md')
  const words = path.join(folder, 'dist/words.bin')
  const unaccented = path.join(folder, 'dist/words-bare.bin')
  const ran = async () => {
    const command = [path.join(folder, 'dist/cli.js'), '--no-config', '--no-cache', '--quiet', plan]
    const asked = promisify(execFile)(process.execPath, command, {cwd: folder})
    return asked.then(
      ({stdout, stderr}) => ({code: 0, out: stdout, err: stderr}),
      (error: {code: number; stdout: string; stderr: string}) => ({
        code: error.code,
        out: error.stdout,
        err: error.stderr
      })
    )
  }
  beforeAll(() => cpSync('dist', path.join(folder, 'dist'), {recursive: true}))
  afterAll(() => rmSync(folder, {recursive: true, force: true}))
  const damaged = 'bị hỏng hoặc không thuộc phiên bản này. Hãy cài đặt lại cchclint.'

  test.each([
    ['cut short', () => writeFileSync(words, readFileSync('dist/words.bin').subarray(0, 1000)), damaged],
    ['empty', () => writeFileSync(words, ''), damaged],
    ['of another program', () => cpSync(unaccented, words), damaged],
    [
      'zero in the middle',
      () => {
        const bytes = readFileSync('dist/words.bin')
        writeFileSync(words, bytes.fill(0, 1 << 16, (1 << 16) + 4096))
      },
      damaged
    ],
    [
      'missing',
      () => rmSync(words),
      'Không đọc được tệp “words.bin” đi kèm cchclint. Hãy cài đặt lại cchclint.'
    ]
  ])('says so in one sentence: %s', async (_, change, sentence) => {
    change()
    const {code, out, err} = await ran()
    expect({code, out}).toEqual({code: 2, out: ''})
    expect(err).toContain(sentence)
    expect(err.trim().split('\n')).toHaveLength(1)
    cpSync('dist/words.bin', words)
  })

  test('says it of the plan that would need the words without diacritics', async () => {
    writeFileSync(unaccented, 'CCHW')
    const {code, err} = await ran()
    expect(code).toBe(2)
    expect(err).toContain(`Tệp “words-bare.bin” đi kèm cchclint ${damaged}`)
    cpSync('dist/words-bare.bin', unaccented)
    expect(statSync(unaccented).size).toBeGreaterThan(1000)
    expect((await ran()).err).not.toContain('words-bare.bin')
  })
})

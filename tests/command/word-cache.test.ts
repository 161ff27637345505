import {execFileSync} from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync
} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, beforeEach, describe, expect, test} from 'vitest'
import {wordCache} from '../../src/cli/word-cache.js'
import {TableWords} from '../../src/knowledge/table-words.js'
import type {KnowledgeTables, WordCache} from '../../src/knowledge/tables.js'
import {builtInKnowledge} from '../../src/packs/built-in.js'
import {mergeKnowledge} from '../../src/packs/load-knowledge.js'
import {PassageBuilder} from '../../src/vietnamese/passage.js'
import {run} from '../support/command.js'

const work = mkdtempSync(path.join(tmpdir(), 'cchclint-cache-'))
afterAll(() => rmSync(work, {recursive: true, force: true}))
const home = path.join(work, 'home')
const folder = path.join(home, 'cchclint')
const project = path.join(work, 'project')
const user = process.getuid?.()
const onPosix = test.skipIf(process.platform === 'win32')
/** Without the folders of what was found out of plans and of compiled code, which have their own tests. */
const files = () =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter(name => name !== 'plans' && name !== 'code')
        .sort()
    : []
const onlyFile = () => path.join(folder, files()[0]!)
const cacheOf = (cwd = project) => wordCache({folder: home, user}, cwd)
const bytes = Uint8Array.from({length: 1000}, (_, at) => at)

beforeEach(() => {
  rmSync(work, {recursive: true, force: true})
  mkdirSync(home, {recursive: true})
  mkdirSync(path.join(project, '.git'), {recursive: true})
})

describe('the cache', () => {
  test('gives what was put, under the same key alone', () => {
    cacheOf().put('a', bytes)
    expect(cacheOf().get('a')).toEqual(Buffer.from(bytes))
    expect(cacheOf().get('b')).toBeUndefined()
    cacheOf().put('a', bytes.slice(1))
    expect(cacheOf().get('a')).toEqual(Buffer.from(bytes.slice(1)))
    expect(files()).toHaveLength(1)
    expect(files()[0]).toMatch(/^words-[0-9a-f]{64}\.bin$/)
  })

  onPosix('is the user’s alone', () => {
    rmSync(home, {recursive: true})
    cacheOf().put('a', bytes)
    for (const made of [home, folder]) expect(statSync(made).mode & 0o777).toBe(0o700)
    expect(statSync(onlyFile()).mode & 0o777).toBe(0o600)
  })

  const changes: [string, (file: string) => void][] = [
    ['cut short', file => truncateSync(file, 100)],
    ['empty', file => truncateSync(file, 0)],
    ['longer than anything that was written', file => truncateSync(file, 100 << 20)],
    [
      'changed in one bit',
      file =>
        writeFileSync(
          file,
          readFileSync(file).map((one, at) => (at === 500 ? one ^ 1 : one))
        )
    ],
    ['full of large numbers', file => writeFileSync(file, new Uint8Array(5000).fill(0xff))],
    ['that of another key', file => renamed(file)]
  ]
  test.each(changes)('has nothing where a file is %s, and puts it right', (_, change) => {
    cacheOf().put('a', bytes)
    change(onlyFile())
    expect(cacheOf().get('a')).toBeUndefined()
    cacheOf().put('a', bytes)
    expect(cacheOf().get('a')).toEqual(Buffer.from(bytes))
  })

  /** Puts what another key has in the place of a file. */
  function renamed(file: string): void {
    const content = bytes.slice(10)
    cacheOf().put('b', content)
    const other = files().find(name => name !== path.basename(file))!
    cpSync(path.join(folder, other), file)
  }

  onPosix('takes no link, no pipe and no folder for a file', () => {
    cacheOf().put('a', bytes)
    const file = onlyFile()
    const elsewhere = path.join(work, 'elsewhere')
    cpSync(file, elsewhere)
    for (const make of [
      () => symlinkSync(elsewhere, file),
      () => execFileSync('mkfifo', [file]),
      () => mkdirSync(file)
    ]) {
      rmSync(file, {recursive: true})
      make()
      expect(cacheOf().get('a')).toBeUndefined()
      expect(() => cacheOf().put('a', bytes)).not.toThrow()
    }
    expect(readdirSync(folder)).toHaveLength(1)
  })

  onPosix('is not used where somebody else may write, or a link leads there', () => {
    cacheOf().put('a', bytes)
    chmodSync(onlyFile(), 0o660)
    expect(cacheOf().get('a')).toBeUndefined()
    chmodSync(onlyFile(), 0o600)
    expect(cacheOf().get('a')).toBeDefined()
    for (const mode of [0o770, 0o707, 0o755]) {
      chmodSync(folder, mode)
      expect(cacheOf().get('a')).toBeUndefined()
    }
    chmodSync(folder, 0o700)
    const other = path.join(work, 'other')
    cpSync(folder, other, {recursive: true})
    rmSync(folder, {recursive: true})
    chmodSync(other, 0o700)
    symlinkSync(other, folder)
    expect(cacheOf().get('a')).toBeUndefined()
    expect(wordCache({folder: home, user: user! + 1}, project).get('a')).toBeUndefined()
  })

  onPosix('makes no folder inside of somebody else’s', () => {
    wordCache({folder: path.join(home, 'deep'), user: user! + 1}, project).put('a', bytes)
    expect(readdirSync(home)).toEqual([])
  })

  test('is never inside the project, whatever link leads there', () => {
    const inside = wordCache({folder: path.join(project, '.cache'), user}, path.join(project))
    inside.put('a', bytes)
    expect(readdirSync(project)).toEqual(['.git'])
    const link = path.join(work, 'link')
    symlinkSync(project, link, 'junction')
    wordCache({folder: link, user}, project).put('a', bytes)
    expect(readdirSync(project)).toEqual(['.git'])
  })

  test('is silent where nothing can be written', () => {
    writeFileSync(folder, '')
    expect(() => cacheOf().put('a', bytes)).not.toThrow()
    expect(cacheOf().get('a')).toBeUndefined()
    expect(() => wordCache({folder: path.join(folder, 'a'), user}, project).put('a', bytes)).not.toThrow()
  })

  test('forgets what was asked for least recently, and leaves other files alone', () => {
    cacheOf().put('first', bytes)
    cacheOf().put('second', bytes)
    writeFileSync(path.join(folder, 'another.txt'), '')
    const half = path.join(folder, '.words-1.tmp')
    writeFileSync(half, '')
    utimesSync(half, 1, 1)
    for (const name of files()) if (name.startsWith('words-')) utimesSync(path.join(folder, name), 1, 1)
    expect(cacheOf().get('first')).toBeDefined()
    for (let at = 0; at < 31; at++) cacheOf().put(`more ${at}`, bytes)
    expect(files().filter(name => name.startsWith('words-'))).toHaveLength(32)
    expect(cacheOf().get('second')).toBeUndefined()
    expect(cacheOf().get('first')).toBeDefined()
    expect(files()).toContain('another.txt')
    expect(existsSync(half)).toBe(false)
  })

  test('keeps no more than it may hold', () => {
    const large = new Uint8Array(6 << 20)
    for (const key of ['a', 'b', 'c', 'd']) cacheOf().put(key, large)
    expect(files()).toHaveLength(2)
    cacheOf().put('e', new Uint8Array(9 << 20))
    expect(cacheOf().get('e')).toBeUndefined()
  })
})

describe('words that were compiled in an earlier run', () => {
  /** A cache in memory, which says what it was asked for. */
  const remembering = () => {
    const known = new Map<string, Uint8Array>()
    const asked: string[] = []
    const cache: WordCache = {
      get: key => {
        asked.push(known.has(key) ? 'had' : 'had not')
        return known.get(key)
      },
      put: (key, compiled) => void known.set(key, compiled)
    }
    return {
      asked,
      tables: (): KnowledgeTables => ({...builtInKnowledge, words: {...builtInKnowledge.words!, cache}})
    }
  }
  const text = new PassageBuilder().addText('Trung tâm Báo chí Tịnh Mậu đăng tin về tổ ấm số.', 0).build()

  test('are found as if they were compiled anew', () => {
    const {asked, tables} = remembering()
    const found = [1, 2].map(() => {
      const words = TableWords.of(mergeKnowledge(tables(), 'examples/tinh-mau/knowledge'))
      return [
        words.in(text).find('agencies'),
        words.unaccentedIn(text).find('agencies'),
        words.phrases(['tổ ấm số', 'đăng tin']).findAll(text)
      ]
    })
    expect(found[0]![0]).toHaveLength(1)
    expect(found[0]![2]).toHaveLength(2)
    expect(found[1]).toEqual(found[0])
    expect(asked).toEqual(['had not', 'had not', 'had', 'had'])
  })

  test('are others where a word of the tables, or their diacritics, are others', () => {
    const {asked, tables} = remembering()
    mergeKnowledge(tables(), 'fixtures/packs/tables/words')
    expect(asked).toEqual(['had not', 'had not'])
    mergeKnowledge(tables(), 'fixtures/packs/tables/changed')
    expect(asked.filter(one => one === 'had')).toEqual([])
  })

  test('are not asked for by those who have no tables of their own', () => {
    const {asked, tables} = remembering()
    TableWords.of(tables()).check()
    expect(asked).toEqual([])
  })
})

describe('the command', () => {
  const setUp = () => {
    cpSync('examples/tinh-mau', path.join(project, 'tinh-mau'), {recursive: true})
    cpSync('fixtures/documents/province-2024/plan.md', path.join(project, 'plan.md'))
    writeFileSync(path.join(project, '.cchclintrc.yaml'), 'packs: [./tinh-mau]\n')
  }
  const lint = (...options: string[]) =>
    run(['plan.md', '--today', '2026-11-20', '--format', 'json', ...options], {
      cwd: project,
      env: {XDG_CACHE_HOME: home, LOCALAPPDATA: home}
    })

  test('says the same with and without it, and writes nothing into the project', async () => {
    setUp()
    const without = await lint('--no-cache')
    expect(files()).toEqual([])
    const first = await lint()
    const kept = files()
    expect(kept.length).toBeGreaterThan(0)
    const second = await lint()
    expect(files()).toEqual(kept)
    expect([first, second]).toEqual([without, without])
    expect(readdirSync(project).sort()).toEqual(['.cchclintrc.yaml', '.git', 'plan.md', 'tinh-mau'])
  })

  test('is not led astray by what lies there', async () => {
    setUp()
    const meant = await lint()
    for (const name of files()) {
      const file = path.join(folder, name)
      const content = readFileSync(file)
      // The head stays, its numbers are beyond anything, and the digest is that of the file before.
      writeFileSync(file, content.fill(0x7f, 64, 128))
    }
    expect(await lint()).toEqual(meant)
    expect(await lint()).toEqual(meant)
  })

  test('keeps nothing where only the built-in rules are asked', async () => {
    setUp()
    await lint('--no-config')
    expect(files()).toEqual([])
  })

  test('does without it where no folder is named', async () => {
    setUp()
    const {code} = await run(['plan.md', '--quiet'], {
      cwd: project,
      env: {XDG_CACHE_HOME: 'not/absolute', LOCALAPPDATA: '', HOME: ''}
    })
    expect(code).toBeLessThan(2)
    expect(readdirSync(project)).not.toContain('not')
  })
})

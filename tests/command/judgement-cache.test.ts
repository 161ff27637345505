import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync
} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {afterAll, beforeEach, describe, expect, test} from 'vitest'
import {judgementCache, namedCache} from '../../src/cli/running/judgement-cache.js'
import type {JudgedInput} from '../../src/engine/judge-input.js'
import type {JudgementCache, KnownSettings} from '../../src/engine/lint-files.js'
import {run, runBuilt} from '../support/command.js'
import {fileOf, fixture, Folder, pack} from '../support/repository.js'

const plan = fixture('commune-2026')
const faulty = fixture('province-2023-no-indices')
const word = readFileSync('fixtures/documents/province-2024/libreoffice.docx')
const onPosix = test.skipIf(process.platform === 'win32')

const work = mkdtempSync(path.join(tmpdir(), 'cchclint-judged-'))
afterAll(() => rmSync(work, {recursive: true, force: true}))
const home = path.join(work, 'home')
const plans = path.join(home, 'cchclint/plans')
const user = process.getuid?.()
const kept = (folder = plans) =>
  existsSync(folder) ? readdirSync(folder).filter(name => name.endsWith('.plan')) : []

beforeEach(() => {
  rmSync(work, {recursive: true, force: true})
  mkdirSync(home, {recursive: true})
})

/** The built command with a cache of its own. */
const built = (folder: Folder, args: readonly string[], env: Record<string, string> = {}) =>
  runBuilt([...args, '--today', '2026-11-20'], {
    cwd: folder.root,
    env: {XDG_CACHE_HOME: home, LOCALAPPDATA: home, ...env}
  })

describe('a second run', () => {
  test('says the same to the byte, also of a file that was renamed', async () => {
    const folder = new Folder({'a.md': plan, 'b.docx': word, 'c/d.md': faulty, 'e.md': 'hỏng\0'})
    for (const args of [
      ['-f', 'json', '.'],
      ['.'],
      ['checklist', '.'],
      ['-f', 'json', '.', '--level', 'district'],
      ['.', '--lang', 'en', '--quiet']
    ]) {
      const cold = await built(folder, args)
      expect(await built(folder, args)).toEqual(cold)
      expect(await built(folder, [...args, '--no-cache'])).toEqual(cold)
    }
    const before = kept().length
    renameSync(folder.at('a.md'), folder.at('z.md'))
    const renamed = await built(folder, ['-f', 'json', '.'])
    expect(kept()).toHaveLength(before)
    expect(renamed).toEqual(await built(folder, ['-f', 'json', '.', '--no-cache']))
    expect(fileOf(renamed, 'z.md').findings).toBeDefined()
  })

  test('loads no reader, no parser and no check', async () => {
    const folder = new Folder({'a.md': plan, 'b.docx': word})
    /** The sources of all that a run loads; esbuild names each above what it bundled of it. */
    const loaded = async () => {
      const coverage = path.join(work, 'coverage')
      rmSync(coverage, {recursive: true, force: true})
      await built(folder, ['.', '-f', 'json'], {NODE_V8_COVERAGE: coverage})
      const urls = readdirSync(coverage).flatMap(name => {
        const {result} = JSON.parse(readFileSync(path.join(coverage, name), 'utf8')) as {
          result: {url: string}[]
        }
        return result.map(({url}) => url)
      })
      const files = urls
        .filter(url => url.startsWith('file:') && url.includes('/dist/'))
        .map(url => fileURLToPath(url))
      const lines = files.flatMap(file => readFileSync(file, 'utf8').split('\n'))
      return lines.filter(line => line.startsWith('// ') && line.endsWith('s'))
    }
    const heavy =
      /src\/(?:checks|readers|writers)\/|read-plan|saxes|micromark|mdast|remark|unpdf|judge-document|read-source/
    expect((await loaded()).filter(line => heavy.test(line)).length).toBeGreaterThan(50)
    const second = await loaded()
    expect(second.length).toBeGreaterThan(20)
    expect(second.filter(line => heavy.test(line))).toEqual([])
  })

  test('judges anew what was changed: bytes, options, configuration, rules, tables', async () => {
    const folder = new Folder({'.git/': '', 'a.md': plan, '.cchclintrc.yaml': 'level: commune\n'})
    const count = async (...args: string[]) => {
      await built(folder, ['a.md', ...args])
      return kept().length
    }
    expect(await count()).toBe(1)
    expect(await count('--fail-on', 'info', '--quiet', '-f', 'json')).toBe(1)
    expect(await count('--level', 'commune')).toBe(1)
    expect(await count('--level', 'district')).toBe(2)
    expect(await count('--skip', 'cchc/parent-plan')).toBe(3)
    expect(await count('--lang', 'en')).toBe(4)
    folder.write('.cchclintrc.yaml', 'level: commune\nrules: {cchc/index-coverage: info}\n')
    expect(await count()).toBe(5)
    folder.write('a.md', `${plan}\n`)
    expect(await count()).toBe(6)
    for (const [name, content] of Object.entries(pack('bo', 'đường dây nóng'))) folder.write(name, content)
    folder.write('.cchclintrc.yaml', 'level: commune\npacks: [bo]\n')
    expect(await count()).toBe(7)
    const agency = (name: string) =>
      `- {id: tt, name: ${name}, kind: media, from: 2026-05-01, sources: [Thông lệ], checkedOn: 2026-11-20}\n`
    folder.write('bo/knowledge/agencies.yaml', agency('Trung tâm Một'))
    expect(await count()).toBe(8)
    folder.write('bo/knowledge/agencies.yaml', agency('Trung tâm Hai'))
    expect(await count()).toBe(9)
    expect(await count()).toBe(9)
  })

  test('on another day judges anew only what hangs on the day', async () => {
    const undated = plan.replace(/ngày \d+ tháng \d+ năm 2026/, 'ngày    tháng    năm 2026')
    expect(undated).not.toBe(plan)
    const folder = new Folder({'co-ngay.md': plan, 'nhap.md': undated})
    const on = async (today: string) => {
      const ran = await runBuilt(['-f', 'json', '.', '--today', today], {
        cwd: folder.root,
        env: {XDG_CACHE_HOME: home, LOCALAPPDATA: home}
      })
      return {
        ran,
        when: Object.fromEntries(kept().map(name => [name, statSync(path.join(plans, name)).ino]))
      }
    }
    const {when: first} = await on('2026-11-20')
    const {when: next, ran} = await on('2026-11-21')
    expect(Object.keys(next)).toEqual(Object.keys(first))
    expect(Object.keys(first).filter(name => first[name] !== next[name])).toHaveLength(1)
    expect(fileOf(ran, 'nhap.md').plan.judgedOn.date).toBe('2026-11-21')
    expect(fileOf(ran, 'co-ngay.md').plan.judgedOn.date).not.toBe('2026-11-21')
  })

  test('after --fix, of standard input and of a file that cannot be read nothing is kept', async () => {
    const folder = new Folder({'a.md': plan, 'b.docx': 'không phải Word'})
    await built(folder, ['--fix-dry-run', 'a.md'])
    await built(folder, ['b.docx'])
    await runBuilt(['--stdin'], {cwd: folder.root, input: plan, env: {XDG_CACHE_HOME: home}})
    expect(kept()).toEqual([])
    await built(folder, ['a.md', '--no-cache'])
    expect(kept()).toEqual([])
    await built(folder, ['a.md', '--cache'])
    expect(kept()).toHaveLength(1)
  })

  test('two at once write one cache, and both say what one alone says', async () => {
    const folder = new Folder(
      Object.fromEntries(
        Array.from({length: 8}, (_, at) => [`${at}.md`, `${at % 2 ? plan : faulty}\n${at}.\n`])
      )
    )
    const alone = await built(folder, ['-f', 'json', '.', '--no-cache'])
    const both = await Promise.all([built(folder, ['-f', 'json', '.']), built(folder, ['-f', 'json', '.'])])
    expect(both).toEqual([alone, alone])
    expect(kept()).toHaveLength(8)
    expect(readdirSync(plans).filter(name => name.endsWith('.tmp'))).toEqual([])
    expect(await built(folder, ['-f', 'json', '.'])).toEqual(alone)
  })
})

describe('where it lies', () => {
  onPosix('is the user’s alone', async () => {
    rmSync(home, {recursive: true})
    await built(new Folder({'a.md': plan}), ['a.md'])
    for (const made of [home, path.dirname(plans), plans]) expect(statSync(made).mode & 0o777).toBe(0o700)
    expect(statSync(path.join(plans, kept()[0]!)).mode & 0o777).toBe(0o600)
  })

  test('without HOME there is none', async () => {
    const folder = new Folder({'a.md': plan})
    const none = {HOME: '', XDG_CACHE_HOME: '', LOCALAPPDATA: ''}
    const ran = await runBuilt(['a.md', '--today', '2026-11-20'], {cwd: folder.root, env: none})
    expect(ran).toEqual(await built(folder, ['a.md', '--no-cache']))
    expect(readdirSync(folder.root)).toEqual(['a.md'])
  })

  test('never in the repository, and one that lies there is not read', async () => {
    const folder = new Folder({'.git/': '', 'a.md': plan, 'home/': ''})
    await built(folder, ['a.md'], {XDG_CACHE_HOME: folder.at('home'), LOCALAPPDATA: folder.at('home')})
    expect(readdirSync(folder.at('home'))).toEqual([])
    await built(folder, ['a.md'])
    cpSync(home, folder.at('home'), {recursive: true})
    const lying = path.join(folder.at('home'), 'cchclint/plans', kept()[0]!)
    const when = statSync(lying).atimeMs
    await built(folder, ['a.md'], {XDG_CACHE_HOME: folder.at('home'), LOCALAPPDATA: folder.at('home')})
    expect(statSync(lying).atimeMs).toBe(when)
  })

  test('where --cache-location says, also in the repository', async () => {
    const folder = new Folder({'.git/': '', 'a.md': plan, tep: ''})
    const cold = await built(folder, ['a.md', '--cache-location', '.kho/plans'])
    expect(kept()).toEqual([])
    expect(kept(folder.at('.kho/plans'))).toHaveLength(1)
    expect(await built(folder, ['a.md', '--cache-location', '.kho/plans'])).toEqual(cold)
    const wrong = await built(folder, ['a.md', '--cache-location', 'tep'])
    expect(wrong).toMatchObject({
      code: 2,
      out: '',
      err: 'Không dùng được “tep” của --cache-location: không phải là thư mục.\n'
    })
    for (const args of [
      ['--cache-location', 'x', '--no-cache'],
      ['--cache', '--no-cache'],
      ['--cache-location', ' ']
    ])
      expect(await built(folder, ['a.md', ...args])).toMatchObject({code: 2, out: ''})
  })

  onPosix('a folder that others can write to is refused where it was named, and else not used', async () => {
    const folder = new Folder({'a.md': plan, 'chung/': ''})
    chmodSync(folder.at('chung'), 0o777)
    const open = await built(folder, ['a.md', '--cache-location', 'chung'])
    expect(open).toMatchObject({code: 2, err: expect.stringContaining('người khác cũng ghi được')})
    mkdirSync(plans, {recursive: true})
    for (const made of [home, path.dirname(plans), plans]) chmodSync(made, 0o755)
    expect((await built(folder, ['a.md'])).code).toBe(0)
    expect(kept()).toEqual([])
  })
})

/** What the cache is asked, without the rest of the program. */
describe('an entry', () => {
  const settings: KnownSettings = {options: {language: 'vi'}, today: '2026-11-20', key: 'k'}
  const judged = (readsDay = false): JudgedInput => ({
    judgement: {report: {path: 'a.md'}} as unknown as JudgedInput['judgement'],
    text: 'Kế hoạch',
    isAsked: true,
    readsDay,
    took: {reading: 0, judging: 0}
  })
  const bytes = Buffer.from('a')
  const cache = (): JudgementCache => judgementCache({folder: home, user}, work)
  const fill = () => {
    const project = path.join(work, 'project')
    mkdirSync(project, {recursive: true})
    const made = judgementCache({folder: home, user}, project)
    made.put(bytes, 'markdown', settings, judged())
    return {
      project,
      again: () => judgementCache({folder: home, user}, project).get(bytes, 'markdown', settings)
    }
  }
  const only = () => path.join(plans, kept()[0]!)

  test('is found by bytes, format and settings, on its day', () => {
    const {project, again} = fill()
    expect(again()?.text).toBe('Kế hoạch')
    const other = judgementCache({folder: home, user}, project)
    expect(other.get(Buffer.from('b'), 'markdown', settings)).toBeUndefined()
    expect(other.get(bytes, 'text', settings)).toBeUndefined()
    expect(other.get(bytes, 'markdown', {...settings, key: 'l'})).toBeUndefined()
    expect(other.get(bytes, 'markdown', {...settings, today: '2026-11-21'})).toBeDefined()
    other.put(bytes, 'text', settings, judged(true))
    expect(other.get(bytes, 'text', settings)).toBeDefined()
    expect(other.get(bytes, 'text', {...settings, today: '2026-11-21'})).toBeUndefined()
    // The working folder holds the folder of the cache.
    expect(cache().get(bytes, 'markdown', settings)).toBeUndefined()
  })

  test.each<[string, (file: string) => void]>([
    [
      'damaged',
      file =>
        writeFileSync(
          file,
          readFileSync(file).map((byte, at) => (at === 50 ? byte ^ 1 : byte))
        )
    ],
    ['cut short', file => writeFileSync(file, readFileSync(file).subarray(0, 40))],
    ['empty', file => writeFileSync(file, '')],
    [
      'moved to another name',
      file => {
        const other = path.join(path.dirname(file), `${'0'.repeat(64)}.plan`)
        renameSync(file, other)
        cpSync(other, file)
        writeFileSync(
          file,
          Buffer.concat([readFileSync(other).subarray(0, 32).reverse(), readFileSync(other).subarray(32)])
        )
      }
    ]
  ])('that is %s is not known', (_, harm) => {
    const {again} = fill()
    harm(only())
    expect(again()).toBeUndefined()
  })

  onPosix.each<[string, (file: string) => void]>([
    ['others may read', file => chmodSync(file, 0o644)],
    ['others may write', file => chmodSync(file, 0o622)],
    [
      'is a link',
      file => {
        renameSync(file, path.join(work, 'khac'))
        symlinkSync(path.join(work, 'khac'), file)
      }
    ],
    [
      'lies behind a linked folder',
      () => {
        renameSync(plans, path.join(work, 'khac'))
        symlinkSync(path.join(work, 'khac'), plans)
      }
    ]
  ])('that %s is not read', (_, harm) => {
    const {again} = fill()
    harm(only())
    expect(again()).toBeUndefined()
  })

  test('there are never too many, and what was not kept there stays', () => {
    const named = path.join(work, 'cho')
    mkdirSync(named)
    writeFileSync(path.join(named, 'cua-toi.plan'), 'kế hoạch của tôi')
    const made = namedCache(named, user, work, {files: 0, bytes: 0})
    made.put(bytes, 'markdown', settings, judged())
    expect(readdirSync(named)).toContain('cua-toi.plan')
    expect(made.get(bytes, 'markdown', settings)).toBeUndefined()
  })

  test.skipIf(!existsSync('/proc/self'))(
    'a folder that no disk makes room for is told, not tried for ever',
    () => {
      expect(() => namedCache('/proc/khong-co/ten', user, work)).toThrow('cannot be made')
    }
  )

  test('the least used go where there are too many, once in a while', () => {
    const limits = {files: 3, bytes: 1 << 20}
    const named = () => namedCache(path.join(work, 'ten'), user, work, limits)
    const folder = path.join(work, 'ten')
    for (let at = 0; at < 6; at++) named().put(Buffer.from(String(at)), 'text', settings, judged())
    expect(kept(folder)).toHaveLength(6)
    const yesterday = new Date(Date.now() - 48 * 3_600_000)
    utimesSync(path.join(folder, 'swept'), yesterday, yesterday)
    for (const name of kept(folder)) utimesSync(path.join(folder, name), yesterday, yesterday)
    expect(named().get(Buffer.from('2'), 'text', settings)).toBeDefined()
    named().put(Buffer.from('7'), 'text', settings, judged())
    expect(kept(folder)).toHaveLength(3)
    for (const one of ['2', '7']) expect(named().get(Buffer.from(one), 'text', settings)).toBeDefined()
  })
})

test('in one process too', async () => {
  const folder = new Folder({'a.md': plan})
  const first = await run(['a.md', '--today', '2026-11-20'], {cwd: folder.root})
  expect(await run(['a.md', '--today', '2026-11-20'], {cwd: folder.root})).toEqual(first)
})

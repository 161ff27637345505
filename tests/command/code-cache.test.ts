import {createHash} from 'node:crypto'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync
} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {type Ran, runBuilt} from '../support/command.js'

/** What V8 compiled is kept for the next run; whatever befalls it, the command says what it says without it. */
const plan = path.resolve('fixtures/documents/province-2024/plan.md')
const args = [plan, '--no-config', '--format', 'json', '--today', '2026-11-20']

class Home {
  readonly work = mkdtempSync(path.join(tmpdir(), 'cchclint-work-'))
  readonly cache = mkdtempSync(path.join(tmpdir(), 'cchclint-home-'))
  readonly folder = path.join(this.cache, 'cchclint/code')

  run(more: readonly string[] = [], env: Record<string, string> = {}): Promise<Ran> {
    return runBuilt([...args, ...more], {cwd: this.work, env: {XDG_CACHE_HOME: this.cache, ...env}})
  }

  /** The files of compiled code, each with its place. */
  kept(): string[] {
    if (!existsSync(this.folder)) return []
    const names = readdirSync(this.folder).filter(name => name.endsWith('.code'))
    return names.sort().map(name => path.join(this.folder, name))
  }

  /** Which files they are: one that is written again is another. */
  numbers(): number[] {
    return this.kept().map(file => statSync(file).ino)
  }
}

const plain = await new Home().run([], {NODE_DISABLE_COMPILE_CACHE: '1'})

describe('compiled code', () => {
  test('is kept after a plan was judged, for the user alone, and used as it is', async () => {
    const home = new Home()
    expect(await runBuilt(['--version'], {cwd: home.work, env: {XDG_CACHE_HOME: home.cache}})).toMatchObject({
      code: 0
    })
    expect(home.kept()).toEqual([])
    expect(await home.run()).toEqual(plain)
    expect(home.kept()).toHaveLength(2)
    if (process.platform !== 'win32') {
      expect(statSync(home.folder).mode & 0o777).toBe(0o700)
      expect(home.kept().map(file => statSync(file).mode & 0o777)).toEqual([0o600, 0o600])
    }
    const before = home.numbers()
    // What was found out of the plan is left aside, so that it is judged again.
    expect(await home.run(['--no-cache'])).toEqual(plain)
    expect(await home.run(['--level', 'province'])).toMatchObject({code: plain.code})
    expect(home.numbers()).toEqual(before)
  })

  test.each([
    ['--no-cache', ['--no-cache'], {}],
    ['a folder for what was found out', ['--cache-location', 'o'], {}],
    ['the variable that turns off Node’s own', [], {NODE_DISABLE_COMPILE_CACHE: '1'}],
    ['no home', [], {XDG_CACHE_HOME: '', HOME: '', LOCALAPPDATA: ''}],
    ['a home that is none', [], {XDG_CACHE_HOME: 'tuong-doi', HOME: 'nha', LOCALAPPDATA: 'nha'}]
  ])('is not kept with %s', async (_, more, env) => {
    const home = new Home()
    expect(await home.run(more, env)).toEqual(plain)
    expect(home.kept()).toEqual([])
    expect(readdirSync(home.work).filter(name => name !== 'o')).toEqual([])
  })

  test('is of one version of Node with its flags', async () => {
    const home = new Home()
    await home.run()
    expect(await home.run(['--no-cache'], {NODE_OPTIONS: '--stack-trace-limit=20'})).toEqual(plain)
    expect(await home.run(['--stage', 'draft'], {NODE_OPTIONS: '--stack-trace-limit=20'})).toMatchObject({
      code: plain.code
    })
    expect(home.kept()).toHaveLength(4)
  })

  /** What may befall a file. V8 itself crashes on code that was damaged. */
  const damages: Record<string, (bytes: Buffer) => Buffer> = {
    empty: () => Buffer.alloc(0),
    short: bytes => bytes.subarray(0, 1000),
    'zero in the middle': bytes => bytes.fill(0, 100_000, 104_096),
    'other by one bit': bytes => {
      bytes[bytes.length >> 1]! ^= 1
      return bytes
    }
  }
  test.each(Object.entries(damages))('that was damaged is made anew: %s', async (_, damage) => {
    const home = new Home()
    await home.run()
    for (const file of home.kept()) writeFileSync(file, damage(readFileSync(file)))
    expect(await home.run(['--level', 'province'])).toMatchObject({code: plain.code, err: plain.err})
    expect(home.kept().map(file => statSync(file).size > 100_000)).toEqual([true, true])
    expect(await home.run(['--no-cache'])).toEqual(plain)
  })

  test('that V8 does not take is made anew', async () => {
    const home = new Home()
    await home.run()
    // V8 begins with two numbers: which format it is, and of which version. The digest is right, as another V8 would make it.
    const versions = () => home.kept().map(file => readFileSync(file).readUInt32LE(32 + 4))
    const right = versions()
    for (const file of home.kept()) {
      const bytes = readFileSync(file).subarray(32)
      bytes.writeUInt32LE(bytes.readUInt32LE(4) ^ 1, 4)
      const digest = createHash('sha256').update(path.basename(file)).update(bytes).digest()
      writeFileSync(file, Buffer.concat([digest, bytes]))
    }
    expect(await home.run(['--no-cache'])).toEqual(plain)
    expect(versions()).not.toEqual(right)
    await home.run(['--level', 'province'])
    expect(versions()).toEqual(right)
  })

  test.skipIf(process.platform === 'win32')('is neither read nor kept where others can write', async () => {
    for (const mode of [0o777, 0o770, 0o755]) {
      const home = new Home()
      mkdirSync(home.folder, {recursive: true, mode: 0o700})
      chmodSync(home.folder, mode)
      expect(await home.run()).toEqual(plain)
      expect(home.kept()).toEqual([])
    }
  })

  test.skipIf(process.getuid?.() !== 0)('is not kept in a folder of somebody else', async () => {
    const home = new Home()
    const {chownSync} = await import('node:fs')
    mkdirSync(home.folder, {recursive: true, mode: 0o700})
    chownSync(home.folder, 1234, 1234)
    expect(await home.run()).toEqual(plain)
    expect(home.kept()).toEqual([])
  })

  test('is not kept inside of the project', async () => {
    const home = new Home()
    mkdirSync(path.join(home.work, '.git'))
    const cache = path.join(home.work, 'cache')
    mkdirSync(cache)
    expect(await home.run([], {XDG_CACHE_HOME: cache, LOCALAPPDATA: cache})).toEqual(plain)
    expect(existsSync(path.join(cache, 'cchclint/code'))).toBe(false)
  })

  test('is no reason to fail where it cannot be kept', async () => {
    const home = new Home()
    writeFileSync(path.join(home.cache, 'cchclint'), 'a file')
    expect(await home.run()).toEqual(plain)
    expect(await home.run([], {XDG_CACHE_HOME: path.join(home.cache, 'cchclint')})).toEqual(plain)
  })

  test('is whole when several runs keep it at once', async () => {
    const home = new Home()
    const runs = await Promise.all(Array.from({length: 3}, () => home.run()))
    for (const one of runs) expect(one).toEqual(plain)
    expect(readdirSync(home.folder)).toHaveLength(2)
    expect(await home.run(['--no-cache'])).toEqual(plain)
  })

  test('is taken away where there is too much of it, and nothing else is', async () => {
    const home = new Home()
    mkdirSync(home.folder, {recursive: true, mode: 0o700})
    chmodSync(path.dirname(home.folder), 0o700)
    const old = Array.from({length: 20}, (_, at) => `${String(at).padStart(64, '0')}.code`)
    for (const name of [...old, 'của-tôi.code', '0.code', 'ghi-chú.txt'])
      writeFileSync(path.join(home.folder, name), 'x')
    for (const name of old) utimesSync(path.join(home.folder, name), 1, 1)
    await home.run()
    const names = readdirSync(home.folder)
    expect(names).toEqual(expect.arrayContaining(['của-tôi.code', '0.code', 'ghi-chú.txt']))
    expect(names.filter(name => /^[0-9a-f]{64}\.code$/.test(name))).toHaveLength(16)
  })
})

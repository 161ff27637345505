import {execFileSync, spawn, spawnSync} from 'node:child_process'
import {readdirSync, readFileSync, rmSync} from 'node:fs'
import path from 'node:path'
import {setTimeout as pause} from 'node:timers/promises'
import {describe, expect, test} from 'vitest'
import {fixture, Folder} from '../support/repository.js'

/** What befalls a program on a real machine: it is killed, the disk is full, a folder is not its own, there is no network. */

const command = path.resolve('dist/cli.cjs')
const onPosix = process.platform !== 'win32'
const faulty = fixture('province-2023-no-indices').replace('nhịp nhàng giữa', 'nhịp nhàng , giữa')
const mended = faulty.replace('nhịp nhàng , giữa', 'nhịp nhàng, giữa')
const many = Object.fromEntries(Array.from({length: 16}, (_, at) => [`ke-hoach-${at}.md`, faulty]))
const word = readFileSync('fixtures/documents/province-2023-no-indices/libreoffice.docx')
const env = {...process.env, NO_COLOR: '1'}

interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** The built command as a shell would run it, in a folder. */
function shell(line: string, cwd: string, more: {uid?: number; env?: NodeJS.ProcessEnv} = {}): Ended {
  const typed = line.replaceAll(/(?<![/-])cchclint(?= )/g, `'${process.execPath}' '${command}'`)
  const {status, stdout, stderr} = spawnSync('bash', ['-c', typed], {
    cwd,
    encoding: 'utf8',
    env,
    maxBuffer: 1 << 26,
    ...more
  })
  return {code: status, out: stdout, err: stderr}
}

/** Kills a run as soon as `isTime`, wherever it is then. @returns whether it was killed and had not ended */
async function killed(
  args: readonly string[],
  cwd: string,
  cache: string,
  isTime: () => boolean
): Promise<boolean> {
  const child = spawn(process.execPath, [command, ...args], {
    cwd,
    stdio: 'ignore',
    env: {...env, XDG_CACHE_HOME: cache}
  })
  const ended = new Promise<NodeJS.Signals | null>(resolve =>
    child.once('close', (_, signal) => resolve(signal))
  )
  let isOver = false
  void ended.then(() => (isOver = true))
  while (!isOver && !isTime()) await pause(1)
  child.kill('SIGKILL')
  return (await ended) === 'SIGKILL'
}

describe.skipIf(!onPosix)('killed', () => {
  test('amid --fix: each plan is what it was or what it is to be, and the next run ends the work', async () => {
    const folder = new Folder(many)
    const contents = () => Object.keys(many).map(name => folder.read(name))
    for (let round = 0; round < 2; round++) {
      for (const name of Object.keys(many)) folder.write(name, faulty)
      // What is written lies beside its place first.
      const isWriting = () => readdirSync(folder.root).length > 16 + round * 8
      await killed(['.', '--fix', '--no-cache'], folder.root, folder.at('nha'), isWriting)
      expect(contents().filter(one => one !== faulty && one !== mended)).toEqual([])
    }
    const {code} = shell('cchclint . --fix --no-cache', folder.root)
    expect([code, contents().every(one => one === mended)]).toEqual([1, true])
  })

  test('amid annotate: there is no copy, or a whole one', async () => {
    const folder = new Folder({'a.docx': word})
    const isWriting = () => readdirSync(folder.root).some(name => name !== 'a.docx' && name !== 'nha')
    await killed(['annotate', 'a.docx', '-o', 'b.docx'], folder.root, folder.at('nha'), isWriting)
    if (readdirSync(folder.root).includes('b.docx'))
      expect(shell('cchclint extract b.docx', folder.root).out).toBe(
        shell('cchclint extract a.docx', folder.root).out
      )
    expect(readFileSync(folder.at('a.docx'))).toEqual(word)
  })

  test('amid the cache: the next run says what one without a cache says', async () => {
    const folder = new Folder(Object.fromEntries(Object.entries(many).slice(0, 8)))
    const plain = shell('cchclint . -f json --no-cache', folder.root)
    const cached = {env: {...env, XDG_CACHE_HOME: folder.at('nha')}}
    for (let round = 1; round <= 2; round++) {
      const kept = () => filesBelow(folder.at('nha')).length
      await killed(['.'], folder.root, folder.at('nha'), () => kept() >= round * 2)
      const after = shell('cchclint . -f json', folder.root, cached)
      expect([after.code, after.out]).toEqual([plain.code, plain.out])
    }
  })
})

function filesBelow(folder: string): string[] {
  try {
    return readdirSync(folder, {recursive: true, encoding: 'utf8'})
  } catch {
    return []
  }
}

describe.skipIf(!onPosix)('a disk that is full', () => {
  test('a file may not grow: one sentence, code 2, and what was there stays', () => {
    const folder = new Folder({'a.md': faulty, 'a.docx': word, 'cu.json': '{}'})
    for (const line of [
      'cchclint a.md -f json -o moi.json',
      'cchclint checklist a.md -o phieu.html',
      'cchclint annotate a.docx -o b.docx',
      'cchclint a.md --fix'
    ]) {
      // Two kilobytes: nothing of a report has room in that.
      const {code, err} = shell(`ulimit -f 2; trap '' XFSZ; ${line} --no-cache`, folder.root)
      expect([line, code]).toEqual([line, 2])
      expect(err).toMatch(/Không ghi được/)
      expect(readdirSync(folder.root).sort()).toEqual(['a.docx', 'a.md', 'cu.json'])
      expect(folder.read('a.md')).toBe(faulty)
    }
  })

  const canMount =
    spawnSync('unshare', ['-rm', 'sh', '-c', 'mount -t tmpfs -o size=64k tmpfs /mnt']).status === 0

  test.skipIf(!canMount)(
    'a file system without room: the same, and what is kept is no reason to fail',
    () => {
      const folder = new Folder({'a.md': faulty, 'a.docx': word, 'day/': ''})
      /** In the full folder, and what lies there afterwards; the mount ends with the shell. */
      const full = (line: string) =>
        shell(
          `unshare -rm bash -c 'mount -t tmpfs -o size=64k tmpfs day && cp a.md a.docx day && cd day &&
          { cat /dev/zero > day.bin 2> /dev/null; XDG_CACHE_HOME=$PWD/nha ${line}; code=$?; ls -A >&2; cmp a.md ../a.md && exit $code; }'`,
          folder.root
        )
      for (const line of [
        'cchclint a.md -f json -o moi.json',
        'cchclint checklist a.md -o phieu.html',
        'cchclint annotate a.docx -o b.docx',
        'cchclint a.md --fix'
      ]) {
        const {code, err} = full(line)
        expect([line, code]).toEqual([line, 2])
        expect(err).toMatch(/Không ghi được “.*” vì ổ đĩa đã đầy/)
        expect(err.split('\n').slice(-4)).toEqual(['a.docx', 'a.md', 'day.bin', ''])
      }
      expect(full('cchclint a.md')).toMatchObject({code: 1, out: shell('cchclint a.md', folder.root).out})
    }
  )

  test('standard output that takes nothing', () => {
    const folder = new Folder({'a.md': faulty})
    const {code, err} = shell('cchclint a.md --no-cache > /dev/full', folder.root)
    expect(code).toBe(2)
    expect(err).toMatch(/^.*(?:đầy|ghi).*\n/)
  })
})

/** Rights are not asked of the superuser, who can be somebody else. */
const nobody = process.getuid?.() === 0 ? 65534 : undefined

describe.skipIf(!onPosix)('a folder that is not one’s own', () => {
  const readOnly = () => {
    const folder = new Folder({'trong/a.md': faulty, 'trong/a.docx': word})
    execFileSync('chmod', ['-R', 'a-w,a+rX', folder.at('trong')])
    execFileSync('chmod', ['a+rx', folder.root])
    return folder
  }

  test('is judged, and nothing is written there', () => {
    const folder = readOnly()
    const as = {
      ...(nobody === undefined ? {} : {uid: nobody}),
      env: {...env, HOME: '/nonexistent', XDG_CACHE_HOME: ''}
    }
    expect(shell('cchclint a.md', folder.at('trong'), as).code).toBe(1)
    for (const line of [
      'cchclint a.md --fix',
      'cchclint a.md -o a.txt',
      'cchclint annotate a.docx -o b.docx'
    ]) {
      const {code, err} = shell(line, folder.at('trong'), as)
      expect([line, code, /Không ghi được|quyền/.test(err)]).toEqual([line, 2, true])
    }
    expect(readdirSync(folder.at('trong')).sort()).toEqual(['a.docx', 'a.md'])
    execFileSync('chmod', ['-R', 'u+w', folder.root])
  })

  test('no home, and a working folder that is gone', () => {
    const folder = new Folder({'trong/a.md': faulty})
    const none = {env: {PATH: process.env['PATH']}}
    expect(shell('cchclint a.md', folder.at('trong'), none).code).toBe(1)
    const gone = shell(`rm -r '${folder.at('trong')}'; cchclint a.md`, folder.at('trong'))
    expect([gone.code, gone.err.split('\n').length, gone.err.includes('    at ')]).toEqual([2, 2, false])
    rmSync(folder.root, {recursive: true})
  })
})

const canCut = onPosix && spawnSync('unshare', ['-rn', 'true']).status === 0

test.skipIf(!canCut)('without a network everything is as with one', () => {
  const folder = new Folder({'a.md': faulty, 'a.docx': word})
  for (const line of [
    'cchclint a.md a.docx -f json --no-cache',
    'cchclint explain form/issuer',
    'cchclint knowledge'
  ])
    expect(shell(`unshare -rn ${line}`, folder.root)).toEqual(shell(line, folder.root))
})

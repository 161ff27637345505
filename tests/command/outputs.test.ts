import {execFile, execFileSync, spawn, spawnSync} from 'node:child_process'
import {
  chmodSync,
  chownSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  watch as watchFolder,
  writeFileSync
} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {isOwnOutput} from '../../src/engine/own-output.js'
import {writeFiles} from '../../src/cli/output/write-files.js'
import type {Io} from '../../src/cli/io.js'
import type {Report} from '../../src/diagnostic/report.js'
import {toReport} from '../../src/engine/lint-files.js'
import {reporters, sheetReporters} from '../../src/reporters/index.js'
import {run} from '../support/command.js'

/** What may be written where, and how: nothing is lost, nothing is written elsewhere. */
const good = readFileSync('fixtures/documents/province-2026/plan.md', 'utf8')
const faulty = readFileSync('fixtures/documents/province-2023-no-indices/plan.md', 'utf8')
const slip = good.replace('Độc lập - Tự do - Hạnh phúc', 'Độc lập – Tự do – Hạnh phúc')
const hasStrace = spawnSync('strace', ['-V']).status === 0
const isRoot = process.getuid?.() === 0

function folder(files: Readonly<Record<string, string | Uint8Array>> = {'ke-hoach.md': good}) {
  const root = mkdtempSync(path.join(tmpdir(), 'cchclint-outputs-'))
  mkdirSync(path.join(root, '.git'))
  const at = (name: string) => path.join(root, name)
  for (const [name, content] of Object.entries(files)) writeFileSync(at(name), content)
  return {
    root,
    at,
    names: () => readdirSync(root).sort(),
    read: (name: string) => readFileSync(at(name), 'utf8'),
    cchclint: (...args: string[]) => {
      const isCommand = ['checklist', 'annotate', 'extract'].includes(args[0]!)
      const day = args[0] === 'extract' ? [] : ['--today', '2026-11-20']
      return run(isCommand ? [args[0]!, ...day, ...args.slice(1)] : [...day, ...args], {cwd: root})
    }
  }
}

describe('what somebody else wrote is not replaced', () => {
  const foreign = 'Ghi chú của tôi.\n'
  test.each([
    [['ke-hoach.md', '-o', 'x.txt'], 'x.txt'],
    [['ke-hoach.md', '-f', 'json', '-o', 'x.json'], 'x.json'],
    [['ke-hoach.md', '-f', 'json=x.json'], 'x.json'],
    [['ke-hoach.md', '-f', 'json', '-o', 'x'], 'x'],
    [['ke-hoach.md', '--fix-dry-run', '-o', 'x.diff'], 'x.diff'],
    [['checklist', 'ke-hoach.md', '-o', 'x.txt'], 'x.txt'],
    [['checklist', 'ke-hoach.md', '-o', 'x.json'], 'x.json'],
    [['checklist', 'ke-hoach.md', '-o', 'x.docx'], 'x.docx'],
    [['extract', 'ke-hoach.md', '-o', 'x.txt'], 'x.txt']
  ])('%j', async (args, target) => {
    const {cchclint, read, at, names} = folder()
    writeFileSync(at(target), foreign)
    const {code, out, err} = await cchclint(...args)
    expect([code, out]).toEqual([2, ''])
    expect(err).toBe(
      `“${target}” đã có nội dung, chưa chắc do cchclint tạo ra, nên không ghi đè. Hãy chọn tên khác, hoặc thêm --force để ghi đè.\n`
    )
    expect(read(target)).toBe(foreign)
    expect(names()).toEqual(['.git', 'ke-hoach.md', target].sort())
    expect((await cchclint(...args, '--force')).code).toBe(0)
    expect(read(target)).not.toBe(foreign)
  })

  test.each([
    [['-o', 'x.txt']],
    [['-f', 'json', '-o', 'x.json']],
    [['--lang', 'en', '-o', 'x']],
    [['checklist', '-o', 'x.txt']],
    [['checklist', '--lang', 'en', '-o', 'x.txt']],
    [['checklist', '-o', 'x.docx']]
  ])('what the program wrote itself is, with an empty file: %j', async args => {
    const {cchclint, at} = folder({'ke-hoach.md': faulty})
    const target = at(args.at(-1)!)
    writeFileSync(target, '')
    for (const time of [1, 2]) {
      const {code} = await cchclint(...args, 'ke-hoach.md')
      expect([time, code]).toEqual([time, 1])
    }
  })

  test('all outputs are looked at before any is written, and before --fix', async () => {
    const {cchclint, names, read, at} = folder({'ke-hoach.md': slip})
    writeFileSync(at('cu.txt'), foreign)
    const {code, err} = await cchclint('--fix', 'ke-hoach.md', '-f', 'json=moi.json', '-f', 'stylish=cu.txt')
    expect(code).toBe(2)
    expect(err).toContain('“cu.txt” đã có nội dung')
    expect(names()).toEqual(['.git', 'cu.txt', 'ke-hoach.md'])
    expect(read('ke-hoach.md')).toBe(slip)
  })

  test('a report that somebody added to, and a sheet that was saved anew, are no longer ours', async () => {
    const {cchclint, at, read} = folder()
    await cchclint('checklist', 'ke-hoach.md', '-o', 'x.txt')
    writeFileSync(at('x.txt'), `${read('x.txt')}Đã xem, đồng ý.\n`)
    expect((await cchclint('checklist', 'ke-hoach.md', '-o', 'x.txt')).code).toBe(2)
    writeFileSync(at('x.json'), JSON.stringify({tool: {name: 'eslint'}}))
    expect((await cchclint('checklist', 'ke-hoach.md', '-o', 'x.json')).code).toBe(2)
  })

  test.each(
    readdirSync('fixtures/documents', {withFileTypes: true}).flatMap(one =>
      one.isDirectory() ? [one.name] : []
    )
  )('%s: its reports are known again, in both languages', async name => {
    const {root} = folder({})
    const {out} = await run(['-f', 'json', path.resolve(`fixtures/documents/${name}/plan.md`)], {cwd: root})
    const {files} = JSON.parse(out) as Report
    const report = toReport(files, {version: '1.0.0', packs: {}, knowledge: '2026-11-28'})
    for (const language of ['vi', 'en'] as const)
      for (const make of [...Object.values(reporters), sheetReporters['stylish']!]) {
        const text = String(await make(report, {language, color: false, today: '2026-11-20', ruleTitles: {}}))
        // What is empty may be replaced anyway.
        if (text !== '') expect(isOwnOutput(Buffer.from(text)), text.slice(-200)).toBe(true)
      }
  })

  test('devices, pipes and standard output are written to', async () => {
    const {root, cchclint} = folder()
    expect((await cchclint('ke-hoach.md', '-o', '/dev/null')).code).toBe(0)
    expect((await cchclint('checklist', 'ke-hoach.md', '-o', '/dev/stdout')).out).toContain('PHIẾU RÀ SOÁT')
    expect((await cchclint('extract', 'ke-hoach.md', '-o', '/dev/stdout')).out).toBe(good)
    execFileSync('mkfifo', [path.join(root, 'ong')])
    const reader = new Promise<string>(resolve =>
      execFile('cat', ['ong'], {cwd: root}, (_, text) => resolve(text))
    )
    expect((await cchclint('ke-hoach.md', '-f', 'json=ong')).code).toBe(0)
    expect(JSON.parse(await reader)).toMatchObject({version: 1})
  })
})

describe('an ending that belongs to another kind of file', () => {
  test.each([
    [
      ['ke-hoach.md', '-o', 'x.docx'],
      /“x\.docx”: đuôi \.docx là của Word\. Hãy dùng đuôi \.txt; muốn có phiếu dạng Word/
    ],
    [
      ['ke-hoach.md', '-o', 'x.json'],
      /“x\.json”: đuôi \.json là của JSON\. Hãy dùng đuôi \.txt, hoặc thêm --format json\./
    ],
    [['ke-hoach.md', '-o', 'x.html'], /đuôi \.html là của trang web/],
    [['ke-hoach.md', '-f', 'json', '-o', 'x.docx'], /dạng JSON vào “x\.docx”/],
    [['ke-hoach.md', '-f', 'json', '-o', 'x.txt'], /Hãy dùng đuôi \.json\./],
    [['ke-hoach.md', '-f', 'json=plan.md'], /đuôi \.md là của Markdown/],
    [['ke-hoach.md', '--fix-dry-run', '-o', 'x.json'], /Hãy dùng đuôi \.diff\./],
    [['checklist', 'ke-hoach.md', '-f', 'stylish', '-o', 'p.json'], /đuôi \.json là của JSON/],
    [['checklist', 'ke-hoach.md', '-f', 'json', '-o', 'P.DOCX'], /đuôi \.docx là của Word/],
    [
      ['checklist', 'ke-hoach.md', '-o', 'phieu'],
      /“phieu” không có đuôi nên không biết ghi phiếu rà soát theo dạng nào/
    ],
    [['checklist', 'ke-hoach.md', '-o', 'phieu.xyz'], /Chưa ghi được phiếu rà soát ra tệp “\.xyz”/],
    [['extract', 'ke-hoach.md', '-o', 'x.docx'], /đuôi \.docx là của Word\. Hãy dùng đuôi \.txt\.$/m],
    [['ke-hoach.md', '-o', ''], /^Tên tệp kết quả để trống\.$/m],
    [['ke-hoach.md', '-o', 'moi/'], /“moi\/” vì đó là thư mục/],
    [['ke-hoach.md', '-o', 'ke-hoach.md/a.txt'], /vì một phần của đường dẫn là tệp/],
    [['ke-hoach.md', '-f', 'json=ke-hoach.md/moi/a.json'], /vì một phần của đường dẫn là tệp/],
    [['extract', 'ke-hoach.md', '-o', 'ke-hoach.md/a.txt'], /vì một phần của đường dẫn là tệp/],
    [['ke-hoach.md', '-o', `${'a'.repeat(300)}.txt`], /vì tên tệp quá dài/]
  ])('%j is refused', async (args, sentence) => {
    const {cchclint, names} = folder()
    const {code, out, err} = await cchclint(...args)
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(sentence)
    expect(err.trim().split('\n')).toHaveLength(1)
    expect(names()).toEqual(['.git', 'ke-hoach.md'])
  })

  test.each([
    [['ke-hoach.md', '-f', 'json', '-o', 'ket-qua'], '{'],
    [['ke-hoach.md', '-f', 'json', '-o', 'ket-qua.2026'], '{'],
    [['checklist', 'ke-hoach.md', '-f', 'stylish', '-o', 'phieu'], 'PHIẾU'],
    [['checklist', 'ke-hoach.md', '-f', 'json=p.JSON'], '{'],
    [['extract', 'ke-hoach.md', '-o', 'ban-sao.md'], good.slice(0, 6)]
  ])('none or an unknown one is right where the kind is named: %j', async (args, begin) => {
    const {cchclint, read} = folder()
    expect((await cchclint(...args)).code).toBe(0)
    const name = args.at(-1)!.replace(/^json=/, '')
    expect(read(name).startsWith(begin)).toBe(true)
  })
})

describe('one file under two names', () => {
  test('an input by a link, a hard link or another spelling is not written over, whatever is forced', async () => {
    const {cchclint, at, root, read} = folder()
    symlinkSync('ke-hoach.md', at('lien-ket'))
    linkSync(at('ke-hoach.md'), at('cung-tep'))
    symlinkSync('.', at('day'))
    for (const name of ['lien-ket', 'cung-tep', 'day/ke-hoach.md', path.join(root, 'ke-hoach.md')]) {
      const {code, err} = await cchclint('ke-hoach.md', '-f', 'stylish', '-o', name, '--force')
      expect([name, code, err.includes('trùng với tệp đang được đọc')]).toEqual([name, 2, true])
    }
    expect(read('ke-hoach.md')).toBe(good)
  })

  test('two outputs that some disk takes for one', async () => {
    const {cchclint, at, names} = folder()
    mkdirSync(at('ra'))
    symlinkSync('ra', at('vao'))
    for (const [one, other] of [
      ['kế quả', 'kế quả'.normalize('NFD')],
      ['KQ', 'kq'],
      ['ra/kq', 'vao/kq'],
      ['kq', './ra/../kq']
    ]) {
      const {code, err} = await cchclint('ke-hoach.md', '-f', `json=${one}`, '-f', `stylish=${other}`)
      expect([code, err.includes('không thể ghi vào cùng một tệp')]).toEqual([2, true])
    }
    expect(names()).toEqual(['.git', 'ke-hoach.md', 'ra', 'vao'])
  })
})

describe('how a file is written', () => {
  const io = (cwd: string): Io => ({
    out: () => {},
    err: () => {},
    stdin: () => Promise.resolve(new Uint8Array()),
    cwd,
    outIsTerminal: false,
    errIsTerminal: false,
    color: false,
    links: false,
    system: '',
    today: '2026-11-20'
  })

  test.runIf(hasStrace)(
    'beside its place, under a name that differs each time, opened only where nothing is',
    () => {
      const {root} = folder({'ke-hoach.md': slip, 'khac.md': slip})
      const log = path.join(root, 'log')
      execFileSync(
        'strace',
        [
          '-f',
          '-e',
          'trace=openat,rename',
          '-o',
          log,
          process.execPath,
          path.resolve('dist/cli.js'),
          '--fix',
          'ke-hoach.md',
          'khac.md'
        ],
        {cwd: root, stdio: 'ignore'}
      )
      const opened = [
        ...readFileSync(log, 'utf8').matchAll(/openat\(AT_FDCWD, "([^"]+)", (\S*O_CREAT\S*),/g)
      ].filter(one => one[1]!.startsWith(root))
      expect(opened).toHaveLength(2)
      expect(new Set(opened.map(one => one[1])).size).toBe(2)
      for (const [, name, flags] of opened) {
        expect(path.basename(name!)).toMatch(/^\.cchclint-[0-9a-f-]{36}\.tmp$/)
        expect(flags).toContain('O_EXCL')
      }
    }
  )

  test('the file behind a link is written, and the link stays', async () => {
    const {root, at, read} = folder({'that.txt': 'cũ'})
    symlinkSync('that.txt', at('lien-ket.txt'))
    await writeFiles([{file: 'lien-ket.txt', content: 'mới'}], io(root))
    expect([read('that.txt'), statSync(at('lien-ket.txt')).isFile()]).toEqual(['mới', true])
    expect(
      readdirSync(root, {withFileTypes: true})
        .find(one => one.name === 'lien-ket.txt')!
        .isSymbolicLink()
    ).toBe(true)
  })

  test('a link to nothing is not followed', async () => {
    const {cchclint, at} = folder()
    const outside = path.join(mkdtempSync(path.join(tmpdir(), 'cchclint-outside-')), 'moi.txt')
    symlinkSync(outside, at('kq.txt'))
    const {code, err} = await cchclint('ke-hoach.md', '-o', 'kq.txt', '--force')
    expect([code, err.includes('liên kết đến một tệp không có'), existsSync(outside)]).toEqual([
      2,
      true,
      false
    ])
  })

  test('rights, and for the superuser the owner, stay', async () => {
    const {root, at} = folder({'kq.txt': 'cũ'})
    chmodSync(at('kq.txt'), 0o604)
    if (isRoot) chownSync(at('kq.txt'), 12, 34)
    await writeFiles([{file: 'kq.txt', content: 'mới'}], io(root))
    const {mode, uid, gid} = statSync(at('kq.txt'))
    expect(mode & 0o7777).toBe(0o604)
    if (isRoot) expect([uid, gid]).toEqual([12, 34])
  })

  test('where one cannot be written, nothing is, and nothing is left behind', async () => {
    const {root, names} = folder({tep: 'x'})
    const files = ['moi/sau/a.txt', 'b.txt', 'tep/c.txt'].map(file => ({file, content: 'x'}))
    await expect(writeFiles(files, io(root))).rejects.toThrow('tep/c.txt')
    expect(names()).toEqual(['.git', 'tep'])
  })

  test.skipIf(isRoot)(
    'a file or a folder that may not be written is said before anything is done',
    async () => {
      const {cchclint, at, names} = folder()
      mkdirSync(at('khoa'))
      chmodSync(at('khoa'), 0o555)
      const {code, err} = await cchclint('ke-hoach.md', '-f', 'json=moi.json', '-f', 'stylish=khoa/a.txt')
      expect([code, err]).toEqual([2, 'Không có quyền ghi tệp “khoa/a.txt”.\n'])
      expect(names()).toEqual(['.git', 'ke-hoach.md', 'khoa'])
    }
  )
})

describe('an interrupt', () => {
  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129]
  ] as const)(
    '%s in the midst of --fix leaves every file whole, and nothing beside them',
    async (signal, expected) => {
      const names = Array.from({length: 16}, (_, at) => `${at}.md`)
      const {root, read} = folder(Object.fromEntries(names.map(name => [name, slip])))
      const child = spawn(process.execPath, [path.resolve('dist/cli.js'), '--fix', '.'], {
        cwd: root,
        stdio: 'ignore'
      })
      const code = new Promise<number | null>(resolve => child.on('exit', resolve))
      // Once: a second signal ends a process that is ending by itself, and then there is no code.
      const watch = watchFolder(root, () => {
        watch.close()
        child.kill(signal)
      })
      const ended = await code
      // It may have been done before the signal came.
      expect([expected, 0]).toContain(ended)
      expect(readdirSync(root).filter(name => !names.includes(name))).toEqual(['.git'])
      for (const name of names) expect([slip, good]).toContain(read(name))
    }
  )
})

describe('--fix and links', () => {
  test('a link out of the repository is left alone; one inside is followed', async () => {
    const {at, cchclint, read} = folder({'that.md': slip})
    const outside = path.join(mkdtempSync(path.join(tmpdir(), 'cchclint-outside-')), 'that.md')
    writeFileSync(outside, slip)
    symlinkSync(outside, at('ngoai.md'))
    symlinkSync('that.md', at('trong.md'))
    const {code, err} = await cchclint('--fix', 'ngoai.md', 'trong.md')
    expect(code).toBe(2)
    expect(err).toContain(
      '“ngoai.md” là liên kết đến một tệp ở ngoài thư mục này nên không sửa. Hãy chỉ rõ chính tệp đó.'
    )
    expect(readFileSync(outside, 'utf8')).toBe(slip)
    expect(read('that.md')).toBe(good)
    expect((await cchclint('--fix', outside)).code).toBe(0)
    expect(readFileSync(outside, 'utf8')).toBe(good)
  })

  test('another name of a file that is mended keeps the old content, and that is told', async () => {
    const {at, cchclint, read} = folder({'a.md': slip, 'b.md': slip})
    linkSync(at('a.md'), at('cu.md'))
    const {err} = await cchclint('--fix', 'a.md', 'b.md')
    expect(err).toContain('“a.md” còn có tên khác (liên kết cứng): tên kia vẫn giữ nội dung cũ.\n')
    expect([read('a.md'), read('b.md'), read('cu.md')]).toEqual([good, good, slip])
    // It has only one name by now.
    writeFileSync(at('a.md'), slip)
    expect((await cchclint('--fix', 'a.md')).err).not.toContain('liên kết cứng')
  })
})

describe('who reads the output may stop early', () => {
  const shut = (args: readonly string[], which: 'stdout' | 'stderr', cwd: string) =>
    new Promise<number | null>(resolve => {
      const child = spawn(process.execPath, [path.resolve('dist/cli.js'), ...args], {cwd, stdio: 'pipe'})
      child[which].destroy()
      child[which === 'stdout' ? 'stderr' : 'stdout'].resume()
      child.on('close', code => resolve(code))
    })

  test.each<[string[], number]>([
    [['ke-hoach.md'], 1],
    [['-f', 'json', 'ke-hoach.md'], 1],
    [['checklist', 'ke-hoach.md'], 1],
    [['tot.md'], 0],
    [['extract', 'ke-hoach.md'], 0],
    [['rules'], 0],
    [['explain', 'parent-plan'], 0],
    [['--help'], 0],
    [['khong-co.md'], 2],
    [['--formt'], 2]
  ])('%j: the exit code says what it says anyway', async (args, expected) => {
    const {root} = folder({'ke-hoach.md': faulty, 'tot.md': good})
    expect([await shut(args, 'stdout', root), await shut(args, 'stderr', root)]).toEqual([expected, expected])
  })

  test('files are written all the same', async () => {
    const {root, read} = folder({'ke-hoach.md': faulty})
    const args = ['-f', 'stylish', '-f', 'json=kq.json', 'ke-hoach.md']
    expect(await shut(args, 'stdout', root)).toBe(1)
    expect(JSON.parse(read('kq.json'))).toMatchObject({version: 1})
  })
})

import {execFileSync} from 'node:child_process'
import {chmodSync, existsSync, readFileSync, renameSync, rmSync, symlinkSync, utimesSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {fileOf, fixture, Folder, GitFolder, pathsIn, reportOf} from '../support/repository.js'

const plan = fixture('commune-2026')
const faulty = fixture('province-2023-no-indices')
const word = readFileSync('fixtures/documents/province-2024/libreoffice.docx')
const nothing = {code: 0, out: '', err: 'Không có tệp nào cần rà soát.\n'}

describe('--files-from', () => {
  const files = {'kế hoạch/xã A.md': plan, 'b.md': plan, 'c.txt': faulty, 'anh.png': 'x', 'd/e.md': plan}
  const judged = ['b.md', 'kế hoạch/xã A.md']

  test.each([
    ['a name on each line', 'kế hoạch/xã A.md\nb.md\n'],
    ['lines of Windows, with a mark', '\uFEFFkế hoạch/xã A.md\r\nb.md\r\n\r\n'],
    ['a last line without end', 'b.md\nkế hoạch/xã A.md'],
    ['NUL between names', 'b.md\0kế hoạch/xã A.md\0'],
    ['names that git has quoted', '"k\\341\\272\\277 ho\\341\\272\\241ch/x\\303\\243 A.md"\nb.md\n'],
    ['names twice, and composed otherwise', `b.md\n./b.md\n${'kế hoạch/xã A.md'.normalize('NFD')}\n`],
    ['what is no plan', 'b.md\nanh.png\nLICENSE\nkế hoạch/xã A.md\n']
  ])('%s', async (_, list) => {
    const folder = new Folder({...files, 'danh sách.txt': list})
    expect(pathsIn(await folder.run(['-f', 'json', '--files-from', 'danh sách.txt']))).toEqual(judged)
    expect(pathsIn(await folder.run(['-f', 'json', '--files-from', '-'], {input: list}))).toEqual(judged)
  })

  test('a list that PowerShell wrote, and a folder in it', async () => {
    const list = Buffer.from('\uFEFFb.md\r\nd\r\n', 'utf16le')
    const folder = new Folder({...files, 'l.txt': list})
    expect(pathsIn(await folder.run(['-f', 'json', '--files-from', 'l.txt']))).toEqual(['b.md', 'd/e.md'])
  })

  test('nothing in it, or only what is ignored, is success with one line', async () => {
    const folder = new Folder({
      ...files,
      '.cchclintignore': 'b.md\n',
      'l.txt': 'b.md\nanh.png\n',
      'o.txt': ''
    })
    expect(await folder.run(['--files-from', 'l.txt'])).toEqual(nothing)
    expect(await folder.run(['--files-from', 'o.txt'])).toEqual(nothing)
    const machine = await folder.run(['--files-from', 'l.txt', '-f', 'json', '--lang', 'en'])
    expect(machine).toMatchObject({code: 0, err: 'There is no file to judge.\n'})
    expect(reportOf(machine)).toMatchObject({files: [], summary: {files: 0}})
    expect(pathsIn(await folder.run(['--files-from', 'l.txt', '-f', 'json', '--no-ignore']))).toEqual([
      'b.md'
    ])
  })

  test('a file that is not there is a fault, and so is a list that is not', async () => {
    const folder = new Folder({...files, 'l.txt': 'b.md\nmat.md\n'})
    const ran = await folder.run(['-f', 'json', '--files-from', 'l.txt'])
    expect(ran).toMatchObject({code: 2, err: expect.stringContaining('Không tìm thấy tệp “mat.md”.')})
    expect(pathsIn(ran)).toEqual(['b.md', 'mat.md'])
    for (const [args, sentence] of [
      [['--files-from', 'khong-co'], 'Không tìm thấy tệp “khong-co” của --files-from.'],
      [['--files-from', 'd'], '“d” của --files-from là thư mục, không phải tệp danh sách.'],
      [['--files-from', 'l.txt', 'b.md'], 'Không dùng --files-from cùng với tên tệp'],
      [['--files-from', 'l.txt', '--stdin'], 'Không dùng --files-from cùng với --stdin;'],
      [['--files-from', 'l.txt', '--staged'], 'Không dùng --files-from cùng với --staged;'],
      [['--staged', '--since', 'main'], 'Không dùng --staged cùng với --since;'],
      [['--staged', '--fix'], 'Không dùng --fix cùng với --staged'],
      [['--print-config', 'b.md', '--since', 'main'], 'Không dùng --print-config cùng với --since.']
    ] as const) {
      const {code, err, out} = await folder.run(args)
      expect({code, out, err}).toEqual({code: 2, out: '', err: expect.stringContaining(sentence)})
      expect(err.trim().split('\n')).toHaveLength(1)
    }
  })

  test('names that would command a terminal do not', async () => {
    const name = 'a\u001b[31m\u202e::error::x]]>.md'
    const folder = new Folder({[name]: plan, 'l.txt': `${name}\0b\n::c.md\0`})
    const {out, err, code} = await folder.run(['--files-from', 'l.txt'])
    expect(code).toBe(2)
    for (const sign of ['\u001b', '\u202e', '\n::c']) expect(out + err).not.toContain(sign)
  })
})

test('a draft on standard input whose name is ignored is success with one line', async () => {
  const folder = new Folder({
    '.git/': '',
    '.cchclintignore': 'nhap/\n',
    '.cchclintrc.yaml': 'ignore: [cu/]\n'
  })
  for (const name of ['nhap/a.md', 'cu/a.md'])
    expect(await folder.run(['--stdin-filename', name], {input: faulty})).toEqual(nothing)
  expect((await folder.run(['--stdin-filename', 'nhap/a.md', '--no-ignore'], {input: faulty})).code).toBe(1)
  expect((await folder.run(['--stdin-filename', 'moi/a.md'], {input: faulty})).code).toBe(1)
})

describe('--staged', () => {
  test('judges the index, whatever the folder holds by now', async () => {
    const folder = new GitFolder({'a.md': plan, 'b.md': faulty, 'xoa.md': faulty})
    folder.write('a.md', faulty)
    folder.git('add', 'a.md')
    folder.git('rm', '-q', 'xoa.md')
    folder.write('a.md', plan)
    folder.write('c.md', faulty)
    const ran = await folder.run(['--staged', '-f', 'json'])
    expect(ran.code).toBe(1)
    expect(pathsIn(ran)).toEqual(['a.md'])
    const direct = await new Folder({'a.md': faulty}).run(['a.md', '-f', 'json'])
    expect(fileOf(ran, 'a.md').findings).toEqual(fileOf(direct, 'a.md').findings)
    // It need not lie in the folder any more.
    rmSync(folder.at('a.md'))
    expect((await folder.run(['--staged', '-f', 'json'])).out).toBe(ran.out)
  })

  test('nothing staged is success with one line', async () => {
    const folder = new GitFolder({'a.md': faulty})
    folder.write('a.md', `${faulty}\n`)
    expect(await folder.run(['--staged'])).toEqual(nothing)
    expect((await folder.run(['--staged', 'checklist'])).code).toBe(2)
    expect(await folder.run(['checklist', '--staged'])).toEqual(nothing)
  })

  test('names with blanks and Vietnamese letters in either form, renamed files, and no links or submodules', async () => {
    const folder = new GitFolder({'cũ.md': plan, 'anh.png': 'x'})
    const nfd = 'kế hoạch/thị xã.md'.normalize('NFD')
    folder.write(nfd, plan)
    folder.write('Kế hoạch "số 1".docx', word)
    folder.write('-x.md', plan)
    folder.write('anh.png', 'y')
    renameSync(folder.at('cũ.md'), folder.at('mới.md'))
    symlinkSync('/etc/hostname', folder.at('lien-ket.md'))
    const inner = new GitFolder({'trong.md': plan})
    folder.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner.root, 'con.md')
    folder.git('add', '-A')
    const ran = await folder.run(['--staged', '-f', 'json'])
    expect(pathsIn(ran)).toEqual(['-x.md', 'Kế hoạch "số 1".docx', nfd, 'mới.md'].sort())
    expect(ran.code).not.toBe(2)
    // Whatever the user’s own git is told of names.
    folder.git('config', 'core.quotePath', 'false')
    expect((await folder.run(['--staged', '-f', 'json'])).out).toBe(ran.out)
  })

  test('before the first commit, in a subfolder, and only what is asked for', async () => {
    const folder = new Folder({'xa/a.md': plan, 'so/b.md': faulty, '.cchclintrc.yaml': 'level: district\n'})
    const repository = Object.setPrototypeOf(folder, GitFolder.prototype) as GitFolder
    repository.git('init', '-q')
    repository.git('add', '-A')
    expect(pathsIn(await folder.run(['--staged', '-f', 'json']))).toEqual(['so/b.md', 'xa/a.md'])
    expect(pathsIn(await folder.run(['--staged', '-f', 'json', 'xa']))).toEqual(['xa/a.md'])
    expect(pathsIn(await folder.run(['--staged', '-f', 'json', '**/*b.md']))).toEqual(['so/b.md'])
    const below = await folder.run(['--staged', '-f', 'json', '.'], {cwd: 'xa'})
    expect(fileOf(below, 'a.md').plan.level).toBe('district')
    expect(pathsIn(await folder.run(['--staged', '-f', 'json'], {cwd: 'xa'}))).toHaveLength(2)
    expect(await folder.run(['--staged', '*.docx'])).toEqual(nothing)
    expect(await folder.run(['--staged', 'khong-co'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('Không tìm thấy tệp hay thư mục “khong-co”')
    })
  })

  test('a hook of “git commit -a” judges what that is about to commit', async () => {
    const folder = new GitFolder({'a.md': plan})
    folder.write('a.md', faulty)
    const index = folder.at('.git/rieng')
    const env = {...process.env, GIT_INDEX_FILE: index} as Record<string, string>
    execFileSync('git', ['read-tree', 'HEAD'], {cwd: folder.root, env})
    execFileSync('git', ['add', 'a.md'], {cwd: folder.root, env})
    expect(await folder.run(['--staged'])).toEqual(nothing)
    expect((await folder.run(['--staged'], {env: {GIT_INDEX_FILE: index}})).code).toBe(1)
  })
})

describe('--since', () => {
  /** A branch on which one plan was committed, one changed, one made and one left alone since it left `main`. */
  function branch(): GitFolder {
    const folder = new GitFolder({'cu.md': faulty, 'sua.md': faulty, 'dang.md': plan, 'bo.md': plan})
    folder.git('checkout', '-q', '-b', 'viec')
    folder.write('sua.md', `${faulty}\nPhường , xã .\n`)
    folder.commit('Sửa')
    folder.git('checkout', '-q', 'main')
    folder.write('cu.md', `${faulty}\n`)
    folder.commit('Người khác sửa')
    folder.git('checkout', '-q', 'viec')
    folder.write('dang.md', `${plan}\n`)
    folder.write('mới tinh.md', plan)
    folder.write('.gitignore', 'nhap/\n')
    folder.write('nhap/x.md', faulty)
    folder.git('rm', '-q', 'bo.md')
    return folder
  }

  test('what was committed since the branches parted, what was not yet, and what is new', async () => {
    const folder = branch()
    const ran = await folder.run(['--since', 'main', '-f', 'json'])
    expect(pathsIn(ran)).toEqual(['dang.md', 'mới tinh.md', 'sua.md'])
    expect(pathsIn(await folder.run(['--since', 'main', '-f', 'json', 'dang.md']))).toEqual(['dang.md'])
    folder.git('checkout', '-q', 'main', '--force')
    folder.git('clean', '-qfdx')
    expect(await folder.run(['--since', 'HEAD'])).toEqual(nothing)
  })

  test('findings on changed lines come first', async () => {
    const folder = new GitFolder({'kế hoạch.md': faulty})
    const lines = faulty.split('\n')
    const at = lines.findIndex((line, number) => number > 60 && line.includes(', '))
    lines[at] = lines[at]!.replace(', ', ' , ')
    folder.write('kế hoạch.md', lines.join('\n'))
    const stylish = await folder.run(['--since', 'HEAD'])
    const found = stylish.out.split('\n').filter(line => /^ {2}\d/.test(line))
    expect(found[0]).toMatch(new RegExp(`^  ${at + 1}:`))
    const numbers = found.map(line => Number(line.trim().split(':')[0]))
    expect(numbers.filter(number => number !== at + 1)).toEqual(
      numbers.filter(number => number !== at + 1).sort((a, b) => a - b)
    )
    // In the report they stay in the order of their places.
    const offsets = fileOf(await folder.run(['--since', 'HEAD', '-f', 'json']), 'kế hoạch.md').findings.map(
      ({start}) => start.offset
    )
    expect(offsets).toEqual([...offsets].sort((a, b) => a - b))
  })

  test('a shallow clone is told how much to fetch', async () => {
    const folder = branch()
    const clone = new Folder()
    folder.git('clone', '-q', '--depth', '1', '--branch', 'viec', `file://${folder.root}`, clone.at('kho'))
    const ran = await clone.run(['--since', 'origin/main'], {cwd: 'kho'})
    expect(ran).toMatchObject({code: 2, out: ''})
    expect(ran.err).toContain('“fetch-depth: 0”')
    expect((await clone.run(['--since', 'main', '--lang', 'en'], {cwd: 'kho'})).err).toContain(
      '“fetch-depth: 0”'
    )
  })

  test.each([
    ['khong-co', 'Kho này không có nhánh hay commit “khong-co” của --since.'],
    ['--output=x', 'Tùy chọn --since cần có giá trị.'],
    ['-x', 'không phải tên nhánh hay commit.'],
    ['', 'không phải tên nhánh hay commit.'],
    ['a..b', 'Kho này không có nhánh hay commit “a..b” của --since.'],
    ['HEAD:a.md', 'Kho này không có nhánh hay commit “HEAD:a.md” của --since.'],
    ['tach', 'không có commit chung nào.']
  ])('“%s” is no place to begin from', async (ref, sentence) => {
    const folder = branch()
    folder.git('checkout', '-q', '--orphan', 'tach')
    folder.commit('Tách hẳn')
    folder.git('checkout', '-q', 'main')
    const ran = await folder.run([`--since=${ref}`])
    expect(ran).toMatchObject({code: 2, out: '', err: expect.stringContaining(sentence)})
    expect(existsSync(folder.at('x'))).toBe(false)
  })

  test('where there is no git or no repository, one sentence says so', async () => {
    const folder = new Folder({'a.md': plan})
    for (const args of [['--since', 'main'], ['--staged']]) {
      const outside = await folder.run(args)
      expect(outside).toMatchObject({code: 2, out: ''})
      expect(outside.err).toMatch(/^--\w+ chỉ dùng được trong một kho git .*\n$/)
      const without = await branch().run(args, {env: {PATH: '.:/khong-co'}})
      expect(without).toMatchObject({code: 2, err: expect.stringContaining('máy này chưa cài đặt')})
    }
  })
})

describe('git of a stranger’s repository runs nothing', () => {
  test('neither hooks, watchers, filters, converters nor other programs', async () => {
    const folder = new GitFolder({'a.md': plan, 'b.md': plan, 'c.docx': word})
    const trap = (name: string) => `sh -c 'touch ${folder.at(`bay-${name}`)}; cat'`
    const script = `#!/bin/sh\ntouch ${folder.at('bay-hook')}\n`
    for (const hook of ['post-index-change', 'fsmonitor-watchman', 'post-checkout', 'reference-transaction'])
      folder.write(`.git/hooks/${hook}`, script)
    for (const hook of ['post-index-change', 'fsmonitor-watchman', 'post-checkout', 'reference-transaction'])
      chmodSync(folder.at(`.git/hooks/${hook}`), 0o755)
    for (const [key, value] of Object.entries({
      'core.fsmonitor': '.git/hooks/fsmonitor-watchman',
      'core.hooksPath': folder.at('.git/hooks'),
      'core.pager': trap('pager'),
      'core.sshCommand': trap('ssh'),
      'diff.external': trap('external'),
      'diff.rieng.command': trap('command'),
      'diff.rieng.textconv': trap('textconv'),
      'filter.rieng.clean': trap('clean'),
      'filter.rieng.smudge': trap('smudge'),
      'filter.rieng.required': 'true',
      'filter.lau.process': trap('process'),
      'alias.diff': `!${trap('alias')}`,
      'diff.noprefix': 'true',
      'diff.orderFile': 'khong-co'
    }))
      folder.git('config', key, value)
    folder.write('.git/info/attributes', '* filter=rieng diff=rieng\n*.docx filter=lau diff=rieng\n')
    folder.write('.gitattributes', '*.md filter=rieng diff=rieng\n*.docx filter=lau\n')
    folder.write('a.md', `${plan}\nPhường , xã .\n`)
    const traps = () =>
      [
        'hook',
        'pager',
        'ssh',
        'external',
        'command',
        'textconv',
        'clean',
        'smudge',
        'process',
        'alias'
      ].filter(name => existsSync(folder.at(`bay-${name}`)))
    // They are set: git itself walks into them.
    folder.git('config', '--unset', 'diff.orderFile')
    folder.git('diff', '--ext-diff')
    // Another time than the index knows, or git may believe that there is nothing to look at.
    utimesSync(folder.at('c.docx'), 1, 1)
    folder.git('add', 'a.md', 'c.docx')
    expect(traps()).toEqual(expect.arrayContaining(['hook', 'command', 'clean', 'process']))
    folder.git('config', 'diff.orderFile', 'khong-co')
    for (const name of traps()) rmSync(folder.at(`bay-${name}`))
    // Both are newer than what the index knows, so that git must look into them.
    folder.write('b.md', `${plan}\n`)
    folder.write('c.docx', word)
    expect(pathsIn(await folder.run(['--staged', '-f', 'json']))).toEqual(['a.md'])
    const since = await folder.run(['--since', 'HEAD', '-f', 'json'])
    expect(pathsIn(since)).toEqual(expect.arrayContaining(['a.md', 'b.md']))
    expect(traps()).toEqual([])
  })

  test('one with a filter that cannot be switched off is not looked into', async () => {
    const folder = new GitFolder({'a.md': plan})
    folder.git('config', 'filter.a=b.clean', `touch ${folder.at('bay')}; cat`)
    const ran = await folder.run(['--since', 'HEAD'])
    expect(ran).toMatchObject({code: 2, err: expect.stringContaining('a=b')})
    expect(existsSync(folder.at('bay'))).toBe(false)
  })

  test('a program called git beside the plans is not it', async () => {
    const folder = new GitFolder({'a.md': plan})
    folder.write('git', `#!/bin/sh\ntouch ${folder.at('bay')}\n`)
    chmodSync(folder.at('git'), 0o755)
    const env = {PATH: `.:${process.env['PATH'] ?? ''}`}
    expect((await folder.run(['--since', 'HEAD'], {env})).code).toBe(0)
    expect(existsSync(path.join(folder.root, 'bay'))).toBe(false)
  })
})

describe('--shard', () => {
  const files = Object.fromEntries(Array.from({length: 12}, (_, at) => [`xã ${at}/kế hoạch.md`, plan]))

  test('parts are disjoint, whole, and a file stays in its own', async () => {
    const folder = new Folder(files)
    const parts = async () =>
      Promise.all(
        [1, 2, 3].map(async at => pathsIn(await folder.run(['--shard', `${at}/3`, '-f', 'json', '.'])))
      )
    const before = await parts()
    expect(before.flat().sort()).toEqual(Object.keys(files).sort())
    for (const part of before) expect(part.length).toBeGreaterThan(0)
    folder.write('a.md', plan)
    rmSync(folder.at('xã 3'), {recursive: true})
    const after = await parts()
    for (const [at, part] of after.entries())
      expect(part.filter(name => name !== 'a.md')).toEqual(
        before[at]!.filter(name => !name.startsWith('xã 3/'))
      )
  })

  test('one that is empty is success with one line, and a fault is said in one of them', async () => {
    const folder = new Folder({'a.md': plan})
    const ran = await Promise.all([1, 2].map(at => folder.run(['--shard', `${at}/2`, 'a.md'])))
    expect(ran.filter(({err}) => err === nothing.err)).toHaveLength(1)
    const missing = await Promise.all([1, 2].map(at => folder.run(['--shard', `${at}/2`, 'khong-co.md'])))
    expect(missing.map(({code}) => code).sort()).toEqual([0, 2])
  })

  test.each(['0/2', '3/2', '1', '1/2/3', 'a/b', '-1/2', '1/0'])('“%s” is none', async shard => {
    const ran = await new Folder({'a.md': plan}).run([`--shard=${shard}`, 'a.md'])
    expect(ran).toMatchObject({code: 2, out: '', err: expect.stringContaining('cần có dạng i/n')})
  })
})

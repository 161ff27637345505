import {execFileSync} from 'node:child_process'
import {chmodSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {IgnoreFiles} from '../../src/engine/ignore-files.js'
import {run} from '../support/command.js'

/** What `.gitignore` and `.cchclintignore` leave out, held against git itself. */
const folders = ['', 'nhap', 'nhap/cu', 'xa/nhap', 'a b', '[x]', 'd*', 'Tỉnh', 'mau/con/chau']
const names = [
  'plan.md',
  'x.md',
  'b.txt',
  '#a.md',
  '!b.md',
  'c .md',
  'd*.md',
  '[e].md',
  'Kế hoạch.md',
  '.an.md'
]
const files = folders.flatMap(folder => names.map(name => path.posix.join(folder, name)))

function repository(ignoreFiles: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(path.join(tmpdir(), 'cchclint-ignore-'))
  execFileSync('git', ['init', '-q', root])
  for (const folder of folders) mkdirSync(path.join(root, folder), {recursive: true})
  for (const file of files) writeFileSync(path.join(root, file), 'x')
  for (const [file, text] of Object.entries(ignoreFiles)) writeFileSync(path.join(root, file), text)
  return root
}

function ignoredByGit(root: string): string[] {
  const settings = ['-c', 'core.excludesFile=/dev/null', '-c', 'core.quotePath=false']
  try {
    return execFileSync('git', [...settings, 'check-ignore', '--no-index', '--stdin', '-z'], {
      cwd: root,
      input: files.join('\0'),
      encoding: 'utf8'
    })
      .split('\0')
      .filter(file => file !== '')
  } catch (error) {
    // It exits with 1 where nothing is ignored.
    if ((error as {status: number}).status === 1) return []
    throw error
  }
}

function ignoredByUs(root: string): string[] {
  const ours = new IgnoreFiles(root)
  return files.filter(file => ours.ignores(path.join(root, file)))
}

describe('.gitignore is read as git reads it', () => {
  test.each<[string, Readonly<Record<string, string>>]>([
    ['two lines', {'.gitignore': 'nhap/\nmau/\n'}],
    ['the last line without an end', {'.gitignore': 'x.md\nnhap'}],
    ['Windows line ends', {'.gitignore': 'nhap/\r\n*.txt\r\n\r\nx.md\r\n'}],
    ['a byte order mark', {'.gitignore': '\uFEFFnhap/\nmau/\n'}],
    ['comments and empty lines', {'.gitignore': '# nháp\n\nnhap/\n   \n#a.md\n'}],
    ['escaped signs', {'.gitignore': '\\#a.md\n\\!b.md\nd\\*.md\n\\[e\\].md\n'}],
    ['trailing blanks', {'.gitignore': 'x.md  \nc .md \nplan.md\\ \nb.txt\t\n'}],
    ['negation', {'.gitignore': '*.md\n!plan.md\n'}],
    ['no way back out of a folder', {'.gitignore': 'nhap/\n!nhap/plan.md\n'}],
    ['a way back past a star', {'.gitignore': 'nhap/*\n!nhap/plan.md\n'}],
    ['anchored and not', {'.gitignore': '/plan.md\nx.md\nnhap/cu\n/xa/nhap/\n'}],
    ['two stars', {'.gitignore': '**/cu/\nmau/**\n!mau/con/\nxa/**/x.md\n**/b.txt\n'}],
    ['brackets and question marks', {'.gitignore': 'pl?n.md\n[xy].md\n[!a-z]*.md\n'}],
    ['letters with marks', {'.gitignore': 'Tỉnh/\nKế*\n'}],
    ['capital letters', {'.gitignore': 'PLAN.md\nNHAP/\n'}],
    ['a folder of its own', {'nhap/.gitignore': 'x.md\n/plan.md\ncu/b.txt\n'}],
    [
      'deeper weighs more',
      {'.gitignore': '*.md\n', 'nhap/.gitignore': '!plan.md\n', 'nhap/cu/.gitignore': 'plan.md\n'}
    ],
    ['deeper folder back', {'.gitignore': 'nhap/\n', 'xa/.gitignore': '!nhap/\n'}],
    ['deeper lines of an ignored folder', {'.gitignore': 'nhap/\n', 'nhap/.gitignore': '!plan.md\n'}],
    [
      'folders with signs in their names',
      {
        '[x]/.gitignore': 'plan.md\n/x.md\n',
        'd*/.gitignore': '*.txt\n!b.txt\n#a.md\n',
        'a b/.gitignore': '!x.md\n\\!b.md\n\\#a.md\n'
      }
    ]
  ])('%s', (_, ignoreFiles) => {
    const root = repository(ignoreFiles)
    expect(ignoredByUs(root)).toEqual(ignoredByGit(root))
  })

  test('.cchclintignore is read the same way, and after .gitignore', () => {
    const text = '# cũ\r\nnhap/\r\n!nhap/plan.md\r\n/plan.md\r\n*.txt\r\n'
    const [git, own] = [repository({'.gitignore': text}), repository({'.cchclintignore': text})]
    expect(ignoredByUs(own)).toEqual(ignoredByGit(git))
    const both = repository({'.gitignore': '*.md\n', '.cchclintignore': '!plan.md\n'})
    expect(ignoredByUs(both)).not.toContain('plan.md')
    expect(ignoredByUs(both)).toContain('x.md')
  })

  test('what is no plain file is not read', () => {
    const root = repository({'that.txt': '*.md\n'})
    symlinkSync('that.txt', path.join(root, '.gitignore'))
    mkdirSync(path.join(root, 'nhap/.gitignore'))
    expect(ignoredByUs(root)).toEqual([])
  })

  test('a folder outside the working folder, without a repository', () => {
    const root = mkdtempSync(path.join(tmpdir(), 'cchclint-ignore-'))
    mkdirSync(path.join(root, 'ke-hoach/nhap'), {recursive: true})
    mkdirSync(path.join(root, 'cong-cu'))
    writeFileSync(path.join(root, 'ke-hoach/.gitignore'), 'cu.md\nnhap/\n')
    const ours = new IgnoreFiles(path.join(root, 'cong-cu'))
    const ignored = (file: string) => ours.ignores(path.join(root, 'ke-hoach', file))
    expect([ignored('nhap/a.md'), ignored('cu.md'), ignored('moi.md')]).toEqual([true, true, false])
  })
})

test('--fix leaves alone what ignore files of several lines leave out', async () => {
  const root = repository({'.cchclintignore': 'nhap/\nmau/\n'})
  const slip = 'KẾ HOẠCH\nTuyên truyền cải cách hanh chính ,năm 2026.\n'
  for (const file of ['nhap/plan.md', 'mau/con/chau/plan.md', 'Tỉnh/plan.md'])
    writeFileSync(path.join(root, file), slip)
  const {out} = await run(['-f', 'json', '--fix', '.'], {cwd: root})
  const paths = (JSON.parse(out) as {files: {path: string}[]}).files.map(file => file.path)
  expect(paths.filter(file => /^(?:nhap|mau)\//.test(file))).toEqual([])
  expect(paths).toContain('Tỉnh/plan.md')
})

test.skipIf(process.getuid?.() === 0)('an ignore file that cannot be read is a fault', async () => {
  const root = repository({'.gitignore': 'nhap/\n'})
  chmodSync(path.join(root, '.gitignore'), 0)
  const {code, err} = await run(['.'], {cwd: root})
  expect([code, err.includes('nên không biết tệp nào phải bỏ qua')]).toEqual([2, true])
})

test('what Word leaves beside an open document is no plan', async () => {
  const root = mkdtempSync(path.join(tmpdir(), 'cchclint-lock-'))
  writeFileSync(path.join(root, 'a.md'), 'KẾ HOẠCH\n')
  writeFileSync(path.join(root, '~$ke-hoach.docx'), 'văn thư')
  for (const pattern of ['.', '*.*']) {
    const {out} = await run(['-f', 'json', pattern], {cwd: root})
    const {files} = JSON.parse(out) as {files: {path: string}[]}
    expect(files.map(file => file.path)).toEqual(['a.md'])
  }
})

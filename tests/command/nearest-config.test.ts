import {symlinkSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {Linter} from '../../src/linter/disk-linter.js'
import {fileOf, fixture, Folder, pack, reportOf} from '../support/repository.js'

const plan = fixture('commune-2026')
const provincial = fixture('province-2023-no-indices')

const rulesOf = (findings: readonly {readonly rule: string}[]) => new Set(findings.map(({rule}) => rule))

describe('for a file the nearest configuration holds, and it alone', () => {
  const files = {
    '.git/': '',
    '.cchclintrc.yaml': 'extends: advisory\nlevel: province\nstage: draft\n',
    'a.md': plan,
    'xa/.cchclintrc.yaml': 'level: district\n',
    'xa/b.md': plan,
    'xa/2026/thang-5/c.md': plan,
    'so/d.md': plan
  }

  test('from whatever folder the command is run', async () => {
    const folder = new Folder(files)
    const whole = await folder.run(['-f', 'json', '.'])
    const levels = reportOf(whole).files.map(({path}) => [path, fileOf(whole, path).plan.level])
    expect(levels).toEqual([
      ['a.md', 'province'],
      ['so/d.md', 'province'],
      ['xa/2026/thang-5/c.md', 'district'],
      ['xa/b.md', 'district']
    ])
    // What only the one above says does not hold.
    expect(fileOf(whole, 'xa/b.md').plan.stage).toBe('final')
    expect(fileOf(whole, 'so/d.md').findings.map(({severity}) => severity)).not.toContain('error')
    const deeper = await folder.run(['-f', 'json', '../../b.md', '../../../a.md'], {cwd: 'xa/2026/thang-5'})
    expect(reportOf(deeper).files.map(file => (file.fault ? null : file.plan.level))).toEqual([
      'province',
      'district'
    ])
  })

  test('for a draft on standard input, by its name, and for --print-config', async () => {
    const folder = new Folder(files)
    const typed = await folder.run(['--stdin-filename', 'xa/moi.md', '-f', 'json'], {input: plan})
    expect(fileOf(typed, 'xa/moi.md').plan.level).toBe('district')
    const printed = await folder.run(['--print-config', 'xa/b.md'])
    expect(printed.out).toContain('xa/.cchclintrc.yaml')
    expect(printed.out).toMatch(/^level +district /m)
    expect(printed.out).toMatch(/^stage +auto /m)
    expect((await folder.run(['--print-config', 'a.md'])).out).toMatch(/^level +province /m)
  })

  test('through the library too', async () => {
    const linter = new Linter({cwd: new Folder(files).root, today: '2026-11-20'})
    expect((await linter.configFor('xa/b.md')).level).toBe('district')
    expect((await linter.configFor('xa/chua-co/e.md')).level).toBe('district')
    expect((await linter.configFor('a.md')).level).toBe('province')
  })

  test('-c holds for all, --no-config for none', async () => {
    const folder = new Folder({...files, 'chung.yaml': 'level: department\n'})
    const named = await folder.run(['-c', 'chung.yaml', '-f', 'json', '.'])
    expect(new Set(reportOf(named).files.map(({path}) => fileOf(named, path).plan.level))).toEqual(
      new Set(['department'])
    )
    const none = await folder.run(['--no-config', '-f', 'json', '.'])
    expect(new Set(reportOf(none).files.map(({path}) => fileOf(none, path).plan.level))).toEqual(
      new Set(['commune'])
    )
  })

  test('extends reaches the one above', async () => {
    const folder = new Folder({
      ...files,
      'xa/.cchclintrc.yaml': 'extends: ../.cchclintrc.yaml\nlevel: district\n'
    })
    const {plan: read} = fileOf(await folder.run(['-f', 'json', 'xa']), 'xa/b.md')
    expect(read).toMatchObject({level: 'district', stage: 'draft'})
  })

  test('what the one above says of some files is said of the same files', async () => {
    const above = [
      'ignore: [xa/nhap/, /2026/]',
      'overrides:',
      '  - files: ["xa/2025/**"]',
      '    level: district',
      'exceptions:',
      '  - files: ["2025/**"]',
      '    rule: cchc/index-coverage/papi',
      '    reason: chỉ cho kế hoạch của tỉnh',
      ''
    ].join('\n')
    const folder = new Folder({
      '.git/': '',
      '.cchclintrc.yaml': above,
      '2025/a.md': plan,
      'xa/.cchclintrc.yaml': 'extends: ../.cchclintrc.yaml\nlevel: commune\n',
      'xa/2025/b.md': plan,
      'xa/2026/c.md': plan,
      'xa/nhap/d.md': plan
    })
    const ran = await folder.run(['-f', 'json', '.'])
    expect(reportOf(ran).files.map(({path}) => path)).toEqual(['2025/a.md', 'xa/2025/b.md', 'xa/2026/c.md'])
    expect(fileOf(ran, 'xa/2025/b.md').plan.level).toBe('district')
    expect(fileOf(ran, 'xa/2026/c.md').plan.level).toBe('commune')
    const {out} = await folder.run(['--print-config', 'xa/2025/b.md'])
    expect(out).not.toContain('chỉ cho kế hoạch của tỉnh')
    expect((await folder.run(['--print-config', '2025/a.md'])).out).toContain('chỉ cho kế hoạch của tỉnh')
  })

  test('what a shared one beside them says of some files is said in each folder', async () => {
    const folder = new Folder({
      '.git/': '',
      'chung/goc.yaml': 'ignore: [/nhap/]\noverrides:\n  - files: ["2025/**"]\n    level: district\n',
      'xa/.cchclintrc.yaml': 'extends: ../chung/goc.yaml\nlevel: commune\n',
      'xa/2025/b.md': plan,
      'xa/nhap/d.md': plan
    })
    const ran = await folder.run(['-f', 'json', 'xa'])
    expect(reportOf(ran).files.map(({path}) => path)).toEqual(['xa/2025/b.md'])
    expect(fileOf(ran, 'xa/2025/b.md').plan.level).toBe('district')
  })

  test('what is ignored below its folder, and what is said in vain, is its own', async () => {
    const folder = new Folder({
      ...files,
      '.cchclintrc.yaml': 'ignore: [so/, xa/2026/]\n',
      'xa/.cchclintrc.yaml': 'ignore: [b.md, khong-co/]\n'
    })
    const ran = await folder.run(['-f', 'json', '.'])
    expect(reportOf(ran).files.map(({path}) => path)).toEqual(['a.md', 'xa/2026/thang-5/c.md'])
    expect(ran.err).toContain('.cchclintrc.yaml:1:15: mẫu “xa/2026/” của “ignore” không khớp với tệp nào')
    expect(ran.err).toContain('xa/.cchclintrc.yaml:1:16: mẫu “khong-co/” của “ignore”')
    expect(ran.err).not.toContain('“b.md”')
    const one = await folder.run(['xa/b.md'])
    expect(one).toMatchObject({code: 2, err: expect.stringContaining('bị bỏ qua')})
  })

  test('sentences on a file are in its language', async () => {
    const folder = new Folder({
      '.git/': '',
      'a.md': provincial,
      'en/.cchclintrc.yaml': 'lang: en\n',
      'en/b.md': provincial
    })
    const both = await folder.run(['-f', 'json', '.'])
    expect(fileOf(both, 'a.md').findings[0]!.message).toMatch(/[ạảấầậểệộờợự]/)
    expect(fileOf(both, 'en/b.md').findings[0]!.message).toMatch(/\b(the|is|are|no)\b/)
    expect(both.err).toContain('(mã thoát 1)')
    expect((await folder.run(['en/b.md'])).err).toContain('(exit code 1)')
  })
})

describe('packs of several configurations in one run', () => {
  const files = {
    '.git/': '',
    'so/.cchclintrc.yaml': 'packs: [../bo/mot]\n',
    'so/a.md': plan,
    'xa/.cchclintrc.yaml': 'packs: [../bo/hai]\nrules: {hai/cum-tu: error}\n',
    'xa/b.md': plan,
    'c.md': plan,
    ...pack('bo/mot', 'đường dây nóng số một'),
    ...pack('bo/hai', 'đường dây nóng số hai')
  }

  test('each file is asked its own', async () => {
    const ran = await new Folder(files).run(['-f', 'json', '.'])
    expect(ran.code).toBe(1)
    expect(rulesOf(fileOf(ran, 'so/a.md').findings)).toContain('mot/cum-tu')
    expect(rulesOf(fileOf(ran, 'so/a.md').checklist)).not.toContain('hai/cum-tu')
    expect(rulesOf(fileOf(ran, 'xa/b.md').findings)).toContain('hai/cum-tu')
    expect([...rulesOf(fileOf(ran, 'c.md').checklist)].filter(rule => rule.endsWith('cum-tu'))).toEqual([])
    expect(Object.keys(reportOf(ran).tool.packs)).toEqual(expect.arrayContaining(['cchc', 'hai', 'mot']))
  })

  test('an option may name a rule of any of them, and of none a stranger', async () => {
    const folder = new Folder(files)
    for (const name of ['mot/cum-tu', 'mot', 'mot/*']) {
      const ran = await folder.run(['-f', 'json', '--only', name, '.'])
      expect(fileOf(ran, 'so/a.md').checklist.map(({rule}) => rule)).toEqual(['mot/cum-tu'])
      expect(fileOf(ran, 'xa/b.md').checklist).toEqual([])
    }
    const wrong = await folder.run(['--only', 'ba/cum-tu', '.'])
    expect(wrong).toMatchObject({code: 2, err: expect.stringContaining('không có quy tắc “ba/cum-tu”')})
    const elsewhere = await folder.run(['--only', 'mot/cum-tu', 'xa'])
    expect(elsewhere).toMatchObject({code: 2, err: expect.stringContaining('không có quy tắc “mot/cum-tu”')})
  })

  test('one that is broken says where, and nothing is judged', async () => {
    const folder = new Folder({...files, 'xa/.cchclintrc.yaml': 'levle: xa\n'})
    const ran = await folder.run(['.'])
    expect(ran).toMatchObject({code: 2, out: ''})
    expect(ran.err).toMatch(/^xa\/\.cchclintrc\.yaml:1:1: /)
    expect((await folder.run(['so'])).code).toBe(0)
    // In a folder that is left out nothing is looked for.
    folder.write('.cchclintignore', 'xa/\n')
    expect((await folder.run(['.'])).code).toBe(0)
  })
})

describe('where the search ends', () => {
  test('at the folder that holds .git', async () => {
    const folder = new Folder({
      '.cchclintrc.yaml': 'level: district\n',
      'kho/.git/': '',
      'kho/xa/a.md': plan
    })
    for (const [cwd, name] of [
      ['kho', 'xa/a.md'],
      ['.', 'kho/xa/a.md']
    ] as const)
      expect(fileOf(await folder.run(['-f', 'json', name], {cwd}), name).plan.level).toBe('commune')
  })

  test('without one at the working folder, and outside of that at the file’s own folder', async () => {
    const folder = new Folder({
      '.cchclintrc.yaml': 'level: district\n',
      'kho/xa/a.md': plan,
      'khac/.cchclintrc.yaml': 'level: department\n',
      'khac/b.md': plan,
      'khac/sau/c.md': plan
    })
    const levelOf = async (name: string, cwd: string) => {
      const {files} = reportOf(await folder.run(['-f', 'json', name], {cwd}))
      return files[0]!.fault ? null : files[0]!.plan.level
    }
    expect(await levelOf('kho/xa/a.md', '.')).toBe('district')
    expect(await levelOf('xa/a.md', 'kho')).toBe('commune')
    expect(await levelOf('../khac/b.md', 'kho')).toBe('department')
    expect(await levelOf('../khac/sau/c.md', 'kho')).toBe('commune')
  })

  test('extends does not lead out, and no link does', async () => {
    const folder = new Folder({
      '.cchclintrc.yaml': 'level: district\n',
      'kho/.git/': '',
      'kho/.cchclintrc.yaml': 'extends: ../.cchclintrc.yaml\n',
      'kho/a.md': plan,
      'kho/xa/b.md': plan
    })
    const out = await folder.run(['a.md'], {cwd: 'kho'})
    expect(out).toMatchObject({code: 2, err: expect.stringContaining('nằm ngoài thư mục chung')})
    symlinkSync('../../.cchclintrc.yaml', folder.at('kho/xa/.cchclintrc.yaml'))
    const linked = await folder.run(['xa/b.md'], {cwd: 'kho'})
    expect(linked.code).toBe(2)
    expect(linked.err).toContain('.cchclintrc.yaml')
  })

  test('what several configurations share is idle only where it is so for all of them', async () => {
    const folder = new Folder({
      '.git/': '',
      '.cchclintrc.yaml': [
        'ignore: [README.md, khong-co.md]',
        'overrides:',
        '  - files: ["**/b.md"]',
        '    stage: final',
        '  - files: ["huyen/**"]',
        '    stage: draft',
        ''
      ].join('\n'),
      'README.md': 'Kho kế hoạch.',
      'a.md': plan,
      'xa/.cchclintrc.yaml': 'extends: ../.cchclintrc.yaml\nlevel: commune\n',
      'xa/b.md': plan
    })
    const {err} = await folder.run(['.'])
    const hints = err.split('\n').filter(line => line.startsWith('.cchclintrc.yaml'))
    expect(hints.map(line => /“([^”]+)”/.exec(line)?.[1])).toEqual(['khong-co.md', 'huyen/**'])
  })
})

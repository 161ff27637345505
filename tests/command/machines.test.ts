import {mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {run, runBuilt} from '../support/command.js'
import {readWorkflowCommands} from '../../src/maintain/formats/workflow-commands.js'

/** What is added where GitHub Actions or GitLab CI runs the command, and where nothing is. */

const good = readFileSync('fixtures/documents/province-2026/plan.md', 'utf8')
const faulty = readFileSync('fixtures/reports/ke-hoach.md', 'utf8')
const day = ['--today', '2026-11-20']
const quality = 'gl-code-quality-report.json'

function folder(files: Readonly<Record<string, string>> = {'ke-hoach.md': faulty}) {
  const root = mkdtempSync(path.join(tmpdir(), 'cchclint-machines-'))
  mkdirSync(path.join(root, '.git'))
  const at = (name: string) => path.join(root, name)
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(at(name)), {recursive: true})
    writeFileSync(at(name), content)
  }
  const summary = path.join(mkdtempSync(path.join(tmpdir(), 'cchclint-summary-')), 'summary.md')
  writeFileSync(summary, '')
  return {
    root,
    at,
    summary,
    names: () => readdirSync(root).sort(),
    read: (name: string) => readFileSync(at(name), 'utf8'),
    github: {GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: summary},
    entries: () => JSON.parse(readFileSync(at(quality), 'utf8')) as {check_name: string; severity: string}[]
  }
}

describe('GitHub Actions', () => {
  test('commands on standard error beside any report, which stays as it is', async () => {
    const {root, github, names} = folder()
    for (const format of ['stylish', 'json', 'sarif']) {
      const args = ['ke-hoach.md', '-f', format, ...day]
      const [plain, there] = [await run(args, {cwd: root}), await run(args, {cwd: root, machine: github})]
      expect([there.code, there.out]).toEqual([plain.code, plain.out])
      const commands = readWorkflowCommands(there.err)
      expect(commands.map(({name}) => name)).toEqual([
        'error',
        'error',
        'error',
        'error',
        'warning',
        'warning',
        'notice'
      ])
      expect(commands[0]!.properties).toEqual({
        file: 'ke-hoach.md',
        line: '39',
        endLine: '39',
        col: '3',
        endColumn: '37',
        title: 'cchclint: cchc/index-coverage/papi'
      })
      // The last line says why the code is what it is.
      expect(there.err.trimEnd().split('\n').at(-1)).toBe(plain.err.trimEnd())
      expect(names()).toEqual(['.git', 'ke-hoach.md'])
    }
  })

  test('none twice where they are printed, and all where they go into a file', async () => {
    const {root, github} = folder()
    const {out, err} = await run(['ke-hoach.md', '-f', 'github', ...day], {cwd: root, machine: github})
    expect(readWorkflowCommands(out)).toHaveLength(7)
    expect(readWorkflowCommands(err)).toEqual([])
    const toFile = await run(['ke-hoach.md', '-f', 'github=lenh.txt', ...day], {cwd: root, machine: github})
    expect(readWorkflowCommands(toFile.err)).toHaveLength(7)
  })

  test('the checklist tells them too', async () => {
    const {root, github} = folder()
    const {err} = await run(['checklist', 'ke-hoach.md', ...day], {cwd: root, machine: github})
    expect(readWorkflowCommands(err)).toHaveLength(7)
  })

  test('paths are those of the repository, wherever the command stands in it', async () => {
    const {root, at, github} = folder({'các kế hoạch/2026/ke-hoach.md': faulty})
    const machine = {...github, GITHUB_WORKSPACE: root}
    const {err} = await run(['ke-hoach.md', ...day], {cwd: at('các kế hoạch/2026'), machine})
    expect(readWorkflowCommands(err)[0]!.properties['file']).toBe('các kế hoạch/2026/ke-hoach.md')
  })

  test('the summary of the run has the whole list, and is added to what is there', async () => {
    const {root, summary, github} = folder({'ke-hoach.md': faulty, 'tot.md': good})
    writeFileSync(summary, 'Việc trước\n')
    await run(['.', ...day], {cwd: root, machine: github})
    const shown = readFileSync(summary, 'utf8')
    expect(shown.startsWith('Việc trước\n')).toBe(true)
    expect(shown).toContain('## cchclint: 4 lỗi, 2 cảnh báo, 1 gợi ý')
    expect(shown).toContain('### ke-hoach.md')
    expect(shown).toMatch(/\| ❌ lỗi \| mục II, dòng 39 \| .*PAPI.* \| `cchc\/index-coverage\/papi` \|/)
    expect(shown).toContain('- tot.md: 31/31 yêu cầu đạt')
  })

  test('the summary leads to the lines of the commit', async () => {
    const {root, summary, github} = folder()
    const commit = 'a'.repeat(40)
    const machine = {
      ...github,
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_REPOSITORY: 'tinh/ke-hoach',
      GITHUB_SHA: commit
    }
    await run(['ke-hoach.md', ...day], {cwd: root, machine})
    expect(readFileSync(summary, 'utf8')).toContain(
      `[mục II, dòng 39](https://github.com/tinh/ke-hoach/blob/${commit}/ke-hoach.md?plain=1#L39)`
    )
  })

  test('a summary that is full is not made longer than GitHub takes', async () => {
    const {root, summary, github} = folder()
    for (const size of [(1 << 20) - 1000, (1 << 20) - 10, 1 << 20]) {
      writeFileSync(summary, 'x'.repeat(size))
      await run(['ke-hoach.md', ...day], {cwd: root, machine: github})
      const shown = readFileSync(summary)
      expect(shown.length).toBeLessThanOrEqual(1 << 20)
      if (size === (1 << 20) - 1000)
        expect(shown.toString().slice(size)).toMatch(/… còn \d+ dòng không hiện được/)
    }
  })

  test('nothing is added to what is no file, or by a link', async () => {
    const {root, summary, at, github} = folder()
    symlinkSync(summary, at('lien-ket'))
    for (const place of [at('lien-ket'), root, at('khong-co'), '/dev/null']) {
      const machine = {...github, GITHUB_STEP_SUMMARY: place}
      const {code, err} = await run(['ke-hoach.md', ...day], {cwd: root, machine})
      expect([code, err.includes('Không ghi được bản tóm tắt')]).toEqual([1, true])
    }
    expect(readFileSync(summary, 'utf8')).toBe('')
  })

  test('ten of a kind are shown, the worst of them, and how many more there are', async () => {
    const many = faulty.replace(
      '2. Yêu cầu\n',
      `2. Yêu cầu\n\n${'Sở Nội vụ làm tốt cải cách hành chánh.\n\n'.repeat(15)}`
    )
    const {root, github, summary} = folder({'a.md': many, 'b.md': faulty, 'c.md': faulty, 'd.md': faulty})
    const {err} = await run(['.', ...day], {cwd: root, machine: github})
    const commands = readWorkflowCommands(err)
    const count = (kind: string) => commands.filter(({name}) => name === kind).length
    expect([count('error'), count('warning')]).toEqual([10, 10])
    expect(count('notice')).toBeLessThanOrEqual(10)
    expect(commands.findLastIndex(({name}) => name === 'error')).toBeLessThan(
      commands.findIndex(({name}) => name === 'warning')
    )
    const all = readFileSync(summary, 'utf8')
      .split('\n')
      .filter(line => line.startsWith('| ❌') || line.startsWith('| ⚠️') || line.startsWith('| ℹ️'))
    expect(commands.at(-1)!.message).toContain(`Còn ${all.length - commands.length + 1} phát hiện`)
  })
})

describe('GitLab CI', () => {
  const machine = {GITLAB_CI: 'true'}

  test('a report where it is looked for, and nothing on the streams', async () => {
    const {root, names, entries} = folder()
    const args = ['ke-hoach.md', '-f', 'json', ...day]
    const [plain, there] = [await run(args, {cwd: root}), await run(args, {cwd: root, machine})]
    expect(there).toEqual(plain)
    expect(names()).toEqual(['.git', quality, 'ke-hoach.md'])
    expect(entries().map(one => one.severity)).toEqual([
      'info',
      'minor',
      'minor',
      'major',
      'major',
      'major',
      'major'
    ])
  })

  test('a plan without findings gives an empty list, which replaces that of the last time', async () => {
    const {root, at, entries} = folder()
    await run(['ke-hoach.md', ...day], {cwd: root, machine})
    writeFileSync(at('ke-hoach.md'), good)
    await run(['ke-hoach.md', ...day], {cwd: root, machine})
    expect(entries()).toEqual([])
  })

  test.each([
    ['[]', true],
    ['[{"check_name":"cchc/parent-plan"},{"check_name":"cchc/index-coverage/papi"}]', true],
    ['[{"check_name":"cchc/parent-plan"},{"check_name":"no-undef"}]', false],
    ['[{"check_name":"cchc/parent-planner"}]', false],
    ['[{"description":"x"}]', false],
    ['[1]', false],
    ['{}', false],
    ['Ghi chú của tôi', false]
  ])('of one that is there: %s', async (content, isOurs) => {
    const {root, at, read} = folder()
    writeFileSync(at(quality), content)
    const {code, err} = await run(['ke-hoach.md', ...day], {cwd: root, machine})
    expect(code).toBe(1)
    expect(read(quality) === content).toBe(!isOurs)
    expect(
      err.includes(`“${quality}” đã có nội dung, chưa chắc do cchclint tạo ra, nên không ghi đè.\n`)
    ).toBe(!isOurs)
  })

  test('no link is followed, and --force is not meant for it', async () => {
    const {root, at, read} = folder({'ke-hoach.md': faulty, 'cua-toi.json': ''})
    symlinkSync('cua-toi.json', at(quality))
    const {code, err} = await run(['ke-hoach.md', '--force', ...day], {cwd: root, machine})
    expect([code, read('cua-toi.json')]).toEqual([1, ''])
    expect(err).toContain('ở đó có một liên kết hoặc thư mục')
  })

  test('none beside one that was asked for, or in the place of another report', async () => {
    const {root, names, read} = folder()
    await run(['ke-hoach.md', '-f', 'gitlab=cq.json', ...day], {cwd: root, machine})
    expect(names()).toEqual(['.git', 'cq.json', 'ke-hoach.md'])
    const {code, err} = await run(['ke-hoach.md', '-f', `json=${quality}`, ...day], {cwd: root, machine})
    expect([code, err]).toEqual([1, 'Còn 4 lỗi cần sửa (mã thoát 1).\n'])
    expect(JSON.parse(read(quality))).toMatchObject({version: 1})
  })
})

describe('nothing is added', () => {
  test.each([
    [[], {CI: 'true'}],
    [[], {GITHUB_ACTIONS: 'false', GITLAB_CI: ''}],
    [['--no-ci-format'], {GITHUB_ACTIONS: 'true', GITLAB_CI: 'true'}],
    [['--fix-dry-run'], {GITHUB_ACTIONS: 'true', GITLAB_CI: 'true'}]
  ])('%j in %j', async (more, machine) => {
    const {root, names, summary} = folder()
    const args = ['ke-hoach.md', ...day, ...more]
    const plain = await run(args, {cwd: root})
    expect(await run(args, {cwd: root, machine: {...machine, GITHUB_STEP_SUMMARY: summary}})).toEqual(plain)
    expect(names()).toEqual(['.git', 'ke-hoach.md'])
    expect(readFileSync(summary, 'utf8')).toBe('')
  })
})

test('the built command reads the environment', async () => {
  const {root, github, names, summary} = folder()
  const env = {...github, GITLAB_CI: 'true'}
  const {err} = await runBuilt(['ke-hoach.md', ...day], {cwd: root, env})
  expect(readWorkflowCommands(err)).toHaveLength(7)
  expect(names()).toContain(quality)
  expect(readFileSync(summary, 'utf8')).toContain('## cchclint')
})

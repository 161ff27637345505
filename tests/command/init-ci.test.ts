import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, describe, expect, test} from 'vitest'
import {parse} from 'yaml'
import {run} from '../support/command.js'

const made: string[] = []
afterAll(() => {
  for (const one of made) rmSync(one, {recursive: true, force: true})
})

/** A repository with some files. */
function repository(files: Readonly<Record<string, string>> = {}): string {
  const root = mkdtempSync(path.join(tmpdir(), 'cchclint-init-'))
  made.push(root)
  mkdirSync(path.join(root, '.git'))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, name)), {recursive: true})
    writeFileSync(path.join(root, name), content)
  }
  return root
}

const read = (root: string, file: string) => readFileSync(path.join(root, file), 'utf8')

/** A configuration that is there already, so that only the files of services are written. */
const config = {'.cchclintrc.yaml': 'level: province\n'}

describe('init --ci', () => {
  test('a new repository gets its configuration and its workflow', async () => {
    const cwd = repository({'ke-hoach/.keep': '', 'xã (mới)/.keep': ''})
    const ran = await run(['init', '--ci', 'github', '--folders', 'ke-hoach,xã (mới)'], {cwd})
    expect(ran).toMatchObject({code: 0, err: ''})
    expect(ran.out).toContain('Đã ghi “.github/workflows/cchclint.yml”.')
    expect(ran.out).toMatch(/Hãy chép tệp cchclint của bản phát hành vào kho: tools\/cchclint-\d/)
    const {jobs} = parse(read(cwd, '.github/workflows/cchclint.yml')) as {
      jobs: {cchclint: {steps: {run?: string}[]}}
    }
    expect(jobs.cchclint.steps.at(-1)!.run).toBe("cchclint ke-hoach 'xã (mới)'")
  })

  test('several at once; what is there already stays', async () => {
    const cwd = repository(config)
    const first = await run(['init', '--ci', 'gitlab,pre-commit', '--ci', 'gitea'], {cwd})
    expect(first).toMatchObject({code: 0, err: ''})
    const files = ['.gitlab-ci.yml', '.pre-commit-config.yaml', '.gitea/workflows/cchclint.yml']
    const before = files.map(file => read(cwd, file))
    const second = await run(['init', '--ci', 'gitlab,pre-commit,gitea'], {cwd})
    expect(second.out).toBe(
      files
        .slice(0, 3)
        .sort((a, b) => files.indexOf(a) - files.indexOf(b))
        .map(file => `“${file}” đã có cchclint nên giữ nguyên.\n`)
        .join('')
    )
    expect(files.map(file => read(cwd, file))).toEqual(before)
    expect(read(cwd, '.cchclintrc.yaml')).toBe(config['.cchclintrc.yaml'])
  })

  test('below the root of a repository the files stand at its root', async () => {
    const root = repository({'van-ban/2026/.keep': ''})
    const cwd = path.join(root, 'van-ban/2026')
    expect((await run(['init', '--yes', '--ci', 'gitlab'], {cwd})).code).toBe(0)
    expect(read(root, '.gitlab-ci.yml')).toContain('- cchclint van-ban/2026\n')
    expect(readdirSync(cwd)).toContain('.cchclintrc.yaml')
  })

  test.each([
    ['a job beside others', 'stages: [test]\n\n# của phòng CNTT\ntest:\n  script: [make]\n'],
    ['without a line end at the end', 'test:\n  script: [make] # gọi make'],
    ['with the line ends of Windows', 'test:\r\n  script:\r\n    - make\r\n'],
    ['only a comment', '# để trống\n']
  ])('%s: the job of GitLab is added, and no letter changed', async (_, text) => {
    const cwd = repository({...config, '.gitlab-ci.yml': text})
    const {code, out} = await run(['init', '--ci', 'gitlab'], {cwd})
    const after = read(cwd, '.gitlab-ci.yml')
    expect({code, out}).toEqual({code: 0, out: expect.stringContaining('Đã bổ sung vào “.gitlab-ci.yml”.')})
    expect(after.startsWith(text)).toBe(true)
    expect(parse(after)).toMatchObject({...(parse(text) as object | null), cchclint: {image: 'node:22-slim'}})
    if (text.includes('\r\n')) expect(after.replaceAll('\r\n', '')).not.toContain('\n')
  })

  test.each([
    ['repos:\n  - repo: local\n    hooks:\n      - id: a # một\n        entry: a\n'],
    ['repos:\n- repo: local\n  hooks:\n  - id: a\n    entry: a\n\n# cuối\ndefault_stages: [pre-commit]\n'],
    ['# đầu\ndefault_stages: [pre-commit]\nrepos:\n    -   repo: local\n        hooks: [{id: a, entry: a}]']
  ])('a hook is added to those there: %j', async text => {
    const cwd = repository({...config, '.pre-commit-config.yaml': text})
    expect((await run(['init', '--ci', 'pre-commit'], {cwd})).code).toBe(0)
    const after = read(cwd, '.pre-commit-config.yaml')
    const [was, is] = [text, after].map(one => parse(one) as {repos: unknown[]})
    expect(is!.repos.slice(0, -1)).toEqual(was!.repos)
    expect(is!.repos.at(-1)).toMatchObject({repo: 'local', hooks: [{id: 'cchclint'}]})
    for (const line of text.split('\n')) expect(after).toContain(line)
  })

  test.each([
    ['.gitlab-ci.yml', 'gitlab', 'include: [a'],
    ['.gitlab-ci.yml', 'gitlab', '{test: {script: [make]}}\n'],
    ['.gitlab-ci.yml', 'gitlab', 'spec: {}\n---\ntest: {}\n'],
    ['.gitlab-ci.yml', 'gitlab', '- a\n'],
    ['.pre-commit-config.yaml', 'pre-commit', 'repos: [{repo: local, hooks: []}]\n'],
    ['.pre-commit-config.yaml', 'pre-commit', 'repos: []\n'],
    ['.pre-commit-config.yaml', 'pre-commit', 'fail_fast: true\n'],
    ['.github/workflows/cchclint.yml', 'github', 'name: của tôi\n']
  ])('what cannot be added safely is printed: %s (%s) %j', async (file, service, text) => {
    const cwd = repository({...config, [file]: text})
    const {code, out} = await run(['init', '--ci', service], {cwd})
    expect(code).toBe(0)
    expect(out).toContain(`“${file}” đã có nên giữ nguyên; hãy tự thêm khối sau:`)
    expect(out).toMatch(/cchclint/)
    expect(read(cwd, file)).toBe(text)
  })

  test('a file that is not UTF-8 keeps its bytes', async () => {
    const cwd = repository(config)
    const bytes = Buffer.from('# của phòng\ntest:\n  script: [make]\n', 'latin1')
    writeFileSync(path.join(cwd, '.gitlab-ci.yml'), bytes)
    const {code, out} = await run(['init', '--ci', 'gitlab'], {cwd})
    expect({code, out}).toEqual({code: 0, out: expect.stringContaining('hãy tự thêm khối sau:')})
    expect(readFileSync(path.join(cwd, '.gitlab-ci.yml')).equals(bytes)).toBe(true)
  })

  test('a service that is not known', async () => {
    const cwd = repository(config)
    const {code, err} = await run(['init', '--ci', 'gitlap'], {cwd})
    expect({code, err}).toEqual({
      code: 2,
      err: expect.stringContaining('Giá trị “gitlap” của --ci không hợp lệ. Có phải ý bạn là “gitlab”?')
    })
  })
})

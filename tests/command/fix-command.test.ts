import {execFileSync} from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync
} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {handleFixes} from '../../src/cli/fixes.js'
import type {Io} from '../../src/cli/io.js'
import {headOf} from '../../src/engine/kept-file.js'
import {Linter} from '../../src/linter/disk-linter.js'
import {run} from '../support/command.js'
import {today} from '../support/linting.js'

/** `--fix` and `--fix-dry-run`, as a user types them. */
const perfect = readFileSync('fixtures/documents/province-2026/plan.md', 'utf8')
/** A perfect plan with slips that can be mended, and one that must not be. */
const slips = perfect
  .replace('cải cách hành chính của tỉnh', 'cải cách hanh chính của tỉnh')
  .replace('Độc lập - Tự do - Hạnh phúc', 'Độc lập – Tự do – Hạnh phúc')

function folder(files: Readonly<Record<string, string | Uint8Array>>) {
  const root = mkdtempSync(path.join(tmpdir(), 'cchclint-fix-'))
  mkdirSync(path.join(root, '.git'))
  for (const [name, content] of Object.entries(files)) writeFileSync(path.join(root, name), content)
  return {
    root,
    read: (name: string) => readFileSync(path.join(root, name)),
    cchclint: (...args: string[]) => run(['--today', '2026-11-20', ...args], {cwd: root})
  }
}

const utf16 = (text: string): Uint8Array => {
  const bytes = new Uint8Array(text.length * 2 + 2)
  const view = new DataView(bytes.buffer)
  view.setUint16(0, 0xfeff, true)
  for (let at = 0; at < text.length; at++) view.setUint16(2 + at * 2, text.charCodeAt(at), true)
  return bytes
}

describe('--fix', () => {
  test('mends what is safe, says how much, and does nothing the second time', async () => {
    expect(slips).not.toBe(perfect)
    const {cchclint, read, root} = folder({'plan.md': slips})
    const first = await cchclint('--fix', 'plan.md')
    expect(first.code).toBe(0)
    expect(first.err).toMatch(/^Đã sửa \d+ chỗ trong 1 tệp\.\n$/)
    expect(read('plan.md').toString()).toBe(perfect)
    const second = await cchclint('--fix', 'plan.md')
    expect(second.err).toBe('Không có chỗ nào sửa tự động được.\n')
    expect(read('plan.md').toString()).toBe(perfect)
    expect(readdirSync(root).sort()).toEqual(['.git', 'plan.md'])
  })

  test.each([
    [
      'line ends and a byte order mark',
      `\uFEFF${slips.replaceAll('\n', '\r\n')}`,
      `\uFEFF${perfect.replaceAll('\n', '\r\n')}`
    ],
    ['UTF-16', utf16(slips), utf16(perfect)]
  ])('%s stay as they were', async (_, before, after) => {
    const {cchclint, read} = folder({'plan.md': before})
    await cchclint('--fix', 'plan.md')
    expect(read('plan.md')).toEqual(Buffer.from(after as string))
  })

  test('the rights of a file stay', async () => {
    const {cchclint, root} = folder({'plan.md': slips})
    chmodSync(path.join(root, 'plan.md'), 0o640)
    await cchclint('--fix', 'plan.md')
    expect(statSync(path.join(root, 'plan.md')).mode & 0o777).toBe(0o640)
  })

  test('a citation, a signer and the label of a duty are never changed', async () => {
    const wrong = perfect.replace(/Sở Nội vụ: /, 'Sở Nôi vụ: ')
    const {cchclint, read} = folder({'plan.md': wrong})
    await cchclint('--fix', 'plan.md')
    expect(read('plan.md').toString()).toBe(wrong)
  })
})

describe('--fix-dry-run', () => {
  test('prints a diff that git applies, and writes nothing', async () => {
    const {cchclint, read, root} = folder({'plan.md': slips})
    const {code, out, err} = await cchclint('--fix-dry-run', 'plan.md')
    expect(code).toBe(0)
    expect(err).toMatch(/^Sẽ sửa \d+ chỗ trong 1 tệp\.\n$/)
    expect(read('plan.md').toString()).toBe(slips)
    writeFileSync(path.join(root, 'fix.diff'), out)
    execFileSync('git', ['apply', '--unsafe-paths', `--directory=${root}`, path.join(root, 'fix.diff')], {
      cwd: '/'
    })
    expect(read('plan.md').toString()).toBe(perfect)
  })

  test('of standard input; and nothing where nothing is to be changed', async () => {
    const {root} = folder({})
    const shown = await run(['--stdin', '--stdin-filename', 'a.md', '--fix-dry-run'], {
      cwd: root,
      input: slips
    })
    expect(shown.out).toMatch(/^--- a\/a\.md\n\+\+\+ b\/a\.md\n@@ /)
    const none = await run(['--stdin', '--fix-dry-run'], {cwd: root, input: perfect})
    expect(none.out).toBe('')
    expect(existsSync(path.join(root, 'a.md'))).toBe(false)
  })
})

test('a file that was changed while it was judged is left alone', async () => {
  const {root, read} = folder({'plan.md': 'của người khác'})
  const said: string[] = []
  const io = {cwd: root, err: (text: string) => said.push(text)} as unknown as Io
  const plan = await new Linter({cwd: root, today}).fix(slips, {path: 'plan.md'})
  expect(plan.fixed).toBeDefined()
  expect(await handleFixes([{head: headOf(plan.report), fixed: plan.fixed}], 'write', 'vi', io)).toEqual([
    'plan.md'
  ])
  expect(said[0]).toBe('Tệp “plan.md” vừa được thay đổi ở nơi khác nên không sửa. Hãy chạy lại lệnh.\n')
  expect(read('plan.md').toString()).toBe('của người khác')
})

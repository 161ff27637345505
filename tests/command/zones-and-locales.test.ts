import {mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {runBuilt} from '../support/command.js'

/** What the command says and writes is the same in every time zone and under every locale. */
const slip = readFileSync('fixtures/documents/province-2026/plan.md', 'utf8').replace(
  'Độc lập - Tự do - Hạnh phúc',
  'Độc lập – Tự do – Hạnh phúc'
)
const word = readFileSync('examples/word/ke-hoach.docx')
const day = ['--today', '2026-11-20']
const commands: readonly (readonly string[])[] = [
  ['Kế hoạch.md', ...day],
  ['.', '-f', 'json', ...day],
  ['.', '-f', 'junit=ket-qua.xml', ...day],
  ['checklist', 'Kế hoạch.md', '-o', 'Phiếu.docx', ...day],
  ['checklist', 'Kế hoạch.md', '-o', 'Phiếu.html', ...day],
  ['annotate', 'Dự thảo.docx', '--fix', '-o', 'Góp ý.docx', ...day],
  ['extract', 'Dự thảo.docx', '-o', 'Trích.txt'],
  ['Kế hoạch.md', '--suppress-all', '--reason', 'có từ trước', '--until', '2026-12-31', ...day],
  ['Kế hoạch.md', '--fix', ...day],
  ['ke hoach.md', ...day],
  ['rules', '--lang', 'en'],
  ['knowledge', ...day]
]

async function everything(env: Record<string, string>) {
  const root = mkdtempSync(path.join(tmpdir(), 'cchclint-zone-'))
  mkdirSync(path.join(root, '.git'))
  writeFileSync(path.join(root, 'Kế hoạch.md'), slip)
  writeFileSync(path.join(root, 'Dự thảo.docx'), word)
  const said = []
  for (const args of commands) said.push(await runBuilt(args, {cwd: root, env}))
  const files = readdirSync(root).filter(name => name !== '.git')
  return {said, files: files.sort().map(name => [name, readFileSync(path.join(root, name), 'base64')])}
}

const here = everything({TZ: 'Asia/Ho_Chi_Minh', LANG: 'vi_VN.UTF-8', LC_ALL: ''})

describe.concurrent('the same everywhere', () => {
  test.each([
    // A sign before “Etc/GMT” is the other way round: these are twelve hours behind and fourteen ahead.
    [{TZ: 'Etc/GMT+12', LANG: 'C', LC_ALL: 'C'}],
    [{TZ: 'Etc/GMT-14', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8'}],
    // Half hours, and an hour more in summer.
    [{TZ: 'America/St_Johns', LANG: 'en_US.ISO-8859-1', LC_ALL: 'POSIX'}],
    [{TZ: 'khong/co', LANG: '', LANGUAGE: 'de', LC_MESSAGES: 'de_DE.UTF-8', LC_TIME: 'ar_EG.UTF-8'}]
  ])('%j', async env => {
    expect(await everything(env as Record<string, string>)).toEqual(await here)
  })
})

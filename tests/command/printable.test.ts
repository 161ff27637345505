import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import {afterAll, describe, expect, test} from 'vitest'
import {allPrintable, printable, printableLines} from '../../src/diagnostic/printable.js'
import {run} from '../support/command.js'

/** What a document, a name or a configuration holds commands neither a terminal nor the log that it is printed in. */

const commanding =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|^\s*::|##\[/m

describe('a text made printable', () => {
  test.each([
    ['\u001b[31mđỏ\u001b[0m', '␛[31mđỏ␛[0m'],
    ['\u001b]8;;http://a.vn\u0007liên kết\u001b]8;;\u0007', '␛]8;;http://a.vn␇liên kết␛]8;;␇'],
    ['\u009b2J', '\ufffd2J'],
    ['một\r\nhai\nba\u2028bốn', 'một hai ba bốn'],
    ['::error::sai', ': :error::sai'],
    ['dòng\n  ::add-mask::x', 'dòng   ::add-mask::x'],
    ['##[error]sai', '## [error]sai'],
    ['\u202egnp.\u202c', '\ufffdgnp.\ufffd'],
    ['\ud800', '\ufffd']
  ])('%j', (text, shown) => expect(printable(text)).toBe(shown))

  test.each(['Sở Nội vụ: chủ trì', 'a:: b', 'e\u0302\u0301', 'https://a.vn/?b=1', '## Đầu mục', '“…”', '😀'])(
    'nothing changes in %j',
    text => expect(printable(text)).toBe(text)
  )

  test('no text keeps anything that commands', () => {
    const pieces = fc.constantFrom(
      '\u001b',
      '\u009d',
      '\n',
      '\r',
      ' ',
      ':',
      '::',
      '#',
      '[',
      '\u2028',
      '\u202e',
      'a'
    )
    fc.assert(
      fc.property(
        fc.array(pieces).map(all => all.join('')),
        text => {
          expect(printable(text)).not.toMatch(commanding)
          expect(printable(text)).not.toContain('\n')
          expect(printableLines(text)).not.toMatch(commanding)
        }
      )
    )
  })

  test('every string in a report', () => {
    expect(allPrintable({a: ['\u001b', {b: 1, c: null, d: '\u0007'}]})).toEqual({
      a: ['␛', {b: 1, c: null, d: '␇'}]
    })
  })
})

describe('the command', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'cchclint-printable-'))
  afterAll(() => rmSync(folder, {recursive: true}))
  const plan = readFileSync('fixtures/documents/province-2024/plan.md', 'utf8')
  mkdirSync(path.join(folder, '.git'))
  const write = (name: string, text: string) => writeFileSync(path.join(folder, name), text)
  write('::error file=a::b.md', plan)
  write('trong\u001b]0;x\u0007\n::error::y.md', '')
  write('khac\u001b[2J.txt', 'THÔNG BÁO\nVề lịch trực tuần\n')
  write('ke-hoach.md', plan.replaceAll('hành chính', 'hành \u001b]8;;http://a\u0007\u009b2J\u202echính'))
  mkdirSync(path.join(folder, 'goi'))
  write('goi/pack.yaml', 'title: Gói\n')
  write(
    'goi/la.yaml',
    `check: phrase-required
severity: warning
summary: "Phải có \\e[2J từ\\n::error::z"
why: "Vì \\e]0;x\\a\\n::warning::w"
basis: [practice]
with: {phrases: ["\\e[31mtừ lạ"]}
examples:
  - passes: "Có \\e[31mtừ lạ\\n::notice::v"
  - fails: "Không \\e[31m"
    says: ["x\\e[31m"]
`
  )
  write('goi.yaml', 'packs: [./goi]\n')

  const commands: readonly (readonly string[])[] = [
    ['.'],
    ['--no-config', 'ke-hoach.md', '--lang', 'en'],
    ['checklist', '.'],
    ['checklist', 'ke-hoach.md'],
    ['-c', 'goi.yaml', 'ke-hoach.md'],
    ['rules', '-c', 'goi.yaml'],
    ['explain', 'goi/la', '-c', 'goi.yaml'],
    ['rules', 'test', 'goi'],
    ['--print-config', 'ke-hoach.md', '-c', 'goi.yaml'],
    ['--stats', '.'],
    ['khong-co\u001b[2J\n::error::.md'],
    ['--rule', 'la\u001b[2J=error', 'ke-hoach.md'],
    ['--khong\u001b[2J'],
    ['annotate', 'a\u001b.md', '-o', 'b\n::x.docx']
  ]
  test.each(commands.map(args => [args]))('%j', async args => {
    const {out, err} = await run(args, {cwd: folder})
    expect(out + err).not.toBe('')
    expect(out).not.toMatch(commanding)
    expect(err).not.toMatch(commanding)
  })
})

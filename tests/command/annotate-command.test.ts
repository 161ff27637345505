import {existsSync, mkdtempSync, readFileSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {strToU8, unzipSync, zipSync} from 'fflate'
import {beforeAll, describe, expect, test} from 'vitest'
import {run} from '../support/command.js'
import {marksOf} from '../support/word-marks.js'
import {wordOf} from '../support/word-writer.js'

const folder = mkdtempSync(path.join(tmpdir(), 'cchclint-annotate-'))
const here = (name: string) => path.join(folder, name)

beforeAll(async () => {
  const markdown = readFileSync('fixtures/documents/province-2025-old-duties/plan.md', 'utf8')
  writeFileSync(here('ke-hoach.docx'), await wordOf(markdown))
  writeFileSync(here('hong.docx'), 'PK\u0003\u0004 không phải tệp Word')
  writeFileSync(here('ke-hoach.md'), markdown)
})

describe('cchclint annotate', () => {
  test('writes a copy, says how many comments, and exits as linting does', async () => {
    const linted = await run(['ke-hoach.docx', '-f', 'json'], {cwd: folder})
    const {summary} = JSON.parse(linted.out) as {summary: Record<string, number>}
    const count = summary.errors! + summary.warnings! + summary.infos!
    const {code, out} = await run(['annotate', 'ke-hoach.docx', '-o', 'moi/gop-y.docx'], {cwd: folder})
    expect(out).toBe(`Đã ghi ${count} ý kiến vào “moi/gop-y.docx”.\n`)
    expect(code).toBe(linted.code)
    expect(marksOf(readFileSync(here('moi/gop-y.docx'))).comments).toHaveLength(count)
  })

  test('--quiet, --only and --lang have their say', async () => {
    const {out} = await run(
      ['annotate', 'ke-hoach.docx', '-o', 'en.docx', '--lang', 'en', '--only', 'cchc/index-coverage'],
      {cwd: folder}
    )
    expect(out).toMatch(/^en\.docx: \d+ comment\(s\) written\.\n$/)
    const quiet = await run(['annotate', 'ke-hoach.docx', '-o', 'loi.docx', '--quiet'], {cwd: folder})
    const {comments} = marksOf(readFileSync(here('loi.docx')))
    expect(quiet.out).toContain(`${comments.length} ý kiến`)
    expect(comments.every(({text}) => text.startsWith('Lỗi: '))).toBe(true)
  })

  test('--fix says how many changes are proposed', async () => {
    const {out} = await run(['annotate', 'ke-hoach.docx', '--fix', '-o', 'sua.docx'], {cwd: folder})
    const {changes} = marksOf(readFileSync(here('sua.docx')))
    expect(out).toMatch(/ý kiến và \d+ chỗ đề nghị sửa \(Track Changes\) vào “sua\.docx”/)
    expect(changes.length > 0).toBe(!out.includes(' 0 chỗ'))
  })

  test('--suggest says how many model wordings are proposed, and what is left to the writer', async () => {
    const {out} = await run(['annotate', 'ke-hoach.docx', '--suggest', '-o', 'mau.docx'], {cwd: folder})
    expect(out).toMatch(/ ý kiến và 1 câu mẫu \(Track Changes\) vào “mau\.docx”\.\nChỗ “\[…\]” do người soạn/)
    const {changes} = marksOf(readFileSync(here('mau.docx')))
    expect(changes.some(change => change.startsWith('+'))).toBe(true)
  })

  test.each([
    [['ke-hoach.docx'], 'Chưa chỉ rõ tệp kết quả (-o).'],
    [['ke-hoach.docx', '-o', 'gop-y.pdf'], 'phải là tệp .docx'],
    [['ke-hoach.docx', '-o', './ke-hoach.docx'], 'trùng với tệp đang được đọc'],
    [['ke-hoach.md', '--suggest', '-o', 'a.docx'], 'Chỉ ghi ý kiến được vào tệp Word (.docx)'],
    [['ke-hoach.md', '-o', 'a.docx'], 'Chỉ ghi ý kiến được vào tệp Word (.docx)'],
    [['khong-co.docx', '-o', 'a.docx'], 'Không tìm thấy tệp “khong-co.docx”.'],
    [['hong.docx', '-o', 'a.docx'], 'tệp bị hỏng'],
    [['ke-hoach.docx', '-o', 'a.docx', '--fix-dry-run'], 'không nhận tùy chọn “--fix-dry-run”'],
    [
      ['ke-hoach.docx', 'hong.docx', '-o', 'a.docx'],
      'Lệnh “annotate” chỉ nhận một tên tệp; thừa “hong.docx”.'
    ],
    [[], 'Lệnh “annotate” cần có tên tệp.']
  ])('%j: one sentence, code 2, nothing written', async (args, sentence) => {
    const before = readFileSync(here('ke-hoach.docx'))
    const {code, out, err} = await run(['annotate', ...args], {cwd: folder})
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(sentence)
    expect(err.trim().split('\n')).toHaveLength(1)
    expect(existsSync(here('a.docx'))).toBe(false)
    expect(readFileSync(here('ke-hoach.docx')).equals(before)).toBe(true)
  })
})

test('--fix leaves a Word file as it is, and says what to do instead', async () => {
  const before = readFileSync('examples/word/ke-hoach.docx')
  writeFileSync(here('nguyen.docx'), before)
  const {err} = await run(['--fix', 'nguyen.docx'], {cwd: folder})
  expect(err).toContain('cchclint annotate "nguyen.docx" --fix -o BẢN-SAO.docx')
  expect(readFileSync(here('nguyen.docx')).equals(before)).toBe(true)
})

test('a digital signature does not hold for the copy, which is said', async () => {
  const signed = {
    ...unzipSync(readFileSync('examples/word/ke-hoach.docx')),
    '_xmlsignatures/sig1.xml': strToU8('<a/>')
  }
  writeFileSync(here('ky.docx'), zipSync(signed))
  const {err} = await run(['annotate', 'ky.docx', '-o', 'ky-gop-y.docx'], {cwd: folder})
  expect(err).toContain('“ky.docx” có chữ ký số; chữ ký không còn hiệu lực trong bản sao.')
})

test('the draft that comes along shows what the guide promises', async () => {
  const {code, out} = await run(
    ['annotate', 'examples/word/ke-hoach.docx', '--fix', '-o', here('mau.docx'), '--today', '2026-11-20'],
    {}
  )
  expect([code, out]).toEqual([
    1,
    `Đã ghi 11 ý kiến và 2 chỗ đề nghị sửa (Track Changes) vào “${here('mau.docx')}”.\n`
  ])
  const {comments, changes} = marksOf(readFileSync(here('mau.docx')))
  expect(changes).toEqual(['-–', '+-', '-–', '+-', '- '])
  const rules = comments.map(({text}) => /Quy tắc: (.+)/.exec(text)![1])
  expect(rules).toContain('form/page-setup/margins')
  expect(rules).toContain('form/typeface/font')
  expect(comments.find(({text}) => text.includes('index-coverage'))!.on).toBe('NỘI DUNG TUYÊN TRUYỀN')
})

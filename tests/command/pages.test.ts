import {existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, describe, expect, test} from 'vitest'
import {run as runHere} from '../support/command.js'
import {fixture} from '../support/repository.js'

const made: string[] = []
afterAll(() => {
  for (const folder of made) rmSync(folder, {recursive: true, force: true})
})

/** A folder with these files, and the command in it. */
function folder(files: Readonly<Record<string, string>>) {
  const root = mkdtempSync(path.join(tmpdir(), 'cchclint-pages-'))
  made.push(root)
  const at = (name: string) => path.join(root, name)
  const write = (name: string, content: string) => {
    mkdirSync(path.dirname(at(name)), {recursive: true})
    writeFileSync(at(name), content)
  }
  for (const [name, content] of Object.entries(files)) write(name, content)
  const run = (...args: string[]) => runHere([...args, '--no-config', '--today', '2026-11-20'], {cwd: root})
  const read = (name: string) => readFileSync(at(name), 'utf8')
  return {at, write, run, read, names: (name: string) => readdirSync(at(name)).sort()}
}

const good = fixture('province-2026')
const draft = fixture('commune-2025-short')

describe('the checklist as a page', () => {
  test('checklist FILE -o phieu.html writes the page, and the same page again', async () => {
    const {run, read} = folder({'a.md': draft})
    expect((await run('checklist', 'a.md', '-o', 'phieu.html')).code).toBe(1)
    const first = read('phieu.html')
    expect(first).toContain('<title>DỰ THẢO: Phiếu rà soát 2025, UBND phường Hạc Thành</title>')
    expect(first).toContain('<ol class="plan">')
    expect((await run('checklist', 'a.md', '-o', 'phieu.html')).code).toBe(1)
    expect(read('phieu.html')).toBe(first)
  })

  test('--format html and markdown, to a file, to standard output, and beside others', async () => {
    const {run, read} = folder({'a.md': good, 'b.md': draft})
    const {code, out} = await run(
      'a.md',
      'b.md',
      '-f',
      'html=all.html',
      '-f',
      'markdown=all.mdown',
      '-f',
      'json'
    )
    expect(code).toBe(1)
    expect(JSON.parse(out)).toMatchObject({version: 1})
    expect(read('all.html').match(/<article /g)).toHaveLength(2)
    expect(read('all.mdown')).toMatch(/^# Tổng hợp rà soát kế hoạch\n/)
    expect((await run('a.md', '-f', 'html')).out).toMatch(/^<!DOCTYPE html>\n<html lang="vi">/)
    expect((await run('checklist', 'a.md', '-o', 'phieu.md')).code).toBe(0)
    expect(read('phieu.md')).toMatch(/^# TRÌNH KÝ – PHIẾU RÀ SOÁT KẾ HOẠCH\n/)
  })

  test('from standard input, and in English', async () => {
    const {code, out} = await runHere(
      ['checklist', '--stdin', '--format', 'html', '--lang', 'en', '--no-config', '--today', '2026-11-20'],
      {input: good}
    )
    expect(code).toBe(0)
    expect(out).toContain('(no file)')
    expect(out).toContain('TO BE SIGNED: Review of 16/KH-UBND')
  })

  test('a run that fails replaces the page of the last time by one that says so', async () => {
    const {run, read} = folder({'a.md': good})
    await run('checklist', 'a.md', '-o', 'phieu.html')
    expect((await run('checklist', 'a.md', '-o', 'phieu.html', '--level', 'tin')).code).toBe(2)
    expect(read('phieu.html')).toContain('Lần rà soát này không thực hiện được')
    expect(read('phieu.html')).not.toContain('yêu cầu đạt')
  })

  test('what is not ours stays: foreign pages, and ours that somebody changed', async () => {
    const {run, read, write} = folder({'a.md': good, 'phieu.html': '<p>của tôi</p>'})
    expect((await run('checklist', 'a.md', '-o', 'phieu.html')).code).toBe(2)
    expect(read('phieu.html')).toBe('<p>của tôi</p>')
    expect((await run('checklist', 'a.md', '-o', 'phieu.html', '--force')).code).toBe(0)
    const noted = read('phieu.html').replace('Đạt', 'Đạt, đã xem')
    write('phieu.html', noted)
    const {code, err} = await run('checklist', 'a.md', '-o', 'phieu.html')
    expect(code).toBe(2)
    expect(err).toContain('chưa chắc do cchclint tạo ra')
    expect(read('phieu.html')).toBe(noted)
  })

  test('exceptions and the baseline are told with their reasons; the text is shown without the comment', async () => {
    const comment = '<!-- cchclint-disable-file cchc/required-sections/funding -- ngân sách cấp riêng -->'
    const {run, read} = folder({'a.md': `${comment}\n\n${draft}`})
    expect((await run('a.md', '--suppress-all', '--reason', 'kế hoạch cũ')).code).toBe(0)
    expect((await run('checklist', 'a.md', '-o', 'phieu.html')).code).toBe(0)
    const page = read('phieu.html')
    expect(page).toContain('Không có lỗi mới.')
    expect(page).toContain('chưa đạt (lỗi), ghi nhận tồn đọng')
    expect(page).toMatch(
      /Kinh phí thực hiện<\/th><td>ngân sách cấp riêng<span class="basis">ghi trong văn bản/
    )
    const plan = page.slice(page.indexOf('<ol class="plan">'))
    expect(plan).toMatch(/^<ol class="plan"><li [^>]*value="3"><p><mark [^>]*>ỦY BAN NHÂN DÂN/)
    expect(plan).not.toContain('cchclint-disable')
  })

  test('says which endings there are', async () => {
    const {run} = folder({'a.md': good})
    const {code, err} = await run('checklist', 'a.md', '-o', 'phieu.pdf')
    expect(code).toBe(2)
    expect(err).toContain('.docx, .html, .md, .txt hoặc .json, hoặc một thư mục')
    const other = await run('a.md', '-o', 'phieu.html')
    expect(other.code).toBe(2)
    expect(other.err).toContain('--format html')
  })
})

describe('a folder of pages', () => {
  const files = {
    'ke-hoach/2025/Kế hoạch.md': draft,
    'ke-hoach/2026/Kế hoạch.md': good,
    'ke-hoach/hong.docx': 'không phải Word'
  }
  const expected = ['2025-ke-hoach.html', '2026-ke-hoach.html', 'index.html']

  test('checklist FOLDER -o FOLDER/: an overview and a page a plan; a file that cannot be read is named', async () => {
    const {run, read, names} = folder(files)
    const {code, err} = await run('checklist', 'ke-hoach', '-o', 'phieu/')
    expect(code).toBe(2)
    expect(err).toContain('hong.docx')
    expect(names('phieu')).toEqual(expected)
    expect(read('phieu/index.html')).toContain('ke-hoach/hong.docx')
    expect(read('phieu/2025-ke-hoach.html')).toContain('← Tất cả kế hoạch')
    expect((await run('checklist', 'ke-hoach', '-o', 'phieu')).code).toBe(2)
    expect((await run('ke-hoach', '-f', 'html=phieu/')).code).toBe(2)
    expect(names('phieu')).toEqual(expected)
  })

  test('all of it or nothing: where one page is not ours, none is written', async () => {
    const {run, read, names, at} = folder({...files, 'phieu/2026-ke-hoach.html': 'của tôi'})
    const {code, err} = await run('checklist', 'ke-hoach/2025', 'ke-hoach/2026', '-o', 'phieu/')
    expect(code).toBe(2)
    expect(err).toContain('2026-ke-hoach.html')
    expect(names('phieu')).toEqual(['2026-ke-hoach.html'])
    expect(read('phieu/2026-ke-hoach.html')).toBe('của tôi')
    expect((await run('checklist', 'ke-hoach/2025', 'ke-hoach/2026', '-o', 'phieu/', '--force')).code).toBe(1)
    expect(names('phieu')).toEqual(expected)
    expect(existsSync(at('phieu/2026-ke-hoach.html'))).toBe(true)
  })

  test('a folder that cannot be one', async () => {
    const {run, read} = folder({...files, phieu: 'một tệp'})
    const {code, err} = await run('checklist', 'ke-hoach', '-o', 'phieu/')
    expect(code).toBe(2)
    expect(err).toContain('không phải thư mục')
    expect(read('phieu')).toBe('một tệp')
  })

  test('a run that fails says so in the overview of the last time', async () => {
    const {run, read} = folder(files)
    await run('checklist', 'ke-hoach/2026', '-o', 'phieu/')
    expect((await run('checklist', 'ke-hoach/2026', '-o', 'phieu/', '--stage', 'x')).code).toBe(2)
    expect(read('phieu/index.html')).toContain('Lần rà soát này không thực hiện được')
  })
})

import {mkdirSync, mkdtempSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {run} from '../support/command.js'

/** A folder with names such as people give, and one file beside it. */
const above = mkdtempSync(path.join(tmpdir(), 'cchclint-names-'))
const root = path.join(above, 'kho')
mkdirSync(path.join(root, '.git'), {recursive: true})
mkdirSync(path.join(root, 'Năm 2026'))
const put = (name: string, content = 'KẾ HOẠCH\n') => writeFileSync(path.join(root, name), content)
put('Kế hoạch số 1.md')
put('ke-hoach-tinh.md')
put('Năm 2026/Kế hoạch xã.docx')
put('Năm 2026/phu_luc.txt')
put('a b.md')
put('hinh-anh.png')
put('A B.txt')
writeFileSync(path.join(above, 'ngoai kho.md'), 'KẾ HOẠCH\n')

const cchclint = (...args: string[]) => run([...args, '--today', '2026-11-20'], {cwd: root})

describe('a name that no file has', () => {
  test.each([
    ['ke hoach so 1.md', 'Kế hoạch số 1.md'],
    ['KẾ HOẠCH SỐ 1.MD', 'Kế hoạch số 1.md'],
    ['Kế  hoạch số 1.md', 'Kế hoạch số 1.md'],
    ['Kế_hoạch-số 1.md', 'Kế hoạch số 1.md'],
    ['Kế hoạch số 1.md'.normalize('NFD').toUpperCase(), 'Kế hoạch số 1.md'],
    ['Kế hoạch số 1.md:12', 'Kế hoạch số 1.md'],
    ['ke-hoach-tinh.md:12:3', 'ke-hoach-tinh.md'],
    ['ke-hoahc-tinh.md', 'ke-hoach-tinh.md'],
    ['ke-hoach-tinh.mdd', 'ke-hoach-tinh.md'],
    ['nam 2026/phu luc.txt', 'Năm 2026/phu_luc.txt'],
    ['Năm 2026\\phu_luc.txt', 'Năm 2026/phu_luc.txt'],
    ['nam-2026\\ke hoach xa.docx', 'Năm 2026/Kế hoạch xã.docx'],
    ['"K\\341\\272\\277 ho\\341\\272\\241ch s\\341\\273\\221 1.md"', 'Kế hoạch số 1.md']
  ])('%s: the one that was meant', async (typed, meant) => {
    const {code, out, err} = await cchclint(typed)
    expect({code, out}).toEqual({code: 2, out: ''})
    expect(err).toMatch(/^Không tìm thấy tệp “/)
    expect(err).toContain(`Có phải ý bạn là “${meant}”?\n`)
  })

  test.each([
    ['bao-cao.md'],
    ['hinh-anh.md'],
    ['a-b.m'],
    ['../ngoai-kho.md'],
    ['Năm 2027/phu_luc.txt/x.md'],
    [':12.md'],
    ['ke-hoach-tinh.md/x.md']
  ])('%s: nobody can tell', async typed => {
    const {code, err} = await cchclint(typed)
    expect(code).toBe(2)
    expect(err).not.toContain('Có phải ý bạn là')
  })
})

describe('a name with blanks that was not put in quotation marks', () => {
  test.each([
    [['Kế', 'hoạch', 'số', '1.md'], ['Kế hoạch số 1.md']],
    [
      ['ke-hoach-tinh.md', 'Kế', 'hoạch', 'số', '1.md', 'Năm', '2026/phu_luc.txt'],
      ['Kế hoạch số 1.md', 'Năm 2026/phu_luc.txt']
    ]
  ])('%j: one sentence each', async (typed, names) => {
    const {code, err} = await cchclint(...typed)
    expect(code).toBe(2)
    for (const name of names)
      expect(err).toContain(`Tên tệp có dấu cách phải đặt trong dấu nháy kép: "${name}".\n`)
    expect(err.split('\n').filter(line => line.startsWith('Không có tệp'))).toHaveLength(names.length)
    expect(err).not.toContain('Không tìm thấy')
  })

  test('one of its words alone', async () => {
    const {err} = await cchclint('hoạch.md', 'số')
    expect(err).toContain('Tên tệp có dấu cách phải đặt trong dấu nháy kép: "Kế hoạch số 1.md".\n')
  })

  test('words that are no name stay what they are', async () => {
    const {err} = await cchclint('không', 'có.md')
    expect(err).toContain('Không tìm thấy tệp “không”.')
    expect(err).toContain('Không tìm thấy tệp “có.md”.')
  })
})

describe('what Git LFS left in place of a file', () => {
  const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'4d'.repeat(32)}\nsize 12345\n`

  test.each(['con-tro.docx', 'con-tro.pdf', 'con-tro.md', 'con-tro.txt', 'con-tro.odt', 'con-tro.doc'])(
    '%s',
    async name => {
      put(name, pointer)
      const {code, out, err} = await cchclint(name)
      expect({code, out}).toEqual({code: 2, out: ''})
      expect(err).toContain(
        `“${name}” mới chỉ là con trỏ của Git LFS, chưa có nội dung. Hãy chạy: git lfs pull.\n`
      )
    }
  )

  test('a plan that speaks of one is a plan', async () => {
    put('noi-ve.md', `KẾ HOẠCH\n\n${pointer}`)
    const {err} = await cchclint('noi-ve.md')
    expect(err).not.toContain('git lfs pull')
  })
})

import {describe, expect, test} from 'vitest'
import type {Report} from '../../src/diagnostic/report.js'
import {fixture, Folder} from '../support/repository.js'

const plan = fixture('commune-2026')
const faulty = fixture('province-2023-no-indices')
const files = Object.fromEntries(
  Array.from({length: 7}, (_, at) => [`xã ${at}/kế hoạch.md`, at % 3 === 0 ? faulty : plan])
)

const runMerge = (folder: Folder, args: readonly string[]) => folder.run(['merge', ...args])

/** A folder with the reports of all parts of a run beside its plans, and how each part ended. */
async function parts(of: number, args: readonly string[] = ['.'], folder = new Folder(files)) {
  const codes: number[] = []
  for (let at = 1; at <= of; at++) {
    const {code, out} = await folder.run(['--shard', `${at}/${of}`, '-f', 'json', ...args])
    folder.write(`phan-${at}.json`, out)
    codes.push(code)
  }
  return {folder, codes}
}

describe('merge', () => {
  test('makes of the reports of all parts that of the whole', async () => {
    const {folder, codes} = await parts(3)
    const whole = await folder.run(['-f', 'json', '.'])
    const merged = await runMerge(folder, ['phan-3.json', 'phan-1.json', 'phan-2.json', '-f', 'json'])
    expect(merged).toEqual(whole)
    expect(Math.max(...codes)).toBe(whole.code)
    const stylish = await runMerge(folder, ['phan-*.json'])
    expect(stylish).toEqual(await folder.run(['.']))
  })

  test('the exit code is that of the whole, by the same bar', async () => {
    const {folder} = await parts(2)
    const reports = ['phan-1.json', 'phan-2.json']
    expect((await runMerge(folder, reports)).code).toBe(1)
    const lenient = await parts(2, ['.'], new Folder({'a.md': plan, 'b.md': `${plan}\nPhường , xã .\n`}))
    const {summary} = JSON.parse((await runMerge(lenient.folder, [...reports, '-f', 'json'])).out) as Report
    expect(summary.errors).toBe(0)
    expect((await runMerge(lenient.folder, reports)).code).toBe(0)
    const bar = await runMerge(lenient.folder, [...reports, '--fail-on', 'info'])
    expect(bar.code).toBe(summary.warnings + summary.infos > 0 ? 1 : 0)
    const missing = await parts(2, ['khong-co.md', '.'])
    const faults = await runMerge(missing.folder, reports)
    expect(faults).toMatchObject({code: 2, err: expect.stringContaining('Không tìm thấy tệp “khong-co.md”.')})
  })

  test('writes files, and never over what it reads', async () => {
    const {folder} = await parts(2)
    const reports = ['phan-1.json', 'phan-2.json']
    expect((await runMerge(folder, [...reports, '-f', 'json', '-o', 'ca.json'])).out).toBe('')
    expect((JSON.parse(folder.read('ca.json')) as Report).files).toHaveLength(7)
    const over = await runMerge(folder, [...reports, '-f', 'json', '-o', 'phan-1.json'])
    expect(over).toMatchObject({code: 2, out: ''})
    expect((JSON.parse(folder.read('phan-1.json')) as Report).files.length).toBeLessThan(7)
  })

  test('of no report, of one twice and of what is none nothing is made', async () => {
    const {folder} = await parts(2)
    const report = JSON.parse(folder.read('phan-1.json')) as Report
    const changed = (name: string, change: object) =>
      folder.write(name, JSON.stringify({...report, ...change}))
    folder.write('hong.json', '{"version": 1')
    folder.write('khac.json', '{"name": "x\\u001b[31m"}')
    changed('phien-ban.json', {tool: {...report.tool, version: '99.0.0'}, files: []})
    changed('thua.json', {la: 1})
    changed('sai.json', {summary: {...report.summary, errors: '<b>'}})
    for (const [names, sentence] of [
      [['phan-1.json', 'phan-2.json', 'phan-1.json'], 'có hai lần trong “phan-1.json”'],
      [['phan-1.json', 'khong-co.json'], 'Không tìm thấy tệp “khong-co.json”.'],
      [['khong-co-*.json'], 'Không có tệp nào khớp với “khong-co-*.json”.'],
      [['xã 0'], 'Không đọc được tệp “xã 0”'],
      [['hong.json'], '“hong.json” không phải tệp JSON.'],
      [['xã 0/kế hoạch.md'], 'không phải tệp JSON.'],
      [['khac.json'], '“khac.json” không phải kết quả của cchclint'],
      [['thua.json'], '“thua.json” không phải kết quả của cchclint'],
      [['sai.json'], 'summary/errors'],
      [['phan-1.json', 'phien-ban.json'], 'do hai phiên bản khác nhau tạo ra']
    ] as const) {
      const {code, out, err} = await runMerge(folder, names)
      expect({code, out, err}).toEqual({code: 2, out: '', err: expect.stringContaining(sentence)})
      expect(err).not.toContain('\u001b')
      expect(err.trim().split('\n')).toHaveLength(1)
    }
    expect((await runMerge(folder, [])).err).toBe(
      'Lệnh “merge” cần có các tệp kết quả dạng JSON. Xem cách dùng: cchclint merge --help.\n'
    )
  })
})

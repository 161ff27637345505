import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, describe, expect, test} from 'vitest'
import {run} from '../../support/command.js'

const root = mkdtempSync(path.join(tmpdir(), 'cchclint-split-'))
afterAll(() => rmSync(root, {recursive: true}))

/** What `rules test` says of a rule with these phrases, whose examples speak of `spoken`. */
async function told(phrases: string, spoken: string): Promise<{code: number; err: string}> {
  writeFileSync(path.join(root, 'pack.yaml'), 'name: thu\ntitle: Thử\n')
  writeFileSync(
    path.join(root, 'quy-tac.yaml'),
    [
      'summary: Kế hoạch nêu điều này.',
      'why: Vì cần.',
      'basis: [practice]',
      'severity: error',
      'check: phrase-required',
      `with:\n  phrases: ${phrases}`,
      'examples:',
      `  - passes: |\n      I. NỘI DUNG\n      - Phân công ${spoken}.`,
      '  - fails: |\n      I. NỘI DUNG\n      - Không nêu gì.',
      '    says: [“…”]',
      ''
    ].join('\n')
  )
  const {code, err} = await run(['rules', 'test', root])
  return {code, err}
}

describe('commas within a list', () => {
  test.each([
    ['[các sở, ban, ngành]', 'các sở, ban, ngành', '["các sở, ban, ngành"]'],
    ['[đường dây nóng, Các Sở, Ban, Ngành]', 'đường dây nóng', '["Các Sở, Ban, Ngành"]'],
    ['[“tin, bài”]', 'tin, bài', '["tin, bài"]']
  ])('that divide a name: %s', async (phrases, spoken, right) => {
    const {code, err} = await told(phrases, spoken)
    expect(code).toBe(2)
    expect(err).toContain(`viết ${right}`)
  })

  test.each([
    ['["các sở, ban, ngành"]', 'các sở, ban, ngành'],
    ['["các sở", "ban", "ngành"]', 'các sở, ban, ngành'],
    ['\n    - các sở\n    - ban\n    - ngành', 'các sở, ban, ngành'],
    ['[đường dây nóng, tổng đài]', 'đường dây nóng'],
    ['[tin, bài]', 'bài trên báo'],
    ['[các sở, địa phương]', 'các sở'],
    ['[các sở]', 'các sở']
  ])('that divide phrases as they should: %s', async (phrases, spoken) => {
    const {code, err} = await told(phrases, spoken)
    // The sentence that is expected is not right, which is no fault of the list.
    expect({code, err}).toEqual({code: 1, err: 'Còn 1 ví dụ chưa đúng như ghi trong tệp (mã thoát 1).\n'})
  })

  test('that divide what the examples have together are a reason that is told where one is wrong', async () => {
    const {code, err} = await told('[tin, bài]', 'đăng tin, bài')
    expect(code).toBe(1)
    expect(err).toMatch(/quy-tac\.yaml:7:12: dấu phẩy trong “\[ \]” .*\["tin, bài"\].*\nCòn 1 ví dụ/)
  })
})

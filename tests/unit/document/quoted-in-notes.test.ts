import {describe, expect, test} from 'vitest'
import {planAsPdf} from '../../support/plan-as-pdf.js'
import {lint} from '../../support/linting.js'

const plan = (note: string) => `KẾ HOẠCH
Tuyên truyền cải cách hành chính năm 2026

I. NỘI DUNG

1. Đăng tin, bài trên trang thông tin điện tử của xã và hệ thống truyền thanh cơ sở.

2. Khoản này được sửa đổi như sau: tuyên truyền mỗi tuần ba buổi trên hệ thống truyền thanh.”

${note} Kế hoạch số 12/KH-UBND ngày 05/01/2026 có căn cứ ban hành như sau:

“Căn cứ Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ;

3. Tổ chức hội nghị (tại nhà văn hóa của từng thôn trong xã.
`

/** The signs that are told to have no partner. */
async function told(file: string, bytes: Uint8Array | string) {
  const {findings} = await lint(file, bytes)
  return findings.filter(({rule}) => rule === 'wording/quote-pairs').map(({quote}) => quote)
}

describe('what a note quotes', () => {
  test('may be parted by the end of a page in a PDF, so that nobody can tell what is missing', async () => {
    expect(await told('plan.pdf', planAsPdf(plan('[1]')))).toEqual(['('])
  })

  test('is told in a PDF without notes, and in a text', async () => {
    expect(await told('plan.pdf', planAsPdf(plan('Ghi chú:')))).toEqual(['”', '“', '('])
    expect(await told('plan.md', plan('[1]'))).toEqual(['”', '“', '('])
  })
})

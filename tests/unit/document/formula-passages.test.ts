import {expect, test} from 'vitest'
import {lint} from '../../support/linting.js'
import {planAsPdf} from '../../support/plan-as-pdf.js'

const plan = (sign: string) => `KẾ HOẠCH
Tuyên truyền cải cách hành chính năm 2026

I. NỘI DUNG

1. Tỷ lệ hồ sơ đúng hạn được tính theo công thức sau đây:

số hồ sơ giải quyết của của

Tỷ lệ đúng hạn ${sign} các cơ quan

2. Công khai kết quả trên trang thông tin điện tử của xã.

3. Niêm yết tại nhà văn hóa của từng thôn trong xã.

4. Phát tờ rơi đến các hộ dân.

5. Tổ chức hội nghị tại tại nhà văn hóa.
`

/** What is said to be written twice. */
async function told(file: string, bytes: Uint8Array | string) {
  const {findings} = await lint(file, bytes)
  return findings.filter(({rule}) => rule === 'wording/repeated-word').map(({quote}) => quote)
}

test('parts of a formula that a PDF sets in columns write no word twice, what stands far from it may', async () => {
  expect(await told('plan.pdf', planAsPdf(plan('=')))).toEqual(['tại tại'])
})

test('where there is no formula, or no columns, they do', async () => {
  expect(await told('plan.pdf', planAsPdf(plan('là')))).toEqual(['của của', 'tại tại'])
  expect(await told('plan.md', plan('='))).toEqual(['của của', 'tại tại'])
})

import {expect, test} from 'vitest'
import {lint} from '../../support/linting.js'

/** What is said of one basis of a plan of 12 January 2026. */
async function ofBasis(basis: string): Promise<string[]> {
  const {findings} = await lint(
    'plan.md',
    `KẾ HOẠCH\n\nTuyên truyền cải cách hành chính năm 2026\n\nCăn cứ ${basis};\n\nI. MỤC ĐÍCH\n\nNgười dân biết nơi nộp hồ sơ.\n`
  )
  return findings
    .filter(({rule}) => ['citation/type-and-symbol', 'citation/known-document'].includes(rule))
    .map(({rule, severity, suggestions}) => `${severity} ${rule}: ${suggestions.join(', ')}`)
}

const type = 'info citation/type-and-symbol'
const known = 'warning citation/known-document'
const leap = 'đột phá phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số quốc gia'

test.each<[string, string[]]>([
  ['Quyết định số 12/QĐ-Tg ngày 05/02/2024 của Thủ tướng Chính phủ', [`${type}: 12/QĐ-TTg`]],
  ['Chỉ thị số 9-CT/TTg ngày 05/02/2024 của Thủ tướng Chính phủ', [`${type}: 9/CT-TTg`]],
  ['Kế hoạch số 7-KH/UBND ngày 05/01/2026 của Ủy ban nhân dân tỉnh', [`${type}: 7/KH-UBND`]],
  ['Luật Thanh tra số 84/202/QH15 ngày 25/6/2025', [`${type}: 84/2025/QH15`]],
  ['Nghị định số 45/205/NĐ-CP', [`${type}: `]],
  ['Quyết định số 12/QĐ-TTg ngày 05/02/2024 của Thủ tướng Chính phủ', []],
  ['Chỉ thị số 9-CT/TU ngày 05/02/2024 của Tỉnh ủy', []],
  ['Kế hoạch số 7-KH/ĐU ngày 05/01/2026 của Đảng ủy xã', []],
  ['Luật Thanh tra số 84/2025/QH15 ngày 25/6/2025', []],
  ['Thông báo số 202/TB-SNV ngày 05/01/2026 của Sở Nội vụ', []],

  // A year that is wrong shows where all else is right.
  [`Nghị quyết số 57-NQ/TW ngày 22/12/2023 của Bộ Chính trị về ${leap}`, [`${known}: ngày 22/12/2024`]],
  [`Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị về ${leap}`, []],
  [`Nghị quyết số 57-NQ/TW ngày 21/11/2023 của Bộ Chính trị về ${leap}`, []],
  ['Nghị quyết số 57-NQ/TW ngày 22/12/2023 của Bộ Chính trị về phát triển đô thị', []],
  ['Nghị quyết số 57-NQ/TW ngày 22/12/2023 của Bộ Chính trị', []],
  [`Nghị quyết số 57-NQ/TW ngày 22/12/2023 của Tỉnh ủy về ${leap}`, []]
])('%s', async (basis, said) => {
  expect(await ofBasis(basis)).toEqual(said)
})

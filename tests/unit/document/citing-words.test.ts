import {expect, test} from 'vitest'
import type {LintOptions} from '../../../src/engine/lint-document.js'
import {lint} from '../../support/linting.js'

/** The messages of one rule on a plan of 2026 whose preamble and first part are these lines. */
async function told(
  rule: string,
  basis: string,
  text = '',
  options: Partial<LintOptions> = {}
): Promise<string[]> {
  const lines = ['KẾ HOẠCH', 'Tuyên truyền cải cách hành chính năm 2026', basis, 'I. MỤC ĐÍCH', text]
  const report = await lint('plan.md', `${lines.join('\n\n')}\n`, {date: '2026-02-01', ...options})
  return report.findings.filter(finding => finding.rule === rule).map(({message}) => message)
}

const old = 'Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ'

test.each([
  [`Căn cứ ${old}`, 1],
  [`1.2. Căn cứ ${old}`, 1],
  [`Căn cứ văn bản thay thế ${old}`, 0],
  [`Căn cứ văn bản sửa đổi, bổ sung một số điều của ${old}`, 0],
  [`Căn cứ văn bản bãi bỏ khoản 2 Điều 3 của ${old}`, 0],
  [`Căn cứ văn bản hết hiệu lực tại ${old}`, 0],
  [`Căn cứ văn bản bổ sung kinh phí thực hiện ${old}`, 1]
])('“%s” is told to be replaced: %i', async (basis, count) => {
  expect(await told('citation/superseded', `${basis};`)).toHaveLength(count)
})

const cited = 'Thực hiện Quyết định số 142/QĐ-UBND'

test.each([
  [cited, 1],
  [`${cited} của UBND tỉnh`, 1],
  [`${cited} của UBND tỉnh có hiệu lực từ ngày 01/7/2025`, 1],
  [`${cited} của UBND tỉnh do Chủ tịch ký ngày 05/01/2026`, 0],
  [`${cited} cùng ngày của UBND tỉnh`, 0],
  [`${cited} [12] của UBND tỉnh`, 0],
  [`${cited} ngày hôm qua của UBND tỉnh`, 0],
  [`${cited} và số 143/QĐ-UBND ngày 05/01/2026`, 0],
  [`${cited}, số 143/QĐ-UBND ngày 05/01/2026`, 0],
  [`${cited} và Kế hoạch số 143/KH-UBND ngày 05/01/2026`, 0],
  [`${cited}, Kế hoạch số 143/KH-UBND ngày 05/01/2026`, 1],
  ['(Kèm theo Quyết định số 142/QĐ-UBND', 0],
  ['(Ban hành kèm theo Quyết định số 142/QĐ-UBND', 0]
])('“%s” lacks a date: %i', async (basis, count) => {
  expect(await told('citation/complete', `${basis}.`)).toHaveLength(count)
})

test.each([
  ['Quyết định số      /QĐ-UBND', 'số,'],
  ['Quyết định số……/QĐ-UBND', 'số,'],
  ['Quyết định số ____/QĐ-UBND', 'số,'],
  ['Tờ trình số:     /TTr-SNV', 'số,'],
  ['Quyết định số 142/QĐ-UBND ngày …/…/2026', 'ngày,'],
  ['Quyết định số 142/QĐ-UBND ngày     tháng 01 năm 2026', 'ngày,'],
  ['Quyết định số 765 ngày 05/01/2026', 'ký hiệu'],
  ['Quyết định số 765, ngày 05/01/2026', 'ký hiệu']
])('“%s” is not whole', async (document, lacks) => {
  const messages = await told('citation/complete', `Thực hiện ${document} của UBND tỉnh.`, '', {
    stage: 'final'
  })
  expect(messages).toHaveLength(1)
  expect(messages[0]).toContain(lacks)
})

test.each([
  'Kèm theo Kế hoạch số      /KH-UBND của UBND tỉnh.',
  'Thực hiện Quyết định số liệu/báo cáo của UBND tỉnh.',
  'Thực hiện số 765 ngày 05/01/2026 của tạp chí.'
])('“%s” holds no number that is not whole', async text => {
  expect(await told('citation/complete', text, '', {stage: 'final'})).toEqual([])
})

test.each([
  ['V/v tuyên truyền cải cách hành chính', 1],
  ['Về việc tuyên truyền cải cách hành chính', 0]
])('“%s” is the subject of a letter: %i', async (subject, count) => {
  const {findings} = await lint('plan.md', `KẾ HOẠCH\n\n${subject}\n\nI. MỤC ĐÍCH\n\nĐể người dân biết.\n`)
  expect(findings.filter(({rule, message}) => rule === 'form/title' && message.includes('V/v'))).toHaveLength(
    count
  )
})

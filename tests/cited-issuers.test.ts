import {expect, test} from 'vitest'
import {lint} from './linting.js'

/** Who issued the first document that is cited in a sentence of a plan. */
async function issuerIn(sentence: string): Promise<string | null | undefined> {
  const text = ['KẾ HOẠCH', 'Tuyên truyền cải cách hành chính năm 2026', sentence, 'I. MỤC ĐÍCH']
  const {plan} = await lint('plan.md', `${text.join('\n\n')}\n`)
  return plan.citations[0]?.issuer
}

const cited = 'Thực hiện Quyết định số 15/QĐ-ABC ngày 12/01/2026 của'

// Without their diacritics “giáo” is “giao” and “tải” is “tại”, with which a sentence goes on.
test.each([
  ['Bộ Dân tộc và Tôn giáo về việc công bố thủ tục', 'Bộ Dân tộc và Tôn giáo'],
  ['Bộ Giao thông vận tải quy định về bến xe', 'Bộ Giao thông vận tải'],
  ['Ban Tuyên giáo Tỉnh ủy về công tác tuyên truyền', 'Ban Tuyên giáo Tỉnh ủy'],
  ['Ban Quản lý chợ Bình Định về nội quy', 'Ban Quản lý chợ Bình Định'],
  ['Ban Chỉ huy phòng chống thiên tai tỉnh được sửa đổi', 'Ban Chỉ huy phòng chống thiên tai tỉnh'],
  ['Ủy ban nhân dân tỉnh giao chỉ tiêu', 'Ủy ban nhân dân tỉnh'],
  ['Ủy ban nhân dân tỉnh tại kỳ họp thứ ba', 'Ủy ban nhân dân tỉnh'],
  ['Sở Nội vụ cho phép tổ chức hội thi', 'Sở Nội vụ'],
  ['Bộ Kế hoạch và Đầu tư đính kèm biểu mẫu', 'Bộ Kế hoạch và Đầu tư'],
  ['Bộ Nội vụ vê việc giao chỉ tiêu', 'Bộ Nội vụ'],
  ['Sở Nội vụ', 'Sở Nội vụ']
])('%s', async (words, issuer) => {
  expect(await issuerIn(`${cited} ${words}.`)).toBe(issuer)
})

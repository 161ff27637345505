import {expect, test} from 'vitest'
import {readPlan} from '../../../src/document/read-plan.js'
import {exampleSource} from '../../../src/engine/example-source.js'
import {lint, today, knowledge} from '../../support/linting.js'

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
  ['Chính phủ trong khi chờ hướng dẫn mới', 'Chính phủ'],
  ['Chính phủ đối với công trình xây dựng', 'Chính phủ'],
  ['UBND TP. Hồ Chí Minh về cải cách hành chính', 'UBND TP. Hồ Chí Minh'],
  ['BỘ NỘI VỤ VÀ QUYẾT ĐỊNH SỐ 730/QĐ-BTC', 'BỘ NỘI VỤ'],
  ['Ban Chỉ đạo cải cách hành chính chỉ đạo việc rà soát', 'Ban Chỉ đạo cải cách hành chính'],
  ['Sở Nội vụ', 'Sở Nội vụ']
])('%s', async (words, issuer) => {
  expect(await issuerIn(`${cited} ${words}.`)).toBe(issuer)
})

/** The title of the first document that is cited in a sentence of a plan. */
async function titleIn(sentence: string): Promise<string> {
  const text = `KẾ HOẠCH\n\nTuyên truyền cải cách hành chính năm 2026\n\n${sentence}\n\nI. MỤC ĐÍCH\n`
  const source = await exampleSource(
    'plan.txt',
    new TextEncoder().encode(text),
    {},
    knowledge.vocabulary.words
  )
  const {passage, title} = readPlan(source, knowledge.vocabulary, {today}).citations[0]!
  return passage.value.slice(title.start, title.end).trim()
}

test.each([
  ['Sở Nội vụ về việc rà soát thủ tục; Công văn', 'về việc rà soát thủ tục'],
  ['Sở Nội vụ, ban hành Quy chế. Sở Nội vụ trình', ', ban hành Quy chế'],
  ['Sở Nội vụ phê duyệt Đề án tại TP. Hồ Chí Minh. Các sở', 'phê duyệt Đề án tại TP. Hồ Chí Minh'],
  ['Sở Nội vụ “Về cải cách. Năm 2026” và nhiều', '“Về cải cách. Năm 2026”'],
  ['Sở Nội vụ về rà soát thủ tục, trong đó có thủ tục mới', 'về rà soát thủ tục'],
  ['Sở Nội vụ triển khai Đề án./.', 'triển khai Đề án'],
  ['Sở Nội vụ thì các sở', '']
])('the title in “%s”', async (words, title) => {
  expect(await titleIn(`${cited} ${words}`)).toBe(title)
})

test.each([
  ['Ngày 24/12/2025, UBND tỉnh ban hành Kế hoạch số 15/KH-UBND.', '2025-12-24'],
  ['Ngày 24/12/2025, UBND tỉnh đã ký các Quyết định số 15/QĐ-UBND.', '2025-12-24'],
  ['Ngày 24/12/2025, UBND tỉnh họp; sau đó có Kế hoạch số 15/KH-UBND.', undefined],
  ['Ngày 24/12/2025, UBND tỉnh họp theo Kế hoạch số 15/KH-UBND.', undefined]
])('the day before: %s', async (sentence, date) => {
  const text = `KẾ HOẠCH\n\nTuyên truyền cải cách hành chính năm 2026\n\n${sentence}\n\nI. MỤC ĐÍCH\n`
  const source = await exampleSource(
    'plan.txt',
    new TextEncoder().encode(text),
    {},
    knowledge.vocabulary.words
  )
  expect(readPlan(source, knowledge.vocabulary, {today}).citations[0]!.date).toBe(date)
})

test.each([
  ['Kế hoạch số 15/KH-UBND của UBND tỉnh ban hành ngày 24/12/2025 về cải cách.', '2025-12-24'],
  ['Kế hoạch số 15/KH-UBND của UBND tỉnh, ký ban hành ngày 24 tháng 12 năm 2025.', '2025-12-24'],
  ['Kế hoạch số 15/KH-UBND, ký ngày 24/12/2025 của UBND tỉnh.', '2025-12-24'],
  ['Kế hoạch số 15/KH-UBND được ban hành ngày 24/12/2025.', '2025-12-24'],
  ['Kế hoạch số 15/KH-UBND của UBND tỉnh ban hành Quy chế, ngày 24/12/2025 gửi các sở.', undefined],
  ['Kế hoạch số 15/KH-UBND của UBND tỉnh, có hiệu lực từ ngày 24/12/2025.', undefined],
  ['Kế hoạch số 15/KH-UBND; ban hành ngày 24/12/2025 một công văn khác.', undefined]
])('the day behind: %s', async (sentence, date) => {
  const text = `KẾ HOẠCH\n\nTuyên truyền cải cách hành chính năm 2026\n\n${sentence}\n\nI. MỤC ĐÍCH\n`
  const source = await exampleSource(
    'plan.txt',
    new TextEncoder().encode(text),
    {},
    knowledge.vocabulary.words
  )
  expect(readPlan(source, knowledge.vocabulary, {today}).citations[0]!.date).toBe(date)
})

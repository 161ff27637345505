import {describe, expect, test} from 'vitest'
import type {LintOptions} from '../../../src/engine/lint-document.js'
import {growthOf, linear} from '../../support/growth.js'
import {allRules, lint} from '../../support/linting.js'

/** The rules of the preset `thorough`, each by wordings that are enough and wordings that are not. */

const province: Partial<LintOptions> = {level: 'province', topic: 'cchc-communication', date: '2024-02-20'}

async function statusOf(rule: string, text: string, options: Partial<LintOptions> = {}): Promise<string> {
  const asked = allRules.filter(({id}) => id === `cchc/${rule}`)
  const {checklist} = await lint('plan.md', text, {...province, ...options}, asked)
  return checklist[0]!.status
}

const title = 'KẾ HOẠCH\nTuyên truyền cải cách hành chính năm 2024\n\n'
const section = (heading: string, text: string) => `${title}I. ${heading}\n\n${text}\n`

describe('measurable-goals', () => {
  test.each([
    ['MỤC TIÊU', '- 100% cơ quan ban hành kế hoạch tuyên truyền.', 'met'],
    ['TỔ CHỨC THỰC HIỆN', '1. Báo Tịnh Mậu: Mỗi tháng đăng tối thiểu 02 tin, bài.', 'met'],
    ['TỔ CHỨC THỰC HIỆN', '1. Đài Truyền thanh: Phát sóng 2 số/tháng.', 'met'],
    ['TỔ CHỨC THỰC HIỆN', '1. Đài Truyền thanh: Phát chuyên mục mỗi tháng hai số.', 'met'],
    ['NỘI DUNG', '1. Tổ chức ít nhất một hội nghị tại mỗi xã.', 'met'],
    ['NỘI DUNG', '1. In 5.000 tờ gấp phát đến hộ gia đình.', 'met'],
    ['NỘI DUNG', '1. Tổ chức 01 (một) hội nghị trực tuyến.', 'met'],
    ['NỘI DUNG', '1. Đăng từ 02 - 03 tin, bài/tháng.', 'met'],
    ['NỘI DUNG', '1. Phát thanh 03 lần mỗi tuần.', 'met'],
    ['NỘI DUNG', '1. Đăng một số tin, bài về cải cách hành chính.', 'unmet'],
    ['NỘI DUNG', '1. Trong năm 2024 hội nghị được lồng ghép.', 'unmet'],
    ['NỘI DUNG', '1. Năm 2023 đã đăng 120 tin, bài.', 'unmet'],
    ['TỔ CHỨC THỰC HIỆN', '1. Sở Nội vụ: Báo cáo kết quả 02 lần trong năm.', 'unmet'],
    ['NỘI DUNG', '1. Phổ biến Nghị quyết số 76/NQ-CP ngày 15/7/2021 về 03 chương trình.', 'unmet'],
    ['KINH PHÍ', 'Ngân sách bảo đảm 100% kinh phí.', 'unmet'],
    ['NỘI DUNG', '1. Giai đoạn 2 số hóa hồ sơ; tháng 6 hội nghị trực tuyến.', 'unmet']
  ])('%s: %s', async (heading, text, status) => {
    expect(await statusOf('measurable-goals', section(heading, text))).toBe(status)
  })
})

describe('reporting-day', () => {
  test.each([
    ['Định kỳ hằng quý báo cáo kết quả về Sở Nội vụ trước ngày 15 của tháng cuối quý.', 'met'],
    ['Báo cáo quý I (trước ngày 10/3), 6 tháng (trước ngày 10/6), quý III và năm về Sở Nội vụ.', 'met'],
    ['Gửi báo cáo kết quả chậm nhất ngày 20 hằng tháng về Văn phòng.', 'met'],
    ['Hằng quý báo cáo kết quả về Sở Nội vụ, chậm nhất 05 ngày trước khi hết quý.', 'met'],
    ['Hằng quý báo cáo kết quả về Sở Nội vụ. Thời hạn gửi báo cáo: ngày 12 của tháng cuối quý.', 'met'],
    ['Hằng quý báo cáo kết quả về Sở Nội vụ vào ngày làm việc cuối cùng của quý.', 'met'],
    ['Định kỳ hằng quý báo cáo kết quả về Sở Nội vụ.', 'unmet'],
    ['Trước ngày 30/6 tổ chức hội nghị; định kỳ hằng quý báo cáo kết quả về Sở Nội vụ.', 'unmet'],
    ['Hằng quý báo cáo kết quả theo Kế hoạch số 12/KH-UBND ngày 05/01/2024 về Sở Nội vụ.', 'unmet'],
    ['Báo cáo kết quả quý I, 6 tháng, quý III và năm đúng thời hạn.', 'unmet'],
    ['Báo cáo kết quả theo quy định.', 'not-applicable'],
    ['Báo cáo nhanh hằng ngày về kết quả tuyên truyền.', 'not-applicable'],
    ['Hằng quý báo cáo kết quả cùng với báo cáo công tác cải cách hành chính.', 'not-applicable'],
    ['Đưa kết quả tuyên truyền vào báo cáo CCHC hằng quý của đơn vị.', 'not-applicable']
  ])('%s', async (text, status) => {
    const plan = section('TỔ CHỨC THỰC HIỆN', `1. Các sở, ban, ngành: ${text}`)
    expect(await statusOf('reporting-day', plan)).toBe(status)
  })

  test.each([
    ['| 1 | Báo cáo kết quả tuyên truyền | Sở Nội vụ | Hằng quý, trước ngày 20 |', 'met'],
    ['| 1 | Báo cáo kết quả tuyên truyền | Sở Nội vụ | Hằng quý |', 'unmet']
  ])('in a row: %s', async (row, status) => {
    const head = '| Stt | Nhiệm vụ | Cơ quan chủ trì | Thời gian |\n| --- | --- | --- | --- |'
    expect(await statusOf('reporting-day', section('NHIỆM VỤ', `${head}\n${row}`))).toBe(status)
  })

  test('the day stands in a line below', async () => {
    const below =
      '1. Chế độ báo cáo:\n\n- Định kỳ hằng quý báo cáo về Sở Nội vụ;\n\n- Gửi trước ngày 15 của tháng cuối quý.'
    expect(await statusOf('reporting-day', section('TỔ CHỨC THỰC HIỆN', below))).toBe('met')
  })
})

describe('task-product', () => {
  const table = (...columns: string[]) => {
    const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
    const filled = (n: number) => columns.map((_, at) => (at === 0 ? String(n) : `Việc ${n}${at}`))
    return [row(columns), row(columns.map(() => '---')), row(filled(1)), row(filled(2))].join('\n')
  }
  const lines = (...labels: string[]) =>
    [1, 2]
      .map(n => `${n}. Phát hành tờ gấp đợt ${n}.\n\n${labels.map(label => `- ${label}`).join('\n\n')}`)
      .join('\n\n')

  test.each([
    [table('Stt', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Thời gian', 'Sản phẩm'), 'met'],
    [table('Stt', 'Nội dung', 'Đơn vị thực hiện', 'Thời hạn', 'Kết quả/Đầu ra'), 'met'],
    [table('Stt', 'Nội dung', 'Chủ trì', 'Tiến độ', 'Số lượng'), 'met'],
    [table('Stt', 'Nhiệm vụ', 'Chủ trì', 'Thời gian, kết quả'), 'met'],
    [table('Stt', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Thời gian'), 'unmet'],
    [table('Stt', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Phối hợp', 'Ghi chú'), 'unmet'],
    [table('Stt', 'Nội dung', 'Số lượng', 'Đơn giá'), 'not-applicable'],
    [table('Stt', 'Họ và tên', 'Chức vụ'), 'not-applicable'],
    [lines('Cơ quan chủ trì: Sở Nội vụ.', 'Thời gian: Quý II.', 'Sản phẩm: 500 tờ.'), 'met'],
    [lines('Cơ quan chủ trì: Sở Nội vụ.', 'Thời gian: Quý II.'), 'unmet'],
    [lines('b) Đơn vị chủ trì: Sở Nội vụ.', 'c) Thời gian thực hiện: Quý II.'), 'unmet'],
    [lines('Cơ quan chủ trì: Sở Nội vụ.'), 'not-applicable'],
    ['1. Sở Nội vụ: Chủ trì phát hành tờ gấp trong quý II.', 'not-applicable']
  ])('%s', async (text, status) => {
    expect(await statusOf('task-product', section('NHIỆM VỤ', text))).toBe(status)
  })
})

describe('channels', () => {
  test.each([
    ['Trên Báo Tịnh Mậu, Cổng thông tin điện tử, mạng xã hội và hệ thống truyền thanh cơ sở.', 'met'],
    ['Qua báo chí, website, Zalo; treo băng rôn, khẩu hiệu.', 'met'],
    ['Hội nghị, hội thi, tờ rơi và loa truyền thanh.', 'met'],
    ['Báo và đài; trang thông tin điện tử; Facebook; tại Bộ phận Một cửa.', 'met'],
    ['Trên Báo Tịnh Mậu, Đài Phát thanh và Truyền hình, báo điện tử.', 'unmet'],
    ['Qua hội nghị, tập huấn, tọa đàm, đối thoại.', 'unmet'],
    ['Báo cáo viên; Cổng thông tin điện tử; mạng xã hội.', 'unmet'],
    ['Đa dạng hóa hình thức, phù hợp từng đối tượng.', 'unmet'],
    ['Thông báo, báo cáo, xử lý rác thải sinh hoạt.', 'unmet']
  ])('%s', async (text, status) => {
    expect(await statusOf('channels', section('HÌNH THỨC TUYÊN TRUYỀN', text))).toBe(status)
  })

  test('purposes, money and the titles of cited documents use no channel', async () => {
    const aside =
      `${title}I. MỤC ĐÍCH\n\nĐổi mới báo chí, mạng xã hội, hội thi, tờ rơi.\n\nII. NỘI DUNG\n\n` +
      '1. Thực hiện Quyết định số 5/QĐ-UBND ngày 02/01/2024 của UBND tỉnh về quản lý báo chí, mạng xã hội, loa, pa nô.\n'
    expect(await statusOf('channels', aside)).toBe('unmet')
  })

  test('a department is not asked', async () => {
    expect(await statusOf('channels', section('HÌNH THỨC', 'Họp.'), {level: 'department'})).toBe(
      'not-applicable'
    )
  })
})

describe('training', () => {
  test.each([
    ['Sở Nội vụ: Tổ chức tập huấn kỹ năng tuyên truyền.', 'met'],
    ['Sở Nội vụ: Mở lớp bồi dưỡng cho phóng viên, biên tập viên.', 'met'],
    ['Báo Tịnh Mậu: Cử phóng viên tham gia các lớp đào tạo về cải cách hành chính.', 'met'],
    ['Sở Nội vụ: Nâng cao năng lực cho đội ngũ báo cáo viên.', 'met'],
    ['Sở Giáo dục và Đào tạo: Tuyên truyền trong trường học.', 'unmet'],
    ['Trung tâm bồi dưỡng chính trị: Treo khẩu hiệu.', 'unmet'],
    ['Các sở: Góp phần nâng cao năng lực cạnh tranh.', 'unmet'],
    [
      'Các sở: Phổ biến Quyết định số 7/QĐ-UBND ngày 03/01/2024 của UBND tỉnh về bồi dưỡng công chức.',
      'unmet'
    ]
  ])('%s', async (text, status) => {
    expect(await statusOf('training', section('TỔ CHỨC THỰC HIỆN', `1. ${text}`))).toBe(status)
  })

  test('only a province is asked', async () => {
    for (const level of ['department', 'district', 'commune'] as const)
      expect(await statusOf('training', section('NỘI DUNG', 'Họp.'), {level})).toBe('not-applicable')
  })
})

describe('fields', () => {
  const all =
    'hoàn thiện thể chế; thủ tục hành chính; tổ chức bộ máy; chế độ công vụ; tài chính công; chính quyền số'
  test.each([
    [`Tuyên truyền ${all}.`, 'met'],
    ['Văn bản QPPL, TTHC, tinh gọn bộ máy, đạo đức công vụ, tự chủ tài chính, chuyển đổi số.', 'met'],
    ['Kết quả trên cả 6 lĩnh vực cải cách hành chính.', 'met'],
    ['Các nội dung cải cách hành chính theo chương trình của tỉnh.', 'met'],
    [`Tuyên truyền ${all.replace('tài chính công; ', '')}.`, 'unmet'],
    ['Tuyên truyền cải cách thủ tục hành chính, cơ chế một cửa, dịch vụ công trực tuyến.', 'unmet'],
    ['Tuyên truyền về cải cách hành chính.', 'unmet'],
    ['Tuyên truyền tầm quan trọng, ý nghĩa, mục tiêu của cải cách.', 'unmet']
  ])('%s', async (text, status) => {
    expect(await statusOf('fields', section('NỘI DUNG TUYÊN TRUYỀN', text))).toBe(status)
  })

  test('fields among purposes are not content', async () => {
    const plan = `${title}I. MỤC ĐÍCH\n\nĐẩy mạnh ${all}.\n\nII. NỘI DUNG\n\nTuyên truyền.\n`
    expect(await statusOf('fields', plan)).toBe('unmet')
  })
})

describe('issued-in-time', () => {
  const plan = (day: string, subject: string) =>
    `UBND TỈNH TỊNH MẬU\nSố: 37/KH-UBND\nTịnh Mậu, ${day}\n\nKẾ HOẠCH\n${subject}\n\nI. MỤC ĐÍCH\n\nNâng cao nhận thức.\n`
  const yearly = 'Tuyên truyền cải cách hành chính năm 2024'

  test.each([
    ['ngày 28 tháng 12 năm 2023', yearly, 'met'],
    ['ngày 20 tháng 02 năm 2024', yearly, 'met'],
    ['ngày 31 tháng 3 năm 2024', yearly, 'met'],
    ['ngày 01 tháng 4 năm 2024', yearly, 'unmet'],
    ['ngày 15 tháng 10 năm 2024', yearly, 'unmet'],
    ['ngày     tháng     năm 2024', yearly, 'not-applicable'],
    ['ngày 15 tháng 8 năm 2025', 'Tuyên truyền cải cách hành chính năm 2025', 'not-applicable'],
    ['ngày 15 tháng 8 năm 2024', 'Tuyên truyền cải cách hành chính giai đoạn 2024-2025', 'not-applicable'],
    ['ngày 15 tháng 8 năm 2024', 'Tuyên truyền cải cách hành chính 6 tháng cuối năm 2024', 'not-applicable'],
    [
      'ngày 15 tháng 8 năm 2024',
      'Điều chỉnh Kế hoạch tuyên truyền cải cách hành chính năm 2024',
      'not-applicable'
    ],
    ['ngày 15 tháng 8 năm 2024', 'Tuyên truyền cải cách hành chính', 'not-applicable']
  ])('%s, %s', async (day, subject, status) => {
    expect(await statusOf('issued-in-time', plan(day, subject), {date: undefined})).toBe(status)
  })
})

describe('stage-plan', () => {
  const plan = (basis: string, content = 'Tuyên truyền.', year = 2026) =>
    `KẾ HOẠCH\nTuyên truyền cải cách hành chính năm ${year}\n\n${basis}, UBND tỉnh ban hành Kế hoạch như sau:\n\nI. NỘI DUNG\n\n1. ${content}\n`
  const decision = 'Quyết định số 282/QĐ-TTg ngày 12/02/2026 của Thủ tướng Chính phủ'
  const other = 'Căn cứ Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ'
  const own = (years: string, subject = 'cải cách hành chính') =>
    `Thực hiện Kế hoạch số 15/KH-UBND ngày 05/3/2026 của UBND tỉnh về ${subject} giai đoạn ${years}`

  test.each([
    ['cited', plan(`Căn cứ ${decision}`), '2026-03-20', 'met'],
    [
      'cited without its date',
      plan('Căn cứ Quyết định số 282/QĐ-TTg của Thủ tướng Chính phủ'),
      '2026-03-20',
      'met'
    ],
    ['the province’s plan', plan(own('2026-2030')), '2026-03-20', 'met'],
    ['the province’s plan, with blanks', plan(own('2026 - 2030')), '2027-01-20', 'met'],
    ['another document', plan(other), '2026-03-20', 'unmet'],
    [
      'another decision of this number',
      plan('Căn cứ Quyết định số 282/QĐ-TTg ngày 12/02/2024'),
      '2026-03-20',
      'unmet'
    ],
    ['a plan of earlier years', plan(own('2021-2025')), '2026-03-20', 'unmet'],
    ['a plan on something else', plan(own('2026-2030', 'chuyển đổi số')), '2026-03-20', 'unmet'],
    ['only in the body', plan(other, `Phổ biến ${decision}.`), '2026-03-20', 'unclear'],
    ['before its day', plan(other), '2026-01-20', 'not-applicable'],
    ['a plan of an earlier year', plan(other, 'Tuyên truyền.', 2025), '2025-03-20', 'not-applicable']
  ])('%s', async (_, text, date, status) => {
    expect(await statusOf('stage-plan', text, {date})).toBe(status)
  })
})

test('a plan on another topic is asked nothing of this', async () => {
  const {checklist} = await lint(
    'plan.md',
    section('NỘI DUNG', 'Họp.'),
    {...province, topic: 'other'},
    allRules
  )
  const rows = checklist.filter(({rule}) =>
    allRules.some(({id, preset}) => id === rule && preset === 'thorough')
  )
  expect(rows.map(({status}) => status)).toEqual(Array<string>(8).fill('not-applicable'))
})

test.each([
  'đã đăng 02 tin, 03 bài, ',
  'hằng quý báo cáo kết quả theo Kế hoạch số 5/KH-UBND ngày 02/3/2024; ',
  'trước ngày 5/3 họp; hằng quý báo cáo kết quả cùng với báo cáo; ',
  '- Cơ quan chủ trì: Sở Nội vụ.\n\n'
])('“%s” repeated is judged in linear time', async unit => {
  const asked = allRules.filter(({preset}) => preset === 'thorough')
  const judge = (n: number) =>
    lint('plan.txt', section('TỔ CHỨC THỰC HIỆN', `1. Các sở: ${unit.repeat(n)}`), province, asked)
  expect(await growthOf(judge, 400)).toBeLessThan(linear)
})

import {describe, expect, test} from 'vitest'
import {readSource} from '../../../src/engine/read-source.js'
import {knowledge} from '../../support/linting.js'

/** Text that was broken at 64 columns, in which a line that goes on and one that begins anew look alike. */

async function paragraphs(name: string, lines: readonly string[]): Promise<string[]> {
  const bytes = new TextEncoder().encode(lines.join('\n'))
  const format = name.endsWith('.md') ? 'markdown' : 'text'
  const source = await readSource(name, bytes, format, knowledge.vocabulary.words)
  return source.tree.children.flatMap(block => (block.type === 'paragraph' ? [block.passage.value] : []))
}

const above = [
  'KẾ HOẠCH',
  'Tuyên truyền cải cách hành chính xã Mường Lai năm 2026',
  'I. MỤC ĐÍCH, YÊU CẦU',
  '1. Mục đích',
  'Làm cho người dân hiểu rõ việc giải quyết hồ sơ tại Bộ phận Một',
  'cửa của xã, từ đó chủ động nộp hồ sơ trực tuyến, theo dõi được',
  'kết quả và phản ánh khi hồ sơ chậm.',
  '2. Yêu cầu',
  'Nội dung ngắn, dễ nhớ; phù hợp với người dân các bản vùng cao và',
  'người cao tuổi.',
  'II. TỔ CHỨC THỰC HIỆN',
  'Việc tuyên truyền được thực hiện ở tất cả các bản trong xã.'
]
const below = [
  'Cán bộ văn hóa phát tin trên loa truyền thanh của bản vào buổi',
  'sáng và buổi chiều các ngày trong tuần.'
]

/** What becomes of two lines in the middle of a text, in each manner in which it may be put down. */
async function between(first: string, second: string): Promise<string[][]> {
  const lines = [...above, first, second, ...below]
  const found = [
    await paragraphs('plan.txt', lines),
    await paragraphs('plan.txt', lines.join('\n\n').split('\n')),
    await paragraphs('plan.md', lines)
  ]
  return found.map(all => all.filter(one => one.includes(first) || one.includes(second)))
}

async function joined(first: string, second: string): Promise<void> {
  for (const found of await between(first, second)) {
    expect(found).toHaveLength(1)
    expect(found[0]).toContain(`${first} ${second}`)
  }
}

async function apart(first: string, second: string): Promise<void> {
  for (const found of await between(first, second))
    expect(found).toEqual([first, expect.stringContaining(second)])
}

describe('a line that begins with a capital', () => {
  test.each([
    ['Công chức tư pháp tổng hợp, định kỳ báo cáo kết quả về Sở', 'Nội vụ.'],
    ['Cán bộ phụ trách gửi tin, bài cho Trang thông tin điện tử xã', 'Mường Lai.'],
    [
      'Trưởng các bản phối hợp chặt chẽ với Hội Nông dân, Hội Phụ nữ,',
      'Đoàn Thanh niên xã vận động người dân.'
    ],
    [
      'Việc đăng ký thực hiện theo hướng dẫn tại Công văn của Bộ Khoa',
      'học và Công nghệ; Văn phòng theo dõi.'
    ],
    [
      '- Phát thanh hai buổi mỗi tuần trên loa của xã và loa của bản;',
      'Zalo của xã đăng lại các bài đã phát.'
    ],
    ['Người dân tra cứu kết quả giải quyết hồ sơ trên Cổng', 'Dịch vụ công quốc gia.']
  ])('goes on: %s / %s', joined)

  test.each([
    [
      'Trưởng các bản thông báo lịch trực của Bộ phận Một cửa.',
      'Văn phòng theo dõi, đôn đốc việc thực hiện.'
    ],
    [
      'Trưởng các bản thông báo lịch trực của Bộ phận Một cửa xã này.',
      'Văn phòng theo dõi, đôn đốc việc thực hiện.'
    ],
    [
      'Các bản đăng ký một việc làm cụ thể với Ủy ban nhân dân xã này.',
      'Trên đây là Kế hoạch của xã, đề nghị các bản thực hiện.'
    ],
    ['1. Công chức văn hóa', 'Đăng ba bài mỗi quý trên trang của xã.'],
    ['Báo cáo được gửi trước ngày 20 của tháng cuối quý./.', 'Xã Mường Lai ở vùng cao.'],
    ['Phát thanh hai buổi mỗi tuần bằng tiếng Thái;', 'Giải đáp tại nhà văn hóa của bản.']
  ])('begins anew: %s / %s', apart)
})

describe('a line that begins with a bracket', () => {
  test.each([
    [
      'Văn phòng tổng hợp chung kết quả, báo cáo Chủ tịch UBND xã (qua',
      'Phòng Văn hóa - Xã hội) để theo dõi.'
    ],
    [
      'Kết quả đo lường sự hài lòng của người dân về phục vụ hành chính',
      '(SIPAS) được công khai tại trụ sở.'
    ],
    ['Mỗi bản cử hai người tham gia Tổ công nghệ số để hướng dẫn', '(nơi đông dân cử ba người) nộp hồ sơ.'],
    ['Chuyên mục phát lại bằng tiếng Thái vào buổi chiều cùng ngày', '(từ 17 giờ đến 17 giờ 30 phút).'],
    // The number of a thing stands in it, and looks like that of a paragraph.
    ['Người dân được hướng dẫn kê khai các sản phẩm liên quan (mã HS', '17.01) có xuất xứ ở trong xã.'],
    ['Bộ phận Một cửa công khai danh mục thủ tục của xã (theo số thứ tự', '12.) để người dân tra cứu.']
  ])('goes on: %s / %s', joined)

  test.each([
    ['PHỤ LỤC', '(Kèm theo Kế hoạch của Ủy ban nhân dân xã)'],
    ['DANH MỤC TIN, BÀI TUYÊN TRUYỀN', '(Kèm theo Kế hoạch của Ủy ban nhân dân xã)'],
    ['Văn phòng lập danh sách người tham gia.', '(Danh sách gửi kèm theo Kế hoạch này.)'],
    ['TRƯỞNG BẢN', '(Ký, ghi rõ họ tên)'],
    [
      'Các bản đăng ký tham gia (theo mẫu của Văn phòng',
      '1. Bản Nà Khoa (hai người) tham gia Tổ công nghệ số.'
    ]
  ])('begins anew: %s / %s', apart)
})

describe('a line that begins with a Roman numeral', () => {
  test.each([
    ['Văn phòng báo cáo kết quả theo quý I, 6 tháng, quý', 'III và năm về Sở Nội vụ.'],
    ['Bản Nà Khoa tổng kết việc thực hiện vào tuần cuối của quý', 'IV năm 2026.'],
    ['Đối tượng, mức chi theo Phụ lục II và Phụ lục số', 'III của Quyết định nêu trên.'],
    ['Báo cáo nêu rõ số hồ sơ nộp trực tuyến của các quý I, II,', 'III và IV trong năm.']
  ])('goes on: %s / %s', joined)

  test.each([
    ['Văn phòng báo cáo kết quả theo từng quý', 'III. KINH PHÍ THỰC HIỆN'],
    ['Văn phòng báo cáo kết quả cho Chủ tịch Ủy ban nhân dân xã biết.', 'III. KINH PHÍ THỰC HIỆN'],
    ['Kinh phí lấy từ dự toán được giao đầu năm', 'III. KINH PHÍ THỰC HIỆN'],
    ['Kinh phí lấy từ dự toán được giao đầu năm;', 'III - KINH PHÍ THỰC HIỆN']
  ])('begins anew: %s / %s', apart)
})

describe('a line that begins with a number and a full stop', () => {
  test.each([
    ['Kế hoạch này thay thế Kế hoạch tuyên truyền của xã từ năm', '2025. Văn phòng lưu hồ sơ.'],
    ['Mức chi cho mỗi tin, bài theo quy định tại điểm a khoản', '2. Văn phòng quyết toán theo quý.'],
    ['Lịch trực Bộ phận Một cửa của xã thực hiện theo Thông báo số', '15. Trưởng các bản phổ biến.'],
    ['Số hồ sơ nộp trực tuyến tăng gấp đôi so với cùng kỳ tháng', '6. Văn phòng tổng hợp.']
  ])('goes on: %s / %s', joined)

  test.each([
    ['1. Văn phòng', '2. Công chức tư pháp'],
    ['1. Những việc chính trong năm', '2. Công chức tư pháp'],
    ['1. Văn phòng: theo dõi, tổng hợp.', '2. Công chức tư pháp: viết tin, bài.'],
    ['1. Văn phòng theo dõi, tổng hợp, đôn đốc các bản thực hiện theo', '1. Văn phòng'],
    ['Phân công thực hiện như sau:', '1. Văn phòng: theo dõi.']
  ])('begins anew: %s / %s', apart)
})

describe('a label as long as the column', () => {
  /** Labels of one series, each with its duty below it. */
  const labelled = (label: string, duty: string): string[] => [
    ...above,
    '1. Văn phòng Hội đồng nhân dân và Ủy ban nhân dân',
    'Theo dõi, đôn đốc việc thực hiện Kế hoạch; tổng hợp kết quả của',
    'các bản.',
    label,
    duty,
    ...below,
    '3. Công chức tài chính',
    'Bố trí kinh phí.'
  ]

  test.each([
    ['2. Trung tâm Phục vụ hành chính công và các bản thuộc xã vùng cao', 'Bố trí người trực hướng dẫn.'],
    [
      '2. Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam và các đoàn thể xã',
      'Vận động hội viên giám sát việc trả kết quả.'
    ],
    [
      '2. Trưởng các bản, Bí thư chi bộ, người có uy tín trong các bản',
      '- Thông báo lịch trực của Bộ phận Một cửa.'
    ]
  ])('is not glued to its duty: %s / %s', async (label, duty) => {
    const lines = labelled(label, duty)
    for (const all of [lines, lines.join('\n\n').split('\n')]) {
      const found = await paragraphs('plan.txt', all)
      expect(found).toContain(label)
      expect(found.some(one => one.startsWith(duty))).toBe(true)
    }
  })

  test.each([
    ['2. Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam, Hội Nông dân, Hội', 'Phụ nữ xã'],
    ['2. Tổ công nghệ số cộng đồng của các bản thuộc địa bàn xã Mường', 'Lai'],
    ['2. Cán bộ phụ trách Trang thông tin điện tử và Đài Truyền thanh', 'của xã']
  ])('goes on where its words do: %s / %s', async (label, rest) => {
    expect(await paragraphs('plan.txt', labelled(label, rest))).toContain(`${label} ${rest}`)
  })

  test('and where the labels of the series are followed by their duty on one line, the line is full of it', async () => {
    const found = await paragraphs('plan.txt', [
      ...above,
      '1. Văn phòng: theo dõi, đôn đốc việc thực hiện Kế hoạch; tổng',
      'hợp kết quả của các bản.',
      '2. Trưởng các bản phối hợp với công chức tư pháp, công chức của',
      'Trung tâm Phục vụ hành chính công trả lời người dân.',
      '3. Công chức tài chính: bố trí kinh phí.'
    ])
    expect(found).toContain(
      '2. Trưởng các bản phối hợp với công chức tư pháp, công chức của Trung tâm Phục vụ hành chính công trả lời người dân.'
    )
  })
})

describe('a subject as long as the column', () => {
  const subject = 'Thông tin, tuyên truyền cải cách hành chính năm 2026 của Sở Ngoại vụ'
  const wrapped = [
    'kế hoạch chung của tỉnh và tình hình thực tế của cơ quan, đơn vị, như',
    'sau:',
    'I. Mục đích',
    'Để người dân, doanh nghiệp và công chức đi công tác nước ngoài hiểu',
    'đúng trình tự xin phép, hồ sơ phải nộp và thời gian giải quyết từng',
    'loại hồ sơ.'
  ]
  const of = async (second: string) => {
    const lines = ['KẾ HOẠCH', subject, second, ...wrapped]
    const found = [
      await paragraphs('plan.txt', lines),
      await paragraphs('plan.txt', lines.join('\n\n').split('\n'))
    ]
    return found.map(all => all[1])
  }

  test.each([
    'Sở Ngoại vụ ban hành Kế hoạch thông tin, tuyên truyền năm 2026 theo',
    'Ban Quản lý các khu công nghiệp xây dựng Kế hoạch tuyên truyền theo',
    'Căn cứ Quyết định số 12/QĐ-UBND ngày 05/01/2026 của UBND tỉnh, theo'
  ])('ends above %s', async second => {
    expect(await of(second)).toEqual([subject, subject])
  })

  test.each(['tỉnh Quảng Nam và các đơn vị trực thuộc trong thời gian tới theo'])(
    'goes on with %s',
    async second => {
      for (const all of await of(second)) expect(all).toContain(`${subject} ${second}`)
    }
  )
})

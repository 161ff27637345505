import {describe, expect, test} from 'vitest'
import type {Level} from '../../../src/base/severity.js'
import {lint} from '../../support/linting.js'

/** The day before the departments were reorganised, the one before districts ended, and one after both. */
const days = {old: '2024-03-01', new: '2026-01-20'} as const
type Day = keyof typeof days

/**
 * What the checklist says of the items that are named: “press ?finance -units” is press met, finance unclear and units
 * unmet.
 *
 * @param text the whole plan, or what stands below “TỔ CHỨC THỰC HIỆN”
 */
async function said(text: string, items: string, level: Level, day: Day): Promise<string> {
  const whole = text.startsWith('I. ') ? text : `IV. TỔ CHỨC THỰC HIỆN\n\n${text}\n`
  const report = await lint('ke-hoach.md', whole, {topic: 'cchc-communication', level, date: days[day]})
  const asked = items.split(' ').map(item => item.replace(/^[?-]/, ''))
  return asked
    .map(item => {
      const row = report.checklist.find(one => one.rule === 'cchc/responsibility' && one.item === item)
      return `${signs[row?.status ?? ''] ?? `(${row?.status})`}${item}`
    })
    .join(' ')
}

const signs: Readonly<Record<string, string>> = {met: '', unmet: '-', unclear: '?'}

function table(level: Level, day: Day, rows: readonly (readonly [string, string])[]): void {
  test.each(rows)('%s → %s', async (text, items) => {
    expect(await said(text, items, level, day)).toBe(items)
  })
}

describe('a province: sentences', () => {
  table('province', 'new', [
    ['Sở Tài chính xem xét, bố trí kinh phí theo khả năng ngân sách.', 'finance'],
    ['Sở Tài chính quan tâm, ưu tiên nguồn lực cho tuyên truyền.', 'finance'],
    ['Sở Tài chính phải có văn bản trả lời trước ngày 30/6.', 'finance'],
    ['Sở Tài chính có ý kiến về dự toán của từng đơn vị.', 'finance'],
    ['Sở Tài chính trên cơ sở dự toán được duyệt, cấp kinh phí kịp thời.', 'finance'],
    ['Sở Tài chính căn cứ khả năng ngân sách để bố trí kinh phí.', 'finance'],
    ['Sở Tài chính theo chức năng, nhiệm vụ được giao thẩm định dự toán.', 'finance'],
    ['Sở Tài chính hằng năm thẩm định dự toán.', 'finance'],
    ['Trên cơ sở nhu cầu của các đơn vị, hằng năm Sở Tài chính bố trí kinh phí.', 'finance'],
    ['Hằng năm Sở Tài chính thẩm định dự toán.', 'finance'],
    ['Giao Sở Nội vụ là cơ quan thường trực, theo dõi chung.', 'home-affairs'],
    ['Sở Nội vụ là đầu mối tổng hợp kết quả.', 'home-affairs'],
    ['Sở Nội vụ tổng hợp nhu cầu; Sở Tài chính cân đối kinh phí.', 'home-affairs finance'],
    ['Sở Nội vụ tổng hợp nhu cầu, còn Sở Tài chính cân đối kinh phí.', 'home-affairs finance'],
    ['Sở Nội vụ tổng hợp nhu cầu, Sở Tài chính có trách nhiệm cân đối kinh phí.', 'home-affairs finance'],
    ['Ủy ban nhân dân tỉnh giao Sở Tài chính thẩm định dự toán.', 'finance'],
    ['Ủy ban nhân dân tỉnh yêu cầu Sở Tài chính khẩn trương thẩm định dự toán.', 'finance'],
    ['Đồng ý giao Sở Tài chính làm đầu mối.', 'finance'],
    ['Sở Tài chính, nơi tiếp nhận dự toán, có trách nhiệm trả lời.', 'finance'],
    ['Sở Tài chính được giao chủ trì thẩm định dự toán.', 'finance'],
    ['Chuyên mục do Báo Bình Minh, Đài Phát thanh và Truyền hình tỉnh thực hiện.', 'press broadcast'],
    ['Chuyên mục do Sở Nội vụ phối hợp với Báo Bình Minh thực hiện.', 'home-affairs ?press'],
    ['Việc thẩm định do Sở Tài chính chủ trì, phối hợp với Sở Nội vụ thực hiện.', 'finance ?home-affairs'],
    ['Kinh phí do Sở Tài chính cấp.', '?finance'],
    ['Dự toán được Sở Tài chính thẩm định trước khi phân bổ.', '?finance'],
    ['Các đơn vị lập dự toán trình Sở Tài chính phê duyệt.', '?finance'],
    ['Các đơn vị lập dự toán gửi Sở Tài chính trước ngày 15/11.', '-finance'],
    ['Các đơn vị thực hiện theo hướng dẫn của Sở Tài chính.', '-finance'],
    ['Sau khi có ý kiến của Sở Tài chính, các đơn vị triển khai.', '-finance'],
    ['Số liệu tại Công văn số 21/STC-NS được dùng để so sánh.', '-finance'],
    ['Nếu có vướng mắc, các đơn vị phản ánh về Sở Tài chính.', '-finance'],
    ['Tổ chức tập huấn tại hội trường Sở Tài chính.', '?finance'],
    ['Cử công chức phối hợp với Sở Tài chính lập dự toán.', '?finance'],
    ['Sở Tài chính về việc cấp kinh phí.', '?finance'],
    ['Thành phần: lãnh đạo Sở Tài chính.', '?finance'],
    ['Dự toán của Sở Tài chính là căn cứ phân bổ.', '-finance'],
    ['Sở Tài chính;', '?finance']
  ])
})

describe('a province: labels', () => {
  table('province', 'new', [
    ['Sở Tài chính: Thẩm định dự toán.', 'finance'],
    ['**Sở Tài chính.** Thẩm định dự toán.', 'finance'],
    ['**Sở Tài chính** – Thẩm định dự toán.', 'finance'],
    ['\\* Sở Tài chính: thẩm định dự toán.', 'finance'],
    ['(1) Sở Tài chính: thẩm định dự toán.', 'finance'],
    ['a) Sở Tài chính: thẩm định dự toán.', 'finance'],
    ['1. Sở Tài chính\n\nThẩm định dự toán.', 'finance'],
    ['1. Trách nhiệm của Sở Tài chính\n\n- Thẩm định dự toán.', 'finance'],
    ['1. Đối với Sở Tài chính: thẩm định dự toán.', 'finance'],
    ['1. Đề nghị Sở Tài chính:\n\n- Thẩm định dự toán.', 'finance'],
    ['1. Sở Tài chính (Phòng Ngân sách): thẩm định dự toán.', 'finance'],
    ['1. Các Sở: Tài chính, Tư pháp: thẩm định.', 'finance'],
    ['1. Các Sở Nội vụ, Tài chính, Tư pháp viết tin.', 'home-affairs finance'],
    ['1. Sở Nội vụ và Sở Tài chính: chuẩn bị.', 'home-affairs finance'],
    ['1. SNV: đôn đốc chung.\n\n2. STC: cấp kinh phí.', 'home-affairs finance'],
    ['1. Sở NV: đôn đốc chung.\n\n2. Sở TC: cấp kinh phí.', 'home-affairs finance'],
    ['1. Giám đốc Sở Tài chính chỉ đạo thẩm định dự toán.', 'finance'],
    ['1. Đồng chí Giám đốc Sở Nội vụ chịu trách nhiệm theo dõi.', 'home-affairs'],
    ['1. Kinh phí của Sở Tài chính\n\nKhông có.', '-finance'],
    ['1. Làm việc với Sở Tài chính\n\nVề dự toán.', '-finance'],
    ['1. Báo cáo Sở Tài chính\n\nTrước ngày 15/12.', '-finance']
  ])
  table('province', 'old', [
    ['1. STTTT: định hướng báo chí.', 'information'],
    ['1. Sở TT&TT: hướng dẫn tuyên truyền.', 'information'],
    ['1. Sở Thông tin, Truyền thông: hướng dẫn tuyên truyền.', 'information'],
    ['1. Trung tâm Thông tin và Truyền thông: dựng bản tin.', '-information'],
    ['1. Phòng Văn hóa và Thông tin: dựng bản tin.', '-information']
  ])
  table('province', 'new', [
    ['1. Sở Văn hóa và Thể thao: hướng dẫn tuyên truyền.', 'information'],
    ['1. Sở VHTTDL: hướng dẫn tuyên truyền.', 'information'],
    ['1. Sở Thông tin và Truyền thông: hướng dẫn tuyên truyền.', '-information'],
    ['1. Bộ Khoa học và Công nghệ: hướng dẫn tuyên truyền.', '-information']
  ])
})

describe('a province: newspapers and broadcasters by their kind', () => {
  table('province', 'new', [
    ['1. Báo, Đài Phát thanh và Truyền hình tỉnh: mở chuyên mục.', 'press broadcast'],
    ['1. Báo Bình Minh, Đài Phát thanh - Truyền hình Bình Minh: mở chuyên mục.', 'press broadcast'],
    ['1. Đài Truyền hình Thành phố Bình Minh mở chuyên mục.', '-press broadcast'],
    ['1. Đài Tiếng nói nhân dân Thành phố mở chuyên mục.', '-press broadcast'],
    ['1. Trung tâm Báo chí - Truyền thông tỉnh: mở chuyên mục.', 'press broadcast'],
    ['1. Trung tâm Báo chí và Truyền thông Bình Minh: mở chuyên mục.', 'press broadcast'],
    ['1. Trung tâm Truyền thông tỉnh: mở chuyên mục.', 'press broadcast'],
    ['1. Trung tâm Truyền thông Bình Minh: mở chuyên mục.', 'press broadcast'],
    ['1. Báo và Đài tỉnh: mở chuyên mục.', 'press broadcast'],
    ['1. Báo và Đài Phát thanh, Truyền hình Bình Minh: mở chuyên mục.', 'press broadcast'],
    ['1. Báo và phát thanh, truyền hình Bình Minh: mở chuyên mục.', 'press broadcast'],
    ['1. Báo, Phát thanh và Truyền hình tỉnh: mở chuyên mục.', 'press broadcast'],
    ['1. Báo Bình Minh và Phát thanh, Truyền hình: mở chuyên mục.', 'press broadcast'],
    ['1. Cơ quan Báo và Phát thanh, Truyền hình tỉnh: mở chuyên mục.', 'press broadcast'],
    ['1. Báo và Đài PT-TH tỉnh: mở chuyên mục.', 'press broadcast'],
    ['1. Báo & PTTH tỉnh: mở chuyên mục.', 'press broadcast'],
    ['1. Báo điện tử Bình Minh: mở chuyên mục.', 'press -broadcast'],
    ['1. Báo điện tử Bình Minh và Đài PT&TH: mở chuyên mục.', 'press broadcast'],
    ['1. SVHTTDL: đăng tin; Sở Tài chính: bố trí kinh phí.', 'finance'],
    ['1. Đài PT&TH tỉnh: mở chuyên mục.', '-press broadcast'],
    ['1. Đài Phát thanh & Truyền hình tỉnh: mở chuyên mục.', '-press broadcast'],
    ['1. Báo Hà Nội mới, Đài Hà Nội: mở chuyên mục.', 'press broadcast'],
    ['1. Các cơ quan báo chí: mở chuyên mục.', 'press broadcast'],
    ['1. Các cơ quan thông tấn, báo chí trên địa bàn: mở chuyên mục.', 'press broadcast'],
    ['1. Đề nghị các báo, đài của tỉnh mở chuyên mục.', 'press broadcast'],
    [
      '1. Tổng Biên tập Báo Bình Minh, Giám đốc Đài Phát thanh và Truyền hình tỉnh mở chuyên mục.',
      'press broadcast'
    ],
    [
      '1. Sở Nội vụ định hướng Báo Nghệ An, Đài Phát thanh - Truyền hình tỉnh và Tạp chí Sông Lam mở chuyên mục.',
      'press broadcast'
    ],
    [
      '1. Sở Nội vụ chỉ đạo các cơ quan báo chí, hệ thống truyền thanh cơ sở mở chuyên mục.',
      'press broadcast'
    ],
    [
      '1. Sở Nội vụ: chỉ đạo, định hướng Báo Bình Minh và Đài Phát thanh và Truyền hình tỉnh tăng tin, bài.',
      'press broadcast'
    ],
    [
      '1. Sở Nội vụ\n\n- Theo dõi chung;\n\n- Yêu cầu Đài Phát thanh và Truyền hình tỉnh tăng thời lượng.',
      'broadcast'
    ],
    ['1. Sở Nội vụ: phối hợp với các cơ quan báo chí viết tin.', '?press ?broadcast'],
    ['1. Sở Nội vụ: đăng tin trên Báo Bình Minh, Đài Phát thanh và Truyền hình tỉnh.', '-press -broadcast'],
    ['1. Đài Truyền thanh huyện: phát tin.', '-press -broadcast'],
    ['1. Đài Khí tượng Thủy văn: phát tin.', '-press -broadcast'],
    ['1. Trung tâm Truyền thông - Văn hóa Bình Minh: phát tin.', '-press -broadcast'],
    ['1. Trung tâm Truyền thông Giáo dục sức khỏe: phát tin.', '-press -broadcast'],
    [
      '1. Sở Nội vụ: định hướng, chỉ đạo Báo Bình Minh, các cơ quan thông tấn báo chí và hệ thống thông tin cơ sở.',
      '?press ?broadcast'
    ],
    [
      '1. Sở Nội vụ: định hướng, chỉ đạo Báo Bình Minh, các cơ quan thông tấn báo chí và hệ thống thông tin cơ sở mở chuyên mục.',
      'press broadcast'
    ],
    ['1. Trung tâm Công nghệ thông tin và Truyền thông: dựng bản tin.', '-press -broadcast'],
    ['1. Trung tâm Văn hóa và Truyền thông xã: dựng bản tin.', '-press -broadcast'],
    ['1. Báo cáo viên: tuyên truyền miệng.', '-press -broadcast'],
    ['1. Báo cáo kết quả: trước ngày 15/12.', '-press -broadcast'],
    ['1. Báo chí là kênh tuyên truyền chính.', '-press -broadcast'],
    ['1. Sở Nội vụ: đăng báo, phát trên đài.', '-press -broadcast']
  ])
})

describe('a province: departments and localities', () => {
  table('province', 'new', [
    [
      '1. Các sở, ban, ngành, Ủy ban nhân dân các xã, phường: xây dựng kế hoạch.',
      'departments-and-localities'
    ],
    [
      '1. Căn cứ Kế hoạch này, các sở, ban, ngành, UBND các xã, phường xây dựng kế hoạch.',
      'departments-and-localities'
    ],
    [
      '1. Trên cơ sở Kế hoạch này, các sở, ban, ngành và UBND các xã, phường cụ thể hóa.',
      'departments-and-localities'
    ],
    [
      '1. Các sở, ban, ngành của Thành phố, Ủy ban nhân dân các xã, phường: xây dựng kế hoạch.',
      'departments-and-localities'
    ],
    [
      '1. Các sở, ban, ngành, hội, đoàn thể tỉnh; UBND các xã, phường: xây dựng kế hoạch.',
      'departments-and-localities'
    ],
    [
      '1. Các sở, ban, ngành, Mặt trận Tổ quốc và các đoàn thể, UBND các xã: xây dựng kế hoạch.',
      'departments-and-localities'
    ],
    [
      '1. Các sở, ban, ngành, tổ chức chính trị - xã hội, UBND cấp xã: xây dựng kế hoạch.',
      'departments-and-localities'
    ],
    [
      '1. Giám đốc các sở, Thủ trưởng các ban, ngành, Chủ tịch UBND các xã, phường chỉ đạo thực hiện.',
      'departments-and-localities'
    ],
    [
      '1. Thủ trưởng các sở, ban, ngành; Chủ tịch Ủy ban nhân dân các xã, phường, đặc khu có trách nhiệm tuyên truyền.',
      'departments-and-localities'
    ],
    [
      '1. Các sở, ban, ngành, UBND các xã, phường nơi có mô hình điểm có trách nhiệm nhân rộng.',
      'departments-and-localities'
    ],
    ['1. Các sở, ban, ngành, địa phương: xây dựng kế hoạch.', 'departments-and-localities'],
    ['1. Các cơ quan, đơn vị, địa phương: xây dựng kế hoạch.', 'departments-and-localities'],
    ['1. Các sở, ban, ngành và các địa phương có trách nhiệm tuyên truyền.', 'departments-and-localities'],
    [
      '1. Các sở, ban, ngành cấp tỉnh: viết tin.\n\n2. Ủy ban nhân dân xã, phường, đặc khu: tuyên truyền trên loa.',
      'departments-and-localities'
    ],
    [
      '1. Sở Nội vụ: hướng dẫn các sở, ban, ngành, UBND các xã, phường thực hiện Kế hoạch.',
      'departments-and-localities'
    ],
    [
      '1. Đôn đốc các sở, ban, ngành, UBND các xã, phường về việc thực hiện Kế hoạch.',
      '?departments-and-localities'
    ],
    ['1. Các cơ quan, đơn vị: xây dựng kế hoạch.', '?departments-and-localities'],
    ['1. Các sở, ban, ngành: xây dựng kế hoạch.', '?departments-and-localities'],
    ['1. UBND các xã, phường: tuyên truyền trên loa.', '?departments-and-localities'],
    ['1. Yêu cầu các sở, ban, ngành, UBND các xã, phường thực hiện.', '?departments-and-localities'],
    [
      '1. Sở Nội vụ: phối hợp với các sở, ban, ngành, UBND các xã, phường theo dõi.',
      '?departments-and-localities'
    ],
    [
      '1. Sở Nội vụ: tổng hợp báo cáo của các sở, ban, ngành, UBND các xã, phường.',
      '-departments-and-localities'
    ],
    ['1. Sở Nội vụ: kiểm tra tại các sở, ban, ngành, UBND các xã, phường.', '-departments-and-localities'],
    ['1. UBND các huyện, thành phố: tuyên truyền.', '-departments-and-localities']
  ])
  table('province', 'old', [
    [
      '1. Các sở, ban, ngành; UBND các huyện, thị xã, thành phố: xây dựng kế hoạch.',
      'departments-and-localities'
    ],
    [
      '1. Giám đốc các sở, Thủ trưởng các ban, ngành, Chủ tịch UBND các huyện, thành phố: chỉ đạo.',
      'departments-and-localities'
    ],
    [
      '1. Các sở, ban, ngành tỉnh; Ủy ban nhân dân các huyện, thị xã, thành phố và các cơ quan Trung ương đóng trên địa bàn tỉnh: xây dựng kế hoạch.',
      'departments-and-localities'
    ],
    ['1. Sở, ban, ngành tỉnh, UBND huyện, thành phố: xây dựng kế hoạch.', 'departments-and-localities']
  ])
})

describe('a province: one unknown member of a list spoils none of the known', () => {
  table('province', 'new', [
    ['1. Sở Nội vụ, Hội Người cao tuổi tỉnh, Sở Tài chính: viết tin.', 'home-affairs finance'],
    ['1. Liên minh Hợp tác xã tỉnh, Sở Tài chính viết tin.', 'finance'],
    ['1. Công an tỉnh, Bộ Chỉ huy Quân sự tỉnh, Sở Tài chính: viết tin.', 'finance'],
    ['1. Mặt trận Tổ quốc tỉnh và Sở Tài chính: viết tin.', 'finance'],
    ['1. Giao Tỉnh đoàn, Sở Tài chính viết tin.', 'finance'],
    ['1. Sở Tài chính, Kho bạc Nhà nước Khu vực V, Thuế tỉnh bố trí nguồn.', 'finance'],
    ['1. Sở Tài chính và hệ thống kho bạc bố trí nguồn.', 'finance'],
    ['1. Kế hoạch tuyên truyền, Sở Tài chính.', '?finance'],
    ['1. Hội Nhà báo tỉnh phối hợp với Sở Tài chính viết tin.', '?finance'],
    ['1. Hội Nhà báo tỉnh gửi Sở Tài chính dự toán.', '?finance'],
    ['1. Báo Bình Minh, Hội Nhà báo và Đài PT&TH: mở chuyên mục.', 'press broadcast'],
    ['1. Hội Nhà báo và Đài PT&TH tỉnh: mở chuyên mục.', '-press broadcast'],
    ['1. Hội Nhà báo, Đài PT&TH tỉnh: mở chuyên mục.', '-press broadcast'],
    ['1. Hội Nhà báo tỉnh: vận động hội viên viết bài.', '-press -broadcast'],
    ['1. Báo và Đài PT&TH tỉnh: mở chuyên mục.', 'press broadcast'],
    ['1. Văn phòng gửi thông báo, Sở Tài chính bố trí kinh phí.', '-press ?finance'],
    ['1. Công an tỉnh, theo đề nghị của Sở Tài chính, bố trí lực lượng.', '-finance']
  ])
})

describe('a province: who guides may be one of several before those who are told', () => {
  const groups = 'các sở, ban, ngành và UBND các xã, phường tổ chức tuyên truyền.'
  table('province', 'new', [
    [`Theo hướng dẫn của Sở Nội vụ, Sở Tài chính, ${groups}`, '?finance departments-and-localities'],
    [`Theo phân công của Sở Nội vụ, Sở Tài chính, ${groups}`, '?finance departments-and-localities'],
    [`Theo hướng dẫn của Sở Nội vụ, ${groups}`, '-finance departments-and-localities'],
    ['Theo hướng dẫn của Sở Nội vụ, Sở Tài chính bố trí kinh phí.', 'finance'],
    [`Theo phân công của UBND tỉnh, Sở Tài chính, ${groups}`, 'finance departments-and-localities'],
    [`Căn cứ Kế hoạch này, Sở Tài chính, ${groups}`, 'finance departments-and-localities'],
    [`Hằng năm, Sở Nội vụ, Sở Tài chính, ${groups}`, 'home-affairs finance departments-and-localities']
  ])
})

describe('a province: tables and lines that were tables', () => {
  const head =
    'I. NỘI DUNG\n\n| Stt | Nhiệm vụ | Chủ trì | Phối hợp | Thời gian |\n| --- | --- | --- | --- | --- |\n'
  const under = (column: string) =>
    `I. NỘI DUNG\n\n| Stt | Nội dung | ${column} |\n| --- | --- | --- |\n| 1 | Viết tin | Sở Tài chính |`
  table('province', 'new', [
    [`${head}| 1 | Viết tin | Sở Tài chính | Sở Nội vụ | Quý II |`, 'finance ?home-affairs'],
    [
      `${head}| 1 | Viết tin | Sở Nội vụ, Sở Tài chính | Báo Bình Minh | Quý II |`,
      'home-affairs finance ?press'
    ],
    [`${head}| 1 | Viết tin | Sở Nội vụ, Tài chính |  | Quý II |`, 'home-affairs finance'],
    [under('Cơ quan, đơn vị'), 'finance'],
    [under('Sở, ngành'), 'finance'],
    [under('Các sở, ban, ngành'), 'finance'],
    [under('Phân công'), 'finance'],
    [under('Đầu mối'), 'finance'],
    [under('Thực hiện'), 'finance'],
    [under('Cơ quan tham mưu'), 'finance'],
    [under('Tên cơ quan, đơn vị'), 'finance'],
    [under('Đơn vị tính'), '-finance'],
    [under('Cơ quan nhận báo cáo'), '-finance'],
    [under('Thời gian thực hiện'), '-finance'],
    [under('Nội dung thực hiện'), '-finance'],
    [`${head}| 1 | Phối hợp Sở Tài chính viết tin | Sở Nội vụ |  | Quý II |`, 'home-affairs -finance'],
    [
      'I. NỘI DUNG\n\n1. Viết tin\n\n- Đơn vị chủ trì: Sở Tài chính.\n\n- Đơn vị phối hợp: Sở Nội vụ.',
      'finance ?home-affairs'
    ],
    ['I. NỘI DUNG\n\n1. Viết tin\n\n- Chủ trì: Sở Tài chính; phối hợp: Sở Nội vụ.', 'finance ?home-affairs'],
    [
      'I. NỘI DUNG\n\n1. Viết tin\n\nCơ quan thực hiện: Sở Tài chính. Cơ quan phối hợp: Sở Nội vụ.',
      'finance ?home-affairs'
    ],
    ['I. NỘI DUNG\n\n1. Viết tin (chủ trì: Sở Tài chính; phối hợp: Sở Nội vụ).', 'finance ?home-affairs'],
    ['I. NỘI DUNG\n\n1. Viết tin\n\n- Cơ quan, đơn vị chủ trì tham mưu: Sở Tài chính.', 'finance'],
    [
      'I. NỘI DUNG\n\n1. Viết tin\n\n- Đơn vị thực hiện: Các cơ quan, đơn vị, địa phương.',
      'departments-and-localities'
    ],
    ['I. NỘI DUNG\n\n1. Viết tin\n\n- Phối hợp: Sở Tài chính.', '?finance'],
    ['I. NỘI DUNG\n\n1. Viết tin\n\n- Nơi nhận: Sở Tài chính.', '-finance'],
    ['I. NỘI DUNG\n\n1. Sở Tài chính viết tin.', '-finance']
  ])
})

describe('a province: the parts on money, and what closes a plan', () => {
  const before = 'I. TỔ CHỨC THỰC HIỆN\n\n1. Sở Nội vụ: đôn đốc chung.\n\n'
  table('province', 'new', [
    [
      'I. NỘI DUNG\n\nViết tin.\n\nII. KINH PHÍ\n\nSở Tài chính bố trí kinh phí.\n\nIII. TỔ CHỨC THỰC HIỆN\n\n1. Sở Nội vụ: đôn đốc chung.',
      'finance'
    ],
    [
      'I. NỘI DUNG\n\nViết tin.\n\nII. KINH PHÍ\n\nCác đơn vị lập dự toán gửi Sở Tài chính.\n\nIII. TỔ CHỨC THỰC HIỆN\n\n1. Sở Nội vụ: đôn đốc chung.',
      '-finance'
    ],
    [
      `${before}II. KINH PHÍ\n\nTừ ngân sách.\n\nGiao Sở Tài chính cấp kinh phí. Các sở, ban, ngành, UBND các xã, phường căn cứ Kế hoạch này thực hiện.`,
      'finance departments-and-localities'
    ],
    [
      `${before}Trên đây là Kế hoạch tuyên truyền; yêu cầu các sở, ban, ngành, UBND các xã, phường xây dựng kế hoạch cụ thể./.`,
      'departments-and-localities'
    ],
    [
      `${before}Trên đây là Kế hoạch tuyên truyền; yêu cầu các sở, ban, ngành, UBND các xã, phường nghiêm túc thực hiện./.`,
      '?departments-and-localities'
    ],
    [
      `${before}Trong quá trình thực hiện, nếu có vướng mắc, các sở, ban, ngành, UBND các xã, phường phản ánh về Sở Tài chính để xem xét./.`,
      '?departments-and-localities -finance'
    ],
    [
      'I. MỤC ĐÍCH\n\nSở Tài chính nâng cao nhận thức.\n\nII. TỔ CHỨC THỰC HIỆN\n\n1. Sở Nội vụ: đôn đốc chung.',
      '-finance'
    ]
  ])
})

describe('a department: its office and its units', () => {
  for (const day of ['old', 'new'] as const)
    table('department', day, [
      ['1. Văn phòng Sở: làm đầu mối.', 'office'],
      ['1. Văn phòng: làm đầu mối.', 'office'],
      ['1. Chánh Văn phòng Sở có trách nhiệm đôn đốc.', 'office'],
      ['1. Chánh Văn phòng: đôn đốc chung.', 'office'],
      ['1. Giao Chánh Văn phòng đôn đốc chung.', 'office'],
      ['1. Phòng Tổ chức - Hành chính: làm đầu mối.', 'office -units'],
      ['1. Phòng Hành chính - Tổng hợp: làm đầu mối.', 'office'],
      ['1. Phòng Cải cách hành chính: theo dõi chung.', '-office units'],
      ['1. Trưởng phòng Cải cách hành chính có trách nhiệm theo dõi.', 'units'],
      ['1. Ban Tôn giáo: viết tin.', 'units'],
      ['1. Ban Thi đua - Khen thưởng: viết tin.', 'units'],
      ['1. Trung tâm Lưu trữ lịch sử: viết tin.', 'units'],
      ['1. Trung tâm Lưu trữ lịch sử tỉnh: viết tin.', 'units'],
      ['1. Chi cục Văn thư - Lưu trữ: viết tin.', 'units'],
      ['1. Các phòng chuyên môn, đơn vị trực thuộc: viết tin.', 'units'],
      ['1. Các phòng, Ban, Chi cục, Trung tâm thuộc Sở: viết tin.', 'units'],
      ['1. Trưởng các phòng, ban, đơn vị: chỉ đạo viết tin.', 'units'],
      ['1. Thủ trưởng các phòng, đơn vị thuộc Sở chịu trách nhiệm viết tin.', 'units'],
      ['1. Bộ phận Một cửa: niêm yết thủ tục.', 'units'],
      ['1. Các đơn vị trong ngành: viết tin.', 'units'],
      ['1. Văn phòng, các phòng và đơn vị thuộc Sở: viết tin.', 'office units'],
      ['1. Giao phòng Quản lý Năng lượng thực hiện các việc sau:\n\n- Viết tin.', 'units'],
      ['1. Yêu cầu các phòng, đơn vị thực hiện.', '?units'],
      [
        '1. Yêu cầu các phòng, đơn vị triển khai, báo cáo kết quả về Văn phòng Sở trước ngày 15/12.',
        '-office units'
      ],
      ['1. Sở Nội vụ: phối hợp với Văn phòng Sở, các phòng chuyên môn.', '?office ?units'],
      ['1. Kết quả gửi về Văn phòng Sở.', '-office -units'],
      ['1. Văn phòng phẩm: mua theo định mức.', '-office -units'],
      ['1. Văn phòng Ủy ban nhân dân tỉnh: theo dõi.', '-office -units'],
      ['1. Phòng, chống tham nhũng: lồng ghép.', '-office -units'],
      ['1. Phòng họp bố trí trước một ngày.', '-office -units'],
      ['1. Đơn vị tính: triệu đồng.', '-office -units'],
      ['1. Ban hành kế hoạch trong tháng 01.', '-office -units'],
      ['1. Thanh tra, kiểm tra công vụ.', '-office -units'],
      ['1. Tổ chức hội nghị tại Trung tâm Hội nghị tỉnh.', '-office -units'],
      ['1. Công chức được phân công viết tin.', '-office -units'],
      ['1. Đoàn Thanh niên: viết tin.', '-office -units']
    ])
})

describe('a district: its office and its units', () => {
  table('district', 'old', [
    ['1. Văn phòng HĐND và UBND huyện: làm đầu mối.', 'office'],
    ['1. Chánh Văn phòng HĐND và UBND huyện đôn đốc chung.', 'office'],
    ['1. Phòng Nội vụ: làm đầu mối.', '-office units'],
    ['1. Phòng Văn hóa và Thông tin huyện: tuyên truyền.', 'units'],
    ['1. Trung tâm Văn hóa, Thể thao và Truyền thông huyện: phát tin.', 'units'],
    ['1. Các phòng, ban chuyên môn thuộc huyện: viết tin.', 'units'],
    ['1. Các cơ quan chuyên môn thuộc UBND huyện: viết tin.', 'units'],
    ['1. Thủ trưởng các cơ quan, đơn vị thuộc huyện: viết tin.', 'units'],
    ['1. UBND các xã, thị trấn: tuyên truyền trên loa.', '-office -units'],
    ['1. Phối hợp với Phòng Nội vụ viết tin.', '-office ?units'],
    ['1. Gửi về Phòng Nội vụ trước ngày 15/12.', '-office -units']
  ])
})

describe('a commune before its divisions: officials, bodies and villages', () => {
  table('commune', 'old', [
    ['1. Công chức Văn phòng - Thống kê: làm đầu mối.', 'office -units'],
    ['1. Văn phòng - Thống kê: làm đầu mối.', 'office'],
    ['1. Công chức Văn hóa - Xã hội: tuyên truyền.', '-office units'],
    ['1. Công chức Tư pháp - Hộ tịch: tuyên truyền.', 'units'],
    ['1. Các ban, ngành, đoàn thể xã: tuyên truyền.', 'units'],
    ['1. Trưởng thôn, bản, tổ dân phố: tuyên truyền.', 'units'],
    ['1. Trưởng các thôn: tuyên truyền trên loa.', 'units'],
    ['1. Các thôn, tổ dân phố: tuyên truyền trên loa.', 'units'],
    ['1. Bộ phận Một cửa: niêm yết thủ tục.', 'units'],
    ['1. Đề nghị Mặt trận Tổ quốc và các đoàn thể tuyên truyền đến hội viên.', 'units'],
    ['1. Tuyên truyền tại các thôn, tổ dân phố.', '-office -units'],
    ['1. Trình độ công chức được nâng lên.', '-office ?units'],
    ['1. Phối hợp với trưởng thôn tuyên truyền.', '-office ?units'],
    ['1. Tuyên truyền đến cán bộ, công chức.', '-office -units']
  ])
})

describe('a commune with its divisions', () => {
  table('commune', 'new', [
    ['1. Văn phòng HĐND và UBND xã: làm đầu mối.', 'office'],
    ['1. Chánh Văn phòng HĐND và UBND xã đôn đốc chung.', 'office'],
    ['1. Phòng Văn hóa - Xã hội: tuyên truyền.', '-office units'],
    ['1. Trưởng phòng Văn hóa - Xã hội: tuyên truyền.', 'units'],
    ['1. Trung tâm Phục vụ hành chính công xã: niêm yết thủ tục.', 'units'],
    ['1. Trung tâm Dịch vụ tổng hợp: phát tin.', 'units'],
    ['1. Các phòng chuyên môn, đơn vị sự nghiệp thuộc xã: viết tin.', 'units'],
    ['1. Các cơ quan, đơn vị thuộc UBND phường: viết tin.', 'units'],
    ['1. Công chức Văn phòng - Thống kê: làm đầu mối.', '-office -units'],
    ['1. Trưởng thôn, bản, tổ dân phố: tuyên truyền.', '-office -units'],
    ['1. Phối hợp với Phòng Kinh tế viết tin.', '-office ?units'],
    ['1. Báo cáo về Văn phòng HĐND và UBND xã.', '-office -units'],
    ['1. Tuyên truyền tại Trung tâm Phục vụ hành chính công.', '-office -units']
  ])
})

describe('lists, second clauses and what only looks like an office', () => {
  table('province', 'new', [
    ['1. Sở Nội vụ (cơ quan thường trực CCHC) có trách nhiệm: theo dõi.', 'home-affairs'],
    [
      '1. Sở Nội vụ, Sở Khoa học và Công nghệ, Báo và Phát thanh, Truyền hình Bình Minh căn cứ nhiệm vụ triển khai.',
      'home-affairs information press broadcast'
    ],
    ['1. Kinh phí: Sở Tài chính bố trí theo phân cấp.', 'finance'],
    ['1. Về kinh phí: giao Sở Tài chính tham mưu.', 'finance'],
    ['1. Căn cứ khả năng ngân sách, Sở Tài chính tham mưu UBND tỉnh bố trí kinh phí.', 'finance'],
    [
      '1. Thủ trưởng các cơ quan chuyên môn thuộc UBND tỉnh, Chủ tịch UBND các xã, phường: chịu trách nhiệm.',
      'departments-and-localities'
    ],
    [
      '1. Các sở, ban, ngành tỉnh, UBND các xã, phường, đặc khu và các cơ quan, đơn vị có liên quan có trách nhiệm thực hiện.',
      'departments-and-localities'
    ],
    [
      '1. Các Sở, ban, ngành, đoàn thể, các đơn vị sự nghiệp; UBND cấp xã: thực hiện.',
      'departments-and-localities'
    ],
    [
      '1. Các sở, ban, ngành, UBND các xã, phường (sau đây gọi chung là các cơ quan): thực hiện.',
      'departments-and-localities'
    ],
    [
      '1. Ủy ban nhân dân cấp xã, các sở, ban, ngành căn cứ Kế hoạch này để triển khai.',
      'departments-and-localities'
    ],
    [
      '1. Đề nghị Ban Tuyên giáo và Dân vận Tỉnh ủy chỉ đạo các cơ quan báo chí tuyên truyền.',
      'press broadcast'
    ],
    ['1. Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh phối hợp với Sở Tài chính giám sát.', '?finance'],
    ['1. Sở Nội vụ: tham mưu UBND tỉnh khen thưởng; Sở Tài chính được mời dự.', 'home-affairs ?finance'],
    ['1. Sở Nội vụ chủ trì, phối hợp với Sở Y tế; Sở Tài chính cấp kinh phí.', 'home-affairs finance'],
    ['1. Sở Nội vụ chủ trì, gửi dự toán về Sở Y tế; Sở Tài chính.', 'home-affairs ?finance'],
    ['1. Sở Nội vụ mời Sở Tài chính dự họp.', '?finance'],
    ['1. Sở Nội vụ chuyển Sở Tài chính hồ sơ.', '?finance'],
    ['1. Nhóm công tác gồm: Sở Nội vụ, Sở Tài chính.', '?finance'],
    ['1. Sau khi Sở Tài chính thẩm định, các đơn vị thực hiện.', '?finance'],
    ['1. Khi Sở Tài chính yêu cầu, các đơn vị giải trình.', '?finance'],
    ['1. Theo Sở Tài chính, kinh phí được bảo đảm.', '?finance'],
    ['1. Sở Tài chính và Sở Nội vụ: Sở Tài chính cấp kinh phí, Sở Nội vụ đôn đốc.', 'finance home-affairs'],
    ['1. Trách nhiệm của Sở Nội vụ và Sở Tài chính: theo dõi.', 'home-affairs finance'],
    ['1. Sở Tài chính phối hợp Sở Nội vụ thẩm định dự toán.', 'finance ?home-affairs'],
    ['1. Sở Tài chính chịu trách nhiệm phối hợp với Sở Nội vụ.', 'finance ?home-affairs'],
    [
      '1. Giám đốc các Sở Nội vụ, Tài chính; Tổng Biên tập Báo Bình Minh chịu trách nhiệm thi hành.',
      'home-affairs finance press'
    ],
    [
      '1. Chánh Văn phòng UBND tỉnh, Giám đốc các Sở: Nội vụ, Tài chính; Thủ trưởng các đơn vị liên quan chịu trách nhiệm thi hành.',
      'home-affairs finance'
    ],
    [
      '1. Phân công cụ thể như sau: Sở Tài chính thẩm định dự toán; Sở Nội vụ tổng hợp.',
      'finance home-affairs'
    ],
    ['1. Các phóng viên báo chí: viết tin.', '-press -broadcast'],
    ['1. Mời phóng viên Báo Bình Minh dự họp.', '?press'],
    ['1. Ký hợp đồng với Báo Bình Minh mở chuyên mục.', '-press'],
    ['1. Báo Nhân dân, Thông tấn xã Việt Nam đóng trên địa bàn: đưa tin.', 'press'],
    [
      '1. Đề nghị Báo Bình Minh; Đài Phát thanh và Truyền hình Bình Minh; Cổng Thông tin điện tử tỉnh: tăng thời lượng.',
      'press broadcast'
    ],
    [
      '1. Sở Văn hóa, Thể thao và Du lịch: chủ trì, hướng dẫn, định hướng các cơ quan báo chí, đài truyền thanh cơ sở tuyên truyền.',
      'information press broadcast'
    ],
    ['1. Sở Văn hóa, Thể thao và Du lịch: cung cấp thông tin cho các cơ quan báo chí.', '-press -broadcast'],
    [
      '1. Sở Nội vụ: đề nghị các cơ quan báo chí của tỉnh, các cơ quan báo chí Trung ương thường trú tuyên truyền.',
      'press broadcast'
    ]
  ])
  table('department', 'new', [
    ['1. Trưởng các phòng, Chánh Văn phòng, Giám đốc các Trung tâm có trách nhiệm viết tin.', 'office units'],
    ['1. Văn phòng Sở chủ trì, phối hợp với các phòng, đơn vị viết tin.', 'office ?units'],
    [
      '1. Giao Văn phòng Sở chủ trì, phối hợp với các phòng; các phòng gửi tin về Văn phòng Sở.',
      'office units'
    ],
    ['1. Công chức, viên chức và người lao động thuộc Sở: tham gia.', '-units'],
    ['1. Kinh phí: Phòng Kế hoạch - Tài chính tham mưu.', 'units'],
    [
      '1. Căn cứ Kế hoạch này, yêu cầu Trưởng các phòng, đơn vị triển khai thực hiện; nếu có vướng mắc phản ánh về Văn phòng Sở.',
      '-office ?units'
    ],
    ['1. Tổ giúp việc Ban Chỉ đạo: theo dõi.', '-office -units'],
    ['1. Các phòng, đơn vị được kiểm tra chuẩn bị báo cáo.', '?units'],
    ['1. Thư viện, bảo tàng trực thuộc Sở: tuyên truyền.', '-office -units'],
    ['1. Giám đốc các bệnh viện, trung tâm y tế: chỉ đạo tuyên truyền.', '?units'],
    ['1. Phòng chống dịch bệnh: lồng ghép.', '-office -units'],
    ['1. Phòng CCHC: theo dõi.', 'units'],
    ['1. Văn phòng Đăng ký đất đai: niêm yết thủ tục.', '-office units'],
    ['1. Chi đoàn Sở: tuyên truyền.', '-units']
  ])
  table('commune', 'new', [
    ['1. Văn phòng HĐND&UBND xã: làm đầu mối.', 'office'],
    ['1. VP HĐND&UBND xã: làm đầu mối.', 'office'],
    ['1. VP UBND xã Bình Minh: làm đầu mối.', 'office'],
    ['1. VP UBND tỉnh: theo dõi.', '-office'],
    ['1. VP Đảng ủy: theo dõi.', '-office'],
    ['1. Văn phòng Đảng ủy: theo dõi.', '-office'],
    ['1. Văn phòng UBND tỉnh: theo dõi.', '-office'],
    ['1. Các phòng: Kinh tế, Văn hóa - Xã hội: viết tin.', 'units'],
    ['1. Phòng Kinh tế, Hạ tầng và Đô thị: viết tin.', 'units'],
    ['1. Trung tâm Phục vụ hành chính công phối hợp với Phòng Văn hóa - Xã hội viết tin.', 'units']
  ])
})

/** The quotes, as people read them, by which an item is met or unclear. */
async function quotes(text: string, item: string, level: Level, name = 'ke-hoach.md'): Promise<string[]> {
  const whole = text.startsWith('I. ') ? text : `IV. TỔ CHỨC THỰC HIỆN\n\n${text}\n`
  const report = await lint(name, whole, {topic: 'cchc-communication', level, date: days.new})
  const row = report.checklist.find(one => one.rule === 'cchc/responsibility' && one.item === item)
  return [row?.status ?? '', ...(row?.evidence ?? []).map(({text: read}) => read)]
}

describe('evidence that a reviewer can sign', () => {
  const long =
    'Sở Tài chính: Tổng hợp dự toán của các cơ quan, đơn vị, địa phương trên địa bàn, cân đối và bố trí kinh phí (gồm chi tập huấn, in ấn; chi khảo sát) trước ngày 30/6.'
  const endless = `Sở Tài chính: ${'tổng hợp dự toán, '.repeat(30)}trình Ủy ban nhân dân tỉnh.`
  test.each([
    ['a bracket whole', `1. ${long}`, ['met', long.slice(0, -1)]],
    [
      'no clause beyond what anybody reads, to its last comma',
      `1. ${endless}`,
      ['met', endless.slice(0, 408)]
    ],
    [
      'the item below a label, without its number',
      '1. Sở Tài chính:\n\n1.1. Thẩm định dự toán.\n\n1.2. Bố trí kinh phí.',
      ['met', 'Sở Tài chính: 1.1. Thẩm định dự toán']
    ],
    [
      'the task above a role line',
      'I. NỘI DUNG\n\n1. Viết tin, bài\n\n- Thời gian: Quý II.\n\n- Đơn vị chủ trì: Sở Tài chính.',
      ['met', 'Viết tin, bài', 'Đơn vị chủ trì: Sở Tài chính']
    ],
    [
      'the paragraph that holds the role',
      'I. NỘI DUNG\n\n1. Viết tin (chủ trì: Sở Tài chính; phối hợp: Sở Nội vụ).',
      ['met', 'Viết tin (chủ trì: Sở Tài chính; phối hợp: Sở Nội vụ)']
    ],
    [
      'the line on partners',
      'I. NỘI DUNG\n\n1. Viết tin, bài\n\n- Đơn vị phối hợp: Sở Tài chính.',
      ['unclear', 'Viết tin, bài', 'Đơn vị phối hợp: Sở Tài chính']
    ],
    [
      'a row',
      'I. NỘI DUNG\n\n| Stt | Nhiệm vụ | Chủ trì | Thời gian |\n| --- | --- | --- | --- |\n| 1 | **Viết** tin | Sở Tài chính | Quý II |',
      ['met', 'Viết tin – Sở Tài chính – Quý II']
    ],
    [
      'the task of a row above',
      'I. NỘI DUNG\n\n| Stt | Nhiệm vụ | Chủ trì | Thời gian |\n| --- | --- | --- | --- |\n| 1 | Viết tin | Sở Nội vụ | Quý II |\n|  |  | Sở Tài chính | Quý III |',
      ['met', 'Viết tin', 'Sở Tài chính – Quý III']
    ]
  ])('%s', async (_, text, expected) => {
    expect(await quotes(text, 'finance', 'province')).toEqual(expected)
  })

  test('two groups of one list once', async () => {
    const text = '1. Các sở, ban, ngành, UBND các xã, phường: xây dựng kế hoạch.'
    expect(await quotes(text, 'departments-and-localities', 'province')).toEqual([
      'met',
      'Các sở, ban, ngành, UBND các xã, phường: xây dựng kế hoạch'
    ])
  })

  test('what a line announces stands behind it', async () => {
    const text =
      '1. Giao phòng Quản lý Năng lượng thực hiện các việc sau:\n\n2. Viết tin cho trang thông tin.'
    expect(await quotes(text, 'units', 'department', 'ke-hoach.txt')).toEqual([
      'met',
      'phòng Quản lý Năng lượng thực hiện các việc sau: 2. Viết tin cho trang thông tin'
    ])
  })
})

describe('tables with one cell a line', () => {
  const cells = (...rows: string[][]) =>
    rows.map(row => `|\n${row.map(cell => `${cell}${cell && '\n'}|\n`).join('')}`).join('')
  const head = ['**STT**', '**Nhiệm vụ**', '**Cơ quan**\n**chủ trì**', '**Phối hợp**', '**Thời gian**']
  const plan = (table: string) =>
    `I. NỘI DUNG\n\nViết tin.\n\n${table}\nII. TỔ CHỨC THỰC HIỆN\n\n1. Sở Nội vụ: đôn đốc chung.`
  test.each([
    [
      [head, ['1', 'Viết tin', 'Sở Tài\nchính', 'Sở Nội vụ', 'Quý II']],
      ['met', 'Viết tin – Sở Tài chính – Sở Nội vụ – Quý II']
    ],
    [
      [head, ['I', '**Việc chung**'], ['1', 'Viết tin', 'Sở Tài chính', '', 'Quý II']],
      ['met', 'Viết tin – Sở Tài chính – Quý II']
    ],
    [
      [head, ['1', 'Đăng bài', 'Sở Y tế', 'Sở Nội vụ', ''], ['2', 'Viết tin', 'Sở Tài chính', '', '']],
      ['met', 'Viết tin – Sở Tài chính']
    ],
    [
      [head, ['1', 'Viết tin', 'Sở Nội vụ', 'Sở Tài chính', 'Quý II']],
      ['unclear', 'Viết tin – Sở Nội vụ – Sở Tài chính – Quý II']
    ],
    [
      [
        ['**Nhiệm vụ**', '**Chủ trì**'],
        ['Viết tin', 'Sở Tài chính']
      ],
      ['met', 'Viết tin – Sở Tài chính']
    ],
    [
      [
        ['**STT**', '**Tên**', '**Số tiền**'],
        ['1', 'Sở Tài chính', '12']
      ],
      ['unmet']
    ],
    [
      [
        ['**SỞ TÀI CHÍNH**', '**CỘNG HÒA**'],
        ['Số: 12', 'Lào Cai']
      ],
      ['unmet']
    ]
  ])('%j', async (rows, expected) => {
    expect(await quotes(plan(cells(...rows)), 'finance', 'province')).toEqual(expected)
  })
})

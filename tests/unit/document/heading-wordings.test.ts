import {describe, expect, test} from 'vitest'
import {lint} from '../../support/linting.js'

const title =
  'KẾ HOẠCH\nTuyên truyền cải cách hành chính năm 2026\n\nCăn cứ nhiệm vụ được giao, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:\n\n'

/** The sections that a province’s plan has, in the order of the checklist, “?” where a person must look. */
async function served(body: string, name = 'ke-hoach.txt'): Promise<string> {
  const {checklist} = await lint(name, `${title}${body}\n`, {level: 'province', topic: 'cchc-communication'})
  return checklist
    .filter(
      ({rule, status}) => rule === 'cchc/required-sections' && (status === 'met' || status === 'unclear')
    )
    .map(({item, status}) => (status === 'unclear' ? `${item}?` : item!))
    .join(' ')
}

const headed = (heading: string) =>
  `I. MỞ ĐẦU\n\nKế hoạch gồm các phần sau đây.\n\nII. ${heading}\n\nPhát tờ gấp về thủ tục mới cho từng hộ.\n\nIII. LỜI KẾT\n\nMọi người cùng làm.`

describe('a heading in words that offices use', () => {
  test.each([
    ['MỤC ĐÍCH, Ý NGHĨA', 'purpose'],
    ['MỤC ĐÍCH YÊU CẦU', 'purpose requirements'],
    ['Mục tiêu yêu cầu tuyên truyền', 'purpose requirements'],
    ['NỘI DUNG HÌNH THỨC TUYÊN TRUYỀN', 'content forms'],
    ['Nội dung chi tiết', 'content'],
    ['Biện pháp triển khai', 'solutions'],
    ['Trách nhiệm cụ thể', 'implementation'],
    ['Trách nhiệm của cơ quan, đơn vị', 'implementation'],
    ['Trách nhiệm cơ quan, đơn vị liên quan', 'implementation'],
    ['Nhiệm vụ của cơ quan, đơn vị', 'implementation'],
    ['Mục đích - ý nghĩa - yêu cầu', 'purpose requirements'],
    ['Ý NGHĨA, MỤC ĐÍCH', 'purpose'],
    ['QUAN ĐIỂM, MỤC TIÊU', 'purpose'],
    ['Sự cần thiết và mục tiêu', 'purpose'],
    ['Mục tiêu, chỉ tiêu năm 2026', 'purpose'],
    ['Nguyên tắc, yêu cầu', 'requirements'],
    ['Yêu cầu đặt ra', 'requirements'],
    ['PHẠM VI, ĐỐI TƯỢNG', 'audience'],
    ['Đối tượng thụ hưởng', 'audience'],
    ['Các nhóm đối tượng tuyên truyền', 'audience'],
    ['Thành phần, đối tượng tham gia', 'audience'],
    ['CHỦ ĐỀ, NỘI DUNG', 'content'],
    ['Nội dung công việc, thời gian và phân công thực hiện', 'content implementation'],
    ['CÁC NHIỆM VỤ TRỌNG TÂM NĂM 2026:', 'content'],
    ['Trọng tâm, nhiệm vụ', 'content'],
    ['Nội dung và cách thức triển khai', 'content forms'],
    ['PHƯƠNG THỨC TRIỂN KHAI', 'forms'],
    ['Hình thức, thời gian, địa điểm', 'forms'],
    ['Kênh, phương tiện truyền thông', 'forms'],
    ['Các kênh và công cụ truyền thông', 'forms'],
    ['Phương tiện, hình thức tuyên truyền', 'forms'],
    ['Đa dạng hóa hình thức tuyên truyền', ''],
    ['GIẢI PHÁP CHỦ YẾU', 'solutions'],
    ['Nhóm giải pháp', 'solutions'],
    ['BIỆN PHÁP CHỦ YẾU', 'solutions'],
    ['NGUỒN LỰC THỰC HIỆN', 'funding'],
    ['Kinh phí và cơ sở vật chất', 'funding'],
    ['Cơ sở vật chất, kinh phí', 'funding'],
    ['Kinh phí tổ chức thực hiện', 'funding'],
    ['KHÁI TOÁN KINH PHÍ', 'funding'],
    ['Dự trù kinh phí năm 2026', 'funding'],
    ['Tổng kinh phí', 'funding'],
    ['Cơ chế, kinh phí thực hiện', 'funding'],
    ['PHÂN CÔNG, PHÂN NHIỆM', 'implementation'],
    ['TRÁCH NHIỆM CỦA CÁC CƠ QUAN, ĐƠN VỊ', 'implementation'],
    ['Trách nhiệm của từng cơ quan', 'implementation'],
    ['TRÁCH NHIỆM', 'implementation'],
    ['Vai trò, trách nhiệm của các bên', 'implementation'],
    ['TỔ CHỨC VÀ PHÂN CÔNG THỰC HIỆN', 'implementation'],
    ['TỔ CHỨC, THỰC HIỆN', 'implementation'],
    ['TỔ CHỨC - THỰC HIỆN', 'implementation'],
    ['Tổ chức thực hiện, chế độ thông tin, báo cáo', 'implementation'],
    ['CÔNG TÁC TỔ CHỨC, TRIỂN KHAI THỰC HIỆN', 'implementation'],
    ['Nhiệm vụ các cơ quan, đơn vị', 'implementation'],
    ['Nhiệm vụ cụ thể của các sở, ban, ngành', 'implementation'],
    ['Nhiệm vụ của từng đơn vị', 'implementation'],
    ['KẾ HOẠCH TỔ CHỨC THỰC HIỆN', 'implementation'],
    ['Thời gian và tổ chức thực hiện', 'implementation'],
    ['Lãnh đạo, chỉ đạo và tổ chức thực hiện', 'implementation']
  ])('%s: %s', async (heading, expected) => {
    expect(await served(headed(heading))).toBe(expected)
  })
})

describe('a heading that may speak of it is looked at by a person', () => {
  test.each([
    ['Ý NGHĨA', 'purpose?'],
    ['SỰ CẦN THIẾT BAN HÀNH KẾ HOẠCH', 'purpose?'],
    ['CÁC CHỈ TIÊU CHỦ YẾU', 'purpose?'],
    ['NGUYÊN TẮC THỰC HIỆN', 'requirements?'],
    ['Phương châm', 'requirements?'],
    ['Người thụ hưởng', 'audience?'],
    ['NHÓM CÔNG CHÚNG', 'audience?'],
    ['Thành phần tham gia', 'audience?'],
    ['CÁC HOẠT ĐỘNG CỤ THỂ', 'content?'],
    ['Hoạt động trọng tâm', 'content?'],
    ['CHỦ ĐỀ, THÔNG ĐIỆP', 'content?'],
    ['Chủ đề năm 2026', 'content?'],
    ['Những việc cần làm', 'content?'],
    ['CÁCH LÀM', 'forms?'],
    ['Kênh triển khai', 'forms?'],
    ['Ấn phẩm tuyên truyền', 'forms?'],
    ['DANH MỤC NHIỆM VỤ', 'content?'],
    ['PHƯƠNG ÁN TRIỂN KHAI', 'content? implementation?'],
    ['Chương trình hoạt động', 'content?'],
    ['Huy động các nguồn lực', 'funding?'],
    ['Cơ quan chủ trì, phối hợp', 'implementation?'],
    ['Phân kỳ thực hiện', 'implementation?'],
    ['Cách tiến hành', 'forms?'],
    ['Loại hình truyền thông', 'forms?'],
    ['Các sản phẩm truyền thông', 'forms?'],
    ['Điều kiện bảo đảm', 'funding?'],
    ['NGÂN SÁCH THỰC HIỆN', 'funding?'],
    ['Cơ chế tài chính', 'funding?'],
    ['CHỈ ĐẠO, ĐIỀU HÀNH', 'implementation?'],
    ['LỘ TRÌNH THỰC HIỆN', 'implementation?'],
    ['Tiến độ, thời gian thực hiện', 'implementation?'],
    ['Đơn vị thực hiện', 'implementation?'],
    ['THỰC HIỆN', 'implementation?'],
    ['Điều khoản thi hành', 'implementation?'],
    ['Hoạt động trọng tâm năm 2026', 'content?']
  ])('%s: %s', async (heading, expected) => {
    expect(await served(headed(heading))).toBe(expected)
  })
})

describe('a heading of something else', () => {
  test.each([
    'Phòng Kế hoạch - Tài chính',
    'Hình thức khen thưởng, kỷ luật',
    'KINH PHÍ KHEN THƯỞNG',
    'Ý nghĩa của cải cách hành chính',
    'Nội dung chi, mức chi',
    'Nhiệm vụ chi ngân sách',
    'Trách nhiệm của cơ quan, đơn vị trong giải quyết thủ tục hành chính',
    'Nhiệm vụ của Sở Nội vụ',
    'Tài liệu kỹ thuật',
    'Chương trình tổng thể cải cách hành chính',
    'Kênh đầu tư',
    'Phân kỳ trả nợ',
    'Chỉ tiêu biên chế',
    'Nguyên tắc khen thưởng',
    'Thành phần hồ sơ',
    'Hoạt động của Bộ phận Một cửa',
    'Cách tính điểm',
    'Loại hình dịch vụ công',
    'Các sản phẩm nông nghiệp',
    'Điều kiện kinh doanh',
    'Ngân sách nhà nước năm 2025',
    'Cải cách tài chính công',
    'Chỉ đạo, điều hành cải cách hành chính',
    'Thực hiện cơ chế một cửa',
    'Lộ trình tinh giản biên chế',
    'Tiến độ giải quyết hồ sơ',
    'Đơn vị sự nghiệp công lập',
    'Trách nhiệm giải trình',
    'Trách nhiệm của người đứng đầu trong cải cách hành chính',
    'Yêu cầu UBND các xã thực hiện nghiêm Kế hoạch',
    'Đề nghị các cơ quan báo chí phối hợp',
    'Phương thức nộp hồ sơ',
    'Kênh tiếp nhận ý kiến',
    'Phân công cán bộ trực Bộ phận Một cửa',
    'Tổ chức bộ máy',
    'Nguồn nhân lực',
    'Cải cách tổ chức bộ máy hành chính nhà nước',
    'Nâng cao trách nhiệm của các cơ quan'
  ])('%s', async heading => {
    expect(await served(headed(heading))).toBe('')
  })
})

describe('duties below a heading that may be on implementation', () => {
  const told = async (body: string): Promise<string> => {
    const text = `${title}I. MỤC ĐÍCH, YÊU CẦU\n\nĐể người dân biết.\n\n${body}\n`
    const {checklist} = await lint('ke-hoach.txt', text, {level: 'province', topic: 'cchc-communication'})
    return checklist
      .filter(({rule, status}) => rule === 'cchc/responsibility' && status === 'met')
      .map(({item}) => item)
      .join(' ')
  }

  test.each([
    ['V. LỘ TRÌNH THỰC HIỆN\n\nGiao Sở Nội vụ chủ trì triển khai Kế hoạch.', 'home-affairs'],
    ['V. CHỈ ĐẠO, ĐIỀU HÀNH\n\nSở Tài chính có trách nhiệm bố trí kinh phí.', 'finance'],
    ['V. ĐƠN VỊ THỰC HIỆN\n\n- Sở Nội vụ: Theo dõi, đôn đốc.', 'home-affairs'],
    ['V. BỐI CẢNH\n\nGiao Sở Nội vụ chủ trì triển khai Kế hoạch.', ''],
    ['V. LỘ TRÌNH TINH GIẢN BIÊN CHẾ\n\nGiao Sở Nội vụ chủ trì triển khai Kế hoạch.', ''],
    [
      'V. LỘ TRÌNH THỰC HIỆN\n\nSở Tài chính có trách nhiệm bố trí kinh phí.\n\nVI. TỔ CHỨC THỰC HIỆN\n\nGiao Sở Nội vụ chủ trì triển khai Kế hoạch.',
      'home-affairs'
    ]
  ])('%j', async (body, expected) => {
    expect(await told(body)).toBe(expected)
  })
})

describe('agencies that are told below a heading that is not known', () => {
  test.each([
    [
      'V. CÔNG VIỆC CỦA CÁC NGÀNH\n\n1. Sở Nội vụ: Theo dõi.\n\n2. Sở Tài chính: Cấp kinh phí.',
      'implementation?'
    ],
    ['V. AI LÀM GÌ\n\n- Sở Nội vụ: Theo dõi.\n\n- Báo Tịnh Mậu: Đăng tin.', 'implementation?'],
    ['V. CÔNG VIỆC CHUNG\n\n1. Phát tờ gấp.\n\n2. Mở hội nghị.', ''],
    ['V. CÔNG VIỆC CỦA SỞ\n\n1. Sở Nội vụ: Theo dõi.\n\n2. Mở hội nghị.', ''],
    ['V. NỘI DUNG\n\n1. Sở Nội vụ: Theo dõi.\n\n2. Sở Tài chính: Cấp kinh phí.', 'content'],
    [
      'V. AI LÀM GÌ\n\n1. Sở Nội vụ: Theo dõi.\n\n2. Sở Tài chính: Cấp kinh phí.\n\nVI. TỔ CHỨC THỰC HIỆN\n\nCác sở thực hiện.',
      'implementation'
    ]
  ])('%j', async (body, expected) => {
    expect(await served(body)).toBe(expected)
  })
})

describe('what stands for a text that is still to come', () => {
  test.each([
    ['(Để trống)', ''],
    ['(Đang dự thảo)', ''],
    ['(Nội dung đang được hoàn thiện)', ''],
    ['Chưa có.', ''],
    ['(Chờ ý kiến)', ''],
    ['(bổ sung sau khi có ý kiến của Sở Tài chính)', ''],
    ['(Có biểu kèm theo)', 'funding'],
    ['Không phát sinh.', 'funding'],
    ['Chưa có kinh phí riêng, lồng ghép với việc khác.', 'funding'],
    ['Sẽ bổ sung từ nguồn dự phòng.', 'funding'],
    ['(Ngân sách tỉnh)', 'funding'],
    ['Chờ ý kiến của Sở Tài chính rồi mua.', 'funding']
  ])('%s', async (text, expected) => {
    expect(await served(`I. KINH PHÍ\n\n${text}\n\nII. LỜI KẾT\n\nMọi người cùng làm.`)).toBe(expected)
  })
})

describe('a heading, however it is numbered and marked', () => {
  const text = 'Phát tờ gấp về thủ tục mới cho từng hộ.'

  test.each([
    ['1/ ', `1/ Mục đích\n\n${text}\n\n2/ Yêu cầu\n\n${text}`, 'purpose requirements'],
    ['I- ', `I- MỤC ĐÍCH\n\n${text}\n\nII- NỘI DUNG\n\n${text}`, 'purpose content'],
    ['I.- ', `I.- MỤC ĐÍCH\n\n${text}\n\nII.- NỘI DUNG\n\n${text}`, 'purpose content'],
    ['A. ', `A. MỤC ĐÍCH\n\n${text}\n\nB. NỘI DUNG\n\n${text}`, 'purpose content'],
    ['I/', `I/ MỤC ĐÍCH\n\n${text}\n\nII/ NỘI DUNG\n\n${text}`, 'purpose content'],
    ['I/ without a blank', `I/MỤC ĐÍCH\n\n${text}\n\nII/NỘI DUNG\n\n${text}`, 'purpose content'],
    ['Điều', `Điều 1. Mục đích\n\n${text}\n\nĐiều 2. Nội dung\n\n${text}`, 'purpose content'],
    ['Mục', `Mục 1. Mục đích\n\n${text}\n\nMục 2. Nội dung\n\n${text}`, 'purpose content'],
    ['MỤC I', `MỤC I. MỤC ĐÍCH\n\n${text}\n\nMỤC II. NỘI DUNG\n\n${text}`, 'purpose content'],
    [
      'Phần thứ',
      `Phần thứ nhất. MỤC ĐÍCH\n\n${text}\n\nPhần thứ hai. NỘI DUNG\n\n${text}`,
      'purpose content'
    ],
    [
      'PHẦN I, its name below',
      `PHẦN I\n\nMỤC ĐÍCH\n\n${text}\n\nPHẦN II\n\nNỘI DUNG TUYÊN TRUYỀN\n\n${text}`,
      'purpose content'
    ],
    ['Chương I', `Chương I. MỤC ĐÍCH\n\n${text}\n\nChương II. NỘI DUNG\n\n${text}`, 'purpose content'],
    [
      'Chương I, its name below',
      `Chương I\n\nMỤC ĐÍCH\n\n${text}\n\nChương II\n\nNỘI DUNG\n\n${text}`,
      'purpose content'
    ],
    ['1) ', `1) Mục đích\n\n${text}\n\n2) Yêu cầu\n\n${text}`, 'purpose requirements'],
    ['(1) ', `(1) Mục đích\n\n${text}\n\n(2) Yêu cầu\n\n${text}`, 'purpose requirements'],
    ['1, ', `1, Mục đích\n\n${text}\n\n2, Yêu cầu\n\n${text}`, 'purpose requirements'],
    ['1- ', `1- Mục đích\n\n${text}\n\n2- Yêu cầu\n\n${text}`, 'purpose requirements'],
    ['1.- ', `1.- Mục đích\n\n${text}\n\n2.- Yêu cầu\n\n${text}`, 'purpose requirements'],
    ['I.1. ', `I.1. Mục đích\n\n${text}\n\nI.2. Yêu cầu\n\n${text}`, 'purpose requirements'],
    ['I.MỤC', `I.MỤC ĐÍCH\n\n${text}\n\nII.NỘI DUNG\n\n${text}`, 'purpose content'],
    ['I . ', `I . MỤC ĐÍCH\n\n${text}\n\nII . NỘI DUNG\n\n${text}`, 'purpose content'],
    ['numerals of one character', `Ⅰ. MỤC ĐÍCH\n\n${text}\n\nⅡ. NỘI DUNG\n\n${text}`, 'purpose content'],
    [
      'a dash and a colon',
      `I. MỞ ĐẦU\n\n- Mục đích: ${text}\n\n- Yêu cầu: ${text}`,
      'purpose? requirements?'
    ],
    [
      'a star and a colon',
      `I. MỞ ĐẦU\n\n* Mục đích:\n\n${text}\n\n* Yêu cầu:\n\n${text}`,
      'purpose? requirements?'
    ],
    [
      'capitals alone',
      `MỤC ĐÍCH, YÊU CẦU\n\n${text}\n\nNỘI DUNG TUYÊN TRUYỀN\n\n${text}`,
      'purpose requirements content'
    ],
    ['one word in capitals', `I. MỞ ĐẦU\n\n${text}\n\nKINH PHÍ\n\n${text}`, 'funding'],
    [
      'sentence case and a full stop',
      `I. Mục đích, yêu cầu.\n\n${text}\n\nII. Nội dung, hình thức tuyên truyền.\n\n${text}`,
      'purpose requirements content forms'
    ],
    ['a year and a colon', `I. KINH PHÍ THỰC HIỆN NĂM 2026:\n\n${text}`, 'funding'],
    [
      'two items in one',
      `I. NỘI DUNG VÀ HÌNH THỨC TUYÊN TRUYỀN; ĐỐI TƯỢNG\n\n${text}`,
      'audience content forms'
    ],
    ['an ampersand', `I. MỤC ĐÍCH & YÊU CẦU\n\n${text}`, 'purpose requirements'],
    ['a slash', `I. MỤC ĐÍCH/YÊU CẦU\n\n${text}`, 'purpose requirements'],
    ['a bullet that tells somebody', `I. MỞ ĐẦU\n\n- Yêu cầu các xã: ${text}`, ''],
    ['a bullet that says more', `I. MỞ ĐẦU\n\n- Kinh phí in tờ gấp của các xã năm nay: ${text}`, ''],
    ['a bullet without a colon', `I. MỞ ĐẦU\n\n- Nội dung tuyên truyền\n\n- Hình thức`, ''],
    ['a bullet beside a heading', `I. KINH PHÍ\n\n- Kinh phí: 5 triệu đồng.`, 'funding'],
    ['Thứ nhất', `Thứ nhất, mục đích của Kế hoạch là để người dân biết.\n\n${text}`, ''],
    ['a sentence', `1. Mục đích của việc này là để người dân biết nơi nộp hồ sơ.\n\n${text}`, ''],
    [
      'a sentence that begins in capitals',
      `- KINH PHÍ do các xã tự lo theo khả năng của mình.\n\n${text}`,
      ''
    ],
    ['words in a sentence', `I. MỞ ĐẦU\n\nVề kinh phí, các xã tự lo.\n\n${text}`, ''],
    ['a number of a law', `I. MỞ ĐẦU\n\nTheo khoản\n\n1, Điều 5 của Luật.\n\n${text}`, ''],
    [
      'a sentence behind a comma',
      `I. MỞ ĐẦU\n\n1, Kinh phí của các xã do các xã tự lo theo khả năng của mình trong từng năm.\n\n${text}`,
      ''
    ],
    ['a chapter of something else', `Chương I. QUY ĐỊNH CHUNG\n\n${text}\n\nMục 2. Hồ sơ\n\n${text}`, ''],
    ['a year that begins a line', `I. MỞ ĐẦU\n\n2026, yêu cầu đặt ra là nhanh.\n\n${text}`, '']
  ])('%s', async (_, body, expected) => {
    expect(await served(body)).toBe(expected)
  })

  test.each([
    ['a bold label', `**Mục đích:** ${text}\n\n**Yêu cầu:** ${text}`, 'purpose requirements'],
    [
      'a bold number',
      `**1.** **Mục đích**\n\n${text}\n\n**2.** **Yêu cầu:**\n\n${text}`,
      'purpose requirements'
    ],
    ['italics', `*1. Mục đích*\n\n${text}\n\n*2. Yêu cầu*\n\n${text}`, 'purpose requirements'],
    ['bold italics', `***1. Mục đích:*** ${text}\n\n***2. Yêu cầu:*** ${text}`, 'purpose requirements'],
    ['underlined', `<u>1. Mục đích:</u>\n\n${text}\n\n<u>2. Yêu cầu:</u>\n\n${text}`, 'purpose requirements'],
    ['headings of Markdown', `## Mục đích\n\n${text}\n\n## Yêu cầu\n\n${text}`, 'purpose requirements'],
    ['a heading of Markdown with a bold number', `## **I. Mục đích.**\n\n${text}`, 'purpose'],
    [
      'rows of a layout table',
      `| | |\n| --- | --- |\n| Mục đích | ${text} |\n| Yêu cầu | ${text} |\n| Kinh phí | ${text} |`,
      'purpose requirements funding'
    ],
    [
      'numbered rows',
      `| STT | Mục | Nội dung |\n| --- | --- | --- |\n| I | MỤC ĐÍCH | ${text} |\n| II | KINH PHÍ | ${text} |`,
      'purpose funding'
    ],
    [
      'rows with numbers and labels',
      `| | |\n| --- | --- |\n| **1. Mục đích** | ${text} |\n| **2. Yêu cầu** | ${text} |`,
      'purpose requirements'
    ],
    [
      'a row of tasks',
      `I. MỞ ĐẦU\n\n| STT | Nhiệm vụ | Kinh phí | Chủ trì |\n| --- | --- | --- | --- |\n| 1 | Phát tờ gấp | 20 triệu đồng | Sở Nội vụ |`,
      ''
    ],
    ['a row without text', `| | |\n| --- | --- |\n| Mục đích | ${text} |\n| Kinh phí | … |`, 'purpose']
  ])('%s in Markdown', async (_, body, expected) => {
    expect(await served(body, 'ke-hoach.md')).toBe(expected)
  })
})

describe('the evidence of a section', () => {
  const evidenceOf = async (item: string, body: string, name = 'ke-hoach.txt') => {
    const {checklist} = await lint(name, `${title}${body}\n`, {
      level: 'province',
      topic: 'cchc-communication'
    })
    return checklist
      .filter(row => row.rule === 'cchc/required-sections' && row.item === item)
      .flatMap(({evidence}) => evidence.map(({text}) => text))
  }
  const text = 'Phát tờ gấp về thủ tục mới cho từng hộ.'

  test.each([
    [
      'the highest heading, not one of a task',
      'implementation',
      `I. NỘI DUNG\n\n1. Thủ tục mới\n\na) Tổ chức thực hiện\n\n${text}\n\nII. TỔ CHỨC THỰC HIỆN\n\n${text}`,
      ['II. TỔ CHỨC THỰC HIỆN']
    ],
    [
      'of parts whose numbering begins anew',
      'implementation',
      `PHẦN I. MỤC ĐÍCH, YÊU CẦU\n\nI. MỤC ĐÍCH\n\n${text}\n\nII. YÊU CẦU\n\n${text}\n\nPHẦN II. NỘI DUNG\n\nI. HÌNH THỨC\n\n${text}\n\nII. KINH PHÍ\n\n${text}\n\nPHẦN III. TỔ CHỨC THỰC HIỆN\n\n${text}`,
      ['PHẦN III. TỔ CHỨC THỰC HIỆN']
    ],
    ['with its loose number', 'purpose', `1- Mục đích\n\n${text}\n\n2- Yêu cầu\n\n${text}`, ['1- Mục đích']],
    [
      'a plain heading before one that may be it',
      'forms',
      `I. CÁCH LÀM\n\n${text}\n\nII. HÌNH THỨC\n\n${text}`,
      ['II. HÌNH THỨC']
    ],
    [
      'a filled one before an empty one',
      'funding',
      `I. KINH PHÍ\n\n…\n\nII. NGUỒN KINH PHÍ\n\n${text}`,
      ['II. NGUỒN KINH PHÍ']
    ],
    ['one that may be it', 'forms', `I. CÁCH LÀM\n\n${text}`, ['I. CÁCH LÀM']],
    ['none of what is missing', 'funding', `I. MỤC ĐÍCH\n\n${text}`, []]
  ])('%s', async (_, item, body, expected) => {
    expect(await evidenceOf(item, body)).toEqual(expected)
  })

  test('is a cell of a layout table, without markup', async () => {
    const body = `| | |\n| --- | --- |\n| **1. Mục đích:** | ${text} |\n| **2. Yêu cầu:** | ${text} |`
    expect(await evidenceOf('requirements', body, 'ke-hoach.md')).toEqual(['2. Yêu cầu'])
  })

  test('of what may be it is quoted in a finding of no more than info', async () => {
    const body = `${title}I. CÁCH LÀM\n\n${text}\n`
    const {findings} = await lint('ke-hoach.txt', body, {level: 'province', topic: 'cchc-communication'})
    expect(findings.find(({item}) => item === 'forms')).toMatchObject({
      severity: 'info',
      quote: 'I. CÁCH LÀM',
      message:
        'Mục “CÁCH LÀM” có thể là mục “Hình thức, phương thức tuyên truyền” nhưng tên mục chưa nêu rõ; cần kiểm tra và ghi rõ trong tên mục.'
    })
  })
})

describe('a heading of two sections, each with one of its own below', () => {
  test.each([
    ['1. Mục đích\n\nĐể dân biết.\n\n2. Yêu cầu\n\nĐúng đối tượng.', 'purpose requirements'],
    ['1. Mục đích\n\nĐể dân biết.\n\n2. Yêu cầu\n\n(Đang cập nhật)', 'purpose'],
    ['1. Mục đích\n\n…\n\n2. Yêu cầu\n\nĐúng đối tượng.', 'requirements'],
    ['1. Mục đích\n\nĐể dân biết, đúng đối tượng.', 'purpose requirements'],
    ['- Để dân biết.\n\n- Đúng đối tượng.', 'purpose requirements'],
    ['1. Mục đích\n\n2. Yêu cầu', '']
  ])('%j', async (below, expected) => {
    const text = `I. MỤC ĐÍCH, YÊU CẦU\n\n${below}\n\nII. LỜI KẾT\n\nMọi người cùng làm.`
    expect(await served(text)).toBe(expected)
  })
})

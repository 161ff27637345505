import {describe, expect, test} from 'vitest'
import {lint} from './linting.js'

const title = 'KẾ HOẠCH\nTuyên truyền cải cách hành chính năm 2026\n\n'

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
    'Hình thức khen thưởng, kỷ luật',
    'KINH PHÍ KHEN THƯỞNG',
    'Ý nghĩa của cải cách hành chính',
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

import {describe, expect, test} from 'vitest'
import type {Level} from '../../../src/base/severity.js'
import {AgencyReader} from '../../../src/document/reading/agency-words.js'
import {clauseDuties} from '../../../src/document/reading/clause-duties.js'
import {rolesIn} from '../../../src/document/reading/role-lines.js'
import {PhraseReader} from '../../../src/document/vocabulary.js'
import {PassageBuilder} from '../../../src/vietnamese/passage.js'
import {growthOf, linear} from '../../support/growth.js'
import {knowledge} from '../../support/linting.js'

function textOf(text: string, level: Level) {
  const reader = new AgencyReader(knowledge.vocabulary, new PhraseReader(true, knowledge.vocabulary), level)
  return reader.in(new PassageBuilder().addText(text, 0).build())
}

/** “lead so-noi-vu”, “support …”, “unclear …”: what a paragraph says of agencies. */
function read(text: string, level: Level = 'province'): string[] {
  return clauseDuties(textOf(text, level)).map(({agency, role}) => `${role} ${agency.id}`)
}

/** The agencies that are told to do something. */
function leads(text: string, level: Level = 'province'): string {
  const told = read(text, level).flatMap(one => (one.startsWith('lead ') ? [one.slice(5)] : []))
  return [...new Set(told)].sort().join(' ')
}

describe('agencies that are told to do something', () => {
  test.each([
    ['Sở Tài chính cân nhắc, dành kinh phí theo khả năng.', 'so-tai-chinh'],
    ['Sở Tài chính: Thẩm tra dự toán.', 'so-tai-chinh'],
    ['Sở Tài chính. Thẩm tra dự toán.', 'so-tai-chinh'],
    ['Sở Tài chính - Thẩm tra dự toán.', 'so-tai-chinh'],
    ['Sở Tài chính (Phòng Ngân sách): Thẩm tra dự toán.', 'so-tai-chinh'],
    ['Giao cho Sở Nội vụ.', 'so-noi-vu'],
    ['UBND tỉnh giao lãnh đạo Sở Tư pháp biên soạn tài liệu.', 'so-tu-phap ubnd-cap-tinh'],
    ['Giao việc biên soạn cho Sở Tư pháp.', 'so-tu-phap'],
    ['Phân công Sở Y tế phụ trách chuyên mục.', 'so-y-te'],
    ['Đề nghị Sở Tài chính sớm cấp kinh phí.', 'so-tai-chinh'],
    ['Yêu cầu Giám đốc Sở Y tế, Giám đốc Sở Xây dựng chỉ đạo viết tin.', 'so-xay-dung so-y-te'],
    [
      'Trên cơ sở Kế hoạch này, Sở Nội vụ, Tài chính và Tư pháp lập chương trình riêng.',
      'so-noi-vu so-tai-chinh so-tu-phap'
    ],
    ['Hằng năm, trong phạm vi dự toán, Sở Tài chính cấp kinh phí.', 'so-tai-chinh'],
    ['Trong quá trình thực hiện, nếu có thay đổi, Sở Nội vụ trình bổ sung.', 'so-noi-vu'],
    ['Các Sở: Tài chính, Tư pháp: thực hiện theo chức năng.', 'so-tai-chinh so-tu-phap'],
    ['Sở Tài chính, căn cứ dự toán được duyệt, cấp kinh phí.', 'so-tai-chinh'],
    ['Sở Nội vụ, Sở Hòa giải Nhân dân, Sở Tài chính cùng viết tin.', 'so-noi-vu so-tai-chinh'],
    ['Hội Nhà báo tỉnh, Sở Nội vụ: viết tin.', 'so-noi-vu'],
    [
      'Tổng Biên tập Báo Bình Minh, Giám đốc Đài Phát thanh và Truyền hình tỉnh chỉ đạo mở chuyên mục.',
      'bao dai-ptth'
    ],
    ['Báo và Đài tỉnh mở chuyên mục.', 'bao-va-dai'],
    ['Đài Truyền hình thành phố phát phóng sự.', 'dai-ptth'],
    ['Sở NV đôn đốc; STC cấp kinh phí.', 'so-noi-vu so-tai-chinh'],
    ['Các sở, ban, ngành của Thành phố, UBND các xã, phường lập kế hoạch.', 'cac-so-ban-nganh ubnd-cap-xa'],
    ['Các sở, ban, ngành được phân công tại Phụ lục có trách nhiệm viết tin.', 'cac-so-ban-nganh'],
    ['Sở Tư pháp được giao biên soạn tài liệu.', 'so-tu-phap'],
    ['Việc này do Sở Nội vụ chủ trì.', 'so-noi-vu'],
    ['Sở Nội vụ: chỉ đạo Báo Bình Minh mở chuyên mục.', 'bao so-noi-vu'],
    ['Sở Nội vụ hướng dẫn, đôn đốc các sở, ban, ngành triển khai kế hoạch.', 'cac-so-ban-nganh so-noi-vu'],
    ['Sở Tài chính: phối hợp với Sở Nội vụ tập huấn.', 'so-tai-chinh']
  ])('%s', (text, agencies) => {
    expect(leads(text)).toBe(agencies)
  })
})

describe('offices and units, by their kind', () => {
  test.each([
    ['Các chi cục, trung tâm thuộc Sở viết tin.', 'cac-phong-don-vi'],
    ['Thanh tra, Phòng Kế hoạch viết tin.', 'cac-phong-don-vi phong'],
    ['Thủ trưởng các đơn vị thuộc Sở chỉ đạo viết tin.', 'cac-phong-don-vi'],
    ['Phòng Hành chính: làm đầu mối.', 'van-phong'],
    ['Văn phòng Sở: làm đầu mối.', 'van-phong']
  ])('%s', (text, agencies) => {
    expect(leads(text, 'department')).toBe(agencies)
    expect(
      leads(text, 'province').includes('cac-phong-don-vi') && !text.includes('Thủ trưởng') ? 'unit' : ''
    ).toBe('')
  })

  test('of a commune, officials and villages too', () => {
    expect(leads('Công chức Văn phòng - Thống kê: làm đầu mối.', 'commune')).toBe('commune-office')
    expect(leads('Các ban, ngành, đoàn thể tuyên truyền đến hội viên.', 'commune')).toBe('commune-unit')
    expect(leads('Các thôn, bản tuyên truyền trên loa.', 'commune')).toBe('commune-unit')
    expect(leads('Các thôn, bản tuyên truyền trên loa.', 'district')).toBe('')
  })

  test.each([
    'Phòng, chống tham nhũng trên địa bàn.',
    'Ban hành kế hoạch của Sở.',
    'Tổ chức thực hiện có hiệu quả.',
    'Thanh tra, kiểm tra việc thực hiện.',
    'Xây dựng kế hoạch của đơn vị mình.'
  ])('none: %s', text => {
    expect(leads(text, 'department')).toBe('')
    expect(leads(text, 'commune')).toBe('')
  })
})

describe('agencies that have another part, or none', () => {
  test.each([
    ['Phối hợp với Sở Tài chính lập dự toán.', 'support so-tai-chinh'],
    ['Phối hợp chặt chẽ với lãnh đạo Sở Tài chính, Sở Y tế.', 'support so-tai-chinh support so-y-te'],
    ['Dự toán được Sở Tài chính thẩm định.', 'unclear so-tai-chinh'],
    ['Lập dự toán gửi Sở Tài chính thẩm định.', 'unclear so-tai-chinh'],
    ['Lập dự toán gửi Sở Tài chính.', ''],
    ['Gửi báo cáo về Sở Nội vụ trước ngày 15/12.', ''],
    ['Báo cáo Sở Nội vụ.', ''],
    ['Thực hiện theo hướng dẫn của Sở Nội vụ.', ''],
    ['Đăng tin trên Báo Bình Minh.', ''],
    ['Theo đề nghị của Sở Tài chính.', ''],
    ['Nhiệm vụ được giao tại Sở Y tế.', ''],
    ['Kinh phí tuyên truyền bao gồm: Sở Tài chính.', 'unclear so-tai-chinh'],
    ['Tài liệu do Sở Tư pháp in.', 'unclear so-tu-phap'],
    ['Định hướng các cơ quan báo chí và hệ thống loa.', 'unclear cac-co-quan-bao-chi'],
    ['Hướng dẫn các sở, ban, ngành về nội dung.', 'unclear cac-so-ban-nganh'],
    ['Yêu cầu các sở, ban, ngành nghiêm túc thực hiện.', 'unclear cac-so-ban-nganh'],
    ['Các cơ quan, đơn vị viết tin.', 'unclear cac-co-quan-don-vi-dia-phuong'],
    ['Các cơ quan, đơn vị, địa phương viết tin.', 'lead cac-co-quan-don-vi-dia-phuong'],
    ['Sở Tài chính được hỗ trợ kinh phí.', 'unclear so-tai-chinh'],
    ['Chỉ đạo mở chuyên mục, Sở Tài chính cấp kinh phí.', 'unclear so-tai-chinh'],
    ['BÁO CÁO KẾT QUẢ', ''],
    ['Trong quá trình thực hiện nếu có vướng mắc, Sở Y tế phản ánh về Sở Nội vụ.', 'unclear so-y-te'],
    ['Thực hiện Hướng dẫn số 12/HD-SNV ngày 05/01/2024.', ''],
    ['Thực hiện Công văn số 12/SNV-CCHC.', ''],
    ['Sở Nội vụ chủ trì; phối hợp với Sở Y tế; gửi về Văn phòng UBND tỉnh.', 'lead so-noi-vu support so-y-te']
  ])('%s', (text, parts) => {
    expect(read(text).join(' ')).toBe(parts)
  })
})

describe('the name of a unit is read whole', () => {
  test.each([
    ['Giao phòng Quản lý Năng lượng thực hiện các việc sau:', 'phòng Quản lý Năng lượng'],
    ['Phối hợp với Phòng Cải cách hành chính viết tin.', 'Phòng Cải cách hành chính'],
    ['Phòng Văn hóa - Xã hội, Phòng Kinh tế viết tin.', 'Phòng Văn hóa - Xã hội | Phòng Kinh tế'],
    ['Phòng Lao động - Thương binh và Xã hội viết tin.', 'Phòng Lao động - Thương binh và Xã hội'],
    ['Phòng Nội vụ và Phòng Tư pháp viết tin.', 'Phòng Nội vụ | Phòng Tư pháp'],
    ['Phòng Nội vụ Chủ trì viết tin.', 'Phòng Nội vụ'],
    ['Phòng TC-HC viết tin.', 'Phòng TC-HC'],
    ['Trung tâm Lưu trữ lịch sử được giao viết tin.', 'Trung tâm Lưu trữ lịch sử'],
    ['Ban Thi đua - Khen thưởng có trách nhiệm viết tin.', 'Ban Thi đua - Khen thưởng'],
    ['Bộ phận Một cửa niêm yết thủ tục.', 'Bộ phận Một cửa'],
    ['Các phòng chuyên môn viết tin.', 'Các phòng chuyên môn']
  ])('%s', (text, names) => {
    const {words, passage} = textOf(text, 'department')
    const found = clauseDuties(textOf(text, 'department')).map(({agency: {from, to}}) =>
      passage.value.slice(words.start(from), words.end(to - 1))
    )
    expect([...new Set(found)].join(' | ')).toBe(names)
  })
})

test('behind “phối hợp” a cell names partners', () => {
  const roles = rolesIn(textOf('Sở Nội vụ, Tài chính phối hợp với Sở Y tế', 'province'), 'lead')
  expect(roles.map(({agency, role}) => `${role} ${agency.id}`)).toEqual([
    'lead so-noi-vu',
    'lead so-tai-chinh',
    'support so-y-te'
  ])
})

describe('whatever a paragraph holds, reading it is linear', () => {
  test.each([
    'Giao cho ',
    'Sở Nội vụ, ',
    'các sở, ban, ngành; ',
    'Căn cứ a, ',
    'phối hợp với ',
    'Hội Nhà, ',
    'a: ',
    'Sở Y tế (',
    'đơn vị, ',
    'do Sở Y tế '
  ])('“%s” repeated', async unit => {
    const growth = await growthOf(n => {
      const text = textOf(`${unit.repeat(n)}.`, 'commune')
      return [clauseDuties(text), rolesIn(text, 'lead')]
    }, 1500)
    expect(growth).toBeLessThan(linear)
  })
})

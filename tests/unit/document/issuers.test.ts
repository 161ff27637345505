import {expect, test} from 'vitest'
import {lint} from '../../support/linting.js'

/** Who issues a plan and on which level, from the header's words, its number and its date. */
const date = 'Lào Cai, ngày 05 tháng 01 năm 2024'

test.each([
  ['UBND TỈNH LÀO CAI\nSỞ NỘI VỤ', 'KH-SNV', date, 'department', 'Sở Nội vụ'],
  ['ỦY BAN NHÂN DÂN\nTỈNH LÀO CAI', 'KH-UBND', date, 'province', 'UBND tỉnh Lào Cai'],
  ['ỦY BAN NHÂN DÂN\nTHÀNH PHỐ LÀO CAI', 'KH-UBND', date, 'district', 'UBND thành phố Lào Cai'],
  [
    'ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HỒ CHÍ MINH',
    'KH-UBND',
    'TP. Hồ Chí Minh, ngày 05 tháng 01 năm 2024',
    'province',
    'UBND thành phố Hồ Chí Minh'
  ],
  ['ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HẢI PHÒNG', 'KH-UBND', date, 'province', 'UBND thành phố Hải Phòng'],
  [
    'ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HUẾ',
    'KH-UBND',
    'Huế, ngày 31 tháng 12 năm 2024',
    'district',
    'UBND thành phố Huế'
  ],
  [
    'ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HUẾ',
    'KH-UBND',
    'Huế, ngày 02 tháng 01 năm 2025',
    'province',
    'UBND thành phố Huế'
  ],
  ['UBND THÀNH PHỐ HÀ NỘI\nSỞ TƯ PHÁP', 'KH-STP', date, 'department', 'Sở Tư pháp'],
  ['ỦY BAN NHÂN DÂN\nTHỊ XÃ SA PA', 'KH-UBND', date, 'district', 'UBND thị xã Sa Pa'],
  ['UBND HUYỆN BẢO THẮNG\nUBND XÃ SƠN HÀ', 'KH-UBND', date, 'commune', 'UBND xã Sơn Hà'],
  ['ỦY BAN NHÂN DÂN\nPHƯỜNG SỞ DẦU', 'KH-UBND', date, 'commune', 'UBND phường Sở Dầu'],
  ['ỦY BAN NHÂN DÂN\nĐẶC KHU CÔN ĐẢO', 'KH-UBND', date, 'commune', 'UBND đặc khu Côn Đảo'],
  ['BỘ NỘI VỤ\nVỤ CẢI CÁCH HÀNH CHÍNH', 'KH-CCHC', date, 'other', 'Vụ Cải cách hành chính'],
  ['UBND TỈNH LÀO CAI\nSỞ NGOẠI VỤ', 'KH-SNgV', date, 'department', 'Sở Ngoại vụ'],
  ['SỞ NỘI VỤ\nTRUNG TÂM DỊCH VỤ VIỆC LÀM', 'KH-TTDVVL', date, 'other', 'Trung tâm Dịch vụ việc làm'],
  ['UBND HUYỆN BẢO THẮNG\nUBND XÃ VỤ BẢN', 'KH-UBND', date, 'commune', 'UBND xã Vụ Bản'],
  ['ỦY BAN THƯỜNG VỤ\nQUỐC HỘI', 'KH-UBTVQH15', date, 'other', 'Ủy ban Thường vụ Quốc hội'],
  ['UBND TỈNH LÀO CAI\nTHANH TRA TỈNH', 'KH-TTT', date, 'department', 'Thanh tra tỉnh'],
  ['UBND TỈNH LÀO CAI\nVĂN PHÒNG', 'KH-VP', date, 'department', 'Văn phòng'],
  [
    'SỞ Y TẾ LÀO CAI\nTRUNG TÂM KIỂM SOÁT BỆNH TẬT',
    'KH-TTKSBT',
    date,
    'other',
    'Trung tâm Kiểm soát bệnh tật'
  ],
  ['TỈNH ỦY LÀO CAI', 'KH/TU', date, 'other', 'Tỉnh ủy Lào Cai'],
  ['BỘ NỘI VỤ', 'KH-BNV', date, 'ministry', 'Bộ Nội vụ'],

  // Words of a name that also begin one: “trường”, “phòng”, “sở”, “số”.
  [
    'UBND TỈNH LÀO CAI\nSỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG',
    'KH-SNNMT',
    date,
    'department',
    'Sở Nông nghiệp và Môi trường'
  ],
  [
    'UBND TỈNH LÀO CAI\nSỞ NÔNG NGHIỆP VÀ MÔI\nTRƯỜNG',
    'KH-SNNMT',
    date,
    'department',
    'Sở Nông nghiệp và Môi trường'
  ],
  [
    'UBND TỈNH LÀO CAI\nSỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG',
    'KH-STNMT',
    date,
    'department',
    'Sở Tài nguyên và Môi trường'
  ],
  ['BỘ NÔNG NGHIỆP VÀ MÔI TRƯỜNG', 'KH-BNNMT', date, 'ministry', 'Bộ Nông nghiệp và Môi trường'],
  ['BỘ QUỐC PHÒNG', 'KH-BQP', date, 'ministry', 'Bộ Quốc phòng'],
  ['UBND XÃ TẢ VAN\nTRƯỜNG MẦM NON SỐ 2', 'KH-MN', date, 'other', 'Trường Mầm non số 2'],
  ['ỦY BAN NHÂN DÂN XÃ\nTRƯỜNG SƠN', 'KH-UBND', date, 'commune', 'UBND xã Trường Sơn'],
  ['UBND TỈNH LÀO CAI SỞ TƯ PHÁP', 'KH-STP', date, 'department', 'Sở Tư pháp'],

  // Units below a sở, and what is no sở.
  [
    'SỞ GIÁO DỤC VÀ ĐÀO TẠO LÀO CAI\nTRƯỜNG THPT SỐ 4 VĂN BÀN',
    'KH-THPT',
    date,
    'other',
    'Trường THPT số 4 Văn Bàn'
  ],
  ['SỞ GIÁO DỤC VÀ ĐÀO TẠO TRƯỜNG THPT CHUYÊN', 'KH-THPT', date, 'other', 'Trường THPT chuyên'],
  ['SỞ Y TẾ LÀO CAI\nBỆNH VIỆN Y HỌC CỔ TRUYỀN', 'KH-BV', date, 'other', 'Bệnh viện Y học cổ truyền'],
  [
    'SỞ CÔNG THƯƠNG LÀO CAI\nCHI CỤC QUẢN LÝ THỊ TRƯỜNG',
    'KH-QLTT',
    date,
    'other',
    'Chi cục Quản lý thị trường'
  ],
  ['SỞ TƯ PHÁP TỈNH LÀO CAI\nVĂN PHÒNG', 'KH-VP', date, 'other', 'Văn phòng'],
  ['UBND HUYỆN BẢO THẮNG\nPHÒNG NỘI VỤ', 'KH-PNV', date, 'other', 'Phòng Nội vụ'],
  ['UBND PHƯỜNG SA PA\nVĂN PHÒNG HĐND VÀ UBND', 'KH-VP', date, 'other', 'Văn phòng HĐND và UBND'],
  ['UBND TỈNH LÀO CAI\nBAN QUẢN LÝ KHU KINH TẾ', 'KH-BQL', date, 'department', 'Ban Quản lý Khu kinh tế'],
  [
    'UBND TỈNH LÀO CAI\nBAN QUẢN LÝ DỰ ÁN ĐẦU TƯ XÂY DỰNG',
    'KH-BQLDA',
    date,
    'other',
    'Ban Quản lý dự án đầu tư xây dựng'
  ],
  [
    'BẢO HIỂM XÃ HỘI VIỆT NAM\nBẢO HIỂM XÃ HỘI TỈNH LÀO CAI',
    'KH-BHXH',
    date,
    'other',
    'Bảo hiểm xã hội tỉnh Lào Cai'
  ],
  ['BỘ CÔNG AN\nCÔNG AN TỈNH LÀO CAI', 'KH-CAT', date, 'other', 'Công an tỉnh Lào Cai'],
  ['QUÂN KHU 2\nBỘ CHỈ HUY QUÂN SỰ TỈNH LÀO CAI', 'KH-BCH', date, 'other', 'Bộ Chỉ huy quân sự tỉnh Lào Cai'],
  ['TỔNG CỤC THUẾ\nCỤC THUẾ TỈNH LÀO CAI', 'KH-CT', date, 'other', 'Cục Thuế tỉnh Lào Cai'],

  // Names of places begin behind the kind of the place, also where that is two words or begins like another word.
  [
    'UBND TỈNH ĐẮK LẮK\nCHI CỤC KIỂM LÂM THÀNH PHỐ BUÔN MA THUỘT',
    'KH-CCKL',
    date,
    'other',
    'Chi cục Kiểm lâm thành phố Buôn Ma Thuột'
  ],
  ['UBND XÃ THÀNH SƠN\nTRƯỜNG MẦM NON THÀNH SƠN', 'KH-MN', date, 'other', 'Trường Mầm non Thành Sơn'],
  ['UBND HUYỆN ANH SƠN\nUBND XÃ HỘI SƠN', 'KH-UBND', date, 'commune', 'UBND xã Hội Sơn'],

  // Committees, bodies of the Party and the Front.
  [
    'UBND TỈNH LÀO CAI\nBAN CHỈ ĐẠO CẢI CÁCH HÀNH CHÍNH',
    'KH-BCĐ',
    date,
    'other',
    'Ban Chỉ đạo cải cách hành chính'
  ],
  ['SỞ TƯ PHÁP\nĐOÀN KIỂM TRA\nTHEO QUYẾT ĐỊNH\nSỐ 19/QĐ-STP', 'KH-ĐKT', date, 'other', 'Đoàn kiểm tra'],
  [
    'ĐẢNG BỘ TỈNH LÀO CAI\nĐẢNG ỦY CÁC CƠ QUAN ĐẢNG TỈNH',
    'KH-ĐU',
    date,
    'other',
    'Đảng ủy các cơ quan đảng tỉnh'
  ],
  ['ĐẢNG BỘ TỈNH LÀO CAI\nĐẢNG ỦY UBND TỈNH', 'KH-ĐU', date, 'other', 'Đảng ủy UBND tỉnh'],
  [
    'ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM\nTỈNH LÀO CAI',
    'KH-MTTQ',
    date,
    'other',
    'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Lào Cai'
  ]
])('%j (%s, %s): %s', async (issuer, symbol, placeAndDate, level, name) => {
  const text = `${issuer}\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 12/${symbol}\n${placeAndDate}\n\nKẾ HOẠCH\nTuyên truyền cải cách hành chính năm 2024\n\nI. MỤC ĐÍCH\n- Giúp người dân biết nơi nộp hồ sơ.\n`
  const {plan} = await lint('plan.txt', text)
  expect([plan.level, plan.issuer, plan.number]).toEqual([level, name, `12/${symbol}`])
})

test.each([
  ['Bệnh viện Đa khoa Mường Khương', 'BỆNH VIỆN ĐA KHOA MƯỜNG KHƯƠNG'],
  ['Trung tâm Y tế Si Ma Cai', 'TRUNG TÂM Y TẾ SI MA CAI']
])('%s is named as the document itself writes it', async (name, printed) => {
  const text = `SỞ Y TẾ LÀO CAI\n${printed}\nSố: 12/KH-YT\n${date}\n\nKẾ HOẠCH\nTuyên truyền cải cách hành chính năm 2024\n\n${name} ban hành Kế hoạch như sau:\n\nI. MỤC ĐÍCH\n- Giúp người dân biết nơi nộp hồ sơ.\n`
  const {plan} = await lint('plan.txt', text)
  expect([plan.level, plan.issuer]).toEqual(['other', name])
})

test.each([
  ['Sở Nội vụ tiến hành xây dựng kế hoạch như sau:', 'department', 'Sở Nội vụ'],
  [
    'Căn cứ Kế hoạch số 5/KH-UBND, UBND xã Mậu A ban hành và triển khai Kế hoạch:',
    'commune',
    'UBND xã Mậu A'
  ],
  [
    'Theo đề nghị của Sở Nội vụ, Chủ tịch UBND tỉnh Hà Giang ban hành Kế hoạch:',
    'province',
    'UBND tỉnh Hà Giang'
  ],
  ['Giám đốc Sở Tư pháp xây dựng kế hoạch như sau:', 'department', 'Sở Tư pháp'],
  // Somebody else's act on what the committee decided, and several heads.
  ['Thường trực UBND xã ban hành Kế hoạch:', null, null],
  ['Kết luận của Chủ tịch UBND tỉnh ban hành Kế hoạch:', null, null],
  // Whoever stands far before the verb is not its subject.
  [
    'UBND xã giao các cơ quan, đơn vị có liên quan cùng phối hợp chặt chẽ với nhau trong suốt cả năm 2026 để xây dựng kế hoạch.',
    null,
    null
  ]
])('without a header: %s', async (sentence, level, name) => {
  const text = `KẾ HOẠCH\nTuyên truyền cải cách hành chính năm 2024\n\n${sentence}\n\nI. MỤC ĐÍCH\n- Giúp người dân biết nơi nộp hồ sơ.\n`
  const {plan} = await lint('plan.txt', text)
  expect([plan.level, plan.issuer]).toEqual([level, name])
})

test.each([
  ['cải cách hành chính xã Mậu A', 'TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH', 'commune'],
  ['cải cách hành chính thị xã Sa Pa', 'TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH', 'district'],
  // No place is named.
  ['chính sách xã hội', 'TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH', null],
  ['phương thức làm việc của cơ quan', 'TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH', null],
  ['cải cách hành chính', 'GIÁM ĐỐC', 'department'],
  ['cải cách hành chính', 'HIỆU TRƯỞNG', 'other'],
  ['cải cách hành chính', 'TM. BAN THƯỜNG VỤ', 'other']
])('without a header, on “%s”, signed %j: %s', async (subject, signed, level) => {
  const text = `KẾ HOẠCH\nTuyên truyền ${subject} năm 2024\n\nI. MỤC ĐÍCH\n- Giúp người dân biết nơi nộp hồ sơ./.\n\nNơi nhận:\n- Lưu: VT.\n\n${signed}\n\nTrần Thị Mai\n`
  const {plan} = await lint('plan.txt', text)
  expect(plan.level).toBe(level)
})

test.each([
  ['ỦY BAN NHÂN DÂN', 'trên địa bàn tỉnh Lào Cai', 'province'],
  ['ỦY BAN NHÂN DÂN', 'trên địa bàn xã Mậu A, tỉnh Lào Cai', 'commune'],
  ['ỦY BAN NHÂN DÂN', 'của cơ quan', null],
  ['CÔNG TY CỔ PHẦN MINH AN', 'trên địa bàn tỉnh Lào Cai', 'other']
])('in a header that lost its place, %s, on what is done %s: %s', async (issuer, subject, level) => {
  const text = `${issuer}\nSố: 12/KH-UBND\nngày 05 tháng 01 năm 2024\n\nKẾ HOẠCH\nTuyên truyền cải cách hành chính năm 2024 ${subject}\n\nI. MỤC ĐÍCH\n- Giúp người dân biết nơi nộp hồ sơ.\n`
  const {plan} = await lint('plan.txt', text)
  expect(plan.level).toBe(level)
})

test('what signs says more than a header that lost what stood below the committee', async () => {
  const text = `ỦY BAN NHÂN DÂN\nSố: 12/KH\nngày 05 tháng 01 năm 2024\n\nKẾ HOẠCH\nTuyên truyền cải cách hành chính năm 2024 trên địa bàn tỉnh Lào Cai\n\nI. MỤC ĐÍCH\n- Giúp người dân biết nơi nộp hồ sơ./.\n\nNơi nhận:\n- Lưu: VT.\n\nGIÁM ĐỐC\n\nTrần Thị Mai\n`
  const {plan} = await lint('plan.txt', text)
  expect(plan.level).toBe('department')
})

const plan = (header: string, end: string) =>
  `${header}\n${date}\n\nKẾ HOẠCH\nTuyên truyền cải cách hành chính năm 2024\n\nI. MỤC ĐÍCH\n- Giúp người dân biết nơi nộp hồ sơ./.\n\nNơi nhận:\n- Sở Nội vụ;\n- Lưu: VT.\n\n${end}\n`

test.each([
  [
    'a committee’s head with another office',
    'BAN CHỈ ĐẠO CẢI CÁCH HÀNH CHÍNH\nSố: 5/KH-BCĐ',
    'TM. BAN CHỈ ĐẠO\nTRƯỞNG BAN\n\nTrần Thị Mai\nPHÓ CHỦ TỊCH UBND TỈNH',
    'met'
  ],
  [
    'a team’s head with another office',
    'ĐOÀN KIỂM TRA\nSố: 5/KH-ĐKT',
    'TRƯỞNG ĐOÀN\n\nTrần Thị Mai\nPHÓ GIÁM ĐỐC SỞ NỘI VỤ',
    'met'
  ],
  [
    'in the manner of the Party',
    'ĐẢNG ỦY PHƯỜNG\n*\nSố 21-KH/ĐU\nĐẢNG CỘNG SẢN VIỆT NAM',
    'T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\n\nTrần Thị Mai',
    'met'
  ],
  ['a deputy alone', 'SỞ NỘI VỤ\nSố: 5/KH-SNV', 'PHÓ GIÁM ĐỐC\n\nTrần Thị Mai', 'unmet'],
  [
    'a deputy of a people’s committee alone',
    'UBND XÃ TẢ VAN\nSố: 5/KH-UBND',
    'TM. ỦY BAN NHÂN DÂN\nPHÓ CHỦ TỊCH\n\nTrần Thị Mai',
    'unmet'
  ]
])('signed: %s', async (_, header, end, status) => {
  const {checklist} = await lint(
    'plan.txt',
    plan(`${header}\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc`, end)
  )
  expect(checklist.find(row => row.rule === 'form/signature')?.status).toBe(status)
})

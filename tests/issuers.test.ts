import {expect, test} from 'vitest'
import {lint} from './linting.js'

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
  ['UBND TỈNH LÀO CAI\nTHANH TRA TỈNH', 'KH-TTT', date, 'department', 'Thanh tra tỉnh'],
  ['UBND TỈNH LÀO CAI\nVĂN PHÒNG', 'KH-VP', date, 'department', 'Văn phòng'],
  [
    'SỞ Y TẾ LÀO CAI\nTRUNG TÂM KIỂM SOÁT BỆNH TẬT',
    'KH-TTKSBT',
    date,
    'department',
    'Trung tâm kiểm soát bệnh tật'
  ],
  ['TỈNH ỦY LÀO CAI', 'KH/TU', date, 'other', 'Tỉnh ủy Lào Cai'],
  ['BỘ NỘI VỤ', 'KH-BNV', date, 'ministry', 'Bộ Nội vụ']
])('%j (%s, %s): %s', async (issuer, symbol, placeAndDate, level, name) => {
  const text = `${issuer}\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 12/${symbol}\n${placeAndDate}\n\nKẾ HOẠCH\nTuyên truyền cải cách hành chính năm 2024\n\nI. MỤC ĐÍCH\n- Giúp người dân biết nơi nộp hồ sơ.\n`
  const {plan} = await lint('plan.txt', text)
  expect([plan.level, plan.issuer]).toEqual([level, name])
})

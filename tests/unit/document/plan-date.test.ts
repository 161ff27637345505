import {describe, expect, test} from 'vitest'
import {lint, today} from '../../support/linting.js'

/** The day on which a plan is judged, and what is no day of its own. */
function plan(
  header: string,
  bases = 'Căn cứ Kế hoạch số 14/KH-UBND ngày 10/01/2025 của Ủy ban nhân dân tỉnh;'
) {
  return `UBND TỈNH YÊN BÁI\nSỞ TƯ PHÁP\n${header}\n\nKẾ HOẠCH\nTuyên truyền cải cách hành chính năm 2025\n\n${bases}\n\nI. MỤC ĐÍCH\n1. Phối hợp với Sở Thông tin và Truyền thông.\n`
}
const of = (day: string, number = 'Số:      /KH-STP') =>
  `${number}\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nYên Bái, ${day}`

describe('a draft that states its month is judged on it', () => {
  test.each([
    ['ngày      tháng 5 năm 2025', '2025-05-01', true],
    ['ngày … tháng 02 năm 2025', '2025-02-01', true],
    ['ngày .... tháng 12 năm 2024', '2024-12-01', true],
    ['ngày 17 tháng 5 năm 2025', '2025-05-17', false],
    // Nothing is known but the year: the latest date cited.
    ['ngày      tháng      năm 2025', '2025-01-10', true],
    ['ngày      tháng 13 năm 2025', '2025-01-10', true],
    ['ngày      tháng      năm 2026', '2025-01-10', true],
    // No year at all.
    ['ngày 20 tháng 5 năm 0022', '2025-01-10', true],
    ['ngày 20 tháng 5 năm 0000', '2025-01-10', true],
    ['ngày      tháng 5 năm 0999', '2025-01-10', true]
  ])('%s', async (day, date, isLowerBound) => {
    const {plan: facts} = await lint('plan.txt', plan(of(day)))
    expect(facts.judgedOn).toEqual({date, isLowerBound})
    expect(facts.date).toBe(isLowerBound ? null : date)
  })

  test('agencies stand on its first day', async () => {
    const defunct = async (month: string) =>
      (await lint('plan.txt', plan(of(`ngày    tháng ${month} năm 2025`)))).findings
        .filter(({rule}) => rule === 'cchc/defunct-agency')
        .map(({severity}) => severity)
    expect([await defunct('02'), await defunct('3')]).toEqual([[], ['warning']])
  })

  test.each([
    ['28/02/2025', []],
    [
      '03/3/2025',
      [
        '“Quyết định số 31/QĐ-UBND” được viện dẫn với ngày 03/3/2025, sau tháng ghi trên văn bản này (02/2025); cần kiểm tra lại.'
      ]
    ]
  ])('a basis of %s is held to its last day', async (date, messages) => {
    const bases = `Căn cứ Quyết định số 31/QĐ-UBND ngày ${date} của Ủy ban nhân dân tỉnh;`
    const {findings} = await lint('plan.txt', plan(of('ngày    tháng 02 năm 2025'), bases))
    expect(
      findings.filter(({rule}) => rule === 'citation/not-in-future').map(({message}) => message)
    ).toEqual(messages)
  })

  test('a blank draft of this year that states none is judged today', async () => {
    const text = plan(of('ngày    tháng    năm 2026')).replace('chính năm 2025', 'chính năm 2026')
    expect((await lint('plan.txt', text)).plan.judgedOn).toEqual({date: today, isLowerBound: false})
  })
})

describe('the date of another document is not the plan’s', () => {
  const national = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 9/KH-UBND\n'
  const base = 'Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;'

  test.each([
    ['a basis', `${national}\nTổ chức hội thi đọc sách\n\n${base}\n`, null],
    ['a basis with a dash', `${national}\nTổ chức hội thi đọc sách\n\n- ${base}\n`, null],
    [
      'a deadline',
      `${national}\nKính gửi: Các phòng\n\nĐề nghị gửi báo cáo trước ngày 15 tháng 6 năm 2024.\n`,
      null
    ],
    ['a number of a list', `${national}\n1. Tổ chức hội thi ngày 12 tháng 9 năm 2024.\n`, null],
    [
      'its own above a basis',
      `${national}Yên Bái, ngày 08 tháng 02 năm 2024\n\nTổ chức hội thi\n\n${base}\n`,
      '2024-02-08'
    ],
    [
      'its own above the receivers',
      `${national}Yên Bái, ngày 08 tháng 02 năm 2024\n\nKính gửi: Các phòng\n\nGửi báo cáo trước ngày 15 tháng 6 năm 2024.\n`,
      '2024-02-08'
    ]
  ])('%s, without a title', async (_, text, date) => {
    expect((await lint('plan.txt', text)).plan.date).toBe(date)
  })

  test.each([
    ['SỞ TƯ PHÁP\nĐOÀN KIỂM TRA\nTHEO QUYẾT ĐỊNH SỐ 19/QĐ-STP NGÀY 06 THÁNG 01 NĂM 2025', null],
    [
      'SỞ TƯ PHÁP\nĐOÀN KIỂM TRA\nYên Bái, ngày 20 tháng 01 năm 2025\nTHEO QUYẾT ĐỊNH SỐ 19/QĐ-STP NGÀY 06 THÁNG 01 NĂM 2025',
      '2025-01-20'
    ]
  ])('%s', async (header, date) => {
    const text = `${header}\nSố: 4/KH-ĐKT\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nKẾ HOẠCH\nKiểm tra cải cách hành chính\n\nI. MỤC ĐÍCH\n1. Chấn chỉnh kỷ luật.\n`
    const {plan: facts} = await lint('plan.txt', text)
    expect([facts.date, facts.number]).toEqual([date, '4/KH-ĐKT'])
  })
})

describe('the number of a legal document has its year', () => {
  const law = (number: string) =>
    [
      'QUỐC HỘI',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      number,
      'LUẬT',
      'PHÒNG CHÁY VÀ CHỮA CHÁY',
      'Điều 1. Chủ tịch Ủy ban nhân dân huyện tổ chức thực hiện.'
    ].join('\n\n') + '\n'
  test.each([
    ['Luật số: 27/2001/QH10', '2001-01-01'],
    ['Luật số: 55/2024/QH15', '2024-01-01'],
    ['Luật số:      /2001/QH10', today],
    ['Luật số: 27/QH10', today]
  ])('%s: %s', async (number, date) => {
    const {plan: facts} = await lint('luat.txt', law(number))
    expect(facts.judgedOn.date).toBe(date)
  })
})

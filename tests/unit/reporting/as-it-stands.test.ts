import {describe, expect, test} from 'vitest'
import {numberOrGap, openDay} from '../../../src/reporters/sheet/as-it-stands.js'
import {lint} from '../../support/linting.js'

const reportOf = (number: string, day: string) =>
  lint(
    'a.txt',
    `UBND TỈNH HÒA AN\nSỞ NỘI VỤ\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\n${number}\n\n${day}\n\nKẾ HOẠCH\nTuyên truyền cải cách hành chính năm 2025\n\nI. MỤC ĐÍCH\n1. Nâng cao nhận thức của cán bộ.\n`
  )
const none = 'chưa ghi số'

describe('how a draft leaves open what its header has', () => {
  test.each([
    ['Số:      /KH-SNV', '…/KH-SNV (chưa ghi số)'],
    ['Số: …… /KH-SNV', '…/KH-SNV (chưa ghi số)'],
    ['Số:    /2025/KH-SNV', '…/2025/KH-SNV (chưa ghi số)'],
    ['Số: 12/KH-SNV', '12/KH-SNV'],
    ['Kính gửi các phòng', none]
  ])('the number of “%s”', async (line, shown) => {
    expect(numberOrGap(await reportOf(line, 'Hòa An, ngày … tháng 5 năm 2025'), none)).toBe(shown)
  })

  test('what is written and is no number stands as it is', async () => {
    const report = await reportOf('Số: 12/KH-SNV', 'Hòa An, ngày … tháng 5 năm 2025')
    const unread = {...report, plan: {...report.plan, number: null}}
    expect(numberOrGap(unread, none)).toBe('Số: 12/KH-SNV')
  })

  test.each([
    ['Hòa An, ngày … tháng 5 năm 2025', 'ngày … tháng 5 năm 2025'],
    ['Hòa An, ngày      tháng 5 năm 2025', 'ngày … tháng 5 năm 2025'],
    ['Hòa An, ngày     tháng     năm 2025', 'ngày … tháng … năm 2025'],
    ['Hòa An, ngày     tháng     năm', 'ngày … tháng … năm …'],
    ['Kính gửi các phòng', undefined]
  ])('the day of “%s”', async (line, shown) => {
    expect(openDay(await reportOf('Số:      /KH-SNV', line))).toBe(shown)
  })
})

import {describe, expect, test} from 'vitest'
import {type CadenceOptions, cadencesIn} from '../../../src/document/reading/cadences.js'
import {PassageBuilder} from '../../../src/vietnamese/passage.js'
import {growthOf, linear} from '../../support/growth.js'
import {knowledge} from '../../support/linting.js'

/** “yes every-quarter” for each enumeration of periods. */
function read(text: string, options?: CadenceOptions): string[] {
  const passage = new PassageBuilder().addText(text, 0).build()
  return cadencesIn(knowledge.vocabulary.words.in(passage), options).map(
    ({isReport, periods}) => `${isReport} ${[...periods].sort().join(' ')}`
  )
}

describe('results are reported so often', () => {
  test.each([
    [
      'Định kỳ quý I, 6 tháng, quý III và năm, các phòng báo cáo kết quả về Văn phòng Sở.',
      'first-quarter half-year third-quarter year'
    ],
    ['Báo cáo kết quả tuyên truyền hằng quý về Sở Nội vụ.', 'every-quarter'],
    ['Hằng quý, tổng hợp kết quả, báo cáo Ủy ban nhân dân tỉnh.', 'every-quarter'],
    [
      'Báo cáo kết quả về Sở Nội vụ, định kỳ quý I, 6 tháng, 9 tháng và năm.',
      'first-quarter half-year third-quarter year'
    ],
    ['Gửi báo cáo trước ngày 14/3, 14/6, 14/9 và 05/12.', 'day-in-1 day-in-2 day-in-3 day-in-4'],
    ['Báo cáo kết quả trước ngày 05 các tháng 3, 6, 9, 12.', 'day-in-1 day-in-2 day-in-3 day-in-4'],
    [
      'Báo cáo quý I (trước ngày 10/3), 6 tháng (trước ngày 10/6), quý III (trước ngày 10/9) và năm (trước ngày 01/12).',
      'first-quarter half-year third-quarter year'
    ],
    [
      'Báo cáo quý I trước ngày 15/3; 6 tháng trước ngày 15/6; quý III trước ngày 15/9; năm trước ngày 15/12.',
      'first-quarter half-year third-quarter year'
    ],
    ['Kiểm tra việc thực hiện; báo cáo kết quả mỗi quý một lần.', 'every-quarter'],
    ['Các phòng gửi báo cáo về Văn phòng trước ngày 20 hằng tháng.', 'every-month'],
    ['Báo cáo tháng, quý, 6 tháng và năm theo mẫu.', 'every-month every-quarter half-year year'],
    ['Báo cáo kết quả trước ngày 15 của tháng cuối quý.', 'every-quarter'],
    ['Cứ ba tháng một lần báo cáo kết quả tuyên truyền.', 'every-quarter'],
    ['Báo cáo kết quả tuyên truyền và kinh phí hằng quý.', 'every-quarter'],
    ['Báo cáo kết quả kiểm tra cải cách hành chính hằng quý.', 'every-quarter'],
    ['Doanh nghiệp định kỳ hằng quý (trước ngày 15 của tháng sau) báo cáo Sở Nội vụ.', 'every-quarter'],
    ['Báo cáo quý I, II, III và năm.', 'first-quarter second-quarter third-quarter year'],
    ['Báo cáo kết quả 6 tháng và năm.', 'half-year year'],
    ['Báo cáo kết quả gửi Sở Tài chính hằng quý.', 'every-quarter'],
    ['Hằng quý báo cáo kết quả về Phòng Tài chính - Kế hoạch.', 'every-quarter'],
    ['• Định kỳ hằng quý, có báo cáo kết quả gửi Sở Nội vụ.', 'every-quarter'],
    ['b) Định kỳ hằng quý, có báo cáo kết quả gửi Sở Nội vụ.', 'every-quarter'],
    ['Báo cáo kết quả cuối quý III về Sở Nội vụ.', 'third-quarter'],
    ['Báo cáo kết quả tháng cuối quý II.', 'second-quarter'],
    ['Báo cáo kết quả theo quý I, 6 tháng.', 'first-quarter half-year'],
    [
      'Báo cáo kết quả trong quý I, 6 tháng, quý III và năm 2027.',
      'first-quarter half-year third-quarter year'
    ],
    ['Hằng quý một lần, Văn phòng tổng hợp, báo cáo kết quả.', 'every-quarter'],
    ['Báo cáo hằng tuần về tổ công tác.', 'every-week']
  ])('%s', (text, periods) => {
    expect(read(text).filter(one => one !== 'yes ' && !one.startsWith('no '))).toEqual([`yes ${periods}`])
  })

  test('under a heading on reports nobody has to say so again', () => {
    expect(read('Quý I: trước ngày 15/3.')).toEqual(['no first-quarter'])
    expect(read('Quý I: trước ngày 15/3.', {isAbout: true})).toEqual(['yes first-quarter'])
    expect(read('Kinh phí quý I.', {isAbout: true})).toEqual(['yes first-quarter'])
  })
})

describe('something else is done so often', () => {
  test.each([
    'Tổ chức hội nghị báo cáo viên định kỳ hằng quý.',
    'Báo cáo theo quy định; hằng quý đăng 03 tin, bài.',
    'Kiểm tra hằng quý, báo cáo kết quả theo quy định.',
    'Báo cáo tình hình sử dụng kinh phí hằng quý gửi Sở Tài chính.',
    'Đăng tải báo cáo cải cách hành chính hằng quý trên trang thông tin điện tử.',
    'Không phải báo cáo hằng quý.',
    'Giao ban hằng quý, nghe báo cáo tình hình.',
    'Hằng quý phát sóng 02 chuyên mục, báo cáo theo quy định.',
    'Báo cáo khi có yêu cầu; thực hiện theo quy định.',
    'Hằng quý đăng tải báo cáo trên cổng thông tin.',
    'Sản xuất 02 chuyên mục/tháng, báo cáo Ủy ban nhân dân tỉnh.',
    'Kính gửi quý cơ quan báo cáo nêu trên.'
  ])('%s', text => {
    expect(
      read(text).filter(one => !one.startsWith('no ') && one.split(' ').length > 1 && one !== 'yes ')
    ).toEqual([])
  })

  test('a rule may name further acts', () => {
    const text = 'Hành quân hằng quý, báo cáo kết quả.'
    expect(read(text)).toEqual(['unclear every-quarter'])
    expect(read('Báo cáo, hành quân hằng quý.')).toEqual(['yes every-quarter'])
    expect(read('Báo cáo, hành quân hằng quý.', {otherActs: new Set([3])})).toEqual(['no every-quarter'])
  })
})

test('a period before another act and the report may be of either', () => {
  expect(read('Hằng quý kiểm tra việc thực hiện, báo cáo kết quả về Sở Nội vụ.')).toEqual([
    'unclear every-quarter'
  ])
  expect(read('Hằng quý kiểm tra, báo cáo kết quả.')).toEqual(['unclear every-quarter'])
})

describe('whatever a clause holds, reading it is linear', () => {
  test.each([
    'quý I, 6 tháng (',
    'báo cáo hằng quý ',
    '15/3, ',
    'quý I; ',
    'kiểm tra, ',
    'không báo cáo hằng quý, ',
    'gửi hằng quý ',
    'cập nhật hằng quý kết quả ',
    'báo cáo kinh phí tuyên truyền ',
    'báo cáo vào báo cáo hằng quý (',
    'ngày 15/3 các tháng 3, '
  ])('“%s” repeated', async unit => {
    expect(await growthOf(n => read(`Báo cáo ${unit.repeat(n)}.`), 1500)).toBeLessThan(linear)
  })
})

import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {dateAt, datesAfterNgay} from '../../../src/document/reading/dates.js'
import {malformedDates} from '../../../src/document/reading/malformed-dates.js'
import {unrealDates} from '../../../src/document/reading/impossible-dates.js'
import {isoDate} from '../../../src/vietnamese/dates.js'
import {PassageBuilder} from '../../../src/vietnamese/passage.js'
import type {PassageWords} from '../../../src/vietnamese/words/passage-words.js'
import {growthOf, linear} from '../../support/growth.js'
import {knowledge} from '../../support/linting.js'

function words(text: string, isUnaccented = false): PassageWords {
  const passage = new PassageBuilder().addText(text, 0).build()
  return isUnaccented
    ? knowledge.vocabulary.words.unaccentedIn(passage)
    : knowledge.vocabulary.words.in(passage)
}

const day = fc.integer({min: 1, max: 31})
const month = fc.integer({min: 1, max: 12})
const year = fc.integer({min: 1945, max: 2100})
const padded = (number: number) => String(number).padStart(2, '0')

/** Every form that a date is written in behind “ngày”. */
const forms: readonly ((day: string, month: string, year: string) => string)[] = [
  (d, m, y) => `ngày ${d}/${m}/${y}`,
  (d, m, y) => `ngày ${d}-${m}-${y}`,
  (d, m, y) => `ngày ${d}.${m}.${y}`,
  (d, m, y) => `ngày ${d} / ${m} / ${y}`,
  (d, m, y) => `ngày ${d} – ${m} – ${y}`,
  (d, m, y) => `ngày ${d}. ${m}. ${y}`,
  (d, m, y) => `ngày ${d} tháng ${m} năm ${y}`,
  (d, m, y) => `ngày ${d} tháng ${m}, năm ${y}`,
  (d, m, y) => `NGÀY ${d} THÁNG ${m} NĂM ${y}`,
  (d, m, y) => `ngày\n${d} tháng\n\n${m} năm ${y}`,
  (d, m, y) => `ngày ${d} thang ${m} năm ${y}`.normalize('NFD')
]

describe('dates behind “ngày”', () => {
  test('any day, month and year in any form is read, where it stands', () => {
    fc.assert(
      fc.property(
        day,
        month,
        year,
        fc.constantFrom(...forms),
        fc.boolean(),
        fc.constantFrom('', 'Theo Nghị định số 61/2018/NĐ-CP ', 'Từ ngày 31/12/1999 đến ', '2. Năm 2020, '),
        fc.constantFrom('', '.', ', 20 phường', ' của Chính phủ', ')', '; ngày', ' đến ngày 02/3/2031'),
        (d, m, y, form, isPadded, before, after) => {
          const written = form(isPadded ? padded(d) : String(d), isPadded ? padded(m) : String(m), String(y))
          const passage = new PassageBuilder().addText(before + written + after, 0).build()
          const shown = new PassageBuilder().addText(written, 0).build().value
          const start = passage.value.indexOf(shown)
          const found = datesAfterNgay(knowledge.vocabulary.words.in(passage)).filter(
            date => date.start === start
          )
          expect(found).toEqual([
            {start, end: start + shown.length, day: d, month: m, year: y, iso: isoDate(y, m, d)}
          ])
        }
      ),
      {numRuns: 600}
    )
  })

  test('of machine-read text, its letters lost or misread', () => {
    for (const text of ['ngay 15 thang 7 ndm 2021', 'nghy 15 thang 7 nam 2021', 'NGAY 15/7/2021'])
      expect(datesAfterNgay(words(`van ban ${text} cua`, true)).map(date => date.iso)).toEqual(['2021-07-15'])
  })

  test.each([
    'ngày 15/7',
    'ngày 15 tháng 7',
    'ngày 15/7. 2021 người tham dự',
    'ngày 15 - 20/7/2021',
    'ngày 15/7/20215',
    'ngày 15/7/21',
    'ngày 115/7/2021',
    'tháng 7 năm 2021',
    'hằng ngày, 15/7/2021'
  ])('%s is no whole date', text => {
    expect(datesAfterNgay(words(text))).toEqual([])
  })

  test('a date is found where the text goes on', () => {
    const text = 'Kế hoạch 12, (ngày 15/7/2021) - ngày 16/7/2021'
    expect(dateAt(words(text), text.indexOf(', ('))?.iso).toBe('2021-07-15')
    expect(dateAt(words(text), text.indexOf('(ngày 15'))?.iso).toBe('2021-07-15')
    // Behind a dash it is another’s.
    expect(dateAt(words(text), text.indexOf(' - '))).toBeUndefined()
    expect(dateAt(words(text), text.indexOf('gày 15'))).toBeUndefined()
  })
})

describe('dates that no calendar has', () => {
  const found = (text: string) => unrealDates(words(text)).map(({start, end}) => text.slice(start, end))

  test.each([
    ['Báo cáo trước ngày 31/9/2026.', '31/9/2026'],
    ['Báo cáo trước 31/9.', '31/9'],
    ['từ 01/6 đến hết 31/6, các phòng', '31/6'],
    ['ngày 30 tháng 02 năm 2024', '30 tháng 02 năm 2024'],
    ['ngày 31 tháng 9', '31 tháng 9'],
    ['họp 30/02/2024 tại Sở', '30/02/2024'],
    ['ngày 15/13/2024', '15/13/2024'],
    ['ngày 31 tháng 9/2026', '31 tháng 9/2026'],
    ['ngày 31 tháng 9 2026', '31 tháng 9 2026'],
    ['ngày 31/9 năm 2026', '31/9 năm 2026'],
    ['ngày 15 - 31/9/2026', '31/9/2026']
  ])('%s', (text, date) => {
    expect(found(text)).toEqual([date])
  })

  test.each([
    'ngày 29/02/2024',
    'ngày 00/9/2024',
    'thửa đất số 31/9/2024',
    'số: 31/9/2024',
    'ngày 4-5 và 4.5',
    'tỷ lệ 31/9',
    'ngày 12/15',
    'ngày 15-17/2021',
    'ngày 31/9/QĐ',
    'trước 31/9%',
    'phiên bản 31/9/2024.5',
    'khoảng 99/99/2024'
  ])('%s is left alone', text => {
    expect(found(text)).toEqual([])
  })
})

describe('dates in no usual form', () => {
  const found = (text: string) =>
    malformedDates(words(text)).map(({start, end, kind, right}) => [text.slice(start, end), kind, right])

  test.each([
    ['ngày 15 tháng 7/2021', '15 tháng 7/2021', 'mixed', '15/7/2021'],
    ['ngày 15/7-2021.', '15/7-2021', 'mixed', '15/7/2021'],
    ['ngày 15-7/2021', '15-7/2021', 'mixed', '15/7/2021'],
    ['ngày 15 tháng 7 2021.', '15 tháng 7 2021', 'noYearWord', '15/7/2021'],
    ['ngày 15//7/2021', '15//7/2021', 'doubled', '15/7/2021'],
    ['ngày 05/3/21', '05/3/21', 'shortYear', '05/3/2021'],
    ['ngày 05/3/98', '05/3/98', 'shortYear', undefined],
    ['ngày 05/3/202', '05/3/202', 'brokenYear', undefined]
  ])('%s', (text, date, kind, right) => {
    expect(found(text)).toEqual([[date, kind, right]])
  })

  test.each([
    'ngày 15/7/2021, 15-7-2021 và 15.7.2021',
    'ngày 15 tháng 7 năm 2021',
    'ngày 15 tháng 7 2021 người dự',
    'ngày 15-17/2021',
    'ngày 05/3/20215',
    'ngày 05/3/21/QĐ',
    '15/7-2021',
    'ngày 15/7'
  ])('%s is left alone', text => {
    expect(found(text)).toEqual([])
  })
})

test.each(['ngày ', '1/', 'ngày 1/', '1-1 ', 'ngày 15 tháng 7 ', 'năm 2021 tháng '])(
  'dates are read in time that grows with the text: %s',
  async part => {
    const read = (n: number) => {
      const all = words(part.repeat(n))
      return [datesAfterNgay(all), unrealDates(all), malformedDates(all)]
    }
    expect(await growthOf(read, 1500)).toBeLessThan(linear)
  }
)

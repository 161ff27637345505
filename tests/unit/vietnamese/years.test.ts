import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {isFormerName} from '../../../src/document/reading/former-names.js'
import {pointsOfTime} from '../../../src/document/reading/points-of-time.js'
import {yearRangesIn, yearsIn} from '../../../src/document/reading/years.js'
import {PassageBuilder} from '../../../src/vietnamese/passage.js'
import {makeKnowledge} from '../../../src/knowledge/knowledge.js'
import {builtInKnowledge} from '../../../src/packs/built-in.js'
import {mergeKnowledge} from '../../../src/packs/load-knowledge.js'
import type {PassageWords} from '../../../src/vietnamese/words/passage-words.js'
import {growthOf, linear} from '../../support/growth.js'
import {knowledge} from '../../support/linting.js'

function words(text: string, isUnaccented = false): PassageWords {
  const passage = new PassageBuilder().addText(text, 0).build()
  return isUnaccented
    ? knowledge.vocabulary.words.unaccentedIn(passage)
    : knowledge.vocabulary.words.in(passage)
}

/** “year 2024”, “until 2025”, “year 2021 …” of one that goes on. */
function years(text: string, isUnaccented = false): string[] {
  return yearsIn(words(text, isUnaccented)).map(
    ({kind, year, isInRange}) => `${kind} ${year}${isInRange ? ' …' : ''}`
  )
}

describe('years', () => {
  test.each([
    ['Nhiệm vụ năm 2024', ['year 2024']],
    ['NHIỆM VỤ ĐẦU TƯ NĂM 2023', ['year 2023']],
    ['năm 2023 và năm 2024', ['year 2023', 'year 2024']],
    ['năm 2024 - Sở Nội vụ', ['year 2024']],
    ['hết năm 2024', ['year 2024']],
    ['từ năm 2021 đến hết năm 2025', ['since 2021', 'until 2025']],
    ['hướng tới năm 2030', ['until 2030']],
    ['năm 2021-2025', ['year 2021 …']],
    ['năm 2021 – 2025', ['year 2021 …']],
    ['năm học 2021/2022, năm 2021/2022', ['year 2021 …']],
    ['tháng 7 năm 2021', []],
    ['ngày 15 tháng 7, năm 2021', []],
    ['năm 24, năm 20245, năm thứ 3', []],
    ['Việt Nam 2024', []]
  ])('%s', (text, expected) => {
    expect(years(text)).toEqual(expected)
  })

  test('of machine-read text', () => {
    expect(years('nam 2024, ndm 2025; Viet Nam 2026, thang 7 nam 2027', true)).toEqual([
      'year 2024',
      'year 2025'
    ])
  })
})

describe('periods of years', () => {
  test.each([
    'giai đoạn 2021-2025',
    'giai đoạn 2021 – 2025',
    'từ năm 2021 đến năm 2025',
    'từ năm 2021 đến hết năm 2025',
    'từ năm 2021 tới 2025'
  ])('%s', text => {
    expect(yearRangesIn(words(text)).map(({first, last}) => [first, last])).toEqual([[2021, 2025]])
  })

  test.each([
    'năm 2021, 2025',
    'năm 2021 đến năm 2025',
    'số 2021-20',
    '2021 2025',
    'từ năm 2021 đến 63 tỉnh'
  ])('%s is none', text => {
    expect(yearRangesIn(words(text))).toEqual([])
  })
})

describe('points of time', () => {
  const found = (text: string) => {
    const read = words(text)
    return pointsOfTime(read).map(({from, to, last}) => [
      text.slice(read.start(from), read.end(to - 1)),
      last
    ])
  }

  test.each([
    ['trước ngày 15/12/2024.', 'ngày 15/12/2024', '2024-12-15'],
    ['trước 15-12-2024', '15-12-2024', '2024-12-15'],
    ['ngày 30 tháng 11 năm 2024', 'ngày 30 tháng 11 năm 2024', '2024-11-30'],
    ['tháng 02/2024', 'tháng 02/2024', '2024-02-29'],
    ['hết tháng 6 năm 2024', 'hết tháng 6 năm 2024', '2024-06-30'],
    ['Quý II/2024', 'Quý II/2024', '2024-06-30'],
    ['quý 4 năm 2024', 'quý 4 năm 2024', '2024-12-31'],
    ['quý III-2024', 'quý III-2024', '2024-09-30'],
    ['ngày 31/9/2024', 'ngày 31/9/2024', undefined],
    ['tháng 13/2024', 'tháng 13/2024', undefined]
  ])('%s', (text, written, last) => {
    expect(found(text)).toEqual([[written, last]])
  })

  test.each([
    'quý V/2024',
    'tháng 6',
    'tháng 6, 2024',
    'ngày 15/12',
    '15/12/2024/QĐ',
    'ngày 15/12/24',
    'quý 5/2024'
  ])('%s is none', text => {
    expect(found(text)).toEqual([])
  })

  test('a whole date is read in any form, with the place where it stands', () => {
    fc.assert(
      fc.property(
        fc.integer({min: 1, max: 28}),
        fc.integer({min: 1, max: 12}),
        fc.integer({min: 2000, max: 2099}),
        fc.constantFrom('ngày D/M/Y', 'D/M/Y', 'D.M.Y', 'D-M-Y', 'ngày D tháng M năm Y', 'D tháng M năm Y'),
        (d, m, y, form) => {
          const written = form.replace('D', String(d)).replace('M', String(m)).replace('Y', String(y))
          const iso = new Date(Date.UTC(y, m - 1, d)).toISOString().slice(0, 10)
          expect(found(`Hoàn thành trước ${written}, báo cáo Sở.`)).toEqual([[written, iso]])
        }
      )
    )
  })
})

describe('former names', () => {
  const isFormer = (text: string) => {
    const start = text.indexOf('Sở X')
    return isFormerName(words(text), start, start + 'Sở X'.length)
  }

  test.each([
    'Sở X (cũ)',
    'Sở X (nay là Sở Y)',
    'Sở X trước đây',
    'Sở X, nay là Sở Y',
    'Sở X trước khi sáp nhập',
    'tiền thân là Sở X',
    'tiếp nhận nhiệm vụ của Sở X',
    'thay cho cụm từ “Sở X',
    'sau khi hợp nhất Sở Y và Sở X',
    'không còn tổ chức Sở X'
  ])('%s', text => {
    expect(isFormer(text)).toBe(true)
  })

  test.each([
    'phối hợp với Sở X tổ chức tập huấn',
    'Sở X: hướng dẫn các đơn vị cũ',
    'Sở X. Trước đây',
    'Đã hợp nhất các phòng; Sở X hướng dẫn',
    'sử dụng cụm từ “các xã”. Sở X báo cáo',
    'Sở X (cơ quan thường trực)'
  ])('%s is none', text => {
    expect(isFormer(text)).toBe(false)
  })
})

test('a province’s own words of dates and history join those that are there', () => {
  const tables = mergeKnowledge(builtInKnowledge, 'fixtures/packs/tables/of-history')
  const {vocabulary} = makeKnowledge(tables, '2026-11-20')
  const read = (text: string) => vocabulary.words.in(new PassageBuilder().addText(text, 0).build())
  expect(isFormerName(read('Sở X của ngày trước'), 0, 'Sở X'.length)).toBe(true)
  expect(isFormerName(read('Sở X trước đây'), 0, 'Sở X'.length)).toBe(true)
  expect(yearsIn(read('cho đến năm 2025, năm 2024')).map(({kind}) => kind)).toEqual(['until', 'year'])
})

test.each(['năm 2021 ', 'từ năm 2021 đến ', '2021-2025 ', 'tháng 6/', 'quý II/2024 ', 'hết '])(
  'years are read in time that grows with the text: %s',
  async part => {
    const read = (n: number) => {
      const all = words(part.repeat(n))
      return [yearsIn(all), yearRangesIn(all), pointsOfTime(all)]
    }
    expect(await growthOf(read, 1500)).toBeLessThan(linear)
  }
)

import {describe, expect, test} from 'vitest'
import {readPlan} from '../../../src/document/read-plan.js'
import {readText} from '../../../src/readers/text.js'
import {knowledge} from '../../support/linting.js'

/** What of a header is number, date, place and issuer, however it is written. */
interface Written {
  readonly issuer?: string
  readonly number?: string
  readonly country?: string
  readonly date?: string
}

const text = ({
  issuer = 'UBND TỈNH HÒA AN\nSỞ CÔNG THƯƠNG',
  number = 'Số: 21/KH-SCT',
  country = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc',
  date = 'Hòa An, ngày 12 tháng 01 năm 2026'
}: Written) =>
  [issuer, number, country, date, '', 'KẾ HOẠCH', 'Tuyên truyền cải cách hành chính năm 2026', '']
    .concat('I. MỤC ĐÍCH', '- Giúp người dân biết nơi nộp hồ sơ.', '')
    .join('\n')

function header(written: Written) {
  const source = readText('plan.txt', text(written), knowledge.vocabulary.words)
  const {header: found, facts} = readPlan(source, knowledge.vocabulary, knowledge)
  const {number, date, hasNationalTitle} = found!
  const at = ({start, end}: {start: number; end: number}) => source.text.slice(start, end)
  return {number, date, hasNationalTitle, facts, at, whole: found!.whole.value}
}

describe('the place', () => {
  test.each([
    ['Hòa An, ngày 12', 'Hòa An'],
    ['Hòa An , ngày 12', 'Hòa An'],
    ['Hòa An ngày 12', 'Hòa An'],
    ['Bà Rịa - Vũng Tàu, ngày 12', 'Bà Rịa - Vũng Tàu'],
    ['Phan Rang-Tháp Chàm, ngày 12', 'Phan Rang-Tháp Chàm'],
    ['––––– Hòa An, ngày 12', 'Hòa An'],
    ['TP. Hòa An, ngày 12', 'TP. Hòa An'],
    ['TP.Hòa An, ngày 12', 'TP.Hòa An'],
    ['Số 8/QĐ-TTg Hòa An, ngày 12', 'Hòa An'],
    ['ngày 12', undefined]
  ])('of “%s …” is %s', (start, place) => {
    const {date, at} = header({date: `${start} tháng 01 năm 2026`})
    expect([date?.place, date?.iso]).toEqual([place, '2026-01-12'])
    expect(at(date!.span)).toBe(`${place ? start.slice(start.indexOf(place)) : start} tháng 01 năm 2026`)
  })
})

describe('the date', () => {
  test.each([
    ['Hòa An, ngày12 tháng01 năm2026', '2026-01-12'],
    ['Hòa An, Ngày 12 Tháng 01 Năm 2026', '2026-01-12'],
    ['Hòa An, ngày 12\ntháng 01\nnăm 2026', '2026-01-12'],
    [
      'theo Quyết định số 77/QĐ-SCT, ngày 05 tháng 5 năm 2025\nHòa An, ngày 12 tháng 01 năm 2026',
      '2026-01-12'
    ],
    [
      'Hòa An, ngày 12 tháng 01 năm 2026\ntheo Quyết định số 77/QĐ-SCT, ngày 05 tháng 5 năm 2025',
      '2026-01-12'
    ]
  ])('%j is %s', (date, iso) => {
    expect(header({date}).date?.iso).toBe(iso)
  })

  test.each([
    ['Hòa An, ngày     tháng     năm 2026', true],
    ['Hòa An, ngày … tháng … năm 2026', true],
    ['Hòa An, ngày . . . tháng . . . năm 2026', true],
    ['Hòa An, ngày____tháng____năm 2026', true],
    // A machine saw two numbers in one: a person must look.
    ['Hòa An, ngày 1 2 tháng 01 năm 2026', false]
  ])('%j is no day (blank: %s)', (date, isBlank) => {
    const found = header({date}).date
    expect([found?.iso, found?.isBlank, found?.year]).toEqual([undefined, isBlank, 2026])
  })

  test.each(['Ngày, tháng, năm sinh: ……', 'Hòa An, 12/01/2026'])('“%s” is none', date => {
    expect(header({date}).date).toBeUndefined()
  })
})

describe('the number', () => {
  test.each([
    ['Số: 21/KH-SCT', '21/KH-SCT', 'Số: 21/KH-SCT'],
    ['Sô: 21/KH-SCT', '21/KH-SCT', 'Sô: 21/KH-SCT'],
    ['Số hiệu: 21/KH-SCT', '21/KH-SCT', 'Số hiệu: 21/KH-SCT'],
    ['Số hiệu: 9/TB-SCT\nSố: 21/KH-SCT', '21/KH-SCT', 'Số: 21/KH-SCT'],
    ['theo Tờ trình số 77/TTr-SCT\n21/KH-SCT', '21/KH-SCT', '21/KH-SCT'],
    // The office above it is not the word “Số”.
    ['21/KH-SCT', '21/KH-SCT', '21/KH-SCT'],
    ['Số: x2 /KH-SCT', undefined, undefined]
  ])('%j is %s', (written, number, quoted) => {
    const {number: found, facts, at} = header({number: written})
    expect([facts.number, found?.isBlank]).toEqual([number, number === undefined ? undefined : false])
    if (quoted !== undefined) expect(at(found!.span)).toBe(quoted)
  })

  test.each([
    ['Số:      /KH-SCT', 'KH-SCT'],
    ['Số: ……/KH-SCT', 'KH-SCT'],
    ['Số ____/KH - SCT', 'KH-SCT'],
    ['Số: /KH-GD.ĐT', 'KH-GD.ĐT'],
    ['Số: /KH-SCT –––––', 'KH-SCT']
  ])('%j is blank', (written, symbol) => {
    const {number, facts} = header({number: written})
    expect([number?.isBlank, number?.symbol, facts.number]).toEqual([true, symbol, undefined])
    expect(facts.issuer).toBe('Sở Công Thương')
  })
})

describe('no part of the issuer’s name is', () => {
  test.each([
    'DỰ THẢO',
    '(DỰ THẢO)',
    'DỰ THẢO LẦN 2',
    'DỰ THẢO (LẦN THỨ HAI)',
    'Dự thảo lần 3',
    'C0NG H0A XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAMĐộc lập - Tự do - Hạnh phúc----------',
    'ĐỘC LẬP, TỰ DO, HẠNH PHÚC',
    'ĐỘC LẬP • TỰ DO • HẠNH PHÚC'
  ])('“%s”', stamp => {
    const {facts} = header({issuer: `UBND TỈNH HÒA AN\nSỞ CÔNG THƯƠNG\n${stamp}`})
    expect([facts.issuer, facts.level]).toEqual(['Sở Công Thương', 'department'])
  })
})

test.each([
  ['C0NG H0A XÃ HỘI CHỦ NGHĨA VIỆT NAM', true],
  ['Đ0c lập - Tự do - Hạnh phúc', true],
  ['XÃ HỘI CHỦ NGHĨA', false],
  ['Độc lập • Tự do • Hạnh phúc', true],
  ['XÃ TỰ DO', false]
])('“%s”: the country’s name or its motto is there: %s', (country, is) => {
  expect(header({country}).hasNationalTitle).toBe(is)
})

test('in what a machine read without diacritics they stand misread', () => {
  const scan = [
    'UY BAN NHAN DAN',
    'TINH HOA AN',
    'DPoc |ap — Tw do — Hanh phc',
    'S6: 69 /KH-UBND',
    'Hoa An, ngay 19 thang 01 nam 2023',
    'KE HOACH',
    'Tuyen truyen cai cach hanh chinh nam 2023',
    'I. MUC DICH',
    '- Nang cao nhan thuc cia can bd, cdng chtc va nguoi dan vé cdng tac cai cach hanh chinh cia tinh.'
  ].join('\n')
  const {
    header: found,
    legibility,
    facts
  } = readPlan(readText('plan.txt', scan, knowledge.vocabulary.words), knowledge.vocabulary, knowledge)
  expect(legibility).toBe('no-diacritics')
  expect([found?.hasNationalTitle, found?.issuer?.value]).toEqual([true, 'UY BAN NHAN DAN TINH HOA AN'])
  expect([facts.number, facts.date, facts.level]).toEqual(['69/KH-UBND', '2023-01-19', 'province'])
})

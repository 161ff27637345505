import {expect, test} from 'vitest'
import {nfc} from '../../src/vietnamese/normal-form.js'
import {growthOf, linear} from '../support/growth.js'
import {lint} from '../support/linting.js'

const plan = (body: string, {number = '21/KH-UBND', above = ''} = {}): string => `${above}ỦY BAN NHÂN DÂN
TỈNH VĨNH PHÚC

Số: ${number}

KẾ HOẠCH
Thông tin, tuyên truyền cải cách hành chính năm 2024

Căn cứ Quyết định số 12/QĐ-UBND ngày 01/02/2023 của UBND tỉnh.

${body}

Nơi nhận:
- Bộ Nội vụ;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Nguyễn Hải Phong
`

const places = {
  heading: (text: string) => plan(`I. MỤC ĐÍCH, ${text} YÊU CẦU\n\n1. Giúp người dân hiểu.`),
  duty: (text: string) => plan(`II. TỔ CHỨC THỰC HIỆN\n\n1. ${text} Sở Nội vụ chủ trì.`),
  paragraph: (text: string) => plan(`II. TỔ CHỨC THỰC HIỆN\n\n${text}`),
  cell: (text: string) =>
    plan(`II. TỔ CHỨC THỰC HIỆN\n\n| Nội dung | Chủ trì |\n|---|---|\n| ${text} | ${text} |`),
  header: (text: string) => plan('I. MỤC ĐÍCH\n\n1. Một.', {number: `21/KH-UBND ${text}`}),
  preamble: (text: string) => plan(`${text}\n\nI. MỤC ĐÍCH\n\n1. Một.`),
  top: (text: string) => plan('I. MỤC ĐÍCH\n\n1. Một.', {above: `${text}\n`}),
  annex: (text: string) => `${plan('I. MỤC ĐÍCH\n\n1. Một.')}\nPHỤ LỤC\n\n${text}\n`
} as const

/** The unit, where it is repeated, and how often at first: what once took the square of its number, or more. */
const units: readonly (readonly [unit: string, place: keyof typeof places, times: number])[] = [
  ['Giao cho ', 'duty', 400],
  ['cho, UBND a giao ', 'duty', 400],
  ['giao: ', 'duty', 1500],
  ['Sở Nội vụ; ', 'duty', 600],
  ['Sở Nội vụ, ', 'cell', 600],
  ['và các cơ quan, đơn vị ', 'cell', 400],
  [' ', 'heading', 20_000],
  [' ', 'paragraph', 20_000],
  ['nghà', 'paragraph', 2500],
  ['nghà', 'header', 2500],
  ['a', 'cell', 10_000],
  ['\u0323\u0300\u0301', 'paragraph', 4000],
  ['UBND ', 'header', 800],
  ['12/QĐ-UBND ', 'header', 500],
  ['Quyết định số 1/QĐ-UBND, ngày 1 tháng 2 năm 2024 ', 'header', 150],
  ['ngày1tháng2năm', 'header', 800],
  ['Số: …… ', 'header', 1000],
  ['SỞ NỘI VỤ, ', 'header', 500],
  ['Quyết định số 12/QĐ-UBND ngày 01/02/2024 của UBND tỉnh, ', 'paragraph', 150],
  ['Căn cứ Luật số 1/2020/QH14 ', 'preamble', 300],
  ['Quyết định số 12/QĐ-UBND ngày 31/02/2024; ', 'paragraph', 400],
  ['Nghị quyết 1/2024/NQLT, Nghị quyết 2/NQ-CP ', 'paragraph', 300],
  ['ban hành kế hoạch ', 'preamble', 600],
  ['quý I, 6 tháng (', 'paragraph', 500],
  ['(', 'paragraph', 10_000],
  ['“Một hai ba) bốn năm.\n\n', 'paragraph', 1200],
  ['1.', 'paragraph', 5000],
  ['1. a\n', 'paragraph', 800],
  ['a) a\n', 'annex', 800],
  ['- a\n', 'paragraph', 800],
  ['I. MỤC ĐÍCH\n\n', 'paragraph', 300],
  ['a\n\n', 'paragraph', 1500],
  ['Số: ', 'top', 2000],
  ['| a ', 'cell', 1500]
]

test.each(units)('“%s” again and again: %s', async (unit, place, times) => {
  const growth = await growthOf(n => lint('a.txt', places[place](unit.repeat(n))), times)
  expect(growth).toBeLessThan(linear)
})

test.each([
  ['> ', 'paragraph', 1000],
  ['1. ', 'paragraph', 1000],
  ['- ', 'paragraph', 1000],
  ['**a *b ', 'paragraph', 1000],
  ['[a](', 'paragraph', 800],
  ['a\n', 'duty', 1500],
  [', ', 'header', 3000],
  ['[1] ', 'paragraph', 800],
  ['`a``', 'paragraph', 1000]
] as const)('“%s” again and again in Markdown: %s', async (unit, place, times) => {
  const growth = await growthOf(n => lint('a.md', places[place](unit.repeat(n))), times)
  expect(growth).toBeLessThan(linear)
})

test('lists inside lists by the hundred', async () => {
  const lists = (depth: number) => Array.from({length: depth}, (_, at) => `${'  '.repeat(at)}- a`).join('\n')
  // The text itself grows with the square of the depth: four times of that is sixteen.
  expect(await growthOf(n => lint('a.md', plan(lists(n))), 150)).toBeLessThan(4 * linear)
  const {findings} = await lint('a.md', `${'> '.repeat(6000)}a\n`)
  expect(findings.filter(finding => finding.rule === 'internal/error')).toEqual([])
})

test('a text of a million lines is refused in one sentence', async () => {
  for (const name of ['a.md', 'a.txt'])
    await expect(lint(name, 'a\n'.repeat(70_000))).rejects.toMatchObject({
      what: {vi: `Tệp “${name}” có quá nhiều dòng; chỉ xét tệp không quá 60000 dòng.`}
    })
})

test('a text of a library is refused in one sentence, and one with more slips than anybody reads', async () => {
  const library = 'Tuyên truyền cải cách hành chính.\n'.repeat(45_000)
  const slips = 'ngày 31/02/2026, '.repeat(21_000)
  for (const name of ['a.md', 'a.txt']) {
    await expect(lint(name, library)).rejects.toMatchObject({
      what: {vi: `Tệp “${name}” quá dài (hơn 1.500.000 ký tự, khoảng 450 trang), không xét được.`}
    })
    await expect(lint(name, slips)).rejects.toMatchObject({
      what: {vi: `Tệp “${name}” có quá nhiều chỗ cần xem lại (hơn 20.000 chỗ), không liệt kê hết được.`}
    })
  }
})

test('a quote carries no lines of blanks', async () => {
  const {checklist} = await lint('a.txt', places.heading(' '.repeat(40_000)))
  for (const {evidence} of checklist) for (const {quote} of evidence) expect(quote.length).toBeLessThan(2000)
  expect(JSON.stringify(checklist)).not.toContain(' '.repeat(100))
})

test('a letter under thousands of marks stays as it is, and the others are composed', () => {
  const tower = `e${'\u0301\u0323'.repeat(50)}`
  expect(nfc(`e\u0301 ${tower} o\u0323`)).toBe(`é ${tower} ọ`)
  expect(nfc(nfc(`${tower}a\u0300`))).toBe(`${tower}à`)
})

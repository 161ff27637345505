import {readFileSync} from 'node:fs'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {exampleSource} from '../../../src/engine/example-source.js'
import {fixDocument} from '../../../src/engine/fix-document.js'
import {lintDocument} from '../../../src/engine/lint-document.js'
import {lint, rules, statuses, knowledge} from '../../support/linting.js'

/** Plans in which every requirement is met and nothing is found. */
const plans = {
  province: readFileSync('fixtures/documents/province-2026/plan.md', 'utf8'),
  department: readFileSync('fixtures/documents/department-2025/plan.md', 'utf8')
}

/** Slips of the pen in headings and in the labels of agencies. */
const slips: readonly (readonly [keyof typeof plans, string, string])[] = [
  ['province', 'I. MỤC TIÊU', 'I. MỤC TIÊUU'],
  ['province', 'II. YÊU CẦU', 'II. YÊU CẤU'],
  ['province', 'III. ĐỐI TƯỢNG', 'III. ĐỐI TƯỢN'],
  ['province', 'NỘI DUNG TRUYỀN THÔNG', 'NỘI DUN TRUYỀN THÔNG'],
  ['province', 'V. HÌNH THỨC TRUYỀN', 'V. HÌNH THƯC TRUYỀN'],
  ['province', 'VI. GIẢI PHÁP', 'VI. GIẢI PHÁT'],
  ['province', 'KINH PHÍ THỰC HIỆN', 'KINH PHÍ THỰC HIỆM'],
  ['province', 'TỔ CHỨC THỰC HIỆN', 'TỔ CHỨC THỰC HIỆNN'],
  ['province', 'TỔ CHỨC THỰC HIỆN', 'TỔ CHƯC THỰC HIỆN'],
  ['province', 'TỔ CHỨC THỰC HIỆN', 'TỔ CỨC THỰC HIỆN'],
  ['province', '1. Sở Nội vụ', '1. Sở Nội vũ'],
  ['province', '2. Sở Tài chính', '2. Sở Tài chín'],
  ['province', '| Sở Văn hóa, Thể thao và Du lịch', '| Sở Văn hóa, Thể thảo và Du lịch'],
  ['province', '| Sở Khoa học và Công nghệ', '| Sở Khoa học và Công ngệ'],
  ['province', '| Báo và phát thanh, truyền', '| Báo và phát thánh, truyền'],
  ['province', '4. Các sở, ban, ngành', '4. Các sờ, ban, ngành'],
  ['province', 'TM. ỦY BAN NHÂN DÂN', 'TM. ỦY BAN NHÂN DẬN'],
  ['department', 'TỔ CHỨC THỰC HIỆN', 'TỔ CHỨC THỰC HIỆNG']
]

describe('one slip in a heading or in the name of an agency is one finding', () => {
  test.each(slips)('%s: “%s” written “%s”', async (name, right, written) => {
    const plan = plans[name]
    expect(plan).toContain(right)
    const report = await lint('plan.md', plan.replace(right, written))
    expect(report.findings.map(({rule, message}) => `${rule}: ${message}`)).toHaveLength(1)
    expect(report.findings[0]!.rule).toMatch(/^wording\//)
    expect(statuses(report)).toEqual(statuses(await lint('plan.md', plan)))
  })

  test('a heading without the full stop after its number is one finding', async () => {
    const report = await lint('plan.md', plans.province.replace('III. ĐỐI TƯỢNG', 'III ĐỐI TƯỢNG'))
    expect(report.findings.map(({rule}) => rule)).toEqual(['form/numbering-sequence'])
    expect(statuses(report)).toEqual(statuses(await lint('plan.md', plans.province)))
  })
})

/** The plan’s own sentences, whose words and commas are shuffled below. */
const {province} = plans
const blanks = [...province.matchAll(/(?<=\p{L}),? (?=\p{L})/gu)].map(({index}) => index)

describe('--fix', () => {
  test('takes away and puts in no comma and no word, wherever they stand', async () => {
    const places = fc.array(fc.constantFrom(...blanks), {minLength: 1, maxLength: 40})
    await fc.assert(
      fc.asyncProperty(places, fc.infiniteStream(fc.constantFrom(',', ' và', '')), async (at, joints) => {
        let text = province
        for (const place of [...new Set(at)].sort((a, b) => b - a)) {
          const rest = text.slice(place).replace(/^,/, '')
          text = text.slice(0, place) + joints.next().value + rest
        }
        const judge = async (content: string) => {
          const source = await exampleSource(
            'plan.md',
            new TextEncoder().encode(content),
            {},
            knowledge.vocabulary.words
          )
          return {source, report: lintDocument(source, rules, knowledge, {language: 'vi'})}
        }
        const fixed = (await fixDocument(await judge(text), judge)).source.text
        const joined = (one: string) => one.match(/,|(?<!\p{L})và(?!\p{L})/gu)
        expect(joined(fixed)).toEqual(joined(text))
      }),
      {numRuns: 25}
    )
  })
})

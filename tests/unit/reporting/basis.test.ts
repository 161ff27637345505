import {readFileSync} from 'node:fs'
import path from 'node:path'
import {globSync} from 'tinyglobby'
import {describe, expect, test} from 'vitest'
import type {Level} from '../../../src/base/severity.js'
import {lintDocument} from '../../../src/engine/lint-document.js'
import {readSourceApart as readSource} from '../../../src/engine/read-apart.js'
import type {ReadFileReport} from '../../../src/diagnostic/report.js'
import type {JudgedInput} from '../../../src/engine/judge-input.js'
import {basesOfRow, basesOn, documentIn, practice} from '../../../src/knowledge/bases.js'
import {ReportStrings} from '../../../src/linter/report-strings.js'
import {builtInPacks} from '../../../src/packs/built-in.js'
import {allRules as rules, lint, knowledge} from '../../support/linting.js'

/** The first and last day on which documents may be printed as a basis; told here anew, and not read from the table. */
const periods: Readonly<Record<string, readonly [from: string, until: string]>> = {
  '24/2014/NĐ-CP': ['2014-04-04', '2025-02-28'],
  '45/2025/NĐ-CP': ['2025-03-01', '2025-06-15'],
  '150/2025/NĐ-CP': ['2025-06-16', '9999'],
  '42/2022/NĐ-CP': ['2022-08-15', '2026-06-30'],
  '224/2026/NĐ-CP': ['2026-07-01', '9999'],
  '61/2018/NĐ-CP': ['2018-04-23', '2025-06-30'],
  '118/2025/NĐ-CP': ['2025-07-01', '9999'],
  '36-HD/VPTW': ['2018-04-03', '2026-05-26'],
  '66-QĐ/TW': ['2017-02-06', '2026-01-08'],
  '26/2023/QH15': ['2024-07-01', '9999'],
  '84/2025/QH15': ['2025-07-01', '9999'],
  '203/2025/QH15': ['2025-06-16', '9999'],
  '72/2025/QH15': ['2025-06-16', '9999'],
  '876/QĐ-BNV': ['2022-11-10', '2024-12-04'],
  '892/QĐ-BNV': ['2024-12-05', '9999'],
  '1726/QĐ-BTTTT': ['2020-10-12', '2022-05-19'],
  '922/QĐ-BTTTT': ['2022-05-20', '2025-04-02'],
  '405/QĐ-BKHCN': ['2025-04-03', '9999'],
  '251/QĐ-BNV': ['2022-03-29', '9999'],
  '049/QĐ-BNV': ['2025-03-01', '9999']
}

/** The first day of each month from 2021 to 2027, and the days on which something ended or began. */
const days = [
  ...Array.from(
    {length: 84},
    (_, at) => `${2021 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-01`
  ),
  ...Object.values(periods).flat()
].filter(day => day >= '2021' && day < '2028')

/** Documents of the bases that do not stand on that day. */
function fallen(bases: readonly string[], day: string): string[] {
  return bases.filter(basis => {
    const named = documentIn(basis)
    if (named === undefined) return false
    const [from, until] = periods[named.number] ?? [named.date, '9999']
    return day < from || day > until
  })
}

describe('no basis is printed that had ended or not begun on the day of the plan', () => {
  test.each(rules.map(rule => [rule.id, rule] as const))('%s', (_, rule) => {
    for (const day of days)
      for (const own of [rule.basis, ...rule.items.map(item => item.basis)]) {
        const bases = basesOn(own, day, knowledge.documents)
        expect(fallen(bases, day), day).toEqual([])
        expect(bases.length).toBeGreaterThan(0)
      }
  })

  test('rows of tables', () => {
    const {tables, documents} = knowledge
    const all = [
      ...tables.agencies,
      ...tables['outdated-terms'],
      ...tables['official-terms'],
      ...tables['document-types']
    ]
    for (const row of all)
      for (const day of days) {
        const bases = basesOfRow(row, day, documents)
        expect(fallen(bases, day), `${row.id} ${day}`).toEqual([])
        expect(bases.length).toBeGreaterThan(0)
      }
  })

  test.each([
    '2021-03-01',
    '2022-05-20',
    '2023-06-01',
    '2025-03-10',
    '2026-02-02',
    '2026-08-01',
    '2027-01-15'
  ])('whole plans judged on %s', async date => {
    for (const file of globSync('fixtures/documents/*/plan.md').sort()) {
      const source = await readSource(path.basename(file), readFileSync(file))
      const {checklist, findings} = lintDocument(source, rules, knowledge, {language: 'vi', date})
      for (const one of [...checklist, ...findings])
        expect(fallen(one.basis, date), `${file} ${one.rule}`).toEqual([])
    }
  })

  test('every document of a pack says its number and date, but for one whose date no source tells', () => {
    const titles = builtInPacks
      .flatMap(pack => pack.rules)
      .flatMap(rule => [rule.basis, ...rule.items.map(item => item.basis)].flat())
    const undated = [...new Set(titles)].filter(
      title => documentIn(title) === undefined && title !== practice
    )
    expect(undated).toEqual([expect.stringContaining('581/BNV-CCHC')])
  })
})

/** The bases of the findings of a rule, or of the row of an item, in a plan of this day. */
async function basisOf(
  rule: string,
  text: string,
  date: string,
  level: Level = 'province'
): Promise<string[][]> {
  const plan = `# KẾ HOẠCH\n\n**Tuyên truyền cải cách hành chính năm ${date.slice(0, 4)}**\n\n${text}`
  const {checklist, findings} = await lint('plan.md', plan, {date, level, topic: 'cchc-communication'}, rules)
  const id = (one: {rule: string; item?: string | undefined}) =>
    one.item ? `${one.rule}/${one.item}` : one.rule
  const of = (all: readonly {rule: string; item?: string | undefined; basis: string[]}[]) =>
    all.filter(one => id(one) === rule).map(one => one.basis)
  return of(findings).length > 0 ? of(findings) : of(checklist)
}

describe('a finding rests on the row or the item that made it', () => {
  const duty = (agency: string) => `## I. TỔ CHỨC THỰC HIỆN\n\n1. ${agency}: Tuyên truyền trên địa bàn.\n`
  const content = (words: string) => `## I. NỘI DUNG\n\n- ${words}\n`

  test.each([
    [
      'Sở Kế hoạch và Đầu tư',
      '2025-05-05',
      [/^Nghị định số 45\/2025\/NĐ-CP ngày 28\/02\/2025 của Chính phủ$/]
    ],
    [
      'Sở Kế hoạch và Đầu tư',
      '2026-02-02',
      [/^Nghị định số 150\/2025\/NĐ-CP ngày 12\/6\/2025 của Chính phủ$/]
    ],
    ['Bộ phận Một cửa cấp huyện', '2026-02-02', [/118\/2025\/NĐ-CP/, /203\/2025\/QH15/]],
    [
      'Bộ Thông tin và Truyền thông',
      '2026-02-02',
      [/^Nghị quyết số 176\/2025\/QH15 ngày 18\/02\/2025 của Quốc hội$/]
    ],
    // No document that the tables know ended it: a page that tells of it.
    ['Ban Dân vận Tỉnh ủy', '2026-02-02', [/^https:\/\//]]
  ])('cchc/defunct-agency: %s on %s', async (agency, date, bases) => {
    const found = await basisOf('cchc/defunct-agency', duty(agency), date)
    expect(found).toEqual([bases.map(basis => expect.stringMatching(basis))])
  })

  test.each([
    [
      'Sở Nội vụ tỉnh Quảng Nam',
      '2025-10-20',
      /^Nghị quyết số 202\/2025\/QH15 ngày 12\/6\/2025 của Quốc hội$/
    ],
    // It became a city by a resolution that the tables do not know, and was merged with Bắc Giang by the other.
    ['Sở Nội vụ tỉnh Bắc Ninh', '2026-10-20', /^https:\/\/vanban\.chinhphu\.vn\//],
    ['Sở Nội vụ tỉnh Quảng Ninh', '2026-10-20', /^https:\/\/xaydungchinhsach\.chinhphu\.vn\//],
    ['Sở Nội vụ tỉnh Bắc Giang', '2026-10-20', /^Nghị quyết số 202\/2025\/QH15/]
  ])('cchc/former-place: %s on %s', async (agency, date, basis) => {
    const found = await basisOf('cchc/former-place', duty(agency), date)
    expect(found).toEqual([[expect.stringMatching(basis)]])
  })

  test.each([
    ['dịch vụ công trực tuyến mức độ 4', '2024-02-02', [/^Nghị định số 42\/2022\/NĐ-CP/]],
    ['dịch vụ công trực tuyến mức độ 4', '2027-02-02', [/^Thông lệ$/]],
    ['thẻ căn cước công dân', '2025-02-02', [/^Luật Căn cước số 26\/2023\/QH15/]],
    ['các xã, phường, thị trấn', '2026-02-02', [/72\/2025\/QH15/, /203\/2025\/QH15/]]
  ])('cchc/outdated-term: %s on %s', async (words, date, bases) => {
    const found = await basisOf('cchc/outdated-term', content(`Tuyên truyền ${words}.`), date)
    expect(found).toEqual([bases.map(basis => expect.stringMatching(basis))])
  })

  test('citation/superseded: what replaced it', async () => {
    const cited =
      'Căn cứ Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ;\n\n## I. MỤC ĐÍCH\n\n- Tuyên truyền.\n'
    expect(await basisOf('citation/superseded', cited, '2026-02-02')).toEqual([
      ['Nghị định số 118/2025/NĐ-CP ngày 09/6/2025 của Chính phủ']
    ])
  })

  test('citation/expires: a page, since what comes after is not in force yet', async () => {
    const cited =
      'Căn cứ Nghị định số 42/2022/NĐ-CP ngày 24/6/2022 của Chính phủ;\n\n## I. MỤC ĐÍCH\n\n- Tuyên truyền.\n'
    expect(await basisOf('citation/expires', cited, '2026-03-10')).toEqual([
      [expect.stringMatching(/^https:\/\//)]
    ])
  })

  test('citation/type-and-symbol: the annex of the state, or the guidance of the Party while it stood', async () => {
    const state =
      'Căn cứ Quyết định số 37/KH-UBND ngày 06/02/2024 của UBND tỉnh;\n\n## I. MỤC ĐÍCH\n\n- Tuyên truyền.\n'
    expect(await basisOf('citation/type-and-symbol', state, '2024-03-01')).toEqual([
      ['Phụ lục III Nghị định số 30/2020/NĐ-CP ngày 05/3/2020']
    ])
    const party =
      'Căn cứ Nghị quyết số 27/NQ-TW ngày 09/11/2022 của Ban Chấp hành Trung ương;\n\n## I. MỤC ĐÍCH\n\n- Tuyên truyền.\n'
    const [guided] = await basisOf('citation/type-and-symbol', party, '2024-03-01')
    expect(guided).toEqual([expect.stringContaining('36-HD/VPTW'), expect.stringContaining('66-QĐ/TW')])
    expect(await basisOf('citation/type-and-symbol', party, '2027-03-01')).toEqual([[practice]])
  })

  test('cchc/responsibility: an agency that ended, by the row that says so', async () => {
    const found = await basisOf(
      'cchc/responsibility/departments-and-localities',
      duty('UBND các huyện, thị xã, thành phố'),
      '2026-02-02'
    )
    expect(found).toEqual([
      [
        expect.stringContaining('203/2025/QH15'),
        'Luật Tổ chức chính quyền địa phương số 72/2025/QH15 ngày 16/6/2025 của Quốc hội'
      ]
    ])
  })

  test.each([
    [content('Phổ biến Luật Tiếp cân thông tin.'), /^Luật Tiếp cận thông tin số 104\/2016\/QH13/],
    [duty('Sở Khoa học và Công nghê'), /^Nghị định số 150\/2025\/NĐ-CP ngày 12\/6\/2025$/]
  ])('wording/official-terms: the row of the name (%#)', async (text, basis) => {
    expect(await basisOf('wording/official-terms', text, '2026-02-02')).toEqual([
      [expect.stringMatching(basis)]
    ])
  })

  test.each([
    ['cchc/responsibility/finance', '2022-03-01', [/24\/2014\/NĐ-CP/, /^Thông lệ$/]],
    ['cchc/responsibility/finance', '2027-03-01', [/150\/2025\/NĐ-CP/, /^Thông lệ$/]],
    ['cchc/responsibility/press', '2027-03-01', [/^Thông lệ$/]],
    ['cchc/index-coverage/par-index', '2024-03-01', [/876\/QĐ-BNV/, /^Thông lệ$/]],
    ['cchc/index-coverage/par-index', '2027-03-01', [/892\/QĐ-BNV/, /^Thông lệ$/]],
    ['cchc/index-coverage/par-index', '2021-03-01', [/^Thông lệ$/]],
    ['cchc/index-coverage/sipas', '2027-03-01', [/^Thông lệ$/]],
    ['cchc/index-coverage/dti', '2023-03-01', [/922\/QĐ-BTTTT/, /^Thông lệ$/]],
    ['cchc/required-sections/forms', '2021-03-01', [/^Thông lệ$/]]
  ])('%s on %s', async (item, date, bases) => {
    const found = await basisOf(item, duty('Văn phòng Ủy ban nhân dân tỉnh'), date)
    expect(found).toEqual([bases.map(basis => expect.stringMatching(basis))])
  })
})

describe('a basis as a pack of one’s own writes it', () => {
  test('a document that no table knows stands from its date on; one without number and date always', () => {
    const own = ['Kế hoạch số 05/KH-UBND ngày 06/01/2026 của UBND tỉnh', 'Thông lệ', 'Quy ước của cơ quan']
    expect(basesOn(own, '2026-01-06', knowledge.documents)).toEqual(own)
    expect(basesOn(own, '2026-01-05', knowledge.documents)).toEqual(own.slice(1))
    expect(basesOn(own.slice(0, 1), '2026-01-05', knowledge.documents)).toEqual([practice])
  })
})

describe('the bases of a report are its own', () => {
  // Half a plan, of which much is to be said.
  const half = readFileSync('fixtures/documents/province-2024/plan.md').subarray(0, 4000)
  const reported = () => lint('plan.md', half, {}, rules)
  const basesIn = ({checklist, findings}: Pick<ReadFileReport, 'checklist' | 'findings'>) => {
    expect([checklist.length, findings.length].every(count => count > 3)).toBe(true)
    return [...checklist, ...findings].map(({basis}) => basis)
  }
  const addToEach = (bases: readonly string[][]) => {
    for (const basis of bases) basis.push('Ghi thêm')
  }

  test('whoever changes those of one finds the next as it was', async () => {
    const bases = basesIn(await reported())
    const before = structuredClone(bases)
    addToEach(bases)
    expect(basesIn(await reported())).toEqual(before)
    expect(bases).toEqual(before.map(basis => [...basis, 'Ghi thêm']))
  })

  test('of reports from other threads only strings are shared', async () => {
    const strings = new ReportStrings()
    const report = await reported()
    const [one, other] = [report, report].map(of => {
      const judged = structuredClone({judgement: {report: of}}) as unknown as JudgedInput
      return strings.shared(judged).judgement.report
    })
    addToEach(basesIn(one!))
    expect(basesIn(other!)).toEqual(basesIn(report))
  })
})

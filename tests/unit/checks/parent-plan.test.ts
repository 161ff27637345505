import {describe, expect, test} from 'vitest'
import type {LintOptions} from '../../../src/engine/lint-document.js'
import {knowledge, lint, rules} from '../../support/linting.js'
import {lintDocument} from '../../../src/engine/lint-document.js'
import {exampleSource} from '../../../src/engine/example-source.js'

type Facts = Partial<LintOptions>

/** A plan of this preamble; `below` follows its only section. */
function plan(preamble: string, below = ''): string {
  return [
    'KẾ HOẠCH',
    'Tuyên truyền cải cách hành chính tỉnh Hà Giang năm 2025',
    preamble,
    'I. MỤC ĐÍCH',
    '- Nâng cao nhận thức của công chức.',
    below
  ].join('\n\n')
}

const facts: Facts = {level: 'province', topic: 'cchc-communication', date: '2025-03-10', stage: 'final'}
const issued = 'UBND tỉnh ban hành Kế hoạch tuyên truyền cải cách hành chính năm 2025 như sau:'

/** The verdict on the parent plan: its status, and its evidence where there is one. */
async function verdict(text: string, more: Facts = {}): Promise<string> {
  const {checklist} = await lint('ke-hoach.md', text, {...facts, ...more})
  const {status, evidence} = checklist.find(({rule}) => rule === 'cchc/parent-plan')!
  return [status, ...evidence.map(({text: words}) => words)].join(': ')
}

describe('a decision about a plan', () => {
  test.each([
    ['về Kế hoạch cải cách hành chính năm 2025', 'met'],
    ['về việc ban hành Kế hoạch cải cách hành chính năm 2025', 'met'],
    ['phê duyệt Kế hoạch cải cách hành chính giai đoạn 2021 - 2025', 'met'],
    ['về Kế hoạch cải thiện Chỉ số SIPAS năm 2025', 'met'],
    ['về kế hoạch hóa gia đình và cải cách hành chính', 'unmet'],
    ['về Kế hoạch và Đầu tư gắn với cải cách hành chính', 'unmet'],
    ['về cải cách hành chính', 'unmet'],
    ['về Kế hoạch phòng cháy rừng năm 2025', 'unclear']
  ])('%s: %s', async (title, status) => {
    const text = plan(`Căn cứ Quyết định số 61/QĐ-UBND ngày 09/01/2025 của UBND tỉnh ${title}, ${issued}`)
    expect((await verdict(text)).split(':')[0]).toBe(status)
  })
})

describe('a plan on another subject', () => {
  test.each([
    ['về nuôi cá lồng năm 2025', 'unclear'],
    ['về phát triển du lịch tỉnh Hà Giang', 'unclear'],
    ['về tuyên truyền an toàn giao thông', 'unclear'],
    ['về ứng dụng công nghệ thông tin năm 2025', 'unclear'],
    ['về công tác thông tin, tuyên truyền năm 2025', 'met'],
    ['về nâng cao Chỉ số PAPI', 'met'],
    ['về phát triển chính quyền số', 'met'],
    ['về kiểm soát thủ tục hành chính', 'met']
  ])('%s: %s', async (title, status) => {
    const text = plan(`Thực hiện Kế hoạch số 18/KH-UBND ngày 09/01/2025 của UBND tỉnh ${title}, ${issued}`)
    expect((await verdict(text)).split(':')[0]).toBe(status)
  })
})

describe('a plan whose own title is of another matter too', () => {
  test.each([
    ['Kế hoạch số 18/KH-UBND ngày 09/01/2025 của UBND tỉnh về truyền thông giảm nghèo bền vững', 'unclear'],
    ['Kế hoạch số 18/KH-UBND ngày 09/01/2025 của UBND tỉnh về tuyên truyền cải cách hành chính', 'met']
  ])('%s: %s', async (cited, status) => {
    const text = plan(`Thực hiện ${cited}, ${issued}`).replace(
      'Tuyên truyền cải cách hành chính tỉnh Hà Giang năm 2025',
      'Truyền thông giảm nghèo bền vững, cải cách hành chính tỉnh Hà Giang năm 2025'
    )
    expect((await verdict(text)).split(':')[0]).toBe(status)
  })
})

describe('a plan on another matter, further down', () => {
  const title = 'Truyền thông giảm nghèo bền vững, cải cách hành chính tỉnh Hà Giang năm 2025'
  test.each([
    ['về truyền thông giảm nghèo bền vững', 'unclear'],
    ['về trồng rừng phòng hộ', 'unmet']
  ])('%s: %s', async (about, status) => {
    const cited = `- Lồng ghép với Kế hoạch số 18/KH-UBND ngày 09/01/2025 của UBND tỉnh ${about}.`
    const text = plan(issued, cited).replace('Tuyên truyền cải cách hành chính tỉnh Hà Giang năm 2025', title)
    expect((await verdict(text)).split(':')[0]).toBe(status)
  })
})

describe('two plans that share a title', () => {
  const party = 'Kế hoạch số 14-KH/TU ngày 06/01/2025 của Tỉnh ủy'
  const [ours, others] = ['về tuyên truyền cải cách hành chính', 'về trồng rừng phòng hộ']
  test.each([
    [`${party} và Kế hoạch số 18/KH-UBND ngày 09/01/2025 của UBND tỉnh ${ours}`, 'met: Kế hoạch số 18'],
    [`${party} và Kế hoạch số 18/KH-UBND ngày 09/01/2025 của UBND tỉnh ${others}`, 'unclear: Kế hoạch số 18'],
    [
      'Kế hoạch số 9/KH-UBND ngày 06/01/2025 của UBND tỉnh về trồng rừng và Kế hoạch số 18/KH-UBND của UBND tỉnh về cải cách hành chính',
      'unmet'
    ],
    [
      'Kế hoạch số 12/KH-UBND ngày 06/01/2025 của UBND tỉnh (Kế hoạch cải cách hành chính năm 2025) và Kế hoạch số 18/KH-UBND ngày 09/02/2025 của UBND tỉnh',
      'met: Kế hoạch số 12'
    ],
    [`${party}; Kế hoạch số 18/KH-UBND ngày 09/01/2025 của UBND tỉnh ${others}`, 'met: Kế hoạch số 14'],
    [`${party} và Nghị quyết số 18/NQ-HĐND ngày 09/01/2025 của HĐND tỉnh ${others}`, 'met: Kế hoạch số 14'],
    [
      `${party} ${ours} và Kế hoạch số 18/KH-UBND ngày 09/01/2025 của UBND tỉnh ${others}`,
      'met: Kế hoạch số 14'
    ]
  ])('%s: %s', async (cited, expected) => {
    expect(await verdict(plan(`Thực hiện ${cited}, ${issued}`))).toContain(expected)
  })
})

describe('a parent plan in a footnote', () => {
  const [reform, forest] = ['Kế hoạch cải cách hành chính năm 2025 của tỉnh', 'Kế hoạch bảo vệ rừng năm 2025']
  const cited = 'Kế hoạch số 18/KH-UBND ngày 09/01/2025'
  const decided = 'Quyết định số 61/QĐ-UBND ngày 09/01/2025'
  test.each([
    ['in Markdown', reform, '^1', `[^1]: ${cited} của UBND tỉnh.`, `met: ${cited}`],
    ['as readers write it', reform, '1', `[1] ${cited} của UBND tỉnh.`, `met: ${cited}`],
    ['a decision', reform, '1', `[1] Ban hành tại ${decided} của UBND tỉnh.`, `met: ${decided}`],
    ['a subject before the mark that is another', forest, '1', `[1] ${cited}.`, `unclear: ${cited}`],
    ['without its date', reform, '1', '[1] Kế hoạch số 18/KH-UBND của UBND tỉnh.', 'unmet'],
    ['a footnote that no mark of the preamble calls', reform, '2', `[1] ${cited}.`, `unclear: ${cited}`],
    ['a decision on words that name no plan', 'chỉ đạo của tỉnh', '1', `[1] ${decided}.`, 'unmet']
  ])('%s', async (_, name, mark, note, expected) => {
    const below = `TM. ỦY BAN NHÂN DÂN\n\nCHỦ TỊCH\n\nLê Văn Hải\n\n${note}`
    expect(await verdict(plan(`Thực hiện ${name}[${mark}], ${issued}`, below))).toBe(expected)
  })

  test.each([
    [reform, `[^1]: ${cited} của UBND tỉnh.`, `met: ${cited}`],
    [reform, `[^1]: ${decided} của UBND tỉnh.\n\n[^2]: Số liệu năm 2024.`, `met: ${decided}`],
    [reform, '[^1]: Số liệu năm 2024.', 'unmet'],
    [forest, `[^1]: ${cited}.`, `unclear: ${cited}`],
    ['chỉ đạo của tỉnh', `[^1]: ${decided}.`, 'unmet']
  ])('right below the preamble: %s, %s', async (name, note, expected) => {
    expect(await verdict(plan(`Thực hiện ${name}[^1], ${issued}\n\n${note}`))).toBe(expected)
  })
})

describe('what is no parent', () => {
  const own = 'Kế hoạch số 18/KH-UBND ngày 09/01/2025'
  test.each([
    ['it is replaced', `Để thay thế ${own} về cải cách hành chính năm 2025, ${issued}`, 'unmet'],
    ['it is repealed', `Nhằm bãi bỏ ${own} về cải cách hành chính năm 2025, ${issued}`, 'unmet'],
    [
      'it stands in the title of a letter',
      `Theo Công văn số 77/SNV-CCHC ngày 20/01/2025 của Sở Nội vụ về việc triển khai ${own}, ${issued}`,
      'unmet'
    ],
    [
      'it is of a committee on another matter',
      'Thực hiện Kế hoạch số 9/KH-BCĐ ngày 09/01/2025 của Ban Chỉ đạo phòng, chống tội phạm tỉnh; UBND tỉnh đề ra các việc sau:',
      'unmet'
    ],
    [
      'of a list, the last one counts',
      `Thực hiện Quyết định số 5/QĐ-TTg ngày 03/01/2025 của Thủ tướng Chính phủ về cải cách hành chính, ${own} của UBND tỉnh, ${issued}`,
      `met: ${own}`
    ],
    [
      'behind “và” the list goes on',
      `Thực hiện Công văn số 77/BNV-CCHC ngày 20/01/2025 của Bộ Nội vụ về tuyên truyền và ${own}, ${issued}`,
      `met: ${own}`
    ],
    [
      'the committee on reform',
      `Thực hiện Kế hoạch số 9-KH/BCĐ ngày 09/01/2025 của Ban Chỉ đạo cải cách hành chính tỉnh, ${issued}`,
      'met: Kế hoạch số 9-KH/BCĐ ngày 09/01/2025'
    ],
    [
      'the Party committee',
      `Thực hiện Kế hoạch số 40-KH/TU ngày 09/01/2025 của Tỉnh ủy về cải cách hành chính, ${issued}`,
      'met: Kế hoạch số 40-KH/TU ngày 09/01/2025'
    ]
  ])('%s', async (_, preamble, expected) => {
    expect(await verdict(plan(preamble))).toBe(expected)
  })
})

describe('a blank number or date', () => {
  test.each([
    ['số 18/KH-UBND ngày      /01/2025', 'draft', 'unclear'],
    ['số      /KH-UBND ngày      /01/2025', 'draft', 'unclear'],
    ['số 18/KH-UBND', 'draft', 'unmet'],
    ['số 18/KH-UBND ngày      /01/2025', 'final', 'unmet'],
    ['số      /KH-UBND ngày      /01/2025', 'final', 'unmet'],
    ['số 18/KH-UBND ngày 09/01/2025', 'draft', 'met']
  ] as const)('%s in a %s: %s', async (number, stage, status) => {
    const text = plan(`Thực hiện Kế hoạch ${number} của UBND tỉnh về cải cách hành chính năm 2025, ${issued}`)
    expect((await verdict(text, {stage})).split(':')[0]).toBe(status)
  })
})

describe('what is missing of a parent plan is told once', () => {
  const told = async (text: string, more: Facts = {}, without = '') => {
    const bytes = new TextEncoder().encode(text)
    const source = await exampleSource('ke-hoach.md', bytes, {}, knowledge.vocabulary.words)
    const asked = rules.filter(({id}) => id !== without)
    return lintDocument(source, asked, knowledge, {language: 'vi', ...facts, ...more})
      .findings.map(({rule}) => rule)
      .filter(rule => ['cchc/parent-plan', 'citation/complete'].includes(rule))
  }
  const parent = 'Kế hoạch số 18/KH-UBND của UBND tỉnh về cải cách hành chính năm 2025'
  const other = 'Quyết định số 61/QĐ-UBND của UBND tỉnh về quy chế làm việc'
  const dated = 'Kế hoạch số 20/KH-UBND ngày 09/01/2025 về cải cách hành chính năm 2025'
  test.each([
    ['an undated parent', `Thực hiện ${parent}, ${issued}`, ['cchc/parent-plan']],
    [
      'and another document',
      `Căn cứ ${other}; thực hiện ${parent}, ${issued}`,
      ['citation/complete', 'cchc/parent-plan']
    ],
    ['beside a dated one', `Thực hiện ${dated}; ${parent}, ${issued}`, ['citation/complete']],
    [
      'a blank date',
      `Thực hiện ${parent.replace('UBND', 'UBND ngày    /01/2025')}, ${issued}`,
      ['cchc/parent-plan']
    ],
    ['a blank number', `Thực hiện ${parent.replace('18', '     ')}, ${issued}`, ['cchc/parent-plan']]
  ])('%s', async (_, preamble, expected) => {
    expect(await told(plan(preamble))).toEqual(expected)
  })

  test('by the rule on citations where the other one is not asked', async () => {
    const text = plan(`Thực hiện ${parent}, ${issued}`)
    expect(await told(text, {}, 'cchc/parent-plan')).toEqual(['citation/complete'])
    expect(await told(text, {topic: 'other'})).toEqual(['citation/complete'])
  })
})

describe('a plan of another office', () => {
  /** A plan whose header names the issuer on two lines, and that carries out what is cited. */
  function planOf(issuer: string, cited: string, year = 2026): string {
    return [
      `| ${issuer.replace(' / ', '<br>')} | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập - Tự do - Hạnh phúc |`,
      '| --- | --- |',
      `| Số: 31/KH-UBND | Nơi ấy, ngày 20 tháng 01 năm ${year} |`,
      '',
      'KẾ HOẠCH',
      '',
      `Tuyên truyền cải cách hành chính năm ${year}`,
      '',
      `Thực hiện Kế hoạch ${cited} về cải cách hành chính năm ${year}, nay ban hành Kế hoạch như sau:`,
      '',
      'I. MỤC ĐÍCH',
      '',
      '- Nâng cao nhận thức của công chức.',
      ''
    ].join('\n')
  }
  const province = 'ỦY BAN NHÂN DÂN / TỈNH LÀO CAI'
  const city = 'ỦY BAN NHÂN DÂN / THÀNH PHỐ HỒ CHÍ MINH'
  const commune = 'ỦY BAN NHÂN DÂN / XÃ TÂN LẬP'
  const department = (name: string) => `UBND TỈNH LÀO CAI / ${name}`

  test.each([
    [province, 'số 9/KH-UBND ngày 09/01/2026 của UBND tỉnh Lạng Sơn', 'unclear'],
    [province, 'số 9-KH/TU ngày 09/01/2026 của Tỉnh ủy Lai Châu', 'unclear'],
    [province, 'số 9/KH-UBND ngày 09/01/2026 của UBND phường Cam Đường', 'unclear'],
    [province, 'số 9/KH-UBND ngày 09/01/2026 của UBND tỉnh', 'met'],
    [province, 'số 9/KH-UBND ngày 09/01/2025 của UBND tỉnh Yên Bái', 'met'],
    [city, 'số 9/KH-UBND ngày 09/01/2026 của UBND Thành phố', 'met'],
    [city, 'số 9/KH-UBND ngày 09/01/2026 của UBND TP. HCM', 'met'],
    [city, 'số 9/KH-UBND ngày 09/01/2026 của UBND TP.HCM', 'met'],
    [city, 'số 9/KH-UBND ngày 09/01/2026 của UBND TP. Hồ Chí Minh', 'met'],
    [city, 'số 9/KH-UBND ngày 09/01/2026 của UBND TP. Cần Thơ', 'unclear'],
    [city, 'số 9/KH-UBND ngày 09/01/2026 của UBND Phường', 'unclear'],
    ['UBND THÀNH PHỐ HÀ NỘI / SỞ Y TẾ', 'số 9/KH-UBND ngày 09/01/2026 của Ủy ban nhân dân Thành phố', 'met'],
    ['UBND TỈNH BÀ RỊA - VŨNG TÀU / SỞ Y TẾ', 'số 9/KH-UBND ngày 09/01/2025 của UBND tỉnh BR-VT', 'met'],
    ['ỦY BAN NHÂN DÂN / THÀNH PHỐ HUẾ', 'số 9/KH-UBND ngày 09/01/2024 của UBND tỉnh Thừa Thiên Huế', 'met'],
    [department('SỞ Y TẾ'), 'số 9/KH-SNV ngày 09/01/2026 của Sở Nội vụ', 'unclear'],
    [department('SỞ Y TẾ'), 'số 9/KH-UBND ngày 09/01/2026 của UBND tỉnh Lào Cai', 'met'],
    [department('SỞ Y TẾ'), 'số 9/KH-SYT ngày 09/01/2026 của Sở Y tế', 'met'],
    [
      department('SỞ KHOA HỌC VÀ CÔNG NGHỆ'),
      'số 9/KH-STTTT ngày 09/01/2025 của Sở Thông tin và Truyền thông',
      'met'
    ],
    [commune, 'số 9/KH-UBND ngày 09/01/2026 của UBND xã Tân Tiến', 'unclear'],
    [commune, 'số 9/KH-UBND ngày 09/01/2025 của UBND xã Tân Tiến', 'met'],
    [commune, 'số 9/KH-UBND ngày 09/01/2026 của UBND xã Tân Lập', 'met'],
    ['ỦY BAN NHÂN DÂN / XÃ HÒA BÌNH', 'số 9/KH-UBND ngày 09/01/2026 của UBND tỉnh Lạng Sơn', 'met']
  ])('%s: %s: %s', async (issuer, cited, status) => {
    const text = planOf(issuer, cited)
    expect((await verdict(text, {level: undefined, date: undefined})).split(':')[0]).toBe(status)
  })

  test.each([
    ['UBND HUYỆN LỤC YÊN / PHÒNG NỘI VỤ', 'số 9/KH-UBND ngày 09/01/2024 của UBND huyện Lục Yên', 'met'],
    ['ỦY BAN NHÂN DÂN / HUYỆN LỤC YÊN', 'số 9/KH-UBND ngày 09/01/2024 của UBND huyện Văn Yên', 'unclear'],
    ['ỦY BAN NHÂN DÂN / THÀNH PHỐ HÀ GIANG', 'số 9/KH-UBND ngày 09/01/2024 của UBND tỉnh Hà Giang', 'met']
  ])('%s: %s: %s', async (issuer, cited, status) => {
    const text = planOf(issuer, cited, 2024)
    expect((await verdict(text, {level: 'district', date: undefined})).split(':')[0]).toBe(status)
  })
})

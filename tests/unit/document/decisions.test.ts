import {describe, expect, test} from 'vitest'
import type {ReadFileReport} from '../../../src/diagnostic/report.js'
import {lint} from '../../support/linting.js'
import {rawWord} from '../../support/word-writer.js'

/** A decision that promulgates a plan: who decides stands below its title, and the plan in Điều 1 or in another file. */
const header = (unit: string, symbol: string) => [
  ...unit.split('\n'),
  `Số: 36/${symbol}`,
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Độc lập - Tự do - Hạnh phúc',
  'Yên Bái, ngày 20 tháng 01 năm 2025'
]
const bases = [
  'Căn cứ Kế hoạch số 14/KH-UBND ngày 10/01/2025 của Ủy ban nhân dân tỉnh về cải cách hành chính năm 2025;',
  'Theo đề nghị của Chánh Văn phòng.'
]
const parts = [
  '**I. MỤC ĐÍCH, YÊU CẦU**',
  '**1. Mục đích**',
  'Giúp người dân biết cách nộp hồ sơ qua mạng.',
  '**2. Yêu cầu**',
  'Thiết thực, đúng đối tượng.',
  '**II. NỘI DUNG, HÌNH THỨC TUYÊN TRUYỀN**',
  'Giới thiệu PAR INDEX, SIPAS, PAPI, PCI và DTI trên trang thông tin điện tử.',
  '**III. KINH PHÍ**',
  'Nguồn chi thường xuyên.',
  '**IV. TỔ CHỨC THỰC HIỆN**',
  '1. Văn phòng: Chủ trì theo dõi; báo cáo kết quả quý I, 6 tháng, quý III và năm về Sở Nội vụ.',
  '2. Các phòng, đơn vị: Đăng tin trên trang thông tin điện tử.'
]
const last = [
  'Điều 2. Quyết định này có hiệu lực kể từ ngày ký./.',
  'Nơi nhận:',
  '- Như Điều 2;',
  '- Lưu: VT.'
]

interface Decision {
  readonly unit?: string
  readonly symbol?: string
  readonly title?: string
  readonly decides?: readonly string[]
  readonly article?: string
  readonly below?: readonly string[]
}

function decision({
  unit = 'UBND TỈNH YÊN BÁI\nSỞ TƯ PHÁP',
  symbol = 'QĐ-STP',
  title = 'Về việc ban hành Kế hoạch tuyên truyền cải cách hành chính năm 2025',
  decides = ['**GIÁM ĐỐC SỞ TƯ PHÁP**'],
  article = 'Điều 1. Ban hành Kế hoạch tuyên truyền cải cách hành chính năm 2025 với các nội dung sau:',
  below = parts
}: Decision): string[] {
  const sign = symbol === 'QĐ-UBND' ? 'CHỦ TỊCH' : symbol === 'QĐ-TTT' ? 'CHÁNH THANH TRA' : 'GIÁM ĐỐC'
  return [
    ...header(unit, symbol),
    '**QUYẾT ĐỊNH**',
    `**${title}**`,
    ...decides,
    ...bases,
    '**QUYẾT ĐỊNH:**',
    article,
    ...below,
    ...last,
    `**${sign}**`,
    'Trần Văn Lâm'
  ]
}

const markdown = (lines: readonly string[]) => lint('plan.md', lines.join('\n\n'))
const text = (lines: readonly string[]) => lint('plan.txt', lines.join('\n').replaceAll('**', ''))
/** Each line a paragraph, what is bold also centred. */
const word = (lines: readonly string[]) =>
  lint(
    'plan.docx',
    rawWord(
      lines
        .map(line => {
          const bold = line.startsWith('**')
          const run = `<w:r>${bold ? '<w:rPr><w:b/></w:rPr>' : ''}<w:t xml:space="preserve">${line.replaceAll('**', '')}</w:t></w:r>`
          return `<w:p>${bold ? '<w:pPr><w:jc w:val="center"/></w:pPr>' : ''}${run}</w:p>`
        })
        .join('')
    )
  )
const forms = {text, markdown, word}

const topical = ({checklist}: ReadFileReport) =>
  checklist.filter(({rule, status}) => rule.startsWith('cchc/') && status !== 'not-applicable')
const statusOf = ({checklist}: ReadFileReport, rule: string, item?: string) =>
  checklist.find(row => row.rule === rule && row.item === item)?.status

describe.each(Object.keys(forms) as (keyof typeof forms)[])('who decides, in %s', form => {
  test.each<[string, Decision]>([
    ['a director', {}],
    [
      'a chairman',
      {
        unit: 'ỦY BAN NHÂN DÂN\nXÃ MẬU A',
        symbol: 'QĐ-UBND',
        decides: ['**CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ MẬU A**']
      }
    ],
    [
      'a chairman, on two lines',
      {
        unit: 'ỦY BAN NHÂN DÂN\nXÃ MẬU A',
        symbol: 'QĐ-UBND',
        decides: ['**CHỦ TỊCH ỦY BAN NHÂN DÂN**', '**XÃ MẬU A**']
      }
    ],
    [
      'a committee',
      {unit: 'ỦY BAN NHÂN DÂN\nXÃ MẬU A', symbol: 'QĐ-UBND', decides: ['**ỦY BAN NHÂN DÂN XÃ MẬU A**']}
    ],
    [
      'an inspector',
      {
        unit: 'UBND TỈNH YÊN BÁI\nTHANH TRA TỈNH',
        symbol: 'QĐ-TTT',
        decides: ['**CHÁNH THANH TRA TỈNH YÊN BÁI**']
      }
    ],
    ['not bold', {decides: ['GIÁM ĐỐC SỞ TƯ PHÁP']}],
    ['in small letters', {decides: ['**Giám đốc Sở Tư pháp**']}]
  ])('%s', async (_, how) => {
    const report = await forms[form](decision(how))
    const missing = topical(report).filter(({status}) => status !== 'met')
    expect(missing.map(({rule, item}) => `${rule}/${item}`)).toEqual(['cchc/required-sections/audience'])
    expect(report.findings.filter(({severity}) => severity !== 'info')).toEqual([])
    expect(report.plan.citations.map(({number}) => number)).toEqual(['14/KH-UBND'])
    expect(report.plan.title).toBe('Về việc ban hành Kế hoạch tuyên truyền cải cách hành chính năm 2025')
    const [signature] = report.checklist.find(({rule}) => rule === 'form/signature')!.evidence
    expect(signature?.start.offset).toBeGreaterThan(report.plan.citations[0]!.start.offset)
  })
})

test.each([
  'BAN HÀNH KẾ HOẠCH TUYÊN TRUYỀN CẢI CÁCH HÀNH CHÍNH NĂM 2025',
  // Only without its diacritics would “ĐỘ” be a word that a line goes on behind.
  'BAN HÀNH KẾ HOẠCH TUYÊN TRUYỀN CẢI CÁCH HÀNH CHÍNH, CẢI CÁCH CHẾ ĐỘ'
])('who decides is no part of the title “%s”', async title => {
  const {plan} = await markdown(decision({title}))
  expect(plan.title).toBe(title)
})

test('the title goes on behind “của”', async () => {
  const title = 'BAN HÀNH KẾ HOẠCH TUYÊN TRUYỀN CẢI CÁCH HÀNH CHÍNH CỦA'
  const {plan} = await markdown(decision({title, decides: ['**ỦY BAN NHÂN DÂN XÃ MẬU A**']}))
  expect(plan.title).toBe(`${title} ỦY BAN NHÂN DÂN XÃ MẬU A`)
})

test('the heading of an article that holds the plan is not empty', async () => {
  const {findings} = await text(decision({}))
  expect(findings.filter(({rule}) => rule === 'cchc/empty-section')).toEqual([])
})

test.each([
  ['V/v ban hành Kế hoạch tuyên truyền cải cách hành chính năm 2025', 'cchc-communication'],
  ['Về việc phê duyệt Kế hoạch truyền thông cải cách hành chính năm 2025', 'cchc-communication'],
  ['Phê duyệt Kế hoạch thông tin, tuyên truyền CCHC năm 2025', 'cchc-communication'],
  ['V/v sửa đổi, bổ sung Kế hoạch tuyên truyền cải cách hành chính năm 2025', 'other'],
  ['V/v thành lập Tổ tuyên truyền cải cách hành chính', 'other'],
  ['V/v ban hành Kế hoạch cải cách hành chính năm 2025', 'other']
])('“%s” is of the topic %s', async (title, topic) => {
  const {plan} = await text(decision({title}))
  expect(plan.topic).toBe(topic)
})

describe('a decision whose plan is in another file', () => {
  const here = 'cchc/parent-plan'
  test.each([
    ['Điều 1. Ban hành kèm theo Quyết định này Kế hoạch tuyên truyền cải cách hành chính năm 2025.', []],
    ['Điều 1. Phê duyệt Kế hoạch tuyên truyền cải cách hành chính năm 2025 (có Kế hoạch kèm theo).', []],
    [
      'Điều 1. Ban hành kèm theo Quyết định này:',
      ['1. Kế hoạch tuyên truyền cải cách hành chính năm 2025;', '2. Danh mục tin, bài năm 2025.']
    ]
  ])('%s', async (article, below) => {
    for (const lint of Object.values(forms)) {
      const report = await lint(decision({article, below}))
      expect(new Set(topical(report).map(row => `${row.rule === here} ${row.status}`))).toEqual(
        new Set(['true met', 'false not-evaluated'])
      )
      const found = report.findings.filter(({rule}) => rule.startsWith('cchc/'))
      expect(found.map(({rule, severity, quote}) => [rule, severity, quote.slice(0, 7)])).toEqual([
        ['cchc/required-sections', 'info', 'Điều 1.']
      ])
    }
  })

  test.each([
    ['parts in Điều 1', parts],
    ['labels in Điều 1', ['1. Mục đích: Giúp người dân biết nơi nộp hồ sơ.', '2. Nội dung: Giới thiệu PAPI.']]
  ])('not with %s', async (_, below) => {
    const report = await text(decision({below}))
    expect(topical(report).some(({status}) => status === 'not-evaluated')).toBe(false)
    expect(statusOf(report, 'cchc/required-sections', 'purpose')).toBe('met')
  })

  test('not with the plan below the decision', async () => {
    const article =
      'Điều 1. Ban hành kèm theo Quyết định này Kế hoạch tuyên truyền cải cách hành chính năm 2025.'
    const plan = [
      '**KẾ HOẠCH**',
      'Tuyên truyền cải cách hành chính năm 2025',
      '(Kèm theo Quyết định số 36/QĐ-STP ngày 20/01/2025)'
    ]
    for (const lint of Object.values(forms)) {
      const report = await lint([...decision({article, below: []}), ...plan, ...parts])
      expect(statusOf(report, 'cchc/required-sections', 'purpose')).toBe('met')
      expect(statusOf(report, 'cchc/responsibility', 'office')).toBe('met')
    }
  })

  test('without a parent plan among its bases it is found wanting', async () => {
    const article =
      'Điều 1. Ban hành kèm theo Quyết định này Kế hoạch tuyên truyền cải cách hành chính năm 2025.'
    const lines = decision({article, below: []}).filter(line => !line.startsWith('Căn cứ'))
    expect(statusOf(await text(lines), here)).toBe('unmet')
  })
})

test('a plan far below a decision is a form of its annex', async () => {
  const titleOf = async (rows: number) => {
    const annex = Array.from({length: rows}, (_, at) => `Thủ tục ${at + 1} do cấp xã giải quyết`)
    const article = 'Điều 1. Công bố kèm theo Quyết định này danh mục thủ tục hành chính.'
    const form = ['KẾ HOẠCH', 'Chuyển đổi cây trồng năm …', '1. Diện tích: … ha.']
    const title = 'Về việc công bố danh mục thủ tục hành chính'
    const {plan} = await text([...decision({title, article, below: []}), 'PHỤ LỤC', ...annex, ...form])
    return plan.type
  }
  expect([await titleOf(20), await titleOf(250)]).toEqual(['Kế hoạch', 'Quyết định'])
})

describe('who decides stands above the bases of other types too', () => {
  const notice = (...lines: string[]) => [
    'BỘ TÀI CHÍNH',
    'CỤC HẢI QUAN',
    'Số: 37689/TB-CHQ',
    ...header('', '').slice(-3),
    'THÔNG BÁO',
    ...lines
  ]
  const named = 'VỀ KẾT QUẢ XÁC ĐỊNH TRƯỚC MÃ SỐ'
  const base = 'Căn cứ Luật Hải quan ngày 23 tháng 6 năm 2014;'
  test.each([
    [[named, 'CỤC TRƯỞNG CỤC HẢI QUAN', base], named],
    [[named, 'TỔNG GIÁM ĐỐC', 'Căn cứ Quyết định số 12/QĐ-BTC ngày 10/01/2025;'], named],
    // A title may end with the name of an office.
    [['KẾT LUẬN CỦA', 'CỤC TRƯỞNG CỤC HẢI QUAN', base], 'KẾT LUẬN CỦA CỤC TRƯỞNG CỤC HẢI QUAN'],
    [[named, 'CỤC TRƯỞNG CỤC HẢI QUAN', 'Ngày 10/01/2025, Cục đã họp.'], `${named} CỤC TRƯỞNG CỤC HẢI QUAN`],
    [[named, 'TẠI CỤC HẢI QUAN', base], `${named} TẠI CỤC HẢI QUAN`]
  ])('%j', async (lines, title) => {
    const end = ['1. Kết quả được nghi trong tờ khai./.', ...last.slice(1), 'CỤC TRƯỞNG', 'Nguyễn Văn An']
    const report = await text(notice(...lines, ...end))
    expect(report.plan).toMatchObject({type: 'Thông báo', title})
    // What stands below is the text, and its end the end.
    const signature = report.checklist.find(({rule}) => rule === 'form/signature')
    expect(signature?.evidence.map(({text}) => text)).toEqual(['CỤC TRƯỞNG'])
  })
})

import {describe, expect, test} from 'vitest'
import {lint, statuses} from '../../support/linting.js'

const country = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc']
const issuer = ['UBND TỈNH HÒA AN', 'SỞ CÔNG THƯƠNG']
const placeAndDate = 'Hòa An, ngày 12 tháng 01 năm 2026'
const letterText = [
  'Kính gửi: Các phòng, đơn vị thuộc Sở.',
  'Thực hiện Kế hoạch số 45/KH-UBND ngày 05/01/2026 của UBND tỉnh, Sở đề nghị báo cáo trước ngày 25 tháng 6 năm 2026./.',
  'Nơi nhận:',
  '- Lưu: VT, VP.',
  'GIÁM ĐỐC',
  'Lê Thị Hòa'
]

async function read(...lines: string[]) {
  return lint('document.md', `${lines.join('\n\n')}\n`)
}

async function ownFacts(...lines: string[]) {
  const {number, date, issuer: name} = (await read(...lines)).plan
  return [number, date, name]
}

describe('number, date and issuer of a document without a type’s name are those of its head', () => {
  const own = ['21/SCT-VP', '2026-01-12', 'Sở Công Thương']

  test.each<[string, string[]]>([
    ['the columns one after the other', [...issuer, 'Số: 21/SCT-VP', ...country, placeAndDate]],
    ['the country first', [...country, ...issuer, 'Số: 21/SCT-VP', placeAndDate]],
    [
      'what it is about below the number',
      [...issuer, 'Số: 21/SCT-VP', 'V/v báo cáo theo Công văn số 8/SNV-CCHC', ...country, placeAndDate]
    ],
    [
      'side by side',
      [
        '| UBND TỈNH HÒA AN SỞ CÔNG THƯƠNG | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc |\n| --- | --- |\n| Số: 21/SCT-VP | Hòa An, ngày 12 tháng 01 năm 2026 |'
      ]
    ]
  ])('a letter with %s', async (_, head) => {
    expect(await ownFacts(...head, ...letterText)).toEqual(own)
  })

  test('a letter cites what its subject cites', async () => {
    const {plan} = await read(
      ...issuer,
      'Số: 21/SCT-VP',
      'V/v triển khai Quyết định số 77/QĐ-UBND ngày 02/01/2026',
      ...country,
      placeAndDate,
      ...letterText
    )
    expect(plan.citations.map(({number}) => number)).toEqual(['77/QĐ-UBND', '45/KH-UBND'])
  })

  test('a day left blank is no later day of the text', async () => {
    const head = [...issuer, 'Số:    /SCT-VP', ...country, 'Hòa An, ngày    tháng 01 năm 2026']
    expect(await ownFacts(...head, ...letterText)).toEqual([null, null, 'Sở Công Thương'])
  })

  test.each<[string, string[]]>([
    [
      'minutes',
      [
        'BIÊN BẢN HỌP',
        'Căn cứ Nghị định số 88/2025/NĐ-CP ngày 10 tháng 4 năm 2025 của Chính phủ;',
        'Hôm nay, ngày 06 tháng 5 năm 2026, chúng tôi họp tại nhà văn hóa thôn.'
      ]
    ],
    ['a form', ['PHIẾU ĐĂNG KÝ', 'Họ và tên: ………', 'Ngày, tháng, năm sinh: ………', 'Chỗ ở: ………']],
    [
      'a contract',
      [
        'HỢP ĐỒNG IN TỜ GẤP',
        'Số lượng, giá tiền theo Quyết định số 12/QĐ-SCT ngày 05/01/2026 của Giám đốc Sở;',
        'Hai bên ký ngày 06 tháng 5 năm 2026.'
      ]
    ],
    [
      'a petition',
      [
        'ĐƠN ĐỀ NGHỊ',
        'Kính gửi: Ủy ban nhân dân xã Đồng Xuân.',
        'Tôi nhận được Công văn số 15/UBND-VP ngày 05/01/2026.'
      ]
    ]
  ])('%s has none, and is asked nothing of a header', async (_, text) => {
    const report = await read(...country, ...text)
    const {number, date, issuer: name} = report.plan
    expect([number, date, name]).toEqual([null, null, null])
    expect(report.findings.map(({rule}) => rule).filter(rule => rule.startsWith('form/'))).toEqual([])
  })

  test('a plan without number, date and issuer is asked of its header all the same', async () => {
    const report = await read(
      ...country,
      'KẾ HOẠCH',
      'Tuyên truyền cải cách hành chính năm 2026',
      'I. MỤC ĐÍCH',
      'Người dân biết rõ việc.'
    )
    expect(statuses(report)).toContain('form/national-title: met')
  })
})

describe('a decision and the plan behind it have recipients each of their own', () => {
  const decision = [
    ...issuer,
    'Số: 12/QĐ-SCT',
    ...country,
    placeAndDate,
    'QUYẾT ĐỊNH',
    'Ban hành Kế hoạch tuyên truyền cải cách hành chính năm 2026',
    'Căn cứ Kế hoạch số 45/KH-UBND ngày 05/01/2026 của UBND tỉnh Hòa An;',
    'QUYẾT ĐỊNH:',
    'Điều 1. Ban hành kèm theo Quyết định này Kế hoạch tuyên truyền cải cách hành chính năm 2026.',
    'Điều 2. Văn phòng Sở chịu trách nhiệm thi hành Quyết định này./.'
  ]
  const plan = [
    'KẾ HOẠCH',
    'Tuyên truyền cải cách hành chính năm 2026',
    'I. MỤC ĐÍCH',
    'Người dân biết rõ việc nào làm ở đâu.',
    'II. TỔ CHỨC THỰC HIỆN',
    'Văn phòng Sở chủ trì thực hiện Kế hoạch này./.'
  ]
  const ownEnd = [
    'Nơi nhận:',
    '- Như Điều 2;',
    '- GĐ, các PGĐ Sở;',
    '- Lưu: VT, QLCN.',
    'GIÁM ĐỐC',
    'Lê Thị Hòa'
  ]
  const planEnd = ['Nơi nhận:', '- Các đơn vị thuộc SCT;', '- Lưu: VT, KHTC.', 'GIÁM ĐỐC', 'Lê Thị Hòa']

  async function abbreviations(...lines: string[]) {
    const {findings} = await read(...lines)
    return findings.filter(({rule}) => rule === 'wording/abbreviation-defined').map(({quote}) => quote)
  }

  test.each<[string, string[]]>([
    ['of the decision', [...decision, ...ownEnd, ...plan]],
    ['of both', [...decision, ...ownEnd, ...plan, ...planEnd]],
    ['of the plan', [...decision, ...plan, ...planEnd]],
    [
      'in a table beside the signature',
      [
        ...decision,
        '| Nơi nhận: - Như Điều 2; - GĐ, các PGĐ Sở; - Lưu: VT, QLCN. | GIÁM ĐỐC Lê Thị Hòa |\n| --- | --- |',
        ...plan
      ]
    ]
  ])('abbreviations in those %s need no full form', async (_, lines) => {
    expect(await abbreviations(...lines)).toEqual([])
  })

  test('abbreviations in the articles do', async () => {
    const lines = decision.map(line => line.replace('Văn phòng Sở', 'Công chức QLCN'))
    expect(await abbreviations(...lines, ...ownEnd, ...plan)).toEqual(['QLCN'])
  })
})

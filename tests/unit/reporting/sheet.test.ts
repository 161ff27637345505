import {readFileSync} from 'node:fs'
import {strFromU8, unzipSync} from 'fflate'
import {describe, expect, test} from 'vitest'
import type {Language} from '../../../src/base/severity.js'
import {toReport} from '../../../src/engine/lint-files.js'
import {sheetDocx} from '../../../src/reporters/sheet-docx/sheet-docx.js'
import {lint, rules} from '../../support/linting.js'

/** The reviewer’s sheet, as Word reads it. */
async function sheet(language: Language, ...plans: string[]): Promise<string> {
  return sheetOf(
    language,
    plans.map(plan => readFileSync(`fixtures/documents/${plan}/plan.md`, 'utf8'))
  )
}

async function sheetOf(language: Language, texts: readonly string[]): Promise<string> {
  const files = await Promise.all(texts.map(text => lint('plan.md', text, {language})))
  const ruleTitles = Object.fromEntries(rules.map(rule => [rule.id, rule.summary[language]]))
  const bytes = await sheetDocx(toReport(files, {version: '0.0.0', packs: {}, knowledge: '2026-11-28'}), {
    language,
    ruleTitles,
    color: false,
    today: '2026-11-20'
  })
  return strFromU8(unzipSync(bytes)['word/document.xml']!)
}

const dashed = `UBND TỈNH HÒA AN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập – Tự do – Hạnh phúc
Số: 15/KH-UBND
Hòa An, ngày 12 tháng 01 năm 2026

KẾ HOẠCH
Tuyên truyền cải cách hành chính năm 2026

I. MỤC ĐÍCH
1. Nâng cao nhận thức của cán bộ, công chức.
`

const textOf = (xml: string) => xml.replace(/<\/w:p>/g, '\n').replace(/<[^>]+>/g, '')

describe('the sheet as a Word file', () => {
  test('says where nothing of the mission was asked', async () => {
    const ofSchool = dashed.replace('UBND TỈNH HÒA AN', 'TRƯỜNG THPT HÒA AN').replace('KH-UBND', 'KH-THPT')
    expect(textOf(await sheetOf('vi', [ofSchool]))).toContain('nên chưa xét yêu cầu cchc/ nào')
    expect(textOf(await sheetOf('en', [ofSchool]))).toContain('so nothing of cchc/ was asked')
    expect(textOf(await sheetOf('vi', [dashed]))).not.toContain('nên chưa xét yêu cầu cchc/ nào')
  })

  test('A4 with the margins of office papers, in Times New Roman', async () => {
    const xml = await sheet('vi', 'province-2023-no-indices')
    expect(xml).toMatch(/<w:pgSz w:w="11906" w:h="16838"/)
    expect(xml).toMatch(/w:top="1134" w:right="850" w:bottom="1134" w:left="1701"/)
    expect(xml).toContain('<w:tblHeader/>')
  })

  test('each requirement with its basis, status, evidence and what is missing; places to sign', async () => {
    const text = textOf(await sheet('vi', 'province-2023-no-indices'))
    for (const part of [
      'PHIẾU RÀ SOÁT KẾ HOẠCH',
      'TRÌNH KÝ',
      'Yêu cầu, căn cứ\nKết quả\nNội dung kế hoạch, vị trí\nÝ kiến người rà soát',
      '27/31 yêu cầu đạt. Còn 4 lỗi cần sửa.\n',
      '- Yêu cầu 10: ',
      'PAPI) – chưa đạt (lỗi)\n',
      'Căn cứ: Quyết định 251/QĐ-BNV; thông lệ\n',
      'Quyết định số 251/QĐ-BNV ngày 29/3/2022 của Bộ Nội vụ',
      '“I. MỤC ĐÍCH, YÊU CẦU”\nMục I, dòng 19\n☐ Đã xem\n',
      'Chưa đạt\nlỗi\n',
      '☐ Phải sửa\n☐ Chấp nhận, vì:\n',
      'Phần nội dung chưa nêu',
      'Không áp dụng\n',
      'NGƯỜI RÀ SOÁT',
      'LÃNH ĐẠO ĐƠN VỊ'
    ])
      expect(text).toContain(part)
  })

  test('a finding beside a requirement that is met, and none twice', async () => {
    const text = textOf(await sheetOf('vi', [dashed]))
    expect(text).toContain('II. Nội dung khác cần xem xét\nTT\nMức độ\n')
    expect(text.split('Tiêu ngữ nên dùng dấu gạch nối')).toHaveLength(2)
    expect(text.split('Kế hoạch chưa có mục “Giải pháp thực hiện”')).toHaveLength(2)
  })

  test('in English, and a section for each plan', async () => {
    const xml = await sheet('en', 'commune-2026', 'department-2025')
    expect(textOf(xml)).toContain('REVIEW OF A PLAN')
    expect(xml.match(/<w:sectPr>/g)).toHaveLength(2)
  })
})

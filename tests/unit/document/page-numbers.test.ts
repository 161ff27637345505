import {describe, expect, test} from 'vitest'
import {readSource} from '../../../src/engine/read-source.js'
import {lint, knowledge} from '../../support/linting.js'

/** Numbers of pages that stand between two lines are no text, and the paragraph goes on behind them. */

const first = [
  'UBND TỈNH SƠN LA',
  'SỞ CÔNG THƯƠNG',
  'Số: 21/KH-SCT',
  'KẾ HOẠCH',
  'Tuyên truyền cải cách hành chính năm 2026',
  'Thực hiện Kế hoạch số 8/KH-UBND ngày 09/01/2026 của Ủy ban nhân',
  'dân tỉnh Sơn La về cải cách hành chính năm 2026, Sở ban hành Kế',
  'hoạch như sau:',
  'I. MỤC ĐÍCH, YÊU CẦU',
  '1. Mục đích',
  'Nâng cao nhận thức của công chức, viên chức và người lao động về',
  'cải cách hành chính.',
  '2. Yêu cầu',
  'Bảo đảm thiết thực, tiết kiệm; gắn với việc giải quyết hồ sơ của',
  'người dân và doanh nghiệp.',
  'II. TỔ CHỨC THỰC HIỆN',
  '1. Văn phòng: chủ trì theo dõi, đôn đốc; tổng hợp, báo cáo kết',
  'quả thực hiện quý I, 6 tháng, quý III và năm'
]
const second = [
  'về Sở Nội vụ trước ngày 20 của tháng cuối kỳ báo cáo.',
  '2. Các phòng, đơn vị trực thuộc: phối hợp thực hiện./.',
  'Nơi nhận:',
  '- Sở Nội vụ;',
  '- Lưu: VT.',
  'GIÁM ĐỐC',
  'Lê Thị Hoa'
]
const label = 'Văn phòng'
const duty =
  'tổng hợp, báo cáo kết quả thực hiện quý I, 6 tháng, quý III và năm về Sở Nội vụ trước ngày 20 của tháng cuối kỳ báo cáo'

describe('what a page’s end puts between two lines is no text', () => {
  test.each([
    ['a number between empty lines', ['', '2', '']],
    ['a form feed', ['\f']],
    ['a number behind a form feed', ['\f2']],
    ['a number and a form feed', ['', '2', '\f']],
    ['“- 2 -”', ['- 2 -']],
    ['“– 2 –” between empty lines', ['', '– 2 –', '']],
    ['“Trang 2/5”', ['Trang 2/5']],
    ['“Trang 2 trên 5” between empty lines', ['', 'Trang 2 trên 5', '']],
    ['the first page’s number', ['Trang 1/5', '']],
    ['a number without empty lines', ['2']]
  ])('%s', async (_what, end) => {
    for (const name of ['plan.txt', 'plan.md']) {
      const report = await lint(name, [...first, ...end, ...second].join('\n'))
      const row = report.checklist.find(({rule}) => rule === 'cchc/reporting-cadence')!
      expect(
        row.evidence.map(({text}) => text),
        name
      ).toEqual([label, duty])
      const texts = report.checklist.flatMap(({evidence}) => evidence.map(({text}) => text))
      expect(texts.join('\n')).not.toMatch(/Trang|- 2 -|– 2 –|năm 2 về|\f/)
    }
  })
})

describe('and these are text', () => {
  test.each([
    [
      'a number in a table that was flattened',
      ['1', 'Đăng tin', 'Văn phòng', '2', 'Phát thanh', 'Các phòng']
    ],
    ['a number that does not follow', ['Trang 9/12']],
    ['a member of a list', ['- 2 tin, bài mỗi quý']],
    ['a heading', ['Trang thông tin điện tử 2']],
    ['a date', ['20/11']],
    ['an amount alone in a line of words', ['2 triệu đồng']]
  ])('%s', async (_what, lines) => {
    for (const name of ['plan.txt', 'plan.md']) {
      const bytes = new TextEncoder().encode([...first, ...lines, ...second].join('\n'))
      const source = await readSource(
        name,
        bytes,
        name.endsWith('.md') ? 'markdown' : 'text',
        knowledge.vocabulary.words
      )
      const text = source.tree.children
        .map(block => (block.type === 'paragraph' ? block.passage.value : ''))
        .join(' ')
      for (const line of lines) expect(text).toContain(line)
    }
  })
})

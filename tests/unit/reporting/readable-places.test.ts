import {expect, test} from 'vitest'
import {commentLines} from '../../../src/reporters/comment-lines.js'
import type {Report} from '../../../src/diagnostic/report.js'
import {readTextAs} from '../../../src/engine/read-source.js'
import {Places} from '../../../src/engine/places.js'
import {readPlan} from '../../../src/document/read-plan.js'
import {knowledge, lint, today} from '../../support/linting.js'
import {shownAs} from '../../support/reports.js'

const head = `# KẾ HOẠCH

**Thông tin, tuyên truyền cải cách hành chính năm 2024**

`

test('evidence is shown without markup', async () => {
  const report = await lint(
    'ke-hoach.md',
    `${head}## V. TỔ CHỨC THỰC HIỆN

1. **Sở Nội vụ:** chủ trì, theo dõi việc *thực hiện* Kế hoạch.
`,
    {level: 'province', topic: 'cchc-communication'}
  )
  const evidence = (item: string) =>
    report.checklist
      .find(row => row.rule === 'cchc/responsibility' && row.item === item)!
      .evidence.map(({quote, text}) => ({quote, text}))
  expect(evidence('home-affairs')).toEqual([
    {
      quote: 'Sở Nội vụ:** chủ trì, theo dõi việc *thực hiện* Kế hoạch',
      text: 'Sở Nội vụ: chủ trì, theo dõi việc thực hiện Kế hoạch'
    }
  ])
})

const table = (rows: string) =>
  lint(
    'ke-hoach.md',
    `${head}## V. TỔ CHỨC THỰC HIỆN

${rows}
`,
    {level: 'province', topic: 'cchc-communication'}
  )

const rows: readonly [string, string, string, ...string[]][] = [
  [
    'from the task to the deadline, without the number and what stands behind',
    'home-affairs',
    `| STT | Nhiệm vụ | Cơ quan chủ trì | Thời hạn | Ghi chú |
| --- | --- | --- | --- | --- |
| 1 | In **tờ gấp** | Văn phòng Ủy ban nhân dân tỉnh | Quý I | |
| 2 | Mở chuyên mục | Sở Nội vụ | Quý II | Theo dự toán |`,
    'Mở chuyên mục – Sở Nội vụ – Quý II'
  ],
  [
    'what stands between them too',
    'home-affairs',
    `| Nội dung | Đơn vị chủ trì | Đơn vị phối hợp | Sản phẩm | Thời gian hoàn thành |
| --- | --- | --- | --- | --- |
| Tổ chức hội thi | **Sở Nội vụ** | Tỉnh đoàn | Hội thi | Tháng 9 |`,
    'Tổ chức hội thi – Sở Nội vụ – Tỉnh đoàn – Hội thi – Tháng 9'
  ],
  [
    'the agency first',
    'finance',
    `| Cơ quan chủ trì | Thời hạn | Công việc |
| --- | --- | --- |
| Sở Tài chính | Quý I | Thẩm định dự toán |`,
    'Sở Tài chính – Quý I – Thẩm định dự toán'
  ],
  [
    'one of two in a cell, and no deadline',
    'finance',
    `| TT | Hoạt động | Chủ trì | Thời hạn |
| --- | --- | --- | --- |
| 1 | Cân đối kinh phí | Sở Nội vụ, Sở Tài chính | |`,
    'Cân đối kinh phí – Sở Nội vụ, Sở Tài chính'
  ],
  [
    'a task that stands in a row above is quoted before it',
    'finance',
    `| TT | Hoạt động | Chủ trì | Thời hạn |
| --- | --- | --- | --- |
| 1 | Cân đối kinh phí | Văn phòng | Quý I |
| | | Sở Tài chính | Quý II |`,
    'Cân đối kinh phí',
    'Sở Tài chính – Quý II'
  ],
  [
    'no column says what the task is',
    'finance',
    `| TT | Tên | Chủ trì | Ghi chú |
| --- | --- | --- | --- |
| 1 | Cân đối kinh phí | Sở Tài chính | Đã có |`,
    'Sở Tài chính'
  ]
]

test.each(rows)('a duty of a task table is proved by its row: %s', async (_, item, lines, ...texts) => {
  const {checklist} = await table(lines)
  const row = checklist.find(one => one.rule === 'cchc/responsibility' && one.item === item)!
  expect(row.status).toBe('met')
  expect(row.evidence.map(one => one.text)).toEqual(texts)
  const {start, end, quote} = row.evidence[0]!
  expect(start.line).toBe(end.line)
  expect(end.offset - start.offset).toBe(quote.length)
})

test('a partner in a task table is shown with the row too', async () => {
  const {checklist} = await table(`| Nhiệm vụ | Chủ trì | Phối hợp | Thời hạn |
| --- | --- | --- | --- |
| In tờ gấp | Văn phòng | Sở Tài chính | Quý I |`)
  expect(checklist.find(one => one.rule === 'cchc/responsibility' && one.item === 'finance')).toMatchObject({
    status: 'unclear',
    evidence: [{text: 'In tờ gấp – Văn phòng – Sở Tài chính – Quý I'}]
  })
})

test('a report that is a row of a task table is proved by the row', async () => {
  const {checklist} = await table(`| TT | Nhiệm vụ | Chủ trì | Thời gian |
| --- | --- | --- | --- |
| 1 | In tờ gấp | Văn phòng | Quý I |
| 2 | Báo cáo kết quả thực hiện Kế hoạch | Sở Nội vụ | Hằng quý |`)
  expect(checklist.find(one => one.rule === 'cchc/reporting-cadence')).toMatchObject({
    status: 'met',
    evidence: [{text: 'Báo cáo kết quả thực hiện Kế hoạch – Sở Nội vụ – Hằng quý'}]
  })
})

test('a row of a table is its cells with dashes between, and markup alone is what it is', async () => {
  const source = await readTextAs(
    'markdown',
    'ke-hoach.md',
    `Mở đầu.

| Nhiệm vụ | Chủ trì | Thời hạn |
| --- | --- | --- |
| Cấp kinh phí | **Sở Tài chính** | Quý I |

***

Kết thúc.
`,
    knowledge.vocabulary.words
  )
  const places = new Places(readPlan(source, knowledge.vocabulary, {today}))
  const textOf = (from: string, to: string) => {
    const start = source.text.indexOf(from)
    return places.words({start, end: source.text.indexOf(to, start) + to.length}).text
  }
  expect(textOf('Cấp', 'Quý I')).toBe('Cấp kinh phí – Sở Tài chính – Quý I')
  expect(textOf('phí', '**Sở Tài')).toBe('phí – Sở Tài')
  expect(textOf('Mở', 'Kết thúc')).toBe(
    'Mở đầu. Nhiệm vụ – Chủ trì – Thời hạn Cấp kinh phí – Sở Tài chính – Quý I Kết thúc'
  )
  expect(textOf('***', '***')).toBe('***')
})

test('a second place is told by each report in its own way, and by no sentence', async () => {
  const report = await lint(
    'ke-hoach.md',
    `${head}Căn cứ Kế hoạch số 434/KH-UBND ngày 28/12/2023 của UBND tỉnh;

## I. MỤC ĐÍCH

Thực hiện Kế hoạch số 434/KH-UBND ngày 28/12/2022 của UBND tỉnh.
`
  )
  const found = report.findings.find(({rule}) => rule === 'citation/consistent')!
  expect(found.message).not.toContain('dòng')
  expect(found.related).toMatchObject([
    {message: 'Chỗ này ghi ngày 28/12/2023.', text: 'ngày 28/12/2023', start: {line: 5}}
  ])
  expect(commentLines(found, 'vi')).toContain('Xem chỗ “ngày 28/12/2023”: Chỗ này ghi ngày 28/12/2023.')
  const whole = {files: [{...report, findings: [found]}], summary: {errors: 0, warnings: 1, infos: 0}}
  expect(await shownAs('stylish', whole as unknown as Report)).toContain(
    '\n      ở dòng 5: Chỗ này ghi ngày 28/12/2023.\n'
  )
})

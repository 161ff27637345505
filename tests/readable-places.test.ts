import {expect, test} from 'vitest'
import {remarkLines} from '../src/engine/remark-lines.js'
import {stylish} from '../src/reporters/stylish.js'
import type {Report} from '../src/diagnostic/report.js'
import {readTextAs} from '../src/engine/read-source.js'
import {Places} from '../src/engine/places.js'
import {readPlan} from '../src/document/read-plan.js'
import {lint, today, world} from './linting.js'

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
    world.vocabulary.words
  )
  const places = new Places(readPlan(source, world.vocabulary, today))
  const textOf = (from: string, to: string) => {
    const start = source.text.indexOf(from)
    return places.text({start, end: source.text.indexOf(to, start) + to.length})
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
  expect(remarkLines(found, 'vi')).toContain('Xem chỗ “ngày 28/12/2023”: Chỗ này ghi ngày 28/12/2023.')
  const whole = {files: [{...report, findings: [found]}], summary: {errors: 0, warnings: 1, infos: 0}}
  expect(stylish(whole as unknown as Report, {language: 'vi', color: false, ruleTitles: {}})).toContain(
    '\n      ở dòng 5: Chỗ này ghi ngày 28/12/2023.\n'
  )
})

import {mkdirSync, mkdtempSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {knownOn} from '../../src/knowledge/ages.js'
import {builtInKnowledge} from '../../src/packs/built-in.js'
import {vietnameseDate} from '../../src/vietnamese/dates.js'
import {run} from '../support/command.js'

/** A later edition of the tables: a decree that ends, a province that becomes a city. */
const tables = {
  'documents.yaml': `- id: 118-2025-nd-cp
  until: 2027-06-30
  becomes: [500-2027-nd-cp]
  sources: [Công báo]
  checkedOn: 2027-06-05
- id: 500-2027-nd-cp
  number: 500/2027/NĐ-CP
  date: 2027-05-10
  type: Nghị định
  issuer: Chính phủ
  title: Thực hiện thủ tục hành chính theo cơ chế một cửa
  sources: [Công báo]
  checkedOn: 2027-06-05
`,
  'provinces.yaml': `- id: lam-dong
  periods:
    - {kind: province, until: 2027-06-30}
    - {kind: city, from: 2027-07-01}
  sources: [Công báo]
  checkedOn: 2027-06-05
`,
  'edition.yaml': 'title: Dữ liệu tháng 6 năm 2027\ncheckedOn: 2027-06-05\n'
}

/** The day of the tables that come with the program. */
const shipped = vietnameseDate(knownOn(builtInKnowledge))

const plan = `# KẾ HOẠCH

Tuyên truyền cải cách hành chính năm 2027

Căn cứ Nghị định số 118/2025/NĐ-CP ngày 09/6/2025 của Chính phủ;

Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:

## I. TỔ CHỨC THỰC HIỆN

1. Sở Nội vụ tỉnh Lâm Đồng: Theo dõi việc thực hiện Kế hoạch.
`

const header = `ỦY BAN NHÂN DÂN TỈNH LÂM ĐỒNG
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM

Số: 15/KH-UBND

Lâm Đồng, ngày 02 tháng 8 năm 2027

`

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'cchclint-'))
  mkdirSync(path.join(folder, 'bang'))
  writeFileSync(path.join(folder, '.cchclintrc.yaml'), 'knowledge: [bang]\n')
  writeFileSync(path.join(folder, 'ke-hoach.md'), plan)
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, 'bang', name), text)
  return folder
}

const lintIn = (folder: string, today: string) =>
  run(['--today', today, '--only', 'cchc/former-place', '--only', 'citation/superseded', 'ke-hoach.md'], {
    cwd: folder
  })

describe('a later edition of the tables', () => {
  test('is known without a new program', async () => {
    const {out} = await lintIn(folderWith(tables), '2027-08-02')
    expect(out).not.toContain('hết hiệu lực')
    const dated = folderWith({...tables})
    writeFileSync(path.join(dated, 'ke-hoach.md'), `${header}${plan}`)
    const told = await lintIn(dated, '2027-08-02')
    expect(told.out).toContain('được thay thế bằng Nghị định số 500/2027/NĐ-CP ngày 10/5/2027')
    expect(told.out).toContain('không còn “tỉnh Lâm Đồng” từ ngày 01/7/2027 (nay là thành phố Lâm Đồng)')
  })

  test.each([
    ['has its day', tables, '2027-08-02', undefined],
    ['grows old as well', tables, '2027-12-10', '05/6/2027'],
    ['single rows renew nothing', {'documents.yaml': tables['documents.yaml']}, '2027-08-02', shipped],
    ['a day that has not come is none', tables, '2027-06-04', shipped]
  ])('%s', async (_, files, today, day) => {
    const {err} = await lintIn(folderWith(files), today)
    if (day === undefined) expect(err).not.toContain('Dữ liệu văn bản cập nhật')
    else expect(err).toContain(`Dữ liệu văn bản cập nhật đến ${day};`)
  })

  test('the latest of several counts, and none makes the tables older', () => {
    const editions = (...days: string[]) => days.map(checkedOn => ({folder: 'bang', title: 'x', checkedOn}))
    expect(knownOn({...builtInKnowledge, editions: editions('2027-01-01', '2026-12-01')})).toBe('2027-01-01')
    expect(knownOn({...builtInKnowledge, editions: editions('2020-01-01')})).toBe(knownOn(builtInKnowledge))
  })

  test('the command tells it', async () => {
    const folder = folderWith(tables)
    const {code, out} = await run(['knowledge', '--today', '2027-06-10'], {cwd: folder})
    expect(code).toBe(0)
    expect(out).toContain(
      '  Dữ liệu tháng 6 năm 2027: cả bảng văn bản được kiểm tra ngày 05/6/2027 (5 ngày trước)'
    )
    const english = await run(['knowledge', '--today', '2027-06-10', '--lang', 'en'], {cwd: folder})
    expect(english.out).toContain('the table of documents was checked as a whole on 2027-06-05 (5 days ago)')
  })
})

test.each([
  ['edition.yaml', 'title: Dữ liệu\ncheckedOn: 2027-02-31\n', 'edition.yaml:2:'],
  ['edition.yaml', 'title: Dữ liệu\nngay: 2027-02-01\n', 'edition.yaml:2:'],
  ['editon.yaml', 'title: Dữ liệu\ncheckedOn: 2027-02-01\n', 'edition.yaml'],
  ['documents.yaml', '- id: 118-2025-nd-cp\n  becomes: [khong-co]\n', 'documents.yaml:1:'],
  [
    'documents.yaml',
    '- id: 118-2025-nd-cp\n  amended: [{by: khong-co, from: 2027-01-01}]\n',
    'documents.yaml:1:'
  ],
  ['documents.yaml', '- id: moi\n  number: 5/2027/NĐ-CP\n', 'documents.yaml:1:'],
  ['provinces.yaml', '- id: lam-dong\n  periods:\n    - {kind: tinh}\n', 'provinces.yaml:3:']
])('what is broken in %s is told with its place', async (name, text, place) => {
  const {code, err} = await lintIn(folderWith({...tables, [name]: text}), '2027-08-02')
  expect(code).toBe(2)
  expect(err).toContain(place)
})

test('an edition without a table is none', async () => {
  const {code, err} = await lintIn(folderWith({'edition.yaml': tables['edition.yaml']}), '2027-08-02')
  expect(code).toBe(2)
  expect(err).toContain('chưa có bảng dữ liệu nào')
})

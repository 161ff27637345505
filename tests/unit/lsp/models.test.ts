import {mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {globSync} from 'tinyglobby'
import {afterAll, describe, expect, test} from 'vitest'
import type {CodeAction} from 'vscode-languageserver/node.js'
import {TextDocument} from 'vscode-languageserver-textdocument'
import type {ReadFileReport} from '../../../src/diagnostic/report.js'
import {fullId} from '../../../src/diagnostic/rule-label.js'
import {LanguageClient} from '../../support/language-client.js'
import {lint} from '../../support/linting.js'

const root = mkdtempSync(path.join(tmpdir(), 'cchclint-models-'))
afterAll(() => rmSync(root, {recursive: true}))

/** The text with the model wording of the first finding of a rule put in; undefined where none is offered. */
async function withModel(text: string, name: string, id: string): Promise<string | undefined> {
  const client = await LanguageClient.start(root)
  const uri = pathToFileURL(path.join(root, name)).href
  await client.open(uri, text)
  const diagnostic = (await client.published(uri)).find(({code}) => code === id)
  if (!diagnostic) throw new Error(`${id} is not found`)
  const actions = await client.ask<CodeAction[]>('textDocument/codeAction', {
    textDocument: {uri},
    range: diagnostic.range,
    context: {diagnostics: [diagnostic], only: ['quickfix']}
  })
  const action = actions.find(({title}) => title === `Thêm câu mẫu cho “${id}”`)
  const edits = Object.values(action?.edit?.changes ?? {}).flat()
  return action && TextDocument.applyEdits(TextDocument.create(uri, 'markdown', 1, text), edits)
}

const idsOf = ({findings}: ReadFileReport) => findings.filter(one => !one.suppressed).map(fullId)
const statusOf = ({checklist}: ReadFileReport, id: string) =>
  checklist.find(row => fullId(row) === id)?.status

/** What a person must fill in before the requirement is met, and what then stands there. */
const toFill: Readonly<Record<string, (text: string) => string>> = {
  'cchc/parent-plan': text => text.replaceAll('[…]', '12'),
  'cchc/measurable-goals': text => text.replaceAll('[…]', '90'),
  'cchc/reporting-day': text => text.replaceAll('[…]', '15'),
  'cchc/responsibility/press': text => text.replaceAll('[…]', 'Vĩnh Phúc')
}
const filledIn = (text: string) =>
  text.replaceAll('trước ngày […]', 'trước ngày 15').replaceAll('[…]', 'Văn phòng')

describe('a model wording that is put in', () => {
  test('a section stands at its place, numbered as its neighbours, and those behind it anew', async () => {
    const text = [
      'ỦY BAN NHÂN DÂN TỈNH SƠN LA',
      '',
      'Số: 12/KH-UBND',
      '',
      'Sơn La, ngày 10 tháng 01 năm 2026',
      '',
      '# KẾ HOẠCH',
      '',
      'Thông tin, tuyên truyền cải cách hành chính tỉnh Sơn La năm 2026',
      '',
      '## I. MỤC ĐÍCH, YÊU CẦU',
      '',
      '- Nâng cao nhận thức của cán bộ, công chức về cải cách hành chính.',
      '',
      '## II. NỘI DUNG, HÌNH THỨC TUYÊN TRUYỀN',
      '',
      '- Tuyên truyền Nghị quyết của Chính phủ trên báo chí.',
      '',
      '## III. TỔ CHỨC THỰC HIỆN',
      '',
      '- Sở Nội vụ chủ trì thực hiện.',
      ''
    ].join('\n')
    const after = await withModel(text, 'ke-hoach.md', 'cchc/required-sections/funding')
    expect(after).toContain('\n## III. KINH PHÍ THỰC HIỆN\n\n')
    expect(after).toContain('\n\n## IV. TỔ CHỨC THỰC HIỆN\n')
    const blank = await lint('ke-hoach.md', after!)
    expect(statusOf(blank, 'cchc/required-sections/funding')).toBe('unclear')
    const report = await lint('ke-hoach.md', after!.replace('[…]', 'ngân sách địa phương'))
    expect(statusOf(report, 'cchc/required-sections/funding')).toBe('met')
    expect(idsOf(report)).not.toContain('form/numbering-sequence')
  })
})

const head = [
  'ỦY BAN NHÂN DÂN TỈNH SƠN LA',
  '',
  'Số: 12/KH-UBND',
  '',
  'Sơn La, ngày 10 tháng 01 năm 2026',
  ''
]
const title = 'Thông tin, tuyên truyền cải cách hành chính tỉnh Sơn La năm 2026'
const promulgating =
  'Ủy ban nhân dân tỉnh ban hành Kế hoạch tuyên truyền cải cách hành chính năm 2026 như sau:'
const basis = 'Căn cứ Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ;'
const body = (mark: (heading: string) => string) => [
  mark('I. MỤC ĐÍCH, YÊU CẦU'),
  '',
  '- Nâng cao nhận thức của cán bộ, công chức về cải cách hành chính.',
  '',
  mark('II. NỘI DUNG, HÌNH THỨC TUYÊN TRUYỀN'),
  '',
  '- Tuyên truyền Nghị quyết của Chính phủ trên báo chí.',
  '',
  mark('III. TỔ CHỨC THỰC HIỆN'),
  '',
  '- Sở Nội vụ chủ trì thực hiện.',
  ''
]
const parent = 'Thực hiện Kế hoạch số […]/KH-UBND'

describe('where it stands', () => {
  const plain = body(heading => `**${heading}**`)
  const put = (lines: readonly string[], id: string, eol = '\n') =>
    withModel(lines.join(eol), 'ke-hoach.md', id)

  test('a basis stands behind the last one, before what promulgates the plan', async () => {
    const text = [...head, '# KẾ HOẠCH', '', title, '', basis, '', promulgating, '', ...plain]
    const after = await put(text, 'cchc/parent-plan')
    expect(after).toContain(`${basis}\n\n${parent}`)
    expect(after).toContain(`;\n\n${promulgating}\n`)
  })

  test('without any basis it stands before what promulgates the plan', async () => {
    const after = await put(
      [...head, '# KẾ HOẠCH', '', title, '', promulgating, '', ...plain],
      'cchc/parent-plan'
    )
    expect(after).toContain(`${title}\n\n${parent}`)
    expect(after).toContain(`;\n\n${promulgating}\n`)
  })

  test('a heading that is underlined stays one', async () => {
    const after = await put([...head, `KẾ HOẠCH ${title}`, '=====', '', ...plain], 'cchc/parent-plan')
    expect(after).toContain(`\n=====\n\n${parent}`)
  })

  test('a title with its text right below stays apart', async () => {
    const after = await put([...head, '# KẾ HOẠCH', `**${title}**`, ...plain], 'cchc/parent-plan')
    expect(after).toMatch(new RegExp(`\\n\\n${parent.replace('[…]', '.….')}[^\\n]*\\n\\n\\*\\*I\\. MỤC`))
  })

  test('lines end as those of the text', async () => {
    const text = [...head, '# KẾ HOẠCH', '', title, '', basis, '', promulgating, '', ...plain]
    const after = await put(text, 'cchc/parent-plan', '\r\n')
    expect(after?.replaceAll('\r\n', '')).not.toContain('\n')
  })

  test.each([
    ['__II. %__', '__III. KINH PHÍ THỰC HIỆN__'],
    ['*II. %*', '*III. KINH PHÍ THỰC HIỆN*'],
    ['***II. %***', '***III. KINH PHÍ THỰC HIỆN***'],
    ['**II.** %', 'III. KINH PHÍ THỰC HIỆN'],
    ['## **II. %**', '## **III. KINH PHÍ THỰC HIỆN**']
  ])('a heading beside “%s” is marked up as that is', async (marked, expected) => {
    const mark = (heading: string) => {
      const [, number = '', words = ''] = /^([IVX]+)\. (.*)$/.exec(heading) ?? []
      return marked.replace('II', number).replace('%', words)
    }
    const text = [...head, '# KẾ HOẠCH', '', title, '', basis, '', promulgating, '', ...body(mark)]
    const after = await put(text, 'cchc/required-sections/funding')
    expect(after?.split('\n')).toContain(expected)
  })
})

test('neighbours without numbers get one without, and are not numbered anew', async () => {
  const mark = (heading: string) => `## ${heading.replace(/^[IVX]+\. /, '')}`
  const text = [...head, '# KẾ HOẠCH', '', title, '', basis, '', promulgating, '', ...body(mark)].join('\n')
  const after = await withModel(text, 'ke-hoach.md', 'cchc/required-sections/funding')
  expect(after?.split('\n')).toContain('## KINH PHÍ THỰC HIỆN')
  expect(after?.split('\n')).toContain('## TỔ CHỨC THỰC HIỆN')
})

const plans = globSync('fixtures/documents/*/plan.{md,txt}')
  .map(file => file.replaceAll('\\', '/'))
  .sort()

test.each(plans)('%s: each model that is offered meets its requirement, and does no harm', async file => {
  const text = readFileSync(file, 'utf8')
  const name = path.basename(path.dirname(file)) + path.extname(file)
  const before = await lint(name, text)
  const unmet = before.checklist.filter(({status}) => status === 'unmet').map(fullId)
  for (const id of new Set(idsOf(before).filter(one => unmet.includes(one)))) {
    const put = await withModel(text, name, id)
    if (put === undefined) continue
    const after = await lint(name, (toFill[id] ?? filledIn)(put))
    expect({id, status: statusOf(after, id)}).toEqual({id, status: 'met'})
    // “[…]” is there to be filled in, and told as long as it is not.
    const known = new Set([...idsOf(before), 'form/unfilled'])
    const more = idsOf(after).filter(one => !known.has(one))
    expect({id, more}).toEqual({id, more: []})
  }
})

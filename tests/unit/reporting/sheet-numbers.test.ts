import {describe, expect, test} from 'vitest'
import type {ChecklistRow, Finding, ReadFileReport} from '../../../src/diagnostic/report.js'
import {basisOf, listedBases, sharedBases} from '../../../src/reporters/sheet/bases.js'
import {numberedSheet} from '../../../src/reporters/sheet/numbering.js'
import {leftSentence, outcomeOf, toDo} from '../../../src/reporters/sheet/outcome.js'
import {clippedText, shown} from '../../../src/reporters/sheet/shown-text.js'
import {isStamped, stamped} from '../../../src/reporters/sheet/stamp.js'
import {sheetWords} from '../../../src/reporters/sheet/words.js'
import {lint} from '../../support/linting.js'

const plan = await lint('plan.md', 'KẾ HOẠCH\nTuyên truyền cải cách hành chính năm 2026\n')
const place = {
  start: {line: 1, column: 1, offset: 0},
  end: {line: 1, column: 9, offset: 8},
  where: {section: null, page: null, paragraph: 1, table: null}
}

function row(rule: string, status: ChecklistRow['status'], more: Partial<ChecklistRow> = {}): ChecklistRow {
  const reason = status === 'met' ? null : `${rule} ${more.item ?? ''} chưa có`
  return {rule, title: more.item ?? rule, severity: 'error', basis: [], status, reason, evidence: [], ...more}
}

function finding(rule: string, message: string, more: Partial<Finding> = {}): Finding {
  return {
    rule,
    severity: 'error',
    message,
    quote: 'KẾ HOẠCH',
    text: 'KẾ HOẠCH',
    ...place,
    marks: 'words',
    fingerprint: '0'.repeat(32),
    basis: [],
    related: [],
    suggestions: [],
    suppressed: null,
    ...more
  }
}

function file(checklist: ChecklistRow[], findings: Finding[] = []): ReadFileReport {
  return {...plan, checklist, findings}
}

const accepted = (kind: 'inline' | 'config' | 'baseline') => ({
  kind,
  reason: 'đã trình riêng',
  owner: null,
  until: null
})

describe('one number for one requirement', () => {
  test('what was asked comes first, then what does not apply, then what could not be judged', () => {
    const sheet = numberedSheet(
      file([
        row('a/x', 'not-evaluated', {reason: 'không đọc được'}),
        row('a/y', 'not-applicable', {reason: 'không yêu cầu'}),
        row('b/z', 'met', {item: 'one'}),
        row('a/v', 'not-evaluated', {reason: 'tệp khác'}),
        row('b/z', 'unmet', {item: 'two'}),
        row('a/w', 'not-evaluated', {reason: 'không đọc được'})
      ])
    )
    expect(sheet.rows.map(({number, row: {item}}) => `${number} ${item}`)).toEqual(['1 one', '2 two'])
    expect(sheet.quiet.map(({numbers, status, reason}) => `${numbers} ${status} ${reason}`)).toEqual([
      '3 not-applicable không yêu cầu',
      '4–5 not-evaluated không đọc được',
      '6 not-evaluated tệp khác'
    ])
  })

  test('the items of a rule stand below its name, single rules of one pack below that of the pack', () => {
    const sheet = numberedSheet(
      file([
        row('cchc/sections', 'met', {item: 'purpose'}),
        row('cchc/sections', 'met', {item: 'content'}),
        row('cchc/parent', 'met'),
        row('form/title', 'met'),
        row('form/signature', 'met'),
        row('tinh/rieng', 'met'),
        row('form/recipients', 'met')
      ])
    )
    expect(
      sheet.groups.map(({title, rows}) => [
        title && ('rule' in title ? title.rule : title.pack.vi),
        rows.length
      ])
    ).toEqual([
      ['cchc/sections', 2],
      [undefined, 1],
      ['Thể thức văn bản', 2],
      [undefined, 1],
      [undefined, 1]
    ])
  })

  test('a finding goes to the requirement that it is of; the others are B1, B2 …; what is excepted is M1 …', () => {
    const unmet = row('cchc/index', 'unmet', {item: 'papi'})
    const sheet = numberedSheet(
      file(
        [row('cchc/index', 'unmet', {item: 'pci'}), unmet],
        [
          finding('wording/term', 'sai tên'),
          finding('cchc/index', unmet.reason!, {item: 'papi'}),
          finding('wording/term', 'đã chấp nhận', {suppressed: accepted('config')}),
          finding('wording/term', 'sai tên nữa')
        ]
      )
    )
    expect(sheet.rows.map(({number, finding: own}) => `${number} ${own?.item ?? '–'}`)).toEqual([
      '1 –',
      '2 papi'
    ])
    expect(sheet.others.map(({number, finding: {message}}) => `${number} ${message}`)).toEqual([
      'B1 sai tên',
      'B2 sai tên nữa'
    ])
    expect(sheet.excepted.map(({number}) => number)).toEqual(['M1'])
  })

  test('what is said of the whole plan is a finding of no item, and none of the others', () => {
    const reason = 'Không thấy tên kế hoạch'
    const sheet = numberedSheet(
      file(
        [
          row('cchc/index', 'unclear', {item: 'papi', reason}),
          row('cchc/index', 'unclear', {item: 'pci', reason})
        ],
        [finding('cchc/index', reason, {severity: 'info'})]
      )
    )
    expect(sheet.rows[0]!.finding?.message).toBe(reason)
    expect(sheet.others).toEqual([])
  })
})

describe('what became of a plan', () => {
  const unmet = (item: string) => row('cchc/index', 'unmet', {item})
  const of = (one: ChecklistRow, more: Partial<Finding> = {}) =>
    finding(one.rule, one.reason!, {...(one.item === undefined ? {} : {item: one.item}), ...more})

  test('counts what is left, each once: what is unclear is no suggestion, what was accepted is apart', () => {
    const [dti, pci] = [unmet('dti'), unmet('pci')]
    const unclear = row('cchc/parent', 'unclear')
    const sheet = numberedSheet(
      file(
        [dti, pci, unclear, row('cchc/cadence', 'met'), row('cchc/sections', 'waived')],
        [
          of(dti, {severity: 'warning'}),
          of(pci, {suppressed: accepted('baseline')}),
          of(unclear, {severity: 'info'}),
          finding('wording/term', 'sai', {severity: 'info'})
        ]
      )
    )
    const outcome = outcomeOf(sheet)
    expect(outcome).toEqual({
      met: 1,
      asked: 5,
      left: {error: 0, warning: 1, info: 1},
      unclear: 1,
      waived: 1,
      inBaseline: 1
    })
    expect(leftSentence(outcome, sheetWords.vi)).toBe(
      'Không có lỗi mới. Còn 1 cảnh báo, 1 gợi ý; 1 yêu cầu cần người rà soát kết luận; 1 phát hiện đã ghi nhận tồn đọng; 1 yêu cầu được miễn.'
    )
    expect(leftSentence(outcome, sheetWords.en)).toBe(
      'No new errors. Left: 1 warning, 1 suggestion; 1 requirement for the reviewer to decide; 1 finding in the baseline; 1 requirement waived.'
    )
  })

  test('what is to be done: errors, warnings, suggestions, then what a person decides', () => {
    const [first, second] = [unmet('dti'), unmet('pci')]
    const unclear = row('cchc/parent', 'unclear')
    const sheet = numberedSheet(
      file(
        [unclear, first, second],
        [
          of(unclear, {severity: 'info'}),
          of(first, {severity: 'info'}),
          of(second),
          finding('wording/term', 'sai')
        ]
      )
    )
    expect(toDo(sheet).map(({number}) => number)).toEqual(['3', 'B1', '2', '1'])
  })
})

describe('a basis', () => {
  const law = 'Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư'
  test.each([
    [`${law}, Phụ lục I, mục II.1`, 'Nghị định 30/2020/NĐ-CP', 'Phụ lục I, mục II.1'],
    [law, 'Nghị định 30/2020/NĐ-CP', undefined],
    ['Công văn số 581/BNV-CCHC của Bộ Nội vụ', 'Công văn 581/BNV-CCHC', undefined],
    ['Luật Căn cước số 26/2023/QH15 ngày 27/11/2023, Điều 3', 'Luật Căn cước 26/2023/QH15', 'Điều 3'],
    ['Thông lệ', 'thông lệ', undefined],
    ['https://example.gov.vn/a/b?c=d', 'example.gov.vn', undefined],
    ['Quy chế của tỉnh, sửa đổi, bổ sung', 'Quy chế của tỉnh, sửa đổi, bổ sung', undefined],
    ['x'.repeat(200), `${'x'.repeat(40)}…`, undefined]
  ])('%s', (written, short, part) => {
    expect(basisOf(written)).toMatchObject({short, part})
  })

  test('a document stands once in the list, with its longest title and its parts; practice comes last', () => {
    const rows = [
      row('a/x', 'met', {basis: ['Thông lệ', 'Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ']}),
      row('a/y', 'met', {basis: [`${law}, Điều 13`, `${law}, Phụ lục I`]}),
      row('a/z', 'met', {basis: [`${law}, Điều 13`]})
    ]
    expect(listedBases(file(rows)).map(({basis, parts}) => [basis.whole, parts])).toEqual([
      [law, ['Điều 13', 'Phụ lục I']],
      ['Thông lệ', []]
    ])
  })

  test('what rows share stands in their head, and each names only what is its own', () => {
    const rows = [
      [`${law}, Phụ lục I, mục II.1`, 'Thông lệ'],
      [`${law}, Điều 13`, 'Thông lệ', 'Quy chế của tỉnh']
    ]
    const {shared, own} = sharedBases(rows, row => row)
    expect(shared.map(({text}) => text)).toEqual(['Nghị định 30/2020/NĐ-CP', 'thông lệ'])
    expect(own.map(({bases}) => bases.map(({text}) => text))).toEqual([
      ['Phụ lục I, mục II.1'],
      ['Điều 13', 'Quy chế của tỉnh']
    ])
    expect(sharedBases([[`${law}, Điều 13`]], row => row).shared).toEqual([])
  })
})

describe('a text of somebody else, as a page shows it', () => {
  test.each([
    ['một\r\n  dòng\nhai', 'một dòng hai'],
    ['a\u202eb\u200bc\u0007d\u001b[31m', 'a␣b␣c␣d␣[31m'],
    ['Hòa'.normalize('NFD'), 'Hòa'],
    ['\ud83d\ude00 \ud83d', '\ud83d\ude00 \ufffd'],
    ['Số:      /KH-UBND', 'Số:      /KH-UBND'],
    ['a\tb', 'a b']
  ])('%j', (text, expected) => {
    expect(shown(text)).toBe(expected)
  })

  test('a long one keeps its beginning and its end, cut at blanks', () => {
    const words = Array.from({length: 60}, (_, at) => `từ${at}`).join(' ')
    const clipped = clippedText(words, 100)
    expect(clipped.length).toBeLessThanOrEqual(105)
    expect(clipped).toMatch(/^từ0 từ1 .* \[…\] .* từ59$/)
    expect(clippedText('ngắn', 100)).toBe('ngắn')
    expect(clippedText('a'.repeat(400), 100).length).toBeLessThan(105)
    expect(clippedText('\ud83d\ude00'.repeat(100), 101)).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/)
  })
})

describe('a stamp', () => {
  test('tells what is ours and unchanged, whatever a checkout made of its line ends', () => {
    const text = stamped('<p>một</p>\n<p>hai</p>\n')
    expect(isStamped(text)).toBe(true)
    expect(isStamped(text.replaceAll('\n', '\r\n'))).toBe(true)
    expect(isStamped(text.replace('hai', 'ba'))).toBe(false)
    expect(isStamped(`${text}thêm`)).toBe(false)
    expect(isStamped('<p>một</p>')).toBe(false)
  })
})

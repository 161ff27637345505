import {mkdirSync, mkdtempSync, readFileSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {strFromU8, unzipSync} from 'fflate'
import {describe, expect, test} from 'vitest'
import type {Severity} from '../../src/base/severity.js'
import {exampleSource} from '../../src/engine/example-source.js'
import {lintDocument} from '../../src/engine/lint-document.js'
import {checkedTables, isBeyond, knownOn} from '../../src/knowledge/ages.js'
import type {KnowledgeTables} from '../../src/knowledge/tables.js'
import {makeKnowledge} from '../../src/knowledge/knowledge.js'
import {builtInKnowledge, builtInPacks} from '../../src/packs/built-in.js'
import {endedBases} from '../../src/packs/ended-bases.js'
import {daysBetween, vietnameseDate} from '../../src/vietnamese/dates.js'
import {run} from '../support/command.js'
import {rules} from '../support/linting.js'
import {wordOf} from '../support/word-writer.js'

/** The tables as they would be had all rows of documents been checked on these days. */
function checkedOn(...days: readonly string[]): KnowledgeTables {
  const documents = builtInKnowledge.documents.map((row, at) => ({
    ...row,
    checkedOn: days[at % days.length]!
  }))
  return {...builtInKnowledge, documents}
}

const known = knownOn(builtInKnowledge)
const after = (days: number) => new Date(Date.parse(known) + days * 86_400_000).toISOString().slice(0, 10)

describe('the day of the knowledge', () => {
  test('is that of the row that was checked longest ago', () => {
    expect(knownOn(checkedOn('2026-11-21', '2026-11-28'))).toBe('2026-11-21')
    expect(knownOn(checkedOn('2026-11-28'))).toBe('2026-11-28')
  })

  test.each(['2020-01-01', '2031-01-01'])('hangs on no row of a user’s, checked on %s', day => {
    const [first, ...rest] = builtInKnowledge.documents
    const own = [{folder: 'bang', table: 'documents' as const, ids: [first!.id, 'cua-toi']}]
    const documents = [
      {...first!, checkedOn: day},
      ...rest.map(row => ({...row, checkedOn: '2026-11-21'})),
      {...first!, id: 'cua-toi', checkedOn: day}
    ]
    expect(knownOn({...builtInKnowledge, documents, own})).toBe('2026-11-21')
  })

  test.each([
    ['2026-11-21', false],
    ['2025-01-01', false],
    ['2027-05-20', false],
    ['2027-05-21', true],
    ['2030-01-01', true]
  ])('%s is beyond a check of 2026-11-21: %s', (day, isSo) => {
    expect(isBeyond(day, '2026-11-21')).toBe(isSo)
  })
})

describe('tables by who wrote them', () => {
  test('each row stands once, and a user’s is his', () => {
    const own = [
      {folder: 'mot', table: 'agencies' as const, ids: ['so-noi-vu', 'so-tu-phap']},
      {folder: 'hai', table: 'agencies' as const, ids: ['so-tu-phap']}
    ]
    const found = checkedTables({...builtInKnowledge, own}).filter(({table}) => table === 'agencies')
    expect(found.map(({folder}) => folder)).toEqual([undefined, 'mot', 'hai'])
    expect(found.slice(1).map(({rows}) => rows.map(({id}) => id))).toEqual([['so-noi-vu'], ['so-tu-phap']])
    expect(found.reduce((sum, {rows}) => sum + rows.length, 0)).toBe(builtInKnowledge.agencies.length)
  })
})

describe('bases that have ended', () => {
  const on = (day: string) =>
    endedBases(builtInPacks, builtInKnowledge, day).map(({title}) => title.split(' ')[3])

  test('a document is none on its last day, and is one on the next', () => {
    expect(on('2025-02-28')).not.toContain('24/2014/NĐ-CP')
    expect(on('2025-03-01')).toContain('24/2014/NĐ-CP')
    expect(on('2025-06-15')).not.toContain('45/2025/NĐ-CP')
    expect(on('2025-06-16')).toContain('45/2025/NĐ-CP')
  })

  test('what is in force in its place is named, and the rules that name it', () => {
    const ended = endedBases(builtInPacks, builtInKnowledge, '2026-11-20')
    const found = ended.find(({title}) => title.includes('45/2025/NĐ-CP'))
    expect(found?.next).toContain('150/2025/NĐ-CP')
    expect(found?.rules).toContain('cchc/defunct-agency')
    expect(found?.unaccented).toEqual([])
  })

  test('a rule that no other basis is left to is told', () => {
    const [pack] = builtInPacks
    const title = 'Nghị định số 45/2025/NĐ-CP ngày 28/02/2025 của Chính phủ'
    const [rule] = pack!.rules
    const packs = [{...pack!, rules: [{...rule!, id: 'tinh/thu', basis: [title], items: []}]}]
    expect(endedBases(packs, builtInKnowledge, '2026-11-20').map(({unaccented}) => unaccented)).toEqual([
      ['tinh/thu']
    ])
    expect(endedBases(packs, builtInKnowledge, '2025-04-01')).toEqual([])
  })
})

describe('the command', () => {
  const day = after(10)
  const onDay = ['--today', day, '--no-config']

  test('lists the tables with rows, last check and sources', async () => {
    const {code, out, err} = await run(['knowledge', ...onDay])
    expect({code, err}).toEqual({code: 0, err: ''})
    expect(out).toContain(`Dữ liệu kèm theo chương trình, tính đến ngày ${vietnameseDate(day)}:`)
    expect(out).toMatch(
      /Văn bản \(documents\) +\d+ dòng +kiểm tra lần cuối.*: \S+ \(\d+ ngày trước\) +\d+ nguồn/
    )
    expect(out).toMatch(/Từ ngữ để đọc kế hoạch \(rules\/grammar: \d+ bảng\) +\d+ dòng/)
    expect(out).toContain(`Căn cứ của quy tắc đã hết hiệu lực vào ngày ${vietnameseDate(day)}:`)
    expect(out).toContain(
      'hết hiệu lực từ ngày 16/6/2025; văn bản thay thế đang có hiệu lực: Nghị định số 150'
    )
  })

  test('in English', async () => {
    const {code, out} = await run(['knowledge', ...onDay, '--lang', 'en'])
    expect(code).toBe(0)
    expect(out).toMatch(
      /Documents \(documents\) +\d+ rows +last checked.*: \S+ \(\d+ days? ago\) +\d+ sources/
    )
    expect(out).toContain(`Bases of rules that have ended on ${day}:`)
    expect(out).not.toMatch(/dòng|nguồn/)
  })

  test('--stale lists only what was checked longer ago, and the code is 1 where there is some', async () => {
    const fresh = await run(['knowledge', '--today', after(0), '--no-config', '--stale', '36500d'])
    expect(fresh.code).toBe(0)
    expect(fresh.err).toBe('')
    expect(fresh.out).toContain('Không có dòng nào được kiểm tra lần cuối cách đây quá 36500 ngày.')
    expect(fresh.out).not.toContain('(documents)')

    const old = await run(['knowledge', '--today', '2036-01-01', '--no-config', '--stale', '180d'])
    expect(old.code).toBe(1)
    expect(old.out).toMatch(/Văn bản \(documents\) +(\d+)\/\1 dòng/)
    expect(old.out).not.toContain('rules/grammar')
    expect(old.err).toMatch(/^Có \d+ dòng được kiểm tra lần cuối cách đây quá 180 ngày \(mã thoát 1\)\.\n$/)
  })

  test('on the last of these days nothing is old', async () => {
    const days = (day: string) =>
      run(['knowledge', '--today', day, '--no-config', '--stale', '180d']).then(({out}) => out)
    expect(await days(after(180))).not.toContain('Văn bản (documents)')
    expect(await days(after(181))).toContain('Văn bản (documents)')
  })

  test.each(['x', '180', 'd', '-1d', '1.5d', '180D', '٣d', '6m'])('--stale %s is refused', async typed => {
    const {code, out, err} = await run(['knowledge', `--stale=${typed}`])
    expect({code, out}).toEqual({code: 2, out: ''})
    expect(err).toBe(`Giá trị “${typed}” của --stale không phải số ngày. Hãy viết theo dạng 180d.\n`)
  })

  test.each([
    [['knowledge', '--stale'], 'Tùy chọn --stale cần có giá trị.'],
    [['knowledge', '--stal', '1d'], 'Không có tùy chọn “--stal”. Có phải ý bạn là “--stale”?'],
    [
      ['knowledge', 'a.md'],
      'Lệnh “knowledge” không nhận tham số; thừa “a.md”. Xem cách dùng: cchclint knowledge --help.'
    ],
    [['--stale', '1d', 'a.md'], 'Tùy chọn “--stale” chỉ dùng với lệnh “knowledge”.']
  ])('%j', async (args, sentence) => {
    const {code, err} = await run(args)
    expect(code).toBe(2)
    expect(err).toContain(sentence)
  })

  test('a user’s tables are listed, and said to be his', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'cchclint-'))
    mkdirSync(path.join(folder, 'bang'))
    writeFileSync(path.join(folder, '.cchclintrc.yaml'), 'knowledge: [bang]\n')
    writeFileSync(
      path.join(folder, 'bang', 'abbreviations.yaml'),
      '- id: qlvb\n  abbreviation: QLVB\n  name: quản lý văn bản\n  sources: [Quy chế của tỉnh]\n  checkedOn: 2026-01-10\n'
    )
    writeFileSync(path.join(folder, 'bang', 'dates.yaml'), '- id: month\n  words: [tháng]\n')
    const {code, out} = await run(['knowledge', '--today', '2026-12-01'], {cwd: folder})
    const own = out.slice(out.indexOf('Dữ liệu của bạn'))
    expect(code).toBe(0)
    expect(own).toContain('Dữ liệu của bạn, trong thư mục “bang”:')
    expect(own).toMatch(
      /Chữ viết tắt thông dụng \(abbreviations\) +1 dòng +kiểm tra lần cuối: 10\/01\/2026 \(325 ngày trước\) +1 nguồn/
    )
    expect(own).toMatch(/\(dates\) +1 dòng +không ghi ngày kiểm tra/)

    const stale = await run(['knowledge', '--today', '2026-12-01', '--stale', '180d', '--lang=en'], {
      cwd: folder
    })
    expect(stale.code).toBe(1)
    expect(stale.out).toContain('Your own data, in the folder “bang”:')
    expect(stale.out).not.toContain('The data that comes with the program')
    expect(stale.err).toBe('1 row(s) last checked more than 180 days ago (exit code 1).\n')
  })
})

describe('long after the day of the knowledge', () => {
  const plan = 'fixtures/documents/province-2024/plan.md'
  const vi = `Dữ liệu văn bản cập nhật đến ${vietnameseDate(known)}; văn bản mới hơn chưa được xét.`
  const times = (text: string, sentence: string) => text.split(sentence).length - 1

  test('within 180 days nothing is said', async () => {
    const {code, out, err} = await run(['--today', after(180), '--no-config', plan])
    expect({code, err}).toEqual({code: 0, err: ''})
    expect(out).not.toContain('Dữ liệu văn bản')
  })

  test('then it is said once, on standard error and in the report, whatever the number of plans', async () => {
    for (const command of [[], ['checklist']]) {
      const again = 'fixtures/documents/province-2023-no-indices/plan.md'
      const {out, err} = await run([...command, '--today', after(181), '--no-config', plan, again])
      expect(times(out, vi)).toBe(1)
      expect(times(err, vi)).toBe(1)
    }
  })

  test('in English; and the JSON report stays what it is', async () => {
    const {code, out, err} = await run([
      ...['--today', after(181), '--no-config', '--lang', 'en', '--format', 'json', plan]
    ])
    const sentence = `The data on documents is as of ${known}; newer documents are not considered.\n`
    expect({code, err}).toEqual({code: 0, err: sentence})
    expect(Object.keys(JSON.parse(out) as object)).toEqual(['version', 'tool', 'files', 'summary'])
  })

  test('the sheet for Word says it, and annotating says it on standard error', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'cchclint-'))
    const options = ['--no-config', '--force', '-o']
    const sheet = path.join(folder, 'phieu.docx')
    const draft = path.join(folder, 'ke-hoach.docx')
    writeFileSync(draft, await wordOf(readFileSync(plan, 'utf8')))
    for (const [days, count] of [
      [180, 0],
      [181, 1]
    ] as const) {
      const on = ['--today', after(days), ...options]
      await run(['checklist', ...on, sheet, plan])
      const xml = strFromU8(unzipSync(readFileSync(sheet))['word/document.xml']!)
      const {err} = await run(['annotate', ...on, path.join(folder, 'gop-y.docx'), draft])
      expect([times(xml, vi), times(err, vi)]).toEqual([count, count])
    }
  })

  test('nothing is said of files that could not be read', async () => {
    const {code, err} = await run(['--today', after(181), '--no-config', 'khong-co.md'])
    expect(code).toBe(2)
    expect(err).not.toContain('Dữ liệu văn bản')
  })
})

describe('what only up-to-date tables know weighs at most a warning then', () => {
  const of = (rule: string) =>
    rules.filter(({id}) => id === rule).map(one => ({...one, weight: 'error' as const}))

  async function severities(
    rule: string,
    text: string,
    {date, today}: {date: string; today: string}
  ): Promise<Severity[]> {
    const knowledge = makeKnowledge(builtInKnowledge, today)
    const [year, month, day] = date.split('-')
    const header = `UBND TỈNH LÀO CAI\nSố: 12/KH-UBND\nLào Cai, ngày ${day} tháng ${month} năm ${year}\n\nKẾ HOẠCH\nTuyên truyền cải cách hành chính năm ${year}\n\n`
    const bytes = new TextEncoder().encode(header + text)
    const source = await exampleSource('plan.txt', bytes, {}, knowledge.vocabulary.words)
    return lintDocument(source, of(rule), knowledge, {language: 'vi', level: 'province'}).findings.map(
      ({severity}) => severity
    )
  }

  const defunct =
    'I. TỔ CHỨC THỰC HIỆN\n1. Sở Kế hoạch và Đầu tư: Tuyên truyền chính sách hỗ trợ doanh nghiệp.\n'
  const superseded =
    'Căn cứ Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ về thực hiện cơ chế một cửa;\n\nI. MỤC ĐÍCH\n1. Tuyên truyền cải cách hành chính.\n'
  // A plan dated later than the run is judged on its own day.
  const soon = {date: '2026-01-20', today: after(0)}
  test.each([
    ['cchc/defunct-agency', defunct, soon, 'error'],
    ['cchc/defunct-agency', defunct, {...soon, today: after(180)}, 'error'],
    ['cchc/defunct-agency', defunct, {...soon, today: after(181)}, 'warning'],
    ['cchc/defunct-agency', defunct, {date: after(400), today: after(0)}, 'warning'],
    ['citation/superseded', superseded, soon, 'error'],
    ['citation/superseded', superseded, {...soon, today: after(180)}, 'error'],
    ['citation/superseded', superseded, {...soon, today: after(181)}, 'warning'],
    ['citation/superseded', superseded, {date: after(400), today: after(0)}, 'warning']
  ] as const)('%s %#', async (rule, text, days, severity) => {
    expect(await severities(rule, text, days)).toEqual([severity])
  })

  test('what the plan itself says weighs what it did', async () => {
    const wrong =
      'Căn cứ Quyết định số 37/KH-UBND ngày 31/02/2025 của UBND tỉnh;\n\nI. MỤC ĐÍCH\n1. Tuyên truyền.\n'
    expect(await severities('citation/real-date', wrong, {...soon, today: after(400)})).toContain('error')
  })
})

test('days are counted over the ends of months and years', () => {
  expect(daysBetween('2026-11-21', '2027-05-20')).toBe(180)
  expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2)
  expect(daysBetween('2026-01-02', '2025-12-31')).toBe(-2)
})

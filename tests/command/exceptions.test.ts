import {mkdirSync, mkdtempSync, readFileSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import type {Finding, ReadFileReport, Report} from '../../src/diagnostic/report.js'
import {run} from '../support/command.js'
import {reportFaults} from '../support/report-schema.js'
import {rawOdt} from '../support/odt-writer.js'
import {marksOf} from '../support/word-marks.js'
import {rawWord} from '../support/word-writer.js'

/** What is left out of the judging, in documents and in configurations, as a user sees it. */
const perfect = readFileSync('fixtures/documents/province-2026/plan.md', 'utf8')
const content = perfect.split('\n').find(line => line.includes('NỘI DUNG'))!

/** As people read it. */
const heading = content.replaceAll('*', '').replaceAll('#', '').trim()

/** The plan without an index, which is missed at the heading of the content. */
const withoutPapi = perfect
  .replace(/[^,;\n]*\bPAPI\b[^,;\n)]*[,;]?/g, '')
  .replaceAll('Chỉ số hiệu quả quản trị và hành chính công cấp tỉnh', '')

function folder(files: Readonly<Record<string, string | Uint8Array>>) {
  const root = mkdtempSync(path.join(tmpdir(), 'cchclint-exceptions-'))
  mkdirSync(path.join(root, '.git'))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, name)), {recursive: true})
    writeFileSync(path.join(root, name), content)
  }
  const cchclint = (...args: string[]) => run([...args, '--today', '2026-11-20'], {cwd: root})
  return {
    root,
    cchclint,
    reportOf: async (...args: string[]): Promise<Report> => {
      const {out} = await cchclint('--format', 'json', ...args)
      const report = JSON.parse(out) as Report
      expect(reportFaults(report)).toEqual([])
      return report
    }
  }
}

async function reportOn(
  file: string | Uint8Array,
  {name = 'ke-hoach.md', config = '', args = [] as string[]} = {}
) {
  const {reportOf} = folder({[name]: file, ...(config === '' ? {} : {'.cchclintrc.yaml': config})})
  const report = await reportOf(name, ...args)
  return {...(report.files[0] as ReadFileReport), summary: report.summary}
}

const told = ({findings}: {readonly findings: readonly Finding[]}) =>
  findings.filter(one => !one.suppressed).map(({rule, item}) => (item ? `${rule}/${item}` : rule))
const excepted = ({findings}: {readonly findings: readonly Finding[]}) =>
  findings.flatMap(({rule, item, suppressed}) =>
    suppressed ? [[item ? `${rule}/${item}` : rule, suppressed]] : []
  )
const rowOf = (report: ReadFileReport, item: string) => report.checklist.find(row => row.item === item)!

const papi = 'cchc/index-coverage/papi'
const reason = 'chỉ số này do Sở Nội vụ phổ biến riêng'

describe('a requirement that an exception waives', () => {
  test('the plan fails without it', async () => {
    const report = await reportOn(withoutPapi)
    expect(told(report)).toContain(papi)
    expect(rowOf(report, 'papi').status).toBe('unmet')
  })

  test.each([
    [
      'before the heading at which it is missed',
      withoutPapi.replace(content, `<!-- cchclint-disable-next-line ${papi} -- ${reason} -->\n${content}`)
    ],
    [
      'for the whole rule',
      withoutPapi.replace(
        content,
        `<!-- cchclint-disable-next-line cchc/index-coverage -- ${reason} -->\n${content}`
      )
    ],
    ['for the whole document', `${withoutPapi}\n<!-- cchclint-disable-file ${papi} -- ${reason} -->\n`],
    [
      'around the section',
      withoutPapi.replace(
        content,
        `<!-- cchclint-disable ${papi} -- ${reason} -->\n${content}\n<!-- cchclint-enable ${papi} -->`
      )
    ]
  ])('%s', async (_, text) => {
    const report = await reportOn(text)
    expect(told(report)).toEqual(told(await reportOn(perfect)))
    expect(excepted(report)).toEqual([[papi, {kind: 'inline', reason, owner: null, until: null}]])
    expect(rowOf(report, 'papi')).toMatchObject({status: 'waived', reason: `Được miễn: ${reason}`})
    expect(report.summary).toMatchObject({suppressed: 1, errors: 0, requirements: {waived: 1, unmet: 0}})
  })

  test.each([
    [
      'for another requirement',
      withoutPapi.replace(
        content,
        `<!-- cchclint-disable-next-line cchc/index-coverage/pci -- ${reason} -->\n${content}`
      )
    ],
    ['before another paragraph', `<!-- cchclint-disable-next-line ${papi} -- ${reason} -->\n${withoutPapi}`],
    [
      'ended above it',
      withoutPapi.replace(
        content,
        `<!-- cchclint-disable ${papi} -- ${reason} --><!-- cchclint-enable ${papi} -->\n${content}`
      )
    ],
    ['without a reason', `<!-- cchclint-disable-file ${papi} -->\n${withoutPapi}`],
    ['with signs for a reason', `<!-- cchclint-disable-file ${papi} -- ... ---- -->\n${withoutPapi}`],
    ['of yesterday', `<!-- cchclint-disable-file ${papi} until=2026-11-19 -- ${reason} -->\n${withoutPapi}`],
    ['that nothing closes', `${withoutPapi}\n\n<!-- cchclint-disable-file ${papi} -- ${reason}\n`],
    ['in code', `${withoutPapi}\n\n~~~\n<!-- cchclint-disable-file ${papi} -- ${reason} -->\n~~~\n`]
  ])('%s it stays unmet', async (_, text) => {
    const report = await reportOn(text)
    expect(told(report)).toContain(papi)
    expect(excepted(report)).toEqual([])
    expect(rowOf(report, 'papi').status).toBe('unmet')
  })

  test('a requirement that is met is not waived', async () => {
    const report = await reportOn(`${perfect}\n<!-- cchclint-disable-file ${papi} -- ${reason} -->\n`)
    expect(rowOf(report, 'papi').status).toBe('met')
    expect(told(report)).toContain('exception/unused')
  })

  test('what is not asked in this run is not called unused', async () => {
    const text = `${perfect}\n<!-- cchclint-disable-file ${papi}, cchc/index-coverage -- ${reason} -->\n`
    expect(told(await reportOn(text, {args: ['--skip', papi]}))).not.toContain('exception/unused')
    expect(
      told(await reportOn(text, {args: ['--only', 'exception/unused,cchc/index-coverage/pci']}))
    ).toEqual([])
    expect(told(await reportOn(text, {args: ['--level', 'other']}))).not.toContain('exception/unused')
    expect(told(await reportOn(text, {args: ['--topic', 'other']}))).not.toContain('exception/unused')
    expect(told(await reportOn(text, {args: ['--only', 'exception/unused,cchc/index-coverage']}))).toEqual([
      'exception/unused',
      'exception/unused'
    ])
  })

  test('a plan of which nobody knows what it is, is excepted as a whole', async () => {
    const text = `Thông báo lịch trực.\n<!-- cchclint-disable-file cchc/required-sections, cchc/parent-plan, cchc/reporting-cadence, cchc/index-coverage, cchc/responsibility -- không phải kế hoạch -->\n`
    const {checklist} = await reportOn(text)
    expect(
      new Set(
        checklist
          .filter(({rule}) => text.includes(`${rule},`) || text.includes(`${rule} `))
          .map(({status}) => status)
      )
    ).toEqual(new Set(['waived']))
  })

  test('--no-inline-config: comments do nothing, and nothing is said of them', async () => {
    const text = `${withoutPapi}\n<!-- cchclint-disable-file ${papi}, a/b -- ${reason} -->\n`
    const report = await reportOn(text, {args: ['--no-inline-config']})
    expect(told(report)).toContain(papi)
    expect(told(report).filter(rule => rule.startsWith('exception/'))).toEqual([])
  })

  test('how much the rules on exceptions weigh is configured as of any rule, and by no comment', async () => {
    const text = `<!-- cchclint-disable-file exception/unused -- không cần -->\n<!-- cchclint-disable-file ${papi} -- ${reason} -->\n${perfect}`
    const report = await reportOn(text)
    expect(
      report.findings
        .filter(({rule}) => rule.startsWith('exception/'))
        .map(({rule, severity}) => [rule, severity])
    ).toEqual([
      ['exception/unknown', 'error'],
      ['exception/unused', 'warning']
    ])
    const config = 'rules: {exception/unused: info, exception/unknown: off}'
    const set = await reportOn(text, {config})
    expect(
      set.findings
        .filter(({rule}) => rule.startsWith('exception/'))
        .map(({rule, severity}) => [rule, severity])
    ).toEqual([['exception/unused', 'info']])
  })
})

describe('other findings', () => {
  const slip = '1. Hoàn thành trước ngày 30//9/2026.'
  const rule = 'form/date-format'
  const table = (comment: string) =>
    `| TT | Nhiệm vụ |\n| --- | --- |\n| 1 | Báo cáo trước ngày 30//9/2026. ${comment} |\n| 2 | Báo cáo trước ngày 15//8/2026. |\n`

  test.each([
    ['the next paragraph', `<!-- cchclint-disable-next-line ${rule} -- x -->\n${slip}`, 1],
    [
      'the next item of a list, from inside of the list',
      `- Một.\n  <!-- cchclint-disable-next-line ${rule} -- x -->\n- Trước ngày 30//9/2026.\n- Trước ngày 15//8/2026.`,
      1
    ],
    ['the paragraph that it begins', `<!-- cchclint-disable-next-line ${rule} -- x --> ${slip}`, 1],
    [
      'the item of a list that it begins',
      `- <!-- cchclint-disable-next-line ${rule} -- x --> Trước ngày 30//9/2026.\n- Trước ngày 15//8/2026.`,
      1
    ],
    ['the whole table below', `<!-- cchclint-disable-next-line ${rule} -- x -->\n\n${table('')}`, 2],
    ['the row that it stands in', table(`<!-- cchclint-disable-next-line ${rule} -- x -->`), 1],
    [
      'the next row, between two rows',
      table('').replace('\n| 2', `\n<!-- cchclint-disable-next-line ${rule} -- x -->\n| 2`),
      1
    ],
    [
      'what stands between, in one line',
      `Trước ngày <!-- cchclint-disable ${rule} -- x -->30//9/2026<!-- cchclint-enable ${rule} -->, trước ngày 15//8/2026.`,
      1
    ],
    ['several rules', `<!-- cchclint-disable-next-line wording/repeated-word,${rule} -- x -->\n${slip}`, 1],
    [
      'the next paragraph and no other',
      `<!-- cchclint-disable-next-line ${rule} -- x -->\nMột dòng.\n\n${slip}`,
      0
    ],
    ['nothing for another rule', `<!-- cchclint-disable-next-line form/title -- x -->\n${slip}`, 0]
  ])('an exception for %s', async (_, text, count) => {
    const args = ['--only', `${rule},wording/repeated-word`]
    const all = (await reportOn(text.replaceAll(/<!--.*?-->\n?/g, ''), {args})).findings.length
    const report = await reportOn(text, {args})
    expect([excepted(report).length, told(report).length]).toEqual([count, all - count])
  })

  test('--fix leaves as it is what is excepted, and the comments too', async () => {
    const text = `KẾ HOẠCH\nTuyên truyền cải cách hành chính năm 2026\n\n<!-- cchclint-disable-next-line ${rule} -- chép nguyên văn -->\nTrước ngày 30//9/2026.\n\nTrước <!-- cchclint-disable-file form/title -- x -->ngày 15//8/2026 , báo cáo.\n`
    const {root, cchclint} = folder({'a.md': text})
    await cchclint('--fix', 'a.md')
    const fixed = readFileSync(path.join(root, 'a.md'), 'utf8')
    expect(fixed).toBe(text.replace('15//8/2026 ,', '15//8/2026,'))
  })

  test('the places of findings are those of the file', async () => {
    const {findings} = await reportOn(
      `<!-- cchclint-disable-file form/title -- x -->\n\n${slip} <!-- cchclint-enable --> Trước ngày 15//8/2026.\n`,
      {args: ['--only', rule]}
    )
    expect(findings.map(({start, quote}) => [start.line, start.column, quote])).toEqual([
      [3, 26, '30//9/2026'],
      [3, 74, '15//8/2026']
    ])
  })
})

describe('exceptions of a configuration', () => {
  const config = (more: string, rule = papi) =>
    `exceptions:\n  - files: ['2026/**']\n    rule: ${rule}\n    reason: ${reason}\n${more}`
  const file = '2026/ke-hoach.md'

  const folderOf = (config: string) => folder({[file]: perfect, '.cchclintrc.yaml': config}).root

  test.each([
    ['for the whole file', ''],
    ['in a section by its heading', `    section: "${heading}"\n`],
    ['by the words of the finding', `    quote: "${heading.toLowerCase()}"\n`]
  ])('%s', async (_, more) => {
    const report = await reportOn(withoutPapi, {name: file, config: config(more)})
    expect(excepted(report)).toEqual([[papi, {kind: 'config', reason, owner: null, until: null}]])
    expect(rowOf(report, 'papi')).toMatchObject({status: 'waived', reason: `Được miễn: ${reason}`})
  })

  test.each([
    ['for other files', config('').replace('2026', '2025')],
    ['in another section', config('    section: VIII\n')],
    ['for other words', config('    quote: II. KINH PHÍ\n')],
    ['for another rule', config('', 'cchc/index-coverage/pci')]
  ])('%s it stays unmet', async (_, config) => {
    const report = await reportOn(withoutPapi, {name: file, config})
    expect(excepted(report)).toEqual([])
    expect(rowOf(report, 'papi').status).toBe('unmet')
  })

  test('one that is past does nothing, and one line says so', async () => {
    const {cchclint} = folder({
      [file]: withoutPapi,
      '.cchclintrc.yaml': config('    until: 2026-11-19\n    owner: Văn phòng\n')
    })
    const {code, out, err} = await cchclint(file)
    expect(code).toBe(1)
    expect(out).toContain(papi)
    expect(err).toContain(
      `.cchclintrc.yaml:5:12: ngoại lệ cho “${papi}” chỉ có hiệu lực đến hết ngày 19/11/2026, nên không còn được áp dụng.`
    )
  })

  test('files that there are not are said where the whole folder is judged, and --print-config shows what holds', async () => {
    const {cchclint} = folder({
      [file]: withoutPapi,
      '.cchclintrc.yaml': config('', 'cchc/parent-plan').replace("'2026/**'", "'2026/**', '2024/**'")
    })
    expect((await cchclint('.')).err).toContain(
      '.cchclintrc.yaml:2:24: mẫu “2024/**” của “exceptions” không khớp với tệp nào; có thể bỏ.'
    )
    expect((await cchclint(file)).err).not.toContain('2024')
    expect((await run(['--print-config', file], {cwd: folderOf(config(''))})).out).toMatch(
      /^exceptions +cchc\/index-coverage\/papi: chỉ số này do Sở Nội vụ phổ biến riêng +\.cchclintrc\.yaml:2:5$/m
    )
  })

  test('those of a configuration that is extended hold too', async () => {
    const {reportOf} = folder({
      [file]: withoutPapi,
      'chung.yaml': config('    until: 2026-11-20\n    owner: Văn phòng\n'),
      '.cchclintrc.yaml': 'extends: ./chung.yaml\n'
    })
    const [report] = (await reportOf(file)).files as ReadFileReport[]
    expect(excepted(report!)).toEqual([
      [papi, {kind: 'config', reason, owner: 'Văn phòng', until: '2026-11-20'}]
    ])
  })

  test.each([
    ['rule: cchc/index-coverage/papy, reason: x', 'có phải ý bạn là “cchc/index-coverage/papi”'],
    ['rule: exception/unused, reason: x', 'không miễn được quy tắc “exception/unused”'],
    ['rule: cchc/parent-plan', 'reason'],
    ['rule: cchc/parent-plan, reason: " "', 'đang để trống'],
    ['rule: cchc/parent-plan, reason: "..."', 'cần có ít nhất một chữ cái hoặc chữ số'],
    ['rule: cchc/parent-plan, reason: x, until: 2026-02-30', 'phải là ngày có thật'],
    ['rule: cchc/parent-plan, reason: x, sections: I', 'section']
  ])('a configuration that says “%s” is a fault', async (said, words) => {
    const {cchclint} = folder({
      [file]: perfect,
      '.cchclintrc.yaml': `exceptions:\n  - {files: [a.md], ${said}}\n`
    })
    const {code, err} = await cchclint(file)
    expect(code).toBe(2)
    expect(err.toLowerCase()).toContain(words.toLowerCase())
    expect(err).toContain('.cchclintrc.yaml:2:')
  })
})

describe('what reports say', () => {
  const text = `${withoutPapi.replace(content, `<!-- cchclint-disable-next-line ${papi} until=2026-12-31 owner=Văn phòng Sở -- ${reason} -->\n${content}`)}\n`

  test('stylish: how much, in one line, and the code is 0', async () => {
    const {cchclint} = folder({'a.md': text})
    const {code, out} = await cchclint('a.md')
    expect(code).toBe(0)
    expect(out).toContain('○ 1 phát hiện được miễn theo ngoại lệ')
    expect((await cchclint('a.md', '--lang', 'en')).out).toContain('○ 1 finding waived by exceptions')
  })

  test('what is waived is not counted as met, in no report', async () => {
    const {cchclint} = folder({'a.md': text})
    const {requirements} = (JSON.parse((await cchclint('a.md', '-f', 'json')).out) as Report).summary
    const figure = `${requirements.met}/${requirements.met + requirements.waived} yêu cầu đạt`
    expect([requirements.waived, requirements.unmet, requirements.unclear]).toEqual([1, 0, 0])
    expect((await cchclint('a.md')).out).toContain(`${figure}, 1 yêu cầu được miễn`)
    expect((await cchclint('a.md', '--lang', 'en')).out).toContain(' requirements met, 1 waived')
    const sheet = (await cchclint('a.md', '-f', 'markdown')).out.replaceAll('**', '')
    expect(sheet).toContain(`${figure}. Không có lỗi. 1 yêu cầu được miễn.`)
  })

  test('a list that ends with what is waived is known as ours', async () => {
    const {cchclint} = folder({'a.md': text})
    const write = () => cchclint('checklist', 'a.md', '-o', 'phieu.txt')
    expect((await write()).code).toBe(0)
    expect((await write()).code).toBe(0)
  })

  test('checklist: the requirement, and every exception with its reason', async () => {
    const {cchclint} = folder({'a.md': text})
    const {out} = await cchclint('checklist', 'a.md')
    expect(out).toContain(`được miễn\n      Được miễn: ${reason}`)
    expect(out).toContain('Các ngoại lệ\n')
    expect(out).toMatch(
      / {2}○ cchc\/index-coverage\/papi \(.*\): .*\. Phụ trách: Văn phòng Sở\. Hiệu lực đến hết ngày 31\/12\/2026\./
    )
  })

  test('what is hostile in a reason commands no terminal and breaks no line', async () => {
    const hostile = `\u001b[2J::error::x </script> ]]> \u202eabc ${'dài '.repeat(500)}`
    const {cchclint, reportOf} = folder({
      'a.md': `<!-- cchclint-disable-file form/title, ${'x/y, '.repeat(200)} -- ${hostile} -->\n\nNội dung.\n`
    })
    for (const args of [['a.md'], ['checklist', 'a.md']]) {
      const {out} = await cchclint(...args)
      expect(out).not.toContain('\u001b')
      expect(out).not.toContain('\u202e')
      expect(Math.max(...out.split('\n').map(line => line.length))).toBeLessThan(1000)
    }
    const [report] = (await reportOf('a.md')).files as ReadFileReport[]
    for (const {suppressed, message} of report!.findings) {
      expect(suppressed?.reason.length ?? 0).toBeLessThanOrEqual(300)
      expect(message.length).toBeLessThan(600)
    }
  })
})

describe('comments of Word and OpenDocument', () => {
  const rule = 'form/date-format'
  const p = (text: string, before = '', after = '') =>
    `<w:p>${before}<w:r><w:t xml:space="preserve">${text}</w:t></w:r>${after}</w:p>`
  const start = '<w:commentRangeStart w:id="1"/>'
  const end = '<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>'
  const comment = (...lines: string[]) =>
    `<w:comment w:id="1" w:author="Lan">${lines.map(line => p(line)).join('')}</w:comment>`
  const said = `cchclint-disable ${rule} – chép nguyên văn`
  const args = ['--only', `${rule},text/open-comments,exception/unknown,exception/reason,exception/unused`]
  const word = (body: string, comments: string) => reportOn(rawWord(body, {comments}), {name: 'a.docx', args})

  test.each([
    [
      'the paragraph it is tied to',
      p('Một.') + p('Trước ngày 30//9/2026.', start, end) + p('Trước ngày 15//8/2026.'),
      [said],
      [1, 1]
    ],
    [
      'all that it is tied to',
      p('Trước ngày 30//9/2026.', start) + p('Trước ngày 15//8/2026.', '', end),
      [said],
      [2, 0]
    ],
    [
      'a mark that reaches into the next paragraph’s beginning',
      p('Trước ngày 30//9/2026.', start) + p('Trước ngày 15//8/2026.', end),
      [said],
      [1, 1]
    ],
    [
      'a paragraph that it is tied to as next line',
      p('Trước ngày 30//9/2026.', start, end),
      [`Cchclint-disable-next-line ${rule} -- x`],
      [1, 0]
    ],
    [
      'the document',
      p('Một.', start, end) + p('Trước ngày 30//9/2026.') + p('Trước ngày 15//8/2026.'),
      [`cchclint-disable-file ${rule} -- x`],
      [2, 0]
    ],
    [
      'what is copied from Markdown',
      p('Trước ngày 30//9/2026.', start, end) + p('Trước ngày 15//8/2026.'),
      [`&lt;!-- ${said} --&gt;`],
      [1, 1]
    ],
    [
      'what is copied, with the dashes and the arrow that Word makes',
      p('Trước ngày 30//9/2026.', start, end) + p('Trước ngày 15//8/2026.'),
      [`&lt;!– ${said} \uf0e0`],
      [1, 1]
    ],
    ['nothing in another paragraph', p('Một.', start, end) + p('Trước ngày 30//9/2026.'), [said], [0, 2]]
  ])('Word: %s', async (_, body, lines, counts) => {
    const report = await word(body, comment(...lines))
    expect([excepted(report).length, told(report).length]).toEqual(counts)
    expect(told(report)).not.toContain('text/open-comments')
  })

  test('Word: what is copied from Markdown says nothing else', async () => {
    const body = p('Trước ngày 30//9/2026.', start, end)
    const report = await word(body, comment(`&lt;!-- ${said} --&gt;`))
    expect(excepted(report)).toMatchObject([[rule, {reason: 'chép nguyên văn'}]])
  })

  test('Word: a row of a table', async () => {
    const tc = (text: string) => `<w:tc>${text}</w:tc>`
    const borders =
      '<w:tblPr><w:tblBorders><w:insideV w:val="single"/><w:left w:val="single"/></w:tblBorders></w:tblPr>'
    const body = `<w:tbl>${borders}<w:tr>${tc(p('1', start, end))}${tc(p('Trước ngày 30//9/2026.'))}</w:tr><w:tr>${tc(p('2'))}${tc(p('Trước ngày 15//8/2026.'))}</w:tr></w:tbl>`
    const report = await word(body, comment(said))
    expect([excepted(report).length, told(report).length]).toEqual([1, 1])
  })

  test('Word: a comment that says more is still to be settled, and one that is wrong is told', async () => {
    const body = p('Trước ngày 30//9/2026.', start, end)
    expect(told(await word(body, comment(said, 'Anh xem lại giúp.')))).toEqual(['text/open-comments'])
    expect(told(await word(body, comment('Anh xem lại giúp.')))).toEqual(['text/open-comments', rule])
    const wrong = await word(body, comment('cchclint-disable form/date-fromat'))
    expect(told(wrong)).toEqual(['exception/unknown', rule])
    expect(told(await word(body, comment(`cchclint-disable ${rule}`)))).toEqual(['exception/reason', rule])
  })

  test('annotate writes no comment on what is excepted, and leaves the comment that excepts it', async () => {
    const bytes = rawWord(p('Trước ngày 30//9/2026.', start, end) + p('Trước ngày 15//8/2026.'), {
      comments: comment(said)
    })
    const {root, cchclint} = folder({'a.docx': bytes})
    for (const [from, to] of [
      ['a.docx', 'b.docx'],
      ['b.docx', 'c.docx']
    ]) {
      await cchclint('annotate', from!, '-o', to!, '--only', rule)
      const {comments} = marksOf(readFileSync(path.join(root, to!)))
      expect(comments.map(({author}) => author).sort()).toEqual(['Lan', 'cchclint'])
      expect(comments.find(({author}) => author === 'Lan')!.text).toBe(said)
      expect(comments.find(({author}) => author === 'cchclint')!.on).toContain('15//8/2026')
    }
  })

  test('OpenDocument: the paragraphs from its beginning to its end', async () => {
    const note = (name: string) => `<office:annotation${name}><text:p>${said}</text:p></office:annotation>`
    const odt = (body: string) => reportOn(rawOdt(body), {name: 'a.odt', args})
    const one = await odt(
      `<text:p>${note('')}Trước ngày 30//9/2026.</text:p><text:p>Trước ngày 15//8/2026.</text:p>`
    )
    expect([excepted(one).length, told(one)]).toEqual([1, [rule]])
    const two = await odt(
      `<text:p>Trước ${note(' office:name="n"')}ngày 30//9/2026.</text:p><text:p>Trước ngày 15//8/2026.<office:annotation-end office:name="n"/></text:p><text:p>Trước ngày 14//8/2026.</text:p>`
    )
    expect([excepted(two).length, told(two)]).toEqual([2, [rule]])
  })
})

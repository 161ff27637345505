import {spawnSync} from 'node:child_process'
import {mkdtempSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {globSync} from 'tinyglobby'
import {describe, expect, test} from 'vitest'
import type {Report} from '../../src/diagnostic/report.js'
import {run, type Ran} from '../support/command.js'
import {allRules as builtInRules} from '../support/linting.js'
import {reportFaults} from '../support/report-schema.js'

const perfect = 'fixtures/documents/province-2024/plan.md'
const faulty = 'fixtures/documents/province-2023-no-indices/plan.md'
const onDay = ['--today', '2026-11-20']
const folder = mkdtempSync(path.join(tmpdir(), 'cchclint-'))
const file = (name: string, content: string | Uint8Array): string => {
  const target = path.join(folder, name)
  writeFileSync(target, content)
  return target
}

describe('exit codes', () => {
  test('0, and no word on standard error, when nothing is wrong', async () => {
    const {code, out, err} = await run([...onDay, perfect])
    expect({code, err}).toEqual({code: 0, err: ''})
    expect(out).toMatch(/(\d+)\/\1 yêu cầu đạt/)
  })

  test('1 when there are errors, and the last line says why', async () => {
    const {code, out, err} = await run([...onDay, faulty])
    expect(code).toBe(1)
    expect(out).toContain('error  Phần nội dung chưa nêu việc tuyên truyền Chỉ số chuyển đổi số (DTI)')
    expect(err.trim().split('\n').at(-1)).toBe('Còn 4 lỗi cần sửa (mã thoát 1).')
  })

  test('0 when there are warnings and infos only', async () => {
    const plan = readFileSync(perfect, 'utf8').replace(/^(#* *\**VII?\. )GIẢI PHÁP.*$/m, '$1VIỆC KHÁC')
    const {code, out} = await run([...onDay, file('info.md', plan)])
    expect(out).toContain('info  Kế hoạch chưa có mục “Giải pháp thực hiện”')
    expect(code).toBe(0)
  })

  test('2 for one bad file among good ones, which are judged all the same', async () => {
    const {code, out, err} = await run([...onDay, '--format', 'json', perfect, 'khong-co.md'])
    const report = JSON.parse(out) as Report
    expect(code).toBe(2)
    expect(report.files.map(one => [one.path, one.fault === null])).toEqual([
      [perfect, true],
      ['khong-co.md', false]
    ])
    expect(reportFaults(report)).toEqual([])
    expect(err).toContain('Không tìm thấy tệp “khong-co.md”.')
    expect(err.trim().split('\n').at(-1)).toBe('Không xét được 1 tệp; xem lý do ở trên (mã thoát 2).')
  })
})

describe('what is typed wrongly is said in one sentence, and the code is 2', () => {
  test.each([
    [['--formt', 'json', perfect], 'Không có tùy chọn “--formt”. Có phải ý bạn là “--format”?'],
    [['-x', perfect], 'Không có tùy chọn “-x”. Xem các tùy chọn: cchclint --help.'],
    [['--format', 'jsn', perfect], 'Giá trị “jsn” của --format không hợp lệ. Có phải ý bạn là “json”?'],
    [['--format'], 'Tùy chọn --format cần có giá trị.'],
    [
      ['--level', 'tin', perfect],
      'Giá trị “tin” của --level không hợp lệ. Có thể dùng: “province” (tỉnh), “department” (sở), “district” (huyện), “commune” (xã), “ministry” (bộ, ngành), “other” (khác).'
    ],
    [
      ['--level', 'provinc', perfect],
      'Giá trị “provinc” của --level không hợp lệ. Có phải ý bạn là “province”?'
    ],
    [
      ['--topic', 'cchc', perfect],
      'Giá trị “cchc” của --topic không hợp lệ. Có phải ý bạn là “cchc-communication”?'
    ],
    [['--stage', 'finall', perfect], 'Giá trị “finall” của --stage không hợp lệ. Có phải ý bạn là “final”?'],
    [
      ['--today', '2026-02-30', perfect],
      'Giá trị “2026-02-30” của --today không phải ngày hợp lệ. Hãy viết theo dạng 2026-11-20.'
    ],
    [['--lang', 'fr', perfect], 'Giá trị “fr” của --lang không hợp lệ. Có thể dùng: “vi”, “en”.'],
    [[], 'Chưa chỉ rõ tệp cần rà soát. Ví dụ: cchclint ke-hoach.md (xem thêm: cchclint --help).'],
    [
      ['checklst', perfect],
      'Không có tệp hay lệnh nào tên là “checklst”. Có phải ý bạn là lệnh “checklist”?'
    ],
    [['knowldge'], 'Không có tệp hay lệnh nào tên là “knowldge”. Có phải ý bạn là lệnh “knowledge”?'],
    [['--stdin', perfect], 'Không dùng --stdin cùng với tên tệp.'],
    [['extract'], 'Lệnh “extract” cần có tên tệp. Xem cách dùng: cchclint extract --help.'],
    [
      ['rules', 'test'],
      'Lệnh “rules test” cần có thư mục của bộ quy tắc. Xem cách dùng: cchclint rules test --help.'
    ],
    [
      ['extract', '--quiet', perfect],
      'Lệnh “extract” không nhận tùy chọn “--quiet”. Xem các tùy chọn: cchclint extract --help.'
    ],
    [
      ['checklist', '--version'],
      'Lệnh “checklist” không nhận tùy chọn “--version”. Xem các tùy chọn: cchclint checklist --help.'
    ],
    [
      ['explain', 'cchc/parent-plan', '-o', 'x.txt'],
      'Lệnh “explain” không nhận tùy chọn “-o”. Xem các tùy chọn: cchclint explain --help.'
    ],
    [['--levle', 'province', perfect], 'Không có tùy chọn “--levle”. Có phải ý bạn là “--level”?'],
    [
      ['--only', 'cchc/index-coverage/papl', perfect],
      '--only: không có quy tắc “cchc/index-coverage/papl”. Có phải ý bạn là “cchc/index-coverage/papi”?'
    ],
    [['--print-config', perfect, 'x.md'], '--print-config chỉ nhận một tệp; thừa “x.md”.'],
    [['--print-config', perfect, '-o', 'x.txt'], 'Không dùng --print-config cùng với --output-file.'],
    [['--print-config', perfect, '--stdin'], 'Không dùng --print-config cùng với --stdin.'],
    [['--env-info', '-f', 'json'], 'Không dùng --env-info cùng với --format.'],
    [['--env-info', '--fix'], 'Không dùng --env-info cùng với --fix.'],
    [['--env-info', '--print-config', perfect], 'Không dùng --env-info cùng với --print-config.'],
    [['--env-info', perfect], `--env-info không cần tên tệp; thừa “${perfect}”.`],
    [['--print-config', 'src'], '“src” là thư mục, không phải tệp. Hãy chỉ rõ một tệp trong thư mục.'],
    [['--fix', '--fix-dry-run', perfect], 'Không dùng --fix cùng với --fix-dry-run; chỉ giữ một.'],
    [
      ['--fix', '--stdin'],
      'Không dùng --fix cùng với --stdin vì không có tệp để sửa. Hãy dùng --fix-dry-run để xem những chỗ sửa.'
    ],
    [
      ['--fix-dry-run', '-f', 'json', perfect],
      '--fix-dry-run in ra những chỗ sửa (dạng diff), không dùng cùng với --format.'
    ],
    [['init', '--folders', ','], 'Tùy chọn --folders cần có giá trị.'],
    [['init', '--province', ' '], 'Tùy chọn --province cần có giá trị.'],
    [['init', '--folders', 'src,tests,./src'], 'Thư mục “src” được ghi hai lần.'],
    [
      ['explain', 'cchc/parent-pln'],
      'Không có quy tắc “cchc/parent-pln”. Có phải ý bạn là “cchc/parent-plan”?'
    ],
    [
      ['explain', 'cchc/index-coverage/pap'],
      'Quy tắc “cchc/index-coverage” không có yêu cầu “pap”. Có phải ý bạn là “papi”?'
    ],
    [['rules', 'x'], 'Lệnh “rules” không nhận tham số; thừa “x”. Xem cách dùng: cchclint rules --help.'],
    [['extract', 'khong-co.md'], 'Không tìm thấy tệp “khong-co.md”.']
  ])('%j', async (args, sentence) => {
    const {code, out, err} = await run(args)
    expect({code, out, err}).toEqual({code: 2, out: '', err: `${sentence}\n`})
  })

  test('in English where English is asked for', async () => {
    const {code, err} = await run(['--lang', 'en', '--formt', 'json'])
    expect({code, err}).toEqual({code: 2, err: 'There is no option “--formt”. Did you mean “--format”?\n'})
  })
})

describe('bad files', () => {
  test.each([
    ['trong.md', '', 'Tệp “trong.md” trống, không có gì để xét.'],
    ['khoang-trang.txt', ' \r\n\t\n', 'Tệp “khoang-trang.txt” trống, không có gì để xét.'],
    [
      'bytes.md',
      Uint8Array.from([0x4b, 0xff, 0x80, 0x9f, 0x41]),
      'Không đọc được “bytes.md”: nội dung không phải văn bản mã hóa UTF-8 hoặc UTF-16. Hãy lưu lại tệp với mã hóa UTF-8.'
    ],
    [
      'anh.png',
      Uint8Array.from([0x89, 0x50]),
      'Không xét được “anh.png”: chỉ đọc được tệp .md, .markdown, .txt, .docx, .odt, .pdf, .doc. Hãy lưu dự thảo thành một trong các dạng tệp đó.'
    ],
    [
      'word.md',
      Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0]),
      'Không đọc được “word.md”: nội dung là ZIP, không phải văn bản thuần như đuôi tệp cho biết. Hãy mở tệp bằng chương trình tương ứng rồi lưu thành .md hoặc .txt.'
    ],
    [
      'trang.txt',
      '\n<!DOCTYPE html>\n<p>KẾ HOẠCH</p>',
      'Không đọc được “trang.txt”: nội dung là HTML, không phải văn bản thuần như đuôi tệp cho biết. Hãy mở tệp bằng chương trình tương ứng rồi lưu thành .md hoặc .txt.'
    ],
    [
      '—quiet',
      undefined,
      'Không có tệp nào tên là “—quiet”. Có phải ý bạn là “--quiet” (hai dấu gạch ngắn)?'
    ],
    [
      'khong-duoi',
      'KẾ HOẠCH',
      'Không xét được “khong-duoi”: chỉ đọc được tệp .md, .markdown, .txt, .docx, .odt, .pdf, .doc. Hãy lưu dự thảo thành một trong các dạng tệp đó.'
    ]
  ])('%s', async (name, content, sentence) => {
    const {code, out, err} = await run([content === undefined ? name : file(name, content)])
    expect({code, out}).toEqual({code: 2, out: ''})
    expect(err.replaceAll(`${folder}${path.sep}`, '')).toBe(
      `${sentence}\nKhông xét được 1 tệp; xem lý do ở trên (mã thoát 2).\n`
    )
  })

  test('a folder that holds nothing to judge', async () => {
    const {code, err} = await run(['.github-none', 'src/vietnamese'])
    expect(code).toBe(2)
    expect(err).toContain(
      'Thư mục “src/vietnamese” không có tệp nào xét được (.md, .markdown, .txt, .docx, .odt, .pdf, .doc).'
    )
  })
})

describe('standard input', () => {
  test('is Markdown unless its file name says otherwise', async () => {
    const plan = readFileSync(perfect)
    const [named, unnamed, dash] = await Promise.all([
      run([...onDay, '--format', 'json', '--stdin', '--stdin-filename', 'ban-thao.txt'], {input: plan}),
      run([...onDay, '--format', 'json', '--stdin'], {input: plan}),
      run([...onDay, '--format', 'json', '-'], {input: plan})
    ])
    const first = (ran: Ran) => (JSON.parse(ran.out) as Report).files[0]!
    expect([first(named).path, first(named).format]).toEqual(['ban-thao.txt', 'text'])
    expect([first(unnamed).path, first(unnamed).format]).toEqual(['stdin.md', 'markdown'])
    expect(dash.out).toBe(unnamed.out)
  })
})

describe('what the user says overrules what is read', () => {
  test('--level, --topic and --stage', async () => {
    const other = 'fixtures/documents/province-2024-other-topic/plan.md'
    const asked = await run([
      ...onDay,
      '--format',
      'json',
      '--topic',
      'cchc-communication',
      '--level',
      'department',
      '--stage',
      'draft',
      other
    ])
    const [report] = (JSON.parse(asked.out) as Report).files
    if (!report || report.fault) throw new Error('not read')
    expect(report.plan).toMatchObject({topic: 'cchc-communication', level: 'department', stage: 'draft'})
    expect(report.checklist.some(row => row.status === 'met')).toBe(true)
  })

  test('a plan on another topic is asked nothing, and one line says so', async () => {
    const other = 'fixtures/documents/province-2024-other-topic/plan.md'
    const {code, err} = await run([...onDay, other])
    expect(code).toBe(0)
    expect(err).toBe(
      `${other}: không phải kế hoạch thông tin, tuyên truyền cải cách hành chính nên các yêu cầu cchc/ không áp dụng.\n`
    )
  })

  test('of several files one line for each reason says how many they are', async () => {
    const plan = (name: string, subject: string, issuer = 'SỞ XÂY DỰNG') =>
      file(
        name,
        `${issuer}\nSố: 7/KH-CQ\nHòa An, ngày 06 tháng 02 năm 2026\n\nKẾ HOẠCH\n${subject} năm 2026\n\nI. MỤC ĐÍCH\nNgười dân nộp hồ sơ tại nhà.\n`
      )
    const others = ['a', 'b', 'c'].map(name => plan(`${name}.txt`, 'Trồng cây'))
    const school = plan('d.txt', 'Tuyên truyền cải cách hành chính', 'TRƯỜNG TIỂU HỌC SỐ 2')
    const {err} = await run([...onDay, ...others, school])
    expect(err.split('\n')).toEqual([
      '3 tệp: không phải kế hoạch thông tin, tuyên truyền cải cách hành chính nên các yêu cầu cchc/ không áp dụng.',
      expect.stringMatching(/d\.txt: kế hoạch không phải của tỉnh/),
      ''
    ])
    const english = await run([...onDay, '--lang', 'en', ...others])
    expect(english.err).toMatch(/^3 files: no plan for CCHC communication/)
  })

  test.each([
    ['UBND XÃ KIM SƠN\nTRƯỜNG TIỂU HỌC SỐ 2', 'KH-TH'],
    ['BỘ XÂY DỰNG', 'KH-BXD']
  ])('a plan of %j is asked nothing, and one line says so', async (issuer, symbol) => {
    const text = `${issuer}\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 7/${symbol}\nNgày 06 tháng 02 năm 2026\n\nKẾ HOẠCH\nTuyên truyền cải cách hành chính năm 2026\n\nI. MỤC ĐÍCH\n1. Phụ huynh nộp hồ sơ tại nhà.\n`
    const plan = file('ke-hoach.txt', text)
    const why =
      'kế hoạch không phải của tỉnh, sở (hoặc tương đương), huyện hay xã nên chưa xét yêu cầu cchc/ nào.'
    const remedy = 'Nếu chưa đúng cấp, hãy chạy lại với --level, ví dụ --level xã.'
    const shown = await run([...onDay, plan])
    expect([shown.code, shown.err.trim()]).toEqual([0, `${shown.err.split(': kế')[0]}: ${why} ${remedy}`])
    expect(shown.out).toContain(`K${why.slice(1)}`)
    expect(shown.out).not.toContain('--level')
    expect(shown.out).toContain('yêu cầu khác đạt')
    const sheet = await run(['checklist', ...onDay, plan])
    expect(sheet.out).toContain(`K${why.slice(1)}`)
    const asked = await run([...onDay, '--level', 'department', plan])
    expect([asked.code, asked.err.includes(why), asked.out.includes(why.slice(1))]).toEqual([1, false, false])
  })

  test('without a title nothing is passed over in silence', async () => {
    const text = readFileSync(perfect, 'utf8')
    const body = text.slice(text.search(/^.*I\. MỤC/m))
    const {out} = await run([...onDay, '--format', 'json', file('khong-ten.md', body)])
    const [report] = (JSON.parse(out) as Report).files
    if (!report || report.fault) throw new Error('not read')
    const topical = report.checklist.filter(row => row.rule.startsWith('cchc/'))
    expect(new Set(topical.map(row => row.status))).toEqual(new Set(['unclear']))
    expect(report.findings.every(finding => finding.severity === 'info')).toBe(true)
  })
})

test('every report keeps to its schema, and the same command gives the same bytes', async () => {
  const plans = readdirSync('fixtures/documents', {withFileTypes: true})
    .filter(entry => entry.isDirectory())
    .map(entry => `fixtures/documents/${entry.name}/plan.md`)
  const [one, two] = await Promise.all([
    run([...onDay, '-f', 'json', ...plans]),
    run([...onDay, '-f', 'json', ...[...plans].reverse()])
  ])
  expect(reportFaults(JSON.parse(one.out))).toEqual([])
  expect(one.out).toBe(two.out)
})

test('checklist: each requirement, its status, and the words that prove it', async () => {
  const {code, out} = await run(['checklist', ...onDay, faulty])
  expect(code).toBe(1)
  expect(out).toContain('PHIẾU RÀ SOÁT')
  expect(out).toMatch(/✔ Sở Nội vụ: đạt\n {6}mục \S+, dòng \d+: “Sở Nội vụ/)
  expect(out).toMatch(/✖ Chỉ số chuyển đổi số \(DTI\): chưa đạt\n {6}Phần nội dung chưa nêu/)
  expect(out).toMatch(/\d+\/\d+ yêu cầu đạt/)
})

test('extract: the text that places point into, without its byte order mark', async () => {
  const {out} = await run(['extract', file('bom.md', '\uFEFFKẾ HOẠCH\r\nTuyên truyền\r\n')])
  expect(out).toBe('KẾ HOẠCH\r\nTuyên truyền\r\n')
})

test('rules and explain speak both languages', async () => {
  const [rules, explained, english] = await Promise.all([
    run(['rules']),
    run(['explain', 'cchc/index-coverage']),
    run(['explain', '--lang', 'en', 'parent-plan'])
  ])
  expect(rules.out.split('\n').filter(Boolean).length).toBe(builtInRules.length)
  expect(explained.out).toContain('Vì sao')
  expect(explained.out).toContain('Chỉ số cải cách hành chính (PAR INDEX) [par-index]')
  expect(explained.out).toContain('Cách sửa\n  Nêu chỉ số còn thiếu')
  expect(explained.out).toContain('Không xét\n')
  expect(explained.out).toContain('Quy tắc liên quan\n  - cchc/fields')
  expect(english.out).toMatch(/How to mend it\n {2}Name .*\n\nModel wording\n/)
  expect(english.out).toContain('\n\nWhat it does not look at\n')
  expect(english.out).toContain('The legal bases cite the plan that this one carries out')
})

test.each([
  [['help'], ['--help']],
  [
    ['help', 'explain'],
    ['explain', '--help']
  ],
  [
    ['help', 'annotate', '--lang', 'en'],
    ['annotate', '--help', '--lang', 'en']
  ],
  [
    ['help', '--lang', 'en'],
    ['--help', '--lang', 'en']
  ]
])('%j is %j', async (typed, meant) => {
  const [one, other] = await Promise.all([run(typed), run(meant)])
  expect(one).toEqual({...other, code: 0, err: ''})
})

test('help and version', async () => {
  const [help, version] = await Promise.all([run(['--help']), run(['-v'])])
  expect(help).toMatchObject({code: 0, err: ''})
  expect(help.out).toContain('Cách dùng:')
  const {version: own} = JSON.parse(readFileSync('package.json', 'utf8')) as {version: string}
  expect(version).toEqual({code: 0, out: `${own}\n`, err: ''})
})

test('lines of the stylish format can be read by an editor', async () => {
  const {out} = await run([...onDay, faulty])
  const lines = out.split('\n').filter(line => /^\s+\d/.test(line) && line.includes(':'))
  for (const line of lines.filter(one => /error|warning|info/.test(one)))
    expect(line).toMatch(/^\s+(\d+):(\d+)\s+(error|warning|info)\s+(.*?)\s{2,}(\S+)$/)
  expect(out.split('\n')[0]).toBe(faulty)
})

test('the built command carries neither zod nor ajv, and has Markdown’s parser in a chunk of its own', () => {
  const files = globSync('dist/**/*.{js,cjs}', {ignore: 'dist/page/**'})
  const texts = files.map(name => [name, readFileSync(name, 'utf8')] as const)

  // Names of chunks have any capitals.
  expect(texts.filter(([, text]) => /ZodType|\bajv\b|Ajv/.test(text)).map(([name]) => name)).toEqual([])
  const parser = texts.filter(([, text]) => text.includes('setextHeadingLineSequence')).map(([name]) => name)
  expect(parser).toEqual([expect.stringContaining('remark')])
})

test.skipIf(process.platform === 'win32')('a working folder that is gone is told in one sentence', () => {
  const gone = mkdtempSync(path.join(tmpdir(), 'cchclint-gone-'))
  const command = `cd "${gone}" && rmdir "${gone}" && "${process.execPath}" "${path.resolve('dist/cli.js')}" a.md`
  const {status, stdout, stderr} = spawnSync('sh', ['-c', command], {encoding: 'utf8'})
  expect([status, stdout]).toEqual([2, ''])
  expect(stderr).toMatch(/^Thư mục làm việc không còn tồn tại; .*\n$/)
})

import {mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {beforeAll, describe, expect, test} from 'vitest'
import type {ReadFileReport, Report} from '../../src/diagnostic/report.js'
import {run} from '../support/command.js'

/** A repository of plans, as an office would keep it. */
const root = mkdtempSync(path.join(tmpdir(), 'cchclint-repo-'))
const plan = (name: string) => readFileSync(`fixtures/documents/${name}/plan.md`, 'utf8')
const put = (file: string, content: string) => {
  mkdirSync(path.dirname(path.join(root, file)), {recursive: true})
  writeFileSync(path.join(root, file), content)
}
const cchclint = (...args: string[]) =>
  run([...(args[0] === 'checklist' ? args.splice(0, 1) : []), '--today', '2026-11-20', ...args], {cwd: root})
const reportOf = (out: string) => JSON.parse(out) as Report
const paths = (out: string) => reportOf(out).files.map(file => file.path)
const only = (out: string) => reportOf(out).files[0] as ReadFileReport

beforeAll(() => {
  mkdirSync(path.join(root, '.git'))
  put('tinh/tot.md', plan('province-2024'))
  put('tinh/thieu.md', plan('province-2023-no-indices'))
  put('tinh/Kế hoạch năm 2025.md', plan('province-2025-old-duties'))
  put('xa/tot.md', plan('commune-2026'))
  put('xa/anh.png', 'x')
  put('nhap/bo.md', plan('province-2024'))
  put('node_modules/goi/plan.md', plan('province-2024'))
  put('.gitignore', 'nhap/\n')
  put('xa/.cchclintignore', 'cu-*.md\n')
  put('xa/cu-2019.md', plan('commune-2026'))
})

describe('what is judged', () => {
  test('a folder: every readable file below it, without what is ignored', async () => {
    const {out} = await cchclint('-f', 'json', '.')
    expect(paths(out)).toEqual(['tinh/Kế hoạch năm 2025.md', 'tinh/thieu.md', 'tinh/tot.md', 'xa/tot.md'])
  })

  test('globs, names with blanks and accents, and a file named twice', async () => {
    const {out} = await cchclint('-f', 'json', '*/tot.md', 'tinh/tot.md', 'tinh/Kế hoạch năm 2025.md')
    expect(paths(out)).toEqual(['tinh/Kế hoạch năm 2025.md', 'tinh/tot.md', 'xa/tot.md'])
  })

  test('--no-ignore and --ignore-pattern', async () => {
    const [all, fewer] = await Promise.all([
      cchclint('-f', 'json', '--no-ignore', '.'),
      cchclint('-f', 'json', '--ignore-pattern', 'tinh/', '.')
    ])
    expect(paths(all.out)).toContain('nhap/bo.md')
    expect(paths(all.out)).toContain('xa/cu-2019.md')
    expect(paths(all.out).some(file => file.includes('node_modules'))).toBe(false)
    expect(paths(fewer.out)).toEqual(['xa/tot.md'])
  })

  test.each([
    [['khong/*.md'], 'Không có tệp nào khớp với “khong/*.md”.'],
    [
      ['nhap/*.md'],
      'Mọi tệp khớp với “nhap/*.md” đều bị bỏ qua theo .gitignore, .cchclintignore, cấu hình hoặc --ignore-pattern. Thêm --no-ignore nếu vẫn muốn xét.'
    ],
    [
      ['nhap/bo.md'],
      'Tệp “nhap/bo.md” bị bỏ qua theo .gitignore, .cchclintignore, cấu hình hoặc --ignore-pattern. Thêm --no-ignore nếu vẫn muốn xét.'
    ],
    [
      ['nhap'],
      'Mọi tệp trong thư mục “nhap” đều bị bỏ qua theo .gitignore, .cchclintignore, cấu hình hoặc --ignore-pattern. Thêm --no-ignore nếu vẫn muốn xét.'
    ],
    [['.git'], 'Thư mục “.git” không có tệp nào xét được (.md, .markdown, .txt, .docx, .odt, .pdf, .doc).'],
    [
      ['xa/anh.png'],
      'Không xét được “xa/anh.png”: chỉ đọc được tệp .md, .markdown, .txt, .docx, .odt, .pdf, .doc. Hãy lưu dự thảo thành một trong các dạng tệp đó.'
    ]
  ])('%j gives a fault, and the others are judged', async (patterns, sentence) => {
    const {code, out, err} = await cchclint('-f', 'json', ...patterns, 'tinh/tot.md')
    expect(code).toBe(2)
    expect(err).toBe(`${sentence}\nKhông xét được 1 tệp; xem lý do ở trên (mã thoát 2).\n`)
    expect(
      reportOf(out)
        .files.filter(file => file.fault === null)
        .map(file => file.path)
    ).toEqual(['tinh/tot.md'])
  })
})

describe('what rules weigh', () => {
  const severities = (file: ReadFileReport) =>
    [...new Set(file.findings.map(finding => finding.severity))].sort()

  test('--rule sets a rule or one of its requirements', async () => {
    const {code, out} = await cchclint(
      '-f',
      'json',
      '--rule',
      'cchc/index-coverage=warning',
      '--rule',
      'cchc/reporting-cadence=off',
      '--rule',
      'cchc/index-coverage/dti=info',
      'tinh/thieu.md'
    )
    const file = only(out)
    expect(code).toBe(0)
    expect(file.findings.map(finding => [finding.item, finding.severity])).toEqual([
      ['papi', 'warning'],
      ['pci', 'warning'],
      ['dti', 'info']
    ])
    expect(file.checklist.some(row => row.rule === 'cchc/reporting-cadence')).toBe(false)
  })

  test('a pack or a pattern stands for its rules', async () => {
    const rulesOf = async (...args: string[]) => {
      const {out} = await cchclint('-f', 'json', ...args, 'tinh/thieu.md')
      return new Set(only(out).checklist.map(({rule}) => rule))
    }
    const rooms = async (...args: string[]) =>
      new Set(Array.from(await rulesOf(...args), rule => rule.split('/')[0]))
    expect(await rooms('--only', 'form')).toEqual(new Set(['form']))
    expect(await rooms('--only', 'form, cchc/index-*')).toEqual(new Set(['form', 'cchc']))
    expect(await rooms('--skip', 'form,text')).not.toContain('form')
    expect(await rulesOf('--only', 'cchc/*-cadence')).toEqual(new Set(['cchc/reporting-cadence']))
    // What only suggests is asked where it is named, and not with all the others of its pack.
    expect(await rulesOf('--only', 'cchc')).not.toContain('cchc/fields')
  })

  test.each([
    [['--rule', 'cchc=tắt'], []],
    [['--rule', 'cchc/*=cảnh báo'], ['warning']],
    [['--rule', 'cchc=off,cchc/index-coverage=error'], ['error']],
    [['--rule', 'cchc/index-coverage=Lỗi', '--rule', 'cchc/*=tat'], ['error']],
    [['--rule', 'cchc/index-coverage/papi=canh bao,cchc=tắt'], ['warning']]
  ])('%j: the longer name wins, in whatever order', async (args, weights) => {
    const {out} = await cchclint('-f', 'json', ...args, 'tinh/thieu.md')
    const found = only(out).findings.filter(({rule}) => rule.startsWith('cchc/'))
    expect([...new Set(found.map(({severity}) => severity))]).toEqual(weights)
  })

  test.each([
    ['tỉnh', 'province'],
    ['Tỉnh', 'province'],
    ['tinh', 'province'],
    ['sở', 'department'],
    ['xa', 'commune'],
    ['bộ', 'ministry'],
    ['Bộ, ngành', 'ministry'],
    ['khác', 'other']
  ])('--level %s is %s', async (typed, level) => {
    const {out} = await cchclint('-f', 'json', '--level', typed, '--stage', 'trình ký', 'tinh/tot.md')
    expect(only(out).plan).toMatchObject({level, stage: 'final'})
  })

  test('--only and --skip', async () => {
    const [one, two, item, rest] = await Promise.all([
      cchclint('-f', 'json', '--only', 'cchc/parent-plan', 'tinh/thieu.md'),
      cchclint('-f', 'json', '--only', 'cchc/parent-plan, cchc/reporting-cadence', 'tinh/thieu.md'),
      cchclint('-f', 'json', '--only', 'cchc/index-coverage/papi', 'tinh/thieu.md'),
      cchclint('-f', 'json', '--skip', 'cchc/index-coverage,cchc/reporting-cadence', 'tinh/thieu.md')
    ])
    expect(only(one.out).checklist.map(row => row.rule)).toEqual(['cchc/parent-plan'])
    expect(only(two.out).checklist.map(row => row.rule)).toEqual([
      'cchc/parent-plan',
      'cchc/reporting-cadence'
    ])
    expect(only(item.out).checklist.map(row => row.item)).toEqual(['papi'])
    expect([rest.code, only(rest.out).findings]).toEqual([0, []])
  })

  test('--preset advisory: nothing above a warning', async () => {
    const {code, out} = await cchclint('-f', 'json', '--preset', 'advisory', 'tinh/thieu.md')
    expect([code, severities(only(out))]).toEqual([0, ['warning']])
  })

  describe('--preset thorough', () => {
    const suggested = ['measurable-goals', 'reporting-day', 'task-product', 'channels']
      .concat('training', 'fields', 'issued-in-time', 'stage-plan')
      .map(name => `cchc/${name}`)
    const rowsOf = (out: string) => only(out).checklist.map(({rule}) => rule)
    const isSuggested = (rule: string) => suggested.includes(rule)

    test('eight rows more, of suggestions only; without it none', async () => {
      const [thorough, recommended] = await Promise.all([
        cchclint('-f', 'json', '--preset', 'thorough', 'tinh/thieu.md'),
        cchclint('-f', 'json', 'tinh/thieu.md')
      ])
      expect(rowsOf(thorough.out).filter(isSuggested)).toEqual(suggested)
      expect(rowsOf(thorough.out).filter(rule => !isSuggested(rule))).toEqual(rowsOf(recommended.out))
      const found = only(thorough.out).findings.filter(({rule}) => isSuggested(rule))
      expect(new Set(found.map(({severity}) => severity))).toEqual(new Set(['info']))
      expect(rowsOf(recommended.out).filter(isSuggested)).toEqual([])
      expect(thorough.code).toBe(recommended.code)
    })

    test('the checklist has them too', async () => {
      const {out} = await cchclint('checklist', '--preset', 'thorough', 'tinh/thieu.md')
      expect(out).toMatch(/tập huấn, bồi dưỡng/)
    })

    test.each([
      [['--only', 'cchc/fields'], 'info'],
      [['--rule', 'cchc/fields=warning'], 'warning']
    ])('a rule of it that is named is asked without it: %j', async (args, severity) => {
      const {out} = await cchclint('-f', 'json', ...args, 'tinh/thieu.md')
      expect(rowsOf(out).filter(isSuggested)).toEqual(['cchc/fields'])
      const found = only(out).findings.filter(({rule}) => rule === 'cchc/fields')
      expect(found.map(one => one.severity)).toEqual([severity])
    })

    test('rules and explain tell where it belongs', async () => {
      const [rules, explained] = await Promise.all([
        run(['rules'], {cwd: root}),
        run(['explain', 'cchc/training', '--lang', 'en'], {cwd: root})
      ])
      expect(rules.out).toMatch(/^cchc\/training +gợi ý \(tỉnh\); bộ thiết lập thorough /m)
      expect(explained.out).toContain('info (province); preset thorough')
    })

    test('explain tells what may be written', async () => {
      const {out} = await run(['explain', 'responsibility'], {cwd: root})
      expect(out).toContain('\nCâu mẫu\n  (Chỗ “[…]” do người soạn thảo điền;')
      expect(out).toMatch(
        /^ {2}- press, phần tổ chức thực hiện, từ ngày 23\/9\/2025:\n {4}Báo và phát thanh/m
      )
      expect(out).toMatch(/^ {2}- units, phần tổ chức thực hiện, trường hợp khác:$/m)
    })
  })

  test.each([
    [
      ['--rule', 'cchc/index-coverge=off'],
      '--rule: không có quy tắc “cchc/index-coverge”. Có phải ý bạn là “cchc/index-coverage”?'
    ],
    [['--rule', 'cchc/index-coverage=of'], 'Giá trị “of” của --rule không hợp lệ. Có phải ý bạn là “off”?'],
    [
      ['--rule', 'cchc/index-coverage'],
      'Giá trị “cchc/index-coverage” của --rule cần có dạng QUY-TẮC=MỨC-ĐỘ. Ví dụ: --rule cchc/index-coverage=warning.'
    ],
    [['--only', 'from'], '--only: không có quy tắc “from”. Có phải ý bạn là “form”?'],
    [['--skip', 'cchs/*'], /^--skip: không có quy tắc “cchs\/\*”\./],
    [['--rule', 'form=tăt nhé'], /^Giá trị “tăt nhé” của --rule không hợp lệ\. Có thể dùng: “error” \(lỗi\)/],
    [['--fail-on', 'nặng'], /“warning” \(cảnh báo\), “info” \(gợi ý\)\.$/m],
    [['--level', 'tính tỉnh'], /“province” \(tỉnh\), “department” \(sở\)/],
    [['--only', 'parent-pln'], '--only: không có quy tắc “parent-pln”. Có phải ý bạn là “cchc/parent-plan”?'],
    [['--only', 'cchc/parent-plan,'], 'Giá trị “cchc/parent-plan,” của --only có một tên để trống.'],
    [['--skip', 'cchc/xyz'], /^--skip: không có quy tắc “cchc\/xyz”\./],
    [['--preset', 'thorogh'], 'Giá trị “thorogh” của --preset không hợp lệ. Có phải ý bạn là “thorough”?'],
    [['--preset', 'advisry'], 'Giá trị “advisry” của --preset không hợp lệ. Có phải ý bạn là “advisory”?'],
    [['--fail-on', 'warn'], 'Giá trị “warn” của --fail-on không hợp lệ. Có phải ý bạn là “warning”?'],
    [
      ['--fail-on', 'nặng'],
      'Giá trị “nặng” của --fail-on không hợp lệ. Có thể dùng: “error” (lỗi), “warning” (cảnh báo), “info” (gợi ý).'
    ],
    [['--max-warnings', 'x'], 'Giá trị “x” của --max-warnings phải là số nguyên từ 0 trở lên.'],
    [
      ['-f', 'json', '-f', 'stylish'],
      'Chỉ một dạng kết quả được in ra màn hình; các dạng khác cần ghi vào tệp. Ví dụ: --format stylish --format json=ket-qua.json.'
    ],
    [['-f', 'json='], 'Sau “json=” của --format cần có tên tệp. Ví dụ: --format json=ket-qua.json.'],
    [['-f', 'json=a.json', '-o', 'b.json'], 'Không còn dạng kết quả nào để ghi vào tệp của --output-file.']
  ])('%j is a fault', async (args, sentence) => {
    const {code, out, err} = await cchclint(...args, 'tinh/tot.md')
    expect([code, out]).toEqual([2, ''])
    if (typeof sentence === 'string') expect(err).toBe(`${sentence}\n`)
    else expect(err).toMatch(sentence)
  })
})

describe('the bar', () => {
  test('--fail-on and --max-warnings, each with its reason', async () => {
    const advisory = ['--preset', 'advisory', 'tinh/thieu.md']
    const [warning, info, few, many] = await Promise.all([
      cchclint('--fail-on', 'warning', ...advisory),
      cchclint('--fail-on', 'info', 'xa/tot.md'),
      cchclint('--max-warnings', '3', ...advisory),
      cchclint('--max-warnings', '4', ...advisory)
    ])
    expect([warning.code, warning.err]).toEqual([1, 'Còn 4 cảnh báo cần sửa (mã thoát 1).\n'])
    expect([info.code, info.err]).toEqual([0, ''])
    expect([few.code, few.err]).toEqual([1, 'Còn 4 cảnh báo, quá mức 3 của --max-warnings (mã thoát 1).\n'])
    expect([many.code, many.err]).toEqual([0, ''])
  })
})

describe('where the report goes', () => {
  test('-o writes the report, and changes nothing of the exit code', async () => {
    const {code, out} = await cchclint('-f', 'json', '-o', 'ra/ket-qua.json', 'tinh/thieu.md')
    expect([code, out]).toEqual([1, ''])
    expect(paths(readFileSync(path.join(root, 'ra/ket-qua.json'), 'utf8'))).toEqual(['tinh/thieu.md'])
    expect(readdirSync(path.join(root, 'ra')).filter(name => name.includes('tmp'))).toEqual([])
  })

  test('the checklist goes to a file by its ending', async () => {
    const [text, json, word, other] = await Promise.all([
      cchclint('checklist', '-o', 'ra/phieu.txt', 'tinh/tot.md'),
      cchclint('checklist', '-o', 'ra/phieu.json', 'tinh/tot.md'),
      cchclint('checklist', '-o', 'ra/phieu.docx', 'tinh/tot.md'),
      cchclint('checklist', '-o', 'ra/phieu.xlsx', 'tinh/tot.md')
    ])
    expect([text.code, json.code, word.code, other.code]).toEqual([0, 0, 0, 2])
    expect(readFileSync(path.join(root, 'ra/phieu.docx')).subarray(0, 2).toString()).toBe('PK')
    expect(readFileSync(path.join(root, 'ra/phieu.txt'), 'utf8')).toContain('PHIẾU RÀ SOÁT')
    expect(paths(readFileSync(path.join(root, 'ra/phieu.json'), 'utf8'))).toEqual(['tinh/tot.md'])
    expect(other.err).toBe(
      'Chưa ghi được phiếu rà soát ra tệp “.xlsx”. Hãy dùng tệp .docx, .html, .md, .txt hoặc .json, hoặc một thư mục (tên kết thúc bằng /).\n'
    )
  })

  test('several formats at once', async () => {
    const {out} = await cchclint('-f', 'stylish', '-f', 'json=ra/hai.json', 'tinh/tot.md')
    expect(out).toMatch(/(\d+)\/\1 yêu cầu đạt/)
    expect(paths(readFileSync(path.join(root, 'ra/hai.json'), 'utf8'))).toEqual(['tinh/tot.md'])
  })

  test('a report that cannot be written is a fault', async () => {
    const {code, err} = await cchclint('-o', 'tinh', 'tinh/tot.md')
    expect(code).toBe(2)
    expect(err).toMatch(/^Không ghi được “.*tinh” vì đó là thư mục\.\n$/)
  })

  test.each([
    [['-o', 'xa/tot.md'], 'Tệp kết quả “xa/tot.md” trùng với tệp đang được đọc. Hãy chọn tên tệp khác.'],
    [
      ['-f', 'json=xa/../xa/tot.md'],
      'Tệp kết quả “xa/../xa/tot.md” trùng với tệp đang được đọc. Hãy chọn tên tệp khác.'
    ],
    [
      ['-f', 'json=a.txt', '-f', 'stylish=./a.txt'],
      'Hai dạng kết quả không thể ghi vào cùng một tệp “a.txt”.'
    ]
  ])('%j would lose what was written', async (args, sentence) => {
    const before = readFileSync(path.join(root, 'xa/tot.md'), 'utf8')
    const {code, err} = await cchclint(...args, 'xa/tot.md')
    expect(code).toBe(2)
    expect(err).toBe(`${sentence}\n`)
    expect(readFileSync(path.join(root, 'xa/tot.md'), 'utf8')).toBe(before)
  })

  test('--quiet shows errors only', async () => {
    const {out} = await cchclint('--quiet', '--rule', 'cchc/index-coverage=warning', 'tinh/thieu.md')
    expect(out).toContain('cchc/reporting-cadence')
    expect(out).not.toContain('warning')
  })

  test('--color, --no-color, NO_COLOR and FORCE_COLOR', async () => {
    const escape = '\u001b['
    const [forced, plain, variable] = await Promise.all([
      cchclint('--color', 'tinh/thieu.md'),
      run(['--no-color', 'tinh/thieu.md'], {cwd: root, env: {FORCE_COLOR: '1'}}),
      run(['tinh/thieu.md'], {cwd: root, env: {FORCE_COLOR: '1'}})
    ])
    expect([forced, plain, variable].map(({out}) => out.includes(escape))).toEqual([true, false, true])
  })
})

test('--stats and --env-info', async () => {
  const [stats, env] = await Promise.all([cchclint('--stats', 'tinh/tot.md'), cchclint('--env-info')])
  expect(stats.err).toMatch(/^Số tệp: 1 \(\d+ KiB\)\nThời gian: \d+ ms \(đọc \d+ ms, xét \d+ ms\)\n/)
  expect(env.out).toMatch(/^cchclint \d.*\nNode \d/)
  expect(env.out).toContain('Không truy cập mạng')
})

describe('what would be dropped is said', () => {
  test.each([
    [
      ['--quiet', 'checklist', 'xa/tot.md'],
      'Tùy chọn --quiet đứng trước lệnh “checklist” nên không có tác dụng. Hãy đặt sau tên lệnh.'
    ],
    [
      ['--level', 'zz', 'extract', 'xa/tot.md'],
      'Tùy chọn --level đứng trước lệnh “extract” nên không có tác dụng. Hãy đặt sau tên lệnh.'
    ],
    [['xa/tot.md', ''], 'Có một tên tệp để trống.'],
    [
      ['--level', 'commune', '--level', 'province', 'xa/tot.md'],
      'Tùy chọn --level được ghi hai lần; chỉ giữ một.'
    ],
    [
      ['--no-config', '--config', 'x.yaml', 'xa/tot.md'],
      'Không dùng --config cùng với --no-config; chỉ giữ một.'
    ],
    [['-c', 'x.yaml', '--no-config', 'xa/tot.md'], 'Không dùng --config cùng với --no-config; chỉ giữ một.'],
    [['--print-config', ''], 'Không tìm thấy tệp “”.']
  ])('%j', async (args, sentence) => {
    const {code, out, err} = await run(args, {cwd: root})
    expect({code, out, err}).toEqual({code: 2, out: '', err: `${sentence}\n`})
  })

  test('what only finds and finds nothing', async () => {
    const {code, out} = await cchclint('--only', 'text/legible', 'xa/tot.md')
    expect({code, out}).toEqual({code: 0, out: 'xa/tot.md\n  Không có phát hiện nào\n'})
  })

  test('a pattern to leave out that matches nothing', async () => {
    const {code, err} = await cchclint('--ignore-pattern', 'khong/', 'xa/tot.md')
    expect({code, err}).toEqual({
      code: 0,
      err: 'Mẫu “khong/” của --ignore-pattern không khớp với tệp nào.\n'
    })
  })

  test('a name in another Unicode form than the disk has is the same name', async () => {
    put('nfd/Kế hoạch.md'.normalize('NFD'), plan('commune-2026'))
    const {code, out} = await cchclint('nfd/Kế hoạch.md'.normalize('NFC'))
    expect([code, out.split('\n')[0]!.normalize('NFC')]).toEqual([0, 'nfd/Kế hoạch.md'.normalize('NFC')])
  })

  test('“-” for the output is standard output', async () => {
    const {out} = await cchclint('-f', 'json', '-o', '-', 'xa/tot.md')
    expect(paths(out)).toEqual(['xa/tot.md'])
  })

  test('a file too large to be a plan', async () => {
    put('lon/lon.md', 'a\n'.repeat(5 << 20))
    const {code, err} = await cchclint('--stats', 'lon/lon.md')
    expect(code).toBe(2)
    expect(err).toContain('quá lớn (10 MiB); chỉ xét tệp không quá 2 MiB')
  })
})

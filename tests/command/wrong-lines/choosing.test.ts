import {readFileSync} from 'node:fs'
import {wrongLines, type WrongLine} from './run.js'

/** What is asked: rules by id, pack or pattern; levels, stages and severities by their names in either language. */
const good = readFileSync('fixtures/documents/province-2026/plan.md', 'utf8')
const faulty = good.replace('Chỉ số hiệu quả quản trị và hành chính công cấp tỉnh (PAPI); ', '')
const files = {'a.md': good}
const of = (flag: string, value: string, says: string, more: Partial<WrongLine> = {}): WrongLine => ({
  line: [flag, value, 'a.md'],
  files,
  code: 2,
  says: `Giá trị “${value}” của ${flag} ${says}`,
  ...more
})
const noRule = (flag: string, value: string, hint: string, named = value): WrongLine => ({
  line: [flag, value, 'a.md'],
  files,
  code: 2,
  says: `${flag}: không có quy tắc “${named.replace(/=.*/, '')}”. ${hint}`
})
const fine = (...line: string[]): WrongLine => ({
  line: [...line, 'a.md'],
  files,
  code: 0,
  says: [],
  prints: /^a\.md\n/
})
const levels =
  'không hợp lệ. Có thể dùng: “province” (tỉnh), “department” (sở), “district” (huyện), “commune” (xã), “ministry” (bộ, ngành), “other” (khác).'
const severities = 'Có thể dùng: “error” (lỗi), “warning” (cảnh báo), “info” (gợi ý)'

wrongLines('rules', [
  noRule('--only', 'frm', 'Có phải ý bạn là “form”?'),
  noRule('--only', 'Form', 'Có phải ý bạn là “form”?'),
  noRule('--only', 'CCHC', 'Có phải ý bạn là “cchc”?'),
  noRule('--only', 'parent-plan', 'Có phải ý bạn là “cchc/parent-plan”?'),
  noRule('--only', 'papi', 'Có phải ý bạn là “cchc/index-coverage/papi”?'),
  noRule('--skip', 'cchc/parent-plann', 'Có phải ý bạn là “cchc/parent-plan”?'),
  noRule('--skip', 'form,wordng', 'Có phải ý bạn là “wording”?', 'wordng'),
  noRule('--only', 'khong-co/*', 'Xem danh sách: cchclint rules.'),
  noRule('--rule', 'frm=error', 'Có phải ý bạn là “form”?'),
  of('--only', 'form,', 'có một tên để trống.'),
  of('--skip', ',', 'có một tên để trống.'),
  of('--only', '', 'có một tên để trống.'),
  of('--rule', 'form', 'cần có dạng QUY-TẮC=MỨC-ĐỘ. Ví dụ: --rule cchc/index-coverage=warning.'),
  of('--rule', '=error', 'cần có dạng QUY-TẮC=MỨC-ĐỘ. Ví dụ: --rule cchc/index-coverage=warning.'),
  of('--rule', 'cchc/*=gợi', `không hợp lệ. ${severities}, “off” (tắt).`, {
    says: `Giá trị “gợi” của --rule không hợp lệ. ${severities}, “off” (tắt).`
  }),
  {
    line: ['--only', 'form', '--skip', 'form', 'a.md'],
    files,
    code: 2,
    says: 'Không còn quy tắc nào để xét. Hãy xem lại --only, --skip, --rule và cấu hình; cchclint --print-config TỆP cho biết thiết lập nào đang áp dụng.'
  },
  fine('--only', 'form'),
  fine('--only', 'cchc/*'),
  fine('--only', 'form, cchc/index-coverage/papi'),
  fine('--only', 'cchc/index-*'),
  fine('--skip', 'form/*,wording'),
  fine('--rule', 'form=tắt,wording=gợi ý')
])

wrongLines('levels, stages, severities and other values', [
  of('--level', 'quận', levels),
  of('--level', 'xã,tỉnh', levels),
  of('--level', '', levels),
  of('--level', 'provinc', 'không hợp lệ. Có phải ý bạn là “province”?'),
  of('--stage', 'nháp', 'không hợp lệ. Có thể dùng: “draft” (dự thảo), “final” (trình ký), “auto”.'),
  of('--stage', 'finl', 'không hợp lệ. Có phải ý bạn là “final”?'),
  of('--topic', 'cchc', 'không hợp lệ. Có phải ý bạn là “cchc-communication”?'),
  of('--topic', 'hành chính', 'không hợp lệ. Có thể dùng: “cchc-communication”, “other” (khác), “auto”.'),
  of('--preset', 'strict', 'không hợp lệ. Có thể dùng: “recommended”, “advisory”, “thorough”.'),
  of('--fail-on', 'warn', 'không hợp lệ. Có phải ý bạn là “warning”?'),
  of('--fail-on', 'tắt', `không hợp lệ. ${severities}.`),
  of('--max-warnings', 'ba', 'phải là số nguyên từ 0 trở lên.'),
  of('--max-warnings', '-1', 'phải là số nguyên từ 0 trở lên.'),
  of('--lang', 'fr', 'không hợp lệ. Có thể dùng: “vi”, “en”.'),
  of('--today', '30/11/2026', 'không phải ngày hợp lệ. Hãy viết theo dạng 2026-11-20.'),
  of('--today', '2026-02-30', 'không phải ngày hợp lệ. Hãy viết theo dạng 2026-11-20.'),
  of('--concurrency', 'nhiều', 'phải là auto hoặc một số từ 1 đến 64.'),
  of('--shard', '3/2', 'cần có dạng i/n, với i từ 1 đến n. Ví dụ: --shard 1/3.'),
  {
    line: ['--stale', '5', 'a.md'],
    files,
    code: 2,
    says: 'Tùy chọn “--stale” chỉ dùng với lệnh “knowledge”. Xem cách dùng: cchclint knowledge --help.'
  },
  fine('--level', 'tỉnh'),
  fine('--level', 'TINH'),
  fine('--stage', 'trình ký'),
  fine('--stage', 'du-thao'),
  fine('--fail-on', 'lỗi'),
  fine('--fail-on', 'canh_bao')
])

const config = (text: string) => ({'.cchclintrc.yaml': text, 'a.md': faulty})
const papi = /error {2}.*PAPI.*cchc\/index-coverage\/papi/

wrongLines('which of two says more', [
  {
    line: ['a.md', '--level', 'tỉnh'],
    files: config('rules:\n  cchc/index-coverage/papi: off\n  cchc: error\n'),
    code: 0,
    says: [],
    prints: /^a\.md\n/
  },
  {
    line: ['a.md', '--rule', 'cchc=tắt', '--rule', 'cchc/index-coverage/papi=lỗi'],
    files: config('level: tỉnh\n'),
    code: 1,
    says: 'Còn 1 lỗi cần sửa (mã thoát 1).',
    prints: papi
  },
  {
    line: ['a.md', '--rule', 'cchc/index-coverage/papi=lỗi'],
    files: config('rules:\n  cchc/index-coverage/papi: tắt\n'),
    code: 1,
    says: 'Còn 1 lỗi cần sửa (mã thoát 1).',
    prints: papi
  },
  {
    line: ['a.md', '--rule', 'cchc/*=tắt'],
    files: config('rules:\n  cchc/index-coverage/papi: lỗi\n'),
    code: 0,
    says: [],
    prints: /^a\.md\n/
  },
  {
    line: ['a.md', '--level', 'tỉnh', '--stage', 'dự thảo', '-f', 'json'],
    files: config('level: xã\nrules: {form: tắt}\n'),
    code: 1,
    says: 'Còn 1 lỗi cần sửa (mã thoát 1).',
    prints:
      /"level": ?"province",[\s\S]*"stage": ?"draft"|"stage": ?"draft",[\s\S]*"level": ?"province"|"level": ?"province"/
  }
])

/** `--print-config` says what holds for the file, rule by rule, whatever names it was said by. */
const printed = (line: readonly string[], text: string, ...lines: readonly RegExp[]): WrongLine => ({
  line: ['--print-config', 'a.md', ...line],
  files: {'.cchclintrc.yaml': text, 'a.md': good},
  code: 0,
  says: [],
  prints: text => lines.every(one => one.test(text)) && !text.includes('*')
})

wrongLines('--print-config', [
  printed(
    [],
    'rules: {form: tắt, form/title: lỗi}\n',
    /^form\/issuer +off +\.cchclintrc/m,
    /^form\/title +error +\.cchclintrc/m
  ),
  printed(
    ['--rule', 'cchc/index-*=gợi ý'],
    'rules: {cchc/index-coverage/papi: tắt}\n',
    /^cchc\/index-coverage +info +dòng lệnh \(--rule\)$/m
  ),
  printed(
    ['--rule', 'cchc/index-coverage/papi=tắt'],
    'rules: {cchc/index-coverage: lỗi}\n',
    /^cchc\/index-coverage +error +\.cchclintrc/m,
    /^cchc\/index-coverage\/papi +off +dòng lệnh \(--rule\)$/m
  ),
  printed(
    ['--only', 'cchc', '--skip', 'cchc/parent-plan'],
    'rules: {cchc/parent-plan: lỗi}\n',
    /^form\/title +off +dòng lệnh \(--only\)$/m,
    /^cchc\/parent-plan +off +dòng lệnh \(--skip\)$/m
  ),
  printed(
    ['--level', 'xã'],
    'level: tỉnh\nstage: trình ký\n',
    /^level +commune +dòng lệnh \(--level\)$/m,
    /^stage +final +\.cchclintrc/m
  ),
  {
    line: ['--print-config', 'A.md'],
    files,
    code: 2,
    says: 'Không tìm thấy tệp “A.md”. Có phải ý bạn là “a.md”?'
  },
  {
    line: ['--print-config', '.'],
    files,
    code: 2,
    says: '“.” là thư mục, không phải tệp. Hãy chỉ rõ một tệp trong thư mục.'
  }
])

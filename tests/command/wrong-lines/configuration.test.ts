import {readFileSync} from 'node:fs'
import {failed, wrongLines, type WrongLine} from './run.js'

/** Wrong keys, values and paths of configurations; the sentence names the place. */
const good = readFileSync('fixtures/documents/province-2026/plan.md', 'utf8')
const files = {'a.md': good}
const judged = /31\/31 yêu cầu đạt\n$/
const says = (text: string, sentence: string, name = '.cchclintrc.yaml'): WrongLine => ({
  line: ['a.md'],
  files: {[name]: text, 'a.md': good},
  code: 2,
  says: sentence
})
const wrong = (line: readonly string[], sentence: string, more: Partial<WrongLine> = {}): WrongLine => ({
  line: [...line, 'a.md'],
  files,
  code: 2,
  says: sentence,
  ...more
})

wrongLines('what a configuration says', [
  says(
    'level: quận\n',
    '.cchclintrc.yaml:1:8: giá trị “quận” của “level” không hợp lệ. Có thể dùng: “province” (tỉnh), “department” (sở), “district” (huyện), “commune” (xã), “ministry” (bộ, ngành), “other” (khác), “auto”.'
  ),
  says(
    'rules: {form: nặng}\n',
    '.cchclintrc.yaml:1:15: mức độ “nặng” của quy tắc “form” không hợp lệ. Có thể dùng: “error” (lỗi), “warning” (cảnh báo), “info” (gợi ý), “off” (tắt).'
  ),
  says(
    'stage: nháp\n',
    '.cchclintrc.yaml:1:8: giá trị “nháp” của “stage” không hợp lệ. Có thể dùng: “draft” (dự thảo), “final” (trình ký), “auto”.'
  ),
  says('levl: xã\n', '.cchclintrc.yaml:1:1: không có trường “levl” ở đây. Có phải ý bạn là “level”?'),
  says(
    'level: [xã]\n',
    '.cchclintrc.yaml:1:8: “level” không phải là danh sách; hãy bỏ dấu “[ ]” hoặc dấu “-”, hoặc đặt cả câu trong dấu nháy.'
  ),
  says('rules: {frm: error}\n', '.cchclintrc.yaml:1:9: không có quy tắc “frm”. Có phải ý bạn là “form”?'),
  says('rules: [form]\n', '.cchclintrc.yaml:1:8: “rules” phải là một nhóm trường, mỗi trường một dòng.'),
  says('rules: null\n', '.cchclintrc.yaml:1:8: “rules” đang để trống; cần ghi.'),
  says(
    'rules: {form: [error, {x: 1}]}\n',
    '.cchclintrc.yaml:1:9: “form” là nhiều quy tắc nên không đặt tham số chung được. Hãy đặt tham số cho từng quy tắc, ghi đủ mã, ví dụ “cchc/index-coverage”.'
  ),
  says(
    'extends: strict\n',
    '.cchclintrc.yaml:1:10: không có bộ thiết lập “strict”. Có thể dùng: “recommended”, “advisory”, “thorough”.'
  ),
  says('extends: ./khong.yaml\n', '.cchclintrc.yaml:1:10: không tìm thấy tệp “./khong.yaml”.'),
  says(
    'extends: https://x.vn/a.yaml\n',
    '.cchclintrc.yaml:1:10: “https://x.vn/a.yaml” nằm trên mạng nên không được đọc. Hãy lưu tệp đó vào thư mục chung của các kế hoạch và ghi đường dẫn.'
  ),
  says('packs: khong\n', '.cchclintrc.yaml:1:8: “packs” phải là danh sách; hãy viết ["khong"].'),
  says('packs: [khong]\n', '.cchclintrc.yaml:1:9: không tìm thấy thư mục “khong”.'),
  says('ignore: xa\n', '.cchclintrc.yaml:1:9: “ignore” phải là danh sách; hãy viết ["xa"].'),
  says('overrides:\n  - level: xã\n', '.cchclintrc.yaml:2:5: thiếu trường “files”; cần bổ sung.'),
  says('overrides:\n  - {files: [], level: xã}\n', '.cchclintrc.yaml:2:13: “files” cần có ít nhất 1 mục.'),
  says(
    'exceptions:\n  - {files: ["*"], rule: form/title, reason: x, until: 2020-13-01}\n',
    '.cchclintrc.yaml:2:56: giá trị “2020-13-01” của “until” phải là ngày có thật, viết theo dạng 2026-11-20.'
  ),
  says('lang: fr\n', '.cchclintrc.yaml:1:7: giá trị “fr” của “lang” không hợp lệ. Có thể dùng: “vi”, “en”.'),
  says('', 'Tệp cấu hình “.cchclintrc.yaml” trống. Hãy ghi thiết lập vào tệp hoặc xóa tệp.'),
  says('- level\n', '.cchclintrc.yaml:1:1: tệp phải là một nhóm trường, mỗi trường một dòng.')
])

const notRead = (name: string) =>
  says(
    'level: xã\n',
    `Tệp “${name}” không được đọc: cấu hình phải có tên là .cchclintrc, .cchclintrc.json, .cchclintrc.yaml. Hãy đổi tên tệp, hoặc thêm --no-config nếu không dùng.`,
    name
  )

wrongLines('where a configuration stands', [
  notRead('.cchclintrc.yml'),
  notRead('.cchclintrc.js'),
  notRead('.cchclintrc.yaml.txt'),
  notRead('cchclintrc.yaml'),
  notRead('cchclint.yaml'),
  {
    ...says(
      'level: xã\n',
      'Thư mục “.” có hai cấu hình: “.cchclintrc.json” và “.cchclintrc.yaml”. Hãy giữ lại một.'
    ),
    files: {'.cchclintrc.yaml': 'level: xã\n', '.cchclintrc.json': '{"level": "xã"}', 'a.md': good}
  },
  says(
    '{"cchclint": 3}',
    'package.json:1:14: tệp phải là một nhóm trường, mỗi trường một dòng.',
    'package.json'
  ),
  wrong(['-c', 'khong.yaml'], 'Không tìm thấy tệp cấu hình “khong.yaml”.'),
  wrong(['-c', ''], 'Giá trị của --config để trống.'),
  wrong(['-c', '.'], '“.” phải là tệp, không phải thư mục, đường ống hay thiết bị.'),
  wrong(
    ['-c', 'a.md'],
    'Không dùng được “a.md” làm cấu hình: cấu hình chỉ là tệp .json hoặc .yaml. Hãy chuyển nội dung sang .cchclintrc.yaml.'
  ),
  wrong(['-c', 'x.yaml', '--no-config'], 'Không dùng --config cùng với --no-config; chỉ giữ một.'),
  wrong(['--config', '--level', 'tỉnh'], 'Tùy chọn --config cần có giá trị.')
])

const leftOut =
  'Tệp “a.md” bị bỏ qua theo .gitignore, .cchclintignore, cấu hình hoặc --ignore-pattern. Thêm --no-ignore nếu vẫn muốn xét.'

wrongLines('what is left out', [
  wrong(['--ignore-pattern', '*.md'], '', {says: [leftOut, failed(1)]}),
  wrong([], '', {says: [leftOut, failed(1)], files: {'a.md': good, '.cchclintignore': 'a.md\n'}}),
  wrong([], '', {
    says: [leftOut, failed(1)],
    files: {'a.md': good, '.cchclintrc.yaml': 'ignore: ["*.md"]\n'}
  }),
  wrong(['--ignore-pattern', ''], 'Giá trị của --ignore-pattern để trống.'),
  wrong(['--ignore-pattern', 'xyz'], 'Mẫu “xyz” của --ignore-pattern không khớp với tệp nào.', {
    code: 0,
    prints: judged
  })
])

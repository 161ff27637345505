import {readFileSync} from 'node:fs'
import {failed, wrongLines, type WrongLine} from './run.js'

/** What is to be written, what comes by standard input, and what is written down as known. */
const good = readFileSync('fixtures/documents/province-2026/plan.md', 'utf8')
const files = {'a.md': good}
const judged = /31\/31 yêu cầu đạt\n$/
const wrong = (line: readonly string[], says: string, more: Partial<WrongLine> = {}): WrongLine => ({
  line,
  files,
  code: 2,
  says,
  ...more
})

wrongLines('files to be written', [
  wrong(['a.md', '-o', ''], 'Tên tệp kết quả để trống.'),
  wrong(
    ['-o', 'a.md'],
    'Chưa chỉ rõ tệp cần rà soát. Ví dụ: cchclint ke-hoach.md (xem thêm: cchclint --help).'
  ),
  wrong(
    ['a.md', '-o', 'x.docx'],
    'Không ghi kết quả dạng văn bản thuần vào “x.docx”: đuôi .docx là của Word. Hãy dùng đuôi .txt; muốn có phiếu dạng Word, dùng cchclint checklist TỆP -o phieu.docx.'
  ),
  wrong(
    ['a.md', '-o', 'x.pdf'],
    'Không ghi kết quả dạng văn bản thuần vào “x.pdf”: đuôi .pdf là của PDF. Hãy dùng đuôi .txt.'
  ),
  wrong(
    ['a.md', '-f', 'json', '-o', 'x.txt'],
    'Không ghi kết quả dạng JSON vào “x.txt”: đuôi .txt là của văn bản thuần. Hãy dùng đuôi .json.'
  ),
  wrong(['a.md', '-o', 'a.md'], 'Tệp kết quả “a.md” trùng với tệp đang được đọc. Hãy chọn tên tệp khác.'),
  wrong(['a.md', '-o', 'A.MD/'], 'Không ghi được “A.MD/” vì đó là thư mục.'),
  wrong(['a.md', '-o', '.'], 'Không ghi được “.” vì đó là thư mục.'),
  wrong(
    ['a.md', '-o', 'nul'],
    'Không ghi được “nul”: Windows không cho đặt tên là “nul”. Hãy chọn tên khác.'
  ),
  wrong(
    ['a.md', '-o', 'kq.txt.'],
    'Không ghi được “kq.txt.”: Windows không cho tên kết thúc bằng dấu chấm. Hãy chọn tên khác.'
  ),
  wrong(
    ['a.md', '-o', 'kq.txt '],
    'Không ghi được “kq.txt ”: Windows không cho tên kết thúc bằng dấu cách. Hãy chọn tên khác.'
  ),
  wrong(
    ['a.md', '-f', 'json=kq.json', '-f', 'sarif=KQ.json'],
    'Hai dạng kết quả không thể ghi vào cùng một tệp “kq.json”.'
  ),
  wrong(
    ['a.md', '-f', 'json=a.json', '-o', 'b.txt'],
    'Không còn dạng kết quả nào để ghi vào tệp của --output-file.',
    // It says that the run failed.
    {writes: ['a.json']}
  ),
  wrong(['a.md', '--out-file', 'x.txt'], 'Không có tùy chọn “--out-file”. Có phải ý bạn là “--output-file”?'),
  wrong(
    ['checklist', 'a.md', '-o', 'x'],
    'Tên tệp “x” không có đuôi nên không biết ghi phiếu rà soát theo dạng nào. Hãy dùng tệp .docx, .html, .md, .txt hoặc .json, hoặc một thư mục (tên kết thúc bằng /).'
  ),
  wrong(
    ['checklist', 'a.md', '-o', 'x.doc'],
    'Chưa ghi được phiếu rà soát ra tệp “.doc”. Hãy dùng tệp .docx, .html, .md, .txt hoặc .json, hoặc một thư mục (tên kết thúc bằng /).'
  ),
  wrong(
    ['annotate', 'a.md', '-o', 'x.docx'],
    'Chỉ ghi ý kiến được vào tệp Word (.docx); “a.md” thì không. Hãy lưu dự thảo thành .docx, hoặc dùng cchclint checklist TỆP -o phieu.docx.'
  ),
  wrong(
    ['annotate', 'a.docx'],
    'Chưa chỉ rõ tệp kết quả (-o). Ví dụ: cchclint annotate ke-hoach.docx -o ke-hoach-gop-y.docx.'
  ),
  wrong(
    ['extract', 'a.md', '-o', 'x.docx'],
    'Không ghi kết quả dạng văn bản thuần vào “x.docx”: đuôi .docx là của Word. Hãy dùng đuôi .txt.'
  ),
  wrong(
    ['a.md', '-f', 'json', '-f', 'html'],
    'Chỉ một dạng kết quả được in ra màn hình; các dạng khác cần ghi vào tệp. Ví dụ: --format stylish --format json=ket-qua.json.'
  ),
  wrong(['merge', 'a.md'], '“a.md” không phải tệp JSON. Hãy tạo bằng: cchclint --format json.'),
  wrong(
    ['merge', 'a.json'],
    '“a.json” không phải kết quả của cchclint (thiếu trường “version”; cần bổ sung). Chỉ ghép được các tệp tạo bằng cùng một phiên bản với --format json.',
    {files: {'a.json': '{}'}}
  ),
  wrong(['merge', 'khong.json'], 'Không tìm thấy tệp “khong.json”.')
])

const nothingCame =
  'Không nhận được nội dung nào qua stdin. Hãy chuyển dự thảo sang bằng dấu |, hoặc chỉ rõ tên tệp: cchclint ke-hoach.docx.'

wrongLines('standard input', [
  wrong(['-'], nothingCame, {stdin: ''}),
  wrong(['--stdin'], nothingCame, {stdin: ''}),
  wrong(['checklist', '-'], nothingCame, {stdin: ''}),
  wrong(['extract', '-'], nothingCame, {stdin: ''}),
  wrong(['--stdin', 'a.md'], 'Không dùng --stdin cùng với tên tệp.'),
  wrong(['-', 'a.md'], 'Không dùng “-” (stdin) cùng với tên tệp.'),
  wrong(['--stdin', '--stdin-filename', ''], 'Giá trị của --stdin-filename để trống.'),
  wrong(['--stdin', '--staged'], 'Không dùng --staged cùng với --stdin; chỉ giữ một.'),
  wrong(['--stdin', '--watch'], 'Không dùng --watch cùng với --stdin.'),
  wrong(
    ['--stdin', '--fix'],
    'Không dùng --fix cùng với --stdin vì không có tệp để sửa. Hãy dùng --fix-dry-run để xem những chỗ sửa.'
  ),
  {
    line: ['--stdin', '--stdin-filename', 'a.xyz'],
    stdin: good,
    code: 2,
    says: [
      'Không xét được “a.xyz”: chỉ đọc được tệp .md, .markdown, .txt, .docx, .odt, .pdf, .doc. Hãy lưu dự thảo thành một trong các dạng tệp đó.',
      failed(1)
    ]
  },
  {
    line: ['--stdin', '--stdin-filename', 'a.docx'],
    stdin: 'KẾ HOẠCH\n',
    code: 2,
    says: [
      'Không đọc được “a.docx”: tệp bị hỏng. Hãy mở tệp bằng Word hoặc LibreOffice, lưu lại rồi thử lần nữa.',
      failed(1)
    ]
  },
  {
    line: ['-'],
    stdin: new Uint8Array([0, 1, 2, 3, 0, 0, 9]),
    code: 2,
    says: [
      'Không đọc được “stdin.md”: đây không phải tệp văn bản. Hãy đưa vào tệp Markdown (.md) hoặc văn bản thuần (.txt).',
      failed(1)
    ]
  },
  {line: ['-'], stdin: good, code: 0, says: [], prints: judged}
])

const known = (text: string) => ({files: {'a.md': good, 'cchclint-suppressions.json': text}})

wrongLines('the baseline', [
  wrong(['a.md', '--reason', 'x'], '--reason chỉ có tác dụng cùng với --suppress-all hoặc --suppress-rule.'),
  wrong(['a.md', '--owner', 'x'], '--owner chỉ có tác dụng cùng với --suppress-all hoặc --suppress-rule.'),
  wrong(['a.md', '--suppress-all', '--reason', ''], 'Giá trị của --reason để trống.'),
  wrong(['a.md', '--suppress-all', '--until', '2020-01-01'], 'Ngày “2020-01-01” của --until đã qua.'),
  wrong(
    ['a.md', '--suppress-all', '--until', 'mai'],
    'Giá trị “mai” của --until không phải ngày hợp lệ. Hãy viết theo dạng 2026-11-20.'
  ),
  wrong(['a.md', '--suppress-rule', '--reason', 'x'], 'Tùy chọn --suppress-rule cần có giá trị.'),
  wrong(['a.md', '--suppress-al'], 'Không có tùy chọn “--suppress-al”. Có phải ý bạn là “--suppress-all”?'),
  wrong(
    ['a.md', '--suppress-all', '--prune-suppressions'],
    'Không dùng --suppress-all cùng với --prune-suppressions.'
  ),
  wrong(['a.md', '--suppress-all', '--fix-dry-run'], 'Không dùng --suppress-all cùng với --fix-dry-run.'),
  wrong(['--stdin', '--suppress-all'], 'Không dùng --suppress-all cùng với --stdin.'),
  wrong(
    ['a.md', '--prune-suppressions'],
    'Không có tệp ghi nhận “cchclint-suppressions.json”. Hãy tạo bằng --suppress-all hoặc --suppress-rule.'
  ),
  wrong(
    ['a.md', '--suppressions-location', 'khong.json'],
    'Không có tệp ghi nhận “khong.json”. Hãy tạo bằng --suppress-all hoặc --suppress-rule.'
  ),
  wrong(['a.md', '--suppressions-location', ''], 'Giá trị của --suppressions-location để trống.'),
  wrong(
    ['a.md'],
    'cchclint-suppressions.json:1:1: đây không phải tệp ghi nhận của cchclint (thiếu “version” và “findings”). Hãy đổi tên tệp này, hoặc chỉ tệp khác bằng --suppressions-location.',
    known('{}')
  ),
  wrong(
    ['a.md'],
    'cchclint-suppressions.json:1:12: cchclint này chỉ đọc được phiên bản 1 của tệp ghi nhận, không đọc được phiên bản 2. Hãy cập nhật cchclint.',
    known('{"version":2,"findings":[]}')
  ),
  wrong(
    ['checklist', 'a.md', '--suppress-all'],
    'Lệnh “checklist” không nhận tùy chọn “--suppress-all”. Xem các tùy chọn: cchclint checklist --help.'
  )
])

const excepted = (comment: string, says: RegExp, code: number): WrongLine => ({
  line: ['a.md'],
  files: {'a.md': `<!-- ${comment} -->\n\n${good}`},
  code,
  says: code === 0 ? [] : 'Còn 1 lỗi cần sửa (mã thoát 1).',
  prints: says
})

wrongLines('exceptions in a draft', [
  excepted(
    'cchclint-disable-file form/title',
    /error {2}Ngoại lệ cho “form\/title” chưa nêu lý do nên không có hiệu lực; cần ghi lý do sau “--”\. {2}exception\/reason\n/,
    1
  ),
  excepted(
    'cchclint-disable-file frm/x -- mẫu cũ',
    /error {2}Không có quy tắc “frm\/x” nên ngoại lệ này không có hiệu lực; xem mã các quy tắc bằng lệnh cchclint rules\. {2}exception\/unknown\n/,
    1
  ),
  excepted(
    'cchclint-disabel form/title -- mẫu cũ',
    /error {2}Không hiểu “cchclint-disabel” nên ghi chú này không có hiệu lực; có phải ý bạn là “cchclint-disable”\? {2}exception\/unknown\n/,
    1
  ),
  excepted(
    'cchclint-disable-file form/title -- mẫu cũ',
    /warning {2}Ngoại lệ cho “form\/title” không được dùng đến, .*; cần bỏ ngoại lệ này\. {2}exception\/unused\n/,
    0
  ),
  excepted(
    'cchclint-enable form/title',
    /warning {2}“cchclint-enable” cho “form\/title” không đóng ngoại lệ nào đang mở; cần bỏ\. {2}exception\/unused\n/,
    0
  )
])

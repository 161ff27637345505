import {readFileSync} from 'node:fs'
import {failed, wrongLines, type WrongLine} from './run.js'

/** Names of files as people type them, as a shell hands them over, and as other programs write them. */
const good = readFileSync('fixtures/documents/province-2026/plan.md', 'utf8')
const judged = /31\/31 yêu cầu đạt\n$/
const name = 'Kế hoạch.md'
const quoted = '"K\\341\\272\\277 ho\\341\\272\\241ch.md"'

const meant = (typed: string, file: string): WrongLine => ({
  line: [typed],
  files: {[file]: good},
  code: 2,
  says: [`Không tìm thấy tệp “${typed}”. Có phải ý bạn là “${file}”?`, failed(1)]
})
const nobodyKnows = (typed: string, file: string): WrongLine => ({
  line: [typed],
  files: {[file]: good},
  code: 2,
  says: [`Không tìm thấy tệp “${typed}”.`, failed(1)]
})
const fine = (line: readonly string[], file: string, stdin?: string): WrongLine => ({
  line,
  files: {[file]: good},
  ...(stdin === undefined ? {} : {stdin}),
  code: 0,
  says: [],
  prints: judged
})

wrongLines('a name that no file has', [
  meant('kế hoạch.md', name),
  meant('KẾ HOẠCH.MD', name),
  meant('ke hoach.md', name),
  meant('Kế_hoạch.md', name),
  meant(name.normalize('NFD').toUpperCase(), name),
  meant('nam\\ke-hoach.md', 'nam/ke-hoach.md'),
  meant('Nam\\Ke-hoach.md', 'nam/ke-hoach.md'),
  meant('thu muc/a.md', 'thư mục/a.md'),
  meant(quoted, name),
  meant('a.md:12', 'a.md'),
  meant('a.md:12:5', 'a.md'),
  meant('a.md:12:5:', 'a.md'),
  meant('a.md#L12-L20', 'a.md'),
  meant('“a.md”', 'a.md'),
  meant("'a.md'", 'a.md'),
  meant('a.md,', 'a.md'),
  meant(' a.md', 'a.md'),
  meant('a.docx', 'a.doc'),
  meant('a.mdd', 'a.md'),
  meant('a', 'a.md'),
  meant('ke hoach', 'Kế hoạch.docx'),
  nobodyKnows('bao-cao.md', 'a.md'),
  nobodyKnows('a.md/b.md', 'a.md'),
  nobodyKnows('a.xyz', 'ab.md')
])

wrongLines('names with blanks, and several names', [
  {
    line: ['Kế', 'hoạch.md'],
    files: {[name]: good},
    code: 2,
    says: [
      'Không có tệp nào tên là “Kế”, “hoạch.md”. Tên tệp có dấu cách phải đặt trong dấu nháy kép: "Kế hoạch.md".',
      failed(1)
    ]
  },
  {
    line: ['Kế', 'hoạch', 'số', '2.md', 'b.md'],
    files: {'Kế hoạch số 2.md': good, 'b.md': good},
    code: 2,
    says: [
      'Không có tệp nào tên là “Kế”, “hoạch”, “số”, “2.md”. Tên tệp có dấu cách phải đặt trong dấu nháy kép: "Kế hoạch số 2.md".',
      failed(1)
    ],
    prints: /^b\.md\n/
  },
  {
    line: ['checklist', 'thư', 'mục/a.md'],
    files: {'thư mục/a.md': good},
    code: 2,
    says: [
      'Không có tệp nào tên là “thư”, “mục/a.md”. Tên tệp có dấu cách phải đặt trong dấu nháy kép: "thư mục/a.md".',
      failed(1)
    ]
  },
  {
    line: ['extract', 'Kế', 'hoạch.md'],
    files: {[name]: good},
    code: 2,
    says: 'Lệnh “extract” chỉ nhận một tên tệp; thừa “hoạch.md”. Tên tệp có dấu cách phải đặt trong dấu nháy kép; muốn xử lý nhiều tệp thì chạy lệnh cho từng tệp.'
  },
  {
    line: ['extract', 'ke hoach.md'],
    files: {[name]: good},
    code: 2,
    says: 'Không tìm thấy tệp “ke hoach.md”. Có phải ý bạn là “Kế hoạch.md”?'
  },
  {
    line: ['a.md,Kế hoạch.md'],
    files: {'a.md': good, [name]: good},
    code: 2,
    says: [
      'Không tìm thấy tệp “a.md,Kế hoạch.md”. Nhiều tệp phải cách nhau bằng dấu cách: a.md "Kế hoạch.md".',
      failed(1)
    ]
  },
  {line: [''], files: {'a.md': good}, code: 2, says: 'Có một tên tệp để trống.'},
  {
    line: ['*.dcox'],
    files: {'a.docx': 'x'},
    code: 2,
    says: ['Không có tệp nào khớp với “*.dcox”.', failed(1)]
  },
  {
    line: ['–fix', 'a.md'],
    files: {'a.md': good},
    code: 2,
    says: ['Không có tệp nào tên là “–fix”. Có phải ý bạn là “--fix” (hai dấu gạch ngắn)?', failed(1)],
    prints: judged
  },
  {
    line: ['a.xlsx'],
    files: {'a.xlsx': 'x'},
    code: 2,
    says: [
      'Không xét được “a.xlsx”: chỉ đọc được tệp .md, .markdown, .txt, .docx, .odt, .pdf, .doc. Hãy lưu dự thảo thành một trong các dạng tệp đó.',
      failed(1)
    ]
  },
  {
    line: ['a.docx'],
    files: {
      'a.docx': `version https://git-lfs.github.com/spec/v1\noid sha256:${'4d'.repeat(32)}\nsize 12345\n`
    },
    code: 2,
    says: ['“a.docx” mới chỉ là con trỏ của Git LFS, chưa có nội dung. Hãy chạy: git lfs pull.', failed(1)]
  },
  // What differs only in how letters are put together is the same name.
  fine([name.normalize('NFD')], name),
  fine([name], name.normalize('NFD')),
  fine(['./a.md'], 'a.md')
])

wrongLines('lists of names', [
  fine(['--files-from', '-'], name, `${name}\0`),
  fine(['--files-from', '-'], name, `${name}\r\n`),
  fine(['--files-from', '-'], name, `${quoted}\n`),
  fine(['--files-from', '-'], name, `\uFEFF${name}`),
  {
    line: ['--files-from', '-'],
    files: {'a.md': good},
    stdin: '',
    code: 0,
    says: 'Không có tệp nào cần rà soát.'
  },
  {
    line: ['--files-from', '-'],
    files: {[name]: good},
    stdin: 'ke hoach.md\n',
    code: 2,
    says: ['Không tìm thấy tệp “ke hoach.md”. Có phải ý bạn là “Kế hoạch.md”?', failed(1)]
  },
  {
    line: ['--files-from', '-'],
    files: {'a.md': good},
    stdin: 'M\ta.md\nD\tb.md\n',
    code: 2,
    says: 'Danh sách của --files-from chỉ được có tên tệp, nhưng có dòng “M a.md”. Hãy lập danh sách bằng git diff --name-only -z.'
  },
  {
    line: ['--files-from', '-'],
    files: {'a.md': good},
    stdin: '?? a.md\n',
    code: 2,
    says: 'Danh sách của --files-from chỉ được có tên tệp, nhưng có dòng “?? a.md”. Hãy lập danh sách bằng git diff --name-only -z.'
  },
  {
    line: ['--files-from', 'a.md'],
    files: {'a.md': good},
    code: 2,
    says: '“a.md” không phải danh sách; --files-from cần một tệp .txt, mỗi dòng một tên tệp. Để rà soát chính tệp này, hãy bỏ --files-from.'
  },
  {
    line: ['--files-from', 'ds.txt'],
    files: {'a.md': good},
    code: 2,
    says: 'Không tìm thấy tệp “ds.txt” của --files-from.'
  },
  {
    line: ['--files-from', '.'],
    files: {'a.md': good},
    code: 2,
    says: '“.” của --files-from là thư mục, không phải tệp danh sách.'
  },
  {
    line: ['--files-from', 'ds.txt', 'a.md'],
    files: {'a.md': good, 'ds.txt': 'a.md\n'},
    code: 2,
    says: 'Không dùng --files-from cùng với tên tệp; hãy ghi tên vào danh sách.'
  },
  {line: ['--files-from'], files: {'a.md': good}, code: 2, says: 'Tùy chọn --files-from cần có giá trị.'}
])

import type {Say} from '../../base/wording.js'

/** A line to type, and what it does. */
type Example = readonly [line: string, vi: string, en: string]
/** An exit code, and what it means. */
type Code = readonly [code: number, vi: string, en: string]

const fine: Code = [0, 'xong', 'done']
const atFault: Code = [
  2,
  'dòng lệnh, cấu hình hoặc tệp có vấn đề; câu cuối cùng cho biết vì sao',
  'the command line, the configuration or a file is at fault; the last line says why'
]
const interrupted: Code = [130, 'bị ngắt giữa chừng (Ctrl+C)', 'interrupted (Ctrl+C)']
/** Of what judges files. */
const judging: readonly Code[] = [
  [0, 'không có phát hiện nào đến mức phải sửa', 'nothing that has to be mended'],
  [
    1,
    'còn phát hiện từ mức --fail-on trở lên (mặc định là lỗi), hoặc quá số cảnh báo cho phép',
    'findings at or above --fail-on (default: error), or too many warnings'
  ],
  atFault,
  interrupted
]
const telling: readonly Code[] = [fine, atFault]

interface Notes {
  readonly examples: readonly Example[]
  readonly codes: readonly Code[]
}

/** By the names that are typed after `cchclint`. */
const notes: Readonly<Record<string, Notes>> = {
  '': {
    examples: [
      ['cchclint ke-hoach.docx', 'rà soát một dự thảo', 'lint a draft'],
      ['cchclint .', 'rà soát mọi kế hoạch trong thư mục này', 'lint all plans in this folder'],
      ['cchclint --fix ke-hoach.md', 'sửa ngay những chỗ chắc chắn', 'make the changes that are safe']
    ],
    codes: judging
  },
  checklist: {
    examples: [
      ['cchclint checklist ke-hoach.docx', 'in phiếu rà soát ra màn hình', 'print the checklist'],
      [
        'cchclint checklist ke-hoach.docx -o phieu.docx',
        'ghi phiếu thành tệp Word',
        'write it as a Word file'
      ],
      ['cchclint checklist tinh/ -o phieu/', 'mỗi kế hoạch một phiếu (HTML)', 'a page for each plan']
    ],
    codes: judging
  },
  annotate: {
    examples: [
      [
        'cchclint annotate ke-hoach.docx -o y-kien.docx',
        'bản sao có ý kiến ở từng chỗ',
        'a copy with comments'
      ],
      [
        'cchclint annotate ke-hoach.docx -o y-kien.docx --suggest',
        'kèm câu mẫu cho điều còn thiếu',
        'with wordings for what is missing'
      ],
      [
        'cchclint annotate ke-hoach.docx -o y-kien.docx --quiet',
        'chỉ ghi ý kiến về lỗi',
        'comment on errors only'
      ]
    ],
    codes: judging
  },
  extract: {
    examples: [
      ['cchclint extract ke-hoach.pdf', 'in văn bản đọc được từ tệp PDF', 'print the text of a PDF'],
      ['cchclint extract ke-hoach.docx -o ke-hoach.txt', 'ghi văn bản vào tệp', 'write the text to a file'],
      [
        'cchclint extract - --stdin-filename ke-hoach.docx < ke-hoach.docx',
        'đọc từ đầu vào chuẩn',
        'read standard input'
      ]
    ],
    codes: telling
  },
  rules: {
    examples: [
      ['cchclint rules', 'liệt kê mọi quy tắc đang dùng', 'list every rule'],
      ['cchclint rules -f json', 'danh sách dạng JSON cho chương trình khác', 'the list as JSON'],
      ['cchclint rules test tinh-mau', 'chạy các ví dụ trong bộ tinh-mau', 'run the examples of a pack']
    ],
    codes: telling
  },
  'rules test': {
    examples: [
      ['cchclint rules test tinh-mau', 'chạy mọi ví dụ của bộ tinh-mau', 'run all examples of a pack'],
      ['cchclint rules test .', 'bộ quy tắc là thư mục này', 'the pack is this folder'],
      ['cchclint rules test tinh-mau --lang en', 'kết quả bằng tiếng Anh', 'in English']
    ],
    codes: [
      [0, 'mọi ví dụ đều đúng như ghi trong tệp', 'all examples are as the files say'],
      [1, 'có ví dụ cho kết quả khác', 'some are not'],
      [
        2,
        'bộ quy tắc viết sai; mọi chỗ sai đều được nêu tệp, dòng và cột',
        'the pack is wrong; each fault has its file, line and column'
      ]
    ]
  },
  'rules new': {
    examples: [
      [
        'cchclint rules new tinh-mau/duong-day-nong',
        'tạo quy tắc trong bộ tinh-mau (chưa có bộ thì tạo cả bộ)',
        'begin a rule, and its pack where there is none'
      ],
      ['cchclint rules test tinh-mau', 'rồi chạy thử', 'then try it'],
      ['cchclint explain tinh-mau/duong-day-nong', 'và xem lời giải thích', 'and see how it is explained']
    ],
    codes: telling
  },
  knowledge: {
    examples: [
      ['cchclint knowledge', 'các bảng dữ liệu đang dùng', 'the tables'],
      [
        'cchclint knowledge --stale 180d',
        'những dòng quá 180 ngày chưa kiểm tra lại',
        'rows not checked lately'
      ],
      ['cchclint knowledge --today 2026-12-31', 'tính đến ngày này', 'as of that day']
    ],
    codes: [
      fine,
      [1, 'với --stale: có dòng cần kiểm tra lại', 'with --stale: some rows are to be checked'],
      atFault
    ]
  },
  init: {
    examples: [
      ['cchclint init', 'hỏi vài câu rồi tạo tệp cấu hình', 'ask, and write the configuration'],
      ['cchclint init --yes', 'không hỏi, dùng thiết lập mặc định', 'ask nothing'],
      [
        'cchclint init --level province --editor vscode',
        'cấp tỉnh, thêm việc rà soát vào VS Code',
        'for a province, with tasks for VS Code'
      ]
    ],
    codes: [fine, atFault, interrupted]
  },
  explain: {
    examples: [
      ['cchclint explain cchc/parent-plan', 'giải thích một quy tắc', 'explain a rule'],
      ['cchclint explain cchc', 'các quy tắc của một bộ', 'the rules of a pack'],
      ['cchclint explain', 'cách hỏi và mọi mã quy tắc', 'how to ask, and all ids']
    ],
    codes: telling
  },
  merge: {
    examples: [
      ['cchclint merge phan-1.json phan-2.json', 'ghép hai phần thành một kết quả', 'put two parts together'],
      [
        'cchclint merge phan-1.json phan-2.json -f markdown -o ket-qua.md',
        'ghi thành tệp Markdown',
        'as Markdown'
      ],
      [
        'cchclint merge phan-1.json phan-2.json --fail-on warning',
        'không đạt nếu còn cảnh báo',
        'fail on warnings too'
      ]
    ],
    codes: judging
  },
  lsp: {
    examples: [
      ['cchclint lsp', 'trình soạn thảo khởi động lệnh này', 'an editor starts it'],
      ['cchclint lsp --stdio', 'như trên, ghi rõ cách nối', 'the same, said plainly'],
      ['cchclint lsp --socket 6009', 'nối qua cổng 6009', 'by port 6009']
    ],
    codes: telling
  },
  page: {
    examples: [
      ['cchclint page', 'mở trang trong trình duyệt', 'open the page in the browser'],
      ['cchclint page --no-open', 'chỉ in địa chỉ của trang', 'only print its address'],
      ['cchclint page --port 8080', 'dùng cổng 8080', 'use port 8080']
    ],
    codes: [
      [0, 'hướng dẫn đã được in', 'help was shown'],
      [
        2,
        'cổng không dùng được, hoặc dòng lệnh có vấn đề',
        'the port cannot be had, or the line is at fault'
      ],
      [130, 'đã dừng bằng Ctrl+C', 'stopped with Ctrl+C']
    ]
  }
}

/** What stands below the options of a command: lines to type, and what its exit codes mean. @param name “rules test” */
export function helpNotes(name: string, say: Say): string {
  const found = notes[name]
  if (!found) return ''
  const examples = found.examples.map(([line, vi, en]) => `  ${line}\n      ${say(vi, en)}`)
  const codes = found.codes.map(([code, vi, en]) => `  ${String(code).padEnd(4)} ${say(vi, en)}`)
  return ['', say('Ví dụ:', 'Examples:'), ...examples, '', say('Mã thoát:', 'Exit codes:'), ...codes].join(
    '\n'
  )
}

import {mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {strToU8, unzipSync, zipSync} from 'fflate'
import {wordOf} from '../../support/word-writer.js'
import {runBuilt} from '../../support/command.js'
import {failed, wrongLines} from './run.js'

/** What lies in a folder of drafts, and is none. */
const good = readFileSync('fixtures/documents/province-2026/plan.md', 'utf8')
const word = await wordOf(good)
const empty = 'KẾ HOẠCH\n'
const example = readFileSync('examples/word/ke-hoach.docx')

const made = await outputs()
const readme = '# Kho kế hoạch\n\nCác kế hoạch của tỉnh.\n'
const judged = /31\/31 yêu cầu đạt\n$/
const ours = (name: string) => `Bỏ qua “${name}” vì là kết quả do cchclint tạo ra.`
const copy = (name: string) =>
  `Bỏ qua “${name}” vì là bản sao có ý kiến do cchclint tạo ra; muốn xét thì chỉ rõ tên tệp.`
const untitled = (name: string) =>
  `Bỏ qua “${name}” vì không phải văn bản hành chính; muốn xét thì chỉ rõ tên tệp.`
const stream = (name: string) => `Bỏ qua “${name}” vì là nơi ghi kết quả của chính lệnh này.`
const noDraft = (name: string) => [
  `“${name}” là kết quả do cchclint tạo ra, không phải dự thảo. Hãy chỉ rõ tệp cần rà soát.`,
  failed(1)
]

wrongLines('what the program wrote lies beside drafts', [
  {
    line: ['.'],
    files: {'a.md': good, 'phieu.docx': made.docx},
    code: 0,
    says: ours('phieu.docx'),
    prints: judged
  },
  {line: ['.'], files: {'a.md': good, 'phieu.md': made.md}, code: 0, says: ours('phieu.md'), prints: judged},
  {
    line: ['.'],
    files: {'a.md': good, 'phieu.txt': made.txt},
    code: 0,
    says: ours('phieu.txt'),
    prints: judged
  },
  {line: ['.'], files: {'a.md': good, 'kq.txt': made.stylish}, code: 0, says: ours('kq.txt'), prints: judged},
  {line: ['.'], files: {'a.md': good, 'kq.txt': made.json}, code: 0, says: ours('kq.txt'), prints: judged},
  {
    line: ['.'],
    files: {'a.md': good, 'kq.txt': Buffer.from(`\uFEFF${made.stylish.replaceAll('\n', '\r\n')}`, 'utf16le')},
    code: 0,
    says: ours('kq.txt'),
    prints: judged
  },
  // What a reviewer filled in and saved stays a sheet; what a clerk works on is a draft again.
  {
    line: ['*.{md,docx}'],
    files: {'a.md': good, 'phieu.docx': savedAnew(made.docx), 'phieu.md': `${made.md}\nĐã xem.\n`},
    code: 0,
    says: 'Bỏ qua 2 tệp là kết quả do cchclint tạo ra: phieu.docx, phieu.md.',
    prints: judged
  },
  {
    line: ['.', '--only', 'text'],
    files: {'a.docx': word, 'a-gop-y.docx': made.annotated},
    code: 0,
    says: copy('a-gop-y.docx'),
    prints: /^a\.docx\n[\s\S]+Không có phát hiện nào\n$/
  },
  {
    line: ['.', '--only', 'text'],
    files: {'a-gop-y.docx': savedAnew(made.annotated)},
    code: 0,
    says: [],
    prints: /^a-gop-y\.docx\n/
  },
  // Where there is no other draft, and where it was named, a copy is one.
  {line: ['.', '--only', 'text'], files: {'g.docx': made.annotated}, code: 0, says: [], prints: /^g\.docx\n/},
  {
    line: ['a.docx', 'g.docx', '--only', 'text'],
    files: {'a.docx': word, 'g.docx': made.annotated},
    code: 0,
    says: [],
    prints: /^g\.docx\n/m
  },
  {
    line: ['.', '--only', 'text'],
    files: {'a.docx': word, 'a.txt': made.extract},
    code: 0,
    says: 'Bỏ qua “a.txt” vì là văn bản trích từ một tệp khác đã xét.',
    prints: /^a\.docx\n[\s\S]+Không có phát hiện nào\n$/
  },
  {line: ['phieu.docx'], files: {'phieu.docx': made.docx}, code: 2, says: noDraft('phieu.docx')},
  {line: ['.'], files: {'kq.txt': made.stylish}, code: 2, says: noDraft('kq.txt')},
  {
    line: ['.', '-f', 'json'],
    files: {'kq.txt': made.stylish, 'phieu.md': made.md},
    code: 2,
    says: [
      'Không có dự thảo nào: cả 2 tệp đều là kết quả do cchclint tạo ra. Hãy chỉ rõ tệp cần rà soát.',
      failed(1)
    ],
    prints: /"fault"/
  },
  {
    line: ['a.md', 'phieu.txt'],
    files: {'a.md': good, 'phieu.txt': made.txt},
    code: 0,
    says: ours('phieu.txt'),
    prints: judged
  },
  {
    line: ['--files-from', '-'],
    files: {'a.md': good, '~$a.docx': 'x', 'phieu.docx': made.docx, 'README.md': readme},
    stdin: '~$a.docx\na.md\nphieu.docx\nREADME.md\n',
    code: 0,
    says: [ours('phieu.docx'), untitled('README.md')],
    prints: judged
  },
  {
    line: ['--files-from', '-'],
    files: {'phieu.docx': made.docx},
    stdin: 'phieu.docx\n',
    code: 0,
    says: [ours('phieu.docx'), 'Không có tệp nào cần rà soát.']
  }
])

wrongLines('a draft that a program of ours made', [
  {line: ['a.docx', '--only', 'text'], files: {'a.docx': example}, code: 0, says: [], prints: /^a\.docx\n/}
])

wrongLines('where standard output goes', [
  {
    line: ['.'],
    files: {'a.md': good},
    into: '> out.txt',
    code: 0,
    says: stream('out.txt'),
    writes: ['out.txt']
  },
  {
    line: ['.', '-f', 'json'],
    files: {'a.md': good, 'out.txt': made.stylish},
    into: '> out.txt',
    code: 0,
    says: stream('out.txt'),
    writes: ['out.txt']
  },
  {
    line: ['.', '--lang', 'en'],
    files: {'a.md': good},
    into: '> out.md',
    code: 0,
    says: 'Passed over “out.md”, where the result of this very command goes.',
    writes: ['out.md']
  },
  {
    line: ['out.txt'],
    files: {},
    into: '> out.txt',
    code: 2,
    says: [
      '“out.txt” là nơi ghi kết quả của chính lệnh này, không phải dự thảo. Hãy chỉ rõ tệp cần rà soát.',
      failed(1)
    ],
    writes: ['out.txt']
  },
  ...[['a.md'], ['.'], ['a.md', '-f', 'json'], ['checklist', 'a.md'], ['extract', 'a.md']].map(line => ({
    line,
    files: {'a.md': good},
    into: '>> a.md',
    code: 2,
    says: '“a.md” vừa là tệp được đọc vừa là nơi ghi kết quả (dấu > hoặc >>) nên không xét. Hãy ghi kết quả vào tệp khác, ví dụ: -o ket-qua.txt.'
  })),
  // A file that is empty for another reason is a fault, wherever standard output goes.
  {
    line: ['.'],
    files: {'a.md': good, 'trong.md': ''},
    code: 2,
    says: ['Tệp “trong.md” trống, không có gì để xét.', failed(1)],
    prints: judged
  },
  {
    line: ['.', '-o', 'out.txt'],
    files: {'a.md': good, 'out.txt': made.stylish},
    code: 0,
    says: ours('out.txt'),
    writes: []
  }
])

wrongLines('what is no draft', [
  {
    line: ['.'],
    files: {'a.md': good, 'README.md': readme},
    code: 0,
    says: untitled('README.md'),
    prints: judged
  },
  {
    line: ['.'],
    files: {'a.md': good, 'README.vi.md': readme, 'docs/CHANGELOG.md': readme, 'license.txt': 'MIT\n'},
    code: 0,
    says: 'Bỏ qua 3 tệp không phải văn bản hành chính: README.vi.md, docs/CHANGELOG.md, license.txt.',
    prints: judged
  },
  {
    line: ['.', '--only', 'text'],
    files: {'a.md': good, 'ghi-chu.md': readme},
    code: 0,
    says: [],
    prints: /ghi-chu\.md/
  },
  {
    line: ['.', '--only', 'text'],
    files: {'README.md': good},
    code: 0,
    says: [],
    prints: /^README\.md\n/
  },
  {
    line: ['.', '--only', 'text'],
    files: {'a.md': good, '~$a.docx': 'x'},
    code: 0,
    says: [],
    prints: /^a\.md\n/
  },
  {
    line: ['~$a.docx'],
    files: {'a.docx': word, '~$a.docx': 'x'},
    code: 2,
    says: [
      '“~$a.docx” là tệp tạm do Word tạo ra khi đang mở một văn bản, không phải dự thảo. Hãy chỉ rõ tệp cần rà soát.',
      failed(1)
    ]
  },
  {
    line: ['trong'],
    files: {'trong/~$a.docx': 'x'},
    code: 2,
    says: [
      'Thư mục “trong” không có tệp nào xét được (.md, .markdown, .txt, .docx, .odt, .pdf, .doc).',
      failed(1)
    ]
  },
  {
    line: ['lien-ket'],
    files: {'a.md': empty},
    before: folder => {
      mkdirSync(path.join(folder, 'rong'))
      symlinkSync('rong', path.join(folder, 'lien-ket'))
    },
    code: 2,
    says: [
      'Thư mục “lien-ket” không có tệp nào xét được (.md, .markdown, .txt, .docx, .odt, .pdf, .doc).',
      failed(1)
    ]
  }
])

/** What each command makes of a draft. */
async function outputs() {
  const cwd = mkdtempSync(path.join(tmpdir(), 'cchclint-made-'))
  mkdirSync(path.join(cwd, '.git'))
  writeFileSync(path.join(cwd, 'a.md'), good)
  writeFileSync(path.join(cwd, 'a.docx'), word)
  const make = async (name: string, ...args: string[]) => {
    await runBuilt([...args, '-o', name], {cwd})
    return readFileSync(path.join(cwd, name))
  }
  return {
    docx: await make('phieu.docx', 'checklist', 'a.md'),
    md: String(await make('phieu.md', 'checklist', 'a.md')),
    txt: String(await make('phieu.txt', 'checklist', 'a.md')),
    stylish: String(await make('kq.txt', 'a.md')),
    json: String(await make('kq.json', 'a.md', '-f', 'json')),
    annotated: await make('gop-y.docx', 'annotate', 'a.docx'),
    extract: String(await make('trich.txt', 'extract', 'a.docx'))
  }
}

/** As Word saves it: the same parts, packed otherwise, and somebody else the last who wrote it. */
function savedAnew(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes)
  const core = parts['docProps/core.xml']
  const said = core && new TextDecoder().decode(core)
  return zipSync({
    ...parts,
    ...(said
      ? {'docProps/core.xml': strToU8(said.replace('<cp:lastModifiedBy>cchclint', '<cp:lastModifiedBy>An'))}
      : {})
  })
}

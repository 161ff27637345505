import path from 'node:path'
import type {Wording} from '../../base/wording.js'
import {OutputFault} from './output-fault.js'

/** What a file holds. */
export type Kind = 'text' | 'json' | 'sarif' | 'xml' | 'word' | 'diff' | 'markdown' | 'html'

/** What a file may be taken for, the usual one first. */
export type Kinds = readonly [usual: Kind, ...others: Kind[]]

interface Meaning {
  readonly name: Wording
  readonly endings: readonly string[]
}

/** What we write, and by which endings it is known, the usual one first. */
const written: Readonly<Record<Kind, Meaning>> = {
  text: {name: {vi: 'văn bản thuần', en: 'plain text'}, endings: ['.txt', '.text', '.log', '.out']},
  json: {name: {vi: 'JSON', en: 'JSON'}, endings: ['.json']},
  sarif: {name: {vi: 'SARIF', en: 'SARIF'}, endings: ['.sarif']},
  xml: {name: {vi: 'XML', en: 'XML'}, endings: ['.xml']},
  word: {name: {vi: 'Word', en: 'Word'}, endings: ['.docx']},
  diff: {name: {vi: 'những chỗ sửa (diff)', en: 'a diff'}, endings: ['.diff', '.patch']},
  markdown: {name: {vi: 'Markdown', en: 'Markdown'}, endings: ['.md', '.markdown']},
  html: {name: {vi: 'trang web', en: 'web pages'}, endings: ['.html', '.htm']}
}

/** What a report holds, by the name of its format, what gives the usual ending first. */
export const kindsOf: Readonly<Record<string, Kinds>> = {
  stylish: ['text'],
  compact: ['text'],
  codeframe: ['text'],
  github: ['text'],
  json: ['json'],
  gitlab: ['json'],
  rdjson: ['json'],
  sarif: ['sarif', 'json'],
  junit: ['xml'],
  checkstyle: ['xml'],
  markdown: ['markdown'],
  html: ['html'],
  'sheet-docx': ['word']
}

/** What other endings stand for. One that is in neither list belongs to nobody. */
const others: readonly Meaning[] = [
  {name: {vi: 'Word', en: 'Word'}, endings: ['.doc', '.docm', '.dot', '.dotx', '.dotm']},
  {name: {vi: 'OpenDocument', en: 'OpenDocument'}, endings: ['.odt', '.ott', '.ods', '.odp', '.fodt']},
  {name: {vi: 'PDF', en: 'PDF'}, endings: ['.pdf']},
  {name: {vi: 'RTF', en: 'RTF'}, endings: ['.rtf']},
  {name: {vi: 'trang web', en: 'web pages'}, endings: ['.xhtml', '.mhtml']},
  {name: {vi: 'YAML', en: 'YAML'}, endings: ['.yaml', '.yml']},
  {name: {vi: 'bảng tính', en: 'tables'}, endings: ['.xls', '.xlsx', '.xlsm', '.csv', '.tsv']},
  {name: {vi: 'trình chiếu', en: 'slides'}, endings: ['.ppt', '.pptx', '.pps', '.ppsx']},
  {
    name: {vi: 'tệp nén', en: 'archives'},
    endings: ['.zip', '.gz', '.tgz', '.tar', '.rar', '.7z', '.bz2', '.xz']
  },
  {
    name: {vi: 'hình ảnh', en: 'pictures'},
    endings: ['.png', '.jpg', '.jpeg', '.gif', '.svg', '.webp', '.bmp', '.tif', '.tiff', '.ico']
  },
  {
    name: {vi: 'chương trình', en: 'programs'},
    endings: ['.exe', '.dll', '.bat', '.cmd', '.ps1', '.sh', '.js', '.mjs', '.cjs', '.ts', '.py', '.jar']
  }
]

/** “.docx”, in small letters; empty where there is none. */
export function endingOf(file: string): string {
  const ending = path.extname(file.trimEnd()).toLowerCase()
  return ending === '.' ? '' : ending
}

/** How a report is had in another form than text. */
const otherwise: Readonly<Partial<Record<Kind, Wording>>> = {
  json: {vi: ', hoặc thêm --format json', en: ', or add --format json'},
  markdown: {vi: ', hoặc thêm --format markdown', en: ', or add --format markdown'},
  html: {vi: ', hoặc thêm --format html', en: ', or add --format html'},
  sarif: {vi: ', hoặc thêm --format sarif', en: ', or add --format sarif'},
  xml: {
    vi: ', hoặc thêm --format junit hay --format checkstyle',
    en: ', or add --format junit or --format checkstyle'
  },
  word: {
    vi: '; muốn có phiếu dạng Word, dùng cchclint checklist TỆP -o phieu.docx',
    en: '; for a sheet in Word, use cchclint checklist FILE -o sheet.docx'
  }
}

/** @param kinds what the file will hold; the first gives the advice @param isReport whether `--format` could say otherwise @throws {Fault} for an ending that says something else */
export function refuseEnding(file: string, kinds: Kinds, isReport: boolean): void {
  const ending = endingOf(file)
  const meaning = [...Object.values(written), ...others].find(({endings}) => endings.includes(ending))
  if (!meaning || kinds.some(kind => written[kind] === meaning)) return
  const own = written[kinds[0]]
  const kind = (Object.keys(written) as Kind[]).find(one => written[one] === meaning)
  const more = isReport && kind ? otherwise[kind] : undefined
  throw new OutputFault(
    {
      vi: `Không ghi kết quả dạng ${own.name.vi} vào “${file}”: đuôi ${ending} là của ${meaning.name.vi}.`,
      en: `The result is ${own.name.en} and does not go into “${file}”: ${ending} is for ${meaning.name.en}.`
    },
    {
      vi: `Hãy dùng đuôi ${own.endings[0]}${more?.vi ?? ''}.`,
      en: `Use the ending ${own.endings[0]}${more?.en ?? ''}.`
    }
  )
}

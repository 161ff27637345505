import type {Wording} from '../base/wording.js'
import {type Document, isAlias, isMap, isScalar, isSeq, type ParsedNode, parseDocument, visit} from 'yaml'
import {tooDeep} from './too-deep.js'

/** A sentence for the user. */

/** What a text in YAML holds (undefined for nothing but comments), and where each piece of it stands. */
export interface ParsedYaml {
  readonly data: unknown
  /**
   * The offset (UTF-16 code units) of the value that the keys and indices lead to, or of its key; where there is none,
   * of the nearest thing around it.
   */
  offsetOf(path: readonly PropertyKey[], of?: 'key' | 'value'): number
}

/** Makes the fault of what is broken at an offset. */
export type BrokenAt = (offset: number, what: Wording, hint?: Wording) => Error

/** YAML 1.2, and JSON, which is YAML too. @throws what `broken` makes, for the first thing that is no YAML */
export function parseYaml(text: string, broken: BrokenAt): ParsedYaml {
  const document = shallow(broken, () =>
    parseDocument(text, {schema: 'core', version: '1.2', prettyErrors: false})
  )
  const first = document.errors[0] ?? document.warnings[0]
  if (first) throw broken(first.pos[0], ...sentence(first.code))
  const anchors = new Set<string>()
  let aliases = 0
  shallow(broken, () =>
    visit(document, {
      Value: (_key, {anchor}) => void (anchor !== undefined && anchors.add(anchor)),
      Alias: (_key, {source, range}) => {
        // “*.md” without quotes names an anchor that there is not.
        if (!anchors.has(source)) throw broken(range?.[0] ?? 0, ...sentence('BAD_ALIAS'))
        if (++aliases > mostAliases) throw tooManyAliases(broken)
      }
    })
  )
  const data = shallow(broken, () => dataOf(document, broken))
  return {data, offsetOf: (path, of = 'value') => offsetOf(document, path, of)}
}

/** Each is looked for from the beginning of the file. */
const mostAliases = 1000

/** What is nested so deep that it fills the stack is no file of a person. */
function shallow<Result>(broken: BrokenAt, work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    if (error instanceof RangeError) throw broken(0, tooDeep)
    throw error
  }
}

function offsetOf(document: Document.Parsed, path: readonly PropertyKey[], of: 'key' | 'value'): number {
  let node: unknown = document.contents
  let offset = document.contents?.range?.[0] ?? 0
  for (const [i, step] of path.entries()) {
    const holder = isAlias(node) ? node.resolve(document) : node
    const pair = isMap(holder)
      ? holder.items.find(one => isScalar(one.key) && String(one.key.value) === String(step))
      : undefined
    const next: unknown = isSeq(holder) ? holder.items[Number(step)] : pair?.value
    const shown = of === 'key' && i === path.length - 1 && pair ? pair.key : (next ?? pair?.key)
    if (shown === undefined || shown === null) return offset
    offset = (shown as ParsedNode).range?.[0] ?? offset
    node = next
  }
  return offset
}

function dataOf(document: Document.Parsed, broken: BrokenAt): unknown {
  try {
    return (document.toJS() as unknown) ?? undefined
  } catch (error) {
    if (error instanceof RangeError) throw error
    // Aliases that grow without bound.
    throw tooManyAliases(broken)
  }
}

function tooManyAliases(broken: BrokenAt): Error {
  return broken(
    0,
    {vi: 'tệp YAML có quá nhiều tham chiếu “*”.', en: 'this YAML has too many aliases “*”.'},
    {vi: 'Hãy viết giá trị ra thay cho tham chiếu.', en: 'Write the values out.'}
  )
}

function sentence(code: string): [what: Wording, hint?: Wording] {
  if (code === 'DUPLICATE_KEY')
    return [
      {vi: 'trường này được viết hai lần.', en: 'this field is written twice.'},
      {
        vi: 'Hãy giữ lại một; nếu là hai ví dụ hoặc hai mục, thêm dấu “-” trước mục sau.',
        en: 'Keep one of them; where there are two items, put “-” before the second.'
      }
    ]
  const said = reasons[code] ?? {
    vi: "câu bắt đầu bằng ký hiệu đặc biệt hoặc dấu nháy phải đặt cả câu trong dấu nháy đơn '…'",
    en: "put a sentence that begins with a special sign or a quote in single quotes '…'"
  }
  return [{vi: `tệp YAML viết chưa đúng: ${said.vi}.`, en: `this is not valid YAML: ${said.en}.`}]
}

const reasons: Readonly<Record<string, Wording>> = {
  BAD_INDENT: {
    vi: 'dòng thụt vào không đều, hoặc dòng trên chưa đóng dấu ngoặc',
    en: 'the line is not indented as those around it, or a bracket above is not closed'
  },
  TAB_AS_INDENT: {
    vi: 'hãy thụt dòng bằng dấu cách, không bằng phím Tab',
    en: 'indent with blanks, not with tabs'
  },
  MISSING_CHAR: {
    vi: 'thiếu dấu nháy, dấu ngoặc, dấu phẩy hoặc dấu hai chấm',
    en: 'a quote, bracket, comma or colon is missing'
  },
  MULTILINE_IMPLICIT_KEY: {
    vi: 'sau tên trường cần dấu hai chấm và dấu cách; đoạn văn sau dấu “|” phải thụt vào sâu hơn tên trường',
    en: 'a field needs a colon and a blank after it; what follows “|” is indented deeper'
  },
  BLOCK_AS_IMPLICIT_KEY: {
    vi: 'câu có dấu hai chấm phải đặt trong dấu nháy "…"; đoạn văn sau dấu “|” và ví dụ sau dấu “-” phải thụt vào đều nhau',
    en: 'put a sentence with a colon in quotes "…"; indent what follows “|” or “-” alike'
  },
  BAD_SCALAR_START: {
    vi: 'giá trị bắt đầu bằng ký hiệu đặc biệt phải đặt trong dấu nháy',
    en: 'a value that begins with a special sign must stand in quotes'
  },
  BAD_ALIAS: {
    vi: 'giá trị bắt đầu bằng “*” phải đặt trong dấu nháy, ví dụ "*.md"',
    en: 'a value that begins with “*” must stand in quotes, such as "*.md"'
  },
  BAD_DQ_ESCAPE: {
    vi: "trong dấu nháy kép, sau dấu “\\” là ký tự không hợp lệ; hãy dùng dấu nháy đơn '…'",
    en: "in double quotes there is no such escape after “\\”; use single quotes '…'"
  },
  MULTIPLE_DOCS: {vi: 'trong tệp có dòng “---” chia làm nhiều phần', en: 'a line “---” divides the file'},
  TAG_RESOLVE_FAILED: {vi: 'không dùng được thẻ “!”', en: 'tags “!” are not known here'}
}

import {type Document, isAlias, isMap, isScalar, isSeq, type ParsedNode, parseDocument, visit} from 'yaml'
import type {Wording} from '../diagnostic/wording.js'
import {faultAt} from './place.js'
import {type KeyPath, placeOf, type ReadText, type Written} from './written.js'

/** YAML (and JSON, which is YAML too) with the place of each value. */
export const readYamlText: ReadText = (file, text) => {
  const document = parseDocument(text, {schema: 'core', version: '1.2', prettyErrors: false})
  const broken = document.errors[0] ?? document.warnings[0]
  if (broken) throw faultAt(placeOf(file, text, broken.pos[0]), ...sentence(broken.code))
  visit(document, {
    Alias: (_key, alias) => {
      // “*.md” without quotes names an anchor that there is not.
      if (!alias.resolve(document))
        throw faultAt(placeOf(file, text, alias.range?.[0] ?? 0), ...sentence('BAD_ALIAS'))
    }
  })
  return {file, data: dataOf(document, file), place} satisfies Written

  function place(path: KeyPath, of: 'key' | 'value' = 'value') {
    return placeOf(file, text, offsetOf(path, of))
  }

  function offsetOf(path: KeyPath, of: 'key' | 'value'): number {
    let node: unknown = document.contents
    let offset = document.contents?.range?.[0] ?? 0
    for (const step of path) {
      const holder = isAlias(node) ? node.resolve(document) : node
      const pair = isMap(holder)
        ? holder.items.find(one => isScalar(one.key) && String(one.key.value) === String(step))
        : undefined
      const next: unknown = isSeq(holder) ? holder.items[Number(step)] : pair?.value
      const shown = of === 'key' && pair ? pair.key : (next ?? pair?.key)
      if (shown === undefined || shown === null) return offset
      offset = (shown as ParsedNode).range?.[0] ?? offset
      node = next
    }
    return offset
  }
}

/** A file of nothing but comments sets nothing. */
function dataOf(document: Document.Parsed, file: string): unknown {
  try {
    return (document.toJS() as unknown) ?? {}
  } catch {
    // Aliases that grow without bound.
    throw faultAt(
      {file, line: 1, column: 1},
      {vi: 'tệp YAML có quá nhiều tham chiếu “*”.', en: 'this YAML has too many aliases “*”.'},
      {vi: 'Hãy viết giá trị ra thay cho tham chiếu.', en: 'Write the values out.'}
    )
  }
}

function sentence(code: string): [what: Wording, hint?: Wording] {
  if (code === 'DUPLICATE_KEY')
    return [
      {vi: 'trường này được viết hai lần.', en: 'this field is written twice.'},
      {vi: 'Hãy giữ lại một.', en: 'Keep one of them.'}
    ]
  const said = reasons[code] ?? {vi: 'ký hiệu này không đúng chỗ', en: 'this is out of place'}
  return [{vi: `tệp YAML viết chưa đúng: ${said.vi}.`, en: `this is no valid YAML: ${said.en}.`}]
}

const reasons: Readonly<Record<string, Wording>> = {
  BAD_INDENT: {vi: 'dòng thụt vào không đều', en: 'the line is not indented as those around it'},
  TAB_AS_INDENT: {
    vi: 'hãy thụt dòng bằng dấu cách, không bằng phím Tab',
    en: 'indent with blanks, not with tabs'
  },
  MISSING_CHAR: {
    vi: 'thiếu dấu nháy, dấu ngoặc, dấu phẩy hoặc dấu hai chấm',
    en: 'a quote, bracket, comma or colon is missing'
  },
  MULTILINE_IMPLICIT_KEY: {
    vi: 'sau tên trường cần dấu hai chấm và dấu cách',
    en: 'a field needs a colon and a blank after it'
  },
  BLOCK_AS_IMPLICIT_KEY: {
    vi: 'một dòng có hai dấu hai chấm; giá trị có dấu này phải đặt trong dấu nháy',
    en: 'a line has two colons; put a value that holds one in quotes'
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
    vi: 'sau dấu “\\” là ký tự không hợp lệ (đường dẫn viết bằng “/”)',
    en: 'no such escape after “\\” (write paths with “/”)'
  },
  MULTIPLE_DOCS: {vi: 'trong tệp có dòng “---” chia làm nhiều phần', en: 'a line “---” divides the file'},
  TAG_RESOLVE_FAILED: {vi: 'không dùng được thẻ “!”', en: 'tags “!” are not known here'}
}

import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type ParsedNode,
  parseDocument,
  visit,
  type YAMLError
} from 'yaml'
import type {Fault} from '../base/fault.js'
import {throwAll} from '../base/faults.js'
import {lineStarts} from '../base/line-index.js'
import type {Wording} from '../base/wording.js'
import {tooDeep} from './too-deep.js'
import {gluedDash, trapIn} from './yaml-traps.js'

/** What a text in YAML holds (undefined for nothing but comments), and where each piece of it stands. */
export interface ParsedYaml {
  readonly data: unknown
  /**
   * The offset (UTF-16 code units) of the value that the keys and indices lead to, or of its key; where there is none,
   * of the nearest thing around it.
   */
  offsetOf(path: readonly PropertyKey[], of?: 'key' | 'value'): number
  /** What stands in the text for the value that the keys and indices lead to; '' where there is none. */
  written(path: readonly PropertyKey[]): string
}

/** Makes the fault of what is broken at an offset. */
export type BrokenAt = (offset: number, what: Wording, hint?: Wording) => Fault

/** YAML 1.2, and JSON, which is YAML too. @throws what `broken` makes, for all that is no YAML for a known reason */
export function parseYaml(text: string, broken: BrokenAt): ParsedYaml {
  const document = shallow(broken, () =>
    parseDocument(withLineFeeds(text), {schema: 'core', version: '1.2', prettyErrors: false})
  )
  throwAll(faultsOf(document, text, broken))
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
  return {
    data,
    offsetOf: (path, of = 'value') => offsetOf(document, path, of),
    written: path => writtenAt(document, text, path)
  }
}

/** Old editors end lines with a carriage return alone. The places stay what they are. */
function withLineFeeds(text: string): string {
  return text.includes('\r') ? text.replaceAll(/\r(?!\n)/g, '\n') : text
}

/** The first thing that is wrong, and of the others those of which the reason is known: the rest may follow from them. */
function faultsOf(document: Document.Parsed, text: string, broken: BrokenAt): Fault[] {
  const errors = [...document.errors, ...document.warnings].slice(0, mostErrors)
  if (errors.length === 0) return []
  const starts = lineStarts(text)
  const told = new Set<number>()
  const faults: Fault[] = []
  for (const error of errors) {
    const found = trapAt(
      text,
      starts,
      starts.findLastIndex(start => start <= error.pos[0])
    )
    if (found && !told.has(found.offset)) faults.push(broken(found.offset, invalid(found.what)))
    else if (faults.length === 0) faults.push(broken(...plainly(document, error)))
    if (found) told.add(found.offset)
  }
  return faults
}

/** The parser stumbles over one thing again and again. */
const mostErrors = 50

/** How many lines below it the parser may first stumble over a word that was meant for a field. */
const mostAbove = 40

/** What is known to be wrong with a line, or with the one above it, and where. */
function trapAt(
  text: string,
  starts: readonly number[],
  at: number
): {offset: number; what: Wording} | undefined {
  const line = (row: number) => text.slice(starts[row] ?? text.length, starts[row + 1]).trimEnd()
  const above = (row: number) => {
    let found = row - 1
    while (found >= 0 && line(found) === '') found--
    return found
  }
  for (const row of [at, above(at)]) {
    const found = row < 0 ? undefined : trapIn(line(row), line(above(row)), line(row + 1))
    if (found) return {offset: (starts[row] ?? 0) + found.column, what: found.what}
  }
  for (let row = at; row >= Math.max(0, at - mostAbove); row--) {
    const found = gluedDash(line(row))
    if (found) return {offset: (starts[row] ?? 0) + found.column, what: found.what}
  }
  return undefined
}

/** The parser’s own reason; of a quote that is not closed the place where it opens. */
function plainly(
  document: Document.Parsed,
  {code, message, pos: [offset]}: YAMLError
): [offset: number, what: Wording, hint?: Wording] {
  if (!message.startsWith('Missing closing')) return [offset, ...sentence(code)]
  let opened = offset
  visit(document, {
    Scalar: (_key, {type, range}) => {
      if (range && range[0] <= offset && (type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE'))
        opened = range[0]
    }
  })
  return [
    opened,
    invalid({
      vi: 'dấu nháy mở ở đây chưa có dấu nháy đóng lại.',
      en: 'the quote that opens here is not closed.'
    })
  ]
}

function invalid({vi, en}: Wording): Wording {
  return {vi: `tệp YAML viết chưa đúng: ${vi}`, en: `this is not valid YAML: ${en}`}
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

function writtenAt(document: Document.Parsed, text: string, path: readonly PropertyKey[]): string {
  const node = path.length === 0 ? document.contents : (document.getIn(path, true) as ParsedNode | undefined)
  const [start, end] = node?.range ?? [0, 0]
  return text.slice(start, end)
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

function tooManyAliases(broken: BrokenAt): Fault {
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
  return [invalid({vi: `${said.vi}.`, en: `${said.en}.`})]
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

import {createScanner, type Node, type ParseError, parseTree, printParseErrorCode} from 'jsonc-parser'
import type {Wording} from '../base/wording.js'
import {tooDeep} from '../files/too-deep.js'
import {faultAt} from './place.js'
import {type ConfigSource, laterPlaceOf, placeOf, type ReadText, type WrittenFile} from './config-source.js'

/**
 * JSON with the place of each value. Comments are allowed, since a person writes this; a key written twice is not,
 * since one of the two would be lost in silence.
 */
export const readJson: ReadText = (file, text) => read(file, text, false)

/** The same of what the program writes anew: comments would be lost, and are faults. */
export function readPlainJson(file: WrittenFile, text: string): ConfigSource {
  return read(file, text, true)
}

function read(file: WrittenFile, text: string, disallowComments: boolean): ConfigSource {
  if (isDeep(text)) throw faultAt(placeOf(file, text, 0), tooDeep)
  const errors: ParseError[] = []
  const tree = parseTree(text, errors, {allowTrailingComma: false, disallowComments})
  const broken = errors[0]
  if (broken || !tree) {
    const said = reasons[broken ? printParseErrorCode(broken.error) : ''] ?? anything
    throw faultAt(placeOf(file, text, broken?.offset ?? 0), {
      vi: `tệp JSON viết chưa đúng: ${said.vi}.`,
      en: `this is not valid JSON: ${said.en}.`
    })
  }
  const place = (path: readonly (string | number)[], of: 'key' | 'value' = 'value') =>
    laterPlaceOf(file, text, () => offsetOf(tree, path, of))
  return {...file, data: valueOf(tree, refuseTwice), place} satisfies ConfigSource

  function refuseTwice(key: Node): void {
    throw faultAt(
      placeOf(file, text, key.offset),
      {vi: `trường “${key.value}” được viết hai lần.`, en: `the field “${key.value}” is written twice.`},
      {vi: 'Hãy giữ lại một.', en: 'Keep one of them.'}
    )
  }
}

/** Whether brackets stand within brackets deeper than in any file that somebody wrote, as the parser finds them. */
export function isDeep(text: string): boolean {
  let depth = 0
  const scanner = createScanner(text, true)
  // Where the text ends inside of a string, the scanner steps over its end and finds the same there for ever.
  for (scanner.scan(); scanner.getTokenOffset() < text.length; scanner.scan()) {
    const sign = scanner.getTokenLength() === 1 ? text[scanner.getTokenOffset()] : ''
    if (sign === '[' || sign === '{') depth++
    if (sign === ']' || sign === '}') depth--
    if (depth > mostDepth) return true
  }
  return false
}

const mostDepth = 200

function offsetOf(tree: Node, path: readonly (string | number)[], of: 'key' | 'value'): number {
  let node = tree
  let offset = tree.offset
  for (const step of path) {
    const [key, value] = child(node, step)
    if (!value) return offset
    offset = of === 'key' && key ? key.offset : value.offset
    node = value
  }
  return offset
}

function child(node: Node, step: string | number): [key: Node | undefined, value: Node | undefined] {
  if (node.type === 'array') return [undefined, node.children?.[Number(step)]]
  const property = node.children?.find(one => one.children?.[0]?.value === step)
  return [property?.children?.[0], property?.children?.[1]]
}

/**
 * Made by hand: assigning to a key `__proto__` would set the prototype, and hide what was written from the schema.
 *
 * @param onTwice told of a key that an object has already; the last one holds
 */
export function valueOf(node: Node, onTwice?: (key: Node) => void): unknown {
  if (node.type === 'array') return node.children?.map(one => valueOf(one, onTwice)) ?? []
  if (node.type !== 'object') return node.value as unknown
  const entries = new Map<string, unknown>()
  for (const property of node.children ?? []) {
    const [key, value] = property.children ?? []
    if (!key || !value) continue
    if (entries.has(key.value as string)) onTwice?.(key)
    entries.set(key.value as string, valueOf(value, onTwice))
  }
  return Object.fromEntries(entries)
}

const anything: Wording = {vi: 'ký hiệu này không đúng chỗ', en: 'this is out of place'}
const ending: Wording = {vi: 'tệp kết thúc giữa chừng', en: 'it ends too early'}
const reasons: Readonly<Record<string, Wording>> = {
  PropertyNameExpected: {
    vi: 'ở đây cần tên trường trong dấu nháy kép (sau trường cuối không có dấu phẩy)',
    en: 'a field in double quotes is needed here (no comma follows the last one)'
  },
  ValueExpected: {
    vi: 'ở đây cần một giá trị (sau mục cuối không có dấu phẩy)',
    en: 'a value is needed here (no comma follows the last one)'
  },
  InvalidSymbol: {vi: 'chữ phải đặt trong dấu nháy kép', en: 'text must stand in double quotes'},
  ColonExpected: {vi: 'thiếu dấu hai chấm “:”', en: 'a colon “:” is missing'},
  CommaExpected: {vi: 'thiếu dấu phẩy “,”', en: 'a comma “,” is missing'},
  CloseBraceExpected: {vi: 'thiếu dấu đóng “}”', en: 'a closing “}” is missing'},
  CloseBracketExpected: {vi: 'thiếu dấu đóng “]”', en: 'a closing “]” is missing'},
  EndOfFileExpected: {vi: 'thừa nội dung ở cuối tệp', en: 'there is more after its end'},
  UnexpectedEndOfComment: ending,
  InvalidCommentToken: {vi: 'tệp này không được có chú thích', en: 'no comment may stand in this file'},
  UnexpectedEndOfString: {vi: 'thiếu dấu nháy kép đóng', en: 'a closing double quote is missing'},
  UnexpectedEndOfNumber: ending,
  InvalidNumberFormat: {vi: 'số viết sai', en: 'the number is wrong'},
  InvalidUnicode: {vi: 'mã “\\u” viết sai', en: 'the escape “\\u” is wrong'},
  InvalidEscapeCharacter: {
    vi: 'sau dấu “\\” là ký tự không hợp lệ (đường dẫn viết bằng “/”)',
    en: 'no such escape after “\\” (write paths with “/”)'
  },
  InvalidCharacter: {vi: 'có ký tự điều khiển trong chuỗi chữ', en: 'a control character stands in the text'}
}

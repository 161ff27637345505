import type {Wording} from '../base/wording.js'
import {nearest} from '../base/nearest.js'
import {there} from '../base/there.js'
import type {SchemaError} from './validator.js'

/** What is wrong with a value that a person wrote, and where in it. */
export interface Complaint {
  readonly path: readonly string[]
  /** The key at the end of the path is at fault, not its value. */
  readonly isKey: boolean
  readonly what: Wording
  readonly hint?: Wording | undefined
}

/**
 * Of all that a schema objects to, the one thing a person should mend first, in words: an unknown field before what
 * is missing, since the one is often the other misspelt; of a value that fits none of several shapes, what is wrong
 * with the shape it is nearest to.
 */
export function complaintOf(errors: readonly SchemaError[]): Complaint {
  const error = chosen(errors)
  const path = error.instancePath.split('/').slice(1).map(unescape)
  return {path, ...wordsFor(error, path)}
}

const unions = new Set(['anyOf', 'oneOf'])

function chosen(errors: readonly SchemaError[]): SchemaError {
  const inBranch = new Set<SchemaError>()
  const branches = new Map<SchemaError, SchemaError[][]>()
  for (const union of errors.filter(error => unions.has(error.keyword))) {
    const own = branchesOf(union, errors)
    branches.set(union, own)
    for (const branch of own) for (const error of branch) inBranch.add(error)
  }
  const outer = errors.filter(error => !inBranch.has(error))
  const first =
    outer.find(error => error.keyword === 'additionalProperties') ??
    outer[0] ??
    there(errors[0], 'what a schema objects to')
  const best = (branches.get(first) ?? []).sort(
    (a, b) =>
      Number(isOther(first, a)) - Number(isOther(first, b)) || a.length - b.length || depth(b) - depth(a)
  )[0]
  return best ? chosen(best) : first
}

/** What each shape of a union objects to. */
function branchesOf(union: SchemaError, errors: readonly SchemaError[]): SchemaError[][] {
  const own = new Map<string, SchemaError[]>()
  for (const error of errors) {
    if (error === union || !error.schemaPath.startsWith(`${union.schemaPath}/`)) continue
    if (error.instancePath !== union.instancePath && !error.instancePath.startsWith(`${union.instancePath}/`))
      continue
    const [branch = ''] = error.schemaPath.slice(union.schemaPath.length + 1).split('/', 1)
    own.set(branch, [...(own.get(branch) ?? []), error])
  }
  return [...own.values()]
}

/** The value is no such thing at all: text where the shape is a group of fields. */
function isOther(union: SchemaError, branch: readonly SchemaError[]): boolean {
  return branch.some(({keyword, instancePath}) => keyword === 'type' && instancePath === union.instancePath)
}

function depth(errors: readonly SchemaError[]): number {
  return Math.max(...errors.map(error => error.instancePath.split('/').length))
}

function unescape(part: string): string {
  return part.replaceAll('~1', '/').replaceAll('~0', '~')
}

const kinds: Readonly<Record<string, Wording>> = {
  string: {
    vi: 'từ ngữ hoặc câu (đặt trong dấu nháy "…" nếu chỉ gồm chữ số hoặc có dấu “:”)',
    en: 'text (in quotes where it is digits or has a colon)'
  },
  integer: {vi: 'số nguyên', en: 'a whole number'},
  number: {vi: 'số', en: 'a number'},
  boolean: {vi: 'true hoặc false', en: 'true or false'},
  array: {vi: 'danh sách, ví dụ [a, b]', en: 'a list, such as [a, b]'},
  object: {vi: 'một nhóm trường, mỗi trường một dòng', en: 'a group of fields, one a line'}
}

const day = {
  vi: 'phải là ngày có thật, viết theo dạng 2026-11-20',
  en: 'must be a real day, such as 2026-11-20'
}

/** What a pattern of ours asks for, known by a part of it. */
const patterns: readonly (readonly [part: string, words: Wording])[] = [
  ['>=', {vi: 'phải viết theo dạng >=0.2', en: 'must be written as >=0.2'}],
  ['\\p{L}', {vi: 'cần có ít nhất một chữ cái hoặc chữ số', en: 'needs at least one letter or digit'}],
  [
    '\\d{1,5}',
    {
      vi: 'phải là số và ký hiệu đầy đủ, ví dụ 29/KH-UBND',
      en: 'must be number and symbol, such as 29/KH-UBND'
    }
  ],
  [
    'a-z0-9',
    {
      vi: 'chỉ được gồm chữ thường không dấu, chữ số và dấu “-”',
      en: 'may have lower-case letters without diacritics, digits and “-” only'
    }
  ],
  ['\\d{4}', day],
  ['\\d\\d', day]
]

/** The pattern of a text that may say anything, but has to say something. */
const anything = '\\S'
const empty = {vi: 'không được để trống', en: 'must not be empty'}

function isIndex(part: string): boolean {
  return part !== '' && [...part].every(digit => digit >= '0' && digit <= '9')
}

/** A complaint whose path may be that of the value. */
type Worded = Omit<Complaint, 'path'> & {readonly path?: readonly string[]}

function wordsFor(error: SchemaError, path: readonly string[]): Worded {
  const name = path.findLast(part => !isIndex(part)) ?? ''
  const field = {vi: name ? `“${name}”` : 'tệp', en: name ? `“${name}”` : 'the file'}
  const words = complaints[error.keyword]
  if (words) return words(error, field, path)
  const why = error.message ?? error.keyword
  return ofValue({vi: `${field.vi} không hợp lệ (${why}).`, en: `${field.en}: ${why}.`})
}

function ofValue(what: Wording, hint?: Wording): Worded {
  return {isKey: false, what, hint}
}

function unknownKey(key: string, path: readonly string[], hint?: Wording): Worded {
  return {
    path: [...path, key],
    isKey: true,
    what: {vi: `không có trường “${key}” ở đây.`, en: `there is no field “${key}” here.`},
    hint
  }
}

/** What is said of each keyword of JSON Schema that ours use. */
const complaints: Readonly<
  Record<string, (error: SchemaError, field: Wording, path: readonly string[]) => Worded>
> = {
  additionalProperties: ({params, parentSchema}, _, path) => {
    const key = String(params.additionalProperty)
    return unknownKey(key, path, didYouMean(key, fieldsOf(parentSchema)))
  },
  propertyNames: ({params}, _, path) => unknownKey(String(params.propertyName), path),
  required: ({params}) => {
    const key = String(params.missingProperty)
    return ofValue({
      vi: `thiếu trường “${key}”; cần bổ sung.`,
      en: `the field “${key}” is missing; add it.`
    })
  },
  enum: ({data, params}, field) => notOneOf(data, params.allowedValues as readonly unknown[], field),
  const: ({data, params}, field) => notOneOf(data, [params.allowedValue], field),
  type: ({params}, field) => {
    const type = String(params.type)
    const kind = kinds[type] ?? {vi: type, en: type}
    return ofValue({vi: `${field.vi} phải là ${kind.vi}.`, en: `${field.en} must be ${kind.en}.`})
  },
  pattern: ({data, params}, field) => {
    const pattern = String(params.pattern)
    const words = pattern === anything ? empty : patterns.find(([part]) => pattern.includes(part))?.[1]
    return ofValue({
      vi: `giá trị “${String(data)}” của ${field.vi} ${words?.vi ?? 'không đúng dạng'}.`,
      en: `“${String(data)}” of ${field.en} ${words?.en ?? 'has not the right form'}.`
    })
  },
  minLength: (_, field) => ofValue({vi: `${field.vi} đang để trống.`, en: `${field.en} is empty.`}),
  minItems: ({params}, field) =>
    ofValue({
      vi: `${field.vi} cần có ít nhất ${String(params.limit)} mục.`,
      en: `${field.en} needs at least ${String(params.limit)} entries.`
    }),
  minimum: ({params}, field) =>
    ofValue({
      vi: `${field.vi} phải từ ${String(params.limit)} trở lên.`,
      en: `${field.en} must be at least ${String(params.limit)}.`
    }),
  maximum: ({params}, field) =>
    ofValue({
      vi: `${field.vi} phải không quá ${String(params.limit)}.`,
      en: `${field.en} must be at most ${String(params.limit)}.`
    })
}

function notOneOf(data: unknown, known: readonly unknown[], field: Wording): Worded {
  const value = String(data)
  return ofValue(
    {
      vi: `giá trị “${value}” của ${field.vi} không hợp lệ.`,
      en: `“${value}” is not a value of ${field.en}.`
    },
    didYouMean(value, known.map(String))
  )
}

function fieldsOf(schema: SchemaError['parentSchema']): string[] {
  return Object.keys((schema?.properties as object | undefined) ?? {}).filter(key => key !== '$schema')
}

/** “Có phải ý bạn là …?”, or all that is known where nothing is near. */
export function didYouMean(typed: string, known: readonly string[]): Wording | undefined {
  if (known.length === 0) return undefined
  const near = nearest(typed, known)
  const list = (near.length > 0 ? near : known).map(one => `“${one}”`).join(', ')
  return near.length > 0
    ? {vi: `Có phải ý bạn là ${list}?`, en: `Did you mean ${list}?`}
    : {vi: `Có thể dùng: ${list}.`, en: `Use one of: ${list}.`}
}

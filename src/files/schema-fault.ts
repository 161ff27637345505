import type {Wording} from '../base/wording.js'
import {nearest} from '../base/nearest.js'
import {meantBy, vietnameseName} from '../base/typed-values.js'
import {there} from '../base/there.js'
import {blankIn, isFieldName, sentenceWithColon, wrongType} from './type-complaint.js'
import type {SchemaError} from './validator.js'

/** What is wrong with a value that a person wrote, and where in it. */
export interface Complaint {
  readonly path: readonly string[]
  /** The key at the end of the path is at fault, not its value. */
  readonly isKey: boolean
  /** The field that the thing at the path lacks. */
  readonly missing?: string
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

/** All that a schema objects to, each thing once: what is missing only because it is misspelt is not told too. */
export function complaintsOf(errors: readonly SchemaError[]): Complaint[] {
  const {outer, branches} = inBranches(errors)
  const told = outer
    .filter(error => !isToldWithin(error, outer))
    .slice(0, mostTold)
    .flatMap((error): Complaint[] => {
      const best = nearestBranch(error, branches.get(error) ?? [])
      if (best) return complaintsOf(best)
      const path = error.instancePath.split('/').slice(1).map(unescape)
      return [{path, ...wordsFor(error, path)}]
    })
  return missingTogether(told.filter(one => !isMisspelt(one, told)))
}

/** Of one thing that lacks several fields, one sentence, where the first of them would be told. */
function missingTogether(all: readonly Complaint[]): Complaint[] {
  const lacks = new Map<string, Complaint[]>()
  for (const one of all.filter(({missing}) => missing !== undefined)) {
    const at = one.path.join('/')
    lacks.set(at, [...(lacks.get(at) ?? []), one])
  }
  return all.flatMap(one => {
    const [first, ...more] = lacks.get(one.path.join('/')) ?? []
    if (one.missing === undefined || more.length === 0) return [one]
    if (one !== first) return []
    const names = [first, ...more].map(({missing}) => `“${missing}”`).join(', ')
    return [
      {
        ...one,
        what: {
          vi: `thiếu các trường ${names}; cần bổ sung.`,
          en: `the fields ${names} are missing; add them.`
        }
      }
    ]
  })
}

/** More of one file nobody reads at once. */
const mostTold = 50

/** What is wrong with the name of a field says which name would be right. */
function isToldWithin({keyword, schemaPath}: SchemaError, errors: readonly SchemaError[]): boolean {
  return keyword === 'propertyNames' && errors.some(other => other.schemaPath.startsWith(`${schemaPath}/`))
}

/** A field that is missing, where an unknown one beside it is near, or is no field but a sentence. */
function isMisspelt({missing, path}: Complaint, all: readonly Complaint[]): boolean {
  if (missing === undefined) return false
  return all.some(
    other =>
      other.isKey &&
      other.path.length === path.length + 1 &&
      path.every((step, at) => step === other.path[at]) &&
      (!isFieldName(other.path.at(-1) ?? '') || nearest(other.path.at(-1) ?? '', [missing]).length > 0)
  )
}

const unions = new Set(['anyOf', 'oneOf'])

function chosen(errors: readonly SchemaError[]): SchemaError {
  const {outer, branches} = inBranches(errors)
  const first =
    outer.find(error => error.keyword === 'additionalProperties') ??
    outer[0] ??
    there(errors[0], 'what a schema objects to')
  const best = nearestBranch(first, branches.get(first) ?? [])
  return best ? chosen(best) : first
}

/** What is objected to of the value itself, and of each union of shapes what each shape objects to. */
function inBranches(errors: readonly SchemaError[]): {
  readonly outer: readonly SchemaError[]
  readonly branches: ReadonlyMap<SchemaError, SchemaError[][]>
} {
  const inBranch = new Set<SchemaError>()
  const branches = new Map<SchemaError, SchemaError[][]>()
  for (const union of errors.filter(error => unions.has(error.keyword))) {
    const own = branchesOf(union, errors)
    branches.set(union, own)
    for (const branch of own) for (const error of branch) inBranch.add(error)
  }
  return {outer: errors.filter(error => !inBranch.has(error)), branches}
}

/** Of the shapes that a value may have, the one it is nearest to. */
function nearestBranch(union: SchemaError, branches: readonly SchemaError[][]): SchemaError[] | undefined {
  return [...branches].sort(
    (a, b) =>
      Number(isOther(union, a)) - Number(isOther(union, b)) || a.length - b.length || depth(b) - depth(a)
  )[0]
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
  additionalProperties: ({params, parentSchema, data}, _, path) => {
    const key = String(params.additionalProperty)
    const sentence = isFieldName(key) ? undefined : (blankIn(key) ?? sentenceWithColon(data as object))
    if (sentence) return {path: [...path, key], isKey: true, what: sentence}
    return unknownKey(key, path, didYouMean(key, fieldsOf(parentSchema)))
  },
  propertyNames: ({params}, _, path) => unknownKey(String(params.propertyName), path),
  required: ({params}) => {
    const key = String(params.missingProperty)
    return {
      ...ofValue({
        vi: `thiếu trường “${key}”; cần bổ sung.`,
        en: `the field “${key}” is missing; add it.`
      }),
      missing: key
    }
  },
  enum: ({data, params}, field) => notOneOf(data, params.allowedValues as readonly unknown[], field),
  const: ({data, params}, field) => notOneOf(data, [params.allowedValue], field),
  type: ({params, data}, field, path) =>
    ofValue(wrongType(String(params.type), data, field, isIndex(path.at(-1) ?? ''))),
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
  const meant = inVietnamese(value, known.map(String))
  return ofValue(
    {
      vi: `giá trị “${value}” của ${field.vi} không hợp lệ.`,
      en: `“${value}” is not a value of ${field.en}.`
    },
    meant === undefined
      ? didYouMean(value, known.map(String))
      : {vi: `Hãy viết “${meant}”.`, en: `Write “${meant}”.`}
  )
}

/** “lỗi” for “error”: a rule is data, whose values are named in English alone. */
function inVietnamese(typed: string, known: readonly string[]): string | undefined {
  const meant: string = meantBy(typed.normalize('NFC').trim().toLowerCase())
  return meant !== typed && known.includes(meant) ? meant : undefined
}

function fieldsOf(schema: SchemaError['parentSchema']): string[] {
  return Object.keys((schema?.properties as object | undefined) ?? {}).filter(key => key !== '$schema')
}

/** “Có phải ý bạn là …?”, or all that is known where nothing is near. */
export function didYouMean(typed: string, known: readonly string[]): Wording | undefined {
  if (known.length === 0) return undefined
  const near = nearest(typed, known)
  const quoted = (names: readonly string[]) => names.map(one => `“${one}”`).join(', ')
  if (near.length > 0) return {vi: `Có phải ý bạn là ${quoted(near)}?`, en: `Did you mean ${quoted(near)}?`}
  // A value that has a Vietnamese name is listed once, with both.
  const english = known.filter(one => meantBy(one) === one)
  const both = english.map(one => {
    const name = vietnameseName(one)
    return name === undefined ? `“${one}”` : `“${one}” (${name})`
  })
  return {vi: `Có thể dùng: ${both.join(', ')}.`, en: `Use one of: ${quoted(english)}.`}
}

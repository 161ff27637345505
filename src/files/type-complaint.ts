import type {Wording} from '../base/wording.js'
import {inQuotes, isOddBlank, noBlank, oddBlank} from './yaml-traps.js'

/** What a value has to be, by its name in JSON Schema. */
const kinds: Readonly<Record<string, Wording>> = {
  string: {vi: 'từ ngữ hoặc câu', en: 'text'},
  integer: {vi: 'số nguyên', en: 'a whole number'},
  number: {vi: 'số', en: 'a number'},
  boolean: {vi: 'true hoặc false', en: 'true or false'},
  array: {vi: 'danh sách, ví dụ [a, b]', en: 'a list, such as [a, b]'},
  object: {vi: 'một nhóm trường, mỗi trường một dòng', en: 'a group of fields, one a line'}
}

/**
 * What is said of a value of another kind than is asked, with what to write where the value tells what was meant.
 *
 * @param inList whether it stands in a list
 */
export function wrongType(type: string, data: unknown, field: Wording, inList: boolean): Wording {
  if (data === null) return {vi: `${field.vi} đang để trống; cần ghi.`, en: `${field.en} is empty; write it.`}
  if (Array.isArray(data) && (inList || type === 'string')) return notAList(data, field, inList)
  if (type === 'string' && typeof data === 'object')
    return sentenceWithColon(data) ?? must(field, kinds.string ?? field)
  if (type === 'string')
    return must(field, {
      vi: 'từ ngữ hoặc câu; số đứng một mình, “true”, “false” thì đặt trong dấu nháy, ví dụ "1022"',
      en: 'text; put a lone number, “true” or “false” in quotes, such as "1022"'
    })
  if (type === 'array' && typeof data === 'string' && data.length <= mostShown)
    return inList
      ? {
          vi: `mỗi mục của ${field.vi} lại là một danh sách; hãy viết [[${inQuotes(data)}]].`,
          en: `each entry of ${field.en} is a list itself; write [[${inQuotes(data)}]].`
        }
      : {
          vi: `${field.vi} phải là danh sách; hãy viết [${inQuotes(data)}].`,
          en: `${field.en} must be a list; write [${inQuotes(data)}].`
        }
  const glued = type === 'object' && typeof data === 'string' ? noBlank(data) : undefined
  return glued ?? must(field, kinds[type] ?? {vi: type, en: type})
}

/** Longer values are not repeated in a sentence. */
const mostShown = 60

function must(field: Wording, kind: Wording): Wording {
  return {vi: `${field.vi} phải là ${kind.vi}.`, en: `${field.en} must be ${kind.en}.`}
}

function notAList(data: readonly unknown[], field: Wording, inList: boolean): Wording {
  const [only] = data
  const inner = data.length === 1 && typeof only === 'string' && only.length <= mostShown ? only : undefined
  if (inList)
    return {
      vi: `${field.vi} có danh sách nằm trong danh sách; hãy bỏ bớt một lớp “[ ]” hoặc một dấu “-”${inner === undefined ? '' : `, chỉ viết [${inQuotes(inner)}]`}.`,
      en: `${field.en} has a list within a list; drop one pair of “[ ]” or one “-”${inner === undefined ? '' : `, and write [${inQuotes(inner)}]`}.`
    }
  return {
    vi: `${field.vi} không phải là danh sách; hãy bỏ dấu “[ ]” hoặc dấu “-”, hoặc đặt cả câu trong dấu nháy.`,
    en: `${field.en} is no list; drop the “[ ]” or the “-”, or put the whole sentence in quotes.`
  }
}

/** “Lưu ý: đường dây nóng” is read as a field of that name; undefined for what may be a group of fields. */
export function sentenceWithColon(data: object): Wording | undefined {
  const [[key, value] = ['', undefined], ...more] = Object.entries(data)
  if (more.length > 0 || (typeof value === 'object' && value !== null)) return undefined
  const written = `${key}:${value === null || value === undefined ? '' : ` ${String(value)}`}`
  return written.length > 2 * mostShown
    ? {
        vi: 'câu có dấu hai chấm phải đặt trong dấu nháy kép "…".',
        en: 'a sentence with a colon must stand in double quotes "…".'
      }
    : {
        vi: `câu có dấu hai chấm phải đặt trong dấu nháy: ${inQuotes(written)}.`,
        en: `a sentence with a colon must stand in quotes: ${inQuotes(written)}.`
      }
}

/** A field behind a blank that only looks like one. */
export function blankIn(key: string): Wording | undefined {
  return [...key].some(isOddBlank) ? oddBlank : undefined
}

/** Names of fields have letters, digits, “-”, “_” and “$” only: what has others is part of a sentence. */
export function isFieldName(key: string): boolean {
  return /^[$A-Za-z][\w-]*$/.test(key)
}

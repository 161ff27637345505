import type {Wording} from '../base/wording.js'

/** What is wrong with a line of YAML that people often write, and the line as it should be. */
export interface Trap {
  /** UTF-16 code units from the beginning of the line. */
  readonly column: number
  readonly what: Wording
}

/** A line in its parts: the blanks and dashes before it, the name of a field, and what follows its colon. */
const shape = /^((?:[ \t]|- )*)(?:([$A-Za-z][\w/*-]*)([:：])(\s*))?/

/**
 * Why a line is not the YAML that its writer meant, known for certain by the line and the next one; undefined where
 * nothing is known. Asked only of lines that the parser stumbled over.
 *
 * @param before the last line above that is not empty
 * @param next the line below
 */
export function trapIn(line: string, before: string, next: string): Trap | undefined {
  const [whole, indent = '', key, colon, blank = ''] = shape.exec(line) ?? ['']
  const odd = [...line.slice(0, whole.length + 1)].findIndex(isOddBlank)
  if (odd >= 0) return trap(odd, oddBlank)
  if (indent.includes('\t'))
    return trap(indent.indexOf('\t'), {
      vi: 'hãy thụt dòng bằng dấu cách, không bằng phím Tab.',
      en: 'indent with blanks, not with tabs.'
    })
  if (isTextStart(before) && indentOf(line) <= indentOf(before))
    return trap(indent.length, {
      vi: 'đoạn văn sau dấu “|” hoặc “>” phải thụt vào sâu hơn dòng có dấu ấy.',
      en: 'text below “|” or “>” must be indented deeper than the line of that sign.'
    })
  const dash = gluedDash(line)
  if (dash) return dash
  if (key === undefined)
    return indent.includes('-') ? ofValue(line.slice(indent.length), indent.length, '- ') : undefined
  const value = line.slice(whole.length).trim()
  if (colon === '：')
    return trap(whole.length - blank.length - 1, {
      vi: `dấu “：” không phải dấu hai chấm thường; hãy viết ${key}: ${shortened(value)}`,
      en: `“：” is not a plain colon; write ${key}: ${shortened(value)}`
    })
  const glued = blank === '' && !value.startsWith('//') ? noBlank(`${key}:${value}`) : undefined
  if (glued) return trap(indent.length, glued)
  if (
    value !== '' &&
    !isTextStart(line) &&
    !hasColon(value) &&
    isDeeper(next, line) &&
    /^\s+[A-Za-z]+:(?:\s|$)/.test(next)
  )
    return trap(indent.length, {
      vi: 'dòng dưới thụt vào sâu hơn dòng này; các trường cùng nhóm phải thụt vào bằng nhau.',
      en: 'the next line is indented deeper than this one; fields of one group are indented alike.'
    })
  return ofValue(value, whole.length, `${key}: `)
}

/** “-passes: |”: read as a word, and what is below it as more of the word. */
export function gluedDash(line: string): Trap | undefined {
  const [dash] = /^\s*-(?=[A-Za-z]+:(?:\s|$))/.exec(line) ?? []
  if (dash === undefined) return undefined
  const rest = shortened(line.slice(dash.length).trim())
  return trap(dash.length - 1, {
    vi: `sau dấu “-” cần một dấu cách; hãy viết - ${rest}`,
    en: `there must be a blank after “-”; write - ${rest}`
  })
}

/** “severity:error”; undefined for what has no name of a field before its colon, or nothing behind it. */
export function noBlank(text: string): Wording | undefined {
  const [, key, value = ''] = /^([$A-Za-z][\w/*-]*):(\S.*)$/s.exec(text) ?? []
  if (key === undefined) return undefined
  const written = `${key}: ${shortened(value.trim())}`
  return {
    vi: `sau dấu hai chấm cần một dấu cách; hãy viết ${written}`,
    en: `there must be a blank after the colon; write ${written}`
  }
}

export const oddBlank: Wording = {
  vi: 'có dấu cách lạ (thường do chép từ Word hoặc trang web); hãy xóa đi và gõ lại dấu cách thường.',
  en: 'there is a strange blank (copied from Word or a page); delete it and type a plain one.'
}

/** What a value has that makes it something else than the sentence that was meant. */
function ofValue(value: string, column: number, before: string): Trap | undefined {
  const [first = ''] = value
  if ((first === '"' || first === "'") && isClosedEarly(value))
    return trap(
      column,
      quoteAll('câu bắt đầu bằng dấu nháy', 'a sentence that begins with a quote', before, value)
    )
  if (first === '{' && /^\{[A-Za-z]+\}/.test(value))
    return trap(
      column,
      quoteAll('câu bắt đầu bằng dấu “{”', 'a sentence that begins with “{”', before, value)
    )
  if (
    '*&!%@`|>'.includes(first) &&
    first !== '' &&
    !value.startsWith('!!') &&
    value.length > 1 &&
    !/^[|>][+-]?\d?$/.test(value)
  )
    return trap(
      column,
      quoteAll(`giá trị bắt đầu bằng dấu “${first}”`, `a value that begins with “${first}”`, before, value)
    )
  if (first === '[' && /[[,]\s*[*&!%@`]/.test(value)) {
    const at = value.search(/[*&!%@`]/)
    const word = value.slice(at).split(/[,\]]/, 1)[0] ?? ''
    return trap(
      column + at,
      quoteAll(`từ bắt đầu bằng dấu “${value[at]}”`, `what begins with “${value[at]}”`, '', word)
    )
  }
  if (hasColon(value) && !'"\'[{'.includes(first))
    return trap(column, quoteAll('câu có dấu hai chấm', 'a sentence with a colon', before, value))
  if (first === '[' && !value.includes(']'))
    return trap(column, {
      vi: 'dấu “[” chưa có dấu “]” đóng lại.',
      en: '“[” is not closed by “]”.'
    })
  return undefined
}

function quoteAll(vi: string, en: string, before: string, value: string): Wording {
  const written = `${before}${inQuotes(value)}`
  return written.length > 160
    ? {vi: `${vi} phải đặt trong dấu nháy.`, en: `${en} must stand in quotes.`}
    : {
        vi: `${vi} phải đặt trong dấu nháy; hãy viết ${written}`,
        en: `${en} must stand in quotes; write ${written}`
      }
}

function trap(column: number, what: Wording): Trap {
  return {column, what}
}

/** A text as it is written in quotes in YAML. */
export function inQuotes(text: string): string {
  return text.includes('"') || text.includes('\\') ? `'${text.replaceAll("'", "''")}'` : `"${text}"`
}

function shortened(value: string): string {
  return value.length > 60 ? '…' : value
}

/** A blank that looks like one and is none in YAML: no-break, thin, ideographic and without width. */
export function isOddBlank(character: string): boolean {
  return character !== ' ' && character !== '\t' && /^[\s\u200b-\u200d\u2060]$/.test(character)
}

function isTextStart(line: string): boolean {
  return /(?:^|[\s:])[|>][+-]?$/.test(line.trimEnd())
}

function hasColon(value: string): boolean {
  return value.includes(': ') || value.endsWith(':')
}

/** “"Phần" nội dung”: the quote that opens is closed before the end. */
function isClosedEarly(value: string): boolean {
  const end = value.indexOf(value.slice(0, 1), 1)
  return end > 0 && end < value.length - 1 && !/^\s*(?:#|$)/.test(value.slice(end + 1))
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length
}

function isDeeper(line: string, than: string): boolean {
  return line.trim() !== '' && indentOf(line) > indentOf(than)
}

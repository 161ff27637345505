import {isAsciiDigit, isAsciiLetter, skipBlanks, unit} from './code-units.js'

/** What stands for other text in inline content, source[start, end), or is the tag of a line break. */
export interface InlinePiece {
  readonly start: number
  readonly end: number
  readonly kind: 'text' | 'html'
  /** The text that it stands for; of a tag, itself. */
  readonly value: string
}

/** The entities that programs write of themselves. */
const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&nbsp;': '\u00a0'
}

/**
 * The piece that begins at source[at] and ends before `end`: a backslash escape, one of some entities, or `<br>`.
 * Undefined where none of these does.
 */
export function inlinePieceAt(source: string, at: number, end: number): InlinePiece | undefined {
  switch (source.charCodeAt(at)) {
    case unit.backslash: {
      const isEscape = at + 1 < end && isAsciiPunctuation(source.charCodeAt(at + 1))
      return isEscape ? {start: at, end: at + 2, kind: 'text', value: source.charAt(at + 1)} : undefined
    }
    case unit.ampersand: {
      const after = source.slice(at, Math.min(end, at + 6)).indexOf(';') + 1
      const value = after > 0 ? entities[source.slice(at, at + after)] : undefined
      return value === undefined ? undefined : {start: at, end: at + after, kind: 'text', value}
    }
    case unit.lessThan: {
      const after = lineBreakEnd(source, at, end)
      return after === undefined
        ? undefined
        : {start: at, end: after, kind: 'html', value: source.slice(at, after)}
    }
  }
  return undefined
}

/** Where `<br>`, `<br/>` or `<br />` ends that begins at source[at]. */
function lineBreakEnd(source: string, at: number, end: number): number | undefined {
  if (source.slice(at + 1, at + 3).toLowerCase() !== 'br') return undefined
  let after = skipBlanks(source, at + 3, end)
  if (source.charCodeAt(after) === unit.slash) after++
  return after < end && source.charCodeAt(after) === unit.greaterThan ? after + 1 : undefined
}

function isAsciiPunctuation(code: number): boolean {
  return code > unit.space && code < 0x7f && !isAsciiDigit(code) && !isAsciiLetter(code)
}

import {isBlank, isLineEnd} from './letters.js'
import {endOf} from './without-end.js'

/** Characters that do not belong into running text. */
export type OddKind = 'zero-width' | 'soft-hyphen' | 'control' | 'private' | 'lost'

/** Whether a UTF-16 unit is one of them. */
export function isOdd(code: number): boolean {
  if (code < 0xae)
    return code < 0x20 ? code < 9 || code > 13 : (code >= 0x7f && code <= 0x9f) || code === 0xad
  if (code < 0x200b) return false
  if (code <= 0x2064) return code <= 0x200f || (code >= 0x2028 && code <= 0x202e) || code >= 0x2060
  return (code >= 0xe000 && code <= 0xf8ff) || code === 0xfeff || code === 0xfffd
}

export interface OddCharacter {
  readonly at: number
  readonly kind: OddKind
}

/**
 * Where such characters stand. A no-break blank is normal in texts from Word, and so is a glyph of a symbol font where
 * a line begins, which is its bullet.
 */
export function oddCharacters(text: string): OddCharacter[] {
  const found: OddCharacter[] = []
  for (let at = 0; at < text.length; at++) {
    if (!isOdd(text.charCodeAt(at))) continue
    const kind = kindOf(text.charAt(at))
    if (kind === 'private' && isBullet(text, at)) continue
    found.push({at, kind})
  }
  return found
}

/** The text with another sign in their places. */
export function withoutOdd(text: string, sign: string): string {
  let out = ''
  for (let at = 0; at < text.length; at++) out += isOdd(text.charCodeAt(at)) ? sign : text.charAt(at)
  return out
}

function kindOf(sign: string): OddKind {
  if (sign === '\u00ad') return 'soft-hyphen'
  if (sign === '\ufffd') return 'lost'
  if (sign < '\u00a0') return 'control'
  return sign >= '\ue000' && sign <= '\uf8ff' ? 'private' : 'zero-width'
}

function isBullet(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 40), at)
  const blanks = endOf(before, unit => isBlank(unit) && !isLineEnd(unit))
  const sign = before[before.length - blanks.length - 1]
  return sign === undefined || '\n\r|'.includes(sign) || blanks.includes('\f')
}

/** “U+200B”. */
export function codePoint(sign: string): string {
  return `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}

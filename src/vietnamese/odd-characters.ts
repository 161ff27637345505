import {isBlank, isLineEnd} from './letters.js'
import {endOf} from './without-end.js'

/** Characters that do not belong into running text. */
export type OddKind = 'zero-width' | 'soft-hyphen' | 'control' | 'private' | 'lost'

const odd =
  /[\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff\u00ad\u0000-\u0008\u000e-\u001f\u007f-\u009f\ue000-\uf8ff\ufffd]/g

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
  for (const {index: at, 0: sign} of text.matchAll(odd)) {
    const kind = kindOf(sign)
    if (kind === 'private' && isBullet(text, at)) continue
    found.push({at, kind})
  }
  return found
}

/** The text with another sign in their places. */
export function withoutOdd(text: string, sign: string): string {
  return text.replace(odd, sign)
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

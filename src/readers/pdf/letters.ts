import {fromLegacy, legacyEncodingOf} from '../../vietnamese/legacy-fonts.js'

/** What a glyph stands for; `kind` says when it was not simply written there. */
export interface Letter {
  readonly text: string
  readonly kind: 'plain' | 'legacy' | 'unreadable'
}

/** The code that a file gives for a glyph, and its font → the letter that is printed. */
export function letterOf(code: string, font: string): Letter {
  const encoding = legacyEncodingOf(font)
  if (encoding) {
    const text = fromLegacy(code, encoding)
    return {text, kind: text === code ? 'plain' : 'legacy'}
  }
  // “ﬁ” is two letters drawn as one.
  if (/[\ufb00-\ufb06]/.test(code)) return {text: code.normalize('NFKC'), kind: 'plain'}
  const unit = code.charCodeAt(0)
  // The signs of Symbol and Wingdings, which lists begin with.
  if (unit >= 0xf020 && unit <= 0xf0ff) return {text: signOf(unit - 0xf000, font), kind: 'plain'}
  const isUnknown =
    (unit < 0x20 && !/\s/.test(code)) || (unit >= 0x7f && unit < 0xa0) || /[\ue000-\uf8ff\ufffd]/.test(code)
  return {text: code, kind: isUnknown ? 'unreadable' : 'plain'}
}

function signOf(code: number, font: string): string {
  const isSymbol = !/wingdings|webdings|dingbats/i.test(font)
  return isSymbol && code < 0x7f ? String.fromCharCode(code) : '•'
}

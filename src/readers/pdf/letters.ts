import {fromLegacy, legacyEncodingOf} from '../../vietnamese/legacy-fonts.js'

/** What a glyph stands for; `kind` says when it was not simply written there. */
export interface Letter {
  readonly text: string
  readonly kind: 'plain' | 'legacy' | 'unreadable'
}

/** What is shown for a letter that cannot be read. */
const lost = '\ufffd'

/**
 * The code that a file gives for a glyph, and its font → the letter that is printed.
 *
 * @param isTold the font tells which letter the code stands for
 */
export function letterOf(code: string, font: string, isTold: boolean): Letter {
  if (!isTold) return isSignFont(font) ? {text: '•', kind: 'plain'} : {text: lost, kind: 'unreadable'}
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
  if (!isUnknown) return {text: code, kind: 'plain'}
  return isSignFont(font) ? {text: '•', kind: 'plain'} : {text: lost, kind: 'unreadable'}
}

/** Lists begin with its signs, and no word is written in it. */
function isSignFont(font: string): boolean {
  return /wingdings|webdings|dingbats|symbol/i.test(font)
}

function signOf(code: number, font: string): string {
  const isSymbol = !/wingdings|webdings|dingbats/i.test(font)
  return isSymbol && code < 0x7f ? String.fromCharCode(code) : '•'
}

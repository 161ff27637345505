import {legacyEncodingOf} from '../../vietnamese/legacy-fonts.js'
import {fromLegacy} from '../../vietnamese/legacy-letters.js'

/** What a glyph stands for; `kind` says when it was not simply written there. */
export interface Letter {
  readonly text: string
  readonly kind: 'plain' | 'legacy' | 'unreadable'
}

/** What is shown for a letter that cannot be read. */
export const lost = '\ufffd'

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
  if (hasUnit(code, '\ufb00', '\ufb06')) return {text: code.normalize('NFKC'), kind: 'plain'}
  const unit = code.charCodeAt(0)
  // The signs of Symbol and Wingdings, which lists begin with.
  if (unit >= 0xf020 && unit <= 0xf0ff) return {text: signOf(unit - 0xf000, font), kind: 'plain'}
  const isUnknown =
    (unit < 0x20 && code.trim() !== '') ||
    (unit >= 0x7f && unit < 0xa0) ||
    hasUnit(code, '\ue000', '\uf8ff') ||
    code.includes(lost)
  if (!isUnknown) return {text: code, kind: 'plain'}
  return isSignFont(font) ? {text: '•', kind: 'plain'} : {text: lost, kind: 'unreadable'}
}

/** Lists begin with its signs, and no word is written in it. */
function isSignFont(font: string): boolean {
  return isPictureFont(font) || font.toLowerCase().includes('symbol')
}

function isPictureFont(font: string): boolean {
  const name = font.toLowerCase()
  return ['wingdings', 'webdings', 'dingbats'].some(one => name.includes(one))
}

/** Whether a unit from `first` to `last` stands in a text. */
function hasUnit(text: string, first: string, last: string): boolean {
  for (const unit of text) if (unit >= first && unit <= last) return true
  return false
}

function signOf(code: number, font: string): string {
  return !isPictureFont(font) && code < 0x7f ? String.fromCharCode(code) : '•'
}

import type {FontFace} from './glyph.js'

/** “BAAAAA+LiberationSerif-Bold”, “Times New Roman,BoldItalic”, “TimesNewRomanPS-BoldMT”. */
export function faceOf(fontName: string): FontFace {
  const name = fontName.replace(/^[A-Z]{6}\+/, '')
  return {
    name,
    bold: /bold|black|heavy|demi|[-,_ ]b(?:i|$)/i.test(name),
    italic: /italic|oblique|[-,_ ]b?i$/i.test(name)
  }
}

import type {FontFace} from './glyph.js'

/** “BAAAAA+LiberationSerif-Bold”, “Times New Roman,BoldItalic”, “TimesNewRomanPS-BoldMT”. */
export function faceOf(fontName: string): FontFace {
  // Six letters and “+” stand before the name of a subset.
  const name = fontName.indexOf('+') === 6 ? fontName.slice(7) : fontName
  return {
    name,
    bold: /bold|black|heavy|demi|[-,_ ]b(?:i|$)/i.test(name),
    italic: /italic|oblique|[-,_ ]b?i$/i.test(name)
  }
}

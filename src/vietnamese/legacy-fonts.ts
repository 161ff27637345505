import type {LegacyEncoding} from './legacy-letters.js'
import {hasCapital, isLetter, isUpper} from './letters.js'

/** The encoding (legacy-letters.ts) that a font’s name tells: “.VnTime”, “.VnArial NarrowH”, “VNI-Times”. */
export function legacyEncodingOf(font: string): LegacyEncoding | undefined {
  if (font.slice(0, 3).toUpperCase() === 'VNI' && '-_ '.includes(font[3] ?? '.')) return 'vni'
  // In a PDF the full stop may be written “#”, or be gone.
  const isMarked = font.startsWith('.') || font.startsWith('#')
  const isTcvn3 = isMarked
    ? font.slice(1, 3).toLowerCase() === 'vn' && isLetter(font[3])
    : font.startsWith('Vn') && isUpper(font[2])
  if (!isTcvn3) return undefined
  return isOfCapitals(font) ? 'tcvn3-capitals' : 'tcvn3'
}

/** “.VnTimeH”, “.VnTimeH-Bold”, “.vntimeh”. */
function isOfCapitals(font: string): boolean {
  return /H(?:[-, ](?:Bold|Italic|Regular).*)?$/s.test(font) || (font.endsWith('h') && !hasCapital(font))
}

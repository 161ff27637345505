import {isAllCapitals, isLower, isUpper} from '../vietnamese/letters.js'

/** A font by the name of its family and what the name says of the face. */
export interface Face {
  /** In small letters: “times new roman”. */
  readonly family: string
  readonly bold: boolean
  readonly italic: boolean
}

/**
 * What a name may say behind that of the family: the face, the maker’s mark, or the letters for which Windows once gave
 * the same font several names. “Narrow”, “Black” and “Light” are not among them: those are families of their own.
 */
const behind = new Set(
  'bold italic oblique regular normal roman upright standard bolditalic boldoblique demi mt ps psmt ttf ce cyr greek tur baltic vietnamese arabic hebrew'.split(
    ' '
  )
)

const signs = /[\s,()_-]+/
/** “boldmt”, “romanps”, “bolditalic”: the place between what was written as one. */
const glued = /(?<=bold|italic|oblique|roman)(?=mt$|ps|italic|oblique)/

/** “ABCDEF+Arial”: a font of which a PDF holds only the letters that it needs. */
function withoutTag(name: string): string {
  return name[6] === '+' && isAllCapitals(name.slice(0, 6)) ? name.slice(7) : name
}

/** “TimesNewRoman” → “Times New Roman”. */
function partedAtCapitals(name: string): string {
  return [...name]
    .map((unit, at, all) => (isUpper(unit) && isLower(all[at - 1]) ? ` ${unit}` : unit))
    .join('')
}

/**
 * “Times New Roman Bold”, “TimesNewRomanPS-BoldMT”, “Times New Roman,Italic” → the family “times new roman” and the face.
 * A program that lists each face by its own name, or a PDF that text was copied from, leaves such names behind.
 */
export function faceOf(name: string): Face {
  const words = partedAtCapitals(withoutTag(name.normalize('NFC').trim()))
    .split(signs)
    .flatMap(word => word.toLowerCase().split(glued))
    .filter(word => word !== '')
  // “Times New Roman” ends with such a word itself: something must be left that names it.
  const isOfFamily = (word: string, at: number) =>
    at === 0 || !behind.has(word) || (word === 'roman' && words[at - 1] === 'new')
  const end = words.findLastIndex(isOfFamily) + 1
  const face = words.slice(end)
  return {
    family: words.slice(0, end).join(' '),
    bold: face.some(word => word === 'demi' || word.startsWith('bold')),
    italic: face.some(word => word.endsWith('italic') || word.endsWith('oblique'))
  }
}

import {isLetter} from '../../vietnamese/letters.js'

/** What pdf.js tells of a font where it is asked for all it knows. */
interface FontTables {
  readonly composite?: boolean
  /** Code → letter; a font that has no such table has the first and the last code instead. */
  readonly toUnicode?: {readonly _map?: readonly (string | undefined)[]}
  /** Code → the name of its glyph, where the file gives it one. */
  readonly differences?: readonly (string | undefined)[]
}

/** A font of ligatures may have five codes below the blank; one that numbers its glyphs begins there. */
const fewControls = 5

/**
 * Which codes of a font tell what letter they stand for.
 *
 * A subset has codes of its own. Without a map to Unicode, pdf.js takes the code for the letter: “K2 ho3ch”, or the
 * letters of another alphabet, of which nothing shows that they are wrong. So what is seen of a font is noted:
 *
 * - The codes of a composite font are numbers of glyphs. Only where letters of Vietnamese stand at their own place
 *   (U+1EA0 to U+1EF9, behind the glyphs of most fonts) are they Unicode after all.
 * - A simple font whose codes run from 1 on numbers its glyphs in the order of their use; that its forty-first is “A”
 *   in some encoding says nothing then.
 * - Names such as “g12” are numbers too, unless the number is the code of the letter, as old programs write.
 */
export class FontCodes {
  readonly #tables: FontTables
  readonly #controls = new Set<number>()
  #isUnicode = false

  /** @param isLegacy the font is of the time before Unicode: its codes are bytes, whatever encoding they are given */
  constructor(
    font: unknown,
    readonly isLegacy: boolean
  ) {
    this.#tables = font ?? {}
  }

  /** Notes that a code is shown, as pdf.js would read it. */
  see(code: number, text: string): void {
    if (isControl(text)) this.#controls.add(code)
    if (text.length === 1 && text >= '\u1ea0' && text <= '\u1ef9') this.#isUnicode = true
  }

  tells(code: number): boolean {
    const {composite, toUnicode, differences} = this.#tables
    if (!toUnicode) return true
    const letter = toUnicode._map?.[code]
    if (composite) return letter !== undefined || (toUnicode._map === undefined && this.#isUnicode)
    const isNumbered = this.#controls.size > fewControls
    const name = differences?.[code]
    if (letter !== undefined) return !isNumbered || !isByConvention(code, letter, name)
    if (isNumbered || code < 0x20) return false
    return this.isLegacy || (code < 0x7f && numberIn(name) === code)
  }
}

function isControl(text: string): boolean {
  return text < ' ' || (text >= '\u007f' && text < '\u00a0')
}

/** “a12” and “glyph12” are 12. */
function numberIn(name = ''): number {
  let at = 0
  while (isLetter(name[at])) at++
  return at < name.length ? Number(name.slice(at)) : NaN
}

/** The letter was taken from a usual encoding, or from the number in a glyph's name, and from no map of the font. */
function isByConvention(code: number, letter: string, name: string | undefined): boolean {
  if (name !== undefined) return /^G[\da-f]{2,4}$|^C\d{2,3}$/iu.test(name)
  return code >= 0x7f || letter === String.fromCharCode(code)
}

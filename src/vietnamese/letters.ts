/** What kind of character stands somewhere. Vietnamese letters are letters: never `\b`, `\w` or `[A-Z]`. */

/** What is asked of a character, in bits. */
const upper = 1
const lower = 2
const letter = 4
const number = 8
const mark = 16
const blank = 32
const wordUnit = letter | number | mark

/** Of each UTF-16 unit what it is, so that a question costs one look. 0 is a unit that nobody has met yet. */
const table = new Uint8Array(0x10000)
const met = 64

/** A group for each of the kinds below it; what is none of them is 0. */
const kinds = /(\p{Lu})|(\p{Ll})|(\p{L})|(\p{N})|(\p{M})|(\s)/u
const bitsOfGroups = [0, upper | letter, lower | letter, letter, number, mark, blank]

/** What a whole character is, which may be two units. */
function kindOf(character: string): number {
  const groups = kinds.exec(character) ?? []
  return bitsOfGroups[groups.findLastIndex(group => group !== undefined)] ?? 0
}

function entryOf(code: number): number {
  return table[code] || (table[code] = met | (usualKindOf(code) ?? kindOf(String.fromCharCode(code))))
}

/** Letters of ours beyond those of Latin-1 and below U+1EA0, each capital before its small letter. */
const otherLetters = 'ĂăĐđĨĩŨũƠơƯư'

/** Signs of Latin-1. */
const otherSigns = '¡¢£¤¥¦§¨©«¬®¯°±´¶·¸»¿'

/**
 * What the units are that texts of ours are made of, for which no expression need be compiled; undefined of the others.
 */
function usualKindOf(code: number): number | undefined {
  if (code < 0x80) return asciiKindOf(code)
  if (code < 0xc0)
    return code === 0xa0 ? blank : otherSigns.includes(String.fromCharCode(code)) ? 0 : undefined
  // From À to ÿ, without the signs of multiplication and division, and ß, which has no capital.
  if (code <= 0xff && code !== 0xd7 && code !== 0xf7) return (code < 0xdf ? upper : lower) | letter
  if (code >= 0x1ea0 && code <= 0x1ef9) return (code % 2 === 0 ? upper : lower) | letter
  // Dashes, quotation marks, dots; arrows and signs of mathematics; bullets and boxes; glyphs of a font’s own.
  if (code >= 0x2010 && code <= 0x2775)
    return code <= 0x2027 || (code >= 0x2190 && code <= 0x2328) || code >= 0x2500 ? 0 : undefined
  if (code >= 0xe000 && code <= 0xf8ff) return 0
  // The marks that are put on letters.
  if (code >= 0x300 && code <= 0x36f) return mark
  const at = code < 0x200 ? otherLetters.indexOf(String.fromCharCode(code)) : -1
  return at < 0 ? undefined : (at % 2 === 0 ? upper : lower) | letter
}

function asciiKindOf(code: number): number {
  if (code >= 97 && code <= 122) return lower | letter
  if (code >= 65 && code <= 90) return upper | letter
  if (code >= 48 && code <= 57) return number
  return code === 32 || (code >= 9 && code <= 13) ? blank : 0
}

function is(unit: string | undefined, kind: number): boolean {
  if (unit === undefined) return false
  return unit.length === 1 ? (entryOf(unit.charCodeAt(0)) & kind) !== 0 : has(unit, kind)
}

/** Whether a character of the text is such. */
function has(text: string, kind: number): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const entry = isPairAt(text, at) ? kindOf(text.slice(at, at + 2)) : entryOf(code)
    if ((entry & kind) !== 0) return true
  }
  return false
}

/** Whether the character here is two units: none of ours is. */
function isPairAt(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xd800 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00
}

/** True of letters, digits and combining marks, and false of the empty string and of undefined. */
export function isWordUnit(unit: string | undefined): boolean {
  return is(unit, wordUnit)
}

/** {@link isWordUnit} of a UTF-16 unit by its code. */
export function isWordCode(code: number): boolean {
  return (entryOf(code) & wordUnit) !== 0
}

/** Whether a UTF-16 unit is a letter or a combining mark, by its code. */
export function isLetterOrMarkCode(code: number): boolean {
  return (entryOf(code) & (letter | mark)) !== 0
}

/** {@link isBlank} of a UTF-16 unit by its code. */
export function isBlankCode(code: number): boolean {
  return (entryOf(code) & blank) !== 0
}

export function isLetter(unit: string | undefined): boolean {
  return is(unit, letter)
}

export function isUpper(unit: string | undefined): boolean {
  return is(unit, upper)
}

export function isLower(unit: string | undefined): boolean {
  return is(unit, lower)
}

/** True of digits and numerals of any script, “½” too; of the digits of numbers ask {@link isDigit}. */
export function isNumeral(unit: string | undefined): boolean {
  return is(unit, number)
}

/** True of an accent that is a character of its own. */
export function isMark(unit: string | undefined): boolean {
  return is(unit, mark)
}

/** True of all that is white: blanks, tabs and line ends. */
export function isBlank(unit: string | undefined): boolean {
  return is(unit, blank)
}

export function isDigit(unit: string | undefined): boolean {
  return unit !== undefined && unit >= '0' && unit <= '9'
}

/** True where the text has letters and all of them are capitals: “TỔ CHỨC THỰC HIỆN”. */
export function isAllCapitals(text: string): boolean {
  return has(text, upper) && !has(text, lower)
}

export function hasLetter(text: string): boolean {
  return has(text, letter)
}

/** True where the text has a letter, a digit or a combining mark. */
export function hasWordUnit(text: string): boolean {
  return has(text, wordUnit)
}

export function hasCapital(text: string): boolean {
  return has(text, upper)
}

export function hasNumeral(text: string): boolean {
  return has(text, number)
}

export function hasMark(text: string): boolean {
  return has(text, mark)
}

/** True where the text has one of these signs. */
export function hasOneOf(text: string, signs: string): boolean {
  for (let at = 0; at < text.length; at++) if (signs.includes(text.charAt(at))) return true
  return false
}

/** True where the text is nothing but letters, and has one. */
export function isAllLetters(text: string): boolean {
  const [first, ...more] = runsOf(text, isLetter)
  return first !== undefined && more.length === 0 && first.end - first.start === text.length
}

/** True where the text has no character beyond ASCII. */
export function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 127) return false
  return true
}

/** True where the text is nothing but digits of ASCII, and has one. */
export function isAllDigits(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (!isDigit(text[i])) return false
  return text.length > 0
}

/** True of CR and LF. */
export function isLineEnd(unit: string | undefined): boolean {
  return unit === '\n' || unit === '\r'
}

export function hasLineEnd(text: string): boolean {
  return text.includes('\n') || text.includes('\r')
}

/** Where the line ends on which this index lies. */
export function endOfLine(text: string, at: number): number {
  while (at < text.length && !isLineEnd(text[at])) at++
  return at
}

/** Where characters of one kind stand together: text[start, end), from left to right. */
export function runsOf(
  text: string,
  belongs: (character: string) => boolean
): {readonly start: number; readonly end: number}[] {
  const runs: {start: number; end: number}[] = []
  let start = -1
  for (let at = 0; at < text.length;) {
    const character = isPairAt(text, at) ? text.slice(at, at + 2) : text.charAt(at)
    const isInside = belongs(character)
    if (isInside && start < 0) start = at
    if (!isInside && start >= 0) {
      runs.push({start, end: at})
      start = -1
    }
    at += character.length
  }
  if (start >= 0) runs.push({start, end: text.length})
  return runs
}

/** The words between blanks. */
export function splitAtBlanks(text: string): string[] {
  return text.split(blanks).filter(part => part !== '')
}

/** The text with each run of blanks made one blank. */
export function withSingleBlanks(text: string): string {
  return text.replace(blanks, ' ')
}

/** The text without any blank. */
export function withoutBlanks(text: string): string {
  return text.replace(blanks, '')
}

const blanks = /\s+/g

/** A hyphen and a blank at which a line never ends look like any other: the text with those in their place. */
export function withPlainSigns(text: string): string {
  return text.replace(/[‐‑]/g, '-').replace(/\u00a0/g, ' ')
}

const dashes = '-‐‑‒–—―−'

/** True of a hyphen and of every dash that is printed like one. */
export function isDash(unit: string | undefined): boolean {
  return unit !== undefined && unit !== '' && dashes.includes(unit)
}

/** What kind of character stands somewhere. Vietnamese letters are letters: never `\b`, `\w` or `[A-Z]`. */

const wordUnit = /[\p{L}\p{N}\p{M}]/u
const letter = /\p{L}/u
const upper = /\p{Lu}/u
const lower = /\p{Ll}/u

/** True of letters, digits and combining marks, and false of the empty string and of undefined. */
export function isWordUnit(unit: string | undefined): boolean {
  if (unit === undefined || unit === '') return false
  const code = unit.charCodeAt(0)
  if (code < 128)
    return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
  return wordUnit.test(unit)
}

export function isLetter(unit: string | undefined): boolean {
  return unit !== undefined && letter.test(unit)
}

export function isUpper(unit: string | undefined): boolean {
  return unit !== undefined && upper.test(unit)
}

export function isLower(unit: string | undefined): boolean {
  return unit !== undefined && lower.test(unit)
}

export function isDigit(unit: string | undefined): boolean {
  return unit !== undefined && unit >= '0' && unit <= '9'
}

/** True where the text has letters and all of them are capitals: “TỔ CHỨC THỰC HIỆN”. */
export function isAllCapitals(text: string): boolean {
  return upper.test(text) && !lower.test(text)
}

export function hasLetter(text: string): boolean {
  return letter.test(text)
}

/** True where the text has no unit that is no letter. */
export function isAllLetters(text: string): boolean {
  for (const unit of text) if (!letter.test(unit)) return false
  return true
}

/** True where the text has a letter, a digit or a combining mark. */
export function hasWordUnit(text: string): boolean {
  return wordUnit.test(text)
}

export function hasCapital(text: string): boolean {
  return upper.test(text)
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

/** True of every blank, also of the end of a line. */
export function isBlank(unit: string | undefined): boolean {
  return unit !== undefined && unit !== '' && unit.trim() === ''
}

/** Where the line ends on which this index lies. */
export function endOfLine(text: string, at: number): number {
  while (at < text.length && !isLineEnd(text[at])) at++
  return at
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

const dashes = '-‐‑‒–—―−'

/** True of a hyphen and of every dash that is printed like one. */
export function isDash(unit: string | undefined): boolean {
  return unit !== undefined && unit !== '' && dashes.includes(unit)
}

/** True where [start, end) is not cut out of a longer word. */
export function isWholeWord(text: string, start: number, end: number): boolean {
  return !isWordUnit(text[start - 1]) && !isWordUnit(text[end])
}

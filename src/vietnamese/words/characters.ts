import {isWordUnit} from '../letters.js'

/**
 * What each UTF-16 unit is to the lexer, looked up in one table: its kind, and of a letter which letter it is, its tone
 * and whether it is a capital. Vietnamese letters, precomposed or with combining marks, are 33 letters and five tones.
 */

/** What a unit does in a text. */
export const kind = {
  letter: 1,
  digit: 2,
  blank: 3,
  newline: 4,
  comma: 5,
  semicolon: 6,
  colon: 7,
  stop: 8,
  open: 9,
  close: 10,
  quote: 11,
  slash: 12,
  dash: 13,
  ampersand: 14,
  /** Soft hyphens and zero-width characters carry no text. */
  invisible: 15,
  toneMark: 16,
  /** A breve, circumflex or horn, which makes another letter of the one before it. */
  qualityMark: 17,
  markup: 18,
  /** A letter, digit or mark that Vietnamese does not have. */
  foreign: 19,
  /** A letter of another alphabet that is printed like one of ours. */
  twin: 20,
  other: 21
} as const

const alphabet = 'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz'
/** The number of the digit 0 among the letters; 1 to 33 are the alphabet. */
export const digitZero = 40
/** Any letter that Vietnamese does not have. */
export const foreignLetter = 63
const toneMarks = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323']

/** Bits of an entry: 0–5 letter, 6–8 tone, 9 capital, 10–14 kind. 0 is a unit that nobody has met yet. */
const table = new Uint16Array(0x10000)

export const letterOf = (entry: number): number => entry & 63
export const toneOf = (entry: number): number => (entry >> 6) & 7
export const isCapital = (entry: number): boolean => (entry & 512) !== 0
export const kindOf = (entry: number): number => entry >> 10

/** The entry of a unit. */
export function entryOf(code: number): number {
  return table[code] || classify(code)
}

/** Whether a token that is a word begins with a unit of this kind. */
export function isWord(of: number): boolean {
  return ((wordKinds >> of) & 1) !== 0
}

const wordKinds = (1 << kind.letter) | (1 << kind.digit) | (1 << kind.twin) | (1 << kind.foreign)

/** Whether a unit of this kind behind a letter is part of it. */
export function isBehindLetter(of: number): boolean {
  return ((marksBehind >> of) & 1) !== 0
}

const marksBehind = (1 << kind.toneMark) | (1 << kind.qualityMark) | (1 << kind.invisible)

/** The letter that a quality mark makes of another: a and a breve are ă. The letter itself where it makes none. */
export function composed(letter: number, mark: number): number {
  return composedLetters.get((letter << 16) | mark) ?? letter
}

/** The letter without its quality: ă is a, đ is d. */
export const plainLetter = new Uint8Array(64).map((_, letter) => letter)

function numberOf(letter: string): number {
  return alphabet.indexOf(letter) + 1
}

function set(units: string, of: number, letter = 0, tone = 0, capital = false): void {
  for (let i = 0; i < units.length; i++)
    table[units.charCodeAt(i)] = letter | (tone << 6) | (capital ? 512 : 0) | (of << 10)
}

for (const letter of alphabet)
  for (const [tone, mark] of toneMarks.entries()) {
    const small = (letter + mark).normalize('NFC')
    if (small.length > 1) continue
    set(small, kind.letter, numberOf(letter), tone)
    set(small.toUpperCase(), kind.letter, numberOf(letter), tone, true)
  }
for (let digit = 0; digit < 10; digit++) set(String(digit), kind.digit, digitZero + digit)
for (const [small, capital, like] of [
  ['асеорхукмнтв', 'АСЕОРХУКМНТВ', 'aceopxykmhtb'],
  ['ðɖ', 'ÐƉ', 'đđ']
] as const)
  for (const [i, letter] of [...like].entries()) {
    set(small.charAt(i), kind.twin, numberOf(letter))
    set(capital.charAt(i), kind.twin, numberOf(letter), 0, true)
  }
set(' \t\u00a0\u2002\u2003\u2007\u2009\u202f\f\v', kind.blank)
set('\n\r', kind.newline)
set('\u00ad\u200b\u200c\u200d\u2060\ufeff', kind.invisible)
set('.!?…', kind.stop)
set('([{', kind.open)
set(')]}', kind.close)
set('"“”„‟«»″\'‘’‚‛′', kind.quote)
set('-‐‑‒–—―−', kind.dash)
set('/⁄∕', kind.slash)
set('*_#`', kind.markup)
set(',', kind.comma)
set(';', kind.semicolon)
set(':', kind.colon)
set('&', kind.ampersand)
for (const [tone, mark] of toneMarks.entries()) if (mark !== '') set(mark, kind.toneMark, 0, tone)
set('\u0302\u0306\u031b', kind.qualityMark)

const composedLetters = new Map<number, number>()
for (const [base, mark, made] of [
  ['a', '\u0306', 'ă'],
  ['a', '\u0302', 'â'],
  ['e', '\u0302', 'ê'],
  ['o', '\u0302', 'ô'],
  ['o', '\u031b', 'ơ'],
  ['u', '\u031b', 'ư']
] as const) {
  composedLetters.set((numberOf(base) << 16) | mark.charCodeAt(0), numberOf(made))
  plainLetter[numberOf(made)] = numberOf(base)
}
plainLetter[numberOf('đ')] = numberOf('d')

/** Units of other scripts are looked at when they are first met. */
function classify(code: number): number {
  const entry = isWordUnit(String.fromCharCode(code))
    ? (kind.foreign << 10) | foreignLetter
    : kind.other << 10
  table[code] = entry
  return entry
}

/**
 * Folding: what Vietnamese text is made into before it is compared.
 *
 * Every function here keeps the length of its input in UTF-16 code units, so that a place found in the folded
 * text is the same place in the text itself. The input is NFC.
 */

/** Tone placement, new style to old: “hoà” and “hòa”, “uỷ” and “ủy” become one. Pairs have the same length. */
const tonePairs: ReadonlyMap<string, string> = new Map(
  [
    ['oà', 'òa'],
    ['oá', 'óa'],
    ['oả', 'ỏa'],
    ['oã', 'õa'],
    ['oạ', 'ọa'],
    ['oè', 'òe'],
    ['oé', 'óe'],
    ['oẻ', 'ỏe'],
    ['oẽ', 'õe'],
    ['oẹ', 'ọe'],
    ['uỳ', 'ùy'],
    ['uý', 'úy'],
    ['uỷ', 'ủy'],
    ['uỹ', 'ũy'],
    ['uỵ', 'ụy']
  ].map(([from, to]) => [from!, to!])
)

/** Characters that look like others in print: dashes, quotation marks, blanks, Cyrillic and Icelandic twins. */
const twins: ReadonlyMap<string, string> = new Map([
  ...[...'‐‑‒–—―−'].map(dash => [dash, '-'] as const),
  ...[...'“”„‟«»″'].map(quote => [quote, '"'] as const),
  ...[...'‘’‚‛′'].map(quote => [quote, "'"] as const),
  ...[...'⁄∕'].map(slash => [slash, '/'] as const),
  ...[...'\u00a0\u2002\u2003\u2007\u2009\u202f\t\r\n'].map(blank => [blank, ' '] as const),
  ['ð', 'đ'],
  ['ɖ', 'đ']
])

/** Capital letters of other alphabets that are printed like Latin ones, as they occur inside document symbols. */
const symbolTwins: ReadonlyMap<string, string> = new Map([
  ['Ð', 'Đ'],
  ['Ɖ', 'Đ'],
  ...[...'СРАВЕНОТХКМ'].map((letter, at) => [letter, 'CPABEHOTXKM'[at]!] as const),
  ...[...'‐‑‒–—−'].map(dash => [dash, '-'] as const)
])

/** Case, tone placement, dashes, quotation marks and blanks folded; diacritics stay. Same length. */
export function fold(text: string): string {
  return withOldTones(withTwins(lowerCase(text), twins))
}

/** The units of a text that have a twin replaced by it. No printed character of ASCII has one. */
function withTwins(text: string, of: ReadonlyMap<string, string>): string {
  let out = ''
  let from = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text[at]!
    if (unit >= ' ' && unit <= '~') continue
    const twin = of.get(unit)
    if (twin === undefined) continue
    out += text.slice(from, at) + twin
    from = at + 1
  }
  return from === 0 ? text : out + text.slice(from)
}

/** No two pairs share a letter: the first is of ASCII, the second is not. */
function withOldTones(text: string): string {
  let out = ''
  let from = 0
  for (let at = 1; at < text.length; at++) {
    const before = text[at - 1]!
    if (text[at]! <= '~' || (before !== 'o' && before !== 'u')) continue
    const pair = tonePairs.get(before + text[at]!)
    if (pair === undefined) continue
    out += text.slice(from, at - 1) + pair
    from = at + 1
  }
  return from === 0 ? text : out + text.slice(from)
}

/** {@link fold}ed, and without diacritics: “Ủy ban” is “uy ban”, “Đảng” is “dang”. Same length. */
export function bare(text: string): string {
  let out = ''
  for (const unit of fold(text)) out += unit < '\u0080' ? unit : bareLetter(unit)
  return out
}

/** Look-alike letters and dashes inside a symbol such as “40/2026/NĐ-СР” made what they stand for. Same length. */
export function foldSymbol(text: string): string {
  return withTwins(text, symbolTwins)
}

const bareLetters = new Map<string, string>()

function bareLetter(letter: string): string {
  let plain = bareLetters.get(letter)
  if (plain === undefined) {
    plain = letter === 'đ' ? 'd' : letter.normalize('NFD')[0]!
    if (plain.length !== letter.length) plain = letter
    bareLetters.set(letter, plain)
  }
  return plain
}

/** Same length: `toLowerCase` of a whole text may change its length (“İ”); such letters stay as they are. */
export function lowerCase(text: string): string {
  const lower = text.toLowerCase()
  if (lower.length === text.length) return lower
  let out = ''
  for (const unit of text) {
    const small = unit.toLowerCase()
    out += small.length === unit.length ? small : unit
  }
  return out
}

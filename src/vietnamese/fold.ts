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
const tonePattern = new RegExp([...tonePairs.keys()].join('|'), 'g')

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
const twinPattern = new RegExp(`[${[...twins.keys()].join('')}]`, 'g')

/** Capital letters of other alphabets that are printed like Latin ones, as they occur inside document symbols. */
const symbolTwins: ReadonlyMap<string, string> = new Map([
  ['Ð', 'Đ'],
  ['Ɖ', 'Đ'],
  ...[...'СРАВЕНОТХКМ'].map((letter, at) => [letter, 'CPABEHOTXKM'[at]!] as const),
  ...[...'‐‑‒–—−'].map(dash => [dash, '-'] as const)
])
const symbolTwinPattern = new RegExp(`[${[...symbolTwins.keys()].join('')}]`, 'g')

/** Case, tone placement, dashes, quotation marks and blanks folded; diacritics stay. Same length. */
export function fold(text: string): string {
  return lowerCase(text)
    .replace(twinPattern, twin => twins.get(twin)!)
    .replace(tonePattern, pair => tonePairs.get(pair)!)
}

/** {@link fold}ed, and without diacritics: “Ủy ban” is “uy ban”, “Đảng” is “dang”. Same length. */
export function bare(text: string): string {
  let out = ''
  for (const unit of fold(text)) out += unit < '\u0080' ? unit : bareLetter(unit)
  return out
}

/** Look-alike letters and dashes inside a symbol such as “40/2026/NĐ-СР” made what they stand for. Same length. */
export function foldSymbol(text: string): string {
  return text.replace(symbolTwinPattern, twin => symbolTwins.get(twin)!)
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

/** `toLowerCase` of a whole text may change its length (“İ”); such letters stay as they are. */
function lowerCase(text: string): string {
  const lower = text.toLowerCase()
  if (lower.length === text.length) return lower
  let out = ''
  for (const unit of text) {
    const small = unit.toLowerCase()
    out += small.length === unit.length ? small : unit
  }
  return out
}

import {tonePairs} from './tone-placement.js'
import {twinLetters} from './twin-letters.js'
import {stringOf} from './units.js'

/**
 * Folding: what Vietnamese text is made into before it is compared.
 *
 * Every function here keeps the length of its input in UTF-16 code units, so that a place found in the folded
 * text is the same place in the text itself. The input is NFC.
 */

const dashes = [...'‐‑‒–—―−']

/** Characters that look like others in print: dashes, quotation marks, blanks, Cyrillic and Icelandic twins. */
const twins: ReadonlyMap<string, string> = new Map([
  ...dashes.map(dash => [dash, '-'] as const),
  ...[...'“”„‟«»″'].map(quote => [quote, '"'] as const),
  ...[...'‘’‚‛′'].map(quote => [quote, "'"] as const),
  ...[...'⁄∕'].map(slash => [slash, '/'] as const),
  ...[...'\u00a0\u2002\u2003\u2007\u2009\u202f\t\r\n'].map(blank => [blank, ' '] as const),
  ['ð', 'đ'],
  ['ɖ', 'đ']
])

/** What stands for a capital or a dash inside document symbols. */
const symbolTwins: ReadonlyMap<string, string> = new Map([
  ...[...twinLetters].filter(([, letter]) => letter === letter.toUpperCase()),
  ...dashes.map(dash => [dash, '-'] as const)
])

/** Units from here on are folded one by one. */
const tableLength = 0x2300
/** unit → its folding, and → that without diacritics; 0 of a unit that nobody asked for yet. */
const folded = new Uint16Array(tableLength)
const unaccentedUnits = new Uint16Array(tableLength)
/** “oà” as one number → “òa” as one number. */
const oldTones = new Map(
  tonePairs.map(([old, late]) => [
    pairOf(late.charCodeAt(0), late.charCodeAt(1)),
    pairOf(old.charCodeAt(0), old.charCodeAt(1))
  ])
)

/** Case, tone placement, dashes, quotation marks and blanks folded; diacritics stay. Same length. */
export function fold(text: string): string {
  const units = roomFor(text)
  let before = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    let made = (unit < tableLength && folded[unit]) || foldedUnit(unit)
    const pair = unit < 128 || at === 0 ? undefined : oldTones.get(pairOf(before, made))
    if (pair !== undefined) {
      units[at - 1] = pair >>> 16
      made = pair & 0xffff
    }
    units[at] = made
    before = made
  }
  return stringOf(units, text.length)
}

/** {@link fold}ed, and without diacritics: “Ủy ban” is “uy ban”, “Đảng” is “dang”. Same length. */
export function unaccented(text: string): string {
  const units = roomFor(text)
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    units[at] = (unit < tableLength && unaccentedUnits[unit]) || unaccentedUnit(unit)
  }
  return stringOf(units, text.length)
}

function pairOf(first: number, second: number): number {
  return (first << 16) | second
}

/** Folding is asked for again and again, of short texts. */
let scratch = new Uint16Array(1024)

function roomFor(text: string): Uint16Array {
  if (scratch.length < text.length) scratch = new Uint16Array(text.length * 2)
  return scratch
}

/** A unit that is folded to more than one stays. */
function foldedUnit(code: number): number {
  const unit = String.fromCharCode(code)
  const lower = unit.toLowerCase()
  const small = lower.length === 1 ? lower : unit
  const made = (twins.get(small) ?? small).charCodeAt(0)
  if (code < tableLength) folded[code] = made
  return made
}

function unaccentedUnit(code: number): number {
  const unit = String.fromCharCode(foldedUnit(code))
  const made = unit === 'đ' ? 100 : unit.normalize('NFD').charCodeAt(0)
  if (code < tableLength) unaccentedUnits[code] = made
  return made
}

/** The units of a text that have a twin replaced by it. No printed character of ASCII has one. */
function withTwins(text: string, of: ReadonlyMap<string, string>): string {
  let out = ''
  let from = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charAt(at)
    if (unit >= ' ' && unit <= '~') continue
    const twin = of.get(unit)
    if (twin === undefined) continue
    out += text.slice(from, at) + twin
    from = at + 1
  }
  return from === 0 ? text : out + text.slice(from)
}

/** Look-alike letters and dashes inside a symbol such as “40/2026/NĐ-СР” made what they stand for. Same length. */
export function foldSymbol(text: string): string {
  return withTwins(text, symbolTwins)
}

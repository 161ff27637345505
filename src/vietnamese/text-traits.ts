import {isWordCode} from './letters.js'
import {isSettled, nfc} from './normal-form.js'
import {isOdd} from './odd-characters.js'
import {mayBeTwin} from './twin-letters.js'

/**
 * What a whole text has at all, in bits: most questions about letters are answered by that for most texts. A trait that
 * a text has not is not in it; one that it has is to be looked for.
 */
export const trait = {
  /** What NFC may change. */
  unsettled: 1,
  /** A character that nobody sees or reads: see odd-characters.ts. */
  odd: 2,
  /** A letter of another alphabet that is printed like one of ours: see twin-letters.ts. */
  twin: 4,
  /** Neighbours that an encoding from before Unicode has: see legacy.ts. */
  legacy: 8,
  /** A vowel with a mark and no tone before “p”, “t” or “c”: see machine-read.ts. */
  toneless: 16
} as const

/** Whether the text may have this trait. */
export function mayHave(text: string, one: number): boolean {
  return (traitsOf(text).traits & one) !== 0
}

/** The NFC of a whole text. */
export function composedText(text: string): string {
  return mayHave(text, trait.unsettled) ? lastComposed : text
}

/** How many words without a digit a text has, and how many of these have a letter that only Vietnamese has. */
export function countWords(text: string): {readonly words: number; readonly marked: number} {
  return traitsOf(text)
}

/** What one walk over a text tells of it. */
interface TextTraits {
  readonly traits: number
  /** See {@link countWords}. */
  readonly words: number
  readonly marked: number
}

/**
 * Those of the text that was last asked about are kept: many ask of one. It stays in memory until another is asked about:
 * one text and its NFC, however many are judged, and never more than judging it took.
 */
function traitsOf(text: string): TextTraits {
  if (text === lastText) return last
  const own = scan(text)
  // What stands beside what, and what are words, is known of a text as it is composed.
  lastComposed = text
  if ((own.traits & trait.unsettled) === 0) last = own
  else {
    lastComposed = nfc(text)
    const composed = scan(lastComposed)
    last = {...composed, traits: (own.traits & ~ofNeighbours) | (composed.traits & ofNeighbours)}
  }
  lastText = text
  return last
}

let lastText = ''
let lastComposed = ''
let last: TextTraits = {traits: 0, words: 0, marked: 0}

/** Units of Latin-1 from “ª” to “þ”, and the small letters of ASCII: what is a small letter in TCVN3. */
const small = 'abcdefghijklmnopqrstuvwxyz' + unitsBetween(0xaa, 0xfe)

/** What the expressions of legacy.ts and the question of machine-read.ts need side by side, in either case where they do. */
const neighbours: readonly (readonly [trait: number, before: string, behind: string])[] = [
  [trait.legacy, small + 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'µ¸¶·¹¨»¾¼½©ª«¬\u00ad'],
  [trait.legacy, '®§', small],
  [trait.legacy, small, 'ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞ'],
  [trait.legacy, inBothCases('aeouyôö'), inBothCases('ùøûõï')],
  [trait.legacy, 'aA', inBothCases('êéèúüëâáàåãä')],
  [trait.legacy, 'eE', inBothCases('âáàåãä')],
  [trait.legacy, 'oO', inBothCases('âåä')],
  [trait.legacy, 'ñÑ', inBothCases('aeiouyôöòæíìóî')],
  [trait.toneless, inBothCases('ăâêôơư'), inBothCases('ptc')]
]

/** All of these are known by what stands beside what. */
const ofNeighbours = trait.legacy | trait.toneless

/** Letters with a mark or a tone. “é” does not count: a machine that knows no Vietnamese prints it for many letters. */
const markedLetters = 'àáảãạăằắẳẵặâầấẩẫậèẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ'

/** Units from here on are looked at each time. */
const tableLength = 0x1f00
/**
 * unit → its traits, what it is of a word, and in which of the {@link neighbours} it stands before another, from bit 9 on,
 * and behind one, from bit 20 on; 0 of a unit that nobody has met yet.
 */
const table = new Int32Array(tableLength)
const anyTrait = 31
const [inWord, digit, marked, met] = [32, 64, 128, 256]
const [beforeBit, behindBit] = [9, 20]
const anyOfThem = (1 << neighbours.length) - 1
const blank = 32

function scan(text: string): TextTraits {
  let [traits, words, markedWords] = [0, 0, 0]
  let before = 0
  /** What the units of a word are, together; 0 between words. */
  let word = 0
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : blank
    const entry = code < tableLength ? table[code] || entryOf(code) : unitTraits(code)
    traits |= entry
    const together = (before >>> beforeBit) & (entry >>> behindBit) & anyOfThem
    if (together !== 0) traits |= toldBy(together)
    before = entry
    if ((entry & inWord) !== 0) word |= entry
    else if (word !== 0) {
      if ((word & digit) === 0) words++
      if ((word & (digit | marked)) === marked) markedWords++
      word = 0
    }
  }
  return {traits: traits & anyTrait, words, marked: markedWords}
}

function toldBy(together: number): number {
  let traits = 0
  for (const [at, [told]] of neighbours.entries()) if ((together >> at) & 1) traits |= told
  return traits
}

function entryOf(code: number): number {
  const unit = String.fromCharCode(code)
  let entry = met | unitTraits(code)
  for (const [at, [, before, behind]] of neighbours.entries()) {
    if (before.includes(unit)) entry |= 1 << (beforeBit + at)
    if (behind.includes(unit)) entry |= 1 << (behindBit + at)
  }
  if (unit >= '0' && unit <= '9') entry |= digit
  if (markedLetters.includes(unit.toLowerCase())) entry |= marked
  table[code] = entry
  return entry
}

/** What a unit tells by itself. */
function unitTraits(code: number): number {
  let traits = isSettled(code) ? 0 : trait.unsettled
  if (isOdd(code)) traits |= trait.odd
  if (mayBeTwin(code)) traits |= trait.twin
  if (isWordCode(code)) traits |= inWord
  return traits
}

function inBothCases(letters: string): string {
  return letters + letters.toUpperCase()
}

function unitsBetween(first: number, last: number): string {
  let units = ''
  for (let code = first; code <= last; code++) units += String.fromCharCode(code)
  return units
}

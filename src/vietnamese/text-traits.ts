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

/** Whether the text may have this trait. The traits of the text that was last asked about are kept: many ask of one. */
export function mayHave(text: string, one: number): boolean {
  if (text !== lastText) {
    lastTraits = traitsOf(text)
    lastText = text
  }
  return (lastTraits & one) !== 0
}

let lastText = ''
let lastTraits = 0

function traitsOf(text: string): number {
  const own = scan(text)
  // What stands beside what is known of a text as it is composed.
  if ((own & trait.unsettled) === 0) return own
  return (own & ~ofNeighbours) | (scan(nfc(text)) & ofNeighbours)
}

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

/** Units from here on are in none of them. */
const tableLength = 0x200
/**
 * unit → its traits, and in which of the {@link neighbours} it stands before another, from bit 8 on, and behind one, from
 * bit 20 on; 0 of a unit that nobody has met yet.
 */
const table = new Int32Array(tableLength)
const met = 1 << 7
const [beforeBit, behindBit] = [8, 20]
const anyOfThem = (1 << neighbours.length) - 1

function scan(text: string): number {
  let traits = 0
  let last = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const entry = code < tableLength ? table[code] || entryOf(code) : ownTraits(code)
    traits |= entry
    const together = (last >>> beforeBit) & (entry >>> behindBit) & anyOfThem
    if (together !== 0) traits |= toldBy(together)
    last = entry
  }
  return traits & (met - 1)
}

function toldBy(together: number): number {
  let traits = 0
  for (const [at, [told]] of neighbours.entries()) if ((together >> at) & 1) traits |= told
  return traits
}

function entryOf(code: number): number {
  const unit = String.fromCharCode(code)
  let entry = met | ownTraits(code)
  for (const [at, [, before, behind]] of neighbours.entries()) {
    if (before.includes(unit)) entry |= 1 << (beforeBit + at)
    if (behind.includes(unit)) entry |= 1 << (behindBit + at)
  }
  table[code] = entry
  return entry
}

/** What a unit tells by itself. */
function ownTraits(code: number): number {
  // Letters of ours, which are most of what is beyond the table.
  if (code >= 0x1ea0 && code <= 0x1ef9) return 0
  let traits = isSettled(code) ? 0 : trait.unsettled
  if (isOdd(code)) traits |= trait.odd
  if (mayBeTwin(code)) traits |= trait.twin
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

import {unaccented} from '../fold.js'
import {checksumOf} from '../words/checksum.js'

/** Syllables and pairs of them, as arrays that lie in one buffer. A syllable is known by its place in `hashes`. */
export interface FrozenPairs {
  /** The hashes of the syllables as known-words.ts makes them of their folding, in order. */
  readonly hashes: Uint32Array
  /** How often each stands in the texts that were counted. */
  readonly frequencies: Uint32Array
  /** A bit for each letter that it has: see {@link letterBits}. */
  readonly bits: Int32Array
  /** Where each is spelled in `letters`; one more behind the last. */
  readonly spelled: Uint16Array
  /** UTF-16 units. */
  readonly letters: Uint16Array
  /** Where the pairs that begin with each lie in `pairs`; one more behind the last. */
  readonly first: Uint32Array
  /** Of a pair its second syllable and its level, as one number; those of one first syllable in order. */
  readonly pairs: Uint16Array
  /** The same for the strong ones, of which a slip may be told: which syllables stand behind each, and which before it. */
  readonly firstBehind: Uint16Array
  readonly behind: Uint16Array
  readonly firstBefore: Uint16Array
  readonly before: Uint16Array
  /** Pairs that stand together more seldom than by chance, as {@link seldomEntry} makes them, in order. */
  readonly seldom: Uint32Array
  /** How many of 255 times that a syllable stands somewhere a pair of `pairs` goes on behind it, and goes before it. */
  readonly goesOn: Uint8Array
  readonly goesBefore: Uint8Array
  /** Of pairs that stand in a table of misspellings, what {@link hashOfPair} makes of them, in order. */
  readonly listed: Uint32Array
}

/** A bit for each letter of a word, whatever its marks. */
export function letterBits(folded: string): number {
  let bits = 0
  const bare = unaccented(folded)
  for (let at = 0; at < bare.length; at++) bits |= 1 << (bare.charCodeAt(at) & 31)
  return bits
}

/** One number for two words, by the hashes of their foldings. */
export function hashOfPair(one: number, other: number): number {
  return (Math.imul(one ^ (one >>> 15), 0x2c1b3c6d) ^ other) >>> 0
}

/** How many bits of a number in `pairs` are the level. */
export const levelBits = 4
/** How many syllables can have a number there. */
export const mostSyllables = 1 << (16 - levelBits)

/** One number for two syllables and how often they were counted together, at most 255 times. */
export function seldomEntry(one: number, other: number, count: number): number {
  return ((one << (32 - syllableBits)) | (other << countBits) | count) >>> 0
}

/** How many bits the number of a syllable has there, and how many the count. */
const syllableBits = 16 - levelBits
export const countBits = 8

/** In the order in which they lie; those of four bytes first, so that all are aligned. */
const sections = [
  ['hashes', Uint32Array],
  ['frequencies', Uint32Array],
  ['bits', Int32Array],
  ['first', Uint32Array],
  ['listed', Uint32Array],
  ['seldom', Uint32Array],
  ['spelled', Uint16Array],
  ['letters', Uint16Array],
  ['pairs', Uint16Array],
  ['firstBehind', Uint16Array],
  ['behind', Uint16Array],
  ['firstBefore', Uint16Array],
  ['before', Uint16Array],
  ['goesOn', Uint8Array],
  ['goesBefore', Uint8Array]
] as const satisfies readonly (readonly [keyof FrozenPairs, unknown])[]

/** “CCHP”: what the bytes begin with. */
const magic = 0x50484343
/** To be raised whenever what is laid out, or its meaning, changes. */
const format = 2
/** The magic number, the format, two numbers that all behind them comes to, and the length of each section. */
const headLength = 4 + sections.length
const stampedFrom = 4 * 4
/** One word of so many is looked at whenever the file is read: see frozen-words.ts. A block of a disk has 128. */
const sampled = 64

export function freezePairs(pairs: FrozenPairs): Uint8Array {
  const arrays = sections.map(([name]) => pairs[name])
  const size = arrays.reduce((sum, array) => sum + array.byteLength, headLength * 4)
  const bytes = new Uint8Array(size)
  const head = new Uint32Array(bytes.buffer, 0, headLength)
  head.set([magic, format, 0, 0, ...arrays.map(array => array.length)])
  let offset = headLength * 4
  for (const array of arrays) {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), offset)
    offset += array.byteLength
  }
  head.set(checksumOf(bytes.subarray(stampedFrom), sampled), 2)
  return bytes
}

/**
 * Views of the bytes; nothing is copied where they are aligned.
 *
 * @throws {TypeError} for bytes that are none of frozen pairs, of another format, or not all of them
 */
export function thawPairs(bytes: Uint8Array): FrozenPairs {
  const aligned = alignedBytes(bytes)
  const head = headOf(aligned)
  if (head?.[1] !== format) throw new TypeError('these bytes are no pairs of this version')
  const lengths = sections.map((_, at) => head[4 + at] ?? 0)
  const size = sections.reduce(
    (sum, [, Type], at) => sum + (lengths[at] ?? 0) * Type.BYTES_PER_ELEMENT,
    headLength * 4
  )
  if (size !== aligned.length) throw new TypeError('these pairs are not whole')
  let offset = aligned.byteOffset + headLength * 4
  const views = sections.map(([name, Type], at) => {
    const view = new Type(aligned.buffer as ArrayBuffer, offset, lengths[at])
    offset += view.byteLength
    return [name, view] as const
  })
  return Object.fromEntries(views) as unknown as FrozenPairs
}

/** What these pairs are known by; undefined for bytes that are none or were damaged. */
export function pairStampOf(bytes: Uint8Array): string | undefined {
  const aligned = alignedBytes(bytes)
  const head = headOf(aligned)
  if (!head) return undefined
  const made = checksumOf(aligned.subarray(stampedFrom), sampled).map(half => half >>> 0)
  if (made[0] !== head[2] || made[1] !== head[3]) return undefined
  return made.map(half => half.toString(16).padStart(8, '0')).join('')
}

/** Undefined where there is no room for one, and of what are no pairs. */
function headOf(bytes: Uint8Array): Uint32Array | undefined {
  if (bytes.length < headLength * 4) return undefined
  const head = new Uint32Array(bytes.buffer as ArrayBuffer, bytes.byteOffset, headLength)
  return head[0] === magic ? head : undefined
}

function alignedBytes(bytes: Uint8Array): Uint8Array {
  return bytes.byteOffset % 4 === 0 ? bytes : Uint8Array.from(bytes)
}

import {type Inflated, inflate, joined} from '../../files/inflate.js'
import {isDigit, withoutBlanks} from '../../vietnamese/letters.js'
import {mappedCodes} from './mapped-codes.js'
import {damaged, notPdf, tooLargeInside} from './pdf-faults.js'
import {latin1, type RawStream, rawStreams} from './streams.js'

/** The most that one stream may come to, that a font may, and that all may together, in bytes. */
const limits = {stream: 4 << 20, font: 24 << 20, all: 128 << 20}
/** What it costs to begin one, in bytes; a file may have thousands, not millions. */
const perStream = 4 << 10
/** And for each letter of what stands before it, which is looked through, beyond those that honest ones have. */
const [perLetter, usualLetters] = [4, 1024]
/** Compressions of long ago, or ones that nobody writes, are only let through where they cannot become much. */
const mostOfOtherKinds = 16 << 10

/** A file that may be given to pdf.js. */
export interface Guarded {
  readonly data: Uint8Array<ArrayBuffer>
  /** What its streams come to could not be counted. */
  readonly isEncrypted: boolean
}

/**
 * Looks a PDF over before pdf.js, which unpacks whatever it meets, and gives a copy in which pictures and attached
 * files cannot be unpacked.
 *
 * @throws {Fault} for what is no PDF, is cut short, or would come to too much
 */
export function guarded(file: string, bytes: Uint8Array): Guarded {
  if (!latin1(bytes.subarray(0, 1024)).includes('%PDF-')) throw notPdf(file)
  const end = latin1(bytes.subarray(-4096))
  if (!end.includes('%%EOF') && !end.includes('startxref')) throw damaged(file)
  const data = Uint8Array.from(bytes)
  const isEncrypted = saysEncrypted(bytes)
  let left = limits.all
  for (const stream of rawStreams(bytes)) {
    const names = namesOf(stream.dictionary)
    if (isPicture(names)) {
      disable(data, stream)
      continue
    }
    if (isEncrypted) continue
    const found = sizeOf(bytes, stream, names)
    left -=
      found.size + found.read + perStream + perLetter * Math.max(0, stream.dictionary.length - usualLetters)
    if (found.outcome === 'too-large' || left < 0) throw tooLargeInside(file)
    if (found.outcome === 'damaged') throw damaged(file)
  }
  return {data, isEncrypted}
}

/** A trailer, also one that is a stream, is never compressed or encrypted itself. */
function saysEncrypted(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(0x2f); at >= 0; at = bytes.indexOf(0x2f, at + 1))
    if (bytes[at + 1] === 0x45 && isEncryption(latin1(bytes.subarray(at, at + 24)))) return true
  return false
}

/** “/Encrypt 12 0 R”, “/Encrypt <<”. */
function isEncryption(text: string): boolean {
  const [, behind] = text.split('/Encrypt')
  const first = behind?.trimStart()[0]
  return isDigit(first) || first === '<'
}

function isPicture(names: readonly string[]): boolean {
  return isNamed(names, 'Subtype', 'Image') || isNamed(names, 'Type', 'EmbeddedFile')
}

/** The names of a dictionary in their order, “/Subtype/Image” as “Subtype” and “Image”; “” where something else stands between. */
function namesOf(dictionary: string): string[] {
  return [...dictionary.matchAll(/\/(\w*)|[^\s/]+/g)].map(found => found[1] ?? '')
}

function isNamed(names: readonly string[], key: string, value: string): boolean {
  return names.some((name, at) => name === key && names[at + 1] === value)
}

/** An unknown compression is not unpacked: “/FlateDecode” becomes “/?lateDecode”. */
function disable(copy: Uint8Array, {dictionaryAt, dataAt}: RawStream): void {
  const dictionary = latin1(copy.subarray(dictionaryAt, dataAt))
  for (const found of dictionary.matchAll(
    /\/(?:Fl|LZW|RunLength|RL|Brotli|ASCII|A85|AHx|JBIG2|JPX|DCT|CCITT|CCF)/g
  ))
    copy[dictionaryAt + found.index + 1] = 0x3f
}

interface Found {
  readonly outcome: 'fine' | 'too-large' | 'damaged'
  readonly size: number
  readonly read: number
}

const otherKinds = ['LZW', 'RunLength', 'RL', 'Brotli']

function sizeOf(bytes: Uint8Array, {dictionary, dataAt}: RawStream, names: readonly string[]): Found {
  const isFont =
    names.includes('Length1') ||
    ['Type1C', 'CIDFontType0C', 'OpenType'].some(type => isNamed(names, 'Subtype', type))
  const limit = isFont ? limits.font : limits.stream
  const flates = dictionary.match(/\/Fl(?:ateDecode)?(?![A-Za-z])/g)?.length ?? 0
  if (flates > 1) return {outcome: 'too-large', size: 0, read: 0}
  const isHidden =
    names.some(name => otherKinds.some(kind => name.startsWith(kind))) ||
    /\/F(?:ilter)?\s+\d+\s+\d+\s+R/.test(dictionary)
  if (isHidden && rawLength(bytes, dataAt, mostOfOtherKinds) >= mostOfOtherKinds)
    return {outcome: 'too-large', size: 0, read: 0}
  const isAscii = ['/ASCII', '/A85', '/AHx'].some(kind => dictionary.includes(kind))
  const ascii = isAscii ? fromAscii(bytes, dataAt) : undefined
  if (isAscii && !ascii) return {outcome: 'too-large', size: 0, read: 0}
  const [data, at] = ascii ? [ascii, 0] : [bytes, dataAt]
  // What the dictionary says is not relied upon: data that looks compressed is counted.
  if (!isZlib(data, at)) {
    const length = rawLength(data, at, longestMap)
    const isBomb = mappedCodes(latin1(data.subarray(at, at + length))) > mostCodes
    return {outcome: isBomb ? 'too-large' : 'fine', size: 0, read: length >> 2}
  }
  const {outcome: first, size, read, start} = inflated(data, at, limit)
  // Data that no last block ends has what follows it read as if it went on. What came out is counted all the same: nothing
  // tells that the stream ends where the word for its end stands.
  const outcome =
    first === 'damaged' && !isAscii
      ? inflated(data.subarray(0, at + rawLength(data, at, data.length - at)), at, limit).outcome
      : first
  if (mappedCodes(latin1(start)) > mostCodes) return {outcome: 'too-large', size, read}
  if (outcome === 'damaged' && flates === 0) return {outcome: 'fine', size, read}
  return {outcome: outcome === 'whole' || outcome === 'cut' ? 'fine' : outcome, size, read}
}

/** Does the data begin as zlib’s (RFC 1950) does? */
function isZlib(bytes: Uint8Array, at: number): boolean {
  const [first = 0, second = 0] = [bytes[at], bytes[at + 1]]
  return (first & 15) === 8 && first >> 4 <= 7 && ((first << 8) | second) % 31 === 0 && (second & 32) === 0
}

/** What a zlib stream comes to, and the beginning of it. The sum behind it is not looked at, as nobody does. */
function inflated(bytes: Uint8Array, at: number, most: number): Inflated & {readonly start: Uint8Array} {
  const pieces: Uint8Array[] = []
  let held = 0
  const found = inflate(bytes.subarray(at + 2), most, piece => {
    if (held <= longestMap) pieces.push(piece)
    held += piece.length
  })
  return {...found, start: joined(pieces)}
}

/** A table of a font’s codes has at most 65,536 rows of some twenty bytes; of what is longer only the beginning is asked. */
const longestMap = 4 << 20
const mostCodes = 1 << 18

/** How far away the word “endstream” is, `most` where it is farther. */
function rawLength(bytes: Uint8Array, dataAt: number, most: number): number {
  const window = bytes.subarray(dataAt, dataAt + most)
  for (let at = window.indexOf(0x65); at >= 0; at = window.indexOf(0x65, at + 1))
    if (window[at + 3] === 0x73 && latin1(window.subarray(at, at + 9)) === 'endstream') return at
  return most
}

/** The longest that is written in ASCII, in bytes: fonts of files of long ago. */
const longestAscii = 8 << 20

/**
 * ASCII85, which ends with “~” and has “>” and all letters of “endstream” for digits, or hexadecimal, which ends with “>” →
 * bytes. Undefined where it is longer than any.
 */
function fromAscii(bytes: Uint8Array, dataAt: number): Uint8Array | undefined {
  const window = bytes.subarray(dataAt, dataAt + longestAscii)
  const isHex = isHexadecimal(latin1(window.subarray(0, 64)).split('>')[0]!)
  const end = window.indexOf(isHex ? 0x3e : 0x7e)
  if (end < 0 && window.length === longestAscii) return undefined
  const data = end < 0 ? window : window.subarray(0, end)
  return isHex ? fromHex(data) : fromAscii85(data)
}

const hexadecimalDigits = '0123456789abcdefABCDEF'

function isHexadecimal(text: string): boolean {
  for (const digit of withoutBlanks(text)) if (!hexadecimalDigits.includes(digit)) return false
  return true
}

function fromHex(data: Uint8Array): Uint8Array {
  const digits = [...data].map(code => parseInt(String.fromCharCode(code), 16)).filter(digit => digit >= 0)
  return Uint8Array.from(
    {length: digits.length >> 1},
    (_, at) => (digits[at * 2] ?? 0) * 16 + (digits[at * 2 + 1] ?? 0)
  )
}

function fromAscii85(data: Uint8Array): Uint8Array {
  const out: number[] = []
  let value = 0
  let held = 0
  for (const code of data) {
    if (code === 0x7a && held === 0) out.push(0, 0, 0, 0)
    if (code < 0x21 || code > 0x75) continue
    value = value * 85 + (code - 0x21)
    if (++held < 5) continue
    out.push(...bytesOf(value))
    value = held = 0
  }
  // The last group is filled up with the highest digit, and its bytes are as many as its digits less one.
  if (held > 1) out.push(...bytesOf((value + 1) * 85 ** (5 - held) - 1).slice(0, held - 1))
  return Uint8Array.from(out)
}

function bytesOf(value: number): number[] {
  return [24, 16, 8, 0].map(shift => Math.floor(value / 2 ** shift) % 256)
}

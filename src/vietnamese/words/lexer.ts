import {
  composed,
  digitZero,
  entryOf,
  isBehindLetter,
  isCapital,
  isWord,
  kind,
  kindOf,
  letterOf,
  plainLetter,
  toneOf
} from './characters.js'
import {numberInDateWord} from '../glued-dates.js'
import {flag, sign, Tokens} from './tokens.js'

/*
 * The lexer: a text → tokens, in one scan, without a regular expression and without a new string.
 *
 * A syllable is known by two numbers that are its folding. Its letters, without case and tone, are six bits each: the
 * first five in key1, the next four in key2 (no Vietnamese syllable has more than seven); the tone of the syllable,
 * wherever it stands, is three bits of key2. So “hoà”, “hòa” and “HÒA”, composed or not, are one thing. Of a longer
 * word key2 is a hash. A number is known by its value, so that “06” is “6”.
 *
 * Dashes, “&” and dots inside a word are no tokens but flags of the token behind them, since phrases are written with
 * and without them; so is Markdown’s markup, but for a row of underscores, which is a line.
 */

const lettersOfKey1 = 5
const letters = 9
const toneShift = 26
/** The hash of a word that is longer than {@link letters}, or foreign; no exact key has this bit. */
const hashed = 0x40000000
const hashFactor = 0x01000193
/** Two tones in one syllable: words run together. */
const twoTones = 7
/** A number of more digits has no value of its own here. */
const mostDigits = 9
/** The second key of all numbers. */
const numberKey = -1

export interface LexerOptions {
  /** Where to begin and end, as indexes into the text; all of it unless they are given. */
  readonly from?: number
  readonly to?: number
  /** Diacritics are dropped: for headings and text that was machine-read. */
  readonly isUnaccented?: boolean
  /** Tokens that those of this text are put behind. */
  readonly into?: Tokens
}

/** What is read of one word; written over by the next, since a text has thousands. */
class ReadWord {
  /** Behind its last letter and its marks. */
  last = 0
  key1 = 0
  key2 = 0
  flags = 0
}

const word = new ReadWord()

/** The tokens of a text. */
export function tokenise(text: string, options: LexerOptions = {}): Tokens {
  const {from = 0, to = text.length, isUnaccented = false, into = new Tokens()} = options
  const base = into.length
  let count = base
  /** Flags of what stands before the next token. */
  let pending: number = flag.newline
  let i = from
  while (i < to) {
    const first = kindOf(entryOf(text.charCodeAt(i)))
    if (first === kind.blank) {
      pending |= flag.spaced
      i++
      continue
    }
    const begin = i
    if (isWord(first)) {
      i = readWord(text, begin, to, isUnaccented)
      if ((word.flags & flag.mixed) !== 0) {
        // “ngày15/8/2013”: a date is one, though a blank is lacking.
        const number = numberInDateWord(text.slice(begin, word.last))
        if (number !== undefined) i = readWord(text, begin, begin + number, isUnaccented)
      }
      addWord(into, count++, begin, pending)
      pending = 0
      continue
    }
    i++
    const before = flagBefore[first] ?? -1
    if (before >= 0 && isRuled(text, begin, to)) while (i < to && text.charCodeAt(i) === underscore) i++
    else if (before >= 0) {
      pending |= before
      continue
    }
    if (first === kind.stop && isInsideWord(text, i, to, into, count - 1, base)) {
      pending |= flag.joined
      continue
    }
    addSign(into, count++, begin, i, pending | flag.sign, signOf[first] ?? sign.other)
    pending = 0
  }
  into.length = count
  return into
}

/** Reads the word that begins at an index into {@link word}; gives the index of what follows, marks included. */
function readWord(text: string, begin: number, to: number, isUnaccented: boolean): number {
  let key1 = 0
  let key2 = 0
  let length = 0
  let tone = 0
  let capitals = 0
  let digits = 0
  let value = 0
  let bits = 0
  let last: number
  let i = begin
  let entry = entryOf(text.charCodeAt(i))
  if (isCapital(entry)) bits |= flag.capital
  for (;;) {
    const now = kindOf(entry)
    let letter = now === kind.foreign ? text.charCodeAt(i) : letterOf(entry)
    if (now === kind.letter || now === kind.twin) {
      const own = toneOf(entry)
      if (own !== 0) tone = tone === 0 ? own : twoTones
      if (isCapital(entry)) capitals++
      if (isUnaccented) letter = plainLetter[letter] ?? letter
      if (now === kind.twin) bits |= flag.lookAlike
    } else if (now === kind.digit) {
      digits++
      value = digits > mostDigits ? -1 : value * 10 + letter - digitZero
    }
    last = ++i
    // Marks behind the letter are part of it.
    let next: number = 0
    for (; i < to; i++) {
      const code = text.charCodeAt(i)
      entry = entryOf(code)
      next = kindOf(entry)
      if (!isBehindLetter(next)) break
      if (next === kind.toneMark) tone = tone === 0 ? toneOf(entry) : twoTones
      else if (next === kind.qualityMark) letter = isUnaccented ? letter : composed(letter, code)
      else continue
      bits |= flag.decomposed
      last = i + 1
    }
    if (length < lettersOfKey1 && now !== kind.foreign) key1 |= letter << (6 * length)
    else if (length < letters && now !== kind.foreign) key2 |= letter << (6 * (length - lettersOfKey1))
    else key2 = Math.imul(key2 ^ letter, hashFactor) | hashed
    length++
    if (i >= to || !isWord(next)) break
  }
  if (!isUnaccented && tone !== 0) key2 ^= tone << toneShift
  if (capitals > 1 && capitals + digits === length) bits |= flag.upper
  const isNumber = digits > 0 && digits === length
  if (isNumber) bits |= flag.number
  else if (digits > 0) bits |= flag.mixed
  word.last = last
  word.key1 = isNumber ? value : key1
  word.key2 = isNumber ? numberKey : key2
  word.flags = bits
  return i
}

/** Puts {@link word} at a place of the tokens. */
function addWord(into: Tokens, at: number, begin: number, pending: number): void {
  if (at === into.capacity) into.grow()
  const {last, key1, key2, flags} = word
  into.symbol[at] = (flags & flag.number) !== 0 ? sign.number : sign.unknown
  into.flags[at] = flags | pending
  into.start[at] = begin
  into.end[at] = last
  into.key1[at] = key1
  into.key2[at] = key2
}

function addSign(into: Tokens, at: number, begin: number, end: number, flags: number, symbol: number): void {
  if (at === into.capacity) into.grow()
  into.symbol[at] = symbol
  into.flags[at] = flags
  into.start[at] = begin
  into.end[at] = end
  into.key1[at] = 0
  into.key2[at] = 0
}

/** The keys of a word without its diacritics, of which the keys with them are known: they are left in {@link bare}. */
export function readBare(text: string, tokens: Tokens, token: number): void {
  const [key1, key2] = [tokens.key1Of(token), tokens.key2Of(token)]
  if ((key2 & hashed) === 0) {
    bare.key1 = bareLetters(key1)
    bare.key2 = bareLetters(key2 & lettersOfKey2)
  } else if (key2 === numberKey) {
    bare.key1 = key1
    bare.key2 = key2
  } else {
    readWord(text, tokens.startOf(token), tokens.endOf(token), true)
    bare.key1 = word.key1
    bare.key2 = word.key2
  }
}

/** What {@link readBare} has read. */
export const bare = {key1: 0, key2: 0}

function bareLetters(key: number): number {
  let plain = 0
  for (let shift = 0, rest = key; rest !== 0; shift += 6, rest >>= 6)
    plain |= (plainLetter[rest & 63] ?? 0) << shift
  return plain
}

/** The bits of the second key that are letters. */
const lettersOfKey2 = (1 << (6 * (letters - lettersOfKey1))) - 1

/** The keys of one word and whether it is a number; undefined where the text is not one word. */
export function keysOf(
  text: string,
  isUnaccented = false
): {readonly keys: readonly [number, number]; readonly isNumber: boolean} | undefined {
  scratch.length = 0
  const tokens = tokenise(text, {isUnaccented, into: scratch})
  if (tokens.length !== 1 || (tokens.flagsOf(0) & flag.sign) !== 0) return undefined
  return {
    keys: [tokens.key1Of(0), tokens.key2Of(0)],
    isNumber: (tokens.flagsOf(0) & flag.number) !== 0
  }
}

const scratch = new Tokens(16)

/** “GD.ĐT”, “4.0”, “TP. Hồ Chí Minh”: a dot inside a word or behind two capitals ends no sentence. */
function isInsideWord(
  text: string,
  next: number,
  to: number,
  tokens: Tokens,
  last: number,
  base: number
): boolean {
  if (text.charCodeAt(next - 1) !== 46 || last < base || tokens.end[last] !== next - 1) return false
  if ((tokens.flagsOf(last) & flag.sign) !== 0 || next >= to) return false
  const after = kindOf(entryOf(text.charCodeAt(next)))
  if (isWord(after)) return true
  const isShort = next - 1 - tokens.startOf(last) === 2 && (tokens.flagsOf(last) & flag.upper) !== 0
  return isShort && after === kind.blank
}

const underscore = 95

/** “______”: a line that is drawn, or a blank to fill in, parts what stands before it from what follows. */
function isRuled(text: string, at: number, to: number): boolean {
  return (
    text.charCodeAt(at) === underscore &&
    at + 2 < to &&
    text.charCodeAt(at + 1) === underscore &&
    text.charCodeAt(at + 2) === underscore
  )
}

/** What a unit that is no token says of the next one; −1 of what is a token. */
const flagBefore = new Int16Array(32).fill(-1)
flagBefore[kind.newline] = flag.newline | flag.spaced
flagBefore[kind.dash] = flag.dashed
flagBefore[kind.ampersand] = flag.joined
flagBefore[kind.markup] = flag.markup
flagBefore[kind.invisible] = 0
flagBefore[kind.toneMark] = 0
flagBefore[kind.qualityMark] = 0

const signOf = new Uint8Array(32).fill(sign.other)
signOf[kind.comma] = sign.comma
signOf[kind.semicolon] = sign.semicolon
signOf[kind.colon] = sign.colon
signOf[kind.stop] = sign.stop
signOf[kind.open] = sign.open
signOf[kind.close] = sign.close
signOf[kind.quote] = sign.quote
signOf[kind.slash] = sign.slash

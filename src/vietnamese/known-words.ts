import {ownCopy} from '../base/own-copy.js'
import {isCommonSyllable} from './common-syllables.js'
import {fold} from './fold.js'
import {isAscii, isDigit, isUpper} from './letters.js'
import {
  hasDoubledBeginning,
  hasForeignLetter,
  isBare,
  mayBeSyllable,
  spelling,
  spellingOf
} from './spelling.js'
import {isSyllable} from './syllable.js'
import {tonePlacement} from './tone-placement.js'
import {typedSyllable} from './typed-keys.js'

/** What a word is, in bits: what a text has none of need not be looked for in it. */
export const wordTrait = {
  /** It has a letter that only Vietnamese has, or a tone. */
  marked: 1,
  /** It has such a letter and is no syllable, or has its tone mark on the wrong letter. */
  misspelt: 2,
  /** Its tone may be placed in two ways: see tone-placement.ts. */
  placed: 4,
  /** It has two capitals together. */
  capitals: 8,
  /** Of a text: a word stands beside another that is folded alike. */
  doubled: 16,
  /** Of a text: two words stand beside two others that are folded alike: “hướng dẫn hướng dẫn”. */
  doubledPair: 32,
  /** It has no such letter, and keys of Telex or VNI that were meant for some: see typed-keys.ts. */
  typed: 64,
  /** It has no such letter and is no syllable, but might be one of ours with a slip in it: “hnh”, “thuc”. */
  odd: 128
} as const

/** A word as it is written: what depends on it alone is found out once, however often it stands in texts. */
export interface KnownWord {
  readonly written: string
  /**
   * One string for all words that are folded alike and known at one time, so that it is mostly compared by where it lies.
   * A text may have words from before all were forgotten and from after it: what is compared is what it says.
   */
  readonly folded: string
  /** A hash of `folded`. */
  readonly hash: number
  /** Bits of {@link wordTrait}. */
  readonly traits: number
  /** Its number among the words that are known now. */
  readonly place: number
}

/**
 * More words, and more UTF-16 units of them, than the plans of a province have: where one more and its folding have no
 * room, all are forgotten and learnt anew. Only a word that is longer by itself is known all the same, until the next one.
 */
const mostWords = 1 << 15
const mostUnits = 1 << 20
/** Words that lie at one place are looked through up to here, so that none can be made up that take long to find. */
const mostTries = 64
const fewestSlots = 1 << 11

/** The words that are known now, by their places from 1 on, and hashes of how they are written. */
let words: (KnownWord | undefined)[] = [undefined]
let hashes: number[] = [0]
/** hash → place, or 0; the next slot where that is another word’s. At most half of them are taken. */
let slots = new Int32Array(fewestSlots)
let units = 0

/** The hash of nothing, and that of what goes on with a UTF-16 unit. */
export const noHash = 0x811c9dc5 | 0
export const hashWith = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193)

/** The word that is text[start, end), of this hash; nothing is copied of one that is known. */
export function wordIn(text: string, start: number, end: number, hash: number): KnownWord {
  const mask = slots.length - 1
  let slot = mixed(hash) & mask
  for (let tries = 0; tries < mostTries; tries++) {
    const word = words[slots[slot] ?? 0]
    if (word === undefined) return learn(ownCopy(text.slice(start, end)), hash)
    if (isWritten(word.written, text, start, end)) return word
    slot = (slot + 1) & mask
  }
  forget()
  return learn(ownCopy(text.slice(start, end)), hash)
}

export function wordOf(text: string): KnownWord {
  return wordIn(text, 0, text.length, hashOf(text))
}

/** The hash of a word as it is written: of a folding that of all words that are folded so, of which none is learnt here. */
export function hashOf(text: string): number {
  let hash = noHash
  for (let at = 0; at < text.length; at++) hash = hashWith(hash, text.charCodeAt(at))
  return hash
}

function isWritten(written: string, text: string, start: number, end: number): boolean {
  if (written.length !== end - start) return false
  for (let at = 0; at < written.length; at++)
    if (written.charCodeAt(at) !== text.charCodeAt(start + at)) return false
  return true
}

/** A word that is not known, behind its folding, which is known as long as it is. */
function learn(written: string, hash: number): KnownWord {
  if (words.length + 2 > mostWords || units + 2 * written.length > mostUnits) forget()
  const folded = fold(written)
  const base = folded === written ? undefined : wordOf(folded)
  const own = base ? {folded: base.written, hash: hashes[base.place] ?? 0} : {folded: written, hash}
  const traits = traitsOf(written, own.folded)
  const word = {written, folded: own.folded, hash: own.hash, traits, place: words.length}
  words.push(word)
  hashes.push(hash)
  units += written.length
  if (words.length * 2 > slots.length) spread()
  else put(hash, word.place)
  return word
}

function traitsOf(written: string, folded: string): number {
  const is = spellingOf(written, folded)
  let traits = is === spelling.unmarked ? traitsOfUnmarked(folded) : wordTrait.marked
  if (is === spelling.misplaced || is === spelling.impossible) traits |= wordTrait.misspelt
  if (tonePlacement(written)) traits |= wordTrait.placed
  if (written !== folded && hasCapitalsTogether(written)) traits |= wordTrait.capitals
  return traits
}

function traitsOfUnmarked(folded: string): number {
  // Most of them are common, or numbers.
  if (isCommonSyllable(folded) || isDigit(folded[0]) || isSyllable(folded)) return 0
  if (!isAscii(folded)) return hasForeignLetter(folded) ? wordTrait.misspelt : 0
  if (typedSyllable(folded) !== undefined) return wordTrait.typed
  return mayBeSyllable(folded) || isBare(folded) || hasDoubledBeginning(folded) ? wordTrait.odd : 0
}

function hasCapitalsTogether(written: string): boolean {
  for (let at = 1; at < written.length; at++)
    if (isUpper(written[at - 1]) && isUpper(written[at])) return true
  return false
}

function put(hash: number, place: number): void {
  const mask = slots.length - 1
  let slot = mixed(hash) & mask
  while (slots[slot] !== 0) slot = (slot + 1) & mask
  slots[slot] = place
}

/** Twice as many slots. */
function spread(): void {
  slots = new Int32Array(slots.length * 2)
  for (const [place, hash] of hashes.entries()) if (place > 0) put(hash, place)
}

/** What has these words keeps them. */
function forget(): void {
  words = [undefined]
  hashes = [0]
  slots = new Int32Array(fewestSlots)
  units = 0
}

function mixed(hash: number): number {
  return hash ^ (hash >>> 15)
}

/** What is made of a word, made once as long as the word is known. */
export function onceAWord<Made>(make: (word: KnownWord) => Made): (word: KnownWord) => Made {
  const of: (KnownWord | undefined)[] = []
  const made: (Made | undefined)[] = []
  return word => {
    const {place} = word
    if (of[place] === word) return made[place] as Made
    const one = make(word)
    // Without gaps: arrays with wide ones are slow.
    while (of.length <= place) {
      of.push(undefined)
      made.push(undefined)
    }
    of[place] = word
    made[place] = one
    return one
  }
}

import {fold} from './fold.js'
import {isFunctionWord} from './function-words.js'
import {onceAWord} from './known-words.js'
import {hasNumeral, isUpper} from './letters.js'
import {nfc} from './normal-form.js'
import type {Passage} from './passage.js'
import {syllableDistance} from './syllable-distance.js'
import {gap, type TextWords, textWords} from './text-words.js'
import {type Token, tokenize} from './tokens.js'

/** A phrase that is looked for, taken apart. */
export class NearTerm {
  /** A name, which begins with a capital. */
  readonly isProper: boolean
  #read: TextWords | undefined

  /**
   * @param value as the table writes it, in NFC
   * @param words its words, folded
   */
  constructor(
    readonly value: string,
    readonly words: readonly string[],
    readonly exact: Exactness
  ) {
    this.isProper = isUpper(value[0])
  }

  /** A word as the table writes it. Seldom asked, as the next: only where something may be wrong. */
  form(word: number): string | undefined {
    return this.#text.words[word]?.written
  }

  /** What stands between a word and the next one: see {@link gap}. */
  gapAfter(word: number): number | undefined {
    return this.#text.gapAfter(word)
  }

  get #text(): TextWords {
    return (this.#read ??= textWords(this.value))
  }
}

/**
 * What of a phrase must stand as it does besides the letters of its words: nothing, since a comma or a word more is as
 * good in most; its commas and its “và”; or any word of it as well.
 */
export type Exactness = 'none' | 'joints' | 'words'

/**
 * The one thing by which a text differs from a phrase. Tokens are counted in the passage; a word of the phrase is
 * there folded, `meant`, and as the table writes it.
 */
export type Edit =
  | {
      readonly kind: 'word' | 'missing-word'
      readonly token: number
      readonly meant: string
      readonly form: string
    }
  | {readonly kind: 'extra-word'; readonly token: number}
  | {readonly kind: 'extra-comma' | 'missing-comma'; readonly token: number}

/** Tokens first … last are the phrase but for one edit; missing things stand after `edit.token`. */
export interface NearMatch {
  readonly term: NearTerm
  readonly first: number
  readonly last: number
  /** Where they stand in the passage. */
  readonly start: number
  readonly end: number
  readonly edit: Edit
  /** The token that is edited, or behind which something is missing. */
  readonly written: Token
  /** No word differs by more than one letter or tone, and none is too many. */
  readonly isSmall: boolean
}

/** One side of a match, walked from a word that is right. */
interface Side {
  readonly end: number
  readonly edit: Edit | undefined
}

interface Text {
  readonly words: TextWords
  /** A number for each word, and {@link unknown} behind them. */
  readonly ids: Int32Array
}

/** A word of a phrase by which it is found. */
interface Anchor {
  readonly term: NearTerm
  readonly ids: readonly number[]
  readonly at: number
  /** It has a word before it and one behind it, and their numbers. */
  readonly isInner: boolean
  readonly before: number
  readonly behind: number
}

const unknown = -1
const none: readonly NearMatch[] = []

/**
 * Many phrases, looked for in one walk over a text's words, with exactly one thing wrong: a word that `isClose` to the
 * one meant; in those that are exact also a word too few or too many, a comma too few or too many.
 *
 * Each phrase is found by either of two of its words, the rarest of its two halves: what has one fault has at least
 * one of them right. Phrases that are right are not found.
 */
export class NearPhrases {
  /** A number for each word of the phrases: numbers are compared faster than words. */
  readonly #ids = new Map<string, number>()
  readonly #idOfWord = onceAWord(({folded}) => this.#ids.get(folded) ?? unknown)
  /** By the number of their word. */
  readonly #anchors: Anchor[][] = []
  #numbers = new Int32Array(256)

  constructor(
    terms: readonly NearTerm[],
    readonly isClose: (written: string, meant: string, term: NearTerm, word: number) => boolean
  ) {
    const counts = new Map<string, number>()
    for (const {words} of terms) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
    for (const term of terms) {
      const ids = term.words.map(word => this.#idOf(word))
      const ranks = term.words.map(word => counts.get(word) ?? 0)
      const half = Math.ceil(term.words.length / 2)
      for (const at of [leastIn(ranks, 0, half), leastIn(ranks, half, ranks.length)]) {
        const id = ids[at]
        if (id === undefined) continue
        const [before, behind] = [ids[at - 1] ?? unknown, ids[at + 1] ?? unknown]
        const isInner = at > 0 && at < ids.length - 1
        this.#anchors[id]?.push({term, ids, at, isInner, before, behind})
      }
    }
  }

  #idOf(word: string): number {
    let id = this.#ids.get(word)
    if (id === undefined) {
      id = this.#anchors.push([]) - 1
      this.#ids.set(word, id)
    }
    return id
  }

  find({textWords: words}: Passage): readonly NearMatch[] {
    const ids = this.#idsOf(words)
    let found: NearMatch[] | undefined
    let before: number = unknown
    let id = ids[0] ?? unknown
    for (let i = 0, behind: number; i < words.length; i++, before = id, id = behind) {
      behind = ids[i + 1] ?? unknown
      if (id === unknown) continue
      for (const anchor of this.#anchors[id] ?? []) {
        // The one fault lies on one side.
        if (anchor.isInner && anchor.before !== before && anchor.behind !== behind) continue
        const match = this.#mayBeNear(anchor, words, ids, i) && this.#around(anchor, {words, ids}, i)
        if (match && !(found && isKnown(found, match))) (found ??= []).push(match)
      }
    }
    return found ?? none
  }

  /** The numbers of words, and twice {@link unknown} behind them; overwritten by the next call. */
  #idsOf({words}: TextWords): Int32Array {
    if (this.#numbers.length < words.length + 2) this.#numbers = new Int32Array((words.length + 2) * 2)
    const numbers = this.#numbers
    for (let i = 0; i < words.length; i++) {
      const word = words[i]
      numbers[i] = word ? this.#idOfWord(word) : unknown
    }
    return numbers.fill(unknown, words.length, words.length + 2)
  }

  /**
   * A look before the walk, which makes nothing: one side is right to its end, and the other is, or goes on behind its one
   * fault. Where both are right, only commas can be wrong.
   */
  #mayBeNear(anchor: Anchor, words: TextWords, ids: Int32Array, i: number): boolean {
    const {term, ids: meant, at} = anchor
    let right = at + 1
    while (right < meant.length && ids[i + right - at] === meant[right]) right++
    let left = at - 1
    while (left >= 0 && i + left >= at && ids[i + left - at] === meant[left]) left--
    if (right === meant.length && left < 0) return term.exact !== 'none'
    if (right < meant.length && left >= 0) return false
    const step = left < 0 ? 1 : -1
    const word = left < 0 ? right : left
    const token = i + word - at
    if (token < 0 || token >= words.length) return false
    if (term.exact !== 'none' && mayBeLeftOutOrTooMany(meant, ids, word, token, step)) return true
    for (let k = word + step, there = token + step; k >= 0 && k < meant.length; k += step, there += step)
      if (there < 0 || ids[there] !== meant[k]) return false
    return this.isClose(words.folded(token) ?? '', term.words[word] ?? '', term, word)
  }

  #around(anchor: Anchor, text: Text, token: number): NearMatch | undefined {
    const {term, at} = anchor
    const right = this.#side(anchor, text, 1, token, at, true)
    if (!right) return undefined
    const left = this.#side(anchor, text, -1, token, at, !right.edit)
    const edit = left?.edit ?? right.edit
    if (!left || !edit) return undefined
    const [first, last] = [left.end, right.end]
    const {words} = text
    const written = {
      start: words.start(edit.token),
      end: words.end(edit.token),
      folded: words.folded(edit.token) ?? ''
    }
    return {
      term,
      first,
      last,
      start: words.start(first),
      end: words.end(last),
      edit,
      written,
      isSmall: isSmall(edit, written)
    }
  }

  /** Walks to one end of the phrase, with at most one edit. */
  #side(
    anchor: Anchor,
    text: Text,
    step: 1 | -1,
    token: number,
    word: number,
    mayDiffer: boolean
  ): Side | undefined {
    const {term, ids: words} = anchor
    let edit: Edit | undefined
    for (;;) {
      const next = word + step
      if (next < 0 || next >= words.length) return {end: token, edit}
      const written = text.ids[token + step]
      if (written === undefined) return undefined
      if (written !== words[next])
        return mayDiffer && !edit ? this.#differing(anchor, text, step, token, word) : undefined
      const at = Math.min(token, token + step)
      const there = text.words.gapAfter(at)
      const meant = term.gapAfter(Math.min(word, next))
      if (there === undefined || meant === undefined) return undefined
      if (!isAlike(there, meant)) {
        const comma = commaEdit(term, there, meant, at)
        if (comma === undefined || (comma && (!mayDiffer || edit))) return undefined
        edit = comma ?? edit
      }
      token += step
      word = next
    }
  }

  /** The next word is not the one meant: it is near it, too many, or the one meant is left out. */
  #differing(anchor: Anchor, text: Text, step: 1 | -1, token: number, word: number): Side | undefined {
    const {term, ids: words} = anchor
    const {words: written, ids} = text
    const there = token + step
    const next = word + step
    const folded = written.folded(there)
    const [meant, form] = [term.words[next], term.form(next)]
    const between = written.gapAfter(Math.min(token, there))
    const meantGap = term.gapAfter(Math.min(word, next))
    if (folded === undefined || meant === undefined || form === undefined) return undefined
    if (between === undefined || meantGap === undefined) return undefined
    const after = word + 2 * step
    if (between === gap.plain && ids[there] === words[after] && mayBeLeftOut(term, next)) {
      const rest = this.#side(anchor, text, step, there, after, false)
      const edit = {kind: 'missing-word', token: Math.min(token, there), meant, form} as const
      if (rest) return {...rest, edit}
    }
    const isAround = between === gap.plain && written.gapAfter(Math.min(there, there + step)) === gap.plain
    const isTooMany = isAround && ids[there + step] === words[next]
    if (isTooMany && mayBeTooMany(term, folded)) {
      const rest = this.#side(anchor, text, step, there + step, next, false)
      if (rest) return {...rest, edit: {kind: 'extra-word', token: there}}
    }
    if (!isAlike(between, meantGap) && commaEdit(term, between, meantGap, 0) !== null) return undefined
    const rest = this.#side(anchor, text, step, there, next, false)
    if (!rest || !this.isClose(folded, meant, term, next)) return undefined
    return {...rest, edit: {kind: 'word', token: there, meant, form}}
  }
}

/** The place of the first of the least numbers in [from, to), or `from` where there is none. */
function leastIn(numbers: readonly number[], from: number, to: number): number {
  const part = numbers.slice(from, to)
  return from + Math.max(0, part.indexOf(Math.min(...part)))
}

/** Whether a phrase may go on behind a word of it that is not there, or behind one that is too many. */
function mayBeLeftOutOrTooMany(
  meant: readonly number[],
  ids: Int32Array,
  word: number,
  token: number,
  step: number
): boolean {
  const [next, beyond] = [word + step, token + step]
  const isLeftOut = next >= 0 && next < meant.length && ids[token] === meant[next]
  return isLeftOut || (beyond >= 0 && ids[beyond] === meant[word])
}

/** A phrase for {@link NearPhrases}; undefined where it has a slot or is one word. */
export function nearTerm(name: string, exact: Exactness = 'none'): NearTerm | undefined {
  const value = nfc(name)
  if (value.includes('{')) return undefined
  const words = tokenize(fold(value)).map(({folded}) => folded)
  return words.length < 2 ? undefined : new NearTerm(value, words, exact)
}

/** “và” is left out of names and long phrases by mistake; without “của” or “các” many are right as well. */
function mayBeLeftOut({words, isProper, exact}: NearTerm, word: number): boolean {
  if (exact === 'none' || words[word] !== 'và') return false
  return word > 0 && word < words.length - 1 && words.length >= (isProper ? 5 : 6)
}

/** “và” stands where a name has none; in a very long phrase, any word that is no “của”, “các” and the like. */
function mayBeTooMany({words, isProper, exact}: NearTerm, written: string): boolean {
  if (written === 'và') return exact !== 'none' && isProper && words.length >= 5
  return exact === 'words' && words.length >= 8 && !isFunctionWord(written) && !hasNumeral(written)
}

/** A dash and a blank part words alike; a text may have either. */
function isAlike(written: number, meant: number): boolean {
  return written === meant || (written !== gap.stop && written !== gap.comma && meant !== gap.comma)
}

/** The comma that is too many or too few; null where it does not matter, undefined where it is no comma. */
function commaEdit(term: NearTerm, written: number, meant: number, token: number): Edit | null | undefined {
  const isExact = term.exact !== 'none'
  if (written === gap.comma && meant === gap.plain)
    return isExact && term.words.length >= 3 ? {kind: 'extra-comma', token} : undefined
  // Lists of common words are often written without their commas; a name is not.
  if (written === gap.plain && meant === gap.comma)
    return isExact && term.isProper ? {kind: 'missing-comma', token} : null
  return undefined
}

function isSmall(edit: Edit, written: Token): boolean {
  if (edit.kind === 'word') return syllableDistance(written.folded, edit.meant) === 1
  return edit.kind !== 'extra-word'
}

/** The same phrase at the same place, found by its other word: not far back. */
function isKnown(found: readonly NearMatch[], {term, first, last}: NearMatch): boolean {
  for (let k = found.length - 1; k >= 0; k--) {
    const one = found[k]
    if (!one || one.first < first - 64) return false
    if (one.term === term && one.first === first && one.last === last) return true
  }
  return false
}

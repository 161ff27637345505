import {fold} from './fold.js'
import {isFunctionWord} from './function-words.js'
import {gapsOf, type Gap} from './gaps.js'
import {hasNumeral, isUpper} from './letters.js'
import type {Passage} from './passage.js'
import {syllableDistance} from './syllable-distance.js'
import {tokenize, tokensOf, type Token} from './tokens.js'
import {nfc} from './normal-form.js'

/** A phrase that is looked for, taken apart. */
export interface NearTerm {
  readonly words: readonly string[]
  /** As the table writes them. */
  readonly forms: readonly string[]
  /** What stands after each word but the last. */
  readonly gaps: readonly Gap[]
  /** A name, which begins with a capital. */
  readonly isProper: boolean
  readonly exact: Exactness
}

/**
 * What of a phrase must stand as it does besides the letters of its words: nothing, since a comma or a word more is as
 * good in most; its commas and its “và”; or any word of it as well.
 */
export type Exactness = 'none' | 'joints' | 'words'

/** The one thing by which a text differs from a phrase. Tokens are counted in the passage, `word` in the phrase. */
export type Edit =
  | {readonly kind: 'word'; readonly token: number; readonly word: number}
  | {readonly kind: 'extra-word'; readonly token: number}
  | {readonly kind: 'missing-word'; readonly token: number; readonly word: number}
  | {readonly kind: 'extra-comma' | 'missing-comma'; readonly token: number}

/** Tokens first … last are the phrase but for one edit; missing things stand after `edit.token`. */
export interface NearMatch {
  readonly term: NearTerm
  readonly first: number
  readonly last: number
  readonly edit: Edit
  /** No word differs by more than one letter or tone, and none is too many. */
  readonly isSmall: boolean
}

/** One side of a match, walked from a word that is right. */
interface Side {
  readonly end: number
  readonly edit: Edit | undefined
}

interface Text {
  readonly tokens: readonly Token[]
  readonly gaps: readonly Gap[]
  /** A number for each word. */
  readonly ids: readonly number[]
}

interface Anchor {
  readonly term: NearTerm
  readonly ids: readonly number[]
  readonly at: number
}

const unknown = -1

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
  readonly #anchors = new Map<number, Anchor[]>()

  constructor(
    terms: readonly NearTerm[],
    readonly isClose: (written: string, term: NearTerm, word: number) => boolean
  ) {
    const counts = new Map<string, number>()
    for (const {words} of terms)
      for (const word of words) {
        counts.set(word, (counts.get(word) ?? 0) + 1)
        if (!this.#ids.has(word)) this.#ids.set(word, this.#ids.size)
      }
    for (const term of terms) {
      const ids = term.words.map(word => this.#ids.get(word)!)
      const half = Math.ceil(term.words.length / 2)
      for (const [from, to] of [
        [0, half],
        [half, term.words.length]
      ] as const) {
        let at = from
        for (let k = from; k < to; k++) if (counts.get(term.words[k]!)! < counts.get(term.words[at]!)!) at = k
        const anchors = this.#anchors.get(ids[at]!)
        if (anchors) anchors.push({term, ids, at})
        else this.#anchors.set(ids[at]!, [{term, ids, at}])
      }
    }
  }

  find(passage: Passage): NearMatch[] {
    const tokens = tokensOf(passage)
    const gaps = gapsOf(passage)
    const ids = tokens.map(token => this.#ids.get(token.folded) ?? unknown)
    const text = {tokens, gaps, ids}
    const found: NearMatch[] = []
    for (let i = 0; i < ids.length; i++) {
      if (ids[i] === unknown) continue
      for (const anchor of this.#anchors.get(ids[i]!) ?? []) {
        if (!isPlausible(anchor, ids, i)) continue
        const match = this.#around(anchor, text, i)
        if (match && !isKnown(found, match)) found.push(match)
      }
    }
    return found
  }

  #around(anchor: Anchor, text: Text, token: number): NearMatch | undefined {
    const {term, at} = anchor
    const right = this.#side(anchor, text, 1, token, at, true)
    if (!right) return undefined
    const left = this.#side(anchor, text, -1, token, at, !right.edit)
    const edit = left?.edit ?? right.edit
    if (!left || !edit) return undefined
    return {term, first: left.end, last: right.end, edit, isSmall: isSmall(edit, term, text.tokens)}
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
      const gap = text.gaps[at]!
      const meant = term.gaps[Math.min(word, next)]!
      if (!isAlike(gap, meant)) {
        const comma = commaEdit(term, gap, meant, at)
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
    const {tokens, ids, gaps} = text
    const there = token + step
    const gap = gaps[Math.min(token, there)]!
    const meant = term.gaps[Math.min(word, word + step)]!
    const after = word + 2 * step
    if (gap === 'plain' && ids[there] === words[after] && mayBeLeftOut(term, word + step)) {
      const rest = this.#side(anchor, text, step, there, after, false)
      const edit = {kind: 'missing-word', token: Math.min(token, there), word: word + step} as const
      if (rest) return {...rest, edit}
    }
    const isAround = gap === 'plain' && gaps[Math.min(there, there + step)] === 'plain'
    const isTooMany = isAround && ids[there + step] === words[word + step]
    if (isTooMany && mayBeTooMany(term, tokens[there]!.folded)) {
      const rest = this.#side(anchor, text, step, there + step, word + step, false)
      if (rest) return {...rest, edit: {kind: 'extra-word', token: there}}
    }
    if (!isAlike(gap, meant) && commaEdit(term, gap, meant, 0) !== null) return undefined
    const rest = this.#side(anchor, text, step, there, word + step, false)
    if (!rest || !this.isClose(tokens[there]!.folded, term, word + step)) return undefined
    return {...rest, edit: {kind: 'word', token: there, word: word + step}}
  }
}

/**
 * A quick look before the walk: the one fault lies on one side, so the word before or the word after is right, or, on
 * the only side that there is, the word beyond it.
 */
function isPlausible({ids: meant, at}: Anchor, ids: readonly number[], i: number): boolean {
  const last = meant.length - 1
  if (at > 0 && at < last) return ids[i - 1] === meant[at - 1] || ids[i + 1] === meant[at + 1]
  if (last < 2) return true
  const step = at === 0 ? 1 : -1
  const [one, two] = [ids[i + step], ids[i + 2 * step]]
  const beside = meant[at + step]
  const beyond = meant[at + 2 * step]
  return one === beside || two === beyond || one === beyond || two === beside
}

/** A phrase for {@link NearPhrases}; undefined where it has a slot or is one word. */
export function nearTerm(name: string, exact: Exactness = 'none'): NearTerm | undefined {
  const value = nfc(name)
  if (value.includes('{')) return undefined
  const folded = fold(value)
  const tokens = tokenize(folded)
  if (tokens.length < 2) return undefined
  return {
    words: tokens.map(token => token.folded),
    forms: tokens.map(token => value.slice(token.start, token.end)),
    gaps: gapsOf({folded}, tokens),
    isProper: isUpper(value[0]),
    exact
  }
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
function isAlike(gap: Gap, meant: Gap): boolean {
  return gap === meant || (gap !== 'stop' && gap !== 'comma' && meant !== 'comma')
}

/** The comma that is too many or too few; null where it does not matter, undefined where it is no comma. */
function commaEdit(term: NearTerm, gap: Gap, meant: Gap, token: number): Edit | null | undefined {
  const isExact = term.exact !== 'none'
  if (gap === 'comma' && meant === 'plain')
    return isExact && term.words.length >= 3 ? {kind: 'extra-comma', token} : undefined
  // Lists of common words are often written without their commas; a name is not.
  if (gap === 'plain' && meant === 'comma')
    return isExact && term.isProper ? {kind: 'missing-comma', token} : null
  return undefined
}

function isSmall(edit: Edit, {words}: NearTerm, tokens: readonly Token[]): boolean {
  if (edit.kind === 'word') return syllableDistance(tokens[edit.token]!.folded, words[edit.word]!) === 1
  return edit.kind !== 'extra-word'
}

/** The same phrase at the same place, found by its other word: not far back. */
function isKnown(found: readonly NearMatch[], {term, first, last}: NearMatch): boolean {
  for (let k = found.length - 1; k >= 0 && found[k]!.first >= first - 64; k--) {
    const one = found[k]!
    if (one.term === term && one.first === first && one.last === last) return true
  }
  return false
}

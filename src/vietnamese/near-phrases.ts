import {fold} from './fold.js'
import {isFunctionWord} from './function-words.js'
import {gapsOf, type Gap} from './gaps.js'
import {isUpper} from './letters.js'
import type {Passage} from './passage.js'
import {syllableDistance} from './syllable-distance.js'
import {tokenize, tokensOf, type Token} from './tokens.js'

/** A phrase that is looked for, taken apart. */
export interface NearTerm {
  readonly words: readonly string[]
  /** As the table writes them. */
  readonly forms: readonly string[]
  /** What stands after each word but the last. */
  readonly gaps: readonly Gap[]
  /** A name, which begins with a capital. */
  readonly isProper: boolean
}

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

interface Walk {
  readonly term: NearTerm
  readonly tokens: readonly Token[]
  readonly gaps: readonly Gap[]
  readonly step: 1 | -1
}

/**
 * Many phrases, looked for in one walk over a text's words, with exactly one thing wrong: a word that `isClose` to the
 * one meant, a word too few or too many, a comma too few or too many.
 *
 * Each phrase is found by either of two of its words, the rarest of its two halves: what has one fault has at least
 * one of them right. Phrases that are right are not found.
 */
export class NearPhrases {
  readonly #anchors = new Map<string, {term: NearTerm; at: number}[]>()

  constructor(
    terms: readonly NearTerm[],
    readonly isClose: (written: string, term: NearTerm, word: number) => boolean
  ) {
    const counts = new Map<string, number>()
    for (const {words} of terms) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
    for (const term of terms) {
      const half = Math.ceil(term.words.length / 2)
      for (const [from, to] of [
        [0, half],
        [half, term.words.length]
      ] as const) {
        let at = from
        for (let k = from; k < to; k++) if (counts.get(term.words[k]!)! < counts.get(term.words[at]!)!) at = k
        const word = term.words[at]!
        const known = this.#anchors.get(word)
        if (known) known.push({term, at})
        else this.#anchors.set(word, [{term, at}])
      }
    }
  }

  find(passage: Passage): NearMatch[] {
    const tokens = tokensOf(passage)
    const gaps = gapsOf(passage)
    const found: NearMatch[] = []
    for (let i = 0; i < tokens.length; i++) {
      for (const {term, at} of this.#anchors.get(tokens[i]!.folded) ?? []) {
        const match = this.#around(term, tokens, gaps, i, at)
        if (match && !found.some(one => isSame(one, match))) found.push(match)
      }
    }
    return found
  }

  #around(
    term: NearTerm,
    tokens: readonly Token[],
    gaps: readonly Gap[],
    token: number,
    word: number
  ): NearMatch | undefined {
    const right = this.#side({term, tokens, gaps, step: 1}, token, word, true)
    if (!right) return undefined
    const left = this.#side({term, tokens, gaps, step: -1}, token, word, !right.edit)
    const edit = left?.edit ?? right.edit
    return (
      left && edit && {term, first: left.end, last: right.end, edit, isSmall: isSmall(edit, term, tokens)}
    )
  }

  /** Walks to one end of the phrase, with at most one edit. */
  #side(walk: Walk, token: number, word: number, mayDiffer: boolean): Side | undefined {
    const {term, tokens, gaps, step} = walk
    let edit: Edit | undefined
    for (;;) {
      const next = word + step
      if (next < 0 || next >= term.words.length) return {end: token, edit}
      const written = tokens[token + step]
      if (!written) return undefined
      const gap = gaps[Math.min(token, token + step)]!
      const meant = term.gaps[Math.min(word, next)]!
      if (written.folded !== term.words[next]) {
        if (!mayDiffer || edit) return undefined
        return this.#differing(walk, token, word, gap, meant)
      }
      if (!isAlike(gap, meant)) {
        const at = Math.min(token, token + step)
        const comma = commaEdit(term, gap, meant, at)
        if (comma === undefined || (comma && (!mayDiffer || edit))) return undefined
        edit = comma ?? edit
      }
      token += step
      word = next
    }
  }

  /** The next word is not the one meant: it is near it, too many, or the one meant is left out. */
  #differing(walk: Walk, token: number, word: number, gap: Gap, meant: Gap): Side | undefined {
    const {term, tokens, gaps, step} = walk
    const there = token + step
    const after = word + 2 * step
    const isLeftOut = mayBeLeftOut(term, word + step) && gap === 'plain'
    if (isLeftOut && tokens[there]!.folded === term.words[after]) {
      const rest = this.#side(walk, there, after, false)
      if (rest)
        return {
          ...rest,
          edit: {kind: 'missing-word', token: Math.min(token, there), word: word + step}
        }
    }
    const beyond = tokens[there + step]
    const gapBeyond = gaps[Math.min(there, there + step)]
    const isTooMany = mayBeTooMany(term, tokens[there]!.folded) && gap === 'plain' && gapBeyond === 'plain'
    if (isTooMany && beyond?.folded === term.words[word + step]) {
      const rest = this.#side(walk, there + step, word + step, false)
      if (rest) return {...rest, edit: {kind: 'extra-word', token: there}}
    }
    if (!isAlike(gap, meant) && commaEdit(term, gap, meant, 0) !== null) return undefined
    if (!this.isClose(tokens[there]!.folded, term, word + step)) return undefined
    const rest = this.#side(walk, there, word + step, false)
    return rest && {...rest, edit: {kind: 'word', token: there, word: word + step}}
  }
}

/** A phrase for {@link NearPhrases}; undefined where it has a slot or is one word. */
export function nearTerm(name: string): NearTerm | undefined {
  const value = name.normalize('NFC')
  if (value.includes('{')) return undefined
  const folded = fold(value)
  const tokens = tokenize(folded)
  if (tokens.length < 2) return undefined
  return {
    words: tokens.map(token => token.folded),
    forms: tokens.map(token => value.slice(token.start, token.end)),
    gaps: gapsOf({folded}, tokens),
    isProper: isUpper(value[0])
  }
}

/** “và” is left out of names and long phrases by mistake; without “của” or “các” many are right as well. */
function mayBeLeftOut({words, isProper}: NearTerm, word: number): boolean {
  return words[word] === 'và' && word > 0 && word < words.length - 1 && words.length >= (isProper ? 5 : 6)
}

/** “và” stands where a name has none; in a very long phrase, any word that is no “của”, “các” and the like. */
function mayBeTooMany({words, isProper}: NearTerm, written: string): boolean {
  if (written === 'và') return isProper && words.length >= 5
  return words.length >= 8 && !isFunctionWord(written) && !/\p{N}/u.test(written)
}

/** A dash and a blank part words alike; a text may have either. */
function isAlike(gap: Gap, meant: Gap): boolean {
  return gap === meant || (gap !== 'stop' && gap !== 'comma' && meant !== 'comma')
}

/** The comma that is too many or too few; null where it does not matter, undefined where it is no comma. */
function commaEdit(term: NearTerm, gap: Gap, meant: Gap, token: number): Edit | null | undefined {
  if (gap === 'comma' && meant === 'plain')
    return term.words.length < 3 ? undefined : {kind: 'extra-comma', token}
  // Lists of common words are often written without their commas; a name is not.
  if (gap === 'plain' && meant === 'comma') return term.isProper ? {kind: 'missing-comma', token} : null
  return undefined
}

function isSmall(edit: Edit, {words}: NearTerm, tokens: readonly Token[]): boolean {
  if (edit.kind === 'word') return syllableDistance(tokens[edit.token]!.folded, words[edit.word]!) === 1
  return edit.kind !== 'extra-word'
}

function isSame(a: NearMatch, b: NearMatch): boolean {
  return a.term === b.term && a.first === b.first && a.last === b.last
}

import {isFunctionWord, joiningWord, wordOfLevel} from './function-words.js'
import {type KnownWord, onceAWord} from './known-words.js'
import {hasNumeral} from './letters.js'
import {type NearTable, NearTerm} from './near-table.js'
import type {Passage} from './passage.js'
import {syllableDistance} from './syllable-distance.js'
import {gap, type TextWords} from './text-words.js'
import type {Token} from './tokens.js'

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

/** A phrase that may stand around a word, and which of its words that is. */
interface Anchored {
  readonly term: NearTerm
  /** The numbers of its words. */
  readonly ids: Int32Array
  readonly at: number
}

/** A word that is in no phrase. */
const unknown = -1
/** Where a phrase has no word. */
const outside = -2
const none: readonly NearMatch[] = []

/**
 * Many phrases, looked for in one walk over a text's words, with exactly one thing wrong: a word that `isClose` to the
 * one meant; in those that are exact also a word too few or too many, a comma too few or too many. Phrases that are
 * right are not found.
 */
export class NearPhrases {
  readonly #table: NearTable
  readonly #terms: (NearTerm | undefined)[] = []
  /** A number for each word of the phrases: numbers are compared faster than words. */
  readonly #ids: ReadonlyMap<string, number>
  readonly #idOfWord = onceAWord(({folded}) => this.#ids.get(folded) ?? unknown)
  /** See {@link NearTable}. */
  readonly #first: Int32Array
  readonly #meant: Int32Array
  readonly #firstAnchor: Int32Array
  readonly #anchorOf: Int32Array
  readonly #anchorAt: Int32Array
  /** Four to an anchor: the numbers of the two words before it and the two behind it, or {@link outside}. */
  readonly #beside: Int32Array
  #numbers = new Int32Array(256)

  constructor(
    table: NearTable,
    readonly isClose: (written: KnownWord, meant: string, term: NearTerm, word: number) => boolean
  ) {
    this.#table = table
    this.#ids = new Map(table.words.map((word, id) => [word, id]))
    this.#first = Int32Array.from(table.first)
    this.#meant = Int32Array.from(table.meant)
    this.#firstAnchor = Int32Array.from(table.firstAnchor)
    this.#anchorOf = Int32Array.from(table.anchorOf)
    this.#anchorAt = Int32Array.from(table.anchorAt)
    const count = this.#anchorOf.length
    this.#beside = new Int32Array(4 * count)
    for (let anchor = 0; anchor < count; anchor++) {
      const of = this.#anchorOf[anchor] ?? 0
      const [from, to] = [this.#first[of] ?? 0, this.#first[of + 1] ?? 0]
      const at = from + (this.#anchorAt[anchor] ?? 0)
      for (const [place, word] of [at - 2, at - 1, at + 1, at + 2].entries())
        this.#beside[4 * anchor + place] =
          word >= from && word < to ? (this.#meant[word] ?? unknown) : outside
    }
  }

  find({textWords: words}: Passage): readonly NearMatch[] {
    const ids = this.#idsOf(words)
    const firstAnchor = this.#firstAnchor
    let found: NearMatch[] | undefined
    for (let i = 0; i < words.length; i++) {
      const id = ids[i] ?? unknown
      if (id === unknown) continue
      const behind = firstAnchor[id + 1] ?? 0
      for (let anchor = firstAnchor[id] ?? 0; anchor < behind; anchor++) {
        if (!this.#goesOn(anchor, ids, i) || !this.#mayBeNear(anchor, words, ids, i)) continue
        const match = this.#around(this.#anchored(anchor), {words, ids}, i)
        if (match && !(found && isKnown(found, match))) (found ??= []).push(match)
      }
    }
    return found ?? none
  }

  /**
   * The first look at an anchor, which nearly all fail: of the words beside it one is right, and where the other is not, the
   * phrase goes on behind that, or without it, or behind a word that is too many.
   */
  #goesOn(anchor: number, ids: Int32Array, i: number): boolean {
    const beside = this.#beside
    const at = 4 * anchor
    const before = beside[at + 1]
    const after = beside[at + 2]
    const isRightBefore = before === outside || before === ids[i - 1]
    const isRightAfter = after === outside || after === ids[i + 1]
    if (isRightBefore && isRightAfter) return true
    if (isRightBefore) return mayGoOn(after, beside[at + 3], ids[i + 1], ids[i + 2])
    return isRightAfter && mayGoOn(before, beside[at], ids[i - 1], ids[i - 2])
  }

  #anchored(anchor: number): Anchored {
    const of = this.#anchorOf[anchor] ?? 0
    const ids = this.#meant.subarray(this.#first[of], this.#first[of + 1])
    return {term: this.#term(of), ids, at: this.#anchorAt[anchor] ?? 0}
  }

  #term(of: number): NearTerm {
    const {words, values, exact} = this.#table
    return (this.#terms[of] ??= new NearTerm(
      values[of] ?? '',
      Array.from(this.#meant.subarray(this.#first[of], this.#first[of + 1]), id => words[id] ?? ''),
      exact[of] ?? 'none'
    ))
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
  #mayBeNear(anchor: number, words: TextWords, ids: Int32Array, i: number): boolean {
    const meant = this.#meant
    const of = this.#anchorOf[anchor] ?? 0
    const [from, to] = [this.#first[of] ?? 0, this.#first[of + 1] ?? 0]
    const at = from + (this.#anchorAt[anchor] ?? 0)
    /** The token of a word in `meant`. */
    const shift = i - at
    let right = at + 1
    while (right < to && ids[right + shift] === meant[right]) right++
    let left = at - 1
    while (left >= from && left + shift >= 0 && ids[left + shift] === meant[left]) left--
    const isExact = this.#table.exact[of] !== 'none'
    if (right === to && left < from) return isExact
    if (right < to && left >= from) return false
    const step = left < from ? 1 : -1
    const word = left < from ? right : left
    const token = word + shift
    if (token < 0 || token >= words.length) return false
    const next = word + step >= from && word + step < to ? meant[word + step] : undefined
    // What goes on behind a word that is not there, or behind one that is too many.
    if (isExact && (ids[token] === next || ids[token + step] === meant[word])) return true
    for (let k = word + step; k >= from && k < to; k += step)
      if (k + shift < 0 || ids[k + shift] !== meant[k]) return false
    const written = words.words[token]
    const wanted = this.#table.words[meant[word] ?? 0] ?? ''
    return written !== undefined && this.isClose(written, wanted, this.#term(of), word - from)
  }

  #around(anchor: Anchored, text: Text, token: number): NearMatch | undefined {
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
    anchor: Anchored,
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
        // “cơ quan Bộ, Công an các địa phương”: the first word of an office’s name may stand for its kind.
        const isOfKind = term.isProper && Math.min(word, next) === 0 && there === gap.comma
        const comma = isOfKind ? undefined : commaEdit(term, there, meant, at)
        if (comma === undefined || (comma && (!mayDiffer || edit))) return undefined
        edit = comma ?? edit
      }
      token += step
      word = next
    }
  }

  /** The next word is not the one meant: it is near it, too many, or the one meant is left out. */
  #differing(anchor: Anchored, text: Text, step: 1 | -1, token: number, word: number): Side | undefined {
    const {term, ids: words} = anchor
    const {words: written, ids} = text
    const there = token + step
    const next = word + step
    const other = written.words[there]
    const [meant, form] = [term.words[next], term.form(next)]
    const between = written.gapAfter(Math.min(token, there))
    const meantGap = term.gapAfter(Math.min(word, next))
    if (other === undefined || meant === undefined || form === undefined) return undefined
    if (between === undefined || meantGap === undefined) return undefined
    const after = word + 2 * step
    if (between === gap.plain && ids[there] === words[after] && mayBeLeftOut(term, next)) {
      const rest = this.#side(anchor, text, step, there, after, false)
      const edit = {kind: 'missing-word', token: Math.min(token, there), meant, form} as const
      if (rest) return {...rest, edit}
    }
    const isAround = between === gap.plain && written.gapAfter(Math.min(there, there + step)) === gap.plain
    // What stands for a dash is no word too many: “Lao động và Thương binh”.
    const isTooMany = isAround && meantGap !== gap.dash && ids[there + step] === words[next]
    if (isTooMany && mayBeWrittenBeside(term, other.folded, word, next)) {
      const rest = this.#side(anchor, text, step, there + step, next, false)
      if (rest) return {...rest, edit: {kind: 'extra-word', token: there}}
    }
    if (!isAlike(between, meantGap) && commaEdit(term, between, meantGap, 0) !== null) return undefined
    const rest = this.#side(anchor, text, step, there, next, false)
    if (!rest || !this.isClose(other, meant, term, next)) return undefined
    return {...rest, edit: {kind: 'word', token: there, meant, form}}
  }
}

/** Whether a phrase goes on behind its next word, which another stands for: that one, none, or one more. */
function mayGoOn(
  next: number | undefined,
  second: number | undefined,
  written: number | undefined,
  writtenSecond: number | undefined
): boolean {
  return second === outside || second === writtenSecond || second === written || next === writtenSecond
}

/**
 * “và” is left out of names and long phrases by mistake; without “của” or “các” many are right as well. Of what must stand
 * as it does, a syllable may be left out as well; whether what is left may be meant is for others to tell.
 */
function mayBeLeftOut({words, isProper, exact}: NearTerm, word: number): boolean {
  const meant = words[word] ?? ''
  if (exact === 'none' || word === 0 || word === words.length - 1) return false
  if (meant === joiningWord) return words.length >= (isProper ? 5 : 6)
  return words.length >= (isProper ? 4 : 5) && !isFunctionWord(meant) && meant !== wordOfLevel
}

/**
 * Whether a word is too many between two words of a phrase. “Truyền Truyền thông” is so in any name; “Bộ Ngoại giao | giao”
 * is the name and what goes on.
 */
function mayBeWrittenBeside(term: NearTerm, written: string, ...places: readonly number[]): boolean {
  const {words, exact} = term
  const isTwice = places.some(at => at > 0 && at < words.length - 1 && written === words[at])
  return isTwice ? exact !== 'none' : mayBeTooMany(term, written)
}

/** “và” stands where a name has none; in a very long phrase, any word that is no “của”, “các” and the like. */
function mayBeTooMany({words, isProper, exact}: NearTerm, written: string): boolean {
  if (written === joiningWord) return exact !== 'none' && isProper && words.length >= 5
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

import {fold} from '../vietnamese/fold.js'
import {isFunctionWord} from '../vietnamese/function-words.js'
import {isCommonSyllable} from '../vietnamese/common-syllables.js'
import {Lexicon} from '../vietnamese/lexicon.js'
import {isUpper} from '../vietnamese/letters.js'
import {type NearMatch, NearPhrases, type NearTerm, nearTerm} from '../vietnamese/near-phrases.js'
import type {Passage} from '../vietnamese/passage.js'
import {syllableDistance} from '../vietnamese/syllable-distance.js'
import {gapsOf} from '../vietnamese/gaps.js'
import {tokensOf} from '../vietnamese/tokens.js'
import type {KnowledgeTables} from './tables.js'
import {nfc} from '../vietnamese/normal-form.js'

/** Bodies whose names are names; groups such as “các sở, ban, ngành” are worded freely. */
const namedKinds = new Set([
  'department',
  'provincial-office',
  'inspectorate',
  'committee',
  'broadcast',
  'party',
  'front',
  'ministry',
  'government'
])

/**
 * The official names and fixed phrases of the tables, and what is known to be right beside them.
 *
 * A near miss must not be an ordinary phrase. The fewer words say what was meant, the less they may differ: of two or
 * three, a syllable that is common is taken as meant, whatever it is near.
 */
export class OfficialTerms {
  readonly #near: NearPhrases
  readonly #right = new Lexicon<true>()
  /** Known forms that have no commas. */
  readonly #plain = new Set<string>()
  /** Two words that stand together in something known, and three. */
  readonly #pairs = new Set<string>()
  readonly #triples = new Set<string>()

  private constructor(tables: KnowledgeTables) {
    const names: string[] = []
    for (const row of tables['official-terms']) {
      names.push(row.name, ...row.aliases)
      for (const one of row.except) this.#know(one)
    }
    for (const {name, aliases, kind} of tables.agencies) {
      for (const form of [name, ...aliases]) {
        this.#know(form)
        if (namedKinds.has(kind) && isSpelledOut(form)) names.push(form)
      }
    }
    for (const {title} of tables.documents) this.#know(title)
    for (const name of names) this.#know(name)
    const terms = new Map<string, NearTerm>()
    for (const name of names) {
      const term = nearTerm(name)
      const key = fold(nfc(name))
      if (term && !terms.has(key)) terms.set(key, term)
    }
    this.#near = new NearPhrases([...terms.values()], isClose)
  }

  static of(tables: KnowledgeTables): OfficialTerms {
    let terms = made.get(tables)
    if (!terms) {
      terms = new OfficialTerms(tables)
      made.set(tables, terms)
    }
    return terms
  }

  /** The near misses of a passage, the longest phrase first where several explain one fault. */
  nearMisses(passage: Passage): NearMatch[] {
    const found = this.#near.find(passage)
    if (found.length === 0) return []
    const right = this.#right.findAll(passage)
    return found.filter(
      match =>
        isNamedThere(passage, match) &&
        !isAbbreviationAdded(passage, match) &&
        !isCutWord(passage, match) &&
        !this.#isAnotherPhrase(passage, match, right)
    )
  }

  /** Do these two words stand together in something known? */
  hasPair(first: string, second: string): boolean {
    return this.#pairs.has(`${first} ${second}`)
  }

  #know(phrase: string): void {
    this.#right.add(phrase, true)
    const term = nearTerm(phrase.replaceAll('{tên}', 'ꞩ'))
    if (!term) return
    if (!term.gaps.includes('comma')) this.#plain.add(term.words.join(' '))
    term.words.slice(1).forEach((word, at) => {
      if (term.gaps[at] !== 'plain') return
      this.#pairs.add(`${term.words[at]!} ${word}`)
      const before = term.gaps[at - 1] === 'plain' ? term.words[at - 1] : undefined
      if (before !== undefined) this.#triples.add(`${before} ${term.words[at]!} ${word}`)
    })
  }

  /** Is what differs a part of something else that is right: “trung tâm | gương mẫu”, “các cơ, | quan điểm”? */
  #isAnotherPhrase(
    passage: Passage,
    match: NearMatch,
    right: readonly {start: number; end: number}[]
  ): boolean {
    const {first, last, edit, term} = match
    const tokens = tokensOf(passage)
    const edited = edit.kind === 'word' ? [edit.token] : [edit.token, edit.token + 1]
    const {start} = tokens[first]!
    const {end} = tokens[last]!
    const isCovered = right.some(
      phrase =>
        edited.some(at => phrase.start <= tokens[at]!.start && tokens[at]!.end <= phrase.end) &&
        (phrase.start < start || phrase.end > end)
    )
    if (isCovered) return true
    // The lexicon finds what is known without its commas as well.
    if (edit.kind === 'missing-comma') return this.#plain.has(term.words.join(' '))
    const whole = this.#right.matchAt(passage, start)
    if (whole && whole.end >= end) return true
    // The middle of three words says little when it is a common one, so both edges are looked at.
    const isThin = term.words.length === 3
    return [first, last].some(
      edge => (isThin || edited.includes(edge)) && this.#isShared(passage, match, edge)
    )
  }

  /** Does the word at an edge belong to the one outside: “trung | tâm gương”, “chuyển đổi, số | lượng”? */
  #isShared(passage: Passage, {first, last, edit, term}: NearMatch, edge: number): boolean {
    const tokens = tokensOf(passage)
    const outer = edge === first ? first - 1 : last + 1
    if (gapsOf(passage)[Math.min(edge, outer)] !== 'plain') return false
    const outside = tokens[outer]!.folded
    const inside = tokens[edge]!.folded
    // What goes on as the right phrase does (“cải cách hành chỉnh | nhà nước”) is no other word.
    const {words} = term
    const continued =
      edge === first ? `${outside} ${words[0]!} ${words[1]!}` : `${words.at(-2)!} ${words.at(-1)!} ${outside}`
    if (this.#triples.has(continued)) return false
    if (isFunctionWord(outside)) return false
    if (this.#pairs.has(edge === first ? `${outside} ${inside}` : `${inside} ${outside}`)) return true
    // A common syllable at the edge of a short phrase may belong to the word beside it.
    return edit.kind === 'word' && edit.token === edge && words.length <= 5 && isCommonSyllable(inside)
  }
}

const made = new WeakMap<KnowledgeTables, OfficialTerms>()

/** Three words or more, none of them an abbreviation. */
function isSpelledOut(form: string): boolean {
  const words = form.split(/[ ,-]+/)
  return words.length >= 3 && !/[&{/]/.test(form) && !words.some(word => /^\p{Lu}{2,}/u.test(word))
}

/** How much a word may differ, by how many others stand right beside it. */
function isClose(written: string, {words, isProper}: NearTerm, word: number): boolean {
  const meant = words[word]!
  if (/[\p{N}]/u.test(written + meant)) return false
  const distance = syllableDistance(written, meant)
  const isRare = !isCommonSyllable(written)
  if (words.length === 2) return isRare && distance === 1
  if (words.length === 3) return (isRare || word === 1 || (isProper && word > 0)) && distance === 1
  if (distance === 1) return true
  if (distance !== 2 || Math.min(written.length, meant.length) < 3) return false
  // “toàn tỉnh” for “toàn trình”; but “công nghệ thông minh” is no “công nghệ thông tin”.
  return isRare || (words.length >= 6 && written[0] === meant[0])
}

/** A name begins with a capital; without one, few words may be common words. */
function isNamedThere(passage: Passage, {term, first}: NearMatch): boolean {
  if (!term.isProper || term.words.length >= 6) return true
  return isUpper(passage.value[tokensOf(passage)[first]!.start])
}

/** “Ủy ban TW Mặt trận Tổ quốc Việt Nam”: an abbreviation among spelled-out words is meant. */
function isAbbreviationAdded(passage: Passage, {edit, first}: NearMatch): boolean {
  if (edit.kind !== 'extra-word') return false
  const tokens = tokensOf(passage)
  const wordAt = (at: number) => passage.value.slice(tokens[at]!.start, tokens[at]!.end)
  return /^\p{Lu}{2,}$/u.test(wordAt(edit.token)) && !/^\p{Lu}{2,}$/u.test(wordAt(first))
}

/** “hành chí | nh”: a word that was cut in two by the end of a line is no other word. */
function isCutWord(passage: Passage, {term, edit}: NearMatch): boolean {
  if (edit.kind !== 'word') return false
  const tokens = tokensOf(passage)
  const meant = term.words[edit.word]!
  const written = tokens[edit.token]!.folded
  const next = tokens[edit.token + 1]?.folded ?? ''
  const previous = tokens[edit.token - 1]?.folded ?? ''
  return written + next === meant || previous + written === meant
}

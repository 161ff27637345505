import {isCommonSyllable} from '../vietnamese/common-syllables.js'
import {isFunctionWord, joiningWord} from '../vietnamese/function-words.js'
import {type KnownWord, onceAWord} from '../vietnamese/known-words.js'
import {hasNumeral, isUpper} from '../vietnamese/letters.js'
import {type NearMatch, NearPhrases} from '../vietnamese/near-phrases.js'
import type {NearTerm} from '../vietnamese/near-table.js'
import type {Passage} from '../vietnamese/passage.js'
import {saidAlike} from '../vietnamese/pairs/slip-cost.js'
import type {PhraseFinder} from '../vietnamese/phrase-finder.js'
import {syllableDistance} from '../vietnamese/syllable-distance.js'
import {isSyllable} from '../vietnamese/syllable.js'
import {gap, type TextWords} from '../vietnamese/text-words.js'
import {Compounds} from './compounds.js'
import {Confusions} from './confusions.js'
import {type Slip, slipsOf} from './slips.js'
import {KnownNeighbours} from './known-neighbours.js'
import {knownPhrases} from './known-phrases.js'
import {nearTablesOf} from './near-tables.js'
import {Kept, once} from '../base/once.js'
import {TableWords} from './table-words.js'
import type {KnowledgeTables} from './tables.js'

/**
 * The official names and fixed phrases of the tables, and what is known to be right beside them.
 *
 * A near miss must not be an ordinary phrase. What counts is a syllable that a slip of the pen has changed; the fewer
 * words say what was meant, the less it may differ: of two or three, a syllable that is common is taken as meant,
 * whatever it is near. Commas and whole words count in exact rows alone, and another good word where it is listed.
 */
export class OfficialTerms {
  readonly #near: NearPhrases
  /** Names of a plan’s parts, which as a whole heading leave no doubt of what was meant. */
  readonly #headings: NearPhrases
  readonly #confusions: Confusions
  /** All that is known to be right. */
  readonly #right: PhraseFinder<true>
  /** Phrases that look like a near miss of another. */
  readonly #except: PhraseFinder<true>
  readonly #known: () => KnownNeighbours
  readonly #isCompound: (first: string | undefined, second: string | undefined) => boolean
  readonly #slips = new Kept<Passage, readonly Slip[]>()
  readonly #headingSlips = new Kept<Passage, readonly Slip[]>()

  private constructor(tables: KnowledgeTables) {
    const tableWords = TableWords.of(tables)
    const rows = tables['official-terms']
    this.#right = tableWords.names('knownPhrases', new Map([['known', true]]))
    this.#except = tableWords.names('termExceptions', new Map(rows.map(({id}) => [id, true])))
    let known: KnownNeighbours | undefined
    this.#known = () => (known ??= new KnownNeighbours(knownPhrases(tables)))
    this.#isCompound = (first, second) => Compounds.of(tables)?.has(first, second) === true
    const {terms, headings} = nearTablesOf(tables)
    this.#near = new NearPhrases(terms, isClose)
    this.#headings = new NearPhrases(headings, isSlip)
    this.#confusions = new Confusions(rows, tableWords)
  }

  static readonly of = once((tables: KnowledgeTables) => new OfficialTerms(tables))

  /** What of a passage is not as the tables have it, in order; found once for each passage. */
  slips(passage: Passage): readonly Slip[] {
    return this.#slips.get(passage) ?? this.#slips.set(passage, this.#find(passage))
  }

  /** As {@link slips}, of a heading or a part of one; there a short name is misspelt whatever it is near. */
  slipsInHeading(heading: Passage): readonly Slip[] {
    return this.#headingSlips.get(heading) ?? this.#headingSlips.set(heading, this.#findInHeading(heading))
  }

  #find(passage: Passage): readonly Slip[] {
    const matches = this.#nearMisses(passage)
    const confused = this.#confusions.find(passage)
    if (matches.length + confused.length === 0) return none
    // What looks for phrases that are right is asked only where something is wrong.
    const right = this.#right.findAll(passage)
    const near = slipsOf(passage, matches)
    const others = confused.filter(
      slip => !right.some(one => holds(one, slip)) && !near.some(one => changesIn(one, slip))
    )
    return [...near, ...others].sort((a, b) => a.start - b.start)
  }

  #findInHeading(heading: Passage): readonly Slip[] {
    const known = this.slips(heading)
    const whole = this.#headings.find(heading).filter(match => isPart(heading, match))
    if (whole.length === 0) return known
    const others = slipsOf(heading, whole).filter(
      one => !known.some(other => one.start < other.end && other.start < one.end)
    )
    return [...known, ...others].sort((a, b) => a.start - b.start)
  }

  /** Do these two words stand together in something known? */
  hasPair(first: string, second: string): boolean {
    return this.#known().pairs.has(`${first} ${second}`)
  }

  #nearMisses(passage: Passage): readonly NearMatch[] {
    const found = this.#near.find(passage)
    if (found.length === 0) return found
    const right = this.#right.findAll(passage)
    const except = this.#except.findAll(passage)
    return found.filter(
      match =>
        !isJoint(match) &&
        !isAt(match, except) &&
        isNamedThere(passage, match) &&
        !isAbbreviationAdded(passage, match) &&
        !isCutWord(passage, match) &&
        !isInList(passage, match) &&
        this.#isHole(passage, match) &&
        !this.#isAnotherPhrase(passage, match, right)
    )
  }

  /**
   * What a syllable is missing from is a hole where it made a word with the one beside it, and what is left makes none:
   * “Ủy | nhân dân”, but not “theo thời gian | trên môi trường” or “Hội đồng dân | tộc”.
   */
  #isHole({textWords}: Passage, {edit, first, last, term}: NearMatch): boolean {
    if (edit.kind !== 'missing-word' || edit.meant === joiningWord) return true
    const [before, behind] = [textWords.folded(edit.token), textWords.folded(edit.token + 1)]
    const isBroken = this.#isCompound(before, edit.meant) || this.#isCompound(edit.meant, behind)
    if (!isBroken || this.#isCompound(before, behind)) return false
    const isPart = (at: number, one: string | undefined, two: string | undefined) =>
      textWords.gapAfter(at) === gap.plain && this.#isCompound(one, two)
    if (behind === term.words.at(-1) && isPart(last, behind, textWords.folded(last + 1))) return false
    return !(before === term.words[0] && isPart(first - 1, textWords.folded(first - 1), before))
  }

  /** Is what differs a part of something else that is right: “trung tâm | gương mẫu”, “các cơ, | quan điểm”? */
  #isAnotherPhrase(
    passage: Passage,
    match: NearMatch,
    right: readonly {start: number; end: number}[]
  ): boolean {
    const {first, last, start, end, edit, term} = match
    const {textWords} = passage
    const behindEdited = edit.kind === 'word' ? edit.token + 1 : edit.token + 2
    const holds = (phrase: {start: number; end: number}, at: number) =>
      at < textWords.length && phrase.start <= textWords.start(at) && textWords.end(at) <= phrase.end
    const isCovered = right.some(
      phrase =>
        (holds(phrase, edit.token) || holds(phrase, behindEdited - 1)) &&
        (phrase.start < start || phrase.end > end)
    )
    if (isCovered) return true
    // What is known is found without its commas as well.
    if (edit.kind === 'missing-comma') return this.#known().plain.has(term.words.join(' '))
    const whole = this.#right.matchAt(passage, start)
    if (whole && whole.end >= end) return true
    // “Mặt trận Tổ quốc Việt Nam | đã”: a shorter name, and the word that goes on.
    const goesOn = whole && last > 0 && whole.end === textWords.end(last - 1) && isGoodWordAt(match, last)
    if (goesOn) return true
    // The middle of three words says little when it is a common one, so both edges are looked at.
    const isThin = term.words.length === 3
    return [first, last].some(
      edge => (isThin || (edge >= edit.token && edge < behindEdited)) && this.#isShared(passage, match, edge)
    )
  }

  /** Does the word at an edge belong to the one outside: “trung | tâm gương”, “chuyển đổi, số | lượng”? */
  #isShared(passage: Passage, {first, last, edit, term}: NearMatch, edge: number): boolean {
    const {textWords} = passage
    const outer = edge === first ? first - 1 : last + 1
    if (textWords.gapAfter(Math.min(edge, outer)) !== gap.plain) return false
    const outside = textWords.folded(outer)
    const inside = textWords.folded(edge)
    if (outside === undefined || inside === undefined) return false
    // What goes on as the right phrase does (“cải cách hành chỉnh | nhà nước”) is no other word.
    const {pairs, triples} = this.#known()
    const {words} = term
    const continued =
      edge === first ? [outside, ...words.slice(0, 2)].join(' ') : [...words.slice(-2), outside].join(' ')
    if (triples.has(continued)) return false
    if (isFunctionWord(outside)) return false
    if (pairs.has(edge === first ? `${outside} ${inside}` : `${inside} ${outside}`)) return true
    // A common syllable at the edge of a short phrase may belong to the word beside it.
    const isShort = words.length <= 5 || !term.isProper
    return edit.kind === 'word' && edit.token === edge && isShort && isCommonSyllable(inside)
  }
}

const none: readonly Slip[] = []

/** How much a word may differ, by how many others stand right beside it: “dịch vụ công chực tuyến” is written by ear. */
function isClose(word: KnownWord, meant: string, {words, isProper}: NearTerm, at: number): boolean {
  if (words.length > 3) return nearness(word, meant) !== 'far'
  const isInName = words.length === 3 && (at === 1 || (isProper && at > 0))
  return (isInName || !isCommonSyllable(word.folded)) && isSlip(word, meant)
}

/** One letter or one tone away. */
function isSlip(word: KnownWord, meant: string): boolean {
  return nearness(word, meant) === 'slip'
}

/** A letter or a tone apart; said alike, or two letters of what is no word at all; neither. */
type Nearness = 'slip' | 'like' | 'far'

/** What was found out of a word and those that may be meant: the same stand beside each other in many plans. */
const nearnesses = onceAWord(() => new Map<string, Nearness>())

function nearness(word: KnownWord, meant: string): Nearness {
  const known = nearnesses(word)
  let is = known.get(meant)
  if (is === undefined) known.set(meant, (is = nearnessOf(word.folded, meant)))
  return is
}

function nearnessOf(written: string, meant: string): Nearness {
  const distance = isOfLetters(written, meant) ? syllableDistance(written, meant) : Infinity
  if (distance === 1) return 'slip'
  if (saidAlike(written).includes(meant)) return 'like'
  // Two letters away lie many good words; what is no word at all can only be a slip.
  if (isSyllable(written) || Math.min(written.length, meant.length) < 3) return 'far'
  return distance === 2 && !isGlued(written, meant) ? 'like' : 'far'
}

function isOfLetters(written: string, meant: string): boolean {
  return !hasNumeral(written) && !hasNumeral(meant)
}

/** “dụcvà” is “dục” with another word, whose blank was forgotten. */
function isGlued(written: string, meant: string): boolean {
  return (
    (written.startsWith(meant) && isSyllable(written.slice(meant.length))) ||
    (written.endsWith(meant) && isSyllable(written.slice(0, -meant.length)))
  )
}

/** Between commas, a dash or “và”: the words of the heading are no more than these. */
function isPart({textWords}: Passage, {first, last}: NearMatch): boolean {
  const isEdge = (beside: number, between: number | undefined) =>
    between === undefined || between !== gap.plain || textWords.folded(beside) === joiningWord
  return isEdge(first - 1, textWords.gapAfter(first - 1)) && isEdge(last + 1, textWords.gapAfter(last))
}

/** A phrase that is right and longer: “lịch sử lý luận”, “tu bổ xung quanh”. */
function holds(right: {readonly start: number; readonly end: number}, {start, end}: Slip): boolean {
  return right.start <= start && end <= right.end && right.end - right.start > end - start
}

/** Both change one syllable: the fault is told once, in the longer phrase of the tables. */
function changesIn({changes}: Slip, other: Slip): boolean {
  return changes.some(one => other.changes.some(change => one.start < change.end && change.start < one.end))
}

/** “khoa học, công nghệ, thông tin và truyền thông”: one comma more among commas is of the list. */
function isInList(passage: Passage, {edit, first, term}: NearMatch): boolean {
  if (edit.kind !== 'extra-comma' || term.isProper || !term.words.includes(joiningWord)) return false
  const {textWords} = passage
  return textWords.gapAfter(first - 1) === gap.comma || textWords.folded(first - 1) === joiningWord
}

/** “vận tải về xây dựng” for “và”: one word that joins for another, which may well be meant. */
function isJoint({edit, written}: NearMatch): boolean {
  return edit.kind === 'word' && isFunctionWord(edit.meant) && isFunctionWord(written.folded)
}

/** The syllable that differs stands in one of these phrases. */
function isAt(
  {edit, written}: NearMatch,
  phrases: readonly {readonly start: number; readonly end: number}[]
): boolean {
  if (edit.kind !== 'word') return false
  const {start, end} = written
  return phrases.some(phrase => phrase.start <= start && end <= phrase.end)
}

/**
 * A name begins with a capital; without one, few words may be common words, and so may the first word of any (“công bố
 * thông tin và truyền thông”), also as the end of another (“tiến bộ khoa học công nghệ”).
 */
function isNamedThere(passage: Passage, match: NearMatch): boolean {
  const {term, first, start} = match
  if (!term.isProper || isUpper(passage.value[start])) return true
  return term.words.length >= 6 && !isGoodWordAt(match, first) && !mayGoOn(passage.textWords, first)
}

/** Whether the word before another may belong to it: “của” does not. */
function mayGoOn(words: TextWords, at: number): boolean {
  return words.gapAfter(at - 1) === gap.plain && !isFunctionWord(words.folded(at - 1) ?? '')
}

/** What was written here for another word is a common word itself. */
function isGoodWordAt({edit, written}: NearMatch, token: number): boolean {
  return edit.kind === 'word' && edit.token === token && isCommonSyllable(written.folded)
}

/** “Ủy ban TW Mặt trận Tổ quốc Việt Nam”: an abbreviation among spelled-out words is meant. */
function isAbbreviationAdded(passage: Passage, {edit, first}: NearMatch): boolean {
  if (edit.kind !== 'extra-word') return false
  const {words} = passage.textWords
  const isShort = (token: number) => isAbbreviation(words[token]?.written ?? '')
  return isShort(edit.token) && !isShort(first)
}

/** “TW”, “UBND”. */
function isAbbreviation(word: string): boolean {
  return word.length > 1 && [...word].every(isUpper)
}

/** “hành chí | nh”: a word that was cut in two by the end of a line is no other word. */
function isCutWord(passage: Passage, {edit, written}: NearMatch): boolean {
  if (edit.kind !== 'word') return false
  const next = passage.textWords.folded(edit.token + 1) ?? ''
  const previous = passage.textWords.folded(edit.token - 1) ?? ''
  return written.folded + next === edit.meant || previous + written.folded === edit.meant
}

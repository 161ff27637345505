import {Keeper, Kept, onceByName} from '../base/once.js'
import {ownCopy} from '../base/own-copy.js'
import type {Match, PhraseFinder} from '../vietnamese/phrase-finder.js'
import type {Misreadings} from '../vietnamese/misreading.js'
import type {Change} from '../vietnamese/near-change.js'
import {type Passage, PassageBuilder} from '../vietnamese/passage.js'
import {readAs, type ReadAs} from '../vietnamese/read-as.js'
import type {SymbolMatch} from '../vietnamese/symbols.js'
import type {PassageWords} from '../vietnamese/words/passage-words.js'

/** The words a plan is read with. The tables they come from lie on the same floor, so they are handed in. */
export interface Vocabulary {
  /** Names of agencies, each with the ids it may stand for. */
  readonly agencies: PhraseFinder<AgencyWord>
  /** “Sở Nội vụ” without its first word, for lists such as “các Sở: Nội vụ, Tài chính”. */
  readonly departmentNames: PhraseFinder<AgencyWord>
  /** What the tables of words find in a passage, and what they find whatever its diacritics. */
  readonly words: VocabularyWords
  /** The agency of the table that has this id. */
  agency(id: string): AgencyWord | undefined
  readonly misreadings: Misreadings
  readonly documentTypes: DocumentTypeWords
  /** What names of issuers begin with. */
  readonly issuers: PhraseFinder<IssuerWord>
  /** What in a text is a slip of the pen, and what was meant there; `isHeading` where the text is a whole heading. */
  slips(passage: Passage, isHeading: boolean): readonly Change[]
  /** How an agency is called that was written so: this form of its name, for an abbreviated one the official name. */
  agencyForm(id: string, written: string): string | undefined
  /** What a place of this name is on that day; undefined for a name that is no province or centrally-run city. */
  provinceKind(name: string, date: string | undefined): 'province' | 'city' | undefined
}

export interface VocabularyWords {
  in(passage: Passage): PassageWords
  unaccentedIn(passage: Passage): PassageWords
  /** The rows of a table of grammar as they may be misread, each with its id. */
  misreadIn(passage: Passage, table: string, misreadings: Misreadings): Match<string>[]
  /** Phrases that a rule writes, each known by its place in the list. */
  phrases(list: readonly string[]): PhraseFinder<number>
}

/** What documents are called before their number, and by which letters inside it; places are indexes into `value`. */
export interface DocumentTypeWords {
  /** Every document symbol of a passage, in order. */
  symbolsIn(passage: Passage): readonly SymbolMatch[]
  /** The type named right before a number, with or without “số” between, and where its name begins. */
  before(passage: Passage, number: number, issuer?: string): {name: string; start: number} | undefined
  /** The type whose name begins at a place. */
  beginning(passage: Passage, at: number): string | undefined
  /** The type whose name the title of a document begins with, and how long it is there. */
  titled(title: Passage): {name: string; length: number} | undefined
  /** The one type whose name a line, which is that of none, may have been meant to be. */
  nearlyTitled(line: string): string | undefined
  /** “KH” → “Kế hoạch”. */
  ofSymbol(symbol: string | undefined): string | undefined
}

/** A kind of issuer, by the words that its name begins with. */
export interface IssuerWord {
  /** The words as they are written in running text: “Bệnh viện”. */
  readonly name: string
  /** Where a document of such an issuer stands; an office stands beside the departments or is a unit of another body. */
  readonly level: 'by-place' | 'department' | 'office' | 'ministry' | 'other'
  /** Folded syllables beside which the words are part of another: “môi trường”, “phòng chống”. */
  readonly notAfter: readonly string[]
  readonly notBefore: readonly string[]
  /** What follows is a proper name: “Trường Mầm non Hoa Sen”. */
  readonly ofNames: boolean
  /** What follows is a field of work, which begins with a capital: “Trường Cao đẳng Y tế”. */
  readonly ofFields: boolean
}

export interface AgencyWord {
  readonly id: string
  readonly kind: string
}

/** A document names few issuers. */
const mostNames = 64

/**
 * How the phrases of a text are looked for: as they are written or, in machine-read text, as they may be misread. A
 * slip of the pen in a name does not make it another, so that one fault is not told twice: “SỞ NỘI VŨ” is that office.
 */
export class PhraseReader extends Keeper {
  /** The one of a vocabulary for texts that are legible, and that for others: what they know of a passage holds in each document. */
  static readonly of = onceByName(
    (vocabulary: Vocabulary, kind: 'legible' | 'machine-read') =>
      new PhraseReader(kind === 'legible', vocabulary)
  )

  /** What is read otherwise than it is written, or null where nothing is. */
  readonly #headings = new Kept<Passage, ReadAs | null>()
  readonly #texts = new Kept<Passage, ReadAs | null>()
  readonly #names = new Map<string, Passage>()

  constructor(
    readonly isLegible: boolean,
    readonly vocabulary: Pick<Vocabulary, 'misreadings' | 'slips' | 'words'>
  ) {
    super()
  }

  find<Value>(phrases: PhraseFinder<Value>, passage: Passage): readonly Match<Value>[] {
    return this.#find(phrases, passage, false)
  }

  /** As {@link find}, of phrases that a rule writes: each is known by its place in the list. */
  findListed(list: readonly string[], passage: Passage): readonly Match<number>[] {
    return list.length === 0 ? [] : this.find(this.vocabulary.words.phrases(list), passage)
  }

  /** As {@link find}, of a text that is a heading from its first word to its last. */
  findInHeading<Value>(phrases: PhraseFinder<Value>, heading: Passage): readonly Match<Value>[] {
    return this.#find(phrases, heading, true)
  }

  /** A heading as it was meant. */
  heading(heading: Passage): Passage {
    return this.#read(heading, true)?.passage ?? heading
  }

  /** What the tables of words find in a text; where it was machine-read, whatever its diacritics. */
  words(passage: Passage): PassageWords {
    const {words} = this.vocabulary
    return this.isLegible ? words.in(passage) : words.unaccentedIn(passage)
  }

  /**
   * What they find in a line whose words are known by where they stand, such as those of a header or a signature:
   * whatever its diacritics, and nothing put right.
   */
  wordsOfLine(line: Passage): PassageWords {
    return this.vocabulary.words.unaccentedIn(line)
  }

  /** What they find in a heading as it was meant, whatever its diacritics. */
  wordsOfHeading(heading: Passage): PassageWords {
    return this.vocabulary.words.unaccentedIn(this.heading(heading))
  }

  /** The rows of a table of grammar in machine-read text, as they may be misread. */
  misread(table: string, passage: Passage): Match<string>[] {
    return this.vocabulary.words.misreadIn(passage, table, this.vocabulary.misreadings)
  }

  /** A name that stands in no text, such as that of an issuer, as a passage: one for each name. */
  named(name: string): Passage {
    let passage = this.#names.get(name)
    if (!passage) {
      if (this.#names.size === mostNames) this.#names.clear()
      passage = new PassageBuilder().addText(name, 0).build()
      // It outlives the document that the name is a piece of.
      this.#names.set(ownCopy(name), passage)
    }
    return passage
  }

  #find<Value>(phrases: PhraseFinder<Value>, passage: Passage, isHeading: boolean): readonly Match<Value>[] {
    if (!this.isLegible) return phrases.findMisread(passage, this.vocabulary.misreadings)
    const meant = this.#read(passage, isHeading)
    if (!meant) return phrases.findAll(passage)
    return phrases.findAll(meant.passage).map(({value, start, end}) => ({
      value,
      start: meant.writtenAt(start),
      end: meant.writtenAt(end)
    }))
  }

  /** Null where nothing is to be put right. */
  #read(passage: Passage, isHeading: boolean): ReadAs | null {
    if (!this.isLegible) return null
    const known = isHeading ? this.#headings : this.#texts
    const read = known.get(passage)
    if (read !== undefined) return read
    const slips = this.vocabulary.slips(passage, isHeading)
    return known.set(passage, slips.length === 0 ? null : readAs(passage, slips))
  }
}
